//! Figures as people read and type them.
//!
//! [`mod@format`] writes a figure, [`mod@parse`] reads what somebody typed or
//! pasted, [`field`] ties the two together. A
//! figure is rounded once, half away from zero, to a whole number of units
//! (kroner, tenths of a percent); all that follows is integer arithmetic, so that
//! neither the browser's locale nor Rust's float formatting (23 kB of
//! WebAssembly) takes part.

pub mod field;
mod fixed;
pub mod format;
pub mod parse;

#[cfg(test)]
mod tests;

pub use field::{InputKind, for_field};
pub use format::{
    MISSING, SPACE, chance, count, decimal, decimal_signed, kroner, kroner_bare, kroner_exact,
    kroner_range, kroner_rounded, kroner_signed, million, percent, percent_exact, percent_range,
    thousand, thousand_kroner, whole,
};
pub use parse::{InputFault, other_reading, parse};
