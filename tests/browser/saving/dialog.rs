//! Saving by Chromium's own dialog, in a Chromium that has windows: nothing but
//! its keyboard reaches it.

use std::path::Path;

use browser_harness::{Engine, Page, Result, Tools};

/// "Save page as", complete.
fn save(page: &Page, file: &Path) -> Result<()> {
    page.save_by_dialog(file)?;
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
