//! What counts leave open about a share.

use std::f64::consts::TAU;

use super::is_count;

/// More courses than this are taken as so many with the same share, so that no
/// count is too large to work with and a hump keeps its width in doubles.
const MOST: f64 = 1e9;

/// The Jeffreys posterior of a share after `k` of `n`: Beta(k + ½, n - k + ½).
///
/// It is held in the log odds `x = ln(p ÷ (1 - p))`, in which its density has one
/// smooth hump and tails that fall off at least exponentially, at 0 of `n` too.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Posterior {
    /// The two parameters of Beta.
    hits: f64,
    misses: f64,
    /// The share at the top of the hump, and what is missing to 1.
    top: f64,
    rest: f64,
    /// The density at the top, per unit of log odds.
    height: f64,
    /// The spread of the hump in log odds.
    spread: f64,
}

impl Posterior {
    /// The posterior after `k` of `n`, where `k` need not be whole.
    ///
    /// `None` unless both are finite, `n` is above 0 and `k` from 0 to `n`. More than a
    /// billion courses are taken as a billion with the same share.
    ///
    /// ```
    /// use pladspris::model::chance::Posterior;
    ///
    /// assert!(Posterior::of(7.0, 51.0).is_some());
    /// assert!(Posterior::of(6.2, 124.0).is_some());
    /// assert!(Posterior::of(0.0, 0.0).is_none());
    /// assert!(Posterior::of(9.0, 8.0).is_none());
    /// ```
    #[must_use]
    pub fn of(k: f64, n: f64) -> Option<Self> {
        if !is_count(k, n) {
            return None;
        }
        let scale = (MOST / n).min(1.0);
        let hits = k * scale + 0.5;
        let misses = (n - k) * scale + 0.5;
        let sum = hits + misses;
        let spread = (sum / (hits * misses)).sqrt();
        // In Stirling's form the powers of the Beta function are those of the
        // density at the top, so that neither has to be worked out.
        let defect = stirling_defect(sum) - stirling_defect(hits) - stirling_defect(misses);
        Some(Self {
            hits,
            misses,
            top: hits / sum,
            rest: misses / sum,
            height: libm::exp(defect) / (spread * TAU.sqrt()),
            spread,
        })
    }

    /// The density per unit of log odds at the share `p`, with `q = 1 - p`.
    pub(super) fn density(&self, p: f64, q: f64) -> f64 {
        // Rounding must move both powers along one curve: with many courses they
        // are large and nearly cancel. The smaller share tells the way best.
        let way = if self.top < self.rest {
            p - self.top
        } else {
            self.rest - q
        };
        let power =
            self.hits * log_ratio(p, self.top, way) + self.misses * log_ratio(q, self.rest, -way);
        self.height * libm::exp(power)
    }

    /// How far in log odds one can go from the share `p` and stay where one
    /// polynomial fits the density: by spreads at the hump, further outside.
    pub(super) fn stride(&self, p: f64, q: f64) -> f64 {
        let away = libm::log(p / q) - libm::log(self.top / self.rest);
        (NEAR * self.spread).max(FAR * away.abs())
    }

    /// The odds below which next to nothing lies.
    pub(super) fn least_odds(&self) -> f64 {
        let reach = 7.5 * self.spread + 31.0 / self.hits;
        self.top / self.rest * libm::exp(-reach)
    }

    /// The odds above which next to nothing lies.
    pub(super) fn most_odds(&self) -> f64 {
        let reach = 7.5 * self.spread + 31.0 / self.misses;
        self.top / self.rest * libm::exp(reach)
    }
}

/// `ln(x ÷ at)`, from the way `x - at` where that is the better known.
fn log_ratio(x: f64, at: f64, way: f64) -> f64 {
    if way.abs() < at / 2.0 {
        libm::log1p(way / at)
    } else {
        libm::log(x / at)
    }
}

/// A panel's length in spreads at the hump.
const NEAR: f64 = 1.2;
/// A panel's length outside, as a part of the way to the hump.
const FAR: f64 = 0.35;

/// `ln Γ(x)` less Stirling's `(x - ½)·ln x - x + ½·ln 2π`, for `x` of ½ or more.
fn stirling_defect(mut x: f64) -> f64 {
    let mut defect = 0.0;
    // The series needs an argument of some size.
    while x < 8.0 {
        defect += (x + 0.5) * libm::log(1.0 + 1.0 / x) - 1.0;
        x += 1.0;
    }
    let r = 1.0 / (x * x);
    let series =
        1.0 / 12.0 - r * (1.0 / 360.0 - r * (1.0 / 1260.0 - r * (1.0 / 1680.0 - r / 1188.0)));
    defect + series / x
}
