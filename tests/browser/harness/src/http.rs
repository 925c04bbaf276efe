//! WebDriver over HTTP, as chromedriver and `WebKitWebDriver` speak it.

use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use ureq::Agent;

/// The longest that a driver may take for one answer.
const TIME_LIMIT: Duration = Duration::from_secs(90);

/// A session; it closes, and the browser with it, when it is dropped.
#[derive(Debug)]
pub(crate) struct Session {
    /// The client.
    agent: Agent,
    /// The session's address.
    address: String,
}

impl Session {
    /// Asks the driver on this port for a session.
    pub(crate) fn open(port: u16, capabilities: &Value) -> Result<Self> {
        let mut session = Self {
            agent: agent(),
            address: String::new(),
        };
        let root = format!("http://127.0.0.1:{port}/session");
        let wanted = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let answer = session.send("POST", &root, &wanted)?;
        let id = answer["sessionId"]
            .as_str()
            .context("the driver gave no session")?;
        session.address = format!("{root}/{id}");
        Ok(session)
    }

    /// Sends a command of the session.
    pub(crate) fn post(&self, path: &str, body: &Value) -> Result<Value> {
        self.send("POST", &format!("{}/{path}", self.address), body)
            .with_context(|| path.to_owned())
    }

    /// Asks something of the session.
    pub(crate) fn get(&self, path: &str) -> Result<Value> {
        self.send("GET", &format!("{}/{path}", self.address), &Value::Null)
            .with_context(|| path.to_owned())
    }

    /// Sends a request and takes the value out of the answer.
    fn send(&self, method: &str, url: &str, body: &Value) -> Result<Value> {
        let mut response = match method {
            "POST" => self
                .agent
                .post(url)
                .header("content-type", "application/json")
                .send(body.to_string()),
            "DELETE" => self.agent.delete(url).call(),
            _ => self.agent.get(url).call(),
        }
        .context("the driver does not answer")?;
        let text = response
            .body_mut()
            .with_config()
            // Pictures of long pages come as one string.
            .limit(256 << 20)
            .read_to_string()
            .context("the driver's answer broke off")?;
        let mut answer: Value =
            serde_json::from_str(&text).context("the driver's answer is not JSON")?;
        let value = answer["value"].take();
        if let Some(error) = value["error"].as_str() {
            let message = value["message"].as_str().unwrap_or_default();
            let first = message.lines().next().unwrap_or_default();
            bail!("{error}: {first}");
        }
        Ok(value)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if !self.address.is_empty() {
            // Closes the browser; if that fails, the process is ended anyway.
            drop(self.send("DELETE", &self.address, &Value::Null));
        }
    }
}

/// Whether a driver answers on this port.
pub(crate) fn answers(port: u16) -> bool {
    agent()
        .get(format!("http://127.0.0.1:{port}/status"))
        .call()
        .is_ok()
}

/// A client that reads the drivers' errors instead of stumbling over them.
fn agent() -> Agent {
    Agent::config_builder()
        .http_status_as_error(false)
        .timeout_global(Some(TIME_LIMIT))
        .build()
        .into()
}
