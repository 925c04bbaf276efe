//! Pladspris: what a place in an employment programme costs.
//!
//! In reading order:
//!
//! - [`model`] is the arithmetic on one scenario, with no browser, clock or wire
//!   form. Begin with [`model::scenario::Scenario`] and [`model::results::Results`].
//! - [`data`] is the built-in data set, Copenhagen 2015, stated in the model's types.
//! - [`present`] turns figures into plain data for a screen: words in Danish and
//!   English, numbers, tables, the shapes of charts.
//! - [`exchange`] holds what leaves and comes back: links, scenario files and
//!   results. It stands above [`present`], since results carry messages and links
//!   carry a view and a language.
//! - `ui` is the page, in Yew; `browser` is its one door to the window. Both need
//!   the feature `ui`, which is on by default.
//!
//! A scenario in, a price out:
//!
//! ```
//! use pladspris::data;
//! use pladspris::model::parameter::Value;
//! use pladspris::model::{results::Results, scenario::Scenario};
//!
//! let report = data::latest();
//! let five = report.find_group("over30-trials").unwrap();
//! let lever = report.find("over30-trials.occupancy").unwrap().key;
//! let filled = Scenario::new(report).with(lever, Value::Number(1.0)).unwrap();
//! let costs = Results::of(&filled).group(five).costs;
//! assert_eq!(costs.price_actual.value, costs.price_full.value);
//! ```
//!
//! `docs/ARCHITECTURE.md` has the whole map and the numbered invariants;
//! `docs/MODEL.md` says what is computed.

pub mod app;
#[cfg(feature = "ui")]
pub mod browser;
pub mod data;
pub mod exchange;
pub mod model;
pub mod present;
pub mod session;
#[cfg(feature = "ui")]
pub mod ui;
pub mod views;
