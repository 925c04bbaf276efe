//! What public reports say that imports of other tools choke on, done to this one. The
//! verdicts stand in `docs/TRIED.md`.

use pladspris::exchange::table::notice::NoticeKind;
use pladspris::exchange::table::read::ReadTable;
use pladspris::exchange::table::sheet::{Content, Day, NumberFormat};
use pladspris::exchange::table::{self, Tables};

use super::archive::{Part, around_one_sheet, pack, workbook};
use super::{sections, summary};

fn first(bytes: &[u8]) -> (Tables, ReadTable) {
    let tables = table::open(bytes).unwrap();
    let (_, _, table) = tables.first().unwrap();
    (tables, table)
}

/// A sheet with headings, one programme and what is tried.
fn sheet(row: &str) -> String {
    format!(
        "<worksheet><sheetData><row r='1'><c r='A1' t='str'><v>Tilbud</v></c><c r='B1' t='str'>\
         <v>Budget</v></c><c r='C1' t='str'><v>Pladser</v></c></row>{row}</sheetData></worksheet>"
    )
}

const PROGRAMME: &str = "<row r='2'><c r='A2' t='str'><v>A</v></c><c r='B2'><v>100</v></c></row>";

#[test]
fn texts_that_were_reported_are_read() {
    for (name, input, parts) in sections("reported.txt") {
        let tables = table::open(input.as_bytes()).unwrap();
        let mut expected: Vec<&str> = parts[0].1.lines().collect();
        expected.sort_unstable();
        assert_eq!(summary::of(&tables), expected, "{name}");
    }
}

/// C2FO/fast-csv 131, dbeaver/dbeaver 10994.
#[test]
fn a_mark_at_the_beginning_is_no_part_of_the_first_heading() {
    let (_, table) = first("\u{feff}Tilbud;Budget\nA;100\n".as_bytes());
    assert_eq!(table.rows[0].name, "A");
}

/// jawah/charset_normalizer 624, nextcloud/passman 352; yakamara/yform 237 of a Mac.
#[test]
fn the_only_letter_beyond_ascii_may_stand_in_a_heading() {
    for bytes in [
        b"Tilbud;Hel\xe5rspersoner;Takst\nA;10;5,5\n".as_slice(),
        b"Tilbud;Hel\x8crspersoner;Takst\rA;10;5,5\r".as_slice(),
    ] {
        assert_eq!(first(bytes).1.rows[0].persons, Some(10.0));
    }
}

/// tidyverse/readxl 69, dimagi/commcare-hq 22486, exceljs/exceljs 420, nao1215/filesql 520.
#[test]
fn a_stray_cell_at_the_end_makes_no_rows() {
    let stray = "<row r='1048576' s='1'><c r='A1048576' s='1'/><c r='XFD1048576' s='1'/></row>";
    let (tables, table) = first(&workbook(&sheet(&format!("{PROGRAMME}{stray}"))));
    assert_eq!(tables.sheets[0].rows.len(), 2);
    assert_eq!(table.rows.len(), 1);
    let stray = stray.replace("s='1'/></row>", "t='str'><v>x</v></c></row>");
    let (tables, table) = first(&workbook(&sheet(&format!("{PROGRAMME}{stray}"))));
    assert_eq!(tables.sheets[0].rows.len(), 3);
    assert_eq!((table.rows.len(), table.left_out.len()), (1, 2));
}

/// ExcelDataReader/ExcelDataReader 12, rabanti-github/NanoXLSX 25; pythonicrubyist/creek 29,
/// jmcnamara/XlsxWriter 680.
#[test]
fn guides_and_escapes_are_no_part_of_a_name() {
    let name = "<is><t>Værk_x000D_\nsted</t><rPh sb='0' eb='1'><t>vaerk</t></rPh></is>";
    let row = format!("<row><c t='inlineStr'>{name}</c><c><v>1</v></c></row>");
    assert_eq!(first(&workbook(&sheet(&row))).1.rows[0].name, "Værk sted");
}

/// tafia/calamine 330, box/spout 267, carlvoller/excel-rs 5.
#[test]
fn addresses_may_be_left_out_in_part_or_altogether() {
    let cells = "<c t='str'><v>A</v></c><c><v>100</v></c><c><v>3</v></c>";
    for row in [
        format!("<row>{cells}</row>"),
        format!("<row r=''>{cells}</row>"),
        format!("<row r='2'>{cells}</row>"),
        "<row r='2'><c r='A2' t='str'><v>A</v></c><c><v>100</v></c><c><v>3</v></c></row>"
            .to_owned(),
        "<row r=''><c r='A' t='str'><v>A</v></c><c r='B'><v>100</v></c><c r=''><v>3</v></c></row>"
            .to_owned(),
    ] {
        let (_, table) = first(&workbook(&sheet(&row)));
        let read = (
            table.rows[0].row,
            table.rows[0].budget,
            table.rows[0].places,
        );
        assert_eq!(read, (2, Some(100.0), Some(3.0)), "{row}");
    }
}

