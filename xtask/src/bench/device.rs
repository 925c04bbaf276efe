//! What the page is measured on.

use anyhow::Result;
use browser_harness::{Engine, Page, Tools};
use serde_json::json;

/// Runs before the page's own scripts in everything that is measured.
const WATCH: &str = include_str!("scripts/start.js");

/// How much slower a phone's processor is.
const SLOWER: u32 = 4;

/// Bytes a second of a slow mobile network: 1.6 Mbit/s.
const THROUGHPUT: u32 = 200_000;

/// Milliseconds until its answer begins.
const LATENCY: u32 = 150;

/// A device.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Device {
    /// This machine as it is.
    Desk,
    /// A phone: narrow, with a slower processor. In Chromium alone.
    Phone,
}

impl Device {
    /// A browser on it, with nothing opened yet.
    pub(super) fn open(self, engine: Engine, tools: &Tools) -> Result<Page> {
        let settings = engine.settings().before(WATCH);
        match self {
            Self::Desk => settings.start(tools.clone()),
            Self::Phone => {
                let page = settings.size(360, 740).start(tools.clone())?;
                let rate = json!({ "rate": SLOWER });
                page.devtools("Emulation.setCPUThrottlingRate", &rate)?;
                Ok(page)
            }
        }
    }
}

/// Makes what comes from a server come as slowly as to a phone, and each time anew.
pub(super) fn slow_network(page: &Page) -> Result<()> {
    page.devtools("Network.enable", &json!({}))?;
    page.devtools(
        "Network.setCacheDisabled",
        &json!({ "cacheDisabled": true }),
    )?;
    let network = json!({
        "offline": false, "latency": LATENCY,
        "downloadThroughput": THROUGHPUT, "uploadThroughput": THROUGHPUT,
    });
    page.devtools("Network.emulateNetworkConditions", &network)?;
    Ok(())
}
