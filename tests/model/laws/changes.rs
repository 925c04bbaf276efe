//! Making changes, taking them back, writing them down.

use std::rc::Rc;

use pladspris::data;
use pladspris::exchange::scenario_file::{self, ScenarioFile};
use pladspris::exchange::stored::{MOST_STORED, StoredScenario, StoredScenarios};
use pladspris::model::error::Fault;
use pladspris::model::parameter::{Key, Value};
use pladspris::model::results::Results;
use pladspris::model::scenario::Scenario;
use proptest::prelude::*;

use super::arbitrary::{apply, draw, scenarios};
use super::cases;
use super::figures::named;

type ChangeList = Vec<(Key, Value)>;

/// A scenario's changes, which with its data set are all there is to it.
fn change_list(scenario: &Scenario) -> ChangeList {
    scenario.changes().collect()
}

fn outcome(result: Result<Scenario, Fault>) -> Result<ChangeList, Fault> {
    result.map(|scenario| change_list(&scenario))
}

/// How many of the changes a scenario would lose by taking up a split whose own
/// figure is the one typed.
fn lost(before: &Scenario, after: &Scenario, key: Key) -> usize {
    let others = |s: &Scenario| s.changes().filter(|(k, _)| *k != key).count();
    others(before).saturating_sub(others(after))
}

proptest! {
    #![proptest_config(cases(256))]

    /// Invariant 17: a scenario is its data set and its changes; the way there
    /// leaves no trace.
    #[test]
    fn all_changes_at_once_are_the_changes_one_by_one(scenario in scenarios()) {
        let changes: Vec<_> = scenario.changes().collect();
        let again = Scenario::with_changes(Rc::clone(scenario.data()), changes.clone());
        prop_assert_eq!(outcome(again), Ok(change_list(&scenario)));
        let backwards = Scenario::with_changes(
            Rc::clone(scenario.data()),
            changes.into_iter().rev(),
        );
        prop_assert_eq!(outcome(backwards), Ok(change_list(&scenario)));
    }

    /// Invariant 17: taking a change back is never having made it. (A split
    /// absorbs what was typed to the same figure as its own; then there is
    /// nothing left to tell them apart.)
    #[test]
    fn undoing_a_change_is_never_making_it(scenario in scenarios(), draw in draw()) {
        let (key, value) = draw.change(&scenario);
        let before = scenario.changes().find(|(k, _)| *k == key);
        let Ok(changed) = scenario.with(key, value) else { return Ok(()) };
        if lost(&scenario, &changed, key) > 0 {
            prop_assert_eq!(key, Key::Reconstruction);
            return Ok(());
        }
        let undone = match before {
            Some((key, value)) => changed.with(key, value),
            None => changed.without(key),
        };
        prop_assert_eq!(outcome(undone), Ok(change_list(&scenario)));
    }

    /// Invariant 17: with every change reset, one after the other, the data set
    /// is back as it was; on the way each is what its changes make it.
    #[test]
    fn resetting_every_change_gives_the_default(scenario in scenarios()) {
        let data = scenario.data();
        let mut left = scenario.clone();
        let keys: Vec<Key> = scenario.changes().map(|(key, _)| key).collect();
        // A reset may have to wait for another: persons before places, or after.
        for _ in 0..=keys.len() {
            for &key in &keys {
                if let Ok(reset) = left.without(key) {
                    prop_assert!(!reset.is_changed(key));
                    let rest = left.changes().filter(|(k, _)| *k != key);
                    let again = Scenario::with_changes(Rc::clone(data), rest);
                    prop_assert_eq!(outcome(again), Ok(change_list(&reset)));
                    left = reset;
                }
            }
        }
        if left.changes().len() == 0 {
            prop_assert!(left == Scenario::new(Rc::clone(data)));
            let default = Results::of(&Scenario::new(Rc::clone(data)));
            prop_assert_eq!(named(&Results::of(&left)), named(&default));
        } else {
            // Two changes that hold each other up go together, not one by one.
            prop_assert!(left.changes().len() >= 2, "{:?}", change_list(&left));
        }
    }

    /// Invariant 17: a value that is the default is no change.
    #[test]
    fn setting_the_default_is_no_change(scenario in scenarios()) {
        use pladspris::model::scenario::DefaultValue;
        for parameter in scenario.data().parameters() {
            let DefaultValue::Fixed(value) = scenario.default(parameter.key) else { continue };
            if let Ok(set) = scenario.with(parameter.key, value) {
                prop_assert!(!set.is_changed(parameter.key));
            }
        }
    }

    /// What stands for a parameter is one value, however it is read: a count that
    /// was displaced by a share is not still the report's.
    #[test]
    fn a_parameters_number_is_its_value(scenario in scenarios()) {
        for parameter in scenario.data().parameters() {
            let number = scenario.number(parameter.key).map(Value::Number);
            let value = scenario.value(parameter.key);
            if parameter.unit().is_some() {
                prop_assert_eq!(value, number, "{}", parameter.id);
            } else {
                prop_assert!(value.is_some() && number.is_none(), "{}", parameter.id);
            }
        }
    }

    /// Invariant 18: a scenario file reads back as the scenario it was written
    /// from, to the last bit of every figure.
    #[test]
    fn a_scenario_file_reads_back_as_it_was(
        draws in proptest::collection::vec(draw(), 0..30),
        name in proptest::option::of("\\PC{0,200}"),
        copies in proptest::collection::vec(
            ("\\PC{0,200}", proptest::collection::vec(draw(), 0..5)),
            0..=MOST_STORED,
        ),
        shown in any::<proptest::sample::Index>(),
    ) {
        let copies: Vec<StoredScenario> = copies
            .into_iter()
            .map(|(name, draws)| StoredScenario { name, scenario: apply(data::latest(), &draws) })
            .collect();
        let shown = (!copies.is_empty()).then(|| shown.index(copies.len() + 1));
        let shown = shown.filter(|&at| at < copies.len());
        let stored = StoredScenarios { copies, shown };
        let file = ScenarioFile { name, scenario: apply(data::latest(), &draws), stored };
        let text = scenario_file::write(&file);
        let read = scenario_file::read(&text).unwrap();
        prop_assert_eq!(&read.name, &file.name);
        prop_assert_eq!(&read.stored, &file.stored);
        prop_assert_eq!(change_list(&read.scenario), change_list(&file.scenario));
        let bits = |s: &Scenario| -> Vec<(Key, Option<u64>)> {
            let bit = |value| match value {
                Value::Number(x) => Some(x.to_bits()),
                Value::Flag(_) | Value::Base(_) | Value::Split(_) | Value::Outcome(_) => None,
            };
            s.changes().map(|(key, value)| (key, bit(value))).collect()
        };
        prop_assert_eq!(bits(&read.scenario), bits(&file.scenario));
        prop_assert_eq!(scenario_file::write(&read), text);
    }
}
