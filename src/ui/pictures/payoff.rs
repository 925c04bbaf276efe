//! The pictures of costs and benefits over the years.

use super::{Drawn, Shown};
use crate::present::chart::Axis;
use crate::present::chart::pairs::{Row, pairs};
use crate::present::chart::plot::{Plot, plot};
use crate::present::sensitivity::{self, Search};
use crate::present::{number, payoff};
use crate::ui::app::Session;
use crate::ui::charts::{Naming, pairs_chart, plot_chart};

/// The picture; `None` where there is nothing to draw.
pub(super) fn draw(
    session: &Session,
    shown: Shown,
    search: Option<&Search>,
    width: f64,
) -> Option<Drawn> {
    let (language, figures) = (session.language(), &session.figures);
    let words = &session.words().payoff;
    let comparison = session.state.comparison;
    let found = figures.payoff(comparison)?;
    let share = |x: f64| number::percent(language, x, 0);
    let count = |x: f64| number::decimal(language, x, 2);
    let thousand = |x: f64| number::thousand(language, x);
    let kroner = |x: f64| number::thousand_kroner(language, x);
    Some(match shown {
        Shown::Worth => {
            let rows = payoff::worth_bars(language, found);
            bars(
                "worth-picture",
                words.worth_heading,
                words.a_year,
                &rows,
                width,
            )
        }
        Shown::Share => {
            let rows = payoff::share_bars(language, figures, comparison, found);
            bars(
                "share-picture",
                words.share_heading,
                words.of_courses,
                &rows,
                width,
            )
        }
        Shown::Steps => {
            let rows = payoff::step_bars(language, found);
            bars(
                "steps-picture",
                words.steps_heading,
                words.kroner,
                &rows,
                width,
            )
        }
        Shown::Years => {
            let rows = payoff::year_bars(language, figures, comparison);
            bars(
                "years-picture",
                words.by_year_heading,
                words.kroner,
                &rows,
                width,
            )
        }
        Shown::Payers => {
            let rows = payoff::payer_bars(language, found);
            bars(
                "payers-picture",
                words.payers_heading,
                words.kroner,
                &rows,
                width,
            )
        }
        Shown::Offers => {
            let offers = figures.offers(comparison)?;
            let of = payoff::offers_plot(figures, comparison, found.outcome, offers);
            let along = Axis {
                tick: &count,
                last: &count,
            };
            let up = Axis {
                tick: &thousand,
                last: &kroner,
            };
            let title = words.offers_chart;
            plotted(
                "offers-picture",
                title,
                words.offers_axis,
                &of,
                width,
                along,
                up,
            )
        }
        Shown::Best => {
            let offers = figures.offers(comparison)?;
            let of = payoff::best_plot(figures, comparison, offers, &search?.best);
            let along = Axis {
                tick: &thousand,
                last: &kroner,
            };
            let up = Axis {
                tick: &share,
                last: &share,
            };
            let title = words.best_heading;
            plotted(
                "best-picture",
                title,
                words.best_caption,
                &of,
                width,
                along,
                up,
            )
        }
        Shown::Matters => {
            let (asked, tornado) = (session.state.moved, &search?.tornado);
            let rows = sensitivity::tornado_bars(language, figures, asked, tornado);
            let title = (words.asked)(asked);
            let base = tornado.now()?;
            let unit = sensitivity::unit(words, asked);
            bars_from(base, "matters-picture", title, unit, &rows, width)
        }
        Shown::Map => {
            let (pair, map) = (session.state.pair, search?.map.as_ref()?);
            let of = sensitivity::map_plot(language, map, pair);
            let tick = |x: f64| sensitivity::map_tick(language, figures, map.keys[0], x);
            let tock = |x: f64| sensitivity::map_tick(language, figures, map.keys[1], x);
            let along = Axis {
                tick: &tick,
                last: &tick,
            };
            let up = Axis {
                tick: &tock,
                last: &tock,
            };
            let unit = match pair.asked() {
                crate::model::sensitivity::Asked::NetPresentValue => words.map_net,
                _ => words.map_price,
            };
            plotted(
                "map-picture",
                words.map_heading,
                unit,
                &of,
                width,
                along,
                up,
            )
        }
        _ => return None,
    })
}

/// Bars from zero, which are read out one by one.
fn bars(
    id: &'static str,
    title: &'static str,
    unit: &'static str,
    rows: &[Row],
    width: f64,
) -> Drawn {
    bars_from(0.0, id, title, unit, rows, width)
}

/// Bars around a value.
fn bars_from(
    base: f64,
    id: &'static str,
    title: &'static str,
    unit: &'static str,
    rows: &[Row],
    width: f64,
) -> Drawn {
    let spoken: Vec<String> = rows
        .iter()
        .map(|row| format!("{}: {}", row.name, row.label))
        .collect();
    let naming = Naming {
        id,
        title,
        description: spoken.join("; "),
    };
    Drawn {
        chart: pairs_chart(&naming, &pairs(rows, width, base)),
        marks: Vec::new(),
        unit,
    }
}

/// Two figures against each other.
fn plotted(
    id: &'static str,
    title: &'static str,
    unit: &'static str,
    of: &Plot,
    width: f64,
    along: Axis<'_>,
    up: Axis<'_>,
) -> Drawn {
    let naming = Naming {
        id,
        title,
        description: unit.to_owned(),
    };
    Drawn {
        chart: plot_chart(&naming, &plot(of, width, along, up)),
        marks: Vec::new(),
        unit,
    }
}
