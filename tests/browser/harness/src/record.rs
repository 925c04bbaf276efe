//! What happened in the session: the console, and every request.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::Page;

/// The logs read so far; the driver hands out each entry once.
#[derive(Debug, Default)]
pub(crate) struct Record {
    /// Messages of the console, as level and text.
    console: Vec<(String, String)>,
    /// Addresses that were asked for.
    requests: Vec<String>,
}

impl Page {
    /// The console's messages of level error so far.
    pub fn console_errors(&self) -> Result<Vec<String>> {
        self.read_logs()?;
        let record = self.record.borrow();
        Ok(record
            .console
            .iter()
            .filter(|(level, _)| level == "SEVERE")
            .map(|(_, text)| text.clone())
            .collect())
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
    pub(crate) fn forget_logs(&self) -> Result<()> {
        self.read_logs()?;
        *self.record.borrow_mut() = Record::default();
        Ok(())
    }

    /// Takes over what the driver has logged since the last time.
    fn read_logs(&self) -> Result<()> {
        let mut record = self.record.borrow_mut();
        for entry in self.log("browser")? {
            let text = |key: &str| entry[key].as_str().unwrap_or_default().to_owned();
            record.console.push((text("level"), text("message")));
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

    /// The new entries of a log.
    fn log(&self, kind: &str) -> Result<Vec<Value>> {
        let answer = self.post("se/log", &json!({ "type": kind }))?;
        serde_json::from_value(answer).context("the log is not a list")
    }
}
