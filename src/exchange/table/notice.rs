//! What is said of a table that was read: what is doubtful, what was left out and why.

use super::sheet::{Address, Day};
use crate::present::language::Language;

/// Something that whoever takes a table should know.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// The sheet; nothing for a text.
    pub sheet: String,
    /// The row, if it is about one.
    pub row: Option<u32>,
    /// The column, if it is about one.
    pub column: Option<u32>,
    /// What there is to know.
    pub kind: NoticeKind,
}

impl Notice {
    /// The cell it is about, if it is about one.
    #[must_use]
    pub const fn cell(&self) -> Option<Address> {
        match (self.row, self.column) {
            (Some(row), Some(column)) => Some(Address { row, column }),
            _ => None,
        }
    }
}

/// What there is to know of a table. Texts are those of the table, shortened.
#[derive(Clone, Debug, PartialEq)]
pub enum NoticeKind {
    /// The workbook hides a sheet.
    HiddenSheet,
    /// The workbook hides a row that was taken.
    HiddenRow,
    /// The workbook hides a column that was taken.
    HiddenColumn {
        /// Its heading.
        heading: String,
    },
    /// Letters had been read wrongly before the file was saved, and were mended.
    MendedLetters,
    /// Letters were lost before the file was saved.
    LostLetters {
        /// The text they were lost from.
        text: String,
    },
    /// All that decides how numbers are written are groups of three, and they were read so.
    AmbiguousNumbers {
        /// The heading.
        heading: String,
        /// A cell as it is written.
        example: String,
        /// How it was read.
        read: f64,
        /// As in which language.
        style: Language,
    },
    /// A cell is written in the other language than the rest of its column.
    OtherStyle {
        /// The cell as it is written.
        text: String,
        /// How it was read.
        read: f64,
    },
    /// A heading says per cent, and the cells are fractions of 1.
    FractionsUnderPercent {
        /// The heading.
        heading: String,
    },
    /// A cell of figures holds something else.
    NotANumber {
        /// What it holds.
        text: String,
        /// The heading.
        heading: String,
    },
    /// A cell of figures holds an error.
    ErrorValue {
        /// It.
        text: String,
    },
    /// A cell of figures holds a formula that was never worked out.
    Uncomputed,
    /// A cell of figures holds a date, which was perhaps a number once.
    Date {
        /// The date, if the cell is one, else its text.
        day: Result<Day, String>,
        /// The heading.
        heading: String,
    },
    /// A cell in a column of amounts or counts is shown in per cent.
    PercentInAmounts {
        /// The heading.
        heading: String,
    },
    /// A share lies outside of what a share can be.
    ShareOutOfRange {
        /// It, as a fraction.
        share: f64,
        /// The heading.
        heading: String,
    },
    /// A cell says kroner under a heading that says thousands or millions.
    UnitTwice {
        /// The cell.
        text: String,
        /// The heading.
        heading: String,
    },
    /// Cells of figures were merged over several rows.
    MergedFigures {
        /// The last row of them.
        last_row: u32,
        /// The heading.
        heading: String,
    },
    /// A group or pool was taken from the row above, since the cell is empty.
    FilledDown {
        /// What was taken.
        text: String,
    },
    /// A total is the sum of the rows that it stands for.
    TotalAgrees {
        /// How many columns were added up.
        columns: usize,
    },
    /// A total is not the sum of the rows that it stands for.
    TotalDisagrees {
        /// The heading.
        heading: String,
        /// What the total says.
        stated: f64,
        /// What the rows add up to.
        sum: f64,
    },
    /// The occupancy and the persons of a row do not go together; the persons were taken.
    OccupancyDisagrees {
        /// The occupancy as stated.
        stated: f64,
        /// What persons and places give.
        computed: f64,
    },
    /// An occupancy without places gives no persons.
    OccupancyWithoutPlaces,
    /// A budget has no places: as many as persons were assumed.
    PlacesAssumed {
        /// How many.
        places: f64,
    },
    /// Both a budget and a rate; the budget was taken.
    BudgetAndRate,
    /// A count has no courses of its own: the programme's stand in.
    CoursesStandIn {
        /// The outcome.
        outcome: String,
        /// The courses.
        courses: f64,
    },
    /// A count without courses anywhere.
    CountWithoutCourses {
        /// The outcome.
        outcome: String,
    },
    /// More results than courses.
    CountOverCourses {
        /// The outcome.
        outcome: String,
        /// The results.
        count: f64,
        /// The courses.
        courses: f64,
    },
    /// A share is not what the count gives; the count was taken.
    ShareDisagrees {
        /// The outcome.
        outcome: String,
        /// The share as stated.
        stated: f64,
        /// What the count gives.
        computed: f64,
    },
    /// Two programmes of a name in one group.
    NameTwice {
        /// The name.
        name: String,
        /// The row of the first.
        first_row: u32,
    },
    /// More columns than are looked at.
    FurtherColumns {
        /// How many of them.
        count: usize,
    },
    /// Several years stand in title and headings; the first was taken.
    SeveralYears {
        /// All of them.
        years: Vec<u16>,
    },
}

/// A column or a row that was not taken.
#[derive(Clone, Debug, PartialEq)]
pub struct LeftOut {
    /// The row, for a row.
    pub row: Option<u32>,
    /// The column, for a column.
    pub column: Option<u32>,
    /// Its heading, or what its first cell says, shortened.
    pub text: String,
    /// Why.
    pub reason: Reason,
}

/// Why a column or a row was not taken.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// A heading that is not known.
    UnknownHeading,
    /// A column without a heading.
    NoHeading,
    /// A heading that stands there twice.
    HeadingTwice {
        /// The column that was taken.
        first: u32,
    },
    /// Names of persons.
    PersonNames,
    /// An outcome of which only the number of courses is stated.
    OutcomeWithoutResult,
    /// Whoever takes the table said so.
    Chosen,
    /// The units below the headings.
    Units,
    /// The headings once more.
    HeadingsAgain,
    /// A total.
    Total,
    /// The name of the group of the rows that follow.
    GroupName,
    /// A note, a source or a sub-heading.
    Note,
    /// A row with a name and no figure.
    NoFigures,
    /// A row with figures and no name.
    NoName,
    /// A row with a figure that cannot be negative.
    Negative {
        /// Its column.
        column: u32,
        /// The heading of that.
        heading: String,
    },
}

/// A text in so many characters that it can be quoted in a sentence.
pub(super) fn shortened(text: &str) -> String {
    const ROOM: usize = 60;
    let clean = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let clean: String = clean.chars().filter(|c| !c.is_control()).collect();
    if clean.chars().count() <= ROOM {
        return clean;
    }
    let start: String = clean.chars().take(ROOM - 1).collect();
    format!("{}…", start.trim_end())
}
