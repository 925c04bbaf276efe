//! What it brings over the years and to whom: with two ends where there is no telling job
//! from education.

use super::bar;
use crate::model::data_set::ComparisonKey;
use crate::model::evaluation::Evaluation;
use crate::model::figure::Figure;
use crate::model::parameter::{ComparisonField, Value};
use crate::model::payoff::{PayoffFigures, net_ends};
use crate::present::chart::pairs::Row as Bar;
use crate::present::difference::Direction;
use crate::present::language::Language;
use crate::present::number;
use crate::views::payoff::facts::{cost_direction, ends, key, threshold_value};
use crate::views::payoff::words::Words;

/// No more years than these are drawn one by one.
const MOST_YEARS: usize = 12;

/// From the extra cost to the net result: each step goes on where the last one ended.
#[must_use]
pub fn step_bars(language: Language, payoff: &PayoffFigures) -> Vec<Bar> {
    let words = Words::of(language);
    let signed = |x| number::kroner_signed(language, x);
    let cost = payoff.extra_cost.value.map(|cost| -cost);
    let spares = cost.is_some_and(|cost| cost > 0.0);
    let name = if spares {
        words.saved_cost
    } else {
        words.extra_cost
    };
    let from = cost.unwrap_or_default();
    let mut bars = vec![bar("cost", name, cost, signed(cost), false)];
    let education = payoff.if_all_education.filter(|_| ends(payoff).is_some());
    for (at, sub, benefit, net) in [
        (0, words.if_jobs, Some(payoff.benefit), Some(payoff.net)),
        (
            1,
            words.if_education,
            education.map(|all| all.benefit),
            education.map(|all| all.net),
        ),
    ] {
        let (Some(benefit), Some(net)) = (benefit, net) else {
            continue;
        };
        let [benefit_key, net_key] = [["benefit", "net"], ["benefit-2", "net-2"]][at];
        let sub = sub_of(education.is_some(), sub);
        let mut step = bar(
            benefit_key,
            words.benefit,
            net.value,
            signed(benefit.value),
            true,
        );
        step.values.from = from;
        let end = bar(net_key, words.result, net.value, signed(net.value), true);
        bars.extend([step, end].map(|one| Bar {
            sub: sub.clone(),
            ..one
        }));
    }
    bars
}

/// What stands under the name of a bar that shows one end of two.
fn sub_of(two: bool, sub: &str) -> String {
    if two { sub.to_owned() } else { String::new() }
}

/// Who pays and who saves.
#[must_use]
pub fn payer_bars(language: Language, payoff: &PayoffFigures) -> Vec<Bar> {
    let words = Words::of(language);
    let education = payoff.if_all_education.filter(|_| ends(payoff).is_some());
    let all = |at: usize, sub: &str, figures: [Figure; 3]| {
        let keys = [
            ["municipality", "state", "together"],
            ["municipality-2", "state-2", "together-2"],
        ];
        let names = [words.municipality, words.state, words.together];
        let sub = sub_of(education.is_some(), sub);
        [0, 1, 2].map(|row| {
            let figure = figures[row];
            let label = number::kroner_signed(language, figure.value);
            Bar {
                sub: sub.clone(),
                ..bar(keys[at][row], names[row], figure.value, label, row < 2)
            }
        })
    };
    let jobs = [payoff.municipality, payoff.state, payoff.net];
    let mut bars = all(0, words.if_jobs, jobs).to_vec();
    if let Some(found) = education {
        let figures = [found.municipality, found.state, found.net];
        bars.extend(all(1, words.if_education, figures));
    }
    bars
}

/// The net present value were only so many years counted, year by year; of many years
/// every second or third.
#[must_use]
pub fn year_bars(language: Language, figures: &Evaluation, comparison: ComparisonKey) -> Vec<Bar> {
    let words = Words::of(language);
    let scenario = &figures.scenario;
    let horizon = key(comparison, ComparisonField::Years);
    let counted = scenario.number(horizon).unwrap_or_default();
    let all = counted.ceil() as usize;
    // The first of the years shown in which the extra cost is earned back.
    let mut owed = figures.payoff(comparison).is_some_and(|payoff| {
        let dearer = cost_direction(figures, comparison, payoff) == Direction::Dearer;
        dearer && payoff.extra_cost.or_zero() > 0.0
    });
    // From one end to the other, where there is no telling job from education.
    let between = figures.payoff(comparison).and_then(ends).is_some();
    let stride = all.div_ceil(MOST_YEARS).max(1);
    // The last year may be a part of one, and the year of the payback is always there.
    let paid_in = figures
        .payoff(comparison)
        .and_then(|payoff| threshold_value(payoff.payback));
    let paid_in = paid_in.map_or(0, |years| years.ceil() as usize);
    (1..=all)
        .filter(|&year| year % stride == 0 || year == all || year == paid_in)
        .filter_map(|year| {
            let value = Value::Number((year as f64).min(counted));
            let there = scenario.with(horizon, value).ok()?;
            let [net, other] = net_ends(&there, comparison);
            let other = other.filter(|_| between);
            let key = number::whole(language, year as u64);
            let thousand = |x: f64| number::decimal(language, x / 1_000.0, 0);
            let label = match net.zip(other) {
                Some((net, other)) => (words.between)(&thousand(other), &thousand(net)),
                None => number::kroner_signed(language, net),
            };
            let paid = net.is_some_and(|net| net >= 0.0);
            let back = owed && paid;
            owed &= !paid;
            let sub = match (back, other) {
                (true, Some(_)) => words.paid_back_as_jobs,
                (true, None) => words.paid_back,
                _ => "",
            };
            let paid = paid && other.is_none_or(|other| other >= 0.0);
            let mut bar = bar(&key, &(words.year)(year), net, label, paid);
            bar.values.from = other.unwrap_or_default();
            Some(Bar {
                sub: sub.to_owned(),
                ..bar
            })
        })
        .collect()
}