/// exceljs/exceljs 219, box/spout 480, miraisolutions/xlconnect 32.
#[test]
fn days_are_counted_from_1904_where_the_workbook_says_so() {
    let bytes = std::fs::read(super::folder().join("strict.xlsx")).unwrap();
    let (tables, _) = first(&bytes);
    let day = Day {
        year: 2025,
        month: 2,
        day: 1,
    };
    let content = tables.sheets[0].rows[2].at(3);
    let Content::Number { format, .. } = content else {
        panic!("{content:?}");
    };
    assert_eq!(*format, NumberFormat::Date(day));
}

/// ExcelDataReader/ExcelDataReader 385 and 301, justkawal/excel 209, troldal/OpenXLSX 297.
#[test]
fn parts_are_found_however_they_are_spelled() {
    let content = sheet(PROGRAMME);
    for (target, name) in [
        ("worksheets/sheet1.xml", "xl\\worksheets\\sheet1.xml"),
        ("/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
        ("worksheets/sheet1.xml", "xl/Worksheets/Sheet1.xml"),
        (
            "./worksheets/../worksheets/sheet1.xml",
            "/xl/worksheets/sheet1.xml",
        ),
        ("worksheets\\sheet1.xml", "xl/worksheets/sheet1.xml"),
    ] {
        let relations = format!(
            "<Relationships><Relationship Id='rId1' Type='x/worksheet' Target='{target}'/></Relationships>"
        );
        let mut parts = around_one_sheet();
        parts.pop();
        parts.push(Part::stored(
            "xl/_rels/workbook.xml.rels",
            relations.as_bytes(),
        ));
        parts.push(Part::stored(name, content.as_bytes()));
        assert_eq!(
            first(&pack(&parts)).1.rows[0].budget,
            Some(100.0),
            "{target} {name}"
        );
    }
}

/// jmcnamara/excel-writer-xlsx 225, RUCKBReasoning/SpreadsheetBench-2 3.
#[test]
fn a_formula_that_was_never_worked_out_is_not_nought() {
    let row = |cell: &str| {
        let cells = format!("<c t='str'><v>A</v></c>{cell}<c><v>3</v></c>");
        sheet(&format!("<row>{cells}</row>"))
    };
    let uncomputed = |table: &ReadTable| {
        let mut kinds = table.notices.iter().map(|notice| &notice.kind);
        kinds.any(|kind| *kind == NoticeKind::Uncomputed)
    };
    for cell in [
        "<c><f>1+1</f></c>",
        "<c><f>1+1</f><v></v></c>",
        "<c><f>1+1</f><v/></c>",
    ] {
        let (_, table) = first(&workbook(&row(cell)));
        assert!(
            uncomputed(&table) && table.rows[0].budget.is_none(),
            "{cell}"
        );
    }
    // A library's 0 in a workbook that asks to be worked out, and a real one.
    let nought = row("<c><f>1-1</f><v>0</v></c>");
    assert_eq!(first(&workbook(&nought)).1.rows[0].budget, Some(0.0));
    let asks = "<workbook xmlns:r='x'><sheets><sheet name='Ark1' r:id='rId1'/></sheets>\
        <calcPr calcId='124519' fullCalcOnLoad='1'/></workbook>";
    let mut parts = vec![Part::stored("xl/workbook.xml", asks.as_bytes())];
    parts.extend(around_one_sheet());
    parts.push(Part::stored("xl/worksheets/sheet1.xml", nought.as_bytes()));
    let (_, table) = first(&pack(&parts));
    assert!(uncomputed(&table) && table.rows[0].budget.is_none());
}

/// ExcelDataReader/ExcelDataReader 269, awalker89/openxlsx 128, tidyverse/readxl 355.
#[test]
fn a_merged_group_holds_for_all_its_rows_and_a_merged_figure_is_pointed_at() {
    let heading = "<row r='1'><c r='A1' t='str'><v>Gruppe</v></c><c r='B1' t='str'><v>Tilbud</v></c>\
        <c r='C1' t='str'><v>Budget</v></c><c r='D1' t='str'><v>Pladser</v></c></row>";
    let rows = "<row r='2'><c r='A2' t='str'><v>Egne</v></c><c r='B2' t='str'><v>A</v></c><c r='C2'>\
        <v>100</v></c><c r='D2'><v>5</v></c></row><row r='3'><c r='B3' t='str'><v>B</v></c><c r='D3'>\
        <v>6</v></c></row><row r='4'><c r='B4' t='str'><v>C</v></c><c r='D4'><v>7</v></c></row>";
    let merged = "<mergeCells><mergeCell ref='A2:A4'/><mergeCell ref='C2:C3'/></mergeCells>";
    let sheet = format!("<worksheet><sheetData>{heading}{rows}</sheetData>{merged}</worksheet>");
    let (_, table) = first(&workbook(&sheet));
    let groups: Vec<_> = table.rows.iter().map(|row| row.group.as_deref()).collect();
    assert_eq!(groups, [Some("Egne"); 3]);
    let said = summary::of_table(&table);
    assert!(said.contains(&"! C2 MergedFigures".to_owned()), "{said:?}");
    assert!(table.rows[1].budget.is_none());
}
