//! Does it pay, for municipality and state?

#[cfg(feature = "ui")]
mod draw;
pub mod facts;
pub mod picture;
pub mod sensitivity;
#[cfg(feature = "ui")]
pub mod view;
pub mod words;
