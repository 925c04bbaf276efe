//! What the levers and their fields say.

use crate::model::parameter::Unit;
use crate::present::language::Language;
use crate::present::number::InputFault;
use crate::present::words::SharedWords;

/// The levers and their fields.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is named after where it stands")]
pub struct LeverWords {
    pub heading: &'static str,
    /// Before the assumptions in a line.
    pub computed_with: &'static str,
    pub presets: &'static str,
    pub undo: &'static str,
    pub redo: &'static str,
    pub changed: &'static str,
    pub reset: &'static str,
    /// `(source)`: what a value was before it was changed.
    pub source_before: fn(&str) -> String,
    /// `(default)`
    pub default_was: fn(&str) -> String,
    pub input_fault: fn(&InputFault) -> String,
    /// `(reason)`: the same one for each of several bases.
    pub greyed: fn(&str) -> String,
    /// `(bases, reason)`: where one alone is grey, or not all for the same reason.
    pub greyed_by_name: fn(&[&str], &str) -> String,
    /// `(letter, step in kroner)`
    pub split_option: fn(char, &str) -> String,
    /// Where no split is chosen. `(letter of the one that is computed with)`
    pub split_unset: fn(char) -> String,
    pub more: &'static str,
    pub more_hint: &'static str,
    pub general: &'static str,
    /// `(year, persons, places)`
    pub today: fn(u16, &str, &str) -> String,
    /// `(kroner)`
    pub per_place: fn(&str) -> String,
    pub fixed_share_hint: &'static str,
    pub follows: &'static str,
    /// `(occupancy)`
    pub same_price_at: fn(&str) -> String,
    /// Where places are worked back from prices; [`Self::how`] leads on.
    pub reconstructed: &'static str,
    pub how: &'static str,
    /// What leads on where nothing is worked back.
    pub sources: &'static str,
    pub kroner: &'static str,
    pub share: &'static str,
    pub places: &'static str,
    pub persons: &'static str,
    pub courses: &'static str,
    pub hours: &'static str,
    pub weeks: &'static str,
    pub years: &'static str,
}

impl LeverWords {
    /// The unit that stands beside a field. A share carries its own sign.
    #[must_use]
    pub fn unit(&self, unit: Unit) -> &'static str {
        match unit {
            Unit::Kroner => self.kroner,
            Unit::Share => self.share,
            Unit::Places => self.places,
            Unit::Persons => self.persons,
            Unit::Courses => self.courses,
            Unit::HoursPerWeek => self.hours,
            Unit::Weeks => self.weeks,
            Unit::Years => self.years,
            Unit::Times => "",
        }
    }

    /// These words in a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        language.words(&DANISH, &ENGLISH)
    }
}

const DANISH: LeverWords = LeverWords {
    heading: "Hvad hvis …",
    computed_with: "Regnet med",
    presets: "Hurtige valg",
    undo: "Fortryd",
    redo: "Gentag",
    source_before: |source| format!("Før ændringen: {source}"),
    changed: "Ændret.",
    reset: "Nulstil",
    default_was: |value| format!("Før: {value}"),
    input_fault: |fault| match fault {
        InputFault::Empty => "Skriv et tal.".to_owned(),
        InputFault::NotANumber { text } => format!("„{text}“ kan ikke læses som ét tal."),
        InputFault::WrongUnit { unit } => format!("„{unit}“ hører ikke til i dette felt."),
        InputFault::TooLarge => {
            "Tallet er større end 10¹⁵ og kan ikke regnes nøjagtigt.".to_owned()
        }
    },
    greyed: |reason| format!("De grå nøgler {reason}."),
    greyed_by_name: |bases, reason| {
        let bases: Vec<String> = bases.iter().map(|base| format!("„{base}“")).collect();
        let keys = if bases.len() == 1 {
            "Nøglen"
        } else {
            "Nøglerne"
        };
        let bases = (SharedWords::of(Language::Danish).list)(&bases);
        format!("{keys} {bases} {reason}.")
    },
    split_option: |letter, step| format!("{letter}: budgetter i trin på {step}"),
    split_unset: |letter| format!("Ingen valgt (regnet som {letter})"),
    more: "Flere antagelser",
    more_hint: "Hvert tal i regnestykket kan ændres.",
    general: "Fælles",
    today: |year, persons, places| format!("I {year}: {persons} af {places} pladser"),
    per_place: |each| format!("Fordelt pr. plads: {each} for hver"),
    fixed_share_hint: "Den del, der betales, også når pladsen er tom",
    follows: "følger de andre tal",
    same_price_at: |at| format!("Samme pris ved {at}"),
    reconstructed: "Budgetter og pladser er regnet baglæns af de oplyste priser.",
    how: "Sådan",
    sources: "Se alle tal, og hvor de kommer fra",
    kroner: "kr.",
    share: "",
    places: "pladser",
    persons: "personer",
    courses: "forløb",
    hours: "timer",
    weeks: "uger",
    years: "år",
};

const ENGLISH: LeverWords = LeverWords {
    heading: "What if …",
    computed_with: "Computed with",
    presets: "Quick choices",
    undo: "Undo",
    redo: "Redo",
    source_before: |source| format!("Before the change: {source}"),
    changed: "Changed.",
    reset: "Reset",
    default_was: |value| format!("Before: {value}"),
    input_fault: |fault| match fault {
        InputFault::Empty => "Type a number.".to_owned(),
        InputFault::NotANumber { text } => format!("“{text}” cannot be read as one number."),
        InputFault::WrongUnit { unit } => format!("“{unit}” does not belong in this field."),
        InputFault::TooLarge => {
            "The number is over 10¹⁵ and cannot be computed exactly.".to_owned()
        }
    },
    greyed: |reason| format!("The grey bases {reason}."),
    greyed_by_name: |bases, reason| {
        let bases: Vec<String> = bases.iter().map(|base| format!("“{base}”")).collect();
        let keys = if bases.len() == 1 {
            "The base"
        } else {
            "The bases"
        };
        let bases = (SharedWords::of(Language::English).list)(&bases);
        format!("{keys} {bases} {reason}.")
    },
    split_option: |letter, step| format!("{letter}: budgets in steps of {step}"),
    split_unset: |letter| format!("None chosen (computed as {letter})"),
    more: "More assumptions",
    more_hint: "Every figure of the calculation can be changed.",
    general: "In general",
    today: |year, persons, places| format!("In {year}: {persons} of {places} places"),
    per_place: |each| format!("Shared out per place: {each} each"),
    fixed_share_hint: "The part that is paid even when the place is empty",
    follows: "follows the other figures",
    same_price_at: |at| format!("Same price at {at}"),
    reconstructed: "Budgets and places are worked back from the prices stated.",
    how: "How",
    sources: "See every figure and where it comes from",
    kroner: "kr",
    share: "",
    places: "places",
    persons: "persons",
    courses: "courses",
    hours: "hours",
    weeks: "weeks",
    years: "years",
};
