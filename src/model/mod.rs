//! Pure arithmetic on one scenario: no browser, no clock, no wire forms.
//!
//! In reading order: a [`data_set`] states what is known, [`parameter`] lists
//! what can be adjusted in it, a [`scenario`] is a data set with changes, a
//! [`figure`] is an expression on a sheet. [`occupancy`], [`cost`] and
//! [`allocation`] write the expressions of a place's price, [`results`] gathers
//! them, and [`comparison`], [`break_even`] and [`range`] say what follows.
//! [`outcome`] sets results beside prices, [`chance`] says what small numbers
//! allow, [`claim`] judges what was concluded from both, [`payoff`] says what
//! it is worth over the years, and [`alternatives`] which of several is the best.
//! [`sensitivity`] moves parameters to see which of them matter. [`count`] counts, for tests.

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
pub mod figure;
pub mod occupancy;
pub mod outcome;
pub mod parameter;
pub mod payoff;
pub mod range;
pub mod results;
mod scan;
pub mod scenario;
pub mod sensitivity;
pub mod warning;
