//! [`Pairs`] drawn.

use super::{Naming, line, picture, rect, text};
use crate::present::chart::pairs::{BAR, Pairs, RowMarks};
use crate::ui::markup::{El, el, group};
use yew::prelude::*;

/// Two or three amounts side by side.
pub fn pairs_chart(naming: &Naming, geometry: &Pairs) -> Html {
    let zero = geometry.stretches.iter().map(|&(top, bottom)| {
        el("g").with(line("axis", (geometry.zero, top), (geometry.zero, bottom)))
    });
    let marks = el("g")
        .with(group("rows").children(geometry.rows.iter().map(row)))
        .with(group("zero").children_by_index(zero));
    picture(naming, "pairs", (geometry.width, geometry.height), marks)
}

fn row(row: &RowMarks) -> El {
    let class = if row.marks.own {
        "part-direct"
    } else {
        "part-them"
    };
    let bar = row
        .marks
        .bar
        .map(|(from, to)| rect((from, row.marks.top), (to - from, BAR)).class(class));
    super::row(row, "row")
        .with(group("bar").with(bar))
        .with(group("label").with(text(&row.marks.label)))
}
