//! Tipping points: where an answer changes as one parameter varies.
//!
//! No shape is taken for granted: the range is scanned evenly and ever more
//! finely around the present value, the edges of what is valid are found, and
//! the nearest tipping point is bisected.

use super::parameter::Domain;

/// How finely a range is scanned.
#[derive(Clone, Copy)]
pub(super) struct Resolution {
    /// Points of the even grid over the range.
    pub(super) even: u32,
    /// Growth of the steps by which the scan walks away from the present value.
    pub(super) growth: f64,
    /// Halvings of the way from the present value down to the least.
    pub(super) low: i32,
}

/// A tipping point, and the answer below it.
pub(super) struct TippingPoint {
    /// In the parameter's unit.
    pub(super) at: f64,
    /// The answer below it.
    pub(super) below: i8,
}

/// A question that is asked at each value of one parameter.
pub(super) struct Scan<'a> {
    answer: &'a mut dyn FnMut(f64) -> Option<i8>,
}

/// Where to look: evenly over the range, and ever closer to the present value
/// and to the least one.
fn grid(domain: Domain, present: f64, resolution: Resolution) -> Option<Vec<f64>> {
    let Domain::Number {
        least,
        most,
        above_least,
        ..
    } = domain
    else {
        return None;
    };
    let width = between(least, most);
    let mut points = vec![present, least, most];
    points.extend(
        (1..resolution.even).map(|i| least + width * f64::from(i) / f64::from(resolution.even)),
    );
    let mut step = 1e-4 * present.abs().max(1e-9 * width).min(width);
    while step < width {
        points.extend([present - step, present + step]);
        step *= resolution.growth;
    }
    // Near nothing a price per place or person changes the fastest.
    let above = between(least, present);
    points.extend((1..=resolution.low).map(|k| least + above * 0.5_f64.powi(k)));
    points.retain(|&x| (least..=most).contains(&x) && !(above_least && x <= least));
    points.sort_by(f64::total_cmp);
    points.dedup();
    Some(points)
}

/// How much lies between two values of a parameter.
fn between(low: f64, high: f64) -> f64 {
    high - low
}

/// A double has 53 bits; a range as wide as a trillion kroner is spent well
/// before this many halvings.
const MOST_HALVINGS: u32 = 200;

impl<'a> Scan<'a> {
    /// A scan of one parameter. The question answers at a value with a number that differs
    /// from one verdict to the next, or with nothing, as it has to where the
    /// scenario's fields clash.
    pub(super) fn new(answer: &'a mut dyn FnMut(f64) -> Option<i8>) -> Self {
        Self { answer }
    }

    /// The answer with the parameter at `x`; `None` where there is no such
    /// scenario or no answer.
    fn answer(&mut self, x: f64) -> Option<i8> {
        (self.answer)(x)
    }

    /// The answers over the range, from below, at the points that have one and at
    /// the very ends of the stretches that do: another field may bound the
    /// scenario well inside the parameter's own range. `None` where the parameter
    /// holds no number.
    pub(super) fn answers(
        &mut self,
        domain: Domain,
        present: f64,
        resolution: Resolution,
    ) -> Option<Vec<(f64, i8)>> {
        let mut found: Vec<(f64, i8)> = Vec::new();
        let mut before: Option<(f64, Option<i8>)> = None;
        for x in grid(domain, present, resolution)? {
            let answer = self.answer(x);
            match (before, answer) {
                (Some((y, Some(_))), None) => found.extend(self.edge(y, x)),
                (Some((y, None)), Some(_)) => found.extend(self.edge(x, y)),
                _ => {}
            }
            found.extend(answer.map(|answer| (x, answer)));
            before = Some((x, answer));
        }
        Some(found)
    }

    /// The tipping point nearest to the present value, between answers that differ.
    pub(super) fn nearest(&mut self, answers: &[(f64, i8)], present: f64) -> Option<TippingPoint> {
        let turns = || answers.windows(2).filter(|pair| pair[0].1 != pair[1].1);
        // Beyond the first on either side they are farther away.
        let below = turns().rfind(|pair| pair[1].0 <= present);
        let around = turns().find(|pair| pair[0].0 < present && present < pair[1].0);
        let above = turns().find(|pair| pair[0].0 >= present);
        let nearest = [below, around, above].into_iter().flatten();
        let tipping_points = nearest.map(|pair| TippingPoint {
            at: self.bisect(pair[0], pair[1]),
            below: pair[0].1,
        });
        tipping_points.min_by(|a, b| {
            let far = |tipping_point: &TippingPoint| (tipping_point.at - present).abs();
            far(a).total_cmp(&far(b))
        })
    }

    /// The last point with an answer on the way from one that has to one that has
    /// none.
    fn edge(&mut self, mut has: f64, mut lacks: f64) -> Option<(f64, i8)> {
        for _ in 0..MOST_HALVINGS {
            let middle = has + (lacks - has) / 2.0;
            if middle.to_bits() == has.to_bits() || middle.to_bits() == lacks.to_bits() {
                break;
            }
            if self.answer(middle).is_some() {
                has = middle;
            } else {
                lacks = middle;
            }
        }
        self.answer(has).map(|answer| (has, answer))
    }

    fn bisect(&mut self, low: (f64, i8), high: (f64, i8)) -> f64 {
        let (mut a, mut b) = (low.0, high.0);
        for _ in 0..MOST_HALVINGS {
            let middle = a + (b - a) / 2.0;
            if middle <= a || middle >= b {
                break;
            }
            match self.answer(middle) {
                Some(answer) if answer == low.1 => a = middle,
                // Neither the one nor the other: exactly between them.
                Some(0) => return middle,
                // A gap in what is defined lies towards the far side.
                _ => b = middle,
            }
        }
        a
    }
}
