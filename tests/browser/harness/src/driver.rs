//! chromedriver: the process, and the calls it answers.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use ureq::Agent;

use crate::{Settings, Tools};

/// The longest that the driver may take for one answer.
const PATIENCE: Duration = Duration::from_secs(90);

/// One chromedriver with one session; both end when it is dropped.
#[derive(Debug)]
pub(crate) struct Driver {
    /// The driver's process.
    process: Child,
    /// The client.
    agent: Agent,
    /// The address of the session.
    session: String,
    /// Chromium's profile, removed at the end.
    profile: tempfile::TempDir,
}

impl Driver {
    /// Starts a driver on a free port, and in it a browser.
    pub(crate) fn start(tools: &Tools, settings: &Settings) -> Result<Self> {
        let mut process = Command::new(&tools.chromedriver)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("cannot start {}", tools.chromedriver.display()))?;
        let agent: Agent = Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(PATIENCE))
            .build()
            .into();
        let profile = tempfile::Builder::new()
            .prefix("pladspris-browser-")
            .tempdir()
            .context("cannot make a folder for the browser's profile")?;
        let port = port(&mut process);
        let mut driver = Self {
            process,
            agent,
            session: String::new(),
            profile,
        };
        let root = format!("http://127.0.0.1:{}/session", port?);
        let wanted = capabilities(
            tools,
            settings,
            &driver.profile.path().display().to_string(),
        );
        let answer = driver.send(
            "POST",
            &root,
            &json!({ "capabilities": { "alwaysMatch": wanted } }),
        )?;
        let id = answer["sessionId"]
            .as_str()
            .context("chromedriver gave no session")?;
        driver.session = format!("{root}/{id}");
        Ok(driver)
    }

    /// Sends a command of the session.
    pub(crate) fn post(&self, path: &str, body: &Value) -> Result<Value> {
        self.send("POST", &format!("{}/{path}", self.session), body)
            .with_context(|| path.to_owned())
    }

    /// Asks something of the session.
    pub(crate) fn get(&self, path: &str) -> Result<Value> {
        self.send("GET", &format!("{}/{path}", self.session), &Value::Null)
            .with_context(|| path.to_owned())
    }

    /// Sends a command of Chromium's own protocol.
    pub(crate) fn devtools(&self, command: &str, parameters: &Value) -> Result<Value> {
        self.post(
            "goog/cdp/execute",
            &json!({ "cmd": command, "params": parameters }),
        )
        .with_context(|| command.to_owned())
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
        .context("chromedriver does not answer")?;
        let text = response
            .body_mut()
            .with_config()
            // Pictures of long pages come as one string.
            .limit(256 << 20)
            .read_to_string()
            .context("chromedriver's answer broke off")?;
        let mut answer: Value =
            serde_json::from_str(&text).context("chromedriver's answer is not JSON")?;
        let value = answer["value"].take();
        if let Some(error) = value["error"].as_str() {
            let message = value["message"].as_str().unwrap_or_default();
            let first = message.lines().next().unwrap_or_default();
            bail!("{error}: {first}");
        }
        Ok(value)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if !self.session.is_empty() {
            // Closes the browser; if that fails there is nothing left to do.
            drop(self.send("DELETE", &self.session, &Value::Null));
        }
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// The port that the driver says it took.
fn port(process: &mut Child) -> Result<u16> {
    let output = process.stdout.take().context("chromedriver is mute")?;
    let mut lines = BufReader::new(output).lines();
    while let Some(Ok(line)) = lines.next() {
        if let Some((_, port)) = line.split_once("started successfully on port ") {
            // The driver would stop at a closed pipe: keep reading it.
            std::thread::spawn(move || lines.for_each(drop));
            return port
                .trim_end_matches('.')
                .parse()
                .context("chromedriver names no port");
        }
    }
    bail!("chromedriver ended before it named its port");
}

/// What the session is asked for.
fn capabilities(tools: &Tools, settings: &Settings, profile: &str) -> Value {
    let mut arguments = vec![
        "--headless=new".to_owned(),
        "--no-sandbox".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--disable-quic".to_owned(),
        "--no-first-run".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        "--force-color-profile=srgb".to_owned(),
        format!("--lang={}", settings.language),
        format!("--user-data-dir={profile}"),
    ];
    let (width, height) = settings.size;
    arguments.push(format!("--window-size={width},{height}"));
    let mut preferences = json!({
        "intl.accept_languages": settings.language,
        // Else a new profile loads Chromium's own start page.
        "session.restore_on_startup": 4,
        "session.startup_urls": ["about:blank"],
    });
    if !settings.script {
        preferences["profile.managed_default_content_settings.javascript"] = json!(2);
    }
    json!({
        "browserName": "chrome",
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        "goog:chromeOptions": {
            "binary": tools.chromium.display().to_string(),
            "args": arguments,
            "prefs": preferences,
        },
    })
}
