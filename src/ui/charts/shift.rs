//! [`Shift`] drawn.

use super::{Naming, axis, dot, line, picture, text, texts};
use crate::present::chart::dumbbell::{radius, ring_radius};
use crate::present::chart::shift::{RowMarks, Shift};
use crate::present::scale::svg_points;
use crate::ui::markup::{El, el, group};
use yew::prelude::*;

/// From before to after, row by row.
pub fn shift_chart(naming: &Naming, geometry: &Shift) -> Html {
    let marks = el("g")
        .with(group("head").with(geometry.head.as_ref().map(text)))
        .with(group("axis").with(axis(&geometry.ticks, &geometry.grid)))
        .with(group("rows").children(geometry.rows.iter().map(row)));
    picture(naming, "shift", (geometry.width, geometry.height), marks)
}

fn row(row: &RowMarks) -> El {
    let class = match (row.emphasised, row.marks.quiet) {
        (true, true) => "row strong quiet",
        (true, false) => "row strong",
        (false, true) => "row quiet",
        (false, false) => "row",
    };
    let half = radius(row.emphasised);
    let hollow = if row.marks.coincide {
        ring_radius(row.emphasised)
    } else {
        half
    };
    let before = row
        .marks
        .before
        .map(|x| dot("full", (x, row.marks.y), hollow - 1.25));
    let after = row
        .marks
        .after
        .map(|x| dot("actual", (x, row.marks.y), half));
    super::row(row, class)
        .with(
            group("arrow").with(
                row.marks
                    .arrow
                    .map(|(from, to)| arrow(from, to, row.marks.y)),
            ),
        )
        .with(group("before").with(before))
        .with(group("after").with(after))
        .with(group("labels").with(texts(&row.marks.labels)))
}

fn arrow(from: f64, to: f64, y: f64) -> El {
    let back = if to > from { to - 7.0 } else { to + 7.0 };
    let head = [(back, y - 4.5), (to, y), (back, y + 4.5)];
    el("g")
        .class("shaft")
        .with(line("shaft-line", (from, y), (to, y)))
        .with(
            el("polyline")
                .class("shaft-head")
                .attr("points", svg_points(head.iter().copied())),
        )
}
