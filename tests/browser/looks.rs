//! Every view, in both languages, narrow and wide: nothing that axe-core objects
//! to, nothing cut off, nothing on the console, nothing requested.

use super::figures::open_everything;
use browser_harness::{Engine, Page, Result, Tools};
use pladspris::present::view::View;

/// A state with much in it: changes, a chosen comparison, a refused key.
const CHANGED: &str = "&comparison=youth&trials.base=per-person&youth-trials.occupancy=0.7\
                       &lokalvaerdi.budget=1200000&pools.common=true&nonsense=1";

/// The width at which both languages are checked in full, as [`check_all`] is told.
const NARROW: &str = "320";

/// Which of axe-core's rules are checked.
#[derive(Clone, Copy)]
enum Rules {
    All,
    WithoutContrast,
    None,
}

/// Every engine gives the same elements, roles and colours, so that axe-core is
/// asked about everything in the fastest one; in the others about what differs
/// most from it, in one language.
fn rules(engine: Engine, language: &str, what: &str, extra: &str) -> Rules {
    match (engine, language) {
        // Contrast takes half of the time, and a narrow page has the same colours.
        (Engine::Chromium, "da") if what != NARROW => Rules::All,
        (Engine::Chromium, "da") => Rules::WithoutContrast,
        // Both languages have the same layout.
        (Engine::Chromium, _) if what == NARROW => Rules::WithoutContrast,
        (Engine::Firefox, "da") if extra == CHANGED && what == NARROW => Rules::WithoutContrast,
        _ => Rules::None,
    }
}

