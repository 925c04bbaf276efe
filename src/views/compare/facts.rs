//! What stored scenarios have side by side: the inputs that differ, and what comes of them.

use std::rc::Rc;

use super::words::{Words, with};
use crate::exchange::stored::StoredScenarios;
use crate::model::break_even::BreakEven;
use crate::model::data_set::{ComparisonKey, DataSet, GroupKey, OutcomeKey};
use crate::model::evaluation::Evaluation;
use crate::model::figure::{Measure, Name, OccupancyBasis, OutcomeMeasure, Subject};
use crate::model::parameter::{Key, Value};
use crate::model::scenario::Scenario;
use crate::present::difference::{BreakEvenText, Direction, direction};
use crate::present::explain::{notation_of_input, title, value_text};
use crate::present::figures::{has_places, known_outcomes};
use crate::present::language::Language;
use crate::present::measure::{Notation, entry_of};
use crate::present::number::{self, MISSING};
use crate::present::parameter_text::{any_value, full_name};
use crate::present::table::{Cell, Row, Table};
use crate::present::words::SharedWords;
use crate::present::words::conclusions::ConclusionWords;
use crate::writing::{first_capital, first_small};

/// A stored scenario with its figures.
#[derive(Debug)]
pub struct Column {
    /// Its place as a letter.
    pub letter: String,
    /// What it is called; empty if nothing.
    pub name: String,
    /// Letter and name.
    pub title: String,
    /// Its figures.
    pub figures: Rc<Evaluation>,
    /// Whether it is what is on screen. Only its figures can be asked where they come from.
    pub on_screen: bool,
}

/// The stored scenarios with their figures, where `shown` has those of the one on screen.
#[must_use]
pub fn columns(stored: &StoredScenarios, shown: &Rc<Evaluation>) -> Vec<Column> {
    let copies = stored.copies.iter().zip('A'..);
    let column = copies.map(|(copy, letter)| {
        let on_screen = copy.scenario == shown.scenario;
        let mut title = String::from(letter);
        if !copy.name.is_empty() {
            title.push('\u{2002}');
            title.push_str(&copy.name);
        }
        Column {
            letter: letter.to_string(),
            name: copy.name.clone(),
            title,
            figures: if on_screen {
                Rc::clone(shown)
            } else {
                Rc::new(shown.next(copy.scenario.clone()))
            },
            on_screen,
        }
    });
    column.collect()
}

/// Whether the first side of a comparison has a price in any scenario.
#[must_use]
pub fn any_price(columns: &[Column], comparison: ComparisonKey) -> bool {
    columns.iter().any(|column| {
        let (a, _) = column.figures.scenario.data().sides(comparison);
        let costs = &column.figures.results().group(a).costs;
        costs
            .price_actual
            .value
            .or(costs.price_full.value)
            .is_some()
    })
}

/// An input or a figure in every scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it is.
    pub name: String,
    /// A cell for each scenario. Those behind the first say whether they are as it is.
    pub cells: Vec<Cell>,
}

impl Line {
    /// Whether it is not the same in all scenarios.
    #[must_use]
    pub fn differs(&self) -> bool {
        self.cells.iter().any(|cell| cell.differs == Some(true))
    }
}

/// What is to be seen of stored scenarios.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Compared {
    /// The inputs that differ, in the registry's order.
    pub inputs: Vec<Line>,
    /// What comes of them.
    pub figures: Vec<Line>,
    /// What else to know: what was changed in all alike, and which conclusions are alike.
    pub notes: Vec<String>,
}

/// Compares scenarios: their inputs, then the figures of a comparison, and those of others that
/// differ.
#[must_use]
pub fn compared(
    language: Language,
    columns: &[Column],
    comparison: ComparisonKey,
    outcome: Option<OutcomeKey>,
) -> Compared {
    let Some(first) = columns.first() else {
        return Compared::default();
    };
    let data = first.figures.scenario.data();
    let mut lines = Lines {
        language,
        data,
        columns,
        lines: Vec::new(),
    };
    let mut compared = Compared::default();
    lines.inputs(&mut compared.notes);
    compared.inputs = std::mem::take(&mut lines.lines);
    lines.of_comparison(comparison, outcome);
    let shown = lines.lines.len();
    for other in data.assessments().filter(|&other| other != comparison) {
        lines.prices(other);
    }
    let claims = data.definition().claims.len();
    let mut alike = 0;
    for at in 0..claims {
        alike += usize::from(!lines.verdict(at).is_some_and(Line::differs));
    }
    compared.figures = lines.lines;
    // Of all else only what differs is shown.
    let mut at = 0;
    compared.figures.retain(|line| {
        at += 1;
        at <= shown || line.differs()
    });
    if alike > 0 && columns.len() > 1 {
        let words = Words::of(language);
        let note = if alike == claims {
            words.verdicts_alike
        } else {
            words.other_verdicts_alike
        };
        compared.notes.push(note.to_owned());
    }
    compared
}

