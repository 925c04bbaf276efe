//! Claims about prices: their figures on an occupancy basis, and under how many splits of
//! what was not printed they hold.

use std::borrow::Cow;

use super::judgement::{NamedValue, Tally, Verdict, name};
use super::{Amount, Claim, Predicate, Relation};
use crate::model::break_even::compare_rounded;
use crate::model::cost::Prices;
use crate::model::data_set::DataSet;
use crate::model::figure::{Measure, OccupancyBasis, Subject};
use crate::model::range::Splits;

/// A claimed "good X" is right up to this many times X.
const GOOD_FACTOR: f64 = 1.15;

/// Gives the price of a programme or a group on an occupancy basis.
type PriceOf<'a> = &'a dyn Fn(Subject, OccupancyBasis) -> Option<f64>;

/// The price of a programme or a group.
pub(super) fn price(prices: &Prices, subject: Subject) -> Option<f64> {
    match subject {
        Subject::Programme(programme) => prices.programme(programme).price,
        Subject::Group(group) => prices.group(group).price,
        Subject::Pool(_) | Subject::CommonPool | Subject::Comparison(_) => None,
    }
}

/// Both figures of a claim about prices: of the first side and the second, the cheapest of
/// those named and the dearest of the others, or the actual price and the full one. `None`
/// for a claim about something else, or about what the data set does not have.
pub(super) fn figures(
    data: &DataSet,
    predicate: &Predicate,
    basis: OccupancyBasis,
    price: PriceOf<'_>,
) -> Option<[NamedValue; 2]> {
    let named = |subject, basis| NamedValue {
        name: name(subject, Measure::Price, basis),
        value: price(subject, basis),
    };
    Some(match predicate {
        Predicate::Share { .. } => return None,
        Predicate::Price { comparison, .. } => {
            let (a, b) = data.both_sides(data.find_comparison(comparison)?)?;
            [a, b].map(|group| named(Subject::Group(group), basis))
        }
        Predicate::Highest {
            named: dearest,
            others,
        } => {
            // One without a price leaves the claim open, whatever the others cost.
            let pick = |ids: &[_], side| {
                let prices = of_programmes(data, ids, basis, price)?;
                let missing = prices.iter().find(|one| one.value.is_none());
                missing.copied().or_else(|| extreme(&prices, side))
            };
            [pick(dearest, -1)?, pick(others, 1)?]
        }
        Predicate::AboveFull { group } => {
            let group = Subject::Group(data.find_group(group)?);
            [OccupancyBasis::Actual, OccupancyBasis::Full].map(|basis| named(group, basis))
        }
    })
}

fn of_programmes(
    data: &DataSet,
    ids: &[Cow<'static, str>],
    basis: OccupancyBasis,
    price: PriceOf<'_>,
) -> Option<Vec<NamedValue>> {
    let programmes = ids.iter().map(|id| data.find_programme(id));
    let named = programmes.map(|programme| {
        let subject = Subject::Programme(programme?);
        Some(NamedValue {
            name: name(subject, Measure::Price, basis),
            value: price(subject, basis),
        })
    });
    named.collect()
}

/// The greatest (1) or the least (-1) of several figures; `None` where one of
/// them is missing.
fn extreme(of: &[NamedValue], side: i8) -> Option<NamedValue> {
    let mut found: Option<(NamedValue, f64)> = None;
    for &named in of {
        let value = named.value?;
        if found.is_none_or(|(_, best)| compare_rounded(value, best) == side) {
            found = Some((named, value));
        }
    }
    found.map(|(named, _)| named)
}

/// The verdict on a claim about prices by their order.
pub(super) fn verdict(predicate: &Predicate, figures: [NamedValue; 2]) -> Verdict {
    let relation = match predicate {
        Predicate::Price { relation, .. } | Predicate::Share { relation, .. } => *relation,
        Predicate::Highest { .. } | Predicate::AboveFull { .. } => Relation::More,
    };
    let [Some(a), Some(b)] = figures.map(|figure| figure.value) else {
        return Verdict::TooClose;
    };
    let so = match relation {
        Relation::Less => compare_rounded(a, b) < 0,
        Relation::More => compare_rounded(a, b) > 0,
        Relation::About(tolerance) => (a - b).abs() <= tolerance,
    };
    if so { Verdict::Holds } else { Verdict::Fails }
}

/// How a claim comes out under every split; `None` where nothing was reconstructed.
pub(super) fn tally(
    data: &DataSet,
    predicate: &Predicate,
    splits: &Splits,
    basis: OccupancyBasis,
) -> Option<Tally> {
    let mut tally = Tally {
        holding: 0,
        failing: 0,
        valid: splits.count(),
    };
    if !has_splits(data) || tally.valid == 0 {
        return None;
    }
    for at in 0..tally.valid {
        let price = |subject, basis| price(&splits.prices(basis)[at], subject);
        match verdict(predicate, figures(data, predicate, basis, &price)?) {
            Verdict::Holds => tally.holding += 1,
            Verdict::Fails => tally.failing += 1,
            Verdict::TooClose => {}
        }
    }
    Some(tally)
}

/// Whether there are several splits to choose among.
pub(super) fn has_splits(data: &DataSet) -> bool {
    data.definition().splits.len() > 1
}

/// Whether the amount that a claim about prices names is right, if it names one.
pub(super) fn amount_right(
    data: &DataSet,
    claim: &Claim,
    figures: [NamedValue; 2],
    price: PriceOf<'_>,
    index: f64,
) -> Option<bool> {
    let [a, b] = [figures[0].value?, figures[1].value?];
    // What was claimed was claimed in kroner of its year.
    Some(match claim.amount? {
        Amount::Good(good) => {
            let gap = match &claim.predicate {
                Predicate::Price {
                    relation: Relation::Less,
                    ..
                } => b - a,
                _ => a - b,
            };
            let good = good * index;
            (good..=GOOD_FACTOR * good).contains(&gap)
        }
        amount @ Amount::Shares(..) => return shares_right(amount, figures),
        Amount::Others(least, most) => {
            let Predicate::Highest { others, .. } = &claim.predicate else {
                return None;
            };
            let basis = figures[1].name.basis;
            let lowest = extreme(&of_programmes(data, others, basis, price)?, -1)?.value?;
            let near = |price: f64, claimed: f64| (price - claimed * index).abs() <= 0.5 * index;
            near(lowest, least) && near(b, most)
        }
    })
}

/// Whether two shares are those that a claim names: "14 %" stands for anything that rounds
/// to it.
pub(super) fn shares_right(amount: Amount, figures: [NamedValue; 2]) -> Option<bool> {
    let Amount::Shares(first, second) = amount else {
        return None;
    };
    let whole = |x: f64| (x * 100.0).round();
    let right = |figure: NamedValue, claimed| {
        Some(compare_rounded(whole(figure.value?), whole(claimed)) == 0)
    };
    Some(right(figures[0], first)? && right(figures[1], second)?)
}