fn check(page: &Page, what: &str, rules: Rules) -> Result<()> {
    // Everything that can be opened is open, so that it is checked too.
    open_everything(page)?;
    let found = match rules {
        Rules::All => page.axe()?,
        Rules::WithoutContrast => page.axe_without(&["color-contrast"])?,
        Rules::None => Vec::new(),
    };
    let found: Vec<String> = found.iter().map(ToString::to_string).collect();
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

/// Every view in these languages. One browser and one document for all: to start
/// either takes longer than to check a view.
fn check_all(page: &Page, languages: &[&str], what: &str, extra: &str) -> Result<()> {
    for language in languages {
        let rules = rules(page.engine(), language, what, extra);
        page.go_file_anew(&format!("#v=1&lang={language}{extra}"))?;
        for view in View::ALL.map(View::id) {
            turn_to(page, view, language, extra)?;
            check(page, &format!("{view} {language} {what} {extra}"), rules)?;
        }
    }
    Ok(())
}

/// Opens a view by its link in the document that is open.
fn turn_to(page: &Page, view: &str, language: &str, extra: &str) -> Result<()> {
    let link = format!("v=1&view={view}&lang={language}{extra}");
    page.run("location.hash = arguments[0]", &[link.into()])?;
    page.wait("the view", || {
        page.run(
            "return document.querySelector('#app nav [aria-current]').href.includes(arguments[0])",
            &[format!("view={view}").into()],
        )
        .map(|shown| shown == true)
    })
}

/// Every view in both languages at a width.
fn check_width(engine: Engine, width: u32, extra: &str) -> Result<()> {
    let page = engine
        .settings()
        .size(width, 900)
        .start(Tools::from_env()?)?;
    check_all(&page, &["da", "en"], &width.to_string(), extra)
}

fn at_320_pixels(engine: Engine) -> Result<()> {
    check_width(engine, 320, "")
}

fn at_1280_pixels(engine: Engine) -> Result<()> {
    check_width(engine, 1280, "")
}

fn with_everything_changed_at_320_pixels(engine: Engine) -> Result<()> {
    check_width(engine, 320, CHANGED)
}

fn with_everything_changed_at_1280_pixels(engine: Engine) -> Result<()> {
    check_width(engine, 1280, CHANGED)
}

fn in_the_dark(engine: Engine) -> Result<()> {
    with_media(engine, "prefers-color-scheme", "dark")
}

fn in_forced_colours(engine: Engine) -> Result<()> {
    with_media(engine, "forced-colors", "active")
}

/// Every view as somebody with this preference sees it.
fn with_media(engine: Engine, feature: &str, value: &str) -> Result<()> {
    let page = engine
        .settings()
        .media(feature, value)
        .start(Tools::from_env()?)?;
    page.go("about:blank")?;
    let seen = page.run(
        &format!("return matchMedia('({feature}: {value})').matches"),
        &[],
    )?;
    assert_eq!(seen, true, "{feature}: {value} is not seen");
    check_all(&page, &["da"], value, "")
}

fn without_script_the_figures_stand_there(engine: Engine) -> Result<()> {
    let page = engine.settings().without_script().open_file("")?;
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

fn on_paper_every_view_keeps_its_figures(engine: Engine) -> Result<()> {
    let page = engine.settings().start(Tools::from_env()?)?;
    page.go_file("#v=1&lang=da")?;
    // To print takes Firefox longer than all else.
    let skipped = if engine.in_full() { 0 } else { 4 };
    for view in View::ALL.map(View::id).into_iter().skip(skipped) {
        turn_to(&page, view, "da", "")?;
        let pdf = page.print_pdf()?;
        assert!(pdf.starts_with(b"%PDF"), "{view}");
        assert!(pdf.len() > 10_000, "{view}: {} bytes", pdf.len());
    }
    Ok(())
}

/// With a change and a dark theme; what it says is in the document while it is printed.
fn the_view_of_prices_is_a_brief_on_paper(engine: Engine) -> Result<()> {
    let link = "#v=1&lang=da&theme=dark&over30-trials.occupancy=0.82";
    let page = engine.settings().open_http(link)?;
    let drawn = || page.find_all("#app .brief table");
    assert!(drawn()?.is_empty());
    // Firefox packs the list of its pages.
    if engine == Engine::Chromium {
        let pdf = page.print_pdf()?;
        let pdf = String::from_utf8_lossy(&pdf);
        let pages = pdf.split("/Type /Page").skip(1);
        let pages = pages.filter(|rest| !rest.starts_with('s')).count();
        assert!((1..=2).contains(&pages), "{pages} pages");
    }
    page.run("dispatchEvent(new Event('beforeprint'))", &[])?;
    page.wait("the brief", || Ok(drawn()?.len() == 2))?;
    let text = page.run(
        "return document.querySelector('#app .brief').textContent",
        &[],
    )?;
    let text = text.as_str().unwrap_or_default().replace('\u{a0}', " ");
    for said in [
        "64.988",
        "64,8 %",
        "82 %",
        "Forudsætninger",
        "copenhagen-2015.2",
        "over30-trials.occupancy=0.82",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    page.run("dispatchEvent(new Event('afterprint'))", &[])?;
    page.wait("the screen", || Ok(drawn()?.is_empty()))?;

    // By button and by key it stands there before the browser is asked to print.
    page.run(
        "window.print = () => { window.printed = document.querySelectorAll('#app .brief table').length; }",
        &[],
    )?;
    let press: [(&str, &dyn Fn() -> Result<()>); 2] = [
        ("button", &|| page.find("#app .print-tool button")?.click()),
        ("key", &|| {
            page.run(
                "document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'p', ctrlKey: true, bubbles: true }))",
                &[],
            )
            .map(drop)
        }),
    ];
    for (what, press) in press {
        page.run("window.printed = -1", &[])?;
        press()?;
        page.wait(what, || Ok(page.run("return window.printed", &[])? == 2))?;
        page.run("dispatchEvent(new Event('afterprint'))", &[])?;
        page.wait("the screen", || Ok(drawn()?.is_empty()))?;
    }
    Ok(())
}

// With changes there is all that there is without, and more.
chromium!(at_320_pixels, at_1280_pixels);
every_engine!(
    with_everything_changed_at_320_pixels,
    with_everything_changed_at_1280_pixels,
    in_the_dark,
    without_script_the_figures_stand_there,
    the_view_of_prices_is_a_brief_on_paper,
);
// WebKitGTK knows no forced colours, and its driver does not print.
chromium_and_firefox!(in_forced_colours, on_paper_every_view_keeps_its_figures);
