//! The inputs and terms from which a payoff is computed.

use crate::model::cost;
use crate::model::data_set::{ComparisonKey, GroupKey, OutcomeKey, Owner, ProgrammeKey, Worth};
use crate::model::direct_cost::{Cost, money};
use crate::model::figure::{Quantity, Sheet};
use crate::model::inputs::Inputs;
use crate::model::outcome::{Outcomes, evidence_on, expected_on};
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
        let expected = expected_on(
            self.sheet,
            self.inputs.data(),
            outcome,
            cost.courses,
            known.share,
        );
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
    pub(super) sheet: &'s Sheet,
    /// The outcome that is valued.
    pub(super) outcome: OutcomeKey,
    /// Whether the comparison is with no offer at all.
    pub(super) baseline: bool,
    /// Whether the outcome is a job or an education.
    pub(super) either: bool,
    /// The same as an expression, on a sheet that has all cases.
    pub(super) either_on_sheet: Quantity<'s>,
    /// Whether the outcome is a job or an education and both are known apart on both sides of
    /// the comparison, whatever the alternative is: then each has its own value.
    pub(super) apart: Quantity<'s>,
    /// Extra cost of the year, kroner.
    pub(super) extra_cost: Quantity<'s>,
    /// Expected outcomes of the first side, and the counterfactual ones.
    pub(in crate::model) expected_outcomes: [Quantity<'s>; 2],
    /// What one is worth a year on either side, kroner. Where job and education are not known
    /// apart it is the same on both, and that of a job.
    pub(super) values: [Quantity<'s>; 2],
    /// The mix of jobs and educations on either side; missing where they are not known apart.
    pub(super) mixes: [JobEducationMix<'s>; 2],
    /// What an education is worth a year, kroner.
    pub(super) education_value: Quantity<'s>,
    /// Courses of the first side.
    pub(super) courses: Quantity<'s>,
    /// Number of years, retention, discount rate and the first year's part.
    pub(super) years: [Quantity<'s>; 4],
    /// The annuity factor `S`.
    pub(super) annuity: Quantity<'s>,
}

/// The mix of jobs and educations among one side's outcomes.
#[derive(Clone, Copy)]
pub(super) struct JobEducationMix<'s> {
    /// The mean of both values.
    mean: Quantity<'s>,
    /// The weight of a job's value.
    pub(super) job: Quantity<'s>,
    /// The contribution of educations to the mean, kroner.
    pub(super) rest: Quantity<'s>,
}

impl<'s> Terms<'s> {
    /// What the extra outcomes are worth in an undiminished year, kroner.
    pub(super) fn yearly(&self) -> Quantity<'s> {
        let [a, b] = self.expected_outcomes;
        let [of_a, of_b] = self.values;
        self.sheet
            .branch(self.apart, || a * of_a - b * of_b, || (a - b) * of_a)
    }

    /// The net present value, kroner.
    pub(in crate::model) fn net(&self) -> Quantity<'s> {
        self.yearly() * self.annuity - self.extra_cost
    }

    /// The benefit if every outcome is an education, where it is a job or an education and
    /// both are not known apart.
    pub(super) fn education_benefit(&self) -> Option<Quantity<'s>> {
        let [a, b] = self.expected_outcomes;
        let benefit = || (a - b) * self.education_value * self.annuity;
        let sheet = self.sheet;
        if sheet.has_all_cases() {
            let unknown = sheet.constant(1.0) - self.apart;
            let open = self.either_on_sheet.at_most(unknown);
            return Some(sheet.only_if(open, benefit()));
        }
        let open = self.either && !self.apart.holds();
        open.then(benefit)
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
    let key = |field| Key::Comparison(comparison, field);
    let number = |field| sheet.input(key(field), inputs.own_number(key(field)));
    let value = |field| money(sheet, inputs, key(field));
    let alone = sheet.changed(inputs, key(F::Baseline));
    let own = Some(sources.outcomes(a, outcome)?);
    let other = b.and_then(|b| sources.outcomes(b, outcome));
    if other.is_none() && !alone.holds() {
        return None;
    }
    let by_outcome = ByOutcome::of(sheet, inputs, comparison, outcome);
    let part = |group, known: Option<GroupOutcomes<'s>>, part: GroupPart| {
        by_outcome.choose(&|one| {
            let there = if one == outcome {
                known
            } else {
                sources.outcomes(group, one)
            };
            there.map_or_else(|| sheet.missing(), |there| part(&there))
        })
    };
    let cost = sources.cost(a);
    let total = sources.total(a);
    let extra_cost = sheet.branch(
        alone,
        || total,
        || match b {
            Some(b) => total - sources.cost_at_other_side(comparison, [a, b]),
            None => sheet.missing(),
        },
    );
    let counterfactual = sheet.branch(
        alone,
        || cost.courses * number(F::Baseline),
        || match b {
            Some(b) => cost.persons * part(b, other, |of| of.per_person),
            None => sheet.missing(),
        },
    );
    // How often a course led to a job, and how often to an education.
    let shares = |group| {
        [0, 1].map(|at: usize| {
            by_outcome.choose(&|one| {
                let id = match &data.outcome(one).worth {
                    Worth::Either { job, education } => [job, education][at],
                    _ => return sheet.missing(),
                };
                let there = data.find_outcome(id);
                let there = there.and_then(|there| sources.outcomes(group, there));
                there.map_or_else(|| sheet.missing(), |there| there.share)
            })
        })
    };
    // A group that is assessed alone is beside itself.
    let [of_a, of_b] = [shares(a), shares(b.unwrap_or(a))];
    let [first, rest @ ..] = [of_a[0], of_a[1], of_b[0], of_b[1]].map(Quantity::exists);
    let apart = rest.into_iter().fold(first, Quantity::at_most);
    let [mix_a, mix_b] = [of_a, of_b].map(|shares| mix(sheet, shares, &value));
    // What would have succeeded anyway is taken to be made up like what did.
    let either = |part: fn(&JobEducationMix<'s>) -> Quantity<'s>| {
        sheet.branch(alone, || part(&mix_a), || part(&mix_b))
    };
    let mixes = [
        mix_a,
        JobEducationMix {
            mean: either(|mix| mix.mean),
            job: either(|mix| mix.job),
            rest: either(|mix| mix.rest),
        },
    ];
    let same = by_outcome.choose(&|one| {
        value(match data.outcome(one).worth {
            Worth::Job | Worth::Either { .. } => F::Value,
            Worth::Education => F::EducationValue,
            Worth::None => F::OtherValue,
        })
    });
    let either_on_sheet = if sheet.has_all_cases() {
        by_outcome.choose(&|one| {
            let either = matches!(data.outcome(one).worth, Worth::Either { .. });
            sheet.constant(f64::from(u8::from(either)))
        })
    } else {
        sheet.nothing()
    };
    let years = [F::Years, F::Retention, F::Discount, F::FirstYear].map(number);
    Some(Terms {
        sheet,
        outcome,
        baseline: alone.holds(),
        either: matches!(data.outcome(outcome).worth, Worth::Either { .. }),
        either_on_sheet,
        apart,
        extra_cost,
        expected_outcomes: [part(a, own, |of| of.expected), counterfactual],
        values: mixes.map(|mix| sheet.branch(apart, || mix.mean, || same)),
        mixes,
        education_value: value(F::EducationValue),
        courses: cost.courses,
        years,
        annuity: sheet.annuity(years),
    })
}

