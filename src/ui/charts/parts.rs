//! [`Parts`] drawn.

use super::{Naming, axis, filled_with, line, picture, rect, text};
use crate::present::chart::parts::{BAR, Part, Parts, RowMarks, Segment};
use crate::ui::markup::{El, el, group};
use yew::prelude::*;

/// What prices are made of.
pub fn parts_chart(naming: &Naming, geometry: &Parts) -> Html {
    let patterns = Part::ALL
        .iter()
        .filter_map(|&part| super::patterns::pattern(part, pattern_id(naming, part)?));
    let marks = el("g")
        .with(el("defs").key("patterns").children(patterns))
        .with(group("axis").with(axis(&geometry.ticks, &geometry.grid)))
        .with(group("rows").children(geometry.rows.iter().map(|marks| row(marks, naming))));
    picture(naming, "parts", (geometry.width, geometry.height), marks)
}

/// The id of the pattern a piece is filled with; direct cost is solid.
fn pattern_id(naming: &Naming, part: Part) -> Option<String> {
    let end = match part {
        Part::Direct => return None,
        Part::Administration => "admin",
        Part::StepDirect => "step",
        Part::StepAdministration => "step-admin",
    };
    Some(naming.part(end))
}

fn row(row: &RowMarks, naming: &Naming) -> El {
    let class = if row.emphasised { "row strong" } else { "row" };
    let segments = row.marks.segments.iter().map(|segment| {
        let fill = pattern_id(naming, segment.part).map(|id| filled_with(&id));
        el("g").with(bar(segment.part.class(), segment, row.marks.top).attr("fill", fill))
    });
    let saved = row
        .marks
        .saved
        .iter()
        .map(|segment| el("g").with(bar("part-saved", segment, row.marks.top)));
    let full = row.marks.full.map(|x| {
        line(
            "full-end",
            (x, row.marks.top - 4.0),
            (x, row.marks.top + BAR + 4.0),
        )
    });
    super::row(row, class)
        .with(group("pieces").children_by_index(segments))
        .with(group("saved").children_by_index(saved))
        .with(group("full").with(full))
        .with(group("total").with(text(&row.marks.total)))
}

fn bar(class: &'static str, segment: &Segment, top: f64) -> El {
    let (from, to) = segment.span;
    // The outline lies within the piece, so that it ends where the amount ends.
    let width = (to - from - 1.0).max(0.5);
    rect((from + 0.5, top + 0.5), (width, BAR - 1.0)).class(class)
}
