//! Which of several alternatives are worth considering, against published examples of
//! cost-effectiveness analysis, and which is likely to be the best, against SciPy.

use pladspris::data;
use pladspris::model::alternatives::{Alternative, Alternatives, FrontierStatus, frontier};
use pladspris::model::chance::{Posterior, Prospect, best, cheaper};
use pladspris::model::data_set::{DataSet, Owner};
use pladspris::model::outcome::Outcomes;
use pladspris::model::results::Results;
use pladspris::model::scenario::Scenario;
use proptest::prelude::*;
use serde_json::Value as Json;

use crate::scenario_of;

/// The examples, each with its source: cost and outcomes of each alternative, and what is
/// printed of it.
#[test]
fn published_examples_come_out() {
    let examples = include_str!("../reference/alternatives.json");
    let examples: Vec<Json> = serde_json::from_str(examples).unwrap();
    for example in &examples {
        let source = example["source"].as_str().unwrap();
        let alternatives = example["alternatives"].as_array().unwrap();
        assert!(alternatives.len() >= 5, "{source}");
        let number = |x: &Json| x.as_f64().unwrap();
        let points: Vec<(f64, f64)> = alternatives
            .iter()
            .map(|one| (number(&one["cost"]), number(&one["effect"])))
            .collect();
        for (one, found) in alternatives.iter().zip(frontier(&points)) {
            let name = &one["name"];
            match (one["printed"].as_str(), found) {
                (Some("first"), FrontierStatus::First)
                | (Some("dominated"), FrontierStatus::Dominated)
                | (Some("extended"), FrontierStatus::ExtendedlyDominated) => {}
                (None, FrontierStatus::Next { ratio, .. }) => {
                    let printed = number(&one["printed"]);
                    assert!((ratio - printed).abs() <= 0.5, "{source}: {name}: {ratio}");
                }
                (printed, found) => panic!("{source}: {name}: {found:?}, not {printed:?}"),
            }
        }
    }
}

#[test]
fn ties_and_single_ones_are_sorted_out() {
    assert_eq!(frontier(&[]), []);
    assert_eq!(frontier(&[(5.0, 1.0)]), [FrontierStatus::First]);
    // The same twice: the first stands for both.
    let twice = frontier(&[(5.0, 1.0), (5.0, 1.0)]);
    assert_eq!(twice, [FrontierStatus::First, FrontierStatus::Dominated]);
    // The same cost, or the same outcomes.
    let more = frontier(&[(5.0, 1.0), (5.0, 2.0)]);
    assert_eq!(more, [FrontierStatus::Dominated, FrontierStatus::First]);
    let less = frontier(&[(5.0, 1.0), (4.0, 1.0)]);
    assert_eq!(less, [FrontierStatus::Dominated, FrontierStatus::First]);
    // On the line between two others a third adds nothing.
    let straight = frontier(&[(0.0, 0.0), (1.0, 1.0), (2.0, 2.0)]);
    assert_eq!(straight[1], FrontierStatus::ExtendedlyDominated);
}

fn points() -> impl Strategy<Value = Vec<(f64, f64)>> {
    let coarse = (0_u32..12, 0_u32..12).prop_map(|(c, e)| (f64::from(c), f64::from(e)));
    let fine = (0.0..1e6, 0.0..10.0);
    prop_oneof![
        proptest::collection::vec(coarse, 1..12),
        proptest::collection::vec(fine, 1..12),
    ]
}

/// The points of the frontier, the cheapest first.
fn hull(points: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut hull: Vec<_> = points
        .iter()
        .zip(frontier(points))
        .filter(|(_, status)| matches!(status, FrontierStatus::First | FrontierStatus::Next { .. }))
        .map(|(point, _)| *point)
        .collect();
    hull.sort_by(|a, b| a.0.total_cmp(&b.0));
    hull
}

