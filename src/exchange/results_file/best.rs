//! Which offer is the best, as results write it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Number;
use crate::model::alternatives::Alternatives;
use crate::model::data_set::{ComparisonKey, DataSet, Owner};
use crate::model::outcome::Outcomes;
use crate::model::payoff::{self, PayoffFigures};
use crate::model::results::Results;
use crate::model::scenario::Scenario;

/// Which of several offers is likely the best.
#[derive(Serialize)]
pub(super) struct BestForm {
    /// The outcome that is valued.
    outcome: String,
    /// Programmes with too few observed courses to say.
    too_few: Vec<String>,
    /// Those that take part: programmes, and groups as a whole.
    taking_part: Vec<String>,
    #[serde(flatten)]
    at_value: AtValue,
    /// The same where an outcome counts for all the years, as the page has it.
    over_years: AtValue,
}

/// How likely each of those that take part is the best.
#[derive(Serialize)]
struct AtValue {
    /// What an outcome is worth, kroner; none where nothing says so.
    value: Number,
    /// By offer.
    probability: Option<BTreeMap<String, f64>>,
}

/// Which offer is the best in a comparison; `None` in a data set without outcomes.
pub(super) fn form(
    scenario: &Scenario,
    results: &Results,
    outcomes: &Outcomes,
    comparison: ComparisonKey,
    payoff: Option<&PayoffFigures>,
) -> Option<BestForm> {
    let outcome = payoff::outcome(scenario, comparison)?;
    let data = scenario.data();
    let offers = Alternatives::of(scenario, results, outcomes, comparison, outcome);
    let at = |value: Number| AtValue {
        value,
        probability: value.map(|value| {
            let likely = offers.probabilities(value);
            let contenders = offers.contenders.iter().map(|one| id(data, one.offer));
            contenders.zip(likely).collect()
        }),
    };
    let value = payoff.and_then(|payoff| payoff.assumed.value);
    let annuity = payoff.and_then(|payoff| payoff.annuity.value);
    Some(BestForm {
        outcome: data.outcome(outcome).id.to_string(),
        too_few: offers
            .too_few
            .iter()
            .map(|&programme| data.programme(programme).id.to_string())
            .collect(),
        taking_part: offers
            .contenders
            .iter()
            .map(|one| id(data, one.offer))
            .collect(),
        at_value: at(value),
        over_years: at(value.zip(annuity).map(|(value, annuity)| value * annuity)),
    })
}

fn id(data: &DataSet, offer: Owner) -> String {
    match offer {
        Owner::Programme(programme) => data.programme(programme).id.to_string(),
        Owner::Group(group) => data.group(group).id.to_string(),
    }
}
