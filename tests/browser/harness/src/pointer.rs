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

    /// Presses the pointer at a point of the viewport, moves it by one offset after the
    /// other, each measured from there, and lets go.
    pub fn drag_about(&self, from: (f64, f64), offsets: &[(f64, f64)]) -> Result<()> {
        let mut actions = vec![
            move_to(from, (0.0, 0.0)),
            json!({ "type": "pointerDown", "button": 0 }),
        ];
        let mut last = (0.0, 0.0);
        for &by in offsets {
            let step = |share: f64| {
                let between = |from: f64, to: f64| from + (to - from) * share;
                (between(last.0, by.0), between(last.1, by.1))
            };
            actions.extend((1..=10).map(|at| move_to(from, step(f64::from(at) / 10.0))));
            last = by;
        }
        actions.push(json!({ "type": "pointerUp", "button": 0 }));
        self.point(&actions)
    }

    /// Puts a finger on a point of the viewport, moves it by an offset in twelve steps,
    /// and lifts it, as Chromium emulates it: it scrolls where nothing keeps it from that.
    /// The other engines have no such fingers.
    pub fn swipe(&self, from: (f64, f64), by: (f64, f64)) -> Result<()> {
        self.be_touched()?;
        let finger = |kind: &str, share: f64| {
            let at = json!({ "x": from.0 + by.0 * share, "y": from.1 + by.1 * share });
            let points = if kind == "touchEnd" {
                json!([])
            } else {
                json!([at])
            };
            let event = json!({ "type": kind, "touchPoints": points });
            self.devtools("Input.dispatchTouchEvent", &event)
        };
        finger("touchStart", 0.0)?;
        for step in 1..=12 {
            finger("touchMove", f64::from(step) / 12.0)?;
        }
        finger("touchEnd", 1.0)?;
        Ok(())
    }

    /// Makes Chromium's screen one that is touched, and its pointer a coarse one.
    pub fn be_touched(&self) -> Result<()> {
        let on = json!({ "enabled": true, "maxTouchPoints": 1 });
        self.devtools("Emulation.setTouchEmulationEnabled", &on)?;
        Ok(())
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
    let to = |share: f64| move_to(from, (by.0 * share, by.1 * share));
    let mut actions = vec![to(0.0), json!({ "type": "pointerDown", "button": 0 })];
    actions.extend((1..=10).map(|step| to(f64::from(step) / 10.0)));
    actions
}

/// An action that moves the pointer to an offset from a point.
fn move_to(from: (f64, f64), by: (f64, f64)) -> Value {
    json!({
        "type": "pointerMove", "duration": 15,
        "x": (from.0 + by.0).round(), "y": (from.1 + by.1).round(),
    })
}