proptest! {
    #![proptest_config(crate::cases(512))]

    /// Invariant 46: along the frontier each step costs more per extra outcome.
    #[test]
    fn the_frontier_is_convex(points in points()) {
        let hull = hull(&points);
        prop_assert!(!hull.is_empty());
        let ratios: Vec<f64> = hull
            .windows(2)
            .map(|pair| (pair[1].0 - pair[0].0) / (pair[1].1 - pair[0].1))
            .collect();
        prop_assert!(ratios.iter().all(|ratio| *ratio > 0.0));
        prop_assert!(ratios.windows(2).all(|pair| pair[0] < pair[1]), "{ratios:?}");
    }

    /// Invariant 46: the order in which alternatives are given does not matter.
    #[test]
    fn their_order_does_not_matter(points in points(), rotation in any::<proptest::sample::Index>()) {
        let mut turned = points.clone();
        let by = rotation.index(points.len());
        turned.rotate_left(by);
        prop_assert_eq!(hull(&points), hull(&turned));
        turned.reverse();
        prop_assert_eq!(hull(&points), hull(&turned));
    }

    /// Invariant 46: net benefit and incremental ratios choose the same alternative: the
    /// last of the frontier whose ratio is within the value.
    #[test]
    fn net_benefit_chooses_what_the_ratios_do(points in points(), value in 0.0..2e5) {
        let net = |(cost, effect): (f64, f64)| value * effect - cost;
        let hull = hull(&points);
        let mut chosen = hull[0];
        for pair in hull.windows(2) {
            if (pair[1].0 - pair[0].0) / (pair[1].1 - pair[0].1) <= value {
                chosen = pair[1];
            }
        }
        let most = points.iter().map(|&point| net(point)).fold(f64::NEG_INFINITY, f64::max);
        prop_assert!(net(chosen) >= most - 1e-9 * (most.abs() + 1e6), "{chosen:?}");
    }
}

/// Invariant 35, for several: within 1e-6 of an independent quadrature.
#[test]
fn who_is_best_is_as_scipy_has_it() {
    let cases = include_str!("../reference/best.json");
    let cases: Vec<Json> = serde_json::from_str(cases).unwrap();
    assert!(cases.len() >= 60);
    let mut largest: f64 = 0.0;
    for case in &cases {
        let value = case["value"].as_f64().unwrap();
        let prospects: Vec<Prospect> = case["bets"]
            .as_array()
            .unwrap()
            .iter()
            .map(|prospect| {
                let at = |index: usize| prospect[index].as_f64().unwrap();
                Prospect {
                    posterior: Posterior::of(at(0), at(1)).unwrap(),
                    gain: at(2) * value,
                    cost: at(3),
                }
            })
            .collect();
        let found = best(&prospects);
        for (found, expected) in found.iter().zip(case["best"].as_array().unwrap()) {
            let off = (found - expected.as_f64().unwrap()).abs();
            largest = largest.max(off);
            assert!(off < 1e-6, "{case}: {found}");
        }
    }
    assert!(largest > 0.0);
}

/// Costs beyond all figures leave nobody a chance; still every answer is one.
#[test]
fn bets_beyond_all_figures_are_answered() {
    let prospect = |gain, cost| Prospect {
        posterior: Posterior::of(3.0, 10.0).unwrap(),
        gain,
        cost,
    };
    let costs = [0.0, 1.0, -1.0, 1e300, -1e300];
    for cost in costs {
        for gain in [0.0, 1.0, -1.0, f64::MIN_POSITIVE, 1e300] {
            for other in [prospect(1.0, 0.5), prospect(0.0, 0.0), prospect(gain, cost)] {
                let found = best(&[prospect(gain, cost), other]);
                let sound = found.iter().all(|p| (0.0..=1.0).contains(p));
                assert!(sound, "{gain} {cost} {other:?}: {found:?}");
            }
        }
    }
}

#[test]
fn without_a_value_the_cheapest_is_best() {
    let prospect = |cost| Prospect {
        posterior: Posterior::of(3.0, 10.0).unwrap(),
        gain: 0.0,
        cost,
    };
    assert_eq!(
        best(&[prospect(2.0), prospect(1.0), prospect(3.0)]),
        [0.0, 1.0, 0.0]
    );
    assert_eq!(best(&[prospect(1.0), prospect(1.0)]), [0.5, 0.5]);
    assert!(best(&[]).is_empty());
}

