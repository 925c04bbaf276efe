//! Prints every text of every view, in both languages, for several states of the page:
//! what a reader or a screen reader is told, an element a line. Keep the output from
//! before a change that is to alter no text, and compare.
//!
//! ```sh
//! cargo run --quiet --example texts > before.txt
//! cargo run --quiet --example texts -- markup > before.html
//! ```
//!
//! With `markup` it prints the HTML itself.
#![allow(clippy::print_stdout, reason = "its output is the product")]

use std::rc::Rc;

use pladspris::app::first_view;
use pladspris::app::page as whole;
use pladspris::app::title::document_title;
use pladspris::data;
use pladspris::exchange::link;
use pladspris::model::evaluation::Evaluation;
use pladspris::model::scenario::Scenario;
use pladspris::present::language::Language;
use pladspris::present::view::View;
use pladspris::session::State;
use pladspris::ui::context::{Session, SessionProps};
use pladspris::ui::render::rendered;
use yew::prelude::*;

/// States of the page, each as the end of a link.
const STATES: [(&str, &str); 9] = [
    ("as the report has it", ""),
    (
        "changed",
        "&name=Budget%202027&over30-trials.occupancy=1.1&trials.amount=900000\
         &lokalvaerdi.places=30&vaeksthuset.places=30&cab-basis.rate=1234.5",
    ),
    (
        "one pool",
        "&pools.common=true&reconstruction=k&over30-trials.fixed-share=0.5",
    ),
    (
        "paid per use",
        "&over30-trials.fixed-share=0&youth-trials.fixed-share=0",
    ),
    (
        "nobody there",
        "&go-for-it.persons=0&over30-trials.occupancy=0.1&lokalvaerdi.hours=0",
    ),
    (
        "nothing paid",
        "&trials.amount=0&lokalvaerdi.budget=0&vaeksthuset.persons=0",
    ),
    ("another price level", "&price-index=1.2"),
    (
        "embedded",
        "&embed=1&show=over30-trials.occupancy&lock=trials.amount",
    ),
    (
        "not understood",
        "&v=99&nonsense=1&trials.amount=many&lokalvaerdi.hours=-4&data=elsewhere",
    ),
];

#[component]
fn Page(props: &SessionProps) -> Html {
    whole::page(&props.session)
}

/// The page of a link.
fn page(fragment: &str, language: Language) -> Option<(String, String)> {
    let requested = link::read(fragment);
    let state = State::open(requested, Scenario::new(data::latest()), language);
    let session = Session {
        figures: Rc::new(Evaluation::of(state.scenario.clone())),
        state: Rc::new(state),
        dispatch: Callback::noop(),
    };
    let title = document_title(&session).to_string();
    Some((title, rendered::<Page>(SessionProps { session })))
}

/// The texts of a fragment of HTML, one a line, with what its attributes say.
fn texts(html: &str) -> String {
    let mut out = String::new();
    let mut say = |text: &str| {
        let text = text.trim();
        if !text.is_empty() {
            out.push_str(text);
            out.push('\n');
        }
    };
    for piece in html.split('<') {
        let (tag, text) = piece.split_once('>').unwrap_or(("", piece));
        for name in ["aria-label", "title", "value", "href", "placeholder"] {
            let open = format!(" {name}=\"");
            let value = tag
                .split_once(&open)
                .and_then(|(_, rest)| rest.split_once('"'));
            if let Some((value, _)) = value {
                say(&format!("[{name}] {value}"));
            }
        }
        say(text);
    }
    out
}

fn main() {
    let markup = std::env::args().any(|argument| argument == "markup");
    let written = |html: &str| {
        if markup {
            html.replace('<', "\n<")
        } else {
            texts(html)
        }
    };
    println!("== without the program\n{}", written(&first_view::render()));
    for language in Language::ALL {
        for view in View::ALL {
            for comparison in ["over30", "youth"] {
                for (name, rest) in STATES {
                    let code = language.code();
                    let link = format!(
                        "view={}&lang={code}&comparison={comparison}{rest}",
                        view.id()
                    );
                    println!("== {code} {} {comparison}: {name}", view.id());
                    if let Some((title, html)) = page(&link, language) {
                        println!("{title}\n{}", written(&html));
                    }
                }
            }
        }
    }
}
