//! Writing figures.
//!
//! Every function takes a figure or an `Option` of one. What does not exist, is
//! not finite or is beyond 10^18 is written [`MISSING`]. Figures are
//! unrounded on the way in: rounding happens here, once, half away from zero.

use super::fixed::{Fixed, MINUS, Sign, grouped};
use super::marks::Marks;
use crate::present::language::Language;

/// Stands for a figure that does not exist: an en dash. Beside it the page
/// says in words, for screen readers, that there is none.
pub const MISSING: &str = "–";

/// Whether `2,50` keeps its zero.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Zeros {
    Kept,
    Trimmed,
}

fn figure(language: Language, x: Option<f64>, decimals: u32, sign: Sign, zeros: Zeros) -> String {
    figure_with(language, x, decimals, sign, zeros, "")
}

/// A figure and what follows it; the unit goes when there is no figure.
fn figure_with(
    language: Language,
    x: Option<f64>,
    decimals: u32,
    sign: Sign,
    zeros: Zeros,
    unit: &str,
) -> String {
    let Some(fixed) = x.and_then(|x| Fixed::round(x, decimals)) else {
        return MISSING.to_owned();
    };
    let fixed = match zeros {
        Zeros::Kept => fixed,
        Zeros::Trimmed => fixed.trimmed(),
    };
    fixed.text(language, sign) + unit
}

/// Whole kroner: `54.482 kr.`, in English `54,482 kr`.
///
/// English keeps the krone behind the figure, where the Danish text has it, so
/// that a table reads the same in both languages; without a full stop, since
/// `kr` is the unit and not an abbreviation there.
///
/// # Examples
/// ```
/// use pladspris::present::{language::Language, number};
///
/// assert_eq!(number::kroner(Language::Danish, 54_481.5), "54.482\u{a0}kr.");
/// assert_eq!(number::kroner(Language::English, -1_300.0), "\u{2212}1,300\u{a0}kr");
/// assert_eq!(number::kroner(Language::Danish, None), number::MISSING);
/// ```
#[must_use]
pub fn kroner(language: Language, x: impl Into<Option<f64>>) -> String {
    figure_with(
        language,
        x.into(),
        0,
        Sign::Negative,
        Zeros::Kept,
        Marks::of(language).krone,
    )
}

/// Whole kroner with a plus or a minus, for differences: `+25.700 kr.` Nought
/// has no sign.
#[must_use]
pub fn kroner_signed(language: Language, x: impl Into<Option<f64>>) -> String {
    figure_with(
        language,
        x.into(),
        0,
        Sign::Both,
        Zeros::Kept,
        Marks::of(language).krone,
    )
}

/// Whole kroner without the unit, where the unit stands once for all: `54.482`.
#[must_use]
pub fn kroner_bare(language: Language, x: impl Into<Option<f64>>) -> String {
    figure(language, x.into(), 0, Sign::Negative, Zeros::Kept)
}

/// Kroner with as many decimals as they have, for quoting what somebody gave:
/// `−0,4 kr.`
#[must_use]
pub fn kroner_exact(language: Language, x: impl Into<Option<f64>>) -> String {
    let unit = Marks::of(language).krone;
    figure_with(language, x.into(), 9, Sign::Negative, Zeros::Trimmed, unit)
}

/// Kroner for prose, rounded to a multiple of `to`: 82,345 to 100 is
/// `82.300 kr.`
///
/// A small amount is rounded less, so that two digits are left of it: to 100,
/// 826 is `830 kr.` and 34 is `34 kr.`, never `0 kr.` for something.
///
/// # Examples
/// ```
/// use pladspris::present::{language::Language, number};
///
/// assert_eq!(number::kroner_rounded(Language::Danish, 82_345.0, 100), "82.300\u{a0}kr.");
/// ```
#[must_use]
pub fn kroner_rounded(language: Language, x: impl Into<Option<f64>>, to: u32) -> String {
    let Some(x) = x.into() else {
        return MISSING.to_owned();
    };
    let mut to = to.max(1);
    while to > 1 && x.abs() < 10.0 * f64::from(to) {
        to = (to / 10).max(1);
    }
    let Some(fixed) = Fixed::round(x / f64::from(to), 0).map(|fixed| fixed.times(to)) else {
        return MISSING.to_owned();
    };
    fixed.text(language, Sign::Negative) + Marks::of(language).krone
}

/// Kroner for prose on what is known roughly: to so many digits, in millions from a
/// million on. 2,620,332 to two is `2,6 mio. kr.`
///
/// # Examples
/// ```
/// use pladspris::present::{language::Language, number};
///
/// assert_eq!(number::kroner_about(Language::English, 2_620_332.0, 2), "2.6\u{a0}million\u{a0}kr");
/// assert_eq!(number::kroner_about(Language::Danish, 113_412.0, 2), "110.000\u{a0}kr.");
/// ```
#[must_use]
pub fn kroner_about(language: Language, x: impl Into<Option<f64>>, digits: u8) -> String {
    let Some(x) = x.into() else {
        return MISSING.to_owned();
    };
    let mut one = 1.0;
    while x.abs() / one >= 10.0_f64.powi(i32::from(digits)) && one < 1e15 {
        one *= 10.0;
    }
    let rounded = (x / one).round() * one;
    if rounded.abs() < 1e6 {
        return kroner(language, rounded);
    }
    let marks = Marks::of(language);
    let (one, unit) = if rounded.abs() < 1e9 {
        (1e6, marks.million_kroner)
    } else {
        (1e9, marks.milliard_kroner)
    };
    figure_with(
        language,
        Some(rounded / one),
        2,
        Sign::Negative,
        Zeros::Trimmed,
        unit,
    )
}

