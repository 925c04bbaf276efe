//! The inputs and terms from which a payoff is computed.

use crate::model::cost;
use crate::model::data_set::{
    ComparisonKey, DataSet, GroupKey, OutcomeKey, Owner, ProgrammeKey, Worth,
};
use crate::model::direct_cost::{Cost, money};
use crate::model::figure::{Quantity, Sheet};
use crate::model::inputs::Inputs;
use crate::model::outcome::{Outcomes, evidence_on};
use crate::model::parameter::{ComparisonField, Key};
use crate::model::results::Results;

/// A group's share and numbers of one outcome.
#[derive(Clone, Copy)]
pub(super) struct GroupOutcomes<'s> {
    pub(super) share: Quantity<'s>,
    pub(super) expected: Quantity<'s>,
    pub(super) per_person: Quantity<'s>,
}

/// Where a payoff takes a group's costs and outcomes from.
pub(super) trait PayoffSources<'s> {
    fn cost(&self, group: GroupKey) -> Cost<'s>;
    /// The group's total cost, kroner a year.
    fn total(&self, group: GroupKey) -> Quantity<'s>;
    fn outcomes(&self, group: GroupKey, outcome: OutcomeKey) -> Option<GroupOutcomes<'s>>;
    /// What the first side's full-year persons would cost at the second side's price.
    fn cost_at_other_side(&self, comparison: ComparisonKey, sides: [GroupKey; 2]) -> Quantity<'s>;
}

/// Reads the named figures that the results already contain.
pub(super) struct FromResults<'s> {
    pub(super) results: &'s Results,
    pub(super) outcomes: &'s Outcomes,
}

impl<'s> PayoffSources<'s> for FromResults<'s> {
    fn cost(&self, group: GroupKey) -> Cost<'s> {
        let costs = &self.results.group(group).costs;
        let quantity = |figure| self.results.sheet.quantity(figure);
        Cost {
            places: quantity(costs.places),
            persons: quantity(costs.persons),
            courses: quantity(costs.courses),
            direct: quantity(costs.direct_cost),
            administration: quantity(costs.administration),
        }
    }

    fn total(&self, group: GroupKey) -> Quantity<'s> {
        let total = self.results.group(group).costs.total_cost;
        self.results.sheet.quantity(total)
    }

    fn outcomes(&self, group: GroupKey, outcome: OutcomeKey) -> Option<GroupOutcomes<'s>> {
        let figures = self.outcomes.group(group, outcome)?;
        let quantity = |figure| self.results.sheet.quantity(figure);
        Some(GroupOutcomes {
            share: quantity(figures.share),
            expected: quantity(figures.expected),
            per_person: quantity(figures.per_person),
        })
    }

    fn cost_at_other_side(&self, comparison: ComparisonKey, _: [GroupKey; 2]) -> Quantity<'s> {
        let sheet = &self.results.sheet;
        let compared = self.results.comparison(comparison);
        compared.map_or_else(|| sheet.missing(), |compared| sheet.quantity(compared.buy))
    }
}

/// Evaluates only what the payoff needs, without the other results: for scans.
pub(super) struct FromInputs<'s, 'a> {
    pub(super) sheet: &'s Sheet,
    pub(super) inputs: &'a Inputs,
    pub(super) programmes: &'a [Cost<'s>],
}

impl<'s> PayoffSources<'s> for FromInputs<'s, '_> {
    fn cost(&self, group: GroupKey) -> Cost<'s> {
        cost::of_members(self.sheet, self.inputs.data(), self.programmes, group)
    }

    fn total(&self, group: GroupKey) -> Quantity<'s> {
        self.cost(group).total()
    }

    fn outcomes(&self, group: GroupKey, outcome: OutcomeKey) -> Option<GroupOutcomes<'s>> {
        let courses = |member: ProgrammeKey| self.programmes[usize::from(member.0)].courses;
        let owner = Owner::Group(group);
        let known = evidence_on(self.sheet, self.inputs, owner, outcome, &courses)?;
        let cost = self.cost(group);
        let expected = cost.courses * known.share;
        Some(GroupOutcomes {
            share: known.share,
            expected,
            per_person: expected / cost.persons,
        })
    }

    fn cost_at_other_side(&self, _: ComparisonKey, [a, b]: [GroupKey; 2]) -> Quantity<'s> {
        self.cost(a).persons * self.cost(b).price()
    }
}

