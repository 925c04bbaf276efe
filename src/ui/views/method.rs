//! How the figures are computed.

use yew::prelude::*;

use super::reading;
use crate::present::reading::method;
use crate::ui::context::Session;
use crate::ui::markup::list;

/// The view.
pub(super) fn view(session: &Session) -> Html {
    let words = session.words();
    let state = &session.state;
    let sections = method::sections(
        session.language(),
        &session.figures,
        state.comparison,
        &state.fragment(),
    );
    let own = &words.reading.method;
    list()
        .with(reading::head(own.heading, own.lede))
        .with(reading::sections(session, &sections))
        .into()
}
