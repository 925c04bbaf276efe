//! Several offers at once: which are worth considering, and which is likely the best.

use super::ends;
use crate::model::alternatives::{Alternatives, FEWEST_COURSES};
use crate::model::data_set::{DataSet, Owner};
use crate::model::evaluation::Evaluation;
use crate::model::payoff::PayoffFigures;
use crate::present::figures::kroner_cell;
use crate::present::language::Language;
use crate::present::number;
use crate::present::scale::LinearScale;
use crate::present::table::{Cell, Row, Table};
use crate::present::words::SharedWords;
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

/// What one that takes part is called: an offer by its name, a group as a whole.
#[must_use]
pub(in crate::views::payoff) fn contender_name(
    language: Language,
    data: &DataSet,
    offer: Owner,
) -> String {
    match offer {
        Owner::Programme(programme) => language.pick(&data.programme(programme).name).to_owned(),
        Owner::Group(group) => {
            let name = language.pick(&data.group(group).short);
            (Words::of(language).as_a_whole)(name)
        }
    }
}

/// Which offers have too few courses to say whether they are the best; nothing where none
/// has.
#[must_use]
pub fn too_few(language: Language, figures: &Evaluation, of: &Alternatives) -> String {
    let data = figures.scenario.data();
    let words = Words::of(language);
    let names = of
        .too_few
        .iter()
        .map(|&one| language.pick(&data.programme(one).name).to_owned());
    let names: Vec<String> = names.collect();
    let fewest = number::decimal(language, FEWEST_COURSES, 0);
    // Their groups take part in their place, where they have enough together.
    let list = SharedWords::of(language).list;
    let whole = of.contenders.iter().filter_map(|one| match one.offer {
        Owner::Group(group) => Some(language.pick(&data.group(group).short).to_owned()),
        Owner::Programme(_) => None,
    });
    let whole = list(&whole.collect::<Vec<String>>());
    match names.len() {
        0 => String::new(),
        count => (words.too_few)(&list(&names), count > 1, &fewest, &whole),
    }
}

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
    let rows = of.contenders.iter().enumerate().map(|(at, one)| Row {
        heading: contender_name(language, data, one.offer),
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
    let value = payoff.assumed.value.zip(payoff.annuity.value);
    let best = value.and_then(|(assumed, annuity)| {
        let value = assumed * annuity;
        Some((value, of.best(value)?))
    });
    let say = Words::of(language).best_now;
    let counted = match ends(payoff) {
        Some(_) => Words::of(language).counted_as_jobs,
        None => "",
    };
    best.map_or_else(String::new, |(value, best)| {
        let name = contender_name(language, figures.scenario.data(), best);
        let best = say(&number::kroner_about(language, value, 2), &name);
        format!("{best} {counted}").trim_end().to_owned()
    })
}
