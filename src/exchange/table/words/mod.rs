//! What is said of tables, each language in a file of its own.

mod danish;
mod english;

use super::fault::TableFault;
use super::notice::{LeftOut, Notice};
use super::role::ColumnRole;
use super::sheet::{Address, letters};
use crate::present::language::Language;

/// Where something stands.
struct Place<'a> {
    /// The sheet; nothing for a text, which has only one.
    sheet: &'a str,
    row: Option<u32>,
    column: Option<u32>,
}

impl Place<'_> {
    /// The cell, where it is one.
    fn cell(&self) -> Option<Address> {
        let (row, column) = (self.row?, self.column?);
        Some(Address { row, column })
    }
}

impl TableFault {
    /// What is wrong, where, and what to do, as a sentence or two.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        match language {
            Language::Danish => danish::fault(self),
            Language::English => english::fault(self),
        }
    }
}

impl Notice {
    /// It as a sentence that begins with where it is.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let place = Place {
            sheet: &self.sheet,
            row: self.row,
            column: self.column,
        };
        match language {
            Language::Danish => behind(&danish::place(&place), danish::notice(&self.kind)),
            Language::English => behind(&english::place(&place), english::notice(&self.kind)),
        }
    }
}

impl LeftOut {
    /// It as a sentence that begins with which row or column it is.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let place = Place {
            sheet: "",
            row: self.row,
            column: self.column,
        };
        match language {
            Language::Danish => behind(&danish::place(&place), danish::left_out(self)),
            Language::English => behind(&english::place(&place), english::left_out(self)),
        }
    }
}

impl ColumnRole {
    /// What it is called.
    #[must_use]
    pub fn name(&self, language: Language) -> String {
        match language {
            Language::Danish => danish::role(self),
            Language::English => english::role(self),
        }
    }
}

/// A text behind where it is of.
fn behind(place: &str, text: String) -> String {
    if place.is_empty() {
        text
    } else {
        format!("{place}: {text}")
    }
}

/// The letters of a column, and its heading if it has one.
fn column(number: u32, heading: &str, quoted: impl Fn(&str) -> String) -> String {
    if heading.is_empty() {
        letters(number)
    } else {
        format!("{} ({})", letters(number), quoted(heading))
    }
}
