//! The head of a view.

use super::context::Session;
use super::link::view_link;
use super::markup::{El, el, paragraph};
use crate::present::view::View;
use crate::present::words::SharedWords;

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

/// The head of a view that a data set gives nothing to show: what is missing, and where it is
/// entered.
pub fn head_of_nothing(session: &Session, question: &str, missing: &str) -> El {
    let enter = SharedWords::of(session.language()).enter_data;
    head(question, missing).with(el("p").class("lede").with(view_link(
        session,
        View::SOURCES,
        enter,
    )))
}
