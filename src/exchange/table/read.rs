//! The programmes of a sheet, once it is known what its columns are.

mod cells;
mod programme;
mod roles;

use std::collections::BTreeMap;

pub use programme::rounding_step;

use programme::Programme;
use roles::Roles;

use super::fault::TableFault;
use super::figure::{Evidence, Reading, evidence, reading};
use super::notice::{LeftOut, Notice, NoticeKind, Reason, shortened};
use super::recognise::{Column, Recognised};
use super::registration;
use super::role::ColumnRole;
use super::rows::{Kind, Line, lines, measure};
use super::sheet::{Address, Row, Sheet};
use super::totals;
use crate::model::definition::MOST_PROGRAMMES;

/// How many headings a sentence lists.
const LISTED_HEADINGS: usize = 8;

/// What a sheet gives.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadTable {
    /// What stands above the headings.
    pub title: Option<String>,
    /// The year in title or headings.
    pub year: Option<u16>,
    /// The programmes, from the top.
    pub rows: Vec<ProgrammeRow>,
    /// What is doubtful, in the order of the rows, after what concerns whole columns.
    pub notices: Vec<Notice>,
    /// Columns and rows that were not taken.
    pub left_out: Vec<LeftOut>,
}

/// A programme as its row states it. `None` is not known, and never nought.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProgrammeRow {
    /// The row it stands in.
    pub row: u32,
    /// Its name, in one line.
    pub name: String,
    /// The group it belongs to.
    pub group: Option<String>,
    /// The pool that it shares.
    pub pool: Option<String>,
    /// Kroner a year.
    pub budget: Option<f64>,
    /// Kroner per full-year person. Not beside a budget.
    pub rate: Option<f64>,
    /// Places.
    pub places: Option<f64>,
    /// Whether the places are an assumption: as many as persons.
    pub places_assumed: bool,
    /// Full-year persons, stated or from occupancy and places.
    pub persons: Option<f64>,
    /// Courses.
    pub courses: Option<f64>,
    /// Hours a week.
    pub hours: Option<f64>,
    /// The share of the budget that is paid for empty places too.
    pub fixed_share: Option<f64>,
    /// What came of the courses.
    pub outcomes: Vec<OutcomeRow>,
}

/// What came of a programme's courses: a count of so many, or a share.
#[derive(Clone, Debug, PartialEq)]
pub struct OutcomeRow {
    /// The outcome, as its heading calls it.
    pub name: String,
    /// How many courses ended in it.
    pub count: Option<f64>,
    /// Of how many.
    pub of: Option<f64>,
    /// Whether those are the programme's courses, as a stand-in.
    pub of_stands_in: bool,
    /// The share, where there is no count.
    pub share: Option<f64>,
}

/// Reads the programmes of a sheet.
///
/// # Errors
/// [`TableFault`] where a value looks like a civil registration number, where no column names
/// the programmes or none has figures, where no row is one, and where there are more than a data
/// set can have.
pub fn read(sheet: &Sheet, how: &Recognised) -> Result<ReadTable, TableFault> {
    registration::check(sheet)?;
    let (names, first_figures) = needed_columns(sheet, how)?;
    let mut lines = lines(sheet, how);
    let Some(first) = lines.first() else {
        let (sheet, row) = (sheet.name.clone(), how.heading_row);
        return Err(TableFault::NoRows { sheet, row });
    };
    let first_row = first.row.number;
    let totals = totals::check(&mut lines, &how.columns);
    let mut programmes = lines.iter().filter(|line| line.kind == Kind::Programme);
    if let Some(line) = programmes.nth(MOST_PROGRAMMES) {
        let row = line.row.number;
        return Err(TableFault::TooManyProgrammes {
            sheet: sheet.name.clone(),
            row,
            column: names,
            count: MOST_PROGRAMMES + 1 + programmes.count(),
        });
    }
    let mut reader = Reader {
        sheet,
        how,
        roles: Roles::of(&how.columns),
        notices: Vec::new(),
        left_out: Vec::new(),
    };
    reader.columns(&lines);
    let rows = reader.rows(&lines, &totals);
    if rows.is_empty() {
        return Err(TableFault::NothingUsable {
            sheet: sheet.name.clone(),
            row: first_row,
            column: first_figures.number,
            heading: first_figures.heading.clone(),
        });
    }
    reader.names_twice(&rows);
    Ok(ReadTable {
        title: how.title.clone(),
        year: how.year,
        rows,
        notices: reader.notices,
        left_out: reader.left_out,
    })
}

