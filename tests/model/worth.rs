//! What is valued, by which figures, and what cannot be.

use std::borrow::Cow;
use std::rc::Rc;

use pladspris::data;
use pladspris::model::data_set::{ComparisonKey, DataSet, Worth};
use pladspris::model::error::Fault;
use pladspris::model::figure::{Measure, Name, OccupancyBasis, PayoffMeasure, Subject};
use pladspris::model::outcome::Outcomes;
use pladspris::model::parameter::{ComparisonField, Key, Value};
use pladspris::model::payoff::{PayoffFigures, net_present_value};
use pladspris::model::results::Results;
use pladspris::model::scenario::Scenario;

/// A comparison's payoff, with the figures it stands on.
fn payoff(scenario: &Scenario, key: ComparisonKey) -> (Results, Option<PayoffFigures>) {
    let results = Results::of(scenario);
    let outcomes = Outcomes::of(scenario, &results);
    let found = PayoffFigures::of(scenario, &results, &outcomes, key);
    (results, found)
}

/// What a result of each side is worth has a name, so that an explanation leads to it.
#[test]
fn what_a_result_is_worth_is_a_figure_of_its_own() {
    let set = data::latest();
    let (mut separate_values, mut alike) = (0, 0);
    for comparison in set.comparisons() {
        let (a, b) = set.both_sides(comparison).unwrap();
        for outcome in set.outcomes() {
            for baseline in [None, Some(0.1)] {
                let field = |field| Key::Comparison(comparison, field);
                // As if job and education were known apart on the other side too.
                let mut scenario = Scenario::new(set.clone());
                for (id, share) in [("ordinary-job", 0.03), ("education", 0.02)] {
                    let id = format!("youth-existing.{id}.share");
                    let key = set.find(&id).unwrap().key;
                    scenario = scenario.with(key, Value::Number(share)).unwrap();
                }
                let valued = (field(ComparisonField::Outcome), Value::Outcome(outcome));
                scenario = scenario.with(valued.0, valued.1).unwrap();
                if let Some(share) = baseline {
                    let key = field(ComparisonField::Baseline);
                    scenario = scenario.with(key, Value::Number(share)).unwrap();
                }
                let (results, Some(found)) = payoff(&scenario, comparison) else {
                    continue;
                };
                let name = |group| Name {
                    subject: Subject::Group(group),
                    measure: Measure::Payoff(PayoffMeasure::Worth(comparison)),
                    basis: OccupancyBasis::Actual,
                };
                let node = results.sheet.node(found.assumed.at).unwrap();
                assert_eq!(node.name, Some(name(a)));
                // The other side's own, where it has one.
                let others = results.sheet.find(name(b));
                assert_eq!(others.is_some(), found.separate_values && !found.baseline);
                separate_values += u32::from(others.is_some());
                alike += u32::from(!found.separate_values);
            }
        }
    }
    assert!(
        separate_values > 0 && alike > 0,
        "{separate_values} {alike}"
    );
}

/// A scenario of the report with these numbers, in which an outcome is valued.
fn valued(comparison: &str, outcome: &str, numbers: &[(&str, f64)]) -> (Scenario, ComparisonKey) {
    let set = data::latest();
    let key = set.find_comparison(comparison).unwrap();
    let outcome = Value::Outcome(set.find_outcome(outcome).unwrap());
    let numbers = numbers.iter().map(|&(id, x)| {
        let id = format!("payoff.{comparison}.{id}");
        (set.find(&id).unwrap().key, Value::Number(x))
    });
    let changes = numbers.chain([(Key::Comparison(key, ComparisonField::Outcome), outcome)]);
    (Scenario::with_changes(set.clone(), changes).unwrap(), key)
}

