//! The sheet of payoffs: a column for each comparison, and for each group assessed alone.

use super::Context;
use super::style::{Format, Look, Style};
use super::tables::{self, NAMES, figure_cell, format_of};
use super::worksheet::{Cell, Content, Shown, Worksheet};
use crate::model::data_set::{ComparisonKey, OutcomeKey};
use crate::model::figure::{Figure, Measure, Name, OccupancyBasis::Actual};
use crate::model::figure::{PayoffMeasure as M, Subject};
use crate::model::outcome::Outcomes;
use crate::model::parameter::{ComparisonField, Domain, Key};
use crate::model::payoff::{PayoffFigures, Threshold, ThresholdTerms};
use crate::model::results::Results;
use crate::model::scenario::Scenario;
use crate::present::number::MISSING;

/// What a comparison pays, by its key.
pub(super) type Payoff = (ComparisonKey, PayoffFigures);

/// The payoff of each comparison, and of each group assessed alone; none where no outcome is
/// valued.
pub(super) fn figures(scenario: &Scenario, results: &Results, outcomes: &Outcomes) -> Vec<Payoff> {
    let assessments = scenario.data().assessments();
    assessments
        .filter_map(|key| Some((key, PayoffFigures::of(scenario, results, outcomes, key)?)))
        .collect()
}

/// A figure, and where it stands.
type PayoffRow = (M, fn(&PayoffFigures) -> Option<Figure>);

/// First what follows from costs and results, then what is worth what.
const ROWS: [PayoffRow; 11] = [
    (M::ExtraCost, |of| Some(of.extra_cost)),
    (M::ExpectedOutcomes, |of| Some(of.expected_outcomes[0])),
    (M::CounterfactualOutcomes, |of| {
        Some(of.expected_outcomes[1])
    }),
    (M::ExtraOutcomes, |of| Some(of.extra_outcomes)),
    (M::Annuity, |of| Some(of.annuity)),
    (M::YearlyBenefit, |of| Some(of.yearly_benefit)),
    (M::Benefit, |of| Some(of.benefit)),
    (M::NetPresentValue, |of| Some(of.net)),
    (M::BenefitPerKrone, |of| of.per_krone),
    (M::Municipality, |of| Some(of.municipality)),
    (M::State, |of| Some(of.state)),
];

const EDUCATION: [PayoffRow; 4] = [
    (M::EducationBenefit, |of| Some(of.if_all_education?.benefit)),
    (M::EducationNet, |of| Some(of.if_all_education?.net)),
    (M::EducationMunicipality, |of| {
        Some(of.if_all_education?.municipality)
    }),
    (M::EducationState, |of| Some(of.if_all_education?.state)),
];

/// Writes the sheet; none where no outcome is valued.
pub(super) fn write(context: &Context<'_>, payoffs: &[Payoff]) -> Option<Worksheet> {
    let (language, all, data) = (context.language, context.words, context.data);
    let words = &all.payoff;
    if payoffs.is_empty() {
        return None;
    }
    let columns = std::iter::repeat_n(30.0, payoffs.len());
    let widths: Vec<f64> = [NAMES + 20.0, 16.0].into_iter().chain(columns).collect();
    let mut sheet = Worksheet::new(all.tabs.payoff, &widths);
    sheet.line(words.title, Look::Title);
    sheet.line(words.outcome_stays, Look::Note);
    sheet.gap();
    let mut headings = vec![words.figure.to_owned(), all.inputs.unit.to_owned()];
    let labels = payoffs.iter();
    headings.extend(labels.map(|(key, _)| tables::comparison_label(language, data, *key)));
    let heading = |(text, at): (String, usize)| {
        let format = if at < 2 {
            Format::General
        } else {
            Format::Count
        };
        Cell::new(Content::Text(text), Style::new(Look::Heading, format))
    };
    sheet.push(headings.into_iter().zip(0..).map(heading).collect());
    sheet.frozen = (4, 2);
    let mut valued = vec![Cell::text(words.valued, Look::Plain), Cell::empty()];
    valued.extend(
        payoffs
            .iter()
            .map(|(key, of)| outcome(context, *key, of.outcome)),
    );
    sheet.push(valued);
    if let Some((key, _)) = payoffs.first() {
        let worth = M::Worth(*key);
        write_row(context, &mut sheet, worth, payoffs, |of| Some(of.assumed));
    }
    for (measure, figure) in ROWS {
        write_row(context, &mut sheet, measure, payoffs, figure);
    }
    let years = payoffs.iter().map(|(key, of)| payback(context, *key, of));
    write_cells(context, &mut sheet, M::Payback, years.collect());
    sheet.gap();
    sheet.line(words.ends, Look::Note);
    for (measure, figure) in EDUCATION {
        write_row(context, &mut sheet, measure, payoffs, figure);
    }
    sheet.gap();
    sheet.line(words.thresholds, Look::Strong);
    let thresholds = [
        (M::BreakEvenOutcomeValue, 1),
        (M::BreakEvenJobValue, 0),
        (M::BreakEvenShare, 2),
    ];
    for (measure, at) in thresholds {
        let cells = payoffs.iter().map(|(key, of)| {
            let found = [of.value, of.worth, of.share][at];
            threshold(context, (*key, measure), found, of.threshold_terms[at])
        });
        write_cells(context, &mut sheet, measure, cells.collect());
    }
    Some(sheet)
}

