//! All figures, and where they come from.

mod columns;
pub mod facts;
#[cfg(feature = "ui")]
mod own;
mod tables;
#[cfg(feature = "ui")]
pub mod view;
pub mod words;
