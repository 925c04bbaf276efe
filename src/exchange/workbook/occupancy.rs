//! The sheet of empty places.

use super::Context;
use super::style::{Format, Look, Style};
use super::tables::{self, Column, FIGURES, NAMES};
use super::worksheet::{Cell, Content, Worksheet};
use crate::model::break_even::{BreakEven, Side};
use crate::model::comparison::ComparisonResults;
use crate::model::figure::{Measure as M, OccupancyBasis::Actual, OccupancyBasis::Full};
use crate::model::results::Costs;
use crate::present::number::MISSING;

const COSTS: [Column<Costs>; 10] = [
    column!(M::Places, Actual, places),
    column!(M::Persons, Actual, persons),
    column!(M::Occupancy, Actual, occupancy),
    column!(M::IdlePlaces, Actual, idle_places),
    column!(M::IdleCost, Actual, idle_cost),
    column!(M::NextPerson, Actual, next_person),
    column!(M::Price, Full, price_full),
    column!(M::Price, Actual, price_actual),
    column!(M::DirectPrice, Full, direct_price_full),
    column!(M::DirectPrice, Actual, direct_price),
];

const KRONER: [Column<ComparisonResults>; 3] = [
    column!(M::Buy, Actual, buy),
    column!(M::Close, Actual, close),
    column!(M::Fill, Actual, fill),
];

/// Writes the sheet.
pub(super) fn write(context: &Context<'_>) -> Worksheet {
    let Context {
        language,
        words: all,
        results,
        data,
        ..
    } = *context;
    let words = &all.occupancy;
    let widths: Vec<f64> = std::iter::once(NAMES).chain([FIGURES; 10]).collect();
    let mut sheet = Worksheet::new(all.tabs.occupancy, &widths);
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
    let compared = tables::by_comparison(language, data, |key| results.comparison(key).copied());
    if !compared.is_empty() {
        sheet.gap();
        sheet.line(all.comparisons, Look::Strong);
        tables::table(&mut sheet, language, all.comparison, &KRONER, &compared);
        write_break_evens(context, &mut sheet);
    }
    sheet
}

/// The occupancy at which both sides cost the same: a search, and so no formula.
fn write_break_evens(context: &Context<'_>, sheet: &mut Worksheet) {
    let all = context.words;
    let words = &all.occupancy;
    sheet.gap();
    let headings = [all.comparison, words.break_even, words.cheaper];
    sheet.push(headings.map(|text| Cell::text(text, Look::Heading)).into());
    for key in context.data.comparisons() {
        let text = |text: &str| Cell::text(text, Look::Program);
        let [value, side] = match context.evaluation.break_even(key) {
            Some(BreakEven::At { value, cheaper }) => {
                let style = Style::new(Look::Program, Format::Share);
                let side = match cheaper {
                    Side::Above => words.above,
                    Side::Below => words.below,
                };
                [Cell::new(Content::Number(value), style), text(side)]
            }
            Some(BreakEven::Always) => [text(MISSING), text(all.always)],
            Some(BreakEven::Never) => [text(MISSING), text(all.never)],
            None => [text(MISSING), text(MISSING)],
        };
        let label = tables::comparison_label(context.language, context.data, key);
        sheet.push(vec![Cell::text(label, Look::Wrapped), value, side]);
    }
    sheet.line(all.by_program, Look::Program);
}
