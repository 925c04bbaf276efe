//! Scenarios stored to be compared: each step with them is one of the history.

use std::rc::Rc;

use super::State;
use crate::exchange::stored::{MOST_STORED, StoredScenario, StoredScenarios};

/// What can happen to the stored scenarios, which are named by their place.
#[derive(Clone, Debug)]
pub enum StoredEdit {
    /// What is on screen is stored under a name, behind the others.
    Add(String),
    /// One is called something else.
    Rename(usize, String),
    /// One goes.
    Remove(usize),
    /// One moves before the one before it.
    Advance(usize),
}

impl State {
    /// The state after a step with the stored scenarios; `None` where there is no such one,
    /// or no room.
    pub(super) fn edit_stored(&self, edit: StoredEdit) -> Option<Self> {
        let mut stored = StoredScenarios::clone(&self.stored);
        let mut called = self.name.clone();
        let copies = &mut stored.copies;
        match edit {
            StoredEdit::Add(_) if copies.len() >= MOST_STORED => return None,
            StoredEdit::Add(name) => {
                stored.shown = Some(copies.len());
                copies.push(StoredScenario {
                    name,
                    scenario: self.scenario.clone(),
                });
            }
            StoredEdit::Rename(at, name) => {
                let copy = copies.get_mut(at)?;
                if stored.shown == Some(at) && copy.name == called {
                    called.clone_from(&name);
                }
                copy.name = name;
            }
            StoredEdit::Remove(at) => {
                copies.get(at)?;
                copies.remove(at);
                stored.shown = match stored.shown {
                    Some(shown) if shown > at => Some(shown - 1),
                    shown => shown.filter(|&shown| shown != at),
                };
            }
            StoredEdit::Advance(at) => {
                let before = at.checked_sub(1)?;
                copies.get(at)?;
                copies.swap(before, at);
                stored.shown = match stored.shown {
                    Some(shown) if shown == at => Some(before),
                    Some(shown) if shown == before => Some(at),
                    shown => shown,
                };
            }
        }
        if stored.copies == self.stored.copies {
            return None;
        }
        let mut next = self.clone();
        next.push_undo(self.step());
        next.stored = Rc::new(stored);
        next.name = called;
        Some(next)
    }

