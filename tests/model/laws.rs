//! Laws that hold for every scenario of every data set, not only for
//! Copenhagen's. Each cites the invariant of `docs/ARCHITECTURE.md` that it holds.
//!
//! Cases are drawn from a fixed seed (`.cargo/config.toml`), so that the same commit
//! gives the same result; `PROPTEST_RNG_SEED` and `PROPTEST_CASES` look further.
//! A counterexample becomes a test of its own, not a seed in a file.

mod administration;
pub(crate) mod arbitrary;
mod branches;
mod break_evens;
mod changes;
mod claims;
mod explained;
mod figures;
mod inputs;
mod method;
mod occupancy;
mod outcomes;
mod payoff;
mod prices;

use crate::cases;
