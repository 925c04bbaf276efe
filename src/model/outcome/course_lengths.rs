//! How far a difference in results per full-year person is one of how long courses are.

use super::figures::Outcomes;
use crate::model::data_set::{ComparisonKey, DataSet, OutcomeKey};
use crate::model::results::Results;

/// The same full-year persons on the two sides of a comparison: how many courses they are,
/// and what the shares of courses alone would come to.
///
/// A year filled with short courses holds more of them, and so more results for the same
/// share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CourseLengths {
    /// Full-year persons of the first side, `O_a`.
    pub persons: f64,
    /// The courses that they are on each side: `K_a`, and `O_a · K_b ÷ O_b`.
    pub courses: [f64; 2],
    /// Weeks per course on each side.
    pub weeks: [f64; 2],
    /// The share of courses with the result on each side, as a fraction of 1.
    pub shares: [f64; 2],
    /// Results more, or fewer, than at the second side were there as many courses there:
    /// `K_a · (p_a − p_b)`.
    pub extra_at_equal_courses: f64,
}

impl CourseLengths {
    /// What is known of one result; `None` where it, the courses or the persons are not
    /// known on both sides.
    ///
    /// ```
    /// use pladspris::data;
    /// use pladspris::model::outcome::{CourseLengths, Outcomes};
    /// use pladspris::model::results::Results;
    /// use pladspris::model::scenario::Scenario;
    ///
    /// let set = data::latest();
    /// let (over30, job) = (set.find_comparison("over30").unwrap(), set.find_outcome("job").unwrap());
    /// let scenario = Scenario::new(set.clone());
    /// let results = Results::of(&scenario);
    /// let outcomes = Outcomes::of(&scenario, &results);
    /// let found = CourseLengths::of(&set, &results, &outcomes, over30, job).unwrap();
    /// assert_eq!(found.courses.map(f64::round), [263.0, 499.0]);
    /// ```
    #[must_use]
    pub fn of(
        data: &DataSet,
        results: &Results,
        outcomes: &Outcomes,
        comparison: ComparisonKey,
        outcome: OutcomeKey,
    ) -> Option<Self> {
        let (a, b) = data.both_sides(comparison)?;
        let costs = [a, b].map(|group| results.group(group).costs);
        let persons = [costs[0].persons.value?, costs[1].persons.value?];
        let courses = [
            costs[0].courses.value?,
            costs[1].courses.value? * persons[0] / persons[1],
        ];
        let weeks = [
            costs[0].weeks_per_course.value?,
            costs[1].weeks_per_course.value?,
        ];
        let share = |group| outcomes.group(group, outcome)?.share.value;
        let shares = [share(a)?, share(b)?];
        courses.iter().all(|x| x.is_finite()).then(|| Self {
            persons: persons[0],
            courses,
            weeks,
            shares,
            extra_at_equal_courses: courses[0] * (shares[0] - shares[1]),
        })
    }
}
