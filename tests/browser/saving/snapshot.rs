//! An MHTML snapshot, in which no script runs: everything that is to be read
//! there has to stand in the markup.

use super::super::figures::open_everything;
use browser_harness::{Context as _, Engine, Page, Result, Tools};
use serde_json::json;

use super::{LINK, NAME, PageContent, call, wait_one_task};

/// Takes a snapshot and opens it.
fn snapshot(page: &Page, folder: &std::path::Path) -> Result<()> {
    let wanted = json!({ "format": "mhtml" });
    let answer = page.devtools("Page.captureSnapshot", &wanted)?;
    let text = answer["data"].as_str().context("no snapshot")?;
    let file = super::write(folder, "snapshot.mhtml", text)?;
    page.forget_logs()?;
    page.go_still(&browser_harness::file_url(&file)?)
}

/// Fails if a script ran or was missed: a snapshot's are not taken along.
fn assert_still(page: &Page) -> Result<()> {
    assert_eq!(page.find_all("script")?.len(), 0);
    assert_eq!(page.console_errors()?, [""; 0]);
    assert_eq!(page.run("return typeof pladsprisStart", &[])?, "undefined");
    Ok(())
}

#[test]
fn a_snapshot_shows_every_figure_and_every_value() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let mut page = Engine::Chromium.settings().start(Tools::from_env()?)?;
    for origin in ["disk", "server"] {
        match origin {
            "disk" => page.go_file(LINK)?,
            _ => page.go_http(LINK)?,
        }
        call(&page, NAME)?;
        // Everything that can be opened, so that every field is in sight.
        open_everything(&page)?;
        // One figure is still being typed.
        page.find("#lever-trials-amount")?.replace_text("123.45")?;
        wait_one_task(&page)?;
        let before = PageContent::on(&page)?;
        assert!(before.controls.len() > 50, "{}", before.controls.len());
        snapshot(&page, folder.path())?;
        let after = page.run(
            "const app = document.querySelector('#app');
             return [app.innerText, document.documentElement.lang, document.title,
               [...app.querySelectorAll('input, select, textarea')]
               .map((c) => [c.id, c.type, c.value, c.checked ?? null, c.selectedIndex ?? null])];",
            &[],
        )?;
        let [language, title] = &before.described;
        let wanted = json!([before.text, language, title, before.controls]);
        assert_eq!(after, wanted, "{origin}");
        assert_still(&page)?;
        // Chromium leaves out what is hidden.
        for hidden in page.find_all("#static, #start-problem")? {
            assert!(!hidden.is_shown()?);
        }
        // The assumptions stand there as text too.
        let text = page.run("return document.querySelector('#app').textContent", &[])?;
        let text = text.as_str().unwrap_or_default().replace('\u{a0}', " ");
        for assumed in ["80", "900,000"] {
            assert!(text.contains(assumed), "{assumed}");
        }
    }
    Ok(())
}
