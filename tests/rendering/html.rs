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
