//! What is read off rendered markup, and what has to hold of any.

use std::collections::BTreeSet;

use pladspris::present::language::Language;

/// The text of an HTML fragment, with its tags as spaces.
pub(crate) fn text(html: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => {
                inside = true;
                out.push(' ');
            }
            '>' => inside = false,
            _ if !inside => out.push(if c == '\u{a0}' { ' ' } else { c }),
            _ => {}
        }
    }
    out
}

/// What stands between each pair of `<tag ...>` and `</tag>`. No element that is
/// asked for here holds another of its kind.
pub(crate) fn elements<'h>(html: &'h str, tag: &str) -> Vec<&'h str> {
    let (open, close) = (format!("<{tag}"), format!("</{tag}>"));
    html.split(&open)
        .skip(1)
        .filter(|rest| rest.starts_with([' ', '>']))
        .filter_map(|rest| rest.split_once('>')?.1.split_once(&close))
        .map(|(inside, _)| inside)
        .collect()
}

pub(crate) fn attributes<'h>(html: &'h str, name: &str) -> Vec<&'h str> {
    let open = format!(" {name}=\"");
    html.split(&open)
        .skip(1)
        .filter_map(|rest| rest.split_once('"'))
        .map(|(value, _)| value)
        .collect()
}

/// Takes out what is marked as being in another language than the page.
pub(crate) fn without_foreign(html: &str, language: Language) -> String {
    language
        .others()
        .fold(html.to_owned(), |html, other| without(&html, other))
}

/// Takes out what is marked as being in this language.
pub(crate) fn without(html: &str, language: Language) -> String {
    let foreign = format!(" lang=\"{}\"", language.code());
    let mut out = String::new();
    let mut rest = html;
    while let Some(at) = rest.find(&foreign) {
        let start = rest[..at].rfind('<').unwrap();
        out.push_str(&rest[..start]);
        let tag = &rest[start + 1..];
        let name = &tag[..tag.find([' ', '>']).unwrap()];
        let close = format!("</{name}>");
        rest = &rest[at..];
        rest = &rest[rest.find(&close).unwrap() + close.len()..];
    }
    out + rest
}

/// Elements that have no end.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];
/// Elements that say something without a word in them.
const SHOWN: [&str; 5] = ["svg", "img", "input", "select", "textarea"];

/// The level of a heading of this name. The first of a page is a sentence, and says it all.
fn level(name: &str) -> Option<u32> {
    let level = name.strip_prefix('h')?.parse().ok()?;
    (2..=6).contains(&level).then_some(level)
}

/// The headings that are followed by nothing: by one that is not below them, or by the end of
/// what they stand in. What is in a `header`, or in a piece of a text that is read, heads what
/// follows that.
pub(crate) fn empty_headings(html: &str) -> Vec<String> {
    let mut empty = Vec::new();
    // The heading behind which nothing was seen yet: level, text, and how deep its parent
    // stands.
    let mut open: Option<(u32, String, usize)> = None;
    let mut stack: Vec<(&str, bool)> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        if !rest[..at].trim().is_empty() {
            match &mut open {
                Some((_, heading, _)) if stack.iter().any(|(name, _)| level(name).is_some()) => {
                    heading.push_str(rest[..at].trim());
                }
                _ => open = None,
            }
        }
        let end = at + rest[at..].find('>').unwrap();
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            let (begun, heads) = stack.pop().unwrap_or_default();
            assert_eq!(begun, name, "the end of another element");
            let deep = stack.len();
            if let Some((.., parent)) = &mut open {
                if deep < *parent && heads {
                    *parent = deep;
                } else if deep < *parent {
                    empty.extend(open.take().map(|(_, heading, _)| heading));
                }
            }
            continue;
        }
        let name = tag.split([' ', '/']).next().unwrap_or_default();
        if tag.starts_with('!') {
            continue;
        }
        if let Some(level) = level(name) {
            if let Some((above, heading, _)) = open.take()
                && level <= above
            {
                empty.push(heading);
            }
            open = Some((level, String::new(), stack.len()));
        } else if SHOWN.contains(&name) {
            open = None;
        }
        if !VOID.contains(&name) && !tag.ends_with('/') {
            let heads = name == "header" || tag == "div class=\"text\"";
            stack.push((name, heads));
        }
    }
    empty.extend(open.map(|(_, heading, _)| heading));
    empty
}

#[test]
fn a_heading_followed_by_nothing_is_found() {
    for (html, empty) in [
        ("<h2>a</h2><p>b</p>", vec![]),
        ("<h2>a</h2><h3>b</h3><p>c</p>", vec![]),
        ("<header><h2>a</h2><p></p></header><p>b</p>", vec![]),
        ("<h2>a</h2><div><svg></svg></div>", vec![]),
        ("<div class=\"text\"><h4>a</h4></div><p>b</p>", vec![]),
        ("<h2>a</h2><h2>b</h2><p>c</p>", vec!["a"]),
        ("<h3>a</h3><p> </p><h2>b</h2><p>c</p>", vec!["a"]),
        ("<section><h3>a <b>b</b></h3></section><p>c</p>", vec!["ab"]),
        ("<div><h2>a</h2><br></div>", vec!["a"]),
        ("<h2>a</h2>", vec!["a"]),
    ] {
        assert_eq!(empty_headings(html), empty, "{html}");
    }
}

/// Fails unless headings, tables and references are as they have to be, and nothing is
/// empty that a reader would miss.
pub(crate) fn assert_sound(what: &str, html: &str) {
    assert!(!html.is_empty(), "{what}: nothing was rendered");
    assert!(!html.contains(" style="), "{what}: a style attribute");
    assert!(!html.contains("NaN"), "{what}: not a number");
    for level in [
        "h1", "h2", "h3", "h4", "caption", "summary", "dt", "button", "li",
    ] {
        for inside in elements(html, level) {
            let empty = text(inside).trim().is_empty();
            assert!(!empty, "{what}: an empty {level}");
        }
    }
    for table in elements(html, "table") {
        let captions = elements(table, "caption").len();
        assert_eq!(captions, 1, "{what}: captions of a table");
    }
    // A level is never passed over on the way down.
    let mut last = 1;
    for rest in html.split("<h").skip(1) {
        let Some(level) = rest.chars().next().and_then(|c| c.to_digit(10)) else {
            continue;
        };
        assert!(level <= last + 1, "{what}: h{level} under h{last}");
        last = level;
    }
    let empty = empty_headings(html);
    assert!(empty.is_empty(), "{what}: nothing under {empty:?}");
    assert_eq!(elements(html, "h1").len(), 1, "{what}: first headings");
    let mut seen = BTreeSet::new();
    for id in attributes(html, "id") {
        assert!(seen.insert(id), "{what}: the id {id} twice");
    }
    for list in [
        "aria-labelledby",
        "aria-describedby",
        "aria-controls",
        "for",
    ] {
        for ids in attributes(html, list) {
            for id in ids.split_whitespace() {
                assert!(seen.contains(id), "{what}: {list} names {id}");
            }
        }
    }
    let words = text(html);
    let doubled = words.find("kr..").map(|at| &words[..at + 4]);
    assert_eq!(doubled, None, "{what}: a full stop too many");
}
