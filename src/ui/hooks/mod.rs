//! What components remember of the browser.

pub mod search;
pub mod width;
