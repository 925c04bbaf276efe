//! A picture: a chart laid out for the width it has, in its frame, with its legend.
//!
//! Which chart it is, the view says that shows it.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use super::charts::{DragPointer, Sample, legend};
use super::context::Session;
use super::hooks::width::use_width;
use super::making::Making;
use super::markup::{el, paragraph};
use crate::present::number;
use crate::present::words::SharedWords;

/// A chart, what its marks mean and what its figures are per.
#[derive(Debug)]
pub struct DrawnChart {
    /// The chart.
    pub chart: Html,
    /// Its legend.
    pub marks: Vec<(Sample, &'static str)>,
    /// The names of what is only numbered in it, from one.
    pub names: Vec<String>,
    /// How many of a long list are not in it; they stand in the table.
    pub left_out: usize,
    /// What stands under it.
    pub unit: &'static str,
}

/// Where a chart is drawn.
#[derive(Debug)]
pub struct DrawingArea {
    /// The width there is, in pixels.
    pub width: f64,
    /// The pointer that drags a handle of the chart.
    pub drag_pointer: DragPointer,
}

/// Draws a chart for a session, as wide as there is room.
type Draw = dyn Fn(&Session, &DrawingArea) -> Option<DrawnChart>;

/// What [`Picture`] is given.
#[derive(Clone, PartialEq, Properties)]
pub struct PictureProps {
    /// The session.
    pub session: Session,
    /// How its chart is drawn.
    pub drawing: Making<Draw>,
}

/// A picture of the session; nothing where nothing is drawn.
pub fn picture(session: &Session, draw: fn(&Session, &DrawingArea) -> Option<DrawnChart>) -> Html {
    let drawing = Making::<Draw>::new(Rc::new(draw));
    html! { <Picture session={session.clone()} {drawing} /> }
}

/// A picture of the session and of what was found besides, such as by a search.
pub fn picture_of<T: 'static>(
    session: &Session,
    found: &Rc<T>,
    draw: fn(&Session, &DrawingArea, &T) -> Option<DrawnChart>,
) -> Html {
    let own = Rc::clone(found);
    let draw: Rc<Draw> = Rc::new(move |session, area| draw(session, area, &own));
    let drawing = Making::of(draw, found);
    html! { <Picture session={session.clone()} {drawing} /> }
}

/// A chart in its frame, with its legend, laid out for the width it has.
#[component]
pub fn Picture(PictureProps { session, drawing }: &PictureProps) -> Html {
    let node = use_node_ref();
    let width = use_width(&node);
    let drag_pointer = use_memo((), |()| Cell::new(None));
    let drawn = (drawing.make)(
        session,
        &DrawingArea {
            width,
            drag_pointer,
        },
    );
    // The stage has padding on a phone; what is measured must have none. It stands before
    // there is a chart, so that the first one is drawn as wide as there is room.
    let measured = el("div").node_ref(&node);
    let Some(drawn) = drawn else {
        return el("figure")
            .class("chart undrawn")
            .with(el("div").class("stage").with(measured))
            .into();
    };
    let unit = session.figures.at_prices(session.language(), drawn.unit);
    let left_out = (drawn.left_out > 0).then(|| {
        let count = number::whole(session.language(), drawn.left_out as u64);
        (SharedWords::of(session.language()).left_out)(&count)
    });
    let names = drawn.names.iter().map(|name| el("li").with(name));
    let names = (!drawn.names.is_empty()).then(|| el("ol").class("names").children_by_index(names));
    el("figure")
        .class("chart")
        .with(el("div").class("stage").with(measured.with(drawn.chart)))
        .with(el("div").with(names))
        .with(legend(&drawn.marks))
        .with(el("p").class("unit-line").with(unit))
        .with(left_out.map(|text| paragraph("foot-note", &text)))
        .into()
}
