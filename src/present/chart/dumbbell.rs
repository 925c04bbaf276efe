//! From one price to another, row by row, against a line for what the row is
//! compared with.

mod layout;

use super::rows::Columns;
use super::{Axis, Face, Text, Tick, drawable, extent, plot_end, usable};
use crate::present::scale::LinearScale;
use layout::Layout;

/// Rows that share a comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Unlike that of any other block.
    pub key: String,
    /// What the rows are compared with.
    pub comparison: Option<Comparison>,
    /// The rows, from above.
    pub rows: Vec<Row>,
}

/// A line through all rows of a block.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// Where the line stands.
    pub value: f64,
    /// Name and value: `Kofoeds Skole og CAB 56.614`.
    pub label: String,
}

/// A row of the chart.
pub type Row = super::rows::Row<Values>;

/// A row of the chart, laid out.
pub type RowMarks = super::rows::RowMarks<Marks>;

/// The two prices of a dumbbell.
#[derive(Clone, Debug, PartialEq)]
pub struct Values {
    /// The price with all places in use: the hollow dot.
    pub from: Option<f64>,
    /// The actual price: the filled dot.
    pub to: Option<f64>,
    /// The lowest and highest actual price that the printed figures allow.
    pub range: Option<(f64, f64)>,
    /// The value beside the filled dot; beside the hollow one where there is no other.
    pub value: String,
}

/// The chart, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Dumbbell {
    /// The width it was laid out for.
    pub width: f64,
    /// The height it came to.
    pub height: f64,
    /// Whether names stand above their marks.
    pub narrow: bool,
    /// The shared axis.
    pub ticks: Vec<Tick>,
    /// From where to where the lines of the ticks run; several stretches where
    /// names would be crossed otherwise.
    pub grid: Vec<(f64, f64)>,
    /// The blocks, from above.
    pub blocks: Vec<BlockMarks>,
}

/// A block, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct BlockMarks {
    /// The key of the block.
    pub key: String,
    /// The comparison line, if there is one.
    pub comparison: Option<ComparisonMark>,
    /// The rows, from above.
    pub rows: Vec<RowMarks>,
}

/// A comparison line, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparisonMark {
    /// Where the line stands.
    pub x: f64,
    /// The stretches of the line; several where names would be crossed otherwise.
    pub stretches: Vec<(f64, f64)>,
    /// The label, in one line or two.
    pub label: Vec<Text>,
}

/// The marks of a dumbbell.
#[derive(Clone, Debug, PartialEq)]
pub struct Marks {
    /// The hairline that parts the row from the one above.
    pub rule: Option<f64>,
    /// The height at which the marks stand.
    pub y: f64,
    /// The hollow dot.
    pub from: Option<f64>,
    /// The filled dot.
    pub to: Option<f64>,
    /// The stretch between the two, from left to right.
    pub step: Option<(f64, f64)>,
    /// Whether the filled dot is left of the hollow one: more persons than places.
    pub over_full: bool,
    /// Whether both dots are the same; the hollow one is then a ring around.
    pub coincide: bool,
    /// The band of the range, from left to right.
    pub range: Option<(f64, f64)>,
    /// The value.
    pub value: Option<Text>,
}

/// Half of what a dot covers, the outline included.
#[must_use]
pub const fn radius(emphasised: bool) -> f64 {
    if emphasised { 8.0 } else { 6.5 }
}

/// The ring around a filled dot that has the same value.
#[must_use]
pub const fn ring_radius(emphasised: bool) -> f64 {
    radius(emphasised) + 4.5
}

/// Half the height of the band behind the dot.
pub const BAND: f64 = 6.0;

const GAP: f64 = 8.0;
const STRIP: f64 = 28.0;

/// Lays the chart out for this width.
#[must_use]
pub fn dumbbell(blocks: &[Block], width: f64, axis: Axis<'_>) -> Dumbbell {
    let width = usable(width);
    let columns = Columns::new(
        blocks
            .iter()
            .flat_map(|block| &block.rows)
            .map(Row::heading),
        width,
        0.0,
    );
    let scale = axis.with_room(scale(blocks, columns.left, width), width);
    let mut layout = Layout {
        width,
        narrow: columns.narrow,
        left: columns.left,
        scale,
        y: 0.0,
    };
    let mut names = columns.names.iter();
    let marks: Vec<BlockMarks> = blocks
        .iter()
        .enumerate()
        .map(|(index, block)| layout.block(block, index > 0, &mut names))
        .collect();
    let bottom = layout.y + 4.0;
    let grid = if columns.narrow {
        let rows = marks.iter().flat_map(|block| &block.rows);
        rows.map(|row| strip(row.marks.y)).collect()
    } else {
        vec![(0.0, bottom)]
    };
    Dumbbell {
        width,
        height: bottom + 24.0,
        narrow: columns.narrow,
        ticks: axis.horizontal(&layout.scale, width, bottom + 17.0),
        grid,
        blocks: marks,
    }
}

/// Where the marks of a row stand, below its name.
fn strip(y: f64) -> (f64, f64) {
    (y - STRIP / 2.0, y + STRIP / 2.0)
}

fn values(row: &Row) -> impl Iterator<Item = f64> {
    let (low, high) = row.values.range.unzip();
    [row.values.from, row.values.to, low, high]
        .into_iter()
        .filter_map(drawable)
}

/// From zero to the highest value, with room behind it for the values that stand
/// right of their marks, though never more than a third of the plot.
fn scale(blocks: &[Block], left: f64, width: f64) -> LinearScale {
    let rows = || blocks.iter().flat_map(|block| &block.rows);
    let lines = blocks
        .iter()
        .filter_map(|block| drawable(Some(block.comparison.as_ref()?.value)));
    let (low, high) = extent(rows().flat_map(values).chain(lines));
    let ends = rows().filter_map(|row| {
        let at = drawable(row.values.to.or(row.values.from))?;
        let covered = values(row).any(|value| value > at + (high - low) * 0.01);
        let label = radius(row.emphasised) + GAP + Face::Value.width(&row.values.value);
        (!covered).then_some(((at - low) / (high - low), label))
    });
    let right = plot_end(left, width, ring_radius(true), 0.66, ends);
    LinearScale::new((low, high), (left, right))
}
