//! The page with scripts of the tests in front of its own.
//!
//! Chromium runs such scripts by itself. The drivers of the other engines have
//! no way to, so there the page is opened as a changed copy: the scripts stand
//! in front, each takes itself out of the document as it runs, and the policy
//! lets them. Nothing else is changed.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest as _, Sha256};

/// Keeps what a page can see of its own faults: WebKit's console can not be
/// read from outside.
pub(crate) const RECORDER: &str = "
    if (!window.pladsprisFaults) {
      const faults = [];
      Object.defineProperty(window, 'pladsprisFaults', { value: faults });
      const error = console.error;
      console.error = function (...parts) {
        faults.push(parts.join(' '));
        error.apply(console, parts);
      };
      addEventListener('error', (event) => {
        faults.push(event.message ?? 'cannot load ' + (event.target.src ?? event.target.href));
      }, true);
      addEventListener('unhandledrejection', (event) => faults.push(String(event.reason)));
      addEventListener('securitypolicyviolation', (event) => {
        faults.push('refused by the policy: ' + event.effectiveDirective + ' ' + event.blockedURI);
      });
    }";

/// The page with these scripts in front of its own.
#[must_use]
pub fn with_scripts(html: &str, scripts: &[String]) -> String {
    // Behind the policy, which goes for what follows it; else at the start of the head.
    let policy = html.find("http-equiv=\"Content-Security-Policy\"");
    let place = policy.or_else(|| html.find("<head"));
    let place = place.and_then(|at| Some(at + html[at..].find('>')? + 1));
    let (before, after) = html.split_at(place.unwrap_or_default());
    let mut sources = "script-src ".to_owned();
    let mut elements = String::new();
    for script in scripts {
        let script = format!("document.currentScript.remove();\n{script}");
        let hash = BASE64.encode(Sha256::digest(&script));
        sources.push_str(&format!("'sha256-{hash}' "));
        elements.push_str(&format!("<script>{script}</script>"));
    }
    let before = before.replacen("script-src ", &sources, 1);
    [&before, elements.as_str(), after].concat()
}

/// Writes the changed copy into the folder, under the page's own name.
pub(crate) fn copy(page: &Path, folder: &Path, scripts: &[String]) -> Result<PathBuf> {
    let html =
        fs::read_to_string(page).with_context(|| format!("cannot read {}", page.display()))?;
    let folder = folder.join("page");
    fs::create_dir_all(&folder).context("cannot make a folder for the page's copy")?;
    let copy = folder.join(page.file_name().context("the page has no name")?);
    fs::write(&copy, with_scripts(&html, scripts)).context("cannot write the page's copy")?;
    Ok(copy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_stand_behind_the_policy_that_allows_them() {
        let html =
            "<head><meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'x'\"><p>";
        let changed = with_scripts(html, &["one".to_owned(), "two".to_owned()]);
        assert_eq!(
            changed,
            "<head><meta http-equiv=\"Content-Security-Policy\" content=\"script-src \
             'sha256-Qu8dtNsSfsLxUZMhSfJwMp/AOzqcSHfQB1pGJSu0crI=' \
             'sha256-NegLtxjzd53nlT4Bhen1CGyHqG6m8eW0Hhs+Z8UYvUo=' 'x'\">\
             <script>document.currentScript.remove();\none</script>\
             <script>document.currentScript.remove();\ntwo</script><p>"
        );
        assert_eq!(with_scripts(html, &[]), html);
    }
}
