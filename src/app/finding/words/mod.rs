//! What the finding on top of the page says.

mod danish;
mod english;

use crate::present::difference::{BreakEvenText, Direction};
use crate::present::language::Language;

/// How places are paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Payment {
    /// Empty places too.
    Grant,
    /// Places in use only.
    PerUse,
    /// A share of the budgets whatever the use, written out.
    Part(String),
}

/// How many of the places are in use, written out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    /// Full-year persons.
    pub persons: String,
    /// Places.
    pub places: String,
    /// Persons as a share of places.
    pub share: String,
    /// Whether the persons are more than the places.
    pub over_full: bool,
}

/// What the finding says, written out.
#[derive(Clone, Debug)]
#[allow(
    missing_docs,
    reason = "each is the figure of the sentence it is called after"
)]
pub struct FindingFacts<'a> {
    pub year: u16,
    pub changed: bool,
    pub located_a: &'a str,
    /// None where there is nothing to compare with; the price stands alone then.
    pub located_b: Option<&'a str>,
    /// None where there are no places apart from persons.
    pub in_use: Option<Use>,
    pub price: &'a str,
    pub difference: &'a str,
    pub direction: Direction,
    /// None where the price does not depend on it.
    pub payment: Option<Payment>,
}

/// The same comparison were every place in use, written out.
#[derive(Clone, Debug)]
#[allow(
    missing_docs,
    reason = "each is the figure of the sentence it is called after"
)]
pub struct AtFull<'a> {
    pub price: &'a str,
    pub difference: &'a str,
    pub direction: Direction,
    /// The direction as it is, to which this one stands.
    pub actual: Direction,
    /// Whether the data set states this price.
    pub printed: bool,
    /// Whose price that is: "the report's"; None where the source has no name.
    pub whose: Option<&'a str>,
}

/// The difference at the other end of how places can be paid, written out.
#[derive(Clone, Debug)]
#[allow(
    missing_docs,
    reason = "each is the figure of the sentence it is called after"
)]
pub struct OtherEnd<'a> {
    pub changed: bool,
    pub located_a: &'a str,
    /// How places are paid now.
    pub payment: &'a Payment,
    pub difference: &'a str,
    pub direction: Direction,
    /// The direction as it is, to which this one stands.
    pub actual: Direction,
}

/// Another comparison, written out.
#[derive(Clone, Debug)]
#[allow(
    missing_docs,
    reason = "each is the figure of the sentence it is called after"
)]
pub struct OtherComparison<'a> {
    pub changed: bool,
    pub name_a: &'a str,
    pub name_b: &'a str,
    pub difference: &'a str,
    pub direction: Direction,
    /// What a course costs on either side, where that says the contrary.
    pub per_course: Option<[String; 2]>,
    /// Whether a larger share had a result in the first, where that is likely; which, and
    /// both counts.
    pub results: Option<(Option<bool>, &'a str, [String; 2])>,
}

/// The finding on top.
#[derive(Debug)]
pub struct Words {
    /// Two sentences at most, with at most two marked figures, and no full stop.
    pub lead: fn(&FindingFacts<'_>) -> String,
    /// What follows the lead in quieter ink, and ends it.
    pub at_full: fn(&AtFull<'_>) -> String,
    /// The lead in a line, for every view but the first.
    pub brief: fn(&FindingFacts<'_>) -> String,
    /// `(price)`: the same of a price that is compared with none.
    pub alone_at_full: fn(&str) -> String,
    /// `(sides without full-year persons)`
    pub no_price: fn(&str) -> String,
    /// `(kroner a year)`: what empty places cost, of a price that is compared with none.
    pub idle: fn(&str) -> String,
    /// What would turn it.
    pub break_even: fn(&BreakEvenText) -> String,
    /// What it would be were places paid otherwise.
    pub other_end: fn(&OtherEnd<'_>) -> String,
    /// `(source of the figures)`: that it says itself that the price at full occupancy was not
    /// the real one.
    pub said_higher: fn(&str) -> String,
    /// What another comparison comes to.
    pub other_comparison: fn(&OtherComparison<'_>) -> String,
    /// What comes before the mark that says how the number of places is known.
    pub places_known: &'static str,
    /// What joins to it the mark that says how the payment is known.
    pub payment_joined: &'static str,
    /// What comes before that mark where it stands alone.
    pub payment_known: &'static str,
    /// What leads to the figures behind.
    pub how: &'static str,
}

impl Words {
    /// These words in a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        language.words(&danish::WORDS, &english::WORDS)
    }
}
