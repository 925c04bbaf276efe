//! The place on the page: after a reload, and back from another page, it is the one that
//! was left.

use browser_harness::{Engine, Page, Result, Tools};
use serde_json::json;

/// How far down the page the reader is, to a pixel.
fn place(page: &Page) -> Result<i64> {
    let y = page.run("return Math.round(scrollY)", &[])?;
    Ok(y.as_i64().unwrap_or(-1))
}

/// Scrolls as a reader does, and rests there.
fn go_down(page: &Page, to: i64) -> Result<()> {
    page.run_until_called(
        "const [to, done] = arguments;
         dispatchEvent(new WheelEvent('wheel'));
         scrollTo(0, to);
         setTimeout(done, 300);",
        &[to.into()],
    )?;
    assert_eq!(place(page)?, to);
    Ok(())
}

/// Waits until the page is at a place, and then until it would have left it again.
fn wait_for(page: &Page, to: i64) -> Result<()> {
    page.wait(&format!("the place {to}"), || Ok(place(page)? == to))?;
    page.run_until_called("setTimeout(arguments[0], 700)", &[])?;
    assert_eq!(place(page)?, to, "it left its place again");
    Ok(())
}

/// The report's own figures, which are shown while the app loads, and changed ones.
const LINKS: [&str; 2] = [
    "#v=1&lang=da",
    "#v=1&lang=da&view=results&over30-trials.occupancy=0.9",
];

fn a_reload_returns_to_the_place(engine: Engine) -> Result<()> {
    for link in LINKS {
        let page = engine.open_file(link)?;
        for to in [700, 450] {
            go_down(&page, to)?;
            page.reload()?;
            wait_for(&page, to)?;
        }
        // A view that is shown stays where it is, and a link that is opened begins above.
        page.go_file_anew(link)?;
        assert_eq!(place(&page)?, 0);
        assert_eq!(page.console_errors()?, [""; 0]);
    }
    Ok(())
}

fn back_from_another_page_returns_to_the_place(engine: Engine) -> Result<()> {
    // Where the browser has kept the page, and where it loads it anew.
    for kept in [true, false] {
        let settings = engine.settings();
        let settings = if kept { settings } else { settings.forgetful() };
        let mut page = settings.start(Tools::from_env()?)?;
        for link in LINKS {
            page.go("about:blank")?;
            page.go_http(link)?;
            let address = page.address()?;
            go_down(&page, 700)?;
            page.run("window.met = true", &[])?;
            page.go("about:blank")?;
            page.back()?;
            assert_eq!(page.address()?, address);
            wait_for(&page, 700)?;
            if !kept {
                assert_eq!(page.run("return window.met ?? null", &[])?, json!(null));
            }
        }
        assert_eq!(page.console_errors()?, [""; 0]);
    }
    Ok(())
}

fn back_to_a_view_returns_to_its_place(engine: Engine) -> Result<()> {
    let page = engine.open_file("#v=1&lang=da")?;
    let link = page.find("#app .levers .foot-note a")?;
    page.run(
        "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })",
        &[link.argument()],
    )?;
    let left = place(&page)?;
    assert!(left > 0);
    go_down(&page, left)?;
    link.click()?;
    page.wait_for_address("view=data")?;
    go_down(&page, 300)?;
    page.back()?;
    page.wait_for_address("view=price")?;
    wait_for(&page, left)?;
    page.forward()?;
    page.wait_for_address("view=data")?;
    wait_for(&page, 300)?;
    assert_eq!(page.console_errors()?, [""; 0]);
    Ok(())
}

fn whoever_moves_meanwhile_is_where_they_want_to_be(engine: Engine) -> Result<()> {
    let page = engine.open_file("#v=1&lang=da&over30-trials.occupancy=0.9")?;
    go_down(&page, 700)?;
    page.reload()?;
    page.run(
        "dispatchEvent(new WheelEvent('wheel')); scrollTo(0, 100);",
        &[],
    )?;
    wait_for(&page, 100)?;
    Ok(())
}

fn a_place_in_the_text_before_the_app_says_nothing_of_the_app(engine: Engine) -> Result<()> {
    let page = engine.settings().size(390, 740).start(Tools::from_env()?)?;
    page.go_file_anew("#english")?;
    page.find("#app .finding h1")?;
    wait_for(&page, 0)?;
    Ok(())
}

every_engine!(
    a_place_in_the_text_before_the_app_says_nothing_of_the_app,
    a_reload_returns_to_the_place,
    back_from_another_page_returns_to_the_place,
    back_to_a_view_returns_to_its_place,
    whoever_moves_meanwhile_is_where_they_want_to_be,
);
