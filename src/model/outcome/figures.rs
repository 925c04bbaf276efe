//! The figures of outcomes: how many are to be expected, and what one costs.

use super::printed::{PrintedShare, printed};
use super::{Evidence, OutcomeComparison, OutcomeQuantities, compare, evidence_on};
use crate::model::data_set::{ComparisonKey, DataSet, OutcomeKey, Owner, ProgrammeKey};
use crate::model::figure::{
    Figure, Measure, OccupancyBasis, OutcomeMeasure, Quantity, Sheet, Subject,
};
use crate::model::inputs::Inputs;
use crate::model::results::{Costs, Results};

/// The figures of one outcome of a programme or a group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OutcomeFigures {
    /// The share of courses that had it.
    pub share: Figure,
    /// A count and its number of courses, where known.
    pub counts: Option<[Figure; 2]>,
    /// Whether somebody counted; if not, the first of [`Self::counts`] is the
    /// share times the second.
    pub counted: bool,
    /// Wilson's interval for the share, 95 %: what chance leaves open.
    pub interval: Option<[Figure; 2]>,
    /// What rounding leaves open of a printed share.
    pub rounding: Option<[Figure; 2]>,
    /// Courses × share; none, as everything below, where only some were measured.
    pub expected: Figure,
    /// Expected outcomes ÷ full-year persons.
    pub per_person: Figure,
    /// Total cost ÷ expected outcomes, kroner; none where none was observed.
    pub cost: Figure,
    /// The cost at both ends of [`Self::interval`], the lower cost first; the
    /// higher is none where the share may be zero.
    pub cost_interval: Option<[Figure; 2]>,
    /// The cost at both ends of [`Self::rounding`], likewise.
    pub cost_rounding: Option<[Figure; 2]>,
}

/// Every figure of every outcome, written on the sheet of the costs.
///
/// ```
/// use pladspris::data;
/// use pladspris::model::{outcome::Outcomes, results::Results, scenario::Scenario};
///
/// let report = data::latest();
/// let go_for_it = report.find_group("youth-trials").unwrap();
/// let job = report.find_outcome("job").unwrap();
/// let scenario = Scenario::new(report);
/// let results = Results::of(&scenario);
/// let outcomes = Outcomes::of(&scenario, &results);
/// let figures = outcomes.group(go_for_it, job).unwrap();
/// assert_eq!(figures.cost.value.map(f64::round), Some(113_412.0));
/// ```
#[derive(Debug)]
pub struct Outcomes {
    count: usize,
    programmes: Vec<Option<OutcomeFigures>>,
    groups: Vec<Option<OutcomeFigures>>,
    printed: Vec<Option<PrintedShare>>,
    comparisons: Vec<Option<OutcomeComparison>>,
}

impl Outcomes {
    /// Works out every outcome of a scenario.
    #[must_use]
    pub fn of(inputs: &Inputs, results: &Results) -> Self {
        let data = inputs.data();
        let sheet = &results.sheet;
        let courses = |member: ProgrammeKey| sheet.quantity(results.programme(member).courses);
        let write = |owner, subject, costs: &Costs, outcome| {
            let evidence = evidence_on(sheet, inputs, owner, outcome, &courses)?;
            Some(write(sheet, data, subject, costs, outcome, &evidence))
        };
        let all = || data.outcomes();
        let programmes = data.programmes().flat_map(|key| {
            let (owner, subject) = (Owner::Programme(key), Subject::Programme(key));
            all().map(move |outcome| write(owner, subject, results.programme(key), outcome))
        });
        let programmes = programmes.map(figures_of).collect();
        let groups: Vec<Option<OutcomeQuantities<'_>>> = data
            .groups()
            .flat_map(|key| {
                let (owner, subject) = (Owner::Group(key), Subject::Group(key));
                all().map(move |outcome| write(owner, subject, &results.group(key).costs, outcome))
            })
            .collect();
        let count = all().len();
        let printed = data.groups().flat_map(|key| {
            let groups = &groups;
            all().map(move |outcome| {
                let of = groups[usize::from(key.0) * count + usize::from(outcome.0)]?;
                // Where somebody counted, what is printed is the count, rounded.
                let costs = &results.group(key).costs;
                let partial = data.outcome(outcome).partial;
                (!of.evidence.counted && !partial)
                    .then(|| printed(sheet, data, key, costs, outcome))?
            })
        });
        let printed = printed.collect();
        let comparisons = data.comparisons().flat_map(|key| {
            let sides = data.both_sides(key);
            let groups = &groups;
            all().map(move |outcome| {
                let side = |group: crate::model::data_set::GroupKey| {
                    groups[usize::from(group.0) * count + usize::from(outcome.0)]
                };
                let (a, b) = sides?;
                let sides = [(side(a)?, a), (side(b)?, b)];
                Some(compare::compare(inputs, results, key, outcome, sides))
            })
        });
        Self {
            count,
            programmes,
            printed,
            comparisons: comparisons.collect(),
            groups: groups.into_iter().map(figures_of).collect(),
        }
    }

