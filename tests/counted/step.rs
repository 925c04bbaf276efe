//! One step of a lever, as the page takes it, and what it costs.

use std::rc::Rc;

use super::table::Step;
use pladspris::app::page;
use pladspris::data;
use pladspris::exchange::partial_state::PartialState;
use pladspris::model::count::{evaluations, filled_in};
use pladspris::model::evaluation::Evaluation;
use pladspris::model::parameter::{Key, Value};
use pladspris::model::scenario::Scenario;
use pladspris::present::language::Language;
use pladspris::present::view::{PayoffPart, View};
use pladspris::session::{Action, State};
use pladspris::ui::context::{Session, SessionProps};
use pladspris::ui::render::rendered;
use pladspris::views::claims::tipping_points::TippingPointSearch;
use pladspris::views::payoff::sensitivity::{Question, SensitivitySearch};
use yew::prelude::*;

/// How often the model was evaluated.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Evaluations {
    /// Until the changed figures stand in the document.
    pub(crate) shown: usize,
    /// After that, for what is searched between two frames.
    pub(crate) searched: usize,
    /// How many values of a varied parameter were filled in until then, and in the search.
    pub(crate) filled_in: usize,
}

#[component]
fn Page(props: &SessionProps) -> Html {
    page::page(&props.session)
}

/// Shows a state with its figures, as the page does.
fn show(state: &Rc<State>, figures: Evaluation) -> Rc<Evaluation> {
    let figures = Rc::new(figures);
    let session = Session {
        figures: Rc::clone(&figures),
        state: Rc::clone(state),
        dispatch: Callback::noop(),
    };
    drop(rendered::<Page>(SessionProps { session }));
    figures
}

/// Takes a step in the first comparison, natively. `None` where there is no such lever.
pub(crate) fn take(step: &Step) -> Option<Evaluations> {
    let set = data::latest();
    let lever = set.find(&step.lever)?.key;
    let requested = PartialState {
        view: View::from_id(&step.view),
        ..PartialState::default()
    };
    let state = State::open(requested, Scenario::new(set), Language::Danish);
    let before = Rc::new(state.apply(moved(lever, step.from))?);
    let shown_before = show(&before, Evaluation::of(before.scenario.clone()));
    let (counts, filled_in) = filled_in(|| {
        let (after, shown) = evaluations(|| {
            let after = Rc::new(before.apply(moved(lever, step.to))?);
            show(&after, shown_before.next(after.scenario.clone()));
            Some(after)
        });
        let after = after?;
        let ((), searched) = evaluations(|| search(&after));
        Some((shown, searched))
    });
    let (shown, searched) = counts?;
    Some(Evaluations {
        shown,
        searched,
        filled_in,
    })
}

/// A slider drags its lever; what has none is typed.
fn moved(lever: Key, to: f64) -> Action {
    match lever {
        Key::Comparison(..) => Action::Set(lever, Value::Number(to)),
        _ => Action::Drag(lever, Value::Number(to)),
    }
}

/// What the page works off between two frames once the figures stand.
fn search(state: &State) {
    let scenario = &state.scenario;
    match state.view {
        View::Claims => {
            let mut search = TippingPointSearch::of_scenario(scenario);
            while search.step(scenario) {}
        }
        View::Payoff => {
            for part in PayoffPart::ALL {
                let question = Question {
                    scenario: scenario.clone(),
                    comparison: state.comparison,
                    measure: state.measure,
                    pair: state.pair,
                    part,
                };
                let mut search = SensitivitySearch::of(&question);
                while search.step(&question) {}
            }
        }
        _ => {}
    }
}
