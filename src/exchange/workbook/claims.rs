//! The sheet of conclusions: verdicts are the program's, the figures they compare follow.

use super::Context;
use super::style::{Look, Style};
use super::tables::format_of;
use super::worksheet::{Cell, Content, Shown, Worksheet};
use crate::model::claim::{
    Claim, Judgement, NamedValue, Predicate, Reason, Verdict, is_of_its_year,
};
use crate::model::figure::{Figure, Measure, Name, OccupancyBasis::Actual, Subject};
use crate::present::number::MISSING;

/// Writes the sheet; none in a data set without conclusions.
pub(super) fn write(context: &Context<'_>) -> Option<Worksheet> {
    let all = context.words;
    let words = &all.claims;
    let claims = &context.data.definition().claims;
    let judged = context.evaluation.judged();
    if judged.iter().all(Option::is_none) {
        return None;
    }
    let widths = [70.0, 18.0, 30.0, 18.0, 14.0, 14.0, 14.0, 18.0, 44.0];
    let mut sheet = Worksheet::new(all.tabs.claims, &widths);
    sheet.line(words.title, Look::Title);
    sheet.line(all.by_program, Look::Program);
    sheet.gap();
    sheet.frozen = (4, 0);
    let headings = [
        words.claim,
        words.verdict,
        words.reason,
        words.probability,
        words.figures[0],
        words.figures[1],
        words.amount,
        words.splits,
        all.note,
    ];
    sheet.push(headings.map(|text| Cell::text(text, Look::Heading)).into());
    for (claim, judged) in claims.iter().zip(judged) {
        if let Some(judged) = judged {
            sheet.push(row(context, claim, judged));
        }
    }
    Some(sheet)
}

fn row(context: &Context<'_>, claim: &Claim, judged: &Judgement) -> Vec<Cell> {
    let words = &context.words.claims;
    let program = |text: String| Cell::text(text, Look::Program);
    let verdict = match judged.verdict {
        Verdict::Holds => words.holds,
        Verdict::Fails => words.fails,
        Verdict::TooClose => words.open,
    };
    let reason = judged.reason.map_or("", |reason| match reason {
        Reason::Chance => words.reasons[0],
        Reason::Rounding => words.reasons[1],
        Reason::NoCounts => words.reasons[2],
        Reason::Split => words.reasons[3],
    });
    let probability = judged
        .probability
        .map_or_else(Cell::empty, |found| value(&found));
    let amount = judged
        .amount_right
        .map_or("", |right| words.right[usize::from(right)]);
    let splits = judged.holds_in.map_or_else(String::new, |tally| {
        (words.tally)(tally.holding, tally.valid)
    });
    let [first, second] = figures(context, claim, judged);
    let note = if is_of_its_year(claim) {
        words.of_its_year
    } else {
        ""
    };
    vec![
        Cell::text(context.language.pick(&claim.text), Look::Wrapped),
        program(verdict.to_owned()),
        program(reason.to_owned()),
        probability,
        first,
        second,
        program(amount.to_owned()),
        program(splits),
        Cell::text(note, Look::Note),
    ]
}

/// A figure as the program has it.
fn value(of: &NamedValue) -> Cell {
    let content = of
        .value
        .map_or_else(|| Content::Text(MISSING.to_owned()), Content::Number);
    Cell::new(
        content,
        Style::new(Look::Program, format_of(of.name.measure)),
    )
}

/// Both figures: where they stand in the other sheets, so that they follow; of the year that
/// was, as they were.
fn figures(context: &Context<'_>, claim: &Claim, judged: &Judgement) -> [Cell; 2] {
    let sheet = &context.results.sheet;
    let of_its_year = is_of_its_year(claim);
    let follows = |of: NamedValue| match sheet.find(of.name) {
        Some(Figure { at, .. }) if !of_its_year => {
            let style = Style::new(Look::Plain, format_of(of.name.measure));
            Cell::new(Content::Figure(at), style)
        }
        _ => value(&of),
    };
    match &claim.predicate {
        Predicate::Highest { named, others } => {
            let [first, second] = judged.figures;
            [
                extreme(context, "MIN", named, first),
                extreme(context, "MAX", others, second),
            ]
        }
        _ => judged.figures.map(follows),
    }
}

/// The cheapest or the dearest of several programmes.
fn extreme(
    context: &Context<'_>,
    function: &str,
    programmes: &[std::borrow::Cow<'static, str>],
    now: NamedValue,
) -> Cell {
    let price = |id: &str| {
        let name = Name {
            subject: Subject::Programme(context.data.find_programme(id)?),
            measure: Measure::Price,
            basis: Actual,
        };
        context.results.sheet.find(name)
    };
    let prices: Option<Vec<Figure>> = programmes.iter().map(|id| price(id)).collect();
    let Some(prices) = prices.filter(|prices| !prices.is_empty()) else {
        return value(&now);
    };
    let names: Vec<String> = (0..prices.len()).map(|at| at.to_string()).collect();
    let parts: Vec<String> = names.iter().map(|at| format!("{{{at}}}+0")).collect();
    let template = format!("IFERROR({function}({}),\"–\")", parts.join(","));
    let nodes: Vec<(&str, u32)> = names
        .iter()
        .zip(&prices)
        .map(|(name, figure)| (name.as_str(), figure.at))
        .collect();
    let content = Content::formula(&template, &nodes, Shown::figure(now.value));
    Cell::new(content, Style::new(Look::Plain, format_of(Measure::Price)))
}
