//! What a parameter is that nobody set and that follows others.

use super::inputs::Inputs;
use super::key::{GroupField, Key, ProgrammeField};
use super::{occupancy, outcome};

/// A parameter's number now: the user's, the default, or what it follows. `None` for a
/// parameter that holds no number.
pub(super) fn number(inputs: &Inputs, key: Key) -> Option<f64> {
    if let Key::Outcome(owner, of, field) = key
        && !inputs.is_changed(key)
        // A count that was displaced by a share is the share's, and the reverse.
        && let Some(known) = outcome::following(inputs, owner, of, field)
    {
        return Some(known);
    }
    inputs.own_number(key).or_else(|| match key {
        Key::Group(group, GroupField::Occupancy) => occupancy::today(inputs, group),
        Key::Programme(p, ProgrammeField::FixedShare) => inputs.own_number(Key::Group(
            inputs.data().group_of(p),
            GroupField::FixedShare,
        )),
        Key::Programme(p, ProgrammeField::Places) => {
            number(inputs, Key::Programme(p, ProgrammeField::Persons))
        }
        Key::Programme(p, ProgrammeField::Persons) => occupancy::persons(inputs, p),
        Key::Programme(p, ProgrammeField::Courses) => occupancy::courses(inputs, p),
        _ => None,
    })
}
