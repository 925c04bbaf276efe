//! A figure as one parameter varies.

use super::SensitivityMeasure;
use crate::model::chance;
use crate::model::data_set::{ComparisonKey, GroupKey, Owner};
use crate::model::order::sort_by;
use crate::model::parameter::{
    ComparisonField, Domain, Key, OutcomeField, Parameter, SensitivityRange, Value,
};
use crate::model::scenario::Scenario;

/// What one parameter does to a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Swing {
    /// Which parameter.
    pub key: Key,
    /// From where to where it moves.
    pub values: [f64; 2],
    /// The figure at both ends.
    pub figures: [f64; 2],
}

impl Swing {
    /// How far apart the figure's ends are.
    #[must_use]
    pub fn span(&self) -> f64 {
        (self.figures[1] - self.figures[0]).abs()
    }
}

/// Over which values a parameter is moved, by the rule of its kind ([`SensitivityRange`]): a result's share as far as chance allows,
/// other shares by ten percentage points, the discount rate by two, the horizon by two
/// years, what an outcome is worth by half (an education that is worth nothing up to what a
/// job is), everything else by a tenth; never beyond its
/// own bounds. `None` where it holds no number, or where the same is moved by another: a
/// programme's persons and fixed share by its group's, an outcome's count by its share, its
/// share by the group's. The price index is a unit, not an uncertainty.
///
/// ```
/// use pladspris::data;
/// use pladspris::model::scenario::Scenario;
/// use pladspris::model::sensitivity::range;
///
/// let report = data::latest();
/// let amount = report.find("trials.amount").unwrap().clone();
/// let [least, most] = range(&Scenario::new(report), &amount).unwrap();
/// assert!((least - 1_170_000.0).abs() < 1e-6 && (most - 1_430_000.0).abs() < 1e-6);
/// ```
#[must_use]
pub fn range(scenario: &Scenario, parameter: &Parameter) -> Option<[f64; 2]> {
    let Domain::Number { least, most, .. } = parameter.domain else {
        return None;
    };
    let key = parameter.key;
    let kind = key.kind();
    if kind.moved_by_group && !scenario.is_changed(key) {
        return None;
    }
    let now = scenario.number(key)?;
    let around = |by: f64| [now - by, now + by];
    let ends = match (kind.range, key) {
        // Of nothing half is nothing: up to what a job is worth.
        (_, Key::Comparison(of, ComparisonField::EducationValue)) if now <= 0.0 => {
            let job = Key::Comparison(of, ComparisonField::Value);
            [0.0, scenario.number(job)?]
        }
        (SensitivityRange::Still, _) => return None,
        (SensitivityRange::Part(part), _) => around(part * now),
        (SensitivityRange::Chance(by), Key::Outcome(owner, outcome, _)) => {
            let of = |field| scenario.number(Key::Outcome(owner, outcome, field));
            let counts = of(OutcomeField::Count).zip(of(OutcomeField::Courses));
            match counts.and_then(|(k, n)| chance::wilson(k, n)) {
                Some((low, high)) => [low, high],
                None => around(by),
            }
        }
        (SensitivityRange::By(by) | SensitivityRange::Chance(by), _) => around(by),
    };
    let ends = ends.map(|end| end.max(least).min(most));
    (ends[0] < ends[1]).then_some(ends)
}

/// Every parameter that moves a figure, found one at a time.
#[derive(Clone, Debug, PartialEq)]
pub struct Tornado {
    comparison: ComparisonKey,
    measure: SensitivityMeasure,
    /// The figure as it is.
    now: Option<f64>,
    /// The parameters not varied yet, the next one last.
    remaining: Vec<(Key, [f64; 2])>,
    found: Vec<Swing>,
}

impl Tornado {
    /// A search that has not begun.
    #[must_use]
    pub fn new(
        scenario: &Scenario,
        comparison: ComparisonKey,
        measure: SensitivityMeasure,
    ) -> Self {
        let data = scenario.data();
        let (a, b) = data.sides(comparison);
        let ours = |group: GroupKey| group == a || Some(group) == b;
        let mut remaining: Vec<(Key, [f64; 2])> = data
            .parameters()
            .iter()
            // What belongs to other comparisons and groups cannot move it.
            .filter(|parameter| match parameter.key {
                Key::Comparison(of, _) => of == comparison,
                Key::Group(group, _) | Key::Outcome(Owner::Group(group), ..) => ours(group),
                _ => true,
            })
            .filter_map(|parameter| Some((parameter.key, range(scenario, parameter)?)))
            .collect();
        remaining.reverse();
        Self {
            comparison,
            measure,
            now: measure.of(scenario, comparison),
            remaining,
            found: Vec::new(),
        }
    }

    /// Moves the next parameter; false where none is left.
    pub fn step(&mut self, scenario: &Scenario) -> bool {
        let Some((key, values)) = self.remaining.pop() else {
            return false;
        };
        let at = |value| {
            let moved = scenario.with(key, Value::Number(value)).ok()?;
            self.measure.of(&moved, self.comparison)
        };
        if let [Some(low), Some(high)] = values.map(at) {
            let swing = Swing {
                key,
                values,
                figures: [low, high],
            };
            // What moves it by no more than rounding does not move it.
            if swing.span() > 1e-9 * (low.abs() + high.abs()) {
                self.found.push(swing);
                sort_by(&mut self.found, |a, b| b.span().total_cmp(&a.span()));
            }
        }
        true
    }

    /// The figure as it is.
    #[must_use]
    pub fn now(&self) -> Option<f64> {
        self.now
    }

    /// What is found so far, the parameter that matters most first.
    #[must_use]
    pub fn found(&self) -> &[Swing] {
        &self.found
    }

    /// Whether everything is found.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.remaining.is_empty()
    }
}
