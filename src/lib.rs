//! Pladspris: what a place in an employment programme costs.
pub mod data;
pub mod exchange;
pub mod model;
pub mod present;
