//! What cells are called: the ids of parameters and the members of the results file, as far
//! as a spreadsheet takes them.

use std::collections::BTreeSet;

use crate::model::data_set::DataSet;
use crate::model::figure::{Measure, Name, OccupancyBasis, OutcomeMeasure, PayoffMeasure, Subject};

/// The longest name that a spreadsheet takes, in characters, and room for a number behind it.
const LONGEST: usize = 245;

/// The names that are taken.
#[derive(Debug, Default)]
pub(super) struct Names(BTreeSet<String>);

impl Names {
    /// A name that is valid, and nobody else's. `id` is made of ids with points between.
    pub(super) fn unique(&mut self, id: &str) -> String {
        let name = valid(id);
        let mut name_now = name.clone();
        let mut at = 2;
        while !self.0.insert(name_now.to_lowercase()) {
            name_now = format!("{name}_{at}");
            at += 1;
        }
        name_now
    }
}

/// An id as the name of a cell: no hyphen, no digit in front, and no part that reads as the
/// address of a cell.
fn valid(id: &str) -> String {
    let parts: Vec<String> = id.split('.').map(valid_part).collect();
    parts.join(".").chars().take(LONGEST).collect()
}

fn valid_part(part: &str) -> String {
    let part = part.replace('-', "_");
    let digit = part.starts_with(|c: char| c.is_ascii_digit());
    if digit || is_address(&part) {
        format!("_{part}")
    } else {
        part
    }
}

/// Whether it reads as `B12`, as `R1C1` or a part of it, or as a column, a row or a value.
fn is_address(part: &str) -> bool {
    let lower = part.to_ascii_lowercase();
    let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    let letters = lower.trim_end_matches(|c: char| c.is_ascii_digit());
    let alone = letters.chars().all(|c| c.is_ascii_lowercase());
    let column = alone && letters.len() <= 3 && letters.len() < lower.len();
    let row_and_column = lower.strip_prefix('r').is_some_and(|rest| {
        let (row, column) = rest.split_once('c').unwrap_or((rest, ""));
        digits(row) && digits(column)
    });
    let column_alone = lower.strip_prefix('c').is_some_and(digits);
    let value = matches!(&*lower, "true" | "false" | "sand" | "falsk");
    column || row_and_column || column_alone || value
}

/// The id of a figure: whose it is and what the results file calls it.
pub(super) fn figure_id(data: &DataSet, name: Name) -> String {
    let whose = match name.subject {
        Subject::Programme(key) => &*data.programme(key).id,
        Subject::Group(key) => &*data.group(key).id,
        Subject::Pool(key) => &*data.pool(key).id,
        Subject::CommonPool => "common",
        Subject::Comparison(key) => &*data.comparison(key).id,
    };
    let id = match name.measure {
        Measure::Outcome(measure, outcome) => {
            let outcome = &data.outcome(outcome).id;
            format!("{whose}.{outcome}.{}", outcome_member(measure))
        }
        Measure::Payoff(PayoffMeasure::Worth(comparison)) => {
            let comparison = &data.comparison(comparison).id;
            format!("payoff.{comparison}.worth.{whose}")
        }
        Measure::Payoff(PayoffMeasure::Ratio(comparison, outcome)) => {
            let comparison = &data.comparison(comparison).id;
            let outcome = &data.outcome(outcome).id;
            format!("payoff.{comparison}.{whose}.{outcome}.ratio")
        }
        Measure::Payoff(measure) => format!("payoff.{whose}.{}", payoff_member(measure)),
        measure => format!("{whose}.{}", member(measure, name.basis)),
    };
    // What an input is called as well is the figure that is used, which may follow others.
    if data.find(&id).is_some() {
        format!("{id}.used")
    } else {
        id
    }
}

fn member(measure: Measure, basis: OccupancyBasis) -> String {
    use Measure as M;
    let member = match measure {
        M::Places => "places",
        M::Persons => "persons",
        M::Occupancy => "occupancy",
        M::OccupancyToday => "occupancy_today",
        M::Courses => "courses",
        M::DirectCost => "direct_cost",
        M::Administration => "admin_share",
        M::TotalCost => "total_cost",
        M::Price => return by_basis("unit_price", basis),
        M::Difference => return by_basis("difference", basis),
        M::DirectPrice => "direct_price",
        M::AdministrationPrice => "admin_price",
        M::StepDirect => "step_direct",
        M::StepAdministration => "step_administration",
        M::IdlePlaces => "idle_places",
        M::IdleCost => "idle_cost",
        M::NextPerson => "next_person_cost",
        M::CostPerCourse => "cost_per_course",
        M::WeeksPerCourse => "weeks_per_course",
        M::ParticipantHours => "participant_hours",
        M::CostPerHour => "cost_per_hour",
        M::MeanPriceByPlaces => return "mean_price_by_places".to_owned(),
        M::MeanPriceByPersons => return "mean_price_by_persons".to_owned(),
        M::MeanPricePlain => return "mean_price_plain".to_owned(),
        M::PoolAmount => "amount",
        M::Allocated => "allocated",
        M::Outside => "outside",
        M::Unallocated => "unallocated",
        M::Buy => "same_persons_at_b",
        M::Close => "close",
        M::Fill => "fill",
        M::Outcome(measure, _) => outcome_member(measure),
        M::Payoff(measure) => payoff_member(measure),
    };
    match basis {
        OccupancyBasis::Actual => member.to_owned(),
        OccupancyBasis::Full => by_basis(member, basis),
    }
}

