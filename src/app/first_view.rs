//! What the page shows without its program, while that loads or where no script
//! runs: the report's own figures, in Danish, then in English.
//!
//! It is rendered once, when the page is built, from the same plain data as the
//! app. It stands in a `<main>` of the page around it.

use crate::app::words::NoScriptWords;
use crate::app::words::Words;
use crate::views::price::words::Words as PriceWords;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::finding::finding;
use crate::app::page;
use crate::data;
use crate::model::evaluation::Evaluation;
use crate::model::scenario::Scenario;
use crate::present::called::Called;
use crate::present::conclusions;
use crate::present::language::Language;
use crate::present::table::{Row, Table};
use crate::ui::conclusions::conclusions;
use crate::ui::markup::{el, paragraph};
use crate::ui::table::table;
use crate::views::price::facts as price;
use crate::writing::small_letters;

/// All languages, one under the other.
#[component]
pub fn FirstView() -> Html {
    let figures = Rc::new(Evaluation::of(Scenario::new(data::latest())));
    html! {
        <>
            { for Language::ALL.into_iter().map(|l| in_language(l, &figures)) }
        </>
    }
}

/// Id of a language's text, to which the others link.
fn place(language: Language) -> String {
    small_letters(language.name())
}

fn in_language(language: Language, figures: &Evaluation) -> Html {
    let still = NoScriptWords::of(language);
    let others = language.others().map(|other| {
        html! {
            <a class="lang" lang={other.code()} href={format!("#{}", place(other))}>
                { NoScriptWords::of(other).this_language }
            </a>
        }
    });
    let definition = figures.scenario.data().definition();
    let set = language.pick(&definition.name);
    let whose = Called::of(language, figures.scenario.data()).genitive();
    html! {
        <section
            key={language.code()}
            class="page still"
            id={place(language)}
            lang={language.code()}
            tabindex="-1"
            data-set={figures.scenario.data().full_id()}
        >
            <div class="top">
                <span class="brand">{ Words::of(language).brand }</span>
                <span class="set">{ (still.heading)(set, whose.as_deref()) }</span>
                { for others }
            </div>
            { finding_markup(language, figures) }
            { part(language, PriceWords::of(language).question) }
            { table(language, &prices_first(price::table(language, figures))) }
            <p class="foot-note">{ still.marks }</p>
            { part(language, PriceWords::of(language).conclusions) }
            { conclusions(None, &conclusions::conclusions(language, figures)) }
            <p class="foot-note">{ still.change }</p>
            if let Some(origin) = &definition.origin {
                <p class="foot-note">{ language.pick(origin) }</p>
            }
        </section>
    }
}

/// The prices before what they are worked out of: on a phone the rest of the
/// table is out of sight, and nothing else here shows them.
fn prices_first(mut table: Table) -> Table {
    const BEFORE_PRICES: usize = 3;
    let columns = table.columns.len();
    let complete = |row: &Row| row.cells.len() == columns;
    if columns > BEFORE_PRICES && table.rows.iter().all(complete) {
        table.columns.rotate_left(BEFORE_PRICES);
        for row in &mut table.rows {
            row.cells.rotate_left(BEFORE_PRICES);
        }
    }
    table
}

/// The page has one heading of the first level, the finding in the first language; each
/// further text is a part of the page, with parts of its own.
fn part(language: Language, text: &'static str) -> Html {
    if language == Language::default() {
        html! { <h2>{ text }</h2> }
    } else {
        html! { <h3>{ text }</h3> }
    }
}

/// The finding about the first comparison.
fn finding_markup(language: Language, figures: &Evaluation) -> Html {
    let first = figures.scenario.data().first_assessment();
    let Some(found) = finding(language, figures, first) else {
        return html! {};
    };
    let level = if language == Language::default() {
        "h1"
    } else {
        "h2"
    };
    let lead = page::lead(level, None, &found);
    let claims = found.claims.as_ref().map(|claims| el("p").with(claims));
    el("div")
        .class("finding")
        .with(paragraph("about", &found.about))
        .with(lead)
        .with(page::follow(language, &found))
        .with(claims)
        .into()
}

/// Renders it as an HTML fragment. Empty if it were to wait for something, which
/// nothing in it does.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn render() -> String {
    crate::ui::render::rendered::<FirstView>(())
}
