//! Every word on the page, in one place per language.
//!
//! [`Words`] is one struct with a field for each text, so that a text missing in
//! a language does not compile. Texts with figures in them are functions of the
//! figures, already written out: word order differs between languages.

pub mod claims;
pub mod counts;
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

/// Lets each kind of words be asked for in a language.
macro_rules! spoken {
    ($($words:ty = $($field:ident).+;)*) => {$(
        impl $words {
            /// These words in a language.
            #[must_use]
            pub const fn of(language: Language) -> &'static Self {
                match language {
                    Language::Danish => &da::WORDS.$($field).+,
                    Language::English => &en::WORDS.$($field).+,
                }
            }
        }
    )*};
}

spoken! {
    PageWords = page;
    FindingWords = finding;
    LeverWords = levers;
    PriceWords = price;
    OccupancyWords = occupancy;
    AdministrationWords = administration;
    results::ResultsWords = results;
    payoff::PayoffWords = payoff;
    KnowledgeWords = knowledge;
    ParameterWords = parameters;
    BaseWords = bases;
    RefusalWords = refusals;
    claims::ClaimWords = claims;
    share::ShareWords = share;
    explain::ExplainWords = explain;
    reading::ReadingWords = reading;
    reading::DataWords = reading.data;
    reading::MethodWords = reading.method;
    reading::FormulasWords = reading.formulas;
    reading::StillWords = reading.still;
}

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
