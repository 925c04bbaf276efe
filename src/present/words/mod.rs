//! Words that more than one part of the page needs.
//!
//! What one view alone says stands in its room: `views/<view>/words.rs`. Wherever words
//! stand, there is one struct with a field for each text and one constant of it a language,
//! side by side, so that a text missing in a language does not compile. Texts with figures
//! in them are functions of the figures, already written out: word order differs between
//! languages.

pub mod chance;
pub mod conclusions;
pub mod counts;
pub mod definition;
pub mod inputs;
pub mod missing_courses;
pub mod people;
pub mod shared;

pub use inputs::{BaseWords, Bound, FlagWords, RefusalWords};
pub use shared::{KnowledgeWords, SharedWords};

use super::language::Language;
use crate::model::data_set::Text;

impl Language {
    /// A data set's text in this language.
    #[must_use]
    pub fn pick(self, text: &Text) -> &str {
        text.get(self.code())
    }
}

/// The full stop after a figure: „kr.“ has one of its own.
pub(crate) const fn stop(figure: &str) -> &'static str {
    match figure.as_bytes() {
        // Behind a figure that is marked stands the mark's end.
        [.., b'.'] | [.., b'.', 0xe2, 0x9f, 0xa7] => "",
        _ => ".",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;
    use crate::model::data_set::DataSet;

    #[test]
    fn built_in_texts_and_labels_are_in_every_language_or_proper_names() {
        for set in data::all() {
            assert_in_every_language_or_proper_names(&set);
        }
    }

    fn assert_in_every_language_or_proper_names(set: &DataSet) {
        let d = set.definition();
        let mut texts = vec![&d.name];
        texts.extend(
            d.groups
                .iter()
                .flat_map(|group| [&group.name, &group.short, &group.located]),
        );
        texts.extend(d.pools.iter().map(|pool| &pool.name));
        texts.extend(
            d.outcomes
                .iter()
                .flat_map(|outcome| [&outcome.name, &outcome.into]),
        );
        texts.extend(d.traits.iter().map(|one| &one.name));
        texts.extend(d.traits.iter().filter_map(|one| one.told.as_ref()));
        texts.extend(&d.subject);
        texts.extend(&d.origin);
        let notes = d.assumptions.iter().chain(&d.limits);
        texts.extend(notes.flat_map(|note| [&note.about, &note.text]));
        let closing = d.comparisons.iter().map(|one| &one.before_closing);
        texts.extend(closing.flatten());
        texts.extend(d.claims.iter().map(|claim| &claim.text));
        texts.extend(d.claims.iter().flat_map(|claim| &claim.cautions));
        texts.extend(d.presets.iter().map(|preset| &preset.name));
        texts.extend(d.remarks.iter().map(|remark| &remark.text));
        texts.extend(d.sources.iter().map(|source| &source.text));
        let refunds = d.comparisons.iter().flat_map(|one| &one.payoff.refunds);
        texts.extend(refunds.map(|(name, _)| name));
        let labels: Vec<Text> = set
            .parameters()
            .iter()
            .map(|p| p.key.kind().label)
            .collect();
        texts.extend(&labels);
        for text in texts {
            let codes: Vec<&str> = text.entries().map(|(code, _)| code).collect();
            let name = codes == [Language::default().code()];
            assert!(
                name || codes == Language::ALL.map(Language::code),
                "{text:?}"
            );
        }
    }
}
