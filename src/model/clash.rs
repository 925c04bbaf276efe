//! Pairs of fields whose values exclude each other, and which of the two to report.

use std::collections::BTreeSet;

use super::allocation::{self, AllocationBase, Unavailable};
use super::data_set::{GroupKey, OutcomeKey, Owner, PoolKey, ProgrammeKey};
use super::direct_cost::{self, Cost};
use super::error::Fault;
use super::figure::{OccupancyBasis, Quantity, Sheet};
use super::inputs::Inputs;
use super::occupancy::{self, Lever};
use super::parameter::{GroupField, Key, MOST_OCCUPANCY, OutcomeField, PoolField, ProgrammeField};

/// A pair of fields whose values exclude each other.
pub(super) enum Clash {
    /// A lever in a group that has no places apart from its persons.
    NoPlaces { group: GroupKey },
    /// More persons than the places allow.
    Overfull {
        programme: ProgrammeKey,
        persons: f64,
        most: f64,
    },
    /// More courses with an outcome than there are.
    TooMany {
        owner: Owner,
        outcome: OutcomeKey,
        count: f64,
        courses: f64,
    },
    /// A share and a count of the same outcome, both set by the user.
    Twice { owner: Owner, outcome: OutcomeKey },
    /// A base that cannot be used for a pool; for `None`, the common one.
    Base {
        pool: Option<PoolKey>,
        base: AllocationBase,
        reason: Unavailable,
    },
}

/// The first clash of a scenario.
pub(super) fn clash(inputs: &Inputs) -> Option<Clash> {
    let sheet = Sheet::for_scan();
    let programmes = direct_cost::direct_costs(&sheet, inputs, OccupancyBasis::Actual);
    clash_among(&sheet, inputs, &programmes)
}

/// The same, given its programmes' costs at actual occupancy on a sheet.
pub(super) fn clash_among<'s>(
    sheet: &'s Sheet,
    inputs: &Inputs,
    programmes: &[Cost<'s>],
) -> Option<Clash> {
    let mut all = conditions(sheet, inputs, programmes, None).into_iter();
    all.find(|(so, _)| so.holds()).map(|(_, clash)| clash)
}

/// Whether anything clashes, as an expression: more than zero if so, also at other values of
/// the parameter that is to vary.
pub(super) fn any_clash<'s>(
    sheet: &'s Sheet,
    inputs: &Inputs,
    programmes: &[Cost<'s>],
    varied: Key,
) -> Quantity<'s> {
    let all = conditions(sheet, inputs, programmes, Some(varied)).into_iter();
    sheet.sum(all.map(|(so, _)| so))
}

/// Each clash that there may be, in the order in which they are reported, and whether it is
/// so.
fn conditions<'s>(
    sheet: &'s Sheet,
    inputs: &Inputs,
    programmes: &[Cost<'s>],
    varied: Option<Key>,
) -> Vec<(Quantity<'s>, Clash)> {
    let data = inputs.data();
    let mut all = Vec::new();
    // The lever's upper end is 1.2 times the places, computed.
    let (most_occupancy, rounding) = (sheet.constant(MOST_OCCUPANCY), sheet.constant(1.0 + 1e-9));
    for group in data.groups() {
        let stuck = Lever::of(sheet, inputs, group).is_stuck(sheet);
        all.push((stuck, Clash::NoPlaces { group }));
        for &programme in data.members(group) {
            let key = Key::Programme(programme, ProgrammeField::Places);
            let places = sheet.input(key, inputs.places(programme));
            let persons = programmes[usize::from(programme.0)].persons;
            let most = most_occupancy * places;
            let overfull = Clash::Overfull {
                programme,
                persons: persons.value().unwrap_or_default(),
                most: most.value().unwrap_or_default(),
            };
            all.push((persons.exceeds(most * rounding), overfull));
        }
    }
    let changed = inputs.changes().map(|(key, _)| key);
    all.extend(
        changed
            .chain(varied)
            .flat_map(|key| outcome_conditions(sheet, inputs, key)),
    );
    let bases = allocation::unavailable_now(sheet, inputs, programmes);
    all.extend(bases.map(|(so, pool, base, reason)| (so, Clash::Base { pool, base, reason })));
    all
}

/// What may clash in what the user sets of an outcome; the data's own are checked when they
/// are read.
fn outcome_conditions<'s>(
    sheet: &'s Sheet,
    inputs: &Inputs,
    key: Key,
) -> Vec<(Quantity<'s>, Clash)> {
    let Key::Outcome(owner, outcome, _) = key else {
        return Vec::new();
    };
    let field = |field| Key::Outcome(owner, outcome, field);
    let own = |name| sheet.input(field(name), inputs.own_number(field(name)));
    let set = |name| sheet.changed(inputs, field(name));
    let (count, courses) = (own(OutcomeField::Count), own(OutcomeField::Courses));
    let shared = set(OutcomeField::Share);
    let too_many = sheet.branch(shared, || sheet.nothing(), || count.exceeds(courses));
    let twice = Clash::Twice { owner, outcome };
    let values = count.value().zip(courses.value());
    let (count, courses) = values.unwrap_or_default();
    let more = Clash::TooMany {
        owner,
        outcome,
        count,
        courses,
    };
    vec![(shared * set(OutcomeField::Count), twice), (too_many, more)]
}

