//! What is said of whose figures these are, and of putting one's own in their place.

use crate::present::language::Language;

/// What is said of whose figures these are.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is named after where it stands")]
pub struct OwnWords {
    pub heading: &'static str,
    /// `(data set)`
    pub shown: fn(&str) -> String,
    pub why: &'static str,
    pub choose: &'static str,
    pub drop: &'static str,
    pub privacy: &'static str,
    /// `(file, data set)`
    pub opened: fn(&str, &str) -> String,
    pub set_aside: &'static str,
    pub see: &'static str,
    pub save: &'static str,
    pub tables_why: &'static str,
    pub results_table: &'static str,
    pub data_table: &'static str,
    pub example: &'static str,
    /// `(data set)`
    pub back: fn(&str) -> String,
    /// `(file)`
    pub unreadable: fn(&str) -> String,
    /// `(file, why)`
    pub not_opened: fn(&str, &str) -> String,
    pub empty: &'static str,
    pub too_large: &'static str,
    pub unknown: &'static str,
    pub no_state: &'static str,
}

impl OwnWords {
    /// These words in a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        language.words(&DANISH, &ENGLISH)
    }
}

const DANISH: OwnWords = OwnWords {
    heading: "Egne tal",
    shown: |set| format!("Nu vises tallene for: {set}."),
    why: "Siden regner også på jeres tal: tilbud, budgetter, pladser og helårspersoner. Så viser hvert spørgsmål, hvad en plads koster hos jer, og hvad tomme pladser betyder.",
    choose: "Åbn en datafil, en scenariefil eller en gemt side",
    drop: "Filen kan også slippes her.",
    privacy: "Filen bliver i din browser. Et link eller en fil, som du selv sender videre, bærer tallene med sig.",
    opened: |file, set| format!("„{file}“ er åbnet. Siden viser nu tallene for: {set}."),
    set_aside: "Dine ændringer i de forrige tal er lagt til side. Fortryd bringer dem tilbage.",
    see: "Se, hvad en plads koster",
    save: "Gem tallene som datafil",
    tables_why: "Til Excel eller LibreOffice: det, tilbuddene koster og giver, eller det, der er oplyst om dem.",
    results_table: "Hent resultaterne (CSV)",
    data_table: "Hent data (CSV)",
    example: "Se et eksempel: Byrum",
    back: |set| format!("Tilbage til {set}"),
    unreadable: |file| {
        format!("„{file}“ kunne ikke læses i browseren. Tallene på siden er, som de var.")
    },
    not_opened: |file, why| {
        format!("„{file}“ blev ikke åbnet. {why} Tallene på siden er, som de var.")
    },
    empty: "Filen er tom.",
    too_large: "Filen fylder mere end grænsen på 10 MiB.",
    unknown: "Det er ikke en datafil, en scenariefil eller en gemt side.",
    no_state: "Siden i filen er ikke gemt herfra.",
};

const ENGLISH: OwnWords = OwnWords {
    heading: "Your own figures",
    shown: |set| format!("The figures shown now are those of: {set}."),
    why: "The page works with your figures too: programmes, budgets, places and full-year persons. Every question then shows what a place costs with you, and what empty places mean.",
    choose: "Open a data file, a scenario file or a saved page",
    drop: "A file can be dropped here too.",
    privacy: "The file stays in your browser. A link or a file that you pass on yourself carries the figures along.",
    opened: |file, set| format!("“{file}” is open. The page now shows the figures of: {set}."),
    set_aside: "Your changes to the previous figures were set aside. Undo brings them back.",
    see: "See what a place costs",
    save: "Save the figures as a data file",
    tables_why: "For Excel or LibreOffice: what the programmes cost and bring, or what is stated of them.",
    results_table: "Download the results (CSV)",
    data_table: "Download the data (CSV)",
    example: "See an example: Byrum",
    back: |set| format!("Back to {set}"),
    unreadable: |file| {
        format!(
            "“{file}” could not be read in the browser. The figures on the page are as they were."
        )
    },
    not_opened: |file, why| {
        format!("“{file}” was not opened. {why} The figures on the page are as they were.")
    },
    empty: "The file is empty.",
    too_large: "The file is over the bound of 10 MiB.",
    unknown: "It is no data file, no scenario file and no saved page.",
    no_state: "The page in the file was not saved from here.",
};
