//! A native slider beside a field.

use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::FieldProps;
use crate::browser;
use crate::model::parameter::{Key, Parameter, ProgrammeField, Unit, Value};
use crate::model::scenario::Scenario;
use crate::present::{parameter_text, scale};
use crate::session::Action;
use crate::ui::context::Session;
use crate::ui::markup::{El, Nodes, el, list};

/// Positions of a slider that is not in whole per cent.
const STEPS: f64 = 100.0;

/// A slider's positions: whole numbers, since browsers write them without a
/// decimal point in any language.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Track {
    step: f64,
    first: f64,
    last: f64,
}

impl Track {
    /// The positions for a parameter; `None` where it holds no number.
    #[must_use]
    fn of(scenario: &Scenario, key: Key) -> Option<Self> {
        let parameter = scenario.data().parameter(key)?;
        let (least, most) = parameter.bounds()?;
        let unit = parameter.unit()?;
        if unit == Unit::Share {
            return Some(Self::new(0.01, least, most));
        }
        // Twice the default gives room on both sides of it.
        let default = scenario
            .without(key)
            .ok()
            .and_then(|s| s.number(key))
            .or_else(|| scenario.number(key))?;
        let present = scenario.number(key)?;
        let room = most.min(2.0 * default.max(1.0)).max(present);
        let room = match key {
            Key::Programme(p, ProgrammeField::Persons) => scenario
                .places(p)
                .map_or(room, |places| room.min(1.2 * places)),
            _ => room,
        };
        let step = round_step(room / STEPS);
        let first = if least > 0.0 || unit == Unit::Places {
            step
        } else {
            0.0
        };
        Some(Self::new(step, first, room))
    }

    fn new(step: f64, least: f64, most: f64) -> Self {
        Self {
            step,
            first: (least / step).round(),
            last: (most / step).floor().max((least / step).round()),
        }
    }

    /// The value at a position, free of the dust of multiplying by a step.
    fn value(self, position: f64) -> f64 {
        if self.step < 1.0 {
            (position / (1.0 / self.step).round()).max(self.first * self.step)
        } else {
            position * self.step
        }
    }

    /// The value at a position in a drag that began at `before`: where that has no
    /// position of its own, it comes back at the nearest, as it was.
    fn value_from(self, before: f64, position: f64) -> f64 {
        if self.position(before) < position || self.position(before) > position {
            self.value(position)
        } else {
            before
        }
    }

    fn position(self, value: f64) -> f64 {
        (value / self.step).round().clamp(self.first, self.last)
    }
}

/// The next of 1, 2, 5 times a power of ten, and never under a hundredth.
fn round_step(raw: f64) -> f64 {
    let mut step = 0.01;
    while step < raw {
        for factor in [2.0, 5.0, 10.0] {
            if step * factor >= raw {
                return step * factor;
            }
        }
        step *= 10.0;
    }
    step
}

