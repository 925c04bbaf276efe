//! What a programme costs on an occupancy basis: `total = direct + administration` and
//! `price = total ÷ O` for `O` full-year persons.
//!
//! At full occupancy everything is evaluated with the places in place of the persons, for
//! every member of every pool.

use super::allocation::{self, PoolResults};
use super::clash::clash_among;
use super::direct_cost::{ProgrammeCost, direct_costs};
use super::figure::{OccupancyBasis, Sheet};
use super::scenario::Scenario;

/// Every programme's cost at actual occupancy, administration shared out, without building
/// the pools' results: for scans over thousands of scenarios. `None` where fields clash.
pub(super) fn programme_costs_if_valid<'s>(
    sheet: &'s Sheet,
    scenario: &Scenario,
) -> Option<Vec<ProgrammeCost<'s>>> {
    let mut programmes = direct_costs(sheet, scenario, OccupancyBasis::Actual);
    if clash_among(sheet, scenario, &programmes).is_some() {
        return None;
    }
    share_out(sheet, scenario, OccupancyBasis::Actual, &mut programmes);
    Some(programmes)
}

/// Every programme's cost on an occupancy basis, administration shared out, with the
/// pools' results.
pub(super) fn programme_costs<'s>(
    sheet: &'s Sheet,
    scenario: &Scenario,
    basis: OccupancyBasis,
) -> (Vec<ProgrammeCost<'s>>, Vec<PoolResults>) {
    let mut programmes = direct_costs(sheet, scenario, basis);
    let pools = share_out(sheet, scenario, basis, &mut programmes);
    (programmes, pools)
}

fn share_out<'s>(
    sheet: &'s Sheet,
    scenario: &Scenario,
    basis: OccupancyBasis,
    programmes: &mut [ProgrammeCost<'s>],
) -> Vec<PoolResults> {
    allocation::pools(scenario)
        .into_iter()
        .map(|pool| allocation::share_out(sheet, scenario, pool, basis, programmes))
        .collect()
}
