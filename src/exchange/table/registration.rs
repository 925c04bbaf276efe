//! Values shaped like civil registration numbers, which stop everything.
//!
//! A number has six digits of a date and four of a serial number: `010170-1234`,
//! `0101701234`, and without its first nought where a spreadsheet made a number of it. The date
//! has to be one, and the serial number is never 0000, so that round amounts are none. The
//! check by a last digit was given up in 2007 and tells nothing.
//!
//! A number of nine digits may as well be a total in kroner: it counts where most numbers
//! of its column are such, and the column is not headed as amounts.

use std::collections::BTreeMap;

use super::fault::TableFault;
use super::heading::{self, Heading};
use super::notice::shortened;
use super::role::ColumnRole;
use super::sheet::{Address, Cell, Content, NumberFormat, Sheet};
use crate::present::invisible::without_marks;

/// How many of the first rows may hold a heading.
const HEADING_ROWS: usize = 10;

/// Refuses a sheet with such a value anywhere, hidden or not, in cells or in its name.
///
/// # Errors
/// [`TableFault::RegistrationNumber`], with the place and without the value.
pub(super) fn check(sheet: &Sheet) -> Result<(), TableFault> {
    let fault = |sheet: &str, at: Option<Address>, heading| TableFault::RegistrationNumber {
        sheet: sheet.to_owned(),
        at,
        heading,
    };
    if shape_of_text(&sheet.name) == Shape::Number {
        return Err(fault("", None, None));
    }
    let mut short: Vec<Address> = Vec::new();
    for cell in sheet.rows.iter().flat_map(|row| &row.cells) {
        match shape(cell) {
            Shape::Number => {
                let heading = heading_of(sheet, cell.at).map(|heading| heading.0);
                return Err(fault(&sheet.name, Some(cell.at), heading));
            }
            Shape::WithoutNought => short.push(cell.at),
            Shape::Other => {}
        }
    }
    if short.is_empty() {
        return Ok(());
    }
    let numbers = numbers(sheet);
    short.sort_by_key(|at| (at.column, at.row));
    for column in short.chunk_by(|a, b| a.column == b.column) {
        let Some(&at) = column.first() else { continue };
        let heading = heading_of(sheet, at);
        let amounts = heading
            .as_ref()
            .is_some_and(|(_, role)| matches!(role, ColumnRole::Budget | ColumnRole::Rate));
        let all = numbers.get(&at.column).copied().unwrap_or(0);
        if !amounts && column.len() * 2 >= all {
            return Err(fault(
                &sheet.name,
                Some(at),
                heading.map(|heading| heading.0),
            ));
        }
    }
    Ok(())
}

/// How many cells of each column hold a number.
fn numbers(sheet: &Sheet) -> BTreeMap<u32, usize> {
    let mut found = BTreeMap::new();
    for cell in sheet.rows.iter().flat_map(|row| &row.cells) {
        let numeric = match &cell.content {
            Content::Number { .. } => true,
            Content::Text(text) => text.bytes().all(|b| b.is_ascii_digit()),
            _ => false,
        };
        *found.entry(cell.at.column).or_default() += usize::from(numeric);
    }
    found
}

/// The text above a cell that looks most like its heading, and what it is the heading of.
fn heading_of(sheet: &Sheet, at: Address) -> Option<(String, ColumnRole)> {
    let above = sheet.rows.iter().take(HEADING_ROWS);
    let above = above.take_while(|row| row.number < at.row);
    let texts: Vec<&str> = above.filter_map(|row| row.at(at.column).text()).collect();
    let known = texts.iter().find(|text| heading::is_known(text));
    let text = known.or(texts.last())?;
    // What is quoted has no digits in which anybody could see such a value.
    let digits = text.split(|c: char| !c.is_ascii_digit()).map(str::len);
    let plain = digits.max().unwrap_or(0) < 6;
    plain.then(|| (shortened(text), Heading::of(text).role))
}

/// What a value looks like.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Number,
    WithoutNought,
    Other,
}

fn shape(cell: &Cell) -> Shape {
    match &cell.content {
        Content::Text(text) | Content::Error(text) => shape_of_text(text),
        Content::Number { value, format, .. } => match format {
            NumberFormat::Plain => shape_of_number(*value),
            NumberFormat::Percent | NumberFormat::Currency | NumberFormat::Date(_) => Shape::Other,
        },
        Content::Empty | Content::Bool(_) | Content::Uncomputed => Shape::Other,
    }
}

