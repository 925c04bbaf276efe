//! A scenario evaluated, with what the page shows beside it.

use crate::present::words::SharedWords;
use std::cell::OnceCell;

use super::figure_query::{FigureQuery, ScenarioRef};
use super::language::Language;
use super::number;
use super::table::Cell;
use crate::model::alternatives::Alternatives;
use crate::model::break_even::{BreakEven, break_even};
use crate::model::claim::{Judgement, judge};
use crate::model::data_set::{ComparisonKey, GroupKey, Knowledge, PoolKey};
use crate::model::figure::{Figure, Name, Subject};
use crate::model::outcome::Outcomes;
use crate::model::parameter::{GroupField, Key, Value};
use crate::model::payoff::PayoffFigures;
use crate::model::range::{Span, Splits};
use crate::model::results::Results;
use crate::model::scenario::Scenario;

/// Everything the views draw on, worked out once per scenario.
#[derive(Debug)]
pub struct Figures {
    /// The scenario.
    pub scenario: Scenario,
    /// Its figures.
    pub results: Results,
    /// The figures of the data set unchanged, to show a change against.
    pub before: Results,
    /// The scenario under every split of what was not printed.
    pub splits: Splits,
    /// Per comparison, the occupancy of its first group that breaks even; worked out when
    /// a view asks for it, which is most of the work of a moved lever.
    break_evens: Vec<OnceCell<Option<BreakEven>>>,
    /// What came of the courses; worked out when a view asks for it.
    outcomes: OnceCell<Outcomes>,
    /// What pays, comparison by comparison; worked out likewise.
    payoffs: OnceCell<Vec<Option<PayoffFigures>>>,
    /// The offers of each comparison; worked out likewise.
    offers: OnceCell<Vec<Option<Alternatives>>>,
    /// The claims judged, each where this data set can judge it.
    judged: Vec<Option<Judgement>>,
}

impl Figures {
    /// Evaluates a scenario.
    #[must_use]
    pub fn of(scenario: Scenario) -> Self {
        let data = scenario.data();
        let break_evens = data.comparisons().map(|_| OnceCell::new()).collect();
        Self {
            results: Results::of(&scenario),
            before: Results::of(&Scenario::new(std::rc::Rc::clone(data))),
            splits: Splits::of(&scenario),
            break_evens,
            outcomes: OnceCell::new(),
            payoffs: OnceCell::new(),
            offers: OnceCell::new(),
            judged: data
                .definition()
                .claims
                .iter()
                .map(|claim| judge(&scenario, claim))
                .collect(),
            scenario,
        }
    }

    /// What came of the courses, and what that costs; its expressions stand on the
    /// sheet of the results.
    pub fn outcomes(&self) -> &Outcomes {
        self.outcomes
            .get_or_init(|| Outcomes::of(&self.scenario, &self.results))
    }

    /// The text with the level of its prices put in for `{prices}`: those of the data set's
    /// year, times the index where one was chosen.
    #[must_use]
    pub fn at_prices(&self, language: Language, text: &str) -> String {
        let year = self.scenario.data().definition().year;
        let prices = (SharedWords::of(language).prices)(year);
        let prices = match self.price_index(language) {
            Some(index) => format!("{prices} × {index}"),
            None => prices,
        };
        text.replace("{prices}", &prices)
    }

    /// The price index as it is written, where one was chosen.
    #[must_use]
    pub fn price_index(&self, language: Language) -> Option<String> {
        let index = self.scenario.price_index();
        let chosen = self.scenario.is_changed(Key::PriceIndex);
        chosen.then(|| number::decimal(language, index, 3))
    }

    /// What a comparison pays over the years; `None` where nothing is known of the outcome
    /// that is valued, or a side has no price.
    #[must_use]
    pub fn payoff(&self, comparison: ComparisonKey) -> Option<&PayoffFigures> {
        let data = self.scenario.data();
        let all = self.payoffs.get_or_init(|| {
            data.comparisons()
                .map(|c| PayoffFigures::of(&self.scenario, &self.results, self.outcomes(), c))
                .collect()
        });
        let at = data.comparisons().position(|c| c == comparison)?;
        all.get(at)?
            .as_ref()
            .filter(|found| found.net.value.is_some())
    }