fn by_basis(member: &str, basis: OccupancyBasis) -> String {
    match basis {
        OccupancyBasis::Full => format!("{member}_full"),
        OccupancyBasis::Actual => format!("{member}_actual"),
    }
}

const fn outcome_member(measure: OutcomeMeasure) -> &'static str {
    use OutcomeMeasure as M;
    match measure {
        M::Count => "k",
        M::Courses => "n",
        M::Share => "share",
        M::ShareLow => "share_low",
        M::ShareHigh => "share_high",
        M::ShareRoundedLow => "share_rounding_low",
        M::ShareRoundedHigh => "share_rounding_high",
        M::Expected => "expected",
        M::PerPerson => "per_person",
        M::Cost => "cost_per_outcome",
        M::CostLow => "cost_per_outcome_low",
        M::CostHigh => "cost_per_outcome_high",
        M::CostRoundedLow => "cost_per_outcome_rounding_low",
        M::CostRoundedHigh => "cost_per_outcome_rounding_high",
        M::RatioPerPerson => "icer_per_person",
        M::RatioPerCourse => "icer_per_course",
        M::More => "probability_more",
        M::Fewer => "probability_fewer",
        M::Cheaper => "probability_cheaper",
        M::Within => "probability_within",
        M::CostPrinted => "cost_by_printed_share",
        M::CostPrintedLow => "cost_by_printed_share_low",
        M::CostPrintedHigh => "cost_by_printed_share_high",
    }
}

const fn payoff_member(measure: PayoffMeasure) -> &'static str {
    use PayoffMeasure as M;
    match measure {
        M::ExtraCost => "extra_cost",
        M::ExpectedOutcomes => "expected_outcomes",
        M::CounterfactualOutcomes => "counterfactual_outcomes",
        M::ExtraOutcomes => "extra_outcomes",
        M::Worth(_) => "worth",
        M::Annuity => "annuity",
        M::YearlyBenefit => "yearly_benefit",
        M::Benefit => "benefit",
        M::NetPresentValue => "net_present_value",
        M::BenefitPerKrone => "benefit_per_krone",
        M::Payback => "payback_years",
        M::BreakEvenJobValue => "break_even_value_per_year",
        M::BreakEvenOutcomeValue => "break_even_worth_per_year",
        M::BreakEvenShare => "break_even_share",
        M::Municipality => "municipality",
        M::State => "state",
        M::EducationBenefit => "education_benefit",
        M::EducationNet => "education_net_present_value",
        M::EducationMunicipality => "education_municipality",
        M::EducationState => "education_state",
        M::Ratio(..) => "ratio",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_reads_as_no_address_and_no_value() {
        for (id, name) in [
            ("lokalvaerdi.budget", "lokalvaerdi.budget"),
            ("over30-trials.fixed-share", "over30_trials.fixed_share"),
            ("p1.budget", "_p1.budget"),
            ("abc123.budget", "_abc123.budget"),
            ("2025-a.places", "_2025_a.places"),
            ("r1c1.rate", "_r1c1.rate"),
            ("r.rate", "_r.rate"),
            ("c5.rate", "_c5.rate"),
            ("rc.rate", "_rc.rate"),
            ("x.p1.k", "x._p1.k"),
            ("reconstruction", "reconstruction"),
            ("true.budget", "_true.budget"),
        ] {
            assert_eq!(valid(id), name, "{id}");
        }
    }

    #[test]
    fn no_two_cells_have_one_name_whatever_its_case() {
        let mut names = Names::default();
        assert_eq!(names.unique("a-b.budget"), "a_b.budget");
        assert_eq!(names.unique("A_B.budget"), "A_B.budget_2");
        let long = "x".repeat(300);
        assert_eq!(names.unique(&long).len(), LONGEST);
        assert_eq!(names.unique(&long).len(), LONGEST + 2);
    }
}
