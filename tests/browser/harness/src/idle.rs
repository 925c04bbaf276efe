//! Browsers that a test is done with and another may go on with. To start one takes
//! longer than most tests do.
//!
//! Only where [`Tools::keep_browsers`] asks for it, and only a browser that nothing but
//! pages and the viewport were changed in. A test that fails takes its browser with it.

use std::cell::Cell;
use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result};
use serde_json::json;

use crate::driver::Driver;
use crate::{Engine, Settings, Tools};

/// So many may wait at once.
const MOST: usize = 6;

/// Those that wait, with what they were started with; the one that came last goes first.
static IDLE: Mutex<Vec<(Started, Arc<Driver>)>> = Mutex::new(Vec::new());

/// What cannot be changed in a browser once it is there.
#[derive(Debug, Clone, PartialEq)]
struct Started {
    engine: Engine,
    script: bool,
    media: Vec<(String, String)>,
    language: String,
    layers: bool,
}

/// A browser in use.
#[derive(Debug)]
pub(crate) struct Lease {
    driver: Arc<Driver>,
    /// What it was started with, where it may be used again.
    started: Option<Started>,
    /// Whether something was done to it that stays.
    changed: Cell<bool>,
}

impl Lease {
    /// A browser with these settings: one that waits, or else a new one.
    pub(crate) fn start(tools: &Tools, settings: &Settings) -> Result<Self> {
        let started = Started::of(tools, settings);
        while let Some(driver) = started.as_ref().and_then(take) {
            // One that does not answer any more is left to its end.
            if clean(&driver).is_ok() {
                return Ok(Self::new(driver, started));
            }
        }
        let driver = Arc::new(Driver::start(tools, settings)?);
        Ok(Self::new(driver, started))
    }

    fn new(driver: Arc<Driver>, started: Option<Started>) -> Self {
        Self {
            driver,
            started,
            changed: Cell::new(false),
        }
    }

    /// The browser.
    pub(crate) fn driver(&self) -> &Driver {
        &self.driver
    }

    /// From here on no other test can have it.
    pub(crate) fn change(&self) {
        self.changed.set(true);
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        let Some(started) = self.started.take() else {
            return;
        };
        if self.changed.get() || std::thread::panicking() {
            return;
        }
        let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
        idle.push((started, Arc::clone(&self.driver)));
        let gone = (idle.len() > MOST).then(|| idle.remove(0));
        // To end a browser takes a while; others need not wait for it.
        drop(idle);
        drop(gone);
    }
}

impl Started {
    /// `None` for a browser that is not to be used again.
    fn of(tools: &Tools, settings: &Settings) -> Option<Self> {
        // Chromium runs these scripts in every document from then on.
        let scripted = settings.engine == Engine::Chromium && !settings.before.is_empty();
        if !tools.keep_browsers || scripted || settings.desktop || !settings.keeps_pages {
            return None;
        }
        Some(Self {
            engine: settings.engine,
            script: settings.script,
            media: settings.media.clone(),
            language: settings.language.clone(),
            layers: settings.layers,
        })
    }
}

/// Takes out one that was started like this.
fn take(wanted: &Started) -> Option<Arc<Driver>> {
    let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
    let place = idle.iter().rposition(|(started, _)| started == wanted)?;
    Some(idle.remove(place).1)
}

/// Brings a browser back to how it was when it had just started.
fn clean(driver: &Driver) -> Result<()> {
    driver.post("frame", &json!({ "id": null }))?;
    driver.post("url", &json!({ "url": "about:blank" }))?;
    let away = json!({ "type": "pointerMove", "x": 0, "y": 0, "duration": 0 });
    let mouse = json!({ "type": "pointer", "id": "mouse", "actions": [away] });
    driver.post("actions", &json!({ "actions": [mouse] }))?;
    for folder in ["page", "downloads"] {
        remove(&driver.folder().join(folder))?;
    }
    Ok(())
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    Ok(())
}
