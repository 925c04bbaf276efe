//! What a scenario and its data set say of themselves: which fields there are, what
//! stands in them, and what the figures that were not printed leave open.

use pladspris::data;
use pladspris::model::data_set::{DataSet, Definition};
use pladspris::model::error::Fault;
use pladspris::model::parameter::{Key, Value};
use pladspris::model::range::{Span, Splits};
use pladspris::model::results::Results;
use pladspris::model::scenario::Scenario;
use proptest::prelude::*;

use crate::cases;
use crate::laws::arbitrary::scenarios;

proptest! {
    #![proptest_config(cases(64))]

    /// Persons, places and courses in the fields are those that the prices are made of.
    #[test]
    fn a_field_shows_what_is_computed(scenario in scenarios()) {
        use pladspris::model::parameter::ProgrammeField as F;
        let results = Results::of(&scenario);
        for programme in scenario.data().programmes() {
            let costs = results.programme(programme);
            for (field, computed) in [
                (F::Persons, costs.persons),
                (F::Places, costs.places),
                (F::Courses, costs.courses),
            ] {
                let shown = scenario.number(Key::Programme(programme, field));
                prop_assert_eq!(shown, computed.value, "{:?} {:?}", programme, field);
            }
        }
    }
}

#[test]
fn scenarios_are_one_with_the_same_data_and_changes() {
    let set = data::latest();
    let other = DataSet::new(set.definition().clone()).unwrap();
    let key = set.find("trials.amount").unwrap().key;
    let report = Scenario::new(set.clone());
    let changed = report.with(key, Value::Number(1.0)).unwrap();
    assert_eq!(report, Scenario::new(set.clone()));
    assert_eq!(changed, report.with(key, Value::Number(1.0)).unwrap());
    assert_ne!(report, changed);
    assert_ne!(changed, report.with(key, Value::Number(2.0)).unwrap());
    // What states the same is the same, wherever it was made.
    assert_eq!(report, Scenario::new(other));
    let mut other = set.definition().clone();
    other.programmes[0].persons.value += 1.0;
    let other = Scenario::new(DataSet::new(other).unwrap());
    assert_ne!(report, other);
}

#[test]
fn kroner_are_shown_at_the_price_level_chosen() {
    let set = data::latest();
    let key = |id: &str| set.find(id).unwrap().key;
    let scenario = Scenario::new(set.clone());
    let scenario = scenario.with(Key::PriceIndex, Value::Number(1.25)).unwrap();
    for (id, level) in [
        ("trials.amount", 1.25_f64),
        ("cab-tolk.rate", 1.25),
        ("cab-tolk.courses", 1.0),
        ("over30-trials.occupancy", 1.0),
        ("prices.index", 1.0),
    ] {
        assert_eq!(scenario.level(key(id)).to_bits(), level.to_bits(), "{id}");
        let shown = scenario.at_level(key(id), Value::Number(800.0));
        assert_eq!(shown, Value::Number(800.0 * level), "{id}");
    }
    let flag = scenario.at_level(Key::CommonPool, Value::Flag(true));
    assert_eq!(flag, Value::Flag(true));
}

/// The report's data set with this changed.
fn changed(change: impl FnOnce(&mut Definition)) -> std::rc::Rc<DataSet> {
    let mut definition = data::latest().definition().clone();
    definition.presets.clear();
    change(&mut definition);
    DataSet::new(definition).unwrap()
}

/// A field with one choice is none.
#[test]
fn a_common_pool_and_a_split_are_chosen_where_there_are_two() {
    for (splits, there) in [(0, false), (1, false), (2, true)] {
        let set = changed(|d| d.splits.truncate(splits));
        assert_eq!(set.find("reconstruction").is_some(), there, "{splits}");
    }
    for (pools, there) in [(0, false), (1, false), (2, true)] {
        let set = changed(|d| {
            d.pools.truncate(pools);
            let known: Vec<_> = d.pools.iter().map(|pool| pool.id.clone()).collect();
            for programme in &mut d.programmes {
                programme.pool = programme.pool.take().filter(|id| known.contains(id));
            }
        });
        for id in ["pools.common", "pools.base"] {
            assert_eq!(set.find(id).is_some(), there, "{id} {pools}");
        }
    }
}

#[test]
fn a_split_that_is_not_there_is_named_with_the_last() {
    let set = data::latest();
    let beyond = Scenario::new(set).with(Key::Reconstruction, Value::Split(16));
    match beyond {
        Err(Fault::TooHigh { given, most, .. }) => {
            assert_eq!(
                [given, most].map(f64::to_bits),
                [16.0, 15.0].map(f64::to_bits)
            );
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn half_a_krone_leaves_nothing_open() {
    let open = |least, most| Span { least, most }.is_open();
    assert!(!open(10.0, 10.0));
    assert!(!open(10.0, 10.5));
    assert!(open(10.0, 10.75));
    assert!(open(0.0, 0.75));
}

/// What a group costs is the same under every split, since only its members' parts were
/// not printed.
#[test]
fn a_groups_range_is_its_price() {
    let set = data::latest();
    let scenario = Scenario::new(set.clone());
    let splits = Splits::of(&scenario);
    assert_eq!(splits.count(), 16);
    let group = set.find_group("over30-trials").unwrap();
    let costs = Results::of(&scenario).group(group).costs;
    let ranges = splits.group(group);
    for (range, figure) in [
        (ranges.price_full, costs.price_full),
        (ranges.price_actual, costs.price_actual),
        (ranges.places, costs.places),
    ] {
        let (range, value) = (range.unwrap(), figure.value.unwrap());
        assert!(!range.is_open());
        assert!((range.least - value).abs() < 1e-6 && (range.most - value).abs() < 1e-6);
    }
}