/// Two ends of a range in whole kroner, the unit once: `57.000–74.000 kr.`
/// Equal ends are one figure; a missing end is [`MISSING`] altogether.
#[must_use]
pub fn kroner_range(language: Language, low: f64, high: f64) -> String {
    range(
        &kroner_bare(language, low),
        &kroner_bare(language, high),
        Marks::of(language).krone,
    )
}

fn range(low: &str, high: &str, unit: &str) -> String {
    if low == MISSING || high == MISSING {
        return MISSING.to_owned();
    }
    let mut out = low.to_owned();
    if low != high {
        // A minus after the dash would run into it.
        out.push_str(if high.starts_with(MINUS) {
            "\u{a0}–\u{a0}"
        } else {
            "–"
        });
        out.push_str(high);
    }
    out.push_str(unit);
    out
}

/// Thousands for the ticks of an axis, whose unit stands elsewhere: `75` for
/// 75,000 kroner, `2,5` for 2,500.
#[must_use]
pub fn thousand(language: Language, x: impl Into<Option<f64>>) -> String {
    figure(
        language,
        x.into().map(|x| x / 1e3),
        2,
        Sign::Negative,
        Zeros::Trimmed,
    )
}

/// The one tick that carries the unit: `125 t.kr.`, in English `125k kr`.
#[must_use]
pub fn thousand_kroner(language: Language, x: impl Into<Option<f64>>) -> String {
    figure_with(
        language,
        x.into().map(|x| x / 1e3),
        2,
        Sign::Negative,
        Zeros::Trimmed,
        Marks::of(language).thousand_kroner,
    )
}

/// A share of 1 in percent, with exactly so many decimals: `25,4 %`, in English
/// `25.4%`.
///
/// # Examples
/// ```
/// use pladspris::present::{language::Language, number};
///
/// assert_eq!(number::percent(Language::Danish, 0.2544, 1), "25,4\u{a0}%");
/// assert_eq!(number::percent(Language::English, 0.145, 0), "15%");
/// ```
#[must_use]
pub fn percent(language: Language, share: impl Into<Option<f64>>, decimals: u32) -> String {
    let percent = share.into().map(|share| share * 100.0);
    figure_with(
        language,
        percent,
        decimals,
        Sign::Negative,
        Zeros::Kept,
        Marks::of(language).percent,
    )
}

/// A share of 1 in percent with as many decimals as it has, for quoting what
/// somebody gave: `150 %`, `100,5 %`.
#[must_use]
pub fn percent_exact(language: Language, share: impl Into<Option<f64>>) -> String {
    let percent = share.into().map(|share| share * 100.0);
    let unit = Marks::of(language).percent;
    figure_with(language, percent, 9, Sign::Negative, Zeros::Trimmed, unit)
}

/// A probability in whole percent that never claims certainty: `94 %`, but
/// `over 99 %` and `under 1 %` for what only rounds to 100 or 0.
#[must_use]
pub fn chance(language: Language, probability: impl Into<Option<f64>>) -> String {
    let (probability, marks) = (probability.into(), Marks::of(language));
    match probability {
        Some(p) if p > 0.99 && p < 1.0 => marks.over.to_owned() + &percent(language, 0.99, 0),
        Some(p) if p > 0.0 && p < 0.01 => marks.under.to_owned() + &percent(language, 0.01, 0),
        _ => percent(language, probability, 0),
    }
}

/// A plain figure with at most so many decimals: `2,5`, `19`, `1.044`.
#[must_use]
pub fn decimal(language: Language, x: impl Into<Option<f64>>, max_decimals: u32) -> String {
    figure(
        language,
        x.into(),
        max_decimals,
        Sign::Negative,
        Zeros::Trimmed,
    )
}

/// The same with a plus or a minus, for differences: `+2,5`.
#[must_use]
pub fn decimal_signed(language: Language, x: impl Into<Option<f64>>, max_decimals: u32) -> String {
    figure(language, x.into(), max_decimals, Sign::Both, Zeros::Trimmed)
}

/// A number of things, to the nearest whole one: `5.013`.
#[must_use]
pub fn count(language: Language, x: impl Into<Option<f64>>) -> String {
    figure(language, x.into(), 0, Sign::Negative, Zeros::Kept)
}

/// A number of things that is an integer already.
#[must_use]
pub fn whole(language: Language, n: u64) -> String {
    grouped(language, n)
}

/// A figure for a text field. A percentage brings its sign and is not grouped,
/// since a lone mark is read as the decimal mark there.
pub(super) fn in_field(language: Language, fixed: Fixed, percent: bool) -> String {
    let mut out = fixed.trimmed().text(language, Sign::Negative);
    if percent {
        out.retain(|c| c != Marks::of(language).group);
        out.push_str(Marks::of(language).percent);
    }
    out
}
