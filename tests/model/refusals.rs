//! Everything that is refused, as tables: `tests/refusals/changes.json` holds
//! single changes with the message in both languages and the line that
//! `evaluate` prints, `files.json` whole files with that line, and
//! `refusals/definitions.rs` statements of data sets.
//!
//! Invariant 20: a refusal names the parameter and the bound; where two fields
//! clash, the one just changed first.

mod definitions;
mod program;

use std::collections::BTreeSet;

use pladspris::data;
use pladspris::exchange::evaluate::evaluate;
use pladspris::exchange::{scenario_file, value};
use pladspris::model::allocation::{AllocationBase, Unavailable};
use pladspris::model::error::Fault;
use pladspris::model::parameter::{Domain, Value};
use pladspris::model::scenario::Scenario;
use pladspris::present::language::Language;
use pladspris::present::parameter_text;
use serde_json::{Map, Value as Json, json};

fn table(name: &str) -> Vec<Json> {
    let path = format!("{}/tests/refusals/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
    serde_json::from_str(&text).unwrap()
}

fn file(changes: &Map<String, Json>) -> String {
    json!({"pladspris": 1, "data_set": "copenhagen-2015.1", "changes": changes}).to_string()
}

/// The refusal that a row of `changes.json` is about.
fn fault(row: &Json) -> Fault {
    let before = file(row["before"].as_object().unwrap());
    let before = match scenario_file::read(&before) {
        Ok(file) => file.scenario,
        Err(fault) => panic!("{row}: {fault}"),
    };
    let set = before.data();
    let refused = if let Some(id) = row["reset"].as_str() {
        before.without(set.find(id).unwrap().key)
    } else {
        let (id, text) = (&row["set"][0], row["set"][1].as_str().unwrap());
        let parameter = set.find(id.as_str().unwrap()).unwrap();
        let value = value::read(set, parameter.domain, text).unwrap();
        before.with(parameter.key, value)
    };
    refused.err().unwrap_or_else(|| panic!("taken: {row}"))
}

/// The row's change as a file has it; `None` for what JSON cannot hold.
fn written(row: &Json) -> Option<String> {
    let mut changes = row["before"].as_object().unwrap().clone();
    if let Some(id) = row["reset"].as_str() {
        changes.remove(id);
    } else {
        let (id, text) = (row["set"][0].as_str()?, row["set"][1].as_str()?);
        let set = data::latest();
        let domain = set.find(id).unwrap().domain;
        let json = match value::read(&set, domain, text)? {
            Value::Number(x) if !x.is_finite() => return None,
            Value::Number(x) => json!(x),
            Value::Flag(flag) => json!(flag),
            Value::Base(_) | Value::Split(_) | Value::Outcome(_) => json!(text),
        };
        changes.insert(id.to_owned(), json);
    }
    Some(file(&changes))
}

fn text(row: &Json, field: &str) -> String {
    row[field]
        .as_str()
        .unwrap_or_else(|| panic!("no {field}: {row}"))
        .to_owned()
}

#[test]
fn changes_are_refused_in_both_languages() {
    let set = data::latest();
    let rows = table("changes.json");
    for row in &rows {
        let fault = fault(row);
        for (language, field) in [(Language::English, "en"), (Language::Danish, "da")] {
            let sentence = parameter_text::refusal(language, &set, &fault);
            assert_eq!(sentence, text(row, field), "{}", row["why"]);
        }
        // It is the parameter just changed that is named first.
        let changed = row["reset"].as_str().or(row["set"][0].as_str()).unwrap();
        let changed = set.find(changed).unwrap().key;
        assert_eq!(fault.parameter(), Some(changed), "{}", row["why"]);
    }
    assert!(rows.len() >= 70, "{}", rows.len());
}

#[test]
fn changes_in_a_file_are_refused_in_one_line() {
    let mut lines = 0;
    for row in table("changes.json") {
        match written(&row) {
            None => assert!(row["line"].is_null(), "{row}"),
            Some(file) => {
                let line = evaluate(&file).expect_err(row["why"].as_str().unwrap());
                assert_eq!(line, text(&row, "line"), "{}", row["why"]);
                lines += 1;
            }
        }
    }
    assert!(lines >= 50, "{lines}");
}

#[test]
fn files_are_refused_in_one_line() {
    let rows = table("files.json");
    for row in &rows {
        let line = evaluate(row["file"].as_str().unwrap()).expect_err(&text(row, "why"));
        assert_eq!(line, text(row, "line"), "{}", row["why"]);
        assert!(!line.contains(char::is_control), "{line:?}");
    }
    assert!(rows.len() >= 40, "{}", rows.len());
}

/// A name for each way to fail; a new way does not compile until it is here.
fn variant_name(fault: &Fault) -> &'static str {
    match fault {
        Fault::UnknownParameter { .. } => "unknown parameter",
        Fault::NotFinite { .. } => "not finite",
        Fault::TooLow { above: true, .. } => "not above",
        Fault::TooLow { .. } => "too low",
        Fault::TooHigh { .. } => "too high",
        Fault::WrongKind { .. } => "wrong kind",
        Fault::NoPlaces { .. } => "no places",
        Fault::Overfull { .. } => "overfull",
        Fault::TooMany { .. } => "too many",
        Fault::SetTwice { .. } => "set twice",
        Fault::BaseUnavailable { reason, .. } => match reason {
            Unavailable::OutsideUnknown => "outside unknown",
            Unavailable::MemberUnknown => "member unknown",
            Unavailable::NothingToShareBy => "nothing to share by",
        },
    }
}

