//! The pointer: pressed, moved and let go.

use anyhow::Result;
use serde_json::{Value, json};

use crate::Page;

impl Page {
    /// Presses the pointer at a point of the viewport, moves it by an offset in
    /// ten steps, and lets go.
    pub fn drag(&self, from: (f64, f64), by: (f64, f64)) -> Result<()> {
        let mut actions = press_and_move(from, by);
        actions.push(json!({ "type": "pointerUp", "button": 0 }));
        self.point(&actions)
    }

    /// Presses the pointer at a point of the viewport, moves it by an offset, and
    /// holds it there until [`Page::let_go`].
    pub fn hold(&self, from: (f64, f64), by: (f64, f64)) -> Result<()> {
        self.point(&press_and_move(from, by))
    }

    /// Lets go of what the pointer holds.
    pub fn let_go(&self) -> Result<()> {
        self.point(&[json!({ "type": "pointerUp", "button": 0 })])
    }

    /// Performs actions of the pointer.
    fn point(&self, actions: &[Value]) -> Result<()> {
        self.act(&json!({
            "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" },
            "actions": actions,
        }))
    }
}

/// Actions that press the pointer at a point and move it by an offset.
fn press_and_move(from: (f64, f64), by: (f64, f64)) -> Vec<Value> {
    let to = |share: f64| {
        json!({
            "type": "pointerMove", "duration": 15,
            "x": (from.0 + by.0 * share).round(), "y": (from.1 + by.1 * share).round(),
        })
    };
    let mut actions = vec![to(0.0), json!({ "type": "pointerDown", "button": 0 })];
    actions.extend((1..=10).map(|step| to(f64::from(step) / 10.0)));
    actions
}
