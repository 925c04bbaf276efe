//! At which value of a parameter two sides cost the same.

use super::cost::{self, VariedFigures};
use super::data_set::ComparisonKey;
use super::parameter::Key;
use super::scan::{Resolution, Scan};
use super::scenario::Scenario;

/// On which side of a break-even the first group is cheaper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Above it.
    Above,
    /// Below it.
    Below,
}

/// Where the sign of a difference in price changes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum BreakEven {
    /// The value, nearest to the present one, at which the sign changes.
    At {
        /// In the parameter's unit.
        value: f64,
        /// Where the first group is cheaper.
        cheaper: Side,
    },
    /// The first group is cheaper over the whole range.
    Always,
    /// The first group is nowhere cheaper.
    Never,
}

/// How closely the range is looked at.
const RESOLUTION: Resolution = Resolution {
    even: 160,
    growth: 1.2,
    low: 40,
};

/// The break-even of a parameter for a comparison, at actual price.
///
/// Nothing is taken for granted about the shape of the price: the range is
/// scanned, then the nearest tipping point is bisected. `None` where the parameter holds
/// no number now, or where one side has no price anywhere.
///
/// ```
/// use pladspris::data;
/// use pladspris::model::break_even::{BreakEven, break_even};
/// use pladspris::model::scenario::Scenario;
///
/// let report = data::latest();
/// let over30 = report.find_comparison("over30").unwrap();
/// let lever = report.find("over30-trials.occupancy").unwrap().key;
/// let found = break_even(&Scenario::new(report), over30, lever);
/// let Some(BreakEven::At { value, .. }) = found else { panic!() };
/// assert!((value - 0.9413).abs() < 5e-5);
/// ```
#[must_use]
pub fn break_even(scenario: &Scenario, comparison: ComparisonKey, key: Key) -> Option<BreakEven> {
    let present = scenario.number(key)?;
    let domain = scenario.data().parameter(key)?.domain;
    let mut prices = VariedFigures::prices_of_sides(scenario, key, comparison);
    let mut sign = |x| prices.pair_at(x).map(|(a, b)| compare_rounded(a, b));
    let mut scan = Scan::new(&mut sign);
    let mut signs = scan.answers(domain, present, RESOLUTION)?;
    if signs.is_empty() {
        // Nothing can be set here, as where a share has displaced the count: what
        // stands is all there is.
        let (a, b) = cost::prices(scenario, comparison)?;
        signs.push((present, compare_rounded(a, b)));
    }
    // Where both cost the same over an interval, there is no break-even inside it.
    let nonzero: Vec<(f64, i8)> = signs.into_iter().filter(|(_, sign)| *sign != 0).collect();
    Some(match (scan.nearest(&nonzero, present), nonzero.first()) {
        (Some(tipping_point), _) => BreakEven::At {
            value: tipping_point.at,
            cheaper: if tipping_point.below < 0 {
                Side::Below
            } else {
                Side::Above
            },
        },
        (None, Some((_, sign))) if *sign < 0 => BreakEven::Always,
        // The same everywhere is nowhere cheaper.
        (None, _) => BreakEven::Never,
    })
}

/// Whether the first is greater (1), less (-1) or neither, beyond the rounding of
/// the arithmetic itself.
pub(super) fn compare_rounded(a: f64, b: f64) -> i8 {
    let gap = a - b;
    let noise = 1e-12 * a.abs().max(b.abs());
    if gap > noise {
        1
    } else if gap < -noise {
        -1
    } else {
        0
    }
}
