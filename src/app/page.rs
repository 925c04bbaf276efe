//! The page around the view on screen.

use crate::app::finding::words::Words as FindingWords;
use crate::app::share::words::Words as ShareWords;
use crate::app::words::Words;
use crate::present::words::SharedWords;
use crate::views::claims::words::Words as ClaimWords;
use crate::views::price::view::whole_prices;
use yew::prelude::*;

use super::views::described;
use crate::app::brief::Brief;
use crate::app::finding::{self, Finding};
use crate::app::share::Share;
use crate::browser::export;
use crate::exchange::partial_state::Notice;
use crate::model::data_set::Knowledge;
use crate::present::embedding::Embedding;
use crate::present::language::Language;
use crate::present::parameter_text;
use crate::present::span::keep_brackets;
use crate::present::view::View;
use crate::session::Action;
use crate::ui::context::{Session, SessionProps};
use crate::ui::explain;
use crate::ui::heading::HEADING;
use crate::ui::knowledge::chip;
use crate::ui::levers::{self, undo};
use crate::ui::link::{link_to, view_link};
use crate::ui::markup::{El, button, el, paragraph};
use crate::ui::sentence::sentence;

/// The whole page.
pub fn page(session: &Session) -> Html {
    if session.state.embedding.card {
        return card(session);
    }
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
    // On paper the view of prices is a brief.
    let brief = (view == View::Price).then(|| html! { <Brief session={session.clone()} /> });
    el("div")
        .class(if brief.is_some() {
            "page with-brief"
        } else {
            "page"
        })
        .attr("lang", session.language().code())
        .with(skip)
        .with(header(session))
        .with(notices(session))
        .with(finding_markup(session))
        .with(html! { <Questions session={session.clone()} /> })
        .with(work)
        .with(el("div").with(brief))
        .with(footer(session))
        .with(el("div").with(explain::dialog(session)))
        .into()
}

