//! What matters most: every end of a tornado and every point of a map is the figure of the
//! scenario with those changes.

use std::rc::Rc;

use pladspris::data;
use pladspris::model::data_set::{ComparisonKey, DataSet};
use pladspris::model::outcome::Outcomes;
use pladspris::model::parameter::{Key, Value};
use pladspris::model::payoff::PayoffFigures;
use pladspris::model::results::Results;
use pladspris::model::scenario::Scenario;
use pladspris::model::sensitivity::{
    Map, ParameterPair, SensitivityMeasure, Swing, Tornado, range,
};

use crate::scenario_of;

/// The figure, by the results as the page shows them.
fn shown(
    scenario: &Scenario,
    comparison: ComparisonKey,
    measure: SensitivityMeasure,
) -> Option<f64> {
    let (a, _) = scenario.data().sides(comparison);
    let results = Results::of(scenario);
    let outcomes = Outcomes::of(scenario, &results);
    let payoff = PayoffFigures::of(scenario, &results, &outcomes, comparison);
    match measure {
        SensitivityMeasure::Difference => {
            results
                .comparison(comparison)
                .unwrap()
                .difference_actual
                .value
        }
        SensitivityMeasure::Price => results.group(a).costs.price_actual.value,
        SensitivityMeasure::CostPerOutcome => outcomes.group(a, payoff?.outcome)?.cost.value,
        SensitivityMeasure::ExtraOutcomes => payoff?.extra_outcomes.value,
        SensitivityMeasure::NetPresentValue => payoff?.net.value,
    }
}

fn with(scenario: &Scenario, changes: [(Key, f64); 2]) -> Option<Scenario> {
    let [one, other] = changes.map(|(key, x)| (key, Value::Number(x)));
    let all = scenario
        .changes()
        .filter(|(key, _)| *key != one.0 && *key != other.0);
    let all: Vec<_> = all.chain([one, other]).collect();
    Scenario::with_changes(scenario.data().clone(), all).ok()
}

fn near(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0),
        (a, b) => a == b,
    }
}

/// The data set, and the data set with a few changes.
fn scenarios() -> Vec<Scenario> {
    let report = data::latest();
    let changes = [
        ("over30-trials.occupancy", 0.8),
        ("trials.amount", 900_000.0),
        ("youth-trials.fixed-share", 0.5),
        ("payoff.youth.baseline", 0.05),
        ("prices.index", 1.2),
    ];
    let changes = changes.map(|(id, x)| (report.find(id).unwrap().key, Value::Number(x)));
    vec![
        Scenario::new(report.clone()),
        Scenario::with_changes(report, changes).unwrap(),
    ]
}

#[test]
fn every_end_is_the_figure_of_its_scenario() {
    for scenario in scenarios() {
        for comparison in scenario.data().comparisons() {
            for measure in SensitivityMeasure::ALL {
                let mut tornado = Tornado::new(&scenario, comparison, measure);
                assert!(near(tornado.now(), shown(&scenario, comparison, measure)));
                while tornado.step(&scenario) {}
                assert!(tornado.is_done());
                assert!(!tornado.found().is_empty(), "{measure:?}");
                let spans: Vec<f64> = tornado.found().iter().map(Swing::span).collect();
                assert!(spans.windows(2).all(|pair| pair[0] >= pair[1]), "{spans:?}");
                for swing in tornado.found().iter().take(8) {
                    for (value, figure) in swing.values.into_iter().zip(swing.figures) {
                        let moved = scenario.with(swing.key, Value::Number(value)).unwrap();
                        let shown = shown(&moved, comparison, measure);
                        assert!(near(Some(figure), shown), "{:?} {measure:?}", swing.key);
                    }
                }
            }
        }
    }
}

