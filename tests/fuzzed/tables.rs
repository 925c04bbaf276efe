//! What holds for whatever text or workbook comes in as a table.

use pladspris::exchange::data_file;
use pladspris::exchange::table::fault::TableFault;
use pladspris::exchange::table::read::{ProgrammeRow, ReadTable};
use pladspris::exchange::table::role::ColumnRole;
use pladspris::exchange::table::sheet::Sheet;
use pladspris::exchange::table::{self, Tables, read, recognise};
use pladspris::exchange::table_data::{Naming, data_set};
use pladspris::present::language::Language;

use super::archive::{self, Part, around_one_sheet, pack};
use super::laws::{is_one_line, promptly};

/// The most programmes of a data set.
const MOST_PROGRAMMES: usize = 500;

/// Any bytes are a table or are refused in one line, and what they are can be read.
pub(crate) fn table(data: &[u8]) {
    answers(&promptly("opening the table", || table::open(data)));
    if let Ok(text) = str::from_utf8(data) {
        answers(&promptly("taking what was pasted", || table::paste(text)));
    }
}

/// The same of a workbook: its bytes, or the text of its parts, each behind a line with its name,
/// or of its one sheet. Packed here, they get past the checksums.
pub(crate) fn workbook(data: &[u8]) {
    if data.starts_with(b"PK") {
        table(data);
        return;
    }
    let text = String::from_utf8_lossy(data);
    let Some(sections) = text.strip_prefix("=== ") else {
        table(&archive::workbook(&text));
        return;
    };
    let sections = sections.split("\n=== ");
    let named = sections.map(|section| section.split_once('\n').unwrap_or((section, "")));
    let own = named.map(|(name, text)| Part::stored(name, text.as_bytes()));
    // Of two parts of a name the first counts.
    let parts: Vec<Part> = own.chain(around_one_sheet()).collect();
    table(&pack(&parts));
}

fn answers(opened: &Result<Tables, TableFault>) {
    match opened {
        Ok(tables) => {
            assert!(!tables.sheets.is_empty());
            for notice in &tables.notices {
                in_each_language(|language| notice.sentence(language));
            }
            for sheet in &tables.sheets {
                sheet_answers(sheet);
            }
            if let Err(fault) = promptly("the first table", || tables.first()) {
                refuses(&fault);
            }
        }
        Err(fault) => refuses(fault),
    }
}

fn sheet_answers(sheet: &Sheet) {
    for row in &sheet.rows {
        assert!(!row.cells.is_empty());
        let columns = row.cells.iter().map(|cell| cell.at.column);
        assert!(columns.is_sorted_by(|a, b| a < b), "{row:?}");
        assert!(row.cells.iter().all(|cell| cell.at.row == row.number));
    }
    let mut how = match recognise(sheet) {
        Ok(how) => how,
        Err(fault) => {
            refuses(&fault);
            return;
        }
    };
    match read(sheet, &how) {
        Ok(found) => is_sound(&found),
        Err(fault) => refuses(&fault),
    }
    // Whoever takes the table may say that a column is something else.
    for (at, column) in how.columns.iter_mut().enumerate() {
        let role = &ColumnRole::PLAIN[(at + 1) % ColumnRole::PLAIN.len()];
        column.take_for(role.clone());
    }
    if let Ok(found) = read(sheet, &how) {
        is_sound(&found);
    }
}

fn is_sound(found: &ReadTable) {
    assert!((1..=MOST_PROGRAMMES).contains(&found.rows.len()));
    for row in &found.rows {
        row_is_sound(row);
    }
    for notice in &found.notices {
        in_each_language(|language| notice.sentence(language));
    }
    for left_out in &found.left_out {
        in_each_language(|language| left_out.sentence(language));
    }
    becomes_data(found);
}

/// A data set that a data file gives back, or a refusal of one line; over itself it differs in
/// nothing.
fn becomes_data(found: &ReadTable) {
    let naming = Naming {
        file: "fuzzed.csv",
        year: Some(2025),
    };
    let made = promptly("the data set", || data_set(found, &naming, None));
    let made = match made {
        Ok(made) => made,
        Err(fault) => {
            in_each_language(|language| fault.sentence(language));
            return;
        }
    };
    for notice in &made.notices {
        in_each_language(|language| notice.sentence(language));
    }
    let written = data_file::write(made.set.definition());
    assert_eq!(data_file::read(&written).as_ref(), Ok(&made.set));
    let again = promptly("the data set over itself", || {
        data_set(found, &naming, Some(&made.set))
    });
    let again = again.unwrap_or_else(|fault| panic!("{fault}: {written}"));
    assert_eq!(again.differences, [], "{written}");
    let (new, old) = (again.set.definition(), made.set.definition());
    assert_eq!(new.programmes, old.programmes);
}

fn row_is_sound(row: &ProgrammeRow) {
    let name = &row.name;
    assert!(!name.is_empty() && name.trim() == name, "{name:?}");
    assert!(!name.chars().any(char::is_control), "{name:?}");
    let amounts = [row.budget, row.rate, row.places, row.persons, row.courses];
    for figure in amounts.into_iter().chain([row.hours]).flatten() {
        assert!(figure.is_finite() && figure >= 0.0, "{row:?}");
    }
    let shares = row.outcomes.iter().map(|outcome| outcome.share);
    for share in shares.chain([row.fixed_share]).flatten() {
        assert!((0.0..=1.0).contains(&share), "{row:?}");
    }
    assert!(row.budget.is_none() || row.rate.is_none(), "{row:?}");
    for outcome in &row.outcomes {
        let (count, of) = (outcome.count, outcome.of);
        assert!(
            count.is_none_or(|count| of.is_some_and(|of| count <= of)),
            "{row:?}"
        );
        assert!(count.is_some() != outcome.share.is_some(), "{row:?}");
    }
}

/// A refusal says what is wrong, and nothing of a person.
fn refuses(fault: &TableFault) {
    for language in Language::ALL {
        let said = fault.sentence(language);
        is_one_line(&said);
        if let TableFault::RegistrationNumber { sheet, .. } = fault {
            // A name of a sheet may be a date.
            let said = said.replace(sheet.as_str(), "");
            let longest = said
                .split(|c: char| !c.is_ascii_digit())
                .map(str::len)
                .max();
            // Rows of a spreadsheet have seven digits at most.
            assert!(longest.is_none_or(|digits| digits <= 7), "{said}");
        }
    }
}

fn in_each_language(say: impl Fn(Language) -> String) {
    for language in Language::ALL {
        is_one_line(&say(language));
    }
}
