//! Saving by Firefox's own means: what its "Save Page As" does once its dialog
//! is closed, in its own window and with its own rights.

use std::path::Path;

use browser_harness::{Context as _, Engine, Page, Result, Tools, ensure};
use serde_json::json;

/// Firefox's own function behind the menu, told not to ask where: it then names
/// the file after the page's title.
const SAVE: &str = "
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

/// The same by the interface beneath, with the flags and the width of lines that
/// Firefox had until 2026 and that other programs built on it have: entities
/// for what markup needs, and lines of 80 characters.
const SAVE_AS_BEFORE: &str = "
    const [file, folder, done] = arguments;
    const target = (path) => {
      const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
      file.initWithPath(path);
      return file;
    };
    const I = Ci.nsIWebBrowserPersist;
    gBrowser.selectedBrowser.frameLoader.startPersistence(null, {
      onDocumentReady(document) {
        const persist = Cc['@mozilla.org/embedding/browser/nsWebBrowserPersist;1'].createInstance(I);
        persist.persistFlags = I.PERSIST_FLAGS_REPLACE_EXISTING_FILES | I.PERSIST_FLAGS_FROM_CACHE
          | I.PERSIST_FLAGS_AUTODETECT_APPLY_CONVERSION;
        persist.progressListener = {
          QueryInterface: ChromeUtils.generateQI(['nsIWebProgressListener']),
          onStateChange(progress, request, flags, status) {
            const end = Ci.nsIWebProgressListener.STATE_STOP;
            if (flags & end && persist.currentState === I.PERSIST_STATE_FINISHED) {
              done(status === 0 ? file : 'failed: ' + status);
            }
          },
          onProgressChange() {}, onLocationChange() {}, onStatusChange() {},
          onSecurityChange() {}, onContentBlockingEvent() {},
        };
        persist.saveDocument(document, Services.io.newFileURI(target(file)), target(folder),
          null, I.ENCODE_FLAGS_ENCODE_BASIC_ENTITIES, 80);
      },
      onError(status) { done('failed: ' + status); },
    });";

/// "Save Page As", complete.
fn save(page: &Page, file: &Path) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let answer = page.chrome_script(SAVE, &[json!(folder.path().display().to_string())])?;
    let saved = answer.as_str().unwrap_or_default();
    ensure!(!saved.starts_with("failed"), "{saved}");
    // Whatever stands in the name, the file is one of a page.
    assert!(
        saved.ends_with(".html") || saved.ends_with(".htm"),
        "{saved}"
    );
    std::fs::copy(saved, file).with_context(|| format!("there is no {saved}"))?;
    Ok(())
}

/// The same as before.
fn save_as_before(page: &Page, file: &Path) -> Result<()> {
    let folder = file.with_extension("").display().to_string() + "_files";
    let arguments = [json!(file.display().to_string()), json!(folder)];
    let answer = page.chrome_script(SAVE_AS_BEFORE, &arguments)?;
    let saved = answer.as_str().unwrap_or_default();
    ensure!(!saved.starts_with("failed"), "{saved}");
    Ok(())
}

#[test]
fn what_firefox_saves_opens_everywhere() -> Result<()> {
    let page = Engine::Firefox.settings().start(Tools::from_env()?)?;
    super::survives(page, &[save_as_before, save])
}
