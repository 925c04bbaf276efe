//! Every word on the page, in one place per language.
//!
//! [`Words`] is one struct with a field for each text, so that a text missing in
//! a language does not compile. Texts with figures in them are functions of the
//! figures, already written out: word order differs between languages.

pub mod claims;
mod da;
mod en;
pub mod explain;
pub mod inputs;
pub mod payoff;
pub mod reading;
pub mod results;
mod shape;
pub mod share;

pub use inputs::*;
pub use shape::*;

use super::language::Language;
use crate::model::data_set::Text;

impl Language {
    /// The page's words in this language.
    #[must_use]
    pub const fn words(self) -> &'static Words {
        match self {
            Self::Danish => &da::WORDS,
            Self::English => &en::WORDS,
        }
    }

    /// A data set's text in this language.
    #[must_use]
    pub fn pick(self, text: &Text) -> &str {
        match self {
            Self::Danish => &text.da,
            Self::English => &text.en,
        }
    }
}
