//! What do empty places mean?

#[cfg(feature = "ui")]
mod curve;
pub mod facts;
pub mod picture;
pub mod sentences;
#[cfg(feature = "ui")]
pub mod view;
pub mod words;
