//! The price against occupancy, with its handle, slider and buttons.

use crate::views::occupancy::words::Words;
use std::rc::Rc;

use yew::prelude::*;

use super::picture;
use crate::model::parameter::{LEVER, Value};
use crate::present::conclusions::spoken;
use crate::present::figures::lever;
use crate::session::Action;
use crate::ui::charts::{HandleEvent, Naming, curve_chart};
use crate::ui::context::Session;
use crate::ui::fields::{FieldProps, slider};
use crate::ui::markup::{el, list};
use crate::ui::picture::{DrawingArea, DrawnChart};

pub(super) fn draw(session: &Session, area: &DrawingArea) -> Option<DrawnChart> {
    let language = session.language();
    let words = Words::of(session.language());
    let figures = &session.figures;
    let comparison = session.state.comparison;
    let data = session.state.scenario.data();
    let (a, _b) = data.sides(comparison);
    let key = lever(a);
    let here = figures.results().group(a).costs;
    let geometry = Rc::new(picture::curve(language, figures, comparison, area.width));
    let naming = Naming {
        id: "curve-picture",
        title: words.chart,
        description: spoken(language, figures),
    };
    let tell = {
        let dispatch = session.dispatch.clone();
        let before = session.state.scenario_before_drag().number(key);
        Callback::from(move |handling| {
            dispatch.emit(match handling {
                HandleEvent::Started => Action::StartDrag,
                HandleEvent::Moved(x) => Action::Drag(key, Value::Number(from(before, x))),
                HandleEvent::Released => Action::Release,
                HandleEvent::Cancelled => Action::Cancel,
            });
        })
    };
    let step = |by: f64, name: &'static str, sign: &'static str| {
        let next = here
            .occupancy
            .value
            .map(|x| hundredth(hundredth(x) + by).clamp(LEVER.0, LEVER.1));
        let action = next.map(|x| Action::Set(key, Value::Number(x)));
        let button = el("button")
            .attr("type", "button")
            .class("btn")
            .attr("aria-label", name)
            .flag("disabled", action.is_none())
            .with(sign);
        match action {
            Some(action) => button.on_click(session.on(action)),
            None => button,
        }
    };
    let movable = session.state.embedding.moves(key);
    let plot = curve_chart(&naming, &geometry, &area.drag_pointer, movable, tell);
    let slider = slider(&FieldProps {
        session: session.clone(),
        parameter: key,
        prefix: "curve",
        slider: false,
    });
    let steps = el("span")
        .class("steps")
        .with(step(-0.01, words.less, "−"))
        .with(step(0.01, words.more, "+"));
    let under = movable.then(|| {
        el("div")
            .class("under-plot")
            .with(el("span").class("slider").with(slider))
            .with(steps)
    });
    let chart = list().with(plot).with(under).into();
    Some(DrawnChart {
        chart,
        marks: Vec::new(),
        names: Vec::new(),
        left_out: 0,
        unit: words.axis,
    })
}

/// Where a drag that began at `before` stands: there exactly, once it is back.
fn from(before: Option<f64>, x: f64) -> f64 {
    let moved = hundredth(x);
    before
        .filter(|&before| (hundredth(before) - moved).abs() < 0.005)
        .unwrap_or(moved)
}

/// The lever moves by whole percentage points.
fn hundredth(x: f64) -> f64 {
    (x * 100.0).round() / 100.0
}
