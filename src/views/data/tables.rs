//! The tables of the view of all figures.

use crate::present::words::SharedWords;
use crate::views::data::words::Words;
use std::rc::Rc;

use crate::model::data_set::{ComparisonKey, GroupKey, Knowledge, ProgrammeKey};
use crate::model::evaluation::Evaluation;
use crate::model::figure::{Figure, Subject};
use crate::model::parameter::{GroupField, Key, PoolField, ProgrammeField};
use crate::model::results::{Costs, GroupResults};
use crate::model::scenario::Scenario;
use crate::present::explain;
use crate::present::figure_query::{FigureQuery, FigureRef, ScenarioRef};
use crate::present::language::Language;
use crate::present::number::{self, MISSING};
use crate::present::parameter_text::{any_value, base_name, full_name, parameter_name};
use crate::present::split_letter;
use crate::present::table::{Cell, Row, Table};
use crate::views::data::columns::{Column, Item, Source};

fn names(language: Language, figures: &Evaluation, comparison: ComparisonKey) -> String {
    explain::compared(language, figures.scenario.data(), comparison)
}

/// Places, persons, courses, hours and payment; the fixed shares too where a programme has
/// one of its own.
pub(super) fn inputs(
    language: Language,
    figures: &Evaluation,
    comparison: ComparisonKey,
) -> Option<Table> {
    use ProgrammeField as F;
    let words = Words::of(language);
    let source = Source { language, figures };
    let scenario = &figures.scenario;
    let (a, b) = scenario.data().sides(comparison);
    let one_decimal = move |x: Option<f64>| source.number(x, 1);
    let share = move |x: Option<f64>| number::percent(language, x, 0);
    let nothing = move |_: GroupKey| source.item(MISSING.to_owned(), MISSING, Knowledge::Printed);
    let unknown = Some(SharedWords::of(language).not_stated);
    // A programme's own input, and the sum of a group's.
    let counted = |heading: &str, field, of: fn(&Costs) -> Figure| Column {
        heading: heading.to_owned(),
        programme: Box::new(move |p| source.input(p, field, one_decimal)),
        group: Box::new(move |g| source.figure(one_decimal, |r| of(&r.group(g).costs))),
        wanting: [unknown; 2],
    };
    let places = Column {
        heading: words.places.to_owned(),
        programme: Box::new(move |p| match scenario.places(p) {
            Some(_) => source.input(p, F::Places, one_decimal),
            None => Item {
                text: words.as_persons.to_owned(),
                ..Item::default()
            },
        }),
        group: Box::new(move |g| {
            if crate::present::figures::has_places(figures, g) {
                source.figure(one_decimal, |r| r.group(g).costs.places)
            } else {
                Item {
                    text: words.as_persons.to_owned(),
                    ..Item::default()
                }
            }
        }),
        wanting: [None; 2],
    };
    // Where the places are the persons, how many are in use is not known.
    let not_stated = move || Item {
        text: SharedWords::of(language).not_stated.to_owned(),
        ..Item::default()
    };
    let Column {
        heading,
        programme,
        group,
        wanting,
    } = source.column(words.occupancy, share, |c| c.occupancy);
    let occupancy = Column {
        heading,
        programme: Box::new(move |p| match scenario.places(p) {
            Some(_) => programme(p),
            None => not_stated(),
        }),
        group: Box::new(move |g| {
            if crate::present::figures::has_places(figures, g) {
                group(g)
            } else {
                not_stated()
            }
        }),
        wanting,
    };
    // A programme's own input under the name that it has everywhere.
    let alone = |field| Column {
        heading: scenario
            .data()
            .members(a)
            .first()
            .map_or_else(String::new, |&p| {
                parameter_name(language, Key::Programme(p, field))
            }),
        programme: Box::new(move |p| source.input(p, field, one_decimal)),
        group: Box::new(nothing),
        // No sum: the hours of a group are its programmes'.
        wanting: [unknown, None],
    };
    let mut columns = vec![
        places,
        counted(words.persons, F::Persons, |c| c.persons),
        occupancy,
        counted(words.courses, F::Courses, |c| c.courses),
        alone(F::Hours),
        Column {
            heading: words.budget.to_owned(),
            programme: Box::new(move |p| source.input(p, F::Budget, source.kroner())),
            group: Box::new(move |g| source.budget(g)),
            wanting: [None; 2],
        },
        Column {
            heading: words.rate.to_owned(),
            programme: Box::new(move |p| source.input(p, F::Rate, source.kroner())),
            group: Box::new(nothing),
            wanting: [None; 2],
        },
    ];
    let mut compared = std::iter::once(a).chain(b);
    let own = compared.find_map(|group| own_fixed_shares(scenario, group).next());
    if let Some(own) = own {
        columns.push(Column {
            heading: parameter_name(language, Key::Programme(own, F::FixedShare)),
            programme: Box::new(move |p| source.fixed_share(p)),
            group: Box::new(nothing),
            wanting: [None; 2],
        });
    }
    let names = names(language, figures, comparison);
    let mut table = source.table(comparison, &columns)?;
    table.caption = (words.inputs_caption)(&names, scenario.data().definition().year);
    Some(table)
}

