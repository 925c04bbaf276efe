//! [`CurveMarks`] drawn, with a handle that follows the pointer. Keys go through
//! the range input that the view puts under the plot.

use super::patterns::tile;
use super::{Naming, axis, circle, filled_with, grid_class, line, moved, picture, rect, text};
use crate::present::chart::curve::{CurveMarks, Flag, HANDLE_RADIUS, Handle, TOUCH_RADIUS};
use crate::present::scale::svg_points;
use crate::ui::markup::{El, el, group};
use std::cell::Cell;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

/// The pointer that holds the handle, and where it took hold, measured from its middle.
pub type DragPointer = Rc<Cell<Option<(i32, f64)>>>;

/// What is done with the handle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum HandleEvent {
    /// It is taken hold of.
    Started,
    /// It is moved to this occupancy.
    Moved(f64),
    /// It is let go.
    Released,
    /// The browser took the gesture for its own: it was not meant.
    Cancelled,
}

/// A price against occupancy, beside the price of what it is compared with. `report` is
/// called with every event of the handle, each movement included. A handle that is not
/// movable only says what it shows.
pub fn curve_chart(
    naming: &Naming,
    geometry: &Rc<CurveMarks>,
    drag_pointer: &DragPointer,
    movable: bool,
    report: Callback<HandleEvent>,
) -> Html {
    let onpointerdown = {
        let (drag_pointer, geometry, report) =
            (Rc::clone(drag_pointer), Rc::clone(geometry), report.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(handle) = geometry.handle.as_ref() else {
                return;
            };
            let Some((element, x)) = pointed(&event, geometry.width) else {
                return;
            };
            if event.button() != 0 || !event.is_primary() {
                return;
            }
            // Without capture the drag ends at the edge of the handle, no worse.
            let _ = element.set_pointer_capture(event.pointer_id());
            event.prevent_default();
            drag_pointer.set(Some((event.pointer_id(), x - handle.x)));
            report.emit(HandleEvent::Started);
        })
    };
    let end = |how| {
        let (drag_pointer, report) = (Rc::clone(drag_pointer), report.clone());
        Callback::from(move |event: PointerEvent| {
            if let Some((pointer, _)) = drag_pointer.get()
                && pointer == event.pointer_id()
            {
                drag_pointer.set(None);
                report.emit(how);
            }
        })
    };
    let (let_go, cancel) = (end(HandleEvent::Released), end(HandleEvent::Cancelled));
    let onpointermove = {
        let (drag_pointer, geometry, let_go) =
            (Rc::clone(drag_pointer), Rc::clone(geometry), let_go.clone());
        Callback::from(move |event: PointerEvent| {
            // Let go where nobody saw it.
            if event.buttons() & 1 == 0 {
                let_go.emit(event);
                return;
            }
            if let (Some((pointer, offset)), Some((_, x))) =
                (drag_pointer.get(), pointed(&event, geometry.width))
                && pointer == event.pointer_id()
            {
                report.emit(HandleEvent::Moved(geometry.x.value_at(x - offset)));
            }
        })
    };

    let handle = geometry.handle.as_ref().map(|mark| {
        if !movable {
            return handle(mark).class("handle fixed");
        }
        handle(mark)
            .class("handle")
            .on(ListenerKind::onpointerdown, onpointerdown)
            .on(ListenerKind::onpointermove, onpointermove)
            .on(ListenerKind::onpointerup, let_go.clone())
            .on(ListenerKind::onlostpointercapture, let_go)
            .on(ListenerKind::onpointercancel, cancel)
    });
    let size = (geometry.width, geometry.height);
    picture(naming, "curve", size, marks(naming, geometry, handle))
}

