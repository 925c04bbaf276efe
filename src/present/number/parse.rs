//! Reading what people type and paste.
//!
//! The rules, in order:
//!
//! 1. **One number, perhaps with a unit.** `kr. 54.482`, `54.482,-`,
//!    `1,3 mio. kr.`, `1300 t.kr.`, `65 %`, `24 pladser`. A unit that does not
//!    belong in the field is a fault of its own; a second number is not a number.
//! 2. **Spaces and apostrophes group**, where groups have three digits; so do all
//!    kinds of space that spreadsheets and web pages paste. Marks that nobody sees are
//!    passed over.
//! 3. **Both `.` and `,`**: the last one is the decimal mark, in either language,
//!    since there is no second reading: `1.234,5`, `54,482.50`.
//! 4. **One of them, several times**: groups, likewise: `1.300.000`.
//! 5. **One of them, once**: the language's own decimal mark is a decimal mark. The
//!    other one groups when what it makes is a proper group (`54.482` is 54482
//!    in Danish), and is a decimal mark when it is not (`54.48`, `0.650`, `1234.567`).
//!    In a percent field it never groups: nobody means twelve thousand percent.
//! 6. **A percent field** takes a bare number as percent (`65`, `3,5`, `1`), except
//!    one written as a fraction, with nought before the decimal mark: `0,65` is
//!    65 %. With a percent sign it is percent in any case: `0,5 %`.
//!
//! So nothing is refused that has one reading in either language, and what has
//! two is read in the reader's own. The field shows the figure back.

use super::field::InputKind;
use super::marks::Marks;
use crate::present::invisible::without_marks;
use crate::present::language::Language;
use crate::writing::{self, small_letters};

/// Why a text is not a figure for its field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InputFault {
    /// Nothing was typed, or only spaces.
    Empty,
    /// No number, or more than one, or broken groups of digits.
    NotANumber {
        /// What was typed, without the spaces around it.
        text: String,
    },
    /// A number with a unit that does not belong here: `65 %` for an amount.
    WrongUnit {
        /// The unit as typed.
        unit: String,
    },
    /// Larger than 10^15, where figures lose their last digits.
    TooLarge,
}

/// The largest figure that is read, with either sign.
const LIMIT: f64 = 1e15;

/// Reads a figure; shares come back as fractions of 1. Whether it is within the
/// field's range is not checked here.
///
/// # Errors
/// [`InputFault`], one variant for each way to fail.
///
/// # Examples
/// ```
/// use pladspris::present::{language::Language::{Danish, English}, number::{InputKind, parse}};
///
/// assert_eq!(parse(Danish, InputKind::Kroner, "kr. 54.482"), Ok(54_482.0));
/// assert_eq!(parse(English, InputKind::Kroner, "54,482.50"), Ok(54_482.5));
/// assert_eq!(parse(Danish, InputKind::Share, "65"), Ok(0.65));
/// assert_eq!(parse(Danish, InputKind::Share, "0,65"), Ok(0.65));
/// ```
pub fn parse(language: Language, kind: InputKind, text: &str) -> Result<f64, InputFault> {
    let text = without_marks(text);
    let text = text.trim_matches(is_space);
    if text.is_empty() {
        return Err(InputFault::Empty);
    }
    let not_a_number = || InputFault::NotANumber {
        text: text.to_owned(),
    };
    let NumberParts {
        negative,
        before,
        number,
        after,
    } = split_number(text).ok_or_else(not_a_number)?;
    let number = numeral(language, kind, number).ok_or_else(not_a_number)?;
    let mut power = 0;
    let mut percent = false;
    for unit in [before, after] {
        match meaning(language, kind, unit) {
            Some(Unit::None) => {}
            Some(Unit::Power(shift)) => power += shift,
            Some(Unit::Percent) => percent = true,
            None => {
                return Err(InputFault::WrongUnit {
                    unit: unit.trim_matches(is_space).to_owned(),
                });
            }
        }
    }
    if kind == InputKind::Share && (percent || !number.as_fraction) {
        power -= 2;
    }
    let plain = number.plain;
    let size = writing::number(&format!("{plain}e{power}")).ok_or_else(not_a_number)?;
    if size > LIMIT {
        return Err(InputFault::TooLarge);
    }
    Ok(if negative && size > 0.0 { -size } else { size })
}

