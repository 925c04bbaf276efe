//! A logarithmic scale: equal lengths stand for equal ratios.

use super::LinearScale;

/// A scale from amounts above zero to pixels.
///
/// # Examples
/// ```
/// use pladspris::present::scale::LogScale;
///
/// let scale = LogScale::around([60_000.0, 14_000_000.0], (0.0, 500.0));
/// assert_eq!(scale.domain, (50_000.0, 20_000_000.0));
/// assert_eq!(scale.ticks(4), [100_000.0, 1_000_000.0, 10_000_000.0]);
/// assert_eq!(scale.position(20_000_000.0), Some(500.0));
/// assert_eq!(scale.position(0.0), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LogScale {
    /// The amounts at the two ends.
    pub domain: (f64, f64),
    along: LinearScale,
}

/// The first steps of each decade that may carry a tick.
const STEPS: [f64; 3] = [1.0, 2.0, 5.0];

/// An amount below this is nothing, one above the other beyond all use.
const BOUNDS: (f64, f64) = (1e-3, 1e15);

impl LogScale {
    /// Whether an amount can stand on any such scale.
    #[must_use]
    pub fn takes(amount: f64) -> bool {
        amount >= BOUNDS.0 && amount <= BOUNDS.1
    }

    /// From the round amount at or below the lowest to the one at or above the
    /// highest. Amounts that no such scale takes are passed over; without any it
    /// goes from 1 to 10.
    #[must_use]
    pub fn around(amounts: impl IntoIterator<Item = f64>, range: (f64, f64)) -> Self {
        let mut ends: Option<(f64, f64)> = None;
        for amount in amounts.into_iter().filter(|x| Self::takes(*x)) {
            let (low, high) = ends.unwrap_or((amount, amount));
            ends = Some((low.min(amount), high.max(amount)));
        }
        let (low, high) = ends.unwrap_or((1.0, 10.0));
        // What is a hair above a round amount stands on it.
        let low = round_amounts()
            .take_while(|x| *x <= low * (1.0 + 1e-9))
            .last()
            .unwrap_or(BOUNDS.0);
        let high = round_amounts()
            .find(|x| *x >= high * (1.0 - 1e-9) && *x > low)
            .unwrap_or(BOUNDS.1 * 10.0);
        Self {
            domain: (low, high),
            along: LinearScale::new((low.ln(), high.ln()), range),
        }
    }

    /// Where an amount stands, held within the range; `None` for one that no such
    /// scale takes, zero among them.
    #[must_use]
    pub fn position(&self, amount: f64) -> Option<f64> {
        Self::takes(amount).then(|| self.along.clamped(amount.ln()))
    }

    /// Round amounts within the domain, at most `max` of them but two at least:
    /// 1, 2 and 5 of each power of ten, or every power, or every second and so on.
    #[must_use]
    pub fn ticks(&self, max: usize) -> Vec<f64> {
        let max = max.max(2);
        let within = |x: &f64| *x >= self.domain.0 && *x <= self.domain.1;
        let all: Vec<f64> = round_amounts().filter(within).collect();
        if all.len() <= max {
            return all;
        }
        let mut every = 1;
        loop {
            let decades = round_amounts().step_by(STEPS.len()).step_by(every);
            let found: Vec<f64> = decades.filter(within).collect();
            match found.len() {
                // A domain within a decade or two is told by its ends.
                0 | 1 => return vec![self.domain.0, self.domain.1],
                n if n <= max => return found,
                _ => every += 1,
            }
        }
    }
}

/// 1, 2 and 5 of each power of ten, from the lowest of the bounds.
fn round_amounts() -> impl Iterator<Item = f64> {
    (-3..16).flat_map(|power: i32| {
        let ten = 10_f64.powi(power.abs());
        STEPS.map(|step| if power < 0 { step / ten } else { step * ten })
    })
}
