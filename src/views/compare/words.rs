//! What the view of stored scenarios says.

use crate::model::claim::Verdict;
use crate::present::difference::Direction;
use crate::present::language::Language;

/// What a difference is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Kroner, years, hours: as much as there is of it.
    Amount,
    /// Persons, places, courses: as many as there are.
    Number,
    /// Points between two shares.
    Points,
}

/// The view of stored scenarios.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is named after where it stands")]
pub struct Words {
    pub question: &'static str,
    pub short_name: &'static str,
    /// `(how many are stored)`
    pub lede: fn(usize) -> &'static str,
    pub stored: &'static str,
    pub add: &'static str,
    /// `(for how many more)`
    pub room: fn(usize) -> &'static str,
    /// What one is called that nobody has named. `(its number)`
    pub unnamed: fn(usize) -> String,
    pub on_screen: &'static str,
    /// `(the one it started from)`
    pub not_stored: fn(Option<&str>) -> String,
    pub link: &'static str,
    pub show: &'static str,
    pub rename: &'static str,
    pub advance: &'static str,
    pub remove: &'static str,
    /// The field of a name. `(letter)`
    pub name_of: fn(char) -> String,
    pub keep_name: &'static str,
    pub cancel: &'static str,
    /// `(data set, the first scenario)`
    pub caption: fn(&str, &str) -> String,
    pub corner: &'static str,
    pub inputs: &'static str,
    pub no_inputs: &'static str,
    pub figures: &'static str,
    /// `(names and values)`
    pub alike: fn(&str) -> String,
    pub not_chosen: &'static str,
    /// `(how much, of what, whether it is less)`
    pub difference: fn(&str, Counted, bool) -> String,
    /// `(letter, value)`
    pub in_first: fn(char, &str) -> String,
    /// `(letter)`
    pub as_first: fn(char) -> String,
    /// `(group)`
    pub price: fn(&str) -> String,
    /// `(group)`
    pub price_full: fn(&str) -> String,
    /// `(group)`
    pub against: fn(&str) -> String,
    /// `(kroner, direction)`
    pub direction: fn(&str, Direction) -> String,
    pub idle: &'static str,
    pub total: &'static str,
    /// `(outcome)`
    pub cost: fn(&str) -> String,
    pub by_chance: &'static str,
    /// `(the lower end)`
    pub upwards: fn(&str) -> String,
    /// `(group)`
    pub break_even: fn(&str) -> String,
    pub always: &'static str,
    pub never: &'static str,
    /// `(outcome)`
    pub worth: fn(&str) -> String,
    /// `(kroner, whether it pays below them)`
    pub worth_at: fn(&str, bool) -> String,
    pub worth_always: &'static str,
    pub worth_never: &'static str,
    /// `(what is claimed)`
    pub claim: fn(&str) -> String,
    pub verdict: fn(Verdict) -> &'static str,
    /// `(whether that is said of all)`
    pub verdicts_alike: fn(bool) -> &'static str,
    pub chart: &'static str,
    pub key_full: &'static str,
    pub key_actual: &'static str,
    pub key_other: &'static str,
    pub per: &'static str,
    /// The same where no administration is shared out.
    pub per_direct: &'static str,
}

impl Words {
    /// These words in a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        language.words(&DANISH, &ENGLISH)
    }
}

