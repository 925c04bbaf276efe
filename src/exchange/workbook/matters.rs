//! The sheet of what matters most: a figure of each comparison as one input moves alone. That
//! takes a scenario for each end of each input, and so is the program's and no formula.

use super::Context;
use super::style::{Format, Look, Style};
use super::tables;
use super::worksheet::{Cell, Content, Worksheet};
use crate::model::data_set::ComparisonKey;
use crate::model::figure::{Measure, OccupancyBasis::Actual, PayoffMeasure};
use crate::model::parameter::{Parameter, Unit};
use crate::model::sensitivity::{SensitivityMeasure, Swing, Tornado};
use crate::present::parameter_text;

/// How many inputs are listed for each figure.
const LISTED: usize = 10;
/// With more programmes than this it takes seconds, and is left to the page.
const MOST_PROGRAMMES: usize = 40;

/// The figures that are moved, each with what it is called after.
const FIGURES: [(SensitivityMeasure, Measure); 2] = [
    (SensitivityMeasure::Difference, Measure::Difference),
    (
        SensitivityMeasure::NetPresentValue,
        Measure::Payoff(PayoffMeasure::NetPresentValue),
    ),
];

/// Writes the sheet; none where nothing moves a figure of a comparison.
pub(super) fn write(context: &Context<'_>) -> Option<Worksheet> {
    let all = context.words;
    let words = &all.matters;
    if context.data.programmes().len() > MOST_PROGRAMMES {
        return None;
    }
    let widths = [50.0, 30.0, 60.0, 16.0, 16.0, 18.0, 18.0];
    let mut sheet = Worksheet::new(all.tabs.matters, &widths);
    sheet.line(words.title, Look::Title);
    sheet.line(all.by_program, Look::Program);
    sheet.line(words.how, Look::Note);
    sheet.frozen = (5, 0);
    sheet.gap();
    let names = [all.comparison, all.payoff.figure, words.input];
    let mut headings: Vec<Cell> = names.map(|text| Cell::text(text, Look::Heading)).into();
    let figures = [words.from, words.to, words.at_from, words.at_to];
    headings.extend(figures.map(|text| {
        let style = Style::new(Look::Heading, Format::Count);
        Cell::new(Content::Text(text.to_owned()), style)
    }));
    sheet.push(headings);
    let before = sheet.rows.len();
    for key in context.data.assessments() {
        for (figure, measure) in FIGURES {
            let mut tornado = Tornado::new(&context.evaluation.scenario, key, figure);
            while tornado.step(&context.evaluation.scenario) {}
            let found = tornado.found().iter().take(LISTED);
            let rows = found.map(|swing| row(context, key, measure, swing));
            sheet.rows.extend(rows);
        }
    }
    (sheet.rows.len() > before).then_some(sheet)
}

fn row(context: &Context<'_>, key: ComparisonKey, measure: Measure, swing: &Swing) -> Vec<Cell> {
    let (language, data) = (context.language, context.data);
    let label = tables::comparison_label(language, data, key);
    let unit = data.parameter(swing.key).and_then(Parameter::unit);
    let of_input = match unit {
        Some(Unit::Kroner) => Format::Kroner,
        Some(Unit::Share) => Format::Share,
        _ => Format::Count,
    };
    let number = |x: f64, format| Cell::new(Content::Number(x), Style::new(Look::Program, format));
    let text = |text: String| Cell::text(text, Look::Plain);
    vec![
        Cell::text(label, Look::Wrapped),
        text(tables::heading(language, measure, Actual)),
        text(parameter_text::full_name(language, data, swing.key)),
        number(swing.values[0], of_input),
        number(swing.values[1], of_input),
        number(swing.figures[0], Format::Kroner),
        number(swing.figures[1], Format::Kroner),
    ]
}
