//! The cells of one sheet of a workbook.

use quick_xml::events::BytesStart;

use super::dates::{day_of_serial, day_of_text};
use super::strings::{RichText, unescaped};
use super::styles::{Format, Shown};
use super::xml::{Piece, Pieces, attribute, says_yes};
use crate::exchange::table::fault::TableFault;
use crate::exchange::table::sheet::{
    Address, Cell, Content, MOST_COLUMNS, MOST_ROWS, Merged, NumberFormat, Row, Sheet,
};
use crate::exchange::table::{MOST_CELLS, MOST_TEXT};

/// How many cells that are merged over several rows are remembered. More than that are
/// decoration.
const MOST_MERGED: usize = 1_000;

/// What the cells of all sheets refer to.
pub(super) struct Shared {
    /// The texts.
    pub(super) strings: Vec<String>,
    /// The formats.
    pub(super) formats: Vec<Format>,
    /// Whether days are counted from 1904 on.
    pub(super) from_1904: bool,
    /// Whether the workbook is to be worked out when it is opened: a formula's 0 is then
    /// what a library writes that works nothing out.
    pub(super) to_be_computed: bool,
}

/// How much may still be kept, of all sheets together.
pub(super) struct Room {
    pub(super) cells: usize,
    pub(super) text: usize,
}

impl Default for Room {
    fn default() -> Self {
        Self {
            cells: MOST_CELLS,
            text: MOST_TEXT,
        }
    }
}

/// Reads a sheet's cells into it.
pub(super) fn read(
    text: &str,
    shared: &Shared,
    room: &mut Room,
    sheet: &mut Sheet,
) -> Result<(), TableFault> {
    let mut pieces = Pieces::of(text);
    let mut in_data = false;
    let mut row = Row::default();
    let mut cell: Option<OpenCell> = None;
    let mut last_column = 0;
    while let Some(piece) = pieces.next()? {
        match piece {
            Piece::Open(tag) => {
                let name = tag.local_name();
                match (name.as_ref(), &mut cell) {
                    ("sheetData", _) => in_data = true,
                    ("row", None) if in_data => {
                        row = open_row(&tag, row.number)?;
                        last_column = 0;
                    }
                    ("c", None) if in_data => {
                        let open = OpenCell::of(&tag, last_column)?;
                        last_column = open.column;
                        cell = Some(open);
                    }
                    ("mergeCell", _) if sheet.merged.len() < MOST_MERGED => {
                        let merged = attribute(&tag, "ref").and_then(|text| merged(&text));
                        sheet.merged.extend(merged);
                    }
                    ("col", None) if !in_data && says_yes(&tag, "hidden") => {
                        let bound = |name| attribute(&tag, name).and_then(|at| at.parse().ok());
                        if let (Some(first), Some(last)) = (bound("min"), bound("max")) {
                            sheet.hidden_columns.push((first, last));
                        }
                    }
                    (name, Some(cell)) => cell.open(name),
                    _ => {}
                }
            }
            Piece::Text(text) => {
                if let Some(cell) = &mut cell {
                    cell.text(&text);
                }
            }
            Piece::Close(name) => match (name.as_str(), &mut cell) {
                ("sheetData", _) => in_data = false,
                ("row", None) if in_data && !row.cells.is_empty() => {
                    let next = Row {
                        number: row.number,
                        ..Row::default()
                    };
                    sheet.rows.push(std::mem::replace(&mut row, next));
                }
                ("c", Some(_)) => {
                    if let Some(open) = cell.take() {
                        keep(open, shared, room, &mut row)?;
                    }
                }
                (name, Some(cell)) => cell.close(name),
                _ => {}
            },
        }
    }
    // Writers may put them in any order.
    sheet.rows.sort_by_key(|row| row.number);
    for row in &mut sheet.rows {
        row.cells.sort_by_key(|cell| cell.at.column);
        row.cells.dedup_by_key(|cell| cell.at.column);
    }
    sheet.rows.dedup_by(|later, row| {
        let same = later.number == row.number;
        if same {
            row.cells.append(&mut later.cells);
            row.cells.sort_by_key(|cell| cell.at.column);
            row.cells.dedup_by_key(|cell| cell.at.column);
        }
        same
    });
    Ok(())
}

fn open_row(tag: &BytesStart<'_>, last: u32) -> Result<Row, TableFault> {
    // Some writers leave the numbers out, or empty.
    let number = match attribute(tag, "r").filter(|text| !text.is_empty()) {
        Some(text) => text.parse().map_err(|_| TableFault::Damaged)?,
        None => last + 1,
    };
    if !(1..=MOST_ROWS).contains(&number) {
        return Err(TableFault::Damaged);
    }
    Ok(Row {
        number,
        hidden: says_yes(tag, "hidden"),
        cells: Vec::new(),
    })
}

