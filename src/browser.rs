//! The only place that touches the window: its address, history, language and
//! keyboard here, the document that is saved in [`mod@document`], what opens above it in
//! [`dialog`], what leaves it in [`export`], pages in one another in [`frame`].
//!
//! Everything here may fail in a browser that forbids it (a sandboxed frame, a
//! saved copy); nothing here panics, and the page works without it.

pub mod dialog;
pub mod document;
pub mod export;
pub mod frame;
pub mod import;
pub mod page_file;
pub mod picture_file;
mod scroll;

pub use self::scroll::bring_into_sight;
use std::cell::{Cell, RefCell};

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, Event, FocusOptions, HtmlInputElement, HtmlSelectElement, KeyboardEvent, MouseEvent,
    PopStateEvent,
};

thread_local! {
    static PRINTS: Cell<bool> = const { Cell::new(false) };
}

/// Marks the history entries that the page itself has written. In those that were
/// scrolled, the place follows.
const OURS: &str = "pladspris";

/// The fragment of the address, with its `#` if there is one.
#[must_use]
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// Code of the browser's language.
#[must_use]
pub fn language() -> Option<String> {
    window().navigator().language()
}

/// Writes the fragment: a new entry of the history, or in place of this one.
/// A frame's address is its embedder's and stays as it is: Firefox finds a frame
/// by it when the page around is saved, and "back" is for that page's readers.
///
/// The state of a page with what no link has room for stands in the entry, so that loading it
/// anew keeps it. Whether that worked is returned.
pub fn write_fragment(fragment: &str, new_entry: bool, kept: Option<&str>) -> bool {
    let Ok(history) = window().history() else {
        return false;
    };
    if frame::is_inside() {
        return true;
    }
    let url = format!("#{fragment}");
    let place = if new_entry {
        None
    } else {
        // It stays the same place on the page.
        scroll::stored_position()
    };
    let state = JsValue::from_str(&scroll::state(place, kept));
    let written = if new_entry {
        history.push_state_with_url(&state, "", Some(&url))
    } else {
        history.replace_state_with_url(&state, "", Some(&url))
    };
    WRITTEN.replace((url, kept.map(str::to_owned)));
    // Browsers throttle and sandboxes forbid it; the link is a convenience.
    written.is_ok()
}

/// The state of the page that the present entry of the history holds, where a link has no
/// room for all of it.
#[must_use]
pub fn kept_state() -> Option<String> {
    scroll::kept_state()
}

/// Has the browser ask before the page is left, or no more.
pub fn ask_before_leaving(ask: bool) {
    let listener = ask.then(|| {
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&window(), "beforeunload", options, |event| {
            event.prevent_default();
        })
    });
    ASKING.replace(listener);
}

thread_local! {
    /// The fragment that the page itself has written last, with its `#`, and the state
    /// kept beside it.
    static WRITTEN: RefCell<(String, Option<String>)> =
        const { RefCell::new((String::new(), None)) };
    /// What has the browser ask before the page is left.
    static ASKING: RefCell<Option<EventListener>> = const { RefCell::new(None) };
}

/// Writes the fragment again where something else stands there: a place on the page, or
/// a link that says nothing new. Loaded anew from that, the page would have lost its
/// figures.
fn restore_fragment() {
    let (written, kept) = WRITTEN.with_borrow(Clone::clone);
    if let Some(own) = written.strip_prefix('#')
        && fragment() != written
    {
        write_fragment(own, false, kept.as_deref());
    }
}

/// How the address came to change without the page's doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// Back or forth to an entry that the page wrote.
    Return,
    /// A link that somebody opened or typed.
    Link,
}

/// Calls back whenever the address changes by the user's hand.
pub fn on_arrival(callback: impl Fn(Arrival, String) + 'static) -> EventListener {
    EventListener::new(&window(), "popstate", move |event| {
        let state = event.dyn_ref::<PopStateEvent>().map(PopStateEvent::state);
        let ours = state.is_some_and(|state| scroll::is_ours(&state));
        let arrival = if ours { Arrival::Return } else { Arrival::Link };
        callback(arrival, fragment());
        // What says something new has been written by then, or soon will be.
        Timeout::new(0, restore_fragment).forget();
    })
}

/// A key combination that the page knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// Ctrl+Z, or Cmd+Z.
    Undo,
    /// Ctrl+Shift+Z, Cmd+Shift+Z or Ctrl+Y.
    Redo,
}

/// Calls back on undo and redo, except in a field that holds a draft: there the
/// keys are the field's own.
pub fn on_shortcut(callback: impl Fn(Shortcut) + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        if !(key.ctrl_key() || key.meta_key()) || key.alt_key() || holds_draft() {
            return;
        }
        let shortcut = match (letter(&key.key(), &key.code()), key.shift_key()) {
            (Some('z'), false) => Shortcut::Undo,
            (Some('z'), true) | (Some('y'), false) => Shortcut::Redo,
            _ => return,
        };
        event.prevent_default();
        callback(shortcut);
    })
}

/// The Latin letter of a key: what it types, or, on a keyboard of another script (Russian,
/// Greek, Arabic), what its place is called, as in what else runs there.
fn letter(typed: &str, place: &str) -> Option<char> {
    // The end of what Unicode calls Latin in one piece, accents and all.
    const LAST_LATIN: char = '\u{24f}';
    let only = |text: &str| {
        let mut all = text.chars();
        all.next().filter(|_| all.next().is_none())
    };
    match only(typed)? {
        other if other > LAST_LATIN => only(place.strip_prefix("Key")?),
        latin => Some(latin),
    }
    .map(|found| found.to_ascii_lowercase())
}

