//! [`Dumbbell`] drawn.

use super::{Naming, axis, line, moved, picture, text, texts};
use crate::present::chart::dumbbell::{
    BAND, BlockMarks, ComparisonMark, Dumbbell, RowMarks, radius, ring_radius,
};
use crate::present::scale::svg;
use yew::prelude::*;

/// From one price to another, row by row, against what the rows are compared with.
pub fn dumbbell_chart(naming: &Naming, geometry: &Dumbbell) -> Html {
    let hatch = format!("{}-hatch", naming.id);
    let marks = html! {
        <>
            <defs key="patterns">{ super::legend::range_pattern(&hatch) }</defs>
            <g key="axis">{ axis(&geometry.ticks, &geometry.grid) }</g>
            <g key="blocks">
                { for geometry.blocks.iter().map(|marks| block(marks, geometry.width, &hatch)) }
            </g>
        </>
    };
    picture(naming, "dumbbell", (geometry.width, geometry.height), marks)
}

fn block(block: &BlockMarks, width: f64, hatch: &str) -> Html {
    html! {
        <g key={block.key.as_str()}>
            <g key="rules">
                { for block.rows.iter().filter_map(|row| row.rule.map(|y| html! {
                    <g key={row.key.as_str()}>{ line("rule", (0.0, y), (width, y)) }</g>
                })) }
            </g>
            <g key="line">{ for block.comparison.as_ref().map(comparison) }</g>
            <g key="rows">{ for block.rows.iter().map(|marks| row(marks, hatch)) }</g>
        </g>
    }
}

fn comparison(mark: &ComparisonMark) -> Html {
    html! {
        <g class="comparison">
            <g key="stretches">
                { for mark.stretches.iter().enumerate().map(|(index, &(top, bottom))| html! {
                    <g key={index}>{ line("other", (mark.x, top), (mark.x, bottom)) }</g>
                }) }
            </g>
            <g key="label">{ texts(&mark.label) }</g>
        </g>
    }
}

fn row(row: &RowMarks, hatch: &str) -> Html {
    let class = classes!("row", row.emphasised.then_some("strong"));
    let half = radius(row.emphasised);
    let hollow = if row.coincide {
        ring_radius(row.emphasised)
    } else {
        half
    };
    html! {
        <g key={row.key.as_str()} class={class}>
            <title key="name">{ &row.name }</title>
            <g key="names">{ texts(&row.names) }</g>
            <g key="range">
                { for row.range.map(|(low, high)| range((low, high), row.y, hatch)) }
            </g>
            <g key="step">
                { for row.step.map(|(low, high)| {
                    let class = if row.over_full { "span saved" } else { "span" };
                    line(class, (low + half, row.y), (high - half, row.y))
                }) }
            </g>
            <g key="from">
                { for row.from.map(|x| html! {
                    <g class="mark" transform={moved(x, row.y)}>
                        <circle class="full" r={svg(hollow - 1.25)} />
                    </g>
                }) }
            </g>
            <g key="to">
                { for row.to.map(|x| html! {
                    <g class="mark" transform={moved(x, row.y)}>
                        <circle class="actual" r={svg(half)} />
                    </g>
                }) }
            </g>
            <g key="value">{ for row.value.as_ref().map(text) }</g>
        </g>
    }
}

fn range((low, high): (f64, f64), y: f64, hatch: &str) -> Html {
    html! {
        <g class="band">
            <rect
                x={svg(low)}
                y={svg(y - BAND)}
                width={svg(high - low)}
                height={svg(2.0 * BAND)}
                fill={format!("url(#{hatch})")}
            />
            { line("band-edge", (low, y - BAND), (low, y + BAND)) }
            { line("band-edge", (high, y - BAND), (high, y + BAND)) }
        </g>
    }
}
