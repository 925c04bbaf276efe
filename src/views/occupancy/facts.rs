//! What the view of empty places shows.

use crate::model::cost::VariedFigures;
use crate::model::data_set::{ComparisonKey, Knowledge};
use crate::model::evaluation::Evaluation;
use crate::model::figure::{Figure, Measure, Name, OccupancyBasis, Subject};
use crate::model::order::sort_by;
use crate::model::parameter::{Key, LEVER, Value};
use crate::present::chart::pairs::{Row as Pair, Values};
use crate::present::figure_query::{FigureQuery, ScenarioRef};
use crate::present::figures::{kroner_cell, paid_by_person, shares_administration};
use crate::present::language::Language;
use crate::present::number;
use crate::present::span::{TextSpan, mark, spans_with_queries};
use crate::present::table::{Cell, Row, Table};
use crate::views::occupancy::words::Words;

/// The price of both sides at an occupancy of the first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Occupancy of the first group, as a fraction of 1.
    pub occupancy: f64,
    /// Kroner per full-year person there.
    pub a: f64,
    /// Kroner per full-year person at what it is compared with, if it is with anything that
    /// has a price.
    pub b: Option<f64>,
}

/// Price against occupancy, from 10 to 120 % by steps of a hundredth; empty
/// where the first group has no places of its own to fill.
#[must_use]
pub fn prices(figures: &Evaluation, comparison: ComparisonKey) -> Vec<Point> {
    let steps = |x: f64| (x * 100.0).round();
    let (first, last) = (steps(LEVER.0), steps(LEVER.1));
    let all = std::iter::successors(Some(first), |at| Some(at + 1.0));
    let all = all.take_while(|&at| at <= last).map(|at| at / 100.0);
    points(figures, comparison, all)
}

/// The prices at these occupancies, where the first group has one.
fn points(
    figures: &Evaluation,
    comparison: ComparisonKey,
    at: impl Iterator<Item = f64>,
) -> Vec<Point> {
    let (a, _) = figures.scenario.data().sides(comparison);
    let key = crate::present::figures::lever(a);
    // A group without places of its own has no such lever.
    if figures.scenario.data().parameter(key).is_none() {
        return Vec::new();
    }
    let mut prices = VariedFigures::prices_of_sides(&figures.scenario, key, comparison);
    let point = |occupancy| {
        let mut prices = prices.at(occupancy)?;
        Some(Point {
            occupancy,
            a: prices.next()??,
            b: prices.next().flatten(),
        })
    };
    at.filter_map(point).collect()
}

/// The table behind the curve: every tenth, and where the scenario stands.
#[must_use]
pub fn table(language: Language, figures: &Evaluation, comparison: ComparisonKey) -> Table {
    let words = Words::of(language);
    let data = figures.scenario.data();
    let (a, b) = data.sides(comparison);
    let here = figures.scenario.number(crate::present::figures::lever(a));
    let tenths = (1..=12).map(|tenth| f64::from(tenth) / 10.0);
    let tenths = points(figures, comparison, tenths).into_iter();
    let here = points(figures, comparison, here.into_iter()).into_iter();
    let mut points: Vec<(Point, bool)> = tenths.map(|p| (p, false)).collect();
    points.extend(here.map(|p| (p, true)));
    sort_by(&mut points, |(a, _), (b, _)| {
        a.occupancy.total_cmp(&b.occupancy)
    });
    // Where the scenario stands on a tenth, one row is enough.
    points.dedup_by(|(later, here), (first, also)| {
        let same = (later.occupancy - first.occupancy).abs() < 1e-9;
        *also |= same && *here;
        same
    });
    let rows = points
        .iter()
        .map(|(p, here)| {
            let share = number::percent(language, p.occupancy, 1);
            let heading = if *here { (words.here)(&share) } else { share };
            let price = |group| (Subject::Group(group), Measure::Price);
            let difference = (Subject::Comparison(comparison), Measure::Difference);
            let there = ScenarioRef::WithChange(
                crate::present::figures::lever(a),
                Value::Number(p.occupancy),
            );
            let cell = |text, (subject, measure)| {
                let name = Name {
                    subject,
                    measure,
                    basis: OccupancyBasis::Actual,
                };
                Cell::figure(text).of(FigureQuery::from(name).in_scenario(there))
            };
            Row {
                heading,
                strong: *here,
                cells: std::iter::once(cell(number::kroner_bare(language, p.a), price(a)))
                    .chain(b.zip(p.b).into_iter().flat_map(|(b, there)| {
                        [
                            cell(number::kroner_bare(language, there), price(b)),
                            cell(number::kroner_signed(language, p.a - there), difference),
                        ]
                    }))
                    .collect(),
            }
        })
        .collect();
    let name = |group| language.pick(&data.group(group).name).to_owned();
    let caption = if shares_administration(figures, std::iter::once(a).chain(b)) {
        words.table_caption
    } else {
        words.table_caption_direct
    };
    // What has no price has no column either.
    let priced = b.filter(|_| points.iter().any(|(p, _)| p.b.is_some()));
    Table {
        caption: caption.to_owned(),
        corner: words.occupancy.to_owned(),
        columns: std::iter::once(name(a))
            .chain(
                priced
                    .into_iter()
                    .flat_map(|b| [name(b), words.difference.to_owned()]),
            )
            .collect(),
        rows,
    }
}

