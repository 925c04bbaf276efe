//! The forms of files, frozen: `tests/golden` holds scenario files with the
//! results or the refusal that version 1 gives for them, and `docs` the schemas
//! of both forms. The figures themselves are held by `tests/model/reference.rs`.
//!
//! `PLADSPRIS_REWRITE_GOLDEN=1 cargo test --test golden` writes the expected
//! files anew, and fails, so that nobody takes it for a test.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests: a failed test is what a panic is for"
)]

use std::fs;
use std::path::{Path, PathBuf};

use boon::{Compiler, SchemaIndex, Schemas};
use pladspris::data;
use pladspris::exchange::data_file;
use pladspris::exchange::evaluate::{evaluate, read as read_table};
use pladspris::exchange::scenario_file::{self, ScenarioFile};
use pladspris::exchange::stored::{StoredScenario, StoredScenarios};
use pladspris::exchange::value;
use pladspris::model::parameter::{Domain, Value};
use pladspris::model::scenario::{DefaultValue, Scenario};
use pladspris::present::language::Language;
use pladspris::present::view::View;
use serde_json::{Value as Json, json};

/// Relative; platforms may round a sum in another order.
const TOLERANCE: f64 = 1e-9;

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// A schema of `docs`, ready to hold documents against.
struct Form {
    schemas: Schemas,
    index: SchemaIndex,
}

impl Form {
    fn of(name: &str) -> Self {
        let schema: Json = serde_json::from_str(&read(&root("docs").join(name))).unwrap();
        assert_eq!(
            schema["$schema"],
            "https://json-schema.org/draft/2020-12/schema"
        );
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.add_resource(name, schema).unwrap();
        let index = compiler.compile(name, &mut schemas).unwrap();
        Self { schemas, index }
    }

    fn refusal(&self, document: &Json) -> Option<String> {
        let checked = self.schemas.validate(document, self.index);
        checked.err().map(|e| e.to_string())
    }
}

/// Every scenario of `tests/golden`: its name, its text.
fn scenarios() -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = fs::read_dir(root("tests/golden"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "json"))
        .filter(|path| !path.to_string_lossy().ends_with(".results.json"))
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            (name, read(&path))
        })
        .collect();
    found.sort();
    assert!(found.len() >= 10, "only {} scenarios", found.len());
    found
}

/// The first place where two documents differ.
fn difference(at: &str, ours: &Json, golden: &Json) -> Option<String> {
    match (ours, golden) {
        (Json::Number(a), Json::Number(b)) => {
            let (a, b) = (a.as_f64().unwrap(), b.as_f64().unwrap());
            let differs = (a - b).abs() > TOLERANCE * b.abs();
            differs.then(|| format!("{at}: {a}, was {b}"))
        }
        (Json::Array(a), Json::Array(b)) if a.len() == b.len() => {
            let mut pairs = a.iter().zip(b).enumerate();
            pairs.find_map(|(i, (a, b))| difference(&format!("{at}[{i}]"), a, b))
        }
        (Json::Object(a), Json::Object(b)) if a.keys().eq(b.keys()) => a
            .iter()
            .find_map(|(key, value)| difference(&format!("{at}.{key}"), value, &b[key])),
        (a, b) => (a != b).then(|| format!("{at}: {a}, was {b}")),
    }
}

/// Invariant 22: version 1 of the results keeps its form and its figures.
#[test]
fn results_are_as_they_were() {
    let rewrite = std::env::var_os("PLADSPRIS_REWRITE_GOLDEN").is_some();
    for (name, text) in scenarios() {
        let results = root("tests/golden").join(format!("{name}.results.json"));
        let error = root("tests/golden").join(format!("{name}.error.txt"));
        let answer = evaluate(&text);
        if rewrite {
            let (path, text) = match &answer {
                Ok(json) => (&results, json),
                Err(line) => (&error, line),
            };
            fs::write(path, format!("{text}\n")).unwrap();
            continue;
        }
        match answer {
            Ok(json) => {
                let (ours, golden) = (json, read(&results));
                let ours = serde_json::from_str(&ours).unwrap();
                let golden = serde_json::from_str(&golden).unwrap();
                if let Some(found) = difference(&name, &ours, &golden) {
                    panic!("{found}");
                }
                assert!(!error.exists(), "{name} has both results and an error");
            }
            Err(line) => {
                assert_eq!(line + "\n", read(&error), "{name}");
                assert!(!results.exists(), "{name} has both results and an error");
            }
        }
    }
    assert!(
        !rewrite,
        "golden files written; look at the difference, then test without rewriting"
    );
}

