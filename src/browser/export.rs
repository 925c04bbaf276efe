//! What the user takes out of the page: text to the clipboard, and files to download.
//! The browser may refuse both.

use gloo::utils::{document, window};
use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Element, HtmlElement, HtmlInputElement, Url};

/// The address of this page without its fragment, if others can open it: a
/// file's own address means nothing on another machine.
#[must_use]
pub fn web_address() -> Option<String> {
    let address = address();
    address.starts_with("http").then_some(address)
}

/// The address of this page without its fragment; empty where it is rendered without a
/// browser.
#[must_use]
pub fn address() -> String {
    if cfg!(not(target_arch = "wasm32")) {
        return String::new();
    }
    let href = window().location().href().unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// Copies the text of a field, and calls back with whether that worked. The
/// text is left selected, so that the reader can copy it by hand.
pub fn copy(field: &Element, done: impl FnOnce(bool) + 'static) {
    // A text area has the same two members.
    let field: &HtmlInputElement = field.unchecked_ref();
    field.select();
    let text = field.value();
    let clipboard: JsValue = window().navigator().clipboard().into();
    // There is none where the page came over plain http, and it may throw instead
    // of refusing: called by name, so that either is a result.
    let promise = Reflect::get(&clipboard, &JsValue::from_str("writeText"))
        .and_then(JsCast::dyn_into::<Function>)
        .and_then(|write| write.call1(&clipboard, &JsValue::from_str(&text)));
    wasm_bindgen_futures::spawn_local(async move {
        let copied = match promise {
            Ok(promise) => JsFuture::from(Promise::resolve(&promise)).await.is_ok(),
            Err(_) => false,
        };
        done(copied || copy_selection());
    });
}

/// The old way, which some places allow that refuse the new one.
fn copy_selection() -> bool {
    let document: Result<web_sys::HtmlDocument, _> = document().dyn_into();
    document.is_ok_and(|d| d.exec_command("copy").unwrap_or(false))
}

/// Hands the reader a file of this kind, as the Internet calls it.
pub fn download(name: &str, kind: &str, content: &[u8]) {
    let parts = Array::of1(&Uint8Array::from(content));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let Ok(blob) = Blob::new_with_u8_array_sequence_and_options(&parts, &options) else {
        return;
    };
    let Ok(url) = Url::create_object_url_with_blob(&blob) else {
        return;
    };
    hand_over(name, &url);
    // Browsers that ask where to put the file still read it for a while.
    gloo::timers::callback::Timeout::new(60_000, move || drop(Url::revoke_object_url(&url)))
        .forget();
}

/// Hands the reader what stands at an address that this page made, as a file.
pub fn hand_over(name: &str, address: &str) {
    if let Ok(link) = document().create_element("a")
        && let Ok(link) = link.dyn_into::<HtmlElement>()
    {
        drop(link.set_attribute("href", address));
        drop(link.set_attribute("download", name));
        link.click();
    }
}
