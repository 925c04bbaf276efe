//! Claims as results write them.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Number;
use crate::exchange::value;
use crate::model::claim::{self, Claim, Reason, Verdict};
use crate::model::scenario::Scenario;

/// A claim judged.
#[derive(Serialize)]
pub(super) struct ClaimForm {
    id: String,
    verdict: &'static str,
    reason: Option<&'static str>,
    probability: Number,
    figures: [Number; 2],
    amount_right: Option<bool>,
    /// With every place in use, for claims about the prices of several.
    #[serde(skip_serializing_if = "Option::is_none")]
    at_full: Option<AtFullForm>,
    /// Under how many splits it holds, of how many that fit, for claims about prices.
    #[serde(skip_serializing_if = "Option::is_none")]
    holds_in_splits: Option<[usize; 2]>,
    /// By parameter, the nearest value at which the verdict is another.
    #[serde(skip_serializing_if = "Option::is_none")]
    turns_at: Option<BTreeMap<String, f64>>,
    /// By parameter, the choices under which the verdict is another.
    #[serde(skip_serializing_if = "Option::is_none")]
    turns_under: Option<BTreeMap<String, Vec<String>>>,
}

/// A claim about prices judged with every place in use.
#[derive(Serialize)]
struct AtFullForm {
    verdict: &'static str,
    figures: [Number; 2],
    amount_right: Option<bool>,
}

/// Every claim of the data set, with its tipping points if wanted.
pub(super) fn list(scenario: &Scenario, tipping_points: bool) -> Vec<ClaimForm> {
    let claims = scenario.data().definition().claims.iter();
    let form = |claim| {
        form(
            scenario,
            claim,
            tipping_points.then(|| TippingPoints::of(scenario, claim)),
        )
    };
    claims.filter_map(form).collect()
}

/// The tipping points of a claim.
struct TippingPoints {
    at: BTreeMap<String, f64>,
    under: BTreeMap<String, Vec<String>>,
}

impl TippingPoints {
    fn of(scenario: &Scenario, claim: &Claim) -> Self {
        let id = |key| {
            let parameter = scenario.data().parameter(key);
            parameter.map(|parameter| parameter.id.clone())
        };
        let at = claim::relevant(scenario, claim)
            .into_iter()
            .filter_map(|key| Some((id(key)?, claim::tipping_point(scenario, claim, key)?)));
        let mut under: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (key, choice) in claim::tipping_choices(scenario, claim) {
            if let Some(id) = id(key) {
                under
                    .entry(id)
                    .or_default()
                    .push(value::write(scenario.data(), choice));
            }
        }
        Self {
            at: at.collect(),
            under,
        }
    }
}

fn form(
    scenario: &Scenario,
    claim: &Claim,
    tipping_points: Option<TippingPoints>,
) -> Option<ClaimForm> {
    let judged = claim::judge(scenario, claim)?;
    let at_full = claim::judge_at_full(scenario, claim);
    let (turns_at, turns_under) =
        tipping_points.map_or((None, None), |t| (Some(t.at), Some(t.under)));
    Some(ClaimForm {
        id: claim.id.to_string(),
        verdict: verdict(judged.verdict),
        reason: judged.reason.map(|reason| match reason {
            Reason::Chance => "chance",
            Reason::Rounding => "rounding",
            Reason::NoCounts => "no-counts",
            Reason::Split => "split",
        }),
        probability: judged.probability.and_then(|measured| measured.value),
        figures: judged.figures.map(|measured| measured.value),
        amount_right: judged.amount_right,
        at_full: at_full.map(|at_full| AtFullForm {
            verdict: verdict(at_full.verdict),
            figures: at_full.figures.map(|measured| measured.value),
            amount_right: at_full.amount_right,
        }),
        holds_in_splits: judged.holds_in.map(|tally| [tally.holding, tally.valid]),
        turns_at,
        turns_under,
    })
}

const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Holds => "holds",
        Verdict::Fails => "fails",
        Verdict::TooClose => "too-close",
    }
}