const DANISH: Words = Words {
    question: "Sammenlign scenarier",
    short_name: "Sammenlign",
    lede: |stored| match stored {
        0 => {
            "Tilføj det, der er på skærmen. Ændr så noget under et af spørgsmålene, og tilføj igen: Så står de to her side om side, med det forskellige øverst."
        }
        1 => {
            "Ændr noget under et af spørgsmålene, og tilføj igen for at se to scenarier side om side."
        }
        _ => {
            "Øverst står det, der er forskelligt, derefter det, det giver. Forskelle er til det første scenarie."
        }
    },
    stored: "Gemte scenarier",
    add: "Tilføj det, der er på skærmen",
    room: |room| match room {
        0 => "Der er plads til fire. Fjern ét først.",
        1 => "Der er plads til ét mere.",
        2 => "Der er plads til to mere.",
        3 => "Der er plads til tre mere.",
        _ => "Der er plads til fire.",
    },
    unnamed: |number| format!("Scenarie {number}"),
    on_screen: "på skærmen nu",
    not_stored: |from| match from {
        Some(from) => {
            format!("På skærmen er nu „{from}“ med ændringer, der ikke er tilføjet.")
        }
        None => "Det, der er på skærmen nu, er ikke tilføjet.".to_owned(),
    },
    link: "Et link har kun det, der er på skærmen. Gem en fil, hvis alle scenarierne skal med.",
    show: "Vis",
    rename: "Omdøb",
    advance: "Flyt frem",
    remove: "Fjern",
    name_of: |letter| format!("Navn på {letter}"),
    keep_name: "Brug navnet",
    cancel: "Annullér",
    caption: |set, first| format!("{set}. Forskelle er til {first}."),
    corner: "Antagelse eller resultat",
    inputs: "Det er forskelligt (alt andet er ens)",
    no_inputs: "Ingen antagelser er forskellige",
    figures: "Det giver",
    alike: |list| format!("Ændret, men ens i alle scenarier: {list}."),
    not_chosen: "ikke valgt",
    difference: |much, counted, less| {
        let (unit, word) = match (counted, less) {
            (Counted::Amount, true) => ("", "mindre"),
            (Counted::Amount, false) => ("", "mere"),
            (Counted::Number, true) => ("", "færre"),
            (Counted::Number, false) => ("", "flere"),
            (Counted::Points, true) => ("procentpoint ", "lavere"),
            (Counted::Points, false) => ("procentpoint ", "højere"),
        };
        format!("{much} {unit}{word}")
    },
    in_first: |letter, value| format!("i {letter}: {value}"),
    as_first: |letter| format!("Alt andet er som i {letter}."),
    price: |group| format!("{group}, kr. pr. helårsperson"),
    price_full: |group| format!("{group} med alle pladser i brug, kr. pr. plads"),
    against: |group| format!("Mod {group}, kr. pr. helårsperson"),
    direction: |kroner, direction| match direction {
        Direction::Cheaper => format!("{kroner} billigere"),
        Direction::Dearer => format!("{kroner} dyrere"),
        Direction::Same => "samme pris".to_owned(),
    },
    idle: "Betalt for tomme pladser, kr. om året",
    total: "Udgift i alt, kr. om året",
    cost: |outcome| format!("Pr. resultat ({outcome}), kr."),
    by_chance: "Det samme med statistisk usikkerhed (95\u{a0}%)",
    upwards: |low| format!("{low} og opefter"),
    break_even: |group| format!("Samme pris som {group} ved en belægning på"),
    always: "altid billigst",
    never: "aldrig billigst",
    worth: |outcome| format!("Et resultat ({outcome}) skal være værd, kr. om året"),
    worth_at: |kroner, below| {
        let bound = if below { "højst" } else { "mindst" };
        format!("{bound} {kroner}")
    },
    worth_always: "kan være hvad som helst",
    worth_never: "betaler sig aldrig",
    claim: |claim| format!("„{claim}“"),
    verdict: |verdict| match verdict {
        Verdict::Holds => "Holder",
        Verdict::Fails => "Holder ikke",
        Verdict::TooClose => "Kan ikke afgøres",
    },
    verdicts_alike: |all| {
        if all {
            "Konklusionerne falder ens ud i alle scenarier."
        } else {
            "De øvrige konklusioner falder ens ud i alle scenarier."
        }
    },
    chart: "Prisen i hvert scenarie",
    key_full: "alle pladser i brug",
    key_actual: "scenariets belægning",
    key_other: "sammenligningstilbud",
    per: "Kr. pr. helårsperson om året, inkl. administration",
    per_direct: "Kr. pr. helårsperson om året",
};

