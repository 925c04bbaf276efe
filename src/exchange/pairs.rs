//! The state of a page as keys and values, which links and saved pages both write.

use super::stored::StoredScenarios;
use super::value;
use crate::model::parameter::{Key, Value};
use crate::model::scenario::Scenario;
use crate::present::embedding::{Embedding, Theme};
use crate::present::language::Language;
use crate::present::view::{PayoffPart, View};

/// What a link or a saved page holds.
#[derive(Clone, Copy, Debug)]
pub struct Page<'page> {
    /// The view on screen.
    pub view: View,
    /// The question that the view on whether it pays answers.
    pub part: PayoffPart,
    /// The language spoken.
    pub language: Language,
    /// Id of the comparison looked at, where it is not the first.
    pub comparison: Option<&'page str>,
    /// Id of the kind of outcome looked at, where it is not the first.
    pub outcome: Option<&'page str>,
    /// What the scenario is called; empty if nothing.
    pub name: &'page str,
    /// The choices of whoever embeds it.
    pub embedding: &'page Embedding,
    /// The scenario.
    pub scenario: &'page Scenario,
    /// The stored scenarios, which no link has.
    pub stored: &'page StoredScenarios,
}

/// A value as text, and whether JSON needs quotes around it.
#[derive(Debug)]
pub(super) struct PairValue {
    /// The text.
    pub(super) text: String,
    /// Whether it is a number or a flag, which JSON writes without quotes.
    pub(super) bare: bool,
}

/// View, language, comparison and outcome, the embedder's choices, and the changes in the
/// registry's order.
pub(super) fn of(page: &Page) -> Vec<(String, PairValue)> {
    let mut pairs = page_pairs(page);
    pairs.extend(changes(page.scenario));
    pairs
}

/// All but the changes.
pub(super) fn page_pairs(page: &Page) -> Vec<(String, PairValue)> {
    let mut pairs = vec![("view", page.view.id().to_owned())];
    if page.view == View::SPLIT && page.part != PayoffPart::default() {
        pairs.push(("part", page.part.id().to_owned()));
    }
    pairs.push(("lang", page.language.code().to_owned()));
    pairs.extend(page.comparison.map(|id| ("comparison", id.to_owned())));
    pairs.extend(page.outcome.map(|id| ("outcome", id.to_owned())));
    let Embedding {
        embedded,
        card,
        theme,
        accent,
        show,
        lock,
    } = page.embedding;
    if *embedded {
        let how = if *card { "card" } else { "1" };
        pairs.push(("embed", how.to_owned()));
    }
    if *theme != Theme::Auto {
        pairs.push(("theme", theme.id().to_owned()));
    }
    pairs.extend(accent.map(|accent| ("accent", accent.hex())));
    let ids = |keys: &[Key]| {
        let data = page.scenario.data();
        let ids = keys.iter().filter_map(|key| data.parameter(*key));
        let ids: Vec<&str> = ids.map(|parameter| parameter.id.as_str()).collect();
        ids.join(",")
    };
    pairs.extend(show.as_ref().map(|keys| ("show", ids(keys))));
    if !lock.is_empty() {
        pairs.push(("lock", ids(lock)));
    }
    let text = |(key, text): (&str, String)| (key.to_owned(), PairValue { text, bare: false });
    pairs.into_iter().map(text).collect()
}

/// The changes, in the registry's order.
pub(super) fn changes(scenario: &Scenario) -> Vec<(String, PairValue)> {
    let data = scenario.data();
    scenario
        .changes()
        .filter_map(|(key, value)| {
            let written = PairValue {
                text: value::write(data, value),
                bare: matches!(value, Value::Number(_) | Value::Flag(_)),
            };
            Some((data.parameter(key)?.id.clone(), written))
        })
        .collect()
}
