//! Why a comparison has no payoff, and what would help.

use crate::model::data_set::{ComparisonKey, GroupKey, OutcomeKey};
use crate::model::evaluation::Evaluation;
use crate::model::parameter::{ComparisonField, Key};
use crate::model::payoff;
use crate::present::figures::{known_outcomes, located, sides_without_price};
use crate::present::language::Language;
use crate::present::missing_courses::{named, without_courses};
use crate::present::words::SharedWords;
use crate::views::payoff::words::Words;

/// Why there is nothing to work out, in sentences, and whether what is missing is entered in
/// the data file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The sentences.
    pub why: String,
    /// Whether to lead to where data are entered.
    pub entered: bool,
}

/// Whether the comparison is with no offer.
#[must_use]
pub fn is_alone(figures: &Evaluation, comparison: ComparisonKey) -> bool {
    let key = Key::Comparison(comparison, ComparisonField::Baseline);
    figures.scenario.number(key).is_some()
}

/// Whether there would be a payoff with this outcome: beside no offer, or beside the other
/// side.
fn pays(figures: &Evaluation, comparison: ComparisonKey, outcome: OutcomeKey, alone: bool) -> bool {
    let (a, b) = figures.scenario.data().sides(comparison);
    let price = |group: GroupKey| figures.results().group(group).costs.price_actual.value;
    let of = |group| figures.outcomes().group(group, outcome);
    let here = price(a).and_then(|_| of(a)?.expected.value).is_some();
    let there = |b| price(b).and_then(|_| of(b)?.per_person.value).is_some();
    here && (alone || b.is_some_and(there))
}

/// Whether there would be a payoff were the comparison with no offer.
#[must_use]
pub fn no_offer_helps(figures: &Evaluation, comparison: ComparisonKey) -> bool {
    let outcome = payoff::outcome(&figures.scenario, comparison);
    outcome.is_some_and(|outcome| pays(figures, comparison, outcome, true))
}

/// Why a comparison has no payoff.
#[must_use]
pub fn missing(language: Language, figures: &Evaluation, comparison: ComparisonKey) -> Missing {
    let (words, shared) = (Words::of(language), SharedWords::of(language));
    let scenario = &figures.scenario;
    let data = scenario.data();
    let alone = is_alone(figures, comparison);
    let (a, b) = data.sides(comparison);
    let used = || std::iter::once(a).chain(b.filter(|_| !alone));
    let only = |why: &str| Missing {
        why: why.to_owned(),
        entered: false,
    };
    let entered = |why: String| Missing { why, entered: true };
    let unpriced = sides_without_price(figures, comparison);
    if used().any(|group| unpriced.contains(&group)) {
        return only(shared.no_price);
    }
    let outcome = payoff::outcome(scenario, comparison);
    let outcome = outcome.filter(|_| !known_outcomes(figures, comparison).is_empty());
    let Some(outcome) = outcome else {
        return entered(words.none_known.to_owned());
    };
    let unknown = used().filter(|&group| figures.outcomes().group(group, outcome).is_none());
    let unknown: Vec<GroupKey> = unknown.collect();
    if !unknown.is_empty() {
        let name = language.pick(&data.outcome(outcome).name);
        let why = (words.unknown)(name, &located(language, figures, &unknown));
        let another = data.outcomes().filter(|&other| other != outcome);
        return if another
            .into_iter()
            .any(|other| pays(figures, comparison, other, alone))
        {
            only(&format!("{why} {}", words.choose_another))
        } else {
            entered(format!("{why} {}", words.enter_results))
        };
    }
    let courses = without_courses(figures, used());
    if !courses.is_empty() {
        return entered((words.without_courses)(&named(language, data, &courses)));
    }
    if b.is_none() && !alone {
        return only(words.nothing_beside);
    }
    only(words.no_courses)
}
