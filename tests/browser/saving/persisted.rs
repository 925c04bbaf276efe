//! Saving by Firefox's own means: what its "Save Page As" does once its dialog
//! is closed, in its own window and with its own rights.

use std::path::Path;

use browser_harness::{Context as _, Engine, Page, Result, Tools, ensure};
use serde_json::json;

/// The interface beneath Firefox's own function, with the flags and the width of
/// lines that it had until 2026 and that other programs built on it have: entities
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
    let saved = page.save_by_firefox(folder.path())?;
    // Whatever stands in the name, the file is one of a page.
    let kind = saved.extension().and_then(|kind| kind.to_str());
    assert!(matches!(kind, Some("html" | "htm")), "{}", saved.display());
    std::fs::copy(&saved, file).with_context(|| format!("there is no {}", saved.display()))?;
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
