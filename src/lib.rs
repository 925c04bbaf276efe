//! Pladspris: what a place in an employment programme costs.
#[cfg(feature = "ui")]
pub mod browser;
pub mod data;
pub mod exchange;
pub mod model;
pub mod present;
#[cfg(feature = "ui")]
pub mod ui;
