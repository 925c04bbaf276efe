//! Which page, which browser, which checker.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::firefox::Firefox;

/// The files that driving the page needs.
#[derive(Debug, Clone)]
pub struct Tools {
    /// The page under test.
    pub page: PathBuf,
    /// Chromium.
    pub chromium: PathBuf,
    /// Its driver, of the same version.
    pub chromedriver: PathBuf,
    /// Firefox, which brings its driver along.
    pub firefox: PathBuf,
    /// `WebKitGTK`'s driver.
    pub webkit_driver: PathBuf,
    /// `WebKitGTK`'s browser.
    pub minibrowser: PathBuf,
    /// The X server without a screen, for `WebKitGTK`, which can not do without.
    pub xvfb: PathBuf,
    /// axe-core's script.
    pub axe: PathBuf,
    /// What [`Tools::compile_firefox`] has kept, if anything.
    pub firefox_code: Option<PathBuf>,
    /// Whether a browser that a test is done with is kept for the next. Then its
    /// files stay until the program ends and whoever started it removes them.
    pub keep_browsers: bool,
}

/// The variables for what is no tool and may be missing.
const FIREFOX_CODE: &str = "PLADSPRIS_FIREFOX_CODE";
const KEEP_BROWSERS: &str = "PLADSPRIS_KEEP_BROWSERS";

impl Tools {
    /// The variables that [`Tools::hand_to`] sets and [`Tools::from_env`] reads.
    const VARIABLES: [&str; 8] = [
        "PLADSPRIS_PAGE",
        "PLADSPRIS_CHROMIUM",
        "PLADSPRIS_CHROMEDRIVER",
        "PLADSPRIS_FIREFOX",
        "PLADSPRIS_WEBKITDRIVER",
        "PLADSPRIS_MINIBROWSER",
        "PLADSPRIS_XVFB",
        "PLADSPRIS_AXE",
    ];

    /// What `cargo xtask test` hands to the tests it starts.
    pub fn from_env() -> Result<Self> {
        let [
            page,
            chromium,
            chromedriver,
            firefox,
            webkit_driver,
            minibrowser,
            xvfb,
            axe,
        ] = Self::VARIABLES.map(|name| {
            env::var_os(name).map(PathBuf::from).with_context(|| {
                format!("{name} is not set: the browser tests are run by `cargo xtask test`")
            })
        });
        Ok(Self {
            page: page?,
            chromium: chromium?,
            chromedriver: chromedriver?,
            firefox: firefox?,
            webkit_driver: webkit_driver?,
            minibrowser: minibrowser?,
            xvfb: xvfb?,
            axe: axe?,
            firefox_code: env::var_os(FIREFOX_CODE).map(PathBuf::from),
            keep_browsers: env::var_os(KEEP_BROWSERS).is_some(),
        })
    }

    /// Hands these tools to a command that runs browser tests.
    pub fn hand_to(&self, command: &mut Command) {
        let files = [
            &self.page,
            &self.chromium,
            &self.chromedriver,
            &self.firefox,
            &self.webkit_driver,
            &self.minibrowser,
            &self.xvfb,
            &self.axe,
        ];
        for (name, file) in Self::VARIABLES.into_iter().zip(files) {
            command.env(name, OsString::from(file));
        }
        if let Some(folder) = &self.firefox_code {
            command.env(FIREFOX_CODE, folder);
        }
        if self.keep_browsers {
            command.env(KEEP_BROWSERS, "1");
        }
    }

    /// Lets Firefox compile its own scripts once and keeps that in this folder: with
    /// it, each later one starts in half the time.
    pub fn compile_firefox(&mut self, folder: &Path) -> Result<()> {
        Firefox::keep_code(self, folder).context("cannot start Firefox for the first time")?;
        self.firefox_code = Some(folder.to_owned());
        Ok(())
    }
}
