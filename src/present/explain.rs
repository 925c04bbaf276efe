//! Where a figure comes from: its formula in words, the same with the numbers
//! put in, and what each of them depends on.
//!
//! An explanation is read off the sheet that gave the figure, down to the figures
//! that have a name of their own and to the inputs. It holds that expression as a
//! [`Term`], which is worked out again to the same figure (invariant 36).
//!
//! # What is not explained
//! Every number of the tables of the views, the finding, the conclusions and the sums of
//! the method has an explanation, but for these:
//!
//! - **Places in a ranking**: they are counted, from prices that have explanations.
//! - **The list of the splits** (steps and places): it is the data set itself, laid
//!   out, and its source stands above it.
//! - **What stands under a figure** in small print (what it was, what is printed),
//!   and numbers within a text or a name: the explanation of the figure itself says
//!   the same.
//! - **Marks of pictures**: the same figures stand in the table behind the picture.

mod names;
mod others;
mod parts;
mod term;
pub mod words;
mod writing;

pub(crate) use names::compared;
pub(crate) use names::{notation_of_input, title, value_text};
pub use term::Term;

use self::names::owner;
use self::writing::Writer;
use super::called::Called;
use super::figure_query::{FigureQuery, FigureRef, ScenarioRef};
use super::language::Language;
use super::measure::entry_of;
use super::number;
use super::parameter_text;
use crate::model::alternatives::Alternatives;
use crate::model::data_set::{ComparisonKey, GroupKey, Knowledge};
use crate::model::evaluation::Evaluation;
use crate::model::figure::{Figure, Measure, Name, OccupancyBasis, PayoffMeasure, Subject};
use crate::model::outcome::Outcomes;
use crate::model::parameter::{Key, Value};
use crate::model::payoff::PayoffFigures;
use crate::model::results::Results;
use crate::model::scenario::Scenario;
use crate::present::explain::words::ExplainWords;
use crate::writing::first_capital;

/// A figure explained.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// What it is called, as a heading.
    pub name: String,
    /// The programme, group, pool or comparison that it belongs to; empty for a general one.
    pub whose: String,
    /// Its value; `None` where it does not exist.
    pub value: Option<f64>,
    /// The upper end, where it is a range.
    pub most: Option<f64>,
    /// The value with its unit and what it is per.
    pub text: String,
    /// What it was before the changes, as a sentence; empty where it is the same.
    pub before: String,
    /// In which scenario, where it is not the one on screen.
    pub scenario_note: String,
    /// The formula in words; empty where the figure is taken as it stands.
    pub formula: String,
    /// The formula with the numbers put in, and what comes out.
    pub sum: String,
    /// A note on it.
    pub note: &'static str,
    /// Where an input comes from, in the words of the data set.
    pub source: String,
    /// What it is made of.
    pub parts: Vec<Part>,
    /// How the least certain of its inputs is known.
    pub knowledge: Knowledge,
    /// The expression itself.
    pub term: Term,
}

/// What a figure is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What it is called, and whose it is.
    pub name: String,
    /// The value with its unit.
    pub text: String,
    /// What it was before the changes, as a sentence; empty where it is the same.
    pub before: String,
    /// How it is known.
    pub knowledge: Knowledge,
    /// Where an input comes from, in the words of the data set.
    pub source: String,
    /// The query that explains it; none for an input, which has no parts.
    pub query: Option<FigureQuery>,
}

/// Explains a figure; `None` where there is none of this name.
///
/// ```
/// use pladspris::data;
/// use pladspris::model::scenario::Scenario;
/// use pladspris::present::explain::explain;
/// use pladspris::model::evaluation::Evaluation;
/// use pladspris::present::language::Language;
///
/// let report = data::latest();
/// let local = report.find_programme("lokalvaerdi").unwrap();
/// let figures = Evaluation::of(Scenario::new(report));
/// let price = figures.query(figures.results().programme(local).price_actual).unwrap();
/// let explanation = explain(Language::English, &figures, price).unwrap();
/// assert_eq!(explanation.formula, "total cost ÷ full-year persons");
/// assert_eq!(explanation.term.value(), explanation.value);
/// ```
#[must_use]
pub fn explain(
    language: Language,
    figures: &Evaluation,
    query: FigureQuery,
) -> Option<Explanation> {
    let words = ExplainWords::of(language);
    let report = Scenario::new(std::rc::Rc::clone(figures.scenario.data()));
    let source = Source {
        language,
        scenario: &figures.scenario,
        results: figures.results(),
        report: &report,
        before: Some(figures.before()),
        query,
    };
    match query.scenario {
        ScenarioRef::Current => explanation(source, figures),
        ScenarioRef::Report => {
            let source = Source {
                scenario: &report,
                results: figures.before(),
                ..source
            };
            let mut explanation = explanation(source, figures)?;
            let called = Called::of(language, figures.scenario.data());
            explanation.scenario_note = (words.unchanged)(&first_capital(&called.as_stated()));
            Some(explanation)
        }
        ScenarioRef::WithChange(key, value) => {
            let scenario = figures.scenario.with(key, value).ok()?;
            let results = Results::of(&scenario);
            let source = Source {
                scenario: &scenario,
                results: &results,
                // What it was before is beside the point: this one is a trial.
                before: None,
                ..source
            };
            let mut explanation = explanation(source, figures)?;
            let data = scenario.data();
            let unit = names::unit_of(data, key);
            explanation.scenario_note = (words.scenario_note)(
                &parameter_text::full_name(language, data, key),
                &parameter_text::any_value(language, data, unit, value),
            );
            Some(explanation)
        }
    }
}

