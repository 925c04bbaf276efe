//! [`Forest`] drawn.

use super::{Naming, axis, dot, filled_with, line, picture, text};
use crate::present::chart::forest::{BAND, Forest, RowMarks, Span, radius};
use crate::present::scale::svg_points;
use crate::ui::markup::{El, el, group};
use yew::prelude::*;

/// What one result costs, row by row, with what chance and rounding allow.
pub fn forest_chart(naming: &Naming, geometry: &Forest) -> Html {
    let hatch = naming.part("hatch");
    let rules = geometry.rows.iter().filter_map(|row| {
        let y = row.marks.rule?;
        let rule = line("rule", (0.0, y), (geometry.width, y));
        Some(group("rule").key(&row.key).with(rule))
    });
    let marks = el("g")
        .with(
            el("defs")
                .key("patterns")
                .with(super::patterns::range_pattern(&hatch)),
        )
        .with(group("axis").with(axis(&geometry.ticks, &geometry.grid)))
        .with(group("rules").children(rules))
        .with(group("rows").children(geometry.rows.iter().map(|marks| row(marks, &hatch))));
    picture(naming, "forest", (geometry.width, geometry.height), marks)
}

fn row(row: &RowMarks, hatch: &str) -> El {
    let class = match (row.marks.own, row.marks.stand_in) {
        (true, false) => "row",
        (true, true) => "row guess",
        (false, false) => "row them",
        (false, true) => "row them guess",
    };
    let fill = row.marks.stand_in.then(|| filled_with(hatch));
    let chance = row
        .marks
        .chance
        .map(|span| band(span, row.marks.y).attr("fill", fill));
    let rounding = row.marks.rounding.map(|span| rounding(span, row.marks.y));
    let cost = row
        .marks
        .cost
        .map(|x| dot("actual", (x, row.marks.y), radius(row.emphasised) - 1.0));
    super::row(row, class)
        .with(group("chance").with(chance))
        .with(group("rounding").with(rounding))
        .with(group("cost").with(cost))
        .with(group("label").with(row.marks.label.as_ref().map(text)))
}

/// A band; one without an upper end runs out in a point.
pub(super) fn band(span: Span, y: f64) -> El {
    let (top, bottom) = (y - BAND, y + BAND);
    let shoulder = if span.open {
        (span.high - 2.0 * BAND).max(span.low)
    } else {
        span.high
    };
    let outline = [
        (span.low, top),
        (shoulder, top),
        (span.high, y),
        (shoulder, bottom),
        (span.low, bottom),
    ];
    el("polygon")
        .class("chance")
        .attr("points", svg_points(outline))
}

/// A thin line within the band, with its ends marked.
pub(super) fn rounding(span: Span, y: f64) -> El {
    let end = |x| line("interval", (x, y - 4.0), (x, y + 4.0));
    let far = (!span.open).then(|| end(span.high));
    el("g")
        .with(line("interval", (span.low, y), (span.high, y)))
        .with(end(span.low))
        .with(el("g").with(far))
}
