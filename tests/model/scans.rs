//! How closely a range is looked at for where a verdict turns: stretches that only one
//! part of the grid reaches.

use std::rc::Rc;

use pladspris::data;
use pladspris::model::allocation::AllocationBase;
use pladspris::model::break_even::{BreakEven, Side, break_even};
use pladspris::model::claim::{
    Claim, Predicate, Relation, Verdict, judge, tipping_choices, tipping_point,
};
use pladspris::model::data_set::{DataSet, GroupKey};
use pladspris::model::parameter::{Key, Value};
use pladspris::model::results::Results;
use pladspris::model::scenario::Scenario;
use pladspris::model::sensitivity::{Map, ParameterPair, SensitivityMeasure};

fn price(scenario: &Scenario, group: GroupKey) -> f64 {
    let costs = Results::of(scenario).group(group).costs;
    costs.price_actual.value.unwrap()
}

fn with(scenario: &Scenario, set: &DataSet, id: &str, value: f64) -> Scenario {
    let key = set.find(id).unwrap().key;
    scenario.with(key, Value::Number(value)).unwrap()
}

/// The report's scenario in which the five trials cost the same as the others with the
/// parameter at `x`.
fn even_at(set: &Rc<DataSet>, id: &str, x: f64) -> Scenario {
    let mut scenario = Scenario::new(set.clone());
    let (a, b) = set
        .both_sides(set.find_comparison("over30").unwrap())
        .unwrap();
    let dearer = price(&with(&scenario, set, id, x), a) - price(&scenario, b);
    for offer in ["kofoed-basis", "kofoed-intensiv", "cab-basis", "cab-tolk"] {
        let id = format!("{offer}.rate");
        let rate = scenario.number(set.find(&id).unwrap().key).unwrap();
        scenario = with(&scenario, set, &id, rate + dearer);
    }
    scenario
}

/// The value nearest to `present` at which the five trials begin to cost about what the
/// others do, where they do so from `least` to `most` and nowhere else. Their price has
/// to be a straight line in the parameter.
fn tipping_point_of_an_interval(id: &str, present: f64, [least, most]: [f64; 2]) -> Option<f64> {
    let set = data::latest();
    let scenario = even_at(&set, id, (least + most) / 2.0);
    let (a, _) = set.sides(set.find_comparison("over30").unwrap());
    let at = |x: f64| price(&with(&scenario, &set, id, x), a);
    let tolerance = (at(most) - at(least)) / 2.0;
    let claims = &set.definition().claims;
    let claim = Claim {
        predicate: Predicate::Price {
            comparison: "over30".into(),
            relation: Relation::About(tolerance),
        },
        ..claims[0].clone()
    };
    let scenario = with(&scenario, &set, id, present);
    tipping_point(&scenario, &claim, set.find(id).unwrap().key)
}

#[test]
fn an_interval_with_another_verdict_is_found_anywhere() {
    let fixed = "over30-trials.fixed-share";
    for (id, present, interval, expected) in [
        // Far away, between the steps that grow from the present value.
        (fixed, 1.0, [0.36, 0.39], 0.39),
        // Right beside it, between the steps of the even grid.
        (fixed, 0.5, [0.500_065, 0.500_095], 0.500_065),
        (fixed, 0.5, [0.499_905, 0.499_935], 0.499_935),
        // Next to nothing, where the way to it is halved.
        (fixed, 0.5, [0.000_95, 0.001], 0.001),
        // Far away from nothing, where the steps begin with so much of the range.
        ("lokalvaerdi.budget", 0.0, [132e3, 134e3], 132e3),
    ] {
        let found = tipping_point_of_an_interval(id, present, interval);
        let off = (found.unwrap_or(f64::NAN) / expected - 1.0).abs();
        assert!(off < 1e-8, "{id} {interval:?} from {present}: {found:?}");
    }
}

