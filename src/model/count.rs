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
}

/// Counts an evaluation of all programmes of a scenario on one occupancy basis, with which
/// every figure begins.
#[inline]
pub(super) fn note_evaluation() {
    #[cfg(debug_assertions)]
    EVALUATIONS.set(EVALUATIONS.get() + 1);
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
