//! The page around the view on screen.

use crate::app::finding::words::Words as FindingWords;
use crate::app::share::words::Words as ShareWords;
use crate::app::words::Words;
use crate::present::words::SharedWords;
use crate::views::claims::words::Words as ClaimWords;
use yew::prelude::*;

use super::views::described;
use crate::app::finding;
use crate::app::share::Share;
use crate::browser::export;
use crate::exchange::partial_state::Notice;
use crate::model::data_set::Knowledge;
use crate::present::embedding::Embedding;
use crate::present::language::Language;
use crate::present::parameter_text;
use crate::present::view::View;
use crate::session::Action;
use crate::ui::context::Session;
use crate::ui::explain;
use crate::ui::heading::HEADING;
use crate::ui::knowledge::chip;
use crate::ui::link::view_link;
use crate::ui::markup::{El, button, el};
use crate::ui::sentence::sentence;

/// The whole page.
pub fn page(session: &Session) -> Html {
    let language = session.language();
    let view = session.state.view;
    let skip = el("a")
        .class("skip")
        .attr("href", format!("#{HEADING}"))
        .on_click(to_heading())
        .with(Words::of(language).skip);
    let described = described(view);
    let class = if described.only_read {
        "work alone"
    } else {
        "work"
    };
    let work = el("main")
        .class(class)
        .key(view.id())
        .with((described.draw)(session));
    el("div")
        .class("page")
        .attr("lang", session.language().code())
        .with(skip)
        .with(header(session))
        .with(notices(session))
        .with(finding_markup(session))
        .with(questions(session))
        .with(work)
        .with(footer(session))
        .with(el("div").with(explain::dialog(session)))
        .into()
}

/// The address bar holds the scenario, so a link within the page moves the focus
/// instead of the address.
fn to_heading() -> Callback<MouseEvent> {
    Callback::from(|event: MouseEvent| {
        event.prevent_default();
        crate::browser::focus(HEADING);
    })
}

fn header(session: &Session) -> El {
    let language = session.language();
    let state = &session.state;
    let other = session.language().other();
    let data = state.scenario.data();
    let name = Some(state.name.trim()).filter(|name| !name.is_empty());
    let share = (!state.embedding.embedded).then(|| html! { <Share session={session.clone()} /> });
    let quiet = |text, action| button("btn quiet", text, session.on(action));
    let tools = el("div")
        .class("tools")
        .with(el("span").class("share-tool").key("share").with(share))
        .with(
            quiet(Words::of(language).undo, Action::Undo)
                .key("undo")
                .flag("disabled", !state.can_undo()),
        )
        .with(
            quiet(Words::of(language).redo, Action::Redo)
                .key("redo")
                .flag("disabled", !state.can_redo()),
        )
        .with(
            button(
                "btn quiet lang",
                other.name(),
                session.on(Action::SetLanguage(other)),
            )
            .key("language")
            .attr("lang", other.code()),
        );
    el("header")
        .class("top")
        .with(el("span").class("brand").with(Words::of(language).brand))
        .with(
            el("span")
                .class("set")
                .with(session.language().pick(&data.definition().name)),
        )
        .with(tools)
        .with(
            el("div")
                .class("named")
                .with(name.map(|name| el("bdi").with(name))),
        )
}

fn footer(session: &Session) -> El {
    let language = session.language();
    let embedded = session.state.embedding.embedded;
    // A copy on somebody's disk has no address to offer.
    let address = embedded.then(export::web_address).flatten();
    let whole = address.map(|address| {
        let fragment = session.state.fragment_in(&Embedding::default());
        el("a")
            .attr("href", format!("{address}#{fragment}"))
            .attr("target", "_blank")
            .attr("rel", "noopener")
            .with(ShareWords::of(language).whole_page)
    });
    el("footer")
        .class("end")
        .with(el("p").with(Words::of(language).privacy))
        .with(el("p").with(whole))
}

/// A notice as a sentence.
fn notice(language: Language, session: &Session, notice: &Notice) -> String {
    let page = Words::of(language);
    match notice {
        Notice::Version { given } => (page.later_version)(given),
        Notice::UnknownDataSet { id } => (page.unknown_data_set)(id),
        Notice::UnknownKey { key } => (page.unknown_key)(key),
        Notice::BadValue { key, given } => (page.bad_value)(key, given),
        Notice::Refused { fault } => {
            parameter_text::refusal(language, session.state.scenario.data(), fault)
        }
        Notice::More { count } => (page.more_notices)(*count),
        Notice::TooLong => page.too_long.to_owned(),
        Notice::Unreadable => page.unreadable.to_owned(),
    }
}

fn notices(session: &Session) -> El {
    let language = session.language();
    let notices = &session.state.notices;
    let box_of = || {
        let lines = notices
            .iter()
            .map(|n| el("li").with(notice(session.language(), session, n)));
        el("div")
            .class("notice warning")
            .with(el("p").with(el("strong").with(Words::of(language).notices)))
            .with(el("ul").children_by_index(lines))
            .with(button(
                "btn",
                Words::of(language).dismiss,
                session.on(Action::DismissNotices),
            ))
    };
    el("div")
        .attr("role", "status")
        .with((!notices.is_empty()).then(box_of))
}

fn finding_markup(session: &Session) -> El {
    let language = session.language();
    let found = finding::finding(language, &session.figures, session.state.comparison);
    let section = el("section")
        .class("finding")
        .attr("aria-live", "polite")
        .attr("aria-atomic", "true");
    let Some(found) = found else {
        return section
            .with(el("h1").with(Words::of(language).tagline))
            .with(el("p").with(SharedWords::of(language).no_price));
    };
    let known = el("span")
        .class("known")
        .with(FindingWords::of(language).places_known)
        .with(" ")
        .with(chip(language, Knowledge::Reconstructed))
        .with(FindingWords::of(language).payment_known)
        .with(" ")
        .with(chip(language, Knowledge::Assumed))
        .with(". ")
        .with(view_link(
            session,
            View::Data,
            FindingWords::of(language).how,
        ));
    let claims = found.claims.map(|claims| {
        let see = view_link(session, View::Claims, ClaimWords::of(language).see);
        el("p").with(claims).with(" ").with(see)
    });
    section
        .with(sentence(Some(session), "h1", &found.lead))
        .with(el("p").with(&found.follow).with(" ").with(known))
        .with(el("div").with(claims))
}

fn questions(session: &Session) -> El {
    let language = session.language();
    let row = |row: &'static str, only_read: bool| {
        let views = View::ALL
            .into_iter()
            .filter(|view| described(*view).only_read == only_read);
        el(row).children(views.map(|view| {
            el("li").key(view.id()).with(view_link(
                session,
                view,
                (described(view).short_name)(language),
            ))
        }))
    };
    el("nav")
        .class("questions")
        .attr("aria-label", Words::of(language).views)
        .with(row("ol", false))
        .with(row("ul", true).class("behind"))
}
