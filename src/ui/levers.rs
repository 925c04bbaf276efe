//! The levers beside a view: a few in sight, the rest on demand.

use std::rc::Rc;

use yew::prelude::*;

use crate::model::allocation::{self, AllocationBase};
use crate::model::break_even::BreakEven;
use crate::model::data_set::{ComparisonKey, Owner};
use crate::model::parameter::{ComparisonField, GroupField, Key, Parameter, PoolField};
use crate::model::scenario::DefaultValue;
use crate::present::figures::{pool_of, shares_administration};
use crate::present::view::View;
use crate::present::{number, parameter_text};
use crate::session::{Action, preset};
use crate::ui::behind::{Behind, BehindProps};
use crate::ui::choice::choice;
use crate::ui::context::Session;
use crate::ui::fields;
use crate::ui::knowledge::chip;
use crate::ui::link::view_link;
use crate::ui::making::Making;
use crate::ui::markup::{El, button, el, list, paragraph};
use crate::ui::words::LeverWords;
use crate::writing::first_small;

/// What a view wants of the levers beside it.
#[derive(Clone, Copy, Debug)]
pub struct Levers {
    /// The parameters that stand in sight, in their order.
    pub in_sight: fn(&Session) -> Vec<Key>,
    /// Whether it depends on the outcomes of the courses.
    pub outcomes: bool,
    /// Whether it depends on the assumptions about the years.
    pub years: bool,
}

impl Levers {
    /// The levers of what a place costs.
    pub const COSTS: Self = Self {
        in_sight: cost_keys,
        outcomes: false,
        years: false,
    };
}

/// The parameters that matter most for what a place costs.
fn cost_keys(session: &Session) -> Vec<Key> {
    let comparison = session.state.comparison;
    let data = session.state.scenario.data();
    let (a, _) = data.sides(comparison);
    let mut keys = vec![Key::Group(a, GroupField::Occupancy)];
    if let Some(pool) = pool_of(&session.figures, comparison) {
        keys.push(Key::Pool(pool, PoolField::Amount));
        // Under one common pool it is the common base that decides.
        keys.push(if session.state.scenario.flag(Key::CommonPool) {
            Key::CommonBase
        } else {
            Key::Pool(pool, PoolField::Base)
        });
    }
    keys.push(Key::Group(a, GroupField::FixedShare));
    keys
}

/// The levers of a view. An embedder may leave the reader none.
pub fn levers(session: &Session, wanted: &Levers) -> Option<El> {
    let language = session.language();
    let embedding = &session.state.embedding;
    if embedding.show.as_ref().is_some_and(Vec::is_empty) {
        return None;
    }
    let presets = (!embedding.narrows()).then(|| presets(session));
    let words = LeverWords::of(language);
    let reconstructed = !session.state.scenario.data().definition().splits.is_empty();
    let (told, leads_on) = if reconstructed {
        (Some(words.reconstructed), words.how)
    } else {
        (None, words.sources)
    };
    let note = el("p")
        .class("foot-note")
        .with(told)
        .with(told.map(|_| " "))
        .with(view_link(session, View::SOURCES, leads_on));
    let levers = el("aside")
        .class("levers")
        .attr("aria-labelledby", "levers")
        .with(el("h2").id("levers").with(LeverWords::of(language).heading))
        .with(presets)
        .with(in_sight(session, wanted, usize::MAX))
        .with(undo(session, "undo-line"))
        .with(paragraph("foot-note", &assumptions(session, wanted)))
        .with(note)
        .with(on_demand(session, wanted));
    Some(levers)
}

/// The first lever of a view that an embedder gives the reader, without anything around it.
pub fn first(session: &Session, wanted: &Levers) -> El {
    in_sight(session, wanted, 1).class("levers")
}