/// One of a group's quantities of an outcome.
type GroupPart = for<'s> fn(&GroupOutcomes<'s>) -> Quantity<'s>;

/// A formula for each outcome that can be valued, of which the inputs choose one.
struct ByOutcome<'s> {
    sheet: &'s Sheet,
    which: Quantity<'s>,
    chosen: OutcomeKey,
    /// The places of those that the sheet counts to.
    places: Vec<u8>,
}

impl<'s> ByOutcome<'s> {
    fn of(
        sheet: &'s Sheet,
        inputs: &Inputs,
        comparison: ComparisonKey,
        chosen: OutcomeKey,
    ) -> Self {
        let key = Key::Comparison(comparison, ComparisonField::Outcome);
        let places = inputs.data().outcomes();
        Self {
            sheet,
            which: sheet.input(key, inputs.as_number(key)),
            chosen,
            places: places.map_while(|one| u8::try_from(one.0).ok()).collect(),
        }
    }

    fn choose(&self, formula: &dyn Fn(OutcomeKey) -> Quantity<'s>) -> Quantity<'s> {
        // More than a choice counts to: the one that is valued stands alone.
        if usize::from(self.chosen.0) >= self.places.len() {
            return formula(self.chosen);
        }
        let formula = |at| formula(OutcomeKey(u16::from(at)));
        self.sheet.choose(self.which, &self.places, formula)
    }
}

/// What an outcome is worth where a course leads to a job and to an education so
/// often.
fn mix<'s>(
    sheet: &'s Sheet,
    [job, education]: [Quantity<'s>; 2],
    value: &dyn Fn(ComparisonField) -> Quantity<'s>,
) -> JobEducationMix<'s> {
    let both = job + education;
    // Where neither came about there is no telling which it would have been.
    let some = both.exceeds(sheet.constant(0.0));
    let job = sheet.branch(some, || job / both, || sheet.constant(1.0));
    let educations = || education / both * value(ComparisonField::EducationValue);
    let rest = sheet.branch(some, educations, || sheet.constant(0.0));
    let jobs = || job * value(ComparisonField::Value);
    JobEducationMix {
        mean: sheet.branch(some, || jobs() + rest, || value(ComparisonField::Value)),
        job,
        rest,
    }
}
