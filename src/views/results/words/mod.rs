//! What the view of results says.

mod danish;
mod english;

use std::cmp::Ordering;

use crate::present::chance::Grade;
use crate::present::difference::Direction;
use crate::present::language::Language;

/// A question about two sides that is answered with a probability.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChanceQuestion {
    /// Whether a result costs less at the first.
    Cheaper,
    /// Whether a larger share of courses leads to one at the first.
    More,
}

/// What was observed on one side, written out.
#[derive(Clone, Copy, Debug)]
#[allow(
    missing_docs,
    reason = "each is the figure of the sentence it is called after"
)]
pub struct Observed<'a> {
    pub located: &'a str,
    /// "Into a job or education".
    pub into: &'a str,
    pub share: &'a str,
    /// What one costs; none where nobody took a course.
    pub cost: Option<&'a str>,
    /// What chance allows of it, where it rests on few.
    pub range: Option<[&'a str; 2]>,
    /// So many of so many, where there is anything to go by.
    pub counts: Option<[&'a str; 2]>,
    pub counted: bool,
    /// Whether only some courses were measured.
    pub partial: bool,
}

/// Two ways to put two sides beside each other that disagree, written out.
#[derive(Clone, Copy, Debug)]
#[allow(
    missing_docs,
    reason = "each is the figure of the sentence it is called after"
)]
pub struct CostComparison<'a> {
    pub located: [&'a str; 2],
    pub per_course: [&'a str; 2],
    pub per_person: [&'a str; 2],
    pub weeks: [&'a str; 2],
    /// Whether a course costs more at the first, and a full-year person less.
    pub course_dearer: bool,
}

/// What a result costs.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is named after where it stands")]
pub struct Words {
    /// The question that it answers, which heads it.
    pub question: &'static str,
    /// The same, short, for the row of links.
    pub short_name: &'static str,
    /// Where no outcome is known.
    pub none_known: &'static str,
    pub observed: fn(&Observed<'_>) -> String,
    /// `(of, located, into, the highest share that chance allows, the lowest cost)`
    pub none: fn(&str, &str, &str, &str, &str) -> String,
    /// `(located)`
    pub unknown: fn(&str) -> String,
    /// `(located, into, members of which it is not known)`, where it is known of others.
    pub unknown_in_all: fn(&str, &str, &str) -> String,
    /// `(programmes)` whose courses of the year are not stated.
    pub without_courses: fn(&str) -> String,
    /// In place of a cost that cannot be worked out.
    pub not_computed: &'static str,
    /// `(grade, probability, question, located a, located b)`
    pub chance: fn(Grade, &str, ChanceQuestion, [&str; 2]) -> String,
    pub chance_alone: &'static str,
    pub no_counts: &'static str,
    /// Only some members or courses were measured.
    pub partial: &'static str,
    pub kinds: &'static str,
    pub chart: &'static str,
    pub axis: &'static str,
    /// A million on the axis, behind its figure.
    pub million: &'static str,
    pub key_cost: &'static str,
    pub key_stand_in: &'static str,
    pub key_chance: &'static str,
    pub key_open: &'static str,
    pub key_rounding: &'static str,
    /// `(none of so many)`
    pub none_at_mark: fn(&str) -> String,
    pub computed_note: &'static str,
    pub stand_in_note: &'static str,
    /// `(share, group, cost, range, cost by the members' own shares)`
    pub printed: fn(&str, &str, &str, &str, &str) -> String,
    /// `(outcome)`
    pub table_caption: fn(&str) -> String,
    /// `(outcome)`, where there is only a share.
    pub share_caption: fn(&str) -> String,
    pub programme: &'static str,
    pub observed_column: &'static str,
    pub expected: &'static str,
    /// `(courses, share)`
    pub computed: fn(&str, &str) -> String,
    pub cost: &'static str,
    pub by_chance: &'static str,
    pub by_rounding: &'static str,
    /// `(lowest)`
    pub upwards: fn(&str) -> String,
    pub per_hundred_persons: &'static str,
    pub cost_per_course: &'static str,
    pub weeks_per_course: &'static str,
    pub sides_heading: &'static str,
    /// `(outcome)`
    pub sides_caption: fn(&str) -> String,
    pub counted_per: &'static str,
    pub per_person: &'static str,
    pub per_course: &'static str,
    /// `(group)`
    pub price_of: fn(&str) -> String,
    /// `(group)`
    pub results_of: fn(&str) -> String,
    pub ratio: &'static str,
    /// Which side is the cheaper and which has more, where there is no ratio.
    pub sides: fn(Direction, Ordering) -> &'static str,
    pub dearer_and_more: &'static str,
    pub cheaper_and_fewer: &'static str,
    pub cost_comparison: fn(&CostComparison<'_>) -> String,
    /// `(direction, located a, located b)`
    pub agree: fn(Direction, [&str; 2]) -> String,
    pub people_heading: &'static str,
    pub people_caption: &'static str,
    pub people_corner: &'static str,
    /// `(located, share)`
    pub several: fn(&str, &str) -> String,
}

impl Words {
    /// These words in a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        language.words(&danish::WORDS, &english::WORDS)
    }
}
