//! What an embedder chooses in the link.

use super::super::figures::open_everything;
use browser_harness::{Engine, Key, Page, Result, Tools};
use serde_json::json;

use super::{assert_calm, contrast, controls, finding, painted, plain};

/// `--paper` of the two themes.
const LIGHT: [u8; 3] = [0xfb, 0xfa, 0xf7];
const DARK: [u8; 3] = [0x14, 0x18, 0x1b];

/// A link of the page, which stands in the accent.
const LINKS: &str = "#app .levers .foot-note a";

/// The lever whose handle stands in the curve.
const OCCUPANCY: &str = "over30-trials.occupancy";

/// Opens the page with these options.
fn open(page: &Page, options: &str) -> Result<()> {
    page.go_file_anew(&format!("#v=1&lang=da&embed=1{options}"))
}

/// The colour of links under an accent, which comes by a link in the same tab: to
/// load the page for each takes too long.
fn accented(page: &Page, theme: &str, accent: &str) -> Result<[u8; 3]> {
    let link = format!("#v=1&lang=da&embed=1{theme}&accent={accent}");
    page.run("location.hash = arguments[0]", &[json!(link)])?;
    page.wait("the accent", || {
        let state = page.run(
            "return document.querySelector('#pladspris-state').textContent",
            &[],
        )?;
        Ok(state.as_str().is_some_and(|state| state.contains(accent)))
    })?;
    painted(page, LINKS, "color")
}

/// With the reader's system light and dark in turn.
fn theme_and_accent_are_the_embedders(engine: Engine) -> Result<()> {
    let systems = [("dark", DARK), ("light", LIGHT)];
    let systems_tried = if engine.in_full() { 2 } else { 1 };
    for (system, own) in systems.into_iter().take(systems_tried) {
        let page = engine
            .settings()
            .with_layers()
            .media("prefers-color-scheme", system)
            .start(Tools::from_env()?)?;
        for (theme, paper) in [
            ("&theme=light", LIGHT),
            ("&theme=dark", DARK),
            ("&theme=auto", own),
            ("", own),
        ] {
            open(&page, theme)?;
            let what = format!("{system}: {theme}");
            assert_eq!(painted(&page, "body", "backgroundColor")?, paper, "{what}");
            let before = painted(&page, LINKS, "color")?;
            assert!(contrast(before, paper) >= 4.5, "{what}");

            // In the light theme the colour as it is, if it is clear enough.
            let accent = accented(&page, theme, "8a1538")?;
            if paper == LIGHT {
                assert_eq!(accent, [0x8a, 0x15, 0x38], "{what}");
            } else {
                let [red, green, blue] = accent;
                assert!(red > blue && blue > green, "{what}: {accent:?}");
            }
            assert!(contrast(accent, paper) >= 4.5, "{what}: {accent:?}");
            // Far too faint on light paper, or on dark.
            let faint = ["ffee00", "ffffff", "000000", "1a1a2e", "7f7f7f"];
            let faint = if engine.in_full() { &faint[..] } else { &[] };
            for faint in faint {
                let clear = contrast(accented(&page, theme, faint)?, paper);
                assert!(clear >= 4.5, "{what}, {faint}: {clear:.2}");
                assert_eq!(painted(&page, "body", "backgroundColor")?, paper, "{what}");
            }
        }
        assert_calm(&page)?;
    }
    Ok(())
}