impl Clash {
    /// Names the field just changed and the one it clashes with; where several
    /// changes came at once, the last of the changed ones.
    pub(super) fn blame(self, inputs: &Inputs, changed: Option<Key>) -> Fault {
        match self {
            Self::NoPlaces { group } => {
                let lever = Key::Group(group, GroupField::Occupancy);
                Fault::NoPlaces {
                    parameter: changed.unwrap_or(lever),
                    clashes_with: lever,
                }
            }
            Self::Overfull {
                programme,
                persons,
                most,
            } => {
                let fields = [
                    persons_field(inputs, programme),
                    places_field(inputs, programme),
                ];
                let (parameter, clashes_with) = order(inputs, changed, fields);
                Fault::Overfull {
                    parameter,
                    clashes_with,
                    persons,
                    most,
                }
            }
            Self::TooMany {
                owner,
                outcome,
                count,
                courses,
            } => {
                let field = |field| Key::Outcome(owner, outcome, field);
                let fields = [field(OutcomeField::Count), field(OutcomeField::Courses)];
                let (parameter, clashes_with) = order(inputs, changed, fields);
                Fault::TooMany {
                    parameter,
                    clashes_with,
                    count,
                    courses,
                }
            }
            Self::Twice { owner, outcome } => {
                let field = |field| Key::Outcome(owner, outcome, field);
                let fields = [field(OutcomeField::Count), field(OutcomeField::Share)];
                let (parameter, clashes_with) = order(inputs, changed, fields);
                Fault::SetTwice {
                    parameter,
                    clashes_with,
                }
            }
            Self::Base { pool, base, reason } => {
                let own = pool.map_or(Key::CommonBase, |p| Key::Pool(p, PoolField::Base));
                let other = match reason {
                    Unavailable::OutsideUnknown => outside_field(inputs, pool),
                    Unavailable::MemberUnknown => missing_field(inputs, pool),
                    Unavailable::NothingToShareBy => weight_field(inputs, pool, changed),
                };
                let fields = [other.unwrap_or(own), own];
                let (parameter, clashes_with) = order(inputs, changed, fields);
                Fault::BaseUnavailable {
                    parameter,
                    clashes_with,
                    base,
                    reason,
                }
            }
        }
    }
}

/// The field that says how many persons a programme has.
fn persons_field(inputs: &Inputs, programme: ProgrammeKey) -> Key {
    let own = Key::Programme(programme, ProgrammeField::Persons);
    let lever = Key::Group(inputs.data().group_of(programme), GroupField::Occupancy);
    if !inputs.is_changed(own) && inputs.is_changed(lever) {
        lever
    } else {
        own
    }
}

/// The field that says how many places a programme has.
fn places_field(inputs: &Inputs, programme: ProgrammeKey) -> Key {
    let own = Key::Programme(programme, ProgrammeField::Places);
    let split = inputs.data().is_split(programme) && inputs.is_changed(Key::Reconstruction);
    if split && !inputs.is_changed(own) {
        Key::Reconstruction
    } else {
        own
    }
}

/// The field that puts somebody outside the data set into a pool.
fn outside_field(inputs: &Inputs, pool: Option<PoolKey>) -> Option<Key> {
    let outside = |pool| Key::Pool(pool, PoolField::OutsidePersons);
    pool.map(outside).or_else(|| {
        let mut all = inputs.data().pools().map(outside);
        all.find(|&key| inputs.own_number(key).is_some_and(|persons| persons > 0.0))
    })
}

/// The field that lacks the weight of a member: its courses, since all else is always known.
fn missing_field(inputs: &Inputs, pool: Option<PoolKey>) -> Option<Key> {
    let unknown = |&member: &ProgrammeKey| occupancy::courses(inputs, member).is_none();
    let member = allocation::members(inputs, pool)
        .into_iter()
        .find(unknown)?;
    Some(Key::Programme(member, ProgrammeField::Courses))
}

/// The field that made every weight of a pool zero: the one just changed, else
/// the last changed, else any, among those that the weights depend on.
fn weight_field(inputs: &Inputs, pool: Option<PoolKey>, changed: Option<Key>) -> Option<Key> {
    let weights: BTreeSet<Key> = allocation::weight_inputs(inputs, pool);
    changed
        .filter(|key| weights.contains(key))
        .or_else(|| {
            let mut last_first = weights.iter().rev().copied();
            last_first.find(|&key| inputs.is_changed(key))
        })
        .or_else(|| {
            // In a data set as stated: the first of the members' own.
            let mut members = weights.iter().copied();
            members.find(|key| matches!(key, Key::Programme(..)))
        })
}

/// Puts the field to blame first: the one just changed, else one that was
/// changed at all.
fn order(inputs: &Inputs, changed: Option<Key>, [a, b]: [Key; 2]) -> (Key, Key) {
    match changed {
        Some(c) if c == b => (b, a),
        Some(c) if c == a => (a, b),
        // Something further away, such as the common pool, or a reset.
        Some(c) => (c, if inputs.is_changed(a) { a } else { b }),
        None if inputs.is_changed(b) => (b, a),
        None => (a, b),
    }
}
