//! A grid of cells as it came in, before anybody has said what it means.

use std::fmt;

use crate::present::invisible::without_marks;

/// The last column that a spreadsheet has, XFD.
pub const MOST_COLUMNS: u32 = 16_384;
/// The last row that a spreadsheet has.
pub const MOST_ROWS: u32 = 1_048_576;

/// Where a cell stands, counted from one as people count.
///
/// # Examples
/// ```
/// use pladspris::exchange::table::sheet::Address;
///
/// assert_eq!(Address { row: 7, column: 2 }.to_string(), "B7");
/// assert_eq!(Address { row: 1, column: 28 }.to_string(), "AB1");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// The row, 1 at the top.
    pub row: u32,
    /// The column, 1 for A.
    pub column: u32,
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", letters(self.column), self.row)
    }
}

impl Address {
    /// Reads what `Display` writes, with or without dollar signs. `None` for all else, and
    /// for what no spreadsheet has.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (mut column, mut row) = (0_u32, 0_u32);
        let mut in_digits = false;
        for byte in text.bytes() {
            match byte {
                b'$' => {}
                b'A'..=b'Z' | b'a'..=b'z' if !in_digits => {
                    let letter = u32::from(byte.to_ascii_uppercase() - b'A') + 1;
                    column = column.checked_mul(26)?.checked_add(letter)?;
                }
                b'0'..=b'9' if column > 0 => {
                    in_digits = true;
                    row = row.checked_mul(10)?.checked_add(u32::from(byte - b'0'))?;
                }
                _ => return None,
            }
        }
        let there = (1..=MOST_COLUMNS).contains(&column) && (1..=MOST_ROWS).contains(&row);
        there.then_some(Self { row, column })
    }
}

/// The letters of a column: 1 is A, 27 is AA.
#[must_use]
pub fn letters(column: u32) -> String {
    let mut rest = column;
    let mut reversed = Vec::new();
    while rest > 0 {
        rest -= 1;
        // A remainder by 26 is always a letter.
        reversed.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    reversed.iter().rev().collect()
}

/// A day of the calendar, as a spreadsheet has it behind a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// The year.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month.
    pub day: u8,
}

/// How a spreadsheet shows a number.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum NumberFormat {
    /// As a number.
    #[default]
    Plain,
    /// In per cent: 0.93 is shown as 93 %.
    Percent,
    /// With a currency beside it.
    Currency,
    /// As a date or a time of day.
    Date(Day),
}

/// What stands in a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Content {
    /// Nothing, or only blanks.
    #[default]
    Empty,
    /// Text, without blanks around it.
    Text(String),
    /// A number of a workbook. Numbers of a text file are [`Content::Text`] until their
    /// column says how they are written.
    Number {
        /// What the cell holds, which is not always what it shows.
        value: f64,
        /// How it is shown.
        format: NumberFormat,
        /// By which power of ten it is shown smaller than it is: 3 where a format shows
        /// kroner as thousands of kroner.
        shown_power: u8,
    },
    /// True or false.
    Bool(bool),
    /// What a spreadsheet shows where it has no value: `#REF!`, `####`.
    Error(String),
    /// A formula whose result the file does not hold.
    Uncomputed,
}

impl Content {
    /// The content of a cell that says this.
    ///
    /// ```
    /// use pladspris::exchange::table::sheet::Content;
    ///
    /// assert_eq!(Content::of_text(" \u{a0}"), Content::Empty);
    /// assert_eq!(Content::of_text("#VÆRDI!"), Content::Error("#VÆRDI!".to_owned()));
    /// assert_eq!(Content::of_text("24,5"), Content::Text("24,5".to_owned()));
    /// ```
    #[must_use]
    pub fn of_text(text: &str) -> Self {
        let clean: String;
        let text = if text.contains(is_odd) {
            clean = text.replace(is_odd, "");
            clean.trim()
        } else {
            text.trim()
        };
        if text.is_empty() {
            Self::Empty
        } else if is_error(text) {
            Self::Error(text.to_owned())
        } else {
            Self::Text(text.to_owned())
        }
    }

    /// What it says in one line, without marks that nobody sees; `None` where that is
    /// nothing, or a dash for nothing.
    #[must_use]
    pub fn in_one_line(&self) -> Option<String> {
        let text = match self {
            Self::Text(text) => {
                let text = without_marks(text);
                // Blanks around a text are gone already: a tab in front was behind a guard.
                let tab = if text.starts_with('\t') { "\t" } else { "" };
                let words: Vec<&str> = text.split_whitespace().collect();
                format!("{tab}{}", words.join(" "))
            }
            Self::Number { value, .. } => value.to_string(),
            _ => return None,
        };
        let nothing = matches!(text.as_str(), "" | "-" | "–" | "—" | "." | ".." | "…");
        (!nothing).then_some(text)
    }

