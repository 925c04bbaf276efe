//! The data sets that ship: those written in the program, and an example that is a data file
//! like any other.

use std::cell::OnceCell;
use std::rc::Rc;

use super::data_file;
use crate::data;
use crate::model::data_set::DataSet;

/// Figures of an invented municipality, as somebody might write their own.
const BYRUM: &str = include_str!("../../examples/byrum-2025.json");

thread_local! {
    /// Read when it is first asked for: the page opens without it.
    static EXAMPLE: OnceCell<Option<Rc<DataSet>>> = const { OnceCell::new() };
}

/// The example of a data set of one's own; a test reads it.
///
/// ```
/// use pladspris::exchange::data_sets;
/// assert_eq!(data_sets::example().unwrap().full_id(), "byrum-2025.1");
/// ```
#[must_use]
pub fn example() -> Option<Rc<DataSet>> {
    EXAMPLE.with(|cell| cell.get_or_init(|| data_file::read(BYRUM).ok()).clone())
}

/// The data set of an id, with its revision or without (then the latest).
///
/// ```
/// use pladspris::exchange::data_sets;
/// assert!(data_sets::find("byrum-2025").is_some());
/// assert!(data_sets::find("copenhagen-2015.1").is_some());
/// assert!(data_sets::find("atlantis-2015").is_none());
/// ```
#[must_use]
pub fn find(id: &str) -> Option<Rc<DataSet>> {
    let named = |set: &Rc<DataSet>| id == set.definition().id || id == set.full_id();
    data::find(id).or_else(|| example().filter(named))
}

/// Whether a data set is one of those that ship: links name these and carry any other.
#[must_use]
pub fn ships(set: &DataSet) -> bool {
    find(&set.full_id()).is_some_and(|found| *found == *set)
}
