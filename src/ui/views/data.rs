//! All figures, and where they come from.

use yew::prelude::*;

use super::reading;
use crate::present::reading::data;
use crate::ui::app::Session;

/// The view.
pub(super) fn view(session: &Session) -> Html {
    let words = session.words();
    let sections = data::sections(session.language(), &session.figures);
    html! {
        <>
            <header class="view-head">
                <h2 id={super::HEADING} tabindex="-1">{ words.reading.data.heading }</h2>
                <p class="lede">{ words.reading.data.lede }</p>
                <p class="lede">{ words.reading.data.read_only }</p>
            </header>
            { reading::sections(words, &sections) }
        </>
    }
}
