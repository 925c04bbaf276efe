//! "Save page as, complete", in the browser's own way.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::Page;

/// Firefox's own function behind the menu, told not to ask where: it then names
/// the file after the page's title.
const FIREFOX: &str = "
    const [folder, done] = arguments;
    (async () => {
      Services.prefs.setIntPref('browser.download.folderList', 2);
      Services.prefs.setStringPref('browser.download.dir', folder);
      Services.prefs.setBoolPref('browser.download.useDownloadDir', true);
      Services.prefs.setBoolPref('browser.download.alwaysOpenPanel', false);
      const { Downloads } = ChromeUtils.importESModule('resource://gre/modules/Downloads.sys.mjs');
      const list = await Downloads.getList(Downloads.ALL);
      const ended = new Promise((resolve) => {
        const look = (download) => {
          if (download.stopped && (download.succeeded || download.error)) resolve(download);
        };
        list.addView({ onDownloadAdded: look, onDownloadChanged: look });
      });
      saveBrowser(gBrowser.selectedBrowser, true);
      const download = await ended;
      await list.remove(download);
      return download.error ? 'failed: ' + download.error : download.target.path;
    })().then(done, (problem) => done('failed: ' + problem));";

impl Page {
    /// Saves the page by Chromium's own dialog, with the keys that its user
    /// presses. For a page with a desktop.
    pub fn save_by_dialog(&self, file: &Path) -> Result<()> {
        let desktop = self.desktop()?;
        let windows = desktop.windows()?;
        let browser = windows.first().context("Chromium has no window")?;
        let dialog = desktop.window_after(|| desktop.press(browser, "ctrl+s"))?;
        // The kind is what the dialog offers first: the page, complete.
        desktop.press(&dialog, "ctrl+a")?;
        desktop.type_text(&dialog, &file.display().to_string())?;
        // Enter alone needs a window manager; this is the letter of the button.
        desktop.press_until_gone(&dialog, "alt+s")?;
        self.wait("the file", || {
            let html = std::fs::read_to_string(file).unwrap_or_default();
            Ok(html.trim_end().ends_with("</html>"))
        })
    }

    /// Saves the page into a folder by what Firefox does once its own dialog is
    /// closed, and says where the file is.
    pub fn save_by_firefox(&self, folder: &Path) -> Result<PathBuf> {
        let answer = self
            .driver()
            .chrome_script(FIREFOX, &[json!(folder.display().to_string())])?;
        let saved = answer.as_str().unwrap_or_default();
        ensure!(!saved.starts_with("failed"), "{saved}");
        Ok(PathBuf::from(saved))
    }
}