/// Undo and redo: in the page's header where there is room, else beside the levers.
pub fn undo(session: &Session, class: &'static str) -> El {
    let words = LeverWords::of(session.language());
    let quiet = |text, action| button("btn quiet", text, session.on(action));
    el("span")
        .class(class)
        .with(
            quiet(words.undo, Action::Undo)
                .key("undo")
                .flag("disabled", !session.state.can_undo()),
        )
        .with(
            quiet(words.redo, Action::Redo)
                .key("redo")
                .flag("disabled", !session.state.can_redo()),
        )
}

fn presets(session: &Session) -> El {
    let language = session.language();
    let scenario = &session.state.scenario;
    let presets = &scenario.data().definition().presets;
    let buttons = presets.iter().enumerate().map(|(at, p)| {
        let stands = preset(scenario, at).is_some_and(|s| s == *scenario);
        let name = session.language().pick(&p.name);
        choice(stands, name, session.on(Action::Preset(at)))
    });
    el("div")
        .class("presets")
        .attr("role", "group")
        .attr("aria-label", LeverWords::of(language).presets)
        .children_by_index(buttons)
}

/// The levers that stand in sight, so many of them at most.
fn in_sight(session: &Session, wanted: &Levers, most: usize) -> El {
    let scenario = &session.state.scenario;
    let data = scenario.data();
    let shown = (wanted.in_sight)(session)
        .into_iter()
        .filter(|key| session.state.embedding.shows(*key))
        .filter_map(|key| data.parameter(key))
        .filter(|p| has_field(session, p) || is_asked_for(p))
        .take(most);
    el("div").children(shown.map(|parameter| {
        let label = label(session, parameter.key);
        // What nobody has said is not assumed either.
        let chip = has_field(session, parameter).then(|| chip_of(session, parameter));
        let hint = paragraph("hint", &hint(session, parameter))
            .with(" ")
            .with(chip);
        // What is assumed of the years has no range that a slider could stand for.
        let slider = !matches!(parameter.key, Key::Comparison(..) | Key::PriceIndex);
        fields::lever(session, parameter, &label, Some(hint), "lever", slider)
    }))
}

/// The assumptions as a line of text: what was computed with still stands there
/// where no field works, on paper or in a copy that runs no script.
pub fn assumptions(session: &Session, wanted: &Levers) -> String {
    let scenario = &session.state.scenario;
    let language = session.language();
    let data = scenario.data();
    let first = (wanted.in_sight)(session);
    let mut line = String::from(LeverWords::of(session.language()).computed_with);
    let changed = scenario.changes().map(|(key, _)| key);
    let others = changed.filter(|key| !first.contains(key));
    for (at, &key) in first.iter().chain(&others.collect::<Vec<_>>()).enumerate() {
        let (Some(parameter), Some(value)) = (data.parameter(key), scenario.value(key)) else {
            continue;
        };
        line.push_str(if at == 0 { ": " } else { "; " });
        if first.contains(&key) {
            line.push_str(&label(session, key));
        } else {
            line.push_str(&parameter_text::full_name(language, data, key));
        }
        line.push(' ');
        let value = scenario.at_level(key, value);
        line.push_str(&parameter_text::any_value(
            language,
            data,
            parameter.unit(),
            value,
        ));
    }
    line
}

fn chip_of(session: &Session, parameter: &Parameter) -> Html {
    chip(
        session.language(),
        session.state.scenario.knowledge(parameter.key),
    )
}

/// A lever whose value nothing can give, such as the occupancy of an offer whose
/// places are its persons, has no field.
fn has_field(session: &Session, parameter: &Parameter) -> bool {
    parameter.unit().is_none() || session.state.scenario.number(parameter.key).is_some()
}

/// What has no value until somebody types one has an empty field in the view that asks for
/// it.
fn is_asked_for(parameter: &Parameter) -> bool {
    matches!(
        parameter.key,
        Key::Comparison(_, ComparisonField::OtherValue)
    )
}

