//! Every view with data sets of somebody else: nothing in it belongs to the built-in one,
//! and what a view cannot say it says.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a failed test is what a panic is for"
)]

#[path = "other_sets/sets.rs"]
mod sets;

use std::rc::Rc;

use pladspris::app::page as whole;
use pladspris::data;
use pladspris::exchange::partial_state::PartialState;
use pladspris::model::data_set::DataSet;
use pladspris::model::scenario::Scenario;
use pladspris::present::figures::Figures;
use pladspris::present::language::Language;
use pladspris::present::view::View;
use pladspris::session::State;
use pladspris::ui::context::{Session, SessionProps};
use pladspris::ui::render::rendered;
use yew::prelude::*;

#[component]
fn Page(props: &SessionProps) -> Html {
    whole::page(&props.session)
}

/// The page with this data set and what it shows first.
fn page(set: &Rc<DataSet>, view: View, language: Language, comparison: Option<&str>) -> String {
    let scenario = Scenario::new(set.clone());
    let link = PartialState {
        view: Some(view),
        language: Some(language),
        comparison: comparison.map(str::to_owned),
        ..PartialState::default()
    };
    let session = Session {
        state: Rc::new(State::open(link, scenario.clone(), language).unwrap()),
        figures: Rc::new(Figures::of(scenario)),
        dispatch: Callback::noop(),
    };
    rendered::<Page>(SessionProps { session })
}

/// Every view of a data set, with what it was.
fn pages(set: &Rc<DataSet>) -> Vec<(String, String)> {
    let ids: Vec<&str> = set
        .definition()
        .comparisons
        .iter()
        .map(|c| &*c.id)
        .collect();
    let mut comparisons: Vec<Option<&str>> = ids.into_iter().map(Some).collect();
    if comparisons.is_empty() {
        comparisons.push(None);
    }
    let mut pages = Vec::new();
    for language in Language::ALL {
        for view in View::ALL {
            for &comparison in &comparisons {
                let what = format!("{} {} {comparison:?}", language.code(), view.id());
                pages.push((what, page(set, view, language, comparison)));
            }
        }
    }
    pages
}

/// The text of an HTML fragment, with its tags as spaces.
fn text(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => {
                inside = true;
                text.push(' ');
            }
            '>' => inside = false,
            _ if !inside => text.push(if c == '\u{a0}' { ' ' } else { c }),
            _ => {}
        }
    }
    text
}

/// Words that are true of Copenhagen's report alone.
const COPENHAGEN: [&str; 30] = [
    "2015",
    "2016",
    "København",
    "Københavns",
    "Copenhagen",
    "Go-For-It",
    "mploy",
    "Lokalværdi",
    "over 30",
    "over-30s",
    "de fem",
    "De fem",
    "the five",
    "The five",
    "16 fordelinger",
    "16 splits",
    "27 %",
    "27%",
    "unge",
    "young",
    "evaluering",
    "evaluation",
    "CAB",
    "Væksthuset",
    "forsøg",
    "forsøgene",
    "forsøgs",
    "trial",
    "trials",
    "Trials",
];

/// Where a text says one of the words, with what is around it.
fn said(text: &str) -> Vec<String> {
    let mut said = Vec::new();
    for word in COPENHAGEN {
        for (at, _) in text.match_indices(word) {
            let (before, behind) = (&text[..at], &text[at + word.len()..]);
            let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            if inside(before.chars().next_back()) || inside(behind.chars().next()) {
                continue;
            }
            let before: Vec<char> = before.chars().rev().take(50).collect();
            let before: String = before.into_iter().rev().collect();
            let behind: String = behind.chars().take(50).collect();
            said.push(format!("{word}: …{before}{word}{behind}…"));
        }
    }
    said
}

#[test]
fn no_view_of_another_data_set_speaks_of_copenhagen() {
    let mut wrong = Vec::new();
    for (what, html) in pages(&sets::wide()) {
        let found = said(&text(&html)).into_iter();
        wrong.extend(found.map(|said| format!("{what}: {said}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // The same is found where it is.
    let own = page(&data::latest(), View::Data, Language::Danish, None);
    assert!(!said(&text(&own)).is_empty());
}

#[test]
fn no_heading_is_empty_and_no_figure_is_none() {
    for (what, html) in pages(&sets::wide()) {
        for empty in [
            "<h1></h1>",
            "<h2></h2>",
            "<h3></h3>",
            "<p></p>",
            "<li></li>",
            "<caption></caption>",
            "NaN",
            ">inf",
        ] {
            let at = html.find(empty).map(|at| &html[at.saturating_sub(200)..at]);
            assert!(at.is_none(), "{what}: {empty} behind {at:?}");
        }
    }
}
