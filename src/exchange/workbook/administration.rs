//! The sheet of administration.

use super::Context;
use super::style::Look;
use super::tables::{self, Column, FIGURES, NAMES, Row};
use super::worksheet::{Cell, Content, Shown, Worksheet};
use crate::model::data_set::PoolKey;
use crate::model::figure::{Figure, Measure as M, Name, OccupancyBasis::Actual};
use crate::model::figure::{OccupancyBasis::Full, Subject};
use crate::model::parameter::{Domain, Key, PoolField};
use crate::model::results::Costs;
use crate::present::parameter_text::base_name;

const COSTS: [Column<Costs>; 7] = [
    column!(M::Administration, Actual, administration),
    column!(M::AdministrationPrice, Actual, administration_price),
    column!(M::Administration, Full, administration_full),
    column!(M::AdministrationPrice, Full, administration_price_full),
    column!(M::DirectCost, Actual, direct_cost),
    column!(M::TotalCost, Actual, total_cost),
    column!(M::StepAdministration, Actual, step_administration),
];

/// What became of a pool; nothing of one without members.
#[derive(Clone, Copy)]
struct PoolFigures([Option<Figure>; 4]);

const POOLS: [Column<PoolFigures>; 4] = [
    pool_column(M::PoolAmount, |of| of.0[0]),
    pool_column(M::Allocated, |of| of.0[1]),
    pool_column(M::Outside, |of| of.0[2]),
    pool_column(M::Unallocated, |of| of.0[3]),
];

const fn pool_column(
    measure: M,
    figure: fn(&PoolFigures) -> Option<Figure>,
) -> Column<PoolFigures> {
    Column {
        measure,
        basis: Actual,
        figure,
    }
}

/// Writes the sheet.
pub(super) fn write(context: &Context<'_>) -> Worksheet {
    let Context {
        language,
        words: all,
        results,
        data,
        ..
    } = *context;
    let words = &all.administration;
    let widths: Vec<f64> = std::iter::once(NAMES).chain([FIGURES; 7]).collect();
    let mut sheet = Worksheet::new(all.tabs.administration, &widths);
    sheet.line(words.title, Look::Title);
    sheet.gap();
    sheet.frozen = (4, 1);
    let rows = tables::by_group(
        language,
        data,
        |group| Some(results.group(group).costs),
        |programme| Some(*results.programme(programme)),
    );
    tables::table(&mut sheet, language, all.whose, &COSTS, &rows);
    let several = data.pools().len() > 1;
    let pools: Vec<Option<PoolKey>> = data
        .pools()
        .map(Some)
        .chain(several.then_some(None))
        .collect();
    if pools.is_empty() {
        return sheet;
    }
    sheet.gap();
    sheet.line(words.pools, Look::Strong);
    let rows: Vec<Row<PoolFigures>> = pools.iter().map(|pool| row(context, *pool)).collect();
    tables::table(&mut sheet, language, words.pool, &POOLS, &rows);
    sheet.gap();
    let headings = [words.pool, words.base];
    sheet.push(headings.map(|text| Cell::text(text, Look::Heading)).into());
    for (pool, row) in pools.iter().zip(&rows) {
        let label = Cell::text(row.label.as_str(), Look::Plain);
        sheet.push(vec![label, base(context, *pool)]);
    }
    if several {
        sheet.line(words.not_in_force, Look::Note);
    }
    sheet
}

/// The figures of a pool, of one that is not in force too.
fn row(context: &Context<'_>, pool: Option<PoolKey>) -> Row<PoolFigures> {
    let (language, data) = (context.language, context.data);
    let subject = pool.map_or(Subject::CommonPool, Subject::Pool);
    let figure = |measure| {
        let name = Name {
            subject,
            measure,
            basis: Actual,
        };
        context.results.sheet.find(name)
    };
    Row {
        label: pool.map_or_else(
            || context.words.common_pool.to_owned(),
            |pool| language.pick(&data.pool(pool).name).to_owned(),
        ),
        look: Look::Plain,
        indented: false,
        figures: PoolFigures([M::PoolAmount, M::Allocated, M::Outside, M::Unallocated].map(figure)),
    }
}

/// What a pool is divided by, which follows the choice.
fn base(context: &Context<'_>, pool: Option<PoolKey>) -> Cell {
    let key = pool.map_or(Key::CommonBase, |pool| Key::Pool(pool, PoolField::Base));
    let Some(input) = context.inputs.get(&key) else {
        return Cell::empty();
    };
    let list = &context.lists.of(Domain::Base).labels;
    let base = context.evaluation.scenario.base(pool);
    let now = Shown::Text(base_name(context.language, base).to_owned());
    let formula = format!("INDEX({list},{}+1)", input.set);
    Cell::new(
        Content::Written(formula, now),
        super::style::Style::text(Look::Plain),
    )
}
