//! Laws that hold for every scenario of every data set, not only for
//! Copenhagen's. Each cites the invariant of `docs/ARCHITECTURE.md` that it holds.
//!
//! Cases are drawn from a fixed seed, so that the same commit gives the same
//! result; `PROPTEST_RNG_SEED` and `PROPTEST_CASES` look further.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests: a failed test is what a panic is for"
)]

mod administration;
mod arbitrary;
mod break_evens;
mod changes;
mod claims;
mod explained;
mod figures;
mod inputs;
mod occupancy;
mod outcomes;
mod payoff;
mod prices;

use proptest::test_runner::{Config, RngSeed};

/// So many cases from the fixed seed, unless the environment asks for others.
fn cases(usual: u32) -> Config {
    let set = |name: &str| std::env::var_os(name).is_some();
    let asked = Config::default();
    Config {
        cases: if set("PROPTEST_CASES") {
            asked.cases
        } else {
            usual
        },
        rng_seed: if set("PROPTEST_RNG_SEED") {
            asked.rng_seed
        } else {
            RngSeed::Fixed(2015)
        },
        // A counterexample becomes a test of its own, not a seed in a file.
        failure_persistence: None,
        ..asked
    }
}
