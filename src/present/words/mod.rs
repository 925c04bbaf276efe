//! Words that more than one part of the page needs.
//!
//! What one view alone says stands in its room: `views/<view>/words.rs`. Wherever words
//! stand, there is one struct with a field for each text and one constant of it a language,
//! side by side, so that a text missing in a language does not compile. Texts with figures
//! in them are functions of the figures, already written out: word order differs between
//! languages.

pub mod chance;
pub mod conclusions;
pub mod counts;
pub mod inputs;
pub mod shared;

pub use inputs::{BaseWords, Bound, ParameterWords, RefusalWords};
pub use shared::{KnowledgeWords, SharedWords};

use super::language::Language;
use crate::model::data_set::Text;

impl Language {
    /// A data set's text in this language.
    #[must_use]
    pub fn pick(self, text: &Text) -> &str {
        match self {
            Self::Danish => &text.da,
            Self::English => &text.en,
        }
    }
}

/// The full stop after a figure: „kr.“ has one of its own.
pub(crate) const fn stop(figure: &str) -> &'static str {
    match figure.as_bytes().last() {
        Some(b'.') => "",
        _ => ".",
    }
}
