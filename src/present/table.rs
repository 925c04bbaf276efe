//! Tables as plain data: the figures behind a chart, which open on a press.

use super::figure_query::FigureQuery;
use super::language::Language;
use super::number::MISSING;
use crate::model::data_set::Knowledge;
use crate::present::words::KnowledgeWords;

/// A table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What it shows, and what its figures are per.
    pub caption: String,
    /// Headings of the columns after the first; they name the unit.
    pub columns: Vec<String>,
    /// Heading of the first column.
    pub corner: String,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// What the row is about.
    pub heading: String,
    /// One cell per column.
    pub cells: Vec<Cell>,
    /// Whether it sums up or stands for a group.
    pub strong: bool,
}

impl Row {
    /// Whether it has no figures of its own but heads the rows that follow.
    #[must_use]
    pub fn heads(&self) -> bool {
        !self.cells.is_empty() && self.cells.iter().all(|cell| cell.text.is_empty())
    }
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// The figure or word.
    pub text: String,
    /// How it is known, where that deserves a mark: printed and derived figures
    /// stand plain.
    pub knowledge: Option<Knowledge>,
    /// Whether it is a word rather than a figure, and so set to the left.
    pub word: bool,
    /// What stands under it in small print, if anything: how it is known where
    /// that is told in full, or the figure it took the place of.
    pub note: String,
    /// The query that explains the figure.
    pub query: Option<FigureQuery>,
    /// Where it stands beside the same figure of another scenario, whether it is another.
    pub differs: Option<bool>,
}

impl Cell {
    /// A figure that stands plain.
    #[must_use]
    pub fn figure(text: String) -> Self {
        Self {
            text,
            ..Self::default()
        }
    }

    /// A figure with its kind of knowledge.
    #[must_use]
    pub fn known(text: String, knowledge: Knowledge) -> Self {
        let knowledge = Some(knowledge).filter(|k| deserves_mark(*k));
        Self {
            text,
            knowledge,
            ..Self::default()
        }
    }

    /// The same, with a query that explains it: a name of the sheet, or what
    /// `Evaluation::query` gives. A missing figure has none.
    ///
    /// ```
    /// use pladspris::model::figure::{OccupancyBasis, Measure, Name, Subject};
    /// use pladspris::present::table::Cell;
    ///
    /// let name = Name {
    ///     subject: Subject::CommonPool,
    ///     measure: Measure::PoolAmount,
    ///     basis: OccupancyBasis::Actual,
    /// };
    /// assert!(Cell::figure("900".to_owned()).of(name).query.is_some());
    /// ```
    #[must_use]
    pub fn of(self, query: impl Into<FigureQuery>) -> Self {
        self.with_query(Some(query.into()))
    }

    /// The same, with the query that explains it, if there is one.
    #[must_use]
    pub fn with_query(self, query: Option<FigureQuery>) -> Self {
        let query = query.filter(|_| self.text != MISSING);
        Self { query, ..self }
    }

    /// A word.
    #[must_use]
    pub fn word(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            word: true,
            ..Self::default()
        }
    }
}

impl Table {
    /// Leaves out the columns in which no row has anything: a dash in every cell, or a row
    /// that heads others.
    ///
    /// ```
    /// use pladspris::present::number::MISSING;
    /// use pladspris::present::table::{Cell, Row, Table};
    ///
    /// let row = |figures: [&str; 2]| Row {
    ///     cells: figures.map(|text| Cell::figure(text.to_owned())).to_vec(),
    ///     ..Row::default()
    /// };
    /// let mut table = Table {
    ///     columns: vec!["Hours".to_owned(), "Places".to_owned()],
    ///     rows: vec![row(["", ""]), row([MISSING, "20"]), row([MISSING, MISSING])],
    ///     ..Table::default()
    /// };
    /// table.drop_empty_columns();
    /// assert_eq!(table.columns, ["Places"]);
    /// assert_eq!(table.rows[1].cells, [Cell::figure("20".to_owned())]);
    /// ```
    pub fn drop_empty_columns(&mut self) {
        let says = |cell: &Cell| !cell.text.is_empty() && cell.text != MISSING;
        let keep: Vec<bool> = (0..self.columns.len())
            .map(|at| {
                let mut cells = self.rows.iter().filter_map(|row| row.cells.get(at));
                cells.any(says)
            })
            .collect();
        let mut kept = keep.iter();
        self.columns
            .retain(|_| kept.next().copied().unwrap_or(false));
        for row in &mut self.rows {
            let mut kept = keep.iter();
            row.cells.retain(|_| kept.next().copied().unwrap_or(false));
        }
    }

    /// Whether there is a column under this heading.
    #[must_use]
    pub fn has_column(&self, heading: &str) -> bool {
        self.columns.iter().any(|column| column == heading)
    }

    /// Only the first columns of figures.
    pub fn keep_columns(&mut self, count: usize) {
        self.columns.truncate(count);
        for row in &mut self.rows {
            row.cells.truncate(count);
        }
    }
}

/// Whether a kind of knowledge is marked wherever it stands.
#[must_use]
pub const fn deserves_mark(knowledge: Knowledge) -> bool {
    !matches!(
        knowledge,
        Knowledge::Printed | Knowledge::Entered | Knowledge::Derived
    )
}

/// What a kind of knowledge is called.
#[must_use]
pub fn knowledge_name(language: Language, knowledge: Knowledge) -> &'static str {
    let words = KnowledgeWords::of(language);
    match knowledge {
        Knowledge::Printed => words.printed,
        Knowledge::Derived => words.derived,
        Knowledge::Reconstructed => words.reconstructed,
        Knowledge::StandIn => words.stand_in,
        Knowledge::Assumed => words.assumed,
        Knowledge::Entered => words.entered,
        Knowledge::Yours => words.yours,
    }
}
