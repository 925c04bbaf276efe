//! A price against occupancy, beside the price of what it is compared with.

mod labels;
mod line;

use super::text::truncate;
use super::{Axis, Face, Rect, Text, Tick, drawable, usable};
use crate::model::order::sort_by;
use crate::present::scale::{Label, LinearScale, place_labels};
use labels::TakenSpace;
use line::{areas, at, clipped};

/// How far the plot is from the left and from the right edge of the chart: the
/// same at any width, so that a range input under it can be aligned by the style
/// sheet. Half of what a finger needs.
pub const INSET: f64 = 24.0;

/// Half the side of what can be grabbed around the handle.
pub const TOUCH_RADIUS: f64 = 22.0;

/// At most so many prices along the upright axis.
const PRICES: usize = 5;

/// Half of what the handle covers.
pub const HANDLE_RADIUS: f64 = 9.0;

/// The data of the chart of price against occupancy; [`CurveMarks`] is it laid out.
#[derive(Clone, Copy)]
pub struct Curve<'a> {
    /// The occupancies at the two ends, as shares of 1.
    pub domain: (f64, f64),
    /// The highest price in the plot, see [`calm_top`]. The curve is cut there.
    pub top: f64,
    /// The price at each occupancy, in ascending order.
    pub ours: &'a [(f64, f64)],
    /// Whose price it is.
    pub ours_label: &'a str,
    /// The price of what it is compared with, in ascending order; two points
    /// are a straight line.
    pub other: &'a [(f64, f64)],
    /// Whose price that is.
    pub other_label: &'a str,
    /// A word for the area where the price is above the other one.
    pub dearer: &'a str,
    /// A word for the area where it is below.
    pub cheaper: &'a str,
    /// Where the prices are the same.
    pub break_evens: &'a [Point],
    /// Places along the axis that have a name: today, all places in use.
    pub posts: &'a [Point],
    /// What the handle says, and where it is.
    pub handle: Option<&'a Point>,
}

/// A point with a label.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Unlike that of any other point of its kind.
    pub key: String,
    /// The occupancy.
    pub x: f64,
    /// The price.
    pub y: f64,
    /// What is written at it.
    pub label: String,
}

/// The chart, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct CurveMarks {
    /// The width it was laid out for.
    pub width: f64,
    /// The height it came to.
    pub height: f64,
    /// Where the plot is.
    pub plot: Rect,
    /// From occupancy to pixels and back, for the handle.
    pub x: LinearScale,
    /// The occupancies along the axis.
    pub x_ticks: Vec<Tick>,
    /// The prices; their lines run over the whole width.
    pub y_ticks: Vec<Tick>,
    /// The curve, in the pieces that are below the top.
    pub ours: Vec<Vec<(f64, f64)>>,
    /// The other curve, likewise.
    pub other: Vec<Vec<(f64, f64)>>,
    /// Between the two, where the price is above the other one.
    pub dearer: Vec<Vec<(f64, f64)>>,
    /// Between the two, where it is below.
    pub cheaper: Vec<Vec<(f64, f64)>>,
    /// Whether the curve goes on above the top.
    pub cut: bool,
    /// The names of the curves and the words of the areas.
    pub words: Vec<Text>,
    /// The break-evens, from the left.
    pub flags: Vec<Flag>,
    /// The posts along the axis, from the left.
    pub posts: Vec<Flag>,
    /// The handle.
    pub handle: Option<Handle>,
}

/// A labelled upright line that ends at a point of the curve.
#[derive(Clone, Debug, PartialEq)]
pub struct Flag {
    /// The key of the point.
    pub key: String,
    /// Where it stands.
    pub x: f64,
    /// The point of the curve, held within the plot.
    pub y: f64,
    /// The other end of the line, at the label.
    pub end: f64,
    /// The label; shortened where it has to be.
    pub label: Text,
}

/// The handle, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Handle {
    /// Where it stands.
    pub x: f64,
    /// The same, held within the plot.
    pub y: f64,
    /// Whether the price is above the top of the plot.
    pub beyond: bool,
    /// The upper end of its upright line, at the label.
    pub stem: f64,
    /// What it says, above everything else: there it glides along with the handle
    /// and never jumps aside.
    pub label: Text,
}

/// A top for the plot that does not depend on the handle: a round price above all
/// that stands still (the other price, today's, the one at full occupancy), with
/// half as much again so that the curve is seen coming down to it.
#[must_use]
pub fn calm_top(prices: impl IntoIterator<Item = f64>) -> f64 {
    let high = prices
        .into_iter()
        .filter_map(|price| drawable(Some(price)))
        .fold(0.0, f64::max);
    if high <= 0.0 {
        return 1.0;
    }
    LinearScale::from_zero([high * 1.5], (0.0, 1.0), PRICES)
        .domain
        .1
}