/// Spaces as they are typed and pasted. Tabs and line ends only surround a
/// figure; within, they separate the cells of a table.
const fn is_space(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r') || is_group_space(c)
}

const fn is_group_space(c: char) -> bool {
    // Space, no-break, the typographic widths (figure and thin among them), narrow
    // no-break, and the medium mathematical one.
    matches!(
        c,
        ' ' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}'
    )
}

const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2bc}')
}

const fn is_minus(c: char) -> bool {
    // Hyphen-minus, minus, hyphens, figure dash, en dash, and their small and wide forms.
    matches!(
        c,
        '-' | '\u{2212}' | '\u{2010}'..='\u{2013}' | '\u{fe63}' | '\u{ff0d}'
    )
}

/// A text taken apart: sign, what stands before the number, the number, what follows.
struct NumberParts<'a> {
    negative: bool,
    before: &'a str,
    number: &'a str,
    after: &'a str,
}

fn split_number(text: &str) -> Option<NumberParts<'_>> {
    let (signed, text) = sign(text);
    // A point in front of the digits belongs to the number (`.5`), except after a letter
    // (`kr.5`).
    let mut last = ' ';
    let start = text.char_indices().find_map(|(at, c)| {
        let mark = matches!(c, '.' | ',') && !last.is_ascii_alphabetic();
        let starts = c.is_ascii_digit() || mark || is_minus(c) || c == '+';
        last = c;
        starts.then_some(at)
    })?;
    let (before, rest) = text.split_at(start);
    let (signed_within, rest) = sign(rest);
    if signed.is_some() && signed_within.is_some() {
        return None;
    }
    let is_part = |c: char| {
        c.is_ascii_digit() || matches!(c, '.' | ',') || is_group_space(c) || is_apostrophe(c)
    };
    let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
    let (number, mut after) = rest.split_at(end);
    let mut number = number.trim_end_matches(is_space);
    // `54.482,-`: so prices are written in Danish.
    if after.starts_with(is_minus) && number.ends_with([',', '.']) {
        number = &number[..number.len() - 1];
        after = after.trim_start_matches(is_minus);
    }
    if after.contains(|c: char| c.is_ascii_digit() || is_minus(c)) {
        return None;
    }
    let negative = signed.or(signed_within).unwrap_or(false);
    Some(NumberParts {
        negative,
        before,
        number,
        after,
    })
}

/// A sign in front, if any, and the rest without the spaces before it.
fn sign(text: &str) -> (Option<bool>, &str) {
    let mut rest = text.chars();
    let negative = match rest.next() {
        Some('+') => false,
        Some(c) if is_minus(c) => true,
        _ => return (None, text),
    };
    (Some(negative), rest.as_str().trim_start_matches(is_space))
}

/// A number without its marks.
struct Numeral {
    /// Its digits, with a point before the decimals.
    plain: String,
    /// Written with nought before the decimal mark.
    as_fraction: bool,
}

fn numeral(language: Language, kind: InputKind, text: &str) -> Option<Numeral> {
    let mark = marks(language, kind, text)?;
    let (whole, fraction) = match mark.and_then(|mark| text.rsplit_once(mark)) {
        Some((whole, fraction)) => (whole, fraction),
        None => (text, ""),
    };
    let fraction_is_digits = fraction.bytes().all(|b| b.is_ascii_digit());
    if !fraction_is_digits || !is_grouped(whole) || (whole.is_empty() && fraction.is_empty()) {
        return None;
    }
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    Some(Numeral {
        plain: format!("{whole}.{fraction}"),
        as_fraction: !fraction.is_empty() && whole.chars().all(|digit| digit == '0'),
    })
}

