//! What the view of costs and benefits over the years says.

mod danish;
mod english;

use std::cmp::Ordering;

use crate::model::alternatives::FrontierStatus;
use crate::model::sensitivity::{ParameterPair, SensitivityMeasure};
use crate::present::course_lengths::CourseLengthTexts;
use crate::present::difference::Direction;
use crate::present::language::Language;
use crate::present::view::PayoffPart;

/// A threshold, written out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ThresholdText<'a> {
    /// At least this much; at most this much where cost and results are both lower.
    At(&'a str, bool),
    /// Whatever it is.
    Always,
    /// No value will do.
    Never,
}

/// How much of a map is coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coloured {
    /// A part of it, or it is still being worked out.
    Some,
    /// All of it.
    All,
    /// Nothing.
    Nothing,
}

/// What a result is assumed to be worth a year, written out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AssumedText<'a> {
    /// The same for every result.
    One(&'a str),
    /// A job, and an education: there is no telling which it was.
    Either(&'a str, &'a str),
    /// Nobody has said.
    Unset,
}

/// What the lead is about, written out.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "each is the figure it is called after")]
pub struct Facts<'a> {
    /// Where the first side is, and the second; none where it is no offer.
    pub located: [Option<&'a str>; 2],
    /// Where those are who have the result.
    pub into: &'a str,
    pub years: &'a str,
    /// The extra cost without its sign, and whether it is one.
    pub cost: &'a str,
    pub direction: Direction,
    /// The extra results without their sign, and whether there are more, as they are written.
    pub results: &'a str,
    pub more: Ordering,
    /// How the sides' courses differ in length, where they do.
    pub lengths: Option<&'a CourseLengthTexts>,
    /// What a result is assumed to be worth a year.
    pub assumed: AssumedText<'a>,
    /// How many of the courses succeeded, and which share that is.
    pub share: &'a str,
}

