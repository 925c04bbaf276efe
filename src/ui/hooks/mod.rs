//! What components remember of the browser.

pub mod width;
