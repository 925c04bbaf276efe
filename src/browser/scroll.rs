//! Restores the reader's scroll position after a reload and on the way back from another
//! page.
//!
//! Browsers go there by themselves as soon as the document is loaded. Then the app does
//! not stand yet, and the page is as long as the report's own figures, or empty. So the
//! place is kept in the entry of the history, and gone to once more when the app stands.

use std::cell::RefCell;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use wasm_bindgen::JsValue;
use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::{OURS, frame};

/// How long after the last movement the place is kept, in milliseconds: engines allow
/// few writes.
const STORE_DELAY_MS: u32 = 120;

/// How often the place is gone to, and how many milliseconds lie between. Pictures are
/// drawn once more when they know their width, and the page gets longer with them.
const TRIES: u32 = 20;
const RETRY_DELAY_MS: u32 = 25;

thread_local! {
    /// The timer that stores the position once scrolling stops.
    static PENDING_STORE: RefCell<Option<Timeout>> = const { RefCell::new(None) };
    /// The timer that scrolls to a position.
    static PENDING_SCROLL: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// Restores the stored scroll position, and stores every new one from here on. A frame has no
/// place of its own in the history; what is around it is its host's.
pub(super) fn follow() {
    if frame::is_inside() {
        return;
    }
    restore_position();
    // A place in the text that the app has taken the place of says nothing of the app.
    let text = document().query_selector("#static :target").ok().flatten();
    if text.is_some() && stored_position().is_none() {
        scroll_to(0, TRIES);
    }
    let listen = |event: &'static str, act: fn()| {
        EventListener::new(&window(), event, move |_| act()).forget();
    };
    listen("scroll", || {
        PENDING_STORE.replace(Some(Timeout::new(STORE_DELAY_MS, store_position)));
    });
    // The tab may be closed or left within that time.
    listen("pagehide", store_position);
    listen("popstate", restore_position);
    // Whoever moves meanwhile is where they want to be.
    for event in ["wheel", "touchstart", "pointerdown", "keydown"] {
        listen(event, || drop(PENDING_SCROLL.take()));
    }
}

/// Whether the state of an entry of the history is the page's own.
pub(super) fn is_ours(state: &JsValue) -> bool {
    state.as_string().is_some_and(|text| text.starts_with(OURS))
}

/// The state of the present entry, where the page itself has written it.
pub(super) fn entry() -> Option<String> {
    let state = window().history().ok()?.state().ok()?;
    state.as_string().filter(|text| text.starts_with(OURS))
}

/// The state of an entry: whose it is, where on the page the reader was, and the state of the
/// page, where a link has no room for all of it.
pub(super) fn state(place: Option<i32>, kept: Option<&str>) -> String {
    let place = place.map(|place| place.to_string());
    match (place, kept) {
        (None, None) => OURS.to_owned(),
        (Some(place), None) => format!("{OURS} {place}"),
        (place, Some(kept)) => format!("{OURS} {} {kept}", place.as_deref().unwrap_or("-")),
    }
}

/// The state of the page in the present history entry.
pub(super) fn kept_state() -> Option<String> {
    let entry = entry()?;
    entry.splitn(3, ' ').nth(2).map(str::to_owned)
}

/// The scroll position, in pixels from the top.
fn scroll_position() -> i32 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "whole pixels; what is out of bounds is cut off"
    )]
    let scroll_position = window().scroll_y().unwrap_or_default().round() as i32;
    scroll_position
}

/// Stores the scroll position in the present history entry.
fn store_position() {
    // On its way to a place, the page is nowhere.
    if PENDING_SCROLL.with_borrow(Option::is_some) {
        return;
    }
    let state = state(Some(scroll_position()), kept_state().as_deref());
    if entry().is_some_and(|before| before != state)
        && let Ok(history) = window().history()
    {
        // Browsers throttle and sandboxes forbid it.
        drop(history.replace_state(&JsValue::from_str(&state), ""));
    }
}

/// The scroll position stored in the present history entry, if any.
pub(super) fn stored_position() -> Option<i32> {
    entry()?.split(' ').nth(1)?.parse().ok()
}

/// Scrolls to the position stored in the present history entry.
fn restore_position() {
    match stored_position() {
        Some(place) => scroll_to(place, TRIES),
        None => drop(PENDING_SCROLL.take()),
    }
}

/// Scrolls to a position, and again until the page is long enough and stays so.
fn scroll_to(place: i32, tries: u32) {
    if scroll_position() != place {
        let across = window().scroll_x().unwrap_or_default();
        window().scroll_to_with_x_and_y(across, f64::from(place));
    }
    let again =
        (tries > 0).then(|| Timeout::new(RETRY_DELAY_MS, move || scroll_to(place, tries - 1)));
    PENDING_SCROLL.replace(again);
}

/// Scrolls until all of an element is in sight, as little as that takes.
pub fn bring_into_sight(element: &Element) {
    let nearest = ScrollIntoViewOptions::new();
    nearest.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&nearest);
}