/// The name of the attribute by which a text field says that it holds a draft.
pub const DRAFT: &str = "data-draft";

fn holds_draft() -> bool {
    document()
        .active_element()
        .is_some_and(|e| e.has_attribute(DRAFT))
}

/// The element the app is mounted on.
#[must_use]
pub fn mount_point() -> Option<Element> {
    document().get_element_by_id("app")
}

/// Moves the focus to an element, for a change of view.
pub fn focus(id: &str) {
    let found = document().get_element_by_id(id);
    if let Some(element) = found.and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) {
        drop(element.focus());
    }
}

/// Focuses the element that was pressed, without scrolling: it is visible already.
pub fn focus_target(event: &MouseEvent) {
    if let Some(pressed) = event.target()
        && let Ok(pressed) = pressed.dyn_into::<web_sys::HtmlElement>()
    {
        focus_in_place(&pressed);
    }
}

/// Gives the focus to an element and scrolls nothing, neither here nor around.
fn focus_in_place(element: &web_sys::HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    drop(element.focus_with_options(&options));
}

/// The position of what was chosen in the select that an event came from.
#[must_use]
pub fn selected(event: &Event) -> Option<usize> {
    let select: HtmlSelectElement = event.target()?.dyn_into().ok()?;
    usize::try_from(select.selected_index()).ok()
}

/// The value of the input that an event came from.
#[must_use]
pub fn input_value(event: &Event) -> Option<String> {
    Some(event.target()?.dyn_into::<HtmlInputElement>().ok()?.value())
}

/// Shows a value in the input that an event came from, whatever was done to it.
pub fn show_value(event: &Event, value: &str) {
    if let Some(input) = event.target()
        && let Ok(input) = input.dyn_into::<HtmlInputElement>()
    {
        input.set_value(value);
    }
}

/// Shows whether the box that an event came from is checked, whatever was done to it.
pub fn show_checked(event: &Event, checked: bool) {
    if let Some(input) = event.target()
        && let Ok(input) = input.dyn_into::<HtmlInputElement>()
    {
        input.set_checked(checked);
    }
}

/// Work that is scheduled to run after what is waiting already; cancelled when this is
/// dropped before.
pub struct Scheduled(#[expect(dead_code, reason = "it ends the wait with itself")] Timeout);

/// Schedules work to run after what is waiting already.
#[must_use]
pub fn schedule(work: impl FnOnce() + 'static) -> Scheduled {
    Scheduled(Timeout::new(0, work))
}

/// Calls back with whether the page is printed, just before that and after it.
pub fn on_print(callback: impl Fn(bool) + Clone + 'static) -> [EventListener; 2] {
    [("beforeprint", true), ("afterprint", false)].map(|(event, prints)| {
        let callback = callback.clone();
        EventListener::new(&window(), event, move |_| {
            PRINTS.set(prints);
            callback(prints);
        })
    })
}

/// Whether the page is printed, as far as any listener of [`on_print`] was told.
#[must_use]
pub fn is_printing() -> bool {
    PRINTS.get()
}

/// Prints the page, with what [`on_print`] draws for it.
///
/// A page that prints from a script, and Firefox always, looks at the document before what is
/// drawn at that moment stands in it: so that is drawn first.
pub fn print() {
    if let Ok(event) = Event::new("beforeprint") {
        drop(window().dispatch_event(&event));
    }
    // A frame that may not print says so to nobody.
    Timeout::new(50, || drop(window().print())).forget();
}

/// Prints by [`print()`] where the reader presses the keys for it.
pub fn on_print_keys() -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), "keydown", options, |event| {
        let key = event.dyn_ref::<KeyboardEvent>();
        let prints = |key: &KeyboardEvent| {
            let command = key.ctrl_key() || key.meta_key();
            let other = key.alt_key() || key.shift_key();
            command && !other && letter(&key.key(), &key.code()) == Some('p')
        };
        if key.is_some_and(prints) {
            event.prevent_default();
            print();
        }
    })
}

/// Today's date as it is written in a language, its month in words; empty where there is no
/// browser.
#[must_use]
pub fn today(language: &str) -> String {
    if cfg!(not(target_arch = "wasm32")) {
        return String::new();
    }
    // Without a country browsers write English as it is written in America.
    let place = if language == "en" { "en-GB" } else { language };
    let form = js_sys::Object::new();
    drop(js_sys::Reflect::set(
        &form,
        &"dateStyle".into(),
        &"long".into(),
    ));
    let today = js_sys::Date::new_0();
    today.to_locale_date_string(place, &form).into()
}

/// Milliseconds by a clock that only its own differences make sense of.
#[must_use]
pub fn now() -> f64 {
    js_sys::Date::now()
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn a_key_is_what_it_types_or_where_it_is() {
        // The letter counts, wherever a Latin keyboard has it, and not the place.
        for place in ["KeyZ", "KeyY", "KeyW", ""] {
            assert_eq!(letter("z", place), Some('z'));
            assert_eq!(letter("Z", place), Some('z'));
        }
        assert_eq!(letter("\u{e0}", "KeyZ"), Some('\u{e0}'));
        // Russian, Greek, Arabic, Hebrew.
        for typed in ["\u{44f}", "\u{42f}", "\u{3b6}", "\u{626}", "\u{5d6}"] {
            assert_eq!(letter(typed, "KeyZ"), Some('z'));
        }
        assert_eq!(letter("\u{445}", "BracketLeft"), None);
        assert_eq!(letter("Dead", "KeyZ"), None);
        assert_eq!(letter("", ""), None);
    }
}
