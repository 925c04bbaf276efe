//! How is administration shared out?

pub mod facts;
#[cfg(feature = "ui")]
pub mod view;
pub mod words;