/// Which character is the decimal mark: `Some(None)` for none, `None` where the
/// marks make no number.
fn marks(language: Language, kind: InputKind, text: &str) -> Option<Option<char>> {
    let own = Marks::of(language).decimal;
    let other = Marks::of(language).group;
    let neutral = text.contains(|c| is_group_space(c) || is_apostrophe(c));
    let uses = |mark: char| text.matches(mark).count();
    match (uses(own), uses(other)) {
        (0, 0) => Some(None),
        (1, 0) => Some(Some(own)),
        (0, 1) => {
            let groups = !neutral && kind != InputKind::Share && is_grouped(text);
            Some(if groups { None } else { Some(other) })
        }
        (_, 0) | (0, _) => Some(None),
        (a, b) => {
            let last = if text.rfind(own) > text.rfind(other) {
                own
            } else {
                other
            };
            let once = if last == own { a == 1 } else { b == 1 };
            once.then_some(Some(last))
        }
    }
}

/// Whether digits stand in groups as they should: no mark at all, or one to three
/// digits and then threes, not beginning with nought, with one kind of mark
/// throughout (any space counts as the same).
fn is_grouped(text: &str) -> bool {
    let class = |c: char| {
        if is_group_space(c) {
            ' '
        } else if is_apostrophe(c) {
            '\''
        } else {
            c
        }
    };
    let mut mark = None;
    let mut run = 0;
    for c in text.chars() {
        if c.is_ascii_digit() {
            run += 1;
            continue;
        }
        let proper = match mark {
            None => (1..=3).contains(&run) && !text.starts_with('0'),
            Some(first) => run == 3 && first == class(c),
        };
        if !proper {
            return false;
        }
        mark = Some(class(c));
        run = 0;
    }
    mark.is_none() || run == 3
}

/// What a unit does to the number.
enum Unit {
    None,
    Power(i32),
    Percent,
}

/// The meaning of what stands before or after the number in a field of this kind;
/// `None` for what does not belong there. Case, points and spaces do not matter.
fn meaning(language: Language, kind: InputKind, unit: &str) -> Option<Unit> {
    let word: String = unit.chars().filter(|&c| c != '.' && !is_space(c)).collect();
    let word = small_letters(&word);
    if word.is_empty() {
        return Some(Unit::None);
    }
    match kind {
        InputKind::Kroner => amount(language, &word),
        InputKind::Share => {
            matches!(word.as_str(), "%" | "pct" | "procent" | "percent").then_some(Unit::Percent)
        }
        InputKind::Count | InputKind::Plain => NOUNS.contains(&word.as_str()).then_some(Unit::None),
    }
}

/// What may stand behind a count or a plain figure.
const NOUNS: [&str; 31] = [
    "stk",
    "plads",
    "pladser",
    "person",
    "personer",
    "helårsperson",
    "helårspersoner",
    "deltager",
    "deltagere",
    "forløb",
    "uge",
    "uger",
    "time",
    "timer",
    "år",
    "place",
    "places",
    "persons",
    "people",
    "participant",
    "participants",
    "course",
    "courses",
    "week",
    "weeks",
    "hour",
    "hours",
    "year",
    "years",
    "full-yearpersons",
    "full-yearperson",
];

fn amount(language: Language, word: &str) -> Option<Unit> {
    let currency = ["danskekroner", "kroner", "krone", "kr", "dkk"];
    let multiple = currency.iter().find_map(|end| word.strip_suffix(end));
    let power = match multiple.unwrap_or(word) {
        "" => 0,
        "k" | "tusind" | "tusinde" | "thousand" => 3,
        // A lone `t` may as well be a ton.
        "t" if multiple.is_some() => 3,
        "mio" | "mill" | "million" | "millioner" | "millions" => 6,
        "m" if Marks::of(language).m_is_million => 6,
        "mia" | "mrd" | "milliard" | "milliarder" | "bn" => 9,
        "billion" | "billions" | "billioner" => Marks::of(language).billion,
        _ => return None,
    };
    Some(Unit::Power(power))
}
