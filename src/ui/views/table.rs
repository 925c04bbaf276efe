//! Tables, and the press that opens one.

use yew::prelude::*;

use crate::model::data_set::Knowledge;
use crate::present::number::MISSING;
pub use crate::present::table::knowledge_name;
use crate::present::table::{Cell, Row, Table, deserves_mark};
use crate::present::wording::Words;

/// The mark of a kind of knowledge; nothing for what stands plain.
pub fn chip(words: &Words, knowledge: Knowledge) -> Html {
    if deserves_mark(knowledge) {
        mark(words, knowledge)
    } else {
        html! {}
    }
}

/// The mark of any kind of knowledge.
pub fn mark(words: &Words, knowledge: Knowledge) -> Html {
    let class = match knowledge {
        Knowledge::Printed => "printed",
        Knowledge::Derived => "derived",
        Knowledge::Reconstructed => "reconstructed",
        Knowledge::StandIn => "stand-in",
        Knowledge::Assumed => "assumed",
        Knowledge::Yours => "yours",
    };
    let name = knowledge_name(&words.knowledge, knowledge);
    html! { <span class={classes!("chip", class)}>{ name }</span> }
}

fn cell(words: &Words, at: usize, cell: &Cell) -> Html {
    let missing = (cell.text == MISSING).then_some("missing");
    let unsure = cell.knowledge.map(|_| "unsure");
    let class = if cell.word { None } else { Some("num") };
    let told = cell.knowledge.map(|k| knowledge_name(&words.knowledge, k));
    html! {
        <td key={at} class={classes!(class, missing)}>
            <span class={classes!(unsure)} title={told}>{ &cell.text }</span>
            if let Some(told) = told.filter(|told| !cell.note.contains(told)) {
                <span class="said">{ format!(" ({told})") }</span>
            }
            if !cell.note.is_empty() {
                <small>{ &cell.note }</small>
            }
        </td>
    }
}

/// A row that heads others, one that sums up, or a plain one.
fn row_class(row: &Row) -> Option<&'static str> {
    if row.heads() {
        return Some("group");
    }
    row.strong.then_some("total")
}

/// A table in a frame of its own that scrolls where it is too wide.
pub fn table(words: &Words, table: &Table) -> Html {
    let narrow = (table.columns.len() <= 2).then_some("narrow");
    html! {
        <>
            <div
                class={classes!("table-scroll", narrow)}
                tabindex="0"
                role="region"
                aria-label={table.caption.clone()}
            >
                <table class="figures">
                    <caption>{ &table.caption }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ &table.corner }</th>
                            { for table.columns.iter().enumerate().map(|(at, column)| html! {
                                <th key={at} scope="col" class="num">{ column }</th>
                            }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for table.rows.iter().enumerate().map(|(at, row)| html! {
                            <tr key={at} class={row_class(row)}>
                                <th scope="row">{ &row.heading }</th>
                                { for row.cells.iter().enumerate().map(|(at, c)| cell(words, at, c)) }
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
            <p class="scroll-hint">{ words.page.scroll_hint }</p>
        </>
    }
}

/// The same behind a press.
pub fn table_behind(words: &Words, shown: &Table) -> Html {
    html! {
        <details class="behind-picture">
            <summary>{ words.page.show_table }</summary>
            { table(words, shown) }
        </details>
    }
}
