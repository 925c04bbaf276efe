//! What components remember of the browser.

pub mod turning;
pub mod width;
