//! Whose figures these are, and how to put one's own in their place.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::browser::bring_into_sight;
use crate::browser::export;
use crate::browser::import::{self, FileRead};
use crate::data;
use crate::exchange::opened::{MOST_FILE_BYTES, OpenFault, Opened, open};
use crate::exchange::{csv, data_file, data_sets, saved};
use crate::model::data_set::DataSet;
use crate::present::language::Language;
use crate::present::view::View;
use crate::session::Action;
use crate::ui::context::{Session, SessionProps};
use crate::ui::link::view_link;
use crate::ui::markup::{El, button, el, paragraph};
use crate::ui::words::LeverWords;
use crate::views::data::words::own::OwnWords;

/// Id of the field that a file is chosen in.
const FIELD: &str = "import-file";

/// What came of a file.
#[derive(Clone, PartialEq)]
enum Told {
    /// Why it was not opened.
    Not(String),
    /// It is what is shown.
    Opened {
        /// What it is called.
        file: String,
        /// The data set that it brought.
        set: Rc<DataSet>,
        /// Whether changes were on screen that are not any more.
        set_aside: bool,
    },
}

/// Whose figures these are, and how to put one's own in their place.
#[component]
pub fn OwnData(SessionProps { session }: &SessionProps) -> Html {
    let language = session.language();
    let words = OwnWords::of(language);
    let told = use_state_eq(|| None::<Told>);
    let message = use_node_ref();
    {
        // A field low on a phone has its answer beneath the edge of the screen.
        let message = message.clone();
        use_effect_with(told.clone(), move |told| {
            if told.is_some()
                && let Some(element) = message.cast::<Element>()
            {
                bring_into_sight(&element);
            }
        });
    }
    let set = session.state.scenario.data();
    let name = language.pick(&set.definition().name);
    let take = {
        let (session, told) = (session.clone(), told.clone());
        Rc::new(move |file: FileRead| told.set(Some(taken(&session, &file))))
    };
    let chosen = {
        let take = Rc::clone(&take);
        Callback::from(move |event: Event| {
            let take = Rc::clone(&take);
            import::read_chosen(&event, MOST_FILE_BYTES, move |file| take(file));
        })
    };
    let dropped = Callback::from(move |event: DragEvent| {
        let take = Rc::clone(&take);
        import::read_dropped(&event, MOST_FILE_BYTES, move |file| take(file));
    });
    let field = el("input")
        .attr("type", "file")
        .id(FIELD)
        .attr("accept", ".json,.html,.htm,application/json,text/html")
        .on_change(chosen);
    let problem = match &*told {
        Some(Told::Not(why)) => Some(paragraph("error", why)),
        _ => None,
    };
    let opened = match &*told {
        // Once other figures are shown, by undo for one, it is about nothing.
        Some(Told::Opened {
            file,
            set: brought,
            set_aside,
        }) if brought == set => Some(opened(session, file, name, *set_aside)),
        _ => None,
    };
    let answer = el("div")
        .class("answer")
        .node_ref(&message)
        .with(el("div").attr("role", "alert").with(problem))
        .with(el("div").attr("role", "status").with(opened));
    el("section")
        .class("own-data")
        .id("own-data")
        .attr("aria-labelledby", "own-data-heading")
        .with(el("h3").id("own-data-heading").with(words.heading))
        .with(paragraph("lede", &(words.shown)(name)))
        .with(paragraph("lede", words.why))
        .with(
            el("div")
                .class("drop")
                .on(ListenerKind::ondrop, dropped)
                .with(el("label").attr("for", FIELD).with(words.choose))
                .with(field)
                .with(paragraph("hint drop-hint", words.drop))
                .with(answer)
                .with(paragraph("hint", words.privacy)),
        )
        .with(
            el("div")
                .class("presets")
                .with(save(session, set))
                .children(others(session, set)),
        )
        .with(paragraph("lede", words.tables_why))
        .with(
            el("div")
                .class("presets")
                .with(table(
                    session,
                    "export-results-csv",
                    words.results_table,
                    |s| csv::results(s.language(), &s.figures),
                ))
                .with(table(session, "export-data-csv", words.data_table, |s| {
                    csv::data(s.language(), s.state.scenario.data())
                })),
        )
        .into()
}

