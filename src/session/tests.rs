use super::*;
use crate::data;
use crate::exchange::{link, saved};
use proptest::prelude::*;

fn state() -> State {
    let scenario = Scenario::new(data::latest());
    State::open(PartialState::default(), scenario, Language::Danish)
}

fn key(id: &str) -> Key {
    data::latest().find(id).unwrap().key
}

const HALF: Value = Value::Number(0.5);

#[test]
fn undo_and_redo_walk_the_changes() {
    let first = state();
    let lever = key("over30-trials.occupancy");
    let second = first.apply(Action::Set(lever, HALF)).unwrap();
    let third = second
        .apply(Action::Set(key("trials.amount"), Value::Number(0.0)))
        .unwrap();
    let back = third.apply(Action::Undo).unwrap();
    assert_eq!(back.scenario, second.scenario);
    let start = back.apply(Action::Undo).unwrap();
    assert_eq!(start.scenario, first.scenario);
    assert!(start.apply(Action::Undo).is_none());
    let forth = start
        .apply(Action::Redo)
        .unwrap()
        .apply(Action::Redo)
        .unwrap();
    assert_eq!(forth.scenario, third.scenario);
    // A new change forgets what was undone.
    let other = start.apply(Action::Preset(1)).unwrap();
    assert!(!other.can_redo());
}

#[test]
fn a_drag_is_one_step() {
    let mut state = state();
    let before = state.scenario.clone();
    let lever = key("over30-trials.occupancy");
    for at in 1..50 {
        let value = Value::Number(0.5 + f64::from(at) / 200.0);
        state = state.apply(Action::Drag(lever, value)).unwrap();
        assert!(state.is_dragging());
    }
    state = state.apply(Action::Release).unwrap();
    assert!(!state.is_dragging());
    state = state.apply(Action::Undo).unwrap();
    assert_eq!(state.scenario, before);
    assert!(!state.can_undo());
}

fn drag(state: &State, to: f64) -> State {
    let lever = key("over30-trials.occupancy");
    state
        .apply(Action::Drag(lever, Value::Number(to)))
        .unwrap_or_else(|| panic!("{to} moves nothing"))
}

#[test]
fn a_drag_that_comes_back_is_none() {
    let lever = key("over30-trials.occupancy");
    let set = state()
        .apply(Action::Set(lever, Value::Number(0.8)))
        .unwrap();
    let back = drag(&drag(&set, 0.9), 0.8);
    // Not a word of its end has come, and yet it is over.
    assert_eq!(back, set);
    assert!(back.apply(Action::Release).is_none());
    let undone = back.apply(Action::Undo).unwrap();
    assert_eq!(
        undone,
        state()
            .apply(Action::Set(lever, Value::Number(0.8)))
            .unwrap()
            .apply(Action::Undo)
            .unwrap()
    );
    // From a value that follows other figures and that no slider can show.
    let first = state();
    let today = first.scenario.number(lever).unwrap();
    assert!((today - 79.0 / 122.0).abs() < 1e-9);
    let back = drag(&drag(&first, 0.9), today);
    assert_eq!(back, first);
    assert!(!back.can_undo() && !back.scenario.is_changed(lever));
    // What was undone can be done again after a drag that was none.
    let back = drag(&drag(&undone, 0.9), today);
    assert!(back.can_redo());
    assert_eq!(back.apply(Action::Redo).unwrap().scenario, set.scenario);
}

#[test]
fn a_gesture_that_turns_out_a_scroll_leaves_what_was() {
    let lever = key("over30-trials.occupancy");
    let set = state()
        .apply(Action::Set(lever, Value::Number(0.8)))
        .unwrap();
    let scrolled = drag(&set, 0.47).apply(Action::Cancel).unwrap();
    assert_eq!(scrolled.scenario, set.scenario);
    assert!(!scrolled.is_dragging());
    // The finger is still down, and the browser goes on telling of it.
    let late = Action::Drag(lever, Value::Number(0.3));
    assert!(scrolled.apply(late.clone()).is_none());
    // It is lifted, or another comes.
    for end in [Action::Release, Action::StartDrag] {
        let lifted = scrolled.apply(end).unwrap();
        assert_eq!(lifted, set);
        assert!(lifted.apply(late.clone()).unwrap().is_dragging());
    }
}

