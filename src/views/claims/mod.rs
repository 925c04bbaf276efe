//! Do the report's conclusions hold?

pub mod facts;
pub mod tipping_points;
#[cfg(feature = "ui")]
pub mod view;
pub mod words;
