//! What the views that are only read have in common: sections of plain data
//! under a list of them.
//!
//! The address holds the scenario, so that list moves the focus and not the
//! address.

use yew::prelude::*;

use super::table::{mark, table};
use crate::browser;
use crate::present::reading::{Block, Formula, Point, Section, Term};
use crate::present::wording::Words;

/// The sections, with the list of them on top.
pub(super) fn sections(words: &Words, sections: &[Section]) -> Html {
    html! {
        <div class="reading">
            <nav class="contents" aria-label={words.reading.contents}>
                <ul>
                    { for sections.iter().map(|section| html! {
                        <li key={section.id.clone()}>
                            <button
                                type="button"
                                class="link"
                                onclick={to(&section.id)}
                            >{ &section.heading }</button>
                        </li>
                    }) }
                </ul>
            </nav>
            { for sections.iter().map(|s| one(words, s)) }
        </div>
    }
}

fn to(id: &str) -> Callback<MouseEvent> {
    let id = id.to_owned();
    Callback::from(move |_| browser::focus(&id))
}

fn one(words: &Words, section: &Section) -> Html {
    html! {
        <section key={section.id.clone()} aria-labelledby={section.id.clone()}>
            <h3 id={section.id.clone()} tabindex="-1">{ &section.heading }</h3>
            { for section.blocks.iter().enumerate().map(|(at, b)| html! {
                <div key={at} class={class_of(b)}>{ block(words, b) }</div>
            }) }
        </section>
    }
}

/// How wide a piece may run: text to its measure, figures to the page.
fn class_of(block: &Block) -> &'static str {
    match block {
        Block::Table(_) => "rows",
        Block::Formula(_) => "formula",
        _ => "text",
    }
}

fn block(words: &Words, block: &Block) -> Html {
    match block {
        Block::Text(text) => html! { <p>{ text }</p> },
        Block::Note(text) => html! { <p class="foot-note">{ text }</p> },
        Block::Heading(text) => html! { <h4>{ text }</h4> },
        Block::Table(shown) => table(words, shown),
        Block::Points(points) => self::points(points),
        Block::Terms(terms) => self::terms(words, terms),
        Block::Formula(shown) => formula(shown),
        Block::Code(text) => html! { <p><code>{ text }</code></p> },
    }
}

fn points(points: &[Point]) -> Html {
    html! {
        <ul class="points">
            { for points.iter().enumerate().map(|(at, point)| html! {
                <li key={at}>
                    if !point.about.is_empty() {
                        <strong>{ &point.about }</strong>{ " " }
                    }
                    { &point.text }
                </li>
            }) }
        </ul>
    }
}

fn terms(words: &Words, terms: &[Term]) -> Html {
    html! {
        <dl class="terms">
            { for terms.iter().enumerate().map(|(at, term)| html! {
                <div key={at}>
                    <dt>
                        { &term.word }
                        if let Some((language, also)) = &term.also {
                            { " " }<small lang={language.code()}>{ also }</small>
                        }
                        if let Some(knowledge) = term.knowledge {
                            { " " }{ mark(words, knowledge) }
                        }
                    </dt>
                    <dd>{ &term.meaning }</dd>
                </div>
            }) }
        </dl>
    }
}

fn formula(formula: &Formula) -> Html {
    html! {
        <>
            <div class="rule">
                <h4>{ &formula.name }</h4>
                <p>{ &formula.rule }</p>
            </div>
            if !formula.examples.is_empty() {
                <dl class="worked">
                    { for formula.examples.iter().enumerate().map(|(at, example)| html! {
                        <div key={at}>
                            <dt>{ &example.whose }</dt>
                            <dd>{ &example.sum }</dd>
                        </div>
                    }) }
                </dl>
            }
        </>
    }
}
