//! What the page shows of a scenario evaluated.

use crate::present::words::SharedWords;

use super::figure_query::{FigureQuery, ScenarioRef};
use super::language::Language;
use super::number;
use super::table::Cell;
use crate::model::data_set::{ComparisonKey, GroupKey, OutcomeKey, Payment, PoolKey, ProgrammeKey};
use crate::model::evaluation::Evaluation;
use crate::model::figure::{Figure, Name, Subject};
use crate::model::parameter::{GroupField, Key};
use crate::model::range::Span;
use crate::model::results::Results;

/// What of an evaluation is written on a page.
impl Evaluation {
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

    /// The query that explains a figure of the results. A query refers to a figure by name;
    /// one without a name cannot be.
    #[must_use]
    pub fn query(&self, figure: Figure) -> Option<FigureQuery> {
        named(self.results(), figure).map(FigureQuery::from)
    }

    /// The query that explains a figure of the unchanged data set.
    #[must_use]
    pub fn query_unchanged(&self, figure: Figure) -> Option<FigureQuery> {
        let name = named(self.before(), figure)?;
        Some(FigureQuery::from(name).in_scenario(ScenarioRef::Report))
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
pub fn split_prices(figures: &Evaluation, subject: Subject) -> Option<Span> {
    let span = match subject {
        Subject::Programme(programme) => figures.splits().price_of_programme(programme),
        Subject::Group(group) => figures.splits().price_of_group(group),
        _ => return None,
    };
    span.filter(Span::is_open)
}

/// The sides of a comparison without full-year persons, and so without a price.
#[must_use]
pub fn sides_without_price(figures: &Evaluation, comparison: ComparisonKey) -> Vec<GroupKey> {
    let (a, b) = figures.scenario.data().sides(comparison);
    let priced = |group: GroupKey| {
        let costs = figures.results().group(group).costs;
        costs.price_actual.value.is_some()
    };
    let sides = std::iter::once(a).chain(b);
    sides.filter(|&group| !priced(group)).collect()
}

/// Where some groups are, one after the other: "in one and at another".
#[must_use]
pub fn located(language: Language, figures: &Evaluation, groups: &[GroupKey]) -> String {
    let data = figures.scenario.data();
    let where_it_is = |&group: &GroupKey| language.pick(&data.group(group).located).to_owned();
    let all: Vec<String> = groups.iter().map(where_it_is).collect();
    (SharedWords::of(language).list)(&all)
}

/// Whether any member of a group has places apart from its persons.
#[must_use]
pub fn has_places(figures: &Evaluation, group: GroupKey) -> bool {
    let scenario = &figures.scenario;
    let members = scenario.data().members(group);
    members.iter().any(|&m| scenario.places(m).is_some())
}

/// Whether every member of a group is paid by the person: its occupancy then changes no
/// direct cost, and the next one costs the rate.
#[must_use]
pub fn paid_by_person(figures: &Evaluation, group: GroupKey) -> bool {
    let data = figures.scenario.data();
    let by_rate = |&m: &ProgrammeKey| matches!(data.programme(m).payment, Payment::Rate { .. });
    data.members(group).iter().all(by_rate)
}

/// Whether any member of these groups has a share in an administrative pool.
#[must_use]
pub fn shares_administration(
    figures: &Evaluation,
    groups: impl IntoIterator<Item = GroupKey>,
) -> bool {
    let data = figures.scenario.data();
    let mut members = groups.into_iter().flat_map(|group| data.members(group));
    members.any(|&m| data.pool_of(m).is_some())
}

/// A figure in kroner, marked by how it is known.
#[must_use]
pub fn kroner_cell(language: Language, figures: &Evaluation, figure: Figure) -> Cell {
    let text = number::kroner_bare(language, figure.value);
    Cell::known(text, figures.knowledge(figure)).with_query(figures.query(figure))
}

/// The pool that the levers are about: the one that a group's first member has a
/// share in.
#[must_use]
pub fn pool_of(figures: &Evaluation, comparison: ComparisonKey) -> Option<PoolKey> {
    let data = figures.scenario.data();
    let (a, _) = data.sides(comparison);
    data.members(a).iter().find_map(|&m| data.pool_of(m))
}

/// The kinds of outcome of which anything is known on either side of a comparison.
#[must_use]
pub fn known_outcomes(figures: &Evaluation, comparison: ComparisonKey) -> Vec<OutcomeKey> {
    let data = figures.scenario.data();
    let (a, b) = data.sides(comparison);
    let known = |outcome: &OutcomeKey| {
        let of = |group| figures.outcomes().group(group, *outcome).is_some();
        of(a) || b.is_some_and(of)
    };
    data.outcomes().filter(known).collect()
}
