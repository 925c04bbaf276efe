//! How the figures are computed.

use crate::views::method::words::Words;
use yew::prelude::*;

use super::reading;
use crate::present::reading::method;
use crate::ui::context::Session;
use crate::ui::markup::list;

/// The view.
pub(super) fn view(session: &Session) -> Html {
    let language = session.language();
    let state = &session.state;
    let sections = method::sections(
        session.language(),
        &session.figures,
        state.comparison,
        &state.fragment(),
    );
    let own = Words::of(language);
    list()
        .with(reading::head(own.heading, own.lede))
        .with(reading::sections(session, &sections))
        .into()
}
