//! The views, and the page around them.

mod administration;
mod claims;
mod data;
pub(super) mod levers;
mod method;
mod occupancy;
mod payoff;
mod price;
mod reading;
mod results;
pub mod table;

use crate::app::finding::words::Words as FindingWords;
use crate::app::share::words::Words as ShareWords;
use crate::app::words::Words;
use crate::present::words::SharedWords;
use crate::views::administration::words::Words as AdministrationWords;
use crate::views::claims::words::Words as ClaimWords;
use crate::views::data::words::Words as DataWords;
use crate::views::method::words::Words as MethodWords;
use crate::views::occupancy::words::Words as OccupancyWords;
use crate::views::payoff::words::Words as PayoffWords;
use crate::views::price::words::Words as PriceWords;
use crate::views::results::words::Words as ResultsWords;
use yew::prelude::*;

use super::context::Session;
use super::explain::{self, stretch};
use super::markup::{El, button, el};
use super::session::Action;
use super::share::Share;
use crate::browser::exits;
use crate::exchange::opening::Notice;
use crate::model::data_set::Knowledge;
use crate::present::embedding::Embedding;
use crate::present::finding;
use crate::present::language::Language;
use crate::present::refusal;
use crate::present::span::Piece;
use crate::present::view::View;

/// Id of the heading of the view, to which a change of view moves the focus.
pub const HEADING: &str = "view";

/// What a view is called: its question.
#[must_use]
pub fn view_name(language: Language, view: View) -> &'static str {
    match view {
        View::Price => PriceWords::of(language).question,
        View::Occupancy => OccupancyWords::of(language).question,
        View::Administration => AdministrationWords::of(language).question,
        View::Results => ResultsWords::of(language).question,
        View::Payoff => PayoffWords::of(language).question,
        View::Claims => ClaimWords::of(language).question,
        View::Data => DataWords::of(language).name,
        View::Method => MethodWords::of(language).name,
    }
}

/// The same, short enough for a row of links.
fn short_name(language: Language, view: View) -> &'static str {
    match view {
        View::Price => PriceWords::of(language).short_name,
        View::Occupancy => OccupancyWords::of(language).short_name,
        View::Administration => AdministrationWords::of(language).short_name,
        View::Results => ResultsWords::of(language).short_name,
        View::Payoff => PayoffWords::of(language).short_name,
        View::Claims => ClaimWords::of(language).short_name,
        View::Data | View::Method => view_name(language, view),
    }
}

/// The title of the document: what the scenario is called, else the question.
#[must_use]
pub fn document_title(session: &Session) -> AttrValue {
    let language = session.language();
    let question = view_name(language, session.state.view);
    let name = session.state.name.trim();
    let title = if name.is_empty() {
        question.to_owned()
    } else if name.contains(turns_the_line) {
        // Isolated, so that what turns the line ends with the name.
        format!("\u{2068}{name}\u{2069}")
    } else {
        name.to_owned()
    };
    format!("{title} – {}", Words::of(language).brand).into()
}

/// Whether a character is written from right to left, or makes others be.
fn turns_the_line(c: char) -> bool {
    matches!(
        c,
        '\u{590}'..='\u{8ff}'
            | '\u{200e}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{fb1d}'..='\u{fefc}'
    )
}

/// The whole page.
pub fn page(session: &Session) -> Html {
    let language = session.language();
    let view = session.state.view;
    let skip = el("a")
        .class("skip")
        .attr("href", format!("#{HEADING}"))
        .on_click(to_heading())
        .with(Words::of(language).skip);
    let class = if is_alone(view) { "work alone" } else { "work" };
    let work = el("main").class(class).key(view.id()).with(match view {
        View::Price => price::view(session),
        View::Occupancy => occupancy::view(session),
        View::Administration => administration::view(session),
        View::Results => results::view(session),
        View::Payoff => payoff::view(session),
        View::Claims => claims::view(session),
        View::Data => data::view(session),
        View::Method => method::view(session),
    });
    el("div")
        .class("page")
        .attr("lang", session.language().code())
        .with(skip)
        .with(header(session))
        .with(notices(session))
        .with(found(session))
        .with(questions(session))
        .with(work)
        .with(footer(session))
        .with(el("div").with(explain::dialog(session)))
        .into()
}

