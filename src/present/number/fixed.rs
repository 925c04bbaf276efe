//! Rounding, once, to a whole number of units; and writing that number's digits.

use super::marks::Marks;
use crate::present::language::Language;

/// U+2212, the minus that is as wide as the plus.
pub(super) const MINUS: char = '\u{2212}';

/// Beyond this a figure has no honest digits left and is not written.
const LIMIT: f64 = 1e18;

/// Whether a plus is written too.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Negative,
    Both,
}

/// A rounded figure: `units` of 10^-`decimals`, never a negative zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fixed {
    negative: bool,
    units: u64,
    decimals: u32,
}

impl Fixed {
    /// Rounds half away from zero. `None` when not finite or beyond [`LIMIT`].
    ///
    /// A half that binary fractions miss by a few units in the last place counts
    /// as a half: 0.145 is 14.5 %, although `0.145 * 100.0` is a little less.
    pub(super) fn round(x: f64, decimals: u32) -> Option<Self> {
        let size = x.abs();
        if size.is_nan() || size >= LIMIT {
            return None;
        }
        // Large figures have no decimals to show, and would not fit 64 bits.
        let mut decimals = decimals.min(9);
        while decimals > 0 && size * ten_to(decimals) >= LIMIT {
            decimals -= 1;
        }
        let scaled = size * ten_to(decimals);
        let nudge = (scaled * 4.0 * f64::EPSILON).min(1e-6);
        let units = (scaled + nudge).round() as u64;
        Some(Self {
            negative: x < 0.0 && units > 0,
            units,
            decimals,
        })
    }

    /// The figure times a whole number.
    pub(super) fn times(mut self, n: u32) -> Self {
        self.units = self.units.saturating_mul(u64::from(n));
        self
    }

    /// The same figure without zeros at the end of its decimals.
    pub(super) fn trimmed(mut self) -> Self {
        while self.decimals > 0 && self.units.is_multiple_of(10) {
            self.units /= 10;
            self.decimals -= 1;
        }
        self
    }

    /// Whether `x` is this figure, but for the noise of binary fractions.
    pub(super) fn is_exactly(self, x: f64) -> bool {
        let scaled = x.abs() * ten_to(self.decimals);
        self.units < 100_000_000_000_000
            && (scaled - self.units as f64).abs() <= scaled * 8.0 * f64::EPSILON
    }

    /// Its digits, with the marks of the language and a true minus.
    pub(super) fn text(self, language: Language, sign: Sign) -> String {
        let mut out = String::new();
        if self.negative {
            out.push(MINUS);
        } else if sign == Sign::Both && self.units > 0 {
            out.push('+');
        }
        let one = 10_u64.pow(self.decimals);
        out += &grouped(language, self.units / one);
        if self.decimals > 0 {
            let (fraction, places) = (self.units % one, self.decimals as usize);
            out.push(Marks::of(language).decimal);
            out += &format!("{fraction:0places$}");
        }
        out
    }
}

/// 10^`n`, for no more decimals than are ever written.
fn ten_to(n: u32) -> f64 {
    10_u64.pow(n) as f64
}

/// A whole number's digits in groups of three.
pub(super) fn grouped(language: Language, n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(Marks::of(language).group);
        }
        out.push(digit);
    }
    out
}
