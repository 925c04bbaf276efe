//! The parameter registry: every adjustable input, once.
//!
//! [`Key`] says which input. `table` has one entry for all inputs of a kind ([`Key::kind`]):
//! id, label, unit and bounds, default and how far sensitivity moves it. The registry of a
//! [`super::data_set`] says which inputs it has and what it states of each. Fields, validation, links, files, names on
//! the page and documentation read these; nothing else lists the parameters.

mod kind;
mod table;

use std::borrow::Cow;

use super::definition::Knowledge;
use super::years::MOST_YEARS;

pub use super::key::{
    ComparisonField, GroupField, Key, OutcomeField, PoolField, ProgrammeField, Unit, Value,
};
pub use kind::{ParameterKind, SensitivityRange};

/// Which values a parameter may take.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Domain {
    /// A number between two bounds.
    Number {
        /// What it counts.
        unit: Unit,
        /// Lower bound.
        least: f64,
        /// Upper bound, itself allowed.
        most: f64,
        /// Whether the lower bound itself is refused.
        above_least: bool,
    },
    /// Yes or no.
    Flag,
    /// One of [`AllocationBase::ALL`](super::key::AllocationBase::ALL).
    Base,
    /// A split, of so many.
    Split(u8),
    /// An outcome of the data set.
    Outcome,
}

/// One adjustable input.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// Which one.
    pub key: Key,
    /// Its name in links and files: `lokalvaerdi.budget`.
    pub id: String,
    /// What it may be.
    pub domain: Domain,
    /// How its default is known.
    pub knowledge: Knowledge,
    /// Id of the source of its default in the data set, empty if none is due.
    pub source: Cow<'static, str>,
}

impl Parameter {
    /// The unit of a number.
    #[must_use]
    pub fn unit(&self) -> Option<Unit> {
        match self.domain {
            Domain::Number { unit, .. } => Some(unit),
            _ => None,
        }
    }

    /// The bounds of a number.
    #[must_use]
    pub fn bounds(&self) -> Option<(f64, f64)> {
        match self.domain {
            Domain::Number { least, most, .. } => Some((least, most)),
            _ => None,
        }
    }
}

/// Least and most of the group occupancy lever, as shares of the places.
pub const LEVER: (f64, f64) = (0.1, 1.2);
/// Full-year persons may pass the places by this factor and no more.
pub const MOST_OCCUPANCY: f64 = 1.2;
/// Least and most of the years that are counted.
pub const YEARS: (f64, f64) = (1.0, MOST_YEARS);
/// Weeks in a year.
pub const WEEKS: f64 = 52.0;
