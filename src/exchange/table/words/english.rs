//! What is said of tables in English.

use super::{Place, column};
use crate::exchange::table::fault::{FileKind, TableFault};
use crate::exchange::table::notice::{LeftOut, NoticeKind, Reason};
use crate::exchange::table::role::ColumnRole;
use crate::exchange::table::sheet::{Day, letters};
use crate::model::definition::MOST_PROGRAMMES;
use crate::present::language::Language::{self, Danish, English};
use crate::present::number;

fn quoted(text: &str) -> String {
    format!("“{text}”")
}

fn figure(x: f64) -> String {
    number::decimal(English, x, 3)
}

fn share(x: f64) -> String {
    number::percent_exact(English, x)
}

/// A share that was worked out.
fn about(x: f64) -> String {
    number::percent(English, x, 1)
}

fn in_sheet(sheet: &str) -> String {
    if sheet.is_empty() {
        "The table".to_owned()
    } else {
        format!("The sheet “{sheet}”")
    }
}

/// Where something stands.
pub(super) fn place(place: &Place) -> String {
    let at = match (place.cell(), place.row, place.column) {
        (Some(cell), _, _) => format!("cell {cell}"),
        (_, Some(row), _) => format!("row {row}"),
        (_, _, Some(column)) => format!("column {}", letters(column)),
        _ => String::new(),
    };
    match (place.sheet, at.as_str()) {
        ("", "") => String::new(),
        ("", at) => at.replacen(['c', 'r'], &at[..1].to_uppercase(), 1),
        (sheet, "") => format!("The sheet “{sheet}”"),
        (sheet, at) => format!("The sheet “{sheet}”, {at}"),
    }
}

/// Why nothing can be taken.
pub(super) fn fault(fault: &TableFault) -> String {
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
        } => format!(
            "{}, row {row}: no column was taken for the names of the programmes. The headings are {}. \
             Choose a column, or call it Programme.",
            in_sheet(sheet),
            listed(headings)
        ),
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
    bytes / 1_048_576.0
}

fn listed(headings: &[String]) -> String {
    let headings: Vec<String> = headings.iter().map(|heading| quoted(heading)).collect();
    if headings.is_empty() {
        "empty".to_owned()
    } else {
        headings.join(", ")
    }
}

fn day(day: Day) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = usize::from(day.month)
        .checked_sub(1)
        .and_then(|at| MONTHS.get(at));
    format!("{} {} {}", day.day, month.unwrap_or(&""), day.year)
}

/// What there is to know.
pub(super) fn notice(kind: &NoticeKind) -> String {
    match kind {
        NoticeKind::HiddenSheet => {
            "the workbook hides this sheet, and it is not taken by itself.".to_owned()
        }
        NoticeKind::HiddenRow => "the spreadsheet hides this row, but it was taken.".to_owned(),
        NoticeKind::HiddenColumn { heading } => {
            format!("the spreadsheet hides the column “{heading}”, but it was taken.")
        }
        NoticeKind::MendedLetters => {
            "The letters æ, ø and å had been saved wrongly and were mended.".to_owned()
        }
        NoticeKind::LostLetters { text } => format!(
            "letters were lost in “{text}”. Save the file as CSV UTF-8, or correct the name afterwards."
        ),
        NoticeKind::AmbiguousNumbers {
            heading,
            example,
            read,
            style,
        } => {
            let (what, language) = ambiguous(example, *style);
            format!(
                "“{example}” under “{heading}” may be thousands or decimals. The column was read as {language} \
                 numbers, that is as {what}: {}.",
                figure(*read)
            )
        }
        NoticeKind::OtherStyle { text, read } => format!(
            "“{text}” is written differently from the rest of its column and was read as {}.",
            figure(*read)
        ),
        NoticeKind::FractionsUnderPercent { heading } => format!(
            "the heading “{heading}” says per cent, but the figures lie between 0 and 1 and were read as \
             shares: 0.93 is 93%."
        ),
        NoticeKind::NotANumber { text, heading } => {
            format!(
                "“{text}” is no figure that can be used under “{heading}”; the figure is missing."
            )
        }
        NoticeKind::ErrorValue { text } => {
            format!("the spreadsheet shows the error {text}; the figure is missing.")
        }
        NoticeKind::Uncomputed => {
            "the formula was not worked out in the file; the figure is missing. Open \
            the file in the spreadsheet and save it."
                .to_owned()
        }
        NoticeKind::Date {
            day: Ok(date),
            heading,
        } => format!(
            "the cell is a date ({}) under “{heading}”, perhaps because the spreadsheet made one of a number; \
             the figure is missing.",
            day(*date)
        ),
        NoticeKind::Date {
            day: Err(text),
            heading,
        } => format!(
            "“{text}” looks like a date under “{heading}”, perhaps because the spreadsheet made one of a \
             number; the figure is missing."
        ),
        NoticeKind::PercentInAmounts { heading } => {
            format!(
                "the cell is in per cent under “{heading}”, which takes a number; the figure is missing."
            )
        }
        NoticeKind::ShareOutOfRange { share: x, heading } => {
            format!(
                "{} is too much under “{heading}”; the figure is missing.",
                share(*x)
            )
        }
        NoticeKind::UnitTwice { text, heading } => {
            format!(
                "“{text}” stands under “{heading}” and was read in the unit that the cell itself states."
            )
        }
        NoticeKind::MergedFigures { last_row, heading } => format!(
            "the cell under “{heading}” is merged down to row {last_row}. The figure was given to the first of \
             those rows only."
        ),
        NoticeKind::FilledDown { text } => {
            format!("the cell is empty; “{text}” was taken from the row above.")
        }
        NoticeKind::TotalAgrees { columns } => {
            let columns = if *columns == 1 {
                "its column".to_owned()
            } else {
                format!("all {columns} columns")
            };
            format!("the total is the sum of the rows in {columns}.")
        }
        NoticeKind::TotalDisagrees {
            heading,
            stated,
            sum,
        } => format!(
            "the total under “{heading}” is stated as {}, but the rows add up to {}.",
            figure(*stated),
            figure(*sum)
        ),
        NoticeKind::OccupancyDisagrees { stated, computed } => format!(
            "occupancy is stated as {}, but full-year persons and places give {}; the persons were used.",
            share(*stated),
            about(*computed)
        ),
        NoticeKind::OccupancyWithoutPlaces => {
            "occupancy gives no full-year persons, since the places are missing.".to_owned()
        }
        NoticeKind::PlacesAssumed { places } => format!(
            "the places are missing; as many as full-year persons were assumed, {}, that is full occupancy.",
            figure(*places)
        ),
        NoticeKind::BudgetAndRate => {
            "there are a budget and a rate; the budget was used and the rate left out.".to_owned()
        }
        NoticeKind::CoursesStandIn { outcome, courses } => format!(
            "it is not stated of how many courses “{outcome}” was counted; the programme’s {} were used.",
            figure(*courses)
        ),
        NoticeKind::CountWithoutCourses { outcome } => format!(
            "the count of “{outcome}” cannot be used, since it is not stated of how many courses it is."
        ),
        NoticeKind::CountOverCourses {
            outcome,
            count,
            courses,
        } => format!(
            "“{outcome}” is {} of {} courses, more than there are; the result was left out.",
            figure(*count),
            figure(*courses)
        ),
        NoticeKind::ShareDisagrees {
            outcome,
            stated,
            computed,
        } => format!(
            "the share of “{outcome}” is stated as {}, but the count gives {}; the count was used.",
            share(*stated),
            about(*computed)
        ),
        NoticeKind::NameTwice { name, first_row } => {
            format!("“{name}” stands in row {first_row} too; both were taken.")
        }
        NoticeKind::FurtherColumns { count } => {
            format!("The {count} columns furthest to the right were not read.")
        }
        NoticeKind::SeveralYears { years } => {
            let years: Vec<String> = years.iter().map(ToString::to_string).collect();
            format!(
                "Title and headings name several years: {}. The first was used.",
                years.join(", ")
            )
        }
    }
}

