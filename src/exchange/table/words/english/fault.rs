//! Why a table gives nothing, in English.

use super::quoted;
use crate::exchange::table::fault::{FileKind, TableFault};
use crate::exchange::table::sheet::letters;
use crate::exchange::table::words::column;
use crate::model::definition::MOST_PROGRAMMES;
use crate::present::language::Language::English;
use crate::present::number;

fn in_sheet(sheet: &str) -> String {
    if sheet.is_empty() {
        "The table".to_owned()
    } else {
        format!("The sheet “{sheet}”")
    }
}

/// Why nothing can be taken.
pub(in crate::exchange::table::words) fn fault(fault: &TableFault) -> String {
    match fault {
        TableFault::Empty => "The file is empty.".to_owned(),
        TableFault::TooLarge { bytes } => format!(
            "The file has {} MB; at most 10 MB are read. Save the sheet with the programmes as a file \
             of its own.",
            number::decimal(English, megabytes(*bytes), 1)
        ),
        TableFault::Bomb => {
            "Unpacked, the file is far larger than a table of programmes can be, and \
            was not read. Save the sheet with the programmes as a file of its own."
                .to_owned()
        }
        TableFault::TooManyCells => "The file has over 200,000 cells that are filled in. Save the \
            sheet with the programmes as a file of its own."
            .to_owned(),
        TableFault::Damaged => {
            "The file is incomplete or damaged. Fetch it again, or open it in the \
            spreadsheet and save it anew."
                .to_owned()
        }
        TableFault::UnclosedQuote { row } => format!(
            "In row {row} a quotation mark opens and never closes. The file may be incomplete; if not, \
             remove the mark."
        ),
        TableFault::NotText => {
            "The file is neither a workbook nor a text that can be read. Save the \
            table as .xlsx, or as CSV in UTF-8."
                .to_owned()
        }
        TableFault::OldWorkbook => "The file is in Excel’s old format (.xls). Open it in Excel or \
            LibreOffice and save it as .xlsx."
            .to_owned(),
        TableFault::Locked => {
            "The file is protected by a password. Open it in the spreadsheet, remove \
            the password and save it again, or copy the table and paste it."
                .to_owned()
        }
        TableFault::OpenDocument => "The file is an OpenDocument spreadsheet (.ods). Open it in \
            LibreOffice or Excel and save it as .xlsx."
            .to_owned(),
        TableFault::BinaryWorkbook => {
            "The file is in Excel’s binary format (.xlsb). Open it in Excel \
            and save it as .xlsx."
                .to_owned()
        }
        TableFault::OtherFile { kind } => {
            let what = match kind {
                FileKind::Pdf => "a PDF",
                FileKind::Picture => "a picture",
                FileKind::WebPage => "a web page",
                FileKind::Spreadsheet2003 => "a spreadsheet in Excel’s XML format of 2003",
                FileKind::Document => "a text document",
                FileKind::Archive => "a packed archive",
                FileKind::Other => "no workbook",
            };
            format!(
                "The file is {what}. Open the table in a spreadsheet and save it as .xlsx, or copy the \
                 table and paste it."
            )
        }
        TableFault::NoSheets => "There are no cells in the sheets of the workbook.".to_owned(),
        TableFault::RegistrationNumber { sheet, at, heading } => {
            let what = "There is a value shaped like a civil registration number";
            let place = match at {
                Some(at) => {
                    let column = column(at.column, heading.as_deref().unwrap_or_default(), quoted);
                    let row = at.row;
                    let of = if sheet.is_empty() {
                        String::new()
                    } else {
                        format!("the sheet “{sheet}”, ")
                    };
                    format!("{what}: {of}column {column}, row {row}")
                }
                None => format!("{what}, in the name of a sheet"),
            };
            format!(
                "{place}. Nothing was taken in, and the value is neither shown nor kept. Remove the column \
                 and try again, even if it is another number of ten digits."
            )
        }
        TableFault::EmptySheet { sheet } => format!("{} is empty.", in_sheet(sheet)),
        TableFault::OneColumn { sheet, column } => format!(
            "{} has one column only, {}. It takes at least one of programmes and one of figures; in a text \
             file with a semicolon, comma or tab between them.",
            in_sheet(sheet),
            letters(*column)
        ),
        TableFault::NoHeadings { sheet, last_row } => format!(
            "{}: there are no headings that are known in the first rows (down to row {last_row}). Put a row \
             above the figures that says, for instance, Programme, Budget, Places and Persons.",
            in_sheet(sheet)
        ),
        TableFault::NoNames {
            sheet,
            row,
            headings,
            persons,
        } => {
            let persons = persons.as_ref().map_or(String::new(), |heading| {
                format!(" “{heading}” looks like names of persons and is not taken by itself.")
            });
            format!(
                "{}, row {row}: no column was taken for the names of the programmes. The headings are \
                 {}.{persons} Choose a column, or call it Programme.",
                in_sheet(sheet),
                listed(headings)
            )
        }
        TableFault::NoFigureColumns {
            sheet,
            row,
            headings,
        } => format!(
            "{}, row {row}: no column was taken for figures. The headings are {}. Choose what the columns \
             are, or call them, for instance, Budget, Places and Persons.",
            in_sheet(sheet),
            listed(headings)
        ),
        TableFault::NoRows { sheet, row } => {
            format!(
                "{}: there are no rows below the headings in row {row}.",
                in_sheet(sheet)
            )
        }
        TableFault::NothingUsable {
            sheet,
            row,
            column: number,
            heading,
        } => format!(
            "{}: no row from row {row} on has both a name and a figure. Figures were looked for from column \
             {} on.",
            in_sheet(sheet),
            column(*number, heading, quoted)
        ),
        TableFault::TooManyProgrammes {
            sheet,
            row,
            column,
            count,
        } => format!(
            "{} has {} programmes; there can be at most {MOST_PROGRAMMES}. The first too many stands in row \
             {row}, column {}. If each row is a person or a course, add them up by programme first.",
            in_sheet(sheet),
            number::whole(English, u64::try_from(*count).unwrap_or(u64::MAX)),
            letters(*column)
        ),
    }
}

fn megabytes(bytes: usize) -> f64 {
    // A size of memory is exact as a float.
    #[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
    let bytes = bytes as f64;
    // Rounded up, so that what is too large reads so.
    (bytes / 1_048_576.0 * 10.0).ceil() / 10.0
}

fn listed(headings: &[String]) -> String {
    let headings: Vec<String> = headings.iter().map(|heading| quoted(heading)).collect();
    if headings.is_empty() {
        "empty".to_owned()
    } else {
        headings.join(", ")
    }
}