/// The picture of what the next full-year person costs here and there. A side where that is
/// not known has no row, and without the first there is none.
#[must_use]
pub fn next_rows(language: Language, figures: &Evaluation, comparison: ComparisonKey) -> Vec<Pair> {
    let words = Words::of(language);
    let data = figures.scenario.data();
    let (a, b) = data.sides(comparison);
    let costs = |group| figures.results().group(group).costs;
    let name = |group| language.pick(&data.group(group).short).to_owned();
    let row = |key: &str, name: String, sub: String, value: f64, own| Pair {
        key: key.to_owned(),
        name,
        sub,
        emphasised: false,
        values: Values {
            from: 0.0,
            value: Some(value),
            label: number::kroner(language, value),
            own,
        },
    };
    let Some(next) = costs(a).next_person.value else {
        return Vec::new();
    };
    let beside = if paid_by_person(figures, a) {
        words.paid_by_person.to_owned()
    } else {
        let idle = number::decimal(language, costs(a).idle_places.value, 1);
        (words.idle_now)(&idle)
    };
    let mut rows = vec![row("here", name(a), beside, next, true)];
    rows.extend(b.and_then(|b| {
        let direct = costs(b).direct_price.value?;
        let sub = words.direct_there.to_owned();
        Some(row("there", name(b), sub, direct, false))
    }));
    rows
}

/// The table behind it.
#[must_use]
pub fn next_table(language: Language, figures: &Evaluation, comparison: ComparisonKey) -> Table {
    let words = Words::of(language);
    let (a, b) = figures.scenario.data().sides(comparison);
    let next = figures.results().group(a).costs.next_person;
    let there = b.map(|b| figures.results().group(b).costs.direct_price);
    let rows = next_rows(language, figures, comparison)
        .into_iter()
        .zip(std::iter::once(next).chain(there))
        .map(|(row, figure)| Row {
            heading: format!("{}, {}", row.name, row.sub),
            strong: false,
            cells: vec![kroner_cell(language, figures, figure)],
        })
        .collect();
    Table {
        caption: words.next_chart.to_owned(),
        corner: words.what.to_owned(),
        columns: vec![words.kroner_a_person.to_owned()],
        rows,
    }
}

/// What can be done about empty places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// They are filled.
    Fill,
    /// What has them is closed.
    Close,
}

/// A choice about the empty places, with what it comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Which it is.
    pub way: Way,
    /// What is done.
    pub name: String,
    /// What it saves or costs, kroner a year.
    pub text: Vec<TextSpan>,
    /// How it is worked out, in words and figures.
    pub how: String,
    /// How the loosest input is known.
    pub knowledge: Knowledge,
    /// What else to know before it is chosen.
    pub before: String,
}

