//! The sheet of results: what came of the courses, and what one costs.

use super::Context;
use super::style::{Format, Look, Style};
use super::tables::{self, Column, FIGURES, NAMES, figure_cell};
use super::words::ResultWords;
use super::worksheet::{Cell, Content, Shown, Worksheet};
use crate::model::data_set::{ComparisonKey, OutcomeKey};
use crate::model::figure::{Figure, Measure, Name, OccupancyBasis::Actual};
use crate::model::figure::{OutcomeMeasure as M, Subject};
use crate::model::outcome::{Dominance, OutcomeComparison, OutcomeFigures, Sides};

/// A measure, and where it stands.
type OutcomeColumn = (M, fn(&OutcomeFigures) -> Option<Figure>);

const COLUMNS: [OutcomeColumn; 14] = [
    (M::Count, |of| of.counts.map(|counts| counts[0])),
    (M::Courses, |of| of.counts.map(|counts| counts[1])),
    (M::Share, |of| Some(of.share)),
    (M::ShareLow, |of| of.interval.map(|ends| ends[0])),
    (M::ShareHigh, |of| of.interval.map(|ends| ends[1])),
    (M::ShareRoundedLow, |of| of.rounding.map(|ends| ends[0])),
    (M::ShareRoundedHigh, |of| of.rounding.map(|ends| ends[1])),
    (M::Expected, |of| Some(of.expected)),
    (M::PerPerson, |of| Some(of.per_person)),
    (M::Cost, |of| Some(of.cost)),
    (M::CostLow, |of| of.cost_interval.map(|ends| ends[0])),
    (M::CostHigh, |of| of.cost_interval.map(|ends| ends[1])),
    (M::CostRoundedLow, |of| of.cost_rounding.map(|ends| ends[0])),
    (M::CostRoundedHigh, |of| {
        of.cost_rounding.map(|ends| ends[1])
    }),
];

/// Writes the sheet; none in a data set without outcomes.
pub(super) fn write(context: &Context<'_>) -> Option<Worksheet> {
    let (all, data) = (context.words, context.data);
    let words = &all.results;
    if data.outcomes().len() == 0 {
        return None;
    }
    let widths: Vec<f64> = std::iter::once(NAMES).chain([FIGURES; 14]).collect();
    let mut sheet = Worksheet::new(all.tabs.results, &widths);
    sheet.line(words.title, Look::Title);
    sheet.line(all.by_program, Look::Program);
    sheet.frozen = (0, 1);
    for outcome in data.outcomes() {
        sheet.gap();
        let name = context.language.pick(&data.outcome(outcome).name);
        sheet.line((words.outcome)(name), Look::Strong);
        if data.outcome(outcome).partial {
            sheet.line(words.partial, Look::Note);
        }
        write_one(context, &mut sheet, outcome);
        write_compared(context, &mut sheet, outcome);
    }
    Some(sheet)
}

fn write_one(context: &Context<'_>, sheet: &mut Worksheet, outcome: OutcomeKey) {
    let (data, outcomes) = (context.data, context.outcomes);
    let columns = COLUMNS.map(|(measure, figure)| Column {
        measure: Measure::Outcome(measure, outcome),
        basis: Actual,
        figure,
    });
    let rows = tables::by_group(
        context.language,
        data,
        |group| outcomes.group(group, outcome).copied(),
        |programme| {
            let figures = outcomes.programme(programme, outcome).copied();
            figures.filter(|_| !data.outcome(outcome).groups_only)
        },
    );
    tables::table(
        sheet,
        context.language,
        context.words.whose,
        &columns,
        &rows,
    );
}

/// Both sides of each comparison: extra cost per extra result, and odds.
fn write_compared(context: &Context<'_>, sheet: &mut Worksheet, outcome: OutcomeKey) {
    let (data, language, all) = (context.data, context.language, context.words);
    let compared: Vec<(ComparisonKey, &OutcomeComparison)> = data
        .comparisons()
        .filter_map(|key| Some((key, context.outcomes.comparison(key, outcome)?)))
        .collect();
    if compared.is_empty() {
        return;
    }
    let of = |measure| Measure::Outcome(measure, outcome);
    let measures = [M::RatioPerPerson, M::RatioPerCourse, M::More, M::Cheaper].map(of);
    let mut headings = vec![all.comparison.to_owned()];
    headings.extend(measures.map(|measure| tables::heading(language, measure, Actual)));
    headings.extend(all.results.better.map(str::to_owned));
    let heading = |(text, at): (String, usize)| {
        let format = if at == 0 {
            Format::General
        } else {
            Format::Count
        };
        Cell::new(Content::Text(text), Style::new(Look::Heading, format))
    };
    sheet.gap();
    sheet.push(headings.into_iter().zip(0..).map(heading).collect());
    let partial = data.outcome(outcome).partial;
    for (key, found) in compared {
        let ratio = |sides: &Sides, measure| {
            let [cost, extra] = sides.extra.map(|figure| figure.at);
            let template =
                "IFERROR(IF(OR(AND({c}<=0,{e}>=0),AND({c}>=0,{e}<=0)),\"–\",{c}/{e}),\"–\")";
            let now = Shown::figure(sides.ratio.and_then(|ratio| ratio.value));
            let style = Style::new(Look::Plain, Format::Kroner);
            let content = Content::formula(template, &[("c", cost), ("e", extra)], now);
            Cell::new(content, style).of_figure(Name {
                subject: Subject::Comparison(key),
                measure: of(measure),
                basis: Actual,
            })
        };
        let better = |sides| dominance(&all.results, sides);
        let odds = |figure, measure| figure_cell(figure, of(measure), Look::Program);
        let label = tables::comparison_label(language, data, key);
        let mut cells = vec![Cell::text(label, Look::Wrapped)];
        let whole = !partial;
        let only = |cell: Cell| if whole { cell } else { Cell::empty() };
        cells.push(only(ratio(&found.per_person, M::RatioPerPerson)));
        cells.push(only(ratio(&found.per_course, M::RatioPerCourse)));
        cells.push(odds(found.more, M::More));
        cells.push(odds(found.cheaper, M::Cheaper));
        cells.push(only(better(&found.per_person)));
        cells.push(only(better(&found.per_course)));
        sheet.push(cells);
    }
}

/// Which side is better on both.
fn dominance(words: &ResultWords, sides: &Sides) -> Cell {
    let [cost, extra] = sides.extra.map(|figure| figure.at);
    let (first, second, neither) = (words.first, words.second, words.neither);
    let template = format!(
        "IF(ISNUMBER({{c}}+{{e}}),IF(AND({{c}}<=0,{{e}}>=0,OR({{c}}<0,{{e}}>0)),\"{first}\",\
         IF(AND({{c}}>=0,{{e}}<=0,OR({{c}}>0,{{e}}<0)),\"{second}\",\"{neither}\")),\"–\")"
    );
    let known = sides.extra.iter().all(|figure| figure.value.is_some());
    let now = match sides.dominance {
        _ if !known => return unknown(&template, [cost, extra]),
        Dominance::ADominates => first,
        Dominance::ADominated => second,
        Dominance::None => neither,
    };
    let now = Shown::Text(now.to_owned());
    let content = Content::formula(&template, &[("c", cost), ("e", extra)], now);
    Cell::new(content, Style::new(Look::Plain, Format::Count))
}

fn unknown(template: &str, [cost, extra]: [u32; 2]) -> Cell {
    let content = Content::formula(template, &[("c", cost), ("e", extra)], Shown::figure(None));
    Cell::new(content, Style::new(Look::Plain, Format::Count))
}
