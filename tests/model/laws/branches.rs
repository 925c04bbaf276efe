//! What holds of expressions whatever branch their inputs take.

use std::collections::BTreeMap;

use pladspris::model::cost::{VariedFigures, prices};
use pladspris::model::figure::{Measure, Name, PayoffMeasure};
use pladspris::model::outcome::Outcomes;
use pladspris::model::parameter::{Key, Value};
use pladspris::model::payoff::PayoffFigures;
use pladspris::model::results::Results;
use pladspris::model::scenario::Scenario;
use pladspris::model::sensitivity::{Map, ParameterPair};
use proptest::prelude::*;

use super::arbitrary::{apply, data_sets, draw, scenarios};
use super::cases;

/// A scenario's results, with the figures of its outcomes on the same sheet.
fn written(scenario: &Scenario) -> Results {
    let results = Results::of(scenario);
    let _on_sheet = Outcomes::of(scenario, &results);
    results
}

/// The same, with the payoffs.
fn with_payoffs(scenario: &Scenario) -> Results {
    let results = Results::of(scenario);
    let outcomes = Outcomes::of(scenario, &results);
    for comparison in scenario.data().comparisons() {
        let _on_sheet = PayoffFigures::of(scenario, &results, &outcomes, comparison);
    }
    results
}

/// What every figure is called and where it stands: the last node of its name.
fn places(results: &Results) -> BTreeMap<Name, u32> {
    (0_u32..)
        .map_while(|at| Some((at, results.sheet.node(at)?)))
        .filter_map(|(at, node)| Some((node.name?, at)))
        .collect()
}

proptest! {
    #![proptest_config(cases(200))]

    /// Invariant 51: the expressions of one scenario, given another's inputs, give the
    /// other's figures, to the last bit.
    #[test]
    fn expressions_hold_for_every_valid_input(
        data in data_sets(),
        changes in proptest::collection::vec(draw(), 0..12),
        others in proptest::collection::vec(draw(), 0..12),
    ) {
        let [one, other] = [&changes, &others].map(|draws| apply(data.clone(), draws));
        let [written_for_one, expected] = [&one, &other].map(written);
        let values = written_for_one.sheet.evaluate_under(&other);
        let there = places(&expected);
        for (name, at) in places(&written_for_one) {
            // A figure that only one of both has cannot be told from the other's.
            let Some(&there) = there.get(&name) else { continue };
            let expected = expected.sheet.node(there).and_then(|node| node.value);
            let found = values[at as usize];
            prop_assert_eq!(found, expected, "{:?}", name);
        }
    }

    /// Invariant 51 goes for payoffs too, as long as as much is known of outcomes: whatever
    /// they are set beside, whichever outcome is valued, whoever pays.
    #[test]
    fn payoffs_hold_for_every_valid_input(
        data in data_sets(),
        changes in proptest::collection::vec(draw(), 0..12),
        others in proptest::collection::vec(draw(), 0..12),
    ) {
        let [one, other] = [&changes, &others].map(|draws| apply(data.clone(), draws));
        let of_outcomes = |scenario: &Scenario| {
            scenario.changes().any(|(key, _)| matches!(key, Key::Outcome(..)))
        };
        if of_outcomes(&one) || of_outcomes(&other) {
            return Ok(());
        }
        let [written_for_one, expected] = [&one, &other].map(with_payoffs);
        let values = written_for_one.sheet.evaluate_under(&other);
        let there = places(&expected);
        for (name, at) in places(&written_for_one) {
            // Beside no offer the first side's mix stands in for what would have come anyway.
            let measure = match name.measure {
                Measure::Payoff(measure) if !matches!(measure, PayoffMeasure::Worth(_)) => measure,
                _ => continue,
            };
            let Some(&there) = there.get(&name) else { continue };
            let expected = expected.sheet.node(there).and_then(|node| node.value);
            prop_assert_eq!(values[at as usize], expected, "{:?}", measure);
        }
    }

    /// Invariant 63: prices while one parameter varies are those of scenarios with its
    /// values, to the last bit, and are missing where there is no such scenario.
    #[test]
    fn varied_prices_are_those_of_each_value(
        scenario in scenarios(),
        moved in proptest::collection::vec(draw(), 1..4),
    ) {
        for draw in &moved {
            let (key, value) = draw.change(&scenario);
            let Value::Number(x) = value else { continue };
            for comparison in scenario.data().comparisons() {
                let mut varied = VariedFigures::prices_of_sides(&scenario, key, comparison);
                for x in [x, 0.9 * x] {
                    // Whether a parameter may be so much is not asked of a search.
                    if scenario.check_value(key, Value::Number(x)).is_err() {
                        continue;
                    }
                    let there = scenario.with(key, Value::Number(x)).ok();
                    let expected = there.and_then(|there| prices(&there, comparison));
                    prop_assert_eq!(varied.pair_at(x), expected, "{:?} {}", key, x);
                }
            }
        }
    }

    /// Invariant 63 goes for maps: every point is the figure of a scenario with both values.
    #[test]
    fn every_point_of_a_map_is_the_figure_there(scenario in scenarios()) {
        for comparison in scenario.data().comparisons() {
            for pair in ParameterPair::ALL {
                let Some(mut map) = Map::new(&scenario, comparison, pair, 3) else { continue };
                while map.step(&scenario) {}
                for (column, row) in (0..3).flat_map(|row| (0..3).map(move |column| (column, row))) {
                    let [along, up] = [map.value_at(0, column), map.value_at(1, row)];
                    let there = scenario.with(map.keys[1], Value::Number(up));
                    let there = there.and_then(|up| up.with(map.keys[0], Value::Number(along)));
                    // A map looks at values that nobody may set.
                    let Ok(there) = there else { continue };
                    let expected = pair.measure().of(&there, comparison);
                    prop_assert_eq!(map.at(column, row), expected, "{:?} {} {}", pair, along, up);
                }
            }
        }
    }
}
