//! Two figures against each other: points, lines, and areas with an edge.

use super::text::truncate;
use super::{Axis, Face, Rect, Text, Tick, drawable, usable};
use crate::present::scale::{Label, LinearScale, place_labels};

/// What is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plot {
    /// The values at the two ends of the axis along.
    pub along: (f64, f64),
    /// The values at the two ends of the axis that points up.
    pub up: (f64, f64),
    /// Boxes that are one area together: from where to where, along and up.
    pub areas: Vec<[(f64, f64); 2]>,
    /// Stretches of a line: the edge of the area, or from point to point.
    pub edges: Vec<[(f64, f64); 2]>,
    /// Lines with a name.
    pub lines: Vec<Line>,
    /// Points with a name.
    pub points: Vec<Point>,
}

/// A line with a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Unlike that of any other line.
    pub key: String,
    /// Its points, along and up.
    pub points: Vec<(f64, f64)>,
    /// What is written where it is highest; nothing if empty.
    pub label: String,
    /// Whether it is of the side that is looked at.
    pub own: bool,
}

/// A point with a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Unlike that of any other point.
    pub key: String,
    /// Where it is, along and up.
    pub at: (f64, f64),
    /// What is written beside it.
    pub label: String,
    /// Whether it is of the side that is looked at.
    pub own: bool,
    /// Whether it is filled.
    pub filled: bool,
}

/// The chart, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct PlotMarks {
    /// The width it was laid out for.
    pub width: f64,
    /// The height it came to.
    pub height: f64,
    /// Where the plot is.
    pub plot: Rect,
    /// The axis along.
    pub x_ticks: Vec<Tick>,
    /// The axis that points up.
    pub y_ticks: Vec<Tick>,
    /// The boxes of the area.
    pub areas: Vec<Rect>,
    /// The stretches of the edge, in pixels.
    pub edges: Vec<[(f64, f64); 2]>,
    /// The lines.
    pub lines: Vec<LineMark>,
    /// The points.
    pub points: Vec<PointMark>,
    /// What stands beside lines and points.
    pub labels: Vec<Text>,
}

/// A line, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct LineMark {
    /// The key of the line.
    pub key: String,
    /// Whether it is of the side that is looked at.
    pub own: bool,
    /// Its points, from the left.
    pub points: Vec<(f64, f64)>,
}

/// A point, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct PointMark {
    /// The key of the point.
    pub key: String,
    /// The whole name, for where it is shortened.
    pub name: String,
    /// Where it is.
    pub at: (f64, f64),
    /// Whether it is of the side that is looked at.
    pub own: bool,
    /// Whether it is filled.
    pub filled: bool,
}

/// From a point to its label.
const GAP: f64 = 10.0;

/// Lays the chart out for this width.
#[must_use]
pub fn plot(of: &Plot, width: f64, along: Axis<'_>, up: Axis<'_>) -> PlotMarks {
    let width = usable(width);
    // What stands beside the upright axis has a column of its own.
    let beside = up.upright(&LinearScale::new(of.up, (0.0, 1.0)), width);
    let widest = beside.iter().filter_map(|tick| tick.label.as_ref());
    let widest = widest.map(|text| text.span().1).fold(0.0, f64::max);
    let plot = Rect {
        left: widest.min(width / 3.0) + 10.0,
        right: width - 12.0,
        top: 22.0,
        bottom: 22.0 + (width * 0.55).clamp(230.0, 380.0),
    };
    let x = LinearScale::new(of.along, (plot.left, plot.right));
    let y = LinearScale::new(of.up, (plot.bottom, plot.top));
    let place = |(px, py): (f64, f64)| (x.clamped(px), y.clamped(py));
    let known = |(px, py): (f64, f64)| drawable(Some(px)).is_some() && drawable(Some(py)).is_some();
    let areas = of.areas.iter().map(|[xs, ys]| Rect {
        left: x.clamped(xs.0),
        right: x.clamped(xs.1),
        top: y.clamped(ys.1),
        bottom: y.clamped(ys.0),
    });
    let lines: Vec<LineMark> = of
        .lines
        .iter()
        .map(|line| {
            let points = line.points.iter().copied().filter(|&point| known(point));
            LineMark {
                key: line.key.clone(),
                own: line.own,
                points: points.map(place).collect(),
            }
        })
        .collect();
    let points: Vec<PointMark> = of
        .points
        .iter()
        .filter(|point| known(point.at))
        .map(|point| PointMark {
            key: point.key.clone(),
            name: point.label.clone(),
            at: place(point.at),
            own: point.own,
            filled: point.filled,
        })
        .collect();
    let highest = |points: &[(f64, f64)]| {
        let higher = |a: (f64, f64), b: (f64, f64)| if b.1 < a.1 { b } else { a };
        points.iter().copied().reduce(higher)
    };
    let named = of.lines.iter().zip(&lines);
    let at_lines = named.filter_map(|(line, drawn)| {
        let at = highest(&drawn.points).filter(|_| !line.label.is_empty())?;
        Some((at, line.label.as_str(), line.own))
    });
    let at_points = points.iter().map(|p| (p.at, p.name.as_str(), p.own));
    let marks: Vec<Mark<'_>> = at_lines.chain(at_points).collect();
    let labels = labels(&marks, plot);
    PlotMarks {
        width,
        height: plot.bottom + 24.0,
        plot,
        x_ticks: along.horizontal(&x, width, plot.bottom + 17.0),
        y_ticks: up.upright(&y, width),
        areas: areas.collect(),
        edges: of.edges.iter().map(|edge| edge.map(place)).collect(),
        lines,
        points,
        labels,
    }
}

/// Where a mark is, what it is called, and whether it is of the side that is looked at.
type Mark<'a> = ((f64, f64), &'a str, bool);

/// Labels beside their marks, on the side with more room. Each has a height of its own, so
/// that none covers another; those for which there is none left are left out: they stand
/// in the table.
fn labels(marks: &[Mark<'_>], plot: Rect) -> Vec<Text> {
    let middle = (plot.left + plot.right) / 2.0;
    let wanted: Vec<Label> = marks
        .iter()
        .map(|mark| Label {
            anchor: mark.0.1,
            width: Face::Name.leading(),
        })
        .collect();
    let placed = place_labels(&wanted, (plot.top, plot.bottom), 0.0, 1);
    let shown = marks.iter().zip(placed).filter(|(_, spot)| spot.row == 0);
    shown
        .map(|(&((x, _), label, own), spot)| {
            let face = if own { Face::Name } else { Face::Sub };
            let right = x < middle;
            let room = if right { plot.right - x } else { x - plot.left } - GAP;
            let text = truncate(label, face, room);
            let left = if right {
                x + GAP
            } else {
                x - GAP - face.width(&text)
            };
            Text::start(left, spot.centre + 4.0, face, text)
        })
        .collect()
}
