//! The tests of what is computed, in one program, so that it is linked once.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests: a failed test is what a panic is for"
)]

mod alternatives;
mod chance;
mod explained;
mod laws;
mod links;
mod outcomes;
mod payoff;
mod printed;
mod reference;
mod refusals;
mod sensitivity;
