//! Going to an address, and where the page is.

use std::path::{Path, PathBuf};

use anyhow::Result;
use serde_json::{Value, json};

use crate::page::{Page, file_url};
use crate::prepared;
use crate::server::Server;

impl Page {
    /// Goes to the page on the disk.
    pub fn go_file(&self, fragment: &str) -> Result<()> {
        self.go(&format!("{}{fragment}", file_url(&self.file()?)?))
    }

    /// Goes to the page on the disk as if for the first time, also if only the
    /// fragment differs from where it is: that alone would load nothing.
    pub fn go_file_anew(&self, fragment: &str) -> Result<()> {
        self.go("about:blank")?;
        self.go_file(fragment)
    }

    /// Goes to the page on a web server, which is started for it.
    pub fn go_http(&mut self, fragment: &str) -> Result<()> {
        let server = match self.server.take() {
            Some(server) => server,
            None => Server::start(&self.file()?, 0)?,
        };
        let url = format!("{}{fragment}", server.url());
        self.server = Some(server);
        self.go(&url)
    }

    /// Goes to another file on the disk, such as a saved copy of the page, as if
    /// for the first time. In `WebKitGTK` it is opened as a changed copy, so that
    /// [`Page::console_errors`] knows of faults at its start.
    pub fn go_copy(&self, file: &Path, fragment: &str) -> Result<()> {
        self.go("about:blank")?;
        self.go(&format!("{}{fragment}", file_url(&self.prepared(file)?)?))
    }

    /// The address of a file on the disk as this engine opens it: its own, or that of
    /// the copy with the scripts that have to stand in it.
    pub fn address_of(&self, file: &Path) -> Result<String> {
        file_url(&self.prepared(file)?)
    }

    /// The page as it is, or the copy with the scripts that have to stand in it.
    fn file(&self) -> Result<PathBuf> {
        self.prepared(&self.tools.page)
    }

    /// A file as it is, or its copy with the scripts that have to stand in it.
    fn prepared(&self, file: &Path) -> Result<PathBuf> {
        // Chromium inserts them by itself, so that there are none.
        if self.inserted.is_empty() {
            return Ok(file.to_owned());
        }
        prepared::copy(file, self.driver().folder(), &self.inserted)
    }

    /// A document as this engine has to get it for [`Page::console_errors`] to
    /// be complete: for one that the test itself puts into a frame.
    #[must_use]
    pub fn prepare(&self, html: &str) -> String {
        if self.inserted.is_empty() {
            return html.to_owned();
        }
        prepared::with_scripts(html, &self.inserted)
    }

    /// Goes to any address, and waits until the page has started or given up.
    pub fn go(&self, url: &str) -> Result<()> {
        self.load("url", &json!({ "url": url }))
    }

    /// Goes to an address and waits for nothing but its document. For one in which no
    /// script runs, the tests' own included: a timer that is set there never fires, and
    /// Chromium writes to the console that it has refused to run it. And for a start
    /// that is measured, which would be disturbed by being looked at.
    pub fn go_still(&self, url: &str) -> Result<()> {
        self.before_leaving()?;
        self.post("url", &json!({ "url": url }))?;
        self.note_document()
    }

    /// Loads the page again.
    pub fn reload(&self) -> Result<()> {
        self.load("refresh", &json!({}))
    }

    /// One step back in the history.
    pub fn back(&self) -> Result<()> {
        self.load("back", &json!({}))
    }

    /// One step forward in the history.
    pub fn forward(&self) -> Result<()> {
        self.load("forward", &json!({}))
    }

    /// A command that may load a document.
    fn load(&self, command: &str, body: &Value) -> Result<()> {
        self.before_leaving()?;
        self.post(command, body)?;
        self.note_document()?;
        self.started()
    }

    /// Waits until the app has painted or the start has failed. A document
    /// that is not the page, or runs no script, is not waited for.
    fn started(&self) -> Result<()> {
        if !self.script {
            return Ok(());
        }
        self.wait("the page to start", || {
            let state = self.run("return document.documentElement.dataset.start ?? ''", &[])?;
            Ok(matches!(state.as_str(), Some("" | "ready" | "failed")))
        })
    }

    /// The address in the address bar.
    pub fn address(&self) -> Result<String> {
        let answer = self.get("url")?;
        Ok(answer.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until the address holds this: a new view or figure may stand on
    /// screen a moment before its link stands in the address bar.
    pub fn wait_for_address(&self, part: &str) -> Result<()> {
        self.wait(&format!("{part:?} in the address"), || {
            Ok(self.address()?.contains(part))
        })
    }
}