/// Lays the chart out for this width.
#[must_use]
pub fn curve(curve: &Curve<'_>, width: f64, occupancy: Axis<'_>, price: Axis<'_>) -> CurveMarks {
    let width = usable(width);
    let top = drawable(Some(curve.top))
        .filter(|&top| top > 0.0)
        .unwrap_or(1.0);
    let x = LinearScale::new(curve.domain, (INSET, width - INSET));
    let handle = curve
        .handle
        .filter(|point| drawable(Some(point.x)).is_some() && drawable(Some(point.y)).is_some());
    // From above: what the handle says, the flags, the label of the highest price.
    let first = if handle.is_some() {
        Face::Own.leading() + 5.0
    } else {
        0.0
    };
    let (flags, rows) = lane(curve.break_evens, Face::Flag, &x, width);
    let plot_top = first + rows + 22.0;
    let plot = Rect {
        left: INSET,
        right: width - INSET,
        top: plot_top,
        bottom: plot_top + (width * 0.45).clamp(210.0, 360.0),
    };
    let y = LinearScale::new((0.0, top), (plot.bottom, plot.top));
    let to_pixels = |(px, py): (f64, f64)| (x.clamped(px), y.clamped(py));
    let (ours, other) = (
        clipped(&line::usable(curve.ours, curve.domain), top),
        clipped(&line::usable(curve.other, curve.domain), top),
    );
    let between = areas(curve.ours, curve.other, curve.domain, top);
    let pieces = |pieces: &[Vec<(f64, f64)>]| -> Vec<Vec<(f64, f64)>> {
        pieces
            .iter()
            .map(|piece| piece.iter().copied().map(to_pixels).collect())
            .collect()
    };
    let of = |dearer: bool| -> Vec<Vec<(f64, f64)>> {
        between
            .iter()
            .filter(|area| area.dearer == dearer)
            .map(|area| area.outline.iter().copied().map(to_pixels).collect())
            .collect()
    };
    let flags = flags
        .into_iter()
        .map(|flag| Flag {
            y: y.clamped(flag.y),
            end: first + flag.label.y + 5.0,
            label: Text {
                y: first + flag.label.y,
                ..flag.label
            },
            ..flag
        })
        .collect();
    let (posts, below) = lane(curve.posts, Face::Sub, &x, width);
    let posts: Vec<Flag> = posts
        .into_iter()
        .map(|post| {
            // The lane of the flags upside down: nearest to the axis first.
            let baseline = plot.bottom + 24.0 + (below - post.label.y) + 8.0;
            Flag {
                y: y.clamped(post.y),
                end: plot.bottom,
                label: Text {
                    y: baseline,
                    ..post.label
                },
                ..post
            }
        })
        .collect();
    let mut marks = CurveMarks {
        width,
        height: plot.bottom + 24.0 + below + if posts.is_empty() { 0.0 } else { 4.0 },
        plot,
        x,
        x_ticks: occupancy.horizontal(&x, width, plot.bottom + 17.0),
        y_ticks: price.upright(&y, width),
        ours: pieces(&ours),
        other: pieces(&other),
        dearer: of(true),
        cheaper: of(false),
        cut: curve
            .ours
            .iter()
            .any(|&(px, py)| py > top && px >= curve.domain.0 && px <= curve.domain.1),
        words: Vec::new(),
        flags,
        posts,
        handle: handle.map(|point| {
            let at = x.clamped(point.x);
            let text = truncate(&point.label, Face::Own, width);
            let room = Face::Own.width(&text);
            let left = (at - room / 2.0).min(width - room).max(0.0);
            Handle {
                x: at,
                y: y.clamped(point.y),
                beyond: point.y > top,
                stem: first - 2.0,
                label: Text::start(left, first - 8.0, Face::Own, text),
            }
        }),
    };
    let other_end = at(curve.other, curve.domain.1).map(|price| y.clamped(price));
    TakenSpace::new(&marks).write(curve, &mut marks, other_end);
    marks
}

/// Labels in rows above the plot, and how high the rows are. A label further up belongs
/// to a line that may pass behind a lower one.
fn lane(points: &[Point], face: Face, x: &LinearScale, width: f64) -> (Vec<Flag>, f64) {
    let mut shown: Vec<(&Point, String)> = points
        .iter()
        .filter(|point| {
            let (low, high) = x.domain;
            drawable(Some(point.y)).is_some() && point.x >= low && point.x <= high
        })
        .map(|point| (point, truncate(&point.label, face, width)))
        .collect();
    sort_by(&mut shown, |(a, _), (b, _)| a.x.total_cmp(&b.x));
    let labels: Vec<Label> = shown
        .iter()
        .map(|(point, text)| Label {
            anchor: x.position(point.x),
            width: face.width(text),
        })
        .collect();
    let placed = place_labels(&labels, (0.0, width), 10.0, 3);
    let rows = placed.iter().map(|spot| spot.row + 1).max().unwrap_or(0);
    let height = rows as f64 * (face.leading());
    let flags = shown
        .into_iter()
        .zip(labels)
        .zip(placed)
        .map(|(((point, text), label), spot)| {
            let y = height - spot.row as f64 * (face.leading()) - 5.0;
            Flag {
                key: point.key.clone(),
                x: label.anchor,
                y: point.y,
                end: y,
                label: Text::start(spot.centre - label.width / 2.0, y, face, text),
            }
        })
        .collect();
    (flags, height)
}

impl Axis<'_> {
    /// The ticks of an axis that points up. Labels stand on their lines, from the left
    /// edge; the line of zero needs none.
    pub(super) fn upright(&self, scale: &LinearScale, width: f64) -> Vec<Tick> {
        let values = scale.ticks(PRICES);
        let last = values.len().saturating_sub(1);
        values
            .iter()
            .enumerate()
            .map(|(index, &value)| {
                let at = scale.position(value);
                let text = if index == last {
                    (self.last)(value)
                } else {
                    (self.tick)(value)
                };
                let text = truncate(&text, Face::Tick, width);
                let zero = super::is_zero(value);
                Tick {
                    at,
                    zero,
                    label: (!zero).then(|| Text::start(0.0, at - 4.0, Face::Tick, text)),
                }
            })
            .collect()
    }
}
