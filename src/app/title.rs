//! The title of the document.

use yew::prelude::*;

use super::views::described;
use super::words::Words;
use crate::ui::context::Session;

/// The title of the document: what the scenario is called, else the question.
#[must_use]
pub fn document_title(session: &Session) -> AttrValue {
    let language = session.language();
    let data = session.state.scenario.data();
    let question = (described(session.state.view).name)(language, data);
    let name = session.state.name.trim();
    let title = if name.is_empty() {
        question.into_owned()
    } else if name.contains(affects_direction) {
        // Isolated, so that a change of direction ends with the name.
        format!("\u{2068}{name}\u{2069}")
    } else {
        name.to_owned()
    };
    format!("{title} – {}", Words::of(language).brand).into()
}

/// Whether a character is written from right to left, or makes others be.
fn affects_direction(c: char) -> bool {
    matches!(
        c,
        '\u{590}'..='\u{8ff}'
            | '\u{200e}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{fb1d}'..='\u{fefc}'
    )
}
