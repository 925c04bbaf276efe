//! What is said of a data file that cannot be read.

use super::expected::Expected;
use crate::exchange::json::{Found, JsonFault};
use crate::present::language::Language;

/// What is said of a data file that cannot be read.
#[derive(Debug)]
pub(super) struct DataFileWords {
    pub(super) too_large: &'static str,
    /// What is there instead, and where.
    pub(super) json: fn(&JsonFault) -> String,
    /// `(version)`
    pub(super) version: fn(&str) -> String,
    /// `(place)`
    pub(super) missing: fn(&str) -> String,
    /// `(place)`
    pub(super) unknown: fn(&str) -> String,
    /// `(place)`
    pub(super) twice: fn(&str) -> String,
    /// What is due.
    pub(super) expected: fn(&Expected) -> String,
    /// `(place, the member that excludes it)`
    pub(super) both: fn(&str, &str) -> String,
    /// `(place, id)`
    pub(super) unknown_source: fn(&str, &str) -> String,
}

impl DataFileWords {
    /// These words in a language.
    pub(super) fn of(language: Language) -> &'static Self {
        language.words(&DANISH, &ENGLISH)
    }
}

const DANISH: DataFileWords = DataFileWords {
    too_large: "Filen fylder mere end grænsen på 4 MiB.",
    json: |fault| {
        let (line, column) = (fault.line, fault.column);
        match fault.found {
            Found::End => format!("Filen slutter for tidligt: linje {line}, tegn {column}."),
            Found::Character(c) => {
                format!("Filen er ikke gyldig JSON: „{c}“ i linje {line}, tegn {column}.")
            }
            Found::TooDeep => format!("Filen har for mange niveauer: linje {line}, tegn {column}."),
        }
    },
    version: |given| {
        format!(
            "pladspris_data: version {given} kendes ikke; her læses version {}",
            super::VERSION
        )
    },
    missing: |place| format!("{place}: mangler"),
    twice: |place| format!("{place}: står to gange"),
    unknown: |place| format!("{place}: betyder ikke noget i en datafil"),
    expected: |expected| match expected {
        Expected::Object => "skal være et objekt, {…}".to_owned(),
        Expected::List => "skal være en liste, […]".to_owned(),
        Expected::String => "skal være en tekst i anførselstegn".to_owned(),
        Expected::Text => "skal være en tekst, eller en for hvert sprog".to_owned(),
        Expected::Number => "skal være et tal".to_owned(),
        Expected::Whole => "skal være et helt tal, der ikke er negativt".to_owned(),
        Expected::Figure => {
            "skal være et tal, eller {\"value\": tal, \"known\": …, \"source\": …}".to_owned()
        }
        Expected::Flag => "skal være true eller false".to_owned(),
        Expected::Payment => "skal have budget og places, eller rate".to_owned(),
        Expected::Frequency => "skal have k og n, eller share".to_owned(),
        Expected::OneOf(words) => format!("skal være et af {}", words.join(", ")),
    },
    both: |place, other| format!("{place}: kan ikke stå sammen med {other}"),
    unknown_source: |place, id| format!("{place}: der er ingen kilde „{id}“"),
};

const ENGLISH: DataFileWords = DataFileWords {
    too_large: "The file is over the bound of 4 MiB.",
    json: |fault| {
        let (line, column) = (fault.line, fault.column);
        match fault.found {
            Found::End => format!("The file ends too early: line {line}, character {column}."),
            Found::Character(c) => {
                format!("The file is not valid JSON: “{c}” in line {line}, character {column}.")
            }
            Found::TooDeep => {
                format!("The file has too many levels: line {line}, character {column}.")
            }
        }
    },
    version: |given| {
        format!(
            "pladspris_data: there is no version {given}; this program reads version {}",
            super::VERSION
        )
    },
    missing: |place| format!("{place}: is missing"),
    twice: |place| format!("{place}: comes twice"),
    unknown: |place| format!("{place}: means nothing in a data file"),
    expected: |expected| match expected {
        Expected::Object => "must be an object, {…}".to_owned(),
        Expected::List => "must be a list, […]".to_owned(),
        Expected::String => "must be a text in quotes".to_owned(),
        Expected::Text => "must be a text, or one for each language".to_owned(),
        Expected::Number => "must be a number".to_owned(),
        Expected::Whole => "must be a whole number, not negative".to_owned(),
        Expected::Figure => {
            "must be a number, or {\"value\": number, \"known\": …, \"source\": …}".to_owned()
        }
        Expected::Flag => "must be true or false".to_owned(),
        Expected::Payment => "must have budget and places, or rate".to_owned(),
        Expected::Frequency => "must have k and n, or share".to_owned(),
        Expected::OneOf(words) => format!("must be one of {}", words.join(", ")),
    },
    both: |place, other| format!("{place}: cannot stand together with {other}"),
    unknown_source: |place, id| format!("{place}: there is no source “{id}”"),
};
