//! One field for each kind of parameter. A field keeps what was typed, says what
//! is wrong with it, and emits only values that the scenario takes.

mod choice;
mod number;
mod slider;

use yew::prelude::*;

use super::app::Session;
use super::session::Action;
use crate::model::parameter::{Domain, Key, Parameter, Unit, Value};
use crate::model::scenario::DefaultValue;
use crate::present::number::InputKind;
use crate::present::refusal;

pub use choice::{BaseField, FlagField, SplitField};
pub use number::NumberField;
pub use slider::Slider;

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
        Unit::HoursPerWeek | Unit::Weeks => InputKind::Plain,
    }
}

/// A parameter with everything around it: label, hint, control, and the mark of
/// a change with the way back.
pub fn lever(
    session: &Session,
    parameter: &Parameter,
    label: &str,
    hint: Html,
    prefix: &'static str,
    slider: bool,
) -> Html {
    let key = parameter.key;
    let changed = session.state.scenario.is_changed(key);
    let props = FieldProps {
        session: session.clone(),
        parameter: key,
        prefix,
        slider,
    };
    let id = props.id();
    let label = html! { <label class="lever-name" for={id}>{ label }</label> };
    let control = match parameter.domain {
        Domain::Number { .. } => html! { <NumberField ..props /> },
        Domain::Base => html! { <BaseField ..props /> },
        Domain::Flag => html! { <FlagField ..props /> },
        Domain::Split(_) => html! { <SplitField ..props /> },
    };
    html! {
        <div key={parameter.id.clone()} class={classes!("lever", changed.then_some("changed"))}>
            if matches!(parameter.domain, Domain::Flag) {
                <div class="check">{ control }{ label }</div>
                <div>{ hint }</div>
            } else {
                { label }
                <div>{ hint }</div>
                { control }
            }
            { changed_note(session, parameter) }
        </div>
    }
}

/// The note under a changed parameter: its default, and the way back to it.
fn changed_note(session: &Session, parameter: &Parameter) -> Html {
    let scenario = &session.state.scenario;
    if !scenario.is_changed(parameter.key) {
        return html! { <div /> };
    }
    let words = &session.words().levers;
    let language = session.language();
    let before = match scenario.default(parameter.key) {
        DefaultValue::Fixed(value) => Some(value),
        DefaultValue::Follows => scenario
            .without(parameter.key)
            .ok()
            .and_then(|s| s.number(parameter.key))
            .map(Value::Number),
    };
    let name = refusal::full_name(language, scenario.data(), parameter.key);
    let text = before.map_or_else(String::new, |value| {
        (words.default_was)(&refusal::any_value(language, parameter.unit(), value))
    });
    html! {
        <p class="changed-note">
            <span><strong>{ words.changed }</strong>{ " " }{ text }</span>
            <button
                type="button"
                class="link"
                aria-label={format!("{}: {name}", words.reset)}
                onclick={session.on(Action::Reset(parameter.key))}
            >{ words.reset }</button>
        </p>
    }
}
