//! What a sheet's columns are taken for.

use std::collections::BTreeMap;

use super::fault::TableFault;
use super::figure::{Evidence, bare_share, evidence};
use super::heading::{self, Heading};
use super::notice::{Reason, shortened};
use super::persons::are_persons;
use super::registration;
use super::role::ColumnRole;
use super::sheet::{Content, Row, Sheet};
use crate::present::language::Language;

/// Among how many of the first rows the headings are looked for.
pub const HEADING_ROWS: usize = 10;
/// How many columns in which something stands are looked at, from the left.
pub const MOST_COLUMNS: usize = 256;

/// How a sheet was understood. A caller may change what each column is taken for.
#[derive(Clone, Debug, PartialEq)]
pub struct Recognised {
    /// The number of the row of headings.
    pub heading_row: u32,
    /// The number of a row of units below it.
    pub unit_row: Option<u32>,
    /// The columns in which something stands, from left to right.
    pub columns: Vec<Column>,
    /// What stands above the headings.
    pub title: Option<String>,
    /// The year that title and headings name.
    pub year: Option<u16>,
    /// All years that they name.
    pub years: Vec<u16>,
    /// How many columns stand further to the right than is looked at.
    pub further_columns: usize,
}

/// How a column was understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Which it is, 1 for A.
    pub number: u32,
    /// Its heading, in one line; nothing where it has none.
    pub heading: String,
    /// What it is taken for.
    pub role: ColumnRole,
    /// Why it is left out, if it is.
    pub reason: Option<Reason>,
    /// The power of ten that its amounts are multiplied by: 3 under `t.kr.`
    pub power: i32,
    /// Whether a bare number of a share is in per cent: `93`, not `0,93`.
    pub percent: bool,
    /// How its numbers are written.
    pub style: Language,
    /// Whether only groups of three decide that, as in `1.234`.
    pub ambiguous: bool,
    /// Whether its heading says per cent over fractions of 1.
    pub fractions_under_percent: bool,
}

impl Column {
    /// Takes the column for something else. What it was left out for is then forgotten.
    pub fn take_for(&mut self, role: ColumnRole) {
        self.reason = (role == ColumnRole::LeftOut).then_some(Reason::Chosen);
        self.role = role;
    }

    /// Whether the user should say how its numbers are written.
    #[must_use]
    pub fn asks(&self) -> bool {
        use crate::present::number::InputKind;
        // A share has no groups.
        self.ambiguous
            && self
                .role
                .kind()
                .is_some_and(|kind| kind != InputKind::Share)
    }
}

/// Finds the headings of a sheet and what each column is.
///
/// # Errors
/// [`TableFault`] where a value looks like a civil registration number, where nothing stands
/// there or all in one column, and where no row near the top holds headings.
pub fn recognise(sheet: &Sheet) -> Result<Recognised, TableFault> {
    registration::check(sheet)?;
    let name = || sheet.name.clone();
    let Some(first) = sheet.rows.first() else {
        return Err(TableFault::EmptySheet { sheet: name() });
    };
    let cells = || sheet.rows.iter().flat_map(|row| &row.cells);
    let mut used: Vec<u32> = cells().map(|cell| cell.at.column).collect();
    used.sort_unstable();
    used.dedup();
    if let [column] = used.as_slice() {
        let (sheet, column) = (name(), *column);
        return Err(TableFault::OneColumn { sheet, column });
    }
    let Some(at) = heading_row(sheet) else {
        let last = sheet
            .rows
            .iter()
            .take(HEADING_ROWS)
            .next_back()
            .unwrap_or(first);
        return Err(TableFault::NoHeadings {
            sheet: name(),
            last_row: last.number,
        });
    };
    let (above, rest) = sheet.rows.split_at(at);
    let Some((headings, below)) = rest.split_first() else {
        return Err(TableFault::EmptySheet { sheet: name() });
    };
    let units = below.first().filter(|row| is_unit_row(row));
    let data = if units.is_some() {
        below.get(1..).unwrap_or_default()
    } else {
        below
    };
    let (above, outcomes) = match above.split_last() {
        Some((row, rest)) if names_outcomes(row, headings) => (rest, Some(row)),
        _ => (above, None),
    };
    let titles = above.iter().flat_map(|row| &row.cells);
    let titles: Vec<String> = titles
        .filter_map(|cell| cell.content.in_one_line())
        .collect();
    let further_columns = used.len().saturating_sub(MOST_COLUMNS);
    used.truncate(MOST_COLUMNS);
    let below = cells_by_column(data);
    let nothing = Vec::new();
    let text = |number: u32| heading_text(number, headings, outcomes);
    let in_column = |number: u32| below.get(&number).unwrap_or(&nothing).as_slice();
    let (mut columns, written): (Vec<Column>, Vec<Written>) = used
        .iter()
        .map(|&number| column(number, &text(number), units, in_column(number)))
        .unzip();
    follow_the_others(&mut columns, &written);
    for column in &mut columns {
        leave_out_persons(column, in_column(column.number));
    }
    name_by_place(&mut columns, |column| {
        in_column(column).iter().any(|cell| cell.text().is_some())
    });
    let title_year = titles.iter().flat_map(|text| heading::years(text)).next();
    leave_out_twice(&mut columns, title_year);
    leave_out_bare_outcomes(&mut columns);

    let mut years: Vec<u16> = Vec::new();
    let taken = columns
        .iter()
        .filter(|column| column.role != ColumnRole::LeftOut);
    let headings_of_taken = taken.map(|column| column.heading.as_str());
    for text in titles.iter().map(String::as_str).chain(headings_of_taken) {
        let new: Vec<u16> = heading::years(text);
        years.extend(
            new.into_iter()
                .filter(|year| !years.contains(year))
                .collect::<Vec<_>>(),
        );
    }
    Ok(Recognised {
        heading_row: headings.number,
        unit_row: units.map(|row| row.number),
        title: titles.first().map(|text| shortened(text)),
        year: years.first().copied(),
        years,
        further_columns,
        columns,
    })
}

