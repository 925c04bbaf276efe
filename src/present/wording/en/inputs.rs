//! English: names of parameters, and why a value is refused.

use crate::model::parameter::ComparisonField;
use crate::present::wording::{BaseWords, Bound, ParameterWords, RefusalWords};

pub(super) const PARAMETERS: ParameterWords = ParameterWords {
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
    outcome_count: "How many had the result",
    outcome_courses: "Number of ended courses",
    outcome_share: "Share with the result",
    comparison: |field| match field {
        ComparisonField::Outcome => "The result that is valued",
        ComparisonField::Value => "Value of a job a year",
        ComparisonField::EducationValue => "Value of an education a year",
        ComparisonField::CloseAdministration => "Closing also saves the administration",
        ComparisonField::Years => "Years that are counted",
        ComparisonField::Retention => "Still in work a year later",
        ComparisonField::Discount => "Discount rate a year",
        ComparisonField::FirstYear => "How much the first year counts",
        ComparisonField::StateShare => "State refund",
        ComparisonField::Baseline => "Would have happened anyway",
    },
    price_index: "Price index",
    reconstruction: "Split of the places",
    yes: "yes",
    no: "no",
};

pub(super) const BASES: BaseWords = BaseWords {
    per_place: "per place",
    per_person: "per full-year person",
    by_direct_cost: "by direct cost",
    equal: "equally",
    per_course: "per course",
    none: "not shared out",
    outside_unknown: "cannot be used: the figures of the offers outside the table are not known",
    nothing_to_share_by: "cannot be used: there is nothing to share by",
};

pub(super) const REFUSALS: RefusalWords = RefusalWords {
    unknown_parameter: |id| format!("There is no assumption called “{id}”."),
    not_finite: |p| format!("{p}: must be a finite number."),
    out_of_bounds: |p, given, bound, at| match bound {
        Bound::Least => format!("{p}: {given} is under the bound of {at}."),
        Bound::Above => format!("{p}: {given} is too little; it must be above {at}."),
        Bound::Most => format!("{p}: {given} is over the bound of {at}."),
    },
    wrong_kind: |p, given| format!("{p}: “{given}” is not a value that can be used here."),
    no_places: |p, lever| {
        let why = "the offers there have as many places as persons, so that their occupancy \
                   cannot be set";
        if p == lever {
            format!("{p}: {why}.")
        } else {
            format!("{p}: {why}. It clashes with: {lever}.")
        }
    },
    overfull: |p, with, persons, most| {
        format!(
            "{p}: {persons} full-year persons are over the bound of {most}, 1.2 times the \
             places. It clashes with: {with}."
        )
    },
    too_many: |p, with, count, courses| {
        format!("{p}: {count} is over the bound of {courses} courses. It clashes with: {with}.")
    },
    set_twice: |p, with| {
        format!("{p}: a share and a count cannot both be set. It clashes with: {with}.")
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
};