/// The page as a card on another: one finding, one picture, one lever, and the way to the
/// whole page.
fn card(session: &Session) -> Html {
    let language = session.language();
    let comparison = session.state.comparison;
    let found = finding::finding(language, &session.figures, comparison);
    let drawn = found.is_some().then(|| whole_prices(session));
    let found = match found {
        Some(found) => sentence(None, "span", &found.brief),
        None => el("span").with(finding::nothing_found(language, &session.figures, comparison).1),
    };
    let data = session.state.scenario.data().definition();
    el("main")
        .class("page")
        .attr("lang", language.code())
        .with(paragraph("set", language.pick(&data.name)))
        .with(notices(session))
        .with(
            el("section")
                .class("finding")
                .attr("aria-live", "polite")
                .attr("aria-atomic", "true")
                .with(el("h1").with(found)),
        )
        .with(el("div").with(drawn))
        .with(levers::first(
            session,
            &described(session.state.view).levers,
        ))
        .with(el("div").class("end").with(whole(session)))
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
    let data = state.scenario.data();
    let name = Some(state.name.trim()).filter(|name| !name.is_empty());
    let share = (!state.embedding.embedded).then(|| html! { <Share session={session.clone()} /> });
    let tools = el("div")
        .class("tools")
        .with(
            el("span")
                .class("print-tool")
                .key("print")
                .with(print(session)),
        )
        .with(el("span").class("share-tool").key("share").with(share))
        .with(undo(session, "undo").key("undo"))
        .children(language.others().map(|other| {
            let switch = session.on(Action::SetLanguage(other));
            button("btn quiet lang", other.name(), switch)
                .key(other.code())
                .attr("lang", other.code())
        }));
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

/// The button that prints the brief: in the page's header where there is room, else in its
/// footer. A frame does not print the page around it.
fn print(session: &Session) -> Option<El> {
    let prints = session.state.view == View::Price && !session.state.embedding.embedded;
    prints.then(|| {
        let press = Callback::from(|_: MouseEvent| crate::browser::print());
        button("btn quiet", Words::of(session.language()).brief, press)
    })
}

fn footer(session: &Session) -> El {
    let embedded = session.state.embedding.embedded;
    el("footer")
        .class("end")
        .with(el("div").class("print-line").with(print(session)))
        .with(el("p").with(Words::of(session.language()).privacy))
        .with(embedded.then(|| whole(session)).flatten())
}

/// From a part of another page to the whole page with the same scenario. A copy on
/// somebody's disk has no address to offer.
fn whole(session: &Session) -> Option<El> {
    let address = export::web_address()?;
    let fragment = session.state.fragment_in(&Embedding::default());
    let link = el("a")
        .attr("href", format!("{address}#{fragment}"))
        .attr("target", "_blank")
        .attr("rel", "noopener")
        .with(ShareWords::of(session.language()).whole_page);
    Some(el("p").with(link))
}

/// A notice as a sentence.
fn notice(language: Language, notice: &Notice) -> String {
    let page = Words::of(language);
    match notice {
        Notice::Version { given } => (page.later_version)(given),
        Notice::UnknownDataSet { id } => (page.unknown_data_set)(id),
        Notice::NoOwnData => page.no_own_data.to_owned(),
        Notice::UnreadableData { fault } => {
            let why = fault.as_ref().map(|fault| fault.sentence(language));
            (page.unreadable_data)(&why.unwrap_or_default())
        }
        Notice::UnknownKey { key } => (page.unknown_key)(key),
        Notice::BadValue { key, given } => (page.bad_value)(key, given),
        Notice::Refused { fault, set } => parameter_text::refusal(language, set, fault),
        Notice::More { count } => (page.more_notices)(*count),
        Notice::TooLong => page.too_long.to_owned(),
        Notice::Unreadable => page.unreadable.to_owned(),
    }
}

fn notices(session: &Session) -> El {
    let language = session.language();
    let notices = &session.state.notices;
    let box_of = || {
        let lines = notices.iter().map(|n| el("li").with(notice(language, n)));
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
        let (about, why) =
            finding::nothing_found(language, &session.figures, session.state.comparison);
        if session.state.view != View::default() {
            return section
                .class("finding line")
                .key("line")
                .with(paragraph("about", &about))
                .with(el("h1").with(link_to(session, View::default(), &why)));
        }
        let enter = SharedWords::of(language).enter_data;
        return section
            .with(paragraph("about", &about))
            .with(el("h1").with(&why))
            .with(el("p").with(view_link(session, View::Data, enter)))
            .with(el("div").with(own_figures(session)));
    };
    if session.state.view != View::default() {
        return section
            .class("finding line")
            .key("line")
            .with(paragraph("about", &found.about))
            .with(el("h1").with(link_to(
                session,
                View::default(),
                sentence(None, "span", &found.brief),
            )));
    }
    let claims = found.claims.as_ref().map(|claims| {
        let see = view_link(session, View::Claims, ClaimWords::of(language).see);
        el("p").with(claims).with(" ").with(see)
    });
    let how = view_link(session, View::Data, FindingWords::of(language).how);
    section
        .key("full")
        .with(paragraph("about", &found.about))
        .with(lead("h1", Some(session), &found))
        .with(follow(language, &found).with(" ").with(how))
        .with(el("div").with(claims))
        .with(el("div").with(own_figures(session)))
}

/// That the page works with other figures too, and where to put them.
fn own_figures(session: &Session) -> Option<El> {
    let words = Words::of(session.language());
    // Whoever embeds the page chose whose figures it shows.
    (!session.state.embedding.embedded).then(|| {
        paragraph("own-figures", words.own_figures_why)
            .with(" ")
            .with(view_link(session, View::Data, words.own_figures))
    })
}

/// The finding itself, the price at full occupancy in quieter ink.
pub(super) fn lead(element: &'static str, session: Option<&Session>, found: &Finding) -> El {
    el(element)
        .with(sentence(session, "span", &found.lead))
        .with(el("span").class("quiet").with(keep_brackets(&found.ending)))
}

/// What would turn it, and what it hangs on.
pub(super) fn follow(language: Language, found: &Finding) -> El {
    let words = FindingWords::of(language);
    let known = match found.known {
        [Some(places), Some(paid)] => Some(
            el("span")
                .class("known")
                .with(words.places_known)
                .with(" ")
                .with(chip(language, places))
                .with(words.payment_joined)
                .with(" ")
                .with(chip(language, paid))
                .with("."),
        ),
        [None, None] => None,
        [Some(one), None] => Some(known_as(language, words.places_known, one)),
        [None, Some(one)] => Some(known_as(language, words.payment_known, one)),
    };
    el("p")
        .with(el("strong").with(&found.turns))
        .with(" ")
        .with(el("span").with(known))
        .with(" ")
        .with(el("span").with(&found.follow))
}

fn known_as(language: Language, what: &'static str, knowledge: Knowledge) -> El {
    el("span")
        .class("known")
        .with(what)
        .with(" ")
        .with(chip(language, knowledge))
        .with(".")
}

/// The links to the views: a row, or where there is no room for one, a list that is opened.
#[component]
fn Questions(SessionProps { session }: &SessionProps) -> Html {
    const LIST: &str = "questions";
    let words = Words::of(session.language());
    let shown = session.state.view;
    let open = use_state_eq(|| false);
    {
        let open = open.clone();
        use_effect_with(shown, move |_| open.set(false));
    }
    let press = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let asked = View::ALL.into_iter().filter(|v| !described(*v).only_read);
    let at = asked.clone().position(|view| view == shown);
    let at = at.map_or_else(
        || (described(shown).short_name)(session.language()).to_owned(),
        |at| (words.question_at)(at + 1, asked.count()),
    );
    let text = if *open {
        words.close_questions
    } else {
        words.all_questions
    };
    let bar = el("div")
        .class("question-bar")
        .with(el("span").with(at))
        .with(
            button("link", text, press)
                .attr("aria-expanded", if *open { "true" } else { "false" })
                .attr("aria-controls", LIST),
        );
    let lists = el("div")
        .id(LIST)
        .class(if *open { "lists open" } else { "lists" })
        .with(row(session, "ol", false))
        .with(row(session, "ul", true).class("behind"));
    el("nav")
        .class("questions")
        .attr("aria-label", words.views)
        .with(bar)
        .with(lists)
        .into()
}

fn row(session: &Session, row: &'static str, only_read: bool) -> El {
    let language = session.language();
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
}
