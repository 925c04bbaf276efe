//! Do the conclusions of the data set's source hold?

pub mod facts;
pub mod tipping_points;
#[cfg(feature = "ui")]
pub mod view;
pub mod words;
