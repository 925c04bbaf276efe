//! The probability that two shares lie on one side of a line.
//!
//! Every probability about two shares is how much lies below a straight line through
//! the square of `p_a` by `p_b`, from `(start, 0)` on its lower edge to `(1, end)`
//! on its right one. With `σ` from 0 to 1 along the line
//!
//! ```text
//! p_a = start + (1 - start)·σ    1 - p_a = (1 - start)·(1 - σ)
//! p_b = end·σ                    1 - p_b = (1 - end) + end·(1 - σ)
//! ```
//!
//! nothing is ever subtracted that could cancel. In `s = ln(σ ÷ (1 - σ))` both
//! densities are smooth everywhere and end in exponential tails, with no
//! singularity at an edge of the square whatever the counts.
//!
//! The line is walked in panels short enough for both. On each, both densities
//! are taken as sums of Legendre polynomials, and the integral of one times the
//! other's antiderivative needs only the coefficients: half the product of both
//! masses, plus half of `Σ b_l·a_(l+1) - b_(l+1)·a_l`. Changing places reverses the
//! sign of that sum, so what lies below and what lies above add up to 1. No gamma
//! and no incomplete Beta function is worked out anywhere.

use super::Posterior;

/// Points of a panel.
pub(super) const POINTS: usize = 10;
/// Gauss-Legendre's points on the right half of -1 to 1, with their weights.
pub(super) const RULE: [(f64, f64); POINTS / 2] = [
    (0.148_874_338_981_631_22, 0.295_524_224_714_752_87),
    (0.433_395_394_129_247_2, 0.269_266_719_309_996_35),
    (0.679_409_568_299_024_4, 0.219_086_362_515_982_04),
    (0.865_063_366_688_984_5, 0.149_451_349_150_580_6),
    (0.973_906_528_517_171_7, 0.066_671_344_308_688_14),
];
/// The longest panel in `s`: the line itself has poles `π` off the real axis.
pub(super) const LONGEST: f64 = 2.5;

/// The Legendre polynomials at a point, from degree 0.
pub(super) fn legendre(x: f64) -> [f64; POINTS] {
    let (mut before, mut polynomial, mut degree) = (0.0, 1.0, 0.0);
    [(); POINTS].map(|()| {
        let now = polynomial;
        // Bonnet's recursion, with the division off its path.
        let part = 1.0 / (degree + 1.0);
        let after = (2.0 - part) * x * polynomial - (1.0 - part) * before;
        (before, polynomial) = (now, after);
        degree += 1.0;
        now
    })
}

/// The line, with what the densities need of it.
struct Line {
    start: f64,
    end: f64,
}

/// A point of the line.
struct Point {
    /// The share of `a`, what is missing to 1, and its log odds' rise with `s`.
    a: (f64, f64, f64),
    /// The same of `b`.
    b: (f64, f64, f64),
}

impl Line {
    fn at(&self, s: f64) -> Point {
        let odds = libm::exp(s);
        let right = odds / (1.0 + odds);
        let left = 1.0 / (1.0 + odds);
        let a = self.start + (1.0 - self.start) * right;
        let b = (1.0 - self.end) + self.end * left;
        Point {
            a: (a, (1.0 - self.start) * left, right / a),
            b: (self.end * right, b, left / b),
        }
    }

    /// How long a panel may be that begins at `s`.
    fn stride(&self, a: &Posterior, b: &Posterior, s: f64) -> f64 {
        let Point {
            a: (p_a, q_a, rise_a),
            b: (p_b, q_b, rise_b),
        } = self.at(s);
        // The rise of a grows along the line, though by no more than e to the
        // length, and never above 1; the rise of b falls.
        let stride = a.stride(p_a, q_a);
        let of_a = stride.max(libm::log(1.0 + stride / rise_a));
        let of_b = b.stride(p_b, q_b) / rise_b;
        LONGEST.min(of_a).min(of_b)
    }

    /// What each density integrates to over a panel, alone and times each
    /// Legendre polynomial.
    fn coefficients(
        &self,
        a: &Posterior,
        b: &Posterior,
        from: f64,
        to: f64,
    ) -> ([f64; POINTS], [f64; POINTS]) {
        let half = (to - from) / 2.0;
        let (mut of_a, mut of_b) = ([0.0; POINTS], [0.0; POINTS]);
        for (point, weight) in RULE {
            for x in [-point, point] {
                let Point {
                    a: (p_a, q_a, rise_a),
                    b: (p_b, q_b, rise_b),
                } = self.at(from + half * (1.0 + x));
                let mass_a = half * weight * rise_a * a.density(p_a, q_a);
                let mass_b = half * weight * rise_b * b.density(p_b, q_b);
                for ((a, b), polynomial) in of_a.iter_mut().zip(&mut of_b).zip(legendre(x)) {
                    *a += mass_a * polynomial;
                    *b += mass_b * polynomial;
                }
            }
        }
        (of_a, of_b)
    }
}

/// The odds along a line beyond which `a` has next to nothing left. To go further would
/// only take longer.
fn last_odds(a: &Posterior, start: f64) -> f64 {
    (1.0 - start) * a.most_odds() - start
}

/// `P((p_a, p_b) lies below the line)`: the integral of `F_b` over `dF_a`.
pub(super) fn below(a: &Posterior, b: &Posterior, start: f64, end: f64) -> f64 {
    // To the left of the line's first odds b has next to nothing below it, to
    // the right of the last a has next to nothing left.
    let least = b.least_odds();
    let first = least / (end - (1.0 - end) * least);
    let line = Line { start, end };
    // Where there are no such odds there is no number, and nothing to add up.
    let mut s = libm::log(first);
    let last = libm::log(last_odds(a, start));
    let (mut area, mut under) = (0.0, 0.0);
    while s < last {
        let next = s + line.stride(a, b, s);
        let (of_a, of_b) = line.coefficients(a, b, s, next);
        let mut twist = of_a[0] * of_b[0];
        for (pair_a, pair_b) in of_a.windows(2).zip(of_b.windows(2)) {
            twist += pair_b[0] * pair_a[1] - pair_b[1] * pair_a[0];
        }
        area += under * of_a[0] + twist / 2.0;
        under += of_b[0];
        s = next;
    }
    area.clamp(0.0, 1.0)
}
