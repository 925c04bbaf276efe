//! What was written, in a message.

/// What was written, short enough for a message.
pub(super) fn truncated(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut short: String = text.chars().take(LONGEST).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
