//! What is said where courses on the two sides differ in length.

use std::cmp::Ordering;

use super::counts::share_text;
use super::difference::more;
use super::language::Language;
use super::number;
use crate::model::data_set::{ComparisonKey, OutcomeKey};
use crate::model::evaluation::Evaluation;
use crate::model::outcome::CourseLengths;

/// Courses that differ in length by less than this, as a share of the shorter, are alike.
const ALIKE: f64 = 0.25;

/// Courses that differ in length, written out, the first side before the second.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    missing_docs,
    reason = "each is the figure of the sentence it is called after"
)]
pub struct CourseLengthTexts {
    pub located: [String; 2],
    pub persons: String,
    pub courses: [String; 2],
    pub weeks: [String; 2],
    pub shares: [String; 2],
    /// The difference in results were there as many courses on both sides, without its sign.
    pub apart: String,
    /// Whether that is more, as it is written.
    pub more: Ordering,
    /// Whether a course is shorter at the second.
    pub shorter: bool,
}

/// How many courses the same full-year persons are on both sides, and what the shares per
/// course come to; `None` where courses are about as long, or the result is not known on
/// both sides.
#[must_use]
pub fn course_lengths(
    language: Language,
    figures: &Evaluation,
    comparison: ComparisonKey,
    outcome: OutcomeKey,
) -> Option<CourseLengthTexts> {
    let data = figures.scenario.data();
    let (a, b) = data.both_sides(comparison)?;
    let found = CourseLengths::of(
        data,
        figures.results(),
        figures.outcomes(),
        comparison,
        outcome,
    )?;
    let [here, there] = found.weeks;
    let (short, long) = (here.min(there), here.max(there));
    if short <= 0.0 || long / short < 1.0 + ALIKE {
        return None;
    }
    let apart = found.extra_at_equal_courses;
    let count = |x: f64| number::count(language, x.round());
    Some(CourseLengthTexts {
        located: [a, b].map(|group| language.pick(&data.group(group).located).to_owned()),
        persons: count(found.persons),
        courses: found.courses.map(count),
        weeks: found.weeks.map(|x| number::decimal(language, x, 1)),
        shares: found.shares.map(|x| share_text(language, x)),
        apart: number::decimal(language, apart.abs(), 1),
        more: more(apart),
        shorter: there < here,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;
    use crate::model::scenario::Scenario;

    #[test]
    fn the_five_have_fewer_and_longer_courses() {
        let figures = Evaluation::of(Scenario::new(data::latest()));
        let told = |language, comparison: &str| {
            let data = figures.scenario.data();
            let comparison = data.find_comparison(comparison).unwrap();
            let job = data.find_outcome("job").unwrap();
            course_lengths(language, &figures, comparison, job).unwrap()
        };
        let five = told(Language::Danish, "over30");
        assert_eq!(five.persons, "79");
        assert_eq!(five.courses, ["263", "499"]);
        assert_eq!(five.weeks, ["15,6", "8,2"]);
        assert_eq!(five.shares, ["0,9\u{a0}%", "1,4\u{a0}%"]);
        assert_eq!((five.apart.as_str(), five.more), ("1,2", Ordering::Less));
        assert!(five.shorter);
        let youth = told(Language::English, "youth");
        assert_eq!(youth.weeks, ["14.2", "10.1"]);
        assert!(youth.shorter && youth.more == Ordering::Greater);
    }
}
