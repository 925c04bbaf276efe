//! What areas and pieces are filled with.

use super::circle;
use crate::present::chart::parts::Part;
use crate::ui::markup::{Attribute, El, el};

/// An outline.
pub(super) fn path(class: &'static str, d: impl Attribute) -> El {
    el("path").class(class).attr("d", d)
}

/// What fills a piece of a bar; direct cost is solid and has no pattern.
pub(super) fn pattern(part: Part, id: String) -> Option<El> {
    let marks = match part {
        Part::Direct => return None,
        Part::Administration => path("admin-line", "M-1 1L1 -1M0 6L6 0M5 7L7 5"),
        Part::StepDirect => circle("step-dot", (3.0, 3.0)).attr("r", "1.3"),
        Part::StepAdministration => path("step-line", "M-1 5L1 7M0 0L6 6M5 -1L7 1"),
    };
    let ground = el("rect")
        .class("pattern-ground")
        .attr("width", "6")
        .attr("height", "6");
    Some(tile("6").key(&id).id(id).with(ground).with(marks))
}

/// The hatching of a range.
pub(super) fn range_pattern(id: &str) -> El {
    tile("5")
        .id(id.to_owned())
        .with(path("band-line", "M-1 1L1 -1M0 5L5 0M4 6L6 4"))
}

/// A pattern without its marks: one square that is repeated.
pub(super) fn tile(side: &'static str) -> El {
    el("pattern")
        .attr("width", side)
        .attr("height", side)
        .attr("patternUnits", "userSpaceOnUse")
}
