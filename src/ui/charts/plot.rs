//! [`PlotMarks`] drawn.

use super::{Naming, axis, circle, grid_class, line, picture, rect, text, texts};
use crate::present::chart::plot::PlotMarks;
use crate::present::scale::svg_points;
use crate::ui::markup::{el, group};
use yew::prelude::*;

/// Two figures against each other.
pub fn plot_chart(naming: &Naming, geometry: &PlotMarks) -> Html {
    let plot = geometry.plot;
    let upright = geometry.y_ticks.iter().map(|tick| {
        let ends = ((plot.left, tick.at), (plot.right, tick.at));
        el("g").with(line(grid_class(tick), ends.0, ends.1))
    });
    let across = geometry.x_ticks.iter().filter(|tick| tick.zero);
    let across =
        across.map(|tick| el("g").with(line("axis", (tick.at, plot.top), (tick.at, plot.bottom))));
    let written = geometry
        .y_ticks
        .iter()
        .map(|tick| el("g").with(tick.label.as_ref().map(text)));
    let areas = geometry.areas.iter().map(|area| {
        let size = (area.right - area.left, area.bottom - area.top);
        rect((area.left, area.top), size).class("area")
    });
    let edges = geometry
        .edges
        .iter()
        .map(|[from, to]| line("edge", *from, *to));
    let lines = geometry.lines.iter().map(|line| {
        el("polyline")
            .key(&line.key)
            .class(if line.own { "own" } else { "them" })
            .attr("points", svg_points(line.points.iter().copied()))
    });
    let points = geometry.points.iter().map(|point| {
        let class = match (point.own, point.filled) {
            (true, true) => "own",
            (true, false) => "own hollow",
            (false, true) => "them",
            (false, false) => "them hollow",
        };
        super::named(&point.key, "point", &point.name).with(circle(class, point.at).attr("r", 6.0))
    });
    let marks = el("g")
        .with(group("areas").children_by_index(areas))
        .with(group("grid").children_by_index(upright))
        .with(group("zero").children_by_index(across))
        .with(axis(&geometry.x_ticks, &[(plot.bottom, plot.bottom + 4.0)]).key("along"))
        .with(group("edges").children_by_index(edges))
        .with(group("lines").children(lines))
        .with(group("points").children(points))
        .with(group("written").children_by_index(written))
        .with(group("labels").with(texts(&geometry.labels)));
    picture(naming, "plot", (geometry.width, geometry.height), marks)
}
