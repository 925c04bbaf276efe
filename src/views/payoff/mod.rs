//! Does it pay, for municipality and state?

#[cfg(feature = "ui")]
mod draw;
pub mod facts;
pub mod picture;
#[cfg(feature = "ui")]
mod refunds;
pub mod sensitivity;
#[cfg(feature = "ui")]
pub mod view;
pub mod words;