/// Where a result is worth anything, the best is who brings more per full-year person:
/// the same question as which of two shares is so many times the other.
#[test]
fn at_any_price_the_best_brings_more_per_person() {
    let report = data::latest();
    let youth = report.find_comparison("youth").unwrap();
    let job = report.find_outcome("job").unwrap();
    let scenario = Scenario::new(report);
    let results = Results::of(&scenario);
    let outcomes = Outcomes::of(&scenario, &results);
    let found = Alternatives::of(&scenario, &results, &outcomes, youth, job);
    let per_person = |at: usize| {
        let costs = results.programme(found.all[at].programme);
        costs.courses.value.unwrap() / costs.persons.value.unwrap()
    };
    let (a, b) = (Posterior::of(7.0, 51.0), Posterior::of(6.2, 124.0));
    let factor = per_person(0) / per_person(1);
    let expected = cheaper(&a.unwrap(), &b.unwrap(), factor);
    let likely = found.probabilities(1e15);
    assert!((likely[0] - expected).abs() < 1e-6, "{likely:?} {expected}");
}

/// Alternatives of a scenario in which these parameters of the report are changed.
fn alternatives(comparison: &str, outcome: &str, changes: &[(&str, f64)]) -> Alternatives {
    let set = data::latest();
    let comparison = set.find_comparison(comparison).unwrap();
    let outcome = set.find_outcome(outcome).unwrap();
    let scenario = scenario_of(&set, changes);
    let results = Results::of(&scenario);
    let outcomes = Outcomes::of(&scenario, &results);
    Alternatives::of(&scenario, &results, &outcomes, comparison, outcome)
}

fn name_of(set: &DataSet, offer: Owner) -> String {
    match offer {
        Owner::Programme(programme) => set.programme(programme).id.to_string(),
        Owner::Group(group) => set.group(group).id.to_string(),
    }
}

/// Who takes part and how likely each is the best, as an independent implementation has it:
/// with at least 30 observed courses, and a group as a whole in place of its members where
/// one of them has fewer.
#[test]
fn only_offers_with_enough_courses_take_part() {
    let cases = include_str!("../reference/best_offers.json");
    let cases: Vec<Json> = serde_json::from_str(cases).unwrap();
    assert!(cases.len() >= 19);
    let set = data::latest();
    for case in &cases {
        let text = |field: &str| case[field].as_str().unwrap();
        let changes = case["changes"].as_object().unwrap().iter();
        let changes: Vec<(&str, f64)> = changes
            .map(|(id, value)| (id.as_str(), value.as_f64().unwrap()))
            .collect();
        let found = alternatives(text("comparison"), text("outcome"), &changes);
        let too_few: Vec<&str> = found
            .too_few
            .iter()
            .map(|&programme| &*set.programme(programme).id)
            .collect();
        assert_eq!(Json::from(too_few), case["too_few"], "{case}");
        let expected = case["best"].as_object().unwrap();
        assert_eq!(found.contenders.len(), expected.len(), "{case}");
        let likely = found.probabilities(case["value"].as_f64().unwrap());
        for (one, likely) in found.contenders.iter().zip(likely) {
            let name = name_of(&set, one.offer);
            let expected = expected
                .get(&name)
                .unwrap_or_else(|| panic!("{name}: {case}"));
            let off = (likely - expected.as_f64().unwrap()).abs();
            assert!(off < 1e-6, "{name} {likely}: {case}");
        }
    }
}

/// What is known of whole groups alone has no offer with enough courses, and none with too few.
#[test]
fn what_is_known_of_groups_alone_has_no_best_offer() {
    let found = alternatives("over30", "progression", &[]);
    assert!(found.contenders.is_empty() && found.too_few.is_empty());
    assert_eq!(found.best(1e6), None);
    assert!(found.probabilities(1e6).is_empty());
    // What was measured in part has a share and no number, whatever courses are typed.
    let courses = [
        ("over30-trials.progression.n", 60.0),
        ("over30-existing.progression.n", 90.0),
    ];
    let found = alternatives("over30", "progression", &courses);
    assert!(found.contenders.is_empty() && found.too_few.is_empty());
}

