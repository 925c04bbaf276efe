//! What the view of administration shows.

use std::rc::Rc;

use crate::model::allocation::{self, AllocationBase, Unavailable};
use crate::model::data_set::{ComparisonKey, PoolKey, ProgrammeKey};
use crate::model::evaluation::Evaluation;
use crate::model::figure::{Measure, Name, OccupancyBasis, Subject};
use crate::model::order::sort_by;
use crate::model::parameter::{Key, PoolField, Value};
use crate::model::results::Results;
use crate::model::scenario::Scenario;
use crate::present::difference::PROSE;
use crate::present::figure_query::{FigureQuery, ScenarioRef};
use crate::present::figures::kroner_cell;
use crate::present::language::Language;
use crate::present::number;
use crate::present::parameter_text::{base_name, unavailable};
use crate::present::table::{Cell, Row, Table};
use crate::views::administration::words::{BasesAgree, Words};

/// A programme's administration and place in the ranking, as in the report and
/// as the scenario has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Shift {
    /// Which programme.
    pub programme: ProgrammeKey,
    /// Kroner of administration per full-year person, as in the report.
    pub before: Option<f64>,
    /// The same now.
    pub after: Option<f64>,
    /// Place in the ranking by actual price, cheapest first, as in the report. An offer
    /// that has no price, then or now, takes no part in it.
    pub rank_before: Option<usize>,
    /// The same now.
    pub rank_after: Option<usize>,
}

/// Every programme that shares the pool, cheapest first as the scenario has it.
#[must_use]
pub fn shifts(figures: &Evaluation, pool: PoolKey) -> Vec<Shift> {
    let members = allocation::members(&figures.scenario, Some(pool));
    let ranking = |results: &Results| {
        let mut order = members.clone();
        let price = |p: &ProgrammeKey| {
            let price = results.programme(*p).price_actual.value;
            price.unwrap_or(f64::INFINITY)
        };
        sort_by(&mut order, |a, b| price(a).total_cmp(&price(b)));
        order
    };
    let (before, after) = (ranking(figures.before()), ranking(figures.results()));
    let ranked = |p: &ProgrammeKey| {
        let price = |results: &Results| results.programme(*p).price_actual.value;
        price(figures.before())
            .and(price(figures.results()))
            .is_some()
    };
    let only_ranked = |order: &[ProgrammeKey]| -> Vec<ProgrammeKey> {
        order.iter().copied().filter(ranked).collect()
    };
    let (ranks_before, ranks_after) = (only_ranked(&before), only_ranked(&after));
    let rank = |ranks: &[ProgrammeKey], programme| {
        let at = ranks.iter().position(|&p| p == programme);
        at.map(|at| 1 + at)
    };
    let per_person = |results: &Results, p| results.programme(p).administration_price.value;
    after
        .iter()
        .map(|&programme| Shift {
            programme,
            before: per_person(figures.before(), programme),
            after: per_person(figures.results(), programme),
            rank_before: rank(&ranks_before, programme),
            rank_after: rank(&ranks_after, programme),
        })
        .collect()
}

/// The table behind the picture.
#[must_use]
pub fn table(language: Language, figures: &Evaluation, pool: PoolKey) -> Table {
    let words = Words::of(language);
    let data = figures.scenario.data();
    let rank = |n: Option<usize>| {
        let text = n.map(|n| number::whole(language, n as u64));
        Cell::figure(text.unwrap_or_else(|| number::MISSING.to_owned()))
    };
    let rows = shifts(figures, pool)
        .into_iter()
        .map(|shift| {
            let costs = figures.results().programme(shift.programme);
            let before = figures.before().programme(shift.programme);
            let unchanged = |x| {
                let figure = before.administration_price;
                let text = number::kroner_bare(language, x);
                let sheet = &figures.before().sheet;
                let known = sheet.knowledge(figure, &Scenario::new(Rc::clone(data)));
                Cell::known(text, known).with_query(figures.query_unchanged(figure))
            };
            Row {
                heading: language
                    .pick(&data.programme(shift.programme).name)
                    .to_owned(),
                strong: false,
                cells: vec![
                    kroner_cell(language, figures, costs.administration),
                    unchanged(shift.before),
                    kroner_cell(language, figures, costs.administration_price),
                    kroner_cell(language, figures, costs.price_actual),
                    rank(shift.rank_before),
                    rank(shift.rank_after),
                ],
            }
        })
        .collect();
    Table {
        caption: words.table_caption.to_owned(),
        corner: words.programme.to_owned(),
        columns: [
            words.share,
            words.per_person_before,
            words.per_person_after,
            words.price,
            words.rank_before,
            words.rank_after,
        ]
        .map(str::to_owned)
        .to_vec(),
        rows,
    }
}

/// A base, with what choosing it comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct BaseLine {
    /// The base.
    pub base: AllocationBase,
    /// Whether it is the one in force.
    pub chosen: bool,
    /// Why it cannot be used, if so.
    pub unavailable: Option<Unavailable>,
    /// The first group's price under it, kroner per full-year person.
    pub price: Option<f64>,
    /// The difference under it, kroner per full-year person.
    pub difference: Option<f64>,
}

