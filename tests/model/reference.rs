//! Every figure against an independent implementation: `tests/reference` holds
//! it, in exact fractions, with the cases it worked out and a README.

use std::rc::Rc;

use pladspris::data;
use pladspris::exchange::results_file::ResultsFile;
use pladspris::exchange::{data_file, link, own, scenario_file};
use pladspris::model::break_even::{BreakEven, Side, break_even};
use pladspris::model::scenario::Scenario;
use serde_json::{Map, Value as Json, json};

/// Relative error allowed; the reference is exact, so this is our rounding.
const RELATIVE: f64 = 1e-8;
/// Absolute error allowed, in kroner or persons.
const ABSOLUTE: f64 = 1e-4;

fn load(name: &str) -> Vec<Json> {
    let path = format!("{}/tests/reference/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
    serde_json::from_str(&text).unwrap()
}

fn scenario(changes: &Json) -> Scenario {
    let file = json!({"pladspris": 1, "data_set": "copenhagen-2015.1", "changes": changes});
    match scenario_file::read(&file.to_string()) {
        Ok(file) => file.scenario,
        Err(fault) => panic!("{changes}: {fault}"),
    }
}

/// Our results, with lists of named things turned into maps by id, and with the
/// fields that the reference spells out a second time.
fn results(scenario: &Scenario) -> Map<String, Json> {
    let text = ResultsFile::of(scenario).to_json().unwrap();
    let Json::Object(file) = serde_json::from_str(&text).unwrap() else {
        panic!("not an object")
    };
    let mut by_kind = Map::new();
    for (kind, list) in file {
        let Json::Array(list) = list else { continue };
        let mut by_id = Map::new();
        for mut item in list {
            if kind == "comparisons" {
                let totals = item["totals"].clone();
                for (field, total) in [
                    ("buy", "same_persons_at_b"),
                    ("close", "close"),
                    ("fill", "fill"),
                ] {
                    item[field] = totals[total].clone();
                }
                item["totals"] =
                    json!({"a": totals["a"], "same_persons_at_b": totals["same_persons_at_b"]});
            }
            if let Some(id) = item["id"].as_str().map(str::to_owned) {
                by_id.insert(id, item);
            }
        }
        by_kind.insert(kind, Json::Object(by_id));
    }
    by_kind
}

fn close(ours: &Json, theirs: &Json) -> bool {
    match (ours, theirs) {
        (Json::Number(a), Json::Number(b)) => {
            let (a, b) = (a.as_f64().unwrap(), b.as_f64().unwrap());
            (a - b).abs() <= (RELATIVE * b.abs()).max(ABSOLUTE)
        }
        (Json::Object(a), Json::Object(b)) => {
            a.len() == b.len() && b.iter().all(|(k, v)| a.get(k).is_some_and(|a| close(a, v)))
        }
        (a, b) => a == b,
    }
}

/// A case says what differs from the default: part of the totals, or the whole
/// of any other field.
fn overlay(base: &mut Json, field: &str, value: &Json) {
    match (base, value) {
        (Json::Object(base), Json::Object(value)) if field == "totals" => {
            base.extend(value.clone());
        }
        (base, value) => *base = value.clone(),
    }
}

fn compare(
    case: &str,
    ours: &Map<String, Json>,
    kind: &str,
    id: &str,
    fields: &Map<String, Json>,
) -> usize {
    for (field, theirs) in fields {
        let ours = &ours[kind][id][field];
        assert!(
            close(ours, theirs),
            "{case}: {kind}.{id}.{field} is {ours}, the reference has {theirs}"
        );
    }
    fields.len()
}

#[test]
fn worked_cases() {
    let cases = load("worked.json");
    let default = cases[0]["expect"].as_object().unwrap().clone();
    let mut compared = 0;
    for case in &cases {
        let name = case["name"].as_str().unwrap();
        let ours = results(&scenario(&case["changes"]));
        for (kind, base) in &default {
            let own = case["expect"].get(kind);
            // The pools in force replace the default's whole; the rest of a case
            // says what differs from the default.
            let mut expect = base.as_object().unwrap().clone();
            match own {
                Some(Json::Object(own)) if kind == "pools" => expect = own.clone(),
                Some(Json::Object(own)) => {
                    for (id, fields) in own {
                        for (field, value) in fields.as_object().unwrap() {
                            overlay(&mut expect[id][field], field, value);
                        }
                    }
                }
                _ => {}
            }
            if kind == "pools" {
                assert_eq!(
                    ours["pools"].as_object().unwrap().len(),
                    expect.len(),
                    "{name}"
                );
            }
            for (id, fields) in &expect {
                compared += compare(name, &ours, kind, id, fields.as_object().unwrap());
            }
        }
    }
    assert!(compared > 20_000, "only {compared} figures compared");
}

#[test]
fn random_cases() {
    let cases = load("random.json");
    let names = &cases[0]["fields"];
    let default = &cases[1]["expect"];
    let mut compared = 0;
    assert!(cases.len() > 200, "only {} cases", cases.len());
    let cases = crate::first_cases(&cases[1..]);
    for case in cases {
        let ours = results(&scenario(&case["changes"]));
        for (kind, names) in names.as_object().unwrap() {
            for (id, base) in default[kind].as_object().unwrap() {
                let own = case["expect"]
                    .get(kind)
                    .and_then(|k| k.get(id))
                    .unwrap_or(base);
                let mut fields = Map::new();
                for (at, name) in names.as_array().unwrap().iter().enumerate() {
                    let value = if own[at] == "=" { &base[at] } else { &own[at] };
                    fields.insert(name.as_str().unwrap().to_owned(), value.clone());
                }
                compared += compare(&case["changes"].to_string(), &ours, kind, id, &fields);
            }
        }
    }
    assert!(
        compared > 150 * cases.len(),
        "only {compared} figures compared"
    );
}

/// Data sets of other shapes than the report's: one group or five, no comparison or several,
/// none or three pools, programmes outside of them, nobody there, courses and hours unknown.
#[test]
fn random_data_sets() {
    let cases = load("data_sets.json");
    let mut compared = 0;
    for case in &cases {
        let set = data_file::read(&case["data"].to_string()).unwrap_or_else(|f| panic!("{f}"));
        for asked in case["scenarios"].as_array().unwrap() {
            let name = format!("{} {}", set.full_id(), asked["changes"]);
            let mut link = format!("v=1&set={}", own::OWN);
            for (id, value) in asked["changes"].as_object().unwrap() {
                let value = value
                    .as_str()
                    .map_or_else(|| value.to_string(), str::to_owned);
                link = format!("{link}&{id}={value}");
            }
            let opened = link::read_beside(&link, Some(Rc::clone(&set)));
            assert_eq!(opened.notices, [], "{name}");
            let as_it_is = || Scenario::new(Rc::clone(&set));
            let ours = results(&opened.scenario.unwrap_or_else(as_it_is));
            for (kind, all) in asked["expect"].as_object().unwrap() {
                for (id, fields) in all.as_object().unwrap() {
                    compared += compare(&name, &ours, kind, id, fields.as_object().unwrap());
                }
            }
        }
    }
    assert!(compared > 7_000, "only {compared} figures compared");
}

#[test]
fn break_evens() {
    let cases = load("break_even.json");
    for case in &cases {
        let name = format!(
            "{} {} {}",
            case["changes"], case["comparison"], case["parameter"]
        );
        let scenario = scenario(&case["changes"]);
        let set = Rc::clone(scenario.data());
        let comparison = set
            .find_comparison(case["comparison"].as_str().unwrap())
            .unwrap();
        let key = set.find(case["parameter"].as_str().unwrap()).unwrap().key;
        let ours = match break_even(&scenario, comparison, key) {
            None => Json::Null,
            Some(BreakEven::Always) => json!("always"),
            Some(BreakEven::Never) => json!("never"),
            Some(BreakEven::At {
                value,
                cheaper: Side::Above,
            }) => json!({"at": value, "cheaper": "above"}),
            Some(BreakEven::At {
                value,
                cheaper: Side::Below,
            }) => json!({"at": value, "cheaper": "below"}),
        };
        let theirs = &case["expect"];
        assert!(
            close(&ours, theirs),
            "{name}: {ours}, the reference has {theirs}"
        );
        // 1e-4 is half a promille of an occupancy: shares are held tighter.
        if let (Some(a), Some(b)) = (ours["at"].as_f64(), theirs["at"].as_f64()) {
            assert!((a - b).abs() <= 1e-8 * b.abs().max(1e-3), "{name}: {a} {b}");
        }
    }
    assert!(cases.len() >= 50);
}

#[test]
fn data_set_is_the_reports() {
    // The built-in data against the report's tables, as the reference has them.
    let path = format!("{}/tests/reference/report", env!("CARGO_MANIFEST_DIR"));
    let set = data::latest();
    let splits = std::fs::read_to_string(format!("{path}/splits.csv")).unwrap();
    let mut lines = splits.lines();
    let header: Vec<&str> = lines.next().unwrap().split(',').collect();
    let mut rows = 0;
    for (at, line) in lines.enumerate() {
        let cells: Vec<f64> = line.split(',').map(|c| c.parse().unwrap()).collect();
        for programme in set.programmes() {
            let id = &set.programme(programme).id;
            let column = |suffix: &str| header.iter().position(|h| *h == format!("{id}_{suffix}"));
            let Some((budget, places)) = set.split_share(at, programme) else {
                assert_eq!(column("places"), None);
                continue;
            };
            assert_eq!(cells[column("places").unwrap()].to_bits(), places.to_bits());
            assert_eq!(
                cells[column("budget_kr").unwrap()].to_bits(),
                budget.to_bits()
            );
        }
        rows += 1;
    }
    assert_eq!(rows, 16);
    assert_eq!(set.definition().splits.len(), 16);
}
