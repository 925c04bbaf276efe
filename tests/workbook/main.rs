#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::cast_precision_loss,
    missing_docs,
    reason = "a failed test is what a panic is for"
)]
//! Workbooks and tables that are taken into a spreadsheet.
//!
//! `book` unpacks a workbook, `calc` works it out as a spreadsheet does; both know nothing of
//! how it was written. `tests/reference/workbook.py` asks LibreOffice the same.

mod book;
mod calc;
mod formulas;
mod structure;
mod text_files;

use std::rc::Rc;

use pladspris::exchange::workbook::{self, Stamp};
use pladspris::exchange::{data_file, data_sets, scenario_file};
use pladspris::model::data_set::DataSet;
use pladspris::model::evaluation::Evaluation;
use pladspris::model::scenario::Scenario;
use pladspris::present::language::Language;
use serde_json::{Value as Json, json};

use book::Book;

fn load(path: &str) -> Json {
    let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
    serde_json::from_str(&text).unwrap()
}

fn scenario(data_set: &Json, changes: &Json) -> Scenario {
    let file = json!({"pladspris": 1, "data_set": data_set, "changes": changes});
    match scenario_file::read(&file.to_string()) {
        Ok(file) => file.scenario,
        Err(fault) => panic!("{changes}: {fault}"),
    }
}

fn written(scenario: &Scenario, language: Language) -> Book {
    let evaluation = Evaluation::of(scenario.clone());
    let stamp = Stamp {
        name: Some("Prøve <1> & \"2\"".to_owned()),
        day: Some("2026-12-01".to_owned()),
    };
    Book::read(&workbook::write(&evaluation, language, &stamp))
}

/// The data sets that ship, and small ones in which much is missing.
fn data_sets() -> Vec<Rc<DataSet>> {
    let mut all: Vec<Rc<DataSet>> = ["copenhagen-2015", "byrum-2025"]
        .iter()
        .map(|id| data_sets::find(id).unwrap())
        .collect();
    for file in [
        json!({"pladspris_data": 1, "id": "one", "name": "Én", "year": 2025,
            "programmes": [{"name": "A1", "id": "a1", "rate": 50000, "persons": 0}], "outcomes": []}),
        json!({"pladspris_data": 1, "id": "two", "name": "To", "year": 2025,
            "programmes": [
                {"name": "=1+1", "id": "r1c1", "budget": 100_000, "places": 3, "persons": 2, "group": "c"},
                {"name": "<b>&\"x\"</b>", "id": "2025-x", "rate": 50000, "persons": 4, "group": "true"}],
            "groups": [{"id": "c", "name": "C"}, {"id": "true", "name": "Sand"}]}),
    ] {
        all.push(data_file::read(&file.to_string()).unwrap());
    }
    all
}
