//! Does it pay, for municipality and state?

pub mod facts;
#[cfg(feature = "ui")]
mod pictures;
pub mod sensitivity;
#[cfg(feature = "ui")]
pub mod view;
pub mod words;
