//! One browser with one session, whatever its engine.

use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::chromium::Chromium;
use crate::firefox::Firefox;
use crate::webkit::WebKit;
use crate::{Engine, Settings, Tools};

/// A proxy where nobody listens: no browser gets further than this machine.
/// Loopback addresses are asked directly in all three engines.
pub(crate) const CLOSED: &str = "http://127.0.0.1:9";

/// A browser; it closes when this is dropped.
#[derive(Debug)]
pub(crate) enum Driver {
    /// Chromium.
    Chromium(Chromium),
    /// Firefox.
    Firefox(Firefox),
    /// WebKitGTK.
    WebKit(WebKit),
}

impl Driver {
    /// Starts a browser.
    pub(crate) fn start(tools: &Tools, settings: &Settings) -> Result<Self> {
        match settings.engine {
            Engine::Chromium => Chromium::start(tools, settings).map(Self::Chromium),
            Engine::Firefox => Firefox::start(tools, settings).map(Self::Firefox),
            Engine::WebKit => WebKit::start(tools, settings).map(Self::WebKit),
        }
        .with_context(|| format!("cannot start {}", settings.engine))
    }

    /// Sends a command of WebDriver.
    pub(crate) fn post(&self, path: &str, body: &Value) -> Result<Value> {
        match self {
            Self::Chromium(chromium) => chromium.session.post(path, body),
            Self::Firefox(firefox) => firefox.marionette.webdriver(path, Some(body)),
            Self::WebKit(webkit) => webkit.session.post(path, body),
        }
    }

    /// Asks something of WebDriver.
    pub(crate) fn get(&self, path: &str) -> Result<Value> {
        match self {
            Self::Chromium(chromium) => chromium.session.get(path),
            Self::Firefox(firefox) => firefox.marionette.webdriver(path, None),
            Self::WebKit(webkit) => webkit.session.get(path),
        }
    }

    /// The folder that it writes to.
    pub(crate) fn folder(&self) -> &Path {
        match self {
            Self::Chromium(chromium) => chromium.folder.path(),
            Self::Firefox(firefox) => firefox.folder.path(),
            Self::WebKit(webkit) => webkit.folder.path(),
        }
    }

    /// Sends a command of Chromium's own protocol.
    pub(crate) fn devtools(&self, command: &str, parameters: &Value) -> Result<Value> {
        let Self::Chromium(chromium) = self else {
            bail!("{command} is Chromium's alone");
        };
        let body = json!({ "cmd": command, "params": parameters });
        chromium
            .session
            .post("goog/cdp/execute", &body)
            .with_context(|| command.to_owned())
    }

    /// Runs a script in Firefox's own window; its last argument is a function
    /// that it calls with the answer.
    pub(crate) fn chrome_script(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        let Self::Firefox(firefox) = self else {
            bail!("only Firefox has a window to run scripts in");
        };
        firefox.marionette.chrome_script(script, arguments)
    }
}

/// A folder for what a browser writes, removed when it is dropped.
pub(crate) fn folder() -> Result<tempfile::TempDir> {
    tempfile::Builder::new()
        .prefix("pladspris-browser-")
        .tempdir()
        .context("cannot make a folder for the browser's files")
}