fn marks(naming: &Naming, geometry: &CurveMarks, handle: Option<El>) -> El {
    let plot = geometry.plot;
    let dots = naming.part("dots");
    let dot = |x, y| circle("dearer-dot", (x, y)).attr("r", "0.9");
    let pattern = tile("8")
        .id(dots.clone())
        .with(dot(2.0, 2.0))
        .with(dot(6.0, 6.0));
    let dearer = geometry.dearer.iter().map(|outline| {
        let dotted = shape("polygon", outline).attr("fill", filled_with(&dots));
        el("g")
            .with(shape("polygon", outline).class("dearer"))
            .with(dotted)
    });
    let cheaper = geometry
        .cheaper
        .iter()
        .map(|outline| shape("polygon", outline).class("cheaper"));
    let prices = geometry.y_ticks.iter().map(|tick| {
        let label = el("g").with(tick.label.as_ref().map(text));
        el("g")
            .with(line(
                grid_class(tick),
                (0.0, tick.at),
                (geometry.width, tick.at),
            ))
            .with(label)
    });
    let occupancies = axis(&geometry.x_ticks, &[(plot.bottom, plot.bottom + 5.0)]);
    let plumb = geometry
        .handle
        .as_ref()
        .map(|handle| line("plumb", (handle.x, handle.stem), (handle.x, plot.bottom)));
    let posts = geometry
        .posts
        .iter()
        .map(|post| flag("thread", "post-dot", post));
    let flags = geometry
        .flags
        .iter()
        .map(|mark| flag("flag", "flag-dot", mark));
    let areas = group("areas")
        .with(group("dearer").children_by_index(dearer))
        .with(group("cheaper").children_by_index(cheaper));
    let words = geometry.words.iter().map(|word| el("g").with(text(word)));
    el("g")
        .with(el("defs").key("patterns").with(pattern))
        .with(areas)
        .with(group("prices").children_by_index(prices))
        .with(group("occupancies").with(occupancies))
        .with(group("plumb").with(plumb))
        .with(group("posts").children(posts))
        .with(group("other").with(polylines("curve-b", &geometry.other)))
        .with(group("ours").with(polylines("curve-a", &geometry.ours)))
        .with(group("flags").children(flags))
        .with(group("words").children_by_index(words))
        .with(group("handle").with(handle))
}

/// The element an event came from, and where it is in the pixels of the chart.
fn pointed(event: &PointerEvent, width: f64) -> Option<(Element, f64)> {
    let element: Element = event.target_dyn_into()?;
    let picture = element.closest("svg").ok()??.get_bounding_client_rect();
    if picture.width() < 1.0 {
        return None;
    }
    // The picture is drawn smaller where it is wider than its place.
    let x = (f64::from(event.client_x()) - picture.left()) * width / picture.width();
    Some((element, x))
}

fn shape(tag: &'static str, points: &[(f64, f64)]) -> El {
    el(tag).attr("points", svg_points(points.iter().copied()))
}

fn polylines(class: &'static str, lines: &[Vec<(f64, f64)>]) -> El {
    let lines = lines
        .iter()
        .map(|piece| shape("polyline", piece).class(class));
    el("g").children_by_index(lines)
}

fn flag(line_class: &'static str, dot_class: &'static str, flag: &Flag) -> El {
    el("g")
        .key(&flag.key)
        .with(line(line_class, (flag.x, flag.y), (flag.x, flag.end)))
        .with(circle(dot_class, (flag.x, flag.y)).attr("r", "4"))
        .with(text(&flag.label))
}

fn handle(handle: &Handle) -> El {
    let beyond = handle
        .beyond
        .then(|| el("path").class("beyond").attr("d", "M-4 1L0 -4L4 1"));
    let knob = group("grip")
        .attr("transform", moved(handle.x, handle.y))
        .with(el("circle").class("grip").attr("r", HANDLE_RADIUS - 1.5))
        .with(el("g").with(beyond))
        .with(
            rect(
                (-TOUCH_RADIUS, -TOUCH_RADIUS),
                (2.0 * TOUCH_RADIUS, 2.0 * TOUCH_RADIUS),
            )
            .class("reach"),
        );
    group("handle")
        .with(group("label").with(text(&handle.label)))
        .with(knob)
}