    /// The offers of a comparison, by the outcome that is valued; `None` where it has no
    /// payoff.
    #[must_use]
    pub fn offers(&self, comparison: ComparisonKey) -> Option<&Alternatives> {
        let data = self.scenario.data();
        let all = self.offers.get_or_init(|| {
            let of = |c| {
                let outcome = self.payoff(c)?.outcome;
                let (results, outcomes) = (&self.results, self.outcomes());
                Some(Alternatives::of(
                    &self.scenario,
                    results,
                    outcomes,
                    c,
                    outcome,
                ))
            };
            data.comparisons().map(of).collect()
        });
        let at = data.comparisons().position(|c| c == comparison)?;
        all.get(at)?.as_ref()
    }

    /// The claims of the data set, judged in their order.
    #[must_use]
    pub fn judged(&self) -> &[Option<Judgement>] {
        &self.judged
    }

    /// The break-even occupancy of a comparison's first group.
    #[must_use]
    pub fn break_even(&self, comparison: ComparisonKey) -> Option<BreakEven> {
        let data = self.scenario.data();
        let at = data.comparisons().position(|c| c == comparison)?;
        let lever = lever(data.sides(comparison).0);
        *self
            .break_evens
            .get(at)?
            .get_or_init(|| break_even(&self.scenario, comparison, lever))
    }

    /// The query that explains a figure of the results. A query refers to a figure by name;
    /// one without a name cannot be.
    #[must_use]
    pub fn query(&self, figure: Figure) -> Option<FigureQuery> {
        named(&self.results, figure).map(FigureQuery::from)
    }

    /// The query that explains a figure of the unchanged data set.
    #[must_use]
    pub fn query_unchanged(&self, figure: Figure) -> Option<FigureQuery> {
        let name = named(&self.before, figure)?;
        Some(FigureQuery::from(name).in_scenario(ScenarioRef::Report))
    }

    /// How the least certain input of a figure is known.
    #[must_use]
    pub fn knowledge(&self, figure: Figure) -> Knowledge {
        self.results.sheet.knowledge(figure, &self.scenario)
    }

    /// The actual difference of a comparison with one more change; `None` where
    /// there is no such scenario or no such difference.
    #[must_use]
    pub fn difference_with(
        &self,
        comparison: ComparisonKey,
        key: Key,
        value: Value,
    ) -> Option<f64> {
        let changed = self.scenario.with(key, value).ok()?;
        Results::of(&changed)
            .comparison(comparison)
            .difference_actual
            .value
    }
}

fn named(results: &Results, figure: Figure) -> Option<Name> {
    results.sheet.node(figure.at)?.name
}

/// The occupancy lever of a group.
#[must_use]
pub fn lever(group: GroupKey) -> Key {
    Key::Group(group, GroupField::Occupancy)
}

/// The range of the actual price of a programme or a group over all splits.
#[must_use]
pub fn split_prices(figures: &Figures, subject: Subject) -> Option<Span> {
    let ranges = match subject {
        Subject::Programme(programme) => figures.splits.programme(programme),
        Subject::Group(group) => figures.splits.group(group),
        _ => return None,
    };
    ranges.price_actual.filter(Span::is_open)
}

/// Whether any member of a group has places apart from its persons.
#[must_use]
pub fn has_places(figures: &Figures, group: GroupKey) -> bool {
    let scenario = &figures.scenario;
    let members = scenario.data().members(group);
    members.iter().any(|&m| scenario.places(m).is_some())
}

/// A figure in kroner, marked by how it is known.
#[must_use]
pub fn kroner_cell(language: Language, figures: &Figures, figure: Figure) -> Cell {
    let text = number::kroner_bare(language, figure.value);
    Cell::known(text, figures.knowledge(figure)).with_query(figures.query(figure))
}

/// The pool that the levers are about: the one that a group's first member has a
/// share in.
#[must_use]
pub fn pool_of(figures: &Figures, comparison: ComparisonKey) -> Option<PoolKey> {
    let data = figures.scenario.data();
    let (a, _) = data.sides(comparison);
    data.members(a).iter().find_map(|&m| data.pool_of(m))
}
