//! What stored scenarios have side by side: the inputs that differ, and what comes of them.

use std::rc::Rc;

use super::words::{Counted, Words};
use crate::exchange::stored::StoredScenarios;
use crate::model::break_even::BreakEven;
use crate::model::data_set::{ComparisonKey, DataSet, GroupKey, OutcomeKey};
use crate::model::evaluation::Evaluation;
use crate::model::figure::Figure;
use crate::model::parameter::{Key, Unit, Value};
use crate::model::payoff::Threshold;
use crate::model::scenario::Scenario;
use crate::present::difference::direction;
use crate::present::explain::uncapitalised;
use crate::present::figures::{has_places, known_outcomes, kroner_cell};
use crate::present::language::Language;
use crate::present::number::{self, MISSING};
use crate::present::parameter_text::{any_value, full_name};
use crate::present::table::{Cell, Row, Table};

/// A stored scenario with its figures.
#[derive(Debug)]
pub struct Column {
    /// Its place as a letter, by which the others refer to it.
    pub letter: char,
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
            letter,
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

/// Compares scenarios, of which there is one at least: their inputs, then the figures of a
/// comparison with those of others that differ.
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
    let (inputs, alike) = inputs(language, first.figures.scenario.data(), columns);
    let lines = Lines { language, columns };
    let mut figures = lines.of_comparison(comparison, outcome);
    let data = first.figures.scenario.data();
    let others = data.assessments().filter(|&other| other != comparison);
    for other in others {
        let (a, b) = data.sides(other);
        let lines = [lines.price(a), b.and_then(|b| lines.against(other, b))];
        figures.extend(lines.into_iter().flatten().filter(Line::differs));
    }
    let verdicts = lines.verdicts();
    let any = !verdicts.is_empty() && columns.len() > 1;
    let differing: Vec<Line> = verdicts.into_iter().filter(Line::differs).collect();
    let words = Words::of(language);
    let mut notes = Vec::new();
    if !alike.is_empty() {
        notes.push((words.alike)(&alike.join("; ")));
    }
    if any {
        notes.push((words.verdicts_alike)(differing.is_empty()).to_owned());
    }
    figures.extend(differing);
    Compared {
        inputs,
        figures,
        notes,
    }
}

/// The inputs that differ, and those that were changed to the same in all of several, with
/// their values.
fn inputs(language: Language, data: &DataSet, columns: &[Column]) -> (Vec<Line>, Vec<String>) {
    let (mut lines, mut alike) = (Vec::new(), Vec::new());
    for parameter in data.parameters() {
        let key = parameter.key;
        let scenarios = || columns.iter().map(|column| &column.figures.scenario);
        if !scenarios().any(|scenario| scenario.is_changed(key)) {
            continue;
        }
        let values: Vec<Option<Value>> = scenarios().map(|of| chosen(of, key)).collect();
        let text = |value: &Option<Value>, unit| match value {
            Some(value) => any_value(language, data, unit, *value),
            None => Words::of(language).not_chosen.to_owned(),
        };
        let mut texts: Vec<String> = values.iter().map(|of| text(of, parameter.unit())).collect();
        let differs = |at: usize| values[at] != values[0];
        if !(1..values.len()).any(differs) {
            if columns.len() > 1 {
                alike.push(format!("{} {}", full_name(language, data, key), texts[0]));
                continue;
            }
        } else if (1..values.len()).any(|at| differs(at) && texts[at] == texts[0]) {
            // To as many decimals as it takes.
            texts = values
                .iter()
                .map(|of| exact(language, parameter.unit(), *of).unwrap_or_else(|| text(of, None)))
                .collect();
        }
        let cells = scenarios().zip(texts).map(|(scenario, text)| {
            let knowledge = scenario.knowledge(key);
            Cell::known(text, knowledge)
        });
        let numbers: Vec<Option<f64>> = values.iter().map(|of| as_number(*of)).collect();
        let unit = parameter.unit();
        let much = |x: f64| match unit {
            Some(Unit::Share) => number::decimal(language, x * 100.0, 1),
            unit => any_value(language, data, unit, Value::Number(x)),
        };
        let counted = match unit {
            Some(Unit::Share) => Counted::Points,
            Some(Unit::Persons | Unit::Places | Unit::Courses) => Counted::Number,
            _ => Counted::Amount,
        };
        let name = full_name(language, data, key);
        lines.push(line(name, cells.collect(), &|at| {
            let apart = numbers[at]? - numbers[0]?;
            Some(difference(language, apart, counted, &much))
        }));
    }
    (lines, alike)
}

/// A parameter's value at the price level that was chosen; none of a split that nobody chose,
/// though it is computed with one.
fn chosen(scenario: &Scenario, key: Key) -> Option<Value> {
    if key == Key::Reconstruction && !scenario.is_changed(key) {
        return None;
    }
    Some(scenario.at_level(key, scenario.value(key)?))
}

const fn as_number(value: Option<Value>) -> Option<f64> {
    match value {
        Some(Value::Number(x)) => Some(x),
        _ => None,
    }
}

