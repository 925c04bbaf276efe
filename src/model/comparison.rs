//! Two groups compared by price.

use super::cost::Costs;
use super::data_set::ComparisonKey;
use super::figure::{Figure, Measure, OccupancyBasis, Quantity, Sheet, Subject};
use super::inputs::Inputs;
use super::parameter::{ComparisonField, Key};

/// The figures of a comparison of `a` with `b`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ComparisonResults {
    /// Price of `a` less price of `b`, every place in use, kroner.
    pub difference_full: Figure,
    /// Price of `a` less price of `b` at actual occupancy, kroner per full-year person.
    pub difference_actual: Figure,
    /// What the same persons would cost at `b`, kroner a year.
    pub buy: Figure,
    /// What closing `a` saves, less [`Self::buy`], kroner a year.
    pub close: Figure,
    /// What is saved where `a`'s idle places take persons who would else be
    /// bought a place at `b`, kroner a year.
    pub fill: Figure,
}

pub(super) fn compare<'s>(
    sheet: &'s Sheet,
    inputs: &Inputs,
    key: ComparisonKey,
    a: &Costs<Quantity<'s>>,
    b: &Costs<Quantity<'s>>,
) -> ComparisonResults {
    let subject = Subject::Comparison(key);
    let figure = |q: Quantity<'s>, measure, basis| q.named(subject, measure, basis).figure();
    let buy = a.persons * b.price_actual;
    let closing = Key::Comparison(key, ComparisonField::CloseAdministration);
    // A choice enters the sheet as one or nothing times the amount, so that the
    // figure knows what it depends on.
    let chosen = f64::from(u8::from(inputs.flag(closing)));
    let avoided = a.direct_cost + sheet.input(closing, Some(chosen)) * a.administration;
    let fill = a.idle_places * (b.direct_price - a.next_person);
    ComparisonResults {
        difference_full: figure(
            a.price_full - b.price_full,
            Measure::Difference,
            OccupancyBasis::Full,
        ),
        difference_actual: figure(
            a.price_actual - b.price_actual,
            Measure::Difference,
            OccupancyBasis::Actual,
        ),
        buy: figure(buy, Measure::Buy, OccupancyBasis::Actual),
        close: figure(avoided - buy, Measure::Close, OccupancyBasis::Actual),
        fill: figure(fill, Measure::Fill, OccupancyBasis::Actual),
    }
}
