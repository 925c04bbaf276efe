//! The figures of a payoff.

use super::terms::{self, FromResults, Terms};
use crate::model::data_set::{ComparisonKey, OutcomeKey};
use crate::model::figure::{
    Figure, Measure, OccupancyBasis, PayoffMeasure as M, Quantity, Sheet, Subject,
};
use crate::model::inputs::Inputs;
use crate::model::outcome::Outcomes;
use crate::model::parameter::{ComparisonField, Key};
use crate::model::results::Results;

/// The value of a figure from which the extra cost is earned back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Threshold {
    /// At least this much, or at most where `below` holds.
    At {
        /// The value at which nothing is gained or lost.
        figure: Figure,
        /// Whether it pays below this value: with lower cost and fewer outcomes.
        below: bool,
    },
    /// It pays at any value.
    Always,
    /// It pays at no value.
    Never,
}

/// A comparison's costs and benefits over the years and by payer, on the results' sheet.
///
/// ```
/// use pladspris::data;
/// use pladspris::model::outcome::Outcomes;
/// use pladspris::model::payoff::{Threshold, PayoffFigures};
/// use pladspris::model::{results::Results, scenario::Scenario};
///
/// let report = data::latest();
/// let youth = report.find_comparison("youth").unwrap();
/// let scenario = Scenario::new(report);
/// let results = Results::of(&scenario);
/// let outcomes = Outcomes::of(&scenario, &results);
/// let payoff = PayoffFigures::of(&scenario, &results, &outcomes, youth).unwrap();
/// // Go-For-It costs less and brings more: a job may be worth anything.
/// assert_eq!(payoff.value, Some(Threshold::Always));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PayoffFigures {
    /// The outcome that is valued.
    pub outcome: OutcomeKey,
    /// Whether it is set beside no offer and a share that would have succeeded
    /// anyway, and not beside the other side.
    pub baseline: bool,
    /// Whether job and education are known apart on both sides of the comparison, and have
    /// each its own value.
    pub separate_values: bool,
    /// What the year costs more, kroner.
    pub extra_cost: Figure,
    /// Expected outcomes of the first side, and the counterfactual ones.
    pub expected_outcomes: [Figure; 2],
    /// Expected outcomes less the counterfactual ones.
    pub extra_outcomes: Figure,
    /// What an outcome of the first side is assumed to be worth a year, kroner; a job where
    /// it may be either. None where nobody has said.
    pub assumed: Figure,
    /// `S`, in years of undiminished benefit.
    pub annuity: Figure,
    /// What the extra outcomes are worth in an undiminished year, kroner.
    pub yearly_benefit: Figure,
    /// Present value of the benefit, kroner.
    pub benefit: Figure,
    /// Benefit less extra cost, kroner.
    pub net: Figure,
    /// Benefit ÷ extra cost; none where nothing extra is paid.
    pub per_krone: Option<Figure>,
    /// Years until the extra cost is earned back. `Always` where nothing extra is
    /// paid and nothing lost; none where less is paid and something lost, since
    /// then there is nothing to earn back.
    pub payback: Option<Threshold>,
    /// What a job would have to be worth a year, kroner, an education's value staying as
    /// it is; the value of whatever else is valued.
    pub value: Option<Threshold>,
    /// What an outcome would have to be worth a year, kroner, whatever it is: where job
    /// and education are known apart, the same for both. It depends on no assumption of
    /// what either is worth.
    pub worth: Option<Threshold>,
    /// Which share of the courses would have to succeed.
    pub share: Option<Threshold>,
    /// What [`Self::value`], [`Self::worth`] and [`Self::share`] are made of.
    pub threshold_terms: [ThresholdTerms; 3],
    /// After how many years a cost is earned back, whether or not there is one: what
    /// [`Self::payback`] is made of. None but on a sheet that has all cases.
    pub years_to_payback: Option<Figure>,
    /// The municipality's part of the net present value, kroner: the benefit that the state
    /// does not have, less the extra cost that it does not refund.
    pub municipality: Figure,
    /// The state's part: its share of the benefit less what it refunds.
    pub state: Figure,
    /// The same as if every outcome were an education, where an outcome is a job or an
    /// education and both are not known apart on both sides: what stands above is then as if
    /// all were jobs, and the truth lies in between.
    pub if_all_education: Option<AllEducation>,
}

/// What a comparison pays if every outcome is an education.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AllEducation {
    /// What one is assumed to be worth a year, kroner.
    pub assumed: Figure,
    /// Present value of the benefit, kroner.
    pub benefit: Figure,
    /// Benefit less extra cost, kroner.
    pub net: Figure,
    /// The municipality's part of it.
    pub municipality: Figure,
    /// The state's part.
    pub state: Figure,
}