/// The place of the row that holds the most headings.
fn heading_row(sheet: &Sheet) -> Option<usize> {
    let mut best = None;
    for (at, row) in sheet.rows.iter().take(HEADING_ROWS).enumerate() {
        let cells = || row.cells.iter().take(MOST_COLUMNS);
        let texts = || cells().filter_map(|cell| cell.content.text());
        let known = texts().filter(|text| heading::is_known(text)).count();
        // One heading alone may as well be a title.
        let enough = known > 1 || (known == 1 && texts().count() > 1);
        if enough && best.is_none_or(|(most, _)| known > most) {
            best = Some((known, at));
        }
    }
    best.map(|(_, at)| at)
}

/// The cells of each column, from the top.
fn cells_by_column(rows: &[Row]) -> BTreeMap<u32, Vec<&Content>> {
    let mut columns: BTreeMap<u32, Vec<&Content>> = BTreeMap::new();
    for cell in rows.iter().flat_map(|row| &row.cells) {
        columns
            .entry(cell.at.column)
            .or_default()
            .push(&cell.content);
    }
    columns
}

/// Whether a row says nothing but units.
fn is_unit_row(row: &Row) -> bool {
    let mut cells = row.cells.iter();
    cells.all(|cell| {
        let text = cell.content.text();
        text.is_some_and(|text| Heading::of(text).only_unit)
    })
}

/// Whether a row names the outcomes whose figures the headings below it name: `Job` over
/// `antal` and `af`.
fn names_outcomes(row: &Row, headings: &Row) -> bool {
    let mut cells = row.cells.iter();
    cells.any(|cell| {
        let below = headings.at(cell.at.column).text();
        cell.content.text().is_some() && below.is_some_and(heading::is_part_of_outcome)
    })
}

/// The heading of a column, with the outcome that stands above it or, merged, further left.
fn heading_text(number: u32, headings: &Row, outcomes: Option<&Row>) -> String {
    let own = match headings.at(number) {
        // With its line ends, at which a word may be broken.
        Content::Text(text) => text.clone(),
        other => other.in_one_line().unwrap_or_default(),
    };
    let Some(row) = outcomes.filter(|_| heading::is_part_of_outcome(&own)) else {
        return own;
    };
    let before = row.cells.iter().filter(|cell| cell.at.column <= number);
    let mut named = before.filter(|cell| {
        let below = headings.at(cell.at.column).text();
        below.is_some_and(heading::is_part_of_outcome)
    });
    match named
        .next_back()
        .and_then(|cell| cell.content.in_one_line())
    {
        Some(outcome) => format!("{outcome}, {own}"),
        None => own,
    }
}

fn column(number: u32, text: &str, units: Option<&Row>, cells: &[&Content]) -> (Column, Written) {
    let heading = Heading::of(text);
    let unit = units.and_then(|row| row.at(number).text()).map(Heading::of);
    let power = heading
        .power
        .max(unit.as_ref().map_or(0, |unit| unit.power));
    let says_percent = heading.percent || unit.is_some_and(|unit| unit.percent);
    let written = Written::of(cells);
    let style = written.style();
    let bare: Vec<f64> = cells
        .iter()
        .filter_map(|cell| bare_share(cell, style))
        .collect();
    let over_one = bare.iter().any(|share| *share > 1.5);
    let fractions = !over_one && bare.iter().any(|share| *share > 0.0 && *share < 1.0);
    let reason = if heading.persons {
        Some(Reason::PersonNames)
    } else if text.is_empty() {
        Some(Reason::NoHeading)
    } else {
        Some(Reason::UnknownHeading)
    };
    let column = Column {
        number,
        reason: reason.filter(|_| heading.role == ColumnRole::LeftOut),
        role: heading.role,
        heading: shortened(text),
        power,
        percent: over_one || (says_percent && !fractions),
        style,
        ambiguous: written.is_ambiguous(),
        fractions_under_percent: says_percent && fractions,
    };
    (column, written)
}

