//! What counts when a copy is opened: the link, then what was saved, then the
//! report's figures.

use std::path::PathBuf;

use browser_harness::{Engine, Result, Tools};
use serde_json::{Value, json};

use super::{PageContent, assert_state, built, type_into, with_state, write};

/// A copy with a scenario, a view, a language, a comparison and a name.
const SAVED: &str = r#"{"pladspris":1,"name":"Gemt","data_set":"copenhagen-2015.1","changes":{"youth-trials.occupancy":0.8},"view":"occupancy","lang":"en","comparison":"youth"}"#;

fn copy(folder: &tempfile::TempDir) -> Result<PathBuf> {
    write(folder.path(), "copy.html", &with_state(&built()?, SAVED)?)
}

fn saved() -> Result<Value> {
    Ok(serde_json::from_str(SAVED)?)
}

fn the_link_comes_first_then_the_saved_then_the_report(engine: Engine) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let copy = copy(&folder)?;
    let page = engine.settings().start(Tools::from_env()?)?;
    // Without a link, and with what is none: a place in the page.
    for fragment in ["", "#view", "#v=1"] {
        page.go_copy(&copy, fragment)?;
        assert_state(&page, &saved()?)?;
    }
    // A link that only names a view leaves everything else.
    page.go_copy(&copy, "#v=1&view=price")?;
    let mut wanted = saved()?;
    wanted["view"] = json!("price");
    assert_state(&page, &wanted)?;
    page.go_copy(&copy, "#v=1&lang=da&name=Andet")?;
    let mut wanted = saved()?;
    wanted["lang"] = json!("da");
    wanted["name"] = json!("Andet");
    assert_state(&page, &wanted)?;
    // One with a figure is a whole scenario: nothing is mixed.
    page.go_copy(&copy, "#v=1&trials.amount=900000")?;
    let mut wanted = saved()?;
    wanted["changes"] = json!({ "trials.amount": 900_000 });
    // A data set without a revision is the latest.
    wanted["data_set"] = json!("copenhagen-2015.2");
    wanted.as_object_mut().unwrap().remove("name");
    assert_state(&page, &wanted)?;
    // A link that is wrong leaves what was saved, and says so.
    page.go_copy(&copy, "#v=1&view=nowhere")?;
    assert_state(&page, &saved()?)?;
    assert!(page.find("#app .notice")?.is_shown()?);
    // The page itself has nothing saved.
    page.go_file_anew("#v=1&lang=en")?;
    let wanted = json!({
        "pladspris": 1, "data_set": "copenhagen-2015.2", "changes": {},
        "view": "price", "lang": "en",
    });
    assert_state(&page, &wanted)?;
    assert_eq!(page.console_errors()?, [""; 0]);
    Ok(())
}

fn a_saved_copy_is_used_like_the_page(engine: Engine) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let copy = copy(&folder)?;
    let page = engine.settings().start(Tools::from_env()?)?;
    page.go_copy(&copy, "")?;
    let before = PageContent::on(&page)?;
    page.reload()?;
    assert_eq!(PageContent::on(&page)?, before);
    type_into(&page, "#lever-youth-trials-occupancy", "95")?;
    let mut wanted = saved()?;
    wanted["changes"] = json!({ "youth-trials.occupancy": 0.95 });
    assert_state(&page, &wanted)?;
    // Loaded again, it is the address that keeps the change.
    page.wait_for_address("youth-trials.occupancy=0.95")?;
    page.reload()?;
    assert_state(&page, &wanted)?;
    type_into(&page, "#lever-youth-trials-occupancy", "70")?;
    let undo = page.find("#app .tools .btn:not(.lang):not([aria-haspopup])")?;
    undo.click()?;
    assert_state(&page, &wanted)?;
    // Opened anew, it is what was saved, and undo leads there too.
    page.go_copy(&copy, "")?;
    assert_eq!(PageContent::on(&page)?, before);
    type_into(&page, "#lever-youth-trials-occupancy", "70")?;
    page.find("#app .tools .btn:not(.lang):not([aria-haspopup])")?
        .click()?;
    assert_state(&page, &saved()?)?;
    assert_eq!(PageContent::on(&page)?.text, before.text);
    assert_eq!(page.console_errors()?, [""; 0]);
    Ok(())
}

every_engine!(
    the_link_comes_first_then_the_saved_then_the_report,
    a_saved_copy_is_used_like_the_page,
);
