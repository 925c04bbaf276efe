//! The head of a view.

use super::markup::{El, el, paragraph};

/// Id of the heading of the view, to which a change of view moves the focus.
pub const HEADING: &str = "view";

/// The head of a view: its question, and what is to be seen.
pub fn head(question: &str, lede: &str) -> El {
    let heading = el("h2").id(HEADING).attr("tabindex", "-1").with(question);
    el("header")
        .class("view-head")
        .with(heading)
        .with(paragraph("lede", lede))
}
