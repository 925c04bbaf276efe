//! One field for each kind of parameter. A field keeps what was typed, says what
//! is wrong with it, and emits only values that the scenario takes.

mod choice;
mod number;
mod slider;

use crate::present::words::SharedWords;
use crate::ui::words::LeverWords;
use yew::prelude::*;

use super::context::Session;
use super::markup::{El, button, el, paragraph};
use crate::model::parameter::{Domain, Key, Parameter, Unit};
use crate::present::number::InputKind;
use crate::present::parameter_text;
use crate::session::Action;

use choice::{base_field, flag_field, outcome_field, split_field};
pub use number::NumberField;
pub use slider::slider;

/// What a field is given.
#[derive(Clone, PartialEq, Properties)]
pub struct FieldProps {
    /// The session.
    pub session: Session,
    /// The parameter.
    pub parameter: Key,
    /// Told apart from another field of the same parameter on the page.
    #[prop_or("f")]
    pub prefix: &'static str,
    /// Whether a slider stands beside it.
    #[prop_or_default]
    pub slider: bool,
}

impl FieldProps {
    /// The id of the control, and the stem of the ids around it.
    fn id(&self) -> String {
        let data = self.session.state.scenario.data();
        let id = data.parameter(self.parameter).map_or("", |p| p.id.as_str());
        format!("{}-{}", self.prefix, id.replace('.', "-"))
    }
}

/// How a number of this unit is typed.
#[must_use]
pub fn input_kind(unit: Unit) -> InputKind {
    match unit {
        Unit::Kroner => InputKind::Kroner,
        Unit::Share => InputKind::Share,
        Unit::Places | Unit::Persons | Unit::Courses => InputKind::Count,
        Unit::HoursPerWeek | Unit::Weeks | Unit::Years | Unit::Times => InputKind::Plain,
    }
}

/// A parameter with everything around it: label, hint, control, and the
/// mark "changed" with its button that resets it.
pub fn lever(
    session: &Session,
    parameter: &Parameter,
    label: &str,
    hint: Option<El>,
    prefix: &'static str,
    slider: bool,
) -> El {
    let key = parameter.key;
    let changed = session.state.scenario.is_changed(key);
    let props = FieldProps {
        session: session.clone(),
        parameter: key,
        prefix,
        slider,
    };
    if session.state.embedding.locks(key) {
        return locked(session, parameter, label, hint);
    }
    let name = el("label")
        .class("lever-name")
        .attr("for", props.id())
        .with(label);
    let control = match parameter.domain {
        Domain::Number { .. } => html! { <NumberField ..props /> },
        Domain::Base => base_field(&props).into(),
        Domain::Flag => flag_field(&props).into(),
        Domain::Split(count) => split_field(&props, count).into(),
        Domain::Outcome => outcome_field(&props).into(),
    };
    let class = if changed { "lever changed" } else { "lever" };
    let lever = el("div").key(&parameter.id).class(class);
    let hint = el("div").with(hint);
    let lever = if matches!(parameter.domain, Domain::Flag) {
        lever
            .with(el("div").class("check").with(control).with(name))
            .with(hint)
    } else {
        lever.with(name).with(hint).with(control)
    };
    lever.with(changed_note(session, parameter))
}

/// A parameter that the embedder has locked: its value as text.
fn locked(session: &Session, parameter: &Parameter, label: &str, hint: Option<El>) -> El {
    let scenario = &session.state.scenario;
    let value = scenario.value(parameter.key).map(|value| {
        let value = scenario.at_level(parameter.key, value);
        let value =
            parameter_text::any_value(session.language(), scenario.data(), parameter.unit(), value);
        el("strong").with(value)
    });
    let stands = el("p")
        .with(value)
        .with(" ")
        .with(SharedWords::of(session.language()).locked);
    el("div")
        .key(&parameter.id)
        .class("lever locked")
        .with(paragraph("lever-name", label))
        .with(el("div").with(hint))
        .with(stands)
}

/// The note under a changed parameter: its default, and the way back to it.
fn changed_note(session: &Session, parameter: &Parameter) -> El {
    let scenario = &session.state.scenario;
    let place = el("div");
    if !scenario.is_changed(parameter.key) {
        return place;
    }
    let words = LeverWords::of(session.language());
    let language = session.language();
    let before = scenario
        .without(parameter.key)
        .ok()
        .and_then(|before| before.value(parameter.key));
    let name = parameter_text::full_name(language, scenario.data(), parameter.key);
    let text = before.map_or_else(String::new, |value| {
        let value = scenario.at_level(parameter.key, value);
        (words.default_was)(&parameter_text::any_value(
            language,
            scenario.data(),
            parameter.unit(),
            value,
        ))
    });
    let note = el("span")
        .with(el("strong").with(words.changed))
        .with(" ")
        .with(text);
    let reset = session.on(Action::Reset(parameter.key));
    let back = button("link", words.reset, reset).attr("aria-label", {
        let mut label = String::from(words.reset);
        label.push_str(": ");
        label.push_str(&name);
        label
    });
    place.with(el("p").class("changed-note").with(note).with(back))
}
