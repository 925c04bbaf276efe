//! The tests of what is computed, in one program, so that it is linked once.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests: a failed test is what a panic is for"
)]

mod alternatives;
mod amounts;
mod chance;
mod claims;
mod count;
mod explained;
mod fields;
mod knowledge;
mod laws;
mod links;
mod outcomes;
mod payoff;
mod printed;
mod reference;
mod refusals;
mod scans;
mod sensitivity;
mod sides;
mod valued;
mod warnings;
mod worth;

use std::rc::Rc;

use pladspris::model::data_set::DataSet;
use pladspris::model::parameter::Value;
use pladspris::model::scenario::Scenario;
use proptest::test_runner::Config;

/// A scenario of a data set with these changes, in their order.
fn scenario_of(set: &Rc<DataSet>, changes: &[(&str, f64)]) -> Scenario {
    let stated = Scenario::new(set.clone());
    changes.iter().fold(stated, |scenario, (id, value)| {
        let key = set.find(id).unwrap().key;
        scenario.with(key, Value::Number(*value)).unwrap()
    })
}

/// So many cases of a law, unless the environment asks for others.
fn cases(usual: u32) -> Config {
    let config = Config::default();
    let cases = match std::env::var_os("PROPTEST_CASES") {
        Some(_) => config.cases,
        None => usual,
    };
    Config { cases, ..config }
}

/// All of these cases of a reference, or the first of them where the environment asks
/// for fewer.
fn first_cases<T>(all: &[T]) -> &[T] {
    let limit = cases(u32::MAX).cases as usize;
    all.get(..limit).unwrap_or(all)
}
