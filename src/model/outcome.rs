//! How often courses led to an outcome, and what one costs.
//!
//! An outcome is known as a count, so many of so many courses, or as a share
//! that was rounded when it was printed. A group's share is the sum of its
//! members' counts where all have counts, else their shares weighted by courses;
//! what is known of the group itself wins over both. What was measured only for some
//! members or courses has a share and nothing else: how many there were, and what one
//! cost, would need all of them.
//!
//! Two uncertainties are kept apart: **rounding**, which a printed share leaves
//! open, and **chance**, which a small number of courses does. Courses are not
//! independent people, so chance is understated.

mod compare;
mod course_lengths;
mod figures;
mod printed;

use super::data_set::{Frequency, OutcomeKey, Owner, ProgrammeKey};
use super::figure::{Quantity, Sheet};
use super::inputs::{DefaultValue, Inputs};
use super::occupancy;
use super::parameter::{Key, OutcomeField};

pub use compare::{Dominance, OutcomeComparison, Sides};
pub use course_lengths::CourseLengths;
pub(super) use figures::expected_on;
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

/// What can be known of one outcome, on a sheet: expressions for every way to know it, each
/// with the condition under which there is such a figure.
#[derive(Clone, Copy)]
struct Known<'s> {
    /// Whether anything is.
    known: Quantity<'s>,
    /// Whether somebody counted.
    counted: Quantity<'s>,
    /// The share of courses that had it.
    share: Quantity<'s>,
    /// A count and its number of courses.
    counts: [Quantity<'s>; 2],
    /// Whether the share was rounded, and its bounds then; none where it never is.
    rounded: Option<(Quantity<'s>, [Quantity<'s>; 2])>,
}

impl<'s> Known<'s> {
    /// What is known under the inputs as they are, or what may be under any.
    fn evidence(self, sheet: &'s Sheet) -> Option<Evidence<'s>> {
        let [count, courses] = self.counts;
        let any = sheet.has_all_cases();
        let both = count.value().and(courses.value()).is_some();
        let counts = if any {
            // Courses alone are no count.
            Some([count, sheet.only_if(count.exists(), courses)])
        } else {
            both.then_some(self.counts)
        };
        (any || self.known.holds()).then(|| Evidence {
            share: self.share,
            counts,
            counted: self.counted.holds(),
            rounded: self
                .rounded
                .and_then(|(rounded, ends)| (any || rounded.holds()).then_some(ends)),
        })
    }
}

/// What is known of an outcome for this programme or group itself. A share and
/// a count displace each other: the one the user set stands.
fn own_on<'s>(sheet: &'s Sheet, inputs: &Inputs, owner: Owner, outcome: OutcomeKey) -> Known<'s> {
    let key = |field| Key::Outcome(owner, outcome, field);
    let input = |field| sheet.input(key(field), inputs.own_number(key(field)));
    let has = |field| match inputs.default(key(field)) {
        DefaultValue::Fixed(_) => sheet.constant(1.0),
        DefaultValue::Follows => sheet.changed(inputs, key(field)),
    };
    let set_share = sheet.changed(inputs, key(OutcomeField::Share));
    let not_set = sheet.constant(1.0) - set_share;
    let both = has(OutcomeField::Count).at_most(has(OutcomeField::Courses));
    let counted = both.at_most(not_set);
    let courses = input(OutcomeField::Courses);
    let count = || input(OutcomeField::Count);
    let share = || input(OutcomeField::Share);
    let rounded = match inputs.data().frequency(owner, outcome) {
        Some(Frequency::Share { step, .. }) => {
            let rounded = not_set.at_most(sheet.constant(1.0) - counted);
            sheet.needs(rounded).then(|| {
                let (share, half) = (share(), sheet.constant(step / 2.0));
                let low = (share - half).at_least(sheet.constant(0.0));
                let high = (share + half).at_most(sheet.constant(1.0));
                (rounded, [low, high].map(|end| sheet.only_if(rounded, end)))
            })
        }
        _ => None,
    };
    Known {
        known: counted.at_least(has(OutcomeField::Share)),
        counted,
        share: sheet.branch(counted, || count() / courses, share),
        counts: [sheet.branch(counted, count, || share() * courses), courses],
        rounded,
    }
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
    let Owner::Group(group) = owner else {
        return own.evidence(sheet);
    };
    if own.known.holds() && !sheet.keeps_expressions() {
        return own.evidence(sheet);
    }
    let members = inputs.data().members(group);
    let known: Vec<Known<'s>> = members
        .iter()
        .map(|&member| own_on(sheet, inputs, Owner::Programme(member), outcome))
        .collect();
    let of_members = match known.as_slice() {
        [] => return own.evidence(sheet),
        // A group of one is its only member.
        [only] => *only,
        known => {
            let weights: Vec<Quantity<'s>> = members.iter().map(|&m| courses(m)).collect();
            pooled(sheet, known, &weights)
        }
    };
    instead(sheet, &own, &of_members).evidence(sheet)
}

