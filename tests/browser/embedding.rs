//! The page as a part of another.
//!
//! Here is what the tests have in common; what they are about stands below.

mod card;
mod dialogs;
mod heights;
mod hidden;
mod kept;
mod options;
mod sealed;
mod snippet;
mod starting;

use std::path::{Path, PathBuf};

use browser_harness::{Context as _, Element, Engine, Page, Result, Server, Tools, file_url};
use serde_json::{Value, json};

/// What lies beside the page under test for those who embed it.
const BESIDE: [&str; 2] = ["embed.js", "example-host.html"];

/// A web server as a municipality has it: the page, what lies beside it, and
/// pages of its own that show it.
struct Site {
    folder: tempfile::TempDir,
    server: Server,
}

impl Site {
    /// Starts one for this session, with pages by name and markup, and headers
    /// by page, name and value.
    fn start(page: &Page, pages: &[(&str, &str)], headers: &[(&str, &str, &str)]) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let built = Tools::from_env()?.page;
        let html = read(&built)?;
        // In a frame too, every engine is to tell its faults.
        std::fs::write(folder.path().join("pladspris.html"), page.prepare(&html))?;
        for name in BESIDE {
            std::fs::write(folder.path().join(name), read(&built.with_file_name(name))?)?;
        }
        for (name, html) in pages {
            std::fs::write(folder.path().join(name), html)?;
        }
        let server = Server::folder(folder.path(), headers)?;
        Ok(Self { folder, server })
    }

    /// The address of one of its files.
    fn url(&self, name: &str) -> String {
        format!("{}{name}", self.server.url())
    }

    /// The same file by its address on the disk.
    fn on_disk(&self, name: &str) -> Result<String> {
        file_url(&self.file(name))
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

fn read(file: &Path) -> Result<String> {
    std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}

/// A page around a frame, as an editor writes it.
fn host(body: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"da\"><head><meta charset=\"utf-8\"><title>Eksempel</title>\
         <link rel=\"icon\" href=\"data:,\"></head><body><h1>Eksempel</h1>{body}</body></html>"
    )
}

/// A frame in a page, as the snippet makes one.
fn frame(source: &str) -> String {
    let source = source.replace('&', "&amp;");
    format!(
        "<iframe data-pladspris src=\"{source}\" title=\"x\" width=\"100%\" height=\"600\" \
         sandbox=\"allow-scripts\"></iframe>"
    )
}

/// Brings a frame of the page into sight, where lazy ones begin to load.
fn bring<'page>(page: &'page Page, at: usize) -> Result<Element<'page>> {
    let frames = page.find_all("iframe")?;
    let frame = frames.get(at).context("there is no such frame")?.clone();
    page.run(
        "arguments[0].scrollIntoView({ behavior: 'instant' })",
        &[frame.argument()],
    )?;
    Ok(frame)
}

/// Goes into a frame of the page, and waits until it has started.
fn enter(page: &Page, at: usize) -> Result<()> {
    if enter_any(page, at)? == "ready" {
        return Ok(());
    }
    panic!("frame {at}: {}", page.find("#start-problem")?.text()?)
}

/// Goes into a frame of the page, waits until it has started or given up, and
/// says which.
fn enter_any(page: &Page, at: usize) -> Result<String> {
    let frame = bring(page, at)?;
    page.enter(&frame)?;
    let mut state = String::new();
    page.wait("the page in the frame", || {
        // The document of the frame may still be the empty one before it, and may go
        // while it is asked.
        match page.run("return document.documentElement?.dataset.start ?? ''", &[]) {
            Ok(seen) => state = seen.as_str().unwrap_or_default().to_owned(),
            Err(error) if state.is_empty() => {
                page.leave()?;
                page.enter(&frame).context(error)?;
            }
            Err(error) => return Err(error),
        }
        Ok(state == "ready" || state == "failed")
    })?;
    Ok(state)
}

/// Waits as long as Chromium passes over clicks in a frame that has just come or
/// moved, lest a reader hits something unawares. Nothing tells when it is over.
fn wait_until_settled(page: &Page) -> Result<()> {
    if page.engine() == Engine::Chromium {
        page.run_until_called("setTimeout(arguments[0], 600)", &[])?;
    }
    Ok(())
}

/// Gives a frame the keyboard, as a click in it does: in `WebKitGTK` no script
/// takes it away from the page around, and in Chromium it goes from process to
/// process and gets lost at times where the driver is faster than a hand.
pub(super) fn take_hold(page: &Page) -> Result<()> {
    wait_until_settled(page)?;
    page.wait("the keyboard", || {
        // Where there is nothing to press.
        page.find("#app .view-head h2")?.click()?;
        Ok(page.engine() != Engine::Chromium
            || page.run("return document.hasFocus()", &[])? == true)
    })
}

/// What the finding says, with plain blanks.
fn finding(page: &Page) -> Result<String> {
    plain(&page.find("#app .finding h1")?)
}

/// The text of an element, with plain blanks.
fn plain(element: &Element<'_>) -> Result<String> {
    Ok(element.text()?.replace('\u{a0}', " "))
}

/// Fails if anything was said on the console of this document, or in Chromium
/// and Firefox of any other.
fn assert_calm(page: &Page) -> Result<()> {
    assert_eq!(page.console_errors()?, [""; 0]);
    Ok(())
}

/// The ids of the controls that stand in the app, in order.
fn controls(page: &Page) -> Result<Vec<String>> {
    let ids = page.run(
        "return [...document.querySelectorAll('#app :is(input, select, textarea)')].map((c) => c.id)",
        &[],
    )?;
    serde_json::from_value(ids).context("not a list of ids")
}

/// A colour of an element as it is painted, in red, green and blue.
fn painted(page: &Page, css: &str, property: &str) -> Result<[u8; 3]> {
    let pixel = page.run(
        "const [css, property] = arguments;
         const brush = document.createElement('canvas').getContext('2d');
         brush.fillStyle = getComputedStyle(document.querySelector(css))[property];
         brush.fillRect(0, 0, 1, 1);
         return [...brush.getImageData(0, 0, 1, 1).data].slice(0, 3);",
        &[json!(css), json!(property)],
    )?;
    serde_json::from_value(pixel).context("no colour")
}

/// The contrast of two colours (WCAG 2.2).
fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
    let luminance = |colour: [u8; 3]| {
        let [red, green, blue] = colour.map(|channel| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.040_45 {
                c / 12.92
            } else {
                ((c + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
    };
    let (a, b) = (luminance(a), luminance(b));
    (a / b).max(b / a)
}

/// An answer of the page as a number.
fn number(answer: &Value) -> Result<f64> {
    answer.as_f64().context("not a number")
}
