//! What each row below the headings is: a programme, a total, the name of a group, a note.

use super::figure::{Measure, Reading, reading};
use super::recognise::{Column, Recognised};
use super::role::ColumnRole;
use super::sheet::{Row, Sheet};

/// The longest name of a group. What is longer is a note.
const LONGEST_GROUP: usize = 80;

/// A row below the headings, with its figures read.
pub(super) struct Line<'a> {
    pub(super) row: &'a Row,
    /// What stands in the column of names.
    pub(super) name: Option<String>,
    /// For each cell in a column of figures, the place of the column and what the cell says.
    pub(super) readings: Vec<(usize, Reading)>,
    pub(super) kind: Kind,
}

impl Line<'_> {
    /// What the cell in a column of figures says, by the place of the column.
    pub(super) fn reading(&self, at: usize) -> &Reading {
        let found = self.readings.binary_search_by_key(&at, |(at, _)| *at);
        let found = found.ok().and_then(|found| self.readings.get(found));
        found.map_or(&Reading::Missing, |(_, reading)| reading)
    }
}

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A programme.
    Programme,
    /// A row that says that it is a total.
    Total,
    /// Figures without a name.
    Unnamed,
    /// A name and cells without a figure.
    NoFigures,
    /// One text and nothing else, of which what follows decides what it is.
    LoneText,
    /// The name of the group of the rows that follow.
    GroupName,
    /// A note.
    Note,
    /// The headings once more, as at the top of a printed page.
    HeadingsAgain,
}

/// The rows below the headings.
pub(super) fn lines<'a>(sheet: &'a Sheet, how: &Recognised) -> Vec<Line<'a>> {
    let below = sheet.rows.iter().filter(|row| row.number > how.heading_row);
    let below = below.filter(|row| how.unit_row != Some(row.number));
    let headings = sheet.rows.iter().find(|row| row.number == how.heading_row);
    let mut columns = how.columns.iter();
    let name_column = columns.find(|column| column.role == ColumnRole::Name);
    let name_column = name_column.map(|column| column.number);
    let mut lines: Vec<Line> = below
        .map(|row| line(row, how, headings, name_column))
        .collect();
    decide_lone_texts(&mut lines);
    lines
}

fn line<'a>(
    row: &'a Row,
    how: &Recognised,
    headings: Option<&Row>,
    name_column: Option<u32>,
) -> Line<'a> {
    let name = name_column.and_then(|column| row.at(column).in_one_line());
    // From the cells that there are: most of a wide table is empty.
    let cells = row.cells.iter().filter_map(|cell| {
        let at = how
            .columns
            .binary_search_by_key(&cell.at.column, |c| c.number);
        let at = at.ok()?;
        let measure = measure(how.columns.get(at)?)?;
        Some((at, reading(&cell.content, measure)))
    });
    let readings: Vec<(usize, Reading)> = cells.collect();
    let kind = kind(row, name.as_deref(), name_column, &readings, headings);
    Line {
        row,
        name,
        readings,
        kind,
    }
}

/// How a column's figures are read; `None` where it has none.
pub(super) fn measure(column: &Column) -> Option<Measure> {
    Some(Measure {
        kind: column.role.kind()?,
        style: column.style,
        power: column.power,
        percent: column.percent,
    })
}

fn kind(
    row: &Row,
    name: Option<&str>,
    name_column: Option<u32>,
    readings: &[(usize, Reading)],
    headings: Option<&Row>,
) -> Kind {
    let texts = || {
        row.cells
            .iter()
            .filter_map(|cell| Some((cell.at.column, cell.content.text()?)))
    };
    let again = headings.map_or(0, |headings| {
        let same = |&(column, text): &(u32, &str)| headings.at(column).text() == Some(text);
        texts().filter(same).count()
    });
    if again > 1 {
        return Kind::HeadingsAgain;
    }
    let figures = readings
        .iter()
        .any(|(_, reading)| matches!(reading, Reading::Figure(_) | Reading::FigureInKroner(_)));
    let first = texts().next();
    if first.is_some_and(|(_, text)| says_total(text)) {
        return Kind::Total;
    }
    if let [only] = row.cells.as_slice()
        && !figures
    {
        let beside_names = name_column.is_none_or(|names| only.at.column <= names);
        return match only.content.text() {
            Some(text) if beside_names && could_name_a_group(text) => Kind::LoneText,
            _ => Kind::Note,
        };
    }
    match (name, figures) {
        (Some(_), true) => Kind::Programme,
        (Some(_), false) => Kind::NoFigures,
        (None, true) => Kind::Unnamed,
        (None, false) => Kind::Note,
    }
}

/// Whether a text says that its row is a total.
fn says_total(text: &str) -> bool {
    let small = text.to_lowercase();
    let words: Vec<&str> = small
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    match words.as_slice() {
        ["i", "alt", ..] | ["grand", "total", ..] | ["alle", "tilbud"] | ["all", "programmes"] => {
            true
        }
        [
            "sum" | "total" | "totalt" | "ialt" | "subtotal" | "delsum" | "mellemsum" | "samlet",
            rest @ ..,
        ] => {
            // "Total, unge", but not "Total Rådgivning ApS".
            rest.is_empty()
                || small.contains([',', ':', '('])
                || matches!(rest, ["for" | "af" | "of", ..])
        }
        [.., "i", "alt"] | [.., "total" | "ialt"] => true,
        _ => false,
    }
}

fn could_name_a_group(text: &str) -> bool {
    let small = text.to_lowercase();
    let note = [
        "note", "kilde", "anm", "source", "bemærk", "nb", "*", "1)", "¹", "obs",
    ];
    let noted = note.iter().any(|start| {
        let rest = small.strip_prefix(start);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
    });
    text.chars().count() <= LONGEST_GROUP && !noted && !small.ends_with('.')
}

/// A lone text is the name of a group if a programme follows, and a note if not.
fn decide_lone_texts(lines: &mut [Line]) {
    let mut programme_follows = false;
    for line in lines.iter_mut().rev() {
        match line.kind {
            Kind::LoneText => {
                line.kind = if programme_follows {
                    Kind::GroupName
                } else {
                    Kind::Note
                };
                programme_follows = false;
            }
            Kind::Programme | Kind::NoFigures => programme_follows = true,
            Kind::HeadingsAgain => {}
            _ => programme_follows = false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_are_told_from_programmes() {
        for text in [
            "I alt",
            "i alt:",
            "Ialt",
            "Total",
            "TOTAL",
            "Sum",
            "Total, unge",
            "I alt egne tilbud",
            "Egne tilbud i alt",
            "Subtotal",
            "Grand total",
            "Samlet",
            "Youth total",
            "Sum af tilbud",
        ] {
            assert!(says_total(text), "{text}");
        }
        for text in [
            "",
            "Totalrådgivning",
            "Total Rådgivning ApS",
            "Alt i job",
            "Sumba",
            "Samlet Indsats",
        ] {
            assert!(!says_total(text), "{text}");
        }
    }
}