/// What is left out does not move anything, or is moved by another.
#[test]
fn nothing_that_moves_a_price_is_left_out() {
    let scenario = Scenario::new(data::latest());
    let over30 = scenario.data().find_comparison("over30").unwrap();
    let mut tornado = Tornado::new(&scenario, over30, SensitivityMeasure::Difference);
    while tornado.step(&scenario) {}
    let found: Vec<&str> = tornado
        .found()
        .iter()
        .map(|swing| scenario.data().parameter(swing.key).unwrap().id.as_str())
        .collect();
    for id in [
        "over30-trials.occupancy",
        "over30-trials.fixed-share",
        "trials.amount",
        "lokalvaerdi.budget",
        "craftwomanship.places",
        "cab-basis.rate",
        "framework.outside-persons",
    ] {
        assert!(found.contains(&id), "{id} is not in {found:?}");
    }
    assert_eq!(found[0], "over30-trials.occupancy");
    for other in [
        "youth-trials.occupancy",
        "payoff.over30.years",
        "prices.index",
    ] {
        assert!(!found.contains(&other), "{other}");
    }
}

#[test]
fn ranges_keep_to_the_bounds() {
    for scenario in scenarios() {
        for parameter in scenario.data().parameters() {
            if let Some([least, most]) = range(&scenario, parameter) {
                let (low, high) = parameter.bounds().unwrap();
                assert!(
                    low <= least && least < most && most <= high,
                    "{}",
                    parameter.id
                );
            }
        }
    }
}

#[test]
fn every_point_of_a_map_is_the_figure_of_its_scenario() {
    for scenario in scenarios() {
        for comparison in scenario.data().comparisons() {
            for pair in ParameterPair::ALL {
                let mut map = Map::new(&scenario, comparison, pair, 9).unwrap();
                while map.step(&scenario) {}
                assert!(map.is_done());
                let mut known = 0;
                for row in 0..9 {
                    for column in [0, 4, 8] {
                        let place = [map.value_at(0, column), map.value_at(1, row)];
                        let changes = [(map.keys[0], place[0]), (map.keys[1], place[1])];
                        let moved = with(&scenario, changes);
                        let shown = moved.and_then(|s| shown(&s, comparison, pair.measure()));
                        let found = map.at(column, row);
                        assert!(
                            near(found, shown),
                            "{pair:?}: {place:?} {found:?} {shown:?}"
                        );
                        known += usize::from(found.is_some());
                    }
                }
                assert!(known > 20, "{pair:?}: {known}");
                for axis in 0..2 {
                    let [least, most] = map.ranges[axis];
                    assert!((least..=most).contains(&map.now[axis]), "{pair:?}");
                }
            }
        }
    }
}

fn spans(found: [f64; 2], expected: [f64; 2]) {
    let mut ends = found.into_iter().zip(expected);
    let same = ends.all(|(a, b)| (a - b).abs() <= 1e-12 * b);
    assert!(same, "{found:?} {expected:?}");
}

/// From where to where a map looks, and that its points lie evenly between.
#[test]
fn a_map_reaches_around_what_is_there() {
    let map = |set: &Rc<DataSet>, changes: &[(&str, f64)], pair| {
        let over30 = set.find_comparison("over30").unwrap();
        let scenario = scenario_of(set, changes);
        Map::new(&scenario, over30, pair, 5)
    };
    let report = data::latest();
    let ranges = |changes: &[(&str, f64)], pair| map(&report, changes, pair).unwrap().ranges;
    let lever = "over30-trials.occupancy";
    let payment = ParameterPair::OccupancyAndPayment;
    spans(ranges(&[], payment)[0], [0.4, 1.1]);
    spans(ranges(&[], payment)[1], [0.0, 1.0]);
    spans(ranges(&[(lever, 0.3)], payment)[0], [0.3, 1.1]);
    spans(ranges(&[(lever, 1.15)], payment)[0], [0.4, 1.15]);
    // Twice the amount, or what it was in the report if that is more.
    let (amount, administration) = ("trials.amount", ParameterPair::OccupancyAndAdministration);
    spans(ranges(&[], administration)[1], [0.0, 2.6e6]);
    spans(ranges(&[(amount, 2e6)], administration)[1], [0.0, 4e6]);
    spans(ranges(&[(amount, 1e6)], administration)[1], [0.0, 2.6e6]);
    spans(ranges(&[(amount, 1e12)], administration)[1], [0.0, 1e12]);
    // A share up to one in five, twice as many, or all.
    let (share, pair) = ("over30-trials.job.share", ParameterPair::ShareAndValue);
    spans(ranges(&[], pair)[0], [0.0, 0.2]);
    spans(ranges(&[(share, 0.3)], pair)[0], [0.0, 0.6]);
    spans(ranges(&[(share, 0.7)], pair)[0], [0.0, 1.0]);
    // Where nothing is stated there is still something to look at.
    let mut definition = report.definition().clone();
    definition.pools[0].amount.value = 0.0;
    for comparison in &mut definition.comparisons {
        comparison.payoff.value.as_mut().unwrap().value = 0.0;
    }
    let nothing = DataSet::new(definition).unwrap();
    let of = |pair| map(&nothing, &[], pair).unwrap().ranges[1];
    spans(of(administration), [0.0, 1.0]);
    spans(of(pair), [0.0, 100e3]);
    let found = map(&report, &[], payment).unwrap();
    for (at, place) in [(0, 0.4), (1, 0.575), (2, 0.75), (4, 1.1)] {
        assert!((found.value_at(0, at) - place).abs() < 1e-12, "{at}");
    }
    assert!((found.value_at(1, 3) - 0.75).abs() < 1e-12);
    assert_eq!(found.size(), 5);
    // Two points are the least that lie between ends.
    let over30 = report.find_comparison("over30").unwrap();
    let smallest = Map::new(&Scenario::new(report), over30, payment, 0);
    assert_eq!(smallest.unwrap().size(), 2);
}