/// What a figure is made of from which the extra cost is earned back: what is `paid`, and
/// what is `gained` with each of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ThresholdTerms {
    /// Kroner that have to be earned back.
    pub paid: Figure,
    /// Kroner that one more brings.
    pub gained: Figure,
}

impl PayoffFigures {
    /// Works out a comparison's payoff. `None` where nothing is known of the outcome
    /// on a side that counts.
    #[must_use]
    pub fn of(
        inputs: &Inputs,
        results: &Results,
        outcomes: &Outcomes,
        comparison: ComparisonKey,
    ) -> Option<Self> {
        let sheet = &results.sheet;
        let sources = FromResults { results, outcomes };
        let terms = terms::of(sheet, inputs, comparison, &sources)?;
        Some(write(sheet, inputs, comparison, terms))
    }
}

/// Writes every figure. Each is named before it is used, so that what follows names it
/// too.
fn write<'s>(
    sheet: &'s Sheet,
    inputs: &Inputs,
    comparison: ComparisonKey,
    terms: Terms<'s>,
) -> PayoffFigures {
    let subject = Subject::Comparison(comparison);
    let named = |q: Quantity<'s>, measure| {
        q.named(subject, Measure::Payoff(measure), OccupancyBasis::Actual)
    };
    let (a, b) = inputs.data().sides(comparison);
    let worth_of = |group, worth: Quantity<'s>| {
        worth.named(
            Subject::Group(group),
            Measure::Payoff(M::Worth(comparison)),
            OccupancyBasis::Actual,
        )
    };
    let separate_values = terms.apart.holds();
    let [of_a, of_b] = terms.values;
    let of_a = worth_of(a, of_a);
    let terms = Terms {
        extra_cost: named(terms.extra_cost, M::ExtraCost),
        expected_outcomes: [
            named(terms.expected_outcomes[0], M::ExpectedOutcomes),
            named(terms.expected_outcomes[1], M::CounterfactualOutcomes),
        ],
        annuity: named(terms.annuity, M::Annuity),
        // A value that is the same on both sides has one name.
        values: match (separate_values, terms.baseline) {
            (false, _) if !sheet.has_all_cases() => [of_a; 2],
            (_, true) => [of_a, worth_of(a, of_b)],
            (_, false) => [of_a, worth_of(b.unwrap_or(a), of_b)],
        },
        ..terms
    };
    let extra = named(
        terms.expected_outcomes[0] - terms.expected_outcomes[1],
        M::ExtraOutcomes,
    );
    let yearly = named(terms.yearly(), M::YearlyBenefit);
    let benefit = named(yearly * terms.annuity, M::Benefit);
    let net = named(benefit - terms.extra_cost, M::NetPresentValue);
    let cost = terms.extra_cost;
    let per_krone = if sheet.has_all_cases() {
        let spends = cost.exceeds(sheet.constant(0.0));
        Some(sheet.only_if(spends, benefit / cost))
    } else {
        let spends = cost.value().is_some_and(|cost| cost > 0.0);
        spends.then(|| benefit / cost)
    };
    let per_krone = per_krone.map(|found| named(found, M::BenefitPerKrone));
    let per_krone = per_krone.filter(|found| sheet.has_all_cases() || found.value().is_some());
    let job_value = job_value_terms(&terms, extra);
    let outcome_value = [cost, extra * terms.annuity];
    let share = share_terms(&terms);
    let years_to_payback = sheet
        .has_all_cases()
        .then(|| sheet.payback(terms.years, cost, yearly).figure());
    let payers = |benefit: Quantity<'s>, net: Quantity<'s>, [of_municipality, of_state]: [M; 2]| {
        let state = named(
            state_part(sheet, inputs, comparison, benefit, cost),
            of_state,
        );
        [named(net - state, of_municipality), state].map(Quantity::figure)
    };
    let [municipality, state] = payers(benefit, net, [M::Municipality, M::State]);
    let if_all_education = terms.education_benefit().map(|benefit| {
        let benefit = named(benefit, M::EducationBenefit);
        let net = named(benefit - cost, M::EducationNet);
        let payers = payers(benefit, net, [M::EducationMunicipality, M::EducationState]);
        AllEducation {
            assumed: terms.education_value.figure(),
            benefit: benefit.figure(),
            net: net.figure(),
            municipality: payers[0],
            state: payers[1],
        }
    });
    PayoffFigures {
        outcome: terms.outcome,
        baseline: terms.baseline,
        separate_values,
        extra_cost: cost.figure(),
        expected_outcomes: terms.expected_outcomes.map(Quantity::figure),
        extra_outcomes: extra.figure(),
        assumed: terms.values[0].figure(),
        annuity: terms.annuity.figure(),
        yearly_benefit: yearly.figure(),
        benefit: benefit.figure(),
        net: net.figure(),
        per_krone: per_krone.map(Quantity::figure),
        payback: payback(sheet, &terms, yearly, &named),
        value: threshold(job_value, f64::INFINITY, |q| named(q, M::BreakEvenJobValue)),
        worth: threshold(outcome_value, f64::INFINITY, |q| {
            named(q, M::BreakEvenOutcomeValue)
        }),
        share: threshold(share, 1.0, |q| named(q, M::BreakEvenShare)),
        threshold_terms: [job_value, outcome_value, share].map(|[paid, gained]| ThresholdTerms {
            paid: paid.figure(),
            gained: gained.figure(),
        }),
        years_to_payback,
        municipality,
        state,
        if_all_education,
    }
}

