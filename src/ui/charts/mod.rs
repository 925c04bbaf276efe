//! Charts as SVG. They draw the geometry of [`crate::present::chart`] and decide
//! nothing about it; sizes and places are attributes, everything else is a class of
//! `styles/chart.css`.

pub mod curve;
pub mod dumbbell;
pub mod forest;
pub mod legend;
pub mod pairs;
pub mod parts;
mod patterns;
pub mod plot;
pub mod shift;

pub use curve::{DragPointer, HandleEvent, curve_chart};
pub use dumbbell::dumbbell_chart;
pub use forest::forest_chart;
pub use legend::{Sample, legend};
pub use pairs::pairs_chart;
pub use parts::parts_chart;
pub use plot::plot_chart;
pub use shift::shift_chart;

use crate::present::chart::rows::RowMarks;
use crate::present::chart::{Text, Tick};
use crate::present::scale::svg;
use crate::ui::markup::{El, el, group};
use yew::prelude::*;

/// What a chart is called, for those who do not see it.
#[derive(Clone, Debug, PartialEq)]
pub struct Naming {
    /// Unlike any other id of the page.
    pub id: &'static str,
    /// What the chart is, in a few words.
    pub title: &'static str,
    /// What it shows, in a sentence or two; the table has the figures.
    pub description: String,
}

impl Naming {
    /// The id of a part of the chart.
    fn part(&self, part: &str) -> String {
        format!("{}-{part}", self.id)
    }
}

/// The picture around the marks, which are one group.
fn picture(naming: &Naming, class: &'static str, (width, height): (f64, f64), marks: El) -> Html {
    let title = naming.part("title");
    let description = naming.part("description");
    el("svg")
        .id(naming.id)
        .class(class)
        .attr("viewBox", format!("0 0 {} {}", svg(width), svg(height)))
        .attr("width", width)
        .attr("height", height)
        .attr("role", "img")
        .attr("aria-labelledby", format!("{title} {description}"))
        .attr("focusable", "false")
        .with(el("title").key("title").id(title).with(naming.title))
        .with(
            el("desc")
                .key("description")
                .id(description)
                .with(&naming.description),
        )
        .with(marks.key("marks"))
        .into()
}

/// Marks with their name, which browsers show under a pointer.
fn named(key: &str, class: &'static str, name: &str) -> El {
    el("g")
        .key(key)
        .class(class)
        .with(el("title").key("name").with(name))
}

/// A row, with its name beside the marks that are to follow.
fn row<M>(row: &RowMarks<M>, class: &'static str) -> El {
    named(&row.key, class, &row.name).with(group("names").with(texts(&row.names)))
}

/// A text where the geometry has it.
fn text(text: &Text) -> El {
    el("text")
        .class(text.face.class())
        .attr("x", text.x)
        .attr("y", text.y)
        .attr("text-anchor", text.anchor.as_str())
        .attr("font-size", text.face.size())
        .with(&text.text)
}

/// Some texts, in a group of their own.
fn texts(texts: &[Text]) -> El {
    el("g").children_by_index(texts.iter().map(|line| el("g").with(text(line))))
}

/// A straight line.
fn line(class: &'static str, from: (f64, f64), to: (f64, f64)) -> El {
    el("line")
        .class(class)
        .attr("x1", from.0)
        .attr("y1", from.1)
        .attr("x2", to.0)
        .attr("y2", to.1)
}

/// A box.
fn rect((x, y): (f64, f64), (width, height): (f64, f64)) -> El {
    el("rect")
        .attr("x", x)
        .attr("y", y)
        .attr("width", width)
        .attr("height", height)
}

/// A dot that may glide to another place.
fn dot(class: &'static str, (x, y): (f64, f64), radius: f64) -> El {
    el("g")
        .class("mark")
        .attr("transform", moved(x, y))
        .with(el("circle").class(class).attr("r", radius))
}

/// A circle around a point.
fn circle(class: &'static str, (x, y): (f64, f64)) -> El {
    el("circle").class(class).attr("cx", x).attr("cy", y)
}

/// A horizontal axis: upright lines over the stretches of the grid, labels below.
fn axis(ticks: &[Tick], grid: &[(f64, f64)]) -> El {
    el("g")
        .class("ticks")
        .children_by_index(ticks.iter().map(|tick| {
            let lines = grid.iter().map(|&(top, bottom)| {
                el("g").with(line(grid_class(tick), (tick.at, top), (tick.at, bottom)))
            });
            el("g")
                .with(group("lines").children_by_index(lines))
                .with(group("label").with(tick.label.as_ref().map(text)))
        }))
}

fn grid_class(tick: &Tick) -> &'static str {
    if tick.zero { "axis" } else { "grid" }
}

/// The paint of a pattern.
fn filled_with(id: &str) -> String {
    format!("url(#{id})")
}

/// Moves a group; the style sheet may let it glide there.
fn moved(x: f64, y: f64) -> String {
    format!("translate({} {})", svg(x), svg(y))
}
