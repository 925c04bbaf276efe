//! What the view of costs and benefits over the years shows.

mod offers;

use crate::model::data_set::{ComparisonKey, Outcome, Worth};
use crate::model::figure::Figure;
use crate::model::outcome::OutcomeFigures;
use crate::model::parameter::{ComparisonField, Key, Value};
use crate::model::payoff::{Needed, PayoffFigures};
use crate::present::chart::pairs::Row as Bar;
use crate::present::counts::{counts_text, share_with_counts};
use crate::present::difference::PROSE;
use crate::present::explain::lower;
use crate::present::figures::Figures;
use crate::present::language::Language;
use crate::present::number;
use crate::present::span::{Piece, mark, pieces_of};
use crate::present::table::{Cell, Row, Table};
use crate::views::payoff::words::Words;
use crate::views::payoff::words::{Facts, Needed as Told};

pub use offers::{best_now, best_plot, best_table, offers_plot, offers_table, values};

/// What is said before the pictures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lead {
    /// What is paid more, and what comes of it.
    pub paid: Vec<Piece>,
    /// What a result would have to be worth.
    pub worth: Vec<Piece>,
    /// Which share would have to succeed.
    pub share: Vec<Piece>,
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
    let told = |needed: Option<Needed>, text: &dyn Fn(f64) -> String, say: Say<'_>| {
        let Some(needed) = needed else {
            return Vec::new();
        };
        let (figure, text) = match needed {
            Needed::At { figure, .. } => (Some(figure), mark(&text(figure.or_zero()))),
            _ => (None, String::new()),
        };
        let needed = match needed {
            Needed::At { below, .. } => Told::At(&text, below),
            Needed::Always => Told::Always,
            Needed::Never => Told::Never,
        };
        let asked = figure.into_iter().chain(seen.map(|seen| seen.share));
        let asks = asked.map(|figure| figures.ask(figure));
        pieces_of(&say(&facts, needed), asks)
    };
    let asks = [payoff.extra_cost, payoff.extra_outcomes].map(|figure| figures.ask(figure));
    Lead {
        paid: pieces_of(&(words.paid)(&facts), asks),
        worth: told(payoff.worth, &prose, &words.worth),
        share: told(
            payoff.share,
            &|x| share_text(language, Some(x)),
            &words.share,
        ),
    }
}

/// Says what a figure would have to be.
type Say<'a> = &'a dyn Fn(&Facts<'_>, Told<'_>) -> String;

fn key(comparison: ComparisonKey, field: ComparisonField) -> Key {
    Key::Comparison(comparison, field)
}

/// What came of the first side's courses.
fn seen<'a>(
    figures: &'a Figures,
    comparison: ComparisonKey,
    payoff: &PayoffFigures,
) -> Option<&'a OutcomeFigures> {
    let (a, _) = figures.scenario.data().sides(comparison);
    figures.outcomes().group(a, payoff.outcome)
}

fn share_text(language: Language, share: Option<f64>) -> String {
    number::percent(language, share, 1)
}

fn years(language: Language, years: Option<f64>) -> String {
    number::decimal(language, years, 1)
}

fn bar(key: &str, name: &str, value: Option<f64>, label: String, own: bool) -> Bar {
    Bar {
        key: key.to_owned(),
        name: name.to_owned(),
        sub: String::new(),
        from: 0.0,
        value,
        label,
        own,
    }
}

fn at(needed: Option<Needed>) -> Option<f64> {
    match needed {
        Some(Needed::At { figure, .. }) => figure.value,
        _ => None,
    }
}

/// What a result would have to be worth, beside what a job is assumed to be worth.
/// Nothing where there is no such value.
#[must_use]
pub fn worth_bars(language: Language, payoff: &PayoffFigures) -> Vec<Bar> {
    let words = Words::of(language);
    let Some(needed) = at(payoff.worth) else {
        return Vec::new();
    };
    let assumed = payoff.assumed.or_zero();
    let name = match payoff.worth {
        Some(Needed::At { below: true, .. }) => words.at_most_worth,
        _ => words.needed_worth,
    };
    let kroner = |x| number::kroner(language, x);
    vec![
        bar("needed", name, Some(needed), kroner(needed), true),
        bar(
            "assumed",
            words.assumed_worth,
            Some(assumed),
            kroner(assumed),
            false,
        ),
    ]
}

/// Which share would have to succeed, beside the one that did.
#[must_use]
pub fn share_bars(
    language: Language,
    figures: &Figures,
    comparison: ComparisonKey,
    payoff: &PayoffFigures,
) -> Vec<Bar> {
    let words = Words::of(language);
    let Some((needed, seen)) = at(payoff.share).zip(seen(figures, comparison, payoff)) else {
        return Vec::new();
    };
    let Some(share) = seen.share.value else {
        return Vec::new();
    };
    let counts = seen.counts.map(|_| counts_text(language, seen));
    let text = |x| share_text(language, Some(x));
    vec![
        bar(
            "needed",
            words.needed_share,
            Some(needed),
            text(needed),
            true,
        ),
        Bar {
            sub: counts.unwrap_or_default(),
            ..bar("seen", words.seen_share, Some(share), text(share), false)
        },
    ]
}

