//! From one price to another, row by row, against a line for what the row is
//! compared with.

use super::rows::{Columns, Heading, Names};
use super::text::{broken, shortened};
use super::{Axis, Face, Text, Tick, beside_lines, drawable, extent, usable};
use crate::present::scale::LinearScale;

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

/// One dumbbell.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Unlike that of any other row of the block.
    pub key: String,
    /// The programme's name.
    pub name: String,
    /// A quiet line beside it: `19 af 24 pladser`.
    pub sub: String,
    /// The price with all places in use: the hollow dot.
    pub from: Option<f64>,
    /// The actual price: the filled dot.
    pub to: Option<f64>,
    /// The lowest and highest actual price that the printed figures allow.
    pub range: Option<(f64, f64)>,
    /// The value beside the filled dot; beside the hollow one where there is no other.
    pub value: String,
    /// Whether the row stands for its group and is drawn heavier.
    pub emphasised: bool,
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

/// A row, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct RowMarks {
    /// The key of the row.
    pub key: String,
    /// The whole name, for where it is shortened.
    pub name: String,
    /// Name and what stands beside it.
    pub names: Vec<Text>,
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
    /// Whether the row is drawn heavier.
    pub emphasised: bool,
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
const ROW: f64 = 46.0;
const STRIP: f64 = 28.0;
/// The piece of a comparison line between its label and the rows.
const STUB: f64 = 6.0;

