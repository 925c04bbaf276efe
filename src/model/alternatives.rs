//! More than two alternatives: which are worth considering, and from which value of an
//! outcome on.
//!
//! An alternative is dominated where another has at least as many outcomes for no more, and
//! dominated by extension where a mix of two others does. What remains is the frontier;
//! along it each step costs more per extra outcome than the one before. At a value `λ`
//! of an outcome the best one has the greatest net benefit, `λ·outcomes - cost`.

use std::cmp::Ordering;

use super::chance::{Posterior, Prospect};
use super::data_set::{ComparisonKey, GroupKey, OutcomeKey, ProgrammeKey};
use super::figure::{Figure, Measure, OccupancyBasis, PayoffMeasure, Subject};
use super::inputs::Inputs;
use super::order::positions;
use super::outcome::Outcomes;
use super::results::Results;

/// Whether an alternative is on the cost-effectiveness frontier, or how it is dominated.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FrontierStatus {
    /// On the frontier, the cheapest of it.
    First,
    /// On the frontier, with the extra cost per extra outcome over the one before.
    Next {
        /// Index of the one before.
        after: usize,
        /// `(cost - cost before) ÷ (outcomes - outcomes before)`.
        ratio: f64,
    },
    /// Another has at least as many outcomes and costs no more.
    Dominated,
    /// A mix of two others has as many outcomes and costs less.
    ExtendedlyDominated,
}

/// Sorts out which alternatives are worth considering, given the cost and the outcomes
/// of each. Of two that are the same the first stands for both, and the other is
/// dominated.
///
/// ```
/// use pladspris::model::alternatives::{FrontierStatus, frontier};
///
/// let found = frontier(&[(100.0, 1.0), (300.0, 2.0), (200.0, 3.0)]);
/// assert_eq!(found[0], FrontierStatus::First);
/// assert_eq!(found[1], FrontierStatus::Dominated);
/// assert_eq!(found[2], FrontierStatus::Next { after: 0, ratio: 50.0 });
/// ```
#[must_use]
pub fn frontier(of: &[(f64, f64)]) -> Vec<FrontierStatus> {
    let mut status = vec![FrontierStatus::Dominated; of.len()];
    // The cheapest first; of equals the one with the most outcomes, then the first.
    let order = positions(of.len(), &|a, b| {
        let dearer = of[a].0.total_cmp(&of[b].0);
        dearer.then(of[b].1.total_cmp(&of[a].1))
    });
    let mut hull: Vec<usize> = Vec::new();
    let mut most = f64::NEG_INFINITY;
    for at in order {
        if of[at].1.partial_cmp(&most) != Some(Ordering::Greater) {
            continue;
        }
        most = of[at].1;
        while let [.., before, last] = *hull.as_slice()
            && ratio(of[before], of[last]) >= ratio(of[last], of[at])
        {
            status[last] = FrontierStatus::ExtendedlyDominated;
            hull.pop();
        }
        hull.push(at);
    }
    for (place, &at) in hull.iter().enumerate() {
        status[at] = match place.checked_sub(1).map(|before| hull[before]) {
            None => FrontierStatus::First,
            Some(after) => FrontierStatus::Next {
                after,
                ratio: ratio(of[after], of[at]),
            },
        };
    }
    status
}

/// Extra cost per extra outcome of the second over the first.
fn ratio(first: (f64, f64), second: (f64, f64)) -> f64 {
    (second.0 - first.0) / (second.1 - first.1)
}

/// A programme among the alternatives of a comparison.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Alternative {
    /// The programme.
    pub programme: ProgrammeKey,
    /// Kroner per full-year person.
    pub cost: Figure,
    /// Outcomes per full-year person.
    pub outcomes_per_person: Figure,
    /// Whether it is on the frontier, or how it is dominated.
    pub status: FrontierStatus,
    /// Extra cost per extra outcome over the one before it on the frontier, kroner.
    pub ratio: Option<Figure>,
}