/// The sentence on the net present value.
#[must_use]
pub fn net(
    language: Language,
    figures: &Figures,
    comparison: ComparisonKey,
    payoff: &PayoffFigures,
) -> Vec<Piece> {
    let words = Words::of(language);
    let scenario = &figures.scenario;
    let net = mark(&number::kroner_signed(language, payoff.net.value));
    let counted = years(
        language,
        scenario.number(key(comparison, ComparisonField::Years)),
    );
    let after = years(language, at(payoff.payback));
    let payback = payoff.payback.map(|needed| match needed {
        Needed::At { .. } => Told::At(&after, false),
        Needed::Always => Told::Always,
        Needed::Never => Told::Never,
    });
    pieces_of(
        &(words.net)(&net, &counted, payback),
        [figures.ask(payoff.net)],
    )
}

/// From the extra cost to the net result: each step goes on where the last one ended.
#[must_use]
pub fn step_bars(language: Language, payoff: &PayoffFigures) -> Vec<Bar> {
    let words = Words::of(language);
    let signed = |x| number::kroner_signed(language, x);
    let cost = payoff.extra_cost.value.map(|cost| -cost);
    let spares = cost.is_some_and(|cost| cost > 0.0);
    let name = if spares {
        words.saved_cost
    } else {
        words.extra_cost
    };
    vec![
        bar("cost", name, cost, signed(cost), false),
        Bar {
            from: cost.unwrap_or_default(),
            ..bar(
                "benefit",
                words.benefit,
                payoff.net.value,
                signed(payoff.benefit.value),
                true,
            )
        },
        bar(
            "net",
            words.result,
            payoff.net.value,
            signed(payoff.net.value),
            true,
        ),
    ]
}

/// Who pays and who saves.
#[must_use]
pub fn payer_bars(language: Language, payoff: &PayoffFigures) -> Vec<Bar> {
    let words = Words::of(language);
    let row = |key, name, figure: Figure, own| {
        let label = number::kroner_signed(language, figure.value);
        bar(key, name, figure.value, label, own)
    };
    vec![
        row(
            "municipality",
            words.municipality,
            payoff.municipality,
            true,
        ),
        row("state", words.state, payoff.state, true),
        row("together", words.together, payoff.net, false),
    ]
}

/// No more years than these are drawn one by one.
const MOST_YEARS: usize = 12;

/// The net present value were only so many years counted, year by year; of many years
/// every second or third.
#[must_use]
pub fn year_bars(language: Language, figures: &Figures, comparison: ComparisonKey) -> Vec<Bar> {
    let words = Words::of(language);
    let scenario = &figures.scenario;
    let horizon = key(comparison, ComparisonField::Years);
    let counted = scenario.number(horizon).unwrap_or_default();
    let all = counted.ceil() as usize;
    // The first of the years shown in which the extra cost is earned back.
    let mut owed = figures
        .payoff(comparison)
        .is_some_and(|payoff| payoff.extra_cost.or_zero() > 0.0);
    let stride = all.div_ceil(MOST_YEARS).max(1);
    // The last year may be a part of one, and the year of the payback is always there.
    let paid_in = figures
        .payoff(comparison)
        .and_then(|payoff| at(payoff.payback));
    let paid_in = paid_in.map_or(0, |years| years.ceil() as usize);
    (1..=all)
        .filter(|&year| year % stride == 0 || year == all || year == paid_in)
        .filter_map(|year| {
            let value = Value::Number((year as f64).min(counted));
            let there = scenario.with(horizon, value).ok()?;
            let net = crate::model::payoff::net_present_value(&there, comparison);
            let key = number::whole(language, year as u64);
            let label = number::kroner_signed(language, net);
            let paid = net.is_some_and(|net| net >= 0.0);
            let back = owed && paid;
            owed &= !paid;
            let sub = if back { words.paid_back } else { "" };
            Some(Bar {
                sub: sub.to_owned(),
                ..bar(&key, &(words.year)(year), net, label, paid)
            })
        })
        .collect()
}

/// All figures of the view.
#[must_use]
pub fn table(language: Language, figures: &Figures, payoff: &PayoffFigures) -> Table {
    let words = Words::of(language);
    let known =
        |text, figure| Cell::known(text, figures.knowledge(figure)).asked(figures.ask(figure));
    let row = |heading: &str, cell| Row {
        heading: heading.to_owned(),
        cells: vec![cell],
        strong: false,
    };
    let kroner = |figure: Figure| known(number::kroner(language, figure.value), figure);
    let count = |figure: Figure| known(number::decimal(language, figure.value, 2), figure);
    let needed = |needed: Option<Needed>, write: &dyn Fn(f64) -> String| match needed {
        None => Cell::figure(number::MISSING.to_owned()),
        Some(Needed::At { figure, below }) => {
            let text = write(figure.or_zero());
            known((words.needed)(Told::At(&text, below)), figure)
        }
        Some(Needed::Always) => Cell::figure((words.needed)(Told::Always)),
        Some(Needed::Never) => Cell::figure((words.needed)(Told::Never)),
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
        Worth::Either { .. } if payoff.apart => words.apart,
        Worth::Either { .. } => words.alike,
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
    if payoff.apart && payoff.assumed.value == Some(0.0) {
        return format!("{told} {}", words.all_education);
    }
    told.to_owned()
}
