//! What a workbook is made of.

use std::collections::BTreeSet;

use pladspris::exchange::table;
use pladspris::exchange::workbook::{self, Stamp};
use pladspris::model::evaluation::Evaluation;
use pladspris::model::scenario::Scenario;
use pladspris::present::language::Language;
use quick_xml::Reader;
use quick_xml::events::Event;

use super::book::{Book, address};
use super::{data_sets, written};

/// Markup is sound: every element is closed, and the reader has nothing against any of it.
fn assert_sound(name: &str, xml: &str) {
    let mut reader = Reader::from_str(xml);
    let mut depth = 0_i32;
    loop {
        match reader
            .read_event()
            .unwrap_or_else(|e| panic!("{name}: {e}"))
        {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0, "{name}");
    assert!(!xml.contains('\u{0}'));
}

/// The greatest number of brackets that are open at once.
fn depth(formula: &str) -> usize {
    let (mut open, mut most) = (0_usize, 0);
    for c in formula.chars() {
        match c {
            '(' => open += 1,
            ')' => open -= 1,
            _ => {}
        }
        most = most.max(open);
    }
    assert_eq!(open, 0, "{formula}");
    most
}

#[test]
fn every_part_is_named_declared_and_sound() {
    for data in data_sets() {
        for language in Language::ALL {
            let book = written(&Scenario::new(data.clone()), language);
            let types = &book.parts["[Content_Types].xml"];
            for (name, xml) in &book.parts {
                assert_sound(name, xml);
                let declared = name.ends_with(".rels")
                    || name == "[Content_Types].xml"
                    || types.contains(&format!("PartName=\"/{name}\""));
                assert!(declared, "{name}");
            }
            let styles = &book.parts["xl/styles.xml"];
            let formats = styles.split("<cellXfs").nth(1).unwrap();
            let formats = formats.split("</cellXfs>").next().unwrap();
            assert_eq!(formats.matches("<xf ").count(), 45);
            assert!(book.sheets.iter().all(|name| name.chars().count() <= 31));
        }
    }
}

/// Invariant 66: what a name may be, by the rules of spreadsheets.
#[test]
fn names_are_valid_and_lead_to_a_cell() {
    for data in data_sets() {
        let book = written(&Scenario::new(data.clone()), Language::Danish);
        for (name, (place, last)) in &book.names {
            let first = name.chars().next().unwrap();
            assert!(first.is_ascii_alphabetic() || first == '_', "{name}");
            let inside = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.');
            assert!(name.chars().all(inside) && name.len() <= 255, "{name}");
            for part in name.split('.') {
                assert!(address(&part.to_uppercase()).is_none(), "{name}");
                assert!(!matches!(part, "r" | "c" | "true" | "false"), "{name}");
            }
            assert!(book.cells.contains_key(place), "{name}");
            assert!(book.cells.contains_key(last), "{name}");
        }
        for parameter in data.parameters() {
            let id = parameter.id.replace('-', "_");
            let found = book
                .names
                .keys()
                .any(|name| name.trim_start_matches('_') == id);
            let part = id.split('.').any(|part| {
                address(&part.to_uppercase()).is_some()
                    || part.starts_with(|c: char| c.is_ascii_digit())
                    || matches!(part, "c" | "true" | "r1c1")
            });
            assert!(found || part, "{id}");
        }
    }
}

/// Invariant 66. That nothing goes round in a circle shows where it is worked out.
#[test]
fn formulas_speak_of_names_that_there_are_and_stay_within_bounds() {
    let mut formulas = 0;
    for data in data_sets() {
        for language in Language::ALL {
            let book = written(&Scenario::new(data.clone()), language);
            for cell in book.cells.values() {
                let Some(formula) = &cell.formula else {
                    continue;
                };
                formulas += 1;
                assert!(formula.len() < 8_192, "{formula}");
                assert!(depth(formula) < 60, "{formula}");
                for name in Book::spoken_of(formula) {
                    assert!(book.names.contains_key(&name), "{name} in {formula}");
                }
            }
        }
    }
    assert!(formulas > 5_000, "{formulas}");
}

#[test]
fn the_reader_of_tables_opens_it() {
    for data in data_sets() {
        let evaluation = Evaluation::of(Scenario::new(data));
        let bytes = workbook::write(&evaluation, Language::English, &Stamp::default());
        let tables = table::open(&bytes).unwrap();
        let names: BTreeSet<&str> = tables
            .sheets
            .iter()
            .map(|sheet| sheet.name.as_str())
            .collect();
        for name in [
            "About",
            "Inputs",
            "Prices",
            "Empty places",
            "Administration",
            "Steps",
        ] {
            assert!(names.contains(name), "{name} in {names:?}");
        }
    }
}

#[test]
fn a_workbook_is_in_one_language() {
    let data = data_sets().remove(0);
    let texts = |language| {
        let book = written(&Scenario::new(data.clone()), language);
        let all: Vec<String> = book.parts.values().cloned().collect();
        all.concat()
    };
    let (danish, english) = (texts(Language::Danish), texts(Language::English));
    for word in [
        "Helårspersoner",
        "Antagelser",
        "pr. plads",
        "\"ja\"",
        "aldrig",
    ] {
        assert!(!english.contains(word), "{word}");
    }
    for word in ["Full-year persons", "Inputs", "per place", "never", "Steps"] {
        assert!(!danish.contains(word), "{word}");
    }
}

#[test]
fn the_same_scenario_gives_the_same_bytes() {
    let data = data_sets().remove(0);
    let write = || {
        let evaluation = Evaluation::of(Scenario::new(data.clone()));
        workbook::write(&evaluation, Language::Danish, &Stamp::default())
    };
    assert_eq!(write(), write());
}