#[test]
fn the_tables_hold_every_way_to_fail() {
    let mut found: BTreeSet<&str> = table("changes.json")
        .iter()
        .map(|r| variant_name(&fault(r)))
        .collect();
    found.extend(table("files.json").iter().filter_map(|row| {
        match scenario_file::read(row["file"].as_str().unwrap()) {
            Err(scenario_file::FileFault::Refused { fault, .. }) => Some(variant_name(&fault)),
            _ => None,
        }
    }));
    found.insert(variant_name(&wrong_kind(Value::Flag(true))));
    let all = [
        "no places",
        "not above",
        "not finite",
        "nothing to share by",
        "outside unknown",
        "overfull",
        "set twice",
        "too high",
        "too low",
        "too many",
        "unknown parameter",
        "wrong kind",
    ];
    assert_eq!(found, BTreeSet::from(all));
}

fn wrong_kind(value: Value) -> Fault {
    let set = data::latest();
    let amount = set.find("trials.amount").unwrap().key;
    Scenario::new(set).with(amount, value).unwrap_err()
}

/// Only code can give a value of another kind; files are refused by their form.
#[test]
fn values_of_another_kind_are_refused() {
    let set = data::latest();
    for parameter in set.parameters() {
        for value in [
            Value::Number(1.0),
            Value::Number(f64::NAN),
            Value::Flag(true),
            Value::Base(AllocationBase::None),
            Value::Split(0),
            Value::Outcome(set.find_outcome("job").unwrap()),
        ] {
            let fits = matches!(
                (parameter.domain, value),
                (Domain::Number { .. }, Value::Number(_))
                    | (Domain::Flag, Value::Flag(_))
                    | (Domain::Base, Value::Base(_))
                    | (Domain::Split(_), Value::Split(_))
                    | (Domain::Outcome, Value::Outcome(_))
            );
            let answer = Scenario::new(set.clone()).with(parameter.key, value);
            let refused = matches!(answer, Err(Fault::WrongKind { .. }));
            assert_eq!(refused, !fits, "{}: {value:?}", parameter.id);
        }
    }
    let sentence = |language, value| parameter_text::refusal(language, &set, &wrong_kind(value));
    assert_eq!(
        sentence(Language::English, Value::Flag(true)),
        "Amount, The trials' administrative cost: “yes” is not a value that can be used here.",
    );
    assert_eq!(
        sentence(Language::Danish, Value::Base(AllocationBase::Equal)),
        "Beløb, Forsøgenes administrationsudgifter: „ligeligt“ er ikke en værdi, der kan bruges her.",
    );
    let split = set.find("reconstruction").unwrap().key;
    let beyond = Scenario::new(set.clone()).with(split, Value::Split(16));
    assert!(matches!(beyond, Err(Fault::TooHigh { .. })), "{beyond:?}");
}

