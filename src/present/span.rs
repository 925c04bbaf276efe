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

/// Up to so many characters, what stands in brackets is kept on one line.
const KEPT: usize = 32;

/// A wording in which no line ends inside brackets, unless there is much in them. A figure
/// there that can be pressed is pressed with its brackets, since a line could end beside it.
#[must_use]
pub fn keep_brackets(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('(') {
        out.push_str(before);
        let Some((inside, behind)) = after.split_once(')') else {
            out.push('(');
            out.push_str(after);
            return out;
        };
        let marks = inside.chars().filter(|c| [OPEN, CLOSE].contains(c)).count();
        if inside.chars().count() - marks > KEPT || inside.contains('(') {
            out.push('(');
            rest = after;
            continue;
        }
        let kept = inside.replace(' ', "\u{a0}");
        match kept.split_once(OPEN).map(|(a, b)| (a, b.split_once(CLOSE))) {
            Some((a, Some((b, c)))) if marks == 2 => {
                out.extend([mark(&format!("({a}{b}{c})"))]);
            }
            _ => out.extend([format!("({kept})")]),
        }
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// Splits a wording at its marks.
#[must_use]
pub fn spans(text: &str) -> Vec<TextSpan> {
    let text = &keep_brackets(text);
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
    fn no_line_ends_inside_brackets() {
        let kept = |text: &str| keep_brackets(text).replace('\u{a0}', "_");
        assert_eq!(
            kept("det er åbent (ca. 39 %), om"),
            "det er åbent (ca._39_%), om"
        );
        assert_eq!(kept("a (ca. ⟦94 %⟧) b"), "a ⟦(ca._94_%)⟧ b");
        assert_eq!(
            kept("⟦7 af 51 forløb (14 %)⟧ og"),
            "⟦7 af 51 forløb (14_%)⟧ og"
        );
        // What stands between a mark's beginning and a bracket is not torn apart.
        assert_eq!(kept("(⟦a⟧ og ⟦b⟧)"), "(⟦a⟧_og_⟦b⟧)");
        let long = "x (et langt indskud, der ikke kan stå på en linje) y";
        assert_eq!(keep_brackets(long), long);
        for odd in ["(", ")", "a (b", "a) b (c", "((a) b)", "(⟦a) b⟧"] {
            let _ = spans(odd);
        }
    }

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
