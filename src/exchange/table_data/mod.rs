//! A data set of a table's programmes.
//!
//! [`table`](super::table) says what stands in a table; here it becomes a data set as a data
//! file would state it, with the defaults of a data file. What the table does not say and the
//! model needs is assumed and said so, or the row is left out and said so. Nothing is nought
//! because it is missing.
//!
//! ```
//! use pladspris::exchange::table;
//! use pladspris::exchange::table_data::{Naming, data_set};
//!
//! let file = "Budget 2025\nTilbud;Budget (t.kr.);Pladser;Helårspersoner\nVærkstedet;2.400;30;24,5\n";
//! let (_, _, read) = table::open(file.as_bytes()).unwrap().first().unwrap();
//! let naming = Naming { file: "Byrum 2025.csv", year: None };
//! let made = data_set(&read, &naming, None).unwrap();
//! assert_eq!(made.set.full_id(), "byrum-2025.1");
//! assert_eq!(made.set.definition().programmes[0].id, "vaerkstedet");
//! ```
//!
//! Next year's table is read over this year's set: rows are matched by the programmes' names,
//! and what still fits of the old set stays.

mod make;
mod named;
mod notice;
mod outcomes;
mod over;
mod settle;
mod words;

use std::rc::Rc;

use super::data_file::DataFault;
use super::table::Tables;
use super::table::read::ReadTable;
use crate::model::data_set::DataSet;

pub use notice::{Difference, Notice, NoticeKind, What};

/// What a table does not say of the data set that it becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Naming<'a> {
    /// The name of its file, which the data set is named after; nothing for what was pasted,
    /// which is named after its title.
    pub file: &'a str,
    /// The year of its figures, for a table whose title and headings name none.
    pub year: Option<u16>,
}

/// What a table became.
#[derive(Clone, Debug, PartialEq)]
pub struct TableData {
    /// The data set.
    pub set: Rc<DataSet>,
    /// What was left out or assumed on the way, beside what is said of the table itself.
    pub notices: Vec<Notice>,
    /// What is new and what is gone, beside the set that it was read over.
    pub differences: Vec<Difference>,
}

/// Why a table becomes no data set.
#[derive(Clone, Debug, PartialEq)]
pub enum TableDataFault {
    /// Neither the table nor whoever takes it says which year its figures are of.
    NoYear,
    /// No row has what a programme needs.
    NothingUsable {
        /// Why not, for each row.
        notices: Vec<Notice>,
    },
    /// What the rows say together makes no data set.
    Refused {
        /// Why not.
        fault: Box<DataFault>,
    },
}

/// Makes a data set of a table's programmes, over another where it is of the next year.
///
/// # Errors
/// [`TableDataFault`], each with a sentence on what to do.
pub fn data_set(
    table: &ReadTable,
    naming: &Naming,
    over: Option<&DataSet>,
) -> Result<TableData, TableDataFault> {
    let over = over.map(DataSet::definition);
    let year = table.year.or(naming.year).ok_or(TableDataFault::NoYear)?;
    let mut notices = Vec::new();
    if let Some(given) = naming.year.filter(|given| *given != year) {
        let kind = NoticeKind::YearStated { year, given };
        notices.push(Notice { row: None, kind });
    }
    let (mut rows, unusable) = make::usable(&table.rows);
    notices.extend(unusable);
    if rows.is_empty() {
        return Err(TableDataFault::NothingUsable { notices });
    }
    let bare = named::bare(table, naming.file, year, over);
    let first = make::made(&rows, &bare, over);
    let (made, set) = match settle::settled(first, over) {
        Ok(both) => both,
        Err(_) => {
            // A row or a figure that no data set can have: each is tried by itself.
            let refused;
            (rows, refused) = settle::alone(rows, &bare);
            notices.extend(refused);
            if rows.is_empty() {
                return Err(TableDataFault::NothingUsable { notices });
            }
            let again = make::made(&rows, &bare, over);
            settle::settled(again, over).map_err(|fault| TableDataFault::Refused { fault })?
        }
    };
    notices.extend(made.notices);
    Ok(TableData {
        set,
        notices,
        differences: made.differences,
    })
}

/// What there is to say of the sheets that were not read, where there are others than hidden
/// ones.
#[must_use]
pub fn other_sheets(tables: &Tables, read: usize) -> Option<Notice> {
    let sheets = || tables.sheets.iter().enumerate();
    let others = sheets().filter(|(at, sheet)| *at != read && !sheet.hidden);
    let others: Vec<String> = others.map(|(_, sheet)| sheet.name.clone()).collect();
    if others.is_empty() {
        return None;
    }
    let sheet = tables.sheets.get(read)?.name.clone();
    let kind = NoticeKind::OtherSheets { sheet, others };
    Some(Notice { row: None, kind })
}
