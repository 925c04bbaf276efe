//! Stored scenarios side by side.

use std::rc::Rc;

use yew::prelude::*;

use super::facts::{self, Column, Compared, Line};
use super::picture;
use super::words::{Words, with};
use crate::browser;
use crate::exchange::stored::MOST_STORED;
use crate::model::data_set::LONGEST_NAME;
use crate::present::figures::shares_administration;
use crate::present::view::View;
use crate::session::{Action, StoredEdit};
use crate::ui::charts::{Naming, Sample, dumbbell_chart};
use crate::ui::choice::comparison_choice;
use crate::ui::context::Session;
use crate::ui::description::Description;
use crate::ui::heading::head;
use crate::ui::levers::{Levers, undo};
use crate::ui::markup::{El, button, el, list, paragraph};
use crate::ui::picture::{DrawingArea, DrawnChart, picture_of};
use crate::ui::table::{cell, explained_table};

/// The view, described.
pub const VIEW: Description = Description {
    id: View::Compare,
    name: |language, _| Words::of(language).question.into(),
    short_name: |language| Words::of(language).short_name,
    only_read: true,
    levers: Levers::COSTS,
    draw: view,
};

/// The button that adds what is on screen.
const ADD: &str = "scenario-add";

/// The view: a table, and for narrow screens, by the style sheet, one scenario below the other.
fn view(session: &Session) -> Html {
    let language = session.language();
    let words = Words::of(language);
    let state = &session.state;
    let columns = Rc::new(facts::columns(&state.stored, &session.figures));
    let head = head(words.question, words.lede[columns.len().min(2)]);
    let all = (!columns.is_empty()).then(|| {
        let compared = facts::compared(language, &columns, state.comparison, state.outcome);
        let table = facts::table(language, &columns, &compared);
        let notes = compared.notes.iter().map(|note| paragraph("lede", note));
        let stored = (0..columns.len()).map(|at| actions(session, &columns, at));
        el("div")
            .class("compared")
            .with(
                el("div")
                    .class("beside")
                    .with(explained_table(session, &table)),
            )
            .with(piles(session, &columns, &compared))
            .with(el("div").class("notes").children_by_index(notes))
            .with(el("div").class("chapter").with(prices(session, &columns)))
            .with(
                el("ol")
                    .class("scenarios")
                    .attr("aria-label", words.stored)
                    .children_by_index(stored),
            )
    });
    list()
        .with(head.with(comparison_choice(session)))
        .with(el("div").with(all))
        .with(adding(session, &columns))
        .into()
}

/// A scenario and what can be done with it: it has a name, comes on screen, moves or goes.
fn actions(session: &Session, columns: &[Column], at: usize) -> El {
    let words = Words::of(session.language());
    let column = &columns[at];
    let act = |text: &'static str, press: Callback<MouseEvent>| {
        button("link", text, press).attr("aria-label", format!("{text}: {}", column.title))
    };
    let rename = {
        let dispatch = session.dispatch.clone();
        Callback::from(move |event: Event| {
            if let Some(name) = browser::input_value(&event) {
                let edit = StoredEdit::Rename(at, name.trim().to_owned());
                dispatch.emit(Action::EditStored(edit));
            }
        })
    };
    let field = el("input")
        .attr("type", "text")
        .class("text-field")
        .attr("autocomplete", "off")
        .attr("maxlength", LONGEST_NAME.to_string())
        .attr("dir", "auto")
        .attr("aria-label", with(words.name_of, &column.letter))
        .value(column.name.clone())
        .on_change(rename);
    // It stays a button, or the focus would go with it. An embedder's levers stay as fast as
    // they are.
    let shows = !session.state.embedding.narrows();
    let text = if column.on_screen {
        words.on_screen
    } else {
        words.show
    };
    let show = shows.then(|| {
        act(text, session.on(Action::ShowStored(at)))
            .attr("aria-current", column.on_screen.then_some("true"))
    });
    let advance = session.on(Action::EditStored(StoredEdit::Advance(at)));
    let remove = {
        let gone = session.on(Action::EditStored(StoredEdit::Remove(at)));
        let last = at + 1 == columns.len();
        Callback::from(move |event: MouseEvent| {
            // What was pressed goes with it.
            if last {
                browser::focus(ADD);
            }
            gone.emit(event);
        })
    };
    el("li")
        .with(el("strong").with(&column.letter))
        .with(field)
        .with(show)
        .with((at > 0).then(|| act(words.advance, advance)))
        .with(act(words.remove, remove))
}