/// As full as can be: 1.2 times the places, and what rounding adds to that.
#[test]
fn what_is_just_full_is_taken() {
    let set = data::latest();
    let find = |id: &str| set.find(id).unwrap().key;
    let [places, persons] = ["go-for-it.places", "go-for-it.persons"].map(find);
    let scenario = Scenario::new(set.clone());
    let scenario = scenario.with(persons, Value::Number(5.0)).unwrap();
    let scenario = scenario.with(places, Value::Number(10.0)).unwrap();
    for most in [12.0, 12.0 * (1.0 + 1e-9)] {
        assert!(
            scenario.with(persons, Value::Number(most)).is_ok(),
            "{most}"
        );
    }
    let over = scenario.with(persons, Value::Number(12.0 * (1.0 + 2e-9)));
    assert!(matches!(over, Err(Fault::Overfull { .. })), "{over:?}");
    // All of the courses may have led to a result.
    let [count, courses] = ["lokalvaerdi.job.k", "lokalvaerdi.job.n"].map(find);
    let all = Scenario::new(set.clone()).number(courses).unwrap();
    let scenario = Scenario::new(set.clone());
    assert!(scenario.with(count, Value::Number(all)).is_ok());
    let more = scenario.with(count, Value::Number(all + 1.0));
    assert!(matches!(more, Err(Fault::TooMany { .. })), "{more:?}");
}

/// NaN and the infinities, for every number there is: the message is whole in both
/// languages, and a file cannot bring them in by `1e999`.
#[test]
fn no_number_is_taken_unless_finite() {
    let set = data::latest();
    let mut numbers = 0;
    for parameter in set.parameters() {
        let (key, id) = (parameter.key, &parameter.id);
        if !matches!(parameter.domain, Domain::Number { .. }) {
            continue;
        }
        for given in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            let answer = Scenario::new(set.clone()).with(key, Value::Number(given));
            let fault = answer.expect_err(id);
            assert_eq!(fault, Fault::NotFinite { parameter: key }, "{id}: {given}");
            for (language, end) in [
                (Language::English, "must be a finite number."),
                (Language::Danish, "skal være et endeligt tal."),
            ] {
                let name = parameter_text::full_name(language, &set, key);
                let sentence = parameter_text::refusal(language, &set, &fault);
                assert_eq!(sentence, format!("{name}: {end}"), "{id}: {given}");
            }
        }
        for given in ["1e999", "-1e999"] {
            let file = format!(
                r#"{{"pladspris": 1, "data_set": "copenhagen-2015", "changes": {{"{id}": {given}}}}}"#
            );
            let line = evaluate(&file).expect_err(id);
            let name = parameter_text::full_name(Language::English, &set, key);
            assert_eq!(line, format!("{id}: {name}: must be a finite number."));
        }
        numbers += 1;
    }
    assert!(numbers >= 60, "{numbers}");
}

/// A file is refused in English, a link in the page's language.
#[test]
fn an_unknown_parameter_is_named_in_both_languages() {
    let id = "lokalvaerdi.colour".to_owned();
    let fault = Fault::UnknownParameter { id };
    let sentence = |language| parameter_text::refusal(language, &data::latest(), &fault);
    assert_eq!(
        sentence(Language::English),
        "There is no assumption called “lokalvaerdi.colour”."
    );
    assert_eq!(
        sentence(Language::Danish),
        "Der er ingen antagelse, der hedder „lokalvaerdi.colour“."
    );
}
