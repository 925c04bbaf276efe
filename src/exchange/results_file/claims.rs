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
    turns_at: BTreeMap<String, f64>,
    /// By parameter, the choices under which the verdict is another.
    turns_under: BTreeMap<String, Vec<String>>,
}

/// Every claim of the data set.
pub(super) fn list(scenario: &Scenario) -> Vec<ClaimForm> {
    let claims = scenario.data().definition().claims.iter();
    claims.filter_map(|claim| form(scenario, claim)).collect()
}

fn form(scenario: &Scenario, claim: &Claim) -> Option<ClaimForm> {
    let judged = claim::judge(scenario, claim)?;
    let id = |key| {
        let parameter = scenario.data().parameter(key);
        parameter.map(|parameter| parameter.id.clone())
    };
    let turns_at = claim::relevant(scenario, claim)
        .into_iter()
        .filter_map(|key| Some((id(key)?, claim::turn(scenario, claim, key)?)));
    let mut turns_under: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (key, choice) in claim::turning_choices(scenario, claim) {
        let choices = turns_under.entry(id(key)?).or_default();
        choices.push(value::write(choice));
    }
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
        turns_at: turns_at.collect(),
        turns_under,
    })
}
