//! What happened in the session: the console, and every request.
//!
//! Chromium keeps a log of both. Firefox keeps its console, and reports each
//! request to an observer; files are known from the page's own list. Of `WebKit`
//! is known what a page can see of itself: what it writes to the console, errors
//! that nobody caught, refusals of the policy, and its list of loaded resources.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::{Engine, Page};

/// The logs read so far; each entry is handed out once.
#[derive(Debug, Default)]
pub(crate) struct Record {
    /// Errors on the console.
    errors: Vec<String>,
    /// Addresses that were asked for.
    requests: Vec<String>,
}

/// Errors on Firefox's console that come from pages, and the requests that the
/// observer saw. Policies report here too.
const FIREFOX_WINDOW: &str = "
    const [done] = arguments;
    const errors = [];
    for (const entry of Services.console.getMessageArray()) {
      if (!(entry instanceof Ci.nsIScriptError) || entry.isFromChromeContext
          || entry.flags & (Ci.nsIScriptError.warningFlag | Ci.nsIScriptError.infoFlag)
          || /^(chrome|resource|moz-extension):/.test(entry.sourceName)
          || /^chrome |^XPConnect/.test(entry.category)) continue;
      errors.push(entry.errorMessage);
    }
    Services.console.reset();
    done([errors, window.pladsprisRequests.splice(0)]);";

/// What the page itself wrote to the console, as its process keeps it.
const FIREFOX_PAGE: &str = "
    const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
    const errors = storage.getEvents()
      .filter((event) => event.level === 'error' || event.level === 'assert')
      .filter((event) => !/^(chrome|resource|moz-extension):/.test(event.filename))
      .map((event) => Array.from(event.arguments, String).join(' '));
    storage.clearEvents();
    return errors;";

/// The page's own list of what it loaded.
const LOADED: &str = "
    const loaded = performance.getEntriesByType('resource').map((entry) => entry.name);
    performance.clearResourceTimings();
    return loaded;";

impl Page {
    /// The console's messages of level error so far.
    pub fn console_errors(&self) -> Result<Vec<String>> {
        self.read_logs()?;
        Ok(self.record.borrow().errors.clone())
    }

    /// Every address that the page asked for so far, the document's own first.
    pub fn requests(&self) -> Result<Vec<String>> {
        self.read_logs()?;
        Ok(self.record.borrow().requests.clone())
    }

    /// Requests for anything but the document itself. `data:` and `blob:` are
    /// bytes that the page already has.
    pub fn requests_elsewhere(&self) -> Result<Vec<String>> {
        let own = self.address()?;
        let own = own.split('#').next().unwrap_or_default().to_owned();
        let mut requests = self.requests()?;
        requests.retain(|url| {
            let url = url.split('#').next().unwrap_or_default();
            url != own && !url.starts_with("data:") && !url.starts_with("blob:")
        });
        Ok(requests)
    }

    /// Begins the record anew.
    pub fn forget_logs(&self) -> Result<()> {
        self.read_logs()?;
        *self.record.borrow_mut() = Record::default();
        Ok(())
    }

    /// Takes over what would go with the document that is about to be left.
    pub(crate) fn before_leaving(&self) -> Result<()> {
        match self.engine() {
            Engine::Chromium => Ok(()),
            Engine::Firefox | Engine::WebKit => self.read_logs(),
        }
    }

    /// Notes the document that was loaded, where nobody else does.
    pub(crate) fn note_document(&self) -> Result<()> {
        if self.engine() == Engine::Chromium {
            return Ok(());
        }
        let address = self.address()?;
        let address = address.split('#').next().unwrap_or_default();
        // Firefox's observer has seen what came by http.
        let noted = match self.engine() {
            Engine::WebKit => address.starts_with("http:") || address.starts_with("file:"),
            _ => address.starts_with("file:"),
        };
        if noted {
            self.record.borrow_mut().requests.push(address.to_owned());
        }
        if self.engine() == Engine::WebKit && self.script {
            // For documents other than the page: from here on.
            self.run(crate::prepared::RECORDER, &[])?;
        }
        Ok(())
    }

    /// Takes over what was logged since the last time.
    fn read_logs(&self) -> Result<()> {
        let mut record = self.record.borrow_mut();
        match self.engine() {
            Engine::Chromium => self.read_chromium(&mut record),
            Engine::Firefox => self.read_firefox(&mut record),
            Engine::WebKit => self.read_webkit(&mut record),
        }
    }

    /// Reads Chromium's two logs.
    fn read_chromium(&self, record: &mut Record) -> Result<()> {
        for entry in self.log("browser")? {
            if entry["level"] == "SEVERE" {
                let message = entry["message"].as_str().unwrap_or_default();
                record.errors.push(message.to_owned());
            }
        }
        for entry in self.log("performance")? {
            let message = entry["message"].as_str().unwrap_or_default();
            let message: Value =
                serde_json::from_str(message).context("an entry of the log is not JSON")?;
            let message = &message["message"];
            if message["method"] == "Network.requestWillBeSent"
                && let Some(url) = message["params"]["request"]["url"].as_str()
            {
                record.requests.push(url.to_owned());
            }
        }
        Ok(())
    }

    /// The new entries of a log of Chromium's.
    fn log(&self, kind: &str) -> Result<Vec<Value>> {
        let answer = self.post("se/log", &json!({ "type": kind }))?;
        serde_json::from_value(answer).context("the log is not a list")
    }

    /// Reads Firefox's console. The page's process is asked first: what it has
    /// reported is with the window by the time it answers.
    fn read_firefox(&self, record: &mut Record) -> Result<()> {
        record
            .errors
            .extend(texts(self.system_script(FIREFOX_PAGE)?)?);
        let loaded = texts(self.run(LOADED, &[])?)?;
        let mut seen = self.driver().chrome_script(FIREFOX_WINDOW, &[])?;
        record.errors.extend(texts(seen[0].take())?);
        record.requests.extend(texts(seen[1].take())?);
        // All else was seen by the observer.
        let files = loaded.into_iter().filter(|url| url.starts_with("file:"));
        record.requests.extend(files);
        Ok(())
    }

    /// Asks the page what it has seen.
    fn read_webkit(&self, record: &mut Record) -> Result<()> {
        if !self.script {
            return Ok(());
        }
        let faults = self.run("return (window.pladsprisFaults ?? []).splice(0)", &[])?;
        record.errors.extend(texts(faults)?);
        record.requests.extend(texts(self.run(LOADED, &[])?)?);
        Ok(())
    }
}

/// A list of texts.
fn texts(answer: Value) -> Result<Vec<String>> {
    serde_json::from_value(answer).context("not a list of texts")
}
