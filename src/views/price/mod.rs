//! What does a place cost?

pub mod facts;
#[cfg(feature = "ui")]
pub mod view;
pub mod words;
