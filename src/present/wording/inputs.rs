//! What there is to say of parameters: their names, and why a value is refused.

use crate::model::parameter::ComparisonField;

/// Names of parameters, without saying whose.
#[derive(Debug)]
#[allow(
    missing_docs,
    reason = "each is the name of the parameter it is called after"
)]
pub struct ParameterWords {
    pub occupancy: &'static str,
    pub group_fixed_share: &'static str,
    pub amount: &'static str,
    pub base: &'static str,
    pub outside_persons: &'static str,
    pub common_pool: &'static str,
    pub budget: &'static str,
    pub rate: &'static str,
    pub fixed_share: &'static str,
    pub places: &'static str,
    pub persons: &'static str,
    pub courses: &'static str,
    pub hours: &'static str,
    pub weeks_off: &'static str,
    pub outcome_count: &'static str,
    pub outcome_courses: &'static str,
    pub outcome_share: &'static str,
    pub comparison: fn(ComparisonField) -> &'static str,
    pub price_index: &'static str,
    pub reconstruction: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
}

/// Allocation bases, and why one cannot be used.
#[derive(Debug)]
#[allow(
    missing_docs,
    reason = "each is the name of the base it is called after"
)]
pub struct BaseWords {
    pub per_place: &'static str,
    pub per_person: &'static str,
    pub by_direct_cost: &'static str,
    pub equal: &'static str,
    pub per_course: &'static str,
    pub none: &'static str,
    pub outside_unknown: &'static str,
    pub nothing_to_share_by: &'static str,
}

/// On which side of a bound a value fell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// Under the least.
    Least,
    /// Not above what it must be above.
    Above,
    /// Over the most.
    Most,
}

/// Refusals and warnings. Arguments are names and figures, written out.
#[derive(Debug)]
pub struct RefusalWords {
    /// `(id)`
    pub unknown_parameter: fn(&str) -> String,
    /// `(parameter)`
    pub not_finite: fn(&str) -> String,
    /// `(parameter, given, side, bound)`
    pub out_of_bounds: fn(&str, &str, Bound, &str) -> String,
    /// `(parameter, given)`
    pub wrong_kind: fn(&str, &str) -> String,
    /// `(parameter, lever)`
    pub no_places: fn(&str, &str) -> String,
    /// `(parameter, clashes with, persons, most)`
    pub overfull: fn(&str, &str, &str, &str) -> String,
    /// `(parameter, clashes with, count, courses)`
    pub too_many: fn(&str, &str, &str, &str) -> String,
    /// `(parameter, clashes with)`
    pub set_twice: fn(&str, &str) -> String,
    /// `(parameter, clashes with, base, reason)`
    pub base_unavailable: fn(&str, &str, &str, &str) -> String,
    /// `(programme, occupancy)`
    pub over_full: fn(&str, &str) -> String,
    /// `(programme or group, computed, printed)`
    pub leaves_printed: fn(&str, &str, &str) -> String,
}