fn merged(text: &str) -> Option<Merged> {
    let (first, last) = text.split_once(':')?;
    let (first, last) = (Address::read(first)?, Address::read(last)?);
    // Within one row they are a title.
    let over_rows = first.row < last.row && first.column <= last.column;
    over_rows.then_some(Merged { first, last })
}

/// Puts a cell with something in it into its row.
fn keep(open: OpenCell, shared: &Shared, room: &mut Room, row: &mut Row) -> Result<(), TableFault> {
    let column = open.column;
    let content = open.content(shared)?;
    if content == Content::Empty {
        return Ok(());
    }
    room.cells = room.cells.checked_sub(1).ok_or(TableFault::TooManyCells)?;
    let length = content.text().map_or(0, str::len);
    room.text = room.text.checked_sub(length).ok_or(TableFault::Bomb)?;
    let at = Address {
        row: row.number.max(1),
        column,
    };
    row.cells.push(Cell { at, content });
    Ok(())
}

/// What a cell's value is written as.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    Shared,
    Inline,
    Text,
    Bool,
    Error,
    Date,
}

/// A cell that has begun and not ended.
struct OpenCell {
    column: u32,
    kind: Kind,
    format: usize,
    value: String,
    in_value: bool,
    formula: bool,
    inline: RichText,
}

impl OpenCell {
    fn of(tag: &BytesStart<'_>, last_column: u32) -> Result<Self, TableFault> {
        // Some writers leave the addresses out, or the row of them.
        let column = match attribute(tag, "r").filter(|text| !text.is_empty()) {
            Some(text) => {
                let at = Address::read(&text).or_else(|| Address::read(&format!("{text}1")));
                at.ok_or(TableFault::Damaged)?.column
            }
            None => last_column + 1,
        };
        if column > MOST_COLUMNS {
            return Err(TableFault::Damaged);
        }
        let kind = match attribute(tag, "t").as_deref() {
            Some("s") => Kind::Shared,
            Some("inlineStr") => Kind::Inline,
            Some("str") => Kind::Text,
            Some("b") => Kind::Bool,
            Some("e") => Kind::Error,
            Some("d") => Kind::Date,
            _ => Kind::Number,
        };
        let format = attribute(tag, "s").and_then(|format| format.parse().ok());
        Ok(Self {
            column,
            kind,
            format: format.unwrap_or(0),
            value: String::new(),
            in_value: false,
            formula: false,
            inline: RichText::default(),
        })
    }

    fn open(&mut self, name: &str) {
        match name {
            "v" => self.in_value = true,
            "f" => self.formula = true,
            name => self.inline.open(name),
        }
    }

    fn text(&mut self, text: &str) {
        if self.in_value {
            self.value.push_str(text);
        } else {
            self.inline.text(text);
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "v" => self.in_value = false,
            name => self.inline.close(name),
        }
    }

    fn content(self, shared: &Shared) -> Result<Content, TableFault> {
        let value = self.value.trim();
        // A text may be worked out to nothing; a number cannot.
        if value.is_empty() && self.formula && self.kind == Kind::Number {
            return Ok(Content::Uncomputed);
        }
        Ok(match self.kind {
            Kind::Inline => Content::of_text(&self.inline.finish()),
            _ if value.is_empty() => Content::Empty,
            Kind::Shared => {
                let index: usize = value.parse().map_err(|_| TableFault::Damaged)?;
                let text = shared.strings.get(index).ok_or(TableFault::Damaged)?;
                Content::of_text(text)
            }
            Kind::Text => Content::of_text(&unescaped(&self.value)),
            Kind::Bool => Content::Bool(matches!(value, "1" | "true")),
            Kind::Error => Content::Error(value.to_owned()),
            Kind::Date => match day_of_text(value) {
                Some(day) => Content::Number {
                    value: 0.0,
                    format: NumberFormat::Date(day),
                    shown_power: 0,
                },
                None => Content::of_text(value),
            },
            Kind::Number if self.formula && value == "0" && shared.to_be_computed => {
                Content::Uncomputed
            }
            Kind::Number => number(value, self.format, shared)?,
        })
    }
}

fn number(text: &str, format: usize, shared: &Shared) -> Result<Content, TableFault> {
    let value: f64 = text.parse().map_err(|_| TableFault::Damaged)?;
    if !value.is_finite() {
        return Err(TableFault::Damaged);
    }
    let Format { shown, power } = shared.formats.get(format).copied().unwrap_or_default();
    let format = match shown {
        Shown::Plain => NumberFormat::Plain,
        Shown::Percent => NumberFormat::Percent,
        Shown::Currency => NumberFormat::Currency,
        Shown::Date => match day_of_serial(value, shared.from_1904) {
            Some(day) => NumberFormat::Date(day),
            // No day at all is shown as ####.
            None => return Ok(Content::Error("####".to_owned())),
        },
    };
    Ok(Content::Number {
        value,
        format,
        shown_power: power,
    })
}
