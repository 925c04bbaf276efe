//! What a cell of figures says, and how the numbers of its column are written.
//!
//! `present::number::parse` reads the number; this tells a number from all else that stands in
//! such a cell, and adds what spreadsheets and bookkeeping write: brackets and a minus
//! behind for what is negative, marks for what is missing, units of the heading.

#[cfg(test)]
mod tests;

use super::sheet::{Content, Day, NumberFormat};
use crate::present::invisible::without_marks;
use crate::present::language::Language;
use crate::present::number::{InputKind, parse};

/// What decides how a column's numbers are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Evidence {
    /// Nothing: no mark in it.
    None,
    /// It can be read one way only.
    Sure(Language),
    /// Groups of three behind one mark: a thousand and more, or decimals.
    Either,
}

/// What a text tells of how numbers are written.
///
/// `1.234,5`, `1.234.567` and `0,5` are Danish whatever stands around them, `1,234.5` and
/// `24.5` English; `1.234` and `1,234` are either.
pub(super) fn evidence(text: &str) -> Evidence {
    let text = without_marks(text);
    let is_digit = |c: char| c.is_ascii_digit();
    let (Some(first), Some(last)) = (text.find(is_digit), text.rfind(is_digit)) else {
        return Evidence::None;
    };
    let number = text.get(first..=last).unwrap_or_default();
    let odd = |c: char| !(is_digit(c) || matches!(c, '.' | ',' | '\'' | '’') || c.is_whitespace());
    if number.contains(odd) {
        return Evidence::None;
    }
    // A mark in front of the digits stands before decimals.
    let ahead = text.get(..first).unwrap_or_default().chars().next_back();
    let leading = ahead.filter(|c| matches!(c, '.' | ',')).filter(|_| {
        let before = text.get(..first).unwrap_or_default();
        !before
            .trim_end_matches(['.', ','])
            .ends_with(char::is_alphabetic)
    });
    let style = |decimal: char| {
        Evidence::Sure(if decimal == ',' {
            Language::Danish
        } else {
            Language::English
        })
    };
    if let Some(mark) = leading {
        return style(mark);
    }
    // `54.482,-`
    let behind = text.get(last + 1..).unwrap_or_default();
    if behind.starts_with(',')
        && behind
            .get(1..)
            .is_some_and(|rest| rest.starts_with(['-', '–']))
    {
        return Evidence::Sure(Language::Danish);
    }
    let count = |mark: char| number.matches(mark).count();
    let other = |mark: char| if mark == ',' { '.' } else { ',' };
    match (count('.'), count(',')) {
        (0, 0) => Evidence::None,
        (0, 1) | (1, 0) => {
            let mark = if count(',') == 1 { ',' } else { '.' };
            let (before, behind) = number.split_once(mark).unwrap_or_default();
            let plain = before.bytes().all(|b| b.is_ascii_digit());
            let groups = plain
                && behind.len() == 3
                && behind.bytes().all(|b| b.is_ascii_digit())
                && (1..=3).contains(&before.len())
                && !before.starts_with('0');
            if groups {
                Evidence::Either
            } else {
                style(mark)
            }
        }
        (_, 0) => style(other('.')),
        (0, _) => style(other(',')),
        _ => style(if number.rfind(',') > number.rfind('.') {
            ','
        } else {
            '.'
        }),
    }
}

/// How the figures of a column are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Measure {
    /// What kind of figure they are.
    pub(super) kind: InputKind,
    /// How numbers are written.
    pub(super) style: Language,
    /// The power of ten of the heading's unit.
    pub(super) power: i32,
    /// Whether a bare number of a share is in per cent.
    pub(super) percent: bool,
}

/// What a cell of figures says.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Reading {
    /// That there is no figure. Never nought.
    Missing,
    /// A figure, in whole units or as a fraction of 1.
    Figure(f64),
    /// A figure in kroner, of whose unit the heading says something else.
    FigureInKroner(f64),
    /// An error.
    Error(String),
    /// A formula that was not worked out.
    Uncomputed,
    /// A date; as text where it is not a cell's format that says so.
    Date(Result<Day, String>),
    /// An amount or a count that is shown in per cent.
    PercentInAmounts,
    /// Something else.
    Text(String),
}

