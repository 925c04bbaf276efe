//! What is said of the participants, and of the way they pull.

use crate::present::language::Language;

/// Which way the participants pull the results of the first side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pull {
    /// They were further from work than those of the second side.
    Down,
    /// They were nearer to it.
    Up,
    /// Some traits say one thing, some the other.
    Both,
}

/// What is said of the participants, and of the way they pull.
#[derive(Debug)]
pub struct PeopleWords {
    /// `(pull, both sides located, the figures as a list)`
    pub full: fn(Pull, [&str; 2], &str) -> String,
    /// `(pull, both sides located)`
    pub brief: fn(Pull, [&str; 2]) -> String,
    /// `(trait, both figures)`: a trait that has no wording of its own.
    pub told: fn(&str, &str, &str) -> String,
    /// Behind a number of years.
    pub years: &'static str,
    /// Joins what is told.
    pub list: fn(&[String]) -> String,
}

impl PeopleWords {
    /// These words in a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        language.words(&DANISH, &ENGLISH)
    }
}

const DANISH: PeopleWords = PeopleWords {
    full: |pull, [a, b], list| match pull {
        Pull::Down => format!(
            "Deltagerne {a} var længere fra job eller uddannelse end deltagerne {b}: {list}. Det trækker resultaterne {a} ned og er ikke regnet med."
        ),
        Pull::Up => format!(
            "Deltagerne {a} var tættere på job eller uddannelse end deltagerne {b}: {list}. Det trækker resultaterne {a} op og er ikke regnet med."
        ),
        Pull::Both => format!(
            "Deltagerne {a} og {b} er forskellige, og forskellene trækker hver sin vej: {list}. Det er ikke regnet med."
        ),
    },
    brief: |pull, [a, b]| match pull {
        Pull::Down => format!(
            "Deltagerne {a} var længere fra job eller uddannelse, og det trækker resultaterne ned; det er ikke regnet med."
        ),
        Pull::Up => format!(
            "Deltagerne {a} var tættere på job eller uddannelse, og det trækker resultaterne op; det er ikke regnet med."
        ),
        Pull::Both => format!(
            "Deltagerne {a} og {b} er forskellige, og det trækker i begge retninger; det er ikke regnet med."
        ),
    },
    told: |name, a, b| format!("{name}: {a} mod {b}"),
    years: "\u{a0}år",
    list: |told| joined(told, " og "),
};

const ENGLISH: PeopleWords = PeopleWords {
    full: |pull, [a, b], list| match pull {
        Pull::Down => format!(
            "Participants {a} were further from work or education than participants {b}: {list}. That holds the results {a} down and is not allowed for."
        ),
        Pull::Up => format!(
            "Participants {a} were nearer to work or education than participants {b}: {list}. That lifts the results {a} and is not allowed for."
        ),
        Pull::Both => format!(
            "Participants {a} and {b} differ, and the differences pull both ways: {list}. That is not allowed for."
        ),
    },
    brief: |pull, [a, b]| match pull {
        Pull::Down => format!(
            "Participants {a} were further from work or education, which holds the results down; that is not allowed for."
        ),
        Pull::Up => format!(
            "Participants {a} were nearer to work or education, which lifts the results; that is not allowed for."
        ),
        Pull::Both => format!(
            "Participants {a} and {b} differ, which pulls both ways; that is not allowed for."
        ),
    },
    told: |name, a, b| format!("{name}: {a} against {b}"),
    years: "\u{a0}years",
    list: |told| joined(told, " and "),
};

/// One after the other, with a comma before the last word that joins them.
fn joined(told: &[String], and: &str) -> String {
    match told {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] => format!("{},{and}{last}", rest.join(", ")),
    }
}
