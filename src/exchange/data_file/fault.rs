//! What can be wrong with a data file, each with its place and one line that says it.

use std::fmt;

use super::expected::Expected;
use super::words::DataFileWords;
use crate::exchange::json::JsonFault;
use crate::model::data_set::Definition;
use crate::model::error::DefinitionFault;
use crate::present::definition_text;
use crate::present::language::Language;

/// The most bytes of a file, a saved state or an inflated link.
pub const MOST_BYTES: usize = 4 * 1024 * 1024;

/// Why a file is no data set.
#[derive(Clone, Debug, PartialEq)]
pub enum DataFault {
    /// More than [`MOST_BYTES`].
    TooLarge,
    /// Not JSON.
    Json {
        /// What is there instead, and where.
        fault: JsonFault,
    },
    /// Written by another version.
    Version {
        /// The version it names.
        given: String,
    },
    /// A member that must be there is not.
    Missing {
        /// Which.
        place: String,
    },
    /// A member that means nothing.
    Unknown {
        /// Which.
        place: String,
    },
    /// A member that comes more than once.
    Twice {
        /// Which.
        place: String,
    },
    /// A member of another kind than is due.
    Kind {
        /// Which.
        place: String,
        /// What is due.
        expected: Expected,
    },
    /// A member that another one excludes.
    Both {
        /// Which.
        place: String,
        /// The other.
        other: &'static str,
    },
    /// A source that the file does not have.
    UnknownSource {
        /// Where it is referred to.
        place: String,
        /// As written.
        id: String,
    },
    /// What it states makes no data set.
    Definition {
        /// What it states.
        definition: Box<Definition>,
        /// Why not.
        fault: DefinitionFault,
    },
}

/// A fault on its way out: boxed, so that what may fail returns little.
pub(super) type Fail = Box<DataFault>;

impl DataFault {
    /// The fault in one line.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let words = DataFileWords::of(language);
        match self {
            Self::TooLarge => words.too_large.to_owned(),
            Self::Json { fault } => (words.json)(fault),
            Self::Version { given } => (words.version)(given),
            Self::Missing { place } => (words.missing)(place),
            Self::Unknown { place } => (words.unknown)(place),
            Self::Twice { place } => (words.twice)(place),
            Self::Kind { place, expected } => {
                format!("{place}: {}", (words.expected)(expected))
            }
            Self::Both { place, other } => (words.both)(place, other),
            Self::UnknownSource { place, id } => (words.unknown_source)(place, id),
            Self::Definition { definition, fault } => {
                definition_text::refusal(language, definition, fault)
            }
        }
    }
}

impl fmt::Display for DataFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence(Language::English))
    }
}

impl std::error::Error for DataFault {}

/// What was written, short enough for a message.
pub(super) fn short(text: &str) -> String {
    crate::exchange::excerpt::truncated(text)
}
