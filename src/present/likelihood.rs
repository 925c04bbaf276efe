//! How likely something is, in plain words.

use super::language::Language;
use super::number;

/// The word for a probability: "likely", "unlikely".
///
/// ```
/// use pladspris::present::{language::Language, likelihood};
///
/// assert_eq!(likelihood::word(Language::English, 0.94), "likely");
/// assert_eq!(likelihood::word(Language::English, 0.5), "open");
/// ```
#[must_use]
pub fn word(language: Language, probability: f64) -> &'static str {
    let words = &language.words().likelihood;
    if probability >= 0.95 {
        words.very_likely
    } else if probability >= 0.8 {
        words.likely
    } else if probability > 0.2 {
        words.open
    } else if probability > 0.05 {
        words.unlikely
    } else {
        words.very_unlikely
    }
}

/// A probability in whole per cent, said to be about so much: "about 94%", "over
/// 99%".
#[must_use]
pub fn about(language: Language, probability: f64) -> String {
    let text = number::chance(language, probability);
    if (0.01..=0.99).contains(&probability) {
        (language.words().likelihood.about)(&text)
    } else {
        text
    }
}