/// The column of names, and the first of figures.
fn needed_columns<'a>(sheet: &Sheet, how: &'a Recognised) -> Result<(u32, &'a Column), TableFault> {
    let headings = || {
        let named = how
            .columns
            .iter()
            .filter(|column| !column.heading.is_empty());
        named
            .map(|column| column.heading.clone())
            .take(LISTED_HEADINGS)
            .collect()
    };
    let names = how
        .columns
        .iter()
        .find(|column| column.role == ColumnRole::Name);
    let Some(names) = names else {
        let mut columns = how.columns.iter();
        let persons = columns.find(|column| column.reason == Some(Reason::PersonNames));
        return Err(TableFault::NoNames {
            sheet: sheet.name.clone(),
            row: how.heading_row,
            headings: headings(),
            persons: persons.map(|column| column.heading.clone()),
        });
    };
    let figures = how
        .columns
        .iter()
        .find(|column| column.role.kind().is_some());
    let figures = figures.ok_or_else(|| TableFault::NoFigureColumns {
        sheet: sheet.name.clone(),
        row: how.heading_row,
        headings: headings(),
    })?;
    Ok((names.number, figures))
}

/// What is gathered on the way through the rows.
struct Reader<'a> {
    sheet: &'a Sheet,
    how: &'a Recognised,
    roles: Roles<'a>,
    notices: Vec<Notice>,
    left_out: Vec<LeftOut>,
}

