//! The style sheet: every file of `styles/`, in an order that never changes.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::workspace::Workspace;

/// What the other files build on, in order.
const FIRST: [&str; 3] = ["tokens.css", "base.css", "layout.css"];

/// What has to override the other files, in order.
const LAST: [&str; 2] = ["print.css", "embed.css"];

/// Reads all style files into one, made smaller.
pub(crate) fn gather(workspace: &Workspace) -> Result<String> {
    let folder = workspace.root.join("styles");
    let mut names = Vec::new();
    if folder.is_dir() {
        for entry in fs::read_dir(&folder).context("cannot list styles/")? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if name.ends_with(".css") {
                names.push(name);
            }
        }
    }
    names.sort_by_key(|name| (rank(name), name.clone()));
    let mut all = String::new();
    for name in names {
        let text = fs::read_to_string(folder.join(&name))
            .with_context(|| format!("cannot read styles/{name}"))?;
        all.push_str(&shorten(&text).with_context(|| format!("in styles/{name}"))?);
    }
    Ok(all)
}

/// Where a file stands among the others.
fn rank(name: &str) -> usize {
    let first = FIRST.iter().position(|known| *known == name);
    let last = LAST.iter().position(|known| *known == name);
    match (first, last) {
        (Some(place), _) => place,
        (None, Some(place)) => FIRST.len() + 1 + place,
        (None, None) => FIRST.len(),
    }
}

/// Takes out comments, and white space where it never means anything.
///
/// Strings are kept as they are. Around `+`, `-` and parentheses and in front of
/// `:` space can carry meaning (`calc()`, descendant selectors), so it is left
/// alone there, apart from being one space.
pub(crate) fn shorten(css: &str) -> Result<String> {
    if css.contains("</style") {
        bail!("a style sheet cannot hold the text that ends it");
    }
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(next) = rest.chars().next() {
        if rest.starts_with("/*") {
            let end = rest.find("*/").context("a comment is not closed")?;
            rest = &rest[end + 2..];
            space(&mut out);
        } else if next == '"' || next == '\'' {
            let end = string_end(rest, next).context("a string is not closed")?;
            out.push_str(&rest[..end]);
            rest = &rest[end..];
        } else if next.is_ascii_whitespace() {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace());
            space(&mut out);
        } else {
            if matches!(next, '{' | '}' | ';' | ',') {
                if out.ends_with(' ') {
                    out.pop();
                }
                if next == '}' && out.ends_with(';') {
                    out.pop();
                }
            }
            out.push(next);
            rest = &rest[next.len_utf8()..];
        }
    }
    Ok(out.trim_end().to_owned())
}

/// Writes one space, unless what stands before makes it meaningless.
fn space(out: &mut String) {
    if !out.is_empty() && !out.ends_with([' ', '{', '}', ';', ',', ':']) {
        out.push(' ');
    }
}

/// The index after the quote that closes the string at the start of `text`.
fn string_end(text: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    for (index, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return Some(index + c.len_utf8()),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn space_that_means_something_stays() {
        let css = "a :hover , b {\n  width: calc(1px + 2px);\n  content: \"  /* no */ ; \";\n}\n/* x */ c{}";
        assert_eq!(
            shorten(css).unwrap(),
            "a :hover,b{width:calc(1px + 2px);content:\"  /* no */ ; \"}c{}"
        );
    }

    #[test]
    fn the_order_is_fixed() {
        let mut names = vec![
            "embed.css",
            "chart.css",
            "print.css",
            "base.css",
            "tokens.css",
        ];
        names.sort_by_key(|name| (rank(name), *name));
        assert_eq!(
            names,
            [
                "tokens.css",
                "base.css",
                "chart.css",
                "print.css",
                "embed.css"
            ]
        );
    }

    #[test]
    fn what_would_end_the_element_is_refused() {
        assert!(shorten("a{content:'</style>'}").is_err());
    }
}
