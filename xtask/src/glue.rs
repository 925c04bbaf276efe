//! wasm-bindgen's JavaScript, made fit for a page that can stand anywhere.

use anyhow::{Result, bail};

/// Where the glue asks for its script's own address. An inline script has none, and
/// asking throws under `about:srcdoc`, `data:` and `blob:`.
const OWN_ADDRESS: &str =
    "script_src = new URL(document.currentScript.src, location.href).toString();";

/// Where the glue takes what the program hands out.
const EXPORTS: &str = "wasm = instance.exports;";

/// The same, under a guard of `index.html` that sees a fault in the program where it
/// breaks out.
const GUARDED_EXPORTS: &str = "wasm = pladsprisStart.guard(instance.exports);";

/// Patches the glue in these two places.
///
/// Fails if this version of wasm-bindgen writes anything else than expected.
pub(crate) fn prepare(glue: &str) -> Result<String> {
    let glue = replace_once(glue, OWN_ADDRESS, "")?;
    let glue = replace_once(&glue, EXPORTS, GUARDED_EXPORTS)?;
    for word in ["</script", "<!--", "currentScript.src", "import.meta"] {
        if glue.contains(word) {
            bail!("wasm-bindgen's glue holds {word}, which cannot work in this page");
        }
    }
    shorten(&glue)
}

/// The same without indentation, blank lines and comments that stand on lines of their own.
pub(crate) fn shorten(script: &str) -> Result<String> {
    let mut lines = Vec::new();
    let mut in_comment = false;
    for line in script.lines() {
        // Within a text that goes over several lines every blank counts.
        if line.matches('`').count() % 2 == 1 {
            bail!("a script holds a text over several lines: {line}");
        }
        let line = line.trim();
        if in_comment || line.starts_with("/*") {
            in_comment = !line.ends_with("*/");
        } else if !line.is_empty() && !line.starts_with("//") {
            lines.push(line);
        }
    }
    Ok(lines.join("\n"))
}

/// Replaces a text that has to occur exactly once.
fn replace_once(text: &str, from: &str, to: &str) -> Result<String> {
    match text.matches(from).count() {
        1 => Ok(text.replacen(from, to, 1)),
        count => bail!("wasm-bindgen's glue holds this {count} times instead of once: {from}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_places_are_patched() {
        let glue = format!("a();\n{OWN_ADDRESS}\nb();\n{EXPORTS}\nc();\n");
        assert_eq!(
            prepare(&glue).unwrap(),
            format!("a();\nb();\n{GUARDED_EXPORTS}\nc();")
        );
    }

    #[test]
    fn what_no_engine_reads_is_left_out() {
        let glue =
            "  a(`x  y`);\n\n    // why\n  /**\n   * what\n   */\n  b(); // here\n/* c */\nd();";
        assert_eq!(shorten(glue).unwrap(), "a(`x  y`);\nb(); // here\nd();");
        assert!(shorten("a(`x\n  y`);").is_err());
    }

    #[test]
    fn glue_of_another_shape_is_refused() {
        assert!(prepare("let wasm_bindgen;").is_err());
        assert!(prepare(&format!("{OWN_ADDRESS}{EXPORTS}{EXPORTS}")).is_err());
        assert!(prepare(&format!("{OWN_ADDRESS}{EXPORTS}import.meta.url")).is_err());
    }
}
