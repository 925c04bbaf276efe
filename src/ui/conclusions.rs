//! What each comparison comes to, as a list.

use yew::prelude::*;

use super::context::Session;
use super::markup::el;
use super::sentence::plain_sentence;
use crate::present::conclusions::Conclusion;
use crate::present::difference::Direction;
use crate::present::span::TextSpan;

/// Lines of conclusions; without a session, their figures are plain.
pub fn conclusions(session: Option<&Session>, lines: &[Conclusion]) -> Html {
    let text_in = |class: &'static str, spans: &[TextSpan]| {
        plain_sentence(session, "span", spans).class(class)
    };
    let claims = lines.iter().map(|line| {
        el("li")
            .class(class_of(line.direction))
            .with(el("span").class("verdict").with(line.verdict))
            .with(text_in("what", &line.text))
            .with(text_in("turn", &line.break_even))
    });
    el("ol").class("claims").children_by_index(claims).into()
}

fn class_of(direction: Direction) -> &'static str {
    match direction {
        Direction::Cheaper => "claim holds",
        Direction::Dearer => "claim fails",
        Direction::Same => "claim open",
    }
}