fn write_row(
    context: &Context<'_>,
    sheet: &mut Worksheet,
    measure: M,
    payoffs: &[Payoff],
    figure: fn(&PayoffFigures) -> Option<Figure>,
) {
    let cells = payoffs
        .iter()
        .map(|(_, of)| figure_cell(figure(of), Measure::Payoff(measure), Look::Plain));
    write_cells(context, sheet, measure, cells.collect());
}

fn write_cells(context: &Context<'_>, sheet: &mut Worksheet, measure: M, cells: Vec<Cell>) {
    let measure = Measure::Payoff(measure);
    let name = tables::heading(context.language, measure, Actual);
    let unit = tables::unit(context.language, measure, Actual);
    let mut row = vec![Cell::text(name, Look::Plain), Cell::text(unit, Look::Note)];
    row.extend(cells);
    sheet.push(row);
}

/// Which outcome is valued, which follows the choice.
fn outcome(context: &Context<'_>, key: ComparisonKey, valued: OutcomeKey) -> Cell {
    let parameter = Key::Comparison(key, ComparisonField::Outcome);
    let list = &context.lists.of(Domain::Outcome).labels;
    let name = context.language.pick(&context.data.outcome(valued).name);
    let now = Shown::Text(name.to_owned());
    let content = match context.inputs.get(&parameter) {
        Some(input) => Content::Written(format!("INDEX({list},{}+1)", input.set), now),
        None => Content::Text(name.to_owned()),
    };
    Cell::new(content, Style::new(Look::Plain, Format::Count))
}

fn named(content: Content, key: ComparisonKey, measure: M) -> Cell {
    let measure = Measure::Payoff(measure);
    let style = Style::new(Look::Plain, format_of(measure));
    Cell::new(content, style).of_figure(Name {
        subject: Subject::Comparison(key),
        measure,
        basis: Actual,
    })
}

/// The years until the extra cost is earned back: always where nothing extra is paid and
/// nothing lost, never where it is not within the years that are counted.
fn payback(context: &Context<'_>, key: ComparisonKey, of: &PayoffFigures) -> Cell {
    let Some(years) = of.years_to_payback else {
        return Cell::text(MISSING, Look::Plain);
    };
    let (always, never) = (context.words.always, context.words.never);
    let template = format!(
        "IF(ISNUMBER({{c}}+{{b}}),IF({{c}}<=0,IF({{b}}>=0,\"{always}\",\"–\"),\
         IF(ISNUMBER({{y}}),{{y}},\"{never}\")),\"–\")"
    );
    let nodes = [
        ("c", of.extra_cost.at),
        ("b", of.yearly_benefit.at),
        ("y", years.at),
    ];
    let content = Content::formula(&template, &nodes, now(context, of.payback));
    named(content, key, M::Payback)
}

/// From which value on it pays, by the rule of the model: what is paid is what is gained with
/// each, times the value.
fn threshold(
    context: &Context<'_>,
    (key, measure): (ComparisonKey, M),
    found: Option<Threshold>,
    terms: ThresholdTerms,
) -> Cell {
    let (always, never) = (context.words.always, context.words.never);
    let beyond = match measure {
        M::BreakEvenShare => "OR({p}/{g}<0,{p}/{g}>1)",
        _ => "{p}/{g}<0",
    };
    let template = format!(
        "IF(ISNUMBER({{p}}+{{g}}),IF(ISNUMBER({{p}}/{{g}}),IF(AND({{g}}>=0,{{p}}/{{g}}<=0),\"{always}\",\
         IF({beyond},\"{never}\",{{p}}/{{g}})),IF({{p}}<=0,\"{always}\",\"{never}\")),\"–\")"
    );
    let nodes = [("p", terms.paid.at), ("g", terms.gained.at)];
    let content = Content::formula(&template, &nodes, now(context, found));
    named(content, key, measure)
}

fn now(context: &Context<'_>, found: Option<Threshold>) -> Shown {
    match found {
        None => Shown::figure(None),
        Some(Threshold::At { figure, .. }) => Shown::figure(figure.value),
        Some(Threshold::Always) => Shown::Text(context.words.always.to_owned()),
        Some(Threshold::Never) => Shown::Text(context.words.never.to_owned()),
    }
}
