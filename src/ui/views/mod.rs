//! The views, and the page around them.

mod administration;
mod data;
mod levers;
mod method;
mod occupancy;
mod price;
mod reading;
pub mod table;

pub(super) use price::conclusions;
use yew::prelude::*;

use super::app::Session;
use super::session::Action;
use crate::exchange::link::Notice;
use crate::model::data_set::Knowledge;
use crate::present::finding::{self, Piece};
use crate::present::language::Language;
use crate::present::refusal;
use crate::present::view::View;
use crate::present::wording::Words;

/// Id of the heading of the view, to which a change of view moves the focus.
pub const HEADING: &str = "view";

/// What a view is called: its question.
#[must_use]
pub fn view_name(words: &Words, view: View) -> &'static str {
    match view {
        View::Price => words.page.price,
        View::Occupancy => words.page.occupancy,
        View::Administration => words.page.administration,
        View::Data => words.page.data,
        View::Method => words.page.method,
    }
}

/// The same, short enough for a row of links.
fn short_name(words: &Words, view: View) -> &'static str {
    match view {
        View::Price => words.page.price_short,
        View::Occupancy => words.page.occupancy_short,
        View::Administration => words.page.administration_short,
        View::Data | View::Method => view_name(words, view),
    }
}

/// The title of the document.
#[must_use]
pub fn document_title(session: &Session) -> AttrValue {
    let words = session.words();
    format!(
        "{} – {}",
        view_name(words, session.state.view),
        words.page.brand
    )
    .into()
}

/// The whole page.
pub fn page(session: &Session) -> Html {
    let words = session.words();
    let view = session.state.view;
    html! {
        <div class="page" lang={session.language().code()}>
            <a class="skip" href={format!("#{HEADING}")} onclick={to_heading()}>
                { words.page.skip }
            </a>
            { header(session) }
            { notices(session) }
            { found(session) }
            { questions(session) }
            <main class={classes!("work", is_alone(view).then_some("alone"))} key={view.id()}>
                { match view {
                    View::Price => price::view(session),
                    View::Occupancy => occupancy::view(session),
                    View::Administration => administration::view(session),
                    View::Data => data::view(session),
                    View::Method => method::view(session),
                } }
            </main>
            <footer class="end">
                <p>{ words.page.privacy }</p>
            </footer>
        </div>
    }
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

fn header(session: &Session) -> Html {
    let words = session.words();
    let state = &session.state;
    let other = session.language().other();
    let data = state.scenario.data();
    html! {
        <header class="top">
            <span class="brand">{ words.page.brand }</span>
            <span class="set">{ session.language().pick(&data.definition().name) }</span>
            <div class="tools">
                <button
                    key="undo"
                    type="button"
                    class="btn quiet"
                    disabled={!state.can_undo()}
                    onclick={session.on(Action::Undo)}
                >{ words.page.undo }</button>
                <button
                    key="redo"
                    type="button"
                    class="btn quiet"
                    disabled={!state.can_redo()}
                    onclick={session.on(Action::Redo)}
                >{ words.page.redo }</button>
                <button
                    key="language"
                    type="button"
                    class="btn quiet lang"
                    lang={other.code()}
                    onclick={session.on(Action::Speak(other))}
                >{ other.name() }</button>
            </div>
        </header>
    }
}

/// A notice as a sentence.
fn notice(language: Language, session: &Session, notice: &Notice) -> String {
    let page = &language.words().page;
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
    }
}

fn notices(session: &Session) -> Html {
    let words = session.words();
    let notices = &session.state.notices;
    html! {
        <div role="status">
            if !notices.is_empty() {
                <div class="notice warning">
                    <p><strong>{ words.page.notices }</strong></p>
                    <ul>
                        { for notices.iter().enumerate().map(|(at, n)| html! {
                            <li key={at}>{ notice(session.language(), session, n) }</li>
                        }) }
                    </ul>
                    <button type="button" class="btn" onclick={session.on(Action::Dismiss)}>
                        { words.page.dismiss }
                    </button>
                </div>
            }
        </div>
    }
}

/// A sentence with its marked figures.
pub(super) fn sentence(pieces: &[Piece]) -> Html {
    pieces
        .iter()
        .enumerate()
        .map(|(at, piece)| {
            if piece.marked {
                html! { <b key={at}>{ &piece.text }</b> }
            } else {
                html! { <span key={at}>{ &piece.text }</span> }
            }
        })
        .collect()
}

fn found(session: &Session) -> Html {
    let language = session.language();
    let words = session.words();
    let found = finding::finding(language, &session.figures, session.state.comparison);
    html! {
        <section class="finding" aria-live="polite" aria-atomic="true">
            if let Some(found) = found {
                <h1>{ sentence(&found.lead) }</h1>
                <p>
                    { &found.follow }{ " " }
                    <span class="known">
                        { words.finding.places_known }{ " " }
                        { table::chip(words, Knowledge::Reconstructed) }
                        { words.finding.payment_known }{ " " }
                        { table::chip(words, Knowledge::Assumed) }{ ". " }
                        { view_link(session, View::Data, words.finding.how) }
                    </span>
                </p>
            } else {
                <h1>{ words.page.tagline }</h1>
                <p>{ words.page.no_price }</p>
            }
        </section>
    }
}

fn questions(session: &Session) -> Html {
    let words = session.words();
    let link = |view: View| {
        html! {
            <li key={view.id()}>{ view_link(session, view, short_name(words, view)) }</li>
        }
    };
    let (behind, asked): (Vec<View>, Vec<View>) =
        View::ALL.into_iter().partition(|view| is_alone(*view));
    html! {
        <nav class="questions" aria-label={words.page.views}>
            <ol>{ for asked.into_iter().map(link) }</ol>
            <ul class="behind">{ for behind.into_iter().map(link) }</ul>
        </nav>
    }
}

/// A link to another view with the same scenario.
fn view_link(session: &Session, view: View, text: &'static str) -> Html {
    let dispatch = session.dispatch.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        // A new tab or window is the browser's own affair.
        if event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        event.prevent_default();
        dispatch.emit(Action::Show(view));
    });
    html! {
        <a
            href={format!("#{}", session.state.fragment_of(view))}
            aria-current={(session.state.view == view).then_some("page")}
            {onclick}
        >{ text }</a>
    }
}

/// Which comparison the finding, the levers and the picture are about.
fn comparison_choice(session: &Session) -> Html {
    let words = session.words();
    let state = &session.state;
    let data = state.scenario.data();
    html! {
        <div class="presets comparison" role="group" aria-label={words.page.comparison}>
            { for data.comparisons().map(|comparison| {
                let (a, b) = data.sides(comparison);
                let name = |group| session.language().pick(&data.group(group).name);
                let chosen = comparison == state.comparison;
                html! {
                    <button
                        key={data.comparison(comparison).id.to_string()}
                        type="button"
                        class="preset"
                        aria-pressed={chosen.to_string()}
                        onclick={session.on(Action::Compare(comparison))}
                    >{ (words.page.versus)(name(a), name(b)) }</button>
                }
            }) }
        </div>
    }
}
