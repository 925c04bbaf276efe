//! What a price is made of: bars whose parts add up to it.

use super::rows::{Columns, Names};
use super::text::truncate;
use super::{Axis, Face, Text, Tick, drawable, extent, plot_end, usable};
use crate::present::scale::LinearScale;

/// A part of a price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Direct cost with all places in use.
    Direct,
    /// Administration with all places in use.
    Administration,
    /// What empty places add in direct cost.
    StepDirect,
    /// What empty places add in administration.
    StepAdministration,
}

impl Part {
    /// All parts, from the left.
    pub const ALL: [Self; 4] = [
        Self::Direct,
        Self::Administration,
        Self::StepDirect,
        Self::StepAdministration,
    ];

    /// The class of the part.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Direct => "part-direct",
            Self::Administration => "part-admin",
            Self::StepDirect => "part-step",
            Self::StepAdministration => "part-step-admin",
        }
    }
}

/// A row of the chart.
pub type Row = super::rows::Row<Values>;

/// A row of the chart, laid out.
pub type RowMarks = super::rows::RowMarks<Marks>;

/// The parts of a price.
#[derive(Clone, Debug, PartialEq)]
pub struct Values {
    /// The parts, in the order of [`Part::ALL`]. The last two may be
    /// negative: then so much of the full price is saved. A part that does not
    /// exist is not drawn.
    pub segments: [Option<f64>; 4],
    /// The price, written at the end of the bar.
    pub total: String,
}

/// The chart, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Parts {
    /// The width it was laid out for.
    pub width: f64,
    /// The height it came to.
    pub height: f64,
    /// The shared axis.
    pub ticks: Vec<Tick>,
    /// From where to where the lines of the ticks run.
    pub grid: Vec<(f64, f64)>,
    /// The bars, from above.
    pub rows: Vec<RowMarks>,
}

/// The marks of a price.
#[derive(Clone, Debug, PartialEq)]
pub struct Marks {
    /// The upper edge of the bar, which is [`BAR`] high.
    pub top: f64,
    /// The segments that add to the bar, from the left.
    pub segments: Vec<Segment>,
    /// The pieces that take away from it: hollow, ending at the full price.
    pub saved: Vec<Segment>,
    /// Where the full price ends, if something follows or is taken away.
    pub full: Option<f64>,
    /// The price.
    pub total: Text,
}

/// A stretch of a bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Segment {
    /// Which piece it is.
    pub part: Part,
    /// From left to right.
    pub span: (f64, f64),
}

/// The height of a bar.
pub const BAR: f64 = 18.0;

const GAP: f64 = 8.0;
const ROW: f64 = 44.0;

/// Lays the chart out for this width.
#[must_use]
pub fn parts(rows: &[Row], width: f64, axis: Axis<'_>) -> Parts {
    let width = usable(width);
    let headings = rows.iter().map(Row::heading);
    let columns = Columns::new(headings, width, 0.0);
    // A bar at zero takes no room left of it, as a dot would.
    let left = if columns.narrow { 1.0 } else { columns.left };
    let stacks: Vec<StackedBar> = rows.iter().map(StackedBar::new).collect();
    let (low, high) = extent(stacks.iter().flat_map(|stack| [stack.end, stack.low]));
    let ends = rows.iter().zip(&stacks).map(|(row, stack)| {
        let along = (stack.end - low) / (high - low);
        (along, GAP + Face::Value.width(&row.values.total))
    });
    let right = plot_end(left, width, 1.0, 0.3, ends);
    let scale = LinearScale::new((low, high), (left, right));
    let scale = axis.with_room(scale, width);
    let mut y = 0.0;
    let rows: Vec<RowMarks> = rows
        .iter()
        .zip(&stacks)
        .zip(&columns.names)
        .map(|((row, stack), names)| {
            let (names, top) = place(names, columns.narrow, &mut y);
            let end = scale.position(stack.end) + GAP;
            let marks = Marks {
                top,
                segments: stack.segments(&scale, &stack.added),
                saved: stack.segments(&scale, &stack.saved),
                full: stack.full.map(|full| scale.position(full)),
                total: Text::start(
                    end,
                    top + BAR / 2.0 + 5.0,
                    Face::Value,
                    truncate(&row.values.total, Face::Value, width - end),
                ),
            };
            row.laid_out(names, marks)
        })
        .collect();
    let bottom = y + 2.0;
    Parts {
        width,
        height: bottom + 24.0,
        ticks: axis.horizontal(&scale, width, bottom + 17.0),
        grid: if columns.narrow {
            rows.iter()
                .map(|row| (row.marks.top - 4.0, row.marks.top + BAR + 4.0))
                .collect()
        } else {
            vec![(0.0, bottom)]
        },
        rows,
    }
}

/// The names of a row and the upper edge of its bar.
fn place(names: &Names, narrow: bool, y: &mut f64) -> (Vec<Text>, f64) {
    if narrow {
        let texts = names.at(*y);
        let top = *y + names.height + 4.0;
        *y = top + BAR + 10.0;
        (texts, top)
    } else {
        let height = ROW.max(names.height + 12.0);
        let texts = names.at(*y + (height - names.height) / 2.0);
        let top = *y + (height - BAR) / 2.0;
        *y += height;
        (texts, top)
    }
}

/// The pieces of a bar in kroner, before they have a place.
struct StackedBar {
    added: Vec<(Part, f64, f64)>,
    saved: Vec<(Part, f64, f64)>,
    full: Option<f64>,
    /// The right end of all segments, and the left one of those that are saved.
    end: f64,
    low: f64,
}

impl StackedBar {
    fn new(row: &Row) -> Self {
        let mut stack = Self {
            added: Vec::new(),
            saved: Vec::new(),
            full: None,
            end: 0.0,
            low: 0.0,
        };
        for (part, value) in Part::ALL.into_iter().zip(row.values.segments) {
            let step = matches!(part, Part::StepDirect | Part::StepAdministration);
            let Some(value) = drawable(value).filter(|value| value.abs() > 0.0) else {
                continue;
            };
            if step && stack.full.is_none() {
                stack.full = Some(stack.end);
                stack.low = stack.end;
            }
            if value > 0.0 {
                stack.added.push((part, stack.end, stack.end + value));
                stack.end += value;
            } else if step {
                stack.saved.push((part, stack.low + value, stack.low));
                stack.low += value;
            }
        }
        stack.low = stack.low.min(stack.end);
        stack
    }

    fn segments(&self, scale: &LinearScale, segments: &[(Part, f64, f64)]) -> Vec<Segment> {
        segments
            .iter()
            .map(|&(part, from, to)| Segment {
                part,
                span: (scale.position(from), scale.position(to)),
            })
            .collect()
    }
}
