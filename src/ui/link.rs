//! Links from one view to another.

use yew::prelude::*;

use super::context::Session;
use super::markup::{El, el};
use crate::present::view::View;
use crate::session::Action;

/// A link to another view with the same scenario.
pub fn view_link(session: &Session, view: View, text: &'static str) -> El {
    let dispatch = session.dispatch.clone();
    let show = Callback::from(move |event: MouseEvent| {
        // A new tab or window is the browser's own affair.
        if event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        event.prevent_default();
        dispatch.emit(Action::ShowView(view));
    });
    let here = session.state.view == view;
    el("a")
        .attr("href", format!("#{}", session.state.fragment_of(view)))
        .attr("aria-current", here.then_some("page"))
        .on_click(show)
        .with(text)
}
