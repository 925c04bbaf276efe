//! What the view of costs and benefits over the years shows.

mod missing;
mod offers;

use std::cmp::Ordering;

use crate::model::data_set::{ComparisonKey, Worth};
use crate::model::evaluation::Evaluation;
use crate::model::figure::Figure;
use crate::model::outcome::OutcomeFigures;
use crate::model::parameter::{ComparisonField, Key};
use crate::model::payoff::{PayoffFigures, Threshold};
use crate::present::counts::share_with_counts;
use crate::present::course_lengths::course_lengths;
use crate::present::difference::{Direction, direction, more};
use crate::present::language::Language;
use crate::present::number;
use crate::present::people::people;
use crate::present::span::{TextSpan, mark, spans, spans_with_queries};
use crate::present::table::{Cell, Row, Table};
use crate::views::payoff::words::Words;
use crate::views::payoff::words::{AssumedText, Facts, ThresholdText};
use crate::writing::first_small;

pub use missing::{Missing, is_alone, missing, no_offer_helps};
pub(super) use offers::{BestByValue, contender_name, from_zero};
pub use offers::{best_now, best_table, offers_table, too_few, values};

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
    figures: &Evaluation,
    comparison: ComparisonKey,
    payoff: &PayoffFigures,
) -> Lead {
    let words = Words::of(language);
    let scenario = &figures.scenario;
    let data = scenario.data();
    let (a, b) = data.sides(comparison);
    let located = |group| language.pick(&data.group(group).located);
    // What rests on assumptions is not told to the krone.
    let prose = |x: f64| number::kroner_about(language, x.abs(), 2);
    let observed = observed(figures, comparison, payoff);
    let (cost, results) = (payoff.extra_cost.or_zero(), payoff.extra_outcomes.or_zero());
    let lengths = (!payoff.baseline)
        .then(|| course_lengths(language, figures, comparison, payoff.outcome))
        .flatten();
    let assumed = payoff.assumed.value.map(prose);
    let of_education = payoff.if_all_education.map(|all| all.assumed);
    let of_education = of_education.map(|value| prose(value.or_zero()));
    let assumed = match (&assumed, &of_education) {
        (Some(job), Some(education)) => AssumedText::Either(job, education),
        (Some(value), None) => AssumedText::One(value),
        (None, _) => AssumedText::Unset,
    };
    let facts = Facts {
        located: [
            Some(located(a)),
            b.filter(|_| !payoff.baseline).map(located),
        ],
        into: language.pick(&data.outcome(payoff.outcome).into),
        years: &years(
            language,
            scenario.number(key(comparison, ComparisonField::Years)),
        ),
        cost: &mark(&prose(cost)),
        direction: cost_direction(figures, comparison, payoff),
        results: &mark(&number::decimal(language, results.abs(), 1)),
        more: more(results),
        lengths: lengths.as_ref(),
        assumed,
        share: &share_with_counts(language, figures, a, payoff.outcome),
    };
    let threshold_sentence = |threshold: Option<Threshold>,
                              text: &dyn Fn(f64) -> String,
                              wording: ThresholdWording<'_>| {
        let Some(threshold) = threshold else {
            return Vec::new();
        };
        let (figure, text) = match threshold {
            Threshold::At { figure, .. } => (Some(figure), mark(&text(figure.or_zero()))),
            _ => (None, String::new()),
        };
        let threshold = match threshold {
            Threshold::At { below, .. } => ThresholdText::At(&text, below),
            Threshold::Always => ThresholdText::Always,
            Threshold::Never => ThresholdText::Never,
        };
        let sentence_figures = figure
            .into_iter()
            .chain(observed.map(|observed| observed.share));
        let queries = sentence_figures.map(|figure| figures.query(figure));
        spans_with_queries(&wording(&facts, threshold), queries)
    };
    // What is the same on both sides is no figure to be explained.
    let cost = (facts.direction != Direction::Same).then_some(payoff.extra_cost);
    let results = facts.more.is_ne().then_some(payoff.extra_outcomes);
    let queries = cost.into_iter().chain(results);
    let queries = queries.map(|figure| figures.query(figure));
    let same = facts.direction == Direction::Same;
    Lead {
        paid: spans_with_queries(&(words.paid)(&facts), queries),
        worth: if same && payoff.worth.is_some() {
            spans(&(words.same_cost)(facts.more))
        } else {
            threshold_sentence(payoff.worth, &prose, &words.worth)
        },
        share: threshold_sentence(
            payoff.share,
            &|x| share_text(language, Some(x)),
            &words.share,
        ),
    }
}

