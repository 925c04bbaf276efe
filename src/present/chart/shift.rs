//! From before to after, row by row, and what that does to the ranking.

use super::dumbbell::{radius, ring_radius};
use super::rows::Columns;
use super::text::truncate;
use super::{Axis, Face, Text, Tick, beside_lines, drawable, extent, plot_end, usable};
use crate::present::scale::{LinearScale, TextAnchor};

/// A row of the chart.
pub type Row = super::rows::Row<Values>;

/// A row of the chart, laid out.
pub type RowMarks = super::rows::RowMarks<Marks>;

/// An amount before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct Values {
    /// The amount before: the hollow dot.
    pub before: Option<f64>,
    /// The amount after: the filled dot.
    pub after: Option<f64>,
    /// The amount before as it is written; left out where it has no room.
    pub before_label: String,
    /// The amount after as it is written.
    pub after_label: String,
    /// The rank before and after: `2 → 3`.
    pub rank: String,
    /// A word for what has changed: `stiger`.
    pub change: String,
    /// Whether nothing has changed: the row is drawn quietly.
    pub quiet: bool,
}

/// The chart, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Shift {
    /// The width it was laid out for.
    pub width: f64,
    /// The height it came to.
    pub height: f64,
    /// What the ranks are, above them.
    pub head: Option<Text>,
    /// The shared axis.
    pub ticks: Vec<Tick>,
    /// From where to where the lines of the ticks run.
    pub grid: Vec<(f64, f64)>,
    /// The rows, from above.
    pub rows: Vec<RowMarks>,
}

/// The marks of a shift.
#[derive(Clone, Debug, PartialEq)]
pub struct Marks {
    /// The height at which the marks stand.
    pub y: f64,
    /// The hollow dot.
    pub before: Option<f64>,
    /// The filled dot.
    pub after: Option<f64>,
    /// Whether both dots are the same; the hollow one is then a ring around.
    pub coincide: bool,
    /// The line between the dots, from the hollow one to the point of an arrow.
    pub arrow: Option<(f64, f64)>,
    /// The amounts.
    pub labels: Vec<Text>,
    /// Whether nothing has changed.
    pub quiet: bool,
}

const GAP: f64 = 8.0;
const ROW: f64 = 48.0;
const STRIP: f64 = 28.0;

/// Lays the chart out for this width. `head` says what the ranks are.
#[must_use]
pub fn shift(rows: &[Row], head: &str, width: f64, axis: Axis<'_>) -> Shift {
    let width = usable(width);
    let side = rows
        .iter()
        .map(|row| {
            Face::Value
                .width(&row.values.rank)
                .max(Face::Sub.width(&row.values.change))
        })
        .fold(0.0, f64::max)
        .min(width * 0.3);
    let headings = rows.iter().map(Row::heading);
    let columns = Columns::new(headings, width, side + 2.0 * GAP);
    let right = if columns.narrow || side <= 0.0 {
        width
    } else {
        width - side - 3.0 * GAP
    };
    let values = |row: &Row| {
        [row.values.before, row.values.after]
            .into_iter()
            .filter_map(drawable)
    };
    let (low, high) = extent(rows.iter().flat_map(values));
    let ends = rows.iter().filter_map(|row| {
        let end = values(row).fold(f64::NEG_INFINITY, f64::max);
        let label = match (drawable(row.values.before), drawable(row.values.after)) {
            (Some(before), Some(after)) if after < before => {
                Face::Sub.width(&row.values.before_label)
            }
            _ => Face::Value.width(&row.values.after_label),
        };
        let along = (end - low) / (high - low);
        along
            .is_finite()
            .then_some((along, ring_radius(row.emphasised) + GAP + label))
    });
    let end = plot_end(columns.left, right, ring_radius(true), 0.6, ends);
    let scale = LinearScale::new((low, high), (columns.left, end));
    let scale = axis.with_room(scale, right);
    let head_text = truncate(head, Face::Sub, width);
    let head =
        (!head.is_empty()).then(|| Text::new(width, 13.0, TextAnchor::End, Face::Sub, head_text));
    let mut y = if head.is_some() { 20.0 } else { 0.0 };
    let layout = Layout {
        scale,
        bounds: (
            if columns.narrow {
                0.0
            } else {
                columns.left - GAP
            },
            right,
        ),
    };
    let grid_top = y;
    let marks: Vec<RowMarks> = rows
        .iter()
        .zip(&columns.names)
        .map(|(row, names)| {
            let stacked = side_texts(row, width, side);
            let box_height = names.height.max(stacked.len() as f64 * 17.0);
            let mut marks = layout.row(row);
            let raised = marks.labels.first().is_some_and(|label| label.y < 0.0);
            let above = if raised {
                half(marks.coincide, row.emphasised) + 17.0
            } else {
                0.0
            };
            let text_top;
            let at;
            if columns.narrow {
                text_top = y;
                at = y + box_height + above.max(STRIP / 2.0 + 2.0);
                y = at + STRIP / 2.0 + 8.0;
            } else {
                let height = ROW.max(box_height + 12.0).max(2.0 * above);
                text_top = y + (height - names.height) / 2.0;
                at = y + height / 2.0;
                y += height;
            }
            marks.y = at;
            for label in &mut marks.labels {
                label.y += at;
            }
            let mut placed = names.at(text_top);
            let side_top = if columns.narrow {
                text_top
            } else {
                at - stacked.len() as f64 * 8.5
            };
            placed.extend(stacked.into_iter().enumerate().map(|(line, text)| Text {
                y: side_top + 13.0 + line as f64 * 17.0,
                ..text
            }));
            row.laid_out(placed, marks)
        })
        .collect();
    let bottom = y + 2.0;
    Shift {
        width,
        height: bottom + 24.0,
        head,
        ticks: axis.horizontal(&layout.scale, right, bottom + 17.0),
        grid: if columns.narrow {
            marks
                .iter()
                .map(|row| (row.marks.y - STRIP / 2.0, row.marks.y + STRIP / 2.0))
                .collect()
        } else {
            vec![(grid_top, bottom)]
        },
        rows: marks,
    }
}