/// What stands for a figure that nobody has.
const MISSING: [&str; 18] = [
    "",
    "-",
    "–",
    "—",
    "\u{2212}",
    ".",
    "..",
    "...",
    "…",
    ":",
    "--",
    "n/a",
    "na",
    "n.a.",
    "uoplyst",
    "ikke oplyst",
    "i.o.",
    "*",
];

/// The largest figure that is one, with either sign: beyond it the last digits are lost.
const LIMIT: f64 = 1e15;

/// Reads a cell.
pub(super) fn reading(content: &Content, measure: Measure) -> Reading {
    match found(content, measure) {
        Reading::Figure(figure) | Reading::FigureInKroner(figure)
            if !figure.is_finite() || figure.abs() > LIMIT =>
        {
            Reading::Text(figure.to_string())
        }
        reading => reading,
    }
}

fn found(content: &Content, measure: Measure) -> Reading {
    match content {
        Content::Empty => Reading::Missing,
        Content::Text(text) => of_text(text, measure),
        Content::Number {
            value,
            format,
            shown_power,
        } => of_number(*value, *format, i32::from(*shown_power), measure),
        Content::Bool(value) => Reading::Text(if *value { "TRUE" } else { "FALSE" }.to_owned()),
        Content::Error(text) => Reading::Error(text.clone()),
        Content::Uncomputed => Reading::Uncomputed,
    }
}

fn of_number(value: f64, format: NumberFormat, shown_power: i32, measure: Measure) -> Reading {
    let share = measure.kind == InputKind::Share;
    match format {
        NumberFormat::Date(day) => Reading::Date(Ok(day)),
        NumberFormat::Percent if share => Reading::Figure(value),
        NumberFormat::Percent => Reading::PercentInAmounts,
        NumberFormat::Plain | NumberFormat::Currency if share => {
            Reading::Figure(if measure.percent {
                shifted(value, -2)
            } else {
                value
            })
        }
        // A heading in thousands over cells that a format shows in thousands: the cells
        // hold kroner.
        NumberFormat::Plain | NumberFormat::Currency => {
            let power = if measure.power >= shown_power {
                measure.power - shown_power
            } else {
                measure.power
            };
            Reading::Figure(shifted(value, power))
        }
    }
}

fn of_text(text: &str, measure: Measure) -> Reading {
    let clean = without_marks(text);
    let clean = clean.trim().trim_end_matches('*').trim_end();
    if is_missing(clean) {
        return Reading::Missing;
    }
    let failed = || {
        if is_date(clean) {
            Reading::Date(Err(text.to_owned()))
        } else {
            Reading::Text(text.to_owned())
        }
    };
    let Some((negative, plain)) = unsigned(clean) else {
        return failed();
    };
    let figure = match measure.kind {
        InputKind::Share => share(&plain, measure),
        kind => parse(measure.style, kind, &plain).ok(),
    };
    let Some(size) = figure else {
        return failed();
    };
    let size = if negative { -size } else { size };
    if measure.kind != InputKind::Kroner || measure.power == 0 {
        return Reading::Figure(size);
    }
    match own_unit(&plain) {
        OwnUnit::None => Reading::Figure(shifted(size, measure.power)),
        OwnUnit::Krone => Reading::FigureInKroner(size),
        OwnUnit::Multiple => Reading::Figure(size),
    }
}

/// Whether a text says that there is no figure, with a unit beside it or without.
fn is_missing(text: &str) -> bool {
    let small = text.to_lowercase();
    let bare = small.trim_start_matches("kr.").trim_end_matches('%');
    let bare = bare.trim_end_matches("kr.").trim_end_matches("kr").trim();
    MISSING.contains(&bare)
}

/// A text without brackets or a minus behind its number, which make it negative. `None`
/// where two signs are one too many.
fn unsigned(text: &str) -> Option<(bool, String)> {
    if let Some((before, rest)) = text.split_once('(') {
        let (inside, behind) = rest.split_once(')')?;
        let signed = inside.contains(['-', '\u{2212}', '+']);
        let digits_outside = [before, behind]
            .concat()
            .contains(|c: char| c.is_ascii_digit());
        return (!signed && !digits_outside).then(|| (true, [before, inside, behind].concat()));
    }
    let last = text.rfind(|c: char| c.is_ascii_digit());
    let behind = last.and_then(|at| text.get(at + 1..)).unwrap_or_default();
    let rest = behind.trim_start();
    let minus = ['-', '\u{2212}', '\u{2013}'];
    let Some(after) = rest.strip_prefix(minus) else {
        return Some((false, text.to_owned()));
    };
    let number = text.get(..text.len() - behind.len()).unwrap_or_default();
    if number.trim_start().starts_with(minus) {
        return None;
    }
    Some((true, [number, after].concat()))
}