    /// The state with a stored scenario on screen, under its name; `None` where an embedder
    /// has narrowed down the levers, of which it could move others.
    pub(super) fn show_stored(&self, at: usize) -> Option<Self> {
        let copy = self.stored.copies.get(at)?;
        if self.embedding.narrows() {
            return None;
        }
        let same = || self.clone();
        let mut next = self.change(copy.scenario.clone()).unwrap_or_else(same);
        next.name.clone_from(&copy.name);
        next.stored = Rc::new(StoredScenarios {
            shown: Some(at),
            ..StoredScenarios::clone(&self.stored)
        });
        self.if_changed(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;
    use crate::exchange::partial_state::PartialState;
    use crate::exchange::{link, saved};
    use crate::model::parameter::{Key, Value};
    use crate::model::scenario::Scenario;
    use crate::present::language::Language;
    use crate::session::Action;

    fn key(id: &str) -> Key {
        data::latest().find(id).unwrap().key
    }

    /// After each of these actions, which all change something.
    fn after(state: &State, actions: &[Action]) -> State {
        actions.iter().fold(state.clone(), |state, action| {
            let next = state.apply(action.clone());
            next.unwrap_or_else(|| panic!("{action:?} changes nothing"))
        })
    }

    fn add(name: &str) -> Action {
        Action::EditStored(StoredEdit::Add(name.to_owned()))
    }

    fn set(id: &str, value: f64) -> Action {
        Action::Set(key(id), Value::Number(value))
    }

    fn names(state: &State) -> String {
        let names = state.stored.copies.iter().map(|copy| copy.name.as_str());
        names.collect::<Vec<_>>().join(" ")
    }

    /// As in 2015, with more places in use, and with half the administration besides.
    fn three() -> State {
        let start = Scenario::new(data::latest());
        let state = State::open(PartialState::default(), start, Language::Danish);
        let occupancy = set("over30-trials.occupancy", 0.82);
        let amount = set("trials.amount", 650_000.0);
        after(&state, &[add("A"), occupancy, add("B"), amount, add("C")])
    }

    #[test]
    fn each_step_with_stored_scenarios_is_one_of_the_history() {
        let three = three();
        assert_eq!(
            (names(&three).as_str(), three.stored.shown),
            ("A B C", Some(2))
        );
        for (edit, expected, shown) in [
            (StoredEdit::Rename(1, "D".to_owned()), "A D C", Some(2)),
            (StoredEdit::Remove(0), "B C", Some(1)),
            (StoredEdit::Remove(2), "A B", None),
            (StoredEdit::Advance(2), "A C B", Some(1)),
            (StoredEdit::Advance(1), "B A C", Some(2)),
            (StoredEdit::Add("D".to_owned()), "A B C D", Some(3)),
        ] {
            let next = after(&three, &[Action::EditStored(edit.clone())]);
            assert_eq!(names(&next), expected, "{edit:?}");
            assert_eq!(next.stored.shown, shown, "{edit:?}");
            assert_eq!(next.scenario, three.scenario, "{edit:?}");
            let undone = after(&next, &[Action::Undo]);
            assert_eq!(undone.stored, three.stored, "{edit:?}");
            assert_eq!(
                after(&undone, &[Action::Redo]).stored,
                next.stored,
                "{edit:?}"
            );
        }
        // All the way back nothing is stored, and nothing changed.
        let back = (0..5).fold(three, |state, _| after(&state, &[Action::Undo]));
        assert!(back.stored.copies.is_empty() && !back.can_undo());
        assert_eq!(back.scenario.changes().len(), 0);
    }

    #[test]
    fn what_is_not_there_or_finds_no_room_changes_nothing() {
        let full = after(&three(), &[add("D")]);
        for edit in [
            StoredEdit::Add("E".to_owned()),
            StoredEdit::Rename(0, "A".to_owned()),
            StoredEdit::Rename(4, "E".to_owned()),
            StoredEdit::Remove(4),
            StoredEdit::Advance(0),
            StoredEdit::Advance(4),
        ] {
            assert!(
                full.apply(Action::EditStored(edit.clone())).is_none(),
                "{edit:?}"
            );
        }
        assert!(full.apply(Action::ShowStored(4)).is_none());
        assert!(full.apply(Action::ShowStored(3)).unwrap().name == "D");
    }

    #[test]
    fn a_stored_scenario_comes_on_screen_under_its_name() {
        let three = three();
        let shown = after(&three, &[Action::ShowStored(1)]);
        assert_eq!(shown.scenario, three.stored.copies[1].scenario);
        assert_eq!((shown.name.as_str(), shown.stored.shown), ("B", Some(1)));
        assert!(
            shown
                .fragment()
                .ends_with("&over30-trials.occupancy=0.82&name=B")
        );
        // What is changed from there leaves the copy as it is.
        let changed = after(&shown, &[set("trials.amount", 1.0)]);
        assert_eq!(changed.stored, shown.stored);
        // A new name is that of what is on screen too, as long as it is the same.
        let rename = |at, name: &str| Action::EditStored(StoredEdit::Rename(at, name.to_owned()));
        assert_eq!(after(&changed, &[rename(1, "E")]).name, "E");
        assert_eq!(after(&changed, &[rename(0, "E")]).name, "B");
        let undone = after(&shown, &[Action::Undo]);
        assert_eq!(undone.scenario, three.scenario);
        assert_eq!((undone.name.as_str(), undone.stored.shown), ("", Some(2)));
    }

    #[test]
    fn levers_that_an_embedder_locked_are_not_moved_by_a_stored_scenario() {
        let mut three = three();
        three.embedding.lock = vec![key("trials.amount")];
        assert!(three.apply(Action::ShowStored(0)).is_none());
        three.embedding.lock.clear();
        assert!(three.apply(Action::ShowStored(0)).is_some());
    }

    #[test]
    fn saved_pages_have_them_and_links_do_not() {
        let three = after(
            &three(),
            &[Action::ShowStored(1), set("trials.amount", 7.0)],
        );
        let opened = State::open(
            saved::read(&three.saved()),
            Scenario::new(data::latest()),
            Language::Danish,
        );
        assert_eq!(opened.notices, []);
        assert_eq!(
            (&opened.stored, &opened.scenario),
            (&three.stored, &three.scenario)
        );
        assert_eq!(opened.saved(), three.saved());
        let link = link::read(&three.fragment());
        assert_eq!((&link.stored, link.notices.as_slice()), (&None, &[][..]));
        // A link over a saved page, or opened beside, leaves what is stored; what is on screen
        // started from the copy that it is.
        let whole = || link::read("v=1&over30-trials.occupancy=0.82");
        let over = whole().layered_over(saved::read(&three.saved()));
        let over = State::open(over, Scenario::new(data::latest()), Language::Danish);
        let beside = after(&three, &[Action::OpenLink(Box::new(whole()))]);
        for state in [over, beside] {
            assert_eq!(state.stored.copies, three.stored.copies);
            assert_eq!(state.stored.shown, Some(1));
        }
        // The page's own link says what is on screen, and it goes on as it was.
        let again = link::read(&three.fragment()).layered_over(saved::read(&three.saved()));
        assert_eq!(again.stored.unwrap(), *three.stored);
    }

    #[test]
    fn they_go_with_their_data_set_and_come_back_with_it() {
        let three = three();
        let other = link::read("v=1&set=copenhagen-2015.1");
        let left = after(&three, &[Action::OpenLink(Box::new(other))]);
        assert!(left.stored.copies.is_empty());
        assert_eq!(after(&left, &[Action::Undo]).stored, three.stored);
        let over =
            link::read("v=1&set=copenhagen-2015.1").layered_over(saved::read(&three.saved()));
        let over = State::open(over, Scenario::new(data::latest()), Language::Danish);
        assert!(over.stored.copies.is_empty());
        // A file with copies of its own puts them in the place of those that are there.
        let file =
            r#"{"pladspris": 1, "data_set": "copenhagen-2015.1", "scenarios": [{"name": "X"}]}"#;
        let file = Action::OpenLink(Box::new(saved::read(file)));
        let opened = after(&three, &[file]);
        assert_eq!(names(&opened), "X");
        assert_eq!(after(&opened, &[Action::Undo]).stored, three.stored);
    }
}
