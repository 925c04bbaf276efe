//! What readers bring along: larger text, other keyboards, narrow and coarse screens. The
//! public reports behind each are in `docs/TRIED.md`.

use super::figures::open_everything;
use browser_harness::{Engine, Page, Result, Tools};
use serde_json::{Value, json};

/// A link with a changed figure.
const LINK: &str = "#v=1&lang=da&view=occupancy&over30-trials.occupancy=0.8";

/// How much wider than the window the page is.
fn excess(page: &Page) -> Result<i64> {
    let wide = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
    Ok(page.run(wide, &[])?.as_i64().unwrap_or(i64::MAX))
}

/// Fields in sight that do not show all of their figure, with it.
fn cut(page: &Page) -> Result<Value> {
    page.run(
        "return [...document.querySelectorAll('#app .field input')]
            .filter((field) => field.getClientRects().length && field.scrollWidth > field.clientWidth + 1)
            .map((field) => `${field.id}: ${field.value}`)",
        &[],
    )
}

fn a_field_shows_its_whole_figure(engine: Engine) -> Result<()> {
    for width in [320, 1280] {
        let page = engine.settings().size(width, 800).open_file(LINK)?;
        open_everything(&page)?;
        assert_eq!(cut(&page)?, json!([]), "{width}");
        assert_eq!(excess(&page)?, 0, "{width}");
    }
    Ok(())
}

fn text_of_twice_the_size_widens_nothing(engine: Engine) -> Result<()> {
    let page = engine.settings().size(360, 800).open_file(LINK)?;
    open_everything(&page)?;
    // What a larger font in the browser's or the telephone's settings comes to.
    page.run(
        "const sheet = new CSSStyleSheet();
        sheet.replaceSync('html { font-size: 200%; }');
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];",
        &[],
    )?;
    let size = page.run("return getComputedStyle(document.body).fontSize", &[])?;
    assert_eq!(size, "32px");
    assert_eq!(excess(&page)?, 0);
    assert_eq!(cut(&page)?, json!([]));
    Ok(())
}

fn a_notice_breaks_what_has_no_spaces(engine: Engine) -> Result<()> {
    let page = engine.settings().size(360, 800).start(Tools::from_env()?)?;
    page.go_file(&format!("#v=1&lang=da&{}=1", "x".repeat(300)))?;
    assert!(page.find(".notice")?.text()?.contains("xxx"));
    assert_eq!(excess(&page)?, 0);
    Ok(())
}

fn a_document_turned_round_keeps_its_sliders(engine: Engine) -> Result<()> {
    let page = engine.settings().open_file(LINK)?;
    page.run("document.documentElement.dir = 'rtl'", &[])?;
    assert_eq!(excess(&page)?, 0);
    let ways = page.run(
        "return [...document.querySelectorAll('#app input[type=range]')]
            .map((slider) => getComputedStyle(slider).direction)",
        &[],
    )?;
    let ways = ways.as_array().cloned().unwrap_or_default();
    assert!(!ways.is_empty());
    assert!(ways.iter().all(|way| way == "ltr"), "{ways:?}");
    Ok(())
}

fn no_field_is_magnified_when_touched(engine: Engine) -> Result<()> {
    let page = engine.settings().size(360, 740).open_file(LINK)?;
    page.be_touched()?;
    page.wait("a coarse pointer", || {
        Ok(page.run("return matchMedia('(pointer: coarse)').matches", &[])? == true)
    })?;
    open_everything(&page)?;
    page.find("#app .share > button")?.click()?;
    // iOS magnifies the page for text under 16 px.
    let small = page.run(
        "return [...document.querySelectorAll(
                '#app :is(select, textarea, input:not([type=range], [type=checkbox], [type=radio]))')]
            .filter((field) => parseFloat(getComputedStyle(field).fontSize) < 16)
            .map((field) => field.id)",
        &[],
    )?;
    assert_eq!(small, json!([]));
    Ok(())
}

fn undo_is_where_it_is_on_other_keyboards(engine: Engine) -> Result<()> {
    let page = engine.settings().start(Tools::from_env()?)?;
    page.go_file("#v=1&lang=da&view=occupancy")?;
    for (typed, place) in [("z", "KeyY"), ("\u{44f}", "KeyZ"), ("\u{3b6}", "KeyZ")] {
        page.find("#lever-over30-trials-occupancy")?
            .replace_text("80")?;
        page.press(&[browser_harness::Key::Enter])?;
        page.wait_for_address("over30-trials.occupancy=0.8")?;
        page.run(
            "document.activeElement.blur();
            dispatchEvent(new KeyboardEvent('keydown',
                { key: arguments[0], code: arguments[1], ctrlKey: true, cancelable: true }))",
            &[json!(typed), json!(place)],
        )?;
        page.wait(typed, || Ok(!page.address()?.contains("occupancy=0.8")))?;
    }
    Ok(())
}

every_engine!(
    text_of_twice_the_size_widens_nothing,
    a_notice_breaks_what_has_no_spaces,
    a_document_turned_round_keeps_its_sliders,
);
// WebKitGTK does not tell how wide the text in a field is.
chromium_and_firefox!(
    a_field_shows_its_whole_figure,
    undo_is_where_it_is_on_other_keyboards,
);
// The other engines have no screen that is touched.
chromium!(no_field_is_magnified_when_touched);
