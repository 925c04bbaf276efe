//! The tables of the view of results, and the sentences that sum them up.

use std::cmp::Ordering;

use super::{is_none, lines};
use crate::model::data_set::{ComparisonKey, OutcomeKey};
use crate::model::evaluation::Evaluation;
use crate::model::figure::Figure;
use crate::model::outcome::{Dominance, Sides};
use crate::present::counts::{counts_text, share_text};
use crate::present::difference::{Direction, direction};
use crate::present::figures::kroner_cell;
use crate::present::language::Language;
use crate::present::number;
use crate::present::people;
use crate::present::table::{Cell, Row, Table};
use crate::views::results::words::CostComparison;
use crate::views::results::words::Words;

/// From the lower end to the higher, or upwards where that has none.
pub(super) fn range(language: Language, [low, high]: [Figure; 2]) -> String {
    let bare = |figure: Figure| number::kroner_bare(language, figure.value);
    match (low.value, high.value) {
        (Some(_), Some(_)) => format!("{}–{}", bare(low), bare(high)),
        (Some(_), None) => (Words::of(language).upwards)(&bare(low)),
        _ => number::MISSING.to_owned(),
    }
}

/// The table behind the picture.
#[must_use]
pub fn table(
    language: Language,
    figures: &Evaluation,
    comparison: ComparisonKey,
    outcome: OutcomeKey,
) -> Table {
    let words = Words::of(language);
    let data = figures.scenario.data();
    // A figure that there is none of is neither known in some way nor explained.
    let known = |text: String, figure: Figure| match figure.value {
        Some(_) => Cell::known(text, figures.knowledge(figure)).with_query(figures.query(figure)),
        None => Cell::figure(number::MISSING.to_owned()),
    };
    let kroner = |figure: Figure| known(number::kroner_bare(language, figure.value), figure);
    let ends = |ends: Option<[Figure; 2]>| match ends {
        Some(ends) if ends[0].value.is_some() => known(range(language, ends), ends[0]),
        _ => Cell::figure(number::MISSING.to_owned()),
    };
    // Of what was measured in part there is the share, and nothing to count or to divide by.
    let partial = data.outcome(outcome).partial;
    let shown = if partial { 1 } else { 8 };
    let rows = lines(language, figures, comparison, outcome)
        .into_iter()
        .map(|line| {
            let of = line.of;
            let costs = match line.member {
                Some(member) => figures.results().programme(member),
                None => &figures.results().group(line.group).costs,
            };
            let share = share_text(language, of.share.value);
            let observed = match of.counts {
                Some(_) => format!("{} ({share})", counts_text(language, of)),
                None => share.clone(),
            };
            let courses = number::decimal(language, costs.courses.value, 1);
            let expected = Cell {
                note: match of.expected.value {
                    Some(_) => (words.computed)(&courses, &share),
                    None => String::new(),
                },
                ..known(number::decimal(language, of.expected.value, 1), of.expected)
            };
            let cost = match of.counts {
                Some(_) if is_none(of) => Cell::figure(number::MISSING.to_owned()),
                _ => kroner(of.cost),
            };
            let hundred = of.per_person.value.map(|x| x * 100.0);
            let mut row = Row {
                heading: line.name.to_owned(),
                strong: line.member.is_none(),
                cells: vec![
                    Cell::known(
                        observed,
                        figures.knowledge(of.counts.map_or(of.share, |[_, n]| n)),
                    )
                    .with_query(figures.query(of.share)),
                    expected,
                    cost,
                    ends(of.cost_interval),
                    ends(of.cost_rounding),
                    known(number::decimal(language, hundred, 1), of.per_person),
                    kroner(costs.cost_per_course),
                    known(
                        number::decimal(language, costs.weeks_per_course.value, 1),
                        costs.weeks_per_course,
                    ),
                ],
            };
            row.cells.truncate(shown);
            row
        })
        .collect();
    let name = language.pick(&data.outcome(outcome).name);
    Table {
        caption: if partial {
            (words.share_caption)(name)
        } else {
            (words.table_caption)(name)
        },
        corner: words.programme.to_owned(),
        columns: [
            words.observed_column,
            words.expected,
            words.cost,
            words.by_chance,
            words.by_rounding,
            words.per_hundred_persons,
            words.cost_per_course,
            words.weeks_per_course,
        ]
        .into_iter()
        .take(shown)
        .map(str::to_owned)
        .collect(),
        rows,
    }
}

