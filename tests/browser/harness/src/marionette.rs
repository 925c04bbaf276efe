//! Marionette, the protocol that Firefox is driven by: one line of JSON with
//! its length before it, each way.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

/// The longest that Firefox may take for one answer.
const TIME_LIMIT: Duration = Duration::from_secs(90);

/// A connection with one session.
#[derive(Debug)]
pub(crate) struct Marionette {
    /// The connection and the number of the last command.
    wire: Mutex<(BufReader<TcpStream>, u64)>,
}

impl Marionette {
    /// Connects, and opens a session.
    pub(crate) fn connect(port: u16) -> Result<Self> {
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))
            .context("Firefox does not take the connection")?;
        stream.set_read_timeout(Some(TIME_LIMIT))?;
        stream.set_nodelay(true)?;
        let marionette = Self {
            wire: Mutex::new((BufReader::new(stream), 0)),
        };
        let greeting = read(&mut marionette.wire().0)?;
        ensure!(
            greeting["marionetteProtocol"] == 3,
            "Firefox speaks another protocol: {greeting}"
        );
        marionette.send("WebDriver:NewSession", &json!({ "capabilities": {} }))?;
        Ok(marionette)
    }

    /// A command by the path that WebDriver over HTTP has for it; with a body
    /// it does something, without it asks.
    pub(crate) fn webdriver(&self, path: &str, body: Option<&Value>) -> Result<Value> {
        let (name, parameters) = translate(path, body)
            .with_context(|| format!("Marionette has no command for {path}"))?;
        self.send(name, &parameters)
            .with_context(|| path.to_owned())
    }

    /// Runs a script in Firefox's own window, with its rights; its last
    /// argument is a function that it calls with the answer.
    pub(crate) fn chrome_script(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        self.context("chrome")?;
        let answer = self.send(
            "WebDriver:ExecuteAsyncScript",
            &json!({ "script": script, "args": arguments }),
        );
        self.context("content")?;
        answer.context("in Firefox's window")
    }

    /// Runs a script in the page's process with Firefox's own rights.
    pub(crate) fn system_script(&self, script: &str) -> Result<Value> {
        self.send(
            "WebDriver:ExecuteScript",
            &json!({ "script": script, "args": [], "sandbox": "system" }),
        )
    }

    /// Ends Firefox as its user does.
    pub(crate) fn quit(&self) -> Result<()> {
        let how = json!({ "flags": ["eForceQuit"] });
        self.send("Marionette:Quit", &how)?;
        Ok(())
    }

    /// Says whether scripts are about the page or about the browser.
    fn context(&self, context: &str) -> Result<()> {
        self.send("Marionette:SetContext", &json!({ "value": context }))?;
        Ok(())
    }

    /// The connection, for one command.
    fn wire(&self) -> MutexGuard<'_, (BufReader<TcpStream>, u64)> {
        self.wire.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sends a command and waits for its answer.
    fn send(&self, name: &str, parameters: &Value) -> Result<Value> {
        let mut wire = self.wire();
        wire.1 += 1;
        let (stream, number) = &mut *wire;
        let message = json!([0, *number, name, parameters]).to_string();
        let stream_out = stream.get_mut();
        write!(stream_out, "{}:{message}", message.len()).context("Firefox is gone")?;
        stream_out.flush()?;
        let mut answer = read(stream)?;
        ensure!(answer[1] == *number, "an answer out of turn: {answer}");
        if let Some(error) = answer[2]["error"].as_str() {
            let message = answer[2]["message"].as_str().unwrap_or_default();
            let first = message.lines().next().unwrap_or_default();
            bail!("{error}: {first}");
        }
        let mut value = answer[3].take();
        // A single value comes in a box of its own.
        match value.as_object_mut() {
            Some(fields) if fields.len() == 1 && fields.contains_key("value") => {
                Ok(fields["value"].take())
            }
            _ => Ok(value),
        }
    }
}

/// Reads one message.
fn read(stream: &mut BufReader<TcpStream>) -> Result<Value> {
    let mut length = Vec::new();
    stream
        .read_until(b':', &mut length)
        .context("Firefox does not answer")?;
    length.pop();
    let length: usize = String::from_utf8(length)?
        .parse()
        .context("Firefox broke off")?;
    let mut message = vec![0; length];
    stream
        .read_exact(&mut message)
        .context("Firefox's answer broke off")?;
    serde_json::from_slice(&message).context("Firefox's answer is not JSON")
}

/// Marionette's name and parameters for a command of WebDriver.
fn translate(path: &str, body: Option<&Value>) -> Option<(&'static str, Value)> {
    let words: Vec<&str> = path.split('/').collect();
    let mut parameters = body.cloned().unwrap_or_else(|| json!({}));
    let name = match (words.as_slice(), body.is_some()) {
        (["url"], true) => "WebDriver:Navigate",
        (["url"], false) => "WebDriver:GetCurrentURL",
        (["refresh"], true) => "WebDriver:Refresh",
        (["back"], true) => "WebDriver:Back",
        (["forward"], true) => "WebDriver:Forward",
        (["elements"], true) => "WebDriver:FindElements",
        (["element"], true) => "WebDriver:FindElement",
        (["execute", "sync"], true) => "WebDriver:ExecuteScript",
        (["execute", "async"], true) => "WebDriver:ExecuteAsyncScript",
        (["actions"], true) => "WebDriver:PerformActions",
        (["print"], true) => "WebDriver:Print",
        (["timeouts"], true) => "WebDriver:SetTimeouts",
        (["window", "rect"], true) => "WebDriver:SetWindowRect",
        (["screenshot"], false) => {
            parameters = json!({ "full": true, "hash": false });
            "WebDriver:TakeScreenshot"
        }
        (["frame"], true) => {
            let frame = &parameters["id"][crate::element::REFERENCE];
            parameters = match frame {
                Value::Null => json!({ "id": null }),
                frame => json!({ "element": frame }),
            };
            "WebDriver:SwitchToFrame"
        }
        (["element", id, question @ ..], _) => {
            parameters["id"] = json!(id);
            match question {
                ["element"] => {
                    parameters["element"] = json!(id);
                    "WebDriver:FindElement"
                }
                ["click"] => "WebDriver:ElementClick",
                ["value"] => "WebDriver:ElementSendKeys",
                ["text"] => "WebDriver:GetElementText",
                ["displayed"] => "WebDriver:IsElementDisplayed",
                ["computedlabel"] => "WebDriver:GetComputedLabel",
                ["computedrole"] => "WebDriver:GetComputedRole",
                ["property", name] => {
                    parameters["name"] = json!(name);
                    "WebDriver:GetElementProperty"
                }
                _ => return None,
            }
        }
        _ => return None,
    };
    Some((name, parameters))
}
