//! What a programme costs before administration is shared out.
//!
//! With a budget `B`, a fixed share `φ`, places `C` and full-year persons `O`:
//! `direct = φB + (1-φ)B·O/C`, which is `B` with every place in use, whatever the fixed
//! share. With a rate `v`: `direct = v·O`.

use super::count;
use super::data_set::{Payment, ProgrammeKey};
use super::figure::{Measure, OccupancyBasis, Quantity, Sheet, Subject};
use super::inputs::Inputs;
use super::occupancy::{self, Lever};
use super::parameter::{GroupField, Key, ProgrammeField};

/// What a programme or a group costs on one occupancy basis, and what it is divided by.
#[derive(Clone, Copy, Debug)]
pub struct Cost<'s> {
    /// Places `C`; the persons where an offer has no places of its own.
    pub places: Quantity<'s>,
    /// Full-year persons on this occupancy basis.
    pub persons: Quantity<'s>,
    /// Courses on this occupancy basis.
    pub courses: Quantity<'s>,
    /// Kroner a year, administration not included.
    pub direct: Quantity<'s>,
    /// The share of the administrative pools, kroner a year.
    pub administration: Quantity<'s>,
}

impl<'s> Cost<'s> {
    /// Several costs as one.
    pub(super) fn sum(sheet: &'s Sheet, of: &[&Self]) -> Self {
        let sum = |part: fn(&Self) -> Quantity<'s>| sheet.sum(of.iter().map(|one| part(one)));
        Self {
            places: sum(|m| m.places),
            persons: sum(|m| m.persons),
            courses: sum(|m| m.courses),
            direct: sum(|m| m.direct),
            administration: sum(|m| m.administration),
        }
    }

    /// `direct + administration`, kroner a year.
    #[must_use]
    pub fn total(&self) -> Quantity<'s> {
        self.direct + self.administration
    }

    /// `total ÷ persons`, kroner per full-year person.
    #[must_use]
    pub fn price(&self) -> Quantity<'s> {
        self.total() / self.persons
    }
}

/// An input in kroner, at the price level that the user chose.
pub(super) fn money<'s>(sheet: &'s Sheet, inputs: &Inputs, key: Key) -> Quantity<'s> {
    let kroner = sheet.input(key, inputs.own_number(key));
    sheet.branch(
        sheet.changed(inputs, Key::PriceIndex),
        || kroner * sheet.input(Key::PriceIndex, inputs.own_number(Key::PriceIndex)),
        || kroner,
    )
}

/// `φB + (1-φ)B·(O/C)`, or `v·O`.
///
/// With every place in use it rests on no assumption of how places are paid, so neither the
/// fixed share nor payment by person takes part.
fn direct_cost<'s>(
    sheet: &'s Sheet,
    inputs: &Inputs,
    programme: ProgrammeKey,
    basis: OccupancyBasis,
    persons: Quantity<'s>,
    places: Quantity<'s>,
) -> Quantity<'s> {
    match inputs.data().programme(programme).payment {
        Payment::Budget { .. } => {
            let key = Key::Programme(programme, ProgrammeField::Budget);
            let budget = money(sheet, inputs, key);
            let at_occupancy = || {
                let variable = sheet.constant(1.0) - fixed_share(sheet, inputs, programme);
                // The occupancy first: it is near 1 however few the places are.
                owed(sheet, inputs, programme) + variable * budget * (persons / places)
            };
            sheet.branch(persons.equals(places), || budget, at_occupancy)
        }
        Payment::Rate { .. } => match basis {
            OccupancyBasis::Full => rate(sheet, inputs, programme) * persons,
            OccupancyBasis::Actual => paid_by_person(sheet, inputs, programme) * persons,
        },
    }
}

/// The rate of a programme, kroner per full-year person.
fn rate<'s>(sheet: &'s Sheet, inputs: &Inputs, programme: ProgrammeKey) -> Quantity<'s> {
    let key = Key::Programme(programme, ProgrammeField::Rate);
    money(sheet, inputs, key)
}

