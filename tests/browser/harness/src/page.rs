//! One session with the page.

use std::cell::RefCell;
use std::fmt::Write as _;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::driver::Driver;
use crate::idle::Lease;
use crate::record::Record;
use crate::{Desktop, Element, Engine, Key, Server, Settings, Tools, prepared};

/// How long to wait for something that should come about: longer than the page
/// itself waits for its program, also on a machine that is busy with other things.
const TIME_LIMIT: Duration = Duration::from_secs(30);

/// The longest that a script may take before it calls back, in milliseconds: axe-core
/// can need the half minute that drivers give by themselves, where others work too.
const LONGEST_SCRIPT: u32 = 80_000;

/// How often to look whether it has.
const INTERVAL: Duration = Duration::from_millis(20);

/// A browser with one tab, for as long as this is there.
#[derive(Debug)]
pub struct Page {
    /// The session.
    pub(crate) lease: Lease,
    /// What the session was started with.
    pub(crate) tools: Tools,
    /// What was logged so far.
    pub(crate) record: RefCell<Record>,
    /// The server, where the page is opened from one.
    pub(crate) server: Option<Server>,
    /// Whether script is on, so that the page can be waited for.
    pub(crate) script: bool,
    /// The engine.
    engine: Engine,
    /// Scripts that have to stand in the page in front of its own.
    pub(crate) inserted: Vec<String>,
}

impl Page {
    /// Opens the page from the disk with the default [`Settings`].
    pub fn open_file(fragment: &str) -> Result<Self> {
        Settings::new().open_file(fragment)
    }

    /// Opens the page from a web server with the default [`Settings`].
    pub fn open_http(fragment: &str) -> Result<Self> {
        Settings::new().open_http(fragment)
    }

    /// Starts a browser and opens nothing yet.
    pub(crate) fn start(tools: Tools, settings: &Settings) -> Result<Self> {
        let engine = settings.engine;
        let mut inserted = Vec::new();
        if engine == Engine::WebKit && settings.script {
            inserted.push(prepared::RECORDER.to_owned());
        }
        if engine != Engine::Chromium {
            inserted.extend(settings.before.iter().cloned());
        }
        let page = Self {
            lease: Lease::start(&tools, settings)?,
            tools,
            record: RefCell::default(),
            server: None,
            script: settings.script,
            engine,
            inserted,
        };
        page.post("timeouts", &json!({ "script": LONGEST_SCRIPT }))?;
        // What the browser itself showed first is no part of the record.
        page.post("url", &json!({ "url": "about:blank" }))?;
        page.forget_logs()?;
        page.resize(settings.size.0, settings.size.1)?;
        if engine == Engine::Chromium {
            for script in &settings.before {
                page.driver().devtools(
                    "Page.addScriptToEvaluateOnNewDocument",
                    &json!({ "source": script }),
                )?;
            }
            if !settings.media.is_empty() {
                page.see(&settings.media)?;
            }
        }
        Ok(page)
    }

    /// The engine it runs in.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Goes into a frame: from here on everything is about its document.
    pub fn enter(&self, frame: &Element<'_>) -> Result<()> {
        self.post("frame", &json!({ "id": frame.argument() }))?;
        Ok(())
    }

    /// Goes back to the document around all frames.
    pub fn leave(&self) -> Result<()> {
        self.post("frame", &json!({ "id": null }))?;
        Ok(())
    }

    /// The server that the page was opened from, if it was.
    #[must_use]
    pub fn server(&self) -> Option<&Server> {
        self.server.as_ref()
    }

    /// Waits until the focus is on an element that fits the selector.
    pub fn wait_for_focus(&self, css: &str) -> Result<()> {
        self.wait(&format!("the focus on {css}"), || {
            let focused = self.run(
                "return document.activeElement.matches(arguments[0])",
                &[json!(css)],
            )?;
            Ok(focused == true)
        })
    }

