//! Frames: whether the page stands in one, and the height that a
//! page in a frame of its own reports.

use gloo::events::EventListener;
use gloo::utils::window;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlIFrameElement, MessageEvent};

/// Narrower than any column that a page is put into: a phone's.
const NARROW: i32 = 480;

/// Whether the page stands in another.
#[must_use]
pub fn is_inside() -> bool {
    let window = window();
    let parent = window.parent().ok().flatten();
    parent.is_some_and(|parent| parent != window)
}

/// Calls back with the height that the page in a frame needs, whenever it reports one.
/// A frame as narrow as a phone says nothing of the columns of other pages.
pub fn on_height(
    frame: impl Fn() -> Option<Element> + 'static,
    callback: impl Fn(u32) + 'static,
) -> EventListener {
    EventListener::new(&window(), "message", move |event| {
        let height = event
            .dyn_ref::<MessageEvent>()
            .zip(frame().and_then(|frame| frame.dyn_into::<HtmlIFrameElement>().ok()))
            .filter(|(_, frame)| frame.client_width() >= NARROW)
            .filter(|(event, frame)| {
                event.source().map(JsValue::from) == frame.content_window().map(JsValue::from)
            })
            .and_then(|(event, _)| height(&event.data()));
        if let Some(height) = height {
            callback(height);
        }
    })
}

/// The height in a message that is one of the page's; within the bounds of `embed.js`.
fn height(message: &JsValue) -> Option<u32> {
    let number = |name: &str| {
        Reflect::get(message, &JsValue::from_str(name))
            .ok()?
            .as_f64()
    };
    let height = number("height").filter(|height| *height > 1.0)?;
    (number("pladspris") == Some(1.0)).then_some((height as u32).clamp(150, 20_000))
}