/// There is no map without both parameters: a side paid by the person has no empty places.
#[test]
fn a_map_needs_both_of_its_figures() {
    let mut definition = data::latest().definition().clone();
    for comparison in &mut definition.comparisons {
        std::mem::swap(&mut comparison.a, &mut comparison.b);
    }
    let set = DataSet::new(definition).unwrap();
    let over30 = set.find_comparison("over30").unwrap();
    let scenario = Scenario::new(set);
    for (pair, there) in [
        (ParameterPair::OccupancyAndPayment, false),
        (ParameterPair::OccupancyAndAdministration, false),
        (ParameterPair::ShareAndValue, true),
    ] {
        assert_eq!(pair.keys(&scenario, over30).is_some(), there, "{pair:?}");
        assert_eq!(Map::new(&scenario, over30, pair, 5).is_some(), there);
    }
}

/// Over which values each kind of parameter is moved.
#[test]
fn each_kind_of_figure_is_moved_in_its_own_way() {
    let set = data::latest();
    let ends = |changes: &[(&str, f64)], id: &str| {
        let scenario = scenario_of(&set, changes);
        range(&scenario, set.find(id).unwrap())
    };
    for (changes, id, expected) in [
        (&[][..], "trials.amount", [1.17e6, 1.43e6]),
        (&[], "craftwomanship.places", [9.0, 11.0]),
        (&[], "hours.weeks-off", [4.5, 5.5]),
        // Ten percentage points, within the bounds.
        (&[], "over30-trials.fixed-share", [0.9, 1.0]),
        (
            &[("over30-trials.fixed-share", 0.05)],
            "over30-trials.fixed-share",
            [0.0, 0.15],
        ),
        (
            &[("over30-trials.occupancy", 0.7)],
            "over30-trials.occupancy",
            [0.6, 0.8],
        ),
        (&[], "payoff.over30.retention", [0.7, 0.9]),
        (&[], "payoff.over30.years", [3.0, 7.0]),
        (
            &[("payoff.over30.years", 2.0)],
            "payoff.over30.years",
            [1.0, 4.0],
        ),
        (
            &[("payoff.over30.discount", 0.05)],
            "payoff.over30.discount",
            [0.03, 0.07],
        ),
        (
            &[("payoff.over30.value-per-year", 8e4)],
            "payoff.over30.value-per-year",
            [4e4, 12e4],
        ),
        (
            &[("payoff.over30.education-value-per-year", 8e4)],
            "payoff.over30.education-value-per-year",
            [4e4, 12e4],
        ),
        // What is worth nothing is moved up to what a job is worth.
        (
            &[
                ("payoff.over30.education-value-per-year", 0.0),
                ("payoff.over30.value-per-year", 8e4),
            ],
            "payoff.over30.education-value-per-year",
            [0.0, 8e4],
        ),
        // Wilson's interval for 7 of 51; ten points where nobody counted.
        (
            &[],
            "youth-trials.job.share",
            [0.068_111_017_350_568_76, 0.257_216_922_575_816_74],
        ),
        (&[], "over30-trials.progression.share", [0.17, 0.37]),
        // What the group's figure moves, unless it was set.
        (
            &[("go-for-it.persons", 20.0)],
            "go-for-it.persons",
            [18.0, 22.0],
        ),
        (
            &[("go-for-it.fixed-share", 0.5)],
            "go-for-it.fixed-share",
            [0.4, 0.6],
        ),
    ] {
        let found = ends(changes, id);
        let mut off = found.unwrap_or([f64::NAN; 2]).into_iter().zip(expected);
        let same = off.all(|(a, b)| (a - b).abs() <= 1e-12 * (1.0 + b));
        assert!(same, "{id} {changes:?}: {found:?}, not {expected:?}");
    }
    for (changes, id) in [
        (&[][..], "go-for-it.persons"),
        (&[], "go-for-it.fixed-share"),
        (&[], "go-for-it.job.k"),
        (&[], "youth-trials.job.n"),
        (&[], "vaeksthuset.job.share"),
        (&[], "prices.index"),
        (&[], "pools.common"),
        // A tenth of nothing.
        (&[("trials.amount", 0.0)], "trials.amount"),
    ] {
        assert_eq!(ends(changes, id), None, "{id}");
    }
}

