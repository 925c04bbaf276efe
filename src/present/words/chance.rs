//! How sure something is, for the sentences that say so.

use crate::present::chance::Grade;
use crate::present::span::OPEN;

/// How sure something is, in a language.
#[derive(Debug)]
pub struct ChanceWords {
    /// A probability in a sentence; before one in figures stands "about".
    pub about: fn(&str) -> String,
    /// The word for a grade, and what joins a sentence to it.
    pub likelihood: fn(Grade) -> (&'static str, &'static str),
}

/// Whether a figure begins with a digit, and not with a word.
fn is_number(figure: &str) -> bool {
    figure
        .trim_start_matches(OPEN)
        .starts_with(|c: char| c.is_ascii_digit())
}

/// Danish.
pub const DANISH: ChanceWords = ChanceWords {
    about: |chance| {
        if is_number(chance) {
            format!("ca. {chance}")
        } else {
            chance.to_owned()
        }
    },
    likelihood: |grade| match grade {
        Grade::VeryLikely => ("meget sandsynligt", "at"),
        Grade::Likely => ("sandsynligt", "at"),
        Grade::Open => ("åbent", "om"),
        Grade::Unlikely => ("usandsynligt", "at"),
        Grade::VeryUnlikely => ("meget usandsynligt", "at"),
    },
};

/// English.
pub const ENGLISH: ChanceWords = ChanceWords {
    about: |chance| {
        if is_number(chance) {
            format!("about {chance}")
        } else {
            chance.to_owned()
        }
    },
    likelihood: |grade| match grade {
        Grade::VeryLikely => ("very likely", "that"),
        Grade::Likely => ("likely", "that"),
        Grade::Open => ("open", "whether"),
        Grade::Unlikely => ("unlikely", "that"),
        Grade::VeryUnlikely => ("very unlikely", "that"),
    },
};
