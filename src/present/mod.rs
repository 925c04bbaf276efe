//! Plain data for the screen: numbers, words and the shapes of charts. Nothing
//! here touches a browser.

pub mod accent;
pub mod called;
pub mod chance;
pub mod chart;
pub mod conclusions;
pub mod counts;
pub mod course_lengths;
pub mod definition_text;
pub mod difference;
pub mod embedding;
pub mod explain;
pub mod figure_query;
pub mod figures;
pub mod invisible;
pub mod language;
pub mod measure;
pub mod missing_courses;
pub mod number;
pub mod parameter_text;
pub mod people;
pub mod reading;
pub mod scale;
pub mod span;
pub mod table;
pub mod view;
pub mod words;

/// The letter of a split: the first is `a`.
#[must_use]
pub fn split_letter(at: u8) -> char {
    char::from(b'a' + at.min(25))
}
