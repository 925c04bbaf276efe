//! What the charts of this view are given: rows, values and labels as plain data. Where
//! their marks stand is worked out in `present::chart`.

mod over_years;

use super::facts::{
    BestByValue, contender_name, from_zero, observed, share_text, threshold_value, values,
    worth_threshold,
};
use super::sensitivity::{brief, is_good, parameter, swings, value};
use super::words::Words;
use crate::model::alternatives::{Alternatives, FrontierStatus};
use crate::model::data_set::{ComparisonKey, OutcomeKey, Owner, ProgrammeKey};
use crate::model::evaluation::Evaluation;
use crate::model::payoff::{PayoffFigures, Threshold};
use crate::model::sensitivity::{Map, ParameterPair, SensitivityMeasure, Tornado};
use crate::present::chart::pairs::{Row as Bar, Values};
use crate::present::chart::plot::{Line, Plot, Point};
use crate::present::counts::counts_text;
use crate::present::language::Language;
use crate::present::number;
use crate::present::parameter_text::full_name;

pub use over_years::{payer_bars, step_bars, year_bars};

/// A bar.
fn bar(key: &str, name: &str, value: Option<f64>, label: String, own: bool) -> Bar {
    Bar {
        key: key.to_owned(),
        name: name.to_owned(),
        sub: String::new(),
        emphasised: false,
        values: Values {
            from: 0.0,
            value,
            label,
            own,
        },
    }
}

/// What a result would have to be worth, beside what a job is assumed to be worth.
/// Nothing where there is no such value.
#[must_use]
pub fn worth_bars(
    language: Language,
    figures: &Evaluation,
    comparison: ComparisonKey,
    payoff: &PayoffFigures,
) -> Vec<Bar> {
    let words = Words::of(language);
    let worth = worth_threshold(figures, comparison, payoff);
    let Some(threshold) = threshold_value(worth) else {
        return Vec::new();
    };
    let name = match worth {
        Some(Threshold::At { below: true, .. }) => words.at_most_worth,
        _ => words.needed_worth,
    };
    let kroner = |x| number::kroner(language, x);
    let mut bars = vec![bar(
        "needed",
        name,
        Some(threshold),
        kroner(threshold),
        true,
    )];
    let of_education = payoff.if_all_education.map(|all| all.assumed);
    let own = match of_education {
        Some(_) => words.assumed_job,
        None => words.assumed_worth,
    };
    let assumed = [
        ("assumed", own, Some(payoff.assumed)),
        ("education", words.assumed_education, of_education),
    ];
    bars.extend(assumed.into_iter().filter_map(|(key, name, figure)| {
        let value = figure?.value?;
        Some(bar(key, name, Some(value), kroner(value), false))
    }));
    bars
}

/// Which share would have to succeed, beside the one that did.
#[must_use]
pub fn share_bars(
    language: Language,
    figures: &Evaluation,
    comparison: ComparisonKey,
    payoff: &PayoffFigures,
) -> Vec<Bar> {
    let words = Words::of(language);
    let Some((threshold, observed)) =
        threshold_value(payoff.share).zip(observed(figures, comparison, payoff))
    else {
        return Vec::new();
    };
    let Some(share) = observed.share.value else {
        return Vec::new();
    };
    let counts = observed.counts.map(|_| counts_text(language, observed));
    let text = |x| share_text(language, Some(x));
    vec![
        bar(
            "needed",
            words.needed_share,
            Some(threshold),
            text(threshold),
            true,
        ),
        Bar {
            sub: counts.unwrap_or_default(),
            ..bar("seen", words.seen_share, Some(share), text(share), false)
        },
    ]
}

/// Whether a programme or a group is on the side that is looked at.
fn is_on_own_side(figures: &Evaluation, comparison: ComparisonKey, offer: Owner) -> bool {
    match offer {
        Owner::Programme(programme) => is_own(figures, comparison, programme),
        Owner::Group(group) => figures.scenario.data().sides(comparison).0 == group,
    }
}

/// Whether a programme is on the side that is looked at.
fn is_own(figures: &Evaluation, comparison: ComparisonKey, programme: ProgrammeKey) -> bool {
    let data = figures.scenario.data();
    data.group_of(programme) == data.sides(comparison).0
}

