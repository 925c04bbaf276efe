//! The tests of what is computed, in one program, so that it is linked once.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests: a failed test is what a panic is for"
)]

mod alternatives;
mod amounts;
mod chance;
mod explained;
mod fields;
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
mod warnings;
mod worth;

use proptest::test_runner::Config;

/// So many cases of a law, unless the environment asks for others.
fn cases(usual: u32) -> Config {
    let asked = Config::default();
    let cases = match std::env::var_os("PROPTEST_CASES") {
        Some(_) => asked.cases,
        None => usual,
    };
    Config { cases, ..asked }
}

/// All of these cases of a reference, or the first of them where the environment asks
/// for fewer.
fn asked<T>(all: &[T]) -> &[T] {
    let asked = cases(u32::MAX).cases as usize;
    all.get(..asked).unwrap_or(all)
}
