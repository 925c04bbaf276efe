//! The pictures of costs and benefits over the years.

use super::{facts, picture};
use crate::model::payoff::PayoffFigures;
use crate::present::chart::axis::{alike, with_price_axis};
use crate::present::chart::pairs::{Row, pairs};
use crate::present::chart::plot::{PlotMarks, plot};
use crate::present::number;
use crate::ui::charts::{Naming, pairs_chart, plot_chart};
use crate::ui::context::Session;
use crate::ui::picture::{DrawingArea, DrawnChart};
use crate::views::payoff::sensitivity::{self, SensitivitySearch};
use crate::views::payoff::words::Words;

fn found(session: &Session) -> Option<&PayoffFigures> {
    session.figures.payoff(session.state.comparison)
}

/// What a result would have to be worth, and what it is assumed to be.
pub(super) fn worth(session: &Session, area: &DrawingArea) -> Option<DrawnChart> {
    let words = Words::of(session.language());
    let (figures, comparison) = (&session.figures, session.state.comparison);
    let rows = picture::worth_bars(session.language(), figures, comparison, found(session)?);
    let naming = named("worth-picture", words.worth_heading);
    bars(0.0, naming, words.a_year, &rows, area)
}

/// Which share would have to succeed, and which did.
pub(super) fn share(session: &Session, area: &DrawingArea) -> Option<DrawnChart> {
    let (language, figures) = (session.language(), &session.figures);
    let words = Words::of(language);
    let rows = picture::share_bars(language, figures, session.state.comparison, found(session)?);
    let naming = named("share-picture", words.share_heading);
    bars(0.0, naming, words.of_courses, &rows, area)
}

/// From the extra cost to the net result.
pub(super) fn steps(session: &Session, area: &DrawingArea) -> Option<DrawnChart> {
    let words = Words::of(session.language());
    let rows = picture::step_bars(session.language(), found(session)?);
    let naming = named("steps-picture", words.steps_heading);
    bars(0.0, naming, words.kroner, &rows, area)
}

/// The net result up to each year.
pub(super) fn years(session: &Session, area: &DrawingArea) -> Option<DrawnChart> {
    let (language, figures) = (session.language(), &session.figures);
    let words = Words::of(language);
    let unit = match facts::ends(found(session)?) {
        Some(_) => words.thousand_between,
        None => words.kroner,
    };
    let rows = picture::year_bars(language, figures, session.state.comparison);
    let naming = named("years-picture", words.by_year_heading);
    bars(0.0, naming, unit, &rows, area)
}

/// Who pays and who saves.
pub(super) fn payers(session: &Session, area: &DrawingArea) -> Option<DrawnChart> {
    let words = Words::of(session.language());
    let rows = picture::payer_bars(session.language(), found(session)?);
    let naming = named("payers-picture", words.payers_heading);
    bars(0.0, naming, words.kroner, &rows, area)
}

/// Cost and results of several offers.
pub(super) fn offers(session: &Session, area: &DrawingArea) -> Option<DrawnChart> {
    let (language, figures) = (session.language(), &session.figures);
    let (words, comparison) = (Words::of(language), session.state.comparison);
    let offers = figures.offers(comparison)?;
    let of = picture::offers_plot(
        language,
        figures,
        comparison,
        found(session)?.outcome,
        offers,
    );
    let count = |x: f64| number::decimal(language, x, 2);
    let marks = with_price_axis(language, |up| plot(&of, area.width, alike(&count), up));
    let naming = named("offers-picture", words.offers_chart);
    Some(plotted(naming, words.offers_axis, &marks))
}

/// Which of them is likely the best.
pub(super) fn best(
    session: &Session,
    area: &DrawingArea,
    search: &SensitivitySearch,
) -> Option<DrawnChart> {
    let (language, figures) = (session.language(), &session.figures);
    let (words, comparison) = (Words::of(language), session.state.comparison);
    found(session)?;
    let offers = figures.offers(comparison)?;
    let of = picture::best_plot(language, figures, comparison, offers, &search.best);
    let share = |x: f64| number::percent(language, x, 0);
    let marks = with_price_axis(language, |along| {
        plot(&of, area.width, along, alike(&share))
    });
    let naming = named("best-picture", words.best_heading);
    Some(plotted(naming, words.best_caption, &marks))
}

/// What moves a figure the most.
pub(super) fn matters(
    session: &Session,
    area: &DrawingArea,
    search: &SensitivitySearch,
) -> Option<DrawnChart> {
    let (language, figures) = (session.language(), &session.figures);
    let words = Words::of(language);
    found(session)?;
    let (measure, tornado) = (session.state.measure, &search.tornado);
    let rows = picture::tornado_bars(language, figures, measure, tornado);
    let naming = named("matters-picture", (words.measure)(measure));
    bars(
        tornado.now()?,
        naming,
        sensitivity::unit(words, measure),
        &rows,
        area,
    )
}

/// Where a verdict changes as two figures vary.
pub(super) fn map(
    session: &Session,
    area: &DrawingArea,
    search: &SensitivitySearch,
) -> Option<DrawnChart> {
    let (language, figures) = (session.language(), &session.figures);
    let words = Words::of(language);
    found(session)?;
    let (pair, map) = (session.state.pair, search.map.as_ref()?);
    let of = picture::map_plot(language, map, pair);
    let along = |x: f64| sensitivity::map_tick(language, figures, map.keys[0], x);
    let up = |x: f64| sensitivity::map_tick(language, figures, map.keys[1], x);
    let unit = sensitivity::map_says(language, map, pair);
    let marks = plot(&of, area.width, alike(&along), alike(&up));
    Some(plotted(
        named("map-picture", words.map_heading),
        unit,
        &marks,
    ))
}

fn named(id: &'static str, title: &'static str) -> Naming {
    Naming {
        id,
        title,
        description: String::new(),
    }
}

/// Bars around a value, which are read out one by one; nothing where there are none.
fn bars(
    base: f64,
    mut naming: Naming,
    unit: &'static str,
    rows: &[Row],
    area: &DrawingArea,
) -> Option<DrawnChart> {
    let spoken: Vec<String> = rows
        .iter()
        .map(|row| match row.sub.as_str() {
            "" => format!("{}: {}", row.name, row.values.label),
            sub => format!("{}, {sub}: {}", row.name, row.values.label),
        })
        .collect();
    naming.description = spoken.join("; ");
    (!rows.is_empty()).then(|| DrawnChart {
        chart: pairs_chart(&naming, &pairs(rows, area.width, base)),
        marks: Vec::new(),
        names: Vec::new(),
        left_out: 0,
        unit,
    })
}

/// Two figures against each other; the unit says what is to be seen.
fn plotted(mut naming: Naming, unit: &'static str, marks: &PlotMarks) -> DrawnChart {
    unit.clone_into(&mut naming.description);
    DrawnChart {
        chart: plot_chart(&naming, marks),
        marks: Vec::new(),
        names: marks.names.clone(),
        left_out: 0,
        unit,
    }
}
