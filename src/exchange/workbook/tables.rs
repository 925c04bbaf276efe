//! Tables of figures: a row for each programme, group, pool or comparison, a column for each
//! measure.

use super::style::{Format, Look, Style};
use super::words::WorkbookWords;
use super::worksheet::{Cell, Content, Worksheet};
use crate::model::data_set::{ComparisonKey, DataSet, GroupKey, ProgrammeKey};
use crate::model::figure::{Figure, Measure, OccupancyBasis};
use crate::present::explain::compared;
use crate::present::language::Language;
use crate::present::measure::{Notation, entry_of};
use crate::present::number::MISSING;
use crate::writing::first_capital;

/// Width of a column of names, and of one of figures.
pub(super) const NAMES: f64 = 46.0;
pub(super) const FIGURES: f64 = 17.0;

/// A column of figures.
#[derive(Clone, Copy)]
pub(super) struct Column<T> {
    pub(super) measure: Measure,
    pub(super) basis: OccupancyBasis,
    pub(super) figure: fn(&T) -> Option<Figure>,
}

/// A row of figures.
pub(super) struct Row<T> {
    pub(super) label: String,
    pub(super) look: Look,
    /// Whether it is one of those above it.
    pub(super) indented: bool,
    pub(super) figures: T,
}

/// A figure as a cell.
pub(super) fn figure_cell(figure: Option<Figure>, measure: Measure, look: Look) -> Cell {
    let style = Style::new(look, format_of(measure));
    match figure {
        Some(figure) => Cell::new(Content::Figure(figure.at), style),
        None => Cell::new(Content::Text(MISSING.to_owned()), style),
    }
}

/// How the values of a measure are written.
pub(super) fn format_of(measure: Measure) -> Format {
    use crate::model::figure::OutcomeMeasure as O;
    use Measure as M;
    match (entry_of(measure).notation, measure) {
        (Notation::Kroner, _) => Format::Kroner,
        (Notation::Share | Notation::Chance, _) => Format::Share,
        (Notation::Count, M::Outcome(O::Count | O::Courses, _)) => Format::General,
        (Notation::Count, M::Outcome(O::PerPerson, _) | M::Payoff(_)) => Format::Small,
        (Notation::Count, _) => Format::Count,
    }
}

/// What a column of figures is called.
pub(super) fn heading(language: Language, measure: Measure, basis: OccupancyBasis) -> String {
    let mut text = first_capital(entry_of(measure).name(language, basis));
    if basis == OccupancyBasis::Full {
        text.push_str(WorkbookWords::of(language).at_full);
    }
    text
}

/// What its figures are counted in, and per what.
pub(super) fn unit(language: Language, measure: Measure, basis: OccupancyBasis) -> String {
    let entry = entry_of(measure);
    let per = entry.per(language, basis);
    match entry.notation {
        Notation::Kroner => {
            let kroner = WorkbookWords::of(language).units.kroner;
            format!("{kroner} {per}").trim_end().to_owned()
        }
        _ => per.to_owned(),
    }
}

/// Writes a table: two rows of headings, then the rows.
pub(super) fn table<T>(
    sheet: &mut Worksheet,
    language: Language,
    names: &str,
    columns: &[Column<T>],
    rows: &[Row<T>],
) {
    let mut headings = vec![Cell::text(names, Look::Heading)];
    let mut units = vec![Cell::empty()];
    for column in columns {
        let (measure, basis) = (column.measure, column.basis);
        let right = |text, look| Cell::new(Content::Text(text), Style::new(look, Format::Count));
        headings.push(right(heading(language, measure, basis), Look::Heading));
        units.push(right(unit(language, measure, basis), Look::Note));
    }
    sheet.push(headings);
    sheet.push(units);
    for row in rows {
        let name = if row.indented {
            Look::Indented
        } else {
            row.look
        };
        let mut cells = vec![Cell::text(row.label.as_str(), name)];
        cells.extend(columns.iter().map(|column| {
            let look = if row.look == Look::Wrapped {
                Look::Plain
            } else {
                row.look
            };
            figure_cell((column.figure)(&row.figures), column.measure, look)
        }));
        sheet.push(cells);
    }
}

/// The label of a programme.
pub(super) fn programme_label(language: Language, data: &DataSet, key: ProgrammeKey) -> String {
    language.pick(&data.programme(key).name).to_owned()
}

/// The label of a group.
pub(super) fn group_label(language: Language, data: &DataSet, key: GroupKey) -> String {
    language.pick(&data.group(key).name).to_owned()
}

/// The label of a comparison, or of a group that is assessed alone.
pub(super) fn comparison_label(language: Language, data: &DataSet, key: ComparisonKey) -> String {
    compared(language, data, key)
}

/// Each comparison as a row.
pub(super) fn by_comparison<T>(
    language: Language,
    data: &DataSet,
    figures: impl Fn(ComparisonKey) -> Option<T>,
) -> Vec<Row<T>> {
    let row = |key| {
        Some(Row {
            label: comparison_label(language, data, key),
            look: Look::Wrapped,
            indented: false,
            figures: figures(key)?,
        })
    };
    data.comparisons().filter_map(row).collect()
}

/// Each group with its programmes behind it, made into rows.
pub(super) fn by_group<T>(
    language: Language,
    data: &DataSet,
    of_group: impl Fn(GroupKey) -> Option<T>,
    of_programme: impl Fn(ProgrammeKey) -> Option<T>,
) -> Vec<Row<T>> {
    let mut rows = Vec::new();
    for group in data.groups() {
        rows.extend(of_group(group).map(|figures| Row {
            label: group_label(language, data, group),
            look: Look::Strong,
            indented: false,
            figures,
        }));
        for &member in data.members(group) {
            rows.extend(of_programme(member).map(|figures| Row {
                label: programme_label(language, data, member),
                look: Look::Plain,
                indented: true,
                figures,
            }));
        }
    }
    rows
}
