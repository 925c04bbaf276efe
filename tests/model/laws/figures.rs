//! What holds of every figure, whatever it measures.

use std::collections::{BTreeMap, BTreeSet};

use pladspris::data;
use pladspris::exchange::results_file::ResultsFile;
use pladspris::model::data_set::DataSet;
use pladspris::model::figure::{
    Measure, Name, OccupancyBasis, ProbabilityQuestion, Quantity, Sheet, Subject,
};
use pladspris::model::parameter::Key;
use pladspris::model::results::{Costs, Results};
use proptest::prelude::*;

use super::arbitrary::scenarios;
use super::cases;

/// What adding up a few dozen figures may lose of a double's sixteen digits,
/// relative to the largest of them.
pub(crate) const ROUNDING: f64 = 1e-11;
/// Kroner or persons below which a figure is nothing.
pub(crate) const NOTHING: f64 = 1e-9;

/// Whether two figures are one but for rounding, given how large the figures
/// were that they were added up from.
pub(crate) fn near(a: Option<f64>, b: Option<f64>, size: f64) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => {
            let size = size.abs().max(a.abs()).max(b.abs());
            (a - b).abs() <= (ROUNDING * size).max(NOTHING)
        }
        (a, b) => a == b,
    }
}

/// Every figure with a name.
pub(crate) fn named(results: &Results) -> BTreeMap<Name, Option<f64>> {
    (0..)
        .map_while(|at| results.sheet.node(at))
        .filter_map(|node| Some((node.name?, node.value)))
        .collect()
}

/// The size of the figures that a figure is added up from, where some of them
/// are taken from others.
pub(crate) fn size_of(figures: &BTreeMap<Name, Option<f64>>, data: &DataSet, name: Name) -> f64 {
    let of = |subject, measure, basis| {
        let name = Name {
            subject,
            measure,
            basis,
        };
        figures.get(&name).copied().flatten().unwrap_or_default()
    };
    let price = |subject| {
        let price = |basis| of(subject, Measure::Price, basis);
        price(OccupancyBasis::Full).max(price(OccupancyBasis::Actual))
    };
    let total = |subject| of(subject, Measure::TotalCost, OccupancyBasis::Actual);
    match (name.measure, name.subject) {
        (Measure::IdlePlaces, subject) => of(subject, Measure::Places, OccupancyBasis::Actual),
        (Measure::IdleCost, subject) => {
            of(subject, Measure::TotalCost, OccupancyBasis::Full).max(total(subject))
        }
        (Measure::StepDirect | Measure::StepAdministration, subject) => price(subject),
        (measure, Subject::Comparison(key)) => {
            let (a, b) = data.both_sides(key).unwrap();
            let (a, b) = (Subject::Group(a), Subject::Group(b));
            match measure {
                Measure::Difference => price(a).max(price(b)),
                Measure::Close => {
                    total(a).max(of(name.subject, Measure::Buy, OccupancyBasis::Actual))
                }
                Measure::Fill => {
                    let next = of(a, Measure::NextPerson, OccupancyBasis::Actual);
                    of(a, Measure::Places, OccupancyBasis::Actual) * price(b).max(next)
                }
                _ => 0.0,
            }
        }
        _ => 0.0,
    }
}

/// The costs of every programme and group, with what to call them.
pub(crate) fn all_costs<'r>(data: &DataSet, results: &'r Results) -> Vec<(String, &'r Costs)> {
    let programmes = data
        .programmes()
        .map(|p| (data.programme(p).id.to_string(), results.programme(p)));
    let groups = data
        .groups()
        .map(|g| (data.group(g).id.to_string(), &results.group(g).costs));
    programmes.chain(groups).collect()
}

/// What a figure rests on, for each way to make one: its parts' inputs, and no others that
/// stand on the same sheet.
#[test]
fn a_figure_rests_on_its_own_inputs_alone() {
    let data = data::latest();
    let all: Vec<Key> = data.parameters().iter().map(|p| p.key).take(8).collect();
    let sheet = Sheet::new();
    let inputs: Vec<_> = all.iter().map(|&key| sheet.input(key, Some(0.5))).collect();
    let [_, a, b, c, d, e, f, g] = inputs[..] else {
        panic!("{all:?}")
    };
    let rests = |quantity: Quantity<'_>, on: &[usize]| {
        let expected: BTreeSet<Key> = on.iter().map(|&at| all[at]).collect();
        assert_eq!(sheet.inputs(quantity.figure().at), expected);
    };
    rests(sheet.constant(2.0), &[]);
    rests(a, &[1]);
    rests(a + b * c, &[1, 2, 3]);
    rests(sheet.constant(2.0) * a, &[1]);
    let subject = Subject::Group(data.find_group("youth-trials").unwrap());
    rests(
        (a - b).named(subject, Measure::Price, OccupancyBasis::Full),
        &[1, 2],
    );
    rests(sheet.annuity([d, e, f, g]), &[4, 5, 6, 7]);
    rests(sheet.payback([d, e, f, g], a, b), &[1, 2, 4, 5, 6, 7]);
    rests(
        sheet.chance(ProbabilityQuestion::Less, [a, b], [c, d], e),
        &[1, 2, 3, 4, 5],
    );
}

