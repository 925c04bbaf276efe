//! The sheet of prices.

use super::Context;
use super::style::Look;
use super::tables::{self, Column, FIGURES, NAMES};
use super::worksheet::Worksheet;
use crate::model::comparison::ComparisonResults;
use crate::model::figure::{Measure as M, OccupancyBasis::Actual, OccupancyBasis::Full};
use crate::model::results::{Costs, GroupResults};

/// The columns of what programmes and groups cost.
const COSTS: [Column<Costs>; 18] = [
    column!(M::Places, Actual, places),
    column!(M::Persons, Actual, persons),
    column!(M::Occupancy, Actual, occupancy),
    column!(M::DirectCost, Actual, direct_cost),
    column!(M::Administration, Actual, administration),
    column!(M::TotalCost, Actual, total_cost),
    column!(M::Price, Full, price_full),
    column!(M::Price, Actual, price_actual),
    column!(M::StepDirect, Actual, step_direct),
    column!(M::StepAdministration, Actual, step_administration),
    column!(M::DirectCost, Full, direct_cost_full),
    column!(M::Administration, Full, administration_full),
    column!(M::Courses, Actual, courses),
    column!(M::CostPerCourse, Actual, cost_per_course),
    column!(M::WeeksPerCourse, Actual, weeks_per_course),
    column!(M::ParticipantHours, Actual, hours),
    column!(M::CostPerHour, Actual, cost_per_hour),
    column!(M::DirectPrice, Actual, direct_price),
];

const MEANS: [Column<GroupResults>; 3] = [
    column!(M::MeanPriceByPlaces, Full, mean_price_by_places),
    column!(M::MeanPriceByPersons, Full, mean_price_by_persons),
    column!(M::MeanPricePlain, Full, mean_price_plain),
];

const DIFFERENCES: [Column<ComparisonResults>; 2] = [
    column!(M::Difference, Full, difference_full),
    column!(M::Difference, Actual, difference_actual),
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
    let words = &all.prices;
    let widths: Vec<f64> = std::iter::once(NAMES).chain([FIGURES; 18]).collect();
    let mut sheet = Worksheet::new(all.tabs.prices, &widths);
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
    sheet.gap();
    sheet.line(words.means, Look::Strong);
    let groups = |group| Some(*results.group(group));
    let rows = tables::by_group(language, data, groups, |_| None);
    tables::table(&mut sheet, language, all.whose, &MEANS, &rows);
    let compared = tables::by_comparison(language, data, |key| results.comparison(key).copied());
    if !compared.is_empty() {
        sheet.gap();
        sheet.line(all.comparisons, Look::Strong);
        tables::table(
            &mut sheet,
            language,
            all.comparison,
            &DIFFERENCES,
            &compared,
        );
    }
    sheet
}
