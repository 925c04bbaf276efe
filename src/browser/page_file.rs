//! The page as a file: as it was built, with another state and title.

use std::cell::OnceCell;

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use crate::exchange::saved;

/// The attribute of what the page was built with, in the head and in the body. What a
/// browser's extensions put in beside it stays out of the file.
const OWN: &str = "data-own";

/// How the ids of the page's blocks of data begin, which are its own without the mark.
const DATA: &str = "pladspris-";

/// The attributes that those elements keep whose content the page changes.
const KEPT: [&str; 4] = ["id", "role", "translate", OWN];

thread_local! {
    /// The static first view as it was when the program started.
    static FIRST_VIEW: OnceCell<String> = const { OnceCell::new() };
}

/// Keeps the static first view as it is now: later it may have been translated, or
/// marked by an extension.
pub fn keep_first_view() {
    if let Some(still) = document().get_element_by_id("static") {
        FIRST_VIEW.with(|kept| drop(kept.set(still.inner_html())));
    }
}

/// What a copy is filled with.
struct Filling<'a> {
    state: &'a str,
    title: &'a str,
    /// The static text.
    still: &'a str,
}

/// Whether the static text of the page is of this data set, whatever its revision, as the
/// page was built. That of a copy of other figures says of none.
#[must_use]
pub fn shows_still(data_set: &str) -> bool {
    let mark = format!("data-set=\"{data_set}.");
    FIRST_VIEW.with(|kept| kept.get().is_some_and(|still| still.contains(&mark)))
}

/// The whole page as a file: its own parts as they were built, with this state and
/// title, and the static text, where it is not to be the page's. Saved again from its own
/// copy it is the same file.
///
/// It is written in ASCII, like the page itself. `None` only if the browser has no
/// document to copy.
#[must_use]
pub fn as_file(state: &str, title: &str, still: Option<&str>) -> Option<String> {
    let still = match still {
        Some(still) => still.to_owned(),
        None => FIRST_VIEW.with(|kept| kept.get().cloned())?,
    };
    let with = Filling {
        state,
        title,
        still: &still,
    };
    let mut file = "<!DOCTYPE html>\n<html lang=\"da\"><head>\n".to_owned();
    write_parts(&mut file, document().head()?.as_ref(), &with)?;
    file.push_str("</head>\n<body>\n");
    write_parts(&mut file, document().body()?.as_ref(), &with)?;
    file.push_str("</body></html>\n");
    Some(in_ascii(&file))
}

/// Shows a page in a frame. False where a policy that demands Trusted Types refuses.
pub fn show_in(frame: &Element, page: &str) -> bool {
    frame.set_attribute("srcdoc", page).is_ok()
}

/// The page's own elements in one of its two halves, each on a line.
fn write_parts(file: &mut String, half: &Element, with: &Filling<'_>) -> Option<()> {
    let children = half.children();
    for at in 0..children.length() {
        let part = children.item(at)?;
        if part.has_attribute(OWN) || part.id().starts_with(DATA) {
            file.push_str(&markup_of(&part, with)?);
            file.push('\n');
        }
    }
    Some(())
}

/// The markup of one of the page's parts, as it was built.
fn markup_of(part: &Element, with: &Filling<'_>) -> Option<String> {
    let copy = |deep| -> Option<Element> {
        let node: &Node = part;
        node.clone_node_with_deep(deep).ok()?.dyn_into().ok()
    };
    let id = part.id();
    if part.local_name() == "title" {
        let copy = copy(true)?;
        copy.set_text_content(Some(with.title));
        return Some(copy.outer_html());
    }
    if id == saved::ELEMENT {
        return filled(&copy(false)?, with.state);
    }
    if !["start-problem", "app", "static"].contains(&id.as_str()) {
        return Some(part.outer_html());
    }
    let copy = copy(false)?;
    for name in copy.get_attribute_names() {
        let name = name.as_string()?;
        if !KEPT.contains(&name.as_str()) {
            drop(copy.remove_attribute(&name));
        }
    }
    if id == "start-problem" {
        drop(copy.set_attribute("hidden", ""));
    }
    if id != "static" {
        return Some(copy.outer_html());
    }
    filled(&copy, with.still)
}

/// An empty element's markup with this inside. Set on the element itself, a policy that
/// demands Trusted Types would refuse it.
fn filled(empty: &Element, inner: &str) -> Option<String> {
    let markup = empty.outer_html();
    let (open, close) = markup.split_once("</")?;
    Some([open, inner, "</", close].concat())
}

/// The file with every other character by its number, so that no encoding that it may
/// be taken for changes a word or a script's hash.
fn in_ascii(file: &str) -> String {
    let mut ascii = String::with_capacity(file.len());
    for c in file.chars() {
        if c.is_ascii() {
            ascii.push(c);
        } else {
            ascii.push_str(&format!("&#x{:x};", u32::from(c)));
        }
    }
    ascii
}
