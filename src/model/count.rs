//! How often the model is evaluated, in builds for tests.
//!
//! One step of a lever should cost what the view shows and no more, on any machine: so
//! the evaluations are counted, not timed. Only builds with debug assertions count; the page
//! has none of it.

#[cfg(debug_assertions)]
use std::cell::Cell;

#[cfg(debug_assertions)]
thread_local! {
    static EVALUATIONS: Cell<usize> = const { Cell::new(0) };
    static FILLED_IN: Cell<usize> = const { Cell::new(0) };
}

/// Counts an evaluation of all programmes of a scenario on one occupancy basis, with which
/// every figure begins.
#[inline]
pub(super) fn note_evaluation() {
    #[cfg(debug_assertions)]
    EVALUATIONS.set(EVALUATIONS.get() + 1);
}

/// Counts a value of a varied parameter that was filled into expressions, in place of an
/// evaluation.
#[inline]
pub(super) fn note_filled_in() {
    #[cfg(debug_assertions)]
    FILLED_IN.set(FILLED_IN.get() + 1);
}

/// Does some work, and counts how many values were filled into expressions that were written
/// once.
///
/// ```
/// use pladspris::data;
/// use pladspris::model::{break_even::break_even, count, scenario::Scenario};
///
/// let report = data::latest();
/// let over30 = report.find_comparison("over30").unwrap();
/// let lever = report.find("over30-trials.occupancy").unwrap().key;
/// let scenario = Scenario::new(report);
/// let (_, filled_in) = count::filled_in(|| break_even(&scenario, over30, lever));
/// assert!(filled_in > 300); // as many points as the range is looked at
/// ```
#[cfg(debug_assertions)]
pub fn filled_in<T>(work: impl FnOnce() -> T) -> (T, usize) {
    let before = FILLED_IN.get();
    let done = work();
    (done, FILLED_IN.get() - before)
}

/// Does some work, and counts how often all programmes of a scenario were evaluated on an
/// occupancy basis meanwhile.
///
/// ```
/// use pladspris::data;
/// use pladspris::model::{count, results::Results, scenario::Scenario};
///
/// let scenario = Scenario::new(data::latest());
/// let (_, evaluations) = count::evaluations(|| Results::of(&scenario));
/// assert_eq!(evaluations, 2); // with every place in use, and as it is
/// ```
#[cfg(debug_assertions)]
pub fn evaluations<T>(work: impl FnOnce() -> T) -> (T, usize) {
    let before = EVALUATIONS.get();
    let done = work();
    (done, EVALUATIONS.get() - before)
}
