//! Sentences with figures in them.

use super::context::Session;
use super::explain::stretch;
use super::markup::{El, el};
use crate::present::span::Piece;

/// A sentence with its marked figures; without a session, they are plain.
pub fn sentence(session: Option<&Session>, element: &'static str, pieces: &[Piece]) -> El {
    let pieces = pieces.iter().map(|piece| {
        let shown = stretch(session, piece);
        if piece.marked {
            el("b").with(shown)
        } else {
            shown
        }
    });
    el(element).numbered(pieces)
}