    /// The first element that fits the selector, once there is one.
    pub fn find(&self, css: &str) -> Result<Element<'_>> {
        self.find_by("css selector", css)
    }

    /// All elements that fit the selector now.
    pub fn find_all(&self, css: &str) -> Result<Vec<Element<'_>>> {
        let how = json!({ "using": "css selector", "value": css });
        let answer = self.post("elements", &how)?;
        let found = answer.as_array().context("not a list of elements")?;
        found.iter().map(|one| Element::read(self, one)).collect()
    }

    /// The innermost element whose text holds this one, once there is one.
    /// Runs of white space count as one space, non-breaking ones too.
    pub fn find_text(&self, text: &str) -> Result<Element<'_>> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let quoted = words.join(" ").replace('"', "\", '\"', \"");
        let holds = format!(
            "contains(normalize-space(translate(., '\u{a0}', ' ')), concat(\"{quoted}\", ''))"
        );
        let path = format!("//body//*[not(self::script) and {holds}][not(*[{holds}])]");
        self.find_by("xpath", &path)
    }

    /// Finds an element, waiting for it.
    fn find_by(&self, how: &str, value: &str) -> Result<Element<'_>> {
        let body = json!({ "using": how, "value": value });
        let mut found = None;
        self.wait(&format!("an element {value}"), || {
            match self.post("element", &body) {
                Ok(answer) => found = Some(Element::read(self, &answer)?),
                Err(error) if format!("{error:#}").contains("no such element") => {}
                Err(error) => return Err(error),
            }
            Ok(found.is_some())
        })?;
        found.context("the element is gone")
    }

    /// Waits until something holds, and for what the page does a turn after it has
    /// painted: Yew yields to the browser before effects, so on a slow machine
    /// the address and the document's language come after the text.
    pub fn wait(&self, what: &str, mut holds: impl FnMut() -> Result<bool>) -> Result<()> {
        let end = Instant::now() + TIME_LIMIT;
        while !holds()? {
            if Instant::now() > end {
                self.lease.change();
                bail!("waited in vain for {what}");
            }
            thread::sleep(INTERVAL);
        }
        if self.script {
            // A page that has just gone has nothing to wait for. Nor has one without
            // script: its timer never fires, and drivers wait half a minute for it.
            drop(self.run_until_called("setTimeout(arguments[0], 0)", &[]));
        }
        Ok(())
    }

    /// Runs a script in the page, with `arguments`, for what it returns.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        self.post(
            "execute/sync",
            &json!({ "script": script, "args": arguments }),
        )
    }

    /// Runs a script whose last argument is a function that it calls in the end.
    pub fn run_until_called(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        self.post(
            "execute/async",
            &json!({ "script": script, "args": arguments }),
        )
    }

    /// Presses keys together, in this order, and lets go of them.
    pub fn press(&self, keys: &[Key]) -> Result<()> {
        let action = |kind: &str, key: &Key| json!({ "type": kind, "value": key.code() });
        let mut actions: Vec<Value> = keys.iter().map(|key| action("keyDown", key)).collect();
        actions.extend(keys.iter().rev().map(|key| action("keyUp", key)));
        self.act(&json!({ "type": "key", "id": "keyboard", "actions": actions }))
    }

    /// Performs the actions of one device.
    pub(crate) fn act(&self, device: &Value) -> Result<()> {
        self.post("actions", &json!({ "actions": [device] }))?;
        Ok(())
    }

    /// The browser.
    pub(crate) fn driver(&self) -> &Driver {
        self.lease.driver()
    }

    /// The desktop that the browser's windows are on, where it has one of its
    /// own by [`Settings::with_desktop`].
    pub fn desktop(&self) -> Result<&Desktop> {
        match self.driver() {
            Driver::Chromium(chromium) => chromium.desktop.as_ref(),
            Driver::Firefox(_) | Driver::WebKit(_) => None,
        }
        .context("this browser has no desktop")
    }

    /// Takes the network away, where the browser has a switch for it. This
    /// machine is all that any of them gets to anyway.
    pub fn go_offline(&self) -> Result<()> {
        match self.engine {
            Engine::Chromium => {
                self.devtools("Network.enable", &json!({}))?;
                let offline = json!({
                    "offline": true, "latency": 0,
                    "downloadThroughput": 0, "uploadThroughput": 0,
                });
                self.devtools("Network.emulateNetworkConditions", &offline)?;
            }
            Engine::Firefox => {
                let script = "Services.io.offline = true; arguments[0]();";
                self.chrome_script(script, &[])?;
            }
            Engine::WebKit => {}
        }
        Ok(())
    }

    /// A command of the session.
    pub(crate) fn post(&self, path: &str, body: &Value) -> Result<Value> {
        self.driver().post(path, body)
    }

    /// A question to the session.
    pub(crate) fn get(&self, path: &str) -> Result<Value> {
        self.driver().get(path)
    }

    /// A command of Chromium's own protocol; the other engines have none.
    pub fn devtools(&self, command: &str, parameters: &Value) -> Result<Value> {
        self.lease.change();
        self.driver().devtools(command, parameters)
    }

    /// Runs a script in Firefox's own window, with its rights: `Services`, `Ci`
    /// and `gBrowser` are there. Its last argument is a function that it calls
    /// with the answer. The other engines have no such window.
    pub fn chrome_script(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        self.lease.change();
        self.driver().chrome_script(script, arguments)
    }

    /// Runs a script in the page's process with Firefox's own rights.
    pub(crate) fn system_script(&self, script: &str) -> Result<Value> {
        let Driver::Firefox(firefox) = self.driver() else {
            bail!("only Firefox runs such scripts");
        };
        firefox.marionette.system_script(script)
    }
}

/// The address of a file.
pub fn file_url(file: &Path) -> Result<String> {
    let file = file
        .canonicalize()
        .with_context(|| format!("there is no {}", file.display()))?;
    let mut url = "file://".to_owned();
    for byte in file.display().to_string().replace('\\', "/").bytes() {
        if byte.is_ascii_alphanumeric() || b"/-_.~:".contains(&byte) {
            url.push(char::from(byte));
        } else {
            write!(url, "%{byte:02X}").context("the file's name cannot be written")?;
        }
    }
    Ok(url)
}
