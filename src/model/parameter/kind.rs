//! What an entry of the table of parameters says.

use super::{Domain, Unit, Value};
use crate::model::definition::{Knowledge, Text};

/// What goes for every input of a kind, whosever it is.
#[derive(Clone, Debug, PartialEq)]
pub struct ParameterKind {
    /// Its id behind that of what it belongs to; all of it where that is nothing.
    pub id: &'static str,
    /// What it is called, without saying whose it is.
    pub label: Text,
    /// What it may be. How many splits there are is the data set's to say.
    pub domain: Domain,
    /// What it is where a data set states nothing; `None` if it then follows others, or
    /// is not known.
    pub default: Option<Value>,
    /// How that is known.
    pub knowledge: Knowledge,
    /// Id of the source of that, empty if none is due.
    pub source: &'static str,
    /// How far it is moved to see what it does to a figure.
    pub range: SensitivityRange,
    /// Whether its group's is moved for it until it has a value of its own.
    pub moved_by_group: bool,
}

/// How far a parameter is moved to see what it does to a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SensitivityRange {
    /// Not at all: it holds no number, another is moved for it, or it is no uncertainty.
    Still,
    /// So much both ways, in its unit.
    By(f64),
    /// This part of its value both ways.
    Part(f64),
    /// As far as chance allows, and so much both ways where nobody counted.
    Chance(f64),
}

/// By how much a number moves both ways where nothing better is known.
const NUMBER_SWING: SensitivityRange = SensitivityRange::Part(0.1);
/// The same for what an outcome is worth, of which nothing is measured.
pub(super) const WORTH_SWING: SensitivityRange = SensitivityRange::Part(0.5);
/// By how much a share moves both ways.
pub(super) const SHARE_SWING: f64 = 0.1;

/// The widest bounds of each unit. They keep every product finite and are far
/// outside what a municipality buys.
const MOST_KRONER: f64 = 1e12;
const MOST_PERSONS: f64 = 1e9;

/// Codes of languages, each with the label in it.
pub(super) type Label = &'static [(&'static str, &'static str)];

/// A choice, which no data set states.
pub(super) fn choice(id: &'static str, label: Label, domain: Domain) -> ParameterKind {
    ParameterKind {
        id,
        label: Text::new(label),
        domain,
        default: None,
        knowledge: Knowledge::Assumed,
        source: "",
        range: SensitivityRange::Still,
        moved_by_group: false,
    }
}

pub(super) fn number(
    id: &'static str,
    label: Label,
    unit: Unit,
    (least, most): (f64, f64),
) -> ParameterKind {
    let domain = Domain::Number {
        unit,
        least,
        most,
        above_least: false,
    };
    ParameterKind {
        range: NUMBER_SWING,
        ..choice(id, label, domain)
    }
}

pub(super) fn kroner(id: &'static str, label: Label) -> ParameterKind {
    number(id, label, Unit::Kroner, (0.0, MOST_KRONER))
}

pub(super) fn share(id: &'static str, label: Label) -> ParameterKind {
    ParameterKind {
        range: SensitivityRange::By(SHARE_SWING),
        ..number(id, label, Unit::Share, (0.0, 1.0))
    }
}

pub(super) fn count(id: &'static str, label: Label, unit: Unit) -> ParameterKind {
    number(id, label, unit, (0.0, MOST_PERSONS))
}

/// A count that others are divided by.
pub(super) fn count_above_zero(id: &'static str, label: Label, unit: Unit) -> ParameterKind {
    let domain = Domain::Number {
        unit,
        least: 0.0,
        most: MOST_PERSONS,
        above_least: true,
    };
    ParameterKind {
        range: NUMBER_SWING,
        ..choice(id, label, domain)
    }
}
