//! Stored scenarios side by side, and one below the other.

use std::rc::Rc;

use pladspris::app::page as whole;
use pladspris::data;
use pladspris::exchange::data_sets;
use pladspris::exchange::partial_state::PartialState;
use pladspris::exchange::stored::{StoredScenario, StoredScenarios};
use pladspris::model::data_set::DataSet;
use pladspris::model::evaluation::Evaluation;
use pladspris::model::parameter::Value;
use pladspris::model::scenario::Scenario;
use pladspris::present::language::Language;
use pladspris::present::view::View;
use pladspris::session::State;
use pladspris::ui::context::{Session, SessionProps};
use pladspris::ui::render::rendered;
use yew::prelude::*;

use crate::html::{assert_sound, attributes, elements, text};
use crate::sets;

#[component]
fn Page(props: &SessionProps) -> Html {
    whole::page(&props.session)
}

/// A session on the view with the first of these scenarios on screen.
fn session(language: Language, set: &Rc<DataSet>, copies: &[(&str, &[(&str, f64)])]) -> Session {
    let copies = copies.iter().map(|(name, changes)| {
        let changes = changes.iter();
        let changes = changes.map(|(id, x)| (set.find(id).unwrap().key, Value::Number(*x)));
        StoredScenario {
            name: (*name).to_owned(),
            scenario: Scenario::with_changes(set.clone(), changes).unwrap(),
        }
    });
    let stored = StoredScenarios {
        copies: copies.collect(),
        shown: None,
    };
    let first = stored.copies.first().map(|copy| copy.scenario.clone());
    let scenario = first.unwrap_or_else(|| Scenario::new(set.clone()));
    let link = PartialState {
        view: Some(View::Compare),
        language: Some(language),
        stored: Some(stored),
        ..PartialState::default()
    };
    let state = State::open(link, scenario.clone(), language);
    Session {
        state: Rc::new(state),
        figures: Rc::new(Evaluation::of(scenario)),
        dispatch: Callback::noop(),
    }
}

/// Four, one of them with the longest name, in which markup stands.
fn four(language: Language) -> Session {
    let longest = "<b>Alle & én</b> ".repeat(12);
    let changes: [&[(&str, f64)]; 4] = [
        &[],
        &[("over30-trials.occupancy", 0.82)],
        &[
            ("trials.amount", 650_000.0),
            ("over30-trials.fixed-share", 0.0),
        ],
        &[("cab-basis.rate", 1_000.0)],
    ];
    let names = ["2015", "82", "", &longest];
    let copies: Vec<(&str, &[(&str, f64)])> = names.into_iter().zip(changes).collect();
    session(language, &data::latest(), &copies)
}

fn plain(html: &str) -> String {
    let words = text(html);
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn four_stand_side_by_side_with_what_can_be_done_with_each() {
    for (language, said) in [
        (
            Language::Danish,
            [
                "Der er plads til fire. Fjern ét først.",
                "Det er forskelligt (alt andet er ens)",
                "Et link har kun det, der er på skærmen.",
                "82 % (eget tal) 17,2 procentpoint højere",
                "64.988 kr. (eget tal) 17.308 kr. mindre",
                "Holder ikke Holder ikke Holder",
            ],
        ),
        (
            Language::English,
            [
                "There is room for four. Remove one first.",
                "What differs (all else is alike)",
                "A link has only what is on screen.",
                "82% (your figure) 17.2 percentage points higher",
                "64,988 kr (your figure) 17,308 kr less",
                "Does not hold Does not hold Holds",
            ],
        ),
    ] {
        let session = four(language);
        let html = rendered::<Page>(SessionProps { session });
        assert_sound(&format!("four, {}", language.code()), &html);
        let words = plain(&html);
        for said in said {
            assert!(words.contains(said), "{said}\n{words}");
        }
        // One is on screen; each of the others can be brought there.
        let list = html.split_once("class=\"scenarios\"").unwrap().1;
        let list = list.split_once("</ol>").unwrap().0;
        assert_eq!(elements(list, "li").len(), 4);
        let buttons = attributes(list, "aria-label");
        assert_eq!(buttons.len(), 1 + 3 + 4 + 4 + 4, "{buttons:?}");
        assert_eq!(elements(&html, "table").len(), 1);
        assert_eq!(elements(&html, "figure").len(), 1);
        assert_eq!(list.matches("<input").count(), 4);
        assert!(html.contains("aria-disabled=\"true\""));
        assert!(!html.contains("<b>Alle"), "markup in a name");
    }
}

#[test]
fn none_and_one_say_what_to_do_next() {
    for (copies, said) in [
        (&[][..], "Tilføj det, der er på skærmen. Ændr så noget"),
        (&[("A", &[][..])][..], "tilføj igen for at se to scenarier"),
    ] {
        let session = session(Language::Danish, &data::latest(), copies);
        let html = rendered::<Page>(SessionProps { session });
        assert_sound(said, &html);
        assert!(plain(&html).contains(said), "{}", plain(&html));
        assert_eq!(elements(&html, "table").len(), copies.len());
        assert!(!html.contains("aria-disabled"));
    }
}

#[test]
fn on_a_phone_each_lists_its_own_changes() {
    for (language, first, rest) in [
        (Language::Danish, "i A: 64,8 %", "Alt andet er som i A."),
        (Language::English, "in A: 64.8%", "All else is as in A."),
    ] {
        let session = four(language);
        let html = rendered::<Page>(SessionProps { session });
        let piles = html.split_once("class=\"piles\"").unwrap().1;
        let piles = elements(piles, "section");
        assert_eq!(piles.len(), 4);
        let [a, b, c, d] = [0, 1, 2, 3].map(|at| plain(piles[at]));
        assert!(!a.contains(rest) && b.contains(rest));
        assert!(b.contains(first) && !c.contains(first) && !d.contains(first));
        // The first has the inputs that differ somewhere, and every figure.
        let lines = |at: usize| elements(piles[at], "dt").len();
        assert!(lines(0) > lines(2) && lines(2) > lines(1));
        assert!(
            elements(piles[0], "dd")
                .iter()
                .all(|dd| !dd.contains("differs"))
        );
        assert_eq!(piles[1].matches("class=\"differs\"").count(), lines(1));
    }
}

#[test]
fn other_data_sets_stand_side_by_side_too() {
    let example = data_sets::example().unwrap();
    for set in [
        sets::wide(),
        sets::lone(),
        sets::one(),
        sets::names(),
        example,
    ] {
        for language in Language::ALL {
            for comparison in set.assessments() {
                let what = format!("{} {}", set.full_id(), language.code());
                let copies = &[("A", &[][..]), ("", &[("prices.index", 1.1)])];
                let mut session = session(language, &set, copies);
                let mut state = State::clone(&session.state);
                state.comparison = comparison;
                session.state = Rc::new(state);
                let page = SessionProps { session };
                assert_sound(&what, &rendered::<Page>(page));
            }
        }
    }
}
