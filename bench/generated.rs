//! Data sets of any size, in the model's own types.

use std::borrow::Cow;
use std::rc::Rc;

use pladspris::data;
use pladspris::model::data_set::DataSet;
use pladspris::model::error::DefinitionFault;

/// The built-in data set with so many programmes: its own, again and again under other
/// names, in its groups and pools. What speaks of single programmes is left out.
pub(crate) fn data_set(programmes: usize) -> Result<Rc<DataSet>, DefinitionFault> {
    let mut definition = data::latest().definition().clone();
    // Without the first one, so that ten are enough for every group to have a member.
    let again = definition
        .programmes
        .iter()
        .cycle()
        .skip(1)
        .take(programmes);
    let numbered = again.enumerate().map(|(number, programme)| {
        let mut programme = programme.clone();
        programme.id = Cow::Owned(format!("programme-{number}"));
        programme
    });
    definition.programmes = numbered.collect();
    definition.claims.clear();
    definition.splits.clear();
    definition.presets.clear();
    definition.remarks.clear();
    DataSet::new(definition)
}
