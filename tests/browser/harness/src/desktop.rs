//! A desktop that nobody sees, for what no driver reaches: a browser's own
//! dialogs, which answer to nothing but a keyboard.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};

use crate::Tools;
use crate::process::{Process, guarded, until};

/// How often to try again when another test was faster to take a number.
const TRIES: usize = 5;

/// How long a window may take to come or to go.
const TIME_LIMIT: Duration = Duration::from_secs(20);

/// The keyboard, of the Debian package of that name.
const KEYBOARD: &str = "xdotool";
/// The variable that names another.
const OTHER_KEYBOARD: &str = "PLADSPRIS_XDOTOOL";

/// A screen, large enough for any page, without a window manager.
#[derive(Debug)]
pub struct Desktop {
    /// The X server.
    _screen: Process,
    /// Its name.
    display: String,
}

impl Desktop {
    /// Starts a screen.
    pub(crate) fn start(tools: &Tools) -> Result<Self> {
        for _ in 0..TRIES {
            let mut screen = Process::start(
                guarded(&tools.xvfb)
                    .args(["-displayfd", "1", "-screen", "0", "1920x1400x24"])
                    .args(["-nolisten", "tcp", "-noreset"])
                    .stdout(Stdio::piped())
                    .stderr(Stdio::null()),
            )?
            // It removes its lock and its socket.
            .ending_by_request();
            let mut line = String::new();
            BufReader::new(screen.output()?).read_line(&mut line)?;
            if let Ok(number) = line.trim().parse::<u32>() {
                return Ok(Self {
                    _screen: screen,
                    display: format!(":{number}"),
                });
            }
        }
        bail!("Xvfb found no display");
    }

    /// What programs on this desktop have as `DISPLAY`.
    pub(crate) fn display(&self) -> &str {
        &self.display
    }

    /// The windows that are to be seen.
    pub fn windows(&self) -> Result<Vec<String>> {
        // The search stumbles over a window that goes while it looks.
        until("a look at the windows", TIME_LIMIT, || {
            let found = self.keyboard(&["search", "--onlyvisible", "--name", "."]);
            Ok(found
                .ok()
                .map(|list| list.lines().map(str::to_owned).collect()))
        })
    }

    /// The window that `act` brings up, once it is there.
    pub fn window_after(&self, act: impl FnOnce() -> Result<()>) -> Result<String> {
        let before = self.windows()?;
        act()?;
        until("a new window", TIME_LIMIT, || {
            let windows = self.windows()?;
            Ok(windows.into_iter().find(|window| !before.contains(window)))
        })
    }

    /// Presses keys together in a window, such as `ctrl+s`.
    pub fn press(&self, window: &str, keys: &str) -> Result<()> {
        self.focus(window)?;
        self.keyboard(&["key", "--clearmodifiers", keys])?;
        Ok(())
    }

    /// Types into a window.
    pub fn type_text(&self, window: &str, text: &str) -> Result<()> {
        self.focus(window)?;
        self.keyboard(&["type", "--delay", "2", text])?;
        Ok(())
    }

    /// Presses keys in a window again and again until it is gone: a dialog may
    /// not be ready for them when it is first seen.
    pub fn press_until_gone(&self, window: &str, keys: &str) -> Result<()> {
        until("the window to go", TIME_LIMIT, || {
            if !self.windows()?.iter().any(|seen| seen == window) {
                return Ok(Some(()));
            }
            // It may go at any moment from here on.
            if self.press(window, keys).is_ok() {
                std::thread::sleep(Duration::from_millis(200));
            }
            Ok(None)
        })
    }

    /// Gives a window the keyboard, as a window manager would.
    fn focus(&self, window: &str) -> Result<()> {
        until("the keyboard", TIME_LIMIT, || {
            self.keyboard(&["windowfocus", window])?;
            let focused = self.keyboard(&["getwindowfocus", "-f"])?;
            Ok((focused.trim() == window).then_some(()))
        })
    }

    /// One command of the keyboard's.
    fn keyboard(&self, arguments: &[&str]) -> Result<String> {
        let output =
            Command::new(std::env::var_os(OTHER_KEYBOARD).unwrap_or_else(|| KEYBOARD.into()))
                .args(arguments)
                .env("DISPLAY", &self.display)
                .stdin(Stdio::null())
                .output()
                .with_context(|| format!("cannot run {KEYBOARD}"))?;
        // A search that finds nothing counts as failed.
        let complaint = String::from_utf8_lossy(&output.stderr);
        ensure!(
            output.status.success() || complaint.trim().is_empty(),
            "{KEYBOARD} {arguments:?}: {complaint}"
        );
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }
}
