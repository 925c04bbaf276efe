//! Block by block and row by row, from above.

use super::{
    Block, BlockMarks, ComparisonMark, GAP, Marks, Row, RowMarks, STRIP, radius, ring_radius, strip,
};
use crate::present::chart::rows::Names;
use crate::present::chart::text::{truncate, wrap_lines};
use crate::present::chart::{Face, Text, beside_lines, drawable};
use crate::present::scale::LinearScale;

const ROW: f64 = 48.0;

/// The piece of a comparison line between its label and the rows.
const STUB: f64 = 6.0;

pub(super) struct Layout {
    pub(super) width: f64,
    pub(super) narrow: bool,
    pub(super) left: f64,
    pub(super) scale: LinearScale,
    /// How far down the chart is drawn.
    pub(super) y: f64,
}

impl Layout {
    pub(super) fn block<'a>(
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
                let lines = wrap_lines(&comparison.label, Face::Line, self.width, 2);
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
            let rows = rows.iter().map(|row| strip(row.marks.y));
            std::iter::once(stub).chain(rows).collect()
        } else {
            vec![(top - STUB, self.y)]
        }
    }

    fn row(&mut self, row: &Row, names: &Names, line: Option<f64>, follows: bool) -> RowMarks {
        let rule = (follows && !self.narrow).then_some(self.y);
        let place = |value: Option<f64>| drawable(value).map(|value| self.scale.position(value));
        let (from, to) = (place(row.values.from), place(row.values.to));
        let (low, high) = row.values.range.unzip();
        let range = place(low)
            .zip(place(high))
            .map(|(a, b)| (a.min(b), a.max(b)))
            .filter(|(low, high)| high - low >= 3.0);
        let step = from.zip(to).map(|(a, b)| (a.min(b), a.max(b)));
        let coincide = step.is_some_and(|(a, b)| b - a < 3.0);
        let mut marks = Marks {
            rule,
            y: 0.0,
            from,
            to,
            step: step.filter(|(a, b)| b - a > 2.0 * radius(row.emphasised)),
            over_full: row
                .values
                .from
                .zip(row.values.to)
                .is_some_and(|(from, to)| to < from),
            coincide,
            range,
            value: None,
        };
        let value = self.value(row, &marks, line);
        let placed;
        if self.narrow {
            placed = names.at(self.y);
            self.y += names.height;
            if let Some(spot) = value.as_ref().filter(|spot| spot.raised)
                && (placed.is_empty() || placed.iter().any(|name| spot.crowds(name)))
            {
                self.y += spot.half + 6.0;
            }
            marks.y = self.y + STRIP / 2.0;
            self.y += STRIP + 8.0;
        } else {
            let raised = value.as_ref().filter(|spot| spot.raised);
            let height = ROW
                .max(names.height + 12.0)
                .max(raised.map_or(0.0, |spot| 2.0 * (spot.half + 17.0)));
            placed = names.at(self.y + (height - names.height) / 2.0);
            marks.y = self.y + height / 2.0;
            self.y += height;
        }
        marks.value = value.map(|spot| spot.text(marks.y));
        row.laid_out(placed, marks)
    }

    /// The value belongs to the filled dot: right of it if nothing else is there, left
    /// of it likewise, else raised above it, and never across the comparison.
    fn value(&self, row: &Row, marks: &Marks, line: Option<f64>) -> Option<Spot> {
        let at = marks.to.or(marks.from)?;
        if row.values.value.is_empty() {
            return None;
        }
        let text = truncate(&row.values.value, Face::Value, self.width - self.left);
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
    /// Whether the text would stand on or close to this one if both had the same height.
    fn crowds(&self, other: &Text) -> bool {
        let (from, to) = other.span();
        from < self.left + self.width + GAP && self.left < to + GAP
    }

    fn text(self, y: f64) -> Text {
        let baseline = if self.raised {
            y - self.half - 5.0
        } else {
            y + 5.0
        };
        Text::start(self.left, baseline, Face::Value, self.text)
    }
}
