//! Why what a data set states makes none.

use crate::present::language::Language;

/// Why what a data set states makes none. What it is about stands before it.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is named after the fault it tells of")]
pub struct DefinitionWords {
    pub no_programmes: &'static str,
    /// `(how many, bound)`
    pub too_many: fn(usize, usize) -> String,
    pub malformed_id: &'static str,
    pub duplicate_id: &'static str,
    pub reserved_id: &'static str,
    /// `(bound)`
    pub name_too_long: fn(usize) -> String,
    /// `(id)`
    pub unknown_group: fn(&str) -> String,
    /// `(id)`
    pub unknown_pool: fn(&str) -> String,
    /// `(id)`
    pub unknown_programme: fn(&str) -> String,
    /// `(id)`
    pub unknown_outcome: fn(&str) -> String,
    pub frequency: &'static str,
    pub people: &'static str,
    pub claim: &'static str,
    pub preset: &'static str,
    pub not_negative: &'static str,
}

impl DefinitionWords {
    /// These words in a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        language.words(&DANISH, &ENGLISH)
    }
}

const DANISH: DefinitionWords = DefinitionWords {
    no_programmes: "der skal være mindst ét tilbud",
    too_many: |count, most| format!("{count} tilbud er over grænsen på {most}"),
    malformed_id: "kun a-z, 0-9 og - må bruges",
    duplicate_id: "bruges to gange",
    reserved_id: "er reserveret",
    name_too_long: |most| format!("er over grænsen på {most} tegn"),
    unknown_group: |id| format!("der er ingen gruppe „{id}“"),
    unknown_pool: |id| format!("der er ingen pulje „{id}“"),
    unknown_programme: |id| format!("der er intet tilbud „{id}“"),
    unknown_outcome: |id| format!("der er intet resultat „{id}“"),
    frequency: "skal være ét antal af forløb, der ikke er større end forløbene, eller én afrundet andel",
    people: "skal være tallet for et af kendetegnene; en andel er fra 0 til 1",
    claim: "handler om noget, der ikke er der",
    preset: "er ingen antagelse, eller værdien passer ikke",
    not_negative: "skal være et endeligt tal, der ikke er negativt",
};

const ENGLISH: DefinitionWords = DefinitionWords {
    no_programmes: "there must be one at least",
    too_many: |count, most| format!("{count} is over the bound of {most}"),
    malformed_id: "only a-z, 0-9 and - are allowed",
    duplicate_id: "used twice",
    reserved_id: "reserved",
    name_too_long: |most| format!("over the bound of {most} characters"),
    unknown_group: |id| format!("there is no group “{id}”"),
    unknown_pool: |id| format!("there is no pool “{id}”"),
    unknown_programme: |id| format!("there is no programme “{id}”"),
    unknown_outcome: |id| format!("there is no outcome “{id}”"),
    frequency: "must be one count of courses, no greater than they are, or one rounded share",
    people: "must be the figure of one of the traits; a share is from 0 to 1",
    claim: "is about something that is not there",
    preset: "is no parameter, or takes no such value",
    not_negative: "must be a finite number, not negative",
};
