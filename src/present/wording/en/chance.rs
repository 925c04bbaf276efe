//! English: how sure something is.

use crate::present::chance::Grade;
use crate::present::span::OPEN;

/// A probability is never more than about so much.
pub(super) fn about(chance: &str) -> String {
    if chance
        .trim_start_matches(OPEN)
        .starts_with(|c: char| c.is_ascii_digit())
    {
        format!("about {chance}")
    } else {
        chance.to_owned()
    }
}

/// The word for a grade, and what joins a sentence to it.
pub(super) const fn told(grade: Grade) -> (&'static str, &'static str) {
    match grade {
        Grade::VeryLikely => ("very likely", "that"),
        Grade::Likely => ("likely", "that"),
        Grade::Open => ("open", "whether"),
        Grade::Unlikely => ("unlikely", "that"),
        Grade::VeryUnlikely => ("very unlikely", "that"),
    }
}
