//! How the figures are computed.

use crate::present::view::View;
use crate::ui::description::Description;
use crate::ui::heading::head;
use crate::ui::levers::Levers;
use crate::views::method::words::Words;
use yew::prelude::*;

use super::facts;
use crate::ui::context::Session;
use crate::ui::markup::list;
use crate::ui::reading;

/// The view, described.
pub const VIEW: Description = Description {
    id: View::Method,
    name: |language, _| Words::of(language).name.into(),
    short_name: |language| Words::of(language).name,
    only_read: true,
    levers: Levers::COSTS,
    draw: view,
};

/// The view.
fn view(session: &Session) -> Html {
    let language = session.language();
    let state = &session.state;
    let sections = facts::sections(
        session.language(),
        &session.figures,
        state.comparison,
        &state.fragment(),
    );
    let own = Words::of(language);
    list()
        .with(head(own.heading, own.lede))
        .with(reading::sections(session, &sections))
        .into()
}