#[test]
fn whatever_else_happens_ends_a_drag() {
    let dragged = drag(&state(), 0.9);
    for action in [
        Action::ShowView(View::Data),
        Action::ShowView(dragged.view),
        Action::Return(Box::new(link::read("v=1&view=data"))),
        Action::OpenLink(Box::new(link::read("v=1&lang=en"))),
        Action::SetLanguage(Language::English),
        Action::Set(key("trials.amount"), Value::Number(f64::NAN)),
    ] {
        let next = dragged.apply(action.clone()).unwrap();
        assert!(!next.is_dragging() && next.can_undo(), "{action:?}");
        let undone = next.apply(Action::Undo).unwrap();
        assert_eq!(undone.scenario, state().scenario, "{action:?}");
    }
}

/// Anything that somebody may do to the levers.
fn any_action() -> impl Strategy<Value = Action> {
    let levers = ["over30-trials.occupancy", "trials.amount"];
    let lever = proptest::sample::select(levers.map(key).to_vec());
    // Few values, so that drags come back; the first is the default of one, the
    // second is taken by both.
    let today = state().scenario.number(key(levers[0])).unwrap();
    let value = proptest::sample::select(vec![today, 0.8, 0.9, 1_300_000.0, -1.0]);
    (lever, value, 0..20_u8, 0..3_usize).prop_map(|(lever, value, what, at)| {
        let value = Value::Number(value);
        match what {
            0 => Action::Set(lever, value),
            1 => Action::Reset(lever),
            2 => Action::Preset(1),
            3 => Action::Undo,
            4 => Action::Redo,
            5 => Action::Release,
            6 => Action::Cancel,
            7 => Action::StartDrag,
            8 => Action::ShowView(View::Data),
            9 => Action::Return(Box::new(link::read("v=1&view=price"))),
            10 => Action::EditStored(StoredEdit::Add("A".to_owned())),
            11 => Action::EditStored(StoredEdit::Rename(at, "B".to_owned())),
            12 => Action::EditStored(StoredEdit::Remove(at)),
            13 => Action::EditStored(StoredEdit::Advance(at)),
            14 => Action::ShowStored(at),
            _ => Action::Drag(lever, value),
        }
    })
}

proptest! {
    #[test]
    fn undo_does_something_whenever_it_is_lit(
        actions in proptest::collection::vec(any_action(), 0..20)
    ) {
        let mut state = state();
        for action in actions {
            state = state.apply(action).unwrap_or(state);
            for (lit, step) in [
                (state.can_undo(), Action::Undo),
                (state.can_redo(), Action::Redo),
            ] {
                // At most a drag is over without one.
                let next = state.apply(step).unwrap_or_else(|| state.clone());
                let other = next.scenario != state.scenario || next.stored != state.stored;
                prop_assert_eq!(lit, other);
                prop_assert!(next == state || !next.is_dragging());
            }
            // What is held differs from before, and letting go keeps what is on screen.
            prop_assert_eq!(state.is_dragging(), *state.scenario_before_drag() != state.scenario);
            let rested = state.apply(Action::Release).unwrap_or_else(|| state.clone());
            prop_assert!(!rested.is_dragging());
            prop_assert_eq!(&rested.scenario, &state.scenario);
            let cancelled = state.apply(Action::Cancel).unwrap_or_else(|| state.clone());
            prop_assert_eq!(&cancelled.scenario, state.scenario_before_drag());
        }
    }
}

#[test]
fn what_changes_nothing_is_no_step() {
    let state = state();
    let amount = key("trials.amount");
    let same = Value::Number(1_300_000.0);
    assert!(state.apply(Action::Set(amount, same)).is_none());
    assert!(state.apply(Action::Reset(amount)).is_none());
    assert!(state.apply(Action::Preset(0)).is_none());
    assert!(state.apply(Action::Preset(99)).is_none());
    let refused = Value::Number(f64::NAN);
    assert!(state.apply(Action::Set(amount, refused)).is_none());
    assert!(state.apply(Action::ShowView(View::Price)).is_none());
}

