//! `index.html` filled in, and the policy that fits exactly what it holds.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest as _, Sha256};

/// The place in the template that the policy goes to.
const POLICY: &str = "policy";

/// Fills each `{{name}}` of the template, once, with its part, and then the
/// policy with the hashes of the scripts and styles that came out.
///
/// A part is never searched for places itself: it may hold braces.
pub(crate) fn fill(template: &str, parts: &BTreeMap<&str, String>) -> Result<String> {
    let mut page = String::new();
    let mut used = Vec::new();
    let mut policy_at = None;
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after
            .split_once("}}")
            .context("index.html: a place is not closed")?;
        page.push_str(before);
        if used.contains(&name) {
            bail!("index.html has the place {name} twice");
        }
        used.push(name);
        if name == POLICY {
            policy_at = Some(page.len());
        } else {
            let part = parts.get(name).with_context(|| {
                format!("index.html has a place for {name}, which nothing fills")
            })?;
            page.push_str(part);
        }
        rest = after;
    }
    page.push_str(rest);
    if let Some(name) = parts.keys().find(|name| !used.contains(name)) {
        bail!("index.html has no place for {name}");
    }
    let policy_at = policy_at.context("index.html has no place for the policy")?;
    page.insert_str(policy_at, &policy(&page)?);
    Ok(page)
}

/// The content security policy: nothing but what the page itself holds.
fn policy(page: &str) -> Result<String> {
    let scripts = hashes(page, "script")?;
    let styles = hashes(page, "style")?;
    Ok(format!(
        "default-src 'none'; script-src {scripts} 'wasm-unsafe-eval'; style-src {styles}; \
         img-src data:; connect-src 'none'; base-uri 'none'; form-action 'none'"
    ))
}

/// The hashes of all elements of this name that are run or applied. An element
/// with a `type` is a block of data, which the policy does not concern.
fn hashes(page: &str, element: &str) -> Result<String> {
    let open = format!("<{element}");
    let close = format!("</{element}>");
    let mut found = Vec::new();
    let mut rest = page;
    while let Some((_, after)) = rest.split_once(&open) {
        let (attributes, after) = after
            .split_once('>')
            .with_context(|| format!("a {element} tag is not closed"))?;
        let (content, after) = after
            .split_once(&close)
            .with_context(|| format!("a {element} element is not closed"))?;
        if !attributes.contains("type=") {
            found.push(hash(content));
        }
        rest = after;
    }
    if found.is_empty() {
        bail!("the page has no {element} element");
    }
    Ok(found.join(" "))
}

/// How the policy names a script or style.
fn hash(content: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(Sha256::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = "<meta content=\"{{policy}}\"><style>{{css}}</style><script type=\"x\">{}</script>\
                            <script data-own=\"\">f()</script>";

    #[test]
    fn the_policy_names_the_content() {
        let page = fill(TEMPLATE, &BTreeMap::from([("css", "a{}{{b}}".to_owned())])).unwrap();
        let named = |content| format!("'sha256-{}'", BASE64.encode(Sha256::digest(content)));
        let style = named("a{}{{b}}");
        assert!(page.contains(&format!("style-src {style};")));
        let script = named("f()");
        assert!(page.contains(&format!("script-src {script} 'wasm-unsafe-eval';")));
    }

    #[test]
    fn every_place_and_every_part_meet() {
        assert!(fill(TEMPLATE, &BTreeMap::new()).is_err());
        assert!(
            fill(
                TEMPLATE,
                &BTreeMap::from([("css", String::new()), ("more", String::new())])
            )
            .is_err()
        );
        assert!(fill("<script></script><style></style>", &BTreeMap::new()).is_err());
    }
}
