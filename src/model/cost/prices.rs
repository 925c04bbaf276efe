//! Prices alone, for what asks for those of many scenarios and not where they come from.

use super::{of_members, programme_costs, programme_costs_if_valid};
use crate::model::data_set::{ComparisonKey, DataSet, GroupKey, ProgrammeKey};
use crate::model::direct_cost::Cost;
use crate::model::figure::{OccupancyBasis, Sheet};
use crate::model::inputs::Inputs;

/// What a place costs, and how many there are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Price {
    /// Kroner per full-year person on the occupancy basis; `None` where there is nobody.
    pub price: Option<f64>,
    /// Places, in full-year persons.
    pub places: Option<f64>,
}

impl Price {
    fn of(cost: &Cost<'_>) -> Self {
        Self {
            price: cost.price().value(),
            places: cost.places.value(),
        }
    }
}

/// The prices of all programmes and groups on one occupancy basis. The same expressions as
/// in [`crate::model::results::Results::of`], to the last bit, and none of them kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Prices {
    programmes: Vec<Price>,
    groups: Vec<Price>,
}

impl Prices {
    /// At actual occupancy; `None` where the inputs' fields clash.
    pub(in crate::model) fn if_valid(inputs: &Inputs) -> Option<Self> {
        let sheet = Sheet::for_scan();
        let costs = programme_costs_if_valid(&sheet, inputs)?;
        Some(Self::of(&sheet, inputs.data(), &costs))
    }

    /// With every place in use.
    pub(in crate::model) fn at_full(inputs: &Inputs) -> Self {
        let sheet = Sheet::for_scan();
        let (costs, _) = programme_costs(&sheet, inputs, OccupancyBasis::Full);
        Self::of(&sheet, inputs.data(), &costs)
    }

    /// Given the cost of every programme.
    pub(in crate::model) fn of<'s>(sheet: &'s Sheet, data: &DataSet, costs: &[Cost<'s>]) -> Self {
        let group = |group| Price::of(&of_members(sheet, data, costs, group));
        Self {
            programmes: costs.iter().map(Price::of).collect(),
            groups: data.groups().map(group).collect(),
        }
    }

    /// A programme's.
    #[must_use]
    pub fn programme(&self, key: ProgrammeKey) -> Price {
        self.programmes[usize::from(key.0)]
    }

    /// A group's.
    #[must_use]
    pub fn group(&self, key: GroupKey) -> Price {
        self.groups[usize::from(key.0)]
    }
}

/// Only the two prices of a comparison at actual occupancy: what a scan over many
/// values needs. The same expressions as in [`crate::model::results::Results::of`], to the last bit,
/// without the figures derived from them. `None` where a side has no price, or where the
/// scenario's fields clash.
#[must_use]
pub fn prices(inputs: &Inputs, key: ComparisonKey) -> Option<(f64, f64)> {
    let sheet = Sheet::for_scan();
    let data = inputs.data();
    let programmes = programme_costs_if_valid(&sheet, inputs)?;
    let price = |group| of_members(&sheet, data, &programmes, group).price().value();
    let (a, b) = data.both_sides(key)?;
    Some((price(a)?, price(b)?))
}
