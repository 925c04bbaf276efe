//! Do the report's conclusions hold?

pub mod facts;
pub mod turning;
#[cfg(feature = "ui")]
pub mod view;
pub mod words;