/// The grid spans the whole range, also where that is not from nothing to one: occupancies
/// are looked at from a tenth up.
#[test]
fn an_interval_in_another_range_is_found() {
    let set = data::latest();
    let id = "over30-trials.occupancy";
    for [least, middle, most] in [
        // Where only the even grid looks, and only the halved way down.
        [0.874, 0.879, 0.884],
        [0.166, 0.168_5, 0.171],
    ] {
        let scenario = even_at(&set, id, middle);
        let (a, _) = set.sides(set.find_comparison("over30").unwrap());
        let at = |x: f64| price(&with(&scenario, &set, id, x), a);
        let claim = Claim {
            predicate: Predicate::Price {
                comparison: "over30".into(),
                relation: Relation::About((at(least) - at(most)) / 2.0),
            },
            ..set.definition().claims[0].clone()
        };
        let found = tipping_point(&scenario, &claim, set.find(id).unwrap().key);
        let near = found.is_some_and(|x| (least - 1e-3..most + 1e-3).contains(&x));
        assert!(near, "{middle}: {found:?}");
    }
}

/// What costs the same at a value that the halving comes by is found to the last bit, not
/// as the end of what rounding makes equal.
#[test]
fn a_tie_is_the_tipping_point() {
    let set = data::latest();
    let fixed = "over30-trials.fixed-share";
    let scenario = even_at(&set, fixed, 0.375);
    let over30 = set.find_comparison("over30").unwrap();
    let found = break_even(&scenario, over30, set.find(fixed).unwrap().key);
    let (value, cheaper) = (0.375, Side::Below);
    assert_eq!(found, Some(BreakEven::At { value, cheaper }));
    // There neither side is the cheaper.
    let tie = with(&scenario, &set, fixed, 0.375);
    for (relation, verdict) in [
        (Relation::Less, Verdict::Fails),
        (Relation::More, Verdict::Fails),
        (Relation::About(0.01), Verdict::Holds),
    ] {
        let predicate = Predicate::Price {
            comparison: "over30".into(),
            relation,
        };
        let claim = Claim {
            predicate,
            ..set.definition().claims[0].clone()
        };
        assert_eq!(
            judge(&tie, &claim).unwrap().verdict,
            verdict,
            "{relation:?}"
        );
    }
}

/// Below 17.5 places Go-For-It would be overfull; what turns just above is found.
#[test]
fn a_tipping_point_at_the_edge_of_the_valid_range_is_found() {
    let set = data::latest();
    let youth = set.find_comparison("youth").unwrap();
    let (a, b) = set.both_sides(youth).unwrap();
    let scenario = Scenario::new(set.clone());
    let there = with(&scenario, &set, "go-for-it.places", 17.8);
    let rate = scenario.number(set.find("vaeksthuset.rate").unwrap().key);
    let rate = rate.unwrap() + price(&there, a) - price(&scenario, b);
    let scenario = with(&scenario, &set, "vaeksthuset.rate", rate);
    let places = set.find("go-for-it.places").unwrap().key;
    let found = break_even(&scenario, youth, places);
    let Some(BreakEven::At { value, cheaper }) = found else {
        panic!("{found:?}")
    };
    assert!((value - 17.8).abs() < 1e-6, "{value}");
    assert_eq!(cheaper, Side::Below);
}

/// A value that would change a verdict only with more persons than fit is none.
#[test]
fn no_tipping_point_lies_beyond_the_valid_range() {
    let set = data::latest();
    let youth = set.find_comparison("youth").unwrap();
    let (a, b) = set.both_sides(youth).unwrap();
    let persons = set.find("go-for-it.persons").unwrap().key;
    let mut claim = set.definition().claims[0].clone();
    assert_eq!(claim.id, "youth-cheaper");
    claim.amount = None;
    // 22 places have room for 26.4.
    for (persons_then, has_tipping_point) in [(26.0, true), (27.0, false)] {
        let places = with(&Scenario::new(set.clone()), &set, "go-for-it.places", 30.0);
        let there = with(&places, &set, "go-for-it.persons", persons_then);
        let scenario = Scenario::new(set.clone());
        let rate = scenario.number(set.find("vaeksthuset.rate").unwrap().key);
        // With 30 places Go-For-It has more of the administration.
        let more = price(&places, a) - price(&scenario, a);
        let more = more * 21.0 / persons_then;
        let rate = rate.unwrap() + price(&there, a) - more - price(&scenario, b);
        let scenario = with(&scenario, &set, "vaeksthuset.rate", rate);
        let found = tipping_point(&scenario, &claim, persons);
        let near = found.is_some_and(|at| (at - persons_then).abs() < 1e-6);
        assert_eq!(near, has_tipping_point, "{found:?}");
        assert_eq!(found.is_some(), has_tipping_point, "{found:?}");
    }
}

