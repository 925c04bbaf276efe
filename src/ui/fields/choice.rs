//! Fields for what is chosen, not typed.

use crate::ui::words::LeverWords;
use yew::prelude::*;

use super::FieldProps;
use crate::browser::{self, selected};
use crate::model::allocation::{self, AllocationBase, Unavailable};
use crate::model::data_set::OutcomeKey;
use crate::model::parameter::{ComparisonField, Key, PoolField, Value};
use crate::present::language::Language;
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
    let greyed = greyed(language, &reasons);
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
        .attr("aria-describedby", greyed.as_ref().map(|_| why.clone()))
        .children_by_index(options);
    let greyed = greyed.map(|text| paragraph("hint", &text).id(why));
    list().with(select).with(el("div").with(greyed))
}

/// Which bases cannot be used, and why; nothing where each can.
fn greyed(language: Language, bases: &[(AllocationBase, Option<Unavailable>)]) -> Option<String> {
    let words = LeverWords::of(language);
    let mut by_reason: Vec<(Unavailable, Vec<&str>)> = Vec::new();
    for &(base, reason) in bases {
        let Some(reason) = reason else { continue };
        let name = parameter_text::base_name(language, base);
        match by_reason.iter_mut().find(|(other, _)| *other == reason) {
            Some((_, names)) => names.push(name),
            None => by_reason.push((reason, vec![name])),
        }
    }
    let alone = by_reason.len() == 1;
    let sentences: Vec<String> = by_reason
        .iter()
        .map(|(reason, names)| {
            let reason = parameter_text::unavailable(language, *reason);
            if alone && names.len() > 1 {
                (words.greyed)(reason)
            } else {
                (words.greyed_by_name)(names, reason)
            }
        })
        .collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grey_bases_are_named_unless_all_are_grey_for_one_reason() {
        use AllocationBase::{Equal, PerCourse, PerPlace};
        let member = Some(Unavailable::MemberUnknown);
        let outside = Some(Unavailable::OutsideUnknown);
        for (bases, danish, english) in [
            (vec![(PerPlace, None), (Equal, None)], None, None),
            (
                vec![(PerPlace, None), (PerCourse, member)],
                Some(
                    "Nøglen „pr. forløb“ kan ikke bruges: antallet af forløb mangler for et af tilbuddene.",
                ),
                Some(
                    "The base “per course” cannot be used: the number of courses of one of the programmes is not known.",
                ),
            ),
            (
                vec![(PerPlace, outside), (Equal, outside)],
                Some(
                    "De grå nøgler kan ikke bruges: tallene for tilbuddene uden for tabellen kendes ikke.",
                ),
                Some(
                    "The grey bases cannot be used: the figures of the offers outside the table are not known.",
                ),
            ),
            (
                vec![(PerPlace, outside), (Equal, outside), (PerCourse, member)],
                Some(
                    "Nøglerne „pr. plads“ og „ligeligt“ kan ikke bruges: tallene for tilbuddene uden for tabellen kendes ikke. \
                     Nøglen „pr. forløb“ kan ikke bruges: antallet af forløb mangler for et af tilbuddene.",
                ),
                Some(
                    "The bases “per place” and “equally” cannot be used: the figures of the offers outside the table are not known. \
                     The base “per course” cannot be used: the number of courses of one of the programmes is not known.",
                ),
            ),
        ] {
            assert_eq!(greyed(Language::Danish, &bases).as_deref(), danish);
            assert_eq!(greyed(Language::English, &bases).as_deref(), english);
        }
    }
}