/// A native range input on its rail: drag it and the figures follow, let go and
/// the change is one step to undo. Nothing where there is no number to drag.
pub fn slider(props: &FieldProps) -> Option<Nodes> {
    let FieldProps {
        session, parameter, ..
    } = props;
    let scenario = &session.state.scenario;
    let data = scenario.data();
    // A drag must not change the track beneath it, nor forget where it began.
    let scenario_before_drag = session.state.scenario_before_drag();
    let track = Track::of(scenario_before_drag, *parameter)?;
    let before = scenario_before_drag.number(*parameter)?;
    let value = scenario.number(*parameter)?;
    let language = session.language();
    let key = *parameter;
    let drag = {
        let session = session.clone();
        Callback::from(move |event: InputEvent| {
            let typed = browser::input_value(&event).and_then(|text| text.parse::<i32>().ok());
            let Some(position) = typed.map(f64::from) else {
                return;
            };
            let drag = Action::Drag(key, Value::Number(track.value_from(before, position)));
            // What is not taken is not shown.
            if session.state.apply(drag.clone()).is_none() {
                browser::show_value(&event, &scale::svg(track.position(value)));
            }
            session.dispatch.emit(drag);
        })
    };
    let unit = data.parameter(key).and_then(Parameter::unit);
    let spoken = parameter_text::any_value(
        language,
        data,
        unit,
        scenario.at_level(key, Value::Number(value)),
    );
    let percent = |value: f64| {
        let along = (track.position(value) - track.first) / (track.last - track.first).max(1.0);
        let mut place = scale::svg(along * 100.0);
        place.push('%');
        place
    };
    let line = |class, from, to, top, bottom| {
        el("line")
            .class(class)
            .attr("x1", from)
            .attr("x2", to)
            .attr("y1", top)
            .attr("y2", bottom)
    };
    let zero = String::from("0");
    let default = scenario
        .without(key)
        .ok()
        .and_then(|before| before.number(key))
        .filter(|_| scenario.is_changed(key))
        .map(|value| line("rail-default", percent(value), percent(value), "22%", "78%"));
    let rail = el("svg")
        .class("rail")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .with(line(
            "rail-base",
            zero.clone(),
            String::from("100%"),
            "50%",
            "50%",
        ))
        .with(line("rail-fill", zero, percent(value), "50%", "50%"))
        .with(default);
    let mut id = props.id();
    id.push_str("-slider");
    let input = el("input")
        .attr("type", "range")
        .id(id)
        .attr("min", track.first)
        .attr("max", track.last)
        .attr("step", "1")
        .value(scale::svg(track.position(value)))
        .attr("aria-label", parameter_text::full_name(language, data, key))
        .attr("aria-valuetext", spoken)
        .on_input(drag);
    Some(list().with(rail).with(with_drag_events(input, session)))
}

/// A control that the browser drags, with all that takes hold of it and lets it go.
///
/// No one event tells the end of a drag in every browser: one that comes back sends no
/// `change`, a finger that scrolls sends `pointercancel` and may go on moving the slider
/// until it is lifted, and keys and screen readers send `change` alone.
fn with_drag_events(control: El, session: &Session) -> El {
    use ListenerKind as Kind;
    let events = [
        (
            Action::StartDrag,
            &[Kind::onpointerdown, Kind::onkeydown][..],
        ),
        (Action::Cancel, &[Kind::onpointercancel]),
        (
            Action::Release,
            &[
                Kind::onpointerup,
                Kind::onchange,
                Kind::onblur,
                Kind::ontouchend,
                Kind::ontouchcancel,
            ],
        ),
    ];
    let mut control = control;
    for (action, kinds) in events {
        let callback = session.on::<Event>(action);
        for kind in kinds {
            control = control.on(kind.clone(), callback.clone());
        }
    }
    control
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;

    #[test]
    fn every_slider_reaches_its_default() {
        let scenario = Scenario::new(data::latest());
        for parameter in scenario.data().parameters() {
            let Some(track) = Track::of(&scenario, parameter.key) else {
                continue;
            };
            let Some(value) = scenario.number(parameter.key) else {
                continue;
            };
            let back = track.value(track.position(value));
            let off = (back - value).abs();
            assert!(
                off <= track.step / 2.0 + 1e-9,
                "{}: {value} {back}",
                parameter.id
            );
            assert!(track.last - track.first <= 200.0, "{}", parameter.id);
        }
    }

    #[test]
    fn a_drag_that_comes_back_gives_what_was_there() {
        let scenario = Scenario::new(data::latest());
        for parameter in scenario.data().parameters() {
            let key = parameter.key;
            let (Some(track), Some(value)) = (Track::of(&scenario, key), scenario.number(key))
            else {
                continue;
            };
            let at = track.position(value);
            let same = |position: f64, wanted: f64| {
                let found = track.value_from(value, position);
                assert_eq!(found.to_bits(), wanted.to_bits(), "{}", parameter.id);
            };
            same(at, value);
            same(at + 1.0, track.value(at + 1.0));
        }
    }

    #[test]
    fn positions_are_values_without_dust() {
        let scenario = Scenario::new(data::latest());
        let lever = scenario.data().find("over30-trials.occupancy").unwrap().key;
        let track = Track::of(&scenario, lever).unwrap();
        let values: Vec<f64> = [10.0, 29.0, 58.0, 94.0, 120.0]
            .map(|p| track.value(p))
            .to_vec();
        assert_eq!(values, [0.1, 0.29, 0.58, 0.94, 1.2]);
        assert_eq!((track.first, track.last), (10.0, 120.0));
    }
}
