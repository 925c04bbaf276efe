//! What the charts of this view are given: rows, values and labels as plain data. Where
//! their marks stand is worked out in `present::chart`.

use super::facts::{Line, is_none, lines};
use crate::model::data_set::{ComparisonKey, OutcomeKey};
use crate::model::evaluation::Evaluation;
use crate::model::figure::Figure;
use crate::present::chart::forest::{self, Forest};
use crate::present::chart::forest::{CostRange, Row};
use crate::present::chart::rows::ends;
use crate::present::counts::counts_text;
use crate::present::language::Language;
use crate::present::number;
use crate::views::results::words::Words;

/// A row for each programme's and each group's cost per result.
#[must_use]
pub fn rows(
    language: Language,
    figures: &Evaluation,
    comparison: ComparisonKey,
    outcome: OutcomeKey,
) -> Vec<Row> {
    let words = Words::of(language);
    let reach = |ends: Option<[Figure; 2]>| {
        ends.map(|[low, high]| CostRange {
            low: low.value,
            high: high.value,
        })
    };
    let mut side = None;
    shown(language, figures, comparison, outcome)
        .0
        .into_iter()
        .map(|line| {
            let of = line.of;
            let counts = counts_text(language, of);
            // Where none was observed, the mark itself says of how many.
            let (sub, label) = match of.counts {
                Some(_) if is_none(of) => (String::new(), (words.none_at_mark)(&counts)),
                _ if of.cost.value.is_none() => (counts, words.not_computed.to_owned()),
                _ => (counts, number::kroner_bare(language, of.cost.value)),
            };
            Row {
                key: line.key.to_owned(),
                name: line.name.to_owned(),
                sub,
                emphasised: line.member.is_none(),
                values: forest::Values {
                    cost: of.cost.value,
                    chance: reach(of.cost_interval),
                    rounding: reach(of.cost_rounding),
                    label,
                    own: line.own,
                    stand_in: !of.counted,
                    parted: side.replace(line.own) != Some(line.own),
                },
            }
        })
        .collect()
}

/// The lines that the picture has rows for, and how many more there are.
fn shown<'f>(
    language: Language,
    figures: &'f Evaluation,
    comparison: ComparisonKey,
    outcome: OutcomeKey,
) -> (Vec<Line<'f>>, usize) {
    let all = lines(language, figures, comparison, outcome);
    let count = all.len();
    let mut rows = Vec::new();
    let mut members: Vec<Line<'f>> = Vec::new();
    for line in all {
        // A side begins with its group, or where the other's members end.
        let begins = line.member.is_none() || members.last().is_some_and(|m| m.own != line.own);
        if begins {
            rows.extend(ends(std::mem::take(&mut members)));
        }
        if line.member.is_none() {
            rows.push(line);
        } else {
            members.push(line);
        }
    }
    rows.extend(ends(members));
    let left_out = count - rows.len();
    (rows, left_out)
}

/// How many programmes the picture has no room for.
#[must_use]
pub fn without_rows(
    language: Language,
    figures: &Evaluation,
    comparison: ComparisonKey,
    outcome: OutcomeKey,
) -> usize {
    shown(language, figures, comparison, outcome).1
}

/// An amount on the axis of the picture, without the krone.
#[must_use]
pub fn tick(language: Language, x: f64) -> String {
    if x >= 1e6 {
        number::decimal(language, x / 1e6, 0) + Words::of(language).million
    } else {
        number::decimal(language, x, 3)
    }
}

/// Whether any row rests on an approximate number of courses.
#[must_use]
pub fn any_stand_in(rows: &[Row]) -> bool {
    rows.iter()
        .any(|row| row.values.stand_in && row.values.chance.is_some())
}

/// What a result costs, in a picture of this width.
#[must_use]
pub fn forest(language: Language, rows: &[Row], width: f64) -> Forest {
    forest::forest(rows, width, &|x| tick(language, x))
}
