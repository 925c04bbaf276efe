//! All figures, and where they come from.

use crate::present::words::SharedWords;
use crate::views::data::words::Words;
use yew::prelude::*;

use super::reading;
use crate::present::reading::data;
use crate::ui::context::Session;
use crate::ui::markup::{list, paragraph};

/// The view.
pub(super) fn view(session: &Session) -> Html {
    let language = session.language();
    let sections = data::sections(session.language(), &session.figures);
    let own = Words::of(language);
    let level = session.figures.price_index(session.language());
    let head = reading::head(own.heading, own.lede)
        .with(paragraph("lede", own.read_only))
        .with(level.map(|index| paragraph("lede", &(own.level)(&index))))
        .with(paragraph(
            "lede screen-only",
            SharedWords::of(language).press,
        ));
    list()
        .with(head)
        .with(reading::sections(session, &sections))
        .into()
}