/// The programmes of a group whose fixed share is their own and not the group's.
fn own_fixed_shares(
    scenario: &Scenario,
    group: GroupKey,
) -> impl Iterator<Item = ProgrammeKey> + '_ {
    let data = scenario.data();
    let members = data.members(group).iter().copied();
    members.filter(move |&p| {
        let key = Key::Programme(p, ProgrammeField::FixedShare);
        data.programme(p).fixed_share.is_some() || scenario.is_changed(key)
    })
}

/// The printed price beside the computed ones.
pub(super) fn prices(
    language: Language,
    figures: &Evaluation,
    comparison: ComparisonKey,
) -> Option<Table> {
    let words = Words::of(language);
    let source = Source { language, figures };
    let data = figures.scenario.data();
    let kroner = move |x: Option<f64>| number::kroner_bare(language, x);
    let of_programme = move |p| data.programme(p).printed_price.as_ref().map(|s| s.value);
    let of_group = move |g| data.group(g).printed_price.as_ref().map(|s| s.value);
    let full = source.column(words.price_full, kroner, |c| c.price_full);
    let (programme, group) = (full.programme, full.group);
    let columns = [
        Column {
            heading: words.printed_price.to_owned(),
            programme: Box::new(move |p| source.printed(Subject::Programme(p), of_programme(p))),
            group: Box::new(move |g| source.printed(Subject::Group(g), of_group(g))),
            wanting: [None; 2],
        },
        Column {
            heading: words.price_full.to_owned(),
            programme: Box::new(move |p| source.beside(programme(p), of_programme(p))),
            group: Box::new(move |g| source.beside(group(g), of_group(g))),
            wanting: [None; 2],
        },
        source.column(words.price_actual, kroner, |c| c.price_actual),
    ];
    let names = names(language, figures, comparison);
    let mut table = source.table(comparison, &columns)?;
    let stated = table.has_column(words.printed_price);
    table.caption = figures.at_prices(language, &(words.prices_caption)(&names, stated));
    Some(table)
}

/// Cost in all, per course and per planned hour.
pub(super) fn courses(
    language: Language,
    figures: &Evaluation,
    comparison: ComparisonKey,
) -> Option<Table> {
    let words = Words::of(language);
    let source = Source { language, figures };
    let kroner = move |x: Option<f64>| number::kroner_bare(language, x);
    let weeks = move |x: Option<f64>| source.number(x, 1);
    let columns = [
        source.column(words.total, kroner, |c| c.total_cost),
        source.column(words.cost_per_course, kroner, |c| c.cost_per_course),
        source.column(words.weeks_per_course, weeks, |c| c.weeks_per_course),
        source.column(words.cost_per_hour, kroner, |c| c.cost_per_hour),
    ];
    let names = names(language, figures, comparison);
    let mut table = source.table(comparison, &columns)?;
    let [courses, hours] = [words.cost_per_course, words.cost_per_hour];
    let [courses, hours] = [courses, hours].map(|heading| table.has_column(heading));
    table.caption = (words.courses_caption)(&names, courses, hours);
    Some(table)
}

