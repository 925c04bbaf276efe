//! Pure arithmetic on one scenario: no browser, no clock, no wire forms.
//!
//! In reading order: a [`data_set`] states what is known, by [`key`]s, [`parameter`] says
//! what can be adjusted in it, [`inputs`] what each parameter is now, and a [`figure`] is an
//! expression on a sheet. [`occupancy`], [`direct_cost`], [`allocation`], [`cost`] and
//! [`comparison`] write the expressions of a place's price, and [`results`] gathers them.
//! [`outcome`] sets results beside prices, [`chance`] says what small numbers allow, and
//! [`payoff`] what it is worth over the [`years`]. A [`scenario`] is inputs that passed every
//! check; [`break_even`], [`range`], [`alternatives`], [`sensitivity`] and [`claim`] look at
//! many of them. An [`evaluation`] is what is asked of one, each part when it is asked for.
//! [`count`] counts, for tests.

pub mod allocation;
pub mod alternatives;
pub mod break_even;
pub mod chance;
pub mod claim;
mod clash;
pub mod comparison;
pub mod cost;
pub mod count;
pub mod data_set;
pub mod definition;
pub mod direct_cost;
pub mod error;
pub mod evaluation;
pub mod figure;
mod following;
pub mod inputs;
pub mod key;
pub mod occupancy;
pub mod order;
pub mod outcome;
pub mod parameter;
pub mod payoff;
pub mod range;
pub mod results;
mod scan;
pub mod scenario;
pub mod sensitivity;
pub mod warning;
pub mod years;
