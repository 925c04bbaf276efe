//! Outcomes, and comparisons of them, as results write them.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Number;
use crate::model::data_set::{ComparisonKey, DataSet, OutcomeKey};
use crate::model::figure::Figure;
use crate::model::outcome::{Dominance, OutcomeComparison, OutcomeFigures, Outcomes, Sides};

/// One outcome of a programme or a group.
#[derive(Serialize)]
pub(super) struct OutcomeForm {
    id: String,
    /// How many had it, where known; the share times `n`
    /// where nobody counted.
    k: Number,
    /// Of how many courses.
    n: Number,
    share: Number,
    interval: Option<[Number; 2]>,
    expected: Number,
    per_person: Number,
    cost_per_outcome: Number,
    cost_per_outcome_interval: Option<[Number; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rounding: Option<[Number; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cost_per_outcome_rounding: Option<[Number; 2]>,
}

/// The outcomes of which anything is known.
pub(super) fn list<'a>(
    data: &DataSet,
    figures: impl Fn(OutcomeKey) -> Option<&'a OutcomeFigures>,
) -> Vec<OutcomeForm> {
    data.outcomes()
        .filter_map(|key| Some(form(&data.outcome(key).id, figures(key)?)))
        .collect()
}

fn form(id: &str, figures: &OutcomeFigures) -> OutcomeForm {
    let pair = |ends: Option<[Figure; 2]>| ends.map(|ends| ends.map(|end| end.value));
    let count = |at: usize| figures.counts.and_then(|counts| counts[at].value);
    OutcomeForm {
        id: id.to_owned(),
        k: count(0),
        n: count(1),
        share: figures.share.value,
        interval: pair(figures.interval),
        expected: figures.expected.value,
        per_person: figures.per_person.value,
        cost_per_outcome: figures.cost.value,
        cost_per_outcome_interval: pair(figures.cost_interval),
        rounding: pair(figures.rounding),
        cost_per_outcome_rounding: pair(figures.cost_rounding),
    }
}

/// A figure for each outcome, by its id.
type ByOutcome<T> = BTreeMap<String, T>;

/// The outcomes of both sides, per full-year person or per course.
#[derive(Serialize)]
pub(super) struct SidesForm {
    outcomes_a: ByOutcome<Number>,
    outcomes_b: ByOutcome<Number>,
    icer: ByOutcome<Number>,
    dominance: ByOutcome<&'static str>,
}

/// Probabilities about both sides.
#[derive(Serialize)]
pub(super) struct ProbabilityForm {
    more: ByOutcome<Number>,
    cheaper_per_outcome: ByOutcome<Number>,
}

/// The comparison of outcomes: per full-year person, per course, by chance.
pub(super) fn compared(
    data: &DataSet,
    outcomes: &Outcomes,
    key: ComparisonKey,
) -> (SidesForm, SidesForm, ProbabilityForm) {
    let known: Vec<(OutcomeKey, &OutcomeComparison)> = outcomes
        .compared(data, key)
        .filter_map(|outcome| Some((outcome, outcomes.comparison(key, outcome)?)))
        .collect();
    let id = |outcome: OutcomeKey| data.outcome(outcome).id.to_string();
    // What was measured only in part has a share per course and odds of it, nothing else.
    let whole = known.iter().copied();
    let whole: Vec<_> = whole.filter(|&(of, _)| !data.outcome(of).partial).collect();
    let by = |all: &[(OutcomeKey, &OutcomeComparison)],
              figure: &dyn Fn(&OutcomeComparison) -> Number| {
        let named = all.iter().map(|&(of, one)| (id(of), figure(one)));
        named.collect::<ByOutcome<Number>>()
    };
    let sides = |shown: &[(OutcomeKey, &OutcomeComparison)],
                 sides: fn(&OutcomeComparison) -> &Sides| SidesForm {
        outcomes_a: by(shown, &|one| sides(one).a.value),
        outcomes_b: by(shown, &|one| sides(one).b.value),
        icer: by(&whole, &|one| {
            sides(one).ratio.and_then(|ratio| ratio.value)
        }),
        dominance: whole
            .iter()
            .map(|&(of, one)| (id(of), word(sides(one).dominance)))
            .collect(),
    };
    let chance = ProbabilityForm {
        more: by(&known, &|one| one.more.and_then(|figure| figure.value)),
        cheaper_per_outcome: by(&whole, &|one| one.cheaper.and_then(|figure| figure.value)),
    };
    (
        sides(&whole, |one| &one.per_person),
        sides(&known, |one| &one.per_course),
        chance,
    )
}

const fn word(dominance: Dominance) -> &'static str {
    match dominance {
        Dominance::ADominates => "a-dominates",
        Dominance::ADominated => "a-dominated",
        Dominance::None => "none",
    }
}