/// Invariant 23: what is read and printed is of the form that the schemas state.
#[test]
fn files_are_of_their_schemas() {
    let (scenario, results) = (
        Form::of("scenario.schema.json"),
        Form::of("results.schema.json"),
    );
    let mut printed = 0;
    for (name, text) in scenarios() {
        let file: Json = serde_json::from_str(&text).unwrap();
        assert_eq!(scenario.refusal(&file), None, "{name}");
        if let Ok(json) = evaluate(&text) {
            let json: Json = serde_json::from_str(&json).unwrap();
            assert_eq!(results.refusal(&json), None, "{name}");
            printed += 1;
        }
    }
    assert!(printed >= 9);
}

/// Invariant 23: data files, those kept, the one that ships, those written here and those made
/// of tables, are of their schema.
#[test]
fn data_files_are_of_their_schema() {
    let form = Form::of("data.schema.json");
    let mut texts: Vec<(String, String)> = fs::read_dir(root("tests/data_files"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .chain([root("examples/byrum-2025.json")])
        .map(|path| (path.display().to_string(), read(&path)))
        .collect();
    for set in data::all() {
        texts.push((set.full_id(), data_file::write(set.definition())));
    }
    let tables = fs::read_dir(root("tests/tables/expected")).unwrap();
    for table in tables.map(|entry| entry.unwrap().path()) {
        let name = table.file_stem().unwrap().to_string_lossy().into_owned();
        let bytes = fs::read(root("tests/tables").join(&name)).unwrap();
        let made = read_table(&bytes, &name, Some(2025), None).unwrap();
        texts.push((name, made.data));
    }
    for (name, text) in texts {
        let json: Json = serde_json::from_str(&text).unwrap();
        assert_eq!(form.refusal(&json), None, "{name}");
        // And so is what is written of it.
        let again = data_file::write(data_file::read(&text).unwrap().definition());
        let again = serde_json::from_str(&again).unwrap();
        assert_eq!(form.refusal(&again), None, "{name}");
    }
}

/// Invariant 23: the schema of scenarios and the registry state one set of
/// parameters with one set of bounds, whatever the schema adds for later.
#[test]
fn the_schema_and_the_registry_agree() {
    let form = Form::of("scenario.schema.json");
    let set = data::latest();
    let file =
        |id: &str, value: Json| json!({"pladspris": 1, "data_set": "x", "changes": {id: value}});
    let default = Scenario::new(set.clone());
    for parameter in set.parameters() {
        let id = &parameter.id;
        let taken = |value: Json| form.refusal(&file(id, value)).is_none();
        match parameter.domain {
            Domain::Number {
                least,
                most,
                above_least,
                ..
            } => {
                assert_eq!(taken(json!(least)), !above_least, "{id}: {least}");
                assert!(taken(json!(most)), "{id}: {most}");
                assert!(!taken(json!(least - 0.01)), "{id}: under {least}");
                assert!(!taken(json!(most * 1.01)), "{id}: over {most}");
                assert!(!taken(json!("1")), "{id}");
            }
            Domain::Flag => assert!(taken(json!(true)) && !taken(json!(1)), "{id}"),
            Domain::Base | Domain::Split(_) | Domain::Outcome => {
                let value = match default.default(parameter.key) {
                    DefaultValue::Fixed(value) => value,
                    // Choosing the split that is computed with is a change.
                    DefaultValue::Follows => default.value(parameter.key).unwrap(),
                };
                assert!(taken(json!(value::write(&set, value))), "{id}");
                assert!(!taken(json!("FAIRLY")), "{id}");
            }
        }
    }
    for unknown in [
        "lokalvaerdi.colour",
        "lokalvaerdi",
        "pools.colour",
        "Trials.amount",
        "",
    ] {
        assert!(
            form.refusal(&file(unknown, json!(1))).is_some(),
            "{unknown}"
        );
    }
}

/// Invariant 23: the schema of scenarios knows every view and language that a saved page
/// can be in.
#[test]
fn the_schema_knows_every_view_and_language() {
    let form = Form::of("scenario.schema.json");
    let file = |view: &str, lang: &str| json!({"pladspris": 1, "data_set": "x", "view": view, "lang": lang});
    for view in View::ALL {
        for language in Language::ALL {
            let file = file(view.id(), language.code());
            assert_eq!(form.refusal(&file), None, "{file}");
        }
    }
    assert!(form.refusal(&file("everything", "da")).is_some());
    assert!(form.refusal(&file("price", "xx")).is_some());
}

/// Invariant 23: a file that this crate writes is of the schema, with every
/// parameter changed.
#[test]
fn written_files_are_of_the_schema() {
    let form = Form::of("scenario.schema.json");
    let set = data::latest();
    let mut scenario = Scenario::new(set.clone());
    for parameter in set.parameters() {
        let value = match parameter.domain {
            Domain::Number { .. } => {
                Value::Number(scenario.number(parameter.key).unwrap_or(1.0) * 0.75)
            }
            Domain::Flag => Value::Flag(true),
            Domain::Base => Value::Base(pladspris::model::allocation::AllocationBase::None),
            Domain::Split(_) => Value::Split(10),
            Domain::Outcome => Value::Outcome(set.find_outcome("placement").unwrap()),
        };
        scenario = scenario.with(parameter.key, value).unwrap_or(scenario);
    }
    assert!(
        scenario.changes().len() > 60,
        "{}",
        scenario.changes().len()
    );
    let file = ScenarioFile {
        name: Some("Everything at once".to_owned()),
        stored: StoredScenarios {
            copies: vec![StoredScenario {
                name: "Everything at once".to_owned(),
                scenario: scenario.clone(),
            }],
            shown: Some(0),
        },
        scenario,
    };
    let written = scenario_file::write(&file);
    assert_eq!(form.refusal(&serde_json::from_str(&written).unwrap()), None);
}

/// The schemas refuse what the forms do not have.
#[test]
fn schemas_are_strict() {
    let form = Form::of("results.schema.json");
    let text = read(&root("tests/golden/default.results.json"));
    let good: Json = serde_json::from_str(&text).unwrap();
    assert_eq!(form.refusal(&good), None);
    for (path, value) in [
        ("/pladspris", json!(2)),
        ("/programmes/0/colour", json!("red")),
        ("/programmes/0/total_cost", Json::Null),
        ("/groups/0/unit_price_full", json!("53,290 kr")),
        ("/groups/0/mean_price_plain", json!(-1)),
        ("/pools/0/outside", Json::Null),
        ("/comparisons/0/break_even_occupancy", json!("sometimes")),
        ("/comparisons/0/totals", json!({})),
        ("/colour", json!("red")),
    ] {
        let mut bad = good.clone();
        let (parent, field) = path.rsplit_once('/').unwrap();
        bad.pointer_mut(parent).unwrap()[field] = value;
        assert!(form.refusal(&bad).is_some(), "{path}");
    }
    // What later issues add is allowed already, and held to its form.
    let mut later = good.clone();
    later["programmes"][0]["outcomes"] = json!([{
        "id": "job", "share": 0.14, "interval": [0.07, 0.26], "expected": 10.6,
        "cost_per_outcome": null, "cost_per_outcome_interval": [0, null],
    }]);
    later["claims"] = json!([{
        "id": "over30-cheaper", "verdict": "fails", "reason": null, "probability": null,
        "figures": [82296.2, 56614.5], "amount_right": false,
        "turns_at": {"over30-trials.occupancy": 0.94},
    }]);
    assert_eq!(form.refusal(&later), None);
    later["claims"][0]["verdict"] = json!("perhaps");
    assert!(form.refusal(&later).is_some());
}

/// The presets of the data set are those of the contract, which golden files
/// hold.
#[test]
fn presets_are_the_contracts() {
    let set = data::latest();
    let presets = &set.definition().presets;
    for (preset, name) in presets.iter().zip([
        "default",
        "preset-all-places-in-use",
        "preset-paid-per-place-used",
        "preset-half-administration",
    ]) {
        let text = read(&root(&format!("tests/golden/{name}.json")));
        let file = scenario_file::read(&text).unwrap();
        // Each revision has the same.
        let set = file.scenario.data();
        let changes = preset
            .changes
            .iter()
            .map(|(id, value)| (set.find(id).unwrap().key, *value));
        let made = Scenario::with_changes(set.clone(), changes).unwrap();
        assert_eq!(file.scenario, made, "{name}");
        assert_eq!(file.name.as_deref(), Some(preset.name.get("en")), "{name}");
    }
    assert_eq!(presets.len(), 4);
}
