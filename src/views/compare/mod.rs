//! Stored scenarios side by side.

pub mod facts;
pub mod picture;
#[cfg(feature = "ui")]
pub mod view;
pub mod words;
