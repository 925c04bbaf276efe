//! The wording of explanations. Names are written as they stand in the middle of
//! a sentence.

mod danish;
mod english;

use crate::present::language::Language;

/// The wording of explanations in a language.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is named after where it stands")]
pub struct ExplainWords {
    /// Behind the name of a figure that is as if every place were in use.
    pub at_full: &'static str,
    /// `(programme)`: behind what is a programme's.
    pub at: fn(&str) -> String,
    /// `(count, what is added, whether the members are pools)`
    pub sum_over: fn(usize, &str, bool) -> String,
    /// `(count)`: members that each count once.
    pub members: fn(usize) -> String,
    /// `(figure, least)`
    pub at_least: fn(&str, &str) -> String,
    /// `(figure, most)`
    pub at_most: fn(&str, &str) -> String,
    /// `(how many, of how many)`
    pub chance_low: fn(&str, &str) -> String,
    /// `(how many, of how many)`
    pub chance_high: fn(&str, &str) -> String,
    /// `(how many, of how many)`
    pub share_of: fn(&str, &str) -> String,
    /// `(where)`
    pub share: fn(&str) -> String,
    /// `(first, second)`, each a share.
    pub more: fn(&str, &str) -> String,
    /// `(first, second, how many times)`
    pub less: fn(&str, &str, &str) -> String,
    /// `(first, second, tolerance)`
    pub within: fn(&str, &str, &str) -> String,
    /// `(years, retention, discount rate, first year's part)`
    pub over_years: fn(&[String; 4]) -> String,
    /// `(cost, benefit a year, the years in words)`
    pub payback: fn(&str, &str, &str) -> String,
    pub chance_note: &'static str,
    pub break_even: &'static str,
    /// `(price of the first, price of the second)`
    pub break_even_rule: fn(&str, &str) -> String,
    pub break_even_at: &'static str,
    /// `(figure)`
    pub range: fn(&str) -> String,
    /// `(figure, count)`
    pub range_rule: fn(&str, usize) -> String,
    pub printed_price: &'static str,
    pub common_pool: &'static str,
    /// `(parameter, value)`
    pub scenario_note: fn(&str, &str) -> String,
    /// `("as in the report", capitalised)`
    pub unchanged: fn(&str) -> String,
    pub nothing: &'static str,
    /// Behind the name of an input that has another value by now.
    pub as_stated: &'static str,
    pub missing: &'static str,
    /// `(figure)`
    pub before: fn(&str) -> String,
    pub same_source: &'static str,
    pub how: &'static str,
    pub parts: &'static str,
    pub rounded: &'static str,
}

impl ExplainWords {
    /// These words in a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        language.words(&danish::WORDS, &english::WORDS)
    }
}
