//! All figures, and where they come from.

use crate::present::view::View;
use crate::present::words::SharedWords;
use crate::ui::description::Description;
use crate::ui::heading::head;
use crate::ui::levers::Levers;
use crate::views::data::words::Words;
use yew::prelude::*;

use super::facts;
use super::own::OwnData;
use crate::ui::context::Session;
use crate::ui::markup::{el, list, paragraph};
use crate::ui::reading;

/// The view, described.
pub const VIEW: Description = Description {
    id: View::Data,
    name: |language, _| Words::of(language).name.into(),
    short_name: |language| Words::of(language).name,
    only_read: true,
    levers: Levers::COSTS,
    draw: view,
};

/// The view.
fn view(session: &Session) -> Html {
    let language = session.language();
    let sections = facts::sections(session.language(), &session.figures);
    let own = Words::of(language);
    let level = session.figures.price_index(session.language());
    let year = session.figures.scenario.data().definition().year;
    let prices = (SharedWords::of(language).prices)(year);
    let about = el("div")
        .with(paragraph("lede", own.read_only))
        .with(level.map(|index| paragraph("lede", &(own.level)(&prices, &index))))
        .with(paragraph(
            "lede screen-only",
            SharedWords::of(language).press,
        ));
    let own_data = (!session.state.embedding.embedded)
        .then(|| html! { <OwnData session={session.clone()} /> });
    list()
        .with(head(own.heading, own.lede))
        .with(el("div").with(own_data))
        .with(about)
        .with(reading::sections(session, &sections))
        .into()
}