/// What has no value of its own has no net present value until somebody types one; what it
/// would have to be worth is there all the same.
#[test]
fn what_nobody_has_valued_pays_nothing() {
    for comparison in ["over30", "youth"] {
        for numbers in [&[][..], &[("baseline", 0.01)], &[("value-per-year", 1e6)]] {
            let (scenario, key) = valued(comparison, "placement", numbers);
            let (_, found) = payoff(&scenario, key);
            let found = found.unwrap();
            for figure in [
                found.assumed,
                found.yearly_benefit,
                found.benefit,
                found.net,
                found.municipality,
                found.state,
            ] {
                assert_eq!(figure.value, None, "{comparison} {numbers:?}");
            }
            assert!(found.per_krone.is_none() && found.payback.is_none() && found.share.is_none());
            assert!(found.if_all_education.is_none() && !found.separate_values);
            assert!(found.extra_outcomes.value.is_some());
            assert!(found.worth.is_some() && found.value.is_some());
            assert_eq!(net_present_value(&scenario, key), None);
            // Once it has a value it pays or does not, nothing included.
            for typed in [0.0, 25_000.0] {
                let value = Key::Comparison(key, ComparisonField::OtherValue);
                let typed = scenario.with(value, Value::Number(typed)).unwrap();
                let (_, found) = payoff(&typed, key);
                assert!(found.unwrap().net.value.is_some());
            }
        }
    }
}

/// What was measured only for some has nothing to set against its cost, also once somebody
/// types what one is worth.
#[test]
fn what_was_measured_in_part_pays_nothing() {
    for numbers in [
        &[][..],
        &[("other-value-per-year", 1e5)],
        &[("baseline", 0.0)],
    ] {
        let (scenario, key) = valued("over30", "progression", numbers);
        let (_, found) = payoff(&scenario, key);
        let found = found.unwrap();
        assert!(found.extra_cost.value.is_some());
        assert_eq!(found.extra_outcomes.value, None);
        assert_eq!(found.net.value, None);
        assert!(found.worth.is_none() && found.value.is_none() && found.share.is_none());
        assert_eq!(net_present_value(&scenario, key), None);
    }
}

/// The state refunds a share of the extra cost; the rest of everything is the municipality's.
#[test]
fn a_refund_of_operating_cost_moves_from_payer_to_payer() {
    for comparison in ["over30", "youth"] {
        let of = |numbers: &[(&str, f64)]| {
            let (scenario, key) = valued(comparison, "job", numbers);
            payoff(&scenario, key).1.unwrap()
        };
        let (none, half) = (of(&[]), of(&[("operating-refund", 0.5)]));
        let all = |of: &PayoffFigures| of.if_all_education.unwrap();
        assert_eq!(none.net.value, half.net.value);
        let refund = 0.5 * none.extra_cost.value.unwrap();
        for (before, after, moved) in [
            (none.state, half.state, -refund),
            (none.municipality, half.municipality, refund),
            (all(&none).state, all(&half).state, -refund),
            (all(&none).municipality, all(&half).municipality, refund),
        ] {
            let off = after.value.unwrap() - before.value.unwrap() - moved;
            assert!(off.abs() < 1e-6, "{comparison}: {off}");
        }
    }
}

/// The report's data set in which this is valued.
fn valuing(
    change: impl FnOnce(&mut pladspris::model::data_set::Definition),
) -> Result<Rc<DataSet>, String> {
    let mut definition = data::latest().definition().clone();
    change(&mut definition);
    DataSet::new(definition).map_err(|fault| fault.to_string())
}

#[test]
fn what_is_not_there_cannot_be_valued() {
    let unknown = || Cow::Borrowed("jobs");
    let fault = valuing(|d| d.comparisons[0].payoff.outcome = Some(unknown())).unwrap_err();
    assert_eq!(fault, r#"over30: there is no outcome "jobs""#);
    for spoiled in [0, 1] {
        let found = valuing(|d| {
            let either = d.outcomes.iter_mut().find_map(|o| match &mut o.worth {
                Worth::Either { job, education } => Some([job, education]),
                _ => None,
            });
            let [job, education] = either.unwrap();
            *(if spoiled == 0 { job } else { education }) = unknown();
        });
        assert!(
            found
                .unwrap_err()
                .ends_with(r#"there is no outcome "jobs""#)
        );
    }
    // Another data set may have more outcomes.
    let more = valuing(|d| {
        let mut another = d.outcomes[0].clone();
        another.id = "another".into();
        another.worth = Worth::Job;
        d.outcomes.push(another);
    });
    let beyond = more.unwrap().find_outcome("another").unwrap();
    let set = data::latest();
    let key = set.find("payoff.over30.outcome").unwrap().key;
    let refused = Scenario::new(set).with(key, Value::Outcome(beyond));
    assert!(
        matches!(refused, Err(Fault::WrongKind { .. })),
        "{refused:?}"
    );
}
