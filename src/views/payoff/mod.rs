//! What the view shows.

pub mod words;
