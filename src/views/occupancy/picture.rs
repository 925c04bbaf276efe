//! What the charts of this view are given: rows, values and labels as plain data. Where
//! their marks stand is worked out in `present::chart`.

use super::facts::prices;
use crate::model::break_even::BreakEven;
use crate::model::data_set::ComparisonKey;
use crate::model::evaluation::Evaluation;
use crate::model::parameter::LEVER;
use crate::present::chart::Axis;
use crate::present::chart::axis::with_price_axis;
use crate::present::chart::curve::{self, Curve, CurveMarks, Point, calm_top};
use crate::present::chart::pairs::Row as Pair;
use crate::present::chart::pairs::{self, Pairs};
use crate::present::figures::lever;
use crate::present::language::Language;
use crate::present::number;
use crate::views::occupancy::words::Words;

/// The price against occupancy, with its handle, in a picture of this width.
#[must_use]
pub fn curve(
    language: Language,
    figures: &Evaluation,
    comparison: ComparisonKey,
    width: f64,
) -> CurveMarks {
    let words = Words::of(language);
    let data = figures.scenario.data();
    let (a, b) = data.sides(comparison);
    let name = |group| language.pick(&data.group(group).short);
    let points = prices(figures, comparison);
    let ours: Vec<(f64, f64)> = points.iter().map(|p| (p.occupancy, p.a)).collect();
    let other: Vec<(f64, f64)> = points
        .iter()
        .filter_map(|p| Some((p.occupancy, p.b?)))
        .collect();
    let share = |x: f64| number::percent(language, x, 0);
    let here = figures.results().group(a).costs;
    let before = figures.before().group(a).costs;
    let other_price = b.and_then(|b| figures.results().group(b).costs.price_actual.value);
    let top = calm_top(
        [
            before.price_actual.value,
            before.price_full.value,
            other_price,
        ]
        .into_iter()
        .flatten(),
    );
    let handle = here
        .occupancy
        .value
        .zip(here.price_actual.value)
        .map(|(x, y)| Point {
            key: "handle".to_owned(),
            x,
            y,
            label: format!("{}: {}", share(x), number::kroner(language, y)),
        });
    let break_evens: Vec<Point> = match figures.break_even(comparison) {
        Some(BreakEven::At { value, .. }) => vec![Point {
            key: "break-even".to_owned(),
            x: value,
            y: other_price.unwrap_or_default(),
            label: (words.break_even)(&share(value)),
        }],
        _ => Vec::new(),
    };
    let changed = figures.scenario.is_changed(lever(a));
    let posts: Vec<Point> = before
        .occupancy
        .value
        .zip(before.price_actual.value)
        .filter(|_| changed)
        .map(|(x, y)| Point {
            key: "before".to_owned(),
            x,
            y,
            label: (words.today)(data.definition().year),
        })
        .into_iter()
        .collect();
    let input = Curve {
        domain: LEVER,
        top,
        ours: &ours,
        ours_label: name(a),
        other: &other,
        other_label: b.map_or("", name),
        dearer: words.dearer,
        cheaper: words.cheaper,
        break_evens: &break_evens,
        posts: &posts,
        handle: handle.as_ref(),
    };
    let occupancy_axis = Axis {
        tick: &|x| number::decimal(language, x * 100.0, 0),
        last: &share,
    };
    with_price_axis(language, |axis| {
        curve::curve(&input, width, occupancy_axis, axis)
    })
}

/// What the next full-year person costs here and there, in a picture of this width.
#[must_use]
pub fn next(rows: &[Pair], width: f64) -> Pairs {
    pairs::pairs(rows, width, 0.0)
}
