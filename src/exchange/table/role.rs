//! What a column is taken for.

use crate::present::number::InputKind;

/// What a column is taken for. Whoever takes a table may say otherwise.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ColumnRole {
    /// Nothing: it is left out.
    LeftOut,
    /// The programmes' names.
    Name,
    /// The group each belongs to.
    Group,
    /// The pool of common administration that each shares.
    Pool,
    /// Kroner a year, for so many places.
    Budget,
    /// Kroner per full-year person.
    Rate,
    /// Places.
    Places,
    /// Full-year persons.
    Persons,
    /// Persons per place, which gives the persons.
    Occupancy,
    /// Courses.
    Courses,
    /// Hours a week.
    Hours,
    /// The share of the budget that is paid for empty places too.
    FixedShare,
    /// How many courses ended in an outcome.
    OutcomeCount(String),
    /// Of how many courses.
    OutcomeOf(String),
    /// Which share of the courses.
    OutcomeShare(String),
}

impl ColumnRole {
    /// Those that are of no outcome, in the order in which they are offered.
    pub const PLAIN: [Self; 12] = [
        Self::LeftOut,
        Self::Name,
        Self::Group,
        Self::Pool,
        Self::Budget,
        Self::Rate,
        Self::Places,
        Self::Persons,
        Self::Occupancy,
        Self::Courses,
        Self::Hours,
        Self::FixedShare,
    ];

    /// The outcome it is of.
    #[must_use]
    pub fn outcome(&self) -> Option<&str> {
        match self {
            Self::OutcomeCount(name) | Self::OutcomeOf(name) | Self::OutcomeShare(name) => {
                Some(name)
            }
            _ => None,
        }
    }

    /// What kind of figure its cells are; `None` for text and for what is left out.
    #[must_use]
    pub const fn kind(&self) -> Option<InputKind> {
        match self {
            Self::LeftOut | Self::Name | Self::Group | Self::Pool => None,
            Self::Budget | Self::Rate => Some(InputKind::Kroner),
            Self::Occupancy | Self::FixedShare | Self::OutcomeShare(_) => Some(InputKind::Share),
            Self::Places
            | Self::Persons
            | Self::Courses
            | Self::OutcomeCount(_)
            | Self::OutcomeOf(_) => Some(InputKind::Count),
            Self::Hours => Some(InputKind::Plain),
        }
    }

    /// Whether a total states the sum of it.
    #[must_use]
    pub const fn adds_up(&self) -> bool {
        matches!(
            self,
            Self::Budget
                | Self::Places
                | Self::Persons
                | Self::Courses
                | Self::OutcomeCount(_)
                | Self::OutcomeOf(_)
        )
    }

    /// Whether two headings of it are the same, so that one of them is left out.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        let kind = std::mem::discriminant(self) == std::mem::discriminant(other);
        let outcome = |role: &Self| role.outcome().map(str::to_lowercase);
        kind && *self != Self::LeftOut && outcome(self) == outcome(other)
    }
}
