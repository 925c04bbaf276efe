//! [`Pairs`] drawn.

use super::{Naming, line, picture, text, texts};
use crate::present::chart::pairs::{BAR, Pairs, RowMarks};
use crate::present::scale::svg;
use std::rc::Rc;
use yew::prelude::*;

/// What [`PairsChart`] draws.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PairsChartProps {
    /// What it is called.
    pub naming: Naming,
    /// Where everything stands.
    pub geometry: Rc<Pairs>,
}

/// Two or three amounts side by side.
#[component]
pub fn PairsChart(PairsChartProps { naming, geometry }: &PairsChartProps) -> Html {
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
