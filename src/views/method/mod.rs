//! How the figures are computed.

pub mod facts;
pub mod formulas;
#[cfg(feature = "ui")]
pub mod view;
pub mod words;
