//! Sensitivity: a figure as one parameter varies over its range, and as two do.
//!
//! A [`Tornado`] moves every parameter alone; a [`Map`] moves two together. Both are
//! computed in steps, so that a page can paint in between.

mod map;
mod swing;

use super::cost::{self, VariedFigures};
use super::data_set::ComparisonKey;
use super::direct_cost::Cost;
use super::figure::{Quantity, Sheet};
use super::inputs::Inputs;
use super::key::Key;
use super::payoff;

pub use map::{Map, ParameterPair};
pub use swing::{Swing, Tornado, range};

/// A figure of a comparison whose sensitivity can be analysed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum SensitivityMeasure {
    /// Price of the first side less price of the second, kroner per full-year person.
    #[default]
    Difference,
    /// Price of the first side.
    Price,
    /// What an outcome costs at the first side, kroner.
    CostPerOutcome,
    /// Outcomes that there would not have been otherwise.
    ExtraOutcomes,
    /// Benefit over the years less extra cost, kroner.
    NetPresentValue,
}

impl SensitivityMeasure {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Difference,
        Self::Price,
        Self::CostPerOutcome,
        Self::ExtraOutcomes,
        Self::NetPresentValue,
    ];

    /// Only this figure of a scenario, by the expressions of the results. `None` where
    /// it does not exist, or where the scenario's fields clash.
    ///
    /// ```
    /// use pladspris::data;
    /// use pladspris::model::scenario::Scenario;
    /// use pladspris::model::sensitivity::SensitivityMeasure;
    ///
    /// let report = data::latest();
    /// let over30 = report.find_comparison("over30").unwrap();
    /// let found = SensitivityMeasure::Difference.of(&Scenario::new(report), over30);
    /// assert_eq!(found.map(f64::round), Some(25_682.0));
    /// ```
    #[must_use]
    pub fn of(self, inputs: &Inputs, comparison: ComparisonKey) -> Option<f64> {
        let sheet = Sheet::for_scan();
        let programmes = cost::programme_costs_if_valid(&sheet, inputs)?;
        self.on(&sheet, inputs, comparison, &programmes)?.value()
    }

    /// The same while one parameter varies. The inputs hold one of its values.
    fn varied(self, inputs: &Inputs, comparison: ComparisonKey, key: Key) -> VariedFigures {
        let sheet = Sheet::new();
        VariedFigures::of(&sheet, inputs, key, |programmes| {
            let figure = self.on(&sheet, inputs, comparison, programmes);
            figure.map(Quantity::figure).into_iter().collect()
        })
    }

    fn on<'s>(
        self,
        sheet: &'s Sheet,
        inputs: &Inputs,
        comparison: ComparisonKey,
        programmes: &[Cost<'s>],
    ) -> Option<Quantity<'s>> {
        let (a, b) = inputs.data().sides(comparison);
        let price = |group| cost::of_members(sheet, inputs.data(), programmes, group).price();
        if self == Self::Difference {
            return Some(price(a) - price(b?));
        }
        if self == Self::Price {
            return Some(price(a));
        }
        let terms = payoff::terms_for_scan(sheet, inputs, comparison, programmes)?;
        let [expected_outcomes, counterfactual] = terms.expected_outcomes;
        Some(match self {
            Self::CostPerOutcome => {
                let total = cost::of_members(sheet, inputs.data(), programmes, a).total();
                total / expected_outcomes
            }
            Self::ExtraOutcomes => expected_outcomes - counterfactual,
            _ => terms.net(),
        })
    }
}
