//! Tables, and the press that opens one.

use std::rc::Rc;

use yew::prelude::*;

use crate::present::language::Language;
use crate::present::words::SharedWords;

use crate::browser;
use crate::present::number::{self, MISSING};
pub use crate::present::table::knowledge_name;
use crate::present::table::{Cell, Row, Table};
use crate::ui::behind::{Behind, Draw};
use crate::ui::context::Session;
use crate::ui::explain;
use crate::ui::making::Making;
use crate::ui::markup::{El, button, el, list, paragraph};

/// A cell, in an element of this name: a figure or a word, and what stands under it.
pub fn cell(
    element: &'static str,
    language: Language,
    session: Option<&Session>,
    cell: &Cell,
) -> El {
    let class = match (cell.differs, cell.word, cell.text == MISSING) {
        (Some(true), ..) => Some("differs"),
        (Some(false), ..) => Some("same"),
        (None, false, false) => None,
        (None, false, true) => Some("missing"),
        (None, true, false) => Some("word"),
        (None, true, true) => Some("word missing"),
    };
    let knowledge_text = cell.knowledge.map(|k| knowledge_name(language, k));
    let figure = el("span")
        .class(knowledge_text.map(|_| "unsure"))
        .attr("title", knowledge_text);
    let figure = match session.zip(cell.query) {
        Some((session, query)) => figure.with(explain::figure(session, query, &cell.text)),
        None => figure.with(&cell.text),
    };
    let knowledge_note = knowledge_text
        .filter(|knowledge_text| !cell.note.contains(knowledge_text))
        .map(|knowledge_text| {
            el("span")
                .class("said")
                .with(format!(" ({knowledge_text})"))
        });
    let note = (!cell.note.is_empty()).then(|| el("small").with(&cell.note));
    el(element)
        .class(class)
        .with(figure)
        .with(knowledge_note)
        .with(note)
}

/// A row that heads others, one that sums up, or a plain one.
fn row_class(row: &Row) -> Option<&'static str> {
    if row.heads() {
        return Some("group");
    }
    row.strong.then_some("total")
}

/// A table in a frame of its own that scrolls where it is too wide. Its figures are
/// plain.
pub fn table(language: Language, table: &Table) -> Html {
    named_table(language, None, "", table)
}

/// The same, with figures that open their explanations.
pub fn explained_table(session: &Session, table: &Table) -> Html {
    named_table(session.language(), Some(session), "", table)
}

/// The same, under what the user calls the scenario: a table is what gets copied
/// out of the page.
fn named_table(language: Language, session: Option<&Session>, name: &str, table: &Table) -> Html {
    if table.rows.len() <= MOST_AT_ONCE {
        return some_rows(language, session, name, table, table.rows.len());
    }
    let props = LongTableProps {
        language,
        session: session.cloned(),
        name: AttrValue::from(name.to_owned()),
        table: table.clone(),
    };
    html! { <LongTable ..props /> }
}

/// A table that has no more rows than this is drawn at once.
const MOST_AT_ONCE: usize = 60;

/// So many rows of a longer one are, and the others when somebody asks or prints.
const FIRST_ROWS: usize = 50;

/// What a long table is given.
#[derive(Clone, PartialEq, Properties)]
struct LongTableProps {
    language: Language,
    session: Option<Session>,
    name: AttrValue,
    table: Table,
}

/// A long table, of which the first rows are drawn.
#[component]
fn LongTable(props: &LongTableProps) -> Html {
    // Without script nobody could ask for the others.
    let all = use_state_eq(|| cfg!(not(target_arch = "wasm32")));
    // On paper there is no asking either; a table may be drawn for paper alone.
    let on_paper = use_state_eq(browser::is_printing);
    {
        let on_paper = on_paper.setter();
        use_effect_with((), move |()| {
            let listeners = browser::on_print(move |prints| on_paper.set(prints));
            move || drop(listeners)
        });
    }
    let count = props.table.rows.len();
    let shown = if *all || *on_paper { count } else { FIRST_ROWS };
    let table = some_rows(
        props.language,
        props.session.as_ref(),
        &props.name,
        &props.table,
        shown,
    );
    let words = SharedWords::of(props.language);
    let text = if *all {
        (words.first_rows)(&number::whole(props.language, FIRST_ROWS as u64))
    } else {
        (words.all_rows)(&number::whole(props.language, count as u64))
    };
    // The same button the other way round, so that the keyboard keeps its place.
    let turn = Callback::from(move |_: MouseEvent| all.set(!*all));
    let turn = el("p")
        .class("screen-only")
        .with(button("btn", &text, turn));
    list().with(table).with(turn).into()
}

/// A table with the first of its rows.
fn some_rows(
    language: Language,
    session: Option<&Session>,
    name: &str,
    table: &Table,
    count: usize,
) -> Html {
    let class = if table.columns.len() <= 2 {
        "table-scroll narrow"
    } else {
        "table-scroll"
    };
    let columns = table
        .columns
        .iter()
        .map(|column| heading("col").with(column));
    let rows = table.rows.iter().take(count).map(|row| {
        el("tr")
            .class(row_class(row))
            .with(heading("row").with(&row.heading))
            .children_by_index(row.cells.iter().map(|c| cell("td", language, session, c)))
    });
    let columns = el("tr")
        .with(heading("col").with(&table.corner))
        .children_by_index(columns);
    let name = (!name.is_empty()).then(|| el("bdi").with(name));
    let colon = name.as_ref().map(|_| ": ");
    let caption = el("caption").with(name).with(colon).with(&table.caption);
    let figures = el("table")
        .class("figures")
        .with(caption)
        .with(el("thead").with(columns))
        .with(el("tbody").children_by_index(rows));
    let frame = el("div")
        .class(class)
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", table.caption.clone())
        .with(figures);
    list()
        .with(frame)
        .with(paragraph(
            "scroll-hint",
            SharedWords::of(language).scroll_hint,
        ))
        .into()
}

/// A heading of a column or a row.
fn heading(scope: &'static str) -> El {
    el("th").attr("scope", scope)
}

/// A table behind a press, worked out and drawn while it is open.
pub fn table_behind(session: &Session, work_out: fn(&Session) -> Option<Table>) -> Html {
    let content = Making::drawing(move |session| shown(session, work_out(session)));
    behind(session, content)
}

/// The same of what was found besides, such as by a search.
pub fn table_behind_of<T: 'static>(
    session: &Session,
    found: &Rc<T>,
    work_out: fn(&Session, &T) -> Option<Table>,
) -> Html {
    let own = Rc::clone(found);
    let make = move |session: &Session| shown(session, work_out(session, &own));
    behind(session, Making::of(Rc::new(make), found))
}

fn behind(session: &Session, content: Making<Draw>) -> Html {
    let summary = SharedWords::of(session.language()).show_table;
    html! { <Behind session={session.clone()} class="behind-picture" {summary} {content} /> }
}

/// The table, and how its figures are explained.
fn shown(session: &Session, table: Option<Table>) -> Html {
    let language = session.language();
    let content = table.map(|table| {
        let name = session.state.name.trim();
        list()
            .with(named_table(language, Some(session), name, &table))
            .with(paragraph(
                "foot-note screen-only",
                SharedWords::of(language).press,
            ))
    });
    content.map_or_else(Html::default, Html::from)
}
