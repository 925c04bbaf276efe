//! Several offers at once: which are worth considering, and which is likely the best.

use super::ends;
use crate::model::alternatives::Alternatives;
use crate::model::evaluation::Evaluation;
use crate::model::payoff::PayoffFigures;
use crate::present::figures::kroner_cell;
use crate::present::language::Language;
use crate::present::number;
use crate::present::scale::LinearScale;
use crate::present::table::{Cell, Row, Table};
use crate::views::payoff::words::Words;

/// The same as a table.
#[must_use]
pub fn offers_table(language: Language, figures: &Evaluation, of: &Alternatives) -> Table {
    let words = Words::of(language);
    let data = figures.scenario.data();
    let rows = of.all.iter().map(|one| {
        let hundred = one.outcomes_per_person.value.map(|x| x * 100.0);
        let outcomes_per_person = Cell::known(
            number::decimal(language, hundred, 1),
            figures.knowledge(one.outcomes_per_person),
        );
        let ratio = one.ratio.map_or_else(
            || Cell::figure(number::MISSING.to_owned()),
            |ratio| kroner_cell(language, figures, ratio),
        );
        Row {
            heading: language
                .pick(&data.programme(one.programme).name)
                .to_owned(),
            cells: vec![
                kroner_cell(language, figures, one.cost),
                outcomes_per_person.with_query(figures.query(one.outcomes_per_person)),
                Cell::word((words.status)(one.status)),
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

/// The number of values of a result at which the best offer is computed.
const VALUES: u32 = 24;

/// An axis from nothing to a round figure above all of these.
pub(in crate::views::payoff) fn from_zero(values: impl IntoIterator<Item = f64>) -> (f64, f64) {
    LinearScale::from_zero(values, (0.0, 1.0), 5).domain
}

/// The values of a result at which the best offer is computed: from nothing to well
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
pub(in crate::views::payoff) type BestByValue = [(f64, Vec<f64>)];

/// The same as a table, at some of the values.
#[must_use]
pub fn best_table(
    language: Language,
    figures: &Evaluation,
    of: &Alternatives,
    found: &BestByValue,
) -> Table {
    let words = Words::of(language);
    let data = figures.scenario.data();
    let shown: Vec<&(f64, Vec<f64>)> = found.iter().step_by(4).collect();
    let rows = of.all.iter().enumerate().map(|(at, one)| Row {
        heading: language
            .pick(&data.programme(one.programme).name)
            .to_owned(),
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
    figures: &Evaluation,
    payoff: &PayoffFigures,
    of: &Alternatives,
) -> String {
    let Some(assumed) = payoff.assumed.value else {
        return String::new();
    };
    let value = assumed * payoff.annuity.or_zero();
    let best = of
        .best(value)
        .map(|best| language.pick(&figures.scenario.data().programme(best).name));
    let say = Words::of(language).best_now;
    let counted = match ends(payoff) {
        Some(_) => Words::of(language).counted_as_jobs,
        None => "",
    };
    best.map_or_else(String::new, |name| {
        let best = say(&number::kroner_about(language, value, 2), name);
        format!("{best} {counted}").trim_end().to_owned()
    })
}
