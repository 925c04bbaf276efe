//! What prices do when something else is changed.

use std::collections::BTreeMap;
use std::rc::Rc;

use pladspris::model::cost;
use pladspris::model::data_set::{DataSet, Definition};
use pladspris::model::figure::{
    Measure, Name, OccupancyBasis, OutcomeMeasure, PayoffMeasure, Subject,
};
use pladspris::model::parameter::{Key, Unit, Value};
use pladspris::model::results::Results;
use pladspris::model::scenario::Scenario;
use proptest::prelude::*;

use super::arbitrary::scenarios;
use super::cases;
use super::figures::{all_costs, named, near, size_of};

/// Whether a figure is in kroner, or kroner for something.
fn is_money(measure: Measure) -> bool {
    match measure {
        Measure::Places
        | Measure::Persons
        | Measure::Occupancy
        | Measure::OccupancyToday
        | Measure::Courses
        | Measure::IdlePlaces
        | Measure::WeeksPerCourse
        | Measure::ParticipantHours => false,
        Measure::DirectCost
        | Measure::Administration
        | Measure::TotalCost
        | Measure::Price
        | Measure::DirectPrice
        | Measure::AdministrationPrice
        | Measure::StepDirect
        | Measure::StepAdministration
        | Measure::IdleCost
        | Measure::NextPerson
        | Measure::CostPerCourse
        | Measure::CostPerHour
        | Measure::MeanPriceByPlaces
        | Measure::MeanPriceByPersons
        | Measure::MeanPricePlain
        | Measure::PoolAmount
        | Measure::Allocated
        | Measure::Outside
        | Measure::Unallocated
        | Measure::Difference
        | Measure::Buy
        | Measure::Close
        | Measure::Fill => true,
        Measure::Payoff(of) => !matches!(
            of,
            PayoffMeasure::ExpectedOutcomes
                | PayoffMeasure::CounterfactualOutcomes
                | PayoffMeasure::ExtraOutcomes
                | PayoffMeasure::Annuity
                | PayoffMeasure::BenefitPerKrone
                | PayoffMeasure::Payback
                | PayoffMeasure::BreakEvenShare
        ),
        Measure::Outcome(of, _) => match of {
            OutcomeMeasure::Cost
            | OutcomeMeasure::CostLow
            | OutcomeMeasure::CostHigh
            | OutcomeMeasure::CostRoundedLow
            | OutcomeMeasure::CostRoundedHigh
            | OutcomeMeasure::CostPrinted
            | OutcomeMeasure::CostPrintedLow
            | OutcomeMeasure::CostPrintedHigh
            | OutcomeMeasure::RatioPerPerson
            | OutcomeMeasure::RatioPerCourse => true,
            OutcomeMeasure::Count
            | OutcomeMeasure::Courses
            | OutcomeMeasure::Share
            | OutcomeMeasure::ShareLow
            | OutcomeMeasure::ShareHigh
            | OutcomeMeasure::ShareRoundedLow
            | OutcomeMeasure::ShareRoundedHigh
            | OutcomeMeasure::Expected
            | OutcomeMeasure::PerPerson
            | OutcomeMeasure::More
            | OutcomeMeasure::Fewer
            | OutcomeMeasure::Cheaper
            | OutcomeMeasure::Within => false,
        },
    }
}

/// Every budget, rate and pool amount times a factor.
fn scaled(scenario: &Scenario, factor: f64) -> Scenario {
    let data = scenario.data();
    let money = data
        .parameters()
        .iter()
        .filter(|p| p.unit() == Some(Unit::Kroner))
        // What nobody has said is no money yet.
        .filter_map(|p| {
            let kroner = scenario.number(p.key)?;
            Some((p.key, Value::Number(kroner * factor)))
        });
    let changes: Vec<(Key, Value)> = scenario.changes().chain(money).collect();
    Scenario::with_changes(Rc::clone(data), changes).unwrap()
}

/// The list in another order.
fn shuffled<T>(list: Vec<T>, by: &[u16]) -> Vec<T> {
    let mut keyed: Vec<_> = by.iter().cycle().zip(list).enumerate().collect();
    keyed.sort_by_key(|(at, (key, _))| (key.rotate_left(*at as u32 % 16), *at));
    keyed.into_iter().map(|(_, (_, item))| item).collect()
}

fn reordered(definition: Definition, by: &[u16]) -> Definition {
    let mut definition = definition;
    definition.programmes = shuffled(definition.programmes, by);
    definition.groups = shuffled(definition.groups, by);
    definition.pools = shuffled(definition.pools, by);
    definition.comparisons = shuffled(definition.comparisons, by);
    for split in &mut definition.splits {
        split.shares = shuffled(std::mem::take(&mut split.shares), by);
    }
    definition
}

