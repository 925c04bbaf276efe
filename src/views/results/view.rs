//! What does a result cost?

use crate::present::chart::forest::RowMarks;
use crate::present::table::Table;
use crate::present::view::View;
use crate::present::words::SharedWords;
use crate::ui::charts::{Naming, Sample, forest_chart};
use crate::ui::description::Description;
use crate::ui::picture::{DrawingArea, DrawnChart, picture};
use crate::views::results::words::Words;
use yew::prelude::*;

use super::{facts, picture};
use crate::model::data_set::OutcomeKey;
use crate::session::Action;
use crate::ui::choice::{choice, comparison_choice};
use crate::ui::context::Session;
use crate::ui::heading::{head, head_of_nothing};
use crate::ui::levers::{Levers, levers};
use crate::ui::link::view_link;
use crate::ui::markup::{El, el, list, paragraph};
use crate::ui::table::{table, table_behind};

/// The view, described.
pub const VIEW: Description = Description {
    id: View::Results,
    name: |language, _| Words::of(language).question.into(),
    short_name: |language| Words::of(language).short_name,
    only_read: false,
    levers: Levers {
        outcomes: true,
        ..Levers::COSTS
    },
    draw: view,
};

/// The figures of the outcome on screen.
fn table_shown(session: &Session) -> Option<Table> {
    let (figures, comparison) = (&session.figures, session.state.comparison);
    let outcome = facts::shown(figures, comparison, session.state.outcome)?;
    Some(facts::table(
        session.language(),
        figures,
        comparison,
        outcome,
    ))
}

/// The view.
fn view(session: &Session) -> Html {
    let own = Words::of(session.language());
    let (language, figures) = (session.language(), &session.figures);
    let comparison = session.state.comparison;
    let Some(outcome) = facts::shown(figures, comparison, session.state.outcome) else {
        return list()
            .with(
                head_of_nothing(session, own.question, own.none_known)
                    .with(comparison_choice(session)),
            )
            .with(
                el("div")
                    .class("bench")
                    .with(el("div"))
                    .with(levers(session, &VIEW.levers)),
            )
            .into();
    };
    let lead = facts::lead(language, figures, comparison, outcome);
    let rows = picture::rows(language, figures, comparison, outcome);
    let stand_in = picture::any_stand_in(&rows);
    let printed = facts::printed_shares(language, figures, comparison, outcome);
    let partial = facts::partial(language, figures, outcome);
    let drawn = el("div").class("picture tall");
    let drawn = if partial.is_empty() {
        let enter = SharedWords::of(language).enter_data;
        let without_courses = facts::without_courses(language, figures, comparison);
        let without_courses = without_courses.map(|why| {
            paragraph("lede", &why)
                .with(" ")
                .with(view_link(session, View::SOURCES, enter))
        });
        drawn
            .with(el("div").with(without_courses))
            .with(picture(session, draw_forest))
            .with(
                el("div").class("notes").children_by_index(
                    printed
                        .iter()
                        .map(String::as_str)
                        .chain(stand_in.then_some(own.stand_in_note))
                        .chain([own.computed_note])
                        .map(|note| paragraph("foot-note", note)),
                ),
            )
            .with(table_behind(session, table_shown))
    } else {
        // There is no cost to draw.
        drawn
            .children_by_index(partial.iter().map(|note| paragraph("lede", note)))
            .with(table_shown(session).map(|shown| table(language, &shown)))
    };
    let sides = facts::sides_table(language, figures, comparison, outcome);
    let sides = sides.map(|(shown, note)| {
        el("div")
            .class("part")
            .with(el("h3").with(own.sides_heading))
            .with(el("div").with(sentence(&note)))
            .with(table(language, &shown))
    });
    let people = facts::people_table(language, figures, comparison);
    let people = people.map(|(_, note)| {
        el("div")
            .class("part")
            .with(el("h3").with(own.people_heading))
            .with(el("div").with(sentence(&note)))
            .with(
                el("div").children_by_index(
                    facts::several(language, figures, comparison)
                        .iter()
                        .map(|told| paragraph("lede", told)),
                ),
            )
            .with(table_behind(session, |session| {
                facts::people_table(
                    session.language(),
                    &session.figures,
                    session.state.comparison,
                )
                .map(|(shown, _)| shown)
            }))
    });
    let meaning = el("div")
        .class("meaning")
        .with(el("div").key("sides").with(sides))
        .with(el("div").key("people").with(people));
    let likelihood = (!lead.likelihood.is_empty())
        .then(|| crate::ui::sentence::sentence(Some(session), "p", &lead.likelihood).class("lede"));
    let head = head(Words::of(language).question, &lead.observed)
        .with(el("div").with(likelihood))
        .with(comparison_choice(session))
        .with(kind_choice(session, outcome));
    list()
        .with(head)
        .with(
            el("div")
                .class("bench")
                .with(drawn)
                .with(levers(session, &VIEW.levers)),
        )
        .with(meaning)
        .into()
}

/// A paragraph, where there is something to say.
fn sentence(text: &str) -> Option<El> {
    (!text.is_empty()).then(|| paragraph("lede", text))
}

/// Which kind of outcome the view is about.
fn kind_choice(session: &Session, shown: OutcomeKey) -> El {
    let data = session.state.scenario.data();
    let kinds = facts::kinds(&session.figures, session.state.comparison);
    el("div")
        .class("presets kinds")
        .attr("role", "group")
        .attr("aria-label", Words::of(session.language()).kinds)
        .children(kinds.into_iter().map(|kind| {
            let named = data.outcome(kind);
            let press = session.on(Action::ChooseOutcome(kind));
            choice(kind == shown, session.language().pick(&named.name), press).key(&named.id)
        }))
}

/// What a result costs, with what chance and rounding allow.
fn draw_forest(session: &Session, area: &DrawingArea) -> Option<DrawnChart> {
    let language = session.language();
    let words = Words::of(session.language());
    let (figures, state) = (&session.figures, &session.state);
    let outcome = facts::shown(figures, state.comparison, state.outcome)?;
    let rows = picture::rows(language, figures, state.comparison, outcome);
    let geometry = picture::forest(language, &rows, area.width);
    let spoken: Vec<String> = rows
        .iter()
        .map(|row| format!("{}: {} {}", row.name, row.values.label, row.sub))
        .collect();
    let naming = Naming {
        id: "results-picture",
        title: words.chart,
        description: spoken.join("; "),
    };
    // Only what is to be seen is explained.
    let any = |observed: fn(&RowMarks) -> bool| geometry.rows.iter().any(observed);
    let open = |row: &RowMarks| row.marks.chance.is_some_and(|span| span.open);
    let marks = [
        (
            Sample::Filled,
            words.key_cost,
            any(|row| !row.marks.stand_in && row.marks.cost.is_some()),
        ),
        (
            Sample::StandIn,
            words.key_stand_in,
            any(|row| row.marks.stand_in && row.marks.cost.is_some()),
        ),
        (
            Sample::Chance { open: false },
            words.key_chance,
            any(|row| row.marks.chance.is_some()),
        ),
        (Sample::Chance { open: true }, words.key_open, any(open)),
        (
            Sample::Rounding,
            words.key_rounding,
            any(|row| row.marks.rounding.is_some()),
        ),
    ];
    let marks = marks.into_iter().filter(|(_, _, there)| *there);
    Some(DrawnChart {
        chart: forest_chart(&naming, &geometry),
        marks: marks.map(|(mark, label, _)| (mark, label)).collect(),
        names: Vec::new(),
        left_out: picture::without_rows(language, figures, state.comparison, outcome),
        unit: words.axis,
    })
}
