//! The title of the document.

use yew::prelude::*;

use super::views::described;
use super::words::Words;
use crate::data;
use crate::ui::context::Session;

/// The title of the document: what the scenario is called, else the question, and whose
/// figures these are where they are not those that the page comes with.
#[must_use]
pub fn document_title(session: &Session) -> AttrValue {
    let language = session.language();
    let set = session.state.scenario.data();
    let question = (described(session.state.view).name)(language, set);
    let name = session.state.name.trim();
    let mut title = if name.is_empty() {
        question.into_owned()
    } else {
        isolated(name)
    };
    let definition = set.definition();
    if definition.id != data::latest().definition().id {
        title = format!("{title} – {}", isolated(language.pick(&definition.name)));
    }
    format!("{title} – {}", Words::of(language).brand).into()
}

/// A name in a sentence, isolated so that a change of direction ends with it.
fn isolated(name: &str) -> String {
    if name.contains(affects_direction) {
        format!("\u{2068}{name}\u{2069}")
    } else {
        name.to_owned()
    }
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
