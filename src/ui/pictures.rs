//! The pictures of the views: a chart laid out for the width it has, with its
//! legend.

mod curve;
mod payoff;

use crate::present::figures::pool_of;
use crate::views::administration::words::Words as AdministrationWords;
use crate::views::occupancy::words::Words as OccupancyWords;
use crate::views::price::words::Words as PriceWords;
use crate::views::results::words::Words as ResultsWords;
use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use super::charts::{
    Naming, Sample, dumbbell_chart, forest_chart, legend, pairs_chart, parts_chart, shift_chart,
};
use super::context::Session;
use super::hooks::width::use_width;
use super::markup::el;
use crate::present::chart::Axis;
use crate::present::chart::dumbbell::dumbbell;
use crate::present::chart::forest::{RowMarks, forest};
use crate::present::chart::pairs::pairs;
use crate::present::chart::parts::{self, Part};
use crate::present::chart::shift;
use crate::present::language::Language;
use crate::present::sensitivity::Search;
use crate::present::{administration, number, occupancy, price, results};

/// Prices along an axis, in thousands of kroner, with the unit once.
fn with_price_axis<T>(language: Language, draw: impl FnOnce(Axis<'_>) -> T) -> T {
    draw(Axis {
        tick: &|x| number::thousand(language, x),
        last: &|x| number::thousand_kroner(language, x),
    })
}

/// Which picture it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// From the price with every place in use to the actual one, programme by
    /// programme.
    Price,
    /// What prices are made of: with every place in use, and what empty places
    /// add.
    Parts,
    /// The price against occupancy, with a handle to drag and a slider and buttons
    /// that do the same.
    Curve,
    /// What the next full-year person costs here and there.
    Next,
    /// What a result costs, with what chance and rounding allow.
    Forest,
    /// Who carries more administration and who less, and what that does to the
    /// ranking.
    Shift,
    /// What a result would have to be worth, and what it is assumed to be.
    Worth,
    /// Which share would have to succeed, and which did.
    Share,
    /// From the extra cost to the net result.
    Steps,
    /// The net result up to each year.
    Years,
    /// Who pays and who saves.
    Payers,
    /// Cost and results of several offers.
    Offers,
    /// Which of them is likely the best.
    Best,
    /// What moves a figure the most.
    Matters,
    /// Where a verdict turns as two figures move.
    Map,
}

/// What a search has found so far. The same search is the same thing.
#[derive(Clone, Debug)]
pub struct Found(pub Rc<Search>);

