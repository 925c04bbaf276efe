//! What a scenario comes to, a row for each programme.

use super::{Field, file};
use crate::model::data_set::{OutcomeKey, ProgrammeKey};
use crate::model::evaluation::Evaluation;
use crate::model::figure::OccupancyBasis::{Actual, Full};
use crate::model::figure::{Figure, Measure as M, OccupancyBasis, OutcomeMeasure as O};
use crate::model::outcome::OutcomeFigures;
use crate::model::results::Costs;
use crate::present::explain::words::ExplainWords;
use crate::present::language::Language;
use crate::present::measure::{Notation, entry_of};
use crate::writing::first_capital;

/// A measure of what a programme costs, and where it stands.
type CostColumn = (M, OccupancyBasis, fn(&Costs) -> Figure);

const COSTS: [CostColumn; 17] = [
    (M::Places, Actual, |of| of.places),
    (M::Persons, Actual, |of| of.persons),
    (M::Occupancy, Actual, |of| of.occupancy),
    (M::Courses, Actual, |of| of.courses),
    (M::DirectCost, Actual, |of| of.direct_cost),
    (M::Administration, Actual, |of| of.administration),
    (M::TotalCost, Actual, |of| of.total_cost),
    (M::Price, Full, |of| of.price_full),
    (M::Price, Actual, |of| of.price_actual),
    (M::StepDirect, Actual, |of| of.step_direct),
    (M::StepAdministration, Actual, |of| of.step_administration),
    (M::IdlePlaces, Actual, |of| of.idle_places),
    (M::IdleCost, Actual, |of| of.idle_cost),
    (M::NextPerson, Actual, |of| of.next_person),
    (M::CostPerCourse, Actual, |of| of.cost_per_course),
    (M::WeeksPerCourse, Actual, |of| of.weeks_per_course),
    (M::CostPerHour, Actual, |of| of.cost_per_hour),
];

/// The same of an outcome.
type OutcomeColumn = (O, fn(&OutcomeFigures) -> Option<Figure>);

const OUTCOMES: [OutcomeColumn; 6] = [
    (O::Count, |of| of.counts.map(|counts| counts[0])),
    (O::Courses, |of| of.counts.map(|counts| counts[1])),
    (O::Share, |of| Some(of.share)),
    (O::Expected, |of| Some(of.expected)),
    (O::PerPerson, |of| Some(of.per_person)),
    (O::Cost, |of| Some(of.cost)),
];

/// Above the names of programmes and of their groups.
const NAMES: [[&str; 2]; Language::ALL.len()] = [["Tilbud", "Gruppe"], ["Programme", "Group"]];

/// What each programme costs and brings under a scenario: unrounded, kroner, and shares as
/// fractions of 1. What does not exist is empty.
///
/// ```
/// use pladspris::data;
/// use pladspris::exchange::csv;
/// use pladspris::model::{evaluation::Evaluation, scenario::Scenario};
/// use pladspris::present::language::Language;
///
/// let evaluation = Evaluation::of(Scenario::new(data::latest()));
/// let text = csv::results(Language::Danish, &evaluation);
/// assert!(text.lines().nth(1).unwrap().starts_with("Lokalværdi;"));
/// ```
#[must_use]
pub fn results(language: Language, evaluation: &Evaluation) -> String {
    let data = evaluation.scenario.data();
    let known: Vec<OutcomeKey> = data
        .outcomes()
        .filter(|&outcome| {
            let has = |key: ProgrammeKey| evaluation.outcomes().programme(key, outcome).is_some();
            data.programmes().any(has)
        })
        .collect();
    let names = NAMES[language.index()].map(str::to_owned);
    let costs = COSTS.iter();
    let costs = costs.map(|(measure, basis, _)| heading(language, *measure, *basis));
    let mut first: Vec<Field> = names.into_iter().chain(costs).map(Field::Text).collect();
    for &outcome in &known {
        let name = language.pick(&data.outcome(outcome).name);
        first.extend(OUTCOMES.iter().map(|(measure, _)| {
            let measure = M::Outcome(*measure, outcome);
            Field::Text(format!("{name}: {}", heading(language, measure, Actual)))
        }));
    }
    let mut rows = vec![first];
    for key in data.programmes() {
        let group = data.group(data.group_of(key));
        let name = language.pick(&data.programme(key).name);
        let mut row: Vec<Field> = [name, language.pick(&group.name)]
            .map(|text| Field::Text(text.to_owned()))
            .into();
        let costs = evaluation.results().programme(key);
        let figures = COSTS.iter().map(|(_, _, figure)| figure(costs).value);
        row.extend(figures.map(Field::Number));
        for &outcome in &known {
            let found = evaluation.outcomes().programme(key, outcome);
            let figures = OUTCOMES
                .iter()
                .map(|(_, figure)| found.and_then(figure).and_then(|figure| figure.value));
            row.extend(figures.map(Field::Number));
        }
        rows.push(row);
    }
    file(language, rows)
}

/// What a column is called, with its unit where the name does not say it.
fn heading(language: Language, measure: M, basis: OccupancyBasis) -> String {
    let entry = entry_of(measure);
    let mut text = first_capital(entry.name(language, basis));
    if basis == Full {
        text.push_str(ExplainWords::of(language).at_full);
    }
    if entry.notation == Notation::Kroner {
        text.push_str(match language {
            Language::Danish => " (kr.)",
            Language::English => " (kr)",
        });
    }
    text
}
