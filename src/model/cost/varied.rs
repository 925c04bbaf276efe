//! Figures while one parameter varies, for searches, curves and maps.

use super::of_members;
use crate::model::allocation;
use crate::model::clash::any_clash;
use crate::model::data_set::{ComparisonKey, GroupKey};
use crate::model::direct_cost::{Cost, direct_costs};
use crate::model::figure::{Figure, OccupancyBasis, Sheet, Varied};
use crate::model::inputs::Inputs;
use crate::model::parameter::{Key, Value};

/// A few figures at actual occupancy while one parameter varies.
///
/// Each is what it is in the results of a scenario with that value, to the last bit, at a
/// small part of the work: the expressions are written once.
///
/// ```
/// use pladspris::data;
/// use pladspris::model::cost::{VariedFigures, prices};
/// use pladspris::model::parameter::Value;
/// use pladspris::model::scenario::Scenario;
///
/// let report = data::latest();
/// let over30 = report.find_comparison("over30").unwrap();
/// let lever = report.find("over30-trials.occupancy").unwrap().key;
/// let scenario = Scenario::new(report);
/// let mut sides = VariedFigures::prices_of_sides(&scenario, lever, over30);
/// let filled = scenario.with(lever, Value::Number(1.0)).unwrap();
/// assert_eq!(sides.pair_at(1.0), prices(&filled, over30));
/// ```
pub struct VariedFigures {
    varied: Varied,
    inputs: Inputs,
    key: Key,
}

impl VariedFigures {
    /// The price of a comparison's first group, and of its second if it has one, kroner per
    /// full-year person.
    #[must_use]
    pub fn prices_of_sides(inputs: &Inputs, key: Key, comparison: ComparisonKey) -> Self {
        let data = inputs.data();
        let (a, b) = data.sides(comparison);
        let sheet = Sheet::new();
        let price =
            |costs: &[Cost<'_>], group| of_members(&sheet, data, costs, group).price().figure();
        Self::of(&sheet, inputs, key, |costs| {
            let sides = std::iter::once(a).chain(b);
            sides.map(|group: GroupKey| price(costs, group)).collect()
        })
    }

    /// Figures that are written on a sheet, given every programme's cost.
    pub(in crate::model) fn of<'s>(
        sheet: &'s Sheet,
        inputs: &Inputs,
        key: Key,
        write: impl FnOnce(&[Cost<'s>]) -> Vec<Figure>,
    ) -> Self {
        let mut costs = direct_costs(sheet, inputs, OccupancyBasis::Actual);
        let clash = any_clash(sheet, inputs, &costs, key).figure();
        allocation::share_out(sheet, inputs, OccupancyBasis::Actual, &mut costs);
        let mut asked = vec![clash];
        asked.extend(write(&costs));
        // What was not printed follows the split, which may be chosen besides.
        let follows_split = |of| match of {
            Key::Programme(programme, _) => inputs.data().is_split(programme),
            _ => false,
        };
        Self {
            varied: sheet.varied(&|of| of == key || follows_split(of), &asked),
            inputs: inputs.clone(),
            key,
        }
    }

    /// The figures with the parameter at a value, `None` where one does not exist; none at all
    /// where the fields clash.
    pub fn at(&mut self, value: f64) -> Option<impl Iterator<Item = Option<f64>> + '_> {
        self.inputs.set(self.key, Value::Number(value));
        Self::if_valid(self.varied.under(&self.inputs))
    }

    /// The same under inputs that differ in that parameter, and in the split.
    pub(in crate::model) fn under(
        &mut self,
        inputs: &Inputs,
    ) -> Option<impl Iterator<Item = Option<f64>> + use<'_>> {
        Self::if_valid(self.varied.under(inputs))
    }

    fn if_valid<I: Iterator<Item = Option<f64>>>(mut figures: I) -> Option<I> {
        let clash = figures.next().flatten();
        clash.is_none_or(|clash| clash <= 0.0).then_some(figures)
    }

    /// The first two figures, where both exist.
    pub fn pair_at(&mut self, value: f64) -> Option<(f64, f64)> {
        let mut figures = self.at(value)?;
        Some((figures.next()??, figures.next()??))
    }
}
