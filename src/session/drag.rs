//! What is dragged: from taking hold of a control to letting go of it.
//!
//! The figures follow every movement; the link, the history and the steps to undo
//! wait for the end. That has many names: a pointer that goes up, a key that has
//! done its work, a control that loses the focus or goes away with its view. None of
//! them comes in every case, so that a drag which is back where it started is over
//! without any.

use super::{State, Step};
use crate::model::parameter::{Key, Value};
use crate::model::scenario::Scenario;

impl State {
    /// Starts a gesture on a control: an earlier cancellation no longer applies.
    pub(super) fn start_drag(&mut self) {
        self.drag_cancelled = false;
    }

    /// Moves a lever; `None` where it cannot be moved, or not so far.
    pub(super) fn drag(&mut self, key: Key, value: Value) -> Option<()> {
        if self.drag_cancelled || !self.embedding.moves(key) {
            return None;
        }
        let before = self.scenario_before_drag();
        // Back where it was, it is as it was: what followed other figures follows again.
        let back = before.value(key) == Some(value) && !before.is_changed(key);
        let moved = if back {
            self.scenario.without(key)
        } else {
            self.scenario.with(key, value)
        };
        let before = before.clone();
        self.scenario = moved.ok()?;
        self.before_drag = (before != self.scenario).then_some(before);
        Some(())
    }

    /// Ends the gesture, and the drag with it.
    pub(super) fn release(&mut self) {
        self.drag_cancelled = false;
        self.end_drag();
    }

    /// Ends the drag, if there is one: it is a step to undo.
    pub(super) fn end_drag(&mut self) {
        if let Some(before) = self.before_drag.take() {
            let scenario = before;
            self.push_undo(Step {
                scenario,
                ..self.step()
            });
        }
    }

    /// Ends the drag as if it had not been. Browsers that scroll with a finger go on
    /// moving the slider beneath it: that is passed over until the finger is up.
    pub(super) fn cancel(&mut self) {
        if let Some(before) = self.before_drag.take() {
            self.scenario = before;
        }
        self.drag_cancelled = true;
    }

    /// The scenario that a drag started from, or the present one where nothing is dragged.
    #[must_use]
    pub fn scenario_before_drag(&self) -> &Scenario {
        self.before_drag.as_ref().unwrap_or(&self.scenario)
    }

    /// Whether a control is being dragged; the link waits for its release.
    #[must_use]
    pub fn is_dragging(&self) -> bool {
        self.before_drag.is_some()
    }
}
