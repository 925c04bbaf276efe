//! What components remember of the browser.

pub mod pieces;
pub mod width;
