//! What is refused, one variant per way to fail.
//!
//! Every fault of a scenario names the parameter and the bound. The words for
//! the page stand in `present::parameter_text`; `Display` here is the plain form for
//! logs and `?`.

use std::fmt;

use super::key::{AllocationBase, Key, Unavailable, Value};
use super::parameter::MOST_OCCUPANCY;

/// A definition that cannot become a data set.
#[derive(Clone, Debug, PartialEq)]
pub enum DefinitionFault {
    /// More than [`super::definition::MOST_PROGRAMMES`].
    TooManyProgrammes {
        /// How many there are.
        count: usize,
    },
    /// No programme at all.
    NoProgrammes,
    /// Not `[a-z0-9-]+`.
    MalformedId {
        /// As written.
        id: String,
    },
    /// Two things of any kind share an id.
    DuplicateId {
        /// The id.
        id: String,
    },
    /// One of [`super::definition::RESERVED_IDS`].
    ReservedId {
        /// The id.
        id: String,
    },
    /// A name over [`super::definition::LONGEST_NAME`] characters.
    NameTooLong {
        /// Whose name.
        id: String,
    },
    /// A group that does not exist.
    UnknownGroup {
        /// The id that leads nowhere.
        id: String,
        /// Who refers to it.
        from: String,
    },
    /// A pool that does not exist.
    UnknownPool {
        /// The id that leads nowhere.
        id: String,
        /// Who refers to it.
        from: String,
    },
    /// A split of a programme that does not exist.
    UnknownProgramme {
        /// The id that leads nowhere.
        id: String,
    },
    /// An outcome that does not exist.
    UnknownOutcome {
        /// The id that leads nowhere.
        id: String,
        /// Who refers to it.
        from: String,
    },
    /// An outcome stated twice, of a programme though it is known for groups
    /// only, with more courses than there are, or rounded to nothing sensible.
    Frequency {
        /// Whose.
        from: String,
        /// Id of the outcome.
        id: String,
    },
    /// A figure on the people of a group that no trait is of, or that cannot be one.
    People {
        /// Whose.
        id: String,
        /// Id of the trait.
        of: String,
    },
    /// A claim about what does not exist, or with an amount that is no number.
    Claim {
        /// Its id.
        id: String,
    },
    /// A preset that changes what is no parameter, or in a way that is refused.
    Preset {
        /// Which preset, counted from zero.
        at: usize,
        /// Id of the parameter.
        id: String,
    },
    /// A printed price that is negative, NaN or infinite.
    PrintedPrice {
        /// Whose price.
        id: String,
    },
    /// A split whose step is negative, NaN or infinite.
    SplitStep {
        /// Which split, counted from zero.
        at: usize,
    },
    /// A figure that a scenario would refuse.
    Figure {
        /// Id of the parameter.
        parameter: String,
        /// What is wrong with it.
        fault: Fault,
    },
}

/// A value or a change that a scenario refuses.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// No parameter has this id.
    UnknownParameter {
        /// As written.
        id: String,
    },
    /// NaN or infinity.
    NotFinite {
        /// The parameter.
        parameter: Key,
    },
    /// Under the least value.
    TooLow {
        /// The parameter.
        parameter: Key,
        /// The value refused.
        given: f64,
        /// The least that is allowed.
        least: f64,
        /// Whether the least itself is refused too.
        above: bool,
    },
    /// Over the greatest value.
    TooHigh {
        /// The parameter.
        parameter: Key,
        /// The value refused.
        given: f64,
        /// The greatest that is allowed.
        most: f64,
    },
    /// A number where a choice is due, or the reverse.
    WrongKind {
        /// The parameter.
        parameter: Key,
        /// The value refused.
        given: Value,
    },
    /// An occupancy for a group whose places are its persons.
    NoPlaces {
        /// The field that was changed.
        parameter: Key,
        /// The lever that has nothing to move.
        clashes_with: Key,
    },
    /// Full-year persons over 1.2 times the places.
    Overfull {
        /// The field that was changed.
        parameter: Key,
        /// The field it clashes with.
        clashes_with: Key,
        /// Full-year persons.
        persons: f64,
        /// The most that the places allow.
        most: f64,
    },
    /// More courses with an outcome than there are courses.
    TooMany {
        /// The field that was changed.
        parameter: Key,
        /// The field it clashes with.
        clashes_with: Key,
        /// How many had the outcome.
        count: f64,
        /// Of how many.
        courses: f64,
    },
    /// A share and a count of the same outcome, both set by the user.
    SetTwice {
        /// The field that was changed.
        parameter: Key,
        /// The field it clashes with.
        clashes_with: Key,
    },
    /// An allocation base that cannot be used.
    BaseUnavailable {
        /// The field that was changed.
        parameter: Key,
        /// The field it clashes with.
        clashes_with: Key,
        /// The base.
        base: AllocationBase,
        /// Why not.
        reason: Unavailable,
    },
}

