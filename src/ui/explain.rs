//! Figures that can be explained, and the dialog that explains them.
//!
//! A figure is a button that looks like the figure. The query is kept in the
//! state and nowhere else: no link and no saved page knows of it.

use crate::present::explain::words::ExplainWords;
use crate::present::words::SharedWords;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::context::Session;
use super::knowledge::mark;
use super::markup::{El, button, el, paragraph};
use crate::browser;
use crate::present::explain::{Explanation, Part, explain};
use crate::present::figure_query::FigureQuery;
use crate::present::span::TextSpan;
use crate::session::Action;

/// Id of the dialog's heading, to which every explanation moves the focus.
pub const HEADING: &str = "explained";

/// A figure as a button that opens its explanation.
pub fn figure(session: &Session, query: FigureQuery, text: &str) -> El {
    explain_button(session, "figure", query, text).attr("aria-haspopup", "dialog")
}

fn explain_button(session: &Session, class: &'static str, query: FigureQuery, text: &str) -> El {
    let dispatch = session.dispatch.clone();
    let press = Callback::from(move |event: MouseEvent| {
        // Not every browser gives the focus to a button that is pressed; it is to
        // come back here.
        browser::focus_target(&event);
        dispatch.emit(Action::Explain(query));
    });
    button(class, text, press)
}

/// A span of a sentence; where there is a session, its figure opens an explanation.
pub fn text_span(session: Option<&Session>, span: &TextSpan) -> El {
    match session.zip(span.query) {
        Some((session, query)) => figure(session, query, &span.text),
        None => el("span").with(&span.text),
    }
}

/// The dialog, while a figure is being explained.
pub fn dialog(session: &Session) -> Option<El> {
    let query = session.state.explained()?;
    let explanation = explain(session.language(), &session.figures, query)?;
    let sheet = el("dialog")
        .class("sheet")
        .attr("aria-labelledby", HEADING)
        .on(
            ListenerKind::onclose,
            session.on::<Event>(Action::CloseExplanation),
        )
        .with(content(session, &explanation));
    Some(sheet)
}

fn content(session: &Session, explanation: &Explanation) -> El {
    let language = session.language();
    let own = ExplainWords::of(language);
    let close = Callback::from(|event: MouseEvent| browser::dialog::close_dialog_of(&event));
    let whose = el("span").class("whose").with(&explanation.whose);
    let heading = el("h2")
        .id(HEADING)
        .attr("tabindex", "-1")
        .with(&explanation.name)
        .with(" ")
        .with(whose);
    let head = el("div").class("sheet-head").with(heading).with(button(
        "btn quiet",
        SharedWords::of(language).close,
        close,
    ));
    let value = el("p")
        .class("answer")
        .with(
            // For machines, and whoever wants all the digits.
            el("data")
                .attr("value", explanation.value.map(|value| value.to_string()))
                .with(el("b").with(&explanation.text)),
        )
        .with(" ")
        .with(mark(language, explanation.knowledge));
    let notes = [
        &explanation.before,
        &explanation.scenario_note,
        &explanation.source,
    ];
    let notes = notes.into_iter().filter(|text| !text.is_empty());
    let mut body = el("div")
        .class("sheet-body explain")
        .with(head)
        .with(value)
        .with(
            el("div")
                .class("hint")
                .children_by_index(notes.map(|text| el("p").with(text))),
        );
    if !explanation.formula.is_empty() {
        body = body
            .with(el("h3").with(own.how))
            .with(paragraph("rule", &explanation.formula))
            .with(paragraph("sum", &explanation.sum));
    }
    body = body.with(paragraph("hint", explanation.note));
    if !explanation.parts.is_empty() {
        let parts = explanation
            .parts
            .iter()
            .map(|part| part_item(session, part));
        body = body
            .with(el("h3").with(own.parts))
            .with(el("ul").class("parts").children_by_index(parts))
            .with(paragraph("hint", own.rounded));
    }
    if session.state.can_go_back() {
        body = body.with(button(
            "btn",
            SharedWords::of(language).back,
            session.on(Action::ExplainPrevious),
        ));
    }
    body
}

fn part_item(session: &Session, part: &Part) -> El {
    let language = session.language();
    let name = match part.query {
        Some(query) => explain_button(session, "link", query, &part.name),
        None => el("span").with(&part.name),
    };
    let notes = [&part.before, &part.source];
    let notes = notes.into_iter().filter(|text| !text.is_empty());
    el("li")
        .with(name)
        .with(" ")
        .with(el("b").with(&part.text))
        .with(" ")
        .with(mark(language, part.knowledge))
        .with(el("div").children_by_index(notes.map(|text| el("p").with(text))))
}
