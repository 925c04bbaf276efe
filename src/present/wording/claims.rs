//! What there is to say about the report's conclusions, without the words.

use crate::model::claim::Verdict;
use crate::present::chance::Grade;

/// The view of the report's conclusions, and what the finding says of them.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is named after where it stands")]
pub struct ClaimWords {
    pub lede: &'static str,
    /// `(how many hold, fail, cannot be decided)`
    pub summary: fn(usize, usize, usize) -> String,
    pub verdict: fn(Verdict) -> &'static str,
    pub untestable: &'static str,
    /// What stands before both figures.
    pub now: &'static str,
    /// `(a, its price, b, its price, difference, whether a is the cheaper)`
    pub prices: fn(&str, &str, &str, &str, &str, bool) -> String,
    /// `(a, its share, b, its share)`
    pub shares: fn(&str, &str, &str, &str) -> String,
    /// `(cheapest of those named, dearest of the others)`
    pub highest: fn(&str, &str) -> String,
    /// `(actual, every place in use)`
    pub above_full: fn(&str, &str) -> String,
    pub amount_right: &'static str,
    pub amount_wrong: &'static str,
    pub no_counts: &'static str,
    pub rounding: &'static str,
    /// `(grade, probability)`
    pub likelihood: fn(Grade, &str) -> String,
    pub rests_on: &'static str,
    pub turns_heading: &'static str,
    pub turns_caption: &'static str,
    pub input: &'static str,
    pub present: &'static str,
    pub turns_at: &'static str,
    /// `(value)`
    pub turns: fn(&str) -> String,
    pub never: &'static str,
    pub searching: &'static str,
    pub method_note: &'static str,
    pub see: &'static str,
}
