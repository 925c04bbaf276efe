//! How a figure is known, as a mark beside it.

use yew::prelude::*;

use super::markup::el;
use crate::model::data_set::Knowledge;
use crate::present::language::Language;
use crate::present::table::{deserves_mark, knowledge_name};

/// The mark of a kind of knowledge; nothing for what stands plain.
pub fn chip(language: Language, knowledge: Knowledge) -> Html {
    if deserves_mark(knowledge) {
        mark(language, knowledge)
    } else {
        Html::default()
    }
}

/// The mark of any kind of knowledge.
pub fn mark(language: Language, knowledge: Knowledge) -> Html {
    let class = match knowledge {
        Knowledge::Printed => "chip printed",
        Knowledge::Derived => "chip derived",
        Knowledge::Reconstructed => "chip reconstructed",
        Knowledge::StandIn => "chip stand-in",
        Knowledge::Assumed => "chip assumed",
        Knowledge::Entered => "chip entered",
        Knowledge::Yours => "chip yours",
    };
    let name = knowledge_name(language, knowledge);
    el("span").class(class).with(name).into()
}
