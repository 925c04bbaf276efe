//! Data files, version 1: a data set of one's own.
//!
//! ```
//! use pladspris::exchange::data_file;
//!
//! let file = r#"{"pladspris_data": 1, "id": "byrum-2025", "name": "Byrum 2025", "year": 2025,
//!   "programmes": [{"name": "Værkstedet", "budget": 2400000, "places": 30, "persons": 24.5}]}"#;
//! let set = data_file::read(file).unwrap();
//! assert_eq!(set.definition().programmes[0].id, "vaerkstedet");
//! // What is written gives the same data set back.
//! assert_eq!(data_file::read(&data_file::write(set.definition())), Ok(set));
//! ```
//!
//! What may be left out, and what it is then, stands at each member below and in
//! `docs/data.schema.json`. A file is refused as a whole, with one line that names the member,
//! the programme and the bound.

mod claims;
mod expected;
mod fault;
mod figures;
mod ids;
mod json;
pub(super) mod made;
mod parts;
mod read;
mod words;
mod write;

use std::rc::Rc;

use super::json::Json;
use crate::model::data_set::DataSet;

pub use expected::Expected;
pub use fault::{DataFault, MOST_BYTES};
pub(super) use ids::Ids;
pub use ids::slug;
pub(crate) use write::json;
pub use write::{compact, write};

/// The version of the form that is written and read.
pub const VERSION: u32 = 1;

/// The member by which a data file is known from other files.
pub const MARK: &str = "pladspris_data";

/// Reads a data file.
///
/// # Errors
/// A [`DataFault`] for anything that is not a data set; nothing is passed over.
pub fn read(text: &str) -> Result<Rc<DataSet>, DataFault> {
    if text.len() > MOST_BYTES {
        return Err(DataFault::TooLarge);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let json = Json::read(text).map_err(|fault| DataFault::Json { fault })?;
    read_json(&json)
}

/// Whether a text is a data file, rather than another of JSON's: by the member that marks it.
#[must_use]
pub fn is_one(text: &str) -> bool {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    Json::read(text).is_ok_and(|json| json.get(MARK).is_some())
}

/// Reads a data set that stands in another file.
///
/// # Errors
/// As [`read()`].
pub fn read_json(json: &Json) -> Result<Rc<DataSet>, DataFault> {
    let definition = || read::definition(json).map_err(|fault| *fault);
    DataSet::new(definition()?).or_else(|fault| {
        // Read once more for its names, which is cheaper than a copy of every file.
        let definition = Box::new(definition()?);
        Err(DataFault::Definition { definition, fault })
    })
}
