//! What does a result cost?

pub mod facts;
#[cfg(feature = "ui")]
pub mod view;
pub mod words;
