//! Several offers at once: which are worth considering, and which is likely the best.

use crate::model::alternatives::{Alternatives, Standing};
use crate::model::data_set::{ComparisonKey, OutcomeKey, ProgrammeKey};
use crate::model::payoff::PayoffFigures;
use crate::present::chart::plot::{Line, Plot, Point};
use crate::present::figures::Figures;
use crate::present::figures::kroner_cell;
use crate::present::language::Language;
use crate::present::number;
use crate::present::scale::LinearScale;
use crate::present::table::{Cell, Row, Table};
use crate::views::payoff::words::Words;

/// Whether a programme is on the side that is looked at.
fn is_own(figures: &Figures, comparison: ComparisonKey, programme: ProgrammeKey) -> bool {
    let data = figures.scenario.data();
    data.group_of(programme) == data.sides(comparison).0
}

/// An axis from nothing to a round figure above all of these.
fn from_zero(values: impl IntoIterator<Item = f64>) -> (f64, f64) {
    LinearScale::from_zero(values, (0.0, 1.0), 5).domain
}

/// Extra cost and extra results of each offer over what the comparison is with, and the
/// line of those that are worth considering. Over nothing where nothing is known of that.
#[must_use]
pub fn offers_plot(
    figures: &Figures,
    comparison: ComparisonKey,
    outcome: OutcomeKey,
    of: &Alternatives,
) -> Plot {
    let data = figures.scenario.data();
    let (_, b) = data.sides(comparison);
    let other = figures.outcomes().group(b, outcome);
    let brings = other.and_then(|other| other.per_person.value);
    let cost = figures.results.group(b).costs.price_actual.value;
    let (brings, cost) = brings.zip(cost).unwrap_or_default();
    // Results per hundred persons, so that they are figures one can picture.
    let place = |one: &crate::model::alternatives::Alternative| {
        (
            (one.brings.or_zero() - brings) * 100.0,
            one.cost.or_zero() - cost,
        )
    };
    let points = of.all.iter().map(|one| {
        let stated = data.programme(one.programme);
        Point {
            key: stated.id.to_string(),
            at: place(one),
            label: stated.name.to_string(),
            own: is_own(figures, comparison, one.programme),
            filled: matches!(one.standing, Standing::First | Standing::Next { .. }),
        }
    });
    let edges = of.all.iter().filter_map(|one| match one.standing {
        Standing::Next { after, .. } => Some([place(of.all.get(after)?), place(one)]),
        _ => None,
    });
    Plot {
        along: from_zero(of.all.iter().map(|one| place(one).0)),
        up: from_zero(of.all.iter().map(|one| place(one).1)),
        points: points.collect(),
        edges: edges.collect(),
        ..Plot::default()
    }
}

/// The same as a table.
#[must_use]
pub fn offers_table(language: Language, figures: &Figures, of: &Alternatives) -> Table {
    let words = Words::of(language);
    let data = figures.scenario.data();
    let rows = of.all.iter().map(|one| {
        let hundred = one.brings.value.map(|x| x * 100.0);
        let brings = Cell::known(
            number::decimal(language, hundred, 1),
            figures.knowledge(one.brings),
        );
        let ratio = one.ratio.map_or_else(
            || Cell::figure(number::MISSING.to_owned()),
            |ratio| kroner_cell(language, figures, ratio),
        );
        Row {
            heading: data.programme(one.programme).name.to_string(),
            cells: vec![
                kroner_cell(language, figures, one.cost),
                brings.asked(figures.ask(one.brings)),
                Cell::word((words.standing)(one.standing)),
                ratio,
            ],
            strong: false,
        }
    });
    Table {
        caption: words.offers_chart.to_owned(),
        corner: words.offer.to_owned(),
        columns: [
            words.cost,
            words.results_per_hundred,
            words.standing_head,
            words.ratio,
        ]
        .map(str::to_owned)
        .to_vec(),
        rows: rows.collect(),
    }
}

/// So many values of a result are looked at.
const VALUES: u32 = 24;

/// The values of a result at which it is asked which offer is best: from nothing to well
/// above the last step of the frontier.
#[must_use]
pub fn values(of: &Alternatives) -> Vec<f64> {
    let last = of.all.iter().filter_map(|one| one.ratio?.value);
    let last = last.fold(0.0, f64::max).max(100_000.0);
    let top = from_zero([2.0 * last]).1;
    (0..=VALUES)
        .map(|at| top * f64::from(at) / f64::from(VALUES))
        .collect()
}

/// Who is likely the best at each value: what was found so far.
type Found = [(f64, Vec<f64>)];

/// The probability of being best, offer by offer, by what a result is worth.
#[must_use]
pub fn best_plot(
    figures: &Figures,
    comparison: ComparisonKey,
    of: &Alternatives,
    found: &Found,
) -> Plot {
    let data = figures.scenario.data();
    let lines = of.all.iter().enumerate().map(|(at, one)| {
        let stated = data.programme(one.programme);
        let points: Vec<(f64, f64)> = found
            .iter()
            .filter_map(|(value, likely)| Some((*value, *likely.get(at)?)))
            .collect();
        // One that is hardly ever the best is drawn, but not named.
        let named = points.iter().any(|(_, p)| *p >= 0.1);
        Line {
            key: stated.id.to_string(),
            points,
            label: if named {
                stated.name.to_string()
            } else {
                String::new()
            },
            own: is_own(figures, comparison, one.programme),
        }
    });
    Plot {
        along: (0.0, values(of).last().copied().unwrap_or(1.0)),
        up: (0.0, 1.0),
        lines: lines.collect(),
        ..Plot::default()
    }
}

/// The same as a table, at some of the values.
#[must_use]
pub fn best_table(
    language: Language,
    figures: &Figures,
    of: &Alternatives,
    found: &Found,
) -> Table {
    let words = Words::of(language);
    let data = figures.scenario.data();
    let shown: Vec<&(f64, Vec<f64>)> = found.iter().step_by(4).collect();
    let rows = of.all.iter().enumerate().map(|(at, one)| Row {
        heading: data.programme(one.programme).name.to_string(),
        cells: shown
            .iter()
            .map(|(_, likely)| Cell::figure(number::percent(language, likely.get(at).copied(), 1)))
            .collect(),
        strong: false,
    });
    Table {
        caption: words.best_caption.to_owned(),
        corner: words.offer.to_owned(),
        columns: shown
            .iter()
            .map(|(value, _)| number::kroner(language, *value))
            .collect(),
        rows: rows.collect(),
    }
}

/// Which offer is the best at what a result is assumed to be worth in all.
#[must_use]
pub fn best_now(
    language: Language,
    figures: &Figures,
    payoff: &PayoffFigures,
    of: &Alternatives,
) -> String {
    let value = payoff.assumed.or_zero() * payoff.annuity.or_zero();
    let best = of
        .best(value)
        .map(|best| &figures.scenario.data().programme(best).name);
    let say = Words::of(language).best_now;
    best.map_or_else(String::new, |name| {
        say(&number::kroner_rounded(language, value, 100), name)
    })
}
