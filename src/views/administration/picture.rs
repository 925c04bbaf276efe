//! What the charts of this view are given: rows, values and labels as plain data. Where
//! their marks stand is worked out in `present::chart`.

use super::facts::shifts;
use crate::model::data_set::PoolKey;
use crate::model::evaluation::Evaluation;
use crate::present::chart::axis::with_price_axis;
use crate::present::chart::rows::ends;
use crate::present::chart::shift::Row as ShiftRow;
use crate::present::chart::shift::{self as chart, Shift};
use crate::present::language::Language;
use crate::present::number;
use crate::views::administration::words::Words;

/// The picture of who carries more and who less.
#[must_use]
pub fn rows(language: Language, figures: &Evaluation, pool: PoolKey) -> Vec<ShiftRow> {
    let words = Words::of(language);
    let data = figures.scenario.data();
    ends(shifts(figures, pool))
        .into_iter()
        .map(|shift| {
            let programme = data.programme(shift.programme);
            let moved = match (shift.before, shift.after) {
                (Some(before), Some(after)) => after - before,
                _ => 0.0,
            };
            let unchanged = moved.abs() < 0.5;
            let change = if unchanged {
                words.unchanged
            } else if moved > 0.0 {
                words.rises
            } else {
                words.falls
            };
            ShiftRow {
                key: programme.id.to_string(),
                name: language.pick(&programme.name).to_owned(),
                sub: String::new(),
                emphasised: false,
                values: chart::Values {
                    before: shift.before,
                    after: shift.after,
                    before_label: number::kroner_bare(language, shift.before),
                    after_label: number::kroner_bare(language, shift.after),
                    rank: match (shift.rank_before, shift.rank_after) {
                        (Some(before), Some(after)) => (words.rank)(before, after),
                        _ => words.no_rank.to_owned(),
                    },
                    change: change.to_owned(),
                    quiet: unchanged && shift.rank_before == shift.rank_after,
                },
            }
        })
        .collect()
}

/// Who carries more and who less, in a picture of this width.
#[must_use]
pub fn shift(language: Language, rows: &[ShiftRow], width: f64) -> Shift {
    let head = Words::of(language).rank_head;
    with_price_axis(language, |axis| chart::shift(rows, head, width, axis))
}
