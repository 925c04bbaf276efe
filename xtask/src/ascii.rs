//! The page's text in ASCII alone.
//!
//! A server's `charset` header, or a gateway that writes the page anew in another
//! encoding, changes what the bytes of any other character mean. Hashes of scripts and
//! styles would then match no more, and words would be wrong. In ASCII nothing can
//! happen: each language of the page has an escape for every character.

use anyhow::{Context as _, Result, bail};

/// A page or a template of one: markup, with its scripts and styles each in its own
/// escapes. Blocks of data are left alone and have to be ASCII already.
pub(crate) fn page(html: &str) -> Result<String> {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, element)) = next_raw_element(rest) {
        out.push_str(&markup(before));
        let (open, content, close, after) = parts(element)?;
        out.push_str(open);
        out.push_str(&if open.starts_with("<style") {
            style(content)
        } else if !open.contains("type=") {
            script(content)
        } else if content.is_ascii() {
            content.to_owned()
        } else {
            bail!("{open} holds data that is not ASCII")
        });
        out.push_str(close);
        rest = after;
    }
    out.push_str(&markup(rest));
    Ok(out)
}

/// Splits where the next script or style begins.
fn next_raw_element(html: &str) -> Option<(&str, &str)> {
    let starts = ["<script", "<style"].map(|tag| html.find(tag));
    let at = starts.into_iter().flatten().min()?;
    html.split_at_checked(at)
}

/// The tag that opens an element, its content, the tag that closes it, and what follows.
fn parts(element: &str) -> Result<(&str, &str, &str, &str)> {
    let close = if element.starts_with("<script") {
        "</script>"
    } else {
        "</style>"
    };
    let (open, rest) = element
        .find('>')
        .and_then(|end| element.split_at_checked(end + 1))
        .context("a tag is not closed")?;
    let (content, after) = rest
        .split_once(close)
        .with_context(|| format!("{open} is not closed"))?;
    Ok((open, content, close, after))
}

/// Markup: `&#xe6;`. A space that does not break is `&nbsp;`, as browsers write it.
pub(crate) fn markup(html: &str) -> String {
    escape(html, |out, c| match c {
        '\u{a0}' => out.push_str("&nbsp;"),
        c => out.push_str(&format!("&#x{:x};", u32::from(c))),
    })
}

/// A script: `\u00e6`, which means the same in a text, a template and a pattern.
pub(crate) fn script(script: &str) -> String {
    escape(script, |out, c| {
        for unit in c.encode_utf16(&mut [0; 2]) {
            out.push_str(&format!("\\u{unit:04x}"));
        }
    })
}

/// A style sheet: six digits, so that nothing that follows is taken for one more.
pub(crate) fn style(css: &str) -> String {
    escape(css, |out, c| {
        out.push_str(&format!("\\{:06x}", u32::from(c)));
    })
}

/// Writes each character that is not ASCII by `write`.
fn escape(text: &str, write: impl Fn(&mut String, char)) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii() {
            out.push(c);
        } else {
            write(&mut out, c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_escapes() {
        assert_eq!(
            markup("<p>54 kr.\u{a0}æ – 🎈"),
            "<p>54 kr.&nbsp;&#xe6; &#x2013; &#x1f388;"
        );
        assert_eq!(script("say('æ🎈')"), "say('\\u00e6\\ud83c\\udf88')");
        assert_eq!(
            style("li::before { content: \"–1\" }"),
            "li::before { content: \"\\0020131\" }"
        );
    }

    #[test]
    fn a_page_is_escaped_part_by_part() {
        assert_eq!(
            page("<p>æ</p><style>æ</style>é<script>å</script><script type=\"x\">{}</script>ø")
                .unwrap(),
            "<p>&#xe6;</p><style>\\0000e6</style>&#xe9;<script>\\u00e5</script>\
             <script type=\"x\">{}</script>&#xf8;"
        );
    }

    #[test]
    fn data_has_no_escape() {
        assert!(page("<script type=\"x\">æ</script>").is_err());
        assert!(page("<script>open").is_err());
    }
}