/// The tipping choices of a claim are all those and only those under which it is judged
/// otherwise: each allocation base, one common pool, each split.
#[test]
fn tipping_choices_are_those_that_change_the_verdict() {
    let set = data::latest();
    let mut kinds = [0_u32; 3];
    for places_in_use in [false, true] {
        let mut scenario = Scenario::new(set.clone());
        if places_in_use {
            scenario = with(&scenario, &set, "over30-trials.occupancy", 1.0);
        }
        // Where the trials' administration is large, its base decides.
        for amount in [1.3e6, 1.75e6, 4e6] {
            let scenario = with(&scenario, &set, "trials.amount", amount);
            for claim in &set.definition().claims {
                let now = judge(&scenario, claim).unwrap().verdict;
                let verdict_changes = |key: Key, value: Value| {
                    let there = scenario.with(key, value).ok()?;
                    let verdict = judge(&there, claim)?.verdict;
                    (verdict != now).then_some((key, value))
                };
                let mut expected = Vec::new();
                for (kind, key) in [
                    (0, "trials.base"),
                    (0, "framework.base"),
                    (1, "pools.common"),
                    (0, "pools.base"),
                    (2, "reconstruction"),
                ] {
                    let key = set.find(key).unwrap().key;
                    let values: Vec<Value> = match kind {
                        0 => AllocationBase::ALL.map(Value::Base).to_vec(),
                        1 => vec![Value::Flag(true)],
                        _ => (0..16).map(Value::Split).collect(),
                    };
                    let found = values
                        .into_iter()
                        .filter_map(|value| verdict_changes(key, value));
                    let before = expected.len();
                    expected.extend(found);
                    kinds[kind] += u32::from(expected.len() > before);
                }
                let mut found = tipping_choices(&scenario, claim);
                found.sort_by_key(|(key, _)| *key);
                expected.sort_by_key(|(key, _)| *key);
                assert_eq!(found, expected, "{} {amount}", claim.id);
            }
        }
    }
    assert!(kinds.iter().all(|kind| *kind > 0), "{kinds:?}");
}

/// A parameter's own default displaces nothing, wherever it is met: a map's point there is
/// the figure of that scenario.
#[test]
fn a_default_that_is_passed_is_no_change() {
    // As if progress had been measured for everybody.
    let mut definition = data::latest().definition().clone();
    for outcome in &mut definition.outcomes {
        outcome.partial = false;
    }
    let set = DataSet::new(definition).unwrap();
    let over30 = set.find_comparison("over30").unwrap();
    let share = set.find("over30-trials.progression.share").unwrap().key;
    let outcome = Value::Outcome(set.find_outcome("progression").unwrap());
    let mut changes = vec![(set.find("payoff.over30.outcome").unwrap().key, outcome)];
    // A count of the very share that is printed, which it displaces.
    for (id, value) in [
        ("over30-trials.progression.k", 27.0),
        ("over30-trials.progression.n", 100.0),
        ("payoff.over30.baseline", 0.05),
        ("payoff.over30.other-value-per-year", 25_000.0),
    ] {
        changes.push((set.find(id).unwrap().key, Value::Number(value)));
    }
    let scenario = Scenario::with_changes(set.clone(), changes).unwrap();
    let mut map = Map::new(&scenario, over30, ParameterPair::ShareAndValue, 3).unwrap();
    while map.step(&scenario) {}
    let there = scenario.with(share, Value::Number(map.value_at(0, 1)));
    let worth = Value::Number(map.value_at(1, 2));
    let there = there.unwrap().with(map.keys[1], worth).unwrap();
    assert!(!there.is_changed(share));
    let expected = SensitivityMeasure::NetPresentValue.of(&there, over30);
    assert!(expected.is_some());
    assert_eq!(map.at(1, 2), expected);
}