/// A number with all the decimals that it has.
fn exact(language: Language, unit: Option<Unit>, value: Option<Value>) -> Option<String> {
    let x = as_number(value)?;
    Some(match unit {
        Some(Unit::Kroner) => number::kroner_exact(language, x),
        Some(Unit::Share) => number::percent_exact(language, x),
        _ => number::decimal(language, x, 9),
    })
}

/// A difference in words.
fn difference(
    language: Language,
    difference: f64,
    counted: Counted,
    much: &dyn Fn(f64) -> String,
) -> String {
    let words = Words::of(language);
    (words.difference)(&much(difference.abs()), counted, difference < 0.0)
}

/// A line, whose cells behind the first are marked by whether they read as it does; under
/// one that does not stands how far it is from it, where `apart` gives that.
fn line(name: String, mut cells: Vec<Cell>, apart: &dyn Fn(usize) -> Option<String>) -> Line {
    let first = cells
        .first()
        .map_or_else(String::new, |cell| cell.text.clone());
    for (at, cell) in cells.iter_mut().enumerate().skip(1) {
        let differs = cell.text != first;
        cell.differs = Some(differs);
        if differs {
            cell.note = apart(at).unwrap_or_default();
        }
    }
    Line { name, cells }
}

/// What lines of figures are made of.
struct Lines<'c> {
    language: Language,
    columns: &'c [Column],
}

