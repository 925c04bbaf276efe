//! The parameter registry: every adjustable input, once.
//!
//! [`Key`] says which input. `table` has one entry for all inputs of a kind ([`Key::kind`]):
//! id, label, unit and bounds, default and how far sensitivity moves it. `registry` says which
//! inputs a data set has and what it states of each. Fields, validation, links, files, names on
//! the page and documentation read these; nothing else lists the parameters.

mod kind;
mod registry;
mod table;

use super::allocation::AllocationBase;
use super::data_set::{
    ComparisonKey, GroupKey, Knowledge, OutcomeKey, Owner, PoolKey, ProgrammeKey,
};

pub use kind::{ParameterKind, SensitivityRange};
pub(super) use registry::{register, stated};

/// Which input. The order of the variants is the order of the registry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// An input of a group.
    Group(GroupKey, GroupField),
    /// An input of an administrative pool.
    Pool(PoolKey, PoolField),
    /// Whether all pools are shared out as one.
    CommonPool,
    /// What the common pool is divided by.
    CommonBase,
    /// An input of a programme.
    Programme(ProgrammeKey, ProgrammeField),
    /// An input of an outcome.
    Outcome(Owner, OutcomeKey, OutcomeField),
    /// Weeks a year in which programmes are closed.
    WeeksOff,
    /// An input of a comparison.
    Comparison(ComparisonKey, ComparisonField),
    /// By what all kroner of the data set's year are multiplied.
    PriceIndex,
    /// Which split of what the report does not print.
    Reconstruction,
}

/// Inputs of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GroupField {
    /// Full-year persons ÷ places over all members; unset, as the data has it.
    Occupancy,
    /// Share of the budgets owed whether or not a place is used.
    FixedShare,
}

/// Inputs of a pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PoolField {
    /// Kroner a year.
    Amount,
    /// What the amount is divided by.
    Base,
    /// Full-year persons outside the data set that share the pool.
    OutsidePersons,
}

impl PoolField {
    /// All of them, in the registry's order.
    pub const ALL: [Self; 3] = [Self::Amount, Self::Base, Self::OutsidePersons];
}

/// Inputs of a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProgrammeField {
    /// Kroner a year, under a budget.
    Budget,
    /// Kroner per full-year person, under a rate.
    Rate,
    /// Unset, the group's.
    FixedShare,
    /// Unset under a rate, as many as there are persons.
    Places,
    /// Full-year persons; unset, as the data has it or the group's lever says.
    Persons,
    /// Unset, they follow the persons.
    Courses,
    /// Average hours a week.
    Hours,
}

impl ProgrammeField {
    /// All of them, in the registry's order.
    pub const ALL: [Self; 7] = [
        Self::Budget,
        Self::Rate,
        Self::FixedShare,
        Self::Places,
        Self::Persons,
        Self::Courses,
        Self::Hours,
    ];
}

/// Inputs of an outcome. A share and a count displace each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OutcomeField {
    /// How many courses had it.
    Count,
    /// Of how many courses.
    Courses,
    /// The share of courses that had it.
    Share,
}

impl OutcomeField {
    /// All of them, in the registry's order.
    pub const ALL: [Self; 3] = [Self::Count, Self::Courses, Self::Share];
}

/// Inputs of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ComparisonField {
    /// Which outcome is valued.
    Outcome,
    /// What a job is worth a year, in kroner of public money.
    Value,
    /// What an education is worth a year.
    EducationValue,
    /// Whether closing also saves the group's administration.
    CloseAdministration,
    /// How many years are counted.
    Years,
    /// The share that still have the outcome a year later.
    Retention,
    /// Discount rate a year, in constant prices.
    Discount,
    /// How much of the first year counts.
    FirstYear,
    /// The share of the benefit that the state has.
    StateShare,
    /// The share of courses that would have succeeded anyway; unset, the
    /// comparison is with the other side.
    Baseline,
}

impl ComparisonField {
    /// All of them, in the registry's order.
    pub const ALL: [Self; 10] = [
        Self::Outcome,
        Self::Value,
        Self::EducationValue,
        Self::CloseAdministration,
        Self::Years,
        Self::Retention,
        Self::Discount,
        Self::FirstYear,
        Self::StateShare,
        Self::Baseline,
    ];
}

/// A value of a parameter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// A number in the parameter's unit; shares as fractions of 1.
    Number(f64),
    /// Yes or no.
    Flag(bool),
    /// An allocation base.
    Base(AllocationBase),
    /// A split, counted from zero.
    Split(u8),
    /// An outcome of the data set.
    Outcome(OutcomeKey),
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Kroner, of the data set's year.
    Kroner,
    /// A fraction of 1, shown in per cent.
    Share,
    /// Places.
    Places,
    /// Full-year persons.
    Persons,
    /// Courses.
    Courses,
    /// Hours a week.
    HoursPerWeek,
    /// Weeks a year.
    Weeks,
    /// Years.
    Years,
    /// A plain factor.
    Times,
}

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
    /// One of [`AllocationBase::ALL`].
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
    pub source: &'static str,
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
pub const YEARS: (f64, f64) = (1.0, 30.0);
/// Weeks in a year.
pub const WEEKS: f64 = 52.0;
