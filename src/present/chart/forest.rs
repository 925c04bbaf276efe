//! What one result costs, row by row on a logarithmic axis, with what chance and
//! what rounding allow.

use super::rows::{Columns, Names};
use super::text::truncate;
use super::{Face, Text, Tick, usable};
use crate::present::scale::LogScale;

/// A row of the chart.
pub type Row = super::rows::Row<Values>;

/// A row of the chart, laid out.
pub type RowMarks = super::rows::RowMarks<Marks>;

/// What a result costs, and between what it may lie.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Values {
    /// What one costs; none where none was observed.
    pub cost: Option<f64>,
    /// What chance allows.
    pub chance: Option<CostRange>,
    /// What rounding allows.
    pub rounding: Option<CostRange>,
    /// The cost as it is written, or that none was observed.
    pub label: String,
    /// Whether it is of the side that is looked at, not what that is compared with.
    pub own: bool,
    /// Whether nobody counted: drawn hollow and hatched.
    pub stand_in: bool,
    /// Whether another side begins here.
    pub parted: bool,
}

/// From the lowest cost to the highest, which is none where there may be no
/// result at all.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct CostRange {
    /// The lowest.
    pub low: Option<f64>,
    /// The highest.
    pub high: Option<f64>,
}

/// The chart, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Forest {
    /// The width it was laid out for.
    pub width: f64,
    /// The height it came to.
    pub height: f64,
    /// Whether names stand above their marks.
    pub narrow: bool,
    /// The shared axis.
    pub ticks: Vec<Tick>,
    /// From where to where the lines of the ticks run.
    pub grid: Vec<(f64, f64)>,
    /// The rows, from above.
    pub rows: Vec<RowMarks>,
}

/// The marks of a cost.
#[derive(Clone, Debug, PartialEq)]
pub struct Marks {
    /// The hairline that parts the row from the one above.
    pub rule: Option<f64>,
    /// The height at which the marks stand.
    pub y: f64,
    /// The dot.
    pub cost: Option<f64>,
    /// The band of what chance allows.
    pub chance: Option<Span>,
    /// The thin line of what rounding allows.
    pub rounding: Option<Span>,
    /// The cost above the dot, or that none was observed.
    pub label: Option<Text>,
    /// Whether it is of the side that is looked at.
    pub own: bool,
    /// Whether nobody counted.
    pub stand_in: bool,
}

/// A stretch of a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// The left end.
    pub low: f64,
    /// The right end, for an open one the tip of its arrow.
    pub high: f64,
    /// Whether it goes on beyond the chart.
    pub open: bool,
}

/// Half the height of a band.
pub const BAND: f64 = 6.0;
/// Outer radius of a dot in pixels, the outline included.
#[must_use]
pub const fn radius(emphasised: bool) -> f64 {
    if emphasised { 7.5 } else { 6.0 }
}

/// Between a mark and the text above it.
const CLEAR: f64 = 7.0;
/// What the arrow of an open band needs behind the last tick.
const ARROW: f64 = 14.0;
/// A row with its names in a column of their own, and one without.
const ROW: f64 = 50.0;
const STRIP: f64 = 22.0;
/// Space before another side.
const PART: f64 = 16.0;

/// Lays the chart out for this width. `tick` writes an amount on the axis.
#[must_use]
pub fn forest(rows: &[Row], width: f64, tick: &dyn Fn(f64) -> String) -> Forest {
    let width = usable(width);
    let headings = rows.iter().map(Row::heading);
    let columns = Columns::new(headings, width, 0.0);
    let range = (columns.left, (width - ARROW).max(columns.left + 1.0));
    let mut layout = Layout {
        width,
        narrow: columns.narrow,
        left: columns.left,
        scale: LogScale::around(rows.iter().flat_map(amounts), range),
        y: 0.0,
    };
    let marks: Vec<RowMarks> = rows
        .iter()
        .zip(&columns.names)
        .enumerate()
        .map(|(at, (row, names))| layout.row(row, names, at > 0))
        .collect();
    let bottom = layout.y + 4.0;
    let grid = if columns.narrow {
        let strip = |row: &RowMarks| (row.marks.y - STRIP / 2.0, row.marks.y + STRIP / 2.0);
        marks.iter().map(strip).collect()
    } else {
        vec![(0.0, bottom)]
    };
    Forest {
        width,
        height: bottom + 24.0,
        narrow: columns.narrow,
        ticks: ticks(&layout.scale, range, width, bottom + 17.0, tick),
        grid,
        rows: marks,
    }
}

