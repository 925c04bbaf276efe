//! A text field for a number.

use crate::ui::words::LeverWords;
use yew::prelude::*;

use super::{FieldProps, input_kind, slider};
use crate::browser;
use crate::model::parameter::{Parameter, Unit, Value};
use crate::present::invisible::without_marks;
use crate::present::number::{self, InputFault};
use crate::present::parameter_text;
use crate::session::Action;
use crate::ui::markup::{el, list, paragraph};

/// What was typed and not yet taken.
#[derive(Clone, Debug, PartialEq)]
struct Draft {
    text: String,
    /// Why it was not taken, once somebody tried.
    fault: Option<String>,
}

/// A text field that takes what people type or paste, and keeps it where it is
/// not a value.
#[component]
pub fn NumberField(props: &FieldProps) -> Html {
    let FieldProps {
        session, parameter, ..
    } = props;
    let draft = use_state_eq(|| None::<Draft>);
    let language = session.language();
    let scenario = &session.state.scenario;
    let data = scenario.data();
    let unit = data.parameter(*parameter).and_then(Parameter::unit);
    let kind = input_kind(unit.unwrap_or(Unit::Kroner));
    let value = scenario.number(*parameter);
    // Kroner are shown and typed at the price level that was chosen.
    let level = scenario.level(*parameter);
    let shown = value.map_or_else(String::new, |x| {
        number::for_field(language, kind, x * level)
    });

    // A value that came from elsewhere (undo, a preset, a link) displaces what
    // was typed against the old one.
    {
        let draft = draft.clone();
        use_effect_with(shown.clone(), move |_| draft.set(None));
    }

    let type_on = {
        let (draft, shown) = (draft.clone(), shown.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(text) = browser::input_value(&event) {
                // One that is back at what was shown is none: no event tells its end.
                draft.set((text != shown).then_some(Draft { text, fault: None }));
            }
        })
    };
    let take = {
        let (draft, session, shown) = (draft.clone(), session.clone(), shown.clone());
        let parameter = *parameter;
        Callback::from(move |text: String| {
            let untouched = without_marks(&text).trim() == shown;
            if untouched {
                draft.set(None);
                return;
            }
            let scenario = &session.state.scenario;
            let refuse = |fault: String| {
                draft.set(Some(Draft {
                    text: text.clone(),
                    fault: Some(fault),
                }));
            };
            let action = match number::parse(language, kind, &text) {
                Ok(x) => match scenario.with(parameter, Value::Number(x / level)) {
                    Ok(_) => Action::Set(parameter, Value::Number(x / level)),
                    Err(fault) => {
                        refuse(parameter_text::refusal(language, scenario.data(), &fault));
                        return;
                    }
                },
                // An emptied field goes back to its default.
                Err(InputFault::Empty) => match scenario.without(parameter) {
                    Ok(_) => Action::Reset(parameter),
                    Err(fault) => {
                        refuse(parameter_text::refusal(language, scenario.data(), &fault));
                        return;
                    }
                },
                Err(fault) => {
                    refuse((LeverWords::of(language).input_fault)(&fault));
                    return;
                }
            };
            draft.set(None);
            session.dispatch.emit(action);
        })
    };
    let change = {
        let take = take.clone();
        Callback::from(move |event: Event| {
            if let Some(text) = browser::input_value(&event) {
                take.emit(text);
            }
        })
    };
    let press = {
        let draft = draft.clone();
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" => {
                if let Some(text) = browser::input_value(&event) {
                    take.emit(text);
                }
            }
            "Escape" => draft.set(None),
            _ => {}
        })
    };

    let id = props.id();
    let fault = (*draft).as_ref().and_then(|d| d.fault.clone());
    let text = (*draft).as_ref().map_or(shown, |d| d.text.clone());
    let fault_id = format!("{id}-fault");
    let unit_id = format!("{id}-unit");
    // A share carries its sign in the box; what else is typed has its unit beside.
    let unit_text = unit.map_or("", |unit| LeverWords::of(language).unit(unit));
    let described = [
        fault.is_some().then_some(fault_id.as_str()),
        (!unit_text.is_empty()).then_some(unit_id.as_str()),
    ];
    let described: Vec<&str> = described.into_iter().flatten().collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let input = el("input")
        .id(id)
        .attr("type", "text")
        .attr("inputmode", kind.input_mode())
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .value(text)
        .attr("aria-invalid", fault.is_some().then_some("true"))
        .attr("aria-describedby", described)
        .attr(browser::DRAFT, draft.is_some().then_some(""))
        .on_input(type_on)
        .on_change(change)
        .on_key_down(press);
    let (rail, track) = if props.slider {
        ("slider", slider(props))
    } else {
        ("no-slider", None)
    };
    let invalid = if fault.is_some() {
        "field invalid"
    } else {
        "field"
    };
    let field = el("span")
        .key("field")
        .class(invalid)
        .with(input)
        .with(el("span").class("unit").id(unit_id).with(unit_text));
    let error = fault.map(|fault| paragraph("error", &fault).id(fault_id));
    list()
        .with(
            el("div")
                .class("dial")
                .with(el("span").key("slider").class(rail).with(track))
                .with(field),
        )
        .with(el("div").attr("role", "alert").with(error))
        .into()
}