/// Whether the year costs more or less than what it is set beside, or the same: by the price
/// of a full-year person, as everywhere else.
#[must_use]
pub fn cost_direction(
    figures: &Evaluation,
    comparison: ComparisonKey,
    payoff: &PayoffFigures,
) -> Direction {
    let compared = figures.results().comparison(comparison);
    let gap = compared.and_then(|compared| compared.difference_actual.value);
    match gap.filter(|_| !payoff.baseline).map(direction) {
        Some(Direction::Same) => Direction::Same,
        _ if payoff.extra_cost.or_zero() >= 0.0 => Direction::Dearer,
        _ => Direction::Cheaper,
    }
}

/// What an outcome would have to be worth. Where both sides cost the same it is nothing that
/// decides, but whether there are more outcomes.
#[must_use]
pub fn worth_threshold(
    figures: &Evaluation,
    comparison: ComparisonKey,
    payoff: &PayoffFigures,
) -> Option<Threshold> {
    let found = payoff.worth?;
    if cost_direction(figures, comparison, payoff) != Direction::Same {
        return Some(found);
    }
    Some(match more(payoff.extra_outcomes.or_zero()) {
        Ordering::Less => Threshold::Never,
        Ordering::Equal | Ordering::Greater => Threshold::Always,
    })
}

/// Until when the extra cost is earned back; nothing where there is none.
fn payback(
    figures: &Evaluation,
    comparison: ComparisonKey,
    payoff: &PayoffFigures,
) -> Option<Threshold> {
    let same = cost_direction(figures, comparison, payoff) == Direction::Same;
    payoff.payback.filter(|_| !same)
}

/// The wording of a threshold, given the facts of the lead.
type ThresholdWording<'a> = &'a dyn Fn(&Facts<'_>, ThresholdText<'_>) -> String;

pub(super) fn key(comparison: ComparisonKey, field: ComparisonField) -> Key {
    Key::Comparison(comparison, field)
}

/// The outcome figures of the first side.
pub(super) fn observed<'a>(
    figures: &'a Evaluation,
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

pub(super) fn threshold_value(threshold: Option<Threshold>) -> Option<f64> {
    match threshold {
        Some(Threshold::At { figure, .. }) => figure.value,
        _ => None,
    }
}

/// Why a comparison has no net present value, in a sentence; nothing where it has one.
#[must_use]
pub fn without_value(
    language: Language,
    figures: &Evaluation,
    payoff: &PayoffFigures,
) -> &'static str {
    let words = Words::of(language);
    let outcome = figures.scenario.data().outcome(payoff.outcome);
    match payoff.net.value {
        Some(_) => "",
        None if outcome.partial => words.partial,
        None => words.no_value,
    }
}

/// Both ends of the net present value, as if all results were jobs and as if all were
/// education, where they are not known apart and it makes a difference.
#[must_use]
pub fn ends(payoff: &PayoffFigures) -> Option<[Figure; 2]> {
    let ends = [payoff.net, payoff.if_all_education?.net];
    (ends[0].value != ends[1].value).then_some(ends)
}

/// The sentence on the net present value.
#[must_use]
pub fn net(
    language: Language,
    figures: &Evaluation,
    comparison: ComparisonKey,
    payoff: &PayoffFigures,
) -> Vec<TextSpan> {
    let words = Words::of(language);
    let scenario = &figures.scenario;
    let told = |net: Figure| {
        let told = number::kroner_about(language, net.value, 2);
        mark(&if net.or_zero() > 0.0 {
            format!("+{told}")
        } else {
            told
        })
    };
    let counted = years(
        language,
        scenario.number(key(comparison, ComparisonField::Years)),
    );
    let payback = payback(figures, comparison, payoff);
    let after = years(language, threshold_value(payback));
    let payback = payback.map(|threshold| match threshold {
        Threshold::At { .. } => ThresholdText::At(&after, false),
        Threshold::Always => ThresholdText::Always,
        Threshold::Never => ThresholdText::Never,
    });
    match ends(payoff) {
        Some(ends) => {
            let [jobs, education] = ends.map(told);
            spans_with_queries(
                &(words.net_pair)([&jobs, &education], &counted, payback),
                ends.map(|end| figures.query(end)),
            )
        }
        None => spans_with_queries(
            &(words.net)(&told(payoff.net), &counted, payback),
            [figures.query(payoff.net)],
        ),
    }
}

