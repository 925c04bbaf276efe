//! What the view of a place's price shows.

use crate::model::data_set::{GroupKey, Knowledge, ProgrammeKey};
use crate::model::evaluation::Evaluation;
use crate::model::figure::{Figure, Subject};
use crate::model::order::sort_by;
use crate::model::results::Costs;
use crate::present::figure_query::FigureRef;
use crate::present::figures::{has_places, kroner_cell, shares_administration, split_prices};
use crate::present::language::Language;
use crate::present::number;
use crate::present::table::{Cell, Row, Table};
use crate::present::words::SharedWords;
use crate::views::price::words::Words;

/// A group's programmes, dearest last, as the picture and its table order them.
#[must_use]
pub fn by_price(figures: &Evaluation, group: GroupKey) -> Vec<ProgrammeKey> {
    let mut members = figures.scenario.data().members(group).to_vec();
    let price = |p: &ProgrammeKey| {
        let costs = figures.results().programme(*p);
        costs.price_actual.value.unwrap_or(f64::INFINITY)
    };
    sort_by(&mut members, |a, b| price(a).total_cmp(&price(b)));
    members
}

/// Every group of the comparisons, in their order.
pub(super) fn groups(figures: &Evaluation) -> impl Iterator<Item = GroupKey> {
    let data = figures.scenario.data();
    data.assessments().flat_map(|comparison| {
        let (a, b) = data.sides(comparison);
        std::iter::once(a).chain(b)
    })
}

/// "19 of 24 places", or the persons alone where an offer has no places of its
/// own.
#[must_use]
pub fn occupancy_text(language: Language, costs: &Costs, own_places: bool) -> String {
    let words = Words::of(language);
    let persons = number::decimal(language, costs.persons.value, 1);
    if own_places {
        let places = number::decimal(language, costs.places.value, 1);
        (words.persons_of_places)(&persons, &places)
    } else {
        (words.persons)(&persons)
    }
}

/// The table behind the picture of prices.
#[must_use]
pub fn table(language: Language, figures: &Evaluation) -> Table {
    let words = Words::of(language);
    let data = figures.scenario.data();
    let count = |figure: Figure| {
        let text = number::decimal(language, figure.value, 1);
        Cell::known(text, figures.knowledge(figure)).with_query(figures.query(figure))
    };
    let row = |heading: &str, costs: &Costs, own_places: bool, subject, strong: bool| {
        let places = if own_places {
            count(costs.places)
        } else {
            Cell::figure(words.as_persons.to_owned())
        };
        let occupancy = if own_places {
            let text = number::percent(language, costs.occupancy.value, 0);
            Cell::known(text, figures.knowledge(costs.occupancy))
                .with_query(figures.query(costs.occupancy))
        } else {
            Cell::figure(SharedWords::of(language).not_stated.to_owned())
        };
        let open = split_prices(figures, subject);
        Row {
            heading: heading.to_owned(),
            strong,
            cells: vec![
                places,
                count(costs.persons),
                occupancy,
                kroner_cell(language, figures, costs.price_full),
                kroner_cell(language, figures, costs.price_actual),
                open.map_or_else(
                    || Cell::figure(number::MISSING.to_owned()),
                    |span| {
                        let text = number::kroner_range(language, span.least, span.most);
                        Cell::known(text, Knowledge::Reconstructed).of(FigureRef::Range(subject))
                    },
                ),
            ],
        }
    };
    let mut rows = Vec::new();
    for comparison in data.assessments() {
        let (a, b) = data.sides(comparison);
        for group in std::iter::once(a).chain(b) {
            for member in by_price(figures, group) {
                rows.push(row(
                    language.pick(&data.programme(member).name),
                    figures.results().programme(member),
                    figures.scenario.places(member).is_some(),
                    Subject::Programme(member),
                    false,
                ));
            }
            // A group of one is its only member.
            if data.members(group).len() > 1 {
                rows.push(row(
                    language.pick(&data.group(group).name),
                    &figures.results().group(group).costs,
                    has_places(figures, group),
                    Subject::Group(group),
                    true,
                ));
            }
        }
    }
    let mut columns: Vec<String> = [
        words.places,
        words.persons_head,
        words.occupancy,
        words.price_full,
        words.price_actual,
    ]
    .map(str::to_owned)
    .to_vec();
    match data.definition().splits.len() {
        // Nothing was reconstructed, and no range comes of it.
        0 | 1 => rows
            .iter_mut()
            .for_each(|row| row.cells.truncate(columns.len())),
        splits => columns.push((words.range)(splits)),
    }
    let caption = if shares_administration(figures, groups(figures)) {
        words.table_caption
    } else {
        words.table_caption_direct
    };
    Table {
        caption: figures.at_prices(language, caption),
        corner: words.programme.to_owned(),
        columns,
        rows,
    }
}

/// The table of what a price is made of.
#[must_use]
pub fn parts_table(language: Language, figures: &Evaluation) -> Table {
    let words = Words::of(language);
    let data = figures.scenario.data();
    let cell = |figure: Figure| kroner_cell(language, figures, figure);
    let row = |heading: &str, costs: &Costs, strong: bool| Row {
        heading: heading.to_owned(),
        strong,
        cells: vec![
            cell(costs.direct_price_full),
            cell(costs.administration_price_full),
            cell(costs.step_direct),
            cell(costs.step_administration),
            cell(costs.price_actual),
            cell(costs.idle_cost),
        ],
    };
    let mut rows = Vec::new();
    for comparison in data.assessments() {
        let (a, b) = data.sides(comparison);
        for group in std::iter::once(a).chain(b) {
            for member in by_price(figures, group) {
                let name = language.pick(&data.programme(member).name);
                rows.push(row(name, figures.results().programme(member), false));
            }
            if data.members(group).len() > 1 {
                let name = language.pick(&data.group(group).name);
                rows.push(row(name, &figures.results().group(group).costs, true));
            }
        }
    }
    Table {
        caption: words.parts_caption.to_owned(),
        corner: words.programme.to_owned(),
        columns: [
            words.direct_full,
            words.administration_full,
            words.step_direct,
            words.step_administration,
            words.price_actual,
            words.idle_cost,
        ]
        .map(str::to_owned)
        .to_vec(),
        rows,
    }
}