/// A lever in sight says in its name whose it is.
#[must_use]
pub fn label(session: &Session, key: Key) -> String {
    let language = session.language();
    let data = session.state.scenario.data();
    match key {
        Key::Group(group, GroupField::Occupancy) => {
            let located = language.pick(&data.group(group).located);
            format!(
                "{} {located}",
                parameter_text::parameter_name(language, key)
            )
        }
        Key::Pool(pool, PoolField::Amount) => language.pick(&data.pool(pool).name).to_owned(),
        _ => parameter_text::parameter_name(language, key),
    }
}

fn hint(session: &Session, parameter: &Parameter) -> String {
    let words = LeverWords::of(session.language());
    let language = session.language();
    let figures = &session.figures;
    let data = figures.scenario.data();
    match parameter.key {
        Key::Group(group, GroupField::Occupancy) => {
            let costs = figures.before().group(group).costs;
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
            .results()
            .pool(Some(pool))
            .filter(|shared| shared.base == AllocationBase::PerPlace)
            .and_then(|_| {
                // Per place, every member carries the same for each place.
                let members = allocation::members(&figures.scenario, Some(pool));
                let first = figures.results().programme(*members.first()?);
                Some((words.per_place)(&number::kroner(
                    language,
                    first.administration_price_full.value,
                )))
            })
            .unwrap_or_default(),
        Key::Comparison(..) | Key::PriceIndex => source(session, parameter).unwrap_or_default(),
        _ => String::new(),
    }
}

/// Where a value comes from. That of one that was changed is of the value before: it is no
/// longer assumed.
fn source(session: &Session, parameter: &Parameter) -> Option<String> {
    let language = session.language();
    let scenario = &session.state.scenario;
    let source = scenario.data().source(&parameter.source)?;
    let text = language.pick(&source.text);
    Some(if scenario.is_changed(parameter.key) {
        (LeverWords::of(language).source_before)(&first_small(text))
    } else {
        text.to_owned()
    })
}

/// Whether a base is one by which anything is shared out: under one common pool it is the
/// common one, else each pool's own. One that was changed can be put back all the same.
fn applies(session: &Session, key: Key) -> bool {
    let scenario = &session.state.scenario;
    let common = scenario.flag(Key::CommonPool);
    match key {
        Key::CommonBase => common || scenario.is_changed(key),
        Key::Pool(_, PoolField::Base) => !common || scenario.is_changed(key),
        _ => true,
    }
}

/// Every other parameter, by what it belongs to, behind a press.
fn on_demand(session: &Session, wanted: &Levers) -> Option<Html> {
    let parameters = session.state.scenario.data().parameters();
    others(session, *wanted, parameters.iter()).next()?;
    let words = LeverWords::of(session.language());
    let scenario = &session.state.scenario;
    let changed = scenario.changes();
    let changed = changed.filter_map(|(key, _)| scenario.data().parameter(key));
    let any = others(session, *wanted, changed).next().is_some();
    let wanted = *wanted;
    let content = Making::drawing(move |session| owners(session, wanted));
    Some(html! {
        <Behind session={session.clone()} class="more" summary={words.more} open={any} {content} />
    })
}

/// Those of some parameters that are offered and have no place in sight.
fn others<'a>(
    session: &'a Session,
    wanted: Levers,
    among: impl Iterator<Item = &'a Parameter>,
) -> impl Iterator<Item = &'a Parameter> {
    let first = (wanted.in_sight)(session);
    among.filter(move |parameter| {
        session.state.embedding.shows(parameter.key)
            && !first.contains(&parameter.key)
            && has_part(session, &wanted, parameter)
            && applies(session, parameter.key)
            && has_field(session, parameter)
    })
}

/// So many owners have their fields drawn with them; those of more are drawn as each is
/// opened.
const DRAWN_TOGETHER: usize = 20;

