//! The two sides of a comparison by outcomes and by cost per outcome.

use super::OutcomeQuantities;
use crate::model::data_set::{ComparisonKey, GroupKey, OutcomeKey};
use crate::model::definition::{Predicate, Relation};
use crate::model::figure::{
    Figure, Measure, OccupancyBasis, OutcomeMeasure, ProbabilityQuestion, Quantity, Subject,
};
use crate::model::inputs::Inputs;
use crate::model::results::Results;

/// Whether one side is at least as good in cost and outcomes, and better in one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dominance {
    /// The first costs no more and has no fewer outcomes.
    ADominates,
    /// The second costs no more and has no fewer outcomes.
    ADominated,
    /// One costs less, the other has more outcomes; or they are the same.
    None,
}

/// The outcomes of both sides, per full-year person or per course.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sides {
    /// Outcomes of the first, per full-year person or per course.
    pub a: Figure,
    /// Of the second.
    pub b: Figure,
    /// Extra cost per extra outcome, kroner: `(cost a - cost b) ÷ (a - b)`. None
    /// where one side dominates, both have as many, or only some were measured.
    pub ratio: Option<Figure>,
    /// Whether one side dominates the other.
    pub dominance: Dominance,
    /// What the first costs more, and how many more it brings: what [`Self::ratio`] and
    /// [`Self::dominance`] are made of.
    pub extra: [Figure; 2],
}

/// One outcome of a comparison.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OutcomeComparison {
    /// By full-year person.
    pub per_person: Sides,
    /// By course. The two disagree where courses differ in length.
    pub per_course: Sides,
    /// The probability that a course of the first side is likelier to lead to the
    /// outcome, counting chance alone; none without counts.
    pub more: Option<Figure>,
    /// The probability that it is less likely to.
    pub fewer: Option<Figure>,
    /// The probability that the first side pays less for one.
    pub cheaper: Option<Figure>,
    /// The probability that both shares lie within a claim's tolerance.
    pub within: Option<Figure>,
}

/// Compares the outcomes of two groups.
pub(super) fn compare<'s>(
    inputs: &Inputs,
    results: &'s Results,
    key: ComparisonKey,
    outcome: OutcomeKey,
    [(a, group_a), (b, group_b)]: [(OutcomeQuantities<'s>, GroupKey); 2],
) -> OutcomeComparison {
    use OutcomeMeasure as M;
    let sheet = &results.sheet;
    // A share of some courses is no number of outcomes to set against a cost.
    let whole = !inputs.data().outcome(outcome).partial;
    let named = |q: Quantity<'s>, measure| {
        let measure = Measure::Outcome(measure, outcome);
        q.named(Subject::Comparison(key), measure, OccupancyBasis::Actual)
            .figure()
    };
    let costs = |group| &results.group(group).costs;
    let [cost_a, cost_b] = [costs(group_a), costs(group_b)];
    let sides = |price: [Figure; 2], expected_outcomes: [Quantity<'s>; 2], measure| {
        let [price_a, price_b] = price.map(|figure| sheet.quantity(figure));
        let extra_cost = price_a - price_b;
        let extra = expected_outcomes[0] - expected_outcomes[1];
        let dominance = if whole {
            dominance(extra_cost.value(), extra.value())
        } else {
            Dominance::None
        };
        let ratio = extra_cost / extra;
        let open = whole && dominance == Dominance::None && ratio.value().is_some();
        Sides {
            a: expected_outcomes[0].figure(),
            b: expected_outcomes[1].figure(),
            ratio: open.then(|| named(ratio, measure)),
            dominance,
            extra: [extra_cost.figure(), extra.figure()],
        }
    };
    let counts = a.evidence.counts.zip(b.evidence.counts);
    let chance = |question, extra: Quantity<'s>, turned: bool, measure| {
        let (a, b) = counts?;
        let (a, b) = if turned { (b, a) } else { (a, b) };
        let found = sheet.chance(question, a, b, extra);
        found.value().map(|_| named(found, measure))
    };
    let one = sheet.constant(1.0);
    let quantity = |figure| sheet.quantity(figure);
    // The second side pays so many times less for a course.
    let factor = quantity(cost_b.cost_per_course) / quantity(cost_a.cost_per_course);
    let tolerance = tolerance(inputs, key, outcome).map(|x| sheet.constant(x));
    OutcomeComparison {
        per_person: sides(
            [cost_a.price_actual, cost_b.price_actual],
            [a.per_person, b.per_person],
            M::RatioPerPerson,
        ),
        per_course: sides(
            [cost_a.cost_per_course, cost_b.cost_per_course],
            [a.evidence.share, b.evidence.share],
            M::RatioPerCourse,
        ),
        more: chance(ProbabilityQuestion::More, one, false, M::More),
        fewer: chance(ProbabilityQuestion::More, one, true, M::Fewer),
        cheaper: whole
            .then(|| chance(ProbabilityQuestion::Less, factor, false, M::Cheaper))
            .flatten(),
        within: tolerance.and_then(|t| chance(ProbabilityQuestion::Within, t, false, M::Within)),
    }
}

/// The tolerance of a claim that both sides have about the same share.
fn tolerance(inputs: &Inputs, key: ComparisonKey, outcome: OutcomeKey) -> Option<f64> {
    let data = inputs.data();
    let (comparison, outcome) = (&data.comparison(key).id, &data.outcome(outcome).id);
    data.definition()
        .claims
        .iter()
        .find_map(|claim| match &claim.predicate {
            Predicate::Share {
                comparison: of,
                outcome: what,
                relation: Relation::About(tolerance),
            } if of == comparison && what == outcome => Some(*tolerance),
            _ => None,
        })
}

fn dominance(extra_cost: Option<f64>, extra: Option<f64>) -> Dominance {
    let (Some(cost), Some(expected_outcomes)) = (extra_cost, extra) else {
        return Dominance::None;
    };
    if cost <= 0.0 && expected_outcomes >= 0.0 && (cost < 0.0 || expected_outcomes > 0.0) {
        Dominance::ADominates
    } else if cost >= 0.0 && expected_outcomes <= 0.0 && (cost > 0.0 || expected_outcomes < 0.0) {
        Dominance::ADominated
    } else {
        Dominance::None
    }
}
