//! How long the model takes: a line for each thing, with its microseconds.
//!
//! `cargo xtask bench` runs it natively, where it prints them, and in a browser, where
//! they stand in the page and the compiler's settings are the page's.
#![cfg_attr(
    all(target_arch = "wasm32", not(feature = "ui")),
    allow(dead_code, reason = "there is no page to write to")
)]

mod generated;

use std::fmt::Write as _;
use std::hint::black_box;

use pladspris::data;
use pladspris::model::break_even::break_even;
use pladspris::model::outcome::Outcomes;
use pladspris::model::parameter::{GroupField, Key};
use pladspris::model::payoff::PayoffFigures;
use pladspris::model::results::Results;
use pladspris::model::scenario::Scenario;

/// Milliseconds of one batch: long enough for a browser's clock, which is coarse.
const BATCH: f64 = 20.0;

/// So many batches of each; the fastest counts, since nothing makes a machine too fast.
const BATCHES: usize = 8;

/// Numbers of programmes at which the growth of one evaluation is measured.
const PROGRAMMES: [usize; 4] = [10, 50, 100, 500];

/// All lines.
fn measured() -> String {
    let scenario = Scenario::new(data::latest());
    let results = Results::of(&scenario);
    let outcomes = Outcomes::of(&scenario, &results);
    let data = scenario.data();
    let mut lines = String::new();
    let mut line = |what: &str, time: f64| {
        // Nothing is lost: a text takes what is written to it.
        let _ = writeln!(lines, "{what}\t{time:.3}");
    };
    line("prices", time(|| Results::of(&scenario)));
    line("outcomes", time(|| Outcomes::of(&scenario, &results)));
    line(
        "payoff",
        time(|| {
            let all = data.comparisons();
            all.map(|c| PayoffFigures::of(&scenario, &results, &outcomes, c))
                .collect::<Vec<_>>()
        }),
    );
    // Some 330 evaluations of prices alone, as with each step of a lever.
    let first = data.comparisons().next();
    let lever = first.map(|of| Key::Group(data.sides(of).0, GroupField::Occupancy));
    if let Some((of, lever)) = first.zip(lever) {
        line("break-even", time(|| break_even(&scenario, of, lever)));
    }
    for count in PROGRAMMES {
        let Ok(set) = generated::data_set(count) else {
            continue;
        };
        let scenario = Scenario::new(set);
        line(
            &format!("programmes {count}"),
            time(|| Results::of(&scenario)),
        );
    }
    lines
}

/// Microseconds of one call.
fn time<T>(mut work: impl FnMut() -> T) -> f64 {
    let mut batch = |calls: u32| {
        let started = now();
        for _ in 0..calls {
            black_box(work());
        }
        now() - started
    };
    let mut calls = 1;
    loop {
        let least = (0..BATCHES)
            .map(|_| batch(calls))
            .fold(f64::INFINITY, f64::min);
        if least >= BATCH {
            return least * 1_000.0 / f64::from(calls);
        }
        calls *= 2;
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn now() -> f64 {
    use std::time::{SystemTime, UNIX_EPOCH};
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0.0, |since| since.as_secs_f64() * 1_000.0)
}

#[cfg(all(target_arch = "wasm32", feature = "ui"))]
fn now() -> f64 {
    pladspris::browser::now()
}

#[cfg(all(target_arch = "wasm32", not(feature = "ui")))]
fn now() -> f64 {
    0.0
}

#[cfg(not(target_arch = "wasm32"))]
#[allow(clippy::print_stdout, reason = "its output is the product")]
fn main() {
    print!("{}", measured());
}

#[cfg(all(target_arch = "wasm32", feature = "ui"))]
fn main() {
    if let Some(app) = pladspris::browser::mount_point() {
        app.set_text_content(Some(&measured()));
        pladspris::browser::document::announce_ready();
    }
}

#[cfg(all(target_arch = "wasm32", not(feature = "ui")))]
fn main() {}
