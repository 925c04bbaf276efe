//! What the views that are only read have in common: sections of plain data
//! under a list of them.
//!
//! The address holds the scenario, so that list moves the focus and not the
//! address.

use crate::present::language::Language;
use crate::present::span::keep_brackets;
use crate::present::words::SharedWords;
use yew::prelude::*;

use super::knowledge::mark;
use super::table::explained_table;
use crate::browser;
use crate::present::reading::{Block, Example, Formula, FormulaGroup, Point, Section, Term};
use crate::ui::context::Session;
use crate::ui::explain;
use crate::ui::markup::{El, button, el, list, paragraph};

/// The sections, with the list of them on top.
pub fn sections(session: &Session, sections: &[Section]) -> El {
    let language = session.language();
    let links = sections.iter().map(|section| {
        let link = button("link", &section.heading, to(&section.id));
        el("li").key(&section.id).with(link)
    });
    let contents = el("nav")
        .class("contents")
        .attr("aria-label", SharedWords::of(language).contents)
        .with(el("ul").children(links));
    el("div")
        .class("reading")
        .with(contents)
        .children(sections.iter().map(|s| one(session, s)))
}

fn to(id: &str) -> Callback<MouseEvent> {
    let id = id.to_owned();
    Callback::from(move |_| browser::focus(&id))
}

fn one(session: &Session, section: &Section) -> El {
    let heading = el("h3")
        .id(section.id.clone())
        .attr("tabindex", "-1")
        .with(&section.heading);
    let blocks = section
        .blocks
        .iter()
        .map(|b| el("div").class(class_of(b)).with(block(session, b)));
    el("section")
        .key(&section.id)
        .attr("aria-labelledby", section.id.clone())
        .with(heading)
        .children_by_index(blocks)
}

/// How wide a piece may run: text to its measure, figures to the page.
fn class_of(block: &Block) -> &'static str {
    match block {
        Block::Table(_) => "rows",
        Block::Formulas(_) => "formulas",
        _ => "text",
    }
}

fn block(session: &Session, block: &Block) -> Html {
    match block {
        Block::Text(text) => el("p").with(text).into(),
        Block::Note(text) => paragraph("foot-note", text).into(),
        Block::Heading(text) => el("h4").with(text).into(),
        Block::Table(shown) => explained_table(session, shown),
        Block::Points(points) => self::points(points).into(),
        Block::Terms(terms) => self::terms(session.language(), terms).into(),
        Block::Formulas(group) => formulas(session, group),
        Block::Code(text) => el("p").with(el("code").with(text)).into(),
    }
}

fn points(points: &[Point]) -> El {
    el("ul")
        .class("points")
        .children_by_index(points.iter().map(|point| {
            let item = el("li");
            let item = if point.about.is_empty() {
                item
            } else {
                item.with(el("strong").with(&point.about)).with(" ")
            };
            item.with(&point.text)
        }))
}

fn terms(language: Language, terms: &[Term]) -> El {
    el("dl")
        .class("terms")
        .children_by_index(terms.iter().map(|term| {
            let mut word = el("dt").with(&term.word);
            if let Some((language, also)) = &term.also {
                let also = el("small").attr("lang", language.code()).with(also);
                word = word.with(" ").with(also);
            }
            if let Some(knowledge) = term.knowledge {
                word = word.with(" ").with(mark(language, knowledge));
            }
            el("div").with(word).with(el("dd").with(&term.meaning))
        }))
}

fn formulas(session: &Session, group: &FormulaGroup) -> Html {
    let formulas = group.formulas.iter().map(|f| formula(session, f));
    list()
        .with(el("h4").with(&group.name))
        .with(paragraph("note", &group.note))
        .with(el("dl").children_by_index(formulas))
        .into()
}

/// A name, and under it each formula in words beside its sums.
fn formula(session: &Session, formula: &Formula) -> El {
    let cases = formula.cases.iter().flat_map(|case| {
        let words = (!case.words.is_empty()).then(|| {
            let words = keep_brackets(&format!("= {}", case.words));
            el("dd").class("words").with(words)
        });
        let sums = case.examples.iter().map(|one| example(session, one));
        let sums = el("dd").class("sums").children_by_index(sums);
        [words, Some(sums)].into_iter().flatten()
    });
    let name = el("dt").with(&formula.name);
    el("div").with(name).children_by_index(cases)
}

fn example(session: &Session, example: &Example) -> El {
    let whose = (!example.whose.is_empty()).then(|| el("small").with(&example.whose));
    let sum = match example.query {
        Some(query) => explain::figure(session, query, &example.sum),
        None => el("span").with(&example.sum),
    };
    el("p").with(whose).with(" ").with(sum)
}
