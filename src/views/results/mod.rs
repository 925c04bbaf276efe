//! What does a result cost?

pub mod facts;
pub mod picture;
#[cfg(feature = "ui")]
pub mod view;
pub mod words;