/// The programmes on both sides of a comparison, each as an alternative, by cost and
/// outcomes per full-year person.
#[derive(Clone, Debug)]
pub struct Alternatives {
    /// In the data set's order.
    pub all: Vec<Alternative>,
    /// The distribution of each one's net benefit, in the same order.
    prospects: Vec<Option<Prospect>>,
}

/// An alternative's figures before the frontier is computed.
struct Candidate {
    programme: ProgrammeKey,
    cost: Figure,
    outcomes_per_person: Figure,
    /// Both as numbers.
    point: (f64, f64),
    prospect: Option<Prospect>,
}

impl Alternatives {
    /// The alternatives of a comparison whose cost and outcomes are known.
    #[must_use]
    pub fn of(
        inputs: &Inputs,
        results: &Results,
        outcomes: &Outcomes,
        comparison: ComparisonKey,
        outcome: OutcomeKey,
    ) -> Self {
        let data = inputs.data();
        let (a, b) = data.sides(comparison);
        let members = |group: GroupKey| data.members(group).iter().copied();
        let candidates: Vec<Candidate> = members(a)
            .chain(b.into_iter().flat_map(members))
            .filter_map(|programme| {
                let costs = results.programme(programme);
                let came = outcomes.programme(programme, outcome)?;
                let (cost, outcomes_per_person) = (costs.price_actual, came.per_person);
                let point = (cost.value?, outcomes_per_person.value?);
                let counts = came.counts.map(|counts| counts.map(|count| count.value));
                let prospect = counts.and_then(|[k, n]| {
                    Some(Prospect {
                        posterior: Posterior::of(k?, n?)?,
                        // Outcomes per person are so many times the share.
                        gain: costs.courses.value? / costs.persons.value?,
                        cost: point.0,
                    })
                });
                Some(Candidate {
                    programme,
                    cost,
                    outcomes_per_person,
                    point,
                    prospect,
                })
            })
            .collect();
        let points: Vec<(f64, f64)> = candidates.iter().map(|one| one.point).collect();
        let status = frontier(&points);
        let sheet = &results.sheet;
        let all = candidates.iter().zip(&status).map(|(one, &status)| {
            let ratio = match status {
                FrontierStatus::Next { after, .. } => {
                    let before = &candidates[after];
                    let quantity = |figure| sheet.quantity(figure);
                    let extra_cost = quantity(one.cost) - quantity(before.cost);
                    let ratio = extra_cost
                        / (quantity(one.outcomes_per_person)
                            - quantity(before.outcomes_per_person));
                    let measure = Measure::Payoff(PayoffMeasure::Ratio(comparison, outcome));
                    let subject = Subject::Programme(one.programme);
                    Some(
                        ratio
                            .named(subject, measure, OccupancyBasis::Actual)
                            .figure(),
                    )
                }
                _ => None,
            };
            Alternative {
                programme: one.programme,
                cost: one.cost,
                outcomes_per_person: one.outcomes_per_person,
                status,
                ratio,
            }
        });
        Self {
            all: all.collect(),
            prospects: candidates.iter().map(|one| one.prospect).collect(),
        }
    }

    /// The alternative with the greatest net benefit at this value of an outcome,
    /// kroner; `None` where there is none at all.
    #[must_use]
    pub fn best(&self, value: f64) -> Option<ProgrammeKey> {
        let net =
            |one: &Alternative| value * one.outcomes_per_person.or_zero() - one.cost.or_zero();
        let best = self
            .all
            .iter()
            .reduce(|best, one| if net(one) > net(best) { one } else { best });
        best.map(|best| best.programme)
    }

    /// The probability that each is the best at this value of an outcome, counting
    /// chance alone; `None` where one of them was never counted.
    #[must_use]
    pub fn probabilities(&self, value: f64) -> Option<Vec<f64>> {
        let prospects: Option<Vec<Prospect>> = self
            .prospects
            .iter()
            .map(|prospect| {
                prospect.map(|prospect| Prospect {
                    gain: prospect.gain * value,
                    ..prospect
                })
            })
            .collect();
        Some(super::chance::best(&prospects?))
    }
}