/// The view of costs and benefits over the years.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is named after where it stands")]
pub struct Words {
    /// The question that it answers, which heads it.
    pub question: &'static str,
    /// The same, short, for the row of links.
    pub short_name: &'static str,
    /// What the row of its questions is called.
    pub parts: &'static str,
    /// A question, short, for the row of links.
    pub part_name: fn(PayoffPart) -> &'static str,
    /// The question itself.
    pub part_question: fn(PayoffPart) -> &'static str,
    /// What is paid more and what comes of it.
    pub paid: fn(&Facts<'_>) -> String,
    /// What a result would have to be worth a year.
    pub worth: fn(&Facts<'_>, ThresholdText<'_>) -> String,
    /// What it comes to where both sides cost the same.
    pub same_cost: fn(Ordering) -> String,
    /// Which share would have to succeed.
    pub share: fn(&Facts<'_>, ThresholdText<'_>) -> String,
    /// `(outcome, where it is not known)`
    pub unknown: fn(&str, &str) -> String,
    pub choose_another: &'static str,
    pub enter_results: &'static str,
    /// `(programmes)` whose courses of the year are not stated.
    pub without_courses: fn(&str) -> String,
    /// Where there is no other side, and none was chosen.
    pub nothing_beside: &'static str,
    /// Where courses are stated, and there were none.
    pub no_courses: &'static str,
    /// Where no outcome is known at all.
    pub none_known: &'static str,
    /// Only some members or courses were measured.
    pub partial: &'static str,
    /// Nobody has said what a result is worth: there is no net present value.
    pub no_value: &'static str,
    pub against: &'static str,
    /// `(group)`
    pub against_other: fn(&str) -> String,
    pub against_none: &'static str,
    pub worth_heading: &'static str,
    pub needed_worth: &'static str,
    pub at_most_worth: &'static str,
    pub assumed_worth: &'static str,
    pub assumed_job: &'static str,
    pub assumed_education: &'static str,
    pub a_year: &'static str,
    pub share_heading: &'static str,
    pub needed_share: &'static str,
    pub seen_share: &'static str,
    pub of_courses: &'static str,
    pub lede: &'static str,
    pub refund: &'static str,
    pub operating_refund: &'static str,
    pub operating_refund_note: &'static str,
    pub left_out: &'static str,
    pub both_ends: &'static str,
    pub if_jobs: &'static str,
    pub if_education: &'static str,
    /// `(figure)`, as if every result were a job or an education.
    pub named_if_jobs: fn(&str) -> String,
    pub named_if_education: fn(&str) -> String,
    pub as_education: &'static str,
    pub as_said: &'static str,
    pub all_education: &'static str,
    pub separate_values: &'static str,
    /// `(net, years, payback)`
    pub net: fn(&str, &str, Option<ThresholdText<'_>>) -> String,
    /// `(net if all are jobs, if all are education, years, payback if all are jobs)`
    pub net_pair: fn([&str; 2], &str, Option<ThresholdText<'_>>) -> String,
    pub steps_heading: &'static str,
    pub extra_cost: &'static str,
    pub saved_cost: &'static str,
    pub paid_back: &'static str,
    pub paid_back_as_jobs: &'static str,
    /// `(year)`
    pub year: fn(usize) -> String,
    pub benefit: &'static str,
    pub result: &'static str,
    pub by_year_heading: &'static str,
    pub payers_heading: &'static str,
    pub municipality: &'static str,
    pub state: &'static str,
    pub together: &'static str,
    pub kroner: &'static str,
    /// The same, where a bar goes from one end to the other.
    pub thousand_between: &'static str,
    /// `(one end, the other)`
    pub between: fn(&str, &str) -> String,
    pub figure: &'static str,
    pub value_column: &'static str,
    pub table_caption: &'static str,
    pub extra_results: &'static str,
    pub annuity: &'static str,
    pub per_krone: &'static str,
    pub payback: &'static str,
    pub threshold: fn(ThresholdText<'_>) -> String,
    pub offers_lede: &'static str,
    pub offers_chart: &'static str,
    pub offers_axis: &'static str,
    pub offer: &'static str,
    pub cost: &'static str,
    pub results_per_hundred: &'static str,
    pub ratio: &'static str,
    pub standing_head: &'static str,
    pub status: fn(FrontierStatus) -> &'static str,
    pub whole_groups: &'static str,
    pub best_heading: &'static str,
    pub best_lede: &'static str,
    /// `(kroner in all, offer)`
    pub best_now: fn(&str, &str) -> String,
    /// `(group)`
    pub as_a_whole: fn(&str) -> String,
    /// `(offers, whether several, fewest courses, the groups that take part as a whole, or
    /// nothing)`
    pub too_few: fn(&str, bool, &str, &str) -> String,
    pub best_caption: &'static str,
    pub value: &'static str,
    pub matters_lede: &'static str,
    pub matters_chart: &'static str,
    pub matters_thousand: &'static str,
    pub matters_count: &'static str,
    pub measure_label: &'static str,
    pub measure: fn(SensitivityMeasure) -> &'static str,
    /// `(figure now)`
    pub now: fn(&str) -> String,
    /// `(figure if all are jobs, if all are education)`
    pub now_pair: fn(&str, &str) -> String,
    /// What a picture counts where there is no telling job from education.
    pub counted_as_jobs: &'static str,
    pub input: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub map_heading: &'static str,
    pub map_label: &'static str,
    pub pair: fn(ParameterPair) -> &'static str,
    /// `(along, up)`
    pub map_chart: fn(&str, &str) -> String,
    /// Where the place is cheaper.
    pub map_price: fn(Coloured) -> &'static str,
    /// Where it pays.
    pub map_net: fn(Coloured) -> &'static str,
    pub today: &'static str,
    pub searching: &'static str,
}

impl Words {
    /// These words in a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        language.words(&danish::WORDS, &english::WORDS)
    }
}
