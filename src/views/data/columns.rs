//! Columns of figures, each with how it is known.
//!
//! That stands in a row above the members of a group where it is the same for
//! all of them, else under the figure itself.

use crate::views::data::words::Words;
use std::rc::Rc;

use crate::model::data_set::{ComparisonKey, GroupKey, Knowledge, ProgrammeKey};
use crate::model::evaluation::Evaluation;
use crate::model::figure::{Figure, Subject};
use crate::model::parameter::{GroupField, Key, ProgrammeField, Unit};
use crate::model::results::{Costs, Results};
use crate::model::scenario::{DefaultValue, Scenario};
use crate::present::figure_query::{FigureQuery, FigureRef};
use crate::present::language::Language;
use crate::present::number::{self, MISSING};
use crate::present::parameter_text::value_text;
use crate::present::table::{Cell, Row, Table, knowledge_name};

/// A figure on its way into a cell.
#[derive(Clone, Default)]
pub(super) struct Item {
    pub(super) text: String,
    /// How it is known; `None` where there is no figure.
    pub(super) knowledge: Option<Knowledge>,
    /// What stands under it besides.
    pub(super) note: String,
    /// The query that explains it.
    pub(super) query: Option<FigureQuery>,
}

impl Item {
    /// The same, with the query that explains it.
    pub(super) fn of(self, query: impl Into<FigureQuery>) -> Self {
        self.with_query(Some(query.into()))
    }

    fn with_query(self, query: Option<FigureQuery>) -> Self {
        Self { query, ..self }
    }
}

/// A column: its heading, and what it shows of a programme and of a group.
pub(super) struct Column<'a> {
    pub(super) heading: String,
    pub(super) programme: Box<dyn Fn(ProgrammeKey) -> Item + 'a>,
    pub(super) group: Box<dyn Fn(GroupKey) -> Item + 'a>,
    /// What stands where a figure is wanting, other than a dash: of a programme, and of a
    /// group as a whole.
    pub(super) wanting: [Option<&'static str>; 2],
}

/// What the columns draw on.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub(super) language: Language,
    pub(super) figures: &'a Evaluation,
}

