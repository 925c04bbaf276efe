//! What is said where courses on the two sides differ in length.

use super::counts::share_text;
use super::language::Language;
use super::number;
use super::words::course_lengths::{CourseLengthWords, Lengths};
use crate::model::data_set::{ComparisonKey, OutcomeKey};
use crate::model::evaluation::Evaluation;
use crate::model::outcome::CourseLengths;

/// Courses that differ in length by less than this, as a share of the shorter, are alike.
const ALIKE: f64 = 0.25;

/// How many courses the same full-year persons are on both sides, and what the shares per
/// course come to; `None` where courses are about as long, or the result is not known on
/// both sides.
#[must_use]
pub fn course_lengths(
    language: Language,
    figures: &Evaluation,
    comparison: ComparisonKey,
    outcome: OutcomeKey,
) -> Option<String> {
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
    let told = Lengths {
        located: [a, b].map(|group| language.pick(&data.group(group).located)),
        persons: &count(found.persons),
        courses: &found.courses.map(count),
        weeks: &found.weeks.map(|x| number::decimal(language, x, 1)),
        shares: &found.shares.map(|x| share_text(language, x)),
        apart: &number::decimal(language, apart.abs(), 1),
        more: apart >= 0.0,
        shorter: there < here,
    };
    Some((CourseLengthWords::of(language).told)(&told))
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
            let told = course_lengths(language, &figures, comparison, job);
            told.map(|told| told.replace('\u{a0}', " "))
        };
        assert_eq!(
            told(Language::Danish, "over30").unwrap(),
            "79 helårspersoner er 263 forløb i de fem forsøg, men 499 hos Kofoeds Skole og CAB, hvor \
             et forløb er kortere (8,2 uger mod 15,6). Pr. forløb er andelen 0,9 % mod 1,4 %; med \
             lige mange forløb ville der være 1,2 færre."
        );
        assert_eq!(
            told(Language::English, "over30").unwrap(),
            "79 full-year persons are 263 courses in the five trials but 499 at Kofoeds Skole and \
             CAB, where a course is shorter (8.2 weeks against 15.6). Per course the share is 0.9% \
             against 1.4%; with as many courses there would be 1.2 fewer."
        );
        let youth = told(Language::Danish, "youth").unwrap();
        assert!(
            youth.contains("hvor et forløb er kortere (10,1 uger mod 14,2)"),
            "{youth}"
        );
    }
}
