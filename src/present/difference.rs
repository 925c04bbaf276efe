//! Which of two sides is the cheaper, and the break-even between them.

use std::cmp::Ordering;

/// Kroner in prose are rounded to this.
pub const PROSE: u32 = 100;

/// Cheaper, dearer or the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// The first costs less.
    Cheaper,
    /// The first costs more.
    Dearer,
    /// No difference to speak of.
    Same,
}

/// A break-even, written out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BreakEvenText {
    /// At an occupancy, written out.
    At {
        /// Places in use of a hundred, or per cent.
        used: String,
        /// Whether the first is cheaper above it.
        cheaper_above: bool,
        /// Whether that takes more persons than places.
        over_full: bool,
        /// Whether the scenario is at or above it.
        reached: bool,
    },
    /// Cheaper at every occupancy.
    Always,
    /// Cheaper at none.
    Never,
}

/// Cheaper, dearer, or the same to what prose shows.
#[must_use]
pub fn direction(gap: f64) -> Direction {
    if gap.abs() < f64::from(PROSE) / 2.0 {
        Direction::Same
    } else if gap > 0.0 {
        Direction::Dearer
    } else {
        Direction::Cheaper
    }
}

/// More, fewer, or as many to the one decimal that is written of a number of results.
#[must_use]
pub fn more(extra: f64) -> Ordering {
    if extra.abs() < 0.05 {
        Ordering::Equal
    } else if extra > 0.0 {
        Ordering::Greater
    } else {
        Ordering::Less
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_alike_is_the_same() {
        for (gap, expected) in [
            (0.0, Direction::Same),
            (-1e-11, Direction::Same),
            (49.9, Direction::Same),
            (50.0, Direction::Dearer),
            (-50.0, Direction::Cheaper),
        ] {
            assert_eq!(direction(gap), expected, "{gap}");
        }
        for (extra, expected) in [
            (0.0, Ordering::Equal),
            (0.049, Ordering::Equal),
            (0.05, Ordering::Greater),
            (-6.0, Ordering::Less),
        ] {
            assert_eq!(more(extra), expected, "{extra}");
        }
    }
}
