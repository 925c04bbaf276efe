//! The document itself, kept so that every way of saving it saves what is on
//! screen: browsers write down attributes and text, not properties.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{CssStyleSheet, Element, HtmlInputElement, HtmlOptionElement};

use super::{mount_point, scroll};
use crate::exchange::saved;
use crate::present::embedding::{Embedding, Theme};

/// Tells the browser and screen readers which language and page this is.
pub fn describe(language: &str, title: &str) {
    if let Some(root) = document().document_element() {
        set(&root, "lang", language);
    }
    document().set_title(title);
}

/// The text of the saved state: `{}` in a page that was never saved.
#[must_use]
pub fn saved_state() -> String {
    let block = document().get_element_by_id(saved::ELEMENT);
    block.and_then(|e| e.text_content()).unwrap_or_default()
}

/// Stores the state in the document, where every way of saving the page includes it.
///
/// It is written into the block's text, not set as the block's: a policy that demands
/// Trusted Types takes the latter for a script.
pub fn store_state(text: &str) {
    let Some(block) = document().get_element_by_id(saved::ELEMENT) else {
        return;
    };
    if let Some(kept) = block.first_child() {
        kept.set_node_value(Some(text));
    } else {
        drop(block.append_child(&document().create_text_node(text)));
    }
}

/// Tells the script around the app that it is on screen and listens, and goes to the
/// place where the reader was.
pub fn announce_ready() {
    if let Some(app) = mount_point() {
        set(&app, LIVE, "");
    }
    scroll::follow();
}

/// The attribute by which the app says so.
const LIVE: &str = "data-live";

/// Makes attributes and properties one in each control: no copy carries properties
/// along, and no browser shows what is chosen by the attributes alone.
pub fn mirror_controls() {
    mirror_typed();
    show_chosen();
}

/// Writes what stands in each field into its attributes. Yew and typing set
/// properties.
fn mirror_typed() {
    for input in all("#app input") {
        if let Ok(input) = input.dyn_into::<HtmlInputElement>() {
            set(&input, "value", &input.value());
            toggle(&input, "checked", input.checked());
        }
    }
    for area in all("#app textarea") {
        // It has the same member; what is saved of it is its text.
        let text = area.unchecked_ref::<HtmlInputElement>().value();
        if area.text_content().as_ref() != Some(&text) {
            area.set_text_content(Some(&text));
        }
    }
}

/// Chooses what the app says is chosen. Browsers heed its attribute only until
/// somebody has picked the option: undone, or refused, it would stay on screen.
fn show_chosen() {
    for option in all("#app option[selected]") {
        if let Ok(option) = option.dyn_into::<HtmlOptionElement>()
            && !option.selected()
        {
            option.set_selected(true);
        }
    }
}

/// Mirrors the controls after whatever somebody typed, dragged, chose, pressed or
/// gave up: once the app has dealt with it, since a field may then show something
/// else without the state being another.
pub fn on_typing() -> [EventListener; 4] {
    // While a list of options is open, some browsers move in it with every key.
    let mirrors: [(_, fn()); 4] = [
        ("change", mirror_controls),
        ("input", mirror_typed),
        ("keydown", mirror_typed),
        ("click", mirror_typed),
    ];
    mirrors.map(|(event, mirror)| {
        EventListener::new(&window(), event, move |_| {
            // Behind the app's own rendering, which stands in the same queue.
            wasm_bindgen_futures::spawn_local(async move { mirror() });
        })
    })
}

/// Applies the theme and accent that the embedder chose.
pub fn apply_theme(embedding: &Embedding) {
    if let Some(root) = document().document_element() {
        match embedding.theme {
            Theme::Auto => drop(root.remove_attribute("data-theme")),
            theme => set(&root, "data-theme", theme.id()),
        }
        toggle(&root, "data-embed", embedding.embedded);
        toggle(&root, "data-card", embedding.card);
    }
    // The policy forbids styles in the markup; this one never stands there, so
    // a saved copy makes it anew out of its state.
    let sheets = js_sys::Array::new();
    if let Some(accent) = embedding.accent
        && let Ok(sheet) = CssStyleSheet::new()
        && sheet.replace_sync(&accent.style()).is_ok()
    {
        sheets.push(&sheet);
    }
    document().set_adopted_style_sheets(&sheets);
}

fn all(selector: &str) -> Vec<Element> {
    let root = document().document_element();
    root.map_or_else(Vec::new, |root| all_within(&root, selector))
}

/// All elements of a kind within another, in their order.
pub(super) fn all_within(within: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = within.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|at| found.get(at)?.dyn_into().ok())
        .collect()
}

/// Sets an attribute, which can only fail on a name that is not one.
fn set(element: &Element, name: &str, value: &str) {
    drop(element.set_attribute(name, value));
}

fn toggle(element: &Element, name: &str, there: bool) {
    drop(element.toggle_attribute_with_force(name, there));
}
