//! Long searches, between two frames.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::prelude::*;

use crate::browser::{self, Scheduled};

/// Milliseconds of work at a time, of the 50 after which a page feels stuck.
const SLICE_MS: f64 = 16.0;

/// Milliseconds between two reports of what is found: rendering it costs more than a step
/// of the search.
const REPORT_INTERVAL_MS: f64 = 150.0;

/// A search that runs in small steps.
pub trait IncrementalSearch: Clone + 'static {
    /// What is searched for.
    type Question: Clone + PartialEq + 'static;

    /// A search that has not begun.
    fn begin(question: &Self::Question) -> Self;

    /// Does one step; false where nothing is left to do.
    fn next(&mut self, question: &Self::Question) -> bool;
}

/// What is found: nothing at first, then more and more. The search starts anew with
/// another question, once the last answer is on screen, and ends with the component.
#[hook]
pub fn use_search<P: IncrementalSearch>(question: &P::Question) -> Rc<P> {
    let shown = use_state(|| (question.clone(), Rc::new(P::begin(question))));
    let setter = shown.setter();
    use_effect_with(question.clone(), move |question| {
        let search = Rc::new(RunningSearch {
            question: question.clone(),
            found: RefCell::new(P::begin(question)),
            next: RefCell::new(None),
            shown: Cell::new(browser::now()),
            report: Box::new(move |question, found| setter.set((question, found))),
        });
        RunningSearch::go_on(&search);
        // The search holds itself by its next turn; without one it is gone.
        move || drop(search.next.take())
    });
    // What was found for another question says nothing of this one.
    if shown.0 == *question {
        Rc::clone(&shown.1)
    } else {
        Rc::new(P::begin(question))
    }
}

struct RunningSearch<P: IncrementalSearch> {
    question: P::Question,
    found: RefCell<P>,
    next: RefCell<Option<Scheduled>>,
    /// When what is found was last shown.
    shown: Cell<f64>,
    report: Box<dyn Fn(P::Question, Rc<P>)>,
}

impl<P: IncrementalSearch> RunningSearch<P> {
    /// Another slice, after whatever else there is to do.
    fn go_on(search: &Rc<Self>) {
        let own = Rc::clone(search);
        let task = browser::schedule(move || {
            let started = browser::now();
            let mut more = true;
            while more && browser::now() - started < SLICE_MS {
                more = own.found.borrow_mut().next(&own.question);
            }
            if !more || started - own.shown.get() > REPORT_INTERVAL_MS {
                own.shown.set(started);
                (own.report)(own.question.clone(), Rc::new(own.found.borrow().clone()));
            }
            if more {
                Self::go_on(&own);
            } else {
                own.next.take();
            }
        });
        *search.next.borrow_mut() = Some(task);
    }
}
