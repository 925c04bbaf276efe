//! What figures and inputs are called, and how their values are written.

use crate::model::data_set::{ComparisonKey, DataSet, Owner};
use crate::model::figure::{Measure, Name, OccupancyBasis, OutcomeMeasure, Subject};
use crate::model::parameter::{Key, OutcomeField, Unit};
use crate::model::scenario::Scenario;
use crate::present::explain::words::ExplainWords;
use crate::present::language::Language;
use crate::present::measure::{self, Notation};
use crate::present::number;
use crate::present::parameter_text;
use crate::present::words::SharedWords;
use crate::writing::first_small;

/// How an input is written; a choice is a number of one or nothing.
pub(crate) fn notation_of_input(data: &DataSet, key: Key) -> Notation {
    match unit_of(data, key) {
        Some(Unit::Kroner) => Notation::Kroner,
        Some(Unit::Share) => Notation::Share,
        _ => Notation::Count,
    }
}

pub(super) fn unit_of(data: &DataSet, key: Key) -> Option<Unit> {
    data.parameter(key)?.unit()
}

/// A value as it is written in a sum.
pub(crate) fn value_text(language: Language, notation: Notation, x: Option<f64>) -> String {
    match notation {
        Notation::Kroner => number::kroner(language, x),
        Notation::Share => match x {
            // What people set is whole per cent, and shown as such.
            Some(x) => parameter_text::value_text(language, Unit::Share, x),
            None => number::MISSING.to_owned(),
        },
        Notation::Chance => match x {
            Some(p) if !(0.01..=0.99).contains(&p) => number::chance(language, p),
            _ => number::percent(language, x, 1),
        },
        Notation::Count => {
            let small = x.is_some_and(|x| x.abs() < 1.0);
            number::decimal(language, x, if small { 3 } else { 2 })
        }
    }
}

/// What a figure is called in the middle of a sentence, without saying whose it
/// is; that it is at full occupancy goes without saying in the formula of another.
pub(super) fn figure_name(language: Language, name: Name, full: bool) -> String {
    let entry = measure::entry_of(name.measure);
    let mut text = entry.name(language, name.basis).to_owned();
    if full && name.basis == OccupancyBasis::Full {
        text.push_str(ExplainWords::of(language).at_full);
    }
    text
}

/// The same with the outcome that it is about.
pub(crate) fn title(language: Language, data: &DataSet, name: Name) -> String {
    let text = figure_name(language, name, true);
    match name.measure {
        Measure::Outcome(_, outcome) => {
            let outcome = first_small(language.pick(&data.outcome(outcome).name));
            format!("{text} ({outcome})")
        }
        _ => text,
    }
}

/// What an input is called in the middle of a sentence. Where the formula uses the
/// stated value although the scenario has another by now, the name says so.
pub(super) fn input_name(
    language: Language,
    scenario: &Scenario,
    key: Key,
    value: Option<f64>,
) -> String {
    let name = match key {
        Key::Outcome(_, outcome, field) => {
            let measure = Measure::Outcome(
                match field {
                    OutcomeField::Count => OutcomeMeasure::Count,
                    OutcomeField::Courses => OutcomeMeasure::Courses,
                    OutcomeField::Share => OutcomeMeasure::Share,
                },
                outcome,
            );
            let entry = measure::entry_of(measure);
            entry.name(language, OccupancyBasis::Actual).to_owned()
        }
        _ => first_small(&parameter_text::parameter_name(language, key)),
    };
    if key.follows_though_stated() && scenario.number(key) != value {
        return name + ExplainWords::of(language).as_stated;
    }
    name
}

/// Whose input it is.
pub(super) const fn subject_of(key: Key) -> Option<Subject> {
    match key {
        Key::Group(group, _) | Key::Outcome(Owner::Group(group), ..) => Some(Subject::Group(group)),
        Key::Programme(programme, _) | Key::Outcome(Owner::Programme(programme), ..) => {
            Some(Subject::Programme(programme))
        }
        Key::Pool(pool, _) => Some(Subject::Pool(pool)),
        Key::Comparison(comparison, _) => Some(Subject::Comparison(comparison)),
        Key::CommonPool
        | Key::CommonBase
        | Key::WeeksOff
        | Key::PriceIndex
        | Key::Reconstruction => None,
    }
}

/// Both sides of a comparison, or the one group that is assessed alone.
pub(crate) fn compared(language: Language, data: &DataSet, comparison: ComparisonKey) -> String {
    let (a, b) = data.sides(comparison);
    let name = |group| language.pick(&data.group(group).name);
    match b {
        Some(b) => (SharedWords::of(language).versus)(name(a), name(b)),
        None => name(a).to_owned(),
    }
}

/// Whose figure it is, as a label.
pub(super) fn owner(language: Language, data: &DataSet, subject: Subject) -> String {
    match subject {
        Subject::Programme(programme) => language.pick(&data.programme(programme).name).to_owned(),
        Subject::Group(group) => language.pick(&data.group(group).name).to_owned(),
        Subject::Pool(pool) => language.pick(&data.pool(pool).name).to_owned(),
        Subject::CommonPool => ExplainWords::of(language).common_pool.to_owned(),
        Subject::Comparison(comparison) => compared(language, data, comparison),
    }
}

/// The same behind a figure's name in a sentence.
pub(super) fn located(language: Language, data: &DataSet, subject: Subject) -> String {
    match subject {
        Subject::Programme(programme) => {
            (ExplainWords::of(language).at)(language.pick(&data.programme(programme).name))
        }
        Subject::Group(group) => format!(" {}", language.pick(&data.group(group).located)),
        Subject::Pool(pool) => format!(", {}", language.pick(&data.pool(pool).name)),
        Subject::CommonPool | Subject::Comparison(_) => String::new(),
    }
}