#[test]
fn a_link_without_parameters_leaves_the_scenario() {
    let lever = key("over30-trials.occupancy");
    let changed = state().apply(Action::Set(lever, HALF)).unwrap();
    let open = |text: &str| Action::OpenLink(Box::new(link::read(text)));
    let moved = changed.apply(open("v=1&view=data&lang=en")).unwrap();
    assert_eq!(moved.scenario, changed.scenario);
    assert_eq!(
        (moved.view, moved.language),
        (View::Data, Language::English)
    );
    let replaced = changed.apply(open("trials.amount=5")).unwrap();
    assert!(!replaced.scenario.is_changed(lever));
    assert_eq!(
        replaced.apply(Action::Undo).unwrap().scenario,
        changed.scenario
    );
}

#[test]
fn the_fragment_opens_the_same_state() {
    let state = state()
        .apply(Action::Preset(2))
        .and_then(|s| s.apply(Action::ShowView(View::Occupancy)))
        .and_then(|s| {
            s.apply(Action::ChooseComparison(ComparisonKey::clone(
                &s.scenario.data().comparisons().last()?,
            )))
        })
        .unwrap();
    let link = link::read(&state.fragment());
    assert_eq!(link.notices, []);
    let opened = State::open(link, Scenario::new(data::latest()), Language::English);
    assert_eq!(opened.scenario, state.scenario);
    assert_eq!(opened.view, state.view);
    assert_eq!(opened.comparison, state.comparison);
    assert_eq!(opened.fragment(), state.fragment());
}

#[test]
fn a_lever_that_is_fast_or_hidden_does_not_move() {
    let (fast, hidden) = (key("trials.amount"), key("over30-trials.occupancy"));
    let mut state = state();
    state.embedding.lock = vec![fast];
    state.embedding.show = Some(vec![fast]);
    for lever in [fast, hidden] {
        assert!(state.apply(Action::Set(lever, HALF)).is_none());
        assert!(state.apply(Action::Drag(lever, HALF)).is_none());
        assert!(state.apply(Action::Reset(lever)).is_none());
    }
}

#[test]
fn a_link_lies_over_what_was_saved() {
    let saved = || {
        saved::read(
            r#"{"pladspris":1,"name":"A","changes":{"trials.amount":5},"view":"data","embed":"1"}"#,
        )
    };
    // With only a view, it leaves the saved scenario.
    let view = link::read("#v=1&view=occupancy").layered_over(saved());
    assert_eq!(view.view, Some(View::Occupancy));
    assert_eq!(view.name.as_deref(), Some("A"));
    assert!(view.scenario.is_some());
    // With any parameter it is a whole scenario, nameless if it has no name.
    let whole = link::read("#v=1&framework.amount=7").layered_over(saved());
    assert_eq!(whole.name, None);
    assert!(!whole.scenario.unwrap().is_changed(key("trials.amount")));
    assert_eq!(whole.view, Some(View::Data));
    assert!(whole.embedding.unwrap().embedded);
    assert_eq!(PartialState::default().layered_over(saved()), saved());
}

