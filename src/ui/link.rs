//! Links from one view to another, and from question to question within one.

use yew::prelude::*;

use super::context::Session;
use super::markup::{Child, El, el};
use crate::present::view::{PayoffPart, View};
use crate::session::Action;

/// A link to another view with the same scenario.
pub fn view_link(session: &Session, view: View, text: &'static str) -> El {
    link_to(session, view, text)
}

/// The same around any content.
pub fn link_to(session: &Session, view: View, content: impl Child) -> El {
    let here = session.state.view == view;
    let fragment = session.state.fragment_of(view);
    link(session, &fragment, here, Action::ShowView(view), content)
}

/// A link to a question of the view on whether it pays.
pub fn part_link(session: &Session, part: PayoffPart, text: &'static str) -> El {
    let here = session.state.view == View::SPLIT && session.state.part == part;
    let fragment = session.state.fragment_of_part(part);
    link(session, &fragment, here, Action::ShowPart(part), text)
}

fn link(session: &Session, fragment: &str, here: bool, action: Action, content: impl Child) -> El {
    let dispatch = session.dispatch.clone();
    let show = Callback::from(move |event: MouseEvent| {
        // A new tab or window is the browser's own affair.
        if event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        event.prevent_default();
        dispatch.emit(action.clone());
    });
    el("a")
        .attr("href", format!("#{fragment}"))
        .attr("aria-current", here.then_some("page"))
        .on_click(show)
        .with(content)
}
