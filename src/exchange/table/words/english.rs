//! What is said of tables in English.

mod fault;

pub(super) use fault::fault;

use super::{Place, column};
use crate::exchange::table::notice::{LeftOut, NoticeKind, Reason};
use crate::exchange::table::role::ColumnRole;
use crate::exchange::table::sheet::{Day, letters};
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
            "the workbook hides this sheet; it is taken only if it is chosen.".to_owned()
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
            let columns = match columns {
                1 => "its column".to_owned(),
                2 => "both columns".to_owned(),
                more => format!("all {more} columns"),
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