/// Lays the chart out for this width.
#[must_use]
pub fn dumbbell(blocks: &[Block], width: f64, axis: Axis<'_>) -> Dumbbell {
    let width = usable(width);
    let columns = Columns::new(
        blocks
            .iter()
            .flat_map(|block| &block.rows)
            .map(|row| Heading {
                name: &row.name,
                sub: &row.sub,
                strong: row.emphasised,
            }),
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
        rows.map(|row| strip(row.y)).collect()
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
    let (low, high) = row.range.unzip();
    [row.from, row.to, low, high]
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
    let edge = width - ring_radius(true);
    let least = left + (edge - left) * 0.66;
    let right = rows()
        .filter_map(|row| {
            let at = drawable(row.to.or(row.from))?;
            let along = (at - low) / (high - low);
            let covered = values(row).any(|value| value > at + (high - low) * 0.01);
            if covered || along < 0.3 {
                return None;
            }
            let label = radius(row.emphasised) + GAP + Face::Value.width(&row.value);
            Some(left + (width - label - left) / along)
        })
        .fold(edge, f64::min)
        .max(least);
    LinearScale::new((low, high), (left, right))
}

struct Layout {
    width: f64,
    narrow: bool,
    left: f64,
    scale: LinearScale,
    /// How far down the chart is drawn.
    y: f64,
}

impl Layout {
    fn block<'a>(
        &mut self,
        block: &Block,
        follows: bool,
        names: &mut impl Iterator<Item = &'a Names>,
    ) -> BlockMarks {
        if follows {
            self.y += if self.narrow { 24.0 } else { 20.0 };
        }
        let comparison = block
            .comparison
            .as_ref()
            .and_then(|comparison| Some((drawable(Some(comparison.value))?, comparison)))
            .map(|(value, comparison)| {
                let x = self.scale.position(value);
                let lines = broken(&comparison.label, Face::Line, self.width, 2);
                let label = lines
                    .into_iter()
                    .map(|line| {
                        let width = Face::Line.width(&line);
                        let left = (x - width / 2.0).min(self.width - width).max(0.0);
                        self.y += Face::Line.leading();
                        Text::start(left, self.y - 5.0, Face::Line, line)
                    })
                    .collect();
                self.y += STUB;
                ComparisonMark {
                    x,
                    stretches: Vec::new(),
                    label,
                }
            });
        let line = comparison.as_ref().map(|comparison| comparison.x);
        let top = self.y;
        let rows: Vec<RowMarks> = block
            .rows
            .iter()
            .zip(names)
            .enumerate()
            .map(|(index, (row, names))| self.row(row, names, line, index > 0))
            .collect();
        BlockMarks {
            key: block.key.clone(),
            comparison: comparison.map(|comparison| ComparisonMark {
                stretches: self.stretches(&rows, top),
                ..comparison
            }),
            rows,
        }
    }

    /// Through all rows in one where names have their own column; else only where
    /// the marks are.
    fn stretches(&self, rows: &[RowMarks], top: f64) -> Vec<(f64, f64)> {
        if self.narrow {
            let stub = (top - STUB, top);
            let rows = rows.iter().map(|row| strip(row.y));
            std::iter::once(stub).chain(rows).collect()
        } else {
            vec![(top - STUB, self.y)]
        }
    }

    fn row(&mut self, row: &Row, names: &Names, line: Option<f64>, follows: bool) -> RowMarks {
        let rule = (follows && !self.narrow).then_some(self.y);
        let place = |value: Option<f64>| drawable(value).map(|value| self.scale.position(value));
        let (from, to) = (place(row.from), place(row.to));
        let (low, high) = row.range.unzip();
        let range = place(low)
            .zip(place(high))
            .map(|(a, b)| (a.min(b), a.max(b)))
            .filter(|(low, high)| high - low >= 3.0);
        let step = from.zip(to).map(|(a, b)| (a.min(b), a.max(b)));
        let coincide = step.is_some_and(|(a, b)| b - a < 3.0);
        let mut marks = RowMarks {
            key: row.key.clone(),
            name: row.name.clone(),
            names: Vec::new(),
            rule,
            y: 0.0,
            from,
            to,
            step: step.filter(|(a, b)| b - a > 2.0 * radius(row.emphasised)),
            over_full: row.from.zip(row.to).is_some_and(|(from, to)| to < from),
            coincide,
            range,
            value: None,
            emphasised: row.emphasised,
        };
        let value = self.value(row, &marks, line);
        if self.narrow {
            marks.names = names.at(self.y);
            self.y += names.height;
            if let Some(Spot {
                raised: true,
                left,
                width,
                ..
            }) = value
            {
                let crowded = |text: &Text| {
                    let (from, to) = text.span();
                    from < left + width + GAP && left < to + GAP
                };
                if marks.names.iter().any(crowded) {
                    self.y += 14.0;
                }
            }
            marks.y = self.y + STRIP / 2.0;
            self.y += STRIP + 8.0;
        } else {
            let height = ROW.max(names.height + 12.0);
            marks.names = names.at(self.y + (height - names.height) / 2.0);
            marks.y = self.y + height / 2.0;
            self.y += height;
        }
        marks.value = value.map(|spot| spot.text(marks.y));
        marks
    }

    /// The value belongs to the filled dot: right of it if nothing else is there, left
    /// of it likewise, else raised above it, and never across the comparison.
    fn value(&self, row: &Row, marks: &RowMarks, line: Option<f64>) -> Option<Spot> {
        let at = marks.to.or(marks.from)?;
        if row.value.is_empty() {
            return None;
        }
        let text = shortened(&row.value, Face::Value, self.width - self.left);
        let width = Face::Value.width(&text);
        let half = if marks.coincide {
            ring_radius(row.emphasised)
        } else {
            radius(row.emphasised)
        };
        let ends = || {
            let (low, high) = marks.range.unzip();
            let (first, second) = marks.step.unzip();
            [low, high, first, second, marks.from, marks.to]
                .into_iter()
                .flatten()
        };
        let clear = |left: f64| {
            left >= self.left + GAP / 2.0
                && left + width <= self.width
                && line.is_none_or(|x| x <= left - GAP / 2.0 || x >= left + width + GAP / 2.0)
        };
        let right = at + half + GAP;
        if ends().all(|end| end <= at + 3.0) && clear(right) {
            return Some(Spot {
                half,
                left: right,
                width,
                raised: false,
                text,
            });
        }
        let left = at - half - GAP - width;
        if ends().all(|end| end >= at - 3.0) && clear(left) {
            return Some(Spot {
                half,
                left,
                width,
                raised: false,
                text,
            });
        }
        let lines: Vec<f64> = line.into_iter().collect();
        let bounds = (if self.narrow { 0.0 } else { self.left - GAP }, self.width);
        let left = beside_lines(at, width, bounds, &lines, GAP / 2.0)?;
        Some(Spot {
            half,
            left,
            width,
            raised: true,
            text,
        })
    }
}

struct Spot {
    /// Half of what the mark covers.
    half: f64,
    left: f64,
    width: f64,
    raised: bool,
    text: String,
}

impl Spot {
    fn text(self, y: f64) -> Text {
        let baseline = if self.raised {
            y - self.half - 5.0
        } else {
            y + 5.0
        };
        Text::start(self.left, baseline, Face::Value, self.text)
    }
}
