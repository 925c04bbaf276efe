//! The levers beside a view: a few in sight, the rest on demand.

use yew::prelude::*;

use crate::model::allocation::{self, AllocationBase};
use crate::model::break_even::BreakEven;
use crate::model::data_set::ComparisonKey;
use crate::model::parameter::{GroupField, Key, Parameter, PoolField};
use crate::model::scenario::DefaultValue;
use crate::present::administration::pool_of;
use crate::present::view::View;
use crate::present::{number, refusal};
use crate::ui::app::Session;
use crate::ui::fields;
use crate::ui::session::{Action, preset};
use crate::ui::views::table::chip;

/// The levers of a view.
pub(super) fn levers(session: &Session) -> Html {
    let words = session.words();
    html! {
        <aside class="levers" aria-labelledby="levers">
            <h2 id="levers">{ words.levers.heading }</h2>
            { presets(session) }
            { in_sight(session) }
            <p class="foot-note">
                { words.levers.reconstructed }{ " " }
                { super::view_link(session, View::Data, words.levers.how) }
            </p>
            { on_demand(session) }
        </aside>
    }
}

fn presets(session: &Session) -> Html {
    let words = session.words();
    let scenario = &session.state.scenario;
    let presets = &scenario.data().definition().presets;
    html! {
        <div class="presets" role="group" aria-label={words.levers.presets}>
            { for presets.iter().enumerate().map(|(at, p)| {
                let stands = preset(scenario, at).is_some_and(|s| s == *scenario);
                html! {
                    <button
                        key={at}
                        type="button"
                        class="preset"
                        aria-pressed={stands.to_string()}
                        onclick={session.on(Action::Preset(at))}
                    >{ session.language().pick(&p.name) }</button>
                }
            }) }
        </div>
    }
}

/// The parameters that stand in sight for a comparison.
fn first_keys(session: &Session, comparison: ComparisonKey) -> Vec<Key> {
    let data = session.state.scenario.data();
    let (a, _) = data.sides(comparison);
    let mut keys = vec![Key::Group(a, GroupField::Occupancy)];
    if let Some(pool) = pool_of(&session.figures, comparison) {
        keys.push(Key::Pool(pool, PoolField::Amount));
        keys.push(Key::Pool(pool, PoolField::Base));
    }
    keys.push(Key::Group(a, GroupField::FixedShare));
    keys
}

fn in_sight(session: &Session) -> Html {
    let scenario = &session.state.scenario;
    let data = scenario.data();
    first_keys(session, session.state.comparison)
        .into_iter()
        .filter_map(|key| data.parameter(key))
        .filter(|p| has_field(session, p))
        .map(|parameter| {
            let label = label(session, parameter.key);
            let hint = hint(session, parameter);
            let hint = html! { <p class="hint">{ hint }{ " " }{
                chip_of(session, parameter)
            }</p> };
            fields::lever(session, parameter, &label, hint, "lever", true)
        })
        .collect()
}

fn chip_of(session: &Session, parameter: &Parameter) -> Html {
    chip(
        session.words(),
        session.state.scenario.knowledge(parameter.key),
    )
}

/// A lever whose value nothing can give, such as the occupancy of an offer whose
/// places are its persons, has no field.
fn has_field(session: &Session, parameter: &Parameter) -> bool {
    parameter.unit().is_none() || session.state.scenario.number(parameter.key).is_some()
}

/// A lever in sight says in its name whose it is.
fn label(session: &Session, key: Key) -> String {
    let words = session.words();
    let language = session.language();
    let data = session.state.scenario.data();
    match key {
        Key::Group(group, GroupField::Occupancy) => {
            let located = language.pick(&data.group(group).located);
            format!("{} {located}", words.parameters.occupancy)
        }
        Key::Pool(pool, PoolField::Amount) => language.pick(&data.pool(pool).name).to_owned(),
        _ => refusal::field_name(words, key).to_owned(),
    }
}

fn hint(session: &Session, parameter: &Parameter) -> String {
    let words = &session.words().levers;
    let language = session.language();
    let figures = &session.figures;
    let data = figures.scenario.data();
    match parameter.key {
        Key::Group(group, GroupField::Occupancy) => {
            let costs = figures.before.group(group).costs;
            let count = |x: Option<f64>| number::decimal(language, x, 1);
            let today = (words.today)(
                data.definition().year,
                &count(costs.persons.value),
                &count(costs.places.value),
            );
            match figures.break_even(session.state.comparison) {
                Some(BreakEven::At { value, .. }) => {
                    let at = number::percent(language, value, 0);
                    format!("{today}. {}", (words.same_price_at)(&at))
                }
                _ => today,
            }
        }
        Key::Group(_, GroupField::FixedShare) => words.fixed_share_hint.to_owned(),
        Key::Pool(pool, PoolField::Amount) => figures
            .results
            .pool(Some(pool))
            .filter(|shared| shared.base == AllocationBase::PerPlace)
            .and_then(|_| {
                // Per place, every member carries the same for each place.
                let members = allocation::members(&figures.scenario, Some(pool));
                let first = figures.results.programme(*members.first()?);
                Some((words.per_place)(&number::kroner(
                    language,
                    first.administration_price_full.value,
                )))
            })
            .unwrap_or_default(),
        _ => String::new(),
    }
}

/// Every other parameter, by what it belongs to.
fn on_demand(session: &Session) -> Html {
    let words = session.words();
    let scenario = &session.state.scenario;
    let data = scenario.data();
    let language = session.language();
    let mut sections: Vec<(String, Vec<&Parameter>)> = Vec::new();
    let shown = first_keys(session, session.state.comparison);
    for parameter in data.parameters() {
        if shown.contains(&parameter.key) || !has_field(session, parameter) {
            continue;
        }
        let owner = refusal::owner(language, data, parameter.key)
            .unwrap_or_else(|| words.levers.general.to_owned());
        match sections.iter_mut().find(|(name, _)| *name == owner) {
            Some((_, list)) => list.push(parameter),
            None => sections.push((owner, vec![parameter])),
        }
    }
    let changed = |list: &[&Parameter]| list.iter().any(|p| scenario.is_changed(p.key));
    let any = sections.iter().any(|(_, list)| changed(list));
    html! {
        <details class="more" open={any}>
            <summary>{ words.levers.more }</summary>
            <p class="hint">{ words.levers.more_hint }</p>
            { for sections.iter().map(|(name, list)| html! {
                <details key={name.clone()} class="owner" open={changed(list)}>
                    <summary>{ name }</summary>
                    { for list.iter().map(|parameter| one_of_more(session, parameter)) }
                </details>
            }) }
        </details>
    }
}

fn one_of_more(session: &Session, parameter: &Parameter) -> Html {
    let words = session.words();
    let data = session.state.scenario.data();
    let name = refusal::field_name(words, parameter.key);
    let source = data
        .source(parameter.source)
        .map(|s| session.language().pick(&s.text).to_owned());
    // What follows other figures has no source of its own while it does.
    let scenario = &session.state.scenario;
    let follows = source.is_none()
        && scenario.default(parameter.key) == DefaultValue::Follows
        && !scenario.is_changed(parameter.key);
    let hint = html! {
        <p class="hint">
            if follows {
                { words.levers.follows }
            } else {
                { source.unwrap_or_default() }{ " " }{ chip_of(session, parameter) }
            }
        </p>
    };
    fields::lever(session, parameter, name, hint, "more", false)
}
