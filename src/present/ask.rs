//! Asking where a figure comes from: which figure, in which scenario.

use crate::model::data_set::{ComparisonKey, GroupKey};
use crate::model::figure::{Name, Subject};
use crate::model::parameter::{Key, Value};

/// A figure that is asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ask {
    /// Which figure.
    pub what: What,
    /// In which scenario.
    pub with: With,
}

/// Which figure is asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum What {
    /// One of the sheet.
    Figure(Name),
    /// A parameter's value.
    Input(Key),
    /// The budgets of a group added up.
    Budgets(GroupKey),
    /// The price that the report prints of a programme or a group.
    Printed(Subject),
    /// The occupancy at which both sides of a comparison cost the same.
    BreakEven(ComparisonKey),
    /// What the splits leave open of a price.
    Range(Subject),
}

/// In which scenario a figure is asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum With {
    /// The one on screen.
    Now,
    /// The data set unchanged.
    Report,
    /// The one on screen with one more change.
    Set(Key, Value),
}

impl Ask {
    /// Another figure of the same scenario.
    #[must_use]
    pub const fn also(self, what: What) -> Self {
        Self { what, ..self }
    }

    /// The same figure in another scenario.
    #[must_use]
    pub const fn with(self, with: With) -> Self {
        Self { with, ..self }
    }
}

impl From<What> for Ask {
    fn from(what: What) -> Self {
        let with = With::Now;
        Self { what, with }
    }
}

impl From<Name> for Ask {
    fn from(name: Name) -> Self {
        What::Figure(name).into()
    }
}
