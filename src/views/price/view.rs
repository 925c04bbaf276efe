//! What does a place cost?

use crate::present::chart::parts::Part;
use crate::present::conclusions::{conclusions as all_conclusions, spoken};
use crate::present::view::View;
use crate::present::words::SharedWords;
use crate::ui::charts::{Naming, Sample, dumbbell_chart, parts_chart};
use crate::ui::conclusions::conclusions;
use crate::ui::description::Description;
use crate::ui::picture::{DrawingArea, DrawnChart, picture};
use crate::views::price::words::Words;
use yew::prelude::*;

use super::{facts, picture};
use crate::ui::context::Session;
use crate::ui::heading::head;
use crate::ui::levers::{Levers, levers};
use crate::ui::markup::{el, list, paragraph};
use crate::ui::table::table_behind;

/// The view, described.
pub const VIEW: Description = Description {
    id: View::Price,
    name: |language, _| Words::of(language).question.into(),
    short_name: |language| Words::of(language).short_name,
    only_read: false,
    levers: Levers::COSTS,
    draw: view,
};

/// The view.
fn view(session: &Session) -> Html {
    let (language, figures) = (session.language(), &session.figures);
    let drawn = el("div")
        .class("picture")
        .with(picture(session, draw_prices))
        .with(table_behind(session, |session| {
            Some(facts::table(session.language(), &session.figures))
        }));
    let lines = all_conclusions(language, figures);
    let compared = !lines.is_empty();
    let meaning = el("div")
        .class("meaning")
        .with(compared.then(|| el("h3").with(Words::of(language).conclusions)))
        .with(compared.then(|| conclusions(Some(session), &lines)))
        .with(el("h3").with(Words::of(language).parts_heading))
        .with(paragraph("lede", Words::of(language).parts_lede))
        .with(picture(session, draw_parts))
        .with(table_behind(session, |session| {
            Some(facts::parts_table(session.language(), &session.figures))
        }))
        .with(paragraph("foot-note", SharedWords::of(language).step_note));
    list()
        .with(head(Words::of(language).question, Words::of(language).lede))
        .with(
            el("div")
                .class("bench")
                .with(drawn)
                .with(levers(session, &VIEW.levers)),
        )
        .with(meaning)
        .into()
}

/// From the price with every place in use to the actual one, programme by programme.
fn draw_prices(session: &Session, area: &DrawingArea) -> Option<DrawnChart> {
    let language = session.language();
    let words = Words::of(session.language());
    let geometry = picture::prices(language, &session.figures, area.width);
    let naming = Naming {
        id: "price-picture",
        title: words.chart,
        description: spoken(language, &session.figures),
    };
    let mut marks = vec![
        (Sample::Hollow, words.key_full),
        (Sample::Filled, words.key_actual),
        (Sample::Step, words.key_idle),
    ];
    if geometry
        .blocks
        .iter()
        .any(|block| block.comparison.is_some())
    {
        marks.push((Sample::Comparison, words.key_other));
    }
    if session.figures.scenario.data().definition().splits.len() > 1 {
        marks.push((Sample::Range, words.key_range));
    }
    let chart = dumbbell_chart(&naming, &geometry);
    Some(DrawnChart {
        chart,
        marks,
        names: Vec::new(),
        unit: Words::of(session.language()).per,
    })
}

/// What prices are made of: with every place in use, and what empty places add.
fn draw_parts(session: &Session, area: &DrawingArea) -> Option<DrawnChart> {
    let language = session.language();
    let words = Words::of(session.language());
    let rows = picture::bars(language, &session.figures);
    let geometry = picture::parts(language, &rows, area.width);
    let naming = Naming {
        id: "parts-picture",
        title: words.parts_chart,
        description: words.parts_lede.to_owned(),
    };
    let mut marks = vec![
        (Sample::Part(Part::Direct), words.direct_full),
        (
            Sample::Part(Part::Administration),
            words.administration_full,
        ),
        (Sample::Part(Part::StepDirect), words.step_direct),
        (
            Sample::Part(Part::StepAdministration),
            words.step_administration,
        ),
    ];
    // A saving is explained where there is one.
    let saves = |piece: &Option<f64>| piece.is_some_and(|x| x < -0.5);
    if rows.iter().any(|row| row.values.segments.iter().any(saves)) {
        marks.push((Sample::Saved, words.saved));
    }
    let chart = parts_chart(&naming, &geometry);
    Some(DrawnChart {
        chart,
        marks: marks.to_vec(),
        names: Vec::new(),
        unit: Words::of(session.language()).per,
    })
}
