//! A data set of one's own on its way: in a link while it fits, in the history of the tab, in
//! the saved state.

use std::cell::RefCell;
use std::rc::Rc;

use super::data_file::{self, MOST_BYTES};
use super::data_sets;
use super::packed;
use crate::model::data_set::DataSet;

/// What a link says in place of the id of a data set that does not ship.
pub const OWN: &str = "own";

/// A data set as it is written, once for all who write it.
#[derive(Clone, Debug)]
pub struct Written {
    /// The data file, without white space.
    pub file: Rc<str>,
    /// The same as a link carries it.
    pub packed: Rc<str>,
}

thread_local! {
    /// The last data set that was written. A link is written whenever a control is let
    /// go, mostly of the same data set.
    static LAST: RefCell<Option<(Rc<DataSet>, Written)>> = const { RefCell::new(None) };
}

/// A data set of one's own as it is written; `None` for one that ships, whose id is enough.
#[must_use]
pub fn written(set: &Rc<DataSet>) -> Option<Written> {
    if data_sets::ships(set) {
        return None;
    }
    let known = LAST.with_borrow(|last| {
        let (of, written) = last.as_ref()?;
        Rc::ptr_eq(of, set).then(|| written.clone())
    });
    Some(known.unwrap_or_else(|| {
        let file = data_file::compact(set.definition());
        let written = Written {
            packed: packed::pack(&file).into(),
            file: file.into(),
        };
        LAST.set(Some((Rc::clone(set), written.clone())));
        written
    }))
}

/// The data set that a link carries; `None` where it cannot be read.
#[must_use]
pub fn unpacked(data: &str) -> Option<Rc<DataSet>> {
    data_file::read(&packed::unpack(data, MOST_BYTES)?).ok()
}
