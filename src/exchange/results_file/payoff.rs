//! Whether a comparison pays, as results write it.

use serde::Serialize;

use super::Number;
use crate::model::figure::Figure;
use crate::model::payoff::{PayoffFigures, Threshold};

/// What a comparison pays, over the years and by payer.
#[derive(Serialize)]
pub(super) struct PayoffForm {
    extra_cost: Number,
    extra_outcomes: Number,
    annuity: Number,
    benefit: Number,
    net_present_value: Number,
    benefit_per_krone: Number,
    payback_years: Option<ThresholdForm>,
    break_even_value_per_year: Option<ThresholdForm>,
    /// The same where a job and an education are worth the same.
    break_even_worth_per_year: Option<ThresholdForm>,
    break_even_share: Option<ThresholdForm>,
    by_payer: PayerForm,
    /// Both there where job and education are not known apart on both sides; what stands
    /// above is then as if all were jobs.
    #[serde(skip_serializing_if = "Option::is_none")]
    if_all_jobs: Option<EndForm>,
    #[serde(skip_serializing_if = "Option::is_none")]
    if_all_education: Option<EndForm>,
}

/// One end of what a comparison may pay.
#[derive(Serialize)]
struct EndForm {
    net_present_value: Number,
}

/// Who gains and who loses, kroner.
#[derive(Serialize)]
struct PayerForm {
    municipality: Number,
    state: Number,
}

/// The value of a figure from which the comparison pays.
#[derive(Serialize)]
#[serde(untagged)]
enum ThresholdForm {
    At {
        at: Number,
        /// Says `below` where cost and outcomes are both lower, and it pays below the value.
        #[serde(skip_serializing_if = "Option::is_none")]
        pays: Option<&'static str>,
    },
    Word(&'static str),
}

impl From<Threshold> for ThresholdForm {
    fn from(threshold: Threshold) -> Self {
        match threshold {
            Threshold::At { figure, below } => Self::At {
                at: figure.value,
                pays: below.then_some("below"),
            },
            Threshold::Always => Self::Word("always"),
            Threshold::Never => Self::Word("never"),
        }
    }
}

impl From<&PayoffFigures> for PayoffForm {
    fn from(figures: &PayoffFigures) -> Self {
        let threshold = |threshold: Option<Threshold>| threshold.map(ThresholdForm::from);
        let education = figures.if_all_education;
        let end = |net: Figure| EndForm {
            net_present_value: net.value,
        };
        Self {
            extra_cost: figures.extra_cost.value,
            extra_outcomes: figures.extra_outcomes.value,
            annuity: figures.annuity.value,
            benefit: figures.benefit.value,
            net_present_value: figures.net.value,
            benefit_per_krone: figures.per_krone.and_then(|figure| figure.value),
            payback_years: threshold(figures.payback),
            break_even_value_per_year: threshold(figures.value),
            break_even_worth_per_year: threshold(figures.worth),
            break_even_share: threshold(figures.share),
            by_payer: PayerForm {
                municipality: figures.municipality.value,
                state: figures.state.value,
            },
            if_all_jobs: education.map(|_| end(figures.net)),
            if_all_education: education.map(|found| end(found.net)),
        }
    }
}
