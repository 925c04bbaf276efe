//! Saving by Chromium's own dialog, in a Chromium that has windows: nothing but
//! its keyboard reaches it.

use std::path::Path;

use browser_harness::{Context as _, Engine, Page, Result, Tools};

/// "Save page as", complete, by the keys that its user presses.
fn save(page: &Page, file: &Path) -> Result<()> {
    let desktop = page.desktop()?;
    let windows = desktop.windows()?;
    let browser = windows.first().context("Chromium has no window")?;
    let dialog = desktop.window_after(|| desktop.press(browser, "ctrl+s"))?;
    // The kind is what the dialog offers first: the page, complete.
    desktop.press(&dialog, "ctrl+a")?;
    desktop.type_text(&dialog, &file.display().to_string())?;
    // Enter alone needs a window manager; this is the letter of the button.
    desktop.press_until_gone(&dialog, "alt+s")?;
    page.wait("the file", || {
        let html = std::fs::read_to_string(file).unwrap_or_default();
        Ok(html.trim_end().ends_with("</html>"))
    })?;
    // What only this way of saving writes.
    let html = std::fs::read_to_string(file)?;
    assert!(
        html.contains("<!-- saved from url="),
        "saved in another way"
    );
    Ok(())
}

#[test]
fn what_chromiums_dialog_saves_opens_everywhere() -> Result<()> {
    let settings = Engine::Chromium.settings().with_desktop();
    super::survives(settings.start(Tools::from_env()?)?, &[save])
}
