//! What the charts of this view are given: rows, values and labels as plain data. Where
//! their marks stand is worked out in `present::chart`.

use super::facts::{by_price, occupancy_text};
use crate::model::evaluation::Evaluation;
use crate::model::figure::Subject;
use crate::model::results::Costs;
use crate::present::chart::axis::with_price_axis;
use crate::present::chart::dumbbell::{self, Dumbbell as Geometry};
use crate::present::chart::dumbbell::{Block, Comparison as Line, Row as Dumbbell};
use crate::present::chart::parts::Row as Bar;
use crate::present::chart::parts::{self, Part, Parts};
use crate::present::chart::rows::{ends, left_out};
use crate::present::figures::{has_places, split_prices};
use crate::present::language::Language;
use crate::present::number;
use crate::views::price::words::Words;

/// The picture of prices: a block for each comparison, the group as a whole
/// first, then its programmes, dearest last.
#[must_use]
pub fn blocks(language: Language, figures: &Evaluation) -> Vec<Block> {
    let data = figures.scenario.data();
    let words = Words::of(language);
    let row = |key: &str, name: &str, costs: &Costs, own_places, subject, whole| {
        let open = split_prices(figures, subject);
        let known = costs.price_actual.value.or(costs.price_full.value);
        Dumbbell {
            key: key.to_owned(),
            name: name.to_owned(),
            sub: occupancy_text(language, costs, own_places),
            emphasised: whole,
            values: dumbbell::Values {
                from: costs.price_full.value,
                to: costs.price_actual.value,
                range: open.map(|span| (span.least, span.most)),
                value: number::kroner_bare(language, known),
            },
        }
    };
    data.assessments()
        .map(|comparison| {
            let (a, b) = data.sides(comparison);
            let mut rows = Vec::new();
            if data.members(a).len() > 1 {
                rows.push(row(
                    &data.group(a).id,
                    &(words.all_group)(language.pick(&data.group(a).short)),
                    &figures.results().group(a).costs,
                    has_places(figures, a),
                    Subject::Group(a),
                    true,
                ));
            }
            rows.extend(ends(by_price(figures, a)).into_iter().map(|member| {
                let programme = data.programme(member);
                row(
                    &programme.id,
                    language.pick(&programme.name),
                    figures.results().programme(member),
                    figures.scenario.places(member).is_some(),
                    Subject::Programme(member),
                    false,
                )
            }));
            let other =
                b.and_then(|b| Some((b, figures.results().group(b).costs.price_actual.value?)));
            Block {
                key: data.comparison(comparison).id.to_string(),
                comparison: other.map(|(b, value)| Line {
                    value,
                    label: format!(
                        "{} {}",
                        language.pick(&data.group(b).name),
                        number::kroner_bare(language, value)
                    ),
                }),
                rows,
            }
        })
        .collect()
}

/// How many programmes the pictures have no room for.
#[must_use]
pub fn without_rows(figures: &Evaluation) -> usize {
    let data = figures.scenario.data();
    let first = data
        .assessments()
        .map(|comparison| data.sides(comparison).0);
    first.map(|group| left_out(data.members(group).len())).sum()
}

/// What of the picture of prices there is to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lines {
    /// A price is another at full occupancy.
    pub any: bool,
    /// It is a lower one.
    pub rising: bool,
}

/// Which lines the picture of prices has.
#[must_use]
pub fn lines(blocks: &[Block]) -> Lines {
    let rows = blocks.iter().flat_map(|block| &block.rows);
    let steps = rows.filter_map(|row| Some(row.values.to? - row.values.from?));
    let steps: Vec<f64> = steps.collect();
    Lines {
        any: steps.iter().any(|step| step.abs() > SHOWN),
        rising: steps.iter().any(|&step| step > SHOWN),
    }
}

/// The parts that are somewhere in a picture of what prices are made of.
#[must_use]
pub fn parts_shown(rows: &[Bar]) -> Vec<Part> {
    let shown = |at: usize| {
        let mut pieces = rows.iter().filter_map(|row| row.values.segments[at]);
        pieces.any(|piece| piece > SHOWN)
    };
    let parts = Part::ALL.into_iter().enumerate();
    parts
        .filter(|&(at, _)| shown(at))
        .map(|(_, part)| part)
        .collect()
}

/// Kroner that are more than the rounding of the arithmetic: half an øre.
const SHOWN: f64 = 0.005;

/// The picture of what prices are made of, in the order of the picture of prices.
#[must_use]
pub fn bars(language: Language, figures: &Evaluation) -> Vec<Bar> {
    let words = Words::of(language);
    let data = figures.scenario.data();
    let bar = |key: &str, name: &str, costs: &Costs, emphasised| Bar {
        key: key.to_owned(),
        name: name.to_owned(),
        sub: String::new(),
        emphasised,
        values: parts::Values {
            segments: [
                costs.direct_price_full,
                costs.administration_price_full,
                costs.step_direct,
                costs.step_administration,
            ]
            .map(|figure| figure.value),
            total: number::kroner_bare(language, costs.price_actual.value),
        },
    };
    let mut rows = Vec::new();
    for comparison in data.assessments() {
        let (a, b) = data.sides(comparison);
        for group in std::iter::once(a).chain(b) {
            let members = data.members(group);
            // What it is compared with stands as a whole; the table has the rest.
            if members.len() > 1 {
                let short = language.pick(&data.group(group).short);
                let name = if group == a {
                    (words.all_group)(short)
                } else {
                    short.to_owned()
                };
                let costs = &figures.results().group(group).costs;
                rows.push(bar(&data.group(group).id, &name, costs, true));
            }
            if group == a || members.len() == 1 {
                rows.extend(ends(by_price(figures, group)).into_iter().map(|member| {
                    let programme = data.programme(member);
                    let costs = figures.results().programme(member);
                    bar(&programme.id, language.pick(&programme.name), costs, false)
                }));
            }
        }
    }
    rows
}

/// From the price with every place in use to the actual one, programme by programme, in a
/// picture of this width.
#[must_use]
pub fn prices(language: Language, blocks: &[Block], width: f64) -> Geometry {
    with_price_axis(language, |axis| dumbbell::dumbbell(blocks, width, axis))
}

/// What prices are made of, in a picture of this width.
#[must_use]
pub fn parts(language: Language, rows: &[Bar], width: f64) -> Parts {
    with_price_axis(language, |axis| parts::parts(rows, width, axis))
}
