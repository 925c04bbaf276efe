//! How is administration shared out?

use crate::present::figures::pool_of;
use crate::present::words::SharedWords;
use crate::views::administration::words::Words;
use yew::prelude::*;

use super::comparison_choice;
use super::levers::levers;
use super::reading::head;
use super::table::{asked_table, table_behind};
use crate::model::parameter::Key;
use crate::present::administration as shown;
use crate::present::number;
use crate::present::refusal::base_name;
use crate::ui::context::Session;
use crate::ui::markup::{el, list, paragraph};
use crate::ui::pictures::{Shown, picture};

/// The view.
pub(super) fn view(session: &Session) -> Html {
    let own = Words::of(session.language());
    let (language, figures) = (session.language(), &session.figures);
    let comparison = session.state.comparison;
    let scenario = &session.state.scenario;
    let Some(pool) = pool_of(figures, comparison) else {
        return Html::default();
    };
    let common = scenario.flag(Key::CommonPool);
    let in_force = (!common).then_some(pool);
    let amount = figures.results.pool(in_force).and_then(|p| p.amount.value);
    let base = base_name(language, scenario.base(in_force));
    let moved = shown::shifts(figures, pool)
        .iter()
        .filter(|s| s.rank_before != s.rank_after)
        .count();
    let ranking = match moved {
        0 => own.same_ranking.to_owned(),
        _ => (own.new_ranking)(moved),
    };
    let drawn = el("div")
        .class("picture")
        .with(picture(session, Shown::Shift))
        .with(paragraph("unit-line", &ranking))
        .with(table_behind(
            session,
            &shown::table(language, figures, pool),
        ));
    let bases = shown::bases_table(language, figures, comparison, pool);
    let meaning = el("div")
        .class("meaning")
        .with(el("h3").with(own.bases_heading))
        .with(paragraph("lede", own.bases_lede))
        .with(comparison_choice(session))
        .with(asked_table(session, &bases))
        .with(el("h3").with(own.pools_heading))
        .with(common.then(|| paragraph("lede", own.common_note)))
        .with(asked_table(session, &shown::pools_table(language, figures)))
        .with(paragraph("foot-note", SharedWords::of(language).step_note));
    let lede = (own.lede)(&number::kroner(language, amount), base);
    list()
        .with(head(Words::of(language).question, &lede))
        .with(el("div").class("bench").with(drawn).with(levers(session)))
        .with(meaning)
        .into()
}
