//! wasm-bindgen's JavaScript, made fit for a page that can stand anywhere.

use anyhow::{Result, bail};

/// Where the glue looks for the script's own address. An inline script has
/// none, and asking throws under `about:srcdoc`, `data:` and `blob:`.
const OWN_ADDRESS: &str = "\
let script_src;
if (typeof document !== 'undefined' && document.currentScript !== null) {
script_src = new URL(document.currentScript.src, location.href).toString();
}
";

/// Where the glue's loader begins. It takes addresses, requests, answers and
/// old forms of its arguments; this page has the bytes.
const LOADER: &str = "async function __wbg_load(module, imports) {\n";

/// Where it ends, with the glue itself.
const LOADER_END: &str = "\
return Object.assign(__wbg_init, { initSync }, exports);
})({ __proto__: null });
";

/// What stands in the loader's place: a function that starts the program, with
/// what it hands out put under a guard.
const OWN_LOADER: &str = "\
return async (bytes, guard) => {
const { instance, module } = await WebAssembly.instantiate(bytes, __wbg_get_imports());
__wbg_finalize_init({ exports: guard(instance.exports) }, module);
};
})({ __proto__: null });
";

/// Patches the glue and takes out what this page does not need of it.
///
/// Takes it shortened. Fails if this version of wasm-bindgen writes anything
/// else than expected.
pub(crate) fn prepare(glue: &str) -> Result<String> {
    let glue = replace_once(glue, OWN_ADDRESS, "")?;
    let (Some(start), true) = (glue.find(LOADER), glue.ends_with(LOADER_END)) else {
        bail!("wasm-bindgen's glue does not end with the loader that was expected");
    };
    let glue = format!("{}{OWN_LOADER}", &glue[..start]);
    for word in ["</script", "<!--", "currentScript", "fetch(", "import.meta"] {
        if glue.contains(word) {
            bail!("wasm-bindgen's glue holds {word}, which cannot work in this page");
        }
    }
    Ok(glue)
}

/// Replaces a text that has to occur exactly once.
pub(crate) fn replace_once(text: &str, from: &str, to: &str) -> Result<String> {
    match text.matches(from).count() {
        1 => Ok(text.replacen(from, to, 1)),
        count => bail!("wasm-bindgen's glue holds this {count} times instead of once: {from}"),
    }
}

/// Shortens each script of a page in place; blocks of data stay as they are.
pub(crate) fn shorten_scripts(page: &str) -> Result<String> {
    let mut out = String::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once("<script>") {
        let Some((script, after)) = after.split_once("</script>") else {
            bail!("index.html: a script is not closed");
        };
        out.push_str(before);
        out.push_str("<script>");
        out.push_str(&shorten(script)?);
        out.push_str("</script>");
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}

/// Takes out indentation, empty lines, and comments that have lines of their
/// own. Line ends stay, so that no semicolon is missed.
///
/// Nothing inside a line is touched, so only text that spans lines could come
/// to harm; that is refused.
pub(crate) fn shorten(script: &str) -> Result<String> {
    let mut out = String::new();
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        if in_comment || line.starts_with("/*") {
            in_comment = !line.ends_with("*/");
            if in_comment && line.contains("*/") {
                bail!("a comment ends within a line: {line}");
            }
        } else if !line.is_empty() && !line.starts_with("//") {
            if line.matches('`').count() % 2 == 1 || line.ends_with('\\') {
                bail!("a text that spans lines cannot be shortened: {line}");
            }
            out.push_str(line);
            out.push('\n');
        }
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go() {
        let script = "/** a\n * b\n */\nlet a = 1;\n\n    // c\n    f(`x${a}`); // d\n";
        assert_eq!(shorten(script).unwrap(), "let a = 1;\nf(`x${a}`); // d\n");
        assert!(shorten("let a = `x\n  y`;").is_err());
        assert!(shorten("/* a */ b();").is_err());
    }

    #[test]
    fn the_loader_goes_and_the_rest_stays() {
        let glue = format!(
            "let x = (function(exports) {{\n{OWN_ADDRESS}f();\n{LOADER}\ng();\n{LOADER_END}"
        );
        assert_eq!(
            prepare(&glue).unwrap(),
            format!("let x = (function(exports) {{\nf();\n{OWN_LOADER}")
        );
    }

    #[test]
    fn glue_of_another_shape_is_refused() {
        assert!(prepare("let wasm_bindgen;").is_err());
        assert!(prepare(OWN_ADDRESS).is_err());
        assert!(prepare(&format!("{OWN_ADDRESS}fetch(x);\n{LOADER}{LOADER_END}")).is_err());
    }

    #[test]
    fn only_scripts_are_shortened() {
        let page = "  <p>\n<script type=\"x\">\n  a\n</script>\n<script>\n  b()\n</script>\n";
        assert_eq!(
            shorten_scripts(page).unwrap(),
            "  <p>\n<script type=\"x\">\n  a\n</script>\n<script>b()\n</script>\n"
        );
    }
}