impl Source<'_> {
    pub(super) fn number(self, x: Option<f64>, decimals: u32) -> String {
        number::decimal(self.language, x, decimals)
    }

    /// A text, with the one before the changes under it where the two differ.
    pub(super) fn item(self, text: String, before: &str, knowledge: Knowledge) -> Item {
        if text == MISSING {
            return Item {
                text,
                ..Item::default()
            };
        }
        let words = Words::of(self.language);
        let note = if text == before {
            String::new()
        } else {
            (words.before)(before)
        };
        Item {
            text,
            knowledge: Some(knowledge),
            note,
            query: None,
        }
    }

    /// A computed figure.
    pub(super) fn figure(
        self,
        write: impl Fn(Option<f64>) -> String,
        costs: impl Fn(&Results) -> Figure,
    ) -> Item {
        let now = costs(self.figures.results());
        let before = costs(self.figures.before()).value;
        let knowledge = self.figures.knowledge(now);
        let item = self.item(write(now.value), &write(before), knowledge);
        item.with_query(self.figures.query(now))
    }

    /// An input of a programme.
    pub(super) fn input(
        self,
        programme: ProgrammeKey,
        field: ProgrammeField,
        write: impl Fn(Option<f64>) -> String,
    ) -> Item {
        let key = Key::Programme(programme, field);
        let scenario = &self.figures.scenario;
        let report = Scenario::new(Rc::clone(scenario.data()));
        // A rate is no input of a programme that has a budget.
        if scenario.data().parameter(key).is_none() {
            return self.item(MISSING.to_owned(), MISSING, Knowledge::Printed);
        }
        let follows = matches!(scenario.default(key), DefaultValue::Follows);
        let (text, before) = (write(scenario.number(key)), write(report.number(key)));
        let mut knowledge = scenario.knowledge(key);
        // What follows a lever that was moved is no longer the report's.
        if follows && text != before {
            knowledge = Knowledge::Yours;
        }
        let costs = self.figures.results().programme(programme);
        // What is on the sheet knows what it follows.
        let query = match field {
            ProgrammeField::Places => self.figures.query(costs.places),
            ProgrammeField::Persons => self.figures.query(costs.persons),
            ProgrammeField::Courses => self.figures.query(costs.courses),
            _ => Some(FigureRef::Input(key).into()),
        };
        self.item(text, &before, knowledge).with_query(query)
    }

    /// The fixed share that a programme's budget has: its own, else its group's.
    pub(super) fn fixed_share(self, programme: ProgrammeKey) -> Item {
        let scenario = &self.figures.scenario;
        let data = scenario.data();
        let own = Key::Programme(programme, ProgrammeField::FixedShare);
        if data.parameter(own).is_none() {
            return self.item(MISSING.to_owned(), MISSING, Knowledge::Printed);
        }
        let of_group = Key::Group(data.group_of(programme), GroupField::FixedShare);
        let has_own = data.programme(programme).fixed_share.is_some();
        let key = |changed| {
            if has_own || changed { own } else { of_group }
        };
        let report = Scenario::new(Rc::clone(data));
        let now = key(scenario.is_changed(own));
        let share = |x: Option<f64>| {
            x.map_or_else(
                || MISSING.to_owned(),
                |x| value_text(self.language, Unit::Share, x),
            )
        };
        let before = share(report.number(key(false)));
        let item = self.item(
            share(scenario.number(now)),
            &before,
            scenario.knowledge(now),
        );
        item.of(FigureRef::Input(now))
    }

    /// The budgets of a group added up, where all its programmes have one.
    pub(super) fn budget(self, group: GroupKey) -> Item {
        let scenario = &self.figures.scenario;
        let members = scenario.data().members(group);
        let report = Scenario::new(Rc::clone(scenario.data()));
        let key = |&m: &ProgrammeKey| Key::Programme(m, ProgrammeField::Budget);
        let sum = |scenario: &Scenario| {
            let budgets = members.iter().map(|m| scenario.number(key(m)));
            let sum: Option<f64> = budgets.sum();
            number::kroner_bare(self.language, sum)
        };
        let known = members.iter().map(|m| scenario.knowledge(key(m))).max();
        let knowledge = known.unwrap_or(Knowledge::Derived);
        if members
            .iter()
            .any(|m| scenario.data().parameter(key(m)).is_none())
        {
            return self.item(MISSING.to_owned(), MISSING, knowledge);
        }
        let item = self.item(sum(scenario), &sum(&report), knowledge);
        item.of(FigureRef::Budgets(group))
    }

    pub(super) fn kroner(self) -> impl Fn(Option<f64>) -> String {
        move |x| number::kroner_bare(self.language, x)
    }

    /// What the report prints, where it prints anything.
    pub(super) fn printed(self, subject: Subject, printed: Option<f64>) -> Item {
        let text = number::kroner_bare(self.language, printed);
        self.item(text.clone(), &text, Knowledge::Printed)
            .of(FigureRef::Printed(subject))
    }

    /// A computed price beside the printed one: where the two are written
    /// differently, both stand there.
    pub(super) fn beside(self, mut item: Item, printed: Option<f64>) -> Item {
        let Some(printed) = printed else {
            return item;
        };
        let printed = number::kroner_bare(self.language, printed);
        if item.note.is_empty() && item.text != printed && item.text != MISSING {
            item.note = (Words::of(self.language).printed)(&printed);
        }
        item
    }

    /// A column of a computed figure.
    pub(super) fn column<'a>(
        self,
        heading: &'static str,
        write: impl Fn(Option<f64>) -> String + Copy + 'a,
        of: fn(&Costs) -> Figure,
    ) -> Column<'a>
    where
        Self: 'a,
    {
        Column {
            heading: heading.to_owned(),
            programme: Box::new(move |p| self.figure(write, |r| of(r.programme(p)))),
            group: Box::new(move |g| self.figure(write, |r| of(&r.group(g).costs))),
            wanting: [None; 2],
        }
    }

    /// The cell of an item under a row that says how its column is known.
    pub(super) fn cell(self, item: Item, group_knowledge: Option<Knowledge>) -> Cell {
        let own = item.knowledge.filter(|k| Some(*k) != group_knowledge);
        let mut notes: Vec<&str> = own
            .map(|k| knowledge_name(self.language, k))
            .into_iter()
            .collect();
        if !item.note.is_empty() {
            notes.push(&item.note);
        }
        let note = notes.join(" · ");
        Cell {
            note,
            ..match item.knowledge {
                Some(knowledge) => Cell::known(item.text, knowledge).with_query(item.query),
                None => Cell::figure(item.text),
            }
        }
    }

    /// A group's programmes under each other, and the group as a whole.
    pub(super) fn rows(self, group: GroupKey, columns: &[Column<'_>]) -> Vec<Row> {
        let data = self.figures.scenario.data();
        let members = data.members(group);
        let items: Vec<Vec<Item>> = members
            .iter()
            .map(|&m| columns.iter().map(|c| (c.programme)(m)).collect())
            .collect();
        let name = |m: ProgrammeKey| self.language.pick(&data.programme(m).name).to_owned();
        if members.len() < 2 {
            let lines = members.iter().zip(items);
            return lines
                .map(|(&m, items)| Row {
                    heading: name(m),
                    cells: items.into_iter().map(|i| self.cell(i, None)).collect(),
                    strong: false,
                })
                .collect();
        }
        let group_knowledge: Vec<Option<Knowledge>> = (0..columns.len())
            .map(|at| {
                let mut known = items
                    .iter()
                    .filter_map(|line| line.get(at)?.knowledge)
                    .filter(|&k| k != Knowledge::Yours);
                let first = known.next()?;
                known.all(|k| k == first).then_some(first)
            })
            .collect();
        let mut rows = vec![Row {
            heading: self.language.pick(&data.group(group).name).to_owned(),
            cells: group_knowledge
                .iter()
                .map(|group_knowledge| Cell {
                    note: group_knowledge
                        .map_or_else(String::new, |k| knowledge_name(self.language, k).to_owned()),
                    ..Cell::default()
                })
                .collect(),
            strong: false,
        }];
        let cells_of = |items: Vec<Item>| {
            let cells = items.into_iter().zip(&group_knowledge);
            cells
                .map(|(i, group_knowledge)| self.cell(i, *group_knowledge))
                .collect()
        };
        rows.extend(members.iter().zip(items).map(|(&m, items)| Row {
            heading: name(m),
            cells: cells_of(items),
            strong: false,
        }));
        rows.push(Row {
            heading: (Words::of(self.language).together)(
                self.language.pick(&data.group(group).short),
            ),
            cells: cells_of(columns.iter().map(|c| (c.group)(group)).collect()),
            strong: true,
        });
        rows
    }

    /// The columns of both sides; those in which nothing is known of anybody are left out,
    /// and so is a table of nothing else. Its caption follows from what is left.
    pub(super) fn table(self, comparison: ComparisonKey, columns: &[Column<'_>]) -> Option<Table> {
        let (a, b) = self.figures.scenario.data().sides(comparison);
        let mut table = Table {
            caption: String::new(),
            corner: Words::of(self.language).programme.to_owned(),
            columns: columns.iter().map(|c| c.heading.clone()).collect(),
            rows: std::iter::once(a)
                .chain(b)
                .flat_map(|group| self.rows(group, columns))
                .collect(),
        };
        table.drop_empty_columns();
        let wanting = |heading: &String| {
            let column = columns.iter().find(|column| column.heading == *heading);
            column.map_or([None; 2], |column| column.wanting)
        };
        let wanting: Vec<[Option<&str>; 2]> = table.columns.iter().map(wanting).collect();
        for row in &mut table.rows {
            for (cell, [of_programme, of_group]) in row.cells.iter_mut().zip(&wanting) {
                let wanting = if row.strong { of_group } else { of_programme };
                if let Some(wanting) = wanting.filter(|_| cell.text == MISSING) {
                    wanting.clone_into(&mut cell.text);
                }
            }
        }
        (!table.columns.is_empty()).then_some(table)
    }
}