/// What a mark between groups was read as.
fn ambiguous(example: &str, style: Language) -> (&'static str, &'static str) {
    let decimals = match style {
        Danish => example.contains(','),
        English => example.contains('.'),
    };
    let language = match style {
        Danish => "Danish",
        English => "English",
    };
    (if decimals { "decimals" } else { "thousands" }, language)
}

/// Why something was left out.
pub(super) fn left_out(left_out: &LeftOut) -> String {
    let text = &left_out.text;
    let named = if text.is_empty() {
        String::new()
    } else {
        format!("“{text}” ")
    };
    let reason = match &left_out.reason {
        Reason::UnknownHeading => "was left out: the heading is not known.".to_owned(),
        Reason::NoHeading => "was left out: it has no heading.".to_owned(),
        Reason::HeadingTwice { first } => {
            format!("was left out: column {} is the same.", letters(*first))
        }
        Reason::PersonNames => "was left out: it looks like names of persons.".to_owned(),
        Reason::OutcomeWithoutResult => {
            "was left out: it says only how many courses were looked at.".to_owned()
        }
        Reason::Chosen => "was left out by choice.".to_owned(),
        Reason::Units => "are units.".to_owned(),
        Reason::HeadingsAgain => "are the headings once more.".to_owned(),
        Reason::Total => "is a total and was left out.".to_owned(),
        Reason::GroupName => "was taken for the group of the rows that follow.".to_owned(),
        Reason::Note => "was left out as a note.".to_owned(),
        Reason::NoFigures => "was left out: there is no figure in the row.".to_owned(),
        Reason::NoName => "was left out: the row has figures and no name.".to_owned(),
        Reason::Negative {
            column: number,
            heading,
        } => format!(
            "was left out: the figure in column {} is negative.",
            column(*number, heading, quoted)
        ),
    };
    format!("{named}{reason}")
}

/// What a column can be taken for.
pub(super) fn role(role: &ColumnRole) -> String {
    let name = match role {
        ColumnRole::LeftOut => "Left out",
        ColumnRole::Name => "Programme",
        ColumnRole::Group => "Group",
        ColumnRole::Pool => "Pool",
        ColumnRole::Budget => "Budget",
        ColumnRole::Rate => "Rate per full-year person",
        ColumnRole::Places => "Places",
        ColumnRole::Persons => "Full-year persons",
        ColumnRole::Occupancy => "Occupancy",
        ColumnRole::Courses => "Courses",
        ColumnRole::Hours => "Hours a week",
        ColumnRole::FixedShare => "Fixed share",
        ColumnRole::OutcomeCount(name) => return format!("{name}, count"),
        ColumnRole::OutcomeOf(name) => return format!("{name}, of so many courses"),
        ColumnRole::OutcomeShare(name) => return format!("{name}, share"),
    };
    name.to_owned()
}
