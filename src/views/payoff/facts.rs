//! What the view of costs and benefits over the years shows.

mod offers;

use crate::model::data_set::{ComparisonKey, Outcome, Worth};
use crate::model::figure::Figure;
use crate::model::outcome::OutcomeFigures;
use crate::model::parameter::{ComparisonField, Key};
use crate::model::payoff::{PayoffFigures, Threshold};
use crate::present::counts::share_with_counts;
use crate::present::difference::PROSE;
use crate::present::explain::lower;
use crate::present::figures::Figures;
use crate::present::language::Language;
use crate::present::number;
use crate::present::span::{TextSpan, mark, spans_with_queries};
use crate::present::table::{Cell, Row, Table};
use crate::views::payoff::words::Words;
use crate::views::payoff::words::{Facts, ThresholdText};

pub(super) use offers::{Found, from_zero};
pub use offers::{best_now, best_table, offers_table, values};

/// What is said before the pictures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lead {
    /// What is paid more, and what comes of it.
    pub paid: Vec<TextSpan>,
    /// What a result would have to be worth.
    pub worth: Vec<TextSpan>,
    /// Which share would have to succeed.
    pub share: Vec<TextSpan>,
}

/// The lead of a comparison.
#[must_use]
pub fn lead(
    language: Language,
    figures: &Figures,
    comparison: ComparisonKey,
    payoff: &PayoffFigures,
) -> Lead {
    let words = Words::of(language);
    let scenario = &figures.scenario;
    let data = scenario.data();
    let (a, b) = data.sides(comparison);
    let located = |group| language.pick(&data.group(group).located);
    let prose = |x: f64| number::kroner_rounded(language, x.abs(), PROSE);
    let seen = seen(figures, comparison, payoff);
    let (cost, results) = (payoff.extra_cost.or_zero(), payoff.extra_outcomes.or_zero());
    let facts = Facts {
        located: [Some(located(a)), (!payoff.baseline).then(|| located(b))],
        into: language.pick(&data.outcome(payoff.outcome).into),
        years: &years(
            language,
            scenario.number(key(comparison, ComparisonField::Years)),
        ),
        cost: &mark(&prose(cost)),
        dearer: cost >= 0.0,
        results: &mark(&number::decimal(language, results.abs(), 1)),
        more: results >= 0.0,
        assumed: &prose(payoff.assumed.or_zero()),
        share: &share_with_counts(language, figures, a, payoff.outcome),
    };
    let told = |needed: Option<Threshold>, text: &dyn Fn(f64) -> String, say: Say<'_>| {
        let Some(needed) = needed else {
            return Vec::new();
        };
        let (figure, text) = match needed {
            Threshold::At { figure, .. } => (Some(figure), mark(&text(figure.or_zero()))),
            _ => (None, String::new()),
        };
        let needed = match needed {
            Threshold::At { below, .. } => ThresholdText::At(&text, below),
            Threshold::Always => ThresholdText::Always,
            Threshold::Never => ThresholdText::Never,
        };
        let asked = figure.into_iter().chain(seen.map(|seen| seen.share));
        let queries = asked.map(|figure| figures.query(figure));
        spans_with_queries(&say(&facts, needed), queries)
    };
    let queries = [payoff.extra_cost, payoff.extra_outcomes].map(|figure| figures.query(figure));
    Lead {
        paid: spans_with_queries(&(words.paid)(&facts), queries),
        worth: told(payoff.worth, &prose, &words.worth),
        share: told(
            payoff.share,
            &|x| share_text(language, Some(x)),
            &words.share,
        ),
    }
}

/// Says what a figure would have to be.
type Say<'a> = &'a dyn Fn(&Facts<'_>, ThresholdText<'_>) -> String;

pub(super) fn key(comparison: ComparisonKey, field: ComparisonField) -> Key {
    Key::Comparison(comparison, field)
}

/// What came of the first side's courses.
pub(super) fn seen<'a>(
    figures: &'a Figures,
    comparison: ComparisonKey,
    payoff: &PayoffFigures,
) -> Option<&'a OutcomeFigures> {
    let (a, _) = figures.scenario.data().sides(comparison);
    figures.outcomes().group(a, payoff.outcome)
}

pub(super) fn share_text(language: Language, share: Option<f64>) -> String {
    number::percent(language, share, 1)
}

pub(super) fn years(language: Language, years: Option<f64>) -> String {
    number::decimal(language, years, 1)
}