/// That a file is open, where to look now, and how to take it back.
fn opened(session: &Session, file: &str, name: &str, set_aside: bool) -> El {
    let words = OwnWords::of(session.language());
    let see = view_link(session, View::default(), words.see);
    let undo = button(
        "btn",
        LeverWords::of(session.language()).undo,
        session.on(Action::Undo),
    );
    el("div")
        .class("opened")
        .with(paragraph("done", &(words.opened)(file, name)))
        .with(set_aside.then(|| paragraph("done", words.set_aside)))
        .with(el("p").class("answers").with(see).with(" ").with(undo))
}

/// What came of a file: it is shown, or why not.
fn taken(session: &Session, file: &FileRead) -> Told {
    let words = OwnWords::of(session.language());
    let Some(bytes) = &file.bytes else {
        return Told::Not((words.unreadable)(&file.name));
    };
    let before = &session.state.scenario;
    let stored = !session.state.stored.copies.is_empty();
    let told = |set: &Rc<DataSet>| Told::Opened {
        file: file.name.clone(),
        set: Rc::clone(set),
        // What is stored stays with its data set.
        set_aside: before.changes().len() > 0 || (stored && set != before.data()),
    };
    match open(bytes) {
        Ok(Opened::Data(set)) => {
            let told = told(&set);
            session.dispatch.emit(Action::OpenData(set));
            told
        }
        Ok(Opened::State(mut state)) => {
            // Where it was looked at, and by whom it was embedded, is not what was asked for.
            state.view = None;
            state.embedding = None;
            let told = told(state.set.as_ref().unwrap_or(before.data()));
            session.dispatch.emit(Action::OpenLink(state));
            told
        }
        Err(fault) => Told::Not(why_not(session.language(), &file.name, &fault)),
    }
}

/// Why a file cannot be opened.
fn why_not(language: Language, name: &str, fault: &OpenFault) -> String {
    let words = OwnWords::of(language);
    let why = match fault {
        OpenFault::Empty => words.empty.to_owned(),
        OpenFault::TooLarge => words.too_large.to_owned(),
        OpenFault::Unknown => words.unknown.to_owned(),
        OpenFault::NoState => words.no_state.to_owned(),
        OpenFault::Data(fault) => fault.sentence(language),
    };
    (words.not_opened)(name, &why)
}

/// The data set as a file.
fn save(session: &Session, set: &Rc<DataSet>) -> El {
    let set = Rc::clone(set);
    let save = Callback::from(move |_: MouseEvent| {
        let name = saved::data_file_name(&set.definition().id);
        let file = data_file::write(set.definition());
        export::download(&name, "application/json", file.as_bytes());
    });
    let words = OwnWords::of(session.language());
    button("btn", words.save, save)
        .id("export-data-file")
        .key("save")
}

/// A button that hands over a table for a spreadsheet, which is named after the button's id.
fn table(session: &Session, id: &'static str, text: &str, written: fn(&Session) -> String) -> El {
    let session = session.clone();
    let press = Callback::from(move |_: MouseEvent| {
        let data = session.state.scenario.data();
        let kind = id.trim_start_matches("export-").trim_end_matches("-csv");
        let name = format!("pladspris-{}-{kind}.csv", data.definition().id);
        export::download(&name, "text/csv", written(&session).as_bytes());
    });
    button("btn", text, press).id(id).key(id)
}

/// The data sets that ship and are not shown: the report, and the example of one's own.
fn others(session: &Session, set: &Rc<DataSet>) -> Vec<El> {
    let language = session.language();
    let words = OwnWords::of(language);
    let report = data::latest();
    let mut all = Vec::new();
    let mut offer = |other: Rc<DataSet>, key: &str, text: String| {
        if other != *set {
            let open = session.on(Action::OpenData(other));
            all.push(button("btn", &text, open).key(key));
        }
    };
    if let Some(example) = data_sets::example() {
        offer(example, "example", words.example.to_owned());
    }
    let name = language.pick(&report.definition().name).to_owned();
    offer(report, "report", (words.back)(&name));
    all
}
