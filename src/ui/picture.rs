//! A picture: a chart laid out for the width it has, in its frame, with its legend.
//!
//! Which chart it is, the view says that shows it.

use std::cell::Cell;
use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::charts::{DragPointer, Sample, legend};
use super::context::Session;
use super::hooks::width::use_width;
use super::making::Making;
use super::markup::{El, button, el, paragraph};
use crate::browser;
use crate::browser::picture_file::{self, Caption, PictureForm};
use crate::exchange::data_file::slug;
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
        .with(el("p").class("unit-line").with(&unit))
        .with(take_away(session, &unit))
        .with(left_out.map(|text| paragraph("foot-note", &text)))
        .into()
}

/// The buttons that hand the reader the picture as a file. A frame may not hand over any, and
/// without script nothing is.
fn take_away(session: &Session, unit: &str) -> Option<El> {
    if session.state.embedding.embedded || cfg!(not(target_arch = "wasm32")) {
        return None;
    }
    let words = SharedWords::of(session.language());
    let take = |form: PictureForm, text: &str| {
        let (session, unit) = (session.clone(), unit.to_owned());
        let press = Callback::from(move |event: MouseEvent| {
            let pressed = event.target_dyn_into::<Element>();
            let figure = pressed.and_then(|pressed| pressed.closest("figure").ok().flatten());
            if let Some(figure) = figure {
                hand_over(&session, &unit, &figure, form);
            }
        });
        button("link", text, press).attr("aria-label", format!("{} {text}", words.take_picture))
    };
    let line = el("p")
        .class("take-away screen-only")
        .with(words.take_picture)
        .with(" ")
        .with(take(PictureForm::Svg, "SVG"))
        .with(" ")
        .with(take(PictureForm::Png, "PNG"));
    Some(line)
}

/// A file's name takes no more of its title, in bytes; a slug has one for each letter.
const LONGEST_NAME: usize = 50;

/// Hands over the chart of a figure, with what it is, what it is per and whose figures it shows.
fn hand_over(session: &Session, unit: &str, figure: &Element, form: PictureForm) {
    let language = session.language();
    let words = SharedWords::of(language);
    let scenario = &session.state.scenario;
    let data = scenario.data();
    let title = figure.query_selector("svg > title").ok().flatten();
    let title = title.and_then(|title| title.text_content());
    let title = title.unwrap_or_default();
    let name = Some(session.state.name.trim()).filter(|name| !name.is_empty());
    let changed = (scenario.changes().len() > 0).then(|| words.changed.to_owned());
    let made = (words.picture_of)(
        language.pick(&data.definition().name),
        &data.full_id(),
        &browser::today(language.code()),
    );
    let notes = std::iter::once(unit.to_owned()).chain(name.map(str::to_owned));
    let caption = Caption {
        notes: notes.chain(changed).chain([made]).collect(),
        title,
    };
    // `ét` and `én` are the only words of ours with another accent than slugs know.
    let mut file = slug(&caption.title.replace('é', "e"));
    file.truncate(LONGEST_NAME);
    let end = file.rfind('-').filter(|_| file.len() == LONGEST_NAME);
    file.truncate(end.unwrap_or(LONGEST_NAME));
    let file = format!("{file}-{}", data.definition().id);
    picture_file::save(figure, &caption, form, &file);
}
