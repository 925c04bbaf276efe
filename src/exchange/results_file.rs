//! The results of a scenario as JSON, version 1. What is not built yet is
//! absent, not zero.

mod best;
mod claims;
mod outcomes;
mod payoff;

use serde::Serialize;

use crate::model::break_even::{BreakEven, Side, break_even};
use crate::model::data_set::ComparisonKey;
use crate::model::figure::Figure;
use crate::model::outcome::Outcomes;
use crate::model::parameter::{GroupField, Key};
use crate::model::payoff::PayoffFigures;
use crate::model::results::{Costs, Results};
use crate::model::scenario::Scenario;
use crate::model::warning::warnings;
use crate::present::language::Language;
use crate::present::parameter_text;

type Number = Option<f64>;

/// All results of a scenario.
#[derive(Serialize)]
pub struct ResultsFile {
    pladspris: u32,
    programmes: Vec<CostsForm>,
    groups: Vec<GroupForm>,
    pools: Vec<PoolForm>,
    comparisons: Vec<ComparisonForm>,
    claims: Vec<claims::ClaimForm>,
    warnings: Vec<WarningForm>,
}

#[derive(Serialize)]
struct CostsForm {
    id: String,
    places: Number,
    persons: Number,
    occupancy: Number,
    courses: Number,
    direct_cost: Number,
    admin_share: Number,
    total_cost: Number,
    unit_price_full: Number,
    unit_price_actual: Number,
    step_direct: Number,
    step_administration: Number,
    idle_places: Number,
    idle_cost: Number,
    next_person_cost: Number,
    cost_per_course: Number,
    weeks_per_course: Number,
    cost_per_hour: Number,
    outcomes: Vec<outcomes::OutcomeForm>,
}

#[derive(Serialize)]
struct GroupForm {
    #[serde(flatten)]
    costs: CostsForm,
    mean_price_by_places: Number,
    mean_price_by_persons: Number,
    mean_price_plain: Number,
}

#[derive(Serialize)]
struct PoolForm {
    id: String,
    amount: Number,
    allocated: Number,
    outside: Number,
    unallocated: Number,
}

#[derive(Serialize)]
struct ComparisonForm {
    id: String,
    a: String,
    b: String,
    difference_full: Number,
    difference_actual: Number,
    break_even_occupancy: Option<BreakEvenForm>,
    totals: TotalsForm,
    per_person: outcomes::SidesForm,
    per_course: outcomes::SidesForm,
    probability: outcomes::ProbabilityForm,
    /// Absent in a data set without outcomes.
    #[serde(skip_serializing_if = "Option::is_none")]
    best: Option<best::BestForm>,
    /// Absent where nothing is known of the outcome that is valued.
    #[serde(skip_serializing_if = "Option::is_none")]
    payoff: Option<payoff::PayoffForm>,
}

#[derive(Serialize)]
struct TotalsForm {
    a: Number,
    same_persons_at_b: Number,
    /// What closing `a` saves, less what its persons cost at `b`.
    close: Number,
    /// What is saved by filling `a`'s idle places instead of buying at `b`.
    fill: Number,
}

