//! One of several choices, as buttons of which one stands.

use yew::prelude::*;

use super::context::Session;
use super::markup::{El, button, el};
use crate::present::words::SharedWords;
use crate::session::Action;

/// A button that is one of several choices.
pub fn choice(pressed: bool, text: &str, press: Callback<MouseEvent>) -> El {
    let pressed = if pressed { "true" } else { "false" };
    button("preset", text, press).attr("aria-pressed", pressed)
}

/// A row of choices, one of which stands.
pub fn choices(label: &'static str, each: impl IntoIterator<Item = El>) -> El {
    el("div")
        .class("presets")
        .attr("role", "group")
        .attr("aria-label", label)
        .children_by_index(each)
}

/// Which comparison the finding, the levers and the picture are about.
pub fn comparison_choice(session: &Session) -> El {
    let language = session.language();
    let state = &session.state;
    let data = state.scenario.data();
    el("div")
        .class("presets comparison")
        .attr("role", "group")
        .attr("aria-label", SharedWords::of(language).comparison)
        .children(data.assessments().map(|comparison| {
            let (a, b) = data.sides(comparison);
            let name = |group| session.language().pick(&data.group(group).short);
            // What is looked at names it, unless it is looked at beside another too.
            let alone = data.comparisons().filter(|c| data.sides(*c).0 == a).count() == 1;
            let text = match b {
                Some(b) if !alone => (SharedWords::of(language).versus)(name(a), name(b)),
                _ => name(a).to_owned(),
            };
            let press = session.on(Action::ChooseComparison(comparison));
            choice(comparison == state.comparison, &text, press)
                .key(&data.comparison(comparison).id)
        }))
}
