//! The built-in data sets, as data.
//!
//! A link or a saved file names the revision it was made on and opens with that
//! revision for ever: a correction adds a revision, it never edits one. A revision freezes
//! figures; what is computed from them is the same for all.

mod copenhagen_2015;

use std::rc::Rc;

use crate::model::data_set::{DataSet, Definition, Outcome};

/// Every revision of every data set, the latest of each first. The page opens on the
/// first of all.
const DEFINITIONS: [fn() -> Definition; 2] =
    [copenhagen_2015::revision_2, copenhagen_2015::revision_1];

thread_local! {
    static BUILT_IN: Vec<Rc<DataSet>> = DEFINITIONS.map(|definition| build(definition())).to_vec();
}

fn build(definition: Definition) -> Rc<DataSet> {
    #[expect(
        clippy::expect_used,
        reason = "built-in data, not input; every test builds it"
    )]
    DataSet::new(definition).expect("a built-in data set is sound")
}

/// The data set that the page opens on.
#[must_use]
pub fn latest() -> Rc<DataSet> {
    BUILT_IN.with(|sets| Rc::clone(&sets[0]))
}

/// The outcomes of a data set that names none of its own.
#[must_use]
pub fn standard_outcomes() -> Vec<Outcome> {
    copenhagen_2015::outcomes()
}

/// Every revision of every data set.
#[must_use]
pub fn all() -> Vec<Rc<DataSet>> {
    BUILT_IN.with(Vec::clone)
}

/// The data set of an id, with its revision (`copenhagen-2015.1`) or without
/// (then the latest revision).
///
/// ```
/// use pladspris::data;
/// assert!(data::find("copenhagen-2015").is_some());
/// assert!(data::find("copenhagen-2015.1").is_some());
/// assert!(data::find("copenhagen-2015.9").is_none());
/// ```
#[must_use]
pub fn find(id: &str) -> Option<Rc<DataSet>> {
    let named = |set: &&Rc<DataSet>| id == set.definition().id || id == set.full_id();
    BUILT_IN.with(|sets| sets.iter().find(named).map(Rc::clone))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::scenario::Scenario;

    #[test]
    fn every_revision_is_found_and_the_latest_goes_without_its_number() {
        let sets = all();
        for (at, set) in sets.iter().enumerate() {
            assert!(find(&set.full_id()).is_some_and(|found| Rc::ptr_eq(&found, set)));
            let id = &set.definition().id;
            let latest = find(id).unwrap().definition().revision;
            assert!(set.definition().revision <= latest, "{id}");
            let earlier = sets[..at]
                .iter()
                .filter(|other| other.definition().id == *id);
            assert!(
                earlier
                    .map(|other| other.definition().revision)
                    .all(|revision| revision > set.definition().revision),
                "{id}: the latest revision first"
            );
        }
    }

    /// A revision freezes figures: what one says of an input no later one changes in it.
    #[test]
    fn revisions_differ_in_what_was_corrected_and_nothing_else() {
        let [later, first] = ["copenhagen-2015.2", "copenhagen-2015.1"].map(|id| find(id).unwrap());
        let scenarios = [&later, &first].map(|set| Scenario::new(Rc::clone(set)));
        let corrected: Vec<&str> = later
            .parameters()
            .iter()
            .zip(first.parameters())
            .inspect(|(one, other)| assert_eq!(one.id, other.id))
            .filter(|(one, other)| {
                let values = [(0, one.key), (1, other.key)];
                let [one, other] = values.map(|(at, key)| scenarios[at].value(key));
                one != other
            })
            .map(|(one, _)| one.id.as_str())
            .collect();
        assert_eq!(later.parameters().len(), first.parameters().len());
        assert_eq!(corrected, ["payoff.youth.value-per-year"]);
    }
}