/// What is on screen, and the button that adds it while there is room.
fn adding(session: &Session, columns: &[Column]) -> El {
    let words = Words::of(session.language());
    let room = MOST_STORED.saturating_sub(columns.len());
    let add = Action::EditStored(StoredEdit::Add(name(session, columns.len() + 1)));
    let add = button("btn", words.add, session.on(add))
        .id(ADD)
        .attr("aria-disabled", (room == 0).then_some("true"));
    let new = !columns.iter().any(|column| column.on_screen);
    let from = session.state.stored.shown.and_then(|at| columns.get(at));
    let not_stored = match from {
        Some(column) => with(words.changed, &column.title),
        None => words.not_stored.to_owned(),
    };
    let any = !columns.is_empty();
    el("div")
        .class("adding")
        .with((new && any).then(|| paragraph("hint", &not_stored)))
        .with(
            el("div")
                .class("sheet-row")
                .with(add)
                .with(undo(session, "undo-line")),
        )
        .with(
            el("p")
                .class("hint")
                .attr("role", "status")
                .with(words.room[room]),
        )
        .with(any.then(|| paragraph("hint", words.link)))
}

/// What is on screen is called: by its own name, by the data set's where nothing is changed,
/// or by its number where that is another's.
fn name(session: &Session, number: usize) -> String {
    let language = session.language();
    let state = &session.state;
    let data = state.scenario.data().definition();
    let name = match state.name.trim() {
        "" if state.scenario.changes().len() == 0 => language.pick(&data.name),
        name => name,
    };
    let mut copies = state.stored.copies.iter();
    if name.is_empty() || copies.any(|copy| copy.name == name) {
        return with(Words::of(language).unnamed, &number.to_string());
    }
    name.to_owned()
}

/// One below the other: each with what differs in it from the first, and the first in full.
fn piles(session: &Session, columns: &[Column], compared: &Compared) -> El {
    let language = session.language();
    let words = Words::of(language);
    let piles = columns.iter().enumerate().map(|(at, column)| {
        let line = |line: &Line| {
            let shown = line.cells.get(at)?;
            if shown.differs == Some(false) {
                return None;
            }
            let was = line.cells.first().filter(|_| at > 0);
            let was = was.map(|was| el("small").with(with(words.in_first, &was.text)));
            let name = el("dt").with(&line.name).with(was);
            let shown = cell("dd", language, Some(session), shown);
            Some(el("div").with(name).with(shown))
        };
        let lines = compared.inputs.iter().chain(&compared.figures);
        el("section")
            .class("pile")
            .with(el("h3").with(&column.title))
            .with(el("dl").children_by_index(lines.filter_map(line)))
            .with((at > 0).then(|| paragraph("foot-note", words.as_first)))
    });
    el("div").class("piles").children_by_index(piles)
}

/// Whose price the picture shows, and the picture; nothing where there is no price.
fn prices(session: &Session, columns: &Rc<Vec<Column>>) -> Option<El> {
    let comparison = session.state.comparison;
    let data = session.state.scenario.data();
    let group = data.group(data.sides(comparison).0);
    let drawn = || {
        picture_of(session, columns, |session, area, columns| {
            draw(session, area, columns)
        })
    };
    facts::any_price(columns, comparison).then(|| {
        el("div")
            .with(el("h3").with(session.language().pick(&group.name)))
            .with(drawn())
    })
}

/// The prices of all scenarios.
fn draw(session: &Session, area: &DrawingArea, columns: &[Column]) -> Option<DrawnChart> {
    let language = session.language();
    let words = Words::of(language);
    let comparison = session.state.comparison;
    let blocks = picture::blocks(language, columns, comparison);
    let rows = blocks.iter().flat_map(|block| &block.rows);
    let spoken = rows.map(|row| format!("{}: {}", row.name, row.values.value));
    let naming = Naming {
        id: "compare-picture",
        title: words.chart,
        description: spoken.collect::<Vec<_>>().join("; "),
    };
    let mut marks = vec![
        (Sample::Hollow, words.key_full),
        (Sample::Filled, words.key_actual),
    ];
    if blocks.iter().any(|block| block.comparison.is_some()) {
        marks.push((Sample::Comparison, words.key_other));
    }
    let (a, _) = session.state.scenario.data().sides(comparison);
    Some(DrawnChart {
        chart: dumbbell_chart(&naming, &picture::prices(language, &blocks, area.width)),
        marks,
        names: Vec::new(),
        left_out: 0,
        unit: if shares_administration(&session.figures, [a]) {
            words.per
        } else {
            words.per_direct
        },
    })
}
