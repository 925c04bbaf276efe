//! What a page hands to its reader as a file.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::json;

use crate::process::until;
use crate::{Engine, Page};

/// How long a file may take to be there.
const TIME_LIMIT: Duration = Duration::from_secs(20);

/// How the engines call a file that they have not finished.
const UNFINISHED: [&str; 3] = ["crdownload", "part", "wkdownload"];

/// Makes Firefox put files into a folder without asking.
const FIREFOX: &str = "
    const [folder, done] = arguments;
    Services.prefs.setIntPref('browser.download.folderList', 2);
    Services.prefs.setStringPref('browser.download.dir', folder);
    Services.prefs.setBoolPref('browser.download.useDownloadDir', true);
    Services.prefs.setBoolPref('browser.download.alwaysOpenPanel', false);
    done();";

impl Page {
    /// From here on the browser puts files into this folder, which goes with the
    /// session.
    pub fn downloads(&self) -> Result<PathBuf> {
        // `WebKitGTK` has no other: its home's, of this name by its settings.
        let folder = self.driver().folder().join("downloads");
        fs::create_dir_all(&folder).context("cannot make a folder for downloads")?;
        let name = json!(folder.display().to_string());
        match self.engine() {
            Engine::Chromium => {
                let wanted = json!({ "behavior": "allow", "downloadPath": name });
                self.devtools("Browser.setDownloadBehavior", &wanted)?;
            }
            Engine::Firefox => drop(self.chrome_script(FIREFOX, &[name])?),
            // It shows a bar above the page from the first file on.
            Engine::WebKit => self.lease.change(),
        }
        Ok(folder)
    }

    /// The only file in the folder, once it is complete; it is taken out.
    pub fn take_download(&self, folder: &Path) -> Result<(String, Vec<u8>)> {
        let file = until("a file", TIME_LIMIT, || {
            let mut files = Vec::new();
            for entry in fs::read_dir(folder)? {
                let entry = entry?;
                files.push((entry.path(), entry.metadata().map_or(0, |data| data.len())));
            }
            let finished = |file: &(PathBuf, u64)| {
                let kind = file.0.extension().unwrap_or_default();
                file.1 > 0 && !UNFINISHED.iter().any(|unfinished| kind == *unfinished)
            };
            if !files.iter().all(finished) {
                return Ok(None);
            }
            Ok(files.pop().map(|(file, _)| file))
        })?;
        let name = file.file_name().unwrap_or_default();
        let name = name.to_string_lossy().into_owned();
        let bytes = fs::read(&file).with_context(|| format!("cannot read {name}"))?;
        fs::remove_file(&file)?;
        Ok((name, bytes))
    }
}
