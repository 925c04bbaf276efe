//! Every worked figure of the report's notes that is about results, chance and
//! conclusions, typed in.
//!
//! Invariant 21, for results: each comes out as printed, within half of its last
//! digit, inclusive.

use pladspris::data;
use pladspris::exchange::evaluate::{evaluate, figures};
use pladspris::model::claim::{Reason, judge};
use pladspris::model::data_set::{DataSet, Frequency};
use pladspris::model::parameter::Value;
use pladspris::model::scenario::Scenario;
use serde_json::Value as Json;

/// Half a krone.
const KRONE: f64 = 0.5;
/// Half of the third and of the fourth decimal of a probability.
const THOUSANDTH: f64 = 0.000_5;
const TEN_THOUSANDTH: f64 = 0.000_05;
/// Half of a hundredth of a per cent.
const HUNDREDTH_PERCENT: f64 = 0.000_05;
/// Half of the first decimal.
const TENTH: f64 = 0.05;

fn file(changes: &str) -> String {
    format!(r#"{{"pladspris": 1, "data_set": "copenhagen-2015.1", "changes": {{{changes}}}}}"#)
}

fn results(changes: &str) -> Json {
    serde_json::from_str(&figures(&file(changes)).unwrap()).unwrap()
}

/// An entry of a list by its id.
fn entry<'a>(list: &'a Json, id: &str) -> &'a Json {
    let found = list.as_array().unwrap().iter().find(|e| e["id"] == id);
    found.unwrap_or_else(|| panic!("no {id}"))
}

fn outcome<'a>(results: &'a Json, of: &str, outcome: &str) -> &'a Json {
    let kinds = ["programmes", "groups"].map(|kind| results[kind].as_array().unwrap());
    let all = kinds.into_iter().flatten();
    let found = all.into_iter().find(|e| e["id"] == of);
    entry(
        &found.unwrap_or_else(|| panic!("no {of}"))["outcomes"],
        outcome,
    )
}

fn near(found: &Json, printed: f64, tolerance: f64) {
    let found = found
        .as_f64()
        .unwrap_or_else(|| panic!("{printed}: {found}"));
    assert!(
        (found - printed).abs() <= tolerance,
        "{found}, not {printed}"
    );
}

#[test]
fn counts_are_those_of_the_notes() {
    let all = results("");
    for (of, job, placement) in [
        ("lokalvaerdi", [0.0, 32.0], [4.0, 39.0]),
        ("vesterbrobyggerne", [1.0, 49.0], [3.0, 70.0]),
        ("opzoomerne", [0.0, 8.0], [4.0, 13.0]),
        ("kogekone", [0.0, 12.0], [0.0, 21.0]),
        ("craftwomanship", [0.0, 5.0], [0.0, 8.0]),
        ("go-for-it", [7.0, 51.0], [29.0, 65.0]),
        ("over30-trials", [1.0, 106.0], [11.0, 151.0]),
    ] {
        for (id, [k, n]) in [("job", job), ("placement", placement)] {
            near(&outcome(&all, of, id)["k"], k, 0.0);
            near(&outcome(&all, of, id)["n"], n, 0.0);
        }
    }
    for (of, n) in [
        ("kofoed-intensiv", 515.0),
        ("kofoed-basis", 254.0),
        ("cab-basis", 1_902.0),
        ("cab-tolk", 106.0),
        ("vaeksthuset", 124.0),
    ] {
        near(&outcome(&all, of, "job")["n"], n, 0.0);
    }
    // Three of Go-For-It's seven, and the five's only one, went into education.
    near(&outcome(&all, "go-for-it", "education")["k"], 3.0, 0.0);
    near(&outcome(&all, "over30-trials", "education")["k"], 1.0, 0.0);
    near(
        &outcome(&all, "over30-trials", "ordinary-job")["k"],
        0.0,
        0.0,
    );
}

