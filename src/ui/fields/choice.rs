//! Fields for what is chosen, not typed.

use crate::ui::words::LeverWords;
use yew::prelude::*;

use super::FieldProps;
use crate::browser::{self, selected};
use crate::model::allocation::{self, AllocationBase};
use crate::model::data_set::OutcomeKey;
use crate::model::parameter::{ComparisonField, Key, PoolField, Value};
use crate::present::{number, parameter_text, split_letter};
use crate::session::Action;
use crate::ui::markup::{El, Nodes, el, list, paragraph};

/// A select of the allocation bases. One that cannot be used is shown, greyed,
/// with the reason beneath.
pub(super) fn base_field(props: &FieldProps) -> Nodes {
    let FieldProps {
        session, parameter, ..
    } = props;
    let language = session.language();
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
    let reasons = allocation::bases(scenario, pool);
    let reason = reasons.iter().find_map(|(_, reason)| *reason);
    let id = props.id();
    let why = format!("{id}-why");
    let options = reasons.iter().map(|(base, reason)| {
        el("option")
            .attr("value", base.id())
            .flag("selected", *base == present)
            .flag("disabled", reason.is_some())
            .with(parameter_text::base_name(language, *base))
    });
    let select = el("select")
        .id(id)
        .on_change(onchange)
        .attr("aria-describedby", reason.map(|_| why.clone()))
        .children_by_index(options);
    let greyed = reason.map(|reason| {
        let text = (LeverWords::of(language).greyed)(parameter_text::unavailable(language, reason));
        paragraph("hint", &text).id(why)
    });
    list().with(select).with(el("div").with(greyed))
}

/// A checkbox.
pub(super) fn flag_field(props: &FieldProps) -> El {
    let FieldProps {
        session, parameter, ..
    } = props;
    let key = *parameter;
    let checked = session.state.scenario.flag(key);
    let press = {
        let session = session.clone();
        Callback::from(move |event: Event| {
            let set = Action::Set(key, Value::Flag(!checked));
            // What is not taken is not shown.
            if session.state.apply(set.clone()).is_none() {
                browser::show_checked(&event, checked);
            }
            session.dispatch.emit(set);
        })
    };
    el("input")
        .id(props.id())
        .attr("type", "checkbox")
        .checked(checked)
        .on_change(press)
}

/// A select of the outcomes that can be valued in a comparison.
pub(super) fn outcome_field(props: &FieldProps) -> El {
    let FieldProps {
        session, parameter, ..
    } = props;
    let figures = &session.figures;
    let data = session.state.scenario.data();
    let key = *parameter;
    let Key::Comparison(comparison, _) = key else {
        return el("span");
    };
    let present = session.state.scenario.value(key);
    let (a, b) = data.sides(comparison);
    let baseline = Key::Comparison(comparison, ComparisonField::Baseline);
    let alone = b.is_none() || session.state.scenario.number(baseline).is_some();
    let outcomes = figures.outcomes();
    // What stands is offered too, also where nothing is known of it.
    let counts = |&outcome: &OutcomeKey| {
        outcomes.comparison(comparison, outcome).is_some()
            || (alone && outcomes.group(a, outcome).is_some())
            || present == Some(Value::Outcome(outcome))
    };
    let known: Vec<_> = data.outcomes().filter(counts).collect();
    let options: Vec<El> = known
        .iter()
        .map(|&outcome| {
            let stated = data.outcome(outcome);
            el("option")
                .attr("value", stated.id.to_string())
                .flag("selected", present == Some(Value::Outcome(outcome)))
                .with(session.language().pick(&stated.name))
        })
        .collect();
    let session = session.clone();
    let choose = Callback::from(move |event: Event| {
        if let Some(&outcome) = selected(&event).and_then(|at| known.get(at)) {
            let value = Value::Outcome(outcome);
            session.dispatch.emit(Action::Set(key, value));
        }
    });
    el("select")
        .id(props.id())
        .on_change(choose)
        .children_by_index(options)
}

/// A select of the splits of what was not printed.
pub(super) fn split_field(props: &FieldProps, count: u8) -> El {
    let FieldProps {
        session, parameter, ..
    } = props;
    let language = session.language();
    let scenario = &session.state.scenario;
    let data = scenario.data();
    let key = *parameter;
    let choose = {
        let session = session.clone();
        Callback::from(move |event: Event| {
            let chosen = selected(&event).and_then(|at| u8::try_from(at).ok());
            // The first option chooses none.
            let action = chosen.map(|at| match at.checked_sub(1) {
                Some(split) => Action::Set(key, Value::Split(split)),
                None => Action::Reset(key),
            });
            if let Some(action) = action {
                session.dispatch.emit(action);
            }
        })
    };
    let chosen = scenario.is_changed(key);
    let none = el("option")
        .attr("value", "")
        .flag("selected", !chosen)
        .with((LeverWords::of(language).split_unset)(split_letter(0)));
    let options = (0..count).map(|at| {
        let step = data.definition().splits[usize::from(at)].step;
        let step = number::kroner(session.language(), step);
        el("option")
            .attr("value", split_letter(at).to_string())
            .flag("selected", chosen && usize::from(at) == scenario.split())
            .with((LeverWords::of(language).split_option)(
                split_letter(at),
                &step,
            ))
    });
    el("select")
        .id(props.id())
        .on_change(choose)
        .children_by_index([none].into_iter().chain(options))
}
