//! What is said of programmes whose courses are not stated.

use crate::present::language::Language;

/// What is said of programmes whose courses are not stated.
#[derive(Debug)]
pub struct MissingCoursesWords {
    /// So many more than those named; `(number)`.
    pub others: fn(&str) -> String,
}

impl MissingCoursesWords {
    /// These words in a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        language.words(&DANISH, &ENGLISH)
    }
}

const DANISH: MissingCoursesWords = MissingCoursesWords {
    others: |number| format!("{number} andre tilbud"),
};

const ENGLISH: MissingCoursesWords = MissingCoursesWords {
    others: |number| format!("{number} other programmes"),
};
