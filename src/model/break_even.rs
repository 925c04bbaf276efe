//! At which value of a parameter two sides cost the same.

use super::data_set::ComparisonKey;
use super::order::by_figure;
use super::parameter::{Domain, Key, Value};
use super::results;
use super::scenario::Scenario;

/// On which side of a break-even the first group is cheaper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Above it.
    Above,
    /// Below it.
    Below,
}

/// Where the verdict on a price turns.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum BreakEven {
    /// The value, nearest to the present one, at which the sign turns.
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

/// Points of the even grid over the range.
const EVEN: u32 = 160;
/// Growth of the steps by which the scan walks away from the present value.
const GROWTH: f64 = 1.2;
/// Halvings of the way from the present value down to the least.
const LOW: i32 = 40;

/// The break-even of a parameter for a comparison, at actual price.
///
/// Nothing is taken for granted about the shape of the price: the range is
/// scanned, then the nearest turn is bisected. `None` where the parameter holds
/// no number, or where one side has no price anywhere.
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
    let mut scan = Scan {
        scenario: scenario.clone(),
        comparison,
        key,
    };
    let points = grid(domain, present)?;
    let signs = scan.signs(&points);
    // Where both cost the same over a stretch, nothing turns inside it.
    let told: Vec<(f64, i8)> = signs.into_iter().filter(|(_, sign)| *sign != 0).collect();
    let turns = told.windows(2).filter(|pair| pair[0].1 != pair[1].1);
    let nearest = turns
        .map(|pair| scan.bisect(pair[0], pair[1]))
        .min_by(|(a, _), (b, _)| (a - present).abs().total_cmp(&(b - present).abs()));
    Some(match (nearest, told.first()) {
        (Some((value, cheaper)), _) => BreakEven::At { value, cheaper },
        (None, Some((_, sign))) if *sign < 0 => BreakEven::Always,
        (None, Some(_)) => BreakEven::Never,
        (None, None) => {
            // The same everywhere is nowhere cheaper; no price is no answer.
            scan.sign(present)?;
            BreakEven::Never
        }
    })
}

/// Where to look: evenly over the range, and ever closer to the present value
/// and to the least one.
fn grid(domain: Domain, present: f64) -> Option<Vec<f64>> {
    let Domain::Number {
        least,
        most,
        above_least,
        ..
    } = domain
    else {
        return None;
    };
    let width = most - least;
    let mut points = vec![present, least, most];
    points.extend((1..EVEN).map(|i| least + width * f64::from(i) / f64::from(EVEN)));
    let mut step = 1e-4 * present.abs().max(1e-9 * width).min(width);
    while step > 0.0 && step < width {
        points.extend([present - step, present + step]);
        step *= GROWTH;
    }
    // Near nothing a price per place or person changes the fastest.
    points.extend((1..=LOW).map(|k| least + (present - least) * 0.5_f64.powi(k)));
    points.retain(|&x| (least..=most).contains(&x) && !(above_least && x <= least));
    by_figure(&mut points, |x| *x);
    points.dedup();
    Some(points)
}

/// A double has 53 bits; a range as wide as a trillion kroner is spent well
/// before this many halvings.
const MOST_HALVINGS: u32 = 200;

struct Scan {
    scenario: Scenario,
    comparison: ComparisonKey,
    key: Key,
}

impl Scan {
    /// Whether the first group is dearer (1), cheaper (-1) or neither, with the
    /// parameter at `x`; `None` where there is no such scenario or no price.
    fn sign(&mut self, x: f64) -> Option<i8> {
        self.scenario.overwrite(self.key, Value::Number(x));
        if !self.scenario.is_valid() {
            return None;
        }
        let (a, b) = results::prices(&self.scenario, self.comparison)?;
        let gap = a - b;
        // Below this the gap is the rounding of the arithmetic itself.
        let noise = 1e-12 * a.abs().max(b.abs());
        Some(if gap > noise {
            1
        } else if gap < -noise {
            -1
        } else {
            0
        })
    }

    /// The signs at the points that have one, and at the very ends of the
    /// stretches that do: another field may bound the scenario well inside the
    /// parameter's own range.
    fn signs(&mut self, points: &[f64]) -> Vec<(f64, i8)> {
        let mut found: Vec<(f64, i8)> = Vec::new();
        let mut before: Option<(f64, Option<i8>)> = None;
        for &x in points {
            let sign = self.sign(x);
            match (before, sign) {
                (Some((y, Some(_))), None) => found.extend(self.edge(y, x)),
                (Some((y, None)), Some(_)) => found.extend(self.edge(x, y)),
                _ => {}
            }
            found.extend(sign.map(|sign| (x, sign)));
            before = Some((x, sign));
        }
        found
    }

    /// The last point with a sign on the way from one that has to one that has
    /// none.
    fn edge(&mut self, mut has: f64, mut lacks: f64) -> Option<(f64, i8)> {
        for _ in 0..MOST_HALVINGS {
            let middle = has + (lacks - has) / 2.0;
            if middle.to_bits() == has.to_bits() || middle.to_bits() == lacks.to_bits() {
                break;
            }
            if self.sign(middle).is_some() {
                has = middle;
            } else {
                lacks = middle;
            }
        }
        self.sign(has).map(|sign| (has, sign))
    }

    fn bisect(&mut self, low: (f64, i8), high: (f64, i8)) -> (f64, Side) {
        let (mut a, mut b) = (low.0, high.0);
        for _ in 0..MOST_HALVINGS {
            let middle = a + (b - a) / 2.0;
            if middle <= a || middle >= b {
                break;
            }
            match self.sign(middle) {
                Some(sign) if sign == low.1 => a = middle,
                Some(0) => {
                    (a, b) = (middle, middle);
                    break;
                }
                // A gap in what is defined lies towards the far side.
                _ => b = middle,
            }
        }
        let side = if low.1 < 0 { Side::Below } else { Side::Above };
        (a + (b - a) / 2.0, side)
    }
}
