//! Firefox: its process, its profile, and what it is told before it starts.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::marionette::Marionette;
use crate::process::{Process, guarded, until};
use crate::{Engine, Settings, Tools};

/// How long Firefox may take to open its port.
const TIME_LIMIT: Duration = Duration::from_secs(60);

/// One Firefox with one session. The fields end in this order.
#[derive(Debug)]
pub(crate) struct Firefox {
    /// The session.
    pub(crate) marionette: Marionette,
    /// The browser's process. It is ended, not asked: nothing of it is kept.
    process: Process,
    /// Its profile and home, and the changed copy of the page if there is one.
    pub(crate) folder: tempfile::TempDir,
}

impl Firefox {
    /// Starts Firefox in a new profile.
    pub(crate) fn start(tools: &Tools, settings: &Settings) -> Result<Self> {
        let folder = crate::driver::folder()?;
        let profile = folder.path().join("profile");
        fs::create_dir(&profile).context("cannot make a profile")?;
        fs::write(profile.join("user.js"), preferences(settings)?)?;
        if let Some(code) = &tools.firefox_code {
            copy_code(code, &profile)?;
        }
        let output = File::create(folder.path().join("output"))?;
        let mut process = Process::start(
            guarded(&tools.firefox)
                .args(["--marionette", "--headless", "--no-remote"])
                // Without it, a script may look into pages only, not into the console.
                .arg("-remote-allow-system-access")
                .arg("--profile")
                .arg(&profile)
                .env("HOME", folder.path())
                .env("TMPDIR", folder.path())
                .env("MOZ_CRASHREPORTER_DISABLE", "1")
                .env_remove("DISPLAY")
                .stdout(output.try_clone()?)
                .stderr(output),
        )?;
        let port = port(&mut process, &profile)?;
        let firefox = Self {
            marionette: Marionette::connect(port)?,
            process,
            folder,
        };
        firefox.marionette.chrome_script(OBSERVER, &[])?;
        Ok(firefox)
    }

    /// Starts once and ends as when its window is closed, when it writes down what
    /// it has compiled; keeps that in the folder.
    pub(crate) fn keep_code(tools: &Tools, folder: &Path) -> Result<()> {
        let mut firefox = Self::start(tools, &Engine::Firefox.settings())?;
        firefox.marionette.quit()?;
        until("Firefox's end", TIME_LIMIT, || {
            Ok(firefox.process.has_ended().then_some(()))
        })?;
        copy_code(&firefox.folder.path().join("profile"), folder)
    }
}

/// The folder in a profile that holds Firefox's own scripts, compiled.
const CODE: &str = "startupCache";

/// The file that says which Firefox that is; without it, it counts as another one's.
const VERSION: &str = "compatibility.ini";

/// Copies Firefox's compiled code, and nothing else, from one profile to another.
fn copy_code(from: &Path, to: &Path) -> Result<()> {
    let copy = |name: &Path| {
        fs::copy(from.join(name), to.join(name))
            .with_context(|| format!("cannot copy Firefox's {}", name.display()))
    };
    copy(Path::new(VERSION))?;
    fs::create_dir(to.join(CODE)).context("cannot make a folder for Firefox's code")?;
    let files = fs::read_dir(from.join(CODE)).context("Firefox has kept no code")?;
    for file in files {
        copy(&Path::new(CODE).join(file?.file_name()))?;
    }
    Ok(())
}

/// Notes the address of every request that pages cause, from here on.
const OBSERVER: &str = "
    const [done] = arguments;
    window.pladsprisRequests = [];
    Services.obs.addObserver((subject) => {
      const channel = subject.QueryInterface(Ci.nsIHttpChannel);
      const { triggeringPrincipal, browsingContextID } = channel.loadInfo;
      // Firefox's own errands have nobody's page behind them.
      if (browsingContextID !== 0 || !triggeringPrincipal.isSystemPrincipal) {
        window.pladsprisRequests.push(channel.URI.spec);
      }
    }, 'http-on-modify-request');
    done();";

/// The port that Firefox says it took.
fn port(process: &mut Process, profile: &Path) -> Result<u16> {
    let file = profile.join("MarionetteActivePort");
    until("Firefox's port", TIME_LIMIT, || {
        if process.has_ended() {
            bail!("Firefox ended before it named its port");
        }
        // The file is there a moment before it is written.
        Ok(fs::read_to_string(&file)
            .ok()
            .and_then(|text| text.trim().parse().ok()))
    })
}

