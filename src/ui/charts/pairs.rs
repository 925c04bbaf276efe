//! [`Pairs`] drawn.

use super::{Naming, line, picture, text, texts};
use crate::present::chart::pairs::{BAR, Pairs, RowMarks};
use crate::present::scale::svg;
use yew::prelude::*;

/// Two or three amounts side by side.
pub fn pairs_chart(naming: &Naming, geometry: &Pairs) -> Html {
    let marks = html! {
        <>
            <g key="rows">{ for geometry.rows.iter().map(row) }</g>
            <g key="zero">
                { for geometry.stretches.iter().enumerate().map(|(index, &(top, bottom))| html! {
                    <g key={index}>{ line("axis", (geometry.zero, top), (geometry.zero, bottom)) }</g>
                }) }
            </g>
        </>
    };
    picture(naming, "pairs", (geometry.width, geometry.height), marks)
}

fn row(row: &RowMarks) -> Html {
    let class = if row.own { "part-direct" } else { "part-them" };
    html! {
        <g key={row.key.as_str()} class="row">
            <title key="name">{ &row.name }</title>
            <g key="names">{ texts(&row.names) }</g>
            <g key="bar">
                { for row.bar.map(|(from, to)| html! {
                    <rect
                        class={class}
                        x={svg(from)}
                        y={svg(row.top)}
                        width={svg(to - from)}
                        height={svg(BAR)}
                    />
                }) }
            </g>
            <g key="label">{ text(&row.label) }</g>
        </g>
    }
}