/// Filling, closing: total kroner a year. There is none where there is nothing to compare
/// with, no filling where no place is empty, and neither where its kroner are not known.
#[must_use]
pub fn choices(language: Language, figures: &Evaluation, comparison: ComparisonKey) -> Vec<Choice> {
    let words = Words::of(language);
    let data = figures.scenario.data();
    let Some((a, b)) = data.both_sides(comparison) else {
        return Vec::new();
    };
    let (costs_a, costs_b) = (
        figures.results().group(a).costs,
        figures.results().group(b).costs,
    );
    let Some(compared) = figures.results().comparison(comparison) else {
        return Vec::new();
    };
    let kroner = |x: Option<f64>| number::kroner(language, x);
    let saving = |figure: Figure| {
        let saved = figure.value?;
        let amount = mark(&kroner(Some(saved.abs())));
        let text = if saved < 0.0 {
            (words.costs)(&amount)
        } else {
            (words.saves)(&amount)
        };
        Some(spans_with_queries(&text, [figures.query(figure)]))
    };
    let any = |figure: Figure| figure.value.is_some_and(|x| x > 0.0);
    let count = |x: Option<f64>| number::decimal(language, x, 1);
    let name = |group| language.pick(&data.group(group).name);
    let with_administration = figures.scenario.flag(Key::Comparison(
        comparison,
        crate::model::parameter::ComparisonField::CloseAdministration,
    ));
    let close_how = || {
        let (direct, buy) = (
            kroner(costs_a.direct_cost.value),
            kroner(compared.buy.value),
        );
        if !shares_administration(figures, [a]) {
            return (words.close_how_direct)(&direct, &buy);
        }
        let administration = with_administration.then(|| kroner(costs_a.administration.value));
        (words.close_how)(&direct, administration.as_deref(), &buy)
    };
    let fill = saving(compared.fill).filter(|_| any(costs_a.idle_places));
    let close = saving(compared.close).filter(|_| any(costs_a.persons) || any(costs_a.direct_cost));
    let fill = fill.map(|text| Choice {
        way: Way::Fill,
        name: (words.fill)(&count(costs_a.idle_places.value)),
        text,
        how: (words.fill_how)(
            &count(costs_a.idle_places.value),
            &kroner(costs_b.direct_price.value),
            &kroner(costs_a.next_person.value),
        ),
        knowledge: figures.knowledge(compared.fill),
        before: String::new(),
    });
    let close = close.map(|text| Choice {
        way: Way::Close,
        name: (words.close)(name(b)),
        text,
        how: close_how(),
        knowledge: figures.knowledge(compared.close),
        before: data
            .comparison(comparison)
            .before_closing
            .as_ref()
            .map_or_else(String::new, |text| language.pick(text).to_owned()),
    });
    fill.into_iter().chain(close).collect()
}

/// The totals as a table: those that are known and are of something.
#[must_use]
pub fn totals_table(language: Language, figures: &Evaluation, comparison: ComparisonKey) -> Table {
    let words = Words::of(language);
    let data = figures.scenario.data();
    let (a, b) = data.sides(comparison);
    let costs = |group| figures.results().group(group).costs;
    let compared = figures.results().comparison(comparison);
    let row = |heading: String, figure: Figure| {
        figure.value.map(|_| Row {
            heading,
            strong: false,
            cells: vec![kroner_cell(language, figures, figure)],
        })
    };
    let any = |figure: Figure| figure.value.is_some_and(|x| x > 0.0);
    let persons = number::decimal(language, costs(a).persons.value, 1);
    let name = |group| language.pick(&data.group(group).name);
    let other = b.zip(compared);
    let chosen = choices(language, figures, comparison);
    let of_choice = |way: Way| {
        let choice = chosen.iter().find(|choice| choice.way == way)?;
        let (_, compared) = other?;
        let figure = match way {
            Way::Fill => compared.fill,
            Way::Close => compared.close,
        };
        row(choice.name.clone(), figure)
    };
    let rows = [
        row((words.costs_now)(name(a), &persons), costs(a).total_cost),
        other
            .filter(|_| any(costs(a).persons))
            .and_then(|(b, compared)| row((words.buy)(name(b), &persons), compared.buy)),
        // Nothing is paid for an empty place where payment is by the person.
        row(words.idle_cost.to_owned(), costs(a).idle_cost).filter(|_| !paid_by_person(figures, a)),
        of_choice(Way::Fill),
        of_choice(Way::Close),
    ];
    let rows = rows.into_iter().flatten().collect();
    Table {
        caption: words.totals_caption.to_owned(),
        corner: words.what.to_owned(),
        columns: vec![words.kroner_a_year.to_owned()],
        rows,
    }
}
