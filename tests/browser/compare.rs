//! Stored scenarios: added, named, shown, moved, removed and undone; kept by the tab; side by
//! side on a screen, and one below the other on a phone.

use browser_harness::{Element, Engine, Key, Page, Result};

const LINK: &str = "#v=1&view=compare&lang=da";
const LISTED: &str = "#app .scenarios > li";

/// Opens what is on screen by a link in the document that is open, and adds it.
fn add(page: &Page, language: &str, changes: &str) -> Result<()> {
    let before = page.find_all(LISTED)?.len();
    let link = format!("v=1&view=compare&lang={language}{changes}");
    page.run("location.hash = arguments[0]", &[link.into()])?;
    // One that is no change to what is on screen has nothing to wait for.
    page.wait("the link", || {
        Ok(page
            .find("#pladspris-state")?
            .property("textContent")?
            .as_str()
            .is_some_and(|state| {
                let key = changes
                    .trim_start_matches('&')
                    .split('=')
                    .next()
                    .unwrap_or_default();
                key.is_empty() || state.contains(key)
            }))
    })?;
    page.find("#scenario-add")?.click()?;
    page.wait(
        "one more",
        || Ok(page.find_all(LISTED)?.len() == before + 1),
    )
}

/// The button of this text at one of the list.
fn button<'page>(page: &'page Page, at: usize, text: &str) -> Result<Element<'page>> {
    for found in page.find_all(&format!("{LISTED}:nth-child({at}) button"))? {
        if found.text()? == text {
            return Ok(found);
        }
    }
    panic!("no button {text:?}")
}

fn text_of(page: &Page, css: &str) -> Result<String> {
    Ok(page.find(css)?.text()?.replace('\u{a0}', " "))
}

fn titles(page: &Page) -> Result<Vec<String>> {
    let heads = page.find_all("#app .beside thead th + th")?;
    let titles = heads
        .iter()
        .map(|head| Ok(head.text()?.replace('\u{2002}', " ")));
    titles.collect()
}

fn wait_for_titles(page: &Page, expected: &[&str]) -> Result<()> {
    page.wait(&format!("{expected:?}"), || Ok(titles(page)? == expected))
}

fn scenarios_are_stored_named_moved_and_undone(engine: Engine) -> Result<()> {
    let page = engine.open_file(LINK)?;
    add(&page, "da", "")?;
    add(&page, "da", "&over30-trials.occupancy=0.82")?;
    wait_for_titles(&page, &["A København 2015", "B Scenarie 2"])?;
    let table = text_of(&page, "#app .beside table")?;
    for said in [
        "17,2 procentpoint højere",
        "64.988 kr.",
        "17.308 kr. mindre",
    ] {
        assert!(table.contains(said), "{said} is not in {table}");
    }
    let field = page.find(&format!("{LISTED}:nth-child(2) input"))?;
    assert_eq!(field.accessible_name()?, "Navn på B");
    field.replace_text("Flere visiteres")?;
    page.press(&[Key::Enter])?;
    wait_for_titles(&page, &["A København 2015", "B Flere visiteres"])?;
    // The first comes on screen; the link has only that.
    button(&page, 1, "Vis")?.focus()?;
    page.press(&[Key::Enter])?;
    page.wait("the first on screen", || {
        Ok(!page.address()?.contains("over30-trials.occupancy"))
    })?;
    // What was pressed says so now, and still has the focus.
    page.wait_for_focus(&format!("{LISTED}:first-child [aria-current]"))?;
    assert!(
        !page.address()?.contains("scenarios"),
        "{}",
        page.address()?
    );
    button(&page, 2, "Flyt frem")?.click()?;
    wait_for_titles(&page, &["A Flere visiteres", "B København 2015"])?;
    // Loaded anew the tab still has them, and so has the block that is saved.
    page.reload()?;
    wait_for_titles(&page, &["A Flere visiteres", "B København 2015"])?;
    let state = page.find("#pladspris-state")?.property("textContent")?;
    assert!(state.to_string().contains("scenarios"), "{state}");
    // What was removed comes back, and the focus is not lost with it.
    button(&page, 2, "Fjern")?.click()?;
    wait_for_titles(&page, &["A Flere visiteres"])?;
    page.wait_for_focus("#scenario-add")?;
    page.find("#app .tools .undo > button:first-child")?
        .click()?;
    wait_for_titles(&page, &["A Flere visiteres", "B København 2015"])?;
    assert_eq!(page.console_errors()?, [""; 0]);
    assert_eq!(page.requests_elsewhere()?, [""; 0]);
    Ok(())
}

