//! What a workbook comes to when a spreadsheet works it out.

use pladspris::exchange::results_file::ResultsFile;
use pladspris::model::scenario::Scenario;
use pladspris::present::language::Language;
use serde_json::{Map, Value as Json, json};

use super::book::{Book, Value};
use super::calc::Calc;
use super::{data_sets, load, scenario, written};

/// Relative error allowed: our formulas are the model's arithmetic in another order.
const RELATIVE: f64 = 1e-9;
/// Absolute error allowed where large sums cancel, in kroner.
const ABSOLUTE: f64 = 1e-6;

fn close(a: f64, b: f64) -> bool {
    (a - b).abs()
        <= (RELATIVE * a.abs().max(b.abs())).max(if b.abs() < 1e-3 { ABSOLUTE } else { 0.0 })
}

fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => close(*a, *b),
        (a, b) => a == b,
    }
}

/// Every formula comes to what stands beside it.
fn assert_worked_out(book: &Book, case: &str) -> usize {
    let calc = Calc::of(book);
    let mut count = 0;
    for (place, cell) in &book.cells {
        if let Some(formula) = &cell.formula {
            let found = calc.value(*place);
            assert!(
                same(&found, &cell.value),
                "{case}, {}, {place:?}: {found:?}, not {:?}: {formula}",
                book.sheets[place.0],
                cell.value
            );
            count += 1;
        }
    }
    count
}

fn valid(id: &str) -> String {
    id.replace('-', "_")
}

/// A figure of the results in the cell that is called after it; `null` is a dash, or no cell.
fn assert_figure(calc: &Calc<'_>, book: &Book, id: &str, value: &Json, case: &str) -> usize {
    let id = valid(id);
    let id = book
        .names
        .keys()
        .find(|name| name.trim_start_matches('_') == id)
        .unwrap_or_else(|| panic!("{case}: no cell for {id}"));
    let name = if book.names.contains_key(&format!("{id}.set")) {
        format!("{id}.used")
    } else {
        id.clone()
    };
    let found = calc
        .named(&name)
        .unwrap_or_else(|| panic!("{case}: no {name}"));
    let expected = value
        .as_f64()
        .map_or_else(|| Value::Text("–".to_owned()), Value::Number);
    assert!(
        same(&found, &expected),
        "{case}: {name} is {found:?}, not {expected:?}"
    );
    1
}

/// The figures of prices, pools and comparisons in a workbook are those of the results.
fn assert_results(book: &Book, scenario: &Scenario, case: &str) -> usize {
    let calc = Calc::of(book);
    let text = ResultsFile::of(scenario).to_json().unwrap();
    let results: Json = serde_json::from_str(&text).unwrap();
    let list = |kind: &str| results[kind].as_array().unwrap().clone();
    let mut count = 0;
    let mut check = |id: &str, value: &Json| count += assert_figure(&calc, book, id, value, case);
    for one in list("programmes").iter().chain(&list("groups")) {
        let id = one["id"].as_str().unwrap();
        for (member, value) in one.as_object().unwrap() {
            if !matches!(member.as_str(), "id" | "outcomes") {
                check(&format!("{id}.{member}"), value);
            }
        }
        for outcome in one["outcomes"].as_array().unwrap() {
            let base = format!("{id}.{}", outcome["id"].as_str().unwrap());
            for member in [
                "k",
                "n",
                "share",
                "expected",
                "per_person",
                "cost_per_outcome",
            ] {
                check(&format!("{base}.{member}"), &outcome[member]);
            }
            let ends = &outcome["interval"];
            check(&format!("{base}.share_low"), &ends[0]);
            check(&format!("{base}.share_high"), &ends[1]);
        }
    }
    for pool in list("pools") {
        let id = pool["id"].as_str().unwrap();
        for member in ["amount", "allocated", "outside", "unallocated"] {
            check(&format!("{id}.{member}"), &pool[member]);
        }
    }
    for one in list("comparisons") {
        let id = one["id"].as_str().unwrap();
        for member in ["difference_full", "difference_actual"] {
            check(&format!("{id}.{member}"), &one[member]);
        }
        for member in ["same_persons_at_b", "close", "fill"] {
            check(&format!("{id}.{member}"), &one["totals"][member]);
        }
        let payoff = &one["payoff"];
        for member in [
            "extra_cost",
            "extra_outcomes",
            "annuity",
            "benefit",
            "net_present_value",
        ] {
            if payoff.is_object() {
                check(&format!("payoff.{id}.{member}"), &payoff[member]);
            }
        }
    }
    count
}

