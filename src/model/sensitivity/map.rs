//! A figure as two parameters vary together.

use super::SensitivityMeasure;
use crate::model::data_set::{ComparisonKey, Owner};
use crate::model::parameter::{GroupField, Key, OutcomeField, PoolField, Value};
use crate::model::payoff;
use crate::model::scenario::Scenario;

/// Which two parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum ParameterPair {
    /// How many places are in use, and how much of the budgets is owed anyway.
    #[default]
    OccupancyAndPayment,
    /// How many places are in use, and the administration.
    OccupancyAndAdministration,
    /// How many courses succeed, and what a result is worth a year.
    ShareAndValue,
}

impl ParameterPair {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [
        Self::OccupancyAndPayment,
        Self::OccupancyAndAdministration,
        Self::ShareAndValue,
    ];

    /// The parameters along and up; `None` where the comparison lacks one.
    #[must_use]
    pub fn keys(self, scenario: &Scenario, comparison: ComparisonKey) -> Option<[Key; 2]> {
        let data = scenario.data();
        let (a, _) = data.sides(comparison);
        let lever = Key::Group(a, GroupField::Occupancy);
        let keys = match self {
            Self::OccupancyAndPayment => [lever, Key::Group(a, GroupField::FixedShare)],
            Self::OccupancyAndAdministration => {
                let pool = data.members(a).iter().find_map(|&m| data.pool_of(m))?;
                [lever, Key::Pool(pool, PoolField::Amount)]
            }
            Self::ShareAndValue => {
                let outcome = payoff::outcome(scenario, comparison)?;
                // Nothing follows from a share of some courses.
                if data.outcome(outcome).partial {
                    return None;
                }
                let share = Key::Outcome(Owner::Group(a), outcome, OutcomeField::Share);
                [share, payoff::value_key(scenario, comparison)]
            }
        };
        let known = |key: Key| data.parameter(key).is_some() && scenario.number(key).is_some();
        keys.into_iter().all(known).then_some(keys)
    }

    /// The figure that the map shows; its sign says which side is better.
    #[must_use]
    pub const fn measure(self) -> SensitivityMeasure {
        match self {
            Self::OccupancyAndPayment | Self::OccupancyAndAdministration => {
                SensitivityMeasure::Difference
            }
            Self::ShareAndValue => SensitivityMeasure::NetPresentValue,
        }
    }
}

/// The figure over a grid of two parameters, filled a row at a time.
#[derive(Clone, Debug, PartialEq)]
pub struct Map {
    /// The parameters along and up.
    pub keys: [Key; 2],
    /// From where to where they move.
    pub ranges: [[f64; 2]; 2],
    /// Where they are now.
    pub now: [f64; 2],
    measure: SensitivityMeasure,
    comparison: ComparisonKey,
    size: usize,
    /// Row by row from below; `None` where there is no such figure.
    cells: Vec<Option<f64>>,
}

/// The least occupancy that is looked at: below it a price says more of the empty
/// places than of the offer.
const LEAST_OCCUPANCY: f64 = 0.4;

/// What a result is worth a year is looked at up to this at least, kroner.
const LEAST_WORTH: f64 = 100_000.0;

impl Map {
    /// A map of so many points each way, with nothing on it yet. `None` where the
    /// comparison lacks one of the parameters.
    #[must_use]
    pub fn new(
        scenario: &Scenario,
        comparison: ComparisonKey,
        pair: ParameterPair,
        size: usize,
    ) -> Option<Self> {
        let keys = pair.keys(scenario, comparison)?;
        let now = keys.map(|key| scenario.number(key).unwrap_or_default());
        let range = |at: usize| {
            let (least, most) = scenario.data().parameter(keys[at])?.bounds()?;
            Some(match keys[at] {
                Key::Group(_, GroupField::Occupancy) => {
                    [LEAST_OCCUPANCY.min(now[at]), 1.1_f64.max(now[at])]
                }
                Key::Group(..) => [least, most],
                // A result that hardly anybody has is looked at up to one in five.
                Key::Outcome(..) => [0.0, (2.0 * now[at]).max(0.2).min(most)],
                key => {
                    let usual = scenario.without(key).ok();
                    let usual = usual.and_then(|usual| usual.number(key)).unwrap_or(now[at]);
                    let worth = matches!(key, Key::Comparison(..));
                    let floor = if worth { LEAST_WORTH } else { 1.0 };
                    [least, (2.0 * now[at].max(usual)).max(floor).min(most)]
                }
            })
        };
        Some(Self {
            keys,
            ranges: [range(0)?, range(1)?],
            now,
            measure: pair.measure(),
            comparison,
            size: size.max(2),
            cells: Vec::new(),
        })
    }

    /// The value at a column or a row, in the parameter's unit; the first index is 0.
    #[must_use]
    pub fn value_at(&self, axis: usize, at: usize) -> f64 {
        let [least, most] = self.ranges[axis];
        least + (most - least) * at as f64 / (self.size - 1) as f64
    }

    /// Fills the next row; false where none is left.
    pub fn step(&mut self, scenario: &Scenario) -> bool {
        if self.is_done() {
            return false;
        }
        let mut moved = scenario.inputs().clone();
        let row = self.cells.len() / self.size;
        moved.set(self.keys[1], Value::Number(self.value_at(1, row)));
        moved.set(self.keys[0], Value::Number(self.value_at(0, 0)));
        let mut figure = self.measure.varied(&moved, self.comparison, self.keys[0]);
        for column in 0..self.size {
            let value = self.value_at(0, column);
            let mut found = figure.at(value).into_iter().flatten();
            self.cells.push(found.next().flatten());
        }
        true
    }

    /// The figure at a column and a row, if it is worked out and exists.
    #[must_use]
    pub fn at(&self, column: usize, row: usize) -> Option<f64> {
        *self.cells.get(row * self.size + column)?
    }

    /// How many points there are each way.
    #[must_use]
    pub fn size(&self) -> usize {
        self.size
    }

    /// Whether every row is filled.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.cells.len() == self.size * self.size
    }
}
