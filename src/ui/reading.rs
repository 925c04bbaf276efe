//! What the views that are only read have in common: sections of plain data
//! under a list of them.
//!
//! The address holds the scenario, so that list moves the focus and not the
//! address.

use crate::present::language::Language;
use crate::present::words::SharedWords;
use yew::prelude::*;

use super::knowledge::mark;
use super::table::asked_table;
use crate::browser;
use crate::present::reading::{Block, Formula, Point, Section, Term};
use crate::ui::context::Session;
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
        .with(el("ul").each(links));
    el("div")
        .class("reading")
        .with(contents)
        .each(sections.iter().map(|s| one(session, s)))
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
        .numbered(blocks)
}

/// How wide a piece may run: text to its measure, figures to the page.
fn class_of(block: &Block) -> &'static str {
    match block {
        Block::Table(_) => "rows",
        Block::Formula(_) => "formula",
        _ => "text",
    }
}

fn block(session: &Session, block: &Block) -> Html {
    match block {
        Block::Text(text) => el("p").with(text).into(),
        Block::Note(text) => paragraph("foot-note", text).into(),
        Block::Heading(text) => el("h4").with(text).into(),
        Block::Table(shown) => asked_table(session, shown),
        Block::Points(points) => self::points(points).into(),
        Block::Terms(terms) => self::terms(session.language(), terms).into(),
        Block::Formula(shown) => formula(shown),
        Block::Code(text) => el("p").with(el("code").with(text)).into(),
    }
}

fn points(points: &[Point]) -> El {
    el("ul")
        .class("points")
        .numbered(points.iter().map(|point| {
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
    el("dl").class("terms").numbered(terms.iter().map(|term| {
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

fn formula(formula: &Formula) -> Html {
    let rule = el("div")
        .class("rule")
        .with(el("h4").with(&formula.name))
        .with(el("p").with(&formula.rule));
    let examples = formula.examples.iter().map(|example| {
        el("div")
            .with(el("dt").with(&example.whose))
            .with(el("dd").with(&example.sum))
    });
    let worked =
        (!formula.examples.is_empty()).then(|| el("dl").class("worked").numbered(examples));
    list().with(rule).with(worked).into()
}