/// The rate, as what each person more or less costs: it rests on what the data set states of
/// how the offer is paid, namely that nothing is fixed, where it states that.
fn paid_by_person<'s>(sheet: &'s Sheet, inputs: &Inputs, programme: ProgrammeKey) -> Quantity<'s> {
    let data = inputs.data();
    let rate = rate(sheet, inputs, programme);
    let group = data.group_of(programme);
    match data.group(group).fixed_share {
        Some(_) => rate.resting_on(Key::Group(group, GroupField::FixedShare)),
        None => rate,
    }
}

/// What one full-year person more or less moves in a programme's direct cost
/// while places stand empty: `(1-φ)B/C`, or the rate.
pub(super) fn per_use<'s>(
    sheet: &'s Sheet,
    inputs: &Inputs,
    programme: ProgrammeKey,
    places: Quantity<'s>,
) -> Quantity<'s> {
    match inputs.data().programme(programme).payment {
        Payment::Budget { .. } => {
            let key = Key::Programme(programme, ProgrammeField::Budget);
            let variable = sheet.constant(1.0) - fixed_share(sheet, inputs, programme);
            variable * money(sheet, inputs, key) / places
        }
        Payment::Rate { .. } => paid_by_person(sheet, inputs, programme),
    }
}

/// The cost that is owed whatever the occupancy: `φB`; zero under a rate.
pub(super) fn owed<'s>(sheet: &'s Sheet, inputs: &Inputs, programme: ProgrammeKey) -> Quantity<'s> {
    match inputs.data().programme(programme).payment {
        Payment::Budget { .. } => {
            let key = Key::Programme(programme, ProgrammeField::Budget);
            fixed_share(sheet, inputs, programme) * money(sheet, inputs, key)
        }
        Payment::Rate { .. } => sheet.constant(0.0),
    }
}

/// The programme's own fixed share, else its group's.
fn fixed_share<'s>(sheet: &'s Sheet, inputs: &Inputs, programme: ProgrammeKey) -> Quantity<'s> {
    let own = Key::Programme(programme, ProgrammeField::FixedShare);
    let group = Key::Group(inputs.data().group_of(programme), GroupField::FixedShare);
    let input = |key| sheet.input(key, inputs.own_number(key));
    if inputs.data().programme(programme).fixed_share.is_some() {
        return input(own);
    }
    sheet.branch(sheet.changed(inputs, own), || input(own), || input(group))
}

/// Every programme's cost on an occupancy basis, administration not yet shared out.
pub(super) fn direct_costs<'s>(
    sheet: &'s Sheet,
    inputs: &Inputs,
    basis: OccupancyBasis,
) -> Vec<Cost<'s>> {
    count::note_evaluation();
    let data = inputs.data();
    let nothing = sheet.constant(0.0);
    let levers: Vec<Lever<'s>> = data
        .groups()
        .map(|group| Lever::of(sheet, inputs, group))
        .collect();
    data.programmes()
        .map(|programme| {
            let subject = Subject::Programme(programme);
            let named = |q: Quantity<'s>, measure| q.named(subject, measure, basis);
            let lever = &levers[usize::from(data.group_of(programme).0)];
            let today = lever.persons(sheet, inputs, programme);
            let places_key = Key::Programme(programme, ProgrammeField::Places);
            let own = || sheet.input(places_key, inputs.places(programme));
            let places = match data.programme(programme).payment {
                Payment::Budget { .. } => own(),
                Payment::Rate { .. } => {
                    sheet.branch(sheet.changed(inputs, places_key), own, || today)
                }
            };
            let persons = match basis {
                OccupancyBasis::Full => places,
                OccupancyBasis::Actual => today,
            };
            // Named before they are used, so that what follows names them too.
            let places = named(places, Measure::Places);
            let persons = named(persons, Measure::Persons);
            let courses = occupancy::courses_on(sheet, inputs, programme, persons);
            let direct = direct_cost(sheet, inputs, programme, basis, persons, places);
            Cost {
                places,
                persons,
                courses: named(courses, Measure::Courses),
                direct: named(direct, Measure::DirectCost),
                administration: nothing,
            }
        })
        .collect()
}
