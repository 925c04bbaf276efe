//! [`CurveMarks`] drawn, with a handle that follows the pointer. Keys go through
//! the range input that the view puts under the plot.

use super::{Naming, axis, line, moved, picture, text};
use crate::present::chart::curve::{CurveMarks, Flag, GRASP, HANDLE, Handle};
use crate::present::scale::{svg, svg_points};
use std::cell::Cell;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// What [`CurveChart`] draws.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct CurveChartProps {
    /// What it is called.
    pub naming: Naming,
    /// Where everything stands.
    pub geometry: Rc<CurveMarks>,
    /// The occupancy the handle was moved to, at every move.
    pub on_move: Callback<f64>,
    /// The handle was let go.
    #[prop_or_default]
    pub on_release: Callback<()>,
}

/// A price against occupancy, beside the price of what it is compared with.
#[component]
pub fn CurveChart(props: &CurveChartProps) -> Html {
    let CurveChartProps {
        naming,
        geometry,
        on_move,
        on_release,
    } = props;
    // Where the handle was taken hold of, measured from its middle.
    let grip = use_memo((), |()| Cell::new(None::<f64>));

    let onpointerdown = {
        let (grip, geometry) = (Rc::clone(&grip), Rc::clone(geometry));
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
            grip.set(Some(x - handle.x));
        })
    };
    let onpointermove = {
        let (grip, geometry, on_move) = (Rc::clone(&grip), Rc::clone(geometry), on_move.clone());
        Callback::from(move |event: PointerEvent| {
            if let (Some(held), Some((_, x))) = (grip.get(), pointed(&event, geometry.width)) {
                on_move.emit(geometry.x.value_at(x - held));
            }
        })
    };
    let let_go = {
        let (grip, on_release) = (Rc::clone(&grip), on_release.clone());
        Callback::from(move |_: PointerEvent| {
            if grip.take().is_some() {
                on_release.emit(());
            }
        })
    };

    let plot = geometry.plot;
    let dots = format!("{}-dots", naming.id);
    let marks = html! {
        <>
            <defs key="patterns">
                <pattern id={dots.clone()} width="8" height="8" patternUnits="userSpaceOnUse">
                    <circle class="dearer-dot" cx="2" cy="2" r="0.9" />
                    <circle class="dearer-dot" cx="6" cy="6" r="0.9" />
                </pattern>
            </defs>
            <g key="areas">
                <g key="dearer">
                    { for geometry.dearer.iter().enumerate().map(|(index, outline)| html! {
                        <g key={index}>
                            <polygon class="dearer" points={svg_points(outline.iter().copied())} />
                            <polygon fill={format!("url(#{dots})")} points={svg_points(outline.iter().copied())} />
                        </g>
                    }) }
                </g>
                <g key="cheaper">
                    { for geometry.cheaper.iter().enumerate().map(|(index, outline)| html! {
                        <polygon key={index} class="cheaper" points={svg_points(outline.iter().copied())} />
                    }) }
                </g>
            </g>
            <g key="prices">
                { for geometry.y_ticks.iter().enumerate().map(|(index, tick)| html! {
                    <g key={index}>
                        { line(super::grid_class(tick), (0.0, tick.at), (geometry.width, tick.at)) }
                        <g>{ for tick.label.as_ref().map(text) }</g>
                    </g>
                }) }
            </g>
            <g key="occupancies">{ axis(&geometry.x_ticks, &[(plot.bottom, plot.bottom + 5.0)]) }</g>
            <g key="plumb">
                { for geometry.handle.as_ref().map(|handle| {
                    line("plumb", (handle.x, handle.stem), (handle.x, plot.bottom))
                }) }
            </g>
            <g key="posts">{ for geometry.posts.iter().map(|post| flag("thread", "post-dot", post)) }</g>
            <g key="other">{ polylines("curve-b", &geometry.other) }</g>
            <g key="ours">{ polylines("curve-a", &geometry.ours) }</g>
            <g key="flags">{ for geometry.flags.iter().map(|mark| flag("flag", "flag-dot", mark)) }</g>
            <g key="words">
                { for geometry.words.iter().enumerate().map(|(index, word)| html! {
                    <g key={index}>{ text(word) }</g>
                }) }
            </g>
            <g key="handle">
                { for geometry.handle.as_ref().map(|mark| html! {
                    <g
                        key="handle"
                        class="handle"
                        onpointerdown={onpointerdown.clone()}
                        onpointermove={onpointermove.clone()}
                        onpointerup={let_go.clone()}
                        onpointercancel={let_go.clone()}
                    >
                        { handle(mark) }
                    </g>
                }) }
            </g>
        </>
    };
    picture(naming, "curve", (geometry.width, geometry.height), marks)
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

fn polylines(class: &'static str, pieces: &[Vec<(f64, f64)>]) -> Html {
    html! {
        <g>
            { for pieces.iter().enumerate().map(|(index, piece)| html! {
                <polyline key={index} class={class} points={svg_points(piece.iter().copied())} />
            }) }
        </g>
    }
}

fn flag(line_class: &'static str, dot_class: &'static str, flag: &Flag) -> Html {
    html! {
        <g key={flag.key.as_str()}>
            { line(line_class, (flag.x, flag.y), (flag.x, flag.end)) }
            <circle class={dot_class} cx={svg(flag.x)} cy={svg(flag.y)} r="4" />
            { text(&flag.label) }
        </g>
    }
}

fn handle(handle: &Handle) -> Html {
    html! {
        <>
            <g key="label">{ text(&handle.label) }</g>
            <g key="grip" transform={moved(handle.x, handle.y)}>
                <circle class="grip" r={svg(HANDLE - 1.5)} />
                <g>
                    { for handle.beyond.then(|| html! { <path class="beyond" d="M-4 1L0 -4L4 1" /> }) }
                </g>
                <rect
                    class="reach"
                    x={svg(-GRASP)}
                    y={svg(-GRASP)}
                    width={svg(2.0 * GRASP)}
                    height={svg(2.0 * GRASP)}
                />
            </g>
        </>
    }
}
