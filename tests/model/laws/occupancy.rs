//! The lever, and what an empty place costs.

use std::rc::Rc;

use pladspris::data;
use pladspris::model::data_set::{DataSet, Payment};
use pladspris::model::figure::Measure;
use pladspris::model::parameter::{GroupField, Key, ProgrammeField, Value};
use pladspris::model::results::Results;
use pladspris::model::scenario::Scenario;
use proptest::prelude::*;

use super::arbitrary::scenarios;
use super::cases;
use super::figures::{all_costs, named, near};

fn persons_of(scenario: &Scenario) -> impl Iterator<Item = Key> + use<> {
    let programmes = scenario.data().programmes();
    programmes.map(|p| Key::Programme(p, ProgrammeField::Persons))
}

/// The scenario without what stands in the way of the levers; `None` where that
/// is refused.
fn free_of_own_persons(scenario: &Scenario) -> Option<Scenario> {
    let levers = scenario
        .data()
        .groups()
        .map(|g| Key::Group(g, GroupField::Occupancy));
    let keys: Vec<Key> = persons_of(scenario).chain(levers).collect();
    let kept = scenario.changes().filter(|(key, _)| !keys.contains(key));
    Scenario::with_changes(scenario.data().clone(), kept).ok()
}

const FIVE: [&str; 5] = [
    "lokalvaerdi",
    "vesterbrobyggerne",
    "opzoomerne",
    "kogekone",
    "craftwomanship",
];

/// Full-year persons of the five trials with so many places, with the lever there; and
/// their occupancy without it.
fn five(places: [f64; 5], lever: Option<f64>) -> (Vec<f64>, f64) {
    five_of(&data::latest(), places, lever)
}

fn five_of(set: &Rc<DataSet>, places: [f64; 5], lever: Option<f64>) -> (Vec<f64>, f64) {
    let key = set.find("over30-trials.occupancy").unwrap().key;
    let mut scenario = Scenario::new(set.clone());
    for (id, places) in FIVE.iter().zip(places) {
        let places_key = set.find(&format!("{id}.places")).unwrap().key;
        scenario = scenario.with(places_key, Value::Number(places)).unwrap();
    }
    let today = scenario.number(key).unwrap();
    if let Some(at) = lever {
        scenario = scenario.with(key, Value::Number(at)).unwrap();
    }
    let results = Results::of(&scenario);
    let persons = FIVE.map(|id| {
        let programme = set.find_programme(id).unwrap();
        results.programme(programme).persons.value.unwrap()
    });
    (persons.to_vec(), today)
}

/// The lever in every part of its range, in groups that are full and overfull today: by
/// hand from what `Lever` states.
#[test]
fn the_lever_in_full_and_overfull_groups() {
    let stated = [19.0, 33.0, 10.0, 12.0, 5.0];
    let persons = |places, at| five(places, Some(at)).0;
    let all_near = |found: Vec<f64>, expected: [f64; 5]| {
        let off = found.iter().zip(expected).map(|(a, b)| (a - b).abs());
        assert!(off.fold(0.0, f64::max) < 1e-12, "{found:?} {expected:?}");
    };
    // As many places as persons in all, though not in each: 79.
    let even = [16.0, 36.0, 10.0, 12.0, 5.0];
    assert_eq!(five(even, None), (stated.to_vec(), 1.0));
    all_near(persons(even, 1.0), stated);
    all_near(persons(even, 1.05), even.map(|places| 1.05 * places));
    all_near(persons(even, 0.5), stated.map(|persons| 0.5 * persons));
    // 72 places for 79 persons.
    let over = [17.0, 30.0, 9.0, 11.0, 5.0];
    let today = 79.0 / 72.0;
    assert_eq!(five(over, None), (stated.to_vec(), today));
    all_near(persons(over, 0.9), over.map(|places| 0.9 * places));
    all_near(persons(over, 1.0), over);
    let halfway = (1.0 + today) / 2.0;
    let mean = [18.0, 31.5, 9.5, 11.5, 5.0];
    all_near(persons(over, halfway), mean);
    let beyond = stated.map(|persons| persons * 1.14 / today);
    all_near(persons(over, 1.14), beyond);
}