/// Both sides per full-year person and per course, with what an extra result
/// costs, and a sentence on whether the two ways agree. `None` where the outcome is
/// not known on both sides, or was measured only in part.
#[must_use]
pub fn sides_table(
    language: Language,
    figures: &Evaluation,
    comparison: ComparisonKey,
    outcome: OutcomeKey,
) -> Option<(Table, String)> {
    let words = Words::of(language);
    let data = figures.scenario.data();
    if data.outcome(outcome).partial {
        return None;
    }
    let compared = figures.outcomes().comparison(comparison, outcome)?;
    let (a, b) = data.both_sides(comparison)?;
    let costs = [a, b].map(|group| figures.results().group(group).costs);
    // Without courses neither way has both a price and results to set beside each other.
    if costs.iter().any(|costs| costs.courses.value.is_none()) {
        return None;
    }
    let row = |heading: &str, prices: [Figure; 2], sides: &Sides| {
        let results = [sides.a, sides.b].map(|figure| {
            let hundred = figure.value.map(|x| x * 100.0);
            let text = number::decimal(language, hundred, 1);
            Cell::known(text, figures.knowledge(figure)).with_query(figures.query(figure))
        });
        let [price_a, price_b] = prices.map(|figure| kroner_cell(language, figures, figure));
        let [results_a, results_b] = results;
        let gap = |[a, b]: [Figure; 2]| Some(a.value? - b.value?);
        let extra = gap([sides.a, sides.b]);
        let cost = gap(prices).map(direction);
        let said = |cost, extra: f64| {
            let results = extra.partial_cmp(&0.0).unwrap_or(Ordering::Equal);
            Cell::figure((words.sides)(cost, results).to_owned())
        };
        let ratio = match (cost.zip(extra), sides.ratio) {
            (None, _) => Cell::figure(number::MISSING.to_owned()),
            // A difference in price that is written nowhere has no ratio either.
            (Some((cost @ Direction::Same, extra)), _) => said(cost, extra),
            (Some((cost, extra)), _) if sides.dominance != Dominance::None => said(cost, extra),
            (Some(_), None) => Cell::figure(number::MISSING.to_owned()),
            (Some((_, extra)), Some(ratio)) => Cell {
                note: if extra > 0.0 {
                    words.dearer_and_more.to_owned()
                } else {
                    words.cheaper_and_fewer.to_owned()
                },
                ..kroner_cell(language, figures, ratio)
            },
        };
        Row {
            heading: heading.to_owned(),
            strong: false,
            cells: vec![price_a, price_b, results_a, results_b, ratio],
        }
    };
    let prices = costs.map(|costs| costs.price_actual);
    let courses = costs.map(|costs| costs.cost_per_course);
    let rows = vec![
        row(words.per_person, prices, &compared.per_person),
        row(words.per_course, courses, &compared.per_course),
    ];
    let [name_a, name_b] = [a, b].map(|group| language.pick(&data.group(group).name));
    let table = Table {
        caption: (words.sides_caption)(language.pick(&data.outcome(outcome).name)),
        corner: words.counted_per.to_owned(),
        columns: vec![
            (words.price_of)(name_a),
            (words.price_of)(name_b),
            (words.results_of)(name_a),
            (words.results_of)(name_b),
            words.ratio.to_owned(),
        ],
        rows,
    };
    let located = [a, b].map(|group| language.pick(&data.group(group).located));
    let prices_text =
        |figures: [Figure; 2]| figures.map(|f| number::kroner_bare(language, f.value));
    let gap = |[a, b]: [Figure; 2]| Some(direction(a.value? - b.value?));
    let sentence = match gap(courses).zip(gap(prices)) {
        Some((course, person)) if course == person => (words.agree)(person, located),
        // Where only one of them is the same, there is nothing to disagree about.
        None | Some((Direction::Same, _) | (_, Direction::Same)) => String::new(),
        Some((course, _)) => {
            let (c, p) = (prices_text(courses), prices_text(prices));
            let w = costs.map(|costs| number::decimal(language, costs.weeks_per_course.value, 1));
            (words.cost_comparison)(&CostComparison {
                located,
                per_course: [&c[0], &c[1]],
                per_person: [&p[0], &p[1]],
                weeks: [&w[0], &w[1]],
                course_dearer: course == Direction::Dearer,
            })
        }
    };
    Some((table, sentence))
}

/// The people on both sides, with a sentence on which way they pull. `None` where
/// the data set does not tell.
#[must_use]
pub fn people_table(
    language: Language,
    figures: &Evaluation,
    comparison: ComparisonKey,
) -> Option<(Table, String)> {
    let words = Words::of(language);
    let data = figures.scenario.data();
    let (a, b) = data.both_sides(comparison)?;
    let rows: Vec<Row> = data
        .definition()
        .traits
        .iter()
        .filter_map(|of| {
            let figures = [data.people(a, of)?, data.people(b, of)?];
            Some(Row {
                heading: language.pick(&of.name).to_owned(),
                cells: figures
                    .map(|x| Cell::figure(people::figure(language, of, x)))
                    .to_vec(),
                strong: false,
            })
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let table = Table {
        caption: words.people_caption.to_owned(),
        corner: words.people_corner.to_owned(),
        columns: [a, b]
            .map(|group| language.pick(&data.group(group).name).to_owned())
            .to_vec(),
        rows,
    };
    let told = people::people(language, data, comparison);
    Some((table, told.map_or_else(String::new, |told| told.full)))
}

/// How many participants had more than one course, group by group where it is known.
#[must_use]
pub fn several(language: Language, figures: &Evaluation, comparison: ComparisonKey) -> Vec<String> {
    let data = figures.scenario.data();
    let (a, b) = data.sides(comparison);
    let told = |group| {
        let group = data.group(group);
        let share = number::percent(language, group.several_courses?, 0);
        let located = language.pick(&group.located);
        Some((Words::of(language).several)(located, &share))
    };
    std::iter::once(a).chain(b).filter_map(told).collect()
}
