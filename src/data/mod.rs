//! The built-in data set, as data.
//!
//! A link or a saved file names the revision it was made on and opens with that
//! revision for ever: a correction adds a revision, it never edits one.

mod copenhagen_2015;

use std::cell::OnceCell;
use std::rc::Rc;

use crate::model::data_set::DataSet;

thread_local! {
    static COPENHAGEN_2015_1: OnceCell<Rc<DataSet>> = const { OnceCell::new() };
}

/// The data set that the page opens on.
#[must_use]
pub fn latest() -> Rc<DataSet> {
    COPENHAGEN_2015_1.with(|cell| {
        let build = || {
            let built = DataSet::new(copenhagen_2015::revision_1());
            #[expect(
                clippy::expect_used,
                reason = "built-in data, not input; every test builds it"
            )]
            built.expect("the built-in data set is sound")
        };
        Rc::clone(cell.get_or_init(build))
    })
}

/// The data set of an id, with its revision (`copenhagen-2015.1`) or without
/// (then the latest revision).
///
/// ```
/// use pladspris::data;
/// assert!(data::find("copenhagen-2015").is_some());
/// assert!(data::find("copenhagen-2015.1").is_some());
/// assert!(data::find("copenhagen-2015.9").is_none());
/// ```
#[must_use]
pub fn find(id: &str) -> Option<Rc<DataSet>> {
    let latest = latest();
    let known = id == latest.definition().id || id == latest.full_id();
    known.then_some(latest)
}