/// The fields of each owner, behind a press of its own.
fn owners(session: &Session, wanted: Levers) -> Html {
    let scenario = &session.state.scenario;
    let (language, data) = (session.language(), scenario.data());
    let words = LeverWords::of(language);
    let mut sections: Vec<(&str, Vec<Key>)> = Vec::new();
    for parameter in others(session, wanted, data.parameters().iter()) {
        let owner = parameter_text::owner_name(language, data, parameter.key);
        let owner = owner.unwrap_or(words.general);
        match sections.iter_mut().rfind(|(other, _)| *other == owner) {
            Some((_, keys)) => keys.push(parameter.key),
            None => sections.push((owner, vec![parameter.key])),
        }
    }
    let together = sections.len() <= DRAWN_TOGETHER;
    let sections = sections.into_iter().map(|(owner, keys)| {
        let open = keys.iter().any(|key| scenario.is_changed(*key));
        let keys = Rc::new(keys);
        let own = Rc::clone(&keys);
        let fields = Rc::new(move |session: &Session| fields_of(session, &own));
        let props = BehindProps {
            session: session.clone(),
            class: "owner",
            summary: AttrValue::from(owner.to_owned()),
            open,
            drawn_while_closed: together,
            content: Making::of(fields, &keys),
        };
        let key = owner.to_owned();
        html! { <Behind {key} ..props /> }
    });
    let sections: Html = sections.collect();
    list()
        .with(paragraph("hint", words.more_hint))
        .with(el("div").with(sections))
        .into()
}

/// The fields of one owner.
fn fields_of(session: &Session, keys: &[Key]) -> Html {
    let data = session.state.scenario.data();
    let parameters = keys.iter().filter_map(|key| data.parameter(*key));
    let fields = parameters.map(|parameter| lever_on_demand(session, parameter));
    el("div").children(fields).into()
}

/// Whether the view on screen has a part in a parameter. Outcomes, of which there
/// are hundreds, are offered where they count: those of the comparison on screen,
/// as they are known, and whatever was changed.
fn has_part(session: &Session, wanted: &Levers, parameter: &Parameter) -> bool {
    let scenario = &session.state.scenario;
    if scenario.is_changed(parameter.key) {
        return true;
    }
    let owner = match parameter.key {
        Key::Outcome(owner, ..) => owner,
        Key::Comparison(of, field) => {
            return match field {
                ComparisonField::CloseAdministration => can_close(session, of),
                _ => wanted.years && of == session.state.comparison,
            };
        }
        _ => return true,
    };
    let data = scenario.data();
    let (a, b) = data.sides(session.state.comparison);
    let group = match owner {
        Owner::Group(group) => group,
        Owner::Programme(programme) => data.group_of(programme),
    };
    wanted.outcomes
        && (group == a || Some(group) == b)
        && scenario.default(parameter.key) != DefaultValue::Follows
}

/// Whether closing the first side of a comparison raises the question of its administration:
/// it has a share in a pool.
fn can_close(session: &Session, comparison: ComparisonKey) -> bool {
    let (a, _) = session.state.scenario.data().sides(comparison);
    shares_administration(&session.figures, [a])
}

fn lever_on_demand(session: &Session, parameter: &Parameter) -> El {
    let language = session.language();
    let data = session.state.scenario.data();
    let field = parameter_text::parameter_name(language, parameter.key);
    let name = match parameter.key {
        Key::Outcome(_, outcome, _) => {
            let outcome = session.language().pick(&data.outcome(outcome).name);
            format!("{outcome}: {field}")
        }
        _ => field,
    };
    let source = source(session, parameter);
    // What follows other figures has no source of its own while it does.
    let scenario = &session.state.scenario;
    let follows = source.is_none()
        && scenario.default(parameter.key) == DefaultValue::Follows
        && !scenario.is_changed(parameter.key);
    let hint = if follows {
        paragraph("hint", LeverWords::of(language).follows)
    } else {
        paragraph("hint", &source.unwrap_or_default())
            .with(" ")
            .with(chip_of(session, parameter))
    };
    fields::lever(session, parameter, &name, Some(hint), "more", false)
}