    /// A programme's figures; `None` where nothing is known of the outcome.
    #[must_use]
    pub fn programme(&self, key: ProgrammeKey, outcome: OutcomeKey) -> Option<&OutcomeFigures> {
        self.at(&self.programmes, key.0, outcome)
    }

    /// A group's figures.
    #[must_use]
    pub fn group(
        &self,
        key: crate::model::data_set::GroupKey,
        outcome: OutcomeKey,
    ) -> Option<&OutcomeFigures> {
        self.at(&self.groups, key.0, outcome)
    }

    /// A group's pooled share as it is printed, where nobody counted.
    #[must_use]
    pub fn printed(
        &self,
        key: crate::model::data_set::GroupKey,
        outcome: OutcomeKey,
    ) -> Option<&PrintedShare> {
        self.at(&self.printed, key.0, outcome)
    }

    /// A comparison's figures; `None` where nothing is known of one side.
    #[must_use]
    pub fn comparison(
        &self,
        key: ComparisonKey,
        outcome: OutcomeKey,
    ) -> Option<&OutcomeComparison> {
        self.at(&self.comparisons, key.0, outcome)
    }

    fn at<'a, T>(&self, all: &'a [Option<T>], of: u16, outcome: OutcomeKey) -> Option<&'a T> {
        all.get(usize::from(of) * self.count + usize::from(outcome.0))?
            .as_ref()
    }

    /// The outcomes of which anything is known on both sides of a comparison.
    pub fn compared<'a>(
        &'a self,
        data: &DataSet,
        key: ComparisonKey,
    ) -> impl Iterator<Item = OutcomeKey> + use<'a> {
        data.outcomes()
            .filter(move |&outcome| self.comparison(key, outcome).is_some())
    }
}

fn figures_of(quantities: Option<OutcomeQuantities<'_>>) -> Option<OutcomeFigures> {
    quantities.map(|quantities| quantities.figures)
}

/// How many outcomes are to be expected of so many courses, of which this share had it.
/// There is no telling where only some of them were measured.
pub(in crate::model) fn expected_on<'s>(
    sheet: &'s Sheet,
    data: &DataSet,
    outcome: OutcomeKey,
    courses: Quantity<'s>,
    share: Quantity<'s>,
) -> Quantity<'s> {
    if data.outcome(outcome).partial {
        sheet.missing()
    } else {
        courses * share
    }
}

/// Writes every figure that follows from what is known of an outcome.
fn write<'s>(
    sheet: &'s Sheet,
    data: &DataSet,
    subject: Subject,
    costs: &Costs,
    outcome: OutcomeKey,
    known: &Evidence<'s>,
) -> OutcomeQuantities<'s> {
    use OutcomeMeasure as M;
    let named = |q: Quantity<'s>, measure| {
        q.named(
            subject,
            Measure::Outcome(measure, outcome),
            OccupancyBasis::Actual,
        )
    };
    let total = sheet.quantity(costs.total_cost);
    let courses = sheet.quantity(costs.courses);
    let persons = sheet.quantity(costs.persons);
    let counts = known
        .counts
        .map(|[k, n]| [named(k, M::Count), named(n, M::Courses)]);
    let share = named(known.share, M::Share);
    let partial = data.outcome(outcome).partial;
    let expected = expected_on(sheet, data, outcome, courses, share);
    let expected = named(expected, M::Expected);
    let per_person = named(expected / persons, M::PerPerson);
    let ends = |ends: [Quantity<'s>; 2], measures: [M; 2], costs: [M; 2]| {
        let [low, high] = [named(ends[0], measures[0]), named(ends[1], measures[1])];
        // The higher the share, the lower the cost of one.
        let cost = |end: Quantity<'s>, measure| named(total / (courses * end), measure).figure();
        (
            [low.figure(), high.figure()],
            [cost(high, costs[0]), cost(low, costs[1])],
        )
    };
    let chance = counts.map(|[k, n]| {
        let (low, high) = k.wilson(n);
        ends(
            [low, high],
            [M::ShareLow, M::ShareHigh],
            [M::CostLow, M::CostHigh],
        )
    });
    let rounding = known.rounded.map(|rounded| {
        ends(
            rounded,
            [M::ShareRoundedLow, M::ShareRoundedHigh],
            [M::CostRoundedLow, M::CostRoundedHigh],
        )
    });
    let figures = OutcomeFigures {
        share: share.figure(),
        counts: counts.map(|counts| counts.map(Quantity::figure)),
        counted: known.counted,
        interval: chance.map(|(shares, _)| shares),
        rounding: rounding.map(|(shares, _)| shares),
        expected: expected.figure(),
        per_person: per_person.figure(),
        cost: named(total / expected, M::Cost).figure(),
        cost_interval: chance.map(|(_, costs)| costs).filter(|_| !partial),
        cost_rounding: rounding.map(|(_, costs)| costs).filter(|_| !partial),
    };
    OutcomeQuantities {
        evidence: Evidence {
            share,
            counts,
            ..*known
        },
        per_person,
        figures,
    }
}
