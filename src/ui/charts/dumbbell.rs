//! [`Dumbbell`] drawn.

use super::{Naming, axis, dot, filled_with, line, picture, rect, text, texts};
use crate::present::chart::dumbbell::{
    BAND, BlockMarks, ComparisonMark, Dumbbell, RowMarks, radius, ring_radius,
};
use crate::ui::markup::{El, el, group};
use yew::prelude::*;

/// From one price to another, row by row, against what the rows are compared with.
pub fn dumbbell_chart(naming: &Naming, geometry: &Dumbbell) -> Html {
    let hatch = naming.part("hatch");
    let blocks = geometry
        .blocks
        .iter()
        .map(|marks| block(marks, geometry.width, &hatch));
    let marks = el("g")
        .with(
            el("defs")
                .key("patterns")
                .with(super::patterns::range_pattern(&hatch)),
        )
        .with(group("axis").with(axis(&geometry.ticks, &geometry.grid)))
        .with(group("blocks").children(blocks));
    picture(naming, "dumbbell", (geometry.width, geometry.height), marks)
}

fn block(block: &BlockMarks, width: f64, hatch: &str) -> El {
    let rules = block.rows.iter().filter_map(|row| {
        let y = row.marks.rule?;
        Some(
            el("g")
                .key(&row.key)
                .with(line("rule", (0.0, y), (width, y))),
        )
    });
    el("g")
        .key(&block.key)
        .with(group("rules").children(rules))
        .with(group("line").with(block.comparison.as_ref().map(comparison)))
        .with(group("rows").children(block.rows.iter().map(|marks| row(marks, hatch))))
}

fn comparison(mark: &ComparisonMark) -> El {
    let stretches = mark
        .stretches
        .iter()
        .map(|&(top, bottom)| el("g").with(line("other", (mark.x, top), (mark.x, bottom))));
    el("g")
        .class("comparison")
        .with(group("stretches").children_by_index(stretches))
        .with(group("label").with(texts(&mark.label)))
}

fn row(row: &RowMarks, hatch: &str) -> El {
    let class = if row.emphasised { "row strong" } else { "row" };
    let half = radius(row.emphasised);
    let hollow = if row.marks.coincide {
        ring_radius(row.emphasised)
    } else {
        half
    };
    let range = row.marks.range.map(|span| range(span, row.marks.y, hatch));
    let step = row.marks.step.map(|(low, high)| {
        let class = if row.marks.over_full {
            "span saved"
        } else {
            "span"
        };
        line(class, (low + half, row.marks.y), (high - half, row.marks.y))
    });
    let from = row
        .marks
        .from
        .map(|x| dot("full", (x, row.marks.y), hollow - 1.25));
    let to = row.marks.to.map(|x| dot("actual", (x, row.marks.y), half));
    super::row(row, class)
        .with(group("range").with(range))
        .with(group("step").with(step))
        .with(group("from").with(from))
        .with(group("to").with(to))
        .with(group("value").with(row.marks.value.as_ref().map(text)))
}

fn range((low, high): (f64, f64), y: f64, hatch: &str) -> El {
    let (top, bottom) = (y - BAND, y + BAND);
    el("g")
        .class("band")
        .with(rect((low, top), (high - low, 2.0 * BAND)).attr("fill", filled_with(hatch)))
        .with(line("band-edge", (low, top), (low, bottom)))
        .with(line("band-edge", (high, top), (high, bottom)))
}