fn only_the_levers_that_are_given_are_there(engine: Engine) -> Result<()> {
    let page = engine.settings().start(Tools::from_env()?)?;
    for view in ["price", "occupancy", "administration"] {
        open(
            &page,
            &format!("&view={view}&show={OCCUPANCY},trials.amount&lock=trials.amount"),
        )?;
        // The one that moves: a field, its slider, and the one under the curve.
        for id in controls(&page)? {
            assert!(id.contains("over30-trials-occupancy"), "{view}: {id}");
        }
        assert_eq!(page.find_all("#app .levers .lever")?.len(), 2, "{view}");
        let locked = plain(&page.find("#app .levers .lever.locked")?)?;
        assert!(locked.contains("1.300.000"), "{view}: {locked}");
        assert!(locked.contains("ligger fast her"), "{view}: {locked}");
        // Neither what would move the others: presets, and levers on demand.
        for gone in [
            "#app .levers .presets",
            "#app details.more",
            "#lever-trials-amount",
        ] {
            assert_eq!(page.find_all(gone)?.len(), 0, "{view}: {gone}");
        }
        assert_eq!(page.find_all("#app .notice")?.len(), 0, "{view}");

        open(&page, &format!("&view={view}&show="))?;
        assert_eq!(controls(&page)?, [""; 0], "{view}");
        assert_eq!(page.find_all("#app .levers")?.len(), 0, "{view}");
        assert!(finding(&page)?.contains("79 af 122"), "{view}");

        // Locks alone leave all other levers.
        open(
            &page,
            &format!("&view={view}&lock=trials.amount,{OCCUPANCY}"),
        )?;
        open_everything(&page)?;
        let there = controls(&page)?;
        assert!(there.len() > 20, "{view}: {there:?}");
        for id in there {
            assert!(!id.contains("over30-trials-occupancy"), "{view}: {id}");
            assert!(!id.ends_with("trials-amount"), "{view}: {id}");
        }
        assert_eq!(page.find_all("#app .locked")?.len(), 2, "{view}");
        assert_eq!(page.find_all("#app .levers .presets")?.len(), 0, "{view}");
    }
    let found: Vec<String> = page.axe()?.iter().map(ToString::to_string).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
    assert_calm(&page)
}

/// Drags, keys and undo move no lever that is fixed or hidden.
fn what_is_fixed_or_hidden_stands_still(engine: Engine) -> Result<()> {
    let page = engine.settings().start(Tools::from_env()?)?;
    // Where the handle is while it moves.
    let place = "&view=occupancy&show=over30-trials.occupancy&over30-trials.occupancy=0.9";
    open(&page, place)?;
    assert!(finding(&page)?.contains("110 af 122"));
    page.run(MIDDLE, &[])?;
    let [left, top, width, height] = page.find("#app g.handle .reach")?.rectangle()?;
    let middle = (left + width / 2.0, top + height / 2.0);
    page.drag(middle, (-80.0, 0.0))?;
    page.wait("the lever", || Ok(!finding(&page)?.contains("110 af 122")))?;

    for options in [
        "&show=over30-trials.occupancy&lock=over30-trials.occupancy",
        "&lock=over30-trials.occupancy",
        "&show=trials.amount",
        "&show=",
    ] {
        open(
            &page,
            &format!("&view=occupancy&over30-trials.occupancy=0.9{options}"),
        )?;
        let (before, address) = (finding(&page)?, page.address()?);
        assert!(before.contains("110 af 122"), "{options}: {before}");
        for gone in ["#app .under-plot", "#app .steps"] {
            assert_eq!(page.find_all(gone)?.len(), 0, "{options}: {gone}");
        }
        page.run(MIDDLE, &[])?;
        let [left, top, width, height] = page.find("#app svg.curve")?.rectangle()?;
        page.drag((left + width * 0.7, top + height * 0.5), (-80.0, 0.0))?;
        page.drag(middle, (-80.0, 0.0))?;
        // Nothing there looks as if it could be moved, or keeps a finger from
        // scrolling.
        let looks = page.run(
            "const [x, y] = arguments;
             const style = getComputedStyle(document.elementFromPoint(x, y));
             return [style.cursor === 'ew-resize', style.touchAction]",
            &[json!(middle.0), json!(middle.1)],
        )?;
        assert_eq!(looks, json!([false, "auto"]), "{options}");
        // Whatever still takes the focus in the picture takes keys.
        page.run("document.querySelector('#app svg.curve').focus()", &[])?;
        for key in [Key::Left, Key::Right, Key::Home, Key::End] {
            page.press(&[key])?;
        }
        for shift in [None, Some(Key::Shift)] {
            let keys: Vec<Key> = [Some(Key::Control), shift, Some(Key::Char('z'))]
                .into_iter()
                .flatten()
                .collect();
            page.press(&keys)?;
        }
        page.run_until_called("requestAnimationFrame(() => setTimeout(arguments[0]))", &[])?;
        assert_eq!(finding(&page)?, before, "{options}");
        assert_eq!(page.address()?, address, "{options}");
    }
    assert_calm(&page)
}