/// What is known of a group itself, and where nothing is, of its members.
fn instead<'s>(sheet: &'s Sheet, own: &Known<'s>, members: &Known<'s>) -> Known<'s> {
    let either = |a: Quantity<'s>, b: Quantity<'s>| sheet.branch(own.known, || a, || b);
    let ends = |known: &Known<'s>| {
        let none = || (sheet.constant(0.0), [sheet.missing(); 2]);
        known.rounded.unwrap_or_else(none)
    };
    let rounded = own.rounded.or(members.rounded).map(|_| {
        let ((a, of_a), (b, of_b)) = (ends(own), ends(members));
        let pairs = [(of_a[0], of_b[0]), (of_a[1], of_b[1])];
        (either(a, b), pairs.map(|(a, b)| either(a, b)))
    });
    Known {
        known: own.known.at_least(members.known),
        counted: either(own.counted, members.counted),
        share: either(own.share, members.share),
        counts: [0, 1].map(|at| either(own.counts[at], members.counts[at])),
        rounded,
    }
}

/// What is known of several members as one.
fn pooled<'s>(sheet: &'s Sheet, known: &[Known<'s>], weights: &[Quantity<'s>]) -> Known<'s> {
    let all = |of: fn(&Known<'s>) -> Quantity<'s>| {
        let parts = known.iter().map(of);
        parts
            .reduce(Quantity::at_most)
            .unwrap_or_else(|| sheet.constant(0.0))
    };
    let sum = |at: usize| sheet.sum(known.iter().map(|one| one.counts[at]));
    let (known_all, counted) = (all(|one| one.known), all(|one| one.counted));
    let courses = sum(1);
    let whole = || sheet.sum(weights.iter().copied());
    let weighted = |share: &dyn Fn(&Known<'s>) -> Quantity<'s>| {
        let parts = known
            .iter()
            .zip(weights)
            .map(|(one, &weight)| share(one) * weight);
        sheet.sum(parts) / whole()
    };
    let by_courses = || weighted(&|one| one.share);
    let any_rounded = known
        .iter()
        .filter_map(|one| Some(one.rounded?.0))
        .reduce(Quantity::at_least);
    let rounded = any_rounded.and_then(|any| {
        let rounded = any.at_most(sheet.constant(1.0) - counted);
        sheet.needs(rounded).then(|| {
            let end = |at: usize| {
                let end = weighted(&|one| match one.rounded {
                    Some((rounded, ends)) => sheet.branch(rounded, || ends[at], || one.share),
                    None => one.share,
                });
                sheet.only_if(rounded, end)
            };
            (rounded, [end(0), end(1)])
        })
    });
    Known {
        known: known_all,
        counted,
        share: sheet.branch(counted, || sum(0) / courses, by_courses),
        counts: [
            sheet.branch(counted, || sum(0), || by_courses() * courses),
            courses,
        ],
        rounded,
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
