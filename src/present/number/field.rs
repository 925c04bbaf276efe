//! What a text field shows, such that reading it back gives the same figure.

use super::fixed::Fixed;
use super::format::in_field;
use crate::present::language::Language;

/// What kind of figure a text field takes. It decides which units may be typed and
/// how a bare number is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum InputKind {
    /// An amount: `54.482`, `kr. 54.482`, `1,3 mio.`
    Kroner,
    /// A share of 1, shown and typed in percent: `65 %`, `65`, `0,65`.
    Share,
    /// Places, persons, courses, participants; decimals are allowed.
    Count,
    /// Weeks, hours, years, an index: a plain figure.
    Plain,
}

impl InputKind {
    /// The `inputmode` of the field, for the keyboard of a phone.
    #[must_use]
    pub const fn input_mode(self) -> &'static str {
        "decimal"
    }
}

/// The text a field shows for `value`, in the language's own writing.
///
/// Decimals are those the value has, when they are few (two for kroner, four for
/// a percentage or a plain figure, three for a count); a value with more, such
/// as 79 of 122, is rounded to two, and kroner from 1,000 up to whole ones, so that
/// a field claims no more than is known. [`parse`](super::parse()) reads the
/// text back as the value it shows. A share carries its percent sign, because
/// `0,5` and `0,5 %` are different shares; the other kinds leave the unit to
/// stand beside the field. Not finite: an empty field.
///
/// # Examples
/// ```
/// use pladspris::present::{language::Language::Danish, number::{InputKind, for_field}};
///
/// assert_eq!(for_field(Danish, InputKind::Kroner, 1_300_000.0), "1.300.000");
/// assert_eq!(for_field(Danish, InputKind::Share, 0.65), "65\u{a0}%");
/// assert_eq!(for_field(Danish, InputKind::Share, 79.0 / 122.0), "64,75\u{a0}%");
/// ```
#[must_use]
pub fn for_field(language: Language, kind: InputKind, value: f64) -> String {
    let share = kind == InputKind::Share;
    let shown = if share { value * 100.0 } else { value };
    let (exact, otherwise) = match kind {
        InputKind::Kroner if value.abs() >= 1_000.0 => (2, 0),
        InputKind::Kroner => (2, 2),
        InputKind::Count => (3, 2),
        InputKind::Share | InputKind::Plain => (4, 2),
    };
    Fixed::round(shown, exact)
        .filter(|fixed| fixed.is_exactly(shown))
        .or_else(|| Fixed::round(shown, otherwise))
        .map_or_else(String::new, |fixed| in_field(language, fixed, share))
}
