//! [`Parts`] drawn.

use super::{Naming, axis, line, picture, text, texts};
use crate::present::chart::parts::{BAR, Part, Parts, Piece, RowMarks};
use crate::present::scale::svg;
use yew::prelude::*;

/// What prices are made of.
pub fn parts_chart(naming: &Naming, geometry: &Parts) -> Html {
    let id = &naming.id;
    let marks = html! {
        <>
            <defs key="patterns">
                { for Part::ALL.iter().filter_map(|&part| {
                    super::legend::pattern(part, pattern_id(id, part)?)
                }) }
            </defs>
            <g key="axis">{ axis(&geometry.ticks, &geometry.grid) }</g>
            <g key="rows">{ for geometry.rows.iter().map(|marks| row(marks, id)) }</g>
        </>
    };
    picture(naming, "parts", (geometry.width, geometry.height), marks)
}

/// The id of the pattern a piece is filled with; direct cost is solid.
fn pattern_id(id: &str, part: Part) -> Option<String> {
    let end = match part {
        Part::Direct => return None,
        Part::Administration => "admin",
        Part::StepDirect => "step",
        Part::StepAdministration => "step-admin",
    };
    Some(format!("{id}-{end}"))
}

fn row(row: &RowMarks, id: &str) -> Html {
    let class = classes!("row", row.emphasised.then_some("strong"));
    html! {
        <g key={row.key.as_str()} class={class}>
            <title key="name">{ &row.name }</title>
            <g key="names">{ texts(&row.names) }</g>
            <g key="pieces">
                { for row.pieces.iter().enumerate().map(|(index, piece)| {
                    let fill = pattern_id(id, piece.part).map(|id| format!("url(#{id})"));
                    html! { <g key={index}>{ rect(piece.part.class(), piece, row.top, fill) }</g> }
                }) }
            </g>
            <g key="saved">
                { for row.saved.iter().enumerate().map(|(index, piece)| html! {
                    <g key={index}>{ rect("part-saved", piece, row.top, None) }</g>
                }) }
            </g>
            <g key="full">
                { for row.full.map(|x| line("full-end", (x, row.top - 4.0), (x, row.top + BAR + 4.0))) }
            </g>
            <g key="total">{ text(&row.total) }</g>
        </g>
    }
}

fn rect(class: &'static str, piece: &Piece, top: f64, fill: Option<String>) -> Html {
    let (from, to) = piece.span;
    // The outline lies within the piece, so that it ends where the amount ends.
    let width = (to - from - 1.0).max(0.5);
    html! {
        <rect
            class={class}
            x={svg(from + 0.5)}
            y={svg(top + 0.5)}
            width={svg(width)}
            height={svg(BAR - 1.0)}
            {fill}
        />
    }
}
