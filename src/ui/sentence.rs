//! Sentences with figures in them.

use super::context::Session;
use super::explain::text_span;
use super::markup::{El, el};
use crate::present::span::TextSpan;

/// A sentence with its marked figures; without a session, they are plain.
pub fn sentence(session: Option<&Session>, element: &'static str, spans: &[TextSpan]) -> El {
    el(element).children_by_index(parts(session, spans, true))
}

/// The same with no figure set in bold: where every sentence has figures, none stands out.
pub fn plain_sentence(session: Option<&Session>, element: &'static str, spans: &[TextSpan]) -> El {
    el(element).children_by_index(parts(session, spans, false))
}

fn parts(session: Option<&Session>, spans: &[TextSpan], bold: bool) -> Vec<El> {
    let mut shown = Vec::new();
    let mut taken = 0;
    for (at, span) in spans.iter().enumerate() {
        let text = span.text.get(taken..).unwrap_or_default();
        taken = 0;
        let figure = session.is_some() && span.query.is_some();
        let next = spans
            .get(at + 1)
            .filter(|next| figure && next.query.is_none());
        let stop = next.map_or("", |next| stop_of(&next.text));
        let part = if text.len() == span.text.len() {
            text_span(session, span)
        } else {
            el("span").with(text)
        };
        let part = if bold && span.marked {
            el("b").with(part)
        } else {
            part
        };
        // A line may break behind a button, but not before the comma that follows it.
        shown.push(if stop.is_empty() {
            part
        } else {
            taken = stop.len();
            let stop = el("span").with(stop);
            el("span").class("held").with(part).with(stop)
        });
    }
    shown
}

/// The marks that a text begins with and no line may begin with.
fn stop_of(text: &str) -> &str {
    let rest = text.trim_start_matches([',', '.', ';', ':', ')', '!', '?']);
    text.strip_suffix(rest).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stay_with_the_figure_before_them() {
        let cases = [
            (", og", ","),
            (").", ")."),
            (" kr.", ""),
            ("", ""),
            ("\u{a0}%", ""),
        ];
        for (text, stop) in cases {
            assert_eq!(stop_of(text), stop, "{text}");
        }
    }
}
