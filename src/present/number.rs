//! Figures as people read and type them.
//!
//! [`mod@format`] writes a figure, [`mod@parse`] reads what somebody typed or
//! pasted, [`field`] ties the two together. A
//! figure is rounded once, half away from zero, to a whole number of units
//! (kroner, tenths of a percent); all that follows is integer arithmetic, so that
//! the browser's locale takes no part and nothing is rounded twice. `format!` alone
//! would round another way: it has 0.145 as 14 %, since the float is a little less
//! than that, and 0.125 as 12 %, since it rounds a half to the even neighbour.

pub mod field;
mod fixed;
pub mod format;
mod marks;
pub mod parse;

#[cfg(test)]
mod tests;

pub use field::{InputKind, for_field};
pub use format::{
    MISSING, chance, count, decimal, decimal_signed, kroner, kroner_about, kroner_bare,
    kroner_exact, kroner_range, kroner_rounded, kroner_signed, percent, percent_exact, thousand,
    thousand_kroner, whole,
};
pub use parse::{InputFault, parse};
