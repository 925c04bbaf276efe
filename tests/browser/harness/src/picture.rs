//! Pictures and prints of the page.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};

use crate::{Engine, Page};

impl Page {
    /// The whole page, below the fold too, as PNG.
    pub fn picture(&self) -> Result<Vec<u8>> {
        match self.engine() {
            Engine::Chromium => self.chromium_picture(),
            Engine::Firefox => decode(&self.get("screenshot")?),
            Engine::WebKit => self.webkit_picture(),
        }
    }

    /// Chromium's picture of what lies beyond the viewport too.
    fn chromium_picture(&self) -> Result<Vec<u8>> {
        let layout = self
            .driver()
            .devtools("Page.getLayoutMetrics", &json!({}))?;
        let size = &layout["cssContentSize"];
        let answer = self.driver().devtools(
            "Page.captureScreenshot",
            &json!({
                "format": "png",
                "captureBeyondViewport": true,
                "clip": {
                    "x": 0, "y": 0, "scale": 1,
                    "width": size["width"], "height": size["height"],
                },
            }),
        )?;
        decode(&answer["data"])
    }

    /// `WebKit`'s picture of the viewport, which is made as high as the page for it.
    fn webkit_picture(&self) -> Result<Vec<u8>> {
        let sizes = self.run(
            "return [innerWidth, innerHeight, document.documentElement.scrollHeight]",
            &[],
        )?;
        let [width, height, whole]: [u32; 3] =
            serde_json::from_value(sizes).context("the page has no size")?;
        self.resize(width, whole.max(height))?;
        let picture = self.get("screenshot").and_then(|data| decode(&data));
        self.resize(width, height)?;
        picture
    }

    /// Writes [`Page::picture`] to a file.
    pub fn picture_to(&self, file: &Path) -> Result<()> {
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).context("cannot make the folder for the picture")?;
        }
        fs::write(file, self.picture()?).with_context(|| format!("cannot write {}", file.display()))
    }

    /// Keeps a picture under this name if the environment names a folder for
    /// such (`PLADSPRIS_SHOTS`): to look at what a test saw.
    pub fn keep_picture(&self, name: &str) -> Result<()> {
        match env::var_os("PLADSPRIS_SHOTS") {
            Some(folder) => self.picture_to(&PathBuf::from(folder).join(format!("{name}.png"))),
            None => Ok(()),
        }
    }

    /// The page as it prints on A4, as PDF. `WebKitGTK`'s driver does not print.
    pub fn print_pdf(&self) -> Result<Vec<u8>> {
        let paper = json!({ "page": { "width": 21.0, "height": 29.7 } });
        decode(&self.post("print", &paper)?)
    }
}

/// Bytes that the driver sends as text.
fn decode(data: &Value) -> Result<Vec<u8>> {
    let data = data.as_str().context("the driver sent no picture")?;
    BASE64
        .decode(data)
        .context("the driver's picture is not base64")
}
