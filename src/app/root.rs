//! The root: owns the state, ties it to the address and the keyboard.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::page;
use crate::app::title::document_title;
use crate::browser::{self, Arrival, Shortcut, dialog, document, import};
use crate::data;
use crate::exchange::partial_state::PartialState;
use crate::exchange::{data_sets, link, saved};
use crate::model::data_set::DataSet;
use crate::model::evaluation::Evaluation;
use crate::model::scenario::Scenario;
use crate::present::language::Language;
use crate::present::view::{PayoffPart, View};
use crate::session::{Action, State};
use crate::ui::context::Session;
use crate::ui::explain;

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        self.apply(action).map_or(self, Rc::new)
    }
}

/// The state the page opens with: what the link says, else what the page was
/// saved with, else the data set as it stands.
fn initial_state() -> State {
    let scenario = Scenario::new(data::latest());
    let spoken = browser::language().and_then(|code| Language::from_code(&code));
    let saved = saved::read(&document::saved_state());
    // What a link calls somebody's own is the tab's, else that of this copy of the page; so
    // are stored scenarios, which no link has.
    let of_tab = browser::kept_state().map(|text| saved::read(&text));
    let own = |state: &PartialState| state.set.clone().filter(|set| !data_sets::ships(set));
    let own_set = of_tab.as_ref().and_then(own).or_else(|| own(&saved));
    let saved = of_tab.filter(|tab| tab.stored.is_some()).unwrap_or(saved);
    let fragment = link::read_beside(&browser::fragment(), own_set);
    let requested = fragment.layered_over(saved);
    State::open(requested, scenario, spoken.unwrap_or_default())
}

/// The page.
#[component]
pub fn App() -> Html {
    let state = use_reducer_eq(initial_state);
    let shown = use_memo((*state).clone(), State::clone);
    // What the data set gives unchanged is worked out once, and handed on.
    let last = use_mut_ref(|| None::<Rc<Evaluation>>);
    let figures = use_memo(shown.scenario.clone(), |scenario| {
        let before = last.borrow();
        match &*before {
            Some(before) => before.next(scenario.clone()),
            None => Evaluation::of(scenario.clone()),
        }
    });
    *last.borrow_mut() = Some(Rc::clone(&figures));
    let dispatcher = state.dispatcher();
    let dispatch = use_callback((), move |action, ()| dispatcher.dispatch(action));

    // The view, and its question, that the present entry of the history is for.
    let entry = use_mut_ref(|| None::<(View, PayoffPart)>);
    let entered = Rc::clone(&entry);
    // The reader's own data set, which a link may mean that does not carry it along.
    let own_set = use_mut_ref(|| None::<Rc<DataSet>>);
    let set = shown.scenario.data();
    own_set.replace((!data_sets::ships(set)).then(|| Rc::clone(set)));
    let here = Rc::clone(&own_set);
    use_effect_with(dispatch.clone(), move |dispatch| {
        let dispatch = dispatch.clone();
        let arrival = browser::on_arrival(move |arrival, fragment| {
            let own = here.borrow().clone();
            let link = Box::new(link::read_beside(&fragment, own));
            // The browser has made or found this entry; it needs no other.
            if let Some(view) = link.view {
                *entered.borrow_mut() = Some((view, link.part.unwrap_or_default()));
            }
            dispatch.emit(match arrival {
                Arrival::Return => Action::Return(link),
                Arrival::Link => Action::OpenLink(link),
            });
        });
        move || drop(arrival)
    });
    use_effect_with(dispatch.clone(), |dispatch| {
        let dispatch = dispatch.clone();
        let shortcut = browser::on_shortcut(move |shortcut| {
            dispatch.emit(match shortcut {
                Shortcut::Undo => Action::Undo,
                Shortcut::Redo => Action::Redo,
            });
        });
        move || drop(shortcut)
    });
    use_effect_with((), |()| {
        let drops = import::on_stray_drops();
        move || drop(drops)
    });
    use_effect_with((), |()| {
        let typing = document::on_typing();
        move || drop(typing)
    });

    let address = (!shown.is_dragging()).then(|| {
        let asks = shown.view == View::SPLIT;
        let part = if asks {
            shown.part
        } else {
            PayoffPart::default()
        };
        // What no link has room for is kept with the tab.
        let own = !data_sets::ships(shown.scenario.data());
        let kept = (own || !shown.stored.copies.is_empty()).then(|| shown.saved());
        ((shown.view, part), shown.fragment(), kept)
    });
    use_effect_with(address, move |address| {
        if let Some((view, fragment, state)) = address {
            let before = entry.borrow_mut().replace(*view);
            let moved = before.is_some_and(|before| before != *view);
            let kept = browser::write_fragment(fragment, moved, state.as_deref());
            let lost = !kept && link::lacks_data(fragment);
            browser::ask_before_leaving(lost);
        }
    });
    let session = Session {
        state: Rc::clone(&shown),
        figures,
        dispatch,
    };
    // Whoever saves the page saves what is on screen, even in the middle of a drag.
    // The state goes with the rendering: effects may come a turn later, since Yew
    // yields to the browser before them once it has worked for 16 ms.
    use_memo(Rc::clone(&shown), |shown| {
        document::store_state(&shown.saved());
    });
    let title = document_title(&session);
    use_effect_with((shown.language, title), |(language, title)| {
        document::describe(language.code(), title);
    });
    use_effect_with(shown.embedding.clone(), document::apply_theme);
    use_effect_with(Rc::clone(&shown), |_| document::mirror_controls());
    use_effect_with(shown.explained(), |explained| {
        if explained.is_some() {
            dialog::open_dialog_of(explain::HEADING);
        }
    });
    // The last of all effects: whatever the page does, it now does.
    use_effect_with((), |()| document::announce_ready());
    page::page(&session)
}