/// Invariants 7 and 8 to the last bit: the persons are those of the data, and the places
/// those of the scenario, not what multiplying and dividing would make of them.
#[test]
fn nothing_is_rounded_at_todays_occupancy_and_at_one() {
    for part in 0..50 {
        let places = [16.0 + f64::from(part) / 100.0, 30.0, 9.0, 11.0, 5.0];
        let (stated, today) = five(places, None);
        assert!(today > 1.0);
        assert_eq!(five(places, Some(today)).0, stated);
        let places = [24.0 + f64::from(part) / 100.0, 50.0, 18.0, 20.0, 10.0];
        assert_eq!(five(places, Some(1.0)).0, places);
    }
    // 31 times a little over one has one bit less after the point.
    let mut definition = data::latest().definition().clone();
    definition.splits.clear();
    definition.programmes[0].persons.value = 31.0;
    if let Payment::Budget { places, .. } = &mut definition.programmes[0].payment {
        places.value = 30.0;
    }
    let set = DataSet::new(definition).unwrap();
    for part in 0..50 {
        let places = [30.0 - f64::from(part) / 100.0, 32.0, 9.5, 11.0, 5.0];
        let (stated, today) = five_of(&set, places, None);
        assert!(today > 1.0);
        assert_eq!(five_of(&set, places, Some(today)).0, stated);
    }
}

