//! How the page is opened.

use anyhow::Result;

use crate::{Engine, Page, Tools};

/// How a session is set up. The default is a desktop window of
/// Chromium with script on. No browser reaches anything but this machine.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The engine.
    pub(crate) engine: Engine,
    /// Width and height of the viewport in CSS pixels.
    pub(crate) size: (u32, u32),
    /// Whether the page's script runs.
    pub(crate) script: bool,
    /// Scripts that run in the page before its own.
    pub(crate) before: Vec<String>,
    /// Media features that the page is to see, as name and value.
    pub(crate) media: Vec<(String, String)>,
    /// The browser's language.
    pub(crate) language: String,
    /// Whether Chromium has windows.
    pub(crate) desktop: bool,
    /// Whether `WebKitGTK` puts pages together from layers.
    pub(crate) layers: bool,
    /// Whether the browser keeps pages that were left.
    pub(crate) keeps_pages: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            engine: Engine::Chromium,
            size: (1280, 900),
            script: true,
            before: Vec::new(),
            media: Vec::new(),
            language: "da-DK".to_owned(),
            desktop: false,
            layers: false,
            keeps_pages: true,
        }
    }
}

impl Settings {
    /// The default settings.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// In this engine.
    #[must_use]
    pub fn engine(mut self, engine: Engine) -> Self {
        self.engine = engine;
        self
    }

    /// With a viewport of this size, in CSS pixels; where a window can not be
    /// made as narrow as a phone, the viewport is emulated.
    #[must_use]
    pub fn size(mut self, width: u32, height: u32) -> Self {
        self.size = (width, height);
        self
    }

    /// With script turned off in the browser's settings.
    #[must_use]
    pub fn without_script(mut self) -> Self {
        self.script = false;
        self
    }

    /// With a script that runs before the page's own: in Chromium in each
    /// document, in the others in the page, which is opened as a copy with it.
    #[must_use]
    pub fn before(mut self, script: &str) -> Self {
        self.before.push(script.to_owned());
        self
    }

    /// With a media feature, such as `prefers-color-scheme` and `dark`.
    #[must_use]
    pub fn media(mut self, feature: &str, value: &str) -> Self {
        self.media.push((feature.to_owned(), value.to_owned()));
        self
    }

    /// With a browser in this language, such as `en-GB`.
    #[must_use]
    pub fn language(mut self, language: &str) -> Self {
        language.clone_into(&mut self.language);
        self
    }

    /// With a Chromium that has windows and dialogs, on a [`Desktop`](crate::Desktop)
    /// of its own.
    #[must_use]
    pub fn with_desktop(mut self) -> Self {
        self.desktop = true;
        self
    }

    /// With a `WebKitGTK` that puts pages together from layers, as on a screen, which is a
    /// processor's whole work here. Without it there are no pictures, and a frame is not
    /// always told when what is in it has changed its height.
    #[must_use]
    pub fn with_layers(mut self) -> Self {
        self.layers = true;
        self
    }

    /// With a browser that keeps no page that was left: back to it, it is loaded anew.
    #[must_use]
    pub fn forgetful(mut self) -> Self {
        self.keeps_pages = false;
        self
    }

    /// Opens the page from the disk with this fragment (`""`, or `"#…"`), and
    /// waits until it has started or given up.
    pub fn open_file(self, fragment: &str) -> Result<Page> {
        let page = self.start(Tools::from_env()?)?;
        page.go_file(fragment)?;
        Ok(page)
    }

    /// Opens the page from a web server of its own, likewise.
    pub fn open_http(self, fragment: &str) -> Result<Page> {
        let mut page = self.start(Tools::from_env()?)?;
        page.go_http(fragment)?;
        Ok(page)
    }

    /// Starts the browser with these tools and opens nothing yet.
    pub fn start(self, tools: Tools) -> Result<Page> {
        Page::start(tools, &self)
    }
}
