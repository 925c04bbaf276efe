//! The page: what stands around the views.

pub mod finding;
pub mod share;
pub mod words;
