//! Sentences with figures in them.

use super::context::Session;
use super::explain::text_span;
use super::markup::{El, el};
use crate::present::span::TextSpan;

/// A sentence with its marked figures; without a session, they are plain.
pub fn sentence(session: Option<&Session>, element: &'static str, spans: &[TextSpan]) -> El {
    let spans = spans.iter().map(|span| {
        let shown = text_span(session, span);
        if span.marked {
            el("b").with(shown)
        } else {
            shown
        }
    });
    el(element).children_by_index(spans)
}
