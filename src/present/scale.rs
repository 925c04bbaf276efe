//! Where things stand in a chart: plain numbers, no markup.
//!
//! A chart is laid out for the width it has. Its scale ([`LinearScale`]) turns values
//! into pixels and back and chooses round ticks that have room; [`text`] estimates
//! how wide a label will be; [`labels`] places labels so that none covers another.
//! [`svg`] writes coordinates.

pub mod labels;
mod log;
pub mod text;

#[cfg(test)]
mod tests;

pub use labels::{Label, Placed, TextAnchor, place_labels};
pub use log::LogScale;
pub use text::{bold_width, text_width};

/// A linear scale from values to pixels. The range may run backwards, as for an
/// axis that points up.
///
/// # Examples
/// ```
/// use pladspris::present::scale::LinearScale;
///
/// let scale = LinearScale::new((0.0, 125_000.0), (190.0, 790.0));
/// assert!((scale.position(62_500.0) - 490.0).abs() < 1e-9);
/// assert!((scale.value_at(490.0) - 62_500.0).abs() < 1e-9);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LinearScale {
    /// The values at the two ends.
    pub domain: (f64, f64),
    /// The pixels at the two ends.
    pub range: (f64, f64),
}

impl LinearScale {
    /// A scale as given. Ends that are not finite become 0; a domain without
    /// extent puts everything at the start of the range.
    #[must_use]
    pub fn new(domain: (f64, f64), range: (f64, f64)) -> Self {
        Self {
            domain: (finite(domain.0), finite(domain.1)),
            range: (finite(range.0), finite(range.1)),
        }
    }

    /// A scale whose domain is widened to round ticks: at most `max_ticks` of
    /// them, the first and last at the ends. Values start at zero unless some
    /// are negative, since bars and dots are compared by their distance from it.
    #[must_use]
    pub fn from_zero(
        values: impl IntoIterator<Item = f64>,
        range: (f64, f64),
        max_ticks: usize,
    ) -> Self {
        let (low, high) = values
            .into_iter()
            .filter(|value| value.is_finite())
            .fold((0.0_f64, 0.0_f64), |(low, high), value| {
                (low.min(value), high.max(value))
            });
        let high = if high > low { high } else { low + 1.0 };
        // Zero is a tick, so two ends on either side of it need three.
        let max_ticks = max_ticks.max(if low < 0.0 && high > 0.0 { 3 } else { 2 }) as f64;
        let mut step = Step::nearest((high - low) / max_ticks);
        // Widening both ends may take one step more than the span itself.
        loop {
            let (first, last) = (step.below(low), step.below(-high));
            if -last - first <= max_ticks - 1.0 {
                return Self::new((step.times(first), -step.times(last)), range);
            }
            step = step.next();
        }
    }

    /// Where a value stands. Not clamped: a value beyond the domain stands beyond the
    /// range.
    #[must_use]
    pub fn position(&self, value: f64) -> f64 {
        let extent = self.domain.1 - self.domain.0;
        let along = (value - self.domain.0) / extent;
        if along.is_finite() {
            self.range.0 + along * (self.range.1 - self.range.0)
        } else {
            self.range.0
        }
    }

    /// The position, held within the range.
    #[must_use]
    pub fn clamped(&self, value: f64) -> f64 {
        let (low, high) = ordered(self.range);
        self.position(value).max(low).min(high)
    }

    /// The value under a pixel, held within the domain: what a handle dragged
    /// there means.
    #[must_use]
    pub fn value_at(&self, pixel: f64) -> f64 {
        let along = (pixel - self.range.0) / (self.range.1 - self.range.0);
        if !along.is_finite() {
            return self.domain.0;
        }
        let (low, high) = ordered(self.domain);
        (self.domain.0 + along * (self.domain.1 - self.domain.0))
            .max(low)
            .min(high)
    }

