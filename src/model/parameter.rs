//! The parameter registry: every adjustable input, once.
//!
//! Fields, validation, links, files and documentation read this list; nothing
//! else lists the parameters.

use super::allocation::AllocationBase;
use super::data_set::{
    ComparisonKey, DataSet, GroupKey, Knowledge, OutcomeKey, Owner, Payment, PoolKey, ProgrammeKey,
    Stated,
};
use super::outcome;

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

    /// Its name at the end of a parameter's id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Count => "k",
            Self::Courses => "n",
            Self::Share => "share",
        }
    }
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
    /// Its name at the end of a parameter's id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Outcome => "outcome",
            Self::Value => "value-per-year",
            Self::EducationValue => "education-value-per-year",
            Self::CloseAdministration => "close-administration",
            Self::Years => "years",
            Self::Retention => "retention",
            Self::Discount => "discount",
            Self::FirstYear => "first-year",
            Self::StateShare => "state-share",
            Self::Baseline => "baseline",
        }
    }
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

/// The widest bounds of each unit. They keep every product finite and are far
/// outside what a municipality buys.
const MOST_KRONER: f64 = 1e12;
const MOST_PERSONS: f64 = 1e9;
/// Least and most of the group occupancy lever.
pub const LEVER: (f64, f64) = (0.1, 1.2);
/// Full-year persons may pass the places by this factor and no more.
pub const MOST_OCCUPANCY: f64 = 1.2;
/// Least and most of the years that are counted.
pub const YEARS: (f64, f64) = (1.0, 30.0);
/// Least and most of the price index.
pub const PRICE_INDEX: (f64, f64) = (0.1, 10.0);
/// Weeks in a year.
pub const WEEKS: f64 = 52.0;

const fn number(unit: Unit, least: f64, most: f64) -> Domain {
    Domain::Number {
        unit,
        least,
        most,
        above_least: false,
    }
}

const KRONER: Domain = number(Unit::Kroner, 0.0, MOST_KRONER);
const SHARE: Domain = number(Unit::Share, 0.0, 1.0);
const PERSONS: Domain = number(Unit::Persons, 0.0, MOST_PERSONS);
const PLACES: Domain = Domain::Number {
    unit: Unit::Places,
    least: 0.0,
    most: MOST_PERSONS,
    above_least: true,
};

