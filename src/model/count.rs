//! How often the model is asked, in builds for tests.
//!
//! One step of a lever should cost what the view shows and no more, on any machine: so
//! that is counted and held, not timed. Only builds with debug assertions count; the page
//! has none of it.

#[cfg(debug_assertions)]
use std::cell::Cell;

#[cfg(debug_assertions)]
thread_local! {
    static EVALUATIONS: Cell<usize> = const { Cell::new(0) };
}

/// Notes that all programmes of a scenario are worked out under one load, which is what
/// every figure begins with.
#[inline]
pub(super) fn note_evaluation() {
    #[cfg(debug_assertions)]
    EVALUATIONS.set(EVALUATIONS.get() + 1);
}

/// Does something, and says how often all programmes of a scenario were worked out under
/// one load meanwhile.
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