/// A link that names another revision than stands is a whole scenario; one that names the
/// same leaves what stands.
#[test]
fn a_link_to_another_revision_opens_with_that() {
    let lever = key("trials.amount");
    let saved = || saved::read(r#"{"pladspris":1,"name":"A","changes":{"trials.amount":5}}"#);
    let open = state()
        .apply(Action::Set(lever, Value::Number(5.0)))
        .unwrap();
    for (set, kept) in [("copenhagen-2015.1", false), ("copenhagen-2015.2", true)] {
        let link = || link::read(&format!("#v=1&set={set}&view=payoff"));
        let over = link().layered_over(saved());
        assert_eq!(over.name.is_some(), kept, "{set}");
        let latest = Scenario::new(data::latest());
        let opened = State::open(over, latest, Language::Danish);
        let followed = open.apply(Action::OpenLink(Box::new(link()))).unwrap();
        for state in [opened, followed] {
            assert_eq!(state.scenario.data().full_id(), set);
            assert_eq!(state.scenario.is_changed(lever), kept, "{set}");
            assert!(state.fragment().contains(set), "{}", state.fragment());
        }
    }
    // What was left is a step back.
    let left = link::read("#v=1&set=copenhagen-2015.1&view=payoff");
    let left = open.apply(Action::OpenLink(Box::new(left))).unwrap();
    assert_eq!(left.apply(Action::Undo).unwrap().scenario, open.scenario);
}

#[test]
fn a_name_is_kept_as_typed_and_written_without_its_ends() {
    let state = state().apply(Action::SetName("Alle ".to_owned())).unwrap();
    assert_eq!(state.name, "Alle ");
    assert!(state.fragment().ends_with("&name=Alle"));
    assert!(state.saved().contains(r#""name":"Alle","#));
}

#[test]
fn each_question_on_whether_it_pays_has_its_own_link() {
    let first = state();
    let years = first.apply(Action::ShowPart(PayoffPart::Years)).unwrap();
    assert_eq!(years.view, View::SPLIT);
    assert!(
        years
            .fragment()
            .ends_with("&view=payoff&part=years&lang=da")
    );
    assert!(years.saved().contains(r#""part":"years""#));
    assert_eq!(years.fragment(), first.fragment_of_part(PayoffPart::Years));
    // Elsewhere it is nothing to name; back there, it is where it was left.
    let price = years.apply(Action::ShowView(View::Price)).unwrap();
    assert!(!price.fragment().contains("part="));
    assert_eq!(price.fragment_of(View::SPLIT), years.fragment());
    for part in PayoffPart::ALL {
        assert_eq!(PayoffPart::from_id(part.id()), Some(part));
        let opened = Box::new(link::read(&first.fragment_of_part(part)));
        let shown = price.apply(Action::Return(opened)).unwrap();
        assert_eq!((shown.view, shown.part), (View::SPLIT, part));
    }
    let opened = link::read("v=1&view=payoff&part=everything");
    assert_eq!(opened.notices.len(), 1);
}

#[test]
fn the_kind_of_outcome_is_kept_where_it_is_not_the_first() {
    let first = state();
    let data = data::latest();
    let placement = data.find_outcome("placement").unwrap();
    let chosen = first.apply(Action::ChooseOutcome(placement)).unwrap();
    assert!(chosen.fragment().ends_with("&outcome=placement"));
    assert!(chosen.saved().contains("\"outcome\":\"placement\""));
    assert!(!chosen.can_undo());
    let opened = link::read(&chosen.fragment());
    let again = State::open(opened, chosen.scenario.clone(), Language::Danish);
    assert_eq!(again.outcome, Some(placement));
    let job = data.find_outcome("job").unwrap();
    assert_eq!(
        chosen.apply(Action::ChooseOutcome(job)),
        Some(first.clone())
    );
    assert!(first.apply(Action::ChooseOutcome(job)).is_none());
}

#[test]
fn an_explanation_belongs_to_its_view_and_to_no_link() {
    use crate::present::figure_query::FigureRef;
    let first = state();
    let amount = key("trials.amount");
    let explained = first
        .apply(Action::Explain(FigureRef::Input(amount).into()))
        .unwrap();
    assert!(explained.explained().is_some() && !explained.can_go_back());
    let deeper = explained
        .apply(Action::Explain(
            FigureRef::Input(key("lokalvaerdi.budget")).into(),
        ))
        .unwrap();
    assert!(deeper.can_go_back());
    assert_eq!(deeper.fragment(), first.fragment());
    assert_eq!(deeper.saved(), first.saved());
    // The answer follows what is changed meanwhile.
    let changed = deeper
        .apply(Action::Set(amount, Value::Number(0.0)))
        .unwrap();
    assert_eq!(changed.explained(), deeper.explained());
    let undone = changed.apply(Action::Undo).unwrap();
    assert_eq!(undone.explained(), deeper.explained());
    assert_eq!(deeper.apply(Action::ExplainPrevious).unwrap(), explained);
    assert_eq!(deeper.apply(Action::CloseExplanation).unwrap(), first);
    let left = deeper.apply(Action::ShowView(View::Data)).unwrap();
    assert!(left.explained().is_none());
    assert!(first.apply(Action::CloseExplanation).is_none());
}
