//! What do empty places mean?

use super::curve;
use crate::present::view::View;
use crate::ui::charts::{Naming, pairs_chart};
use crate::ui::description::Description;
use crate::ui::picture::{DrawingArea, DrawnChart, picture};
use crate::views::occupancy::words::Words;
use yew::prelude::*;

use super::facts::{self, Choice, Way};
use super::{picture, sentences};
use crate::model::parameter::{ComparisonField, GroupField, Key};
use crate::present::figures::{has_places, shares_administration};
use crate::present::parameter_text::parameter_name;
use crate::present::span::keep_brackets;
use crate::ui::choice::comparison_choice;
use crate::ui::context::Session;
use crate::ui::fields::lever;
use crate::ui::heading::head;
use crate::ui::knowledge::chip;
use crate::ui::levers::{Levers, levers};
use crate::ui::markup::{El, el, list, paragraph};
use crate::ui::sentence::plain_sentence;
use crate::ui::table::table_behind;

/// The view, described.
pub const VIEW: Description = Description {
    id: View::Occupancy,
    name: |language, _| Words::of(language).question.into(),
    short_name: |language| Words::of(language).short_name,
    only_read: false,
    levers: Levers::COSTS,
    draw: view,
};

/// The view.
fn view(session: &Session) -> Html {
    let (language, figures) = (session.language(), &session.figures);
    let comparison = session.state.comparison;
    let data = session.state.scenario.data();
    let (a, _) = data.sides(comparison);
    let drawn = el("div").class("picture");
    let drawn = if has_places(figures, a) {
        drawn
            .with(picture(session, curve::draw))
            .with(table_behind(session, |session| {
                Some(facts::table(
                    session.language(),
                    &session.figures,
                    session.state.comparison,
                ))
            }))
    } else {
        drawn.with(el("p").with(Words::of(language).no_places))
    };
    let chosen = facts::choices(language, figures, comparison);
    let closes = chosen.iter().any(|choice| choice.way == Way::Close);
    let totals_lede = sentences::totals_lede(language, figures, comparison, &chosen);
    let mut meaning = el("div").class("meaning");
    if !facts::next_rows(language, figures, comparison).is_empty() {
        let lede = sentences::next_lede(language, figures, comparison);
        meaning = meaning
            .with(el("h3").with(Words::of(language).next_heading))
            .with(paragraph("lede", &lede))
            .with(picture(session, draw_next))
            .with(table_behind(session, |session| {
                Some(facts::next_table(
                    session.language(),
                    &session.figures,
                    session.state.comparison,
                ))
            }));
    }
    let meaning = meaning
        .with(el("h3").with(Words::of(language).totals_heading))
        .with(paragraph("lede", &totals_lede))
        .with((!chosen.is_empty()).then(|| choices(session, &chosen)))
        .with(closes.then(|| close_administration(session)))
        .with(table_behind(session, |session| {
            Some(facts::totals_table(
                session.language(),
                &session.figures,
                session.state.comparison,
            ))
        }));
    let mut lede = sentences::lede(language, figures, comparison);
    let lever = Key::Group(a, GroupField::Occupancy);
    if has_places(figures, a) && session.state.embedding.moves(lever) {
        lede.push(' ');
        lede.push_str(Words::of(language).drag);
    }
    if let Some(nobody) = sentences::nobody(language, figures, comparison) {
        lede.push(' ');
        lede.push_str(&nobody);
    }
    list()
        .with(head(Words::of(language).question, &lede).with(comparison_choice(session)))
        .with(
            el("div")
                .class("bench")
                .with(drawn)
                .with(levers(session, &VIEW.levers)),
        )
        .with(meaning)
        .into()
}

/// Whether closing also saves the administration: a checkbox where it matters.
fn close_administration(session: &Session) -> Option<El> {
    let data = session.state.scenario.data();
    let (a, _) = data.sides(session.state.comparison);
    if !shares_administration(&session.figures, [a]) {
        return None;
    }
    let key = Key::Comparison(
        session.state.comparison,
        ComparisonField::CloseAdministration,
    );
    let name = parameter_name(session.language(), key);
    let parameter = data.parameter(key)?;
    if !session.state.embedding.shows(key) {
        return None;
    }
    Some(lever(session, parameter, &name, None, "close", false))
}

fn choices(session: &Session, choices: &[Choice]) -> El {
    let language = session.language();
    el("dl")
        .class("totals")
        .children_by_index(choices.iter().map(|choice| {
            let shown = el("dd")
                .with(plain_sentence(Some(session), "span", &choice.text))
                .with(" ")
                .with(chip(language, choice.knowledge));
            el("div")
                .with(el("dt").with(&choice.name))
                .with(shown)
                .with(el("dd").class("note").with(&choice.how))
                .with(
                    (!choice.before.is_empty())
                        .then(|| el("dd").class("note").with(keep_brackets(&choice.before))),
                )
        }))
}

/// What the next full-year person costs here and there.
fn draw_next(session: &Session, area: &DrawingArea) -> Option<DrawnChart> {
    let words = Words::of(session.language());
    let comparison = session.state.comparison;
    let rows = facts::next_rows(session.language(), &session.figures, comparison);
    let spoken: Vec<String> = rows
        .iter()
        .map(|row| format!("{}: {}", row.name, row.values.label))
        .collect();
    let naming = Naming {
        id: "next-picture",
        title: words.next_chart,
        description: spoken.join("; "),
    };
    let geometry = picture::next(&rows, area.width);
    let chart = pairs_chart(&naming, &geometry);
    Some(DrawnChart {
        chart,
        marks: Vec::new(),
        names: Vec::new(),
        left_out: 0,
        unit: sentences::next_note(session.language(), &session.figures, comparison),
    })
}
