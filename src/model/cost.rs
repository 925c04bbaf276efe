//! What a programme costs on an occupancy basis: `total = direct + administration` and
//! `price = total ÷ O` for `O` full-year persons.
//!
//! At full occupancy everything is evaluated with the places in place of the persons, for
//! every member of every pool.

mod figures;
mod prices;
mod varied;

use super::allocation::{self, PoolResults};
use super::clash::clash_among;
use super::data_set::{DataSet, GroupKey};
use super::direct_cost::{self, Cost, direct_costs};
use super::figure::{OccupancyBasis, Sheet};
use super::inputs::Inputs;

pub use figures::{Costs, GroupResults};
pub(super) use figures::{of_group, of_programme};
pub use prices::{Price, Prices, prices};
pub use varied::VariedFigures;

/// Every programme's cost at actual occupancy, administration shared out, without building
/// the pools' results: for scans over thousands of scenarios. `None` where fields clash.
pub(super) fn programme_costs_if_valid<'s>(
    sheet: &'s Sheet,
    inputs: &Inputs,
) -> Option<Vec<Cost<'s>>> {
    let mut programmes = direct_costs(sheet, inputs, OccupancyBasis::Actual);
    if clash_among(sheet, inputs, &programmes).is_some() {
        return None;
    }
    allocation::share_out(sheet, inputs, OccupancyBasis::Actual, &mut programmes);
    Some(programmes)
}

/// Every programme's cost on an occupancy basis, administration shared out, with the
/// pools' results.
pub(super) fn programme_costs<'s>(
    sheet: &'s Sheet,
    inputs: &Inputs,
    basis: OccupancyBasis,
) -> (Vec<Cost<'s>>, Vec<PoolResults>) {
    let mut programmes = direct_costs(sheet, inputs, basis);
    let pools = allocation::share_out(sheet, inputs, basis, &mut programmes);
    (programmes, pools)
}

/// What a group costs on one occupancy basis, given its programmes: the sum over them.
pub(super) fn of_members<'s>(
    sheet: &'s Sheet,
    data: &DataSet,
    programmes: &[Cost<'s>],
    group: GroupKey,
) -> Cost<'s> {
    let members = data.members(group).iter();
    let members: Vec<&Cost<'s>> = members.map(|m| &programmes[usize::from(m.0)]).collect();
    Cost::sum(sheet, &members)
}
