//! What holds of any bytes, and of any table that somebody may write.

use pladspris::exchange::table::fault::TableFault;
use pladspris::exchange::table::role::ColumnRole;
use pladspris::exchange::table::{self, read, recognise};
use pladspris::present::language::Language;
use pladspris::present::number::{InputKind, for_field};
use proptest::prelude::*;

use super::archive::workbook;

/// Goes all the way with some bytes.
fn go_through(bytes: &[u8]) {
    let Ok(tables) = table::open(bytes) else {
        return;
    };
    for sheet in &tables.sheets {
        let Ok(mut how) = recognise(sheet) else {
            continue;
        };
        let _ = read(sheet, &how);
        let mut roles = ColumnRole::PLAIN.to_vec();
        roles.push(ColumnRole::OutcomeCount("Job".to_owned()));
        for (at, column) in how.columns.iter_mut().enumerate() {
            column.take_for(roles[at % roles.len()].clone());
        }
        let _ = read(sheet, &how);
    }
}

/// Pieces that tables are made of.
fn piece() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "Tilbud",
        "Budget (t.kr.)",
        "Pladser",
        "Belægning",
        "Job antal",
        "Job andel",
        "Gruppe",
        "I alt",
        "-",
        "..",
        "93 %",
        "1.234",
        "1,234.5",
        "(12)",
        "5-",
        "#REF!",
        "####",
        "1-2",
        "A",
        "\"",
        "\"\"",
        "kr.",
        "sep=;",
        "010170",
        "-1234",
        "\u{feff}",
        "æ",
    ]);
    prop_oneof![
        4 => known.prop_map(str::to_owned),
        1 => "\\PC{0,6}",
        1 => any::<f64>().prop_map(|x| x.to_string()),
    ]
}

fn mark() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![";", ";", ";", "\t", ",", "\n", "\n", "\r\n", "\r"])
}

/// Pieces that the part of a sheet is made of.
fn xml() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "<row>",
        "</row>",
        "<row r='3' hidden='1'>",
        "<c>",
        "</c>",
        "<c r='B2' t='str'>",
        "<c t='s' s='9'>",
        "<c t='inlineStr'>",
        "<is><t>",
        "</t></is>",
        "<v>",
        "</v>",
        "<v/>",
        "Tilbud",
        "Budget",
        "7",
        "1e3",
        "-",
        "<f>A1</f>",
        "</sheetData>",
        "<sheetData>",
        "&amp;",
        "&#65;",
        "<![CDATA[x]]>",
        "<mergeCell ref='A1:B2'/>",
        "<!--",
        "-->",
        "<",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| {
        format!(
            "<worksheet><sheetData>{}</sheetData></worksheet>",
            pieces.concat()
        )
    })
}

/// A figure as somebody writes it, with at most two decimals.
fn figure() -> impl Strategy<Value = f64> {
    (0_u32..200_000_000).prop_map(|hundredths| f64::from(hundredths) / 100.0)
}

proptest! {
    /// Invariant 52.
    #[test]
    fn any_bytes_are_answered(bytes in any::<Vec<u8>>()) {
        go_through(&bytes);
    }

    #[test]
    fn any_text_is_answered(pieces in prop::collection::vec((piece(), mark()), 0..60)) {
        let text: String = pieces.iter().flat_map(|(piece, mark)| [piece, *mark]).collect();
        go_through(text.as_bytes());
    }

    #[test]
    fn any_sheet_is_answered(sheet in xml()) {
        go_through(&workbook(&sheet));
    }

    /// Invariant 54.
    #[test]
    fn a_table_comes_back_as_it_was_written(
        rows in prop::collection::vec((figure(), figure(), figure()), 1..20),
        language in prop::sample::select(Language::ALL.to_vec()),
        mark in prop::sample::select(vec!["\t", ";"]),
    ) {
        let mut text = ["Places", "Programme", "Budget", "Persons"].join(mark) + "\n";
        // What decides how numbers are written, so that 1.234 has one reading.
        let number = |x: f64| for_field(language, InputKind::Plain, x);
        text += &["1", "First", &number(1_000.5), &number(0.5)].join(mark);
        for (at, (budget, places, persons)) in rows.iter().enumerate() {
            // The first row's places decide nothing; with decimals they do.
            let places = number(places.floor() + 0.5);
            let line = [places, format!("P {at}"), number(*budget), number(*persons)];
            text += &format!("\n{}", line.join(mark));
        }
        let opened = table::open(text.as_bytes()).unwrap();
        let (_, _, table) = opened.first().unwrap();
        // The last row may be what the others add up to.
        prop_assert!(table.rows.len() >= rows.len(), "{text}");
        for (row, (budget, places, persons)) in table.rows.iter().skip(1).zip(&rows) {
            prop_assert_eq!(row.budget, Some(*budget), "{}", text);
            prop_assert_eq!(row.places, Some(places.floor() + 0.5), "{}", text);
            prop_assert_eq!(row.persons, Some(*persons), "{}", text);
        }
    }

    /// Invariant 53.
    #[test]
    fn a_registration_number_stops_any_table_and_is_never_said(
        (day, month, year, serial) in (1_u32..=28, 1_u32..=12, 0_u32..100, 1_u32..10_000),
        (row, column) in (0_usize..6, 0_usize..4),
        between in prop::sample::select(vec!["", "-", " ", "–"]),
    ) {
        let date = format!("{day:02}{month:02}{year:02}");
        let value = format!("{date}{between}{serial:04}");
        let mut cells = vec![vec!["Tilbud".to_owned(), "Budget".to_owned(), "Pladser".to_owned(), "x".to_owned()]];
        for at in 0..5 {
            cells.push(vec![format!("T{at}"), "7.5".to_owned(), "3".to_owned(), String::new()]);
        }
        cells[row][column].clone_from(&value);
        let lines: Vec<String> = cells.iter().map(|line| line.join(";")).collect();
        let found = table::open(lines.join("\n").as_bytes());
        let Err(fault @ TableFault::RegistrationNumber { at, .. }) = &found else {
            return Err(TestCaseError::fail(format!("{found:?}")));
        };
        let at = at.unwrap();
        prop_assert_eq!((at.row, at.column), (u32::try_from(row).unwrap() + 1, u32::try_from(column).unwrap() + 1));
        for language in Language::ALL {
            let said = fault.sentence(language);
            prop_assert!(!said.contains(&date) && !said.contains(&value), "{}", said);
        }
    }
}
