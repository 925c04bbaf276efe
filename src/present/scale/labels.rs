//! Labels that never cover one another.

use super::finite;
use crate::model::order::positions;

/// A label that wants to stand centred at `anchor`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// The pixel the label belongs to.
    pub anchor: f64,
    /// Its width in pixels, see [`text_width`](super::text_width).
    pub width: f64,
}

/// Where a label has been put.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// The middle of the label, for `text-anchor="middle"`.
    pub centre: f64,
    /// 0 for the row nearest the marks; higher rows stand further away.
    pub row: usize,
}

/// Places labels along a line within `bounds`, at least `gap` apart, so that none
/// covers another.
///
/// Labels are shifted as little as possible. Where a shift would take a label off its
/// own anchor, a second row is opened, up to `max_rows`; further rows only where
/// the labels would not fit inside the bounds otherwise. Within a row they keep the
/// order of their anchors (and of the list, for equal ones). All labels are
/// within the bounds; only one that is wider than them stands out, evenly at both ends.
/// The result is in the order of the input.
///
/// # Examples
/// ```
/// use pladspris::present::scale::{Label, place_labels};
///
/// let near = [Label { anchor: 50.0, width: 40.0 }, Label { anchor: 60.0, width: 40.0 }];
/// let placed = place_labels(&near, (0.0, 200.0), 4.0, 1);
/// assert!(placed[1].centre - placed[0].centre >= 44.0);
/// ```
#[must_use]
pub fn place_labels(
    labels: &[Label],
    bounds: (f64, f64),
    gap: f64,
    max_rows: usize,
) -> Vec<Placed> {
    let labels: Vec<Label> = labels
        .iter()
        .map(|label| Label {
            anchor: finite(label.anchor),
            width: finite(label.width).max(0.0),
        })
        .collect();
    let (low, high) = super::ordered((finite(bounds.0), finite(bounds.1)));
    let gap = finite(gap).max(0.0);
    let order = positions(labels.len(), &|a, b| {
        labels[a].anchor.total_cmp(&labels[b].anchor)
    });

    let mut rows = 1;
    loop {
        let placed = in_rows(&labels, &order, (low, high), gap, rows);
        let at_anchor = |(label, spot): (&Label, &Placed)| {
            (spot.centre - label.anchor).abs() <= label.width / 2.0 + gap
        };
        let fits =
            placed.fits && (rows >= max_rows || labels.iter().zip(&placed.spots).all(at_anchor));
        if fits || rows >= labels.len() {
            return placed.spots;
        }
        rows += 1;
    }
}

struct Rows {
    spots: Vec<Placed>,
    fits: bool,
}

/// The labels dealt out to a fixed number of rows: each, from the left, to the row
/// where it has to move least.
fn in_rows(labels: &[Label], order: &[usize], bounds: (f64, f64), gap: f64, rows: usize) -> Rows {
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); rows];
    let mut ends = vec![f64::NEG_INFINITY; rows];
    for &index in order {
        let Label { anchor, width } = labels[index];
        let left = (anchor - width / 2.0).min(bounds.1 - width).max(bounds.0);
        let mut row = 0;
        for other in 1..rows {
            if ends[other].max(left) < ends[row].max(left) {
                row = other;
            }
        }
        ends[row] = ends[row].max(left) + width + gap;
        members[row].push(index);
    }
    let mut spots = vec![
        Placed {
            centre: 0.0,
            row: 0
        };
        labels.len()
    ];
    let mut fits = true;
    for (row, members) in members.iter().enumerate() {
        let centres = in_one_row(labels, members, bounds, gap);
        for (&index, &centre) in members.iter().zip(&centres) {
            let half = labels[index].width / 2.0;
            fits &= centre - half >= bounds.0 - 1e-6 && centre + half <= bounds.1 + 1e-6;
            spots[index] = Placed { centre, row };
        }
    }
    Rows { spots, fits }
}

/// The centres nearest to the anchors, in order and without overlap: the least sum
/// of squared shifts, found by pooling neighbours that push each other.
fn in_one_row(labels: &[Label], members: &[usize], (low, high): (f64, f64), gap: f64) -> Vec<f64> {
    // Measured from where the label would be if all stood tight against the first,
    // "no overlap" says that positions do not decrease.
    let mut tight = Vec::with_capacity(members.len());
    let mut end = 0.0;
    for &index in members {
        tight.push(end + labels[index].width / 2.0);
        end += labels[index].width + gap;
    }
    let mut blocks: Vec<(f64, usize)> = Vec::new();
    for (&index, offset) in members.iter().zip(&tight) {
        let mut block = (labels[index].anchor - offset, 1);
        while let Some(&(sum, count)) = blocks.last() {
            if sum / count as f64 <= block.0 / block.1 as f64 {
                break;
            }
            block = (block.0 + sum, block.1 + count);
            blocks.pop();
        }
        blocks.push(block);
    }
    // Against these limits the row as a whole touches one of the bounds.
    let highest = high - (end - gap);
    let keep_in = |start: f64| {
        if highest < low {
            f64::midpoint(low, highest)
        } else {
            start.max(low).min(highest)
        }
    };
    let starts = blocks
        .iter()
        .flat_map(|&(sum, count)| (0..count).map(move |_| sum / count as f64));
    starts
        .zip(&tight)
        .map(|(start, offset)| keep_in(start) + offset)
        .collect()
}

/// Which point of a text its `x` is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextAnchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

impl TextAnchor {
    /// The value of the attribute `text-anchor`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}