/// The comparison under every base of the pool.
#[must_use]
pub fn bases(figures: &Evaluation, comparison: ComparisonKey, pool: PoolKey) -> Vec<BaseLine> {
    let scenario = &figures.scenario;
    let (a, b) = scenario.data().sides(comparison);
    // Under the common pool it is the common base that decides.
    let of = (!scenario.flag(Key::CommonPool)).then_some(pool);
    let key = base_key(of);
    allocation::bases(scenario, of)
        .into_iter()
        .map(|(base, unavailable)| {
            let prices = figures.prices_with(key, Value::Base(base));
            let price = |group| prices.as_ref()?.group(group).price;
            BaseLine {
                base,
                chosen: scenario.base(of) == base,
                unavailable,
                price: price(a),
                difference: price(a).zip(b.and_then(price)).map(|(a, b)| a - b),
            }
        })
        .collect()
}

/// The parameter that says what a pool is divided by; for `None` the common one.
fn base_key(pool: Option<PoolKey>) -> Key {
    pool.map_or(Key::CommonBase, |pool| Key::Pool(pool, PoolField::Base))
}

/// Whether the base decides which side is the cheaper, and how much of either price is
/// administration; nothing where there is no other side or a price is not known.
#[must_use]
pub fn bases_answer(
    language: Language,
    figures: &Evaluation,
    comparison: ComparisonKey,
    lines: &[BaseLine],
) -> Option<String> {
    let words = Words::of(language);
    let data = figures.scenario.data();
    let (a, b) = data.both_sides(comparison)?;
    let located = |group| language.pick(&data.group(group).located);
    let shared = lines
        .iter()
        .filter(|line| line.base != AllocationBase::None && line.unavailable.is_none());
    let differences: Vec<f64> = shared.map(|line| line.difference).collect::<Option<_>>()?;
    let first = *differences.first()?;
    let dearer = first > 0.0;
    let answer = if differences.iter().all(|x| (*x > 0.0) == dearer) {
        let size = |x: f64| number::kroner_rounded(language, x, PROSE);
        let sizes = || differences.iter().map(|x| x.abs());
        let least = size(sizes().fold(first.abs(), f64::min));
        let most = size(sizes().fold(first.abs(), f64::max));
        let agree = BasesAgree {
            dearer,
            least: &least,
            most: &most,
        };
        (words.bases_agree)(located(a), agree)
    } else {
        words.bases_differ.to_owned()
    };
    let part = |group| {
        let costs = figures.results().group(group).costs;
        Some(number::kroner(language, costs.administration_price.value?))
    };
    let each = (words.administration_each)(located(a), &part(a)?, located(b), &part(b)?);
    Some(format!("{answer} {each}"))
}

/// The bases as a table.
#[must_use]
pub fn bases_table(
    language: Language,
    figures: &Evaluation,
    comparison: ComparisonKey,
    pool: PoolKey,
    lines: &[BaseLine],
) -> Table {
    let words = Words::of(language);
    let data = figures.scenario.data();
    let (a, b) = data.sides(comparison);
    let of = (!figures.scenario.flag(Key::CommonPool)).then_some(pool);
    // Trying another base makes no figure surer.
    let known = |figure| figures.knowledge(figure);
    let price_known = known(figures.results().group(a).costs.price_actual);
    let compared = figures.results().comparison(comparison);
    let difference_known = compared.map_or(price_known, |of| known(of.difference_actual));
    let cell = |text, subject, measure, base| {
        let name = Name {
            subject,
            measure,
            basis: OccupancyBasis::Actual,
        };
        let with = ScenarioRef::WithChange(base_key(of), Value::Base(base));
        let known = match measure {
            Measure::Difference => difference_known,
            _ => price_known,
        };
        Cell::known(text, known).of(FigureQuery::from(name).in_scenario(with))
    };
    let (price, difference) = (Subject::Group(a), Subject::Comparison(comparison));
    let rows = lines
        .iter()
        .map(|line| Row {
            heading: base_name(language, line.base).to_owned(),
            strong: line.chosen,
            cells: match line.unavailable {
                Some(reason) => vec![
                    Cell::word(unavailable(language, reason)),
                    Cell::figure(number::MISSING.to_owned()),
                ],
                None => vec![
                    cell(
                        number::kroner_bare(language, line.price),
                        price,
                        Measure::Price,
                        line.base,
                    ),
                    cell(
                        number::kroner_signed(language, line.difference),
                        difference,
                        Measure::Difference,
                        line.base,
                    ),
                ],
            },
        })
        .collect();
    let mut table = Table {
        caption: (words.bases_caption)(language.pick(&data.group(a).name)),
        corner: words.base.to_owned(),
        columns: vec![words.price.to_owned(), words.difference.to_owned()],
        rows,
    };
    if b.is_none() {
        table.keep_columns(1);
    }
    table
}

/// What became of each pool in force.
#[must_use]
pub fn pools_table(language: Language, figures: &Evaluation) -> Table {
    let words = Words::of(language);
    let data = figures.scenario.data();
    let rows = figures
        .results()
        .pools
        .iter()
        .map(|pool| Row {
            heading: pool
                .pool
                .map_or(words.common_pool, |p| language.pick(&data.pool(p).name))
                .to_owned(),
            strong: false,
            cells: [pool.amount, pool.allocated, pool.outside, pool.unallocated]
                .map(|figure| kroner_cell(language, figures, figure))
                .to_vec(),
        })
        .collect();
    Table {
        caption: words.pools_caption.to_owned(),
        corner: words.pool.to_owned(),
        columns: [
            words.amount,
            words.allocated,
            words.outside,
            words.unallocated,
        ]
        .map(str::to_owned)
        .to_vec(),
        rows,
    }
}
