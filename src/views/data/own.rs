//! Whose figures these are, and how to put one's own in their place.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::browser::export;
use crate::browser::import::{self, FileRead};
use crate::data;
use crate::exchange::opened::{MOST_FILE_BYTES, OpenFault, Opened, open};
use crate::exchange::{data_file, data_sets, saved};
use crate::model::data_set::DataSet;
use crate::present::language::Language;
use crate::session::Action;
use crate::ui::context::{Session, SessionProps};
use crate::ui::markup::{El, button, el, paragraph};
use crate::views::data::words::own::OwnWords;

/// Id of the field that a file is chosen in.
const FIELD: &str = "import-file";

/// Whose figures these are, and how to put one's own in their place.
#[component]
pub fn OwnData(SessionProps { session }: &SessionProps) -> Html {
    let language = session.language();
    let words = OwnWords::of(language);
    let told = use_state_eq(|| None::<String>);
    let set = session.state.scenario.data();
    let name = language.pick(&set.definition().name);
    let take = {
        let (session, told) = (session.clone(), told.clone());
        Rc::new(move |file: FileRead| told.set(taken(&session, &file)))
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
    let problem = el("div")
        .attr("role", "alert")
        .with(told.as_deref().map(|text| paragraph("error", text)));
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
                .with(paragraph("hint", words.privacy)),
        )
        .with(problem)
        .with(
            el("div")
                .class("presets")
                .with(save(session, set))
                .children(others(session, set)),
        )
        .into()
}

/// What came of a file: it is shown, or why not.
fn taken(session: &Session, file: &FileRead) -> Option<String> {
    let words = OwnWords::of(session.language());
    let Some(bytes) = &file.bytes else {
        return Some((words.unreadable)(&file.name));
    };
    match open(bytes) {
        Ok(Opened::Data(set)) => session.dispatch.emit(Action::OpenData(set)),
        Ok(Opened::State(mut state)) => {
            // Where it was looked at, and by whom it was embedded, is not what was asked for.
            state.view = None;
            state.embedding = None;
            session.dispatch.emit(Action::OpenLink(state));
        }
        Err(fault) => return Some(why_not(session.language(), &file.name, &fault)),
    }
    None
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
        export::download(&name, "application/json", &file);
    });
    let words = OwnWords::of(session.language());
    button("btn", words.save, save)
        .id("export-data-file")
        .key("save")
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
