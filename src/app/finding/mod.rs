//! The finding on top of the page.

pub mod words;
