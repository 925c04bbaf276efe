//! The sheet of lists: what can be chosen, by label and by id, and the years that are counted.

use super::expressions::LATER_YEARS;
use super::style::Look;
use super::style::{Format, Style};
use super::words::WorkbookWords;
use super::worksheet::{Cell, Content, Worksheet};
use crate::exchange::value;
use crate::model::allocation::AllocationBase;
use crate::model::data_set::DataSet;
use crate::model::parameter::{Domain, Value};
use crate::present::language::Language;
use crate::present::parameter_text;

/// What can be chosen.
#[derive(Debug, Default)]
pub(super) struct List {
    /// The name of the cells with labels.
    pub(super) labels: String,
    /// The name of the cells with ids.
    pub(super) ids: String,
    /// Label and id of each, in the order in which they are counted.
    pub(super) entries: Vec<(String, String)>,
}

/// All lists.
#[derive(Debug)]
pub(super) struct Lists {
    flags: List,
    bases: List,
    splits: List,
    outcomes: List,
}

/// A name of a block of cells: first and last, each row and column.
pub(super) type Block = (String, (usize, usize), (usize, usize));

impl Lists {
    pub(super) fn of(&self, domain: Domain) -> &List {
        match domain {
            Domain::Flag => &self.flags,
            Domain::Base => &self.bases,
            Domain::Split(_) => &self.splits,
            Domain::Outcome | Domain::Number { .. } => &self.outcomes,
        }
    }

    pub(super) fn new(language: Language, data: &DataSet) -> Self {
        let list = |name: &str, values: Vec<Value>| List {
            labels: format!("list.{name}"),
            ids: format!("list.{name}.id"),
            entries: values
                .into_iter()
                .map(|value| {
                    let label = parameter_text::any_value(language, data, None, value);
                    (label, value::write(data, value))
                })
                .collect(),
        };
        let splits = data.definition().splits.len().min(26);
        let splits = (0..26).take(splits).map(Value::Split).collect();
        Self {
            flags: list("yes_no", [false, true].map(Value::Flag).into()),
            bases: list("base", AllocationBase::ALL.map(Value::Base).into()),
            splits: list("split", splits),
            outcomes: list("outcome", data.outcomes().map(Value::Outcome).collect()),
        }
    }

    /// The sheet, and what its blocks of cells are called.
    pub(super) fn write(&self, language: Language) -> (Worksheet, Vec<Block>) {
        let all = WorkbookWords::of(language);
        let words = &all.lists;
        let mut sheet = Worksheet::new(all.tabs.lists, &[26.0; 9]);
        sheet.line(words.title, Look::Title);
        sheet.line(words.intro, Look::Note);
        sheet.gap();
        let first = sheet.rows.len() + 1;
        let lists = [&self.flags, &self.bases, &self.splits, &self.outcomes];
        let lists: Vec<&List> = lists
            .into_iter()
            .filter(|list| !list.entries.is_empty())
            .collect();
        let mut headings = Vec::new();
        let mut blocks = Vec::new();
        for list in &lists {
            for name in [&list.labels, &list.ids] {
                let column = headings.len();
                headings.push(Cell::text(name.as_str(), Look::Heading));
                let last = first + list.entries.len() - 1;
                blocks.push((name.clone(), (first, column), (last, column)));
            }
        }
        blocks.push((
            LATER_YEARS.to_owned(),
            (first, headings.len()),
            (first + 28, headings.len()),
        ));
        headings.push(Cell::text(words.years, Look::Heading));
        sheet.push(headings);
        let longest = lists.iter().map(|list| list.entries.len()).max();
        for (row, year) in (0..longest.unwrap_or_default().max(29)).zip(1_u32..) {
            let mut cells: Vec<Cell> = lists
                .iter()
                .flat_map(|list| match list.entries.get(row) {
                    Some((label, id)) => [label, id].map(|text| Cell::text(text, Look::Plain)),
                    None => [(); 2].map(|()| Cell::empty()),
                })
                .collect();
            if year <= 29 {
                let year = Content::Number(f64::from(year));
                cells.push(Cell::new(year, Style::new(Look::Plain, Format::General)));
            }
            sheet.push(cells);
        }
        (sheet, blocks)
    }
}