impl PartialEq for Found {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What [`Picture`] is given.
#[derive(Clone, PartialEq, Properties)]
pub struct PictureProps {
    /// The session.
    pub session: Session,
    /// Which picture it is; the same as long as the component lives.
    pub shown: Shown,
    /// What was searched for, where the picture shows that.
    #[prop_or_default]
    pub found: Option<Found>,
}

/// A picture of the session.
pub fn picture(session: &Session, shown: Shown) -> Html {
    html! { <Picture session={session.clone()} {shown} /> }
}

/// A picture of what a search has found.
pub fn picture_of(session: &Session, shown: Shown, found: Found) -> Html {
    html! { <Picture session={session.clone()} {shown} {found} /> }
}

/// A chart, what its marks mean and what its figures are per.
struct Drawn {
    chart: Html,
    marks: Vec<(Sample, &'static str)>,
    unit: &'static str,
}

/// A chart in its frame, with its legend, laid out for the width it has.
#[component]
pub fn Picture(
    PictureProps {
        session,
        shown,
        found,
    }: &PictureProps,
) -> Html {
    let node = use_node_ref();
    let width = use_width(&node);
    let grip = use_memo((), |()| Cell::new(None));
    let drawn = match shown {
        Shown::Price => price(session, width),
        Shown::Parts => parts(session, width),
        Shown::Curve => curve::draw(session, width, &grip),
        Shown::Next => next(session, width),
        Shown::Forest => match forest_of(session, width) {
            Some(drawn) => drawn,
            None => return Html::default(),
        },
        Shown::Shift => match shift(session, width) {
            Some(drawn) => drawn,
            None => return Html::default(),
        },
        other => {
            let search = found.as_ref().map(|found| &*found.0);
            match payoff::draw(session, *other, search, width) {
                Some(drawn) => drawn,
                None => return Html::default(),
            }
        }
    };
    let unit = session.figures.at_prices(session.language(), drawn.unit);
    // The stage has padding on a phone; what is measured must have none.
    let measured = el("div").reached_by(&node).with(drawn.chart);
    el("figure")
        .class("chart")
        .with(el("div").class("stage").with(measured))
        .with(legend(&drawn.marks))
        .with(el("p").class("unit-line").with(unit))
        .into()
}

/// What an assistive technology says of a picture: its conclusions, in words.
fn spoken(session: &Session) -> String {
    price::conclusions(session.language(), &session.figures)
        .into_iter()
        .map(|line| line.plain())
        .collect::<Vec<_>>()
        .join(" ")
}

fn price(session: &Session, width: f64) -> Drawn {
    let language = session.language();
    let words = PriceWords::of(session.language());
    let blocks = price::blocks(language, &session.figures);
    let geometry = with_price_axis(language, |axis| dumbbell(&blocks, width, axis));
    let naming = Naming {
        id: "price-picture",
        title: words.chart,
        description: spoken(session),
    };
    let marks = [
        (Sample::Hollow, words.key_full),
        (Sample::Filled, words.key_actual),
        (Sample::Step, words.key_idle),
        (Sample::Comparison, words.key_other),
        (Sample::Range, words.key_range),
    ];
    let chart = dumbbell_chart(&naming, &geometry);
    Drawn {
        chart,
        marks: marks.to_vec(),
        unit: PriceWords::of(session.language()).per,
    }
}

fn parts(session: &Session, width: f64) -> Drawn {
    let language = session.language();
    let words = PriceWords::of(session.language());
    let rows = price::bars(language, &session.figures);
    let geometry = with_price_axis(language, |axis| parts::parts(&rows, width, axis));
    let naming = Naming {
        id: "parts-picture",
        title: words.parts_chart,
        description: words.parts_lede.to_owned(),
    };
    let mut marks = vec![
        (Sample::Part(Part::Direct), words.direct_full),
        (
            Sample::Part(Part::Administration),
            words.administration_full,
        ),
        (Sample::Part(Part::StepDirect), words.step_direct),
        (
            Sample::Part(Part::StepAdministration),
            words.step_administration,
        ),
    ];
    // A saving is explained where there is one.
    let saves = |piece: &Option<f64>| piece.is_some_and(|x| x < -0.5);
    if rows.iter().any(|row| row.pieces.iter().any(saves)) {
        marks.push((Sample::Saved, words.saved));
    }
    let chart = parts_chart(&naming, &geometry);
    Drawn {
        chart,
        marks: marks.to_vec(),
        unit: PriceWords::of(session.language()).per,
    }
}

fn next(session: &Session, width: f64) -> Drawn {
    let words = OccupancyWords::of(session.language());
    let comparison = session.state.comparison;
    let rows = occupancy::next_rows(session.language(), &session.figures, comparison);
    let spoken: Vec<String> = rows
        .iter()
        .map(|row| format!("{}: {}", row.name, row.label))
        .collect();
    let naming = Naming {
        id: "next-picture",
        title: words.next_chart,
        description: spoken.join("; "),
    };
    let geometry = pairs(&rows, width, 0.0);
    let chart = pairs_chart(&naming, &geometry);
    Drawn {
        chart,
        marks: Vec::new(),
        unit: words.next_note,
    }
}

fn shift(session: &Session, width: f64) -> Option<Drawn> {
    let language = session.language();
    let words = AdministrationWords::of(session.language());
    let figures = &session.figures;
    let pool = pool_of(figures, session.state.comparison)?;
    let rows = administration::rows(language, figures, pool);
    let geometry = with_price_axis(language, |axis| {
        shift::shift(&rows, words.rank_head, width, axis)
    });
    let spoken: Vec<String> = rows
        .iter()
        .map(|row| {
            format!(
                "{}: {} → {}, {}",
                row.name, row.before_label, row.after_label, row.rank
            )
        })
        .collect();
    let naming = Naming {
        id: "shift-picture",
        title: words.chart,
        description: spoken.join("; "),
    };
    let marks = [
        (Sample::Hollow, words.key_before),
        (Sample::Filled, words.key_after),
    ];
    let chart = shift_chart(&naming, &geometry);
    Some(Drawn {
        chart,
        marks: marks.to_vec(),
        unit: words.axis,
    })
}

fn forest_of(session: &Session, width: f64) -> Option<Drawn> {
    let language = session.language();
    let words = ResultsWords::of(session.language());
    let (figures, state) = (&session.figures, &session.state);
    let outcome = results::shown(figures, state.comparison, state.outcome)?;
    let rows = results::rows(language, figures, state.comparison, outcome);
    let geometry = forest(&rows, width, &|x| results::tick(language, x));
    let spoken: Vec<String> = rows
        .iter()
        .map(|row| format!("{}: {} {}", row.name, row.label, row.sub))
        .collect();
    let naming = Naming {
        id: "results-picture",
        title: words.chart,
        description: spoken.join("; "),
    };
    // Only what is to be seen is explained.
    let any = |seen: fn(&RowMarks) -> bool| geometry.rows.iter().any(seen);
    let open = |row: &RowMarks| row.chance.is_some_and(|span| span.open);
    let marks = [
        (
            Sample::Filled,
            words.key_cost,
            any(|row| !row.stand_in && row.cost.is_some()),
        ),
        (
            Sample::StandIn,
            words.key_stand_in,
            any(|row| row.stand_in && row.cost.is_some()),
        ),
        (
            Sample::Chance { open: false },
            words.key_chance,
            any(|row| row.chance.is_some()),
        ),
        (Sample::Chance { open: true }, words.key_open, any(open)),
        (
            Sample::Rounding,
            words.key_rounding,
            any(|row| row.rounding.is_some()),
        ),
    ];
    let marks = marks.into_iter().filter(|(_, _, there)| *there);
    Some(Drawn {
        chart: forest_chart(&naming, &geometry),
        marks: marks.map(|(mark, label, _)| (mark, label)).collect(),
        unit: words.axis,
    })
}
