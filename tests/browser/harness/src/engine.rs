//! The engines that the page is tried in.

use std::fmt;

use anyhow::{Result, bail};

use crate::{Page, Settings};

/// A browser engine. Between them they are in every browser that people have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, by chromedriver.
    Chromium,
    /// Firefox, by its own Marionette.
    Firefox,
    /// WebKitGTK's `MiniBrowser`, by `WebKitWebDriver`.
    WebKit,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The name it is called by.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The engine of this name.
    pub fn by_name(name: &str) -> Result<Self> {
        match Self::ALL.into_iter().find(|engine| engine.name() == name) {
            Some(engine) => Ok(engine),
            None => bail!("there is no engine {name}: chromium, firefox and webkit are known"),
        }
    }

    /// Whether what is alike in all engines is gone through in full here; the others see
    /// the part of it that differs most.
    #[must_use]
    pub fn in_full(self) -> bool {
        self == Self::Chromium
    }

    /// The default [`Settings`] in this engine.
    #[must_use]
    pub fn settings(self) -> Settings {
        Settings::new().engine(self)
    }

    /// Opens the page from the disk with the default [`Settings`].
    pub fn open_file(self, fragment: &str) -> Result<Page> {
        self.settings().open_file(fragment)
    }

    /// Opens the page from a web server with the default [`Settings`].
    pub fn open_http(self, fragment: &str) -> Result<Page> {
        self.settings().open_http(fragment)
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}
