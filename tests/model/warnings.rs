//! What is allowed but deserves a word, and under which field it stands.

use pladspris::data;
use pladspris::model::data_set::{DataSet, Payment};
use pladspris::model::parameter::Key;
use pladspris::model::results::Results;
use pladspris::model::scenario::Scenario;
use pladspris::model::warning::{Warning, warnings};

use crate::scenario_of;

fn of(scenario: &Scenario) -> Vec<Warning> {
    warnings(scenario, &Results::of(scenario))
}

/// The fields under which it says that there are more persons than places.
fn overfull(changes: &[(&str, f64)]) -> Vec<String> {
    let set = data::latest();
    let id = |key: Key| set.parameter(key).unwrap().id.to_string();
    let all = of(&scenario_of(&set, changes));
    let found = all.iter().filter_map(|warning| match warning {
        Warning::OverFull {
            parameter,
            occupancy,
            ..
        } => {
            assert!(*occupancy > 1.0, "{occupancy}");
            Some(id(*parameter))
        }
        _ => None,
    });
    found.collect()
}

#[test]
fn more_persons_than_places_give_a_warning_where_they_were_set() {
    let (persons, places, lever) = (
        "go-for-it.persons",
        "go-for-it.places",
        "youth-trials.occupancy",
    );
    assert!(overfull(&[]).is_empty());
    assert!(overfull(&[(persons, 22.0)]).is_empty());
    assert_eq!(overfull(&[(persons, 23.0)]), [persons]);
    assert_eq!(overfull(&[(lever, 1.1)]), [lever]);
    assert_eq!(overfull(&[(places, 20.0)]), [persons]);
    // Own persons win over the lever.
    assert_eq!(overfull(&[(lever, 0.9), (persons, 23.0)]), [persons]);
    // As much over full as the rounding of a sum may be is not.
    let one = |persons_then| [(persons, 1.0), (places, 1.0), (persons, persons_then)];
    assert!(overfull(&one(1.0 + 1e-9)).is_empty());
    assert_eq!(overfull(&one(1.0 + 2e-9)), [persons]);
}

/// Fields and groups whose price is no longer the printed one.
fn departures(scenario: &Scenario) -> Vec<String> {
    let data = scenario.data();
    let all = of(scenario);
    let found = all.iter().filter_map(|warning| match warning {
        Warning::LeavesPrinted {
            parameter,
            programme,
            computed,
            printed,
        } => {
            let stated = data.programme(*programme).printed_price.as_ref();
            let now = Results::of(scenario).programme(*programme).price_full.value;
            assert_eq!(Some(*printed), stated.map(|stated| stated.value));
            assert_eq!(Some(*computed), now);
            Some(data.parameter(*parameter).unwrap().id.to_string())
        }
        Warning::GroupLeavesPrinted {
            group,
            computed,
            printed,
        } => {
            let stated = data.group(*group).printed_price.as_ref();
            let now = Results::of(scenario).group(*group).costs.price_full.value;
            assert_eq!(Some(*printed), stated.map(|stated| stated.value));
            assert_eq!(Some(*computed), now);
            Some(data.group(*group).id.to_string())
        }
        Warning::OverFull { .. } => None,
    });
    found.collect()
}

#[test]
fn a_price_that_departs_from_the_printed_one_gives_a_warning() {
    let set = data::latest();
    let departures_with = |changes: &[(&str, f64)]| departures(&scenario_of(&set, changes));
    // The report's own mean is a krone off.
    let own = "over30-existing".to_owned();
    assert_eq!(departures_with(&[]), [own.as_str()]);
    // At another price level the printed prices are too.
    assert_eq!(departures_with(&[("prices.index", 1.25)]), [own.as_str()]);
    let rate = departures_with(&[("vaeksthuset.rate", 70e3)]);
    assert_eq!(rate, ["vaeksthuset.rate", &own]);
    let budget = departures_with(&[("kogekone.budget", 1.1e6)]);
    assert_eq!(budget, ["kogekone.budget", "over30-trials", &own]);
}

/// A printed price is right to half a krone, half a krone included, at any price level.
#[test]
fn half_a_krone_is_how_prices_are_printed() {
    let off_by = |kroner: f64, index: f64| {
        let mut definition = data::latest().definition().clone();
        // A rate is the price where nothing is shared out.
        definition.pools.clear();
        for programme in &mut definition.programmes {
            programme.pool = None;
            let Payment::Rate { rate } = &programme.payment else {
                programme.printed_price = None;
                continue;
            };
            let rate = rate.value;
            if let Some(printed) = &mut programme.printed_price {
                printed.value = rate + kroner;
            }
        }
        for group in &mut definition.groups {
            group.printed_price = None;
        }
        definition.presets.clear();
        let set = DataSet::new(definition).unwrap();
        !departures(&scenario_of(&set, &[("prices.index", index)])).is_empty()
    };
    // The bound itself, to the last bit.
    let mut definition = data::latest().definition().clone();
    definition.pools.clear();
    for programme in &mut definition.programmes {
        programme.pool = None;
        if programme.id == "vaeksthuset" {
            programme.persons.value = 1.0;
        } else {
            programme.printed_price = None;
        }
        if let (Payment::Rate { rate }, Some(printed)) =
            (&mut programme.payment, &mut programme.printed_price)
        {
            rate.value = 0.5 + 1e-6;
            printed.value = 0.0;
        }
    }
    for group in &mut definition.groups {
        group.printed_price = None;
    }
    definition.presets.clear();
    let bound = Scenario::new(DataSet::new(definition).unwrap());
    assert!(departures(&bound).is_empty());
    for index in [1.0, 2.0] {
        assert!(!off_by(0.0, index));
        assert!(!off_by(0.5, index) && !off_by(-0.5, index));
        assert!(off_by(0.6, index) && off_by(-0.6, index));
    }
}