/// Types changes into the cells of a workbook, as somebody would.
fn changed(book: &Book, changes: &Map<String, Json>, language: Language) -> Book {
    let mut book = book.clone();
    for (id, value) in changes {
        let value = match value {
            Json::Bool(so) => Value::Text(
                match (language, so) {
                    (Language::Danish, true) => "ja",
                    (Language::Danish, false) => "nej",
                    (Language::English, true) => "yes",
                    (Language::English, false) => "no",
                }
                .to_owned(),
            ),
            Json::String(text) => Value::Text(text.clone()),
            other => Value::Number(other.as_f64().unwrap()),
        };
        let id = valid(id);
        let name = book
            .names
            .keys()
            .find(|name| name.trim_start_matches('_') == id);
        let name = name.unwrap_or_else(|| panic!("{id}")).clone();
        book.set(&name, value);
    }
    book
}

/// Changes of many kinds at once.
fn many_changes() -> Vec<(&'static str, Json)> {
    vec![
        (
            "copenhagen-2015",
            json!({"over30-trials.occupancy": 0.9, "trials.base": "per-person", "go-for-it.job.k": 9, "trials.amount": 900_000,
                "lokalvaerdi.persons": 20, "youth-trials.fixed-share": 0.5, "kofoed-basis.rate": 60_000, "hours.weeks-off": 7,
                "payoff.over30.years": 8.5, "prices.index": 1.1}),
        ),
        (
            "copenhagen-2015",
            json!({"reconstruction": "k", "pools.common": true, "pools.base": "by-direct-cost", "over30-trials.occupancy": 1.1,
                "framework.outside-persons": 0, "vaeksthuset.places": 80, "payoff.youth.baseline": 0.04,
                "payoff.youth.operating-refund": 0.5, "cab-tolk.job.share": 0.03, "opzoomerne.courses": 20,
                "payoff.over30.close-administration": true, "payoff.over30.outcome": "placement",
                "payoff.over30.other-value-per-year": 40_000, "lokalvaerdi.fixed-share": 0.2}),
        ),
        (
            "copenhagen-2015",
            json!({"over30-trials.occupancy": 0.3, "trials.base": "none", "framework.base": "per-place", "lokalvaerdi.persons": 0,
                "go-for-it.budget": 2_000_000, "over30-existing.job.share": 0.02, "payoff.youth.outcome": "ordinary-job",
                "payoff.youth.retention": 1, "payoff.youth.discount": 0}),
        ),
        (
            "byrum-2025",
            json!({"prices.index": 0.9, "hours.weeks-off": 0}),
        ),
    ]
}

/// Invariant 65.
#[test]
fn every_formula_comes_to_what_stands_beside_it() {
    let mut count = 0;
    for data in data_sets() {
        for language in Language::ALL {
            let id = data.full_id();
            let scenario = Scenario::new(data.clone());
            let book = written(&scenario, language);
            count += assert_worked_out(&book, &id);
            assert_results(&book, &scenario, &id);
        }
    }
    assert!(count > 5_000, "{count}");
}

/// Invariant 65.
#[test]
fn changes_in_the_workbook_come_to_what_the_program_makes_of_them() {
    for (set, changes) in many_changes() {
        for language in Language::ALL {
            let plain = scenario(&json!(set), &json!({}));
            let moved = scenario(&json!(set), &changes);
            let case = format!("{set} {changes}");
            let changes = changes.as_object().unwrap();
            let book = changed(&written(&plain, language), changes, language);
            assert_results(&book, &moved, &case);
            // Written with the changes, and taken back.
            let book = written(&moved, language);
            assert_worked_out(&book, &case);
            let mut back = book.clone();
            for id in changes.keys() {
                back.set(&valid(id), Value::Blank);
            }
            assert_results(&back, &plain, &format!("{case}, taken back"));
        }
    }
}

/// Invariant 65.
#[test]
fn data_sets_of_other_shapes_follow_too() {
    let mut count = 0;
    for case in load("tests/reference/data_sets.json").as_array().unwrap() {
        let plain = scenario(&case["data"], &json!({}));
        let name = case["data"]["id"].as_str().unwrap();
        let book = written(&plain, Language::Danish);
        assert_worked_out(&book, name);
        for one in case["scenarios"].as_array().unwrap() {
            let changes = &one["changes"];
            let moved = scenario(&case["data"], changes);
            let book = changed(&book, changes.as_object().unwrap(), Language::Danish);
            count += assert_results(&book, &moved, &format!("{name} {changes}"));
        }
    }
    assert!(count > 5_000, "{count}");
}

#[test]
fn no_formula_is_where_none_can_be() {
    let data = data_sets().remove(0);
    let book = written(&Scenario::new(data), Language::English);
    for name in [
        "over30.job.probability_more",
        "youth.job.probability_cheaper",
    ] {
        let cell = book.named(name).unwrap();
        assert!(
            cell.formula.is_none() && matches!(cell.value, Value::Number(_)),
            "{name}"
        );
    }
    for name in [
        "over30_trials.unit_price_actual",
        "payoff.over30.net_present_value",
    ] {
        assert!(book.named(name).unwrap().formula.is_some(), "{name}");
    }
}
