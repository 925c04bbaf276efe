//! Prices while one parameter varies, for searches and curves.

use super::of_members;
use crate::model::allocation;
use crate::model::clash::any_clash;
use crate::model::data_set::{ComparisonKey, DataSet, GroupKey};
use crate::model::direct_cost::{Cost, direct_costs};
use crate::model::figure::{Figure, OccupancyBasis, Sheet, Varied};
use crate::model::inputs::Inputs;
use crate::model::parameter::Key;

/// A few prices at actual occupancy while one parameter varies, kroner per full-year person.
///
/// They are the prices that [`super::prices`] gives under those inputs, to the last bit, at a
/// small part of the work: the expressions are written once.
pub struct VariedPrices {
    varied: Varied,
}

impl VariedPrices {
    /// The price of a comparison's first group, and of its second if it has one.
    #[must_use]
    pub fn of_sides(inputs: &Inputs, key: Key, comparison: ComparisonKey) -> Self {
        let (a, b) = inputs.data().sides(comparison);
        let sides: Vec<GroupKey> = std::iter::once(a).chain(b).collect();
        Self::of(inputs, key, |sheet, data, costs| {
            let price = |&group| of_members(sheet, data, costs, group).price().figure();
            sides.iter().map(price).collect()
        })
    }

    fn of(
        inputs: &Inputs,
        key: Key,
        prices: impl for<'s> Fn(&'s Sheet, &DataSet, &[Cost<'s>]) -> Vec<Figure>,
    ) -> Self {
        let sheet = Sheet::new();
        let mut costs = direct_costs(&sheet, inputs, OccupancyBasis::Actual);
        let clash = any_clash(&sheet, inputs, &costs, key).figure();
        allocation::share_out(&sheet, inputs, OccupancyBasis::Actual, &mut costs);
        let mut asked = vec![clash];
        asked.extend(prices(&sheet, inputs.data(), &costs));
        Self {
            varied: sheet.varied(inputs, key, &asked),
        }
    }

    /// The prices with the parameter at a value, `None` where there is none; none at all where
    /// the fields clash.
    pub fn at(&mut self, value: f64) -> Option<impl Iterator<Item = Option<f64>> + '_> {
        let mut figures = self.varied.at(value);
        let clash = figures.next().flatten();
        clash.is_none_or(|clash| clash <= 0.0).then_some(figures)
    }

    /// The prices of two, where both have one.
    pub fn pair_at(&mut self, value: f64) -> Option<(f64, f64)> {
        let mut prices = self.at(value)?;
        Some((prices.next()??, prices.next()??))
    }
}
