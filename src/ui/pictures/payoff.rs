//! The pictures of costs and benefits over the years.

use super::{Drawn, Shown};
use crate::model::sensitivity::Asked;
use crate::present::chart::Axis;
use crate::present::chart::pairs::{Row, pairs};
use crate::present::chart::plot::{PlotMarks, plot};
use crate::views::payoff::words::Words;

use crate::present::sensitivity::{self, Search};
use crate::present::{number, payoff};
use crate::ui::charts::{Naming, pairs_chart, plot_chart};
use crate::ui::context::Session;

/// The picture; `None` where there is nothing to draw.
pub(super) fn draw(
    session: &Session,
    shown: Shown,
    search: Option<&Search>,
    width: f64,
) -> Option<Drawn> {
    let (language, figures) = (session.language(), &session.figures);
    let words = Words::of(session.language());
    let comparison = session.state.comparison;
    let found = figures.payoff(comparison)?;
    let share = |x: f64| number::percent(language, x, 0);
    let count = |x: f64| number::decimal(language, x, 2);
    let thousand = |x: f64| number::thousand(language, x);
    let kroner = |x: f64| number::thousand_kroner(language, x);
    let drawn = |id, title, unit, rows: Vec<Row>| bars(0.0, id, title, unit, &rows, width);
    match shown {
        Shown::Worth => {
            let rows = payoff::worth_bars(language, found);
            drawn("worth-picture", words.worth_heading, words.a_year, rows)
        }
        Shown::Share => {
            let rows = payoff::share_bars(language, figures, comparison, found);
            drawn("share-picture", words.share_heading, words.of_courses, rows)
        }
        Shown::Steps => {
            let rows = payoff::step_bars(language, found);
            drawn("steps-picture", words.steps_heading, words.kroner, rows)
        }
        Shown::Years => {
            let rows = payoff::year_bars(language, figures, comparison);
            drawn("years-picture", words.by_year_heading, words.kroner, rows)
        }
        Shown::Payers => {
            let rows = payoff::payer_bars(language, found);
            drawn("payers-picture", words.payers_heading, words.kroner, rows)
        }
        Shown::Offers => {
            let offers = figures.offers(comparison)?;
            let of = payoff::offers_plot(figures, comparison, found.outcome, offers);
            let up = Axis {
                tick: &thousand,
                last: &kroner,
            };
            let naming = named("offers-picture", words.offers_chart, words.offers_axis);
            Some(plotted(
                &naming,
                words.offers_axis,
                &plot(&of, width, same(&count), up),
            ))
        }
        Shown::Best => {
            let offers = figures.offers(comparison)?;
            let of = payoff::best_plot(figures, comparison, offers, &search?.best);
            let along = Axis {
                tick: &thousand,
                last: &kroner,
            };
            let naming = named("best-picture", words.best_heading, words.best_caption);
            Some(plotted(
                &naming,
                words.best_caption,
                &plot(&of, width, along, same(&share)),
            ))
        }
        Shown::Matters => {
            let (asked, tornado) = (session.state.moved, &search?.tornado);
            let rows = sensitivity::tornado_bars(language, figures, asked, tornado);
            let (title, unit) = ((words.asked)(asked), sensitivity::unit(words, asked));
            bars(tornado.now()?, "matters-picture", title, unit, &rows, width)
        }
        Shown::Map => {
            let (pair, map) = (session.state.pair, search?.map.as_ref()?);
            let of = sensitivity::map_plot(language, map, pair);
            let tick = |x: f64| sensitivity::map_tick(language, figures, map.keys[0], x);
            let tock = |x: f64| sensitivity::map_tick(language, figures, map.keys[1], x);
            let unit = match pair.asked() {
                Asked::NetPresentValue => words.map_net,
                _ => words.map_price,
            };
            let naming = named("map-picture", words.map_heading, unit);
            Some(plotted(
                &naming,
                unit,
                &plot(&of, width, same(&tick), same(&tock)),
            ))
        }
        _ => None,
    }
}

/// An axis whose last tick is written as the others are.
fn same(tick: &dyn Fn(f64) -> String) -> Axis<'_> {
    Axis { tick, last: tick }
}

/// Bars around a value, which are read out one by one; nothing where there are none.
fn bars(
    base: f64,
    id: &'static str,
    title: &'static str,
    unit: &'static str,
    rows: &[Row],
    width: f64,
) -> Option<Drawn> {
    let spoken: Vec<String> = rows
        .iter()
        .map(|row| format!("{}: {}", row.name, row.label))
        .collect();
    let naming = named(id, title, &spoken.join("; "));
    (!rows.is_empty()).then(|| Drawn {
        chart: pairs_chart(&naming, &pairs(rows, width, base)),
        marks: Vec::new(),
        unit,
    })
}

fn named(id: &'static str, title: &'static str, description: &str) -> Naming {
    Naming {
        id,
        title,
        description: description.to_owned(),
    }
}

/// Two figures against each other.
fn plotted(naming: &Naming, unit: &'static str, marks: &PlotMarks) -> Drawn {
    Drawn {
        chart: plot_chart(naming, marks),
        marks: Vec::new(),
        unit,
    }
}