/// The profile's preferences, as a file.
fn preferences(settings: &Settings) -> Result<String> {
    let mut wanted: Vec<(&str, Value)> = vec![
        ("marionette.port", json!(0)),
        // These would loosen more than the tests need, the rules for files among it.
        ("remote.prefs.recommended", json!(false)),
        ("security.fileuri.strict_origin_policy", json!(true)),
        ("intl.accept_languages", json!(settings.language)),
        ("javascript.enabled", json!(settings.script)),
        // As many as there is memory for, or none.
        (
            "browser.sessionhistory.max_total_viewers",
            json!(if settings.keeps_pages { -1 } else { 0 }),
        ),
        // Nothing but the page is opened.
        ("browser.startup.page", json!(0)),
        ("browser.startup.homepage", json!("about:blank")),
        ("browser.startup.homepage_override.mstone", json!("ignore")),
        ("startup.homepage_welcome_url", json!("about:blank")),
        ("browser.aboutwelcome.enabled", json!(false)),
        ("browser.newtabpage.enabled", json!(false)),
        ("browser.newtab.preload", json!(false)),
        ("browser.shell.checkDefaultBrowser", json!(false)),
        ("browser.sessionstore.resume_from_crash", json!(false)),
        ("browser.warnOnQuit", json!(false)),
        ("browser.translations.enable", json!(false)),
        ("browser.backup.enabled", json!(false)),
        ("dom.ipc.processPrelaunch.enabled", json!(false)),
        // Nobody is asked for anything: a proxy where nobody listens. Loopback
        // addresses never go by a proxy.
        ("network.proxy.type", json!(1)),
        ("network.proxy.http", json!("127.0.0.1")),
        ("network.proxy.http_port", json!(9)),
        ("network.proxy.ssl", json!("127.0.0.1")),
        ("network.proxy.ssl_port", json!(9)),
        ("network.captive-portal-service.enabled", json!(false)),
        ("network.connectivity-service.enabled", json!(false)),
        ("network.dns.disablePrefetch", json!(true)),
        ("network.prefetch-next", json!(false)),
        ("app.update.auto", json!(false)),
        ("app.update.disabledForTesting", json!(true)),
        ("app.normandy.enabled", json!(false)),
        ("browser.region.update.enabled", json!(false)),
        ("browser.region.network.url", json!("")),
        ("browser.safebrowsing.malware.enabled", json!(false)),
        ("browser.safebrowsing.phishing.enabled", json!(false)),
        ("browser.safebrowsing.downloads.enabled", json!(false)),
        ("browser.search.update", json!(false)),
        ("datareporting.healthreport.uploadEnabled", json!(false)),
        ("datareporting.policy.dataSubmissionEnabled", json!(false)),
        ("extensions.getAddons.cache.enabled", json!(false)),
        ("extensions.systemAddon.update.enabled", json!(false)),
        ("extensions.update.enabled", json!(false)),
        ("media.gmp-manager.updateEnabled", json!(false)),
        (
            "services.settings.server",
            json!("data:,#remote-settings-dummy/v1"),
        ),
        ("toolkit.telemetry.enabled", json!(false)),
        ("toolkit.telemetry.server", json!("")),
    ];
    for (feature, value) in &settings.media {
        wanted.push(media(feature, value)?);
    }
    let mut file = String::new();
    for (name, value) in wanted {
        writeln!(file, "user_pref({}, {value});", json!(name))?;
    }
    Ok(file)
}

/// The preference that makes pages see a media feature.
pub(crate) fn media(feature: &str, value: &str) -> Result<(&'static str, Value)> {
    let on = |wanted: &str| json!(i32::from(value == wanted));
    Ok(match feature {
        // 0 is dark and 1 is light.
        "prefers-color-scheme" => (
            "layout.css.prefers-color-scheme.content-override",
            on("light"),
        ),
        "prefers-reduced-motion" => ("ui.prefersReducedMotion", on("reduce")),
        // 2 overrules the page's colours, 0 lets them be.
        "forced-colors" => (
            "browser.display.document_color_use",
            json!(if value == "active" { 2 } else { 0 }),
        ),
        _ => bail!("Firefox has no setting for {feature}"),
    })
}
