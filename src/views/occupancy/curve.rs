//! The price against occupancy, with its handle, slider and buttons.

use crate::views::occupancy::words::Words;
use std::rc::Rc;

use yew::prelude::*;

use super::facts;
use crate::model::break_even::BreakEven;
use crate::model::parameter::{LEVER, Value};
use crate::present::chart::Axis;
use crate::present::chart::axis::with_price_axis;
use crate::present::chart::curve::{self, Curve, Point, calm_top};
use crate::present::conclusions::spoken;
use crate::present::figures::lever;
use crate::present::number;
use crate::session::Action;
use crate::ui::charts::{Handling, Naming, curve_chart};
use crate::ui::context::Session;
use crate::ui::fields::{FieldProps, slider};
use crate::ui::markup::{el, list};
use crate::ui::picture::{Drawn, Stage};

pub(super) fn draw(session: &Session, stage: &Stage) -> Option<Drawn> {
    let language = session.language();
    let words = Words::of(session.language());
    let figures = &session.figures;
    let comparison = session.state.comparison;
    let data = session.state.scenario.data();
    let (a, b) = data.sides(comparison);
    let key = lever(a);
    let name = |group| language.pick(&data.group(group).name);
    let points = facts::curve(figures, comparison);
    let ours: Vec<(f64, f64)> = points.iter().map(|p| (p.occupancy, p.a)).collect();
    let other: Vec<(f64, f64)> = points.iter().map(|p| (p.occupancy, p.b)).collect();
    let share = |x: f64| number::percent(language, x, 0);
    let here = figures.results.group(a).costs;
    let before = figures.before.group(a).costs;
    let other_price = figures.results.group(b).costs.price_actual.value;
    let top = calm_top(
        [
            before.price_actual.value,
            before.price_full.value,
            other_price,
        ]
        .into_iter()
        .flatten(),
    );
    let handle = here
        .occupancy
        .value
        .zip(here.price_actual.value)
        .map(|(x, y)| Point {
            key: "handle".to_owned(),
            x,
            y,
            label: format!("{}: {}", share(x), number::kroner(language, y)),
        });
    let break_evens: Vec<Point> = match figures.break_even(comparison) {
        Some(BreakEven::At { value, .. }) => vec![Point {
            key: "break-even".to_owned(),
            x: value,
            y: other_price.unwrap_or_default(),
            label: (words.break_even)(&share(value)),
        }],
        _ => Vec::new(),
    };
    let changed = session.state.scenario.is_changed(key);
    let posts: Vec<Point> = before
        .occupancy
        .value
        .zip(before.price_actual.value)
        .filter(|_| changed)
        .map(|(x, y)| Point {
            key: "before".to_owned(),
            x,
            y,
            label: words.today.to_owned(),
        })
        .into_iter()
        .collect();
    let input = Curve {
        domain: LEVER,
        top,
        ours: &ours,
        ours_label: name(a),
        other: &other,
        other_label: name(b),
        dearer: words.dearer,
        cheaper: words.cheaper,
        break_evens: &break_evens,
        posts: &posts,
        handle: handle.as_ref(),
    };
    let occupancy_axis = Axis {
        tick: &|x| number::decimal(language, x * 100.0, 0),
        last: &share,
    };
    let geometry = with_price_axis(language, |axis| {
        Rc::new(curve::curve(&input, stage.width, occupancy_axis, axis))
    });
    let naming = Naming {
        id: "curve-picture",
        title: words.chart,
        description: spoken(language, figures),
    };
    let tell = {
        let dispatch = session.dispatch.clone();
        let before = session.state.resting().number(key);
        Callback::from(move |handling| {
            dispatch.emit(match handling {
                Handling::Grasped => Action::Grasp,
                Handling::Moved(x) => Action::Drag(key, Value::Number(from(before, x))),
                Handling::Released => Action::Release,
                Handling::Cancelled => Action::Cancel,
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
    let plot = curve_chart(&naming, &geometry, &stage.grip, movable, tell);
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
    Some(Drawn {
        chart,
        marks: Vec::new(),
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
