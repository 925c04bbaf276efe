//! How long the model takes, natively: a line for each thing, with its microseconds.
//! `cargo xtask bench` prints them among its own.
#![allow(clippy::print_stdout, reason = "its output is the product")]

use std::hint::black_box;
use std::time::Instant;

use pladspris::data;
use pladspris::model::outcome::Outcomes;
use pladspris::model::payoff::PayoffFigures;
use pladspris::model::results::Results;
use pladspris::model::scenario::Scenario;

/// So many rounds of each; the fastest counts, since nothing makes a machine too fast.
const ROUNDS: usize = 200;

fn main() {
    let scenario = Scenario::new(data::latest());
    let results = Results::of(&scenario);
    let outcomes = Outcomes::of(&scenario, &results);
    let data = scenario.data();
    time("every price of the built-in scenario", || {
        Results::of(&scenario)
    });
    time("its results, with all intervals and probabilities", || {
        Outcomes::of(&scenario, &results)
    });
    time("its costs and benefits over the years", || {
        let all = data.comparisons();
        all.map(|c| PayoffFigures::of(&scenario, &results, &outcomes, c))
            .collect::<Vec<_>>()
    });
}

fn time<T>(what: &str, mut work: impl FnMut() -> T) {
    let least = (0..ROUNDS)
        .map(|_| {
            let started = Instant::now();
            black_box(work());
            started.elapsed().as_secs_f64() * 1e6
        })
        .fold(f64::INFINITY, f64::min);
    println!("{what}\t{least:.1}");
}