/// The state's part: its share of the benefit and, where it refunds operating cost, its
/// share of the extra cost.
fn state_part<'s>(
    sheet: &'s Sheet,
    inputs: &Inputs,
    comparison: ComparisonKey,
    benefit: Quantity<'s>,
    cost: Quantity<'s>,
) -> Quantity<'s> {
    let input = |field| {
        let key = Key::Comparison(comparison, field);
        sheet.input(key, inputs.own_number(key))
    };
    let of_benefit = || benefit * input(ComparisonField::StateShare);
    let refund = Key::Comparison(comparison, ComparisonField::OperatingRefund);
    // It changes nothing until it is set, and is not in the formula until then.
    sheet.branch(
        sheet.changed(inputs, refund),
        || of_benefit() - cost * input(ComparisonField::OperatingRefund),
        of_benefit,
    )
}

/// Names a quantity of a comparison.
type Naming<'s, 'a> = &'a dyn Fn(Quantity<'s>, M) -> Quantity<'s>;

fn payback<'s>(
    sheet: &'s Sheet,
    terms: &Terms<'s>,
    yearly: Quantity<'s>,
    named: Naming<'s, '_>,
) -> Option<Threshold> {
    let (cost, gain) = (terms.extra_cost.value()?, yearly.value()?);
    if cost <= 0.0 {
        return (gain >= 0.0).then_some(Threshold::Always);
    }
    let found = sheet.payback(terms.years, terms.extra_cost, yearly);
    Some(found.value().map_or(Threshold::Never, |_| Threshold::At {
        figure: named(found, M::Payback).figure(),
        below: false,
    }))
}

/// What is paid and gained of the value of a job at which the net present value is nothing.
fn job_value_terms<'s>(terms: &Terms<'s>, extra: Quantity<'s>) -> [Quantity<'s>; 2] {
    let [a, b] = terms.expected_outcomes;
    let [of_a, of_b] = terms.mixes;
    let educations = || (a * of_a.rest - b * of_b.rest) * terms.annuity;
    let jobs = || a * of_a.job - b * of_b.job;
    let sheet = terms.sheet;
    let paid = sheet.branch(
        terms.apart,
        || terms.extra_cost - educations(),
        || terms.extra_cost,
    );
    let per_krone = sheet.branch(terms.apart, jobs, || extra) * terms.annuity;
    [paid, per_krone]
}

/// The same of the share of the courses at which the net present value is nothing, made up of
/// jobs and educations as it is.
fn share_terms<'s>(terms: &Terms<'s>) -> [Quantity<'s>; 2] {
    let [of_a, of_b] = terms.values;
    let paid = terms.extra_cost + terms.expected_outcomes[1] * of_b * terms.annuity;
    let gained = terms.courses * of_a * terms.annuity;
    [paid, gained]
}

/// Where `gained · x` is `paid`, for `x` from 0 to `most`. Less can be gained with a
/// greater `x` only where there is no `most`.
fn threshold<'s>(
    [paid, gained]: [Quantity<'s>; 2],
    most: f64,
    named: impl Fn(Quantity<'s>) -> Quantity<'s>,
) -> Option<Threshold> {
    let owed = paid.value()?;
    let below = gained.value()?.is_sign_negative();
    let at = (paid / gained).value();
    Some(match at {
        // Nothing is gained, whatever x is.
        None if owed <= 0.0 => Threshold::Always,
        None => Threshold::Never,
        Some(at) if !below && at <= 0.0 => Threshold::Always,
        Some(at) if at < 0.0 || at > most => Threshold::Never,
        Some(_) => Threshold::At {
            figure: named(paid / gained).figure(),
            below,
        },
    })
}
