//! [`Shift`] drawn.

use super::{Naming, axis, line, moved, picture, text, texts};
use crate::present::chart::dumbbell::{radius, ring_radius};
use crate::present::chart::shift::{RowMarks, Shift};
use crate::present::scale::{svg, svg_points};
use yew::prelude::*;

/// From before to after, row by row.
pub fn shift_chart(naming: &Naming, geometry: &Shift) -> Html {
    let marks = html! {
        <>
            <g key="head">{ for geometry.head.as_ref().map(text) }</g>
            <g key="axis">{ axis(&geometry.ticks, &geometry.grid) }</g>
            <g key="rows">{ for geometry.rows.iter().map(row) }</g>
        </>
    };
    picture(naming, "shift", (geometry.width, geometry.height), marks)
}

fn row(row: &RowMarks) -> Html {
    let class = classes!(
        "row",
        row.emphasised.then_some("strong"),
        row.quiet.then_some("quiet")
    );
    let half = radius(row.emphasised);
    let hollow = if row.coincide {
        ring_radius(row.emphasised)
    } else {
        half
    };
    html! {
        <g key={row.key.as_str()} class={class}>
            <title key="name">{ &row.name }</title>
            <g key="texts">{ texts(&row.texts) }</g>
            <g key="arrow">{ for row.arrow.map(|(from, to)| arrow(from, to, row.y)) }</g>
            <g key="before">
                { for row.before.map(|x| html! {
                    <g class="mark" transform={moved(x, row.y)}>
                        <circle class="full" r={svg(hollow - 1.25)} />
                    </g>
                }) }
            </g>
            <g key="after">
                { for row.after.map(|x| html! {
                    <g class="mark" transform={moved(x, row.y)}>
                        <circle class="actual" r={svg(half)} />
                    </g>
                }) }
            </g>
            <g key="labels">{ texts(&row.labels) }</g>
        </g>
    }
}

fn arrow(from: f64, to: f64, y: f64) -> Html {
    let back = if to > from { to - 7.0 } else { to + 7.0 };
    let head = [(back, y - 4.5), (to, y), (back, y + 4.5)];
    html! {
        <g class="shaft">
            { line("shaft-line", (from, y), (to, y)) }
            <polyline class="shaft-head" points={svg_points(head)} />
        </g>
    }
}