/// A share as a fraction of 1. One with a percent sign is in per cent; a bare one is as its
/// column is.
fn share(text: &str, measure: Measure) -> Option<f64> {
    // The reader of numbers takes a bare share for per cent but where it is written as a
    // fraction; with the sign behind it, it has no choice.
    if parse(measure.style, InputKind::Plain, text).is_err() {
        return parse(measure.style, InputKind::Share, text).ok();
    }
    let percent = parse(measure.style, InputKind::Share, &format!("{text}%")).ok()?;
    Some(if measure.percent {
        percent
    } else {
        shifted(percent, 2)
    })
}

/// What unit a cell of an amount has itself.
enum OwnUnit {
    None,
    Krone,
    Multiple,
}

fn own_unit(text: &str) -> OwnUnit {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    let word: String = letters.flat_map(char::to_lowercase).collect();
    match word.as_str() {
        "" => OwnUnit::None,
        "kr" | "krone" | "kroner" | "dkk" | "danskekroner" => OwnUnit::Krone,
        _ => OwnUnit::Multiple,
    }
}

/// A number times a power of ten, as near as there is one. A product would not always be:
/// 1.1 times a million is a little over 1,100,000.
pub(super) fn shifted(value: f64, power: i32) -> f64 {
    if power == 0 || !value.is_finite() {
        return value;
    }
    let moved = format!("{value:e}");
    let (digits, exponent) = moved.split_once('e').unwrap_or((&moved, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    format!("{digits}e{}", exponent + power)
        .parse()
        .unwrap_or(value)
}

/// A bare number of a share column, as it is written: 93 for `93`, 0.93 for `0,93`. `None`
/// for what says per cent itself.
pub(super) fn bare_share(content: &Content, style: Language) -> Option<f64> {
    match content {
        Content::Number {
            value,
            format: NumberFormat::Plain | NumberFormat::Currency,
            ..
        } => Some(*value),
        Content::Text(text) => {
            let measure = Measure {
                kind: InputKind::Share,
                style,
                power: 0,
                percent: false,
            };
            let bare = parse(style, InputKind::Plain, text.trim_end_matches('*')).is_ok();
            match of_text(text, measure) {
                Reading::Figure(value) if bare => Some(value),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Names of months as spreadsheets write them, by their first letters.
const MONTHS: [&str; 14] = [
    "jan", "feb", "mar", "apr", "maj", "may", "jun", "jul", "aug", "sep", "okt", "oct", "nov",
    "dec",
];

/// Whether a text is a date, or what a spreadsheet makes of a number that it takes for one:
/// `01-02-2025`, `1. feb`, `feb-25`, `2025-02-01`.
fn is_date(text: &str) -> bool {
    let small = text.to_lowercase();
    let parts: Vec<&str> = small
        .split(['-', '/', '.', ' '])
        .filter(|part| !part.is_empty())
        .collect();
    let number = |part: &str| part.bytes().all(|b| b.is_ascii_digit()) && part.len() <= 4;
    let month = |part: &str| {
        let letters = part.chars().all(char::is_alphabetic) && part.chars().count() <= 9;
        letters && MONTHS.iter().any(|month| part.starts_with(month))
    };
    let in_range = |part: &str, most: u32| {
        part.parse()
            .is_ok_and(|value: u32| (1..=most).contains(&value))
    };
    match parts.as_slice() {
        [a, b] => {
            let named = (number(a) && month(b)) || (month(a) && number(b));
            named || (text.contains(['-', '/']) && in_range(a, 31) && in_range(b, 12))
        }
        [a, b, c] => {
            let named = number(a) && month(b) && number(c);
            let ends =
                (in_range(a, 31) && in_range(c, 9999)) || (in_range(a, 9999) && in_range(c, 31));
            named || (number(a) && number(b) && number(c) && in_range(b, 12) && ends)
        }
        _ => false,
    }
}