/// A break-even as results write it.
#[derive(Serialize)]
#[serde(untagged)]
enum BreakEvenForm {
    At { at: f64, cheaper: &'static str },
    Word(&'static str),
}

#[derive(Serialize)]
struct WarningForm {
    parameter: String,
    message: String,
}

impl ResultsFile {
    /// Evaluates a scenario and writes its results down, with the tipping points of
    /// each claim.
    #[must_use]
    pub fn complete(scenario: &Scenario) -> Self {
        Self {
            claims: claims::list(scenario, true),
            ..Self::of(scenario)
        }
    }

    /// Evaluates a scenario and writes its results down, without the tipping
    /// points of each claim.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let results = Results::of(scenario);
        let outcomes = Outcomes::of(scenario, &results);
        let data = scenario.data();
        let number = |figure: Figure| figure.value;
        Self {
            pladspris: super::scenario_file::VERSION,
            programmes: data
                .programmes()
                .map(|p| {
                    let came = outcomes::list(data, |outcome| outcomes.programme(p, outcome));
                    costs(&data.programme(p).id, results.programme(p), came)
                })
                .collect(),
            groups: data
                .groups()
                .map(|g| {
                    let group = results.group(g);
                    let came = outcomes::list(data, |outcome| outcomes.group(g, outcome));
                    GroupForm {
                        costs: costs(&data.group(g).id, &group.costs, came),
                        mean_price_by_places: number(group.mean_price_by_places),
                        mean_price_by_persons: number(group.mean_price_by_persons),
                        mean_price_plain: number(group.mean_price_plain),
                    }
                })
                .collect(),
            pools: results
                .pools
                .iter()
                .map(|pool| PoolForm {
                    id: pool
                        .pool
                        .map_or_else(|| "common".to_owned(), |p| data.pool(p).id.to_string()),
                    amount: number(pool.amount),
                    allocated: number(pool.allocated),
                    outside: number(pool.outside),
                    unallocated: number(pool.unallocated),
                })
                .collect(),
            comparisons: data
                .comparisons()
                .filter_map(|c| comparison(scenario, &results, &outcomes, c))
                .collect(),
            claims: claims::list(scenario, false),
            warnings: warnings(scenario, &results)
                .iter()
                .map(|warning| WarningForm {
                    parameter: parameter_text::warning_id(data, warning),
                    message: parameter_text::warning(Language::English, data, warning),
                })
                .collect(),
        }
    }

    /// The results as JSON, indented.
    ///
    /// # Errors
    /// None in practice: every figure is finite or absent.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string_pretty(self)
    }
}

fn costs(id: &str, costs: &Costs, outcomes: Vec<outcomes::OutcomeForm>) -> CostsForm {
    CostsForm {
        id: id.to_owned(),
        places: costs.places.value,
        persons: costs.persons.value,
        occupancy: costs.occupancy.value,
        courses: costs.courses.value,
        direct_cost: costs.direct_cost.value,
        admin_share: costs.administration.value,
        total_cost: costs.total_cost.value,
        unit_price_full: costs.price_full.value,
        unit_price_actual: costs.price_actual.value,
        step_direct: costs.step_direct.value,
        step_administration: costs.step_administration.value,
        idle_places: costs.idle_places.value,
        idle_cost: costs.idle_cost.value,
        next_person_cost: costs.next_person.value,
        cost_per_course: costs.cost_per_course.value,
        weeks_per_course: costs.weeks_per_course.value,
        cost_per_hour: costs.cost_per_hour.value,
        outcomes,
    }
}

fn comparison(
    scenario: &Scenario,
    results: &Results,
    outcomes: &Outcomes,
    key: ComparisonKey,
) -> Option<ComparisonForm> {
    let data = scenario.data();
    let (a, b) = data.both_sides(key)?;
    let stated = data.comparison(key);
    let figures = results.comparison(key)?;
    let lever = Key::Group(a, GroupField::Occupancy);
    let payoff = PayoffFigures::of(scenario, results, outcomes, key);
    let (per_person, per_course, probability) = outcomes::compared(data, outcomes, key);
    Some(ComparisonForm {
        id: stated.id.to_string(),
        a: data.group(a).id.to_string(),
        b: data.group(b).id.to_string(),
        difference_full: figures.difference_full.value,
        difference_actual: figures.difference_actual.value,
        break_even_occupancy: break_even(scenario, key, lever).map(|found| match found {
            BreakEven::At { value, cheaper } => BreakEvenForm::At {
                at: value,
                cheaper: match cheaper {
                    Side::Above => "above",
                    Side::Below => "below",
                },
            },
            BreakEven::Always => BreakEvenForm::Word("always"),
            BreakEven::Never => BreakEvenForm::Word("never"),
        }),
        totals: TotalsForm {
            a: results.group(a).costs.total_cost.value,
            same_persons_at_b: figures.buy.value,
            close: figures.close.value,
            fill: figures.fill.value,
        },
        per_person,
        per_course,
        probability,
        best: best::form(scenario, results, outcomes, key, payoff.as_ref()),
        payoff: payoff.as_ref().map(payoff::PayoffForm::from),
    })
}
