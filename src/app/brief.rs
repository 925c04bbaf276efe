//! The brief for a case file: what the view of prices gives on paper besides its finding and
//! its picture. It is worked out when the page is printed, and only then.

use yew::prelude::*;

use crate::app::words::Words;
use crate::browser::{self, export};
use crate::exchange::link;
use crate::present::embedding::Embedding;
use crate::ui::context::{Session, SessionProps};
use crate::ui::levers;
use crate::ui::markup::{El, el, paragraph};
use crate::ui::reading;
use crate::ui::table::explained_table;
use crate::views::data::facts::brief;
use crate::views::price::facts::table;
use crate::views::price::view::VIEW;

/// A longer link is not printed: nobody types it.
const LONGEST_LINK: usize = 600;

/// The brief, while the page is printed.
#[component]
pub fn Brief(SessionProps { session }: &SessionProps) -> Html {
    let printing = use_state_eq(|| false);
    {
        let printing = printing.setter();
        use_effect_with((), move |()| {
            let listeners = browser::on_print(move |prints| printing.set(prints));
            move || drop(listeners)
        });
    }
    // In a frame the keys are for the page around it.
    use_effect_with(session.state.embedding.embedded, |embedded| {
        let keys = (!embedded).then(browser::on_print_keys);
        move || drop(keys)
    });
    let drawn = printing.then(|| paper(session));
    el("div").class("brief").with(drawn).into()
}

/// The figures as a table, what was changed and from what, what is assumed, what is to be
/// kept in mind, and where it is all from.
pub fn paper(session: &Session) -> El {
    let language = session.language();
    let words = Words::of(language);
    let figures = &session.figures;
    let data = session.state.scenario.data();
    let fragment = session.state.fragment_in(&Embedding::default());
    let link = export::web_address().map(|at| format!("{at}#{fragment}"));
    let link = link.filter(|link| link.len() < LONGEST_LINK && !link::lacks_data(link));
    el("div")
        .with(explained_table(session, &table(language, figures)))
        .with(reading::sections(
            session,
            &brief(language, figures, session.state.comparison),
        ))
        .with(el("h3").with(words.assumptions))
        .with(el("p").with(levers::assumptions(session, &VIEW.levers)))
        .with(el("p").class("foot-note").with((words.made)(
            &browser::today(language.code()),
            &data.full_id(),
        )))
        .with(link.map(|link| paragraph("foot-note link-text", &link)))
}
