//! The search for what turns each conclusion, between two frames.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::browser::{self, Later};
use crate::model::scenario::Scenario;
use crate::present::turning::Turning;

/// Milliseconds of work at a time, of the 50 after which a page feels stuck.
const SLICE: f64 = 12.0;

/// What turns the claims of a scenario: nothing at first, then more and more.
/// The search starts anew with another scenario, once the last is on screen, and
/// ends with the component.
#[hook]
pub fn use_turning(scenario: &Scenario) -> Rc<Turning> {
    let shown = use_state(|| (scenario.clone(), Rc::new(Turning::of_scenario(scenario))));
    let setter = shown.setter();
    use_effect_with(scenario.clone(), move |scenario| {
        let search = Rc::new(Search {
            scenario: scenario.clone(),
            found: RefCell::new(Turning::of_scenario(scenario)),
            next: RefCell::new(None),
            report: Box::new(move |scenario, found| setter.set((scenario, found))),
        });
        Search::go_on(&search);
        // The search holds itself by its next turn; without one it is gone.
        move || drop(search.next.take())
    });
    // What was found for another scenario says nothing of this one.
    if shown.0 == *scenario {
        Rc::clone(&shown.1)
    } else {
        Rc::new(Turning::of_scenario(scenario))
    }
}

struct Search {
    scenario: Scenario,
    found: RefCell<Turning>,
    next: RefCell<Option<Later>>,
    report: Box<dyn Fn(Scenario, Rc<Turning>)>,
}

impl Search {
    /// Another slice, after whatever else there is to do.
    fn go_on(search: &Rc<Self>) {
        let own = Rc::clone(search);
        let turn = browser::later(move || {
            let started = browser::now();
            let mut more = true;
            while more && browser::now() - started < SLICE {
                more = own.found.borrow_mut().step(&own.scenario);
            }
            (own.report)(own.scenario.clone(), Rc::new(own.found.borrow().clone()));
            if more {
                Self::go_on(&own);
            } else {
                own.next.take();
            }
        });
        *search.next.borrow_mut() = Some(turn);
    }
}
