//! Which of two sides is the cheaper, and the break-even between them.

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