pub(super) fn at(needed: Option<Threshold>) -> Option<f64> {
    match needed {
        Some(Threshold::At { figure, .. }) => figure.value,
        _ => None,
    }
}

/// The sentence on the net present value.
#[must_use]
pub fn net(
    language: Language,
    figures: &Figures,
    comparison: ComparisonKey,
    payoff: &PayoffFigures,
) -> Vec<TextSpan> {
    let words = Words::of(language);
    let scenario = &figures.scenario;
    let net = mark(&number::kroner_signed(language, payoff.net.value));
    let counted = years(
        language,
        scenario.number(key(comparison, ComparisonField::Years)),
    );
    let after = years(language, at(payoff.payback));
    let payback = payoff.payback.map(|needed| match needed {
        Threshold::At { .. } => ThresholdText::At(&after, false),
        Threshold::Always => ThresholdText::Always,
        Threshold::Never => ThresholdText::Never,
    });
    spans_with_queries(
        &(words.net)(&net, &counted, payback),
        [figures.query(payoff.net)],
    )
}

/// All figures of the view.
#[must_use]
pub fn table(language: Language, figures: &Figures, payoff: &PayoffFigures) -> Table {
    let words = Words::of(language);
    let known = |text, figure| {
        Cell::known(text, figures.knowledge(figure)).with_query(figures.query(figure))
    };
    let row = |heading: &str, cell| Row {
        heading: heading.to_owned(),
        cells: vec![cell],
        strong: false,
    };
    let kroner = |figure: Figure| known(number::kroner(language, figure.value), figure);
    let count = |figure: Figure| known(number::decimal(language, figure.value, 2), figure);
    let needed = |needed: Option<Threshold>, write: &dyn Fn(f64) -> String| match needed {
        None => Cell::figure(number::MISSING.to_owned()),
        Some(Threshold::At { figure, below }) => {
            let text = write(figure.or_zero());
            known((words.needed)(ThresholdText::At(&text, below)), figure)
        }
        Some(Threshold::Always) => Cell::figure((words.needed)(ThresholdText::Always)),
        Some(Threshold::Never) => Cell::figure((words.needed)(ThresholdText::Never)),
    };
    let per = |name: &str, unit: &str| format!("{name}, {}", lower(unit));
    let money = |x: f64| number::kroner(language, x);
    let per_krone = payoff.per_krone;
    let per_krone = per_krone.map_or_else(|| Cell::figure(number::MISSING.to_owned()), count);
    Table {
        caption: words.table_caption.to_owned(),
        corner: words.figure.to_owned(),
        columns: vec![words.value_column.to_owned()],
        rows: vec![
            row(words.extra_cost, kroner(payoff.extra_cost)),
            row(words.extra_results, count(payoff.extra_outcomes)),
            row(words.annuity, count(payoff.annuity)),
            row(words.benefit, kroner(payoff.benefit)),
            row(words.result, kroner(payoff.net)),
            row(words.municipality, kroner(payoff.municipality)),
            row(words.state, kroner(payoff.state)),
            row(words.per_krone, per_krone),
            row(
                words.payback,
                needed(payoff.payback, &|x| years(language, Some(x))),
            ),
            row(
                &per(words.needed_worth, words.a_year),
                needed(payoff.worth, &money),
            ),
            row(
                &per(words.needed_share, words.of_courses),
                needed(payoff.share, &|x| share_text(language, Some(x))),
            ),
        ],
    }
}

/// By which value an outcome counts, in a sentence; nothing where that is plain.
#[must_use]
pub fn valued(language: Language, figures: &Figures, payoff: &PayoffFigures) -> String {
    let words = Words::of(language);
    let data = figures.scenario.data();
    let outcomes = &data.definition().outcomes;
    let stated = data.outcome(payoff.outcome);
    let told = match &stated.worth {
        Worth::Either { .. } if payoff.separate_values => words.separate_values,
        Worth::Either { .. } => words.same_value,
        Worth::Education => words.as_education,
        // What is a job by itself needs no explanation.
        Worth::Job => {
            let is_job = |other: &Outcome| matches!(&other.worth, Worth::Either { job, .. } if *job == stated.id);
            if outcomes.iter().any(is_job) {
                ""
            } else {
                words.as_job
            }
        }
    };
    if payoff.separate_values && payoff.assumed.value == Some(0.0) {
        return format!("{told} {}", words.all_education);
    }
    told.to_owned()
}