/// Makes the registry of a data set, sorted by [`Key`].
pub(super) fn register(data: &DataSet) -> Vec<Parameter> {
    let mut list = Vec::new();
    let mut add = |key, id: String, domain, stated: Option<(Knowledge, &'static str)>| {
        let (knowledge, source) = stated.unwrap_or((Knowledge::Assumed, ""));
        list.push(Parameter {
            key,
            id,
            domain,
            knowledge,
            source,
        });
    };
    fn provenance<T>(stated: &Stated<T>) -> Option<(Knowledge, &'static str)> {
        Some((stated.knowledge, stated.source))
    }
    for key in data.groups() {
        let group = data.group(key);
        let budgets = data
            .members(key)
            .iter()
            .map(|&m| data.programme(m))
            .filter(|p| matches!(p.payment, Payment::Budget { .. }));
        add(
            Key::Group(key, GroupField::Occupancy),
            format!("{}.occupancy", group.id),
            number(Unit::Share, LEVER.0, LEVER.1),
            Some((Knowledge::Derived, "occupancy")),
        );
        if budgets.count() > 0 {
            add(
                Key::Group(key, GroupField::FixedShare),
                format!("{}.fixed-share", group.id),
                SHARE,
                group.fixed_share.as_ref().and_then(provenance),
            );
        }
    }
    for key in data.pools() {
        let pool = data.pool(key);
        let mut field = |field, name, domain, stated| {
            add(
                Key::Pool(key, field),
                format!("{}.{name}", pool.id),
                domain,
                stated,
            );
        };
        field(
            PoolField::Amount,
            "amount",
            KRONER,
            provenance(&pool.amount),
        );
        field(
            PoolField::Base,
            "base",
            Domain::Base,
            provenance(&pool.base),
        );
        let outside = provenance(&pool.outside_persons);
        field(
            PoolField::OutsidePersons,
            "outside-persons",
            PERSONS,
            outside,
        );
    }
    if data.pools().len() > 1 {
        add(Key::CommonPool, "pools.common".into(), Domain::Flag, None);
        add(Key::CommonBase, "pools.base".into(), Domain::Base, None);
    }
    for key in data.programmes() {
        let programme = data.programme(key);
        let mut field = |field, name, domain, stated| {
            add(
                Key::Programme(key, field),
                format!("{}.{name}", programme.id),
                domain,
                stated,
            );
        };
        use ProgrammeField as F;
        match &programme.payment {
            Payment::Budget { budget, places } => {
                field(F::Budget, "budget", KRONER, provenance(budget));
                field(F::FixedShare, "fixed-share", SHARE, None);
                field(F::Places, "places", PLACES, provenance(places));
            }
            Payment::Rate { rate } => {
                field(F::Rate, "rate", KRONER, provenance(rate));
                field(F::Places, "places", PLACES, None);
            }
        }
        field(
            F::Persons,
            "persons",
            PERSONS,
            provenance(&programme.persons),
        );
        let courses = number(Unit::Courses, 0.0, MOST_PERSONS);
        field(
            F::Courses,
            "courses",
            courses,
            provenance(&programme.courses),
        );
        let hours = number(Unit::HoursPerWeek, 0.0, 168.0);
        field(F::Hours, "hours", hours, provenance(&programme.hours));
    }
    for (owner, key) in outcome::owners(data) {
        let of = match owner {
            Owner::Group(group) => &data.group(group).id,
            Owner::Programme(programme) => &data.programme(programme).id,
        };
        for field in OutcomeField::ALL {
            let domain = match field {
                OutcomeField::Count => number(Unit::Courses, 0.0, MOST_PERSONS),
                OutcomeField::Courses => Domain::Number {
                    unit: Unit::Courses,
                    least: 0.0,
                    most: MOST_PERSONS,
                    above_least: true,
                },
                OutcomeField::Share => SHARE,
            };
            let id = format!("{of}.{}.{}", data.outcome(key).id, field.id());
            let stated = data.frequency(owner, key);
            let stated = stated
                .and_then(|known| known.field(field))
                .and_then(provenance);
            add(Key::Outcome(owner, key, field), id, domain, stated);
        }
    }
    let weeks = number(Unit::Weeks, 0.0, WEEKS - 1.0);
    let off = provenance(&data.definition().weeks_off);
    add(Key::WeeksOff, "hours.weeks-off".into(), weeks, off);
    for key in data.comparisons() {
        use ComparisonField as F;
        let comparison = data.comparison(key);
        let payoff = &comparison.payoff;
        let mut field = |field: F, domain, stated| {
            let id = format!("payoff.{}.{}", comparison.id, field.id());
            add(Key::Comparison(key, field), id, domain, stated);
        };
        field(F::Outcome, Domain::Outcome, None);
        field(F::Value, KRONER, provenance(&payoff.value));
        field(
            F::EducationValue,
            KRONER,
            provenance(&payoff.education_value),
        );
        field(F::CloseAdministration, Domain::Flag, None);
        let years = number(Unit::Years, YEARS.0, YEARS.1);
        field(F::Years, years, provenance(&payoff.years));
        field(F::Retention, SHARE, provenance(&payoff.retention));
        field(F::Discount, SHARE, provenance(&payoff.discount));
        field(F::FirstYear, SHARE, provenance(&payoff.first_year));
        field(F::StateShare, SHARE, provenance(&payoff.state_share));
        field(F::Baseline, SHARE, None);
    }
    let index = number(Unit::Times, PRICE_INDEX.0, PRICE_INDEX.1);
    let level = Some((Knowledge::Assumed, "price-level"));
    add(Key::PriceIndex, "prices.index".into(), index, level);
    let splits = u8::try_from(data.definition().splits.len()).unwrap_or(u8::MAX);
    if splits > 1 {
        add(
            Key::Reconstruction,
            "reconstruction".into(),
            Domain::Split(splits),
            Some((Knowledge::Reconstructed, "reconstruction")),
        );
    }
    list
}
