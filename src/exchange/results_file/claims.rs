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
    /// By parameter, the nearest value at which the verdict is another.
    #[serde(skip_serializing_if = "Option::is_none")]
    turns_at: Option<BTreeMap<String, f64>>,
    /// By parameter, the choices under which the verdict is another.
    #[serde(skip_serializing_if = "Option::is_none")]
    turns_under: Option<BTreeMap<String, Vec<String>>>,
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
    let (turns_at, turns_under) =
        tipping_points.map_or((None, None), |t| (Some(t.at), Some(t.under)));
    Some(ClaimForm {
        id: claim.id.to_string(),
        verdict: match judged.verdict {
            Verdict::Holds => "holds",
            Verdict::Fails => "fails",
            Verdict::TooClose => "too-close",
        },
        reason: judged.reason.map(|reason| match reason {
            Reason::Chance => "chance",
            Reason::Rounding => "rounding",
            Reason::NoCounts => "no-counts",
        }),
        probability: judged.probability.and_then(|measured| measured.value),
        figures: judged.figures.map(|measured| measured.value),
        amount_right: judged.amount_right,
        turns_at,
        turns_under,
    })
}