#[test]
fn what_a_result_costs_is_as_in_the_notes() {
    let all = results("");
    let cost = |of, id| outcome(&all, of, id)["cost_per_outcome"].clone();
    near(&cost("go-for-it", "job"), 113_412.0, KRONE);
    near(&cost("vaeksthuset", "job"), 260_450.0, KRONE);
    near(&cost("over30-trials", "job"), 2_620_332.0, KRONE);
    near(&cost("over30-existing", "job"), 637_094.0, KRONE);
    let rounded = &outcome(&all, "vaeksthuset", "job")["cost_per_outcome_rounding"];
    near(&rounded[0], 236_773.0, KRONE);
    near(&rounded[1], 289_389.0, KRONE);
    let existing = outcome(&all, "over30-existing", "job");
    near(&existing["expected"], 39.1, TENTH);
    near(&existing["share"], 0.0141, HUNDREDTH_PERCENT);
    // Counts were not rounded.
    assert!(outcome(&all, "go-for-it", "job").get("rounding").is_none());

    let full = results(r#""over30-trials.occupancy": 1"#);
    let five = outcome(&full, "over30-trials", "job");
    near(&five["cost_per_outcome"], 1_698_850.0, KRONE);
}

#[test]
fn none_observed_is_not_none() {
    let all = results("");
    let none = outcome(&all, "lokalvaerdi", "job");
    assert!(none["cost_per_outcome"].is_null());
    assert!(none["cost_per_outcome_interval"][1].is_null());
    // 0 of 32: up to z²/(32 + z²) by chance, Wilson (1927).
    let z2 = 1.959_963_984_540_054_f64.powi(2);
    near(&none["interval"][0], 0.0, 0.0);
    near(&none["interval"][1], z2 / (32.0 + z2), 1e-12);
}

#[test]
fn probabilities_are_those_of_the_notes() {
    let all = results("");
    let probability = |comparison: &str, what: &str, id: &str| {
        entry(&all["comparisons"], comparison)["probability"][what][id].clone()
    };
    near(&probability("youth", "more", "job"), 0.9725, TEN_THOUSANDTH);
    near(
        &probability("youth", "cheaper_per_outcome", "job"),
        0.9437,
        TEN_THOUSANDTH,
    );
    near(&probability("over30", "more", "job"), 0.392, THOUSANDTH);
    near(
        &probability("over30", "cheaper_per_outcome", "job"),
        0.044,
        THOUSANDTH,
    );
    // Fewer is the other side of more.
    near(
        &probability("over30", "more", "placement"),
        1.0 - 0.855,
        THOUSANDTH,
    );
    let whole = results(r#""vaeksthuset.job.k": 6"#);
    let youth = entry(&whole["comparisons"], "youth");
    near(&youth["probability"]["more"]["job"], 0.9753, TEN_THOUSANDTH);
}

/// By course Væksthuset is the cheaper, by full-year person Go-For-It.
#[test]
fn the_two_denominators_can_disagree() {
    let all = results("");
    let youth = entry(&all["comparisons"], "youth");
    assert_eq!(youth["per_person"]["dominance"]["job"], "a-dominates");
    assert_eq!(youth["per_course"]["dominance"]["job"], "none");
    assert!(youth["per_person"]["icer"]["job"].is_null());
    // (15,566.38 - 13,022.52) ÷ (7/51 - 5 %).
    near(&youth["per_course"]["icer"]["job"], 29_154.0, KRONE);
    let over30 = entry(&all["comparisons"], "over30");
    assert_eq!(over30["per_person"]["dominance"]["job"], "a-dominated");
}

fn claims(changes: &str) -> Json {
    let all: Json = serde_json::from_str(&evaluate(&file(changes)).unwrap()).unwrap();
    all["claims"].clone()
}

/// A share that the user sets is that very share: it was not rounded. Printed shares
/// overlap where they were rounded to the same.
#[test]
fn a_share_that_was_set_was_not_rounded() {
    let reason = |scenario: &Scenario| {
        let claims = &scenario.data().definition().claims;
        let claim = claims.iter().find(|c| c.id == "over30-more-progression");
        judge(scenario, claim.unwrap()).unwrap().reason
    };
    let set = data::latest();
    let share = set.find("over30-trials.progression.share").unwrap().key;
    let report = Scenario::new(set);
    assert_eq!(reason(&report), Some(Reason::NoCounts));
    let even = report.with(share, Value::Number(0.12)).unwrap();
    assert_eq!(reason(&even), Some(Reason::NoCounts));
    // Whichever of them is the greater, they lie further apart than they were rounded.
    let mut definition = report.data().definition().clone();
    for group in &mut definition.groups {
        for known in &mut group.outcomes {
            if let Frequency::Share { share, .. } = &mut known.frequency {
                share.value = 1.0 - share.value;
            }
        }
    }
    let turned = Scenario::new(DataSet::new(definition).unwrap());
    assert_eq!(reason(&turned), Some(Reason::NoCounts));
    // As if the trials' 27 % had been printed to the nearest ten per cent or so.
    let mut definition = data::latest().definition().clone();
    for group in &mut definition.groups {
        for known in &mut group.outcomes {
            if let Frequency::Share { step, .. } = &mut known.frequency {
                *step = 0.2;
            }
        }
    }
    let coarse = Scenario::new(DataSet::new(definition).unwrap());
    assert_eq!(reason(&coarse), Some(Reason::Rounding));
}

#[test]
fn the_nine_claims_are_judged_as_in_the_notes() {
    let all = claims("");
    let expected = [
        ("youth-cheaper", "holds", None, Some(false)),
        ("youth-more-jobs", "holds", None, Some(true)),
        ("youth-more-placements", "holds", None, Some(true)),
        ("over30-cheaper", "fails", None, Some(false)),
        ("over30-equal-jobs", "too-close", Some("chance"), Some(true)),
        (
            "over30-fewer-placements",
            "too-close",
            Some("chance"),
            Some(true),
        ),
        ("dearest-two", "too-close", Some("split"), Some(false)),
        (
            "over30-more-progression",
            "too-close",
            Some("no-counts"),
            Some(true),
        ),
        ("real-price-higher", "holds", None, None),
    ];
    let ids: Vec<&str> = all
        .as_array()
        .unwrap()
        .iter()
        .map(|c| c["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, expected.map(|(id, ..)| id));
    for (id, verdict, reason, amount) in expected {
        let claim = entry(&all, id);
        assert_eq!(claim["verdict"], verdict, "{id}");
        assert_eq!(claim["reason"].as_str(), reason, "{id}");
        assert_eq!(claim["amount_right"].as_bool(), amount, "{id}");
    }
    near(
        &entry(&all, "over30-equal-jobs")["probability"],
        0.66,
        0.005,
    );
    near(
        &entry(&all, "over30-fewer-placements")["probability"],
        0.855,
        THOUSANDTH,
    );
    let cheaper = entry(&all, "over30-cheaper");
    near(
        &cheaper["turns_at"]["over30-trials.occupancy"],
        0.9413,
        0.000_05,
    );
    near(&cheaper["figures"][0], 82_296.0, KRONE);
    near(&cheaper["figures"][1], 56_614.47, 0.005);
    let youth = entry(&all, "youth-cheaper");
    near(
        &youth["turns_at"]["youth-trials.occupancy"],
        0.8097,
        0.000_05,
    );
    // Under some splits another trial is among the two dearest.
    let dearest = entry(&all, "dearest-two");
    assert!(
        dearest["turns_under"]["reconstruction"]
            .as_array()
            .is_some_and(|s| !s.is_empty())
    );
}

#[test]
fn with_all_places_in_use_the_claims_are_others() {
    let all = claims(r#""over30-trials.occupancy": 1, "youth-trials.occupancy": 1"#);
    assert_eq!(entry(&all, "over30-cheaper")["verdict"], "holds");
    assert_eq!(entry(&all, "over30-cheaper")["amount_right"], true);
    // What was so in the year that was stays so.
    assert_eq!(entry(&all, "real-price-higher")["verdict"], "holds");
    let dearest = entry(&all, "dearest-two");
    assert_eq!(
        (&dearest["verdict"], &dearest["amount_right"]),
        (&"holds".into(), &true.into())
    );
    let youth = entry(&all, "youth-cheaper");
    // 12,801 is not "a good 13,000".
    assert_eq!(
        (&youth["verdict"], &youth["amount_right"]),
        (&"holds".into(), &false.into())
    );
}

/// With nothing fixed the five are dearer by little, and by course cheaper by
/// nothing: sharing per course leaves them dearer by 63 kr.
#[test]
fn the_inputs_of_a_verdict_are_named() {
    let paid = r#""over30-trials.fixed-share": 0"#;
    let all = claims(paid);
    let cheaper = entry(&all, "over30-cheaper");
    assert_eq!(cheaper["verdict"], "fails");
    near(&cheaper["turns_at"]["trials.amount"], 1_181_035.0, KRONE);
}