/// Which way the participants pull; nothing where that is not known.
#[must_use]
pub fn pulls(language: Language, figures: &Evaluation, comparison: ComparisonKey) -> String {
    let told = people(language, figures.scenario.data(), comparison);
    told.map_or_else(String::new, |told| told.brief)
}

/// All figures of the view.
#[must_use]
pub fn table(
    language: Language,
    figures: &Evaluation,
    comparison: ComparisonKey,
    payoff: &PayoffFigures,
) -> Table {
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
    let threshold = |threshold: Option<Threshold>, write: &dyn Fn(f64) -> String| match threshold {
        None => Cell::figure(number::MISSING.to_owned()),
        Some(Threshold::At { figure, below }) => {
            let text = write(figure.or_zero());
            known((words.threshold)(ThresholdText::At(&text, below)), figure)
        }
        Some(Threshold::Always) => Cell::figure((words.threshold)(ThresholdText::Always)),
        Some(Threshold::Never) => Cell::figure((words.threshold)(ThresholdText::Never)),
    };
    let per = |name: &str, unit: &str| format!("{name}, {}", first_small(unit));
    let money = |x: f64| number::kroner(language, x);
    let mut rows = vec![
        row(words.extra_cost, kroner(payoff.extra_cost)),
        row(words.extra_results, count(payoff.extra_outcomes)),
        row(words.annuity, count(payoff.annuity)),
    ];
    let jobs = [
        (words.benefit, payoff.benefit),
        (words.result, payoff.net),
        (words.municipality, payoff.municipality),
        (words.state, payoff.state),
    ];
    match payoff.if_all_education {
        Some(all) => {
            let education = [all.benefit, all.net, all.municipality, all.state];
            for ((name, job), education) in jobs.into_iter().zip(education) {
                rows.push(row(&(words.named_if_jobs)(name), kroner(job)));
                rows.push(row(&(words.named_if_education)(name), kroner(education)));
            }
        }
        None => rows.extend(
            jobs.into_iter()
                .filter(|(_, figure)| figure.value.is_some())
                .map(|(name, figure)| row(name, kroner(figure))),
        ),
    }
    // Without a value nothing is earned back, nor where nothing extra is paid or saved.
    let same = cost_direction(figures, comparison, payoff) == Direction::Same;
    if payoff.net.value.is_some() && !same {
        let per_krone = payoff.per_krone;
        let per_krone = per_krone.map_or_else(|| Cell::figure(number::MISSING.to_owned()), count);
        rows.push(row(words.per_krone, per_krone));
        let years = |x| years(language, Some(x));
        rows.push(row(words.payback, threshold(payoff.payback, &years)));
    }
    rows.push(row(
        &per(words.needed_worth, words.a_year),
        threshold(worth_threshold(figures, comparison, payoff), &money),
    ));
    if payoff.net.value.is_some() {
        rows.push(row(
            &per(words.needed_share, words.of_courses),
            threshold(payoff.share, &|x| share_text(language, Some(x))),
        ));
    }
    Table {
        caption: words.table_caption.to_owned(),
        corner: words.figure.to_owned(),
        columns: vec![words.value_column.to_owned()],
        rows,
    }
}

/// By which value an outcome counts, in a sentence; nothing where that is plain.
#[must_use]
pub fn valued(language: Language, figures: &Evaluation, payoff: &PayoffFigures) -> String {
    let words = Words::of(language);
    let data = figures.scenario.data();
    let stated = data.outcome(payoff.outcome);
    let sentence = match &stated.worth {
        Worth::Either { .. } if payoff.separate_values => words.separate_values,
        Worth::Either { .. } => words.both_ends,
        Worth::Education => words.as_education,
        Worth::None if payoff.net.value.is_some() => words.as_said,
        // What is a job by itself needs no explanation.
        Worth::Job | Worth::None => "",
    };
    if payoff.separate_values && payoff.assumed.value == Some(0.0) {
        return format!("{sentence} {}", words.all_education);
    }
    sentence.to_owned()
}
