//! Sentences as spans of text, some of which are figures that the reader can have explained.

use super::figure_query::FigureQuery;

/// A span of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct TextSpan {
    /// The words.
    pub text: String,
    /// Whether they are one of the figures that the sentence is about.
    pub marked: bool,
    /// The query that explains the figure.
    pub query: Option<FigureQuery>,
}

/// Opens the mark around a figure in a wording; [`CLOSE`] closes it.
pub const OPEN: char = '⟦';

/// Closes the mark around a figure.
pub const CLOSE: char = '⟧';

/// Splits a wording at its marks.
#[must_use]
pub fn spans(text: &str) -> Vec<TextSpan> {
    let mut found = Vec::new();
    let mut add = |text: &str, marked| {
        if !text.is_empty() {
            found.push(TextSpan {
                text: text.to_owned(),
                marked,
                query: None,
            });
        }
    };
    for (at, part) in text.split(OPEN).enumerate() {
        match part.split_once(CLOSE) {
            Some((marked, rest)) if at > 0 => {
                add(marked, true);
                add(rest, false);
            }
            _ => add(part, false),
        }
    }
    found
}

/// Marks a figure that goes into a wording.
#[must_use]
pub fn mark(figure: &str) -> String {
    format!("{OPEN}{figure}{CLOSE}")
}

/// Splits a wording at its marks; the marked figures are these, in their order.
#[must_use]
pub fn spans_with_queries(
    text: &str,
    figures: impl IntoIterator<Item = Option<FigureQuery>>,
) -> Vec<TextSpan> {
    let mut found = spans(text);
    let marked = found.iter_mut().filter(|span| span.marked);
    for (span, query) in marked.zip(figures) {
        span.query = query;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_taken_out() {
        assert_eq!(spans("").len(), 0);
        let found = spans("a ⟦b⟧ c");
        assert_eq!(found.iter().filter(|p| p.marked).count(), 1);
        assert_eq!(found.iter().map(|p| p.text.len()).sum::<usize>(), 5);
        // A stray mark in a name harms nothing.
        for stray in ["⟧", "⟦", "⟦⟦a⟧", "a⟧b⟦"] {
            let _ = spans(stray);
        }
    }
}