fn subject_id(data: &DataSet, subject: Subject) -> String {
    match subject {
        Subject::Programme(p) => data.programme(p).id.to_string(),
        Subject::Group(g) => data.group(g).id.to_string(),
        Subject::Pool(p) => data.pool(p).id.to_string(),
        Subject::CommonPool => "common".to_owned(),
        Subject::Comparison(c) => data.comparison(c).id.to_string(),
    }
}

type ById = BTreeMap<(String, Measure, OccupancyBasis), (Option<f64>, f64)>;

/// Figures by id, with their size.
fn by_id(data: &DataSet, results: &Results) -> ById {
    let figures = named(results);
    let entry = |(name, value): (&Name, &Option<f64>)| {
        let key = (subject_id(data, name.subject), name.measure, name.basis);
        (key, (*value, size_of(&figures, data, *name)))
    };
    figures.iter().map(entry).collect()
}

proptest! {
    #![proptest_config(cases(128))]

    /// Invariant 12: the full price and the two parts of the step are the actual
    /// price.
    #[test]
    fn the_parts_of_the_step_add_up(scenario in scenarios()) {
        let results = Results::of(&scenario);
        for (id, costs) in all_costs(scenario.data(), &results) {
            let parts = [costs.price_full, costs.step_direct, costs.step_administration];
            let sum: Option<f64> = parts.iter().map(|part| part.value).sum();
            let price = costs.price_actual.value.filter(|_| costs.price_full.value.is_some());
            prop_assert!(near(sum, price, costs.price_full.or_zero()), "{}: {:?}", id, parts);
        }
    }

    /// Direct price and administration are the price, at actual and at full occupancy.
    #[test]
    fn the_parts_of_a_price_add_up(scenario in scenarios()) {
        let results = Results::of(&scenario);
        for (id, costs) in all_costs(scenario.data(), &results) {
            for [whole, direct, administration] in [
                [costs.price_actual, costs.direct_price, costs.administration_price],
                [costs.price_full, costs.direct_price_full, costs.administration_price_full],
            ] {
                let sum = direct.value.zip(administration.value).map(|(a, b)| a + b);
                prop_assert!(near(sum, whole.value, whole.or_zero()), "{}: {:?}", id, whole);
            }
        }
    }

    /// Invariant 13: all money times a factor is every price times the factor;
    /// places, persons, courses and hours stay as they are.
    #[test]
    fn scaling_all_money_scales_all_prices(scenario in scenarios(), factor in 0.001..1.0) {
        let data = scenario.data();
        let before = named(&Results::of(&scenario));
        let after = named(&Results::of(&scaled(&scenario, factor)));
        prop_assert_eq!(before.len(), after.len());
        for (name, value) in &before {
            let size = size_of(&before, data, *name);
            if is_money(name.measure) {
                let expected = value.map(|x| x * factor);
                let found = after[name];
                prop_assert!(near(found, expected, size * factor), "{name:?} {found:?} {expected:?}");
            } else {
                prop_assert_eq!(after[name], *value, "{:?}", name);
            }
        }
    }

    /// Invariant 14: the order in which a data set states its programmes, groups,
    /// pools and comparisons moves no figure.
    #[test]
    fn the_order_of_a_definition_does_not_matter(
        scenario in scenarios(),
        by in proptest::collection::vec(any::<u16>(), 1..20),
    ) {
        let data = scenario.data();
        let other = DataSet::new(reordered(data.definition().clone(), &by)).unwrap();
        let changes: Vec<_> = scenario
            .changes()
            .map(|(key, value)| {
                let id = &data.parameter(key).unwrap().id;
                (other.find(id).unwrap().key, value)
            })
            .collect();
        let moved = Scenario::with_changes(Rc::clone(&other), changes).unwrap();
        let before = by_id(data, &Results::of(&scenario));
        let after = by_id(&other, &Results::of(&moved));
        prop_assert_eq!(before.len(), after.len());
        for (name, (value, size)) in &before {
            let (found, _) = after[name];
            prop_assert!(near(found, *value, *size), "{name:?} {found:?} {value:?}");
        }
    }

    /// Invariant 15: the prices that a scan computes are those of the results,
    /// to the last bit.
    #[test]
    fn prices_alone_are_those_of_the_results(scenario in scenarios()) {
        let data = scenario.data();
        let results = Results::of(&scenario);
        for comparison in data.comparisons() {
            let (a, b) = data.both_sides(comparison).unwrap();
            let price = |group| results.group(group).costs.price_actual.value;
            let expected = price(a).zip(price(b));
            prop_assert_eq!(cost::prices(&scenario, comparison), expected);
        }
    }
}
