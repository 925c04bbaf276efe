//! The sheet of steps: parts of formulas that stand in no table.

use super::expressions::StepCell;
use super::name;
use super::style::{Format, Look, Style};
use super::tables::{format_of, heading};
use super::words::WorkbookWords;
use super::worksheet::{Cell, Content, Shown, Worksheet};
use crate::model::data_set::DataSet;
use crate::model::figure::{Name, Subject};
use crate::present::explain::compared;
use crate::present::language::Language;
use crate::present::number::MISSING;

/// Writes the sheet.
pub(super) fn write(language: Language, data: &DataSet, steps: &[StepCell]) -> Worksheet {
    let all = WorkbookWords::of(language);
    let words = &all.steps;
    let mut sheet = Worksheet::new(all.tabs.steps, &[40.0, 60.0, 18.0, 60.0]);
    sheet.line(words.title, Look::Title);
    sheet.line(words.intro, Look::Note);
    sheet.gap();
    sheet.frozen = (4, 0);
    let headings = [all.whose, words.figure, words.value, all.cell_name];
    sheet.push(headings.map(|text| Cell::text(text, Look::Heading)).into());
    for step in steps {
        let (whose, figure) = match step.figure {
            Some(figure) => (owner(language, data, figure), title(language, data, figure)),
            None => (String::new(), String::new()),
        };
        let (label, format) = match step.figure {
            Some(of) if step.whole => (figure, format_of(of.measure)),
            _ => ((words.part)(&figure), Format::General),
        };
        let now = step
            .value
            .map_or_else(|| Shown::Text(MISSING.to_owned()), Shown::Number);
        let value = Content::Written(step.formula.clone(), now);
        sheet.push(vec![
            Cell::text(whose, Look::Plain),
            Cell::text(label, Look::Plain),
            Cell::new(value, Style::new(Look::Plain, format)).named(step.cell.as_str()),
            Cell::text(step.cell.as_str(), Look::Note),
        ]);
    }
    sheet
}

/// Whose figure it is.
fn owner(language: Language, data: &DataSet, name: Name) -> String {
    match name.subject {
        Subject::Programme(key) => language.pick(&data.programme(key).name).to_owned(),
        Subject::Group(key) => language.pick(&data.group(key).name).to_owned(),
        Subject::Pool(key) => language.pick(&data.pool(key).name).to_owned(),
        Subject::CommonPool => WorkbookWords::of(language).common_pool.to_owned(),
        Subject::Comparison(key) => compared(language, data, key),
    }
}

/// What a figure is called, with the outcome that it is of.
pub(super) fn title(language: Language, data: &DataSet, name: Name) -> String {
    use crate::model::figure::Measure;
    let text = heading(language, name.measure, name.basis);
    match name.measure {
        Measure::Outcome(_, outcome) => {
            format!("{text} ({})", language.pick(&data.outcome(outcome).name))
        }
        _ => text,
    }
}

/// The name of a cell with a step of a figure, or with that figure.
pub(super) fn cell_id(data: &DataSet, figure: Option<Name>, whole: bool) -> String {
    match figure {
        Some(figure) if whole => name::figure_id(data, figure),
        Some(figure) => format!("{}.step", name::figure_id(data, figure)),
        None => "step".to_owned(),
    }
}