/// How many cells of a column are written how.
#[derive(Default)]
struct Written {
    danish: usize,
    english: usize,
    either: usize,
    /// Of those that are either, how many have a comma.
    commas: usize,
}

impl Written {
    fn of(cells: &[&Content]) -> Self {
        let mut written = Self::default();
        for text in cells.iter().filter_map(|cell| cell.text()) {
            match evidence(text) {
                Evidence::Sure(Language::Danish) => written.danish += 1,
                Evidence::Sure(Language::English) => written.english += 1,
                Evidence::Either => {
                    written.either += 1;
                    written.commas += usize::from(text.contains(','));
                }
                Evidence::None => {}
            }
        }
        written
    }

    const fn style(&self) -> Language {
        if self.english > self.danish {
            Language::English
        } else {
            Language::Danish
        }
    }

    /// Whether nothing decides but groups of three.
    const fn is_ambiguous(&self) -> bool {
        self.danish == self.english && self.either > 0
    }
}

/// A column in which nothing decides is read as all columns that do, where that makes
/// thousands of its marks: `61,500` beside `24.5`. It still asks.
fn follow_the_others(columns: &mut [Column], written: &[Written]) {
    // A name may have a number in it.
    let figures = columns.iter().zip(written);
    let figures = figures.filter(|(column, _)| column.role.kind().is_some());
    let (danish, english) = figures.fold((0, 0), |(danish, english), (_, written)| {
        (danish + written.danish, english + written.english)
    });
    if danish > 0 || english == 0 {
        return;
    }
    for (column, written) in columns.iter_mut().zip(written) {
        if column.ambiguous && written.commas == written.either {
            column.style = Language::English;
        }
    }
}

/// Leaves out what holds names of persons under a heading that may as well be a programme's.
fn leave_out_persons(column: &mut Column, cells: &[&Content]) {
    let open = matches!(
        column.role,
        ColumnRole::Name | ColumnRole::Group | ColumnRole::LeftOut
    );
    let texts: Vec<&str> = cells.iter().filter_map(|cell| cell.text()).collect();
    if open && are_persons(&texts) {
        column.role = ColumnRole::LeftOut;
        column.reason = Some(Reason::PersonNames);
    }
}

/// Where no heading says which column names the programmes, the first one without a heading
/// does, if texts stand in it: the corner of a table is often left empty.
fn name_by_place(columns: &mut [Column], has_texts: impl Fn(u32) -> bool) {
    if columns.iter().any(|column| column.role == ColumnRole::Name) {
        return;
    }
    let corner = columns
        .iter_mut()
        .find(|column| column.reason == Some(Reason::NoHeading) && has_texts(column.number));
    if let Some(column) = corner {
        column.role = ColumnRole::Name;
        column.reason = None;
    }
}

/// Of two columns that are taken for the same, the first is, unless the other one alone
/// names the year of the title.
fn leave_out_twice(columns: &mut [Column], title_year: Option<u16>) {
    let of_year = |column: &Column| {
        let years = heading::years(&column.heading);
        title_year.is_some_and(|year| years.contains(&year))
    };
    for at in 0..columns.len() {
        let (before, rest) = columns.split_at_mut(at);
        let Some(column) = rest.first_mut() else {
            continue;
        };
        let mut earlier = before.iter_mut();
        let Some(first) = earlier.find(|earlier| earlier.role.is_same(&column.role)) else {
            continue;
        };
        let (out, kept) = if of_year(column) && !of_year(first) {
            (first, column.number)
        } else {
            let kept = first.number;
            (column, kept)
        };
        out.role = ColumnRole::LeftOut;
        out.reason = Some(Reason::HeadingTwice { first: kept });
    }
}

/// How many courses were looked at says nothing without what came of them.
fn leave_out_bare_outcomes(columns: &mut [Column]) {
    let results: Vec<String> = columns
        .iter()
        .filter_map(|column| match &column.role {
            ColumnRole::OutcomeCount(name) | ColumnRole::OutcomeShare(name) => {
                Some(name.to_lowercase())
            }
            _ => None,
        })
        .collect();
    for column in columns {
        if let ColumnRole::OutcomeOf(name) = &column.role
            && !results.contains(&name.to_lowercase())
        {
            column.role = ColumnRole::LeftOut;
            column.reason = Some(Reason::OutcomeWithoutResult);
        }
    }
}
