//! Files that the user hands to the page, chosen or dropped. They are read here and nowhere
//! sent.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::window;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, Event, File, FileList, HtmlInputElement};

/// A file as it was read: what it is called, and what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRead {
    /// Its name.
    pub name: String,
    /// Its bytes; `None` where the browser could not read it.
    pub bytes: Option<Vec<u8>>,
}

/// Reads the file that was chosen in the input that an event came from, and lets the same
/// file be chosen again.
pub fn read_chosen(event: &Event, most: usize, done: impl FnOnce(FileRead) + 'static) {
    let input = event
        .target()
        .and_then(|e| e.dyn_into::<HtmlInputElement>().ok());
    if let Some(input) = input {
        read_first(input.files(), most, done);
        input.set_value("");
    }
}

/// Reads the file that was dropped.
pub fn read_dropped(event: &DragEvent, most: usize, done: impl FnOnce(FileRead) + 'static) {
    event.prevent_default();
    let files = event.data_transfer().and_then(|dropped| dropped.files());
    read_first(files, most, done);
}

/// Reads the first of several files; of one that is longer than `most`, one byte more than
/// that, so that it is seen to be too long without being read.
fn read_first(files: Option<FileList>, most: usize, done: impl FnOnce(FileRead) + 'static) {
    let Some(file) = files.and_then(|files| files.get(0)) else {
        return;
    };
    wasm_bindgen_futures::spawn_local(async move {
        let name = file.name();
        let bytes = bytes_of(&file, most).await;
        done(FileRead { name, bytes });
    });
}

async fn bytes_of(file: &File, most: usize) -> Option<Vec<u8>> {
    let most = i32::try_from(most).ok()?.checked_add(1)?;
    let part = file.slice_with_i32_and_i32(0, most).ok()?;
    let buffer = JsFuture::from(part.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// Sees to it that a file dropped beside the place for it does not take the page's place.
pub fn on_stray_drops() -> [EventListener; 2] {
    ["dragover", "drop"].map(|event| {
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&window(), event, options, |event| {
            event.prevent_default();
        })
    })
}
