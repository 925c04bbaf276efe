//! Words in the plot, where nothing else is.

use super::{Curve, CurveMarks, HANDLE_RADIUS};
use crate::model::order::sort_by;
use crate::present::chart::text::wrap_lines;
use crate::present::chart::{Face, Rect, Text};
use crate::present::scale::TextAnchor;

/// What is taken in the plot.
pub(super) struct TakenSpace {
    plot: Rect,
    width: f64,
    taken: Vec<Rect>,
    lines: Vec<((f64, f64), (f64, f64))>,
}

/// Where a text may stand: anchor and baseline of its first line.
type Spot = (f64, f64, TextAnchor);

const GAP: f64 = 8.0;

impl TakenSpace {
    pub(super) fn new(marks: &CurveMarks) -> Self {
        let pieces = marks.ours.iter().chain(&marks.other);
        let curves =
            pieces.flat_map(|piece| piece.iter().copied().zip(piece.iter().copied().skip(1)));
        let upright = |x: f64, from: f64, to: f64| ((x, from), (x, to));
        Self {
            plot: marks.plot,
            width: marks.width,
            taken: marks
                .y_ticks
                .iter()
                .filter_map(|tick| Some(tick.label.as_ref()?.bounds().grown(2.0)))
                .collect(),
            lines: curves
                // The dotted lines of the posts may pass behind a word.
                .chain(
                    marks
                        .flags
                        .iter()
                        .map(|flag| upright(flag.x, flag.y, flag.end)),
                )
                .collect(),
        }
    }

    /// The names of the curves first, then the words of the areas; what finds no place
    /// is left to the legend. The handle has no part in it, so that nothing jumps
    /// while it moves.
    pub(super) fn write(
        mut self,
        curve: &Curve<'_>,
        marks: &mut CurveMarks,
        other_end: Option<f64>,
    ) {
        if let Some(y) = other_end {
            let (left, right) = (self.plot.left, self.plot.right);
            let at = |share: f64| left + (right - left) * share;
            let spots = [
                (right, -9.0, TextAnchor::End),
                (right, 19.0, TextAnchor::End),
                (at(0.04), 19.0, TextAnchor::Start),
                (at(0.04), -9.0, TextAnchor::Start),
                (at(0.3), 19.0, TextAnchor::Start),
                (at(0.3), -9.0, TextAnchor::Start),
            ]
            .map(|(x, off, anchor)| (x, y + off, anchor));
            self.place(Face::Line, curve.other_label, &spots, &mut marks.words);
        }
        let longest = marks.ours.iter().max_by_key(|piece| piece.len());
        let along: Vec<(f64, f64)> = [0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.95]
            .into_iter()
            .filter_map(|share| {
                let piece = longest?;
                let index = (share * (piece.len() - 1) as f64).floor() as usize;
                piece.get(index).copied()
            })
            .collect();
        let far = HANDLE_RADIUS + GAP;
        let right = along.iter().map(|&(x, y)| (x + far, y, TextAnchor::Start));
        let left = along
            .iter()
            .map(|&(x, y)| (x - far, y + 16.0, TextAnchor::End));
        let below = along
            .iter()
            .map(|&(x, y)| (x, y + far + 14.0, TextAnchor::Middle));
        let spots: Vec<Spot> = right.chain(left).chain(below).collect();
        self.place(Face::Own, curve.ours_label, &spots, &mut marks.words);
        for (outlines, word) in [
            (&marks.dearer, curve.dearer),
            (&marks.cheaper, curve.cheaper),
        ] {
            let spots: Vec<Spot> = outlines
                .iter()
                .flat_map(|outline| within(outline))
                .collect();
            self.place(Face::Word, word, &spots, &mut marks.words);
        }
    }

    /// Writes a text in one line where that has room, else in two.
    fn place(&mut self, face: Face, text: &str, spots: &[Spot], words: &mut Vec<Text>) {
        let half = face.width(text) * 0.62;
        let lines = wrap_lines(text, face, half, 2);
        let found = self.free(face, &[text.to_owned()], spots).or_else(|| {
            // Never with something left out.
            let whole = lines.len() == 2 && lines.join(" ") == text;
            whole.then(|| self.free(face, &lines, spots)).flatten()
        });
        for line in found.into_iter().flatten() {
            self.taken.push(line.bounds().grown(4.0));
            words.push(line);
        }
    }

    /// The lines at the first of the places where nothing is in their way.
    fn free(&self, face: Face, lines: &[String], spots: &[Spot]) -> Option<Vec<Text>> {
        let at = |&(x, y, anchor): &Spot| -> Vec<Text> {
            let below = |line: usize| y + line as f64 * face.leading();
            lines
                .iter()
                .enumerate()
                .filter(|(_, text)| !text.is_empty())
                .map(|(line, text)| Text::new(x, below(line), anchor, face, text.as_str()))
                .collect()
        };
        let is_free = |text: &Text| {
            let (left, right) = text.span();
            // A word belongs to its area, which ends with the plot.
            let inside = left >= self.plot.left - 1e-6 && right <= self.plot.right + 1e-6;
            (inside || face != Face::Word) && self.is_free(&text.bounds().grown(2.0))
        };
        spots.iter().map(at).find(|texts| texts.iter().all(is_free))
    }

    fn is_free(&self, bounds: &Rect) -> bool {
        self.holds(bounds)
            && !self.taken.iter().any(|taken| taken.overlaps(bounds))
            && !self.crossed(bounds)
    }

    fn holds(&self, bounds: &Rect) -> bool {
        Rect {
            left: 0.0,
            right: self.width,
            ..self.plot
        }
        .contains(bounds)
    }

    fn crossed(&self, bounds: &Rect) -> bool {
        self.lines.iter().any(|&(a, b)| crosses(a, b, bounds))
    }
}

/// Places for a word within an area, the roomiest first.
fn within(outline: &[(f64, f64)]) -> Vec<Spot> {
    let half = outline.len() / 2;
    let mut spots: Vec<(f64, f64, f64)> = outline
        .iter()
        .take(half)
        .zip(outline.iter().rev())
        .map(|(&(x, upper), &(_, lower))| (x, f64::midpoint(upper, lower), (lower - upper).abs()))
        .collect();
    // Of several as high, the one nearest to where the lines meet.
    sort_by(&mut spots, |(x, _, room), (other_x, _, other_room)| {
        let roomier = other_room.total_cmp(room);
        roomier.then(other_x.total_cmp(x))
    });
    spots
        .iter()
        .map(|&(x, y, _)| (x, y + 4.0, TextAnchor::Middle))
        .chain(
            spots
                .iter()
                .map(|&(x, y, gap)| (x, y + gap / 2.0 + 18.0, TextAnchor::End)),
        )
        .collect()
}

/// Whether a straight line passes through a box.
fn crosses(a: (f64, f64), b: (f64, f64), bounds: &Rect) -> bool {
    let (mut from, mut to) = (0.0_f64, 1.0_f64);
    for (start, end, low, high) in [
        (a.0, b.0, bounds.left, bounds.right),
        (a.1, b.1, bounds.top, bounds.bottom),
    ] {
        let run = end - start;
        if run.abs() < 1e-9 {
            if start <= low || start >= high {
                return false;
            }
            continue;
        }
        let (first, second) = ((low - start) / run, (high - start) / run);
        from = from.max(first.min(second));
        to = to.min(first.max(second));
    }
    from < to
}
