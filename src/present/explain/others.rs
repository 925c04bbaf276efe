//! Explanations of what is no figure of the sheet: inputs, what
//! the report prints, break-evens, and what the splits leave open.

use super::names::{figure_name, input_name, owner, subject_of, value_text};
use super::writing::Writer;
use super::{
    ComparisonKey, Evaluation, Explanation, FigureQuery, GroupKey, Key, Knowledge, Measure, Name,
    OccupancyBasis, Part, Scenario, ScenarioRef, Source, Subject, Term, Value, explain, find,
    number,
};
use crate::model::break_even::BreakEven;
use crate::model::parameter::ProgrammeField;
use crate::present::explain::words::ExplainWords;
use crate::present::figures::lever;
use crate::present::figures::split_prices;
use crate::present::measure::Notation;
use crate::present::parameter_text::parameter_name;
use crate::present::split_letter;
use crate::present::words::SharedWords;
use crate::writing::first_capital;

impl Source<'_> {
    /// The explanation of a value that is not computed.
    fn uncomputed(self, part: Part, whose: String, term: Term) -> Explanation {
        Explanation {
            name: part.name,
            whose,
            value: term.value(),
            most: None,
            text: part.text,
            before: part.before,
            scenario_note: String::new(),
            formula: String::new(),
            sum: String::new(),
            note: "",
            source: part.source,
            parts: Vec::new(),
            knowledge: part.knowledge,
            term,
        }
    }

    pub(super) fn input(self, key: Key) -> Option<Explanation> {
        let value = self.scenario.value(key)?;
        let number = self.scenario.number(key);
        let name = first_capital(&input_name(self.language, self.scenario, key, number));
        let part = Part {
            name,
            ..self.input_part(key, value)
        };
        let whose = subject_of(key).map_or_else(String::new, |subject| {
            owner(self.language, self.scenario.data(), subject)
        });
        Some(self.uncomputed(part, whose, Term::Input(key, number)))
    }

    pub(super) fn budgets(self, group: GroupKey) -> Option<Explanation> {
        let members = self.scenario.data().members(group);
        let budget = |&m| Key::Programme(m, ProgrammeField::Budget);
        let sum = |scenario: &Scenario| -> Option<f64> {
            members.iter().map(|m| scenario.number(budget(m))).sum()
        };
        let terms = members.iter().map(|m| {
            let key = budget(m);
            Term::Input(key, self.scenario.number(key))
        });
        let term = Term::Sum(terms.collect());
        let value = sum(self.scenario)?;
        let text = number::kroner(self.language, value);
        let title = parameter_name(self.language, budget(members.first()?));
        let known = members.iter().map(|m| self.scenario.knowledge(budget(m)));
        let before =
            self.before_sentence(&text, || number::kroner(self.language, sum(self.report)));
        Some(Explanation {
            before,
            knowledge: known.max()?.max(Knowledge::Derived),
            ..self.worked(
                &title,
                Subject::Group(group),
                OccupancyBasis::Actual,
                text,
                Some(value),
                term,
            )
        })
    }

    pub(super) fn printed(self, subject: Subject) -> Option<Explanation> {
        let data = self.scenario.data();
        let stated = match subject {
            Subject::Programme(programme) => data.programme(programme).printed_price.as_ref(),
            Subject::Group(group) => data.group(group).printed_price.as_ref(),
            _ => None,
        }?;
        let part = Part {
            name: first_capital(ExplainWords::of(self.language).printed_price),
            text: number::kroner(self.language, stated.value),
            before: String::new(),
            knowledge: stated.knowledge,
            source: self.source_text(&stated.source),
            query: None,
        };
        let whose = owner(self.language, data, subject);
        Some(self.uncomputed(part, whose, Term::Constant(stated.value)))
    }

    /// A break-even is found by a search, not by a formula; what can be shown is that
    /// the two prices are equal there.
    pub(super) fn break_even(
        self,
        figures: &Evaluation,
        comparison: ComparisonKey,
    ) -> Option<Explanation> {
        let words = ExplainWords::of(self.language);
        let BreakEven::At { value, .. } = figures.break_even(comparison)? else {
            return None;
        };
        let (a, b) = self.scenario.data().both_sides(comparison)?;
        let subject = Subject::Comparison(comparison);
        let names = [a, b].map(|group| price_of(Subject::Group(group)));
        let writer = Writer {
            source: self,
            about: subject,
            basis: OccupancyBasis::Actual,
        };
        let [one, other] = names.map(|name| writer.words(&Term::Figure(name, None)));
        let there = ScenarioRef::WithChange(lever(a), Value::Number(value));
        let parts = names
            .into_iter()
            .filter_map(|name| self.in_other_scenario(figures, name, there));
        let text = value_text(self.language, Notation::Share, Some(value));
        let inputs = names.iter().filter_map(|&name| {
            let found = find(self.scenario, self.results, name)?;
            Some(self.results.sheet.knowledge(found, self.scenario))
        });
        let knowledge = inputs.max()?;
        Some(Explanation {
            formula: (words.break_even_rule)(&one, &other),
            note: words.break_even_at,
            parts: parts.collect(),
            knowledge,
            ..self.worked(
                words.break_even,
                subject,
                OccupancyBasis::Actual,
                text,
                Some(value),
                Term::Constant(value),
            )
        })
    }

    pub(super) fn range(self, figures: &Evaluation, subject: Subject) -> Option<Explanation> {
        let words = ExplainWords::of(self.language);
        let name = price_of(subject);
        let span = split_prices(figures, subject)?;
        let price = figure_name(self.language, name, true);
        let count = figures.scenario.data().definition().splits.len();
        let parts: Vec<Part> = (0..u8::try_from(count).unwrap_or(u8::MAX))
            .filter_map(|at| {
                let with = ScenarioRef::WithChange(Key::Reconstruction, Value::Split(at));
                let part = self.in_other_scenario(figures, name, with)?;
                let letter = split_letter(at);
                let heading = SharedWords::of(self.language).split;
                Some(Part {
                    name: format!("{heading} {letter}"),
                    ..part
                })
            })
            .collect();
        Some(Explanation {
            most: Some(span.most),
            formula: (words.range_rule)(&price, parts.len()),
            note: "",
            parts,
            knowledge: Knowledge::Reconstructed,
            ..self.worked(
                &(words.range)(&price),
                subject,
                OccupancyBasis::Actual,
                number::kroner_range(self.language, span.least, span.most),
                Some(span.least),
                Term::Constant(span.least),
            )
        })
    }

    /// A figure of another scenario, with the query that explains it there.
    fn in_other_scenario(
        self,
        figures: &Evaluation,
        name: Name,
        with: ScenarioRef,
    ) -> Option<Part> {
        let query = FigureQuery::from(name).in_scenario(with);
        let explanation = explain(self.language, figures, query)?;
        // The change is a trial and not the reader's own figure.
        let here = find(self.scenario, self.results, name)?;
        Some(Part {
            name: self.named(name),
            text: explanation.text,
            before: String::new(),
            knowledge: self.knowledge(here, name),
            source: String::new(),
            query: Some(query),
        })
    }
}

/// The actual price of a programme or a group.
const fn price_of(subject: Subject) -> Name {
    Name {
        subject,
        measure: Measure::Price,
        basis: OccupancyBasis::Actual,
    }
}
