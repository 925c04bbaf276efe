//! WebKitGTK: a screen that nobody sees, the driver, and its small browser.

use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use crate::desktop::Desktop;
use crate::driver::CLOSED;
use crate::http::{self, Session};
use crate::process::{Process, free_port, guarded, until};
use crate::{Settings, Tools};

/// How long the driver may take to open its port.
const TIME_LIMIT: Duration = Duration::from_secs(30);

/// How often to try again when another test was faster to take a port.
const TRIES: usize = 5;

/// The locale that the C library always has, on the systems with WebKitGTK.
const LOCALE: &str = "/usr/lib/locale/C.utf8";

/// Lets the window be as narrow as a phone: its widgets need no room.
const STYLE: &str = "* { padding: 0; margin: 0; min-width: 0; min-height: 0; border-width: 0; \
                     font-size: 1px; }\n";

/// One driver with one session on a screen of its own. The fields end in this
/// order.
#[derive(Debug)]
pub(crate) struct WebKit {
    /// The session.
    pub(crate) session: Session,
    /// The driver's process.
    _process: Process,
    /// Where its window is.
    _desktop: Desktop,
    /// The browser's home, and the changed copy of the page.
    pub(crate) folder: tempfile::TempDir,
}

impl WebKit {
    /// Starts a screen, a driver and a browser.
    pub(crate) fn start(tools: &Tools, settings: &Settings) -> Result<Self> {
        let folder = crate::driver::folder()?;
        let home = folder.path();
        let desktop = Desktop::start(tools)?;
        let locale = prepare_home(home, settings)?;
        let capabilities = capabilities(tools, settings)?;
        for _ in 0..TRIES {
            let port = free_port()?;
            let mut command = guarded(&tools.webkit_driver);
            command
                .arg(format!("--port={port}"))
                .env("DISPLAY", desktop.display())
                .env("GDK_BACKEND", "x11")
                .env("HOME", home)
                .env("TMPDIR", home)
                .env("XDG_RUNTIME_DIR", home)
                .env("XDG_CONFIG_HOME", home.join("config"))
                .env("XDG_CACHE_HOME", home.join("cache"))
                .env("XDG_DATA_HOME", home.join("data"))
                .env("LOCPATH", home.join("locales"))
                .env("LC_ALL", &locale)
                // Settings come from the files, not from the user's desktop.
                .env("GSETTINGS_BACKEND", "memory")
                .env("GIO_USE_VFS", "local")
                .env("NO_AT_BRIDGE", "1")
                // Its sandbox needs rights that a container does not give.
                .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
                .env_remove("DBUS_SESSION_BUS_ADDRESS")
                .env_remove("WAYLAND_DISPLAY")
                .stdout(Stdio::null())
                .stderr(Stdio::null());
            if !settings.layers {
                command.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
            }
            if wants(settings, "prefers-color-scheme", "dark") {
                command.env("GTK_THEME", "Adwaita:dark");
            }
            let mut process = Process::start(&mut command)?;
            let listens = until("WebKitWebDriver", TIME_LIMIT, || {
                if process.has_ended() {
                    return Ok(Some(false));
                }
                Ok(http::answers(port).then_some(true))
            })?;
            // If it has ended, somebody else has the port and gave the answer.
            if listens && !process.has_ended() {
                return Ok(Self {
                    session: Session::open(port, &capabilities)?,
                    _process: process,
                    _desktop: desktop,
                    folder,
                });
            }
        }
        bail!("WebKitWebDriver found no port");
    }
}

/// Writes what GTK, GLib and the C library read at the start; gives the locale's name.
fn prepare_home(home: &Path, settings: &Settings) -> Result<String> {
    let gtk = home.join("config").join("gtk-3.0");
    fs::create_dir_all(&gtk).context("cannot make a folder for GTK's settings")?;
    fs::write(gtk.join("gtk.css"), STYLE)?;
    fs::write(
        home.join("config").join("user-dirs.dirs"),
        "XDG_DOWNLOAD_DIR=\"$HOME/downloads\"\n",
    )?;
    let still = wants(settings, "prefers-reduced-motion", "reduce");
    fs::write(
        gtk.join("settings.ini"),
        format!("[Settings]\ngtk-enable-animations={}\n", u8::from(!still)),
    )?;
    // The browser's language is the locale's name and nothing else of it. A
    // second name for the locale that is always there does, and nothing has to
    // be installed.
    ensure!(Path::new(LOCALE).is_dir(), "there is no {LOCALE}");
    let name = settings.language.replace('-', "_");
    let locales = home.join("locales");
    fs::create_dir_all(&locales)?;
    #[cfg(unix)]
    std::os::unix::fs::symlink(LOCALE, locales.join(format!("{name}.utf8")))
        .context("cannot name a locale")?;
    Ok(format!("{name}.UTF-8"))
}

/// Whether a media feature is asked for.
fn wants(settings: &Settings, feature: &str, value: &str) -> bool {
    settings
        .media
        .iter()
        .any(|(name, given)| name == feature && given == value)
}

/// What the session is asked for.
fn capabilities(tools: &Tools, settings: &Settings) -> Result<Value> {
    for (feature, _) in &settings.media {
        if !["prefers-color-scheme", "prefers-reduced-motion"].contains(&feature.as_str()) {
            bail!("WebKitGTK has no setting for {feature}");
        }
    }
    Ok(json!({
        "webkitgtk:browserOptions": {
            "binary": tools.minibrowser.display().to_string(),
            "args": [
                "--automation",
                // Without the bar of tools: the window is the viewport.
                "--full-screen",
                format!("--enable-javascript={}", settings.script),
                format!("--enable-page-cache={}", settings.keeps_pages),
                format!("--proxy={CLOSED}"),
                "--ignore-host=127.0.0.1",
            ],
        },
    }))
}
