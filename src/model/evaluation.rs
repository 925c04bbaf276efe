//! A scenario evaluated, each part of it when something first asks for it.
//!
//! A part is worked out once, and shared by all that ask for the same; what a view does not
//! show is never worked out. The data set unchanged, to which a scenario is compared, is
//! evaluated once for all scenarios that follow each other.

use std::cell::OnceCell;
use std::rc::Rc;

use super::alternatives::Alternatives;
use super::break_even::{BreakEven, break_even};
use super::claim::{AtFull, Judgement, is_of_its_year, judge, judge_all, judge_all_at_full};
use super::cost::Prices;
use super::data_set::ComparisonKey;
use super::definition::Knowledge;
use super::figure::Figure;
use super::key::{GroupField, Key, Value};
use super::outcome::Outcomes;
use super::payoff::PayoffFigures;
use super::range::Splits;
use super::results::Results;
use super::scenario::Scenario;

/// A scenario with everything that is asked of it.
///
/// ```
/// use pladspris::data;
/// use pladspris::model::evaluation::Evaluation;
/// use pladspris::model::scenario::Scenario;
///
/// let report = data::latest();
/// let over30 = report.find_comparison("over30").unwrap();
/// let evaluation = Evaluation::of(Scenario::new(report));
/// let compared = evaluation.results().comparison(over30).unwrap();
/// assert_eq!(compared.difference_actual.value.map(f64::round), Some(25_682.0));
/// ```
#[derive(Debug)]
pub struct Evaluation {
    /// The scenario.
    pub scenario: Scenario,
    results: OnceCell<Results>,
    before: Rc<OnceCell<Results>>,
    /// The claims about the year that was, which nothing moves.
    judged_before: Rc<OnceCell<Vec<Option<Judgement>>>>,
    splits: OnceCell<Splits>,
    /// Per comparison or group assessed alone, as everything below.
    break_evens: Vec<OnceCell<Option<BreakEven>>>,
    outcomes: OnceCell<Outcomes>,
    payoffs: Vec<OnceCell<Option<PayoffFigures>>>,
    offers: Vec<OnceCell<Option<Alternatives>>>,
    judged: OnceCell<Vec<Option<Judgement>>>,
    judged_at_full: OnceCell<Vec<Option<AtFull>>>,
}

/// A cell for each comparison and each group that is assessed alone.
fn cells<T>(scenario: &Scenario) -> Vec<OnceCell<T>> {
    let all = scenario.data().all_assessments();
    all.map(|_| OnceCell::new()).collect()
}

impl Evaluation {
    /// Evaluates a scenario.
    #[must_use]
    pub fn of(scenario: Scenario) -> Self {
        Self {
            results: OnceCell::new(),
            before: Rc::default(),
            judged_before: Rc::default(),
            splits: OnceCell::new(),
            break_evens: cells(&scenario),
            outcomes: OnceCell::new(),
            payoffs: cells(&scenario),
            offers: cells(&scenario),
            judged: OnceCell::new(),
            judged_at_full: OnceCell::new(),
            scenario,
        }
    }

    /// Evaluates a scenario that comes after this one, as after a step of a lever: where it
    /// is of the same data set, what that gives unchanged is known already.
    #[must_use]
    pub fn next(&self, scenario: Scenario) -> Self {
        let same = Rc::ptr_eq(self.scenario.data(), scenario.data());
        let next = Self::of(scenario);
        if same {
            Self {
                before: Rc::clone(&self.before),
                judged_before: Rc::clone(&self.judged_before),
                ..next
            }
        } else {
            next
        }
    }

    /// The figures of prices; those of outcomes and payoffs, once they are asked for, stand
    /// on the same sheet.
    #[must_use]
    pub fn results(&self) -> &Results {
        self.results.get_or_init(|| Results::of(&self.scenario))
    }

    /// The same of the data set unchanged, to show a change against.
    #[must_use]
    pub fn before(&self) -> &Results {
        let unchanged = || Scenario::new(Rc::clone(self.scenario.data()));
        self.before.get_or_init(|| Results::of(&unchanged()))
    }