/// The terms from which the figures of a payoff are computed.
#[derive(Clone, Copy)]
pub(in crate::model) struct Terms<'s> {
    /// The outcome that is valued.
    pub(super) outcome: OutcomeKey,
    /// Whether the comparison is with no offer at all.
    pub(super) baseline: bool,
    /// Extra cost of the year, kroner.
    pub(super) extra_cost: Quantity<'s>,
    /// Expected outcomes of the first side, and the counterfactual ones.
    pub(in crate::model) expected_outcomes: [Quantity<'s>; 2],
    /// What one is worth a year on either side; the same on both where job and
    /// education are not known apart.
    pub(super) worth: OutcomeValue<'s>,
    /// Courses of the first side.
    pub(super) courses: Quantity<'s>,
    /// Number of years, retention, discount rate and the first year's part.
    pub(super) years: [Quantity<'s>; 4],
    /// The annuity factor `S`.
    pub(super) annuity: Quantity<'s>,
}

/// What an outcome is worth a year, kroner.
#[derive(Clone, Copy)]
pub(super) enum OutcomeValue<'s> {
    /// The same on both sides.
    Same(Quantity<'s>),
    /// A mean for each side, weighted by how often it was a job or an education.
    BySide([JobEducationMix<'s>; 2]),
}

/// The mix of jobs and educations among one side's outcomes.
#[derive(Clone, Copy)]
pub(super) struct JobEducationMix<'s> {
    /// The mean of both values.
    pub(super) mean: Quantity<'s>,
    /// The weight of a job's value.
    pub(super) job: Quantity<'s>,
    /// The contribution of educations to the mean, kroner.
    pub(super) rest: Quantity<'s>,
}

impl<'s> Terms<'s> {
    /// What the extra outcomes are worth in an undiminished year, kroner.
    pub(super) fn yearly(&self) -> Quantity<'s> {
        let [a, b] = self.expected_outcomes;
        match self.worth {
            OutcomeValue::Same(value) => (a - b) * value,
            OutcomeValue::BySide([of_a, of_b]) => a * of_a.mean - b * of_b.mean,
        }
    }

    /// The net present value, kroner.
    pub(in crate::model) fn net(&self) -> Quantity<'s> {
        self.yearly() * self.annuity - self.extra_cost
    }
}

/// The terms of a comparison's payoff; `None` where the outcome is not known on a side
/// that is used.
pub(super) fn of<'s>(
    sheet: &'s Sheet,
    inputs: &Inputs,
    comparison: ComparisonKey,
    sources: &dyn PayoffSources<'s>,
) -> Option<Terms<'s>> {
    use ComparisonField as F;
    let data = inputs.data();
    let outcome = super::outcome(inputs, comparison)?;
    let (a, b) = data.sides(comparison);
    let number = |field| {
        let key = Key::Comparison(comparison, field);
        sheet.input(key, inputs.own_number(key))
    };
    let baseline = Key::Comparison(comparison, F::Baseline);
    let baseline = inputs.own_number(baseline).is_some();
    let cost = sources.cost(a);
    let total = sources.total(a);
    let outcomes = sources.outcomes(a, outcome)?;
    let (extra_cost, counterfactual) = if baseline {
        (total, cost.courses * number(F::Baseline))
    } else {
        let b = b?;
        let other = sources.outcomes(b, outcome)?;
        let cost_at_other_side = sources.cost_at_other_side(comparison, [a, b]);
        (total - cost_at_other_side, cost.persons * other.per_person)
    };
    let value = |field| money(sheet, inputs, Key::Comparison(comparison, field));
    let parts = |group| parts(data, sources, group, outcome);
    // What would have succeeded anyway is taken to be made up like what did.
    let parts = [parts(a), parts(b.filter(|_| !baseline).unwrap_or(a))];
    let worth = if let [Some(of_a), Some(of_b)] = parts {
        OutcomeValue::BySide([of_a, of_b].map(|shares| mix(sheet, shares, &value)))
    } else {
        OutcomeValue::Same(match data.outcome(outcome).worth {
            Worth::Education => value(F::EducationValue),
            Worth::Job | Worth::Either { .. } => value(F::Value),
        })
    };
    let years = [F::Years, F::Retention, F::Discount, F::FirstYear].map(number);
    Some(Terms {
        outcome,
        baseline,
        extra_cost,
        expected_outcomes: [outcomes.expected, counterfactual],
        worth,
        courses: cost.courses,
        years,
        annuity: sheet.annuity(years),
    })
}

/// How often a course led to a job and how often to an education, where the outcome is
/// either and both are known.
fn parts<'s>(
    data: &DataSet,
    sources: &dyn PayoffSources<'s>,
    group: GroupKey,
    outcome: OutcomeKey,
) -> Option<[Quantity<'s>; 2]> {
    let Worth::Either { job, education } = &data.outcome(outcome).worth else {
        return None;
    };
    let share = |id| Some(sources.outcomes(group, data.find_outcome(id)?)?.share);
    Some([share(job)?, share(education)?])
}

/// What an outcome is worth where a course leads to a job and to an education so
/// often.
fn mix<'s>(
    sheet: &'s Sheet,
    [job, education]: [Quantity<'s>; 2],
    value: &dyn Fn(ComparisonField) -> Quantity<'s>,
) -> JobEducationMix<'s> {
    let both = job + education;
    if both.value().is_none_or(|both| both <= 0.0) {
        // Neither came about: there is no telling which it would have been.
        let (job, rest) = (sheet.constant(1.0), sheet.constant(0.0));
        let mean = value(ComparisonField::Value);
        return JobEducationMix { mean, job, rest };
    }
    let job = job / both;
    let rest = education / both * value(ComparisonField::EducationValue);
    JobEducationMix {
        mean: job * value(ComparisonField::Value) + rest,
        job,
        rest,
    }
}
