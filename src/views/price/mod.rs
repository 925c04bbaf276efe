//! What does a place cost?

pub mod facts;
pub mod picture;
#[cfg(feature = "ui")]
pub mod view;
pub mod words;
