//! Stored scenarios side by side.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::facts::{self, Column, Compared, Line};
use super::picture;
use super::words::Words;
use crate::browser;
use crate::exchange::stored::MOST_STORED;
use crate::model::data_set::LONGEST_NAME;
use crate::present::figures::shares_administration;
use crate::present::view::View;
use crate::session::{Action, StoredEdit, preset};
use crate::ui::charts::{Naming, Sample, dumbbell_chart};
use crate::ui::choice::comparison_choice;
use crate::ui::context::{Session, SessionProps};
use crate::ui::description::Description;
use crate::ui::heading::head;
use crate::ui::hooks::width::use_width;
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
    draw: |session| html! { <Compare session={session.clone()} /> },
};

/// Ids of the field in which one is named, and of the button that opens it for the one at a
/// place.
const FIELD: &str = "scenario-name";
const RENAME: &str = "scenario-rename-";

/// The button that adds what is on screen.
const ADD: &str = "scenario-add";

/// A table has room for its first column, and for as much per scenario.
const FIRST_COLUMN: f64 = 190.0;
const PER_SCENARIO: f64 = 118.0;

/// Which scenario is being named, if any, and the field that it is named in.
#[derive(Clone)]
struct Renaming {
    at: UseStateHandle<Option<usize>>,
    field: NodeRef,
}

/// The view: a table where there is room for one, else one scenario below the other.
#[component]
fn Compare(SessionProps { session }: &SessionProps) -> Html {
    let node = use_node_ref();
    let width = use_width(&node);
    let renaming = Renaming {
        at: use_state_eq(|| None::<usize>),
        field: use_node_ref(),
    };
    let before = use_mut_ref(|| None::<usize>);
    use_effect_with(*renaming.at, move |at| match (*at, before.replace(*at)) {
        (Some(_), _) => browser::focus(FIELD),
        (None, Some(at)) => browser::focus(&format!("{RENAME}{at}")),
        (None, None) => {}
    });
    let state = &session.state;
    let columns = use_memo(
        (Rc::clone(&state.stored), state.scenario.clone()),
        |(stored, _)| facts::columns(stored, &session.figures),
    );
    let words = Words::of(session.language());
    let count = columns.len();
    let head = head(words.question, (words.lede)(count)).with(comparison_choice(session));
    let measured = el("div").node_ref(&node);
    let page = |content: El| -> Html {
        list()
            .with(head)
            .with(measured)
            .with(el("div").with(content))
            .into()
    };
    if columns.is_empty() {
        return page(adding(session, &columns).key("none"));
    }
    let compared = facts::compared(
        session.language(),
        &columns,
        state.comparison,
        state.outcome,
    );
    let notes = compared.notes.iter().map(|note| paragraph("lede", note));
    let notes = el("div").class("notes").children_by_index(notes);
    // Of what has no price in any of them there is no picture.
    let drawn = facts::any_price(&columns, state.comparison).then(|| {
        el("div")
            .class("chapter")
            .with(el("h3").with(price_of(session)))
            .with(picture_of(session, &columns, |session, area, columns| {
                draw_prices(session, area, columns)
            }))
    });
    let room = FIRST_COLUMN + PER_SCENARIO * count as f64;
    if width < room.max(NARROWEST_TABLE) {
        let piles = el("div")
            .key("piles")
            .with(drawn)
            .with(piles(session, &columns, &compared, &|at| {
                Some(actions(session, &columns, at, &renaming))
            }))
            .with(notes)
            .with(adding(session, &columns));
        return page(piles);
    }
    let each = (0..count).map(|at| {
        el("li")
            .with(el("strong").with(title(&columns[at])))
            .with(actions(session, &columns, at, &renaming))
    });
    let stored = el("ol")
        .class("scenarios")
        .attr("aria-label", words.stored)
        .children_by_index(each);
    let table = facts::table(session.language(), &columns, &compared);
    let table = el("div")
        .key("table")
        .with(stored)
        .with(adding(session, &columns))
        .with(
            el("div")
                .class("beside")
                .with(explained_table(session, &table)),
        )
        .with(notes)
        .with(drawn);
    page(table)
}

/// Below this a table of two scenarios would be a phone's.
const NARROWEST_TABLE: f64 = 540.0;

/// Letter and name, whatever way that is written.
fn title(column: &Column) -> El {
    el("bdi").with(&column.title)
}

/// What can be done with one.
fn actions(session: &Session, columns: &[Column], at: usize, renaming: &Renaming) -> El {
    let words = Words::of(session.language());
    let column = &columns[at];
    if *renaming.at == Some(at) {
        return name_field(session, column, at, renaming);
    }
    let act = |text: &'static str, press: Callback<MouseEvent>| {
        button("link", text, press)
            .key(text)
            .attr("aria-label", format!("{text}: {}", column.title))
    };
    let edit = |edit: StoredEdit| session.on(Action::EditStored(edit));
    let open = {
        let renaming = renaming.clone();
        Callback::from(move |_| renaming.at.set(Some(at)))
    };
    let gone = edit(StoredEdit::Remove(at));
    let remove = Callback::from(move |event: MouseEvent| {
        // What was pressed goes with it.
        browser::focus(ADD);
        gone.emit(event);
    });
    el("span")
        .class("acts")
        .key("acts")
        .with(if column.on_screen {
            el("span").key("shown").with(words.on_screen)
        } else {
            act(words.show, session.on(Action::ShowStored(at)))
        })
        .with(act(words.rename, open).id(format!("{RENAME}{at}")))
        .with((at > 0).then(|| act(words.advance, edit(StoredEdit::Advance(at)))))
        .with(act(words.remove, remove))
}

