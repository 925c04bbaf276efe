//! What the view of a place's price shows.

use crate::model::data_set::{GroupKey, Knowledge, ProgrammeKey};
use crate::model::figure::{Figure, Subject};
use crate::model::results::Costs;
use crate::present::ask::What;
use crate::present::chart::dumbbell::{Block, Comparison as Line, Row as Dumbbell};
use crate::present::chart::parts::Row as Bar;
use crate::present::figures::{Figures, has_places, kroner_cell, split_prices};
use crate::present::language::Language;
use crate::present::number;
use crate::present::table::{Cell, Row, Table};
use crate::views::price::words::Words;

/// A group's programmes, dearest last, as the picture and its table order them.
#[must_use]
pub fn by_price(figures: &Figures, group: GroupKey) -> Vec<ProgrammeKey> {
    let mut members = figures.scenario.data().members(group).to_vec();
    let price = |p: &ProgrammeKey| {
        let costs = figures.results.programme(*p);
        costs.price_actual.value.unwrap_or(f64::INFINITY)
    };
    members.sort_by(|a, b| price(a).total_cmp(&price(b)));
    members
}

/// "19 of 24 places", or the persons alone where an offer has no places of its
/// own.
#[must_use]
pub fn load_text(language: Language, costs: &Costs, own_places: bool) -> String {
    let words = Words::of(language);
    let persons = number::decimal(language, costs.persons.value, 1);
    if own_places {
        let places = number::decimal(language, costs.places.value, 1);
        (words.load)(&persons, &places)
    } else {
        (words.persons)(&persons)
    }
}