/// Extra cost and extra results of each offer over what the comparison is with, and the
/// line of those that are worth considering. Over nothing where nothing is known of that.
#[must_use]
pub fn offers_plot(
    language: Language,
    figures: &Evaluation,
    comparison: ComparisonKey,
    outcome: OutcomeKey,
    of: &Alternatives,
) -> Plot {
    let data = figures.scenario.data();
    let (_, b) = data.sides(comparison);
    let other = b.and_then(|b| figures.outcomes().group(b, outcome));
    let outcomes_per_person = other.and_then(|other| other.per_person.value);
    let cost = b.and_then(|b| figures.results().group(b).costs.price_actual.value);
    let (outcomes_per_person, cost) = outcomes_per_person.zip(cost).unwrap_or_default();
    // Results per hundred persons, so that they are figures one can picture.
    let place = |one: &crate::model::alternatives::Alternative| {
        (
            (one.outcomes_per_person.or_zero() - outcomes_per_person) * 100.0,
            one.cost.or_zero() - cost,
        )
    };
    let points = of.all.iter().map(|one| {
        let stated = data.programme(one.programme);
        Point {
            key: stated.id.to_string(),
            at: place(one),
            label: language.pick(&stated.name).to_owned(),
            own: is_own(figures, comparison, one.programme),
            filled: matches!(
                one.status,
                FrontierStatus::First | FrontierStatus::Next { .. }
            ),
        }
    });
    let edges = of.all.iter().filter_map(|one| match one.status {
        FrontierStatus::Next { after, .. } => Some([place(of.all.get(after)?), place(one)]),
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

/// The probability of being best, offer by offer, by what a result is worth.
#[must_use]
pub fn best_plot(
    language: Language,
    figures: &Evaluation,
    comparison: ComparisonKey,
    of: &Alternatives,
    found: &BestByValue,
) -> Plot {
    let data = figures.scenario.data();
    let lines = of.contenders.iter().enumerate().map(|(at, one)| {
        let key = match one.offer {
            Owner::Programme(programme) => &data.programme(programme).id,
            Owner::Group(group) => &data.group(group).id,
        };
        let points: Vec<(f64, f64)> = found
            .iter()
            .filter_map(|(value, likely)| Some((*value, *likely.get(at)?)))
            .collect();
        // One that is hardly ever the best is drawn, but not named.
        let named = points.iter().any(|(_, p)| *p >= 0.1);
        Line {
            key: key.to_string(),
            points,
            label: if named {
                contender_name(language, data, one.offer)
            } else {
                String::new()
            },
            own: is_on_own_side(figures, comparison, one.offer),
        }
    });
    Plot {
        along: (0.0, values(of).last().copied().unwrap_or(1.0)),
        up: (0.0, 1.0),
        lines: lines.collect(),
        ..Plot::default()
    }
}

/// The figure from one end to the other, parameter by parameter.
#[must_use]
pub fn tornado_bars(
    language: Language,
    figures: &Evaluation,
    measure: SensitivityMeasure,
    tornado: &Tornado,
) -> Vec<Bar> {
    let data = figures.scenario.data();
    let bars = swings(tornado).iter().map(|swing| {
        let ends = swing.values.map(|x| value(language, figures, swing.key, x));
        let [low, high] = swing.figures;
        Bar {
            key: parameter(figures, swing.key).map_or_else(String::new, |p| p.id.clone()),
            name: full_name(language, data, swing.key),
            sub: format!("{} → {}", ends[0], ends[1]),
            emphasised: false,
            values: Values {
                from: low,
                value: Some(high),
                label: format!(
                    "{} → {}",
                    brief(language, measure, low),
                    brief(language, measure, high)
                ),
                own: true,
            },
        }
    });
    bars.collect()
}

/// How much of an axis there is between the point of today and the frame, at the least.
const BESIDE_TODAY: f64 = 0.04;

/// The map: where the verdict is the one and where the other, with today's point.
#[must_use]
pub fn map_plot(language: Language, map: &Map, pair: ParameterPair) -> Plot {
    let words = Words::of(language);
    let size = map.size();
    let place = |column, row| (map.value_at(0, column), map.value_at(1, row));
    let half = |axis: usize| {
        let [least, most] = map.ranges[axis];
        (most - least) / (2.0 * (size - 1) as f64)
    };
    let (half_x, half_y) = (half(0), half(1));
    let ends = [0, 1].map(|axis| axis_ends(map, axis));
    let mut areas = Vec::new();
    let mut edges = Vec::new();
    for row in 0..size {
        let (_, y) = place(0, row);
        let mut begun: Option<f64> = None;
        for column in 0..=size {
            let is_good = column < size && map.at(column, row).is_some_and(|x| is_good(pair, x));
            let x = match column {
                0 => ends[0].0,
                last if last == size => ends[0].1,
                _ => map.ranges[0][0] + half_x * (2.0 * column as f64 - 1.0),
            };
            match (begun, is_good) {
                (None, true) => begun = Some(x),
                (Some(from), false) => {
                    // A little higher than a row, so that no seam is seen.
                    let below = if row == 0 { ends[1].0 } else { y - half_y };
                    let above = if row + 1 == size {
                        ends[1].1
                    } else {
                        y + 1.1 * half_y
                    };
                    areas.push([(from, x), (below, above)]);
                    begun = None;
                }
                _ => {}
            }
        }
    }
    for row in 0..size.saturating_sub(1) {
        for column in 0..size - 1 {
            edges.extend(edge(map, column, row));
        }
    }
    Plot {
        along: ends[0],
        up: ends[1],
        areas,
        edges,
        points: vec![Point {
            key: "now".to_owned(),
            at: (map.now[0], map.now[1]),
            label: words.today.to_owned(),
            own: true,
            filled: true,
        }],
        ..Plot::default()
    }
}

/// What an axis of a map shows: the range, and a little more where the point of today would
/// else lie on the frame.
fn axis_ends(map: &Map, axis: usize) -> (f64, f64) {
    let [least, most] = map.ranges[axis];
    let margin = BESIDE_TODAY * (most - least);
    let near = |end: f64| (map.now[axis] - end).abs() < margin;
    (
        if near(least) { least - margin } else { least },
        if near(most) { most + margin } else { most },
    )
}

/// Where the figure is zero within a square of the grid: from side to side, in a straight
/// line between the points at which it passes zero on the way from corner to corner.
fn edge(map: &Map, column: usize, row: usize) -> Option<[(f64, f64); 2]> {
    let corners = [
        (column, row),
        (column + 1, row),
        (column + 1, row + 1),
        (column, row + 1),
    ];
    let mut crossings = Vec::new();
    for at in 0..4 {
        let (from, to) = (corners[at], corners[(at + 1) % 4]);
        let (a, b) = (map.at(from.0, from.1)?, map.at(to.0, to.1)?);
        if (a < 0.0) != (b < 0.0) {
            let along = a / (a - b);
            let axis = |axis: usize, from, to| {
                let (from, to) = (map.value_at(axis, from), map.value_at(axis, to));
                from + along * (to - from)
            };
            crossings.push((axis(0, from.0, to.0), axis(1, from.1, to.1)));
        }
    }
    match *crossings.as_slice() {
        [one, other, ..] => Some([one, other]),
        _ => None,
    }
}
