//! How is administration shared out?

pub mod facts;
pub mod picture;
#[cfg(feature = "ui")]
pub mod view;
pub mod words;
