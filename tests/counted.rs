//! What one step of a lever costs in each view, counted: as often as the model was evaluated
//! when this was written, and no more often.
//!
//! Times differ from machine to machine and from run to run; counts do not. The table is
//! `tests/counted/steps.tsv`; its other half, the nodes of the document that a step
//! changes, is held by `tests/browser/counted.rs`.
#![cfg(debug_assertions)]
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a failed test is what a panic is for"
)]

#[path = "counted/step.rs"]
mod step;
#[path = "counted/table.rs"]
mod table;

use pladspris::app::views::described;
use pladspris::present::view::View;

#[test]
fn a_step_evaluates_the_model_no_more_often_than_before() {
    for taken in table::steps() {
        let evaluations = step::take(&taken).unwrap_or_else(|| panic!("no such step: {taken:?}"));
        let in_bounds = evaluations.shown <= taken.evaluations
            && evaluations.searched <= taken.searched
            && evaluations.filled_in <= taken.filled_in;
        assert!(in_bounds, "{evaluations:?} for {taken:?}");
        // At least the figures with every place in use, and as it is.
        assert!(evaluations.shown >= 2, "{evaluations:?} for {taken:?}");
    }
}

#[test]
fn every_view_with_levers_has_its_step() {
    let steps = table::steps();
    for view in View::ALL {
        let alone = described(view).only_read;
        assert_eq!(
            steps.iter().any(|step| step.view == view.id()),
            !alone,
            "{view:?}"
        );
    }
}
