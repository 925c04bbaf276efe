//! What does a place cost?

use crate::present::words::SharedWords;
use crate::views::price::words::Words;
use yew::prelude::*;

use super::levers::levers;
use super::reading::head;
use super::table::table_behind;
use crate::present::difference::Direction;
use crate::present::price::{self, Conclusion};
use crate::present::span::Piece;
use crate::ui::context::Session;
use crate::ui::explain::stretch;
use crate::ui::markup::{el, list, paragraph};
use crate::ui::pictures::{Shown, picture};

/// The view.
pub(super) fn view(session: &Session) -> Html {
    let (language, figures) = (session.language(), &session.figures);
    let drawn = el("div")
        .class("picture")
        .with(picture(session, Shown::Price))
        .with(table_behind(session, &price::table(language, figures)));
    let meaning = el("div")
        .class("meaning")
        .with(el("h3").with(Words::of(language).conclusions))
        .with(conclusions(
            Some(session),
            &price::conclusions(language, figures),
        ))
        .with(el("h3").with(Words::of(language).parts_heading))
        .with(paragraph("lede", Words::of(language).parts_lede))
        .with(picture(session, Shown::Parts))
        .with(table_behind(
            session,
            &price::parts_table(language, figures),
        ))
        .with(paragraph("foot-note", SharedWords::of(language).step_note));
    list()
        .with(head(Words::of(language).question, Words::of(language).lede))
        .with(el("div").class("bench").with(drawn).with(levers(session)))
        .with(meaning)
        .into()
}

/// Lines of conclusions; without a session, their figures are plain.
pub(in crate::ui) fn conclusions(session: Option<&Session>, lines: &[Conclusion]) -> Html {
    let told = |class: &'static str, pieces: &[Piece]| {
        el("span")
            .class(class)
            .numbered(pieces.iter().map(|piece| stretch(session, piece)))
    };
    let claims = lines.iter().map(|line| {
        el("li")
            .class(class_of(line.direction))
            .with(el("span").class("verdict").with(line.verdict))
            .with(told("what", &line.text))
            .with(told("turn", &line.turn))
    });
    el("ol").class("claims").numbered(claims).into()
}

fn class_of(direction: Direction) -> &'static str {
    match direction {
        Direction::Cheaper => "claim holds",
        Direction::Dearer => "claim fails",
        Direction::Same => "claim open",
    }
}
