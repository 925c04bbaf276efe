//! What the page around the views says, with its program and without.

use crate::present::language::Language;

/// The page around the views.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is named after where it stands")]
pub struct Words {
    pub brand: &'static str,
    pub skip: &'static str,
    pub views: &'static str,
    /// `(which, of how many)`
    pub question_at: fn(usize, usize) -> String,
    pub all_questions: &'static str,
    pub close_questions: &'static str,
    pub notices: &'static str,
    pub dismiss: &'static str,
    /// `(version)`
    pub later_version: fn(&str) -> String,
    /// `(id)`
    pub unknown_data_set: fn(&str) -> String,
    /// `(key)`
    pub unknown_key: fn(&str) -> String,
    /// `(key, value)`
    pub bad_value: fn(&str, &str) -> String,
    /// `(count)`
    pub more_notices: fn(usize) -> String,
    pub too_long: &'static str,
    pub unreadable: &'static str,
    pub no_own_data: &'static str,
    /// `(why, or nothing)`
    pub unreadable_data: fn(&str) -> String,
    pub privacy: &'static str,
    /// The button that prints a brief.
    pub brief: &'static str,
    pub assumptions: &'static str,
    /// `(date, id of the data set)`
    pub made: fn(&str, &str) -> String,
    pub own_figures_why: &'static str,
    pub own_figures: &'static str,
}

impl Words {
    /// These words in a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        language.words(&DANISH, &ENGLISH)
    }
}

/// The page without script.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is named after where it stands")]
pub struct NoScriptWords {
    /// `(data set, "the report's", where its source has a name)`
    pub heading: fn(&str, Option<&str>) -> String,
    /// What a text in another language says of this one.
    pub this_language: &'static str,
    pub change: &'static str,
    /// Under the table of a copy of one's own figures.
    pub own_copy: &'static str,
    pub marks: &'static str,
}

impl NoScriptWords {
    /// These words in a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        language.words(&NO_SCRIPT_DANISH, &NO_SCRIPT_ENGLISH)
    }
}

const DANISH: Words = Words {
    brand: "Pladspris",
    skip: "Gå til indholdet",
    views: "Spørgsmål",
    question_at: |at, of| format!("Spørgsmål {at} af {of}"),
    all_questions: "Alle spørgsmål",
    close_questions: "Luk listen",
    notices: "Noget i linket eller filen kunne ikke bruges",
    dismiss: "Luk beskeden",
    later_version: |v| {
        format!("Linket er lavet i en nyere udgave ({v}); det, der kendes, er taget med.")
    },
    unknown_data_set: |id| format!("Datasættet „{id}“ kendes ikke; de seneste tal vises."),
    unknown_key: |key| format!("„{key}“ kendes ikke og er sprunget over."),
    bad_value: |key, value| {
        format!("„{value}“ kan ikke bruges for {key}; det uændrede tal bruges.")
    },
    more_notices: |n| format!("Og {n} mere."),
    too_long: "Linket er for langt til at blive læst; tallene vises uden ændringer.",
    no_own_data: "Linket hører til egne tal, som ikke er med i det; åbn filen med tallene, eller bed om den.",
    unreadable_data: |why| format!("De egne tal kunne ikke læses, og ingen af dem er brugt. {why}"),
    unreadable: "Det, der var gemt i filen, kunne ikke læses; tallene vises uden ændringer.",
    own_figures_why: "Siden kan regne på enhver kommunes tilbud.",
    own_figures: "Brug egne tal, eller åbn en fil",
    privacy: "Alt regnes i din browser. Intet, du skriver, forlader siden.",
    brief: "Notat",
    assumptions: "Forudsætninger",
    made: |date, set| format!("{date}. Pladspris, data {set}."),
};

const NO_SCRIPT_DANISH: NoScriptWords = NoScriptWords {
    heading: |set, whose| match whose {
        Some(whose) => format!("{set}: {whose} tal"),
        None => format!("{set}: tallene uden ændringer"),
    },
    this_language: "På dansk",
    own_copy: "Det er tallene, som de blev gemt, uden de ændringer, der blev prøvet. Med JavaScript slået til vises hele siden.",
    change: "Med JavaScript slået til kan tallene ændres: belægningen, administrationen og hvordan pladserne betales.",
    marks: "Stiplet understreget: tallet er rekonstrueret, eller det bygger på noget, der er rekonstrueret eller antaget.",
};

const ENGLISH: Words = Words {
    brand: "Pladspris",
    skip: "Go to the content",
    views: "Questions",
    question_at: |at, of| format!("Question {at} of {of}"),
    all_questions: "All questions",
    close_questions: "Close the list",
    notices: "Something in the link or the file could not be used",
    dismiss: "Close the message",
    later_version: |v| {
        format!("The link was made in a later version ({v}); what is known was used.")
    },
    unknown_data_set: |id| {
        format!("The data set “{id}” is not known; the latest figures are shown.")
    },
    unknown_key: |key| format!("“{key}” is not known and was passed over."),
    bad_value: |key, value| {
        format!("“{value}” cannot be used for {key}; the unchanged figure is used.")
    },
    more_notices: |n| format!("And {n} more."),
    too_long: "The link is too long to be read; the figures are shown without changes.",
    no_own_data: "The link belongs to figures of somebody's own, which it does not carry; open the file with the figures, or ask for it.",
    unreadable_data: |why| {
        format!("The figures of somebody's own could not be read, and none of them is used. {why}")
    },
    unreadable: "What the file had saved could not be read; the figures are shown without changes.",
    own_figures_why: "The page can work on any municipality's programmes.",
    own_figures: "Use your own figures, or open a file",
    privacy: "Everything is computed in your browser. Nothing you type leaves the page.",
    brief: "Brief",
    assumptions: "Assumptions",
    made: |date, set| format!("{date}. Pladspris, data {set}."),
};

const NO_SCRIPT_ENGLISH: NoScriptWords = NoScriptWords {
    heading: |set, whose| match whose {
        Some(whose) => format!("{set}: {whose} figures"),
        None => format!("{set}: the figures without changes"),
    },
    this_language: "In English",
    own_copy: "These are the figures as they were saved, without the changes that were tried. With JavaScript turned on the whole page is shown.",
    change: "With JavaScript turned on the figures can be changed: the occupancy, the administration and how places are paid for.",
    marks: "A dashed underline: the figure is reconstructed, or rests on something reconstructed or assumed.",
};
