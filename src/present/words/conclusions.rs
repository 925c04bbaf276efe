//! What a comparison comes to, in a line.

use crate::present::difference::{BreakEvenText, Direction};
use crate::present::language::Language;

/// What a comparison comes to, in a line.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is named after where it stands")]
pub struct ConclusionWords {
    pub verdict: fn(Direction) -> &'static str,
    /// `(a, b, kroner, direction)`
    pub conclusion: fn(&str, &str, &str, Direction) -> String,
    /// `(kroner, direction)`
    pub at_full: fn(&str, Direction) -> String,
    pub break_even: fn(&BreakEvenText) -> String,
}

impl ConclusionWords {
    /// These words in a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        language.words(&DANISH, &ENGLISH)
    }
}

const DANISH: ConclusionWords = ConclusionWords {
    verdict: |direction| match direction {
        Direction::Cheaper => "Billigere",
        Direction::Dearer => "Dyrere",
        Direction::Same => "Samme pris",
    },
    conclusion: |a, b, kroner, direction| match direction {
        Direction::Cheaper => format!("{a} koster {kroner} mindre pr. helårsperson end {b}."),
        Direction::Dearer => format!("{a} koster {kroner} mere pr. helårsperson end {b}."),
        Direction::Same => format!("{a} koster det samme pr. helårsperson som {b}."),
    },
    at_full: |kroner, direction| match direction {
        Direction::Cheaper => format!(" Med alle pladser i brug: {kroner} mindre."),
        Direction::Dearer => format!(" Med alle pladser i brug: {kroner} mere."),
        Direction::Same => " Med alle pladser i brug: det samme.".to_owned(),
    },
    break_even: |break_even| match break_even {
        BreakEvenText::At { used, .. } => format!("skifter ved {used} belægning"),
        BreakEvenText::Always => "billigst ved enhver belægning".to_owned(),
        BreakEvenText::Never => "dyrest ved enhver belægning".to_owned(),
    },
};

const ENGLISH: ConclusionWords = ConclusionWords {
    verdict: |direction| match direction {
        Direction::Cheaper => "Cheaper",
        Direction::Dearer => "Dearer",
        Direction::Same => "Same price",
    },
    conclusion: |a, b, kroner, direction| match direction {
        Direction::Cheaper => format!("{a}: {kroner} less per full-year person than {b}."),
        Direction::Dearer => format!("{a}: {kroner} more per full-year person than {b}."),
        Direction::Same => format!("{a}: the same per full-year person as {b}."),
    },
    at_full: |kroner, direction| match direction {
        Direction::Cheaper => format!(" With all places in use: {kroner} less."),
        Direction::Dearer => format!(" With all places in use: {kroner} more."),
        Direction::Same => " With all places in use: the same.".to_owned(),
    },
    break_even: |break_even| match break_even {
        BreakEvenText::At { used, .. } => format!("turns at {used} occupancy"),
        BreakEvenText::Always => "cheaper at any occupancy".to_owned(),
        BreakEvenText::Never => "dearer at any occupancy".to_owned(),
    },
};
