//! How is administration shared out?

use crate::present::figures::pool_of;
use crate::present::view::View;
use crate::ui::charts::{Naming, Sample, shift_chart};
use crate::ui::description::Description;
use crate::ui::picture::{DrawingArea, DrawnChart, picture};
use crate::views::administration::words::Words;
use yew::prelude::*;

use super::{facts, picture};
use crate::model::allocation;
use crate::model::parameter::Key;
use crate::present::chart::rows::left_out;
use crate::present::number;
use crate::present::parameter_text::base_name;
use crate::ui::choice::comparison_choice;
use crate::ui::context::Session;
use crate::ui::heading::{head, head_of_nothing};
use crate::ui::levers::{Levers, levers};
use crate::ui::markup::{el, list, paragraph};
use crate::ui::table::{explained_table, table_behind};

/// The view, described.
pub const VIEW: Description = Description {
    id: View::Administration,
    name: |language, _| Words::of(language).question.into(),
    short_name: |language| Words::of(language).short_name,
    only_read: false,
    levers: Levers::COSTS,
    draw: view,
};

/// The view.
fn view(session: &Session) -> Html {
    let own = Words::of(session.language());
    let (language, figures) = (session.language(), &session.figures);
    let comparison = session.state.comparison;
    let scenario = &session.state.scenario;
    let Some(pool) = pool_of(figures, comparison) else {
        // Where no comparison has a pool, choosing another shows nothing either.
        let mut comparisons = scenario.data().assessments();
        let elsewhere = comparisons.any(|other| pool_of(figures, other).is_some());
        let head = head_of_nothing(session, own.question, own.none);
        return list()
            .with(head.with(elsewhere.then(|| comparison_choice(session))))
            .with(
                el("div")
                    .class("bench")
                    .with(el("div"))
                    .with(levers(session, &VIEW.levers)),
            )
            .into();
    };
    let common = scenario.flag(Key::CommonPool);
    let in_force = (!common).then_some(pool);
    let amount = figures
        .results()
        .pool(in_force)
        .and_then(|p| p.amount.value);
    let base = base_name(language, scenario.base(in_force));
    let moved = facts::shifts(figures, pool)
        .iter()
        .filter(|s| s.rank_before != s.rank_after)
        .count();
    let ranking = match moved {
        0 => own.same_ranking.to_owned(),
        _ => (own.new_ranking)(moved),
    };
    let drawn = el("div")
        .class("picture")
        .with(picture(session, draw_shift))
        .with(paragraph("unit-line", &ranking))
        .with(table_behind(session, |session| {
            let pool = pool_of(&session.figures, session.state.comparison)?;
            Some(facts::table(session.language(), &session.figures, pool))
        }));
    let lines = facts::bases(figures, comparison, pool);
    let answer = facts::bases_answer(language, figures, comparison, &lines);
    let bases = facts::bases_table(language, figures, comparison, pool, &lines);
    let meaning = el("div")
        .class("meaning")
        .with(el("h3").with(own.bases_heading))
        .with(paragraph("lede", &answer.unwrap_or_default()))
        .with(comparison_choice(session))
        .with(explained_table(session, &bases))
        .with(el("h3").with(own.pools_heading))
        .with(common.then(|| paragraph("lede", own.common_note)))
        .with(explained_table(
            session,
            &facts::pools_table(language, figures),
        ));
    let lede = (own.lede)(&number::kroner(language, amount), base);
    list()
        .with(head(Words::of(language).question, &lede))
        .with(
            el("div")
                .class("bench")
                .with(drawn)
                .with(levers(session, &VIEW.levers)),
        )
        .with(meaning)
        .into()
}

/// Who carries more administration and who less, and what that does to the ranking.
fn draw_shift(session: &Session, area: &DrawingArea) -> Option<DrawnChart> {
    let language = session.language();
    let words = Words::of(session.language());
    let figures = &session.figures;
    let pool = pool_of(figures, session.state.comparison)?;
    let rows = picture::rows(language, figures, pool);
    let geometry = picture::shift(language, &rows, area.width);
    let spoken: Vec<String> = rows
        .iter()
        .map(|row| {
            format!(
                "{}: {} → {}, {}",
                row.name, row.values.before_label, row.values.after_label, row.values.rank
            )
        })
        .collect();
    let naming = Naming {
        id: "shift-picture",
        title: words.chart,
        description: spoken.join("; "),
    };
    let marks = [
        (Sample::Hollow, words.key_before),
        (Sample::Filled, words.key_after),
    ];
    let chart = shift_chart(&naming, &geometry);
    Some(DrawnChart {
        chart,
        marks: marks.to_vec(),
        names: Vec::new(),
        left_out: left_out(allocation::members(&figures.scenario, Some(pool)).len()),
        unit: words.axis,
    })
}
