//! What a figure is made of, each with its value, its source and what it was.

use super::names::{
    figure_name, input_name, notation_of_input, owner, subject_of, unit_of, value_text,
};
use super::{Figure, FigureRef, Key, Knowledge, Name, Part, Source, Subject, Term, Value, find};
use crate::present::explain::words::ExplainWords;
use crate::present::measure::entry_of;
use crate::present::number::MISSING;
use crate::present::parameter_text::any_value;
use crate::writing::first_capital;

impl Source<'_> {
    /// The parts of the term of a figure that belongs to `about`.
    pub(super) fn parts(self, about: Subject, term: &Term) -> Vec<Part> {
        let leaves = term.leaves().into_iter();
        let mut parts: Vec<Part> = leaves
            .filter_map(|leaf| match *leaf {
                Term::Figure(name, value) => Some(self.figure_part(about, name, value)),
                Term::Input(key, value) => {
                    let name = first_capital(&input_name(self.language, self.scenario, key, value));
                    let value = match (unit_of(self.scenario.data(), key), value) {
                        // A choice stands in the sheet as one or nothing.
                        (None, Some(chosen)) => Value::Flag(chosen > 0.5),
                        (_, value) => Value::Number(value?),
                    };
                    let own = subject_of(key).filter(|&subject| subject != about);
                    let part = self.input_part(key, value);
                    Some(Part {
                        name: self.belonging(name, own),
                        ..part
                    })
                }
                _ => None,
            })
            .collect();
        // A source is quoted once.
        let mut quoted: Vec<String> = Vec::new();
        for part in &mut parts {
            if quoted.contains(&part.source) {
                let again = ExplainWords::of(self.language).same_source;
                again.clone_into(&mut part.source);
            } else if !part.source.is_empty() {
                quoted.push(part.source.clone());
            }
        }
        parts
    }

    fn figure_part(self, about: Subject, name: Name, value: Option<f64>) -> Part {
        let own = Some(name.subject).filter(|&subject| subject != about);
        let text = self.with_unit(name, value);
        let mut part = Part {
            name: self.belonging(first_capital(&figure_name(self.language, name, true)), own),
            before: self.before_figure(name, &text),
            text,
            knowledge: Knowledge::Derived,
            source: String::new(),
            query: Some(self.query.for_figure(FigureRef::Figure(name))),
        };
        if let Some(found) = find(self.scenario, self.results, name) {
            part.knowledge = self.knowledge(found, name);
            // An input as it stands says at once where it comes from.
            if let Term::Input(key, Some(x)) = Term::of(&self.results.sheet, found.at, Some(name)) {
                part.source = self.input_part(key, Value::Number(x)).source;
                part.query = None;
            }
        }
        part
    }

    /// How a figure is known: an input as it stands as that is, any other by the
    /// least certain of its inputs, those among them that take no part in its formula.
    pub(super) fn knowledge(self, found: Figure, name: Name) -> Knowledge {
        let sheet = &self.results.sheet;
        match Term::of(sheet, found.at, Some(name)) {
            Term::Input(key, _) if sheet.inputs(found.at).len() == 1 => {
                self.scenario.knowledge(key)
            }
            _ => sheet.knowledge(found, self.scenario),
        }
    }

    /// An input without its name.
    pub(super) fn input_part(self, key: Key, value: Value) -> Part {
        let data = self.scenario.data();
        let source = data.parameter(key).map_or("", |p| &*p.source);
        let text = self.input_text(key, value);
        let changed = self.scenario.is_changed(key);
        Part {
            name: String::new(),
            before: self.before_sentence(&text, || {
                self.report
                    .value(key)
                    .map_or_else(|| MISSING.to_owned(), |value| self.input_text(key, value))
            }),
            text,
            knowledge: self.scenario.knowledge(key),
            source: if changed {
                String::new()
            } else {
                self.source_text(source)
            },
            query: None,
        }
    }

    fn input_text(self, key: Key, value: Value) -> String {
        let data = self.scenario.data();
        match value {
            Value::Number(x) => value_text(self.language, notation_of_input(data, key), Some(x)),
            value => any_value(self.language, data, unit_of(data, key), value),
        }
    }

    /// The text of a source of the data set.
    pub(super) fn source_text(self, id: &str) -> String {
        let source = self.scenario.data().source(id);
        source.map_or_else(String::new, |s| self.language.pick(&s.text).to_owned())
    }

    /// A value with its unit and what it is per.
    pub(super) fn with_unit(self, name: Name, value: Option<f64>) -> String {
        let words = ExplainWords::of(self.language);
        if value.is_none() {
            return words.missing.to_owned();
        }
        let entry = entry_of(name.measure);
        let text = value_text(self.language, entry.notation, value);
        let per = entry.per(self.language, name.basis);
        if per.is_empty() {
            return text;
        }
        format!("{text} {per}")
    }

    /// What a figure is called, and whose it is.
    pub(super) fn named(self, name: Name) -> String {
        let title = first_capital(&figure_name(self.language, name, true));
        self.belonging(title, Some(name.subject))
    }

    fn belonging(self, name: String, owner_of: Option<Subject>) -> String {
        match owner_of {
            Some(subject) => {
                let owner = owner(self.language, self.scenario.data(), subject);
                format!("{name}, {owner}")
            }
            None => name,
        }
    }

    /// What a figure was before the changes, where that is something else.
    pub(super) fn before_figure(self, name: Name, now: &str) -> String {
        self.before_sentence(now, || {
            let found = self
                .before
                .and_then(|before| find(self.report, before, name));
            found.map_or_else(String::new, |found| self.with_unit(name, found.value))
        })
    }

    /// A sentence with what was there before, where that is something else.
    pub(super) fn before_sentence(self, now: &str, before: impl FnOnce() -> String) -> String {
        let changed = self.before.is_some() && self.scenario.changes().len() > 0;
        let before = if changed { before() } else { String::new() };
        if before.is_empty() || before == now {
            String::new()
        } else {
            (ExplainWords::of(self.language).before)(&before)
        }
    }
}
