//! More than two alternatives: which are worth considering, and from which value of an
//! outcome on.
//!
//! An alternative is dominated where another has at least as many outcomes for no more, and
//! dominated by extension where a mix of two others does. What remains is the frontier;
//! along it each step costs more per extra outcome than the one before. At a value `λ`
//! of an outcome the best one has the greatest net benefit, `λ·outcomes - cost`.
//!
//! Which one is the best is asked only of those with enough observed courses
//! ([`FEWEST_COURSES`]): with a handful the prior decides, and none of five would come out as
//! likely the best. A group with a member that has too few takes part as a whole in place of
//! all its members, so that no offer stands beside its own group.

use std::cmp::Ordering;

use super::chance::{Posterior, Prospect};
use super::data_set::{ComparisonKey, GroupKey, OutcomeKey, Owner, ProgrammeKey};
use super::figure::{Figure, Measure, OccupancyBasis, PayoffMeasure, Subject};
use super::inputs::Inputs;
use super::order::positions;
use super::outcome::{OutcomeFigures, Outcomes};
use super::results::{Costs, Results};

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

/// With fewer observed courses than this an offer takes no part in the question which is the
/// best. Courses that stand in for those that were observed count too.
pub const FEWEST_COURSES: f64 = 30.0;

/// An offer that takes part in the question which is the best.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contender {
    /// A programme, or a group as a whole; a group of one is its programme.
    pub offer: Owner,
    /// Outcomes per full-year person, as they were observed.
    outcomes_per_person: f64,
    /// What it brings and costs per full-year person, where only chance is open.
    prospect: Prospect,
}

impl Contender {
    /// `None` where cost or outcomes are not known, or too few courses were observed.
    fn of(offer: Owner, costs: &Costs, came: &OutcomeFigures) -> Option<Self> {
        let [k, n] = came.counts?.map(|count| count.value);
        let (k, n) = (k?, n.filter(|&n| n >= FEWEST_COURSES)?);
        Some(Self {
            offer,
            outcomes_per_person: came.per_person.value?,
            prospect: Prospect {
                posterior: Posterior::of(k, n)?,
                // Outcomes per person are so many times the share.
                gain: costs.courses.value? / costs.persons.value?,
                cost: costs.price_actual.value?,
            },
        })
    }

    /// What it brings less what it costs per full-year person, at this value of an outcome,
    /// kroner.
    fn net_benefit(&self, value: f64) -> f64 {
        value * self.outcomes_per_person - self.prospect.cost
    }
}

/// The programmes on both sides of a comparison, each as an alternative, by cost and
/// outcomes per full-year person.
#[derive(Clone, Debug)]
pub struct Alternatives {
    /// In the data set's order.
    pub all: Vec<Alternative>,
    /// Those that take part in the question which is the best, in the same order.
    pub contenders: Vec<Contender>,
    /// The programmes of which something is known, but of too few courses to say which is
    /// the best, whether or not their group takes part as a whole.
    pub too_few: Vec<ProgrammeKey>,
}

/// An alternative's figures before the frontier is computed.
struct Candidate {
    programme: ProgrammeKey,
    cost: Figure,
    outcomes_per_person: Figure,
    /// Both as numbers.
    point: (f64, f64),
}

/// The figures of the offers of a comparison.
struct Offers<'a> {
    results: &'a Results,
    outcomes: &'a Outcomes,
    outcome: OutcomeKey,
}

impl Offers<'_> {
    fn programme(&self, key: ProgrammeKey) -> Option<Contender> {
        let costs = self.results.programme(key);
        let came = self.outcomes.programme(key, self.outcome)?;
        Contender::of(Owner::Programme(key), costs, came)
    }

    /// A group as a whole; one of one member goes by the member.
    fn group(&self, key: GroupKey, members: &[ProgrammeKey]) -> Option<Contender> {
        let offer = match members {
            [only] => Owner::Programme(*only),
            _ => Owner::Group(key),
        };
        let came = self.outcomes.group(key, self.outcome)?;
        Contender::of(offer, &self.results.group(key).costs, came)
    }

    /// Of how many courses an outcome was observed.
    fn observed(&self, key: ProgrammeKey) -> Option<f64> {
        let came = self.outcomes.programme(key, self.outcome)?;
        came.counts?[1].value
    }

    fn has_too_few(&self, key: ProgrammeKey) -> bool {
        self.observed(key).is_none_or(|n| n < FEWEST_COURSES)
    }

    /// Those of a group that take part: the group as a whole where a member has too few
    /// courses and the group itself has enough, else each member that has.
    fn taking_part(&self, group: GroupKey, members: &[ProgrammeKey]) -> Vec<Contender> {
        let pooled = members.iter().any(|&member| self.has_too_few(member));
        let whole = pooled.then(|| self.group(group, members)).flatten();
        match whole {
            Some(whole) => vec![whole],
            None => members.iter().filter_map(|&m| self.programme(m)).collect(),
        }
    }
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
        let groups: Vec<GroupKey> = std::iter::once(a).chain(b).collect();
        let members = || groups.iter().flat_map(|&group| data.members(group));
        let candidates: Vec<Candidate> = members()
            .filter_map(|&programme| {
                let came = outcomes.programme(programme, outcome)?;
                let cost = results.programme(programme).price_actual;
                let outcomes_per_person = came.per_person;
                Some(Candidate {
                    programme,
                    cost,
                    outcomes_per_person,
                    point: (cost.value?, outcomes_per_person.value?),
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
        let offers = Offers {
            results,
            outcomes,
            outcome,
        };
        let taking_part = |&group: &GroupKey| offers.taking_part(group, data.members(group));
        let known = |member: &&ProgrammeKey| outcomes.programme(**member, outcome).is_some();
        Self {
            all: all.collect(),
            contenders: groups.iter().flat_map(taking_part).collect(),
            too_few: members()
                .filter(known)
                .filter(|&&member| offers.has_too_few(member))
                .copied()
                .collect(),
        }
    }

    /// The one with the greatest net benefit at this value of an outcome, kroner, of those
    /// that take part; `None` where none does.
    #[must_use]
    pub fn best(&self, value: f64) -> Option<Owner> {
        let net = |one: &Contender| one.net_benefit(value);
        let best = self
            .contenders
            .iter()
            .reduce(|best, one| if net(one) > net(best) { one } else { best });
        best.map(|best| best.offer)
    }

    /// The probability that each of those that take part is the best at this value of an
    /// outcome, counting chance alone.
    #[must_use]
    pub fn probabilities(&self, value: f64) -> Vec<f64> {
        let at_value = |one: &Contender| Prospect {
            gain: one.prospect.gain * value,
            ..one.prospect
        };
        let prospects: Vec<Prospect> = self.contenders.iter().map(at_value).collect();
        super::chance::best(&prospects)
    }
}
