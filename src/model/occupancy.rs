//! How many of the places are in use.
//!
//! A programme's full-year persons `O` are the user's own, else what the
//! group's occupancy lever says, else the data's.

use super::data_set::{GroupKey, Payment, ProgrammeKey};
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
    /// Whether somebody moved it.
    moved: Quantity<'s>,
    /// What it says, where that is needed.
    setting: Option<Setting<'s>>,
}

/// The lever's setting and today's occupancy, and how they lie to each other and to 1.
#[derive(Clone, Copy)]
struct Setting<'s> {
    /// The lever's setting `r`.
    to: Quantity<'s>,
    /// Today's occupancy `r0`.
    today: Quantity<'s>,
    one: Quantity<'s>,
    today_over_full: Quantity<'s>,
    today_under_full: Quantity<'s>,
    over_today: Quantity<'s>,
    under_today: Quantity<'s>,
    over_full: Quantity<'s>,
    under_full: Quantity<'s>,
}

impl<'s> Lever<'s> {
    /// The lever of a group under these inputs.
    #[must_use]
    pub fn of(sheet: &'s Sheet, inputs: &Inputs, group: GroupKey) -> Self {
        let key = Key::Group(group, GroupField::Occupancy);
        let moved = sheet.changed(inputs, key);
        let setting = sheet.needs(moved).then(|| {
            let to = sheet.input(key, inputs.lever(group));
            let today = today_on(sheet, inputs, group).named(
                Subject::Group(group),
                Measure::OccupancyToday,
                OccupancyBasis::Actual,
            );
            let one = sheet.constant(1.0);
            Setting {
                to,
                today,
                one,
                today_over_full: today.exceeds(one),
                today_under_full: one.exceeds(today),
                over_today: to.exceeds(today),
                under_today: today.exceeds(to),
                over_full: to.exceeds(one),
                under_full: one.exceeds(to),
            }
        });
        Self { moved, setting }
    }

    /// Whether it was moved in a group that has no places of its own.
    pub(super) fn is_stuck(&self, sheet: &'s Sheet) -> Quantity<'s> {
        let nowhere = |setting: Setting<'s>| setting.one - setting.today.exists();
        let nowhere = || self.setting.map_or_else(|| sheet.nothing(), nowhere);
        sheet.branch(self.moved, nowhere, || sheet.nothing())
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
        sheet.branch(
            sheet.changed(inputs, key),
            || sheet.input(key, inputs.changed_number(key)),
            || {
                let stated = inputs.data().programme(programme).persons.value;
                let stated = sheet.stated(key, Some(stated));
                let Some(setting) = self.setting else {
                    return stated;
                };
                let moved = || {
                    let key = Key::Programme(programme, ProgrammeField::Places);
                    let places = sheet.input(key, inputs.places(programme));
                    setting.persons(sheet, stated, places)
                };
                let moved = || match has_places(sheet, inputs, programme) {
                    None => moved(),
                    Some(has) => sheet.branch(has, moved, || stated),
                };
                sheet.branch(self.moved, moved, || stated)
            },
        )
    }
}

impl<'s> Setting<'s> {
    /// Persons of a member by its stated ones and its places.
    fn persons(self, sheet: &'s Sheet, stated: Quantity<'s>, places: Quantity<'s>) -> Quantity<'s> {
        let (r, r0, one) = (self.to, self.today, self.one);
        let scaled = || stated * r / r0;
        let filled = || r * places;
        let between = || stated + (places - stated) * (r - r0) / (one - r0);
        // At 1 itself the places are taken as they are, so that none is left idle
        // by a rounding; where that is today's, nothing changes.
        let up_to_full = || sheet.branch(self.under_full, between, filled);
        let down_to_full = || sheet.branch(self.over_full, between, filled);
        let from_full = || sheet.branch(self.over_full, filled, || stated);
        sheet.branch(
            self.today_over_full,
            || sheet.branch(self.over_today, scaled, down_to_full),
            || {
                sheet.branch(self.under_today, scaled, || {
                    sheet.branch(self.today_under_full, up_to_full, from_full)
                })
            },
        )
    }
}

/// Whether a programme has places apart from its persons: nothing to ask under a budget,
/// and under a rate where the user set them.
fn has_places<'s>(
    sheet: &'s Sheet,
    inputs: &Inputs,
    programme: ProgrammeKey,
) -> Option<Quantity<'s>> {
    match inputs.data().programme(programme).payment {
        Payment::Budget { .. } => None,
        Payment::Rate { .. } => {
            let key = Key::Programme(programme, ProgrammeField::Places);
            Some(sheet.changed(inputs, key))
        }
    }
}

/// Default persons over current places, over the members that have places.
fn today_on<'s>(sheet: &'s Sheet, inputs: &Inputs, group: GroupKey) -> Quantity<'s> {
    let data = inputs.data();
    let mut persons = Vec::new();
    let mut places = Vec::new();
    for &member in data.members(group) {
        let key = |field| Key::Programme(member, field);
        let stated = data.programme(member).persons.value;
        let of_persons = || sheet.stated(key(ProgrammeField::Persons), Some(stated));
        let of_places = || sheet.input(key(ProgrammeField::Places), inputs.places(member));
        match has_places(sheet, inputs, member) {
            None => {
                persons.push(of_persons());
                places.push(of_places());
            }
            Some(has) => {
                persons.push(sheet.part(has, of_persons));
                places.push(sheet.part(has, of_places));
            }
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
    sheet.branch(
        sheet.changed(inputs, key),
        || sheet.input(key, inputs.changed_number(key)),
        || {
            let stated = inputs.data().programme(programme);
            let courses = sheet.stated(key, stated.courses.as_ref().map(|s| s.value));
            // Nobody there in the data: no course length to keep.
            if stated.persons.value <= 0.0 {
                return courses;
            }
            let persons_key = Key::Programme(programme, ProgrammeField::Persons);
            let before = sheet.stated(persons_key, Some(stated.persons.value));
            // As many as before take as many, to the last bit.
            sheet.branch(
                persons.equals(before),
                || courses,
                || courses * persons / before,
            )
        },
    )
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