impl Reader<'_> {
    fn notice(&mut self, row: Option<u32>, column: Option<u32>, kind: NoticeKind) {
        self.notices.push(Notice {
            sheet: self.sheet.name.clone(),
            row,
            column,
            kind,
        });
    }

    /// What concerns whole columns.
    fn columns(&mut self, lines: &[Line]) {
        if self.how.years.len() > 1 {
            let years = self.how.years.clone();
            self.notice(None, None, NoticeKind::SeveralYears { years });
        }
        if self.how.further_columns > 0 {
            let count = self.how.further_columns;
            self.notice(None, None, NoticeKind::FurtherColumns { count });
        }
        for column in &self.how.columns {
            let heading = column.heading.clone();
            let number = Some(column.number);
            if let Some(reason) = &column.reason {
                self.left_out.push(LeftOut {
                    row: None,
                    column: number,
                    text: heading,
                    reason: reason.clone(),
                });
                continue;
            }
            if column.heading.contains('\u{fffd}') {
                let text = heading.clone();
                self.notice(
                    Some(self.how.heading_row),
                    number,
                    NoticeKind::LostLetters { text },
                );
            }
            if column.role != ColumnRole::LeftOut && self.sheet.hides(column.number) {
                let heading = heading.clone();
                self.notice(None, number, NoticeKind::HiddenColumn { heading });
            }
            if column.fractions_under_percent && column.role.kind().is_some() {
                let heading = heading.clone();
                self.notice(None, number, NoticeKind::FractionsUnderPercent { heading });
            }
            if column.asks()
                && let Some((row, example, read)) = ambiguous_cell(column, lines)
            {
                let style = column.style;
                let kind = NoticeKind::AmbiguousNumbers {
                    heading,
                    example,
                    read,
                    style,
                };
                self.notice(Some(row), number, kind);
            }
        }
    }

    fn leave_out(&mut self, row: &Row, reason: Reason) {
        let text = row.cells.iter().find_map(|cell| cell.content.in_one_line());
        self.left_out.push(LeftOut {
            row: Some(row.number),
            column: None,
            text: shortened(&text.unwrap_or_default()),
            reason,
        });
    }

    fn rows(
        &mut self,
        lines: &[Line],
        totals: &BTreeMap<usize, totals::Total>,
    ) -> Vec<ProgrammeRow> {
        let mut rows = Vec::new();
        let mut group: Option<String> = None;
        if let Some(unit_row) = self.how.unit_row
            && let Some(row) = self.sheet.rows.iter().find(|row| row.number == unit_row)
        {
            self.leave_out(row, Reason::Units);
        }
        for (at, line) in lines.iter().enumerate() {
            let row = line.row;
            match line.kind {
                Kind::Programme => {
                    if row.hidden {
                        self.notice(Some(row.number), None, NoticeKind::HiddenRow);
                    }
                    self.cells(line);
                    let own = self.group(row, &mut group);
                    match negative(line, &self.how.columns) {
                        Some(reason) => self.leave_out(row, reason),
                        None => rows.push(self.programme(line, own)),
                    }
                }
                Kind::Total => {
                    self.leave_out(row, Reason::Total);
                    if let Some(total) = totals.get(&at) {
                        self.total(row, total);
                    }
                    group = None;
                }
                Kind::GroupName | Kind::LoneText => {
                    group = row.cells.iter().find_map(|cell| cell.content.in_one_line());
                    self.leave_out(row, Reason::GroupName);
                }
                Kind::Unnamed => self.leave_out(row, Reason::NoName),
                Kind::NoFigures => {
                    self.cells(line);
                    self.leave_out(row, Reason::NoFigures);
                }
                Kind::Note => self.leave_out(row, Reason::Note),
                Kind::HeadingsAgain => self.leave_out(row, Reason::HeadingsAgain),
            }
        }
        rows
    }

    fn total(&mut self, row: &Row, total: &totals::Total) {
        if total.columns > 0 && total.disagreeing.is_empty() {
            let columns = total.columns;
            self.notice(Some(row.number), None, NoticeKind::TotalAgrees { columns });
        }
        for &(at, stated, sum) in &total.disagreeing {
            if let Some(column) = self.how.columns.get(at) {
                let heading = column.heading.clone();
                let kind = NoticeKind::TotalDisagrees {
                    heading,
                    stated,
                    sum,
                };
                self.notice(Some(row.number), Some(column.number), kind);
            }
        }
    }

    /// The group of a row: its cell, the cell it is merged with, or what stands above.
    fn group(&mut self, row: &Row, above: &mut Option<String>) -> Option<String> {
        let column = self.column(&ColumnRole::Group);
        let Some(column) = column.map(|column| column.number) else {
            return above.clone();
        };
        let at = Address {
            row: row.number,
            column,
        };
        match row
            .at(column)
            .in_one_line()
            .or_else(|| self.merged_text(at))
        {
            Some(own) => *above = Some(own),
            None => {
                if let Some(text) = above.clone() {
                    let kind = NoticeKind::FilledDown { text };
                    self.notice(Some(row.number), Some(column), kind);
                }
            }
        }
        above.clone()
    }

    /// What stands in the first of the cells that a cell is merged with.
    fn merged_text(&self, at: Address) -> Option<String> {
        let first = self.sheet.merged_at(at)?.first;
        let rows = &self.sheet.rows;
        let at = rows.binary_search_by_key(&first.row, |row| row.number);
        rows.get(at.ok()?)?.at(first.column).in_one_line()
    }

    fn column(&self, role: &ColumnRole) -> Option<&Column> {
        self.how.columns.iter().find(|column| column.role == *role)
    }

    fn programme(&mut self, line: &Line, group: Option<String>) -> ProgrammeRow {
        let row = line.row;
        let pool = self.column(&ColumnRole::Pool).map(|column| column.number);
        let pool = pool.and_then(|column| {
            let at = Address {
                row: row.number,
                column,
            };
            row.at(column)
                .in_one_line()
                .or_else(|| self.merged_text(at))
        });
        let (programme, notices) = Programme::of(line, &self.roles, &self.sheet.name);
        self.notices.extend(notices);
        ProgrammeRow {
            group,
            pool,
            ..programme
        }
    }

    fn names_twice(&mut self, rows: &[ProgrammeRow]) {
        let mut seen: BTreeMap<(String, Option<String>), u32> = BTreeMap::new();
        let names = self.column(&ColumnRole::Name).map(|column| column.number);
        for row in rows {
            let key = (row.name.to_lowercase(), row.group.clone());
            match seen.get(&key).copied() {
                Some(first_row) => {
                    let name = shortened(&row.name);
                    let kind = NoticeKind::NameTwice { name, first_row };
                    self.notice(Some(row.row), names, kind);
                }
                None => drop(seen.insert(key, row.row)),
            }
        }
    }
}

/// The first cell that decides how a column is written and can be read two ways.
fn ambiguous_cell(column: &Column, lines: &[Line]) -> Option<(u32, String, f64)> {
    let measure = measure(column)?;
    lines.iter().find_map(|line| {
        let content = line.row.at(column.number);
        let text = content
            .text()
            .filter(|text| evidence(text) == Evidence::Either)?;
        match reading(content, measure) {
            Reading::Figure(read) | Reading::FigureInKroner(read) => {
                Some((line.row.number, shortened(text), read))
            }
            _ => None,
        }
    })
}

/// Why a row with a figure below nought is left out.
fn negative(line: &Line, columns: &[Column]) -> Option<Reason> {
    line.readings
        .iter()
        .find_map(|(at, reading)| match reading {
            Reading::Figure(figure) | Reading::FigureInKroner(figure) if *figure < 0.0 => {
                let column = columns.get(*at)?;
                Some(Reason::Negative {
                    column: column.number,
                    heading: column.heading.clone(),
                })
            }
            _ => None,
        })
}