/// What was changed; `None` where nothing was.
pub(super) fn changes(language: Language, figures: &Evaluation) -> Option<Table> {
    let words = Words::of(language);
    let scenario = &figures.scenario;
    let data = scenario.data();
    let report = Scenario::new(Rc::clone(data));
    let rows: Vec<Row> = scenario
        .changes()
        .map(|(key, value)| {
            let unit = data
                .parameter(key)
                .and_then(crate::model::parameter::Parameter::unit);
            // Not the default that it would go back to now, which may follow a split
            // or a lever that was moved as well.
            let before = report.value(key);
            // A choice is no figure.
            let query = unit.map(|_| FigureQuery::from(FigureRef::Input(key)));
            let text = |value| {
                let query = query.map(|query| query.in_scenario(ScenarioRef::Report));
                Cell::figure(any_value(language, data, unit, value)).with_query(query)
            };
            Row {
                heading: full_name(language, data, key),
                cells: vec![
                    Cell::known(any_value(language, data, unit, value), Knowledge::Yours)
                        .with_query(query),
                    before.map_or_else(|| Cell::figure(MISSING.to_owned()), text),
                ],
                strong: false,
            }
        })
        .collect();
    (!rows.is_empty()).then(|| Table {
        caption: words.changes_caption.to_owned(),
        corner: words.figure.to_owned(),
        columns: vec![words.yours.to_owned(), words.was.to_owned()],
        rows,
    })
}

/// The three means of each group of several programmes, beside the printed one.
pub(super) fn means(language: Language, figures: &Evaluation) -> Option<Table> {
    let words = Words::of(language);
    let source = Source { language, figures };
    let data = figures.scenario.data();
    let kroner = move |x: Option<f64>| number::kroner_bare(language, x);
    let rows: Vec<Row> = data
        .groups()
        .filter(|&g| data.members(g).len() > 1)
        .map(|g| {
            let mean = |of: fn(&GroupResults) -> Figure| source.figure(kroner, |r| of(r.group(g)));
            let items = [
                source.printed(
                    Subject::Group(g),
                    data.group(g).printed_price.as_ref().map(|s| s.value),
                ),
                mean(|r| r.mean_price_by_places),
                mean(|r| r.mean_price_by_persons),
                mean(|r| r.mean_price_plain),
            ];
            Row {
                heading: language.pick(&data.group(g).name).to_owned(),
                cells: items.map(|i| source.cell(i, None)).to_vec(),
                strong: false,
            }
        })
        .collect();
    let mut table = Table {
        caption: words.means_caption.to_owned(),
        corner: words.group.to_owned(),
        columns: [
            words.printed_price,
            words.by_places,
            words.by_persons,
            words.plain,
        ]
        .map(str::to_owned)
        .to_vec(),
        rows,
    };
    table.drop_empty_columns();
    (!table.rows.is_empty()).then_some(table)
}

/// Amount, base and outside persons of each pool.
pub(super) fn pools(language: Language, figures: &Evaluation) -> Table {
    let words = Words::of(language);
    let source = Source { language, figures };
    let scenario = &figures.scenario;
    let data = scenario.data();
    let report = Scenario::new(Rc::clone(data));
    let rows = data
        .pools()
        .map(|pool| {
            let children_by_index = |field, decimals| {
                let key = Key::Pool(pool, field);
                let text = |s: &Scenario| source.number(s.number(key), decimals);
                source
                    .item(text(scenario), &text(&report), scenario.knowledge(key))
                    .of(FigureRef::Input(key))
            };
            let key = Key::Pool(pool, PoolField::Base);
            let base = |s: &Scenario| base_name(language, s.base(Some(pool)));
            let items = [
                children_by_index(PoolField::Amount, 0),
                source.item(
                    base(scenario).to_owned(),
                    base(&report),
                    scenario.knowledge(key),
                ),
                children_by_index(PoolField::OutsidePersons, 1),
            ];
            Row {
                heading: language.pick(&data.pool(pool).name).to_owned(),
                cells: items.map(|i| source.cell(i, None)).to_vec(),
                strong: false,
            }
        })
        .collect();
    Table {
        caption: words.pools_caption.to_owned(),
        corner: words.pool.to_owned(),
        columns: [words.amount, words.base, words.outside]
            .map(str::to_owned)
            .to_vec(),
        rows,
    }
}

