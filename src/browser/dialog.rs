//! Dialogs: opened above the page, and closed.
//!
//! Browsers show a modal dialog in the middle of the window. In a frame as high as
//! its content that is thousands of pixels from what was pressed, and the page around
//! jumps there with the focus. So in a frame a dialog stands beside what was pressed,
//! within what the screen shows of the frame, and nothing is scrolled.

use std::ops::Range;

use gloo::events::EventListener;
use gloo::utils::{document, window};
use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    CssStyleSheet, Element, HtmlDialogElement, HtmlElement, IntersectionObserver,
    IntersectionObserverEntry, MouseEvent,
};

use super::{focus_in_place, frame};

/// Room around a dialog in a frame, in pixels.
const GAP: f64 = 16.0;

/// What a dialog in a frame is high, if that much is in it, however little the screen
/// shows of the frame.
const LEAST: f64 = 240.0;

thread_local! {
    /// Where the dialog stands in a frame. The policy forbids styles in the markup, and
    /// no copy of the page is to carry this along.
    static PLACE: Option<CssStyleSheet> = CssStyleSheet::new().ok();

    /// A frame turns with the phone, and follows its content; what is open moves with it.
    static RESIZE: EventListener = EventListener::new(&window(), "resize", |_| {
        let open = document().query_selector("dialog[open]").ok().flatten();
        if let Some(dialog) = open.and_then(|e| e.dyn_into::<HtmlDialogElement>().ok()) {
            let top = dialog.get_bounding_client_rect().top();
            place(&dialog, top, f64::NEG_INFINITY..f64::INFINITY);
        }
    });
}

/// Opens the dialog around its heading, if it is not open, and gives that the focus.
pub fn open_dialog_of(heading: &str) {
    let Some(heading) = document().get_element_by_id(heading) else {
        return;
    };
    let Some(dialog) = around(&heading) else {
        return;
    };
    let was_open = dialog.open();
    let beside = if was_open {
        Some(Element::from(dialog.clone()))
    } else {
        // What was pressed has the focus.
        document().active_element()
    };
    let beside = beside.filter(|_| frame::is_inside());
    let beside = beside.map(|element| element.get_bounding_client_rect());
    if !was_open {
        if beside.is_some() {
            // Where it is to stand depends on how high it is. What is hidden gets no
            // focus, for which browsers would scroll to where it stands before that.
            adopt("dialog.sheet{visibility:hidden}");
        }
        drop(dialog.show_modal());
    }
    if let Some(beside) = beside {
        let [top, bottom] = [beside.top(), beside.bottom()];
        let wish = if was_open { top } else { bottom + GAP };
        place(&dialog, wish, top..bottom);
        RESIZE.with(|_| ());
    }
    if let Ok(heading) = heading.dyn_into::<HtmlElement>() {
        focus_in_place(&heading);
    }
    dialog.set_scroll_top(0);
}

/// Closes the dialog in which something was pressed; the focus goes back to where it
/// was.
pub fn close_dialog_of(event: &MouseEvent) {
    let pressed = event.target().and_then(|e| e.dyn_into::<Element>().ok());
    if let Some(dialog) = pressed.and_then(|e| around(&e)) {
        dialog.close();
    }
}

fn around(element: &Element) -> Option<HtmlDialogElement> {
    element.closest("dialog").ok()??.dyn_into().ok()
}

/// Puts a dialog at this height, or where all of it is seen: at once within the frame,
/// and as soon as the browser reports it, within what the screen shows of that. The
/// report is not believed if `beside` is no part of it: some browsers miscount in pages that are
/// made larger.
fn place(dialog: &HtmlDialogElement, wish: f64, beside: Range<f64>) {
    fit(dialog, wish, 0.0, window_height());
    let dialog = dialog.clone();
    let callback = Closure::once_into_js(move |entries: Array, observer: IntersectionObserver| {
        observer.disconnect();
        let visible = entries.pop().unchecked_into::<IntersectionObserverEntry>();
        let visible = visible.intersection_rect();
        let [top, bottom] = [visible.top(), visible.bottom()];
        if dialog.open() && top < bottom && top < beside.end && beside.start < bottom {
            fit(&dialog, wish, top, bottom);
        }
    });
    if let Some(root) = document().document_element()
        && let Ok(observer) = IntersectionObserver::new(callback.unchecked_ref())
    {
        observer.observe(&root);
    }
}

/// Puts a dialog at this height, or above, where more of it fits between these two.
fn fit(dialog: &HtmlDialogElement, wish: f64, top: f64, bottom: f64) {
    let window = window_height();
    let border = dialog.offset_height() - dialog.client_height();
    let content = f64::from(dialog.scroll_height() + border);
    let height = content
        .min((bottom - top - 2.0 * GAP).max(LEAST))
        .min(window - 2.0 * GAP);
    let place = wish
        .min(bottom - GAP - height)
        .max(top + GAP)
        .min(window - GAP - height);
    // In a frame that gets lower it moves up, and what comes to it later scrolls.
    let most = height.max(bottom - GAP - place);
    let [top, below, most] = [place, height + GAP, most].map(f64::round);
    adopt(&format!(
        "dialog.sheet{{inset-block:max(1rem,min({top}px,100vh - {below}px)) auto;\
         margin-block:0;border-block-width:1px;max-height:min({most}px,100vh - 2rem)}}"
    ));
}

fn window_height() -> f64 {
    let height = window().inner_height().ok();
    height
        .and_then(|height| height.as_f64())
        .unwrap_or_default()
}

/// Makes this the style of dialogs in a frame.
fn adopt(style: &str) {
    PLACE.with(|sheet| {
        if let Some(sheet) = sheet
            && sheet.replace_sync(style).is_ok()
        {
            let sheets = Array::from(&document().adopted_style_sheets());
            if !sheets.includes(sheet, 0) {
                sheets.push(sheet);
                document().set_adopted_style_sheets(&sheets);
            }
        }
    });
}