/// Brings the curve into sight.
const MIDDLE: &str = "
    document.querySelector('#app svg.curve').scrollIntoView({ block: 'center', behavior: 'instant' })";

fn what_is_not_understood_is_said(engine: Engine) -> Result<()> {
    let page = engine.settings().start(Tools::from_env()?)?;
    for (option, levers) in [
        // Better all levers than none.
        ("show=nonsense", true),
        ("show=trials.amount,nonsense", false),
        ("lock=nonsense,trials.amount", true),
        ("theme=black", true),
        ("accent=%23fc0", true),
        ("accent=red", true),
    ] {
        open(&page, &format!("&{option}"))?;
        let notice = plain(&page.find("#app .notice")?)?;
        let key = option.split('=').next().unwrap_or_default();
        assert!(notice.contains(key), "{option}: {notice}");
        assert_eq!(page.find_all("#app .notice li")?.len(), 1, "{option}");
        let there = page.find_all("#lever-over30-trials-occupancy")?.len();
        assert_eq!(there, usize::from(levers), "{option}");
    }
    assert_calm(&page)
}

/// Its own head and share button belong to the whole page, to which there is a
/// link that carries the figures and none of the embedder's choices.
fn a_part_of_another_page_has_no_head_and_links_to_the_whole(engine: Engine) -> Result<()> {
    let page = engine.settings().open_http(
        "#v=1&lang=da&view=occupancy&embed=1&theme=dark&accent=8a1538&show=trials.amount\
         &lock=trials.amount&trials.amount=900000&name=Egne%20tal",
    )?;
    for gone in [".brand", ".set", ".share-tool", ".share > button"] {
        for found in page.find_all(&format!("#app {gone}"))? {
            assert!(!found.is_shown()?, "{gone}");
        }
    }
    // What readers need is still there.
    assert!(page.find("#app .tools .lang")?.is_shown()?);
    assert_eq!(page.find("#app .named")?.text()?, "Egne tal");
    let whole = page.find("#app footer a")?;
    assert_eq!(whole.attribute("target")?.as_deref(), Some("_blank"));
    assert_eq!(whole.attribute("rel")?.as_deref(), Some("noopener"));
    let link = whole.attribute("href")?.unwrap_or_default();
    let server = page.server().map(browser_harness::Server::url);
    assert_eq!(
        link,
        format!(
            "{}#v=1&set=copenhagen-2015.2&view=occupancy&lang=da&trials.amount=900000&name=Egne%20tal",
            server.unwrap_or_default()
        )
    );
    let before = finding(&page)?;
    page.go("about:blank")?;
    page.go(&link)?;
    assert_eq!(finding(&page)?, before);
    assert!(page.find("#app .share > button")?.is_shown()?);
    assert!(page.find("#app .brand")?.is_shown()?);
    assert_eq!(page.find("html")?.attribute("data-theme")?, None);
    assert_eq!(
        page.run("return document.adoptedStyleSheets.length", &[])?,
        json!(0)
    );
    assert_calm(&page)
}

chromium!(
    only_the_levers_that_are_given_are_there,
    what_is_not_understood_is_said,
    what_is_fixed_or_hidden_stands_still,
);
chromium_and_firefox!(theme_and_accent_are_the_embedders);
every_engine!(a_part_of_another_page_has_no_head_and_links_to_the_whole);
