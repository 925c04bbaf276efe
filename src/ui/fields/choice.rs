//! Fields for what is chosen, not typed.

use yew::prelude::*;

use super::FieldProps;
use crate::model::allocation::{self, AllocationBase};
use crate::model::parameter::{Domain, Key, PoolField, Value};
use crate::present::{number, refusal, split_letter};
use crate::ui::session::Action;

fn selected(event: &Event) -> Option<usize> {
    let select: web_sys::HtmlSelectElement = event.target_dyn_into()?;
    usize::try_from(select.selected_index()).ok()
}

/// A select of the allocation bases. One that cannot be used is shown, greyed,
/// with the reason beneath.
#[component]
pub fn BaseField(props: &FieldProps) -> Html {
    let FieldProps {
        session, parameter, ..
    } = props;
    let words = session.words();
    let scenario = &session.state.scenario;
    let key = *parameter;
    let pool = match key {
        Key::Pool(pool, PoolField::Base) => Some(pool),
        _ => None,
    };
    let present = scenario.base(pool);
    let onchange = {
        let session = session.clone();
        Callback::from(move |event: Event| {
            let base = selected(&event).and_then(|at| AllocationBase::ALL.get(at));
            if let Some(&base) = base {
                session.dispatch.emit(Action::Set(key, Value::Base(base)));
            }
        })
    };
    let reasons: Vec<_> = AllocationBase::ALL
        .into_iter()
        .map(|base| (base, allocation::unavailable(scenario, pool, base)))
        .collect();
    let reason = reasons.iter().find_map(|(_, reason)| *reason);
    let id = props.id();
    let why = format!("{id}-why");
    html! {
        <>
            <select {id} {onchange} aria-describedby={reason.map(|_| why.clone())}>
                { for reasons.iter().map(|(base, reason)| html! {
                    <option
                        key={base.id()}
                        value={base.id()}
                        selected={*base == present}
                        disabled={reason.is_some()}
                    >{ refusal::base_name(words, *base) }</option>
                }) }
            </select>
            <div>
                if let Some(reason) = reason {
                    <p class="hint" id={why}>
                        { (words.levers.greyed)(refusal::unavailable(words, reason)) }
                    </p>
                }
            </div>
        </>
    }
}

/// A checkbox.
#[component]
pub fn FlagField(props: &FieldProps) -> Html {
    let FieldProps {
        session, parameter, ..
    } = props;
    let key = *parameter;
    let checked = session.state.scenario.flag(key);
    html! {
        <input
            id={props.id()}
            type="checkbox"
            {checked}
            onchange={session.on::<Event>(Action::Set(key, Value::Flag(!checked)))}
        />
    }
}

/// A select of the splits of what was not printed.
#[component]
pub fn SplitField(props: &FieldProps) -> Html {
    let FieldProps {
        session, parameter, ..
    } = props;
    let words = session.words();
    let scenario = &session.state.scenario;
    let data = scenario.data();
    let key = *parameter;
    let Some(Domain::Split(count)) = data.parameter(key).map(|p| p.domain) else {
        return html! {};
    };
    let onchange = {
        let session = session.clone();
        Callback::from(move |event: Event| {
            let split = selected(&event).and_then(|at| u8::try_from(at).ok());
            if let Some(split) = split {
                session.dispatch.emit(Action::Set(key, Value::Split(split)));
            }
        })
    };
    html! {
        <select id={props.id()} {onchange}>
            { for (0..count).map(|at| {
                let step = data.definition().splits[usize::from(at)].step;
                let step = number::kroner(session.language(), step);
                html! {
                    <option
                        key={at}
                        value={split_letter(at).to_string()}
                        selected={usize::from(at) == scenario.split()}
                    >{ (words.levers.split_option)(split_letter(at), &step) }</option>
                }
            }) }
        </select>
    }
}