proptest! {
    #![proptest_config(cases(96))]

    /// Invariant 2: a figure's value is its expression, worked out again.
    #[test]
    fn every_figure_is_its_expression(scenario in scenarios()) {
        let results = Results::of(&scenario);
        let mut checked = 0;
        for at in 0_u32.. {
            let Some(node) = results.sheet.node(at) else { break };
            if node.name.is_some() {
                let again = results.sheet.evaluate(at);
                let bits = |x: Option<f64>| x.map(f64::to_bits);
                prop_assert_eq!(bits(again), bits(node.value), "{:?}", node.name);
                checked += 1;
            }
        }
        prop_assert!(checked >= 20 * scenario.data().programmes().len());
        for (id, costs) in all_costs(scenario.data(), &results) {
            let node = results.sheet.node(costs.price_actual.at);
            prop_assert_eq!(node.map(|n| n.value), Some(costs.price_actual.value), "{}", id);
        }
    }

    /// Invariant 3: a figure is finite or absent. Kroner that are paid are
    /// always there; a price is there if, and only if, somebody is.
    #[test]
    fn figures_are_finite_or_absent(scenario in scenarios()) {
        let data = scenario.data();
        let results = Results::of(&scenario);
        for at in 0_u32.. {
            let Some(node) = results.sheet.node(at) else { break };
            prop_assert!(node.value.is_none_or(f64::is_finite), "{:?}", node);
        }
        for (id, costs) in all_costs(data, &results) {
            for paid in [
                costs.places, costs.persons, costs.direct_cost, costs.administration,
                costs.total_cost, costs.direct_cost_full, costs.administration_full,
                costs.idle_places, costs.idle_cost,
            ] {
                prop_assert!(paid.value.is_some_and(|x| x >= 0.0), "{}: {:?}", id, paid);
            }
            for known in [costs.courses, costs.hours] {
                prop_assert!(known.value.is_none_or(|x| x >= 0.0), "{}: {:?}", id, known);
            }
            // Kroner over next to nobody pass what a double holds.
            let persons = costs.persons.or_zero();
            if persons > 1e-250 || persons <= 0.0 {
                prop_assert_eq!(costs.price_actual.value.is_some(), persons > 0.0, "{}", id);
            }
        }
        for pool in &results.pools {
            for part in [pool.amount, pool.allocated, pool.outside, pool.unallocated] {
                prop_assert!(part.value.is_some_and(|x| x >= 0.0), "{:?}", pool);
            }
        }
    }

    /// Invariant 4: no group figure is other than the sum over its members.
    #[test]
    fn group_totals_are_sums(scenario in scenarios()) {
        let data = scenario.data();
        let results = Results::of(&scenario);
        let parts: [fn(&Costs) -> Option<f64>; 11] = [
            |c| c.places.value, |c| c.persons.value, |c| c.courses.value,
            |c| c.direct_cost.value, |c| c.administration.value, |c| c.total_cost.value,
            |c| c.direct_cost_full.value, |c| c.administration_full.value,
            |c| c.idle_places.value, |c| c.idle_cost.value, |c| c.hours.value,
        ];
        for group in data.groups() {
            let whole = &results.group(group).costs;
            for (at, part) in parts.iter().enumerate() {
                let members = data.members(group).iter();
                // Where one is not known, the sum is not.
                let sum: Option<f64> = members.map(|&m| part(results.programme(m))).sum();
                let size = sum.unwrap_or_default();
                prop_assert!(near(part(whole), sum, size), "{}: {:?} {:?}", at, part(whole), sum);
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(24))]

    /// Invariant 3, as written: results hold numbers and nulls, never a word for
    /// what is no number.
    #[test]
    fn results_are_json(scenario in scenarios()) {
        let text = ResultsFile::of(&scenario).to_json().unwrap();
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        let programmes = json["programmes"].as_array().unwrap();
        prop_assert_eq!(programmes.len(), scenario.data().programmes().len());
        for programme in programmes {
            prop_assert!(programme["total_cost"].is_number(), "{}", programme);
        }
    }
}