/// A view that is only read has no levers beside it.
fn is_alone(view: View) -> bool {
    matches!(view, View::Data | View::Method)
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
                session.on(Action::Speak(other)),
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
    let address = embedded.then(exits::web_address).flatten();
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
            refusal::sentence(language, session.state.scenario.data(), fault)
        }
        Notice::More { count } => (page.more_notices)(*count),
        Notice::TooLong => page.too_long.to_owned(),
        Notice::Unreadable => page.unreadable.to_owned(),
    }
}

fn notices(session: &Session) -> El {
    let language = session.language();
    let told = &session.state.notices;
    let box_of = || {
        let lines = told
            .iter()
            .map(|n| el("li").with(notice(session.language(), session, n)));
        el("div")
            .class("notice warning")
            .with(el("p").with(el("strong").with(Words::of(language).notices)))
            .with(el("ul").numbered(lines))
            .with(button(
                "btn",
                Words::of(language).dismiss,
                session.on(Action::Dismiss),
            ))
    };
    el("div")
        .attr("role", "status")
        .with((!told.is_empty()).then(box_of))
}

/// A sentence with its marked figures; without a session, they are plain.
pub(super) fn sentence(session: Option<&Session>, element: &'static str, pieces: &[Piece]) -> El {
    let pieces = pieces.iter().map(|piece| {
        let shown = stretch(session, piece);
        if piece.marked {
            el("b").with(shown)
        } else {
            shown
        }
    });
    el(element).numbered(pieces)
}

fn found(session: &Session) -> El {
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
        .with(table::chip(language, Knowledge::Reconstructed))
        .with(FindingWords::of(language).payment_known)
        .with(" ")
        .with(table::chip(language, Knowledge::Assumed))
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
    let row = |row: &'static str, alone: bool| {
        let views = View::ALL
            .into_iter()
            .filter(|view| is_alone(*view) == alone);
        el(row).each(views.map(|view| {
            el("li")
                .key(view.id())
                .with(view_link(session, view, short_name(language, view)))
        }))
    };
    el("nav")
        .class("questions")
        .attr("aria-label", Words::of(language).views)
        .with(row("ol", false))
        .with(row("ul", true).class("behind"))
}

/// A link to another view with the same scenario.
fn view_link(session: &Session, view: View, text: &'static str) -> El {
    let dispatch = session.dispatch.clone();
    let show = Callback::from(move |event: MouseEvent| {
        // A new tab or window is the browser's own affair.
        if event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        event.prevent_default();
        dispatch.emit(Action::Show(view));
    });
    let here = session.state.view == view;
    el("a")
        .attr("href", format!("#{}", session.state.fragment_of(view)))
        .attr("aria-current", here.then_some("page"))
        .on_click(show)
        .with(text)
}

/// A button that is one of several choices.
fn choice(pressed: bool, text: &str, press: Callback<MouseEvent>) -> El {
    let pressed = if pressed { "true" } else { "false" };
    button("preset", text, press).attr("aria-pressed", pressed)
}

/// Which comparison the finding, the levers and the picture are about.
fn comparison_choice(session: &Session) -> El {
    let language = session.language();
    let state = &session.state;
    let data = state.scenario.data();
    el("div")
        .class("presets comparison")
        .attr("role", "group")
        .attr("aria-label", SharedWords::of(language).comparison)
        .each(data.comparisons().map(|comparison| {
            let (a, b) = data.sides(comparison);
            let name = |group| session.language().pick(&data.group(group).name);
            let text = (SharedWords::of(language).versus)(name(a), name(b));
            let press = session.on(Action::Compare(comparison));
            choice(comparison == state.comparison, &text, press)
                .key(&data.comparison(comparison).id)
        }))
}
