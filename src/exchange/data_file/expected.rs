//! What is due at a place of a data file.

/// What is due at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// An object.
    Object,
    /// A list.
    List,
    /// A string.
    String,
    /// A string, or one for each language.
    Text,
    /// A number.
    Number,
    /// A whole number.
    Whole,
    /// A number, or an object with one and how it is known.
    Figure,
    /// True or false.
    Flag,
    /// A budget with places, or a rate.
    Payment,
    /// A count of courses, or a share.
    Frequency,
    /// One of these words.
    OneOf(Vec<&'static str>),
}
