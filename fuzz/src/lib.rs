//! The laws that the targets hold the program to. They are the tests' own, so
//! that what a target finds is a failing test as it stands.

#[path = "../../tests/tables/archive.rs"]
mod archive;
#[path = "../../tests/fuzzed/laws.rs"]
mod laws;
#[path = "../../tests/fuzzed/tables.rs"]
mod tables;

use std::time::Duration;

/// The longest that anybody waits for what came in. With a sanitizer the program
/// comes close to it: `cargo xtask fuzz` runs without one.
const TIME_LIMIT: Duration = Duration::from_millis(100);

/// Panics unless any fragment of an address opens.
pub fn fragment(data: &[u8]) {
    laws::fragment(data);
}

/// Panics unless any text of the page's saved state opens.
pub fn saved_state(data: &[u8]) {
    laws::saved_state(data);
}

/// Panics unless any data file is read, or refused in one line.
pub fn data_file(data: &[u8]) {
    laws::data_file(data);
}

/// Panics unless any scenario file is read, or refused in one line.
pub fn scenario_file(data: &[u8]) {
    laws::scenario_file(data);
}

/// Panics unless any text is a table, or refused in one line.
pub fn table(data: &[u8]) {
    tables::table(data);
}

/// Panics unless any workbook holds tables, or is refused in one line.
pub fn workbook(data: &[u8]) {
    tables::workbook(data);
}
