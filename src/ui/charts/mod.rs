//! Charts as SVG. They draw the geometry of [`crate::present::chart`] and decide
//! nothing about it; sizes and places are attributes, everything else is a class of
//! `styles/chart.css`.

pub mod curve;
pub mod dumbbell;
pub mod legend;
pub mod pairs;
pub mod parts;
pub mod shift;

pub use curve::CurveChart;
pub use dumbbell::dumbbell_chart;
pub use legend::{Sample, legend};
pub use pairs::pairs_chart;
pub use parts::parts_chart;
pub use shift::shift_chart;

use crate::present::chart::{Text, Tick};
use crate::present::scale::svg;
use yew::prelude::*;

/// What a chart is called, for those who do not see it.
#[derive(Clone, Debug, PartialEq)]
pub struct Naming {
    /// Unlike any other id of the page.
    pub id: AttrValue,
    /// What the chart is, in a few words.
    pub title: AttrValue,
    /// What it shows, in a sentence or two; the table has the figures.
    pub description: AttrValue,
}

/// The picture around the marks.
fn picture(naming: &Naming, class: &'static str, (width, height): (f64, f64), marks: Html) -> Html {
    let title = format!("{}-title", naming.id);
    let description = format!("{}-description", naming.id);
    html! {
        <svg
            id={naming.id.clone()}
            class={class}
            viewBox={format!("0 0 {} {}", svg(width), svg(height))}
            width={svg(width)}
            height={svg(height)}
            role="img"
            aria-labelledby={format!("{title} {description}")}
            focusable="false"
        >
            <title key="title" id={title}>{ &naming.title }</title>
            <desc key="description" id={description}>{ &naming.description }</desc>
            <g key="marks">{ marks }</g>
        </svg>
    }
}

/// A text where the geometry has it.
fn text(text: &Text) -> Html {
    html! {
        <text
            class={text.face.class()}
            x={svg(text.x)}
            y={svg(text.y)}
            text-anchor={text.anchor.as_str()}
            font-size={svg(text.face.size())}
        >
            { &text.text }
        </text>
    }
}

/// Some texts, in a group of their own.
fn texts(texts: &[Text]) -> Html {
    html! {
        <g>
            { for texts.iter().enumerate().map(|(index, line)| html! { <g key={index}>{ text(line) }</g> }) }
        </g>
    }
}

/// A straight line.
fn line(class: &'static str, from: (f64, f64), to: (f64, f64)) -> Html {
    html! {
        <line class={class} x1={svg(from.0)} y1={svg(from.1)} x2={svg(to.0)} y2={svg(to.1)} />
    }
}

/// A horizontal axis: upright lines over the stretches of the grid, labels below.
fn axis(ticks: &[Tick], grid: &[(f64, f64)]) -> Html {
    html! {
        <g class="ticks">
            { for ticks.iter().enumerate().map(|(index, tick)| html! {
                <g key={index}>
                    <g key="lines">
                        { for grid.iter().enumerate().map(|(index, &(top, bottom))| html! {
                            <g key={index}>{ line(grid_class(tick), (tick.at, top), (tick.at, bottom)) }</g>
                        }) }
                    </g>
                    <g key="label">{ for tick.label.as_ref().map(text) }</g>
                </g>
            }) }
        </g>
    }
}

fn grid_class(tick: &Tick) -> &'static str {
    if tick.zero { "axis" } else { "grid" }
}

/// Moves a group; the style sheet may let it glide there.
fn moved(x: f64, y: f64) -> String {
    format!("translate({} {})", svg(x), svg(y))
}
