//! Marks that nobody sees: calculators, chats and web pages put them around figures
//! and links, to keep them on one line or to say which way they run.

/// Whether a character shows nothing and takes no room: directions, joiners, places
/// to break a line, and the mark that files begin with. A blank is not one of them.
#[must_use]
pub const fn is_mark(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
    )
}

/// A text without such marks, for what is a figure or an id and nothing else.
///
/// ```
/// use pladspris::present::invisible::without_marks;
///
/// assert_eq!(without_marks("\u{202d}54482\u{202c}"), "54482");
/// ```
#[must_use]
pub fn without_marks(text: &str) -> String {
    text.chars().filter(|&c| !is_mark(c)).collect()
}
