//! English.

use super::shape::*;

pub(super) const WORDS: Words = Words {
    parameters: ParameterWords {
        occupancy: "Occupancy",
        group_fixed_share: "Fixed share of the budgets",
        amount: "Amount",
        base: "Allocation base",
        outside_persons: "Full-year persons outside the table",
        common_pool: "Share out all administration as one pool",
        budget: "Budget",
        rate: "Rate per full-year person",
        fixed_share: "Fixed share of the budget",
        places: "Places",
        persons: "Full-year persons",
        courses: "Courses",
        hours: "Hours a week",
        weeks_off: "Weeks closed a year",
        close_administration: "Closing also saves the administration",
        reconstruction: "Split of the places",
        yes: "yes",
        no: "no",
    },
    bases: BaseWords {
        per_place: "per place",
        per_person: "per full-year person",
        by_direct_cost: "by direct cost",
        equal: "equally",
        per_course: "per course",
        none: "not shared out",
        outside_unknown: "cannot be used: the figures of the offers outside the table are not known",
        nothing_to_share_by: "cannot be used: there is nothing to share by",
    },
    refusals: RefusalWords {
        unknown_parameter: |id| format!("There is no assumption called “{id}”."),
        not_finite: |p| format!("{p}: must be a finite number."),
        out_of_bounds: |p, given, bound, at| match bound {
            Bound::Least => format!("{p}: {given} is under the bound of {at}."),
            Bound::Above => format!("{p}: {given} is too little; it must be above {at}."),
            Bound::Most => format!("{p}: {given} is over the bound of {at}."),
        },
        wrong_kind: |p, given| format!("{p}: “{given}” is not a value that can be used here."),
        no_places: |p, lever| {
            format!(
                "{p}: the offer has no places apart from its persons, so {lever} cannot be set."
            )
        },
        overfull: |p, with, persons, most| {
            format!(
                "{p}: {persons} full-year persons is over the bound of {most}, 1.2 times the \
                 places. It clashes with: {with}."
            )
        },
        base_unavailable: |p, with, base, reason| {
            format!("{p}: the base “{base}” {reason}. It clashes with: {with}.")
        },
        over_full: |programme, occupancy| {
            format!("{programme} has more full-year persons than places: {occupancy}.")
        },
        leaves_printed: |name, computed, printed| {
            format!(
                "{name}: the price at full occupancy is computed as {computed}; the report prints \
                 {printed}"
            )
        },
    },
};
