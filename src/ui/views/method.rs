//! How the figures are computed.

use yew::prelude::*;

use super::reading;
use crate::present::reading::method;
use crate::ui::app::Session;

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
    html! {
        <>
            <header class="view-head">
                <h2 id={super::HEADING} tabindex="-1">{ words.reading.method.heading }</h2>
                <p class="lede">{ words.reading.method.lede }</p>
            </header>
            { reading::sections(words, &sections) }
        </>
    }
}
