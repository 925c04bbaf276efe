//! What does a place cost?

use crate::present::chart::dumbbell::Block;
use crate::present::chart::parts::Part;
use crate::present::conclusions::{conclusions as all_conclusions, spoken};
use crate::present::figures::{has_places, shares_administration};
use crate::present::view::View;
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
        .with(paragraph("lede", parts_lede(session)))
        .with(picture(session, draw_parts))
        .with(table_behind(session, |session| {
            Some(facts::parts_table(session.language(), &session.figures))
        }))
        .with(administered(session).then(|| paragraph("foot-note", Words::of(language).step_note)));
    let lines = picture::lines(&picture::blocks(language, figures));
    let lede = if lines.any {
        Words::of(language).lede
    } else {
        Words::of(language).lede_of_points
    };
    list()
        .with(head(Words::of(language).question, lede))
        .with(
            el("div")
                .class("bench")
                .with(drawn)
                .with(levers(session, &VIEW.levers)),
        )
        .with(meaning)
        .into()
}

/// Whether any programme of the view has a share in administration.
fn administered(session: &Session) -> bool {
    let figures = &session.figures;
    shares_administration(figures, facts::groups(figures))
}

/// What the kroner of the charts are per, and whether administration is among them.
fn per(session: &Session) -> &'static str {
    let words = Words::of(session.language());
    if administered(session) {
        words.per
    } else {
        words.per_direct
    }
}

/// What the bars are made of.
fn parts_lede(session: &Session) -> &'static str {
    let words = Words::of(session.language());
    let shown = picture::parts_shown(&picture::bars(session.language(), &session.figures));
    let idle = |part: &Part| matches!(part, Part::StepDirect | Part::StepAdministration);
    if shown.iter().any(idle) {
        words.parts_lede
    } else {
        words.parts_lede_none_idle
    }
}

/// The smallest picture of prices that says what is found: the group as a whole against what
/// it is compared with, in the comparison on screen.
pub fn whole_prices(session: &Session) -> Html {
    picture(session, |session, area| {
        let data = session.state.scenario.data();
        let id = &data.comparison(session.state.comparison).id;
        let mut blocks = picture::blocks(session.language(), &session.figures);
        blocks.retain_mut(|block| {
            block.rows.truncate(1);
            block.key == *id
        });
        let mut drawn = draw_blocks(session, &blocks, area)?;
        // The rest of it says what it is by its label, or is not in this row.
        drawn.marks.truncate(2);
        // A card has no table to find other rows in.
        drawn.left_out = 0;
        Some(drawn)
    })
}

/// From the price with every place in use to the actual one, programme by programme.
fn draw_prices(session: &Session, area: &DrawingArea) -> Option<DrawnChart> {
    let blocks = picture::blocks(session.language(), &session.figures);
    draw_blocks(session, &blocks, area)
}

/// Blocks of the picture of prices.
fn draw_blocks(session: &Session, blocks: &[Block], area: &DrawingArea) -> Option<DrawnChart> {
    let language = session.language();
    let words = Words::of(session.language());
    let geometry = picture::prices(language, blocks, area.width);
    let naming = Naming {
        id: "price-picture",
        title: words.chart,
        description: spoken(language, &session.figures),
    };
    let figures = &session.figures;
    let lines = picture::lines(blocks);
    // Without places of their own there is nothing to be full.
    let places = facts::groups(figures).any(|group| has_places(figures, group));
    let mut marks = Vec::new();
    if places || lines.any {
        marks.extend([
            (Sample::Hollow, words.key_full),
            (Sample::Filled, words.key_actual),
        ]);
    }
    if lines.rising {
        marks.push((Sample::Step, words.key_idle));
    }
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
        left_out: picture::without_rows(&session.figures),
        unit: per(session),
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
        description: parts_lede(session).to_owned(),
    };
    let name = |part| match part {
        Part::Direct => words.direct_full,
        Part::Administration => words.administration_full,
        Part::StepDirect => words.step_direct,
        Part::StepAdministration => words.step_administration,
    };
    let shown = picture::parts_shown(&rows).into_iter();
    let mut marks: Vec<_> = shown.map(|part| (Sample::Part(part), name(part))).collect();
    // A saving is explained where there is one.
    let saves = |piece: &Option<f64>| piece.is_some_and(|x| x < -0.5);
    if rows.iter().any(|row| row.values.segments.iter().any(saves)) {
        marks.push((Sample::Saved, words.saved));
    }
    // A bar of one part alone says what it is by its heading.
    if marks.len() == 1 {
        marks.clear();
    }
    let chart = parts_chart(&naming, &geometry);
    Some(DrawnChart {
        chart,
        marks,
        names: Vec::new(),
        left_out: picture::without_rows(&session.figures),
        unit: per(session),
    })
}
