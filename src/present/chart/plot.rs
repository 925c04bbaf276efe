//! Two figures against each other: points, lines, and areas with an edge.

use super::text::truncate;
use super::{Axis, Face, Rect, Text, Tick, drawable, usable};
use crate::present::scale::{Label, LinearScale, Placed, place_labels};

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
    /// What is written where it ends; nothing if empty.
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
    /// What stands beside lines and points: their names, or where a name would be cut off,
    /// left out or crossed by a line, numbers.
    pub labels: Vec<Text>,
    /// The names by number, from one; none where they stand at their marks.
    pub names: Vec<String>,
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
    // So has what stands where a line ends.
    let ends = of.lines.iter().filter(|line| !line.label.is_empty());
    let ends = ends.map(|line| face(line.own).width(&line.label));
    let longest = ends.fold(0.0, f64::max);
    let lines_numbered = longest > width * 0.34;
    let beyond = match longest {
        0.0 => 12.0,
        _ if lines_numbered => 30.0,
        _ => longest + GAP + 2.0,
    };
    let plot = Rect {
        left: widest.min(width / 3.0) + 10.0,
        right: width - beyond,
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
    let edges: Vec<[(f64, f64); 2]> = of.edges.iter().map(|edge| edge.map(place)).collect();
    let named = of.lines.iter().zip(&lines);
    let at_lines = named.filter_map(|(line, drawn)| {
        let at = drawn.points.last().filter(|_| !line.label.is_empty())?;
        Some((*at, line.label.as_str(), line.own))
    });
    let at_lines: Vec<Mark<'_>> = at_lines.collect();
    let at_points = points.iter().map(|p| (p.at, p.name.as_str(), p.own));
    let at_points: Vec<Mark<'_>> = at_points.collect();
    let mut labels = beside_points(&at_points, plot);
    let crossed = |text: &Text| {
        let zero = x.clamped(0.0);
        let axis = [(zero, plot.top), (zero, plot.bottom)];
        let runs = lines.iter().flat_map(|line| line.points.windows(2));
        let runs = runs.map(|ends| [ends[0], ends[1]]);
        let mut runs = runs.chain(edges.iter().copied()).chain([axis]);
        runs.any(|run| crosses(run, text))
    };
    let whole = labels.len() == at_points.len()
        && labels
            .iter()
            .zip(&at_points)
            .all(|(text, of)| text.text == of.1);
    let several = at_points.len() > 1;
    let points_numbered = several && (!whole || labels.iter().any(crossed));
    let numbered = lines_numbered || points_numbered;
    let mut names = Vec::new();
    let mut number = |mark: &Mark<'_>| {
        names.push(mark.1.to_owned());
        names.len().to_string()
    };
    let at_ends: Vec<String> = at_lines
        .iter()
        .map(|mark| {
            if numbered {
                number(mark)
            } else {
                mark.1.to_owned()
            }
        })
        .collect();
    if numbered {
        let numbers: Vec<String> = at_points.iter().map(number).collect();
        let marks = at_points.iter().zip(&numbers);
        let marks: Vec<Mark<'_>> = marks.map(|(of, n)| (of.0, n.as_str(), of.2)).collect();
        labels = beside_points(&marks, plot);
    }
    labels.extend(beyond_lines(&at_lines, &at_ends, plot));
    PlotMarks {
        width,
        height: plot.bottom + 24.0,
        plot,
        x_ticks: along.horizontal(&x, width, plot.bottom + 17.0),
        y_ticks: up.upright(&y, width),
        areas: areas.collect(),
        edges,
        lines,
        points,
        labels,
        names,
    }
}

/// Where a mark is, what it is called, and whether it is of the side that is looked at.
type Mark<'a> = ((f64, f64), &'a str, bool);

/// A height for the label of each mark, as near to it as the others let it be.
fn heights(marks: &[Mark<'_>], plot: Rect) -> Vec<Placed> {
    let wanted: Vec<Label> = marks
        .iter()
        .map(|mark| Label {
            anchor: mark.0.1,
            width: Face::Name.leading(),
        })
        .collect();
    place_labels(&wanted, (plot.top, plot.bottom), 0.0, 1)
}

/// Labels beside their marks, on the side with more room. Each has a height of its own, so
/// that none covers another; those for which there is none left are left out: they stand
/// in the table.
fn beside_points(marks: &[Mark<'_>], plot: Rect) -> Vec<Text> {
    let middle = (plot.left + plot.right) / 2.0;
    let placed = heights(marks, plot);
    let shown = marks.iter().zip(placed).filter(|(_, spot)| spot.row == 0);
    shown
        .map(|(&((x, _), label, own), spot)| {
            let face = face(own);
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

/// What stands where lines end, right of the plot, each at a height of its own.
fn beyond_lines(marks: &[Mark<'_>], texts: &[String], plot: Rect) -> Vec<Text> {
    let placed = heights(marks, plot);
    let shown = marks.iter().zip(texts).zip(placed);
    shown
        .filter(|(_, spot)| spot.row == 0)
        .map(|((mark, text), spot)| {
            Text::start(
                plot.right + GAP,
                spot.centre + 4.0,
                face(mark.2),
                text.as_str(),
            )
        })
        .collect()
}

/// The side that is looked at stands out.
fn face(own: bool) -> Face {
    if own { Face::Name } else { Face::Sub }
}

/// Whether a stretch of a line goes through the box of a text.
fn crosses([(ax, ay), (bx, by)]: [(f64, f64); 2], text: &Text) -> bool {
    let (left, right) = text.span();
    let (top, bottom) = (text.y - 11.0, text.y + 3.0);
    // The part of the stretch, from 0 to 1, that lies within both bands.
    let within = |from: f64, to: f64, low: f64, high: f64| {
        let way = to - from;
        if way.abs() < 1e-9 {
            return if (low..=high).contains(&from) {
                (0.0, 1.0)
            } else {
                (1.0, 0.0)
            };
        }
        let (a, b) = ((low - from) / way, (high - from) / way);
        (a.min(b), a.max(b))
    };
    let along = within(ax, bx, left, right);
    let up = within(ay, by, top, bottom);
    along.0.max(up.0).max(0.0) <= along.1.min(up.1).min(1.0)
}
