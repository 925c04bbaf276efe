//! How many of the places are in use.
//!
//! A programme's full-year persons `O` are the user's own, else what the
//! group's occupancy lever says, else the data's.

use super::data_set::{GroupKey, ProgrammeKey};
use super::figure::{Measure, OccupancyBasis, Quantity, Sheet, Subject};
use super::inputs::Inputs;
use super::parameter::{GroupField, Key, ProgrammeField};

/// A group's occupancy lever on a sheet.
///
/// The lever `r` is pooled: all the members' persons ÷ all their places. With
/// `r0` today's, each member has
///
/// - between `r0` and 1: `O0 + (C - O0)·(r - r0)/(1 - r0)`;
/// - on the far side of `r0`: `O0·r/r0`;
/// - on the far side of 1: `r·C`;
///
/// so that `r = r0` changes nothing and `r = 1` fills every place.
pub struct Lever<'s> {
    /// The lever's setting and today's occupancy, where somebody moved it.
    moved: Option<(Quantity<'s>, Quantity<'s>)>,
}

impl<'s> Lever<'s> {
    /// The lever of a group as the scenario has it.
    #[must_use]
    pub fn of(sheet: &'s Sheet, inputs: &Inputs, group: GroupKey) -> Self {
        let key = Key::Group(group, GroupField::Occupancy);
        let moved = inputs.lever(group).map(|setting| {
            let setting = sheet.input(key, Some(setting));
            let today = today_on(sheet, inputs, group);
            let subject = Subject::Group(group);
            (
                setting,
                today.named(subject, Measure::OccupancyToday, OccupancyBasis::Actual),
            )
        });
        Self { moved }
    }

    /// Whether it was moved in a group that has no places of its own.
    pub(super) fn is_stuck(&self) -> bool {
        self.moved.is_some_and(|(_, today)| today.value().is_none())
    }

    /// Full-year persons of a member.
    #[must_use]
    pub fn persons(
        &self,
        sheet: &'s Sheet,
        inputs: &Inputs,
        programme: ProgrammeKey,
    ) -> Quantity<'s> {
        let key = Key::Programme(programme, ProgrammeField::Persons);
        if let Some(own) = inputs.set_number(programme, ProgrammeField::Persons) {
            return sheet.input(key, Some(own));
        }
        let stated = sheet.input(key, Some(inputs.data().programme(programme).persons.value));
        let (Some((r, r0)), Some(places)) = (self.moved, inputs.places(programme)) else {
            return stated;
        };
        let places_key = Key::Programme(programme, ProgrammeField::Places);
        let places = sheet.input(places_key, Some(places));
        let one = sheet.constant(1.0);
        let (at, today) = (
            r.value().unwrap_or_default(),
            r0.value().unwrap_or_default(),
        );
        let beyond_today = (at < today && today <= 1.0) || (at > today && today > 1.0);
        // At 1 itself the places are taken as they are, so that none is left idle
        // by a rounding; where that is today's, nothing changes.
        let beyond_full =
            (at >= 1.0 && today < 1.0) || (at > 1.0 && today <= 1.0) || (at <= 1.0 && today > 1.0);
        if beyond_today {
            stated * r / r0
        } else if beyond_full {
            r * places
        } else if (one - r0).value() == Some(0.0) {
            stated
        } else {
            stated + (places - stated) * (r - r0) / (one - r0)
        }
    }
}

/// Default persons over current places, over the members that have places.
fn today_on<'s>(sheet: &'s Sheet, inputs: &Inputs, group: GroupKey) -> Quantity<'s> {
    let data = inputs.data();
    let mut persons = Vec::new();
    let mut places = Vec::new();
    for &member in data.members(group) {
        if let Some(c) = inputs.places(member) {
            let input = |field, value| sheet.input(Key::Programme(member, field), Some(value));
            persons.push(input(
                ProgrammeField::Persons,
                data.programme(member).persons.value,
            ));
            places.push(input(ProgrammeField::Places, c));
        }
    }
    sheet.sum(persons) / sheet.sum(places)
}

/// Courses of a programme: the user's own, else the data's at the data's course
/// length, `K0·O/O0`.
#[must_use]
pub fn courses_on<'s>(
    sheet: &'s Sheet,
    inputs: &Inputs,
    programme: ProgrammeKey,
    persons: Quantity<'s>,
) -> Quantity<'s> {
    let key = Key::Programme(programme, ProgrammeField::Courses);
    if let Some(own) = inputs.set_number(programme, ProgrammeField::Courses) {
        return sheet.input(key, Some(own));
    }
    let stated = inputs.data().programme(programme);
    let courses = sheet.input(key, Some(stated.courses.value));
    let before = stated.persons.value;
    // Nobody there in the data: no course length to keep.
    if before <= 0.0 || persons.value() == Some(before) {
        return courses;
    }
    let persons_key = Key::Programme(programme, ProgrammeField::Persons);
    courses * persons / sheet.input(persons_key, Some(before))
}

/// Today's occupancy of a group, as the data has it; `None` where no member has
/// places.
#[must_use]
pub fn today(inputs: &Inputs, group: GroupKey) -> Option<f64> {
    today_on(&Sheet::new(), inputs, group).value()
}

/// Full-year persons of a programme under the scenario.
#[must_use]
pub fn persons(inputs: &Inputs, programme: ProgrammeKey) -> Option<f64> {
    let sheet = Sheet::new();
    let lever = Lever::of(&sheet, inputs, inputs.data().group_of(programme));
    lever.persons(&sheet, inputs, programme).value()
}

/// Courses of a programme under the scenario.
#[must_use]
pub fn courses(inputs: &Inputs, programme: ProgrammeKey) -> Option<f64> {
    let sheet = Sheet::new();
    let lever = Lever::of(&sheet, inputs, inputs.data().group_of(programme));
    let persons = lever.persons(&sheet, inputs, programme);
    courses_on(&sheet, inputs, programme, persons).value()
}
