//! Amounts side by side, some of which may be negative; a bar may begin elsewhere
//! than at zero, where the one before it ends.

use super::rows::Columns;
use super::text::truncate;
use super::{Face, Text, drawable, extent, usable};
use crate::present::scale::{LinearScale, TextAnchor};

/// A row of the chart.
pub type Row = super::rows::Row<Values>;

/// A row of the chart, laid out.
pub type RowMarks = super::rows::RowMarks<Marks>;

/// An amount.
#[derive(Clone, Debug, PartialEq)]
pub struct Values {
    /// Where the bar begins; zero, but for steps that go on from one another.
    pub from: f64,
    /// Where it ends; without it there is only the label.
    pub value: Option<f64>,
    /// The amount as it is written.
    pub label: String,
    /// Whether it is the side that is looked at, not what that is compared with.
    pub own: bool,
}

/// The chart, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Pairs {
    /// The width it was laid out for.
    pub width: f64,
    /// The height it came to.
    pub height: f64,
    /// Where the base is, from which bars are compared.
    pub zero: f64,
    /// From where to where the line of zero runs.
    pub stretches: Vec<(f64, f64)>,
    /// The bars, from above.
    pub rows: Vec<RowMarks>,
}

/// The marks of an amount.
#[derive(Clone, Debug, PartialEq)]
pub struct Marks {
    /// The upper edge of the bar, which is [`BAR`] high.
    pub top: f64,
    /// The bar from left to right; there is none for nothing.
    pub bar: Option<(f64, f64)>,
    /// The amount, at the far end of the bar.
    pub label: Text,
    /// Whether it is the side that is looked at.
    pub own: bool,
}

/// The height of a bar.
pub const BAR: f64 = 20.0;

const GAP: f64 = 8.0;
const ROW: f64 = 40.0;

/// Lays the chart out for this width. `base` is the amount from which bars are compared,
/// which is nothing for most: there the upright line stands.
#[must_use]
pub fn pairs(rows: &[Row], width: f64, base: f64) -> Pairs {
    let width = usable(width);
    let headings = rows.iter().map(Row::heading);
    let columns = Columns::new(headings, width, 0.0);
    let left = if columns.narrow { 1.0 } else { columns.left };
    let face = Face::Value;
    // An amount is not cut off where it stands on a line of its own.
    let room = (width - left) * if columns.narrow { 0.54 } else { 0.38 };
    let labels: Vec<String> = rows
        .iter()
        .map(|row| truncate(&row.values.label, face, room))
        .collect();
    let from = |row: &Row| drawable(Some(row.values.from)).unwrap_or(0.0);
    let values = || {
        let to = |row: &Row| drawable(row.values.value).unwrap_or_else(|| from(row));
        rows.iter().map(move |row| (from(row), to(row)))
    };
    let falls = |(from, to): (f64, f64)| to < from;
    // What goes to the left has its amount further left, the rest further right.
    let beside = |left: bool| {
        values()
            .zip(&labels)
            .filter(|&(value, _)| falls(value) == left)
            .map(|(_, label)| face.width(label) + GAP)
            .fold(0.0, f64::max)
    };
    let range = (left + beside(true), width - beside(false));
    let base = drawable(Some(base)).unwrap_or(0.0);
    let (low, high) = extent(values().flat_map(|(a, b)| [a - base, b - base]));
    let scale = LinearScale::new((low + base, high + base), range);
    let zero = scale.position(base);
    let mut y = 0.0;
    let rows: Vec<RowMarks> = rows
        .iter()
        .zip(&columns.names)
        .zip(values().zip(&labels))
        .map(|((row, names), ((from, to), label))| {
            let height = if columns.narrow {
                names.height + BAR + 14.0
            } else {
                ROW.max(names.height + 12.0)
            };
            let (text_top, top) = if columns.narrow {
                (y, y + names.height + 4.0)
            } else {
                (y + (height - names.height) / 2.0, y + (height - BAR) / 2.0)
            };
            y += height;
            let (start, end) = (scale.position(from), scale.position(to));
            let (x, anchor) = if falls((from, to)) {
                (end - GAP, TextAnchor::End)
            } else {
                (end + GAP, TextAnchor::Start)
            };
            let marks = Marks {
                top,
                bar: Some((end.min(start), end.max(start))).filter(|(from, to)| to > from),
                label: Text::new(x, top + BAR / 2.0 + 5.0, anchor, face, label.as_str()),
                own: row.values.own,
            };
            row.laid_out(names.at(text_top), marks)
        })
        .collect();
    Pairs {
        width,
        height: y,
        zero,
        stretches: if columns.narrow {
            rows.iter()
                .map(|row| (row.marks.top - 4.0, row.marks.top + BAR + 4.0))
                .collect()
        } else {
            vec![(0.0, y)]
        },
        rows,
    }
}
