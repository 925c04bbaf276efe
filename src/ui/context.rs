//! What every piece of the page is given: the state, its figures and where actions go.

use std::rc::Rc;

use yew::prelude::*;

use crate::model::evaluation::Evaluation;
use crate::present::language::Language;
use crate::session::{Action, State};

/// The state, its figures and the way to change it, handed down to the views.
/// Cheap to clone and to compare.
#[derive(Clone, Debug)]
pub struct Session {
    /// What the page remembers.
    pub state: Rc<State>,
    /// The figures of its scenario.
    pub figures: Rc<Evaluation>,
    /// Where actions go.
    pub dispatch: Callback<Action>,
}

impl PartialEq for Session {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state) && self.dispatch == other.dispatch
    }
}

impl Session {
    /// The language spoken.
    #[must_use]
    pub fn language(&self) -> Language {
        self.state.language
    }

    /// A callback that dispatches one action, whatever the event.
    pub fn on<E>(&self, action: Action) -> Callback<E> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |_| dispatch.emit(action.clone()))
    }
}

/// What the views are given.
#[derive(Clone, PartialEq, Properties)]
pub struct SessionProps {
    /// The session.
    pub session: Session,
}
