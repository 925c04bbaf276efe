//! What is said in more than one place, and how a figure is known.

use crate::present::language::Language;

/// What is said in more than one place.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is named after where it stands")]
pub struct SharedWords {
    /// `(a, b)`
    pub versus: fn(&str, &str) -> String,
    pub scroll_hint: &'static str,
    pub show_table: &'static str,
    pub comparison: &'static str,
    /// What says the price level wherever there are kroner; it stands in other wordings.
    pub prices: fn(u16) -> String,
    pub no_price: &'static str,
    /// Name of the list of sections at the top of a view.
    pub contents: &'static str,
    pub close: &'static str,
    pub back: &'static str,
    /// Beside a lever that cannot be moved.
    pub locked: &'static str,
    pub press: &'static str,
    /// Under a picture, of so many of a long list.
    pub left_out: fn(&str) -> String,
    /// Under the first rows of so many.
    pub all_rows: fn(&str) -> String,
    /// The button that shows the first rows alone again: `(how many)`
    pub first_rows: fn(&str) -> String,
    /// Before the forms in which a picture can be had.
    pub take_picture: &'static str,
    /// On a picture that was taken out of the page: its figures rest on changes.
    pub changed: &'static str,
    /// On the same: `(name of the data set, its id, today's date)`
    pub picture_of: fn(&str, &str, &str) -> String,
    pub split: &'static str,
    /// In place of a figure that is not known.
    pub not_stated: &'static str,
    /// Leads from what is missing to where it is entered.
    pub enter_data: &'static str,
    /// Names one after the other.
    pub list: fn(&[String]) -> String,
}

impl SharedWords {
    /// These words in a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        language.words(&DANISH, &ENGLISH)
    }
}

/// How a figure is known, as a mark beside it and as a sentence.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is the kind it is called after")]
pub struct KnowledgeWords {
    pub printed: &'static str,
    pub derived: &'static str,
    pub reconstructed: &'static str,
    pub stand_in: &'static str,
    pub assumed: &'static str,
    pub entered: &'static str,
    pub yours: &'static str,
}

impl KnowledgeWords {
    /// These words in a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        language.words(&KNOWLEDGE_DANISH, &KNOWLEDGE_ENGLISH)
    }
}

const DANISH: SharedWords = SharedWords {
    versus: |a, b| format!("{a} og {b}"),
    scroll_hint: "Rul til siden for at se resten",
    show_table: "Vis som tabel",
    comparison: "Hvilken sammenligning?",
    prices: |year| format!("{year}-priser"),
    no_price: "Der er ingen pris at vise: der er ingen helårspersoner på den ene side.",
    contents: "På denne side",
    close: "Luk",
    back: "Tilbage",
    locked: "ligger fast her",
    press: "Tryk på et tal for at se, hvordan det er regnet.",
    all_rows: |count| format!("Vis alle {count} rækker"),
    first_rows: |count| format!("Vis kun de første {count}"),
    left_out: |count| {
        format!("Billedet viser begge ender af rækken; {count} tilbud derimellem står i tabellen.")
    },
    take_picture: "Hent billedet som",
    changed: "Beregnet med ændrede forudsætninger.",
    picture_of: |name, id, date| format!("Tal: {name} (data {id}). Beregnet med Pladspris {date}."),
    split: "Fordeling",
    not_stated: "ikke oplyst",
    enter_data: "Sådan lægges egne tal ind",
    list: |names| joined(names, "og"),
};

/// One after the other, with a word before the last.
fn joined(names: &[String], and: &str) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] => format!("{} {and} {last}", rest.join(", ")),
    }
}

const KNOWLEDGE_DANISH: KnowledgeWords = KnowledgeWords {
    printed: "oplyst",
    derived: "afledt",
    reconstructed: "rekonstrueret",
    stand_in: "tilnærmet",
    assumed: "antaget",
    entered: "egne data",
    yours: "eget tal",
};

const ENGLISH: SharedWords = SharedWords {
    versus: |a, b| format!("{a} and {b}"),
    scroll_hint: "Scroll sideways to see the rest",
    show_table: "Show as a table",
    comparison: "Which comparison?",
    prices: |year| format!("{year} prices"),
    no_price: "There is no price to show: there are no full-year persons on one side.",
    contents: "On this page",
    close: "Close",
    back: "Back",
    locked: "fixed here",
    press: "Press a figure to see how it is worked out.",
    all_rows: |count| format!("Show all {count} rows"),
    first_rows: |count| format!("Show the first {count} only"),
    left_out: |count| {
        format!(
            "The picture shows both ends of the list; {count} offers in between are in the table."
        )
    },
    take_picture: "Download the picture as",
    changed: "Worked out with changed assumptions.",
    picture_of: |name, id, date| {
        format!("Figures: {name} (data {id}). Worked out with Pladspris on {date}.")
    },
    split: "Split",
    not_stated: "not stated",
    enter_data: "How to enter figures of your own",
    list: |names| joined(names, "and"),
};

const KNOWLEDGE_ENGLISH: KnowledgeWords = KnowledgeWords {
    printed: "stated",
    derived: "derived",
    reconstructed: "reconstructed",
    stand_in: "stand-in",
    assumed: "assumed",
    entered: "own data",
    yours: "your figure",
};
