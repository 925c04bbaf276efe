//! What chance allows, given how few courses were counted.
//!
//! A share is `k` of `n` courses. [`wilson()`] is the interval around it; a
//! [`Posterior`] is what the counts leave open about it, and [`more`],
//! [`cheaper`] and [`within`] are probabilities about two of them, taken as
//! independent. Nothing is sampled: the same counts give the same bits.
//!
//! Courses are not independent people: in the report 27 % of participants had
//! more than one. So chance is wider than these figures say.

mod area;
mod best;
mod posterior;
mod wilson;

pub use best::{Prospect, best};
pub use posterior::Posterior;
pub use wilson::wilson;

/// Whether `k` of `n` can be a count: both finite, `n` above 0, `k` from 0 to
/// `n`. Counts worked back from a rounded share are not whole numbers.
fn is_count(k: f64, n: f64) -> bool {
    n.is_finite() && n > 0.0 && k >= 0.0 && k <= n
}

/// The probability that the share of `a` is the larger one, 0 to 1.
///
/// `P(p_a > p_b)`. With `a` and `b` changed places it is what is missing to 1.
///
/// ```
/// use pladspris::model::chance::{Posterior, more};
///
/// // Go-For-It against Væksthuset, whose 5 % of 124 courses are 6.2.
/// let go_for_it = Posterior::of(7.0, 51.0).unwrap();
/// let vaeksthuset = Posterior::of(6.2, 124.0).unwrap();
/// assert!((more(&go_for_it, &vaeksthuset) - 0.9725).abs() < 5e-5);
/// ```
#[must_use]
pub fn more(a: &Posterior, b: &Posterior) -> f64 {
    cheaper(a, b, 1.0)
}

/// The probability that an outcome costs less in `a`, 0 to 1.
///
/// An outcome costs total ÷ (courses × share), so `a` is cheaper where
/// `p_b < factor · p_a`, with `factor = (K_a · T_b) ÷ (K_b · T_a)`: what a course
/// costs in `b`, as a multiple of what it costs in `a`.
///
/// A factor of 0 or less gives 0, since `b` then costs nothing; an infinite one
/// gives 1, since `a` does. One that is not a number (0 ÷ 0: neither costs
/// anything) gives ½, which is no verdict.
///
/// ```
/// use pladspris::model::chance::{Posterior, cheaper};
///
/// let go_for_it = Posterior::of(7.0, 51.0).unwrap();
/// let vaeksthuset = Posterior::of(6.2, 124.0).unwrap();
/// let factor = 13_023.0 / 15_566.0;
/// assert!((cheaper(&go_for_it, &vaeksthuset, factor) - 0.9437).abs() < 5e-5);
/// ```
#[must_use]
pub fn cheaper(a: &Posterior, b: &Posterior, factor: f64) -> f64 {
    if factor.is_nan() {
        0.5
    } else if factor <= 0.0 {
        0.0
    } else if factor <= 1.0 {
        area::below(a, b, 0.0, factor)
    } else {
        1.0 - area::below(b, a, 0.0, 1.0 / factor)
    }
}

/// The probability that two shares lie within a tolerance of each other, 0 to 1.
///
/// `P(|p_a - p_b| <= tolerance)`, with the tolerance a fraction of 1: 0.01 is one
/// percentage point. It is 0 for a tolerance of 0 or less, and for one that is
/// not a number; 1 for one of 1 or more.
///
/// ```
/// use pladspris::model::chance::{Posterior, within};
///
/// // Job or education: the five over 30 against the four existing offers.
/// let five = Posterior::of(1.0, 106.0).unwrap();
/// let existing = Posterior::of(0.02 * 1902.0 + 0.01 * 106.0, 2777.0).unwrap();
/// assert!((within(&five, &existing, 0.01) - 0.66).abs() < 5e-3);
/// ```
#[must_use]
pub fn within(a: &Posterior, b: &Posterior, tolerance: f64) -> f64 {
    if tolerance >= 1.0 {
        1.0
    } else if tolerance > 0.0 {
        let more = area::below(a, b, tolerance, 1.0 - tolerance);
        let fewer = area::below(b, a, tolerance, 1.0 - tolerance);
        (1.0 - (more + fewer)).max(0.0)
    } else {
        0.0
    }
}
