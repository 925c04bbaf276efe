//! The charts as plain data: where every mark and every text stands for the width
//! there is, without markup and without a browser.
//!
//! Each chart has its input (plain numbers and finished wording), one function
//! that lays it out, and the geometry that `ui::charts` draws as it is. Below
//! [`NARROW`] pixels a chart is not a smaller one but another one: names
//! stand above their marks. Texts are never smaller than 12 pixels.

pub mod axis;
pub mod curve;
pub mod dumbbell;
pub mod forest;
pub mod pairs;
pub mod parts;
pub mod plot;
pub mod rows;
pub mod shift;
pub mod text;

#[cfg(test)]
mod tests;

use crate::present::scale::LinearScale;
pub use text::{Face, Rect, Text};

/// From this width on names have a column of their own.
pub const NARROW: f64 = 520.0;

/// The width a chart is laid out for before it is known.
pub const DEFAULT_WIDTH: f64 = 680.0;

/// No chart is laid out for less; in less room it is drawn smaller.
const LEAST_WIDTH: f64 = 240.0;

/// No chart is laid out for more; the page is not wider either.
const MOST_WIDTH: f64 = 4_000.0;

/// More do not help, however much room there is.
const MOST_TICKS: usize = 8;

fn usable(width: f64) -> f64 {
    if width.is_finite() {
        width.clamp(LEAST_WIDTH, MOST_WIDTH)
    } else {
        DEFAULT_WIDTH
    }
}

/// Only what can be drawn: beyond ±10^15 pixels of precision are lost.
fn drawable(value: Option<f64>) -> Option<f64> {
    value.filter(|value| value.abs() <= 1e15)
}

/// How the ticks of an axis are written.
#[derive(Clone, Copy)]
pub struct Axis<'a> {
    /// A tick without its unit: `75`.
    pub tick: &'a dyn Fn(f64) -> String,
    /// The last tick, which carries the unit for all: `125 t.kr.` The figure in it
    /// should begin as [`Axis::tick`] writes it.
    pub last: &'a dyn Fn(f64) -> String,
}

/// A tick: the line at `x` (or `y`, for an axis that points up) and its label.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where the line is.
    pub at: f64,
    /// Whether it is the line of zero.
    pub zero: bool,
    /// The label; a tick whose label has no room has none.
    pub label: Option<Text>,
}

impl Axis<'_> {
    /// The scale drawn in a little, if need be, so that the unit behind the last
    /// figure has room within `width`.
    fn with_room(&self, scale: LinearScale, width: f64) -> LinearScale {
        let Some(&last) = self.values(&scale).last() else {
            return scale;
        };
        let face = Face::Tick;
        let figure = face.width(&(self.tick)(last)) / 2.0;
        let over = scale.position(last) - figure + face.width(&(self.last)(last)) - width;
        let (left, right) = scale.range;
        let along = (scale.position(last) - left) / (right - left);
        if over <= 0.0 || along < 0.5 {
            return scale;
        }
        let least = left + (right - left) * 0.8;
        LinearScale::new(scale.domain, (left, (right - over / along).max(least)))
    }

    fn values(&self, scale: &LinearScale) -> Vec<f64> {
        let widest = [scale.domain.0, scale.domain.1]
            .map(|value| Face::Tick.width(&(self.tick)(value)))
            .into_iter()
            .fold(0.0, f64::max);
        scale.ticks(scale.room_for_ticks(widest).min(MOST_TICKS))
    }

    /// The ticks of a horizontal axis whose labels stand on `baseline`.
    fn horizontal(&self, scale: &LinearScale, width: f64, baseline: f64) -> Vec<Tick> {
        let face = Face::Tick;
        let values = self.values(scale);
        let last = values.len().saturating_sub(1);
        let mut ticks: Vec<Tick> = Vec::with_capacity(values.len());
        for (index, &value) in values.iter().enumerate() {
            let at = scale.position(value);
            let figure = (self.tick)(value);
            // The figure stands under its tick, the unit hangs on behind.
            let left = at - face.width(&figure) / 2.0;
            let text = if index == last {
                (self.last)(value)
            } else {
                figure
            };
            let text = text::truncate(&text, face, width);
            let left = left.min(width - face.width(&text)).max(0.0);
            let label = Text::start(left, baseline, face, text);
            // Labels moved in from the edges may meet their neighbours. The last
            // one carries the unit and stays; otherwise the one before it does.
            let covered = |text: &Text| text.span().1 + 6.0 > label.span().0;
            let before = ticks.iter_mut().map(|tick| &mut tick.label);
            let mut covered = before.filter(|label| label.as_ref().is_some_and(covered));
            let label = if index == last {
                covered.for_each(|label| *label = None);
                Some(label)
            } else {
                covered.next().is_none().then_some(label)
            };
            ticks.push(Tick {
                at,
                zero: is_zero(value),
                label,
            });
        }
        ticks
    }
}

fn is_zero(value: f64) -> bool {
    value.abs() < 1e-9
}

/// The lowest and highest of some values and zero; never without extent.
fn extent(values: impl IntoIterator<Item = f64>) -> (f64, f64) {
    let (low, high) = values
        .into_iter()
        .fold((0.0_f64, 0.0_f64), |(low, high), value| {
            (low.min(value), high.max(value))
        });
    if high - low > 1e-9 {
        (low, high)
    } else {
        (0.0, 1.0)
    }
}

/// Where a plot that begins at `left` ends, so that what stands behind each mark has
/// room: `ends` are how far along the plot the mark is and how much is behind it.
/// `edge` is always left free, and `least` of the room is always the plot's.
fn plot_end(
    left: f64,
    width: f64,
    edge: f64,
    least: f64,
    ends: impl IntoIterator<Item = (f64, f64)>,
) -> f64 {
    ends.into_iter()
        // Marks further left have room by themselves.
        .filter(|&(along, _)| along > 0.25)
        .map(|(along, behind)| left + (width - behind - 0.5 - left) / along)
        .fold(width - edge, f64::min)
        .max(left + (width - edge - left) * least)
}

/// A place for a text of this width centred on `at` if it can be, moved aside by as
/// little as possible so that it keeps `gap` from the lines at `lines` and stays
/// within `bounds`. Its left edge; `None` where there is no such place.
fn beside_lines(at: f64, width: f64, bounds: (f64, f64), lines: &[f64], gap: f64) -> Option<f64> {
    let clear = |left: f64| {
        left >= bounds.0 - 1e-9
            && left + width <= bounds.1 + 1e-9
            && lines
                .iter()
                .all(|&line| line <= left - gap + 1e-9 || line >= left + width + gap - 1e-9)
    };
    let centred = (at - width / 2.0).min(bounds.1 - width).max(bounds.0);
    let sides = lines
        .iter()
        .flat_map(|&line| [line + gap, line - gap - width]);
    std::iter::once(centred)
        .chain(sides)
        .filter(|&left| clear(left))
        .min_by(|a, b| (a - centred).abs().total_cmp(&(b - centred).abs()))
}