/// The field in which one is named: Enter takes the name, Escape leaves the old one.
fn name_field(session: &Session, column: &Column, at: usize, renaming: &Renaming) -> El {
    let words = Words::of(session.language());
    let name = session.state.stored.copies.get(at);
    let name = name.map_or_else(String::new, |copy| copy.name.clone());
    let close = {
        let renaming = renaming.clone();
        Callback::from(move |_: MouseEvent| renaming.at.set(None))
    };
    let take = {
        let (session, renaming) = (session.clone(), renaming.clone());
        move || {
            if let Some(field) = renaming.field.cast::<HtmlInputElement>() {
                let edit = StoredEdit::Rename(at, field.value().trim().to_owned());
                session.dispatch.emit(Action::EditStored(edit));
            }
            renaming.at.set(None);
        }
    };
    let on_key = {
        let (take, renaming) = (take.clone(), renaming.clone());
        Callback::from(move |event: KeyboardEvent| match &*event.key() {
            "Enter" => take(),
            "Escape" => renaming.at.set(None),
            _ => {}
        })
    };
    let field = el("input")
        .attr("type", "text")
        .class("text-field")
        .id(FIELD)
        .node_ref(&renaming.field)
        .attr("autocomplete", "off")
        .attr("maxlength", LONGEST_NAME.to_string())
        .attr("dir", "auto")
        .attr("aria-label", (words.name_of)(column.letter))
        .value(name)
        .on_key_down(on_key);
    el("span")
        .class("acts")
        .key("name")
        .with(field)
        .with(button("link", words.keep_name, Callback::from(move |_| take())).key("keep"))
        .with(button("link", words.cancel, close).key("cancel"))
}

/// What is on screen, and the button that adds it while there is room.
fn adding(session: &Session, columns: &[Column]) -> El {
    let words = Words::of(session.language());
    let state = &session.state;
    let room = MOST_STORED.saturating_sub(columns.len());
    let edit = Action::EditStored(StoredEdit::Add(name(session, columns.len() + 1)));
    let add = button("btn", words.add, session.on(edit))
        .id(ADD)
        .attr("aria-disabled", (room == 0).then_some("true"));
    let new = !columns.iter().any(|column| column.on_screen);
    let from = state.stored.shown.and_then(|at| columns.get(at));
    let not_stored = (words.not_stored)(from.map(|column| &*column.title));
    let not_stored = (new && !columns.is_empty()).then(|| paragraph("hint", &not_stored));
    el("div")
        .class("adding")
        .with(not_stored)
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
                .with((words.room)(room)),
        )
        .with((!columns.is_empty()).then(|| paragraph("hint", words.link)))
}

/// What is on screen is called: by its own name, by that of the preset that it is, or by its
/// number.
fn name(session: &Session, number: usize) -> String {
    let language = session.language();
    let state = &session.state;
    let own = state.name.trim();
    if !own.is_empty() {
        return own.to_owned();
    }
    let presets = &state.scenario.data().definition().presets;
    let mut presets = presets.iter().enumerate();
    let same =
        presets.find(|(at, _)| preset(&state.scenario, *at).as_ref() == Some(&state.scenario));
    match same {
        Some((_, preset)) => language.pick(&preset.name).to_owned(),
        None => (Words::of(language).unnamed)(number),
    }
}

/// One below the other: each with what differs in it from the first, and the first in full.
pub fn piles(
    session: &Session,
    columns: &[Column],
    compared: &Compared,
    actions: &dyn Fn(usize) -> Option<El>,
) -> El {
    let language = session.language();
    let words = Words::of(language);
    let first = columns.first().map_or('A', |column| column.letter);
    let piles = columns.iter().enumerate().map(|(at, column)| {
        let line = |line: &Line| {
            let shown = line.cells.get(at)?;
            let differs = shown.differs == Some(true);
            if at > 0 && !differs {
                return None;
            }
            let was = line.cells.first().filter(|_| differs);
            let was = was.map(|was| el("small").with((words.in_first)(first, &was.text)));
            Some(
                el("div")
                    .class(differs.then_some("changed"))
                    .with(el("dt").with(&line.name).with(was))
                    .with(cell("dd", language, Some(session), shown)),
            )
        };
        let lines = compared.inputs.iter().chain(&compared.figures);
        let lines = lines.filter_map(line);
        let rest = (words.as_first)(first);
        el("section")
            .class("pile")
            .with(el("h3").with(title(column)))
            .with(actions(at))
            .with(el("dl").children_by_index(lines))
            .with((at > 0).then(|| paragraph("foot-note", &rest)))
    });
    el("div").class("piles").children_by_index(piles)
}

/// Whose price the picture shows.
fn price_of(session: &Session) -> &str {
    let data = session.state.scenario.data();
    let (a, _) = data.sides(session.state.comparison);
    session.language().pick(&data.group(a).name)
}

/// The prices of all scenarios.
fn draw_prices(session: &Session, area: &DrawingArea, columns: &[Column]) -> Option<DrawnChart> {
    let language = session.language();
    let words = Words::of(language);
    let comparison = session.state.comparison;
    let blocks = picture::blocks(language, columns, comparison);
    let rows = || blocks.iter().flat_map(|block| &block.rows);
    let spoken = rows().map(|row| format!("{}: {}", row.name, row.values.value));
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
