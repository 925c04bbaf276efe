//! How counts and shares of courses are written.

use crate::present::language::Language;

/// How counts and shares of courses are written.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is named after where it stands")]
pub struct CountWords {
    /// `(how many, of how many, share)`
    pub counted: fn(&str, &str, &str) -> String,
    /// `(how many, of how many, share)`, where the number is not stated.
    pub worked_back: fn(&str, &str, &str) -> String,
    /// `(how many, of how many)`
    pub of: fn(&str, &str) -> String,
    /// The same where the number is not stated.
    pub about: fn(&str, &str) -> String,
    /// `(share)`
    pub of_courses: fn(&str) -> String,
}

impl CountWords {
    /// These words in a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        language.words(&DANISH, &ENGLISH)
    }
}

const DANISH: CountWords = CountWords {
    counted: |k, n, share| format!("{k} af {n} forløb ({share})"),
    worked_back: |k, n, share| format!("{share} (ca. {k} af {n} forløb, tilnærmet)"),
    of: |k, n| format!("{k} af {n}"),
    about: |k, n| format!("ca. {k} af {n}"),
    of_courses: |share| format!("{share} af forløbene"),
};

const ENGLISH: CountWords = CountWords {
    counted: |k, n, share| format!("{k} of {n} courses ({share})"),
    worked_back: |k, n, share| format!("{share} (about {k} of {n} courses, a stand-in)"),
    of: |k, n| format!("{k} of {n}"),
    about: |k, n| format!("about {k} of {n}"),
    of_courses: |share| format!("{share} of the courses"),
};