/// What moves a figure by no more than the rounding of its sums does not move it.
#[test]
fn rounding_moves_nothing() {
    let set = data::latest();
    let over30 = set.find_comparison("over30").unwrap();
    let lever = set.find("over30-trials.occupancy").unwrap().key;
    for occupancy in [0.23, 0.29, 0.35, 0.41, 0.47, 0.53] {
        // Paid by the place that is used and without administration, a place costs the
        // same however many are used, up to as many as today.
        let scenario = scenario_of(
            &set,
            &[
                ("over30-trials.fixed-share", 0.0),
                ("trials.amount", 0.0),
                ("framework.amount", 0.0),
                ("over30-trials.occupancy", occupancy),
            ],
        );
        let mut tornado = Tornado::new(&scenario, over30, SensitivityMeasure::Price);
        while tornado.step(&scenario) {}
        assert!(tornado.found().iter().all(|swing| swing.span() > 1.0));
        assert!(tornado.found().len() > 3);
        let moved = tornado.found().iter().any(|swing| swing.key == lever);
        assert!(!moved, "{occupancy}");
    }
}

/// A small amount moves a price a little, and where nothing costs anything nothing moves.
#[test]
fn a_little_is_something_and_nothing_is_not() {
    let set = data::latest();
    let over30 = set.find_comparison("over30").unwrap();
    let found = |changes: &[(&str, f64)]| {
        let scenario = scenario_of(&set, changes);
        let mut tornado = Tornado::new(&scenario, over30, SensitivityMeasure::Price);
        assert!(!tornado.is_done());
        let mut steps = 0;
        while !tornado.is_done() {
            assert!(tornado.step(&scenario));
            steps += 1;
        }
        assert!(!tornado.step(&scenario) && steps > 10);
        tornado.found().to_vec()
    };
    let amount = set.find("trials.amount").unwrap().key;
    let small = found(&[("trials.amount", 100.0)]);
    let swing = small.iter().find(|swing| swing.key == amount).unwrap();
    assert!((0.1..1.0).contains(&swing.span()), "{}", swing.span());
    let free = found(&[
        ("trials.amount", 0.0),
        ("framework.amount", 0.0),
        ("lokalvaerdi.budget", 0.0),
        ("vesterbrobyggerne.budget", 0.0),
        ("opzoomerne.budget", 0.0),
        ("kogekone.budget", 0.0),
        ("craftwomanship.budget", 0.0),
    ]);
    assert_eq!(free, []);
}