/// Rank and change at the right edge, one below the other.
fn side_texts(row: &Row, width: f64, room: f64) -> Vec<Text> {
    let rank = if row.values.quiet {
        Face::Sub
    } else {
        Face::Value
    };
    [(rank, &row.values.rank), (Face::Sub, &row.values.change)]
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(face, text)| {
            Text::new(
                width,
                0.0,
                TextAnchor::End,
                face,
                truncate(text, face, room),
            )
        })
        .collect()
}

fn half(coincide: bool, emphasised: bool) -> f64 {
    if coincide {
        ring_radius(emphasised)
    } else {
        radius(emphasised)
    }
}

struct Layout {
    scale: LinearScale,
    bounds: (f64, f64),
}

impl Layout {
    /// The marks of a row at height zero.
    fn row(&self, row: &Row) -> Marks {
        let place = |value| drawable(value).map(|value| self.scale.position(value));
        let (before, after) = (place(row.values.before), place(row.values.after));
        let both = before.zip(after);
        let coincide = both.is_some_and(|(before, after)| (before - after).abs() < 3.0);
        let half = half(coincide, row.emphasised);
        let arrow = both
            .filter(|(before, after)| (before - after).abs() > 2.0 * half + 9.0)
            .map(|(before, after)| {
                let toward = if after > before { 1.0 } else { -1.0 };
                (before + toward * half, after - toward * (half + 1.0))
            });
        Marks {
            y: 0.0,
            before,
            after,
            coincide,
            arrow,
            labels: self.labels(row, (before, after), half),
            quiet: row.values.quiet,
        }
    }

    /// Each amount on the outer side of its dot; the one after raised above it where
    /// that has no room, the one before left out.
    fn labels(
        &self,
        row: &Row,
        (before, after): (Option<f64>, Option<f64>),
        half: f64,
    ) -> Vec<Text> {
        let falls = before
            .zip(after)
            .is_some_and(|(before, after)| after < before - 3.0);
        let outside = |x: f64, left: bool, face: Face, text: &str| {
            let text = if left {
                Text::new(x - half - GAP, 5.0, TextAnchor::End, face, text)
            } else {
                Text::new(x + half + GAP, 5.0, TextAnchor::Start, face, text)
            };
            let (from, to) = text.span();
            (from >= self.bounds.0 + GAP && to <= self.bounds.1).then_some(text)
        };
        let mut labels = Vec::new();
        if let Some(x) = after
            .or(before)
            .filter(|_| !row.values.after_label.is_empty())
        {
            let face = Face::Value;
            let text = truncate(&row.values.after_label, face, self.bounds.1 - self.bounds.0);
            let width = face.width(&text);
            let label = outside(x, falls, face, &text).or_else(|| {
                let left = beside_lines(x, width, self.bounds, &[], 0.0)?;
                Some(Text::start(left, -half - 5.0, face, text))
            });
            labels.extend(label);
        }
        let far_enough = before.zip(after).filter(|(a, b)| (a - b).abs() >= 3.0);
        if let Some((x, _)) = far_enough.filter(|_| !row.values.before_label.is_empty()) {
            labels.extend(outside(x, !falls, Face::Sub, &row.values.before_label));
        }
        labels
    }
}
