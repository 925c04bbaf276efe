//! What the page is shown on: its size, and what it is told about its user.

use anyhow::{Result, bail};
use serde_json::{Value, json};

use crate::{Engine, Page, firefox};

/// The least width of Firefox's window. The page in it may be narrower.
const NARROWEST: u32 = 500;

/// Room around the page for the bars of Firefox's window.
const BARS: (u32, u32) = (40, 160);

/// Narrower than this, scroll bars take no width, as on the devices.
const DESK: u32 = 768;

/// Gives the part of Firefox's window that holds the page a size of its own.
const FIREFOX_SIZE: &str = "
    const [width, height, bars, done] = arguments;
    Services.prefs.setIntPref('ui.useOverlayScrollbars', bars ? 0 : 1);
    const { style } = gBrowser.selectedBrowser;
    style.minWidth = style.maxWidth = width + 'px';
    style.minHeight = style.maxHeight = height + 'px';
    done();";

/// Sets one of Firefox's preferences.
const FIREFOX_PREFERENCE: &str = "
    const [name, value, done] = arguments;
    Services.prefs.setIntPref(name, value);
    done();";

impl Page {
    /// Gives the viewport another size, in CSS pixels. As on the devices, a
    /// narrow one loses no width to scroll bars, and a wide one does, except in
    /// `WebKitGTK`, where they always lie on top of the page.
    pub fn resize(&self, width: u32, height: u32) -> Result<()> {
        let driver = self.driver();
        match self.engine() {
            Engine::Chromium => {
                let metrics = json!({
                    "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
                });
                driver.devtools("Emulation.setDeviceMetricsOverride", &metrics)?;
                let hidden = json!({ "hidden": width < DESK });
                driver.devtools("Emulation.setScrollbarsHidden", &hidden)?;
                return Ok(());
            }
            Engine::Firefox => {
                let (right, below) = BARS;
                self.window(width.max(NARROWEST) + right, height + below)?;
                let size = [json!(width), json!(height), json!(width >= DESK)];
                driver.chrome_script(FIREFOX_SIZE, &size)?;
            }
            // Its window shows nothing but the page.
            Engine::WebKit => self.window(width, height)?,
        }
        self.wait("the viewport's size", || {
            let size = self.run("return [innerWidth, innerHeight]", &[])?;
            Ok(size == json!([width, height]))
        })
    }

    /// Gives the window a size.
    fn window(&self, width: u32, height: u32) -> Result<()> {
        let size = json!({ "x": 0, "y": 0, "width": width, "height": height });
        self.post("window/rect", &size)?;
        Ok(())
    }

    /// Makes the page see these media features. `WebKitGTK` takes them at the
    /// start only, by [`Settings::media`](crate::Settings::media).
    pub fn media(&self, features: &[(String, String)]) -> Result<()> {
        self.lease.change();
        self.see(features)
    }

    /// The same, for settings that a browser keeps.
    pub(crate) fn see(&self, features: &[(String, String)]) -> Result<()> {
        let driver = self.driver();
        match self.engine() {
            Engine::Chromium => {
                let features: Vec<Value> = features
                    .iter()
                    .map(|(name, value)| json!({ "name": name, "value": value }))
                    .collect();
                driver.devtools(
                    "Emulation.setEmulatedMedia",
                    &json!({ "features": features }),
                )?;
            }
            Engine::Firefox => {
                for (feature, value) in features {
                    let (name, value) = firefox::media(feature, value)?;
                    driver.chrome_script(FIREFOX_PREFERENCE, &[json!(name), value])?;
                }
            }
            Engine::WebKit => bail!("WebKitGTK takes media features at the start only"),
        }
        Ok(())
    }
}
