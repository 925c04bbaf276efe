//! Texts that a spreadsheet would work out, told apart from formulas.
//!
//! A field of a text file that begins with `=`, `+`, `-`, `@` or a tab is a formula, or may
//! become one, in whatever opens it. An apostrophe in front keeps it a text; whoever reads
//! the file back takes that off again. A text that has apostrophes in front of such a mark
//! already gets one more, so that nothing is lost.

/// What a formula may begin with.
const MARKS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
/// What is put in front.
const GUARD: char = '\'';

/// Whether a text begins with a mark, behind any guards.
fn is_marked(text: &str) -> bool {
    text.trim_start_matches(GUARD).starts_with(MARKS)
}

/// A text as it is written into a file.
///
/// ```
/// use pladspris::exchange::table::guard::{guarded, unguarded};
///
/// assert_eq!(guarded("=1+1"), "'=1+1");
/// assert_eq!(unguarded("'=1+1"), "=1+1");
/// assert_eq!(unguarded(&guarded("'=1+1")), "'=1+1");
/// assert_eq!(guarded("'t Hof"), "'t Hof");
/// ```
#[must_use]
pub fn guarded(text: &str) -> String {
    if is_marked(text) {
        format!("{GUARD}{text}")
    } else {
        text.to_owned()
    }
}

/// The text behind the guard; a text without one is as it is.
#[must_use]
pub fn unguarded(text: &str) -> &str {
    text.strip_prefix(GUARD)
        .filter(|rest| is_marked(rest))
        .unwrap_or(text)
}
