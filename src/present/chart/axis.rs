//! How values along an axis are written.

use super::Axis;
use crate::present::language::Language;
use crate::present::number;

/// Prices along an axis, in thousands of kroner, with the unit once.
pub fn with_price_axis<T>(language: Language, draw: impl FnOnce(Axis<'_>) -> T) -> T {
    draw(Axis {
        tick: &|x| number::thousand(language, x),
        last: &|x| number::thousand_kroner(language, x),
    })
}

/// An axis whose last tick is written as the others are.
#[must_use]
pub fn alike(tick: &dyn Fn(f64) -> String) -> Axis<'_> {
    Axis { tick, last: tick }
}