/// Everything of a row that has a place on the axis.
fn amounts(row: &Row) -> impl Iterator<Item = f64> {
    let ends = |reach: Option<CostRange>| reach.map_or([None; 2], |reach| [reach.low, reach.high]);
    let ends = [ends(row.values.chance), ends(row.values.rounding)];
    std::iter::once(row.values.cost)
        .chain(ends.into_iter().flatten())
        .flatten()
}

/// As many ticks as have room for their labels.
fn ticks(
    scale: &LogScale,
    (left, right): (f64, f64),
    width: f64,
    baseline: f64,
    tick: &dyn Fn(f64) -> String,
) -> Vec<Tick> {
    let face = Face::Tick;
    let mut room = ((right - left) / 44.0) as usize;
    loop {
        let found: Vec<Tick> = scale
            .ticks(room)
            .into_iter()
            .filter_map(|value| {
                let at = scale.position(value)?;
                let text = truncate(&tick(value), face, width);
                let half = face.width(&text) / 2.0;
                let x = (at - half).min(width - 2.0 * half).max(0.0);
                Some(Tick {
                    at,
                    zero: false,
                    label: Some(Text::start(x, baseline, face, text)),
                })
            })
            .collect();
        let span = |tick: &Tick| tick.label.as_ref().map_or((0.0, 0.0), Text::span);
        let close = |two: &[Tick]| span(&two[0]).1 + 8.0 > span(&two[1]).0;
        if !found.windows(2).any(close) {
            return found;
        }
        if room <= 2 {
            // Two that stand in each other's way: the last keeps its label.
            let mut found = found;
            let all_but_one = found.len().saturating_sub(1);
            for tick in found.iter_mut().take(all_but_one) {
                tick.label = None;
            }
            return found;
        }
        room -= 1;
    }
}

struct Layout {
    width: f64,
    narrow: bool,
    left: f64,
    scale: LogScale,
    /// How far down the chart is drawn.
    y: f64,
}

impl Layout {
    fn row(&mut self, row: &Row, names: &Names, follows: bool) -> RowMarks {
        if row.values.parted && follows {
            self.y += PART;
        }
        let rule = (follows && (row.values.parted || !self.narrow)).then_some(self.y);
        if rule.is_some() && self.narrow {
            self.y += PART / 2.0;
        }
        let cost = row.values.cost.and_then(|x| self.scale.position(x));
        let chance = self.span(row.values.chance);
        let rounding = self.span(row.values.rounding);
        // What the text stands above: the dot, else the middle of what is in sight.
        let middle = |span: Span| (span.low + span.high) / 2.0;
        let above = cost
            .or(chance.map(middle))
            .or(rounding.map(middle))
            .unwrap_or(self.left);
        let half = if cost.is_some() {
            radius(row.emphasised)
        } else {
            BAND
        };
        // Words in place of a value are quieter than values.
        let face = if cost.is_some() {
            Face::Value
        } else {
            Face::Word
        };
        let text = truncate(&row.values.label, face, self.width - self.left);
        let text_width = face.width(&text);
        let least = if self.narrow { 0.0 } else { self.left };
        // A long text begins there, wherever it ends.
        let x = (above - text_width / 2.0)
            .min(self.width - text_width)
            .max(least);
        let y;
        let placed;
        if self.narrow {
            placed = names.at(self.y);
            self.y += names.height;
            let crowds = |name: &Text| {
                let (from, to) = name.span();
                from < x + text_width + 8.0 && x < to + 8.0
            };
            let line = half + CLEAR;
            // On the line of the name where that leaves room, else on its own.
            let own_line = placed.is_empty() || placed.iter().any(crowds);
            self.y += if own_line && !text.is_empty() {
                face.leading()
            } else {
                0.0
            };
            y = self.y + line;
            self.y = y + STRIP / 2.0 + 10.0;
        } else {
            let marks = face.leading() + CLEAR + 2.0 * half;
            let height = ROW.max(names.height + 12.0).max(marks + 14.0);
            placed = names.at(self.y + (height - names.height) / 2.0);
            y = self.y + (height + marks) / 2.0 - half;
            self.y += height;
        }
        let label = Text::start(x, y - half - CLEAR, face, text);
        let marks = Marks {
            rule,
            y,
            cost,
            chance,
            rounding,
            label: Some(label).filter(|label| !label.text.is_empty()),
            own: row.values.own,
            stand_in: row.values.stand_in,
        };
        row.laid_out(placed, marks)
    }

    fn span(&self, reach: Option<CostRange>) -> Option<Span> {
        let reach = reach?;
        let low = self.scale.position(reach.low?)?;
        let high = reach.high.and_then(|x| self.scale.position(x));
        let tip = high.unwrap_or(self.width - 1.0);
        Some(Span {
            low: low.min(tip),
            high: tip.max(low),
            open: high.is_none(),
        })
    }
}