fn explanation(source: Source<'_>, figures: &Evaluation) -> Option<Explanation> {
    match source.query.figure {
        FigureRef::Figure(name) => source.figure(name),
        FigureRef::Input(key) => source.input(key),
        FigureRef::Budgets(group) => source.budgets(group),
        FigureRef::Printed(subject) => source.printed(subject),
        FigureRef::BreakEven(comparison) => source.break_even(figures, comparison),
        FigureRef::Range(subject) => source.range(figures, subject),
    }
}

/// The scenario and the results from which an explanation is read.
#[derive(Clone, Copy)]
struct Source<'a> {
    language: Language,
    scenario: &'a Scenario,
    results: &'a Results,
    report: &'a Scenario,
    before: Option<&'a Results>,
    query: FigureQuery,
}

/// Finds a figure by its name. Figures of outcomes and payoffs are computed only when
/// one of them is to be explained.
fn find(scenario: &Scenario, results: &Results, name: Name) -> Option<Figure> {
    results.sheet.find(name).or_else(|| {
        let payoff = matches!(name.measure, Measure::Payoff(_));
        if !payoff && !matches!(name.measure, Measure::Outcome(..)) {
            return None;
        }
        let outcomes = Outcomes::of(scenario, results);
        if payoff {
            for comparison in scenario.data().all_assessments() {
                let _on_sheet = PayoffFigures::of(scenario, results, &outcomes, comparison);
            }
            if let Measure::Payoff(PayoffMeasure::Ratio(of, outcome)) = name.measure {
                let _on_sheet = Alternatives::of(scenario, results, &outcomes, of, outcome);
            }
        }
        results.sheet.find(name)
    })
}

impl Source<'_> {
    fn figure(self, name: Name) -> Option<Explanation> {
        let data = self.scenario.data();
        let found = find(self.scenario, self.results, name)?;
        let term = Term::of(&self.results.sheet, found.at, Some(name));
        let title = title(self.language, data, name);
        let text = self.with_unit(name, found.value);
        let knowledge = self.knowledge(found, name);
        let before = self.before_figure(name, &text);
        Some(Explanation {
            before,
            knowledge,
            ..self.worked(&title, name.subject, name.basis, text, found.value, term)
        })
    }

    /// A value that is worked out, with its formula and what it is made of.
    fn worked(
        self,
        title: &str,
        subject: Subject,
        basis: OccupancyBasis,
        text: String,
        value: Option<f64>,
        term: Term,
    ) -> Explanation {
        let words = ExplainWords::of(self.language);
        let writer = Writer {
            source: self,
            about: subject,
            basis,
        };
        let (mut formula, mut sum) = (String::new(), String::new());
        if !term.is_leaf() {
            formula = writer.words(&term);
            let notation = match self.query.figure {
                FigureRef::Figure(name) => entry_of(name.measure).notation,
                _ => writer.notation(&term),
            };
            let result = match value {
                Some(_) => value_text(self.language, notation, value),
                None => words.missing.to_owned(),
            };
            sum = format!("{} = {result}", writer.numbers(&term));
        }
        let note = if term.is_probability() {
            words.chance_note
        } else if term.leaves().is_empty() {
            words.nothing
        } else {
            ""
        };
        let name = first_capital(title);
        let mut parts = self.parts(subject, &term);
        let mut source = String::new();
        // An input under its own name says at once where it comes from.
        if term.is_leaf()
            && let Some(only) = parts.pop_if(|only| only.name == name)
        {
            source = only.source;
        }
        Explanation {
            name,
            whose: owner(self.language, self.scenario.data(), subject),
            value,
            most: None,
            text,
            before: String::new(),
            scenario_note: String::new(),
            formula,
            sum,
            note,
            source,
            parts,
            knowledge: Knowledge::Derived,
            term,
        }
    }
}
