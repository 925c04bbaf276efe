//! What one outcome would cost by the share that a report prints for a whole
//! group, to stand beside what its members' own shares come to.

use crate::model::data_set::{DataSet, GroupKey, OutcomeKey};
use crate::model::figure::{Figure, Measure, OccupancyBasis, OutcomeMeasure, Sheet, Subject};
use crate::model::results::Costs;

/// To what such a share is rounded: whole per cent.
const STEP: f64 = 0.01;

/// A pooled share as it is printed, and the cost of one outcome by it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PrintedShare {
    /// The share, as printed.
    pub share: f64,
    /// Total cost ÷ (courses × share), kroner.
    pub cost: Figure,
    /// The same at both ends of what the share may have been before it was
    /// rounded, the lower cost first.
    pub cost_rounding: [Figure; 2],
}

/// The printed share of a group, if there is one.
pub(super) fn printed(
    sheet: &Sheet,
    data: &DataSet,
    key: GroupKey,
    costs: &Costs,
    outcome: OutcomeKey,
) -> Option<PrintedShare> {
    use OutcomeMeasure as M;
    let id = &data.outcome(outcome).id;
    let stated = &data.group(key).printed_shares;
    let share = stated.iter().find(|(of, _)| of == id)?.1.value;
    let total = sheet.quantity(costs.total_cost);
    let courses = sheet.quantity(costs.courses);
    let cost = |share: f64, measure| {
        let cost = total / (courses * sheet.constant(share));
        cost.named(
            Subject::Group(key),
            Measure::Outcome(measure, outcome),
            OccupancyBasis::Actual,
        )
        .figure()
    };
    Some(PrintedShare {
        share,
        cost: cost(share, M::CostPrinted),
        cost_rounding: [
            cost((share + STEP / 2.0).min(1.0), M::CostPrintedLow),
            cost((share - STEP / 2.0).max(0.0), M::CostPrintedHigh),
        ],
    })
}