proptest! {
    #![proptest_config(cases(128))]

    /// Invariant 6: with every place in use the two prices are one, to the last
    /// bit, and nothing of a step is left.
    #[test]
    fn at_full_occupancy_the_two_prices_agree(scenario in scenarios()) {
        let data = scenario.data();
        let before = Results::of(&scenario);
        let full: Vec<(Key, Value)> = data
            .programmes()
            .map(|p| {
                let places = before.programme(p).places.value.unwrap();
                (Key::Programme(p, ProgrammeField::Persons), Value::Number(places))
            })
            .collect();
        let changes: Vec<_> = scenario.changes().chain(full).collect();
        let scenario = Scenario::with_changes(data.clone(), changes).unwrap();
        let results = Results::of(&scenario);
        for (id, costs) in all_costs(data, &results) {
            prop_assert_eq!(costs.price_full.value, costs.price_actual.value, "{}", id);
            let price = costs.price_full.or_zero();
            for step in [costs.step_direct.value, costs.step_administration.value] {
                let none = costs.price_full.value.map(|_| 0.0);
                prop_assert!(near(step, none, price), "{} {:?}", id, step);
            }
        }
    }

    /// Invariant 7: the lever at today's occupancy changes nothing, to the last
    /// bit.
    #[test]
    fn the_lever_at_todays_occupancy_changes_nothing(scenario in scenarios()) {
        for group in scenario.data().groups() {
            let lever = Key::Group(group, GroupField::Occupancy);
            let Ok(still) = scenario.without(lever) else { continue };
            let Some(today) = still.number(lever) else { continue };
            // Nobody there, or more than the lever reaches.
            let Ok(moved) = still.with(lever, Value::Number(today)) else { continue };
            prop_assert!(moved.is_changed(lever));
            let [still, moved] = [still, moved].map(|scenario| {
                let mut figures = named(&Results::of(&scenario));
                // A figure that is there only while a lever is moved.
                figures.retain(|name, _| name.measure != Measure::OccupancyToday);
                figures
            });
            prop_assert_eq!(still, moved);
        }
    }

    /// Invariant 8: the lever at 1 fills every place, exactly. (Where today's
    /// pooled occupancy is 1, invariant 7 has the say.)
    #[test]
    fn the_lever_at_one_fills_every_place(scenario in scenarios()) {
        let Some(mut scenario) = free_of_own_persons(&scenario) else { return Ok(()) };
        let mut filled = Vec::new();
        for group in scenario.data().clone().groups() {
            let lever = Key::Group(group, GroupField::Occupancy);
            let today = scenario.number(lever);
            if today.is_some_and(|today| (today - 1.0).abs() > 0.0)
                && let Ok(moved) = scenario.with(lever, Value::Number(1.0))
            {
                scenario = moved;
                filled.push(group);
            }
        }
        let results = Results::of(&scenario);
        for group in filled {
            for &member in scenario.data().members(group) {
                let costs = results.programme(member);
                prop_assert_eq!(costs.persons.value, costs.places.value);
            }
            prop_assert_eq!(results.group(group).costs.idle_cost.value, Some(0.0));
        }
    }

    /// Invariant 9: a programme's own persons win over its group's lever, and
    /// its own fixed share over the group's.
    #[test]
    fn own_inputs_win_over_the_groups(scenario in scenarios(), at in 0.1..1.2, share in 0.0..=1.0) {
        for group in scenario.data().groups() {
            let lever = Key::Group(group, GroupField::Occupancy);
            let fixed = Key::Group(group, GroupField::FixedShare);
            for (key, value, field) in [
                (lever, at, ProgrammeField::Persons),
                (fixed, share, ProgrammeField::FixedShare),
            ] {
                let Ok(moved) = scenario.with(key, Value::Number(value)) else { continue };
                for &member in scenario.data().members(group) {
                    if let Some(own) = scenario.set_number(member, field) {
                        let now = moved.number(Key::Programme(member, field));
                        prop_assert_eq!(now, Some(own));
                    }
                }
            }
            if let Ok(moved) = scenario.with(lever, Value::Number(at)) {
                let results = Results::of(&moved);
                for &member in scenario.data().members(group) {
                    if let Some(own) = scenario.set_number(member, ProgrammeField::Persons) {
                        prop_assert_eq!(results.programme(member).persons.value, Some(own));
                    }
                }
            }
        }
    }

    /// Invariant 10: no idle place, no idle cost; and none ever under a rate.
    #[test]
    fn only_idle_places_under_a_budget_have_an_idle_cost(scenario in scenarios()) {
        let data = scenario.data();
        let results = Results::of(&scenario);
        for p in data.programmes() {
            let costs = results.programme(p);
            let idle = costs.idle_places.value.unwrap() > 0.0;
            let rate = matches!(data.programme(p).payment, Payment::Rate { .. });
            let cost = costs.idle_cost.value.unwrap();
            if !idle || rate {
                prop_assert!(cost <= 0.0, "{cost}");
            }
            let most = costs.direct_cost_full.or_zero() + costs.administration_full.or_zero();
            prop_assert!(cost <= most * (1.0 + super::figures::ROUNDING), "{cost} {most}");
        }
    }

    /// Invariant 11: while places stand idle, what a few persons more add to the
    /// direct cost is their number times the next person's cost.
    #[test]
    fn the_next_person_is_the_slope_of_direct_cost(scenario in scenarios(), part in 0.01..0.99) {
        let data = scenario.data();
        let before = Results::of(&scenario);
        for group in data.groups() {
            // Each member takes the same part of its idle places.
            let mut more = 0.0;
            let mut changes: Vec<_> = scenario.changes().collect();
            for &member in data.members(group) {
                let costs = before.programme(member);
                let idle = costs.idle_places.value.unwrap();
                if idle > 0.0 {
                    let key = Key::Programme(member, ProgrammeField::Persons);
                    let persons = costs.persons.value.unwrap() + part * idle;
                    changes.push((key, Value::Number(persons)));
                    more += part * idle;
                }
            }
            // Too few to tell from rounding.
            let all = before.group(group).costs;
            if more <= 1e-6 * all.places.or_zero() {
                continue;
            }
            let after = Results::of(&Scenario::with_changes(data.clone(), changes).unwrap());
            let rise = after.group(group).costs.direct_cost.value.unwrap()
                - all.direct_cost.value.unwrap();
            let next = all.next_person.value.map(|next| next * more);
            let size = after.group(group).costs.direct_cost.or_zero();
            prop_assert!(near(Some(rise), next, size), "{rise} {next:?}");
            for &member in data.members(group) {
                let (old, new) = (before.programme(member), after.programme(member));
                let more = new.persons.or_zero() - old.persons.or_zero();
                if more > 1e-6 * old.places.or_zero() {
                    let rise = new.direct_cost.or_zero() - old.direct_cost.or_zero();
                    let next = old.next_person.value.map(|next| next * more);
                    prop_assert!(near(Some(rise), next, new.direct_cost.or_zero() + old.total_cost.or_zero()));
                }
            }
        }
    }
}
