//! What the view of stored scenarios says. Where a text takes a name or a figure stands `{}`.

use crate::present::language::Language;

/// The view of stored scenarios.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is named after where it stands")]
pub struct Words {
    pub question: &'static str,
    pub short_name: &'static str,
    /// With none stored, with one, and with several.
    pub lede: [&'static str; 3],
    pub stored: &'static str,
    pub add: &'static str,
    /// For how many more there is room, from none.
    pub room: [&'static str; 5],
    /// What one is called that nobody has named. `{}` is its number.
    pub unnamed: &'static str,
    pub on_screen: &'static str,
    /// `{}` is the one that it started from.
    pub changed: &'static str,
    pub not_stored: &'static str,
    pub link: &'static str,
    pub show: &'static str,
    pub advance: &'static str,
    pub remove: &'static str,
    /// The field of a name. `{}` is a letter.
    pub name_of: &'static str,
    /// `{}` is the first scenario.
    pub caption: &'static str,
    pub corner: &'static str,
    pub inputs: &'static str,
    pub no_inputs: &'static str,
    pub figures: &'static str,
    /// `{}` are names and values.
    pub alike: &'static str,
    pub not_chosen: &'static str,
    /// Behind how many kroner one is from the first: more, or less.
    pub amounts: [&'static str; 2],
    /// The same behind other numbers.
    pub numbers: [&'static str; 2],
    /// The same between two shares.
    pub points: [&'static str; 2],
    /// `{}` is what the first has.
    pub in_first: &'static str,
    pub as_first: &'static str,
    pub break_even: &'static str,
    /// `{}` is what is claimed.
    pub claim: &'static str,
    /// It holds, it does not, it cannot be decided.
    pub verdicts: [&'static str; 3],
    pub verdicts_alike: &'static str,
    pub other_verdicts_alike: &'static str,
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

/// A text with what stands in it in the place of `{}`.
#[must_use]
pub fn with(text: &str, what: &str) -> String {
    text.replace("{}", what)
}

const DANISH: Words = Words {
    question: "Sammenlign scenarier",
    short_name: "Sammenlign",
    lede: [
        "Tilføj det, der er på skærmen. Ændr så noget under et af spørgsmålene, og tilføj igen: Så står de to her side om side, med det forskellige øverst.",
        "Ændr noget under et af spørgsmålene, og tilføj igen for at se to scenarier side om side.",
        "Øverst står det, der er forskelligt, derefter det, det giver. Forskelle er til det første scenarie.",
    ],
    stored: "Gemte scenarier",
    add: "Tilføj det, der er på skærmen",
    room: [
        "Der er plads til fire. Fjern ét først.",
        "Der er plads til ét mere.",
        "Der er plads til to mere.",
        "Der er plads til tre mere.",
        "Der er plads til fire.",
    ],
    unnamed: "Scenarie {}",
    on_screen: "på skærmen nu",
    changed: "På skærmen er nu „{}“ med ændringer, der ikke er tilføjet.",
    not_stored: "Det, der er på skærmen nu, er ikke tilføjet.",
    link: "Et link har kun det, der er på skærmen. Gem en fil, hvis alle scenarierne skal med.",
    show: "Vis",
    advance: "Flyt frem",
    remove: "Fjern",
    name_of: "Navn på {}",
    caption: "Forskelle er til {}.",
    corner: "Antagelse eller resultat",
    inputs: "Det er forskelligt (alt andet er ens)",
    no_inputs: "Ingen antagelser er forskellige",
    figures: "Det giver",
    alike: "Ændret, men ens i alle scenarier: {}.",
    not_chosen: "ikke valgt",
    amounts: ["mere", "mindre"],
    numbers: ["højere", "lavere"],
    points: ["procentpoint højere", "procentpoint lavere"],
    in_first: "i A: {}",
    as_first: "Alt andet er som i A.",
    break_even: "Belægning, hvor begge sider koster det samme",
    claim: "„{}“",
    verdicts: ["Holder", "Holder ikke", "Kan ikke afgøres"],
    verdicts_alike: "Konklusionerne falder ens ud i alle scenarier.",
    other_verdicts_alike: "De øvrige konklusioner falder ens ud i alle scenarier.",
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
    lede: [
        "Add what is on screen. Then change something under one of the questions and add again: the two stand here side by side, with what differs on top.",
        "Change something under one of the questions and add again to see two scenarios side by side.",
        "What differs comes first, then what comes of it. Differences are to the first scenario.",
    ],
    stored: "Stored scenarios",
    add: "Add what is on screen",
    room: [
        "There is room for four. Remove one first.",
        "There is room for one more.",
        "There is room for two more.",
        "There is room for three more.",
        "There is room for four.",
    ],
    unnamed: "Scenario {}",
    on_screen: "on screen now",
    changed: "On screen now is “{}” with changes that were not added.",
    not_stored: "What is on screen now was not added.",
    link: "A link has only what is on screen. Save a file to take all the scenarios along.",
    show: "Show",
    advance: "Move forward",
    remove: "Remove",
    name_of: "Name of {}",
    caption: "Differences are to {}.",
    corner: "Assumption or result",
    inputs: "What differs (all else is alike)",
    no_inputs: "No assumption differs",
    figures: "What comes of it",
    alike: "Changed, but alike in all scenarios: {}.",
    not_chosen: "none chosen",
    amounts: ["more", "less"],
    numbers: ["higher", "lower"],
    points: ["percentage points higher", "percentage points lower"],
    in_first: "in A: {}",
    as_first: "All else is as in A.",
    break_even: "Occupancy at which both sides cost the same",
    claim: "“{}”",
    verdicts: ["Holds", "Does not hold", "Cannot be decided"],
    verdicts_alike: "The conclusions come out alike in all scenarios.",
    other_verdicts_alike: "The other conclusions come out alike in all scenarios.",
    chart: "The price in each scenario",
    key_full: "all places in use",
    key_actual: "the scenario’s occupancy",
    key_other: "compared with",
    per: "Kr per full-year person a year, administration included",
    per_direct: "Kr per full-year person a year",
};
