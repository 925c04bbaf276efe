//! Every view, in both languages, narrow and wide: nothing that axe-core objects
//! to, nothing cut off, nothing on the console, nothing asked of anybody.

use browser_harness::{Page, Result, Settings};

const VIEWS: [&str; 5] = ["price", "occupancy", "administration", "data", "method"];

/// A state with much in it: changes, a chosen comparison, a refused key.
const CHANGED: &str = "&comparison=youth&trials.base=per-person&youth-trials.occupancy=0.7\
                       &lokalvaerdi.budget=1200000&pools.common=true&nonsense=1";

fn check(page: &Page, what: &str) -> Result<()> {
    // Everything that can be opened is open, so that it is checked too.
    page.run(
        "document.querySelectorAll('#app details').forEach((d) => { d.open = true; });",
        &[],
    )?;
    let found: Vec<String> = page.axe()?.iter().map(ToString::to_string).collect();
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
    let wide = page.run(
        "const room = document.documentElement.clientWidth;
         return [...document.querySelectorAll('body *')]
           .filter((e) => !e.closest('.table-scroll, .skip, .said'))
           .filter((e) => e.getBoundingClientRect().right > room + 1 && e.getClientRects().length > 0)
           .slice(0, 5)
           .map((e) => e.outerHTML.slice(0, 120));",
        &[],
    )?;
    assert_eq!(wide, serde_json::json!([]), "{what}: wider than the page");
    assert_eq!(page.console_errors()?, [""; 0], "{what}");
    assert_eq!(page.requests_elsewhere()?, [""; 0], "{what}");
    Ok(())
}

fn check_all(width: u32, extra: &str) -> Result<()> {
    for language in ["da", "en"] {
        for view in VIEWS {
            let link = format!("#v=1&view={view}&lang={language}{extra}");
            let page = Settings::new().size(width, 900).open_file(&link)?;
            check(&page, &format!("{view} {language} {width} {extra}"))?;
        }
    }
    Ok(())
}

#[test]
fn at_320_pixels() -> Result<()> {
    check_all(320, "")
}

#[test]
fn at_1280_pixels() -> Result<()> {
    check_all(1280, "")
}

#[test]
fn with_everything_changed() -> Result<()> {
    check_all(320, CHANGED)?;
    check_all(1280, CHANGED)
}

#[test]
fn in_the_dark_and_in_forced_colours() -> Result<()> {
    for (feature, value) in [
        ("prefers-color-scheme", "dark"),
        ("forced-colors", "active"),
    ] {
        for view in VIEWS {
            let link = format!("#v=1&view={view}&lang=da");
            let page = Settings::new()
                .size(1280, 900)
                .media(feature, value)
                .open_file(&link)?;
            check(&page, &format!("{view} {feature} {value}"))?;
        }
    }
    Ok(())
}

#[test]
fn without_script_the_figures_stand_there() -> Result<()> {
    let page = Settings::new().without_script().open_file("")?;
    let text = page.find("#static")?.text()?.replace('\u{a0}', " ");
    for figure in [
        // The prices of the report in Danish and in English.
        "69.298",
        "74.285",
        "126.250",
        "73.380",
        "118.056",
        "57.077",
        "82.296",
        "56.614",
        "67.283",
        "82,296",
        "56,614",
        "25.700 kr. mere",
        "25,700 kr more",
    ] {
        assert!(text.contains(figure), "{figure} is not in the static view");
    }
    Ok(())
}

#[test]
fn on_paper_every_view_keeps_its_figures() -> Result<()> {
    for view in VIEWS {
        let page = Page::open_file(&format!("#v=1&view={view}&lang=da"))?;
        let pdf = page.print_pdf()?;
        assert!(pdf.starts_with(b"%PDF"), "{view}");
        assert!(pdf.len() > 10_000, "{view}: {} bytes", pdf.len());
    }
    Ok(())
}