impl Lines<'_> {
    /// A line with a cell of each scenario; nothing where none of them has anything.
    fn words(&self, name: String, cell: &dyn Fn(&Evaluation) -> Option<Cell>) -> Option<Line> {
        self.with_differences(name, cell, &|_| None)
    }

    /// The same of kroner, with their differences.
    fn kroner(&self, name: String, figure: &dyn Fn(&Evaluation) -> Option<Figure>) -> Option<Line> {
        let cell = |figures: &Evaluation| {
            let figure = figure(figures).filter(|figure| figure.value.is_some())?;
            Some(kroner_cell(self.language, figures, figure))
        };
        let value = |at: usize| figure(&self.columns[at].figures)?.value;
        let much = |x: f64| number::kroner_bare(self.language, x);
        self.with_differences(name, &cell, &|at| {
            let apart = value(at)? - value(0)?;
            Some(difference(self.language, apart, Counted::Amount, &much))
        })
    }

    fn with_differences(
        &self,
        name: String,
        cell: &dyn Fn(&Evaluation) -> Option<Cell>,
        apart: &dyn Fn(usize) -> Option<String>,
    ) -> Option<Line> {
        let cells = self.columns.iter().map(|column| {
            let missing = || Cell::figure(MISSING.to_owned());
            let mut cell = cell(&column.figures).unwrap_or_else(missing);
            // What is explained is what is on screen.
            cell.query = cell.query.filter(|_| column.on_screen);
            cell
        });
        let cells: Vec<Cell> = cells.collect();
        let any = cells.iter().any(|cell| cell.text != MISSING);
        any.then(|| line(name, cells, apart))
    }

    fn name(&self, group: GroupKey) -> &str {
        let data = self.columns[0].figures.scenario.data();
        self.language.pick(&data.group(group).name)
    }

    /// The price of a group.
    fn price(&self, group: GroupKey) -> Option<Line> {
        let name = (Words::of(self.language).price)(self.name(group));
        self.kroner(name, &|figures| {
            Some(figures.results().group(group).costs.price_actual)
        })
    }

    /// How much dearer or cheaper the first side of a comparison is than the other.
    fn against(&self, comparison: ComparisonKey, b: GroupKey) -> Option<Line> {
        let words = Words::of(self.language);
        self.words((words.against)(self.name(b)), &|figures| {
            let gap = figures.results().comparison(comparison)?.difference_actual;
            let kroner = number::kroner_bare(self.language, gap.value?.abs());
            let text = (words.direction)(&kroner, direction(gap.value?));
            let cell = Cell::known(text, figures.knowledge(gap));
            Some(cell.with_query(figures.query(gap)))
        })
    }

    /// What there is of a comparison: what its first side costs, per person, in all and per
    /// result, and how far that is from the other.
    fn of_comparison(&self, comparison: ComparisonKey, outcome: Option<OutcomeKey>) -> Vec<Line> {
        let words = Words::of(self.language);
        let data = self.columns[0].figures.scenario.data();
        let (a, b) = data.sides(comparison);
        let places = |figures: &Evaluation| has_places(figures, a);
        let full = (words.price_full)(self.name(a));
        let mut lines = vec![
            self.price(a),
            self.kroner(full, &|figures| {
                let full = figures.results().group(a).costs.price_full;
                places(figures).then_some(full)
            }),
            self.kroner(words.idle.to_owned(), &|figures| {
                let idle = figures.results().group(a).costs.idle_cost;
                places(figures).then_some(idle)
            }),
            self.kroner(words.total.to_owned(), &|figures| {
                Some(figures.results().group(a).costs.total_cost)
            }),
        ];
        let known = known_outcomes(&self.columns[0].figures, comparison);
        let outcome = outcome.filter(|outcome| known.contains(outcome));
        if let Some(outcome) = outcome.or_else(|| known.first().copied()) {
            lines.extend(self.results(a, outcome));
        }
        if let Some(b) = b {
            lines.extend([self.price(b), self.against(comparison, b)]);
            lines.push(self.break_even(comparison, (words.break_even)(self.name(b))));
        }
        lines.push(self.worth(comparison));
        lines.into_iter().flatten().collect()
    }

    /// What a result costs, and what chance allows.
    fn results(&self, group: GroupKey, outcome: OutcomeKey) -> [Option<Line>; 2] {
        let words = Words::of(self.language);
        let data = self.columns[0].figures.scenario.data();
        let name = uncapitalised(self.language.pick(&data.outcome(outcome).name));
        let cost = self.kroner((words.cost)(&name), &|figures| {
            Some(figures.outcomes().group(group, outcome)?.cost)
        });
        let by_chance = self.words(words.by_chance.to_owned(), &|figures| {
            let [low, high] = figures.outcomes().group(group, outcome)?.cost_interval?;
            let bare = |x: f64| number::kroner_bare(self.language, x);
            let text = match high.value {
                Some(high) => format!("{}–{}", bare(low.value?), bare(high)),
                None => (words.upwards)(&bare(low.value?)),
            };
            Some(Cell::known(text, figures.knowledge(low)).with_query(figures.query(low)))
        });
        [cost, by_chance]
    }

    /// The occupancy at which both sides cost the same.
    fn break_even(&self, comparison: ComparisonKey, name: String) -> Option<Line> {
        let words = Words::of(self.language);
        let at = |figures: &Evaluation| match figures.break_even(comparison)? {
            BreakEven::At { value, .. } => Some(value),
            BreakEven::Always | BreakEven::Never => None,
        };
        let cell = |figures: &Evaluation| {
            Some(match figures.break_even(comparison)? {
                BreakEven::At { value, .. } => {
                    Cell::figure(number::percent(self.language, value, 1))
                }
                BreakEven::Always => Cell::figure(words.always.to_owned()),
                BreakEven::Never => Cell::figure(words.never.to_owned()),
            })
        };
        let points = |x: f64| number::decimal(self.language, x * 100.0, 1);
        self.with_differences(name, &cell, &|column| {
            let apart = at(&self.columns[column].figures)? - at(&self.columns[0].figures)?;
            Some(difference(self.language, apart, Counted::Points, &points))
        })
    }

    /// What a result would have to be worth a year.
    fn worth(&self, comparison: ComparisonKey) -> Option<Line> {
        let words = Words::of(self.language);
        let payoff = self.columns[0].figures.payoff(comparison)?;
        let data = self.columns[0].figures.scenario.data();
        let name = uncapitalised(self.language.pick(&data.outcome(payoff.outcome).name));
        self.words((words.worth)(&name), &|figures| {
            Some(match figures.payoff(comparison)?.worth? {
                Threshold::At { figure, below } => {
                    let kroner = number::kroner_bare(self.language, figure.value?);
                    let text = (words.worth_at)(&kroner, below);
                    let cell = Cell::known(text, figures.knowledge(figure));
                    cell.with_query(figures.query(figure))
                }
                Threshold::Always => Cell::figure(words.worth_always.to_owned()),
                Threshold::Never => Cell::figure(words.worth_never.to_owned()),
            })
        })
    }

    /// Whether each conclusion of the data set holds.
    fn verdicts(&self) -> Vec<Line> {
        let words = Words::of(self.language);
        let data = self.columns[0].figures.scenario.data();
        let claims = data.definition().claims.iter().enumerate();
        let verdict = claims.map(|(at, claim)| {
            let name = (words.claim)(self.language.pick(&claim.text));
            self.words(name, &|figures| {
                let judged = (*figures.judged().get(at)?)?;
                Some(Cell::figure((words.verdict)(judged.verdict).to_owned()))
            })
        });
        verdict.flatten().collect()
    }
}

/// All of it as one table, a column for each scenario.
#[must_use]
pub fn table(language: Language, columns: &[Column], compared: &Compared) -> Table {
    let words = Words::of(language);
    let row = |line: &Line| Row {
        heading: line.name.clone(),
        cells: line.cells.clone(),
        strong: false,
    };
    let heading = |text: &str| Row {
        heading: text.to_owned(),
        cells: vec![Cell::default(); columns.len()],
        strong: false,
    };
    let mut rows = Vec::new();
    if columns.len() > 1 {
        let inputs = if compared.inputs.is_empty() {
            words.no_inputs
        } else {
            words.inputs
        };
        rows.push(heading(inputs));
    }
    rows.extend(compared.inputs.iter().map(row));
    if !rows.is_empty() {
        rows.push(heading(words.figures));
    }
    rows.extend(compared.figures.iter().map(row));
    let titles = columns.iter().map(|column| column.title.clone());
    let caption = columns.first().map_or_else(String::new, |first| {
        let set = &first.figures.scenario.data().definition().name;
        (words.caption)(language.pick(set), &first.title)
    });
    Table {
        caption,
        corner: words.corner.to_owned(),
        columns: titles.collect(),
        rows,
    }
}

#[cfg(test)]
mod tests;