    /// The text, where it is one.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// What no text shows, and what a workbook may hold nevertheless.
fn is_odd(c: char) -> bool {
    c.is_control() && !c.is_whitespace()
}

/// Whether a text is what a spreadsheet writes in place of a value, in any language:
/// `#REF!`, `#DIV/0!`, `#I/T`, `#NAVN?`, `####`, `Err:502`.
fn is_error(text: &str) -> bool {
    if let Some(rest) = text.strip_prefix('#') {
        let all_hashes = rest.len() > 1 && rest.chars().all(|c| c == '#');
        let letters = rest.chars().filter(|c| c.is_alphabetic()).count();
        let shouted = rest
            .chars()
            .all(|c| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '/' | '!' | '?' | '_'));
        let marked = rest.ends_with(['!', '?']) || rest.contains('/');
        return all_hashes || (letters > 1 && shouted && marked);
    }
    let code = text
        .strip_prefix("Err:")
        .or_else(|| text.strip_prefix("Fejl:"));
    code.is_some_and(|code| code.len() == 3 && code.bytes().all(|b| b.is_ascii_digit()))
}

/// A cell that is not empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Where it stands.
    pub at: Address,
    /// What it holds; never [`Content::Empty`].
    pub content: Content,
}

/// A row in which something stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// Its number, 1 at the top.
    pub number: u32,
    /// Whether the spreadsheet hides it.
    pub hidden: bool,
    /// Its cells that are not empty, from left to right.
    pub cells: Vec<Cell>,
}

/// An empty cell, to point at.
const EMPTY: &Content = &Content::Empty;

impl Row {
    /// What stands in a column; [`Content::Empty`] where nothing does.
    #[must_use]
    pub fn at(&self, column: u32) -> &Content {
        let found = self
            .cells
            .binary_search_by_key(&column, |cell| cell.at.column);
        found.map_or(EMPTY, |at| &self.cells[at].content)
    }
}

/// Cells that were merged into one. What they hold stands in the first; the others
/// arrive empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merged {
    /// Its upper left corner.
    pub first: Address,
    /// Its lower right corner.
    pub last: Address,
}

impl Merged {
    /// Whether a cell is one of these.
    #[must_use]
    pub fn holds(&self, at: Address) -> bool {
        (self.first.row..=self.last.row).contains(&at.row)
            && (self.first.column..=self.last.column).contains(&at.column)
    }
}

/// A sheet of a workbook, or all of a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// What it is called; nothing for a text.
    pub name: String,
    /// Whether the workbook hides it.
    pub hidden: bool,
    /// The rows in which something stands, from the top.
    pub rows: Vec<Row>,
    /// The cells that were merged over several rows.
    pub merged: Vec<Merged>,
    /// The first and last column of each stretch that the workbook hides.
    pub hidden_columns: Vec<(u32, u32)>,
}

impl Sheet {
    /// Whether the workbook hides a column.
    #[must_use]
    pub fn hides(&self, column: u32) -> bool {
        let mut stretches = self.hidden_columns.iter();
        stretches.any(|&(first, last)| (first..=last).contains(&column))
    }

    /// The merged cells that a cell belongs to.
    #[must_use]
    pub fn merged_at(&self, at: Address) -> Option<Merged> {
        self.merged.iter().copied().find(|merged| merged.holds(at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_come_back() {
        for column in [1, 2, 26, 27, 52, 53, 702, 703, MOST_COLUMNS] {
            for row in [1, 9, 10, MOST_ROWS] {
                let at = Address { row, column };
                assert_eq!(Address::read(&at.to_string()), Some(at));
            }
        }
        assert_eq!(letters(MOST_COLUMNS), "XFD");
        assert_eq!(Address::read("$B$7"), Address::read("B7"));
    }

    #[test]
    fn what_no_spreadsheet_has_is_no_address() {
        let long = "A".repeat(40);
        for text in [
            "", "B", "7", "7B", "B0", "XFE1", "A1048577", "Æ1", "B7C", &long,
        ] {
            assert_eq!(Address::read(text), None, "{text}");
        }
    }

    #[test]
    fn errors_are_told_from_text() {
        for text in [
            "#REF!",
            "#DIV/0!",
            "#NAVN?",
            "#VÆRDI!",
            "#I/T",
            "#N/A",
            "#NUM!",
            "####",
            "######",
            "Err:502",
            "Fejl:508",
            "#GETTING_DATA!",
        ] {
            assert_eq!(Content::of_text(text), Content::Error(text.to_owned()));
        }
        for text in [
            "#", "#1", "# 4", "#metoo", "#A", "Err:", "Err:5022", "REF!", "##",
        ] {
            assert_eq!(Content::of_text(text), Content::Text(text.to_owned()));
        }
    }
}
