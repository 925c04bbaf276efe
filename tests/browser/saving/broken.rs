//! Copies whose state was broken, cut, forged or made by a later version: the
//! page opens with its figures and says what it left out.

use browser_harness::{Engine, Page, Result, Tools};
use pladspris::exchange::data_file::MOST_BYTES;
use serde_json::json;

use super::super::figures::open_everything;
use super::{PageContent, built, state, with_state, write};

/// What is said of a state.
enum ExpectedNotice {
    /// Nothing.
    Nothing,
    /// A notice that holds this.
    Notice(&'static str),
}
use ExpectedNotice::{Nothing, Notice};

/// Fails unless the page stands there with figures, and with the notice.
fn assert_opens(page: &Page, what: &str, said: &ExpectedNotice) -> Result<()> {
    assert_eq!(state(page)?, "ready", "{what}");
    let finding = page.find("#app .finding h1")?;
    assert!(finding.is_shown()?, "{what}");
    assert!(finding.text()?.contains("af 122"), "{what}");
    open_everything(page)?;
    assert!(page.find_all("#app table td")?.len() > 10, "{what}");
    assert!(!page.find("#start-problem")?.is_shown()?, "{what}");
    match said {
        Nothing => assert_eq!(page.find_all("#app .notice")?.len(), 0, "{what}"),
        Notice(part) => {
            let notice = page.find("#app .notice")?.text()?;
            assert!(notice.contains(part), "{what}: {notice}");
        }
    }
    Ok(())
}

fn a_state_that_is_broken_never_leaves_the_page_blank(engine: Engine) -> Result<()> {
    const UNREADABLE: ExpectedNotice = Notice("kunne ikke læses");
    let folder = tempfile::tempdir()?;
    let page = engine.settings().start(Tools::from_env()?)?;
    let html = built()?;
    let lists = format!("{{\"name\":{}{}}}", "[".repeat(10_000), "]".repeat(10_000));
    let objects = format!("{}1{}", "{\"a\":".repeat(10_000), "}".repeat(10_000));
    let open = "[".repeat(60_000);
    let changes = format!("{{\"changes\":{objects}}}");
    let cases: [(&str, &str, ExpectedNotice); 15] = [
        ("never saved", "{}", Nothing),
        ("emptied", "", Nothing),
        (
            "cut",
            r#"{"pladspris":1,"changes":{"over30-trials.occ"#,
            UNREADABLE,
        ),
        ("a list", "[1,2]", UNREADABLE),
        ("no text", "\u{1}\u{7f}\u{fffd}", UNREADABLE),
        (
            "more than any data set",
            &format!("{{\"name\":\"{}\"}}", "x".repeat(MOST_BYTES)),
            Notice("for langt"),
        ),
        ("deep lists", &lists, Notice("kunne ikke bruges")),
        ("deep objects", &objects, Notice("kunne ikke bruges")),
        ("deep and cut", &open, UNREADABLE),
        ("deep changes", &changes, Notice("kunne ikke bruges")),
        (
            "later",
            r#"{"pladspris":2,"data_set":"copenhagen-2015.1","changes":{},"view":"price","lang":"da","more":{"a":[1]}}"#,
            Notice("nyere udgave (2)"),
        ),
        (
            "unknown keys",
            r#"{"constructor":1,"__proto__":{"a":1}}"#,
            Notice("__proto__"),
        ),
        (
            "no numbers",
            r#"{"changes":{"over30-trials.occupancy":"lots","trials.amount":1e999,"trials.base":7}}"#,
            Notice("lots"),
        ),
        (
            "markup",
            r#"{"name":"\u003c/script>\u003cscript>alert(1)\u003c/script>"}"#,
            Nothing,
        ),
        ("half a character", r#"{"name":"\ud800"}"#, UNREADABLE),
    ];
    // It is the program that reads them, and it is the same everywhere.
    let step = if engine.in_full() { 1 } else { 4 };
    for (what, text, said) in cases.iter().step_by(step) {
        let copy = write(folder.path(), "copy.html", &with_state(&html, text)?)?;
        page.go_copy(&copy, "#lang=da")?;
        assert_opens(&page, what, said)?;
        assert_eq!(page.console_errors()?, [""; 0], "{what}");
        // What is kept from here on is sound.
        assert_eq!(
            PageContent::at_once(&page)?.member("pladspris")?,
            json!(1),
            "{what}"
        );
        assert_eq!(page.find_all("script")?.len(), 5, "{what}");
    }
    Ok(())
}

fn a_forged_state_that_closes_its_element_runs_nothing(engine: Engine) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let page = engine.settings().start(Tools::from_env()?)?;
    // No page writes this; whoever changes a file can.
    let forged = "{\"name\":\"</script><script>window.forged = true</script>\"}";
    let copy = write(folder.path(), "copy.html", &with_state(&built()?, forged)?)?;
    page.go_copy(&copy, "#lang=da")?;
    assert_opens(&page, "forged", &Notice("kunne ikke læses"))?;
    assert_eq!(page.run("return typeof window.forged", &[])?, "undefined");
    // The policy has refused it, and says so.
    assert_eq!(
        page.console_errors()?.len(),
        1,
        "{:?}",
        page.console_errors()?
    );
    Ok(())
}

every_engine!(
    a_state_that_is_broken_never_leaves_the_page_blank,
    a_forged_state_that_closes_its_element_runs_nothing,
);