    /// Round values within the domain, in ascending order, at most `max` of them, 1, 2,
    /// 2.5 or 5 times a power of ten apart. A domain without extent has its one value.
    ///
    /// # Examples
    /// ```
    /// use pladspris::present::scale::LinearScale;
    ///
    /// let scale = LinearScale::new((0.0, 130_000.0), (0.0, 600.0));
    /// assert_eq!(scale.ticks(6), [0.0, 25_000.0, 50_000.0, 75_000.0, 100_000.0, 125_000.0]);
    /// ```
    #[must_use]
    pub fn ticks(&self, max: usize) -> Vec<f64> {
        let (low, high) = ordered(self.domain);
        if high - low <= 0.0 || !(high - low).is_finite() {
            return vec![low];
        }
        // The ends count as ticks when only noise keeps them out.
        let slack = (high - low) * 1e-9;
        let ends = |step: Step| (-step.below(slack - low), step.below(high + slack));
        let meets_both = |step: Step| {
            let (first, last) = ends(step);
            step.times(first) <= low + slack && step.times(last) >= high - slack
        };
        let mut step = Step::nearest((high - low) / max.max(1) as f64);
        while ends(step).1 - ends(step).0 >= max.max(1) as f64 {
            step = step.next();
        }
        // A slightly wider step is better where its ticks stand at both ends.
        let wider = [step, step.next(), step.next().next()];
        let step = wider
            .into_iter()
            .find(|&step| meets_both(step))
            .unwrap_or(step);
        let (first, last) = ends(step);
        (0..max.max(1))
            .map(|n| first + n as f64)
            .take_while(|&n| n <= last)
            .map(|n| step.times(n))
            .collect()
    }

    /// How many ticks have room on this range with labels up to so wide, and as
    /// much space as a third of a label, 12 pixels at least, between them.
    /// Never fewer than two.
    #[must_use]
    pub fn room_for_ticks(&self, label_width: f64) -> usize {
        let length = (self.range.1 - self.range.0).abs();
        let each = finite(label_width).max(1.0) + (finite(label_width) / 3.0).max(12.0);
        ((length / each).floor() as usize).clamp(1, 24) + 1
    }
}

fn finite(x: f64) -> f64 {
    if x.is_finite() { x } else { 0.0 }
}

fn ordered((a, b): (f64, f64)) -> (f64, f64) {
    if a <= b { (a, b) } else { (b, a) }
}

/// A distance between ticks, `mantissa`/10 × 10^`power`, kept as integers so that
/// the third tick at 0.1 is 0.3 and not a little more.
#[derive(Clone, Copy)]
struct Step {
    mantissa: u32,
    power: i32,
}

impl Step {
    /// The smallest round step that is no smaller than `least`.
    fn nearest(least: f64) -> Self {
        let mut step = Self {
            mantissa: 10,
            power: 0,
        };
        let least = least.clamp(1e-12, 1e15);
        while step.times(1.0) > least {
            step.power -= 1;
        }
        while step.times(1.0) < least * (1.0 - 1e-12) {
            step = step.next();
        }
        step
    }

    /// 1, 2, 2.5, 5, 10.
    fn next(self) -> Self {
        let Self { mantissa, power } = self;
        match mantissa {
            10 => Self {
                mantissa: 20,
                power,
            },
            20 => Self {
                mantissa: 25,
                power,
            },
            25 => Self {
                mantissa: 50,
                power,
            },
            _ => Self {
                mantissa: 10,
                power: power + 1,
            },
        }
    }

    /// `n` steps, `n` a whole number.
    fn times(self, n: f64) -> f64 {
        let power = self.power - 1;
        let ten = 10_f64.powi(power.abs());
        let units = n * f64::from(self.mantissa);
        // Adding 0 turns a negative zero into a plain one.
        if power < 0 {
            units / ten + 0.0
        } else {
            units * ten + 0.0
        }
    }

    /// How many whole steps up to `x`, rounded down; a hair less than a whole step
    /// counts as one.
    fn below(self, x: f64) -> f64 {
        (x / self.times(1.0) + 1e-9).floor()
    }
}

/// A coordinate for an SVG attribute: one decimal, no trailing zero, a plain point
/// and hyphen, and never beyond 10^11. What is not finite, which no chart should pass,
/// is `0`.
///
/// # Examples
/// ```
/// use pladspris::present::scale::svg;
///
/// assert_eq!(svg(12.34), "12.3");
/// assert_eq!(svg(-0.05), "-0.1");
/// assert_eq!(svg(7.0), "7");
/// ```
#[must_use]
pub fn svg(x: f64) -> String {
    // Adding 0 turns a negative zero into a plain one.
    let tenth = (finite(x).clamp(-1e11, 1e11) * 10.0).round() / 10.0 + 0.0;
    tenth.to_string()
}

/// Points for the `points` of a polyline or a polygon: `0,1.5 20,3`.
#[must_use]
pub fn svg_points(points: impl IntoIterator<Item = (f64, f64)>) -> String {
    let points = points.into_iter().map(|(x, y)| svg(x) + "," + &svg(y));
    points.collect::<Vec<_>>().join(" ")
}