/// Four, of which one has the longest name, in one word.
const FOUR: [&str; 4] = [
    "",
    "&over30-trials.occupancy=0.82",
    "&trials.amount=650000&over30-trials.fixed-share=0",
    "&cab-basis.rate=1000",
];

fn four_are_cut_nowhere(engine: Engine) -> Result<()> {
    for language in ["da", "en"] {
        let page = engine.open_file(&format!("#v=1&view=compare&lang={language}"))?;
        for changes in FOUR {
            add(&page, language, changes)?;
        }
        let field = page.find(&format!("{LISTED}:nth-child(3) input"))?;
        field.replace_text(&"Å".repeat(200))?;
        page.press(&[Key::Enter])?;
        page.wait("the name", || Ok(titles(&page)?[2].len() > 200))?;
        for (width, narrow) in [
            (280, true),
            (320, true),
            (360, true),
            (720, true),
            (800, false),
            (1440, false),
        ] {
            page.resize(width, 740)?;
            let what = format!("{language}, {width}");
            page.wait(&what, || {
                let piles = page.find("#app .piles")?.is_shown()?;
                Ok(piles == narrow && page.find("#app .beside")?.is_shown()? != narrow)
            })?;
            let cut = page.run(
                "const room = document.documentElement.clientWidth;
                 return [...document.querySelectorAll('#app main *')]
                   .filter((e) => !e.closest('.table-scroll, .said') && e.getClientRects().length > 0)
                   .filter((e) => e.getBoundingClientRect().right > room + 1
                     || (e.localName !== 'input' && e.scrollWidth > e.clientWidth + 1
                       && getComputedStyle(e).overflowX !== 'visible'))
                   .slice(0, 5)
                   .map((e) => e.outerHTML.slice(0, 120));",
                &[],
            )?;
            assert_eq!(cut, serde_json::json!([]), "{what}");
            if engine == Engine::Chromium {
                let found = page.axe()?;
                assert!(found.is_empty(), "{what}: {found:?}");
            }
        }
        assert_eq!(page.console_errors()?, [""; 0]);
    }
    Ok(())
}

/// On a phone the picture begins on the first screen, and each scenario has its own changes.
fn on_a_phone_each_has_its_own_changes(engine: Engine) -> Result<()> {
    let page = engine.open_file(LINK)?;
    page.resize(360, 740)?;
    for changes in &FOUR[..3] {
        add(&page, "da", changes)?;
    }
    page.run("scrollTo(0, 0)", &[])?;
    let [_, top, ..] = page.find("#app .compared .chart")?.rectangle()?;
    assert!(top < 740.0, "the picture begins at {top}");
    let piles = page.find_all("#app .pile")?;
    let text = |pile: &Element| Ok(pile.text()?.replace('\u{a0}', " "));
    let texts: Vec<String> = piles.iter().map(text).collect::<Result<_>>()?;
    assert_eq!(texts.len(), 3);
    assert!(
        texts[1].contains("Belægning") && !texts[1].contains("Fast andel"),
        "{texts:?}"
    );
    assert!(
        texts[2].contains("Fast andel") && !texts[2].contains("82 %"),
        "{texts:?}"
    );
    Ok(())
}

every_engine!(
    scenarios_are_stored_named_moved_and_undone,
    on_a_phone_each_has_its_own_changes,
);

chromium_and_firefox!(four_are_cut_nowhere);
