//! How often courses led to an outcome, and what one costs.
//!
//! An outcome is known as a count, so many of so many courses, or as a share
//! that was rounded when it was printed. A group's share is the sum of its
//! members' counts where all have counts, else their shares weighted by courses;
//! what is known of the group itself wins over both.
//!
//! Two uncertainties are kept apart: **rounding**, which a printed share leaves
//! open, and **chance**, which a small number of courses does. Courses are not
//! independent people, so chance is understated.

mod compare;
mod figures;
mod printed;

use super::data_set::{Frequency, OutcomeKey, Owner, ProgrammeKey};
use super::figure::{Quantity, Sheet};
use super::inputs::Inputs;
use super::occupancy;
use super::parameter::{Key, OutcomeField};

pub use compare::{Dominance, OutcomeComparison, Sides};
pub use figures::{OutcomeFigures, Outcomes};
pub use printed::PrintedShare;

/// What is known of one outcome, on a sheet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Evidence<'s> {
    /// The share of courses that had it.
    pub(super) share: Quantity<'s>,
    /// A count and its number of courses, where known. Where nobody counted, the count
    /// is the share times the courses.
    pub(super) counts: Option<[Quantity<'s>; 2]>,
    /// Whether somebody counted.
    pub(super) counted: bool,
    /// The bounds of the share, where it was rounded.
    pub(super) rounded: Option<[Quantity<'s>; 2]>,
}

/// What is known of an outcome for this programme or group itself. A share and
/// a count displace each other: the one the user set stands.
fn own_on<'s>(
    sheet: &'s Sheet,
    inputs: &Inputs,
    owner: Owner,
    outcome: OutcomeKey,
) -> Option<Evidence<'s>> {
    let key = |field| Key::Outcome(owner, outcome, field);
    let has = |field| inputs.own_number(key(field)).is_some();
    let input = |field| sheet.input(key(field), inputs.own_number(key(field)));
    let set_share = inputs.is_changed(key(OutcomeField::Share));
    if has(OutcomeField::Count) && has(OutcomeField::Courses) && !set_share {
        let counts = [input(OutcomeField::Count), input(OutcomeField::Courses)];
        return Some(Evidence {
            share: counts[0] / counts[1],
            counts: Some(counts),
            counted: true,
            rounded: None,
        });
    }
    if !has(OutcomeField::Share) {
        return None;
    }
    let share = input(OutcomeField::Share);
    let counts = has(OutcomeField::Courses).then(|| {
        let courses = input(OutcomeField::Courses);
        [share * courses, courses]
    });
    let rounded = match inputs.data().frequency(owner, outcome) {
        Some(Frequency::Share { step, .. }) if !set_share => {
            let half = sheet.constant(step / 2.0);
            let low = (share - half).at_least(sheet.constant(0.0));
            Some([low, (share + half).at_most(sheet.constant(1.0))])
        }
        _ => None,
    };
    Some(Evidence {
        share,
        counts,
        counted: false,
        rounded,
    })
}

/// What is known of an outcome for a programme or a group. `courses` gives a
/// programme's courses, by which members' shares are weighted.
pub(super) fn evidence_on<'s>(
    sheet: &'s Sheet,
    inputs: &Inputs,
    owner: Owner,
    outcome: OutcomeKey,
    courses: &dyn Fn(ProgrammeKey) -> Quantity<'s>,
) -> Option<Evidence<'s>> {
    let own = own_on(sheet, inputs, owner, outcome);
    let (None, Owner::Group(group)) = (own, owner) else {
        return own;
    };
    let members = inputs.data().members(group);
    let known: Option<Vec<Evidence<'s>>> = members
        .iter()
        .map(|&member| own_on(sheet, inputs, Owner::Programme(member), outcome))
        .collect();
    match known?.as_slice() {
        [] => None,
        // A group of one is its only member.
        [only] => Some(*only),
        known => {
            let weights: Vec<Quantity<'s>> = members.iter().map(|&m| courses(m)).collect();
            Some(pooled(sheet, known, &weights))
        }
    }
}

/// Several members' evidence as one.
fn pooled<'s>(sheet: &'s Sheet, known: &[Evidence<'s>], weights: &[Quantity<'s>]) -> Evidence<'s> {
    let sum = |at: usize| {
        let counts: Option<Vec<Quantity<'s>>> =
            known.iter().map(|one| one.counts.map(|c| c[at])).collect();
        counts.map(|counts| sheet.sum(counts))
    };
    if known.iter().all(|one| one.counted)
        && let (Some(count), Some(courses)) = (sum(0), sum(1))
    {
        return Evidence {
            share: count / courses,
            counts: Some([count, courses]),
            counted: true,
            rounded: None,
        };
    }
    let whole = sheet.sum(weights.iter().copied());
    let weighted = |share: &dyn Fn(&Evidence<'s>) -> Quantity<'s>| {
        let parts = known
            .iter()
            .zip(weights)
            .map(|(one, &weight)| share(one) * weight);
        sheet.sum(parts) / whole
    };
    let share = weighted(&|one| one.share);
    let rounded = known.iter().any(|one| one.rounded.is_some());
    let end = |at: usize| weighted(&|one| one.rounded.map_or(one.share, |ends| ends[at]));
    Evidence {
        share,
        counts: sum(1).map(|courses| [share * courses, courses]),
        counted: false,
        rounded: rounded.then(|| [end(0), end(1)]),
    }
}

/// The value of a field of an outcome while the user has not set it: of a count or a
/// share what the other gives, of a group what its members give.
pub(super) fn following(
    inputs: &Inputs,
    owner: Owner,
    outcome: OutcomeKey,
    field: OutcomeField,
) -> Option<f64> {
    let sheet = Sheet::new();
    let courses = |member| {
        sheet.input(
            Key::Programme(member, super::parameter::ProgrammeField::Courses),
            occupancy::courses(inputs, member),
        )
    };
    let known = evidence_on(&sheet, inputs, owner, outcome, &courses)?;
    match field {
        OutcomeField::Share => known.share.value(),
        OutcomeField::Count => known.counts?[0].value(),
        OutcomeField::Courses => known.counts?[1].value(),
    }
}

/// A group's quantities that the comparison of two groups goes on to use.
#[derive(Clone, Copy)]
struct OutcomeQuantities<'s> {
    evidence: Evidence<'s>,
    per_person: Quantity<'s>,
    figures: OutcomeFigures,
}