const ENGLISH: Words = Words {
    question: "Compare scenarios",
    short_name: "Compare",
    lede: |stored| match stored {
        0 => {
            "Add what is on screen. Then change something under one of the questions and add again: the two stand here side by side, with what differs on top."
        }
        1 => {
            "Change something under one of the questions and add again to see two scenarios side by side."
        }
        _ => {
            "What differs comes first, then what comes of it. Differences are to the first scenario."
        }
    },
    stored: "Stored scenarios",
    add: "Add what is on screen",
    room: |room| match room {
        0 => "There is room for four. Remove one first.",
        1 => "There is room for one more.",
        2 => "There is room for two more.",
        3 => "There is room for three more.",
        _ => "There is room for four.",
    },
    unnamed: |number| format!("Scenario {number}"),
    on_screen: "on screen now",
    not_stored: |from| match from {
        Some(from) => format!("On screen now is “{from}” with changes that were not added."),
        None => "What is on screen now was not added.".to_owned(),
    },
    link: "A link has only what is on screen. Save a file to take all the scenarios along.",
    show: "Show",
    rename: "Rename",
    advance: "Move forward",
    remove: "Remove",
    name_of: |letter| format!("Name of {letter}"),
    keep_name: "Use the name",
    cancel: "Cancel",
    caption: |set, first| format!("{set}. Differences are to {first}."),
    corner: "Assumption or result",
    inputs: "What differs (all else is alike)",
    no_inputs: "No assumption differs",
    figures: "What comes of it",
    alike: |list| format!("Changed, but alike in all scenarios: {list}."),
    not_chosen: "none chosen",
    difference: |much, counted, less| {
        let (unit, word) = match (counted, less) {
            (Counted::Amount, true) => ("", "less"),
            (Counted::Number, true) => ("", "fewer"),
            (Counted::Amount | Counted::Number, false) => ("", "more"),
            (Counted::Points, true) => ("percentage points ", "lower"),
            (Counted::Points, false) => ("percentage points ", "higher"),
        };
        format!("{much} {unit}{word}")
    },
    in_first: |letter, value| format!("in {letter}: {value}"),
    as_first: |letter| format!("All else is as in {letter}."),
    price: |group| format!("{group}, kr per full-year person"),
    price_full: |group| format!("{group} with all places in use, kr per place"),
    against: |group| format!("Against {group}, kr per full-year person"),
    direction: |kroner, direction| match direction {
        Direction::Cheaper => format!("{kroner} cheaper"),
        Direction::Dearer => format!("{kroner} dearer"),
        Direction::Same => "same price".to_owned(),
    },
    idle: "Paid for empty places, kr a year",
    total: "Total cost, kr a year",
    cost: |outcome| format!("Per result ({outcome}), kr"),
    by_chance: "The same with what chance allows (95%)",
    upwards: |low| format!("{low} and up"),
    break_even: |group| format!("Same price as {group} at an occupancy of"),
    always: "always cheaper",
    never: "never cheaper",
    worth: |outcome| format!("What a result ({outcome}) has to be worth, kr a year"),
    worth_at: |kroner, below| {
        let bound = if below { "at most" } else { "at least" };
        format!("{bound} {kroner}")
    },
    worth_always: "anything will do",
    worth_never: "it never pays",
    claim: |claim| format!("“{claim}”"),
    verdict: |verdict| match verdict {
        Verdict::Holds => "Holds",
        Verdict::Fails => "Does not hold",
        Verdict::TooClose => "Cannot be decided",
    },
    verdicts_alike: |all| {
        if all {
            "The conclusions come out alike in all scenarios."
        } else {
            "The other conclusions come out alike in all scenarios."
        }
    },
    chart: "The price in each scenario",
    key_full: "all places in use",
    key_actual: "the scenario’s occupancy",
    key_other: "compared with",
    per: "Kr per full-year person a year, administration included",
    per_direct: "Kr per full-year person a year",
};