/// Where a result is worth nothing the cheapest is best, and where it is worth anything
/// the one that brings the most; between them the last of the frontier whose ratio is
/// within the value.
#[test]
fn who_is_best_follows_from_the_ratios() {
    let (mut steps, mut from_something) = (0, 0);
    // With results at the cheapest offer too, the first step starts from something.
    let dear: &[(&str, f64)] = &[("go-for-it.budget", 9e6)];
    // With enough courses each trial takes part by itself.
    let enough: &[(&str, f64)] = &[
        ("opzoomerne.job.n", 30.0),
        ("kogekone.job.n", 30.0),
        ("kogekone.job.k", 9.0),
        ("craftwomanship.job.n", 30.0),
    ];
    for (comparison, outcome, changes) in [
        ("youth", "job", &[][..]),
        ("youth", "job", dear),
        ("over30", "job", &[]),
        ("over30", "job", enough),
    ] {
        let found = alternatives(comparison, outcome, changes);
        let first = |one: &&Alternative| one.status == FrontierStatus::First;
        let cheapest = found.all.iter().find(first).unwrap();
        let of = |one: &Alternative| Some(Owner::Programme(one.programme));
        assert_eq!(found.best(0.0), of(cheapest));
        let mut frontier: Vec<(f64, f64, &Alternative)> = found
            .all
            .iter()
            .filter_map(|one| match one.status {
                FrontierStatus::First => Some((one.cost.value.unwrap(), 0.0, one)),
                FrontierStatus::Next { ratio, .. } => Some((one.cost.value.unwrap(), ratio, one)),
                _ => None,
            })
            .collect();
        frontier.sort_by(|a, b| a.0.total_cmp(&b.0));
        for pair in frontier.windows(2) {
            let (before, (_, ratio, after)) = (pair[0].2, pair[1]);
            assert_eq!(found.best(ratio * 0.999), of(before), "{outcome}");
            assert_eq!(found.best(ratio * 1.001), of(after), "{outcome}");
            // What is shown is that ratio.
            let shown = after.ratio.and_then(|figure| figure.value).unwrap();
            assert!((shown - ratio).abs() <= 1e-9 * ratio, "{shown} {ratio}");
            steps += 1;
            from_something += u32::from(before.outcomes_per_person.or_zero() > 0.0);
        }
    }
    assert!(steps > 1 && from_something > 0, "{steps} {from_something}");
}

/// Of two that are equally good the first is the best.
#[test]
fn of_equals_the_first_is_best() {
    let free = [
        "go-for-it.budget",
        "vaeksthuset.rate",
        "trials.amount",
        "framework.amount",
    ];
    let found = alternatives("youth", "job", &free.map(|id| (id, 0.0)));
    assert!(found.all.len() > 1);
    assert!(found.all.iter().all(|one| one.cost.value == Some(0.0)));
    assert_eq!(found.best(0.0), Some(found.contenders[0].offer));
}

/// The report's programmes for people over 30: by cost per full-year person and results
/// per full-year person, only offers of Kofoeds Skole and CAB are on the frontier.
#[test]
fn the_reports_programmes_are_sorted_out() {
    let report = data::latest();
    let over30 = report.find_comparison("over30").unwrap();
    let job = report.find_outcome("job").unwrap();
    let scenario = Scenario::new(report.clone());
    let results = Results::of(&scenario);
    let outcomes = Outcomes::of(&scenario, &results);
    let found = Alternatives::of(&scenario, &results, &outcomes, over30, job);
    assert_eq!(found.all.len(), 9);
    for one in &found.all {
        let trial = report.programme(one.programme).group == "over30-trials";
        let out = matches!(
            one.status,
            FrontierStatus::Dominated | FrontierStatus::ExtendedlyDominated
        );
        assert!(out || !trial, "{one:?}");
        let ratio = match one.status {
            FrontierStatus::Next { ratio, .. } => Some(ratio),
            _ => None,
        };
        let figure = one.ratio.and_then(|figure| figure.value);
        let same = match (figure, ratio) {
            (Some(a), Some(b)) => (a - b).abs() <= 1e-9 * b.abs(),
            (a, b) => a == b,
        };
        assert!(same, "{figure:?} {ratio:?}");
    }
    for value in [0.0, 50_000.0, 1e6, 1e8] {
        let likely = found.probabilities(value);
        assert!((likely.iter().sum::<f64>() - 1.0).abs() < 1e-12);
    }
}