/// The picture of prices: a block for each comparison, the group as a whole
/// first, then its programmes, dearest last.
#[must_use]
pub fn blocks(language: Language, figures: &Figures) -> Vec<Block> {
    let data = figures.scenario.data();
    let words = Words::of(language);
    let dumbbell = |key: &str, name: &str, costs: &Costs, own_places, subject, whole| {
        let open = split_prices(figures, subject);
        let known = costs.price_actual.value.or(costs.price_full.value);
        Dumbbell {
            key: key.to_owned(),
            name: name.to_owned(),
            sub: load_text(language, costs, own_places),
            from: costs.price_full.value,
            to: costs.price_actual.value,
            range: open.map(|span| (span.least, span.most)),
            value: number::kroner_bare(language, known),
            emphasised: whole,
        }
    };
    data.comparisons()
        .map(|comparison| {
            let (a, b) = data.sides(comparison);
            let mut rows = Vec::new();
            if data.members(a).len() > 1 {
                rows.push(dumbbell(
                    &data.group(a).id,
                    words.all_group,
                    &figures.results.group(a).costs,
                    has_places(figures, a),
                    Subject::Group(a),
                    true,
                ));
            }
            rows.extend(by_price(figures, a).into_iter().map(|member| {
                let programme = data.programme(member);
                dumbbell(
                    &programme.id,
                    &programme.name,
                    figures.results.programme(member),
                    figures.scenario.places(member).is_some(),
                    Subject::Programme(member),
                    false,
                )
            }));
            let other = figures.results.group(b).costs.price_actual.value;
            Block {
                key: data.comparison(comparison).id.to_string(),
                comparison: other.map(|value| Line {
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

/// The table behind the picture of prices.
#[must_use]
pub fn table(language: Language, figures: &Figures) -> Table {
    let words = Words::of(language);
    let data = figures.scenario.data();
    let count = |figure: Figure| {
        let text = number::decimal(language, figure.value, 1);
        Cell::known(text, figures.knowledge(figure)).asked(figures.ask(figure))
    };
    let row = |heading: &str, costs: &Costs, own_places: bool, subject, strong: bool| {
        let places = if own_places {
            count(costs.places)
        } else {
            Cell::figure(words.as_persons.to_owned())
        };
        let open = split_prices(figures, subject);
        Row {
            heading: heading.to_owned(),
            strong,
            cells: vec![
                places,
                count(costs.persons),
                Cell::figure(number::percent(language, costs.occupancy.value, 0))
                    .asked(figures.ask(costs.occupancy)),
                kroner_cell(language, figures, costs.price_full),
                kroner_cell(language, figures, costs.price_actual),
                open.map_or_else(
                    || Cell::figure(number::MISSING.to_owned()),
                    |span| {
                        let text = number::kroner_range(language, span.least, span.most);
                        Cell::known(text, Knowledge::Reconstructed).of(What::Range(subject))
                    },
                ),
            ],
        }
    };
    let mut rows = Vec::new();
    for comparison in data.comparisons() {
        let (a, b) = data.sides(comparison);
        for group in [a, b] {
            for member in by_price(figures, group) {
                rows.push(row(
                    &data.programme(member).name,
                    figures.results.programme(member),
                    figures.scenario.places(member).is_some(),
                    Subject::Programme(member),
                    false,
                ));
            }
            // A group of one is its only member.
            if data.members(group).len() > 1 {
                rows.push(row(
                    language.pick(&data.group(group).name),
                    &figures.results.group(group).costs,
                    has_places(figures, group),
                    Subject::Group(group),
                    true,
                ));
            }
        }
    }
    Table {
        caption: figures.at_prices(language, words.table_caption),
        corner: words.programme.to_owned(),
        columns: [
            words.places,
            words.persons_head,
            words.occupancy,
            words.price_full,
            words.price_actual,
            words.range,
        ]
        .map(str::to_owned)
        .to_vec(),
        rows,
    }
}

/// The picture of what prices are made of, in the order of the picture of prices.
#[must_use]
pub fn bars(language: Language, figures: &Figures) -> Vec<Bar> {
    let words = Words::of(language);
    let data = figures.scenario.data();
    let bar = |key: &str, name: &str, costs: &Costs, emphasised| Bar {
        key: key.to_owned(),
        name: name.to_owned(),
        sub: String::new(),
        pieces: [
            costs.direct_price_full,
            costs.administration_price_full,
            costs.step_direct,
            costs.step_administration,
        ]
        .map(|figure| figure.value),
        total: number::kroner_bare(language, costs.price_actual.value),
        emphasised,
    };
    let mut rows = Vec::new();
    for comparison in data.comparisons() {
        let (a, b) = data.sides(comparison);
        for group in [a, b] {
            let members = data.members(group);
            // What it is compared with stands as a whole; the table has the rest.
            if members.len() > 1 {
                let name = if group == a {
                    words.all_group
                } else {
                    language.pick(&data.group(group).name)
                };
                let costs = &figures.results.group(group).costs;
                rows.push(bar(&data.group(group).id, name, costs, true));
            }
            if group == a || members.len() == 1 {
                rows.extend(by_price(figures, group).into_iter().map(|member| {
                    let programme = data.programme(member);
                    let costs = figures.results.programme(member);
                    bar(&programme.id, &programme.name, costs, false)
                }));
            }
        }
    }
    rows
}

/// The table of what a price is made of.
#[must_use]
pub fn parts_table(language: Language, figures: &Figures) -> Table {
    let words = Words::of(language);
    let data = figures.scenario.data();
    let bare = |figure: Figure| {
        let text = number::kroner_bare(language, figure.value);
        Cell::figure(text).asked(figures.ask(figure))
    };
    let row = |heading: &str, costs: &Costs, strong: bool| Row {
        heading: heading.to_owned(),
        strong,
        cells: vec![
            bare(costs.direct_price_full),
            bare(costs.administration_price_full),
            bare(costs.step_direct),
            bare(costs.step_administration),
            kroner_cell(language, figures, costs.price_actual),
            bare(costs.idle_cost),
        ],
    };
    let mut rows = Vec::new();
    for comparison in data.comparisons() {
        let (a, b) = data.sides(comparison);
        for group in [a, b] {
            for member in by_price(figures, group) {
                let name = &data.programme(member).name;
                rows.push(row(name, figures.results.programme(member), false));
            }
            if data.members(group).len() > 1 {
                let name = language.pick(&data.group(group).name);
                rows.push(row(name, &figures.results.group(group).costs, true));
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