fn shape_of_number(value: f64) -> Shape {
    let whole = value.fract() == 0.0 && (1e8..1e10).contains(&value);
    if !whole {
        return Shape::Other;
    }
    let digits = format!("{value:010}");
    match (is_number(digits.as_bytes(), false), value < 1e9) {
        (true, false) => Shape::Number,
        (true, true) => Shape::WithoutNought,
        (false, _) => Shape::Other,
    }
}

/// Looks for ten digits in a row, or six and four with a blank, a dash or a point between.
fn shape_of_text(text: &str) -> Shape {
    let text = without_marks(text);
    let chars: Vec<char> = text.chars().collect();
    let run = |from: usize| {
        let rest = chars.get(from..).unwrap_or_default();
        rest.iter().take_while(|c| c.is_ascii_digit()).count()
    };
    let digits = |from: usize, count: usize| -> Vec<u8> {
        let part = chars.get(from..from + count).unwrap_or_default();
        part.iter().filter_map(|&c| u8::try_from(c).ok()).collect()
    };
    let mut at = 0;
    while at < chars.len() {
        let length = run(at);
        if length == 10 && is_number(&digits(at, 10), false) {
            return Shape::Number;
        }
        if length == 6 {
            let behind = chars.get(at + 6..).unwrap_or_default();
            let between = behind.iter().take_while(|&&c| is_separator(c)).count();
            let second = at + 6 + between;
            if (1..=3).contains(&between) && run(second) == 4 {
                let both = [digits(at, 6), digits(second, 4)].concat();
                if is_number(&both, true) {
                    return Shape::Number;
                }
            }
        }
        at += length.max(1);
    }
    let all = text.trim();
    if all.len() == 9 && all.bytes().all(|b| b.is_ascii_digit()) {
        let padded = format!("0{all}");
        if is_number(padded.as_bytes(), false) {
            return Shape::WithoutNought;
        }
    }
    Shape::Other
}

fn is_separator(c: char) -> bool {
    let mark = matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '.' | '/');
    c.is_whitespace() || mark
}

/// Whether ten digits are a day, a month, a year and a serial number. With a mark between, the
/// day may be 60 higher, as in numbers that stand in for one.
fn is_number(digits: &[u8], stand_in: bool) -> bool {
    let two = |at: usize| match digits.get(at..at + 2) {
        Some([tens, ones]) => {
            u32::from(tens.wrapping_sub(b'0')) * 10 + u32::from(ones.wrapping_sub(b'0'))
        }
        _ => 0,
    };
    let (day, month) = (two(0), two(2));
    let day = if stand_in && day > 60 { day - 60 } else { day };
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        // A century with the leap day always fits.
        2 if two(4) % 4 == 0 => 29,
        2 => 28,
        _ => 0,
    };
    let serial = digits.get(6..).unwrap_or_default();
    digits.len() == 10 && (1..=days).contains(&day) && serial != b"0000"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_are_told() {
        for text in [
            "010170-1234",
            "0101701234",
            "010170 1234",
            "010170–1234",
            "010170\u{2212}1234",
            "cpr 311299-0001, m.fl.",
            "290224-4321",
            "010170 - 1234",
            "\u{200e}0101701234",
            "010170\u{200b}1234",
            "610170-1234",
            "a:0101701234;",
        ] {
            assert!(shape_of_text(text) == Shape::Number, "{text}");
        }
        for text in [
            "",
            "320170-1234",
            "011370-1234",
            "300224-4321",
            "290223-4321",
            "0101700000",
            "5798001234567",
            "01017012345",
            "12345678",
            "1.012.051.234",
            "010170-12345",
            "010170-123",
            "2015-2016",
            "54.482",
            "1010170-1234",
            "010170---- 1234",
        ] {
            assert!(shape_of_text(text) == Shape::Other, "{text}");
        }
        assert!(shape_of_text("101701234") == Shape::WithoutNought);
        assert!(shape_of_number(101_701_234.0) == Shape::WithoutNought);
        assert!(shape_of_number(3_112_991_234.0) == Shape::Number);
        for value in [
            0.0,
            -3_112_991_234.0,
            3_112_991_234.5,
            1_200_000_000.0,
            1e300,
            f64::NAN,
        ] {
            assert!(shape_of_number(value) == Shape::Other, "{value}");
        }
    }
}
