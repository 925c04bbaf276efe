//! Pladspris: what a place in an employment programme costs.
//!
//! In reading order:
//!
//! - [`writing`] is capitals and written numbers, which a browser knows already.
//! - [`model`] is the arithmetic on one scenario, with no browser, clock or wire
//!   form. Begin with [`model::scenario::Scenario`] and [`model::results::Results`].
//! - [`data`] is the built-in data set, Copenhagen 2015, stated in the model's types.
//! - [`present`] is plain data for a screen that several views need: language, numbers,
//!   tables, the geometry of charts, where a figure comes from.
//! - [`exchange`] holds what leaves and comes back: links, scenario files and
//!   results. It stands above [`present`], since results carry messages and links
//!   carry a view and a language.
//! - [`session`] is what the page remembers, and the one function that changes it.
//! - `browser` is the page's one door to the window, and `ui` what its views are made
//!   of, in Yew. Both need the feature `ui`, which is on by default.
//! - [`views`] has a room for each question, with its words, figures, pictures and markup.
//! - [`app`] is the page around them.
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
pub mod writing;