impl Fault {
    /// The parameter at fault, where there is one.
    #[must_use]
    pub fn parameter(&self) -> Option<Key> {
        match *self {
            Self::UnknownParameter { .. } => None,
            Self::NotFinite { parameter }
            | Self::TooLow { parameter, .. }
            | Self::TooHigh { parameter, .. }
            | Self::WrongKind { parameter, .. }
            | Self::NoPlaces { parameter, .. }
            | Self::Overfull { parameter, .. }
            | Self::TooMany { parameter, .. }
            | Self::SetTwice { parameter, .. }
            | Self::BaseUnavailable { parameter, .. } => Some(parameter),
        }
    }
}

impl fmt::Display for DefinitionFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooManyProgrammes { count } => write!(
                f,
                "programmes: {count} is over the bound of {}",
                super::definition::MOST_PROGRAMMES
            ),
            Self::NoProgrammes => write!(f, "programmes: there must be one at least"),
            Self::MalformedId { id } => write!(f, "id {id:?}: only a-z, 0-9 and - are allowed"),
            Self::DuplicateId { id } => write!(f, "id {id}: used twice"),
            Self::ReservedId { id } => write!(f, "id {id}: reserved"),
            Self::NameTooLong { id } => write!(
                f,
                "{id}.name: over the bound of {} characters",
                super::definition::LONGEST_NAME
            ),
            Self::UnknownGroup { id, from } => write!(f, "{from}: there is no group {id:?}"),
            Self::UnknownPool { id, from } => write!(f, "{from}: there is no pool {id:?}"),
            Self::UnknownProgramme { id } => {
                write!(f, "splits: there is no programme {id:?}")
            }
            Self::UnknownOutcome { id, from } => {
                write!(f, "{from}: there is no outcome {id:?}")
            }
            Self::Frequency { from, id } => {
                write!(
                    f,
                    "{from}.{id}: must be one count of courses, or one rounded share"
                )
            }
            Self::People { id, of } => write!(
                f,
                "{id}.people.{of}: must be a figure of one of the traits, a share from 0 to 1"
            ),
            Self::Claim { id } => write!(f, "claim {id}: is about something that is not there"),
            Self::Preset { at, id } => {
                write!(
                    f,
                    "presets[{at}].{id}: is no parameter, or takes no such value"
                )
            }
            Self::PrintedPrice { id } => {
                write!(
                    f,
                    "{id}.printed-price: must be a finite number, not negative"
                )
            }
            Self::SplitStep { at } => {
                write!(f, "splits: step {at} must be a finite number, not negative")
            }
            Self::Figure { parameter, fault } => write!(f, "{parameter}: {fault}"),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownParameter { id } => write!(f, "there is no parameter {id:?}"),
            Self::NotFinite { .. } => write!(f, "must be a finite number"),
            Self::TooLow {
                given,
                least,
                above: true,
                ..
            } => write!(f, "{given} is too little; it must be above {least}"),
            Self::TooLow { given, least, .. } => {
                write!(f, "{given} is under the bound of {least}")
            }
            Self::TooHigh { given, most, .. } => write!(f, "{given} is over the bound of {most}"),
            Self::WrongKind { .. } => write!(f, "a value of another kind is due"),
            Self::NoPlaces { .. } => write!(f, "there are no places whose occupancy could be set"),
            Self::Overfull { persons, most, .. } => write!(
                f,
                "{persons} persons are over the bound of {most}, {MOST_OCCUPANCY} times the places"
            ),
            Self::TooMany { count, courses, .. } => {
                write!(f, "{count} is over the bound of {courses} courses")
            }
            Self::SetTwice { .. } => write!(f, "a share and a count cannot both be set"),
            Self::BaseUnavailable { base, reason, .. } => {
                let why = match reason {
                    Unavailable::OutsideUnknown => "the figures of who is outside are not known",
                    Unavailable::MemberUnknown => "the courses of a programme are not known",
                    Unavailable::NothingToShareBy => "there is nothing to share by",
                };
                write!(f, "the base {} cannot be used: {why}", base.id())
            }
        }
    }
}

impl std::error::Error for DefinitionFault {}
impl std::error::Error for Fault {}
