//! Which outcome is valued: the one that is chosen or stated, else what is known decides.

use std::rc::Rc;

use pladspris::exchange::data_file;
use pladspris::model::data_set::DataSet;
use pladspris::model::evaluation::Evaluation;
use pladspris::model::parameter::Value;
use pladspris::model::scenario::Scenario;

/// Two groups of one programme each, of which nothing is known of any outcome.
fn without_counts() -> Rc<DataSet> {
    let file = r#"{"pladspris_data": 1, "id": "without-counts", "name": "Uden antal", "year": 2024,
        "programmes": [
            {"id": "pa", "name": "A", "group": "a", "rate": 60000, "persons": 10, "courses": 40},
            {"id": "pb", "name": "B", "group": "b", "rate": 50000, "persons": 10, "courses": 50}],
        "groups": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
        "comparisons": [{"id": "ab", "a": "a", "b": "b"}],
        "outcomes": [
            {"id": "part", "name": "Delvis", "worth": "job", "partial": true},
            {"id": "education", "name": "Uddannelse", "worth": "education"},
            {"id": "job", "name": "Job", "worth": "job"}]}"#;
    data_file::read(file).unwrap()
}

fn with(scenario: &Scenario, id: &str, value: Value) -> Scenario {
    let key = scenario.data().find(id).unwrap().key;
    scenario.with(key, value).unwrap()
}

fn without(scenario: &Scenario, id: &str) -> Scenario {
    let key = scenario.data().find(id).unwrap().key;
    scenario.without(key).unwrap()
}

/// The outcome of the payoff that there is, by its id.
fn valued(scenario: &Scenario) -> Option<String> {
    let figures = Evaluation::of(scenario.clone());
    let comparison = scenario.data().find_comparison("ab").unwrap();
    let payoff = figures.payoff(comparison)?;
    Some(scenario.data().outcome(payoff.outcome).id.to_string())
}

#[test]
fn what_is_typed_on_both_sides_is_valued_and_taken_back_it_is_not() {
    let n = Value::Number;
    let none = Scenario::new(without_counts());
    assert_eq!(valued(&none), None);
    // Known on one side it is not enough.
    let one_side = with(&with(&none, "pa.job.k", n(8.0)), "pa.job.n", n(38.0));
    assert_eq!(valued(&one_side), None);
    // Counts on the one side, a share on the other: whatever is known in the scenario.
    let both = with(&one_side, "pb.job.share", n(0.3));
    assert_eq!(valued(&both).as_deref(), Some("job"));
    let figures = Evaluation::of(both.clone());
    let comparison = both.data().find_comparison("ab").unwrap();
    let payoff = figures.payoff(comparison).unwrap();
    // 40 courses · 8/38, less 10 persons of 5 courses each · 0.3.
    let expected = 40.0 * 8.0 / 38.0 - 15.0;
    assert!((payoff.extra_outcomes.or_zero() - expected).abs() < 1e-12);
    // And the parameter says so itself.
    let key = both.data().find("payoff.ab.outcome").unwrap().key;
    let job = both.data().find_outcome("job").unwrap();
    assert_eq!(both.value(key), Some(Value::Outcome(job)));
    assert!(!both.is_changed(key));
    // Taken back on one side, there is no payoff, and nothing is left of it.
    assert_eq!(valued(&without(&both, "pb.job.share")), None);
    assert_eq!(without(&both, "pb.job.share"), one_side);
}

#[test]
fn what_is_chosen_stays_chosen_whatever_is_known() {
    let n = Value::Number;
    let none = Scenario::new(without_counts());
    let job = Value::Outcome(none.data().find_outcome("job").unwrap());
    let education = Value::Outcome(none.data().find_outcome("education").unwrap());
    let share = |scenario: &Scenario, id: &str| with(scenario, id, n(0.25));
    let known = share(&share(&none, "pa.job.share"), "pb.job.share");
    let chosen = with(&known, "payoff.ab.outcome", education);
    assert_eq!(valued(&chosen), None);
    let all = share(&share(&known, "pa.education.share"), "pb.education.share");
    // The first of those that are known, until another is chosen; the choice outlives what
    // made it the same.
    assert_eq!(valued(&all).as_deref(), Some("education"));
    let chosen = with(&all, "payoff.ab.outcome", education);
    assert!(chosen.is_changed(chosen.data().find("payoff.ab.outcome").unwrap().key));
    assert_eq!(valued(&without(&chosen, "pa.education.share")), None);
    let chosen = with(&all, "payoff.ab.outcome", job);
    assert_eq!(valued(&chosen).as_deref(), Some("job"));
}

#[test]
fn what_was_measured_in_part_gives_way_to_what_was_measured_throughout() {
    let none = Scenario::new(without_counts());
    let share = |scenario: &Scenario, id: &str| with(scenario, id, Value::Number(0.25));
    let part = share(&share(&none, "a.part.share"), "b.part.share");
    assert_eq!(valued(&part).as_deref(), Some("part"));
    let job = share(&share(&part, "pa.job.share"), "pb.job.share");
    assert_eq!(valued(&job).as_deref(), Some("job"));
}
