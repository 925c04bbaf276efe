//! How each language writes a figure: all that differs between them, in one place.

use crate::present::language::Language;

/// The marks and units of a language's figures.
#[derive(Debug)]
pub(super) struct Marks {
    /// Before the decimals.
    pub(super) decimal: char,
    /// Between groups of three digits. With [`Self::decimal`] it is `.` and `,`, one way
    /// round or the other.
    pub(super) group: char,
    /// Behind an amount in kroner.
    pub(super) krone: &'static str,
    /// Behind an amount in thousands of kroner.
    pub(super) thousand_kroner: &'static str,
    /// Behind an amount in millions of kroner.
    pub(super) million_kroner: &'static str,
    /// Behind an amount in thousands of millions of kroner.
    pub(super) milliard_kroner: &'static str,
    /// Behind a share in per cent.
    pub(super) percent: &'static str,
    /// Before what is more than a figure.
    pub(super) over: &'static str,
    /// Before what is less than a figure.
    pub(super) under: &'static str,
    /// Whether a lone `m` behind an amount is a million.
    pub(super) m_is_million: bool,
    /// The power of ten that a billion is.
    pub(super) billion: i32,
}

impl Marks {
    /// Those of a language.
    pub(super) fn of(language: Language) -> &'static Self {
        language.words(&DANISH, &ENGLISH)
    }
}

const DANISH: Marks = Marks {
    decimal: ',',
    group: '.',
    krone: "\u{a0}kr.",
    thousand_kroner: "\u{a0}t.kr.",
    million_kroner: "\u{a0}mio.\u{a0}kr.",
    milliard_kroner: "\u{a0}mia.\u{a0}kr.",
    percent: "\u{a0}%",
    over: "over\u{a0}",
    under: "under\u{a0}",
    m_is_million: false,
    billion: 12,
};

/// English keeps the krone behind the figure, where the Danish text has it.
const ENGLISH: Marks = Marks {
    decimal: '.',
    group: ',',
    krone: "\u{a0}kr",
    thousand_kroner: "k\u{a0}kr",
    million_kroner: "\u{a0}million\u{a0}kr",
    milliard_kroner: "\u{a0}billion\u{a0}kr",
    percent: "%",
    over: "over\u{a0}",
    under: "under\u{a0}",
    m_is_million: true,
    billion: 9,
};