    /// The prices under every split of what was not printed.
    #[must_use]
    pub fn splits(&self) -> &Splits {
        self.splits.get_or_init(|| Splits::of(&self.scenario))
    }

    /// What came of the courses, and what that costs.
    #[must_use]
    pub fn outcomes(&self) -> &Outcomes {
        self.outcomes
            .get_or_init(|| Outcomes::of(&self.scenario, self.results()))
    }

    /// What a comparison pays over the years; `None` where nothing is known of the outcome
    /// that is valued, or a side has no price. What nobody has given a value has no net
    /// present value, and what was measured only in part no extra outcomes either.
    #[must_use]
    pub fn payoff(&self, comparison: ComparisonKey) -> Option<&PayoffFigures> {
        let payoff =
            || PayoffFigures::of(&self.scenario, self.results(), self.outcomes(), comparison);
        let found = self.payoffs.get(usize::from(comparison.0))?;
        let found = found.get_or_init(payoff).as_ref();
        let partial = |found: &PayoffFigures| self.scenario.data().outcome(found.outcome).partial;
        found.filter(|found| {
            let outcomes = found.extra_outcomes.value.is_some() || partial(found);
            found.extra_cost.value.is_some() && outcomes
        })
    }

    /// The offers of a comparison, by the outcome that is valued; `None` where it has no
    /// payoff.
    #[must_use]
    pub fn offers(&self, comparison: ComparisonKey) -> Option<&Alternatives> {
        let offers = || {
            let outcome = self.payoff(comparison)?.outcome;
            let (results, outcomes) = (self.results(), self.outcomes());
            let scenario = &self.scenario;
            Some(Alternatives::of(
                scenario, results, outcomes, comparison, outcome,
            ))
        };
        let found = self.offers.get(usize::from(comparison.0))?;
        found.get_or_init(offers).as_ref()
    }

    /// The claims of the data set, judged in their order; `None` for one that this data set
    /// cannot judge.
    #[must_use]
    pub fn judged(&self) -> &[Option<Judgement>] {
        let claims = &self.scenario.data().definition().claims;
        let of_their_year = || {
            let of_its_year = claims.iter().filter(|claim| is_of_its_year(claim));
            of_its_year
                .map(|claim| judge(&self.scenario, claim))
                .collect()
        };
        self.judged.get_or_init(|| {
            let mut of_their_year = self.judged_before.get_or_init(of_their_year).iter();
            let others = claims.iter().filter(|claim| !is_of_its_year(claim));
            let mut others = judge_all(&self.scenario, self.splits(), others).into_iter();
            let judged = claims.iter().map(|claim| {
                if is_of_its_year(claim) {
                    of_their_year.next().copied().flatten()
                } else {
                    others.next().flatten()
                }
            });
            judged.collect()
        })
    }

    /// The same with every place in use, for those about the prices of several.
    #[must_use]
    pub fn judged_at_full(&self) -> &[Option<AtFull>] {
        let claims = &self.scenario.data().definition().claims;
        self.judged_at_full
            .get_or_init(|| judge_all_at_full(&self.scenario, self.splits(), claims))
    }

    /// The break-even occupancy of a comparison's first group.
    #[must_use]
    pub fn break_even(&self, comparison: ComparisonKey) -> Option<BreakEven> {
        let (a, _) = self.scenario.data().sides(comparison);
        let lever = Key::Group(a, GroupField::Occupancy);
        let found = self.break_evens.get(usize::from(comparison.0))?;
        *found.get_or_init(|| break_even(&self.scenario, comparison, lever))
    }

    /// How the least certain input of a figure is known.
    #[must_use]
    pub fn knowledge(&self, figure: Figure) -> Knowledge {
        self.results().sheet.knowledge(figure, &self.scenario)
    }

    /// The prices at actual occupancy with one more change; `None` where there is no such
    /// scenario.
    #[must_use]
    pub fn prices_with(&self, key: Key, value: Value) -> Option<Prices> {
        Prices::if_valid(&self.scenario.inputs_with(key, value)?)
    }
}
