//! Whether it pays: extra cost against extra outcomes, over the years and by payer.
//!
//! A year's activity of `a` is set beside the same number of full-year persons at `b`,
//! or beside no offer and a share that would have succeeded anyway. This is public
//! finances, not welfare economics. With extra cost `C`, extra outcomes `E`, a yearly
//! value `v` of an outcome and `S` of [`Years::annuity`],
//!
//! ```text
//! net present value = E·v·S - C
//! ```
//!
//! Where an outcome is a job or an education and both are known apart on both sides of the
//! comparison, `v` is the mean of their values, weighted by how often each came about on that
//! side, whatever the alternative is; else the result is a pair, as if all were jobs and as
//! if all were education. What would have succeeded anyway is taken to be made up like what
//! did. An outcome with no value of its own has none until somebody says what one is worth.
//!
//! The municipality has the benefit less the state's share of it, and the extra cost less
//! what the state refunds.

mod figures;
mod terms;

use super::cost;
use super::data_set::{ComparisonKey, OutcomeKey, Worth};
use super::direct_cost;
use super::figure::{OccupancyBasis, Sheet};
use super::inputs::Inputs;
use super::parameter::{ComparisonField, Key};

pub use super::years::Years;
pub use figures::{AllEducation, PayoffFigures, Threshold, ThresholdTerms};

/// Which parameter says what the outcome is worth: a job's value, that of an education where
/// the outcome is one, or that of an outcome with none of its own.
#[must_use]
pub fn value_key(inputs: &Inputs, comparison: ComparisonKey) -> Key {
    let data = inputs.data();
    let worth = outcome(inputs, comparison).map(|key| &data.outcome(key).worth);
    let field = match worth {
        Some(Worth::Education) => ComparisonField::EducationValue,
        Some(Worth::None) => ComparisonField::OtherValue,
        _ => ComparisonField::Value,
    };
    Key::Comparison(comparison, field)
}

/// The outcome that is valued; `None` in a data set without any.
#[must_use]
pub fn outcome(inputs: &Inputs, comparison: ComparisonKey) -> Option<OutcomeKey> {
    inputs.outcome(Key::Comparison(comparison, ComparisonField::Outcome))
}

/// Only the net present value, kroner: what a scan over many scenarios needs.
/// The same expressions as in [`PayoffFigures::of`], to the last bit, without the
/// figures derived from them. `None` where it does not exist.
#[must_use]
pub fn net_present_value(inputs: &Inputs, comparison: ComparisonKey) -> Option<f64> {
    net_ends(inputs, comparison)[0]
}

/// The net present value and, where job and education are not known apart on both sides, its
/// other end, as if every outcome were an education: for a scan likewise.
#[must_use]
pub fn net_ends(inputs: &Inputs, comparison: ComparisonKey) -> [Option<f64>; 2] {
    let sheet = Sheet::for_scan();
    let (programmes, _) = cost::programme_costs(&sheet, inputs, OccupancyBasis::Actual);
    let Some(terms) = terms_for_scan(&sheet, inputs, comparison, &programmes) else {
        return [None; 2];
    };
    let education = terms.education_benefit();
    let education = education.map(|benefit| benefit - terms.extra_cost);
    [Some(terms.net()), education].map(|net| net?.value())
}

/// The terms of the payoff, without the other results: for scans.
pub(super) fn terms_for_scan<'s>(
    sheet: &'s Sheet,
    inputs: &Inputs,
    comparison: ComparisonKey,
    programmes: &[direct_cost::Cost<'s>],
) -> Option<terms::Terms<'s>> {
    let sources = terms::FromInputs {
        sheet,
        inputs,
        programmes,
    };
    terms::of(sheet, inputs, comparison, &sources)
}