/// The assumptions that no programme and no pool has for itself.
pub(super) fn general(language: Language, figures: &Evaluation) -> Table {
    let words = Words::of(language);
    let source = Source { language, figures };
    let scenario = &figures.scenario;
    let data = scenario.data();
    let report = Scenario::new(Rc::clone(data));
    let rows = data
        .parameters()
        .iter()
        .filter(|p| {
            let stands = matches!(
                p.key,
                Key::Group(_, GroupField::FixedShare) | Key::WeeksOff | Key::Reconstruction
            );
            // Worth a line only where somebody chose it.
            stands || (p.key == Key::CommonPool && scenario.is_changed(p.key))
        })
        .map(|p| {
            let text = |s: &Scenario| {
                s.value(p.key).map_or_else(
                    || MISSING.to_owned(),
                    |value| any_value(language, data, p.unit(), value),
                )
            };
            let mut item = source.item(text(scenario), &text(&report), scenario.knowledge(p.key));
            if p.unit().is_some() {
                item = item.of(FigureRef::Input(p.key));
            }
            if let Key::Group(group, GroupField::FixedShare) = p.key {
                let own: Vec<String> = own_fixed_shares(scenario, group)
                    .map(|p| language.pick(&data.programme(p).name).to_owned())
                    .collect();
                let notes = [
                    std::mem::take(&mut item.note),
                    if own.is_empty() {
                        String::new()
                    } else {
                        (words.except)(&(SharedWords::of(language).list)(&own))
                    },
                ];
                let notes: Vec<String> = notes.into_iter().filter(|n| !n.is_empty()).collect();
                item.note = notes.join(" · ");
            }
            Row {
                heading: full_name(language, data, p.key),
                cells: vec![source.cell(item, None)],
                strong: false,
            }
        })
        .collect();
    Table {
        caption: words.general_caption.to_owned(),
        corner: words.assumption.to_owned(),
        columns: vec![words.value.to_owned()],
        rows,
    }
}

/// The places of every programme that the splits speak of, split by split.
pub(super) fn splits(language: Language, figures: &Evaluation) -> Table {
    let words = Words::of(language);
    let scenario = &figures.scenario;
    let data = scenario.data();
    let spoken_of: Vec<ProgrammeKey> = data.programmes().filter(|&p| data.is_split(p)).collect();
    let rows = (0u8..)
        .zip(&data.definition().splits)
        .map(|(at, split)| {
            let chosen = usize::from(at) == scenario.split();
            let letter = split_letter(at);
            let places = spoken_of.iter().map(|&p| {
                let places = data
                    .split_share(usize::from(at), p)
                    .map(|(_, places)| places);
                Cell::figure(number::decimal(language, places, 1))
            });
            Row {
                heading: if chosen {
                    (words.chosen)(letter)
                } else {
                    letter.to_string()
                },
                cells: std::iter::once(Cell::figure(number::kroner_bare(language, split.step)))
                    .chain(places)
                    .collect(),
                strong: chosen,
            }
        })
        .collect();
    let names = spoken_of
        .iter()
        .map(|&p| language.pick(&data.programme(p).name).to_owned());
    Table {
        caption: words.splits_caption.to_owned(),
        corner: SharedWords::of(language).split.to_owned(),
        columns: std::iter::once(words.step.to_owned())
            .chain(names)
            .collect(),
        rows,
    }
}
