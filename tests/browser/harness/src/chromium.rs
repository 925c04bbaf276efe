//! Chromium: chromedriver's process, and what it is asked for.

use std::io::{BufRead as _, BufReader};
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::desktop::Desktop;
use crate::driver::CLOSED;
use crate::http::Session;
use crate::process::{Process, guarded};
use crate::{Settings, Tools};

/// One chromedriver with one session. The fields end in this order.
#[derive(Debug)]
pub(crate) struct Chromium {
    /// The session.
    pub(crate) session: Session,
    /// The driver's process.
    _process: Process,
    /// Where its windows are, if it has any.
    pub(crate) desktop: Option<Desktop>,
    /// Chromium's profile, its temporary files and what it downloads.
    pub(crate) folder: tempfile::TempDir,
}

impl Chromium {
    /// Starts a driver on a free port, and in it a browser.
    pub(crate) fn start(tools: &Tools, settings: &Settings) -> Result<Self> {
        let folder = crate::driver::folder()?;
        let mut command = guarded(&tools.chromedriver);
        command
            .arg("--port=0")
            .env("TMPDIR", folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let desktop = settings
            .desktop
            .then(|| Desktop::start(tools))
            .transpose()?;
        if let Some(desktop) = &desktop {
            command
                .env("DISPLAY", desktop.display())
                .env("HOME", folder.path())
                .env("XDG_CONFIG_HOME", folder.path().join("config"))
                // The dialogs' buttons are pressed by their letters.
                .env("LC_ALL", "C.UTF-8")
                .env_remove("LANGUAGE")
                // Else a service of the user's would show the dialogs.
                .env_remove("DBUS_SESSION_BUS_ADDRESS")
                .env_remove("WAYLAND_DISPLAY");
        }
        let mut process = Process::start(&mut command)?;
        let port = port(&mut process)?;
        let profile = folder.path().join("profile").display().to_string();
        let session = Session::open(port, &capabilities(tools, settings, &profile))?;
        Ok(Self {
            session,
            _process: process,
            desktop,
            folder,
        })
    }
}

/// The port that the driver says it took.
fn port(process: &mut Process) -> Result<u16> {
    let mut lines = BufReader::new(process.output()?).lines();
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
        "--no-sandbox".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--disable-quic".to_owned(),
        "--no-first-run".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        "--force-color-profile=srgb".to_owned(),
        format!("--proxy-server={CLOSED}"),
        format!("--lang={}", settings.language),
        format!("--user-data-dir={profile}"),
    ];
    if !settings.desktop {
        arguments.push("--headless=new".to_owned());
    }
    if !settings.keeps_pages {
        arguments.push("--disable-features=BackForwardCache".to_owned());
    }
    let (width, height) = settings.size;
    arguments.push(format!("--window-size={width},{height}"));
    let mut preferences = json!({
        "intl.accept_languages": settings.language,
        // Else a new profile loads Chromium's own start page.
        "session.restore_on_startup": 4,
        "session.startup_urls": ["about:blank"],
        // What the dialog offers first: the page, complete.
        "savefile.type": 1,
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
