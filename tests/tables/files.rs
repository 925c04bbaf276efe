//! What files give: those of Calc, of libraries and made by hand, and made here where they
//! would be too large to keep.

use std::fs;

use pladspris::exchange::table;
use pladspris::exchange::table::fault::TableFault;

use super::archive::{Part, around_one_sheet, pack, workbook};
use super::{folder, summary};

/// Invariant 55.
#[test]
fn each_file_gives_what_its_maker_wrote_down() {
    let mut names: Vec<String> = fs::read_dir(folder().join("expected"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert!(names.len() > 10, "{names:?}");
    let mut failed = Vec::new();
    for name in names {
        let text = fs::read_to_string(folder().join("expected").join(&name)).unwrap();
        let mut expected: Vec<&str> = text.lines().filter(|line| *line != "sheet: ").collect();
        expected.sort_unstable();
        let file = name.strip_suffix(".txt").unwrap();
        let bytes = fs::read(folder().join(file)).unwrap();
        match table::open(&bytes) {
            Ok(opened) => {
                let found = summary::of(&opened);
                if found != expected {
                    failed.push(format!("{file}\nexpected {expected:#?}\nfound {found:#?}"));
                }
            }
            Err(fault) => failed.push(format!("{file}: {fault:?}")),
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n\n"));
}

/// Half of a workbook, wherever it is cut, is refused, and so is one with a byte changed, if
/// it gives anything else than the whole.
#[test]
fn half_a_workbook_is_an_error() {
    for name in [
        "calc-dansk.xlsx",
        "strict.xlsx",
        "several.xlsx",
        "streamed.xlsx",
    ] {
        let whole = fs::read(folder().join(name)).unwrap();
        for length in (0..whole.len()).step_by(61) {
            let half = table::open(&whole[..length]);
            let fault = half.expect_err(&format!("{length} bytes of {name}"));
            let expected = [TableFault::Empty, TableFault::Damaged, TableFault::NotText];
            // Two letters are a text.
            let short = length < 4;
            assert!(
                short || expected.contains(&fault),
                "{name} {length}: {fault:?}"
            );
        }
        for at in (0..whole.len()).step_by(13) {
            let mut changed = whole.clone();
            changed[at] ^= 0x55;
            if let Ok(opened) = table::open(&changed) {
                assert_eq!(opened, table::open(&whole).unwrap(), "{name} at {at}");
            }
        }
    }
}

/// Rows that only have a format cost nothing, however many there are.
#[test]
fn empty_rows_are_no_rows() {
    let mut rows = String::new();
    for row in 4..1_000_000 {
        if row % 20 == 0 {
            rows += &format!("<row r='{row}'><c r='A{row}' s='1'/><c r='B{row}' s='1'/></row>");
        }
    }
    let text =
        |at: &str, text: &str| format!("<c r='{at}' t='inlineStr'><is><t>{text}</t></is></c>");
    let sheet = format!(
        "<worksheet><sheetData><row r='1'>{}{}</row><row r='2'>{}<c r='B2'><v>7</v></c></row>{rows}\
         </sheetData></worksheet>",
        text("A1", "Tilbud"),
        text("B1", "Pladser"),
        text("A2", "A"),
    );
    let mut parts = around_one_sheet();
    let packed = miniz_oxide::deflate::compress_to_vec(sheet.as_bytes(), 6);
    parts.push(Part {
        method: 8,
        packed,
        ..Part::stored("xl/worksheets/sheet1.xml", sheet.as_bytes())
    });
    let opened = table::open(&pack(&parts)).unwrap();
    assert_eq!(opened.sheets[0].rows.len(), 2);
    assert_eq!(opened.first().unwrap().2.rows[0].places, Some(7.0));
}

/// A cell whose text stands elsewhere, in a workbook without that part, and other parts that
/// do not fit together.
#[test]
fn parts_that_do_not_fit_are_an_error() {
    for sheet in [
        "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c></row></sheetData></worksheet>",
        "<worksheet><sheetData><row r='0'><c><v>1</v></c></row></sheetData></worksheet>",
        "<worksheet><sheetData><row r='1048577'><c><v>1</v></c></row></sheetData></worksheet>",
        "<worksheet><sheetData><row r='1'><c r='ZZZ1'><v>1</v></c></row></sheetData></worksheet>",
        "<worksheet><sheetData><row><c><v>1.2.3</v></c></row></sheetData></worksheet>",
        "<worksheet><sheetData><row><c><v>inf</v></c></row></sheetData></worksheet>",
        "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData>",
        "<worksheet><sheetData><row><c><v>1</c></v></row></sheetData></worksheet>",
        "<worksheet>&unknown;</worksheet>",
    ] {
        assert_eq!(
            table::open(&workbook(sheet)),
            Err(TableFault::Damaged),
            "{sheet}"
        );
    }
    let empty = "<worksheet><sheetData/></worksheet>";
    assert_eq!(table::open(&workbook(empty)), Err(TableFault::NoSheets));
    let lost = pack(&around_one_sheet());
    assert_eq!(table::open(&lost), Err(TableFault::Damaged));
}