/// A parameter's value at the price level that was chosen; none of a split that nobody chose,
/// though it is computed with one.
fn chosen(scenario: &Scenario, key: Key) -> Option<Value> {
    if key == Key::Reconstruction && !scenario.is_changed(key) {
        return None;
    }
    Some(scenario.at_level(key, scenario.value(key)?))
}

/// A cell, and the number that stands in it.
type Found = Option<(Cell, Option<f64>)>;

/// What lines are made of, and those that were made.
struct Lines<'c> {
    language: Language,
    data: &'c DataSet,
    columns: &'c [Column],
    lines: Vec<Line>,
}

impl Lines<'_> {
    /// A line with a cell and a number of each scenario; none where no cell has anything. Cells
    /// behind the first are marked by whether they read as it does, and under one that does
    /// not stands how far its number is from that of the first.
    fn add(
        &mut self,
        name: String,
        notation: Notation,
        cell: &dyn Fn(&Evaluation) -> Found,
    ) -> Option<&Line> {
        let mut cells = Vec::new();
        let mut first = None;
        let mut any = false;
        for column in self.columns {
            let found = cell(&column.figures);
            any |= found.is_some();
            let missing = || (Cell::figure(MISSING.to_owned()), None);
            let (mut cell, number) = found.unwrap_or_else(missing);
            // What is explained is what is on screen.
            cell.query = cell.query.filter(|_| column.on_screen);
            match &first {
                None => first = Some((cell.text.clone(), number)),
                Some((text, of_first)) => {
                    let differs = cell.text != *text;
                    cell.differs = Some(differs);
                    if let (true, Some(number), Some(first)) = (differs, number, of_first) {
                        cell.note = self.difference(notation, number - first);
                    }
                }
            }
            cells.push(cell);
        }
        if any {
            self.lines.push(Line { name, cells });
        }
        self.lines.last().filter(|_| any)
    }

    /// A difference in words.
    fn difference(&self, notation: Notation, difference: f64) -> String {
        let words = Words::of(self.language);
        let size = difference.abs();
        let much = match notation {
            Notation::Share => number::decimal(self.language, 100.0 * size, 1),
            _ => value_text(self.language, notation, Some(size)),
        };
        let words = match notation {
            Notation::Kroner => words.amounts,
            Notation::Share => words.points,
            Notation::Chance | Notation::Count => words.numbers,
        };
        format!("{much} {}", words[usize::from(difference < 0.0)])
    }

    /// The inputs that differ. What was changed to the same in all of several is noted.
    fn inputs(&mut self, notes: &mut Vec<String>) {
        let (language, data) = (self.language, self.data);
        let words = Words::of(language);
        let mut alike = Vec::new();
        for parameter in data.parameters() {
            let (key, unit) = (parameter.key, parameter.unit());
            let text = |value: Option<Value>| match value {
                Some(value) => any_value(language, data, unit, value),
                None => words.not_chosen.to_owned(),
            };
            let first = chosen(&self.columns[0].figures.scenario, key);
            let first_text = text(first);
            let (mut changed, mut differs, mut reads_alike) = (false, false, false);
            for column in self.columns {
                let scenario = &column.figures.scenario;
                let value = chosen(scenario, key);
                changed |= scenario.is_changed(key);
                if value != first {
                    differs = true;
                    reads_alike |= text(value) == first_text;
                }
            }
            if !changed {
                continue;
            }
            let name = full_name(language, data, key);
            if !differs && self.columns.len() > 1 {
                alike.push(format!("{name} {first_text}"));
                continue;
            }
            self.add(name, notation_of_input(data, key), &|figures| {
                let value = chosen(&figures.scenario, key);
                let number = match value {
                    Some(Value::Number(x)) => Some(x),
                    _ => None,
                };
                let text = match number {
                    // To as many decimals as it takes.
                    Some(x) if reads_alike => number::decimal(language, x, 9),
                    _ => text(value),
                };
                let knowledge = figures.scenario.knowledge(key);
                Some((Cell::known(text, knowledge), number))
            });
        }
        if !alike.is_empty() {
            notes.push(with(words.alike, &alike.join("; ")));
        }
    }

    /// A named figure, under whose it is and what it is called.
    fn figure(&mut self, subject: Subject, measure: Measure, basis: OccupancyBasis) {
        let (language, data) = (self.language, self.data);
        let name = Name {
            subject,
            measure,
            basis,
        };
        let short = |group: GroupKey| language.pick(&data.group(group).short);
        let whose = match subject {
            Subject::Group(group) => short(group).to_owned(),
            Subject::Comparison(of) => {
                let (a, b) = data.sides(of);
                (SharedWords::of(language).versus)(short(a), b.map_or("", short))
            }
            _ => String::new(),
        };
        let entry = entry_of(measure);
        let mut text = format!("{whose}: {}", title(language, data, name));
        let per = entry.per(language, basis);
        if !text.contains(per) {
            text.push(' ');
            text.push_str(per);
        }
        self.add(first_capital(&text), entry.notation, &|figures| {
            // What came of the courses is on the sheet once it was asked for.
            let _known = figures.outcomes();
            let figure = figures.results().sheet.find(name)?;
            let value = figure.value?;
            let mut text = value_text(language, entry.notation, Some(value));
            let mut number = Some(value);
            if measure == Measure::Difference {
                // It says in words which side is the dearer.
                let direction = direction(value);
                let word = first_small((ConclusionWords::of(language).verdict)(direction));
                text = match direction {
                    Direction::Same => word,
                    _ => format!("{} {word}", number::kroner(language, value.abs())),
                };
                number = None;
            }
            let cell = Cell::known(text, figures.knowledge(figure));
            Some((cell.of(name), number))
        });
    }

    /// What both sides of a comparison cost per person, and which is the dearer.
    fn prices(&mut self, comparison: ComparisonKey) {
        let (a, b) = self.data.sides(comparison);
        let actual = OccupancyBasis::Actual;
        self.figure(Subject::Group(a), Measure::Price, actual);
        if let Some(b) = b {
            self.figure(Subject::Group(b), Measure::Price, actual);
            self.figure(Subject::Comparison(comparison), Measure::Difference, actual);
        }
    }

    /// What there is of a comparison: what both sides cost per person and where they cost the
    /// same, and what the first costs in all and per result.
    fn of_comparison(&mut self, comparison: ComparisonKey, outcome: Option<OutcomeKey>) {
        use OutcomeMeasure::{Cost, CostHigh, CostLow};
        let (a, _) = self.data.sides(comparison);
        let group = Subject::Group(a);
        let actual = OccupancyBasis::Actual;
        self.prices(comparison);
        let mut columns = self.columns.iter();
        if columns.any(|column| has_places(&column.figures, a)) {
            self.figure(group, Measure::Price, OccupancyBasis::Full);
            self.break_even(comparison);
            self.figure(group, Measure::IdleCost, actual);
        }
        self.figure(group, Measure::TotalCost, actual);
        let known = known_outcomes(&self.columns[0].figures, comparison);
        let outcome = outcome.filter(|outcome| known.contains(outcome));
        if let Some(outcome) = outcome.or_else(|| known.first().copied()) {
            for measure in [Cost, CostLow, CostHigh] {
                self.figure(group, Measure::Outcome(measure, outcome), actual);
            }
        }
    }

    /// The occupancy at which both sides cost the same.
    fn break_even(&mut self, comparison: ComparisonKey) {
        let language = self.language;
        let words = ConclusionWords::of(language);
        let name = Words::of(language).break_even.to_owned();
        self.add(name, Notation::Share, &|figures| {
            let (text, at) = match figures.break_even(comparison)? {
                BreakEven::At { value, .. } => (number::percent(language, value, 1), Some(value)),
                BreakEven::Always => ((words.break_even)(&BreakEvenText::Always), None),
                BreakEven::Never => ((words.break_even)(&BreakEvenText::Never), None),
            };
            Some((Cell::figure(text), at))
        });
    }

    /// Whether a conclusion of the data set holds.
    fn verdict(&mut self, at: usize) -> Option<&Line> {
        let words = Words::of(self.language);
        let claim = self.data.definition().claims.get(at)?;
        let name = with(words.claim, self.language.pick(&claim.text));
        self.add(name, Notation::Count, &|figures| {
            let judged = (*figures.judged().get(at)?)?;
            let verdict = words.verdicts[judged.verdict as usize];
            Some((Cell::figure(verdict.to_owned()), None))
        })
    }
}

/// All of it as one table, a column for each scenario.
#[must_use]
pub fn table(language: Language, columns: &[Column], compared: &Compared) -> Table {
    let words = Words::of(language);
    let mut rows = Vec::new();
    let mut add = |heading: &str, cells: Vec<Cell>| {
        rows.push(Row {
            heading: heading.to_owned(),
            cells,
            strong: false,
        });
    };
    let none = vec![Cell::default(); columns.len()];
    if columns.len() > 1 {
        let inputs = if compared.inputs.is_empty() {
            words.no_inputs
        } else {
            words.inputs
        };
        add(inputs, none.clone());
    }
    for line in &compared.inputs {
        add(&line.name, line.cells.clone());
    }
    add(words.figures, none);
    for line in &compared.figures {
        add(&line.name, line.cells.clone());
    }
    let titles = columns.iter().map(|column| column.title.clone());
    let caption = columns
        .first()
        .map_or_else(String::new, |first| with(words.caption, &first.title));
    Table {
        caption,
        corner: words.corner.to_owned(),
        columns: titles.collect(),
        rows,
    }
}

#[cfg(test)]
mod tests;
