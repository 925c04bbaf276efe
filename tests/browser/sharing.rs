//! The dialog that hands the calculation on, and its link.

use browser_harness::{Context as _, Element, Engine, Key, Page, Result, Tools, Violation};
use serde_json::json;

use super::embedding::take_hold;

/// A state with something of everything that a link holds.
const LINK: &str = "#v=1&set=copenhagen-2015.1&view=administration&lang=da&comparison=youth\
                    &trials.base=equal&youth-trials.occupancy=0.8\
                    &name=Alle%20%22pladser%22%20%26%20flere%20%F0%9F%8E%88";

/// The button that opens the dialog.
const OPENER: &str = "#app .share > button";

/// The field with the link.
const FIELD: &str = "dialog .sheet-row input";

/// Whether the focus is in the dialog.
const FOCUSED: &str = "return document.activeElement.closest('dialog') !== null";

/// A button of the dialog.
fn button<'page>(page: &'page Page, text: &str) -> Result<Element<'page>> {
    for found in page.find_all("dialog button")? {
        if found.text()? == text {
            return Ok(found);
        }
    }
    panic!("no button {text:?}")
}

/// The button that leads to the code for another page.
const NEXT: &str = "dialog section[aria-labelledby=site] button";

/// Opens the dialog, and waits until it has the focus.
fn open(page: &Page) -> Result<()> {
    page.find(OPENER)?.click()?;
    page.wait_for_focus("dialog[open] #sheet")
}

fn wait_until_closed(page: &Page) -> Result<()> {
    page.wait("the dialog to go", || {
        Ok(page.find_all("dialog")?.is_empty())
    })?;
    page.wait_for_focus(OPENER)
}

/// What the dialog says of copying.
fn outcome(page: &Page) -> Result<String> {
    let mut said = String::new();
    page.wait("what came of copying", || {
        for status in page.find_all("dialog .hint[role=status]")? {
            said.push_str(&status.text()?);
        }
        Ok(!said.is_empty())
    })?;
    Ok(said)
}

/// What the clipboard holds, found out as people do.
fn pasted(page: &Page) -> Result<String> {
    page.go("about:blank")?;
    page.run(
        "document.body.innerHTML = '<textarea></textarea>'; document.body.firstChild.focus()",
        &[],
    )?;
    page.press(&[Key::Control, Key::Char('v')])?;
    let field = page.find("textarea")?;
    page.wait("what was copied", || Ok(!field.value()?.is_empty()))?;
    field.value()
}

/// What the page shows, and where.
fn shown(page: &Page) -> Result<[String; 3]> {
    let title = page.run("return document.title", &[])?;
    Ok([
        page.find("#app .page")?.text()?,
        title.to_string(),
        page.address()?,
    ])
}

fn the_dialog_takes_the_focus_and_gives_it_back(engine: Engine) -> Result<()> {
    let page = engine.open_file("#v=1&lang=da")?;
    assert_eq!(
        page.find(OPENER)?.attribute("aria-haspopup")?.as_deref(),
        Some("dialog")
    );
    // By press and by either key, closed by either way.
    for key in [None, Some(Key::Enter), Some(Key::Char(' '))] {
        let opener = page.find(OPENER)?;
        match key {
            None => opener.click()?,
            Some(key) => opener.press(&[key])?,
        }
        page.wait_for_focus("dialog[open] #sheet")?;
        let dialog = page.find("dialog")?;
        assert_eq!(dialog.role()?, "dialog");
        assert_eq!(dialog.accessible_name()?, "Del eller gem beregningen");
        match key {
            Some(Key::Enter) => button(&page, "Luk")?.click()?,
            _ => page.press(&[Key::Escape])?,
        }
        wait_until_closed(&page)?;
    }
    // All that can be reached is in the dialog, up to its last button. From there
    // some browsers go on to their own bars.
    open(&page)?;
    let reached = page.find_all("dialog :is(button, input)")?.len();
    for _ in 0..reached {
        page.press(&[Key::Tab])?;
        assert_eq!(page.run(FOCUSED, &[])?, true);
    }
    assert!(page.find(NEXT)?.has_focus()?);
    page.run(
        "document.querySelectorAll('#app :is(a, button, input, select, summary)').forEach((behind) => {
           if (!behind.closest('dialog')) behind.focus();
         })",
        &[],
    )?;
    assert_eq!(page.run(FOCUSED, &[])?, true, "the page behind is in reach");
    // The second panel is the same dialog, and Escape closes it from there too.
    page.find(NEXT)?.press(&[Key::Enter])?;
    page.wait("the second panel", || {
        Ok(page.find("dialog #sheet")?.text()? == "Kode til hjemmesiden")
    })?;
    page.wait_for_focus("dialog[open] #sheet")?;
    button(&page, "Tilbage")?.click()?;
    page.wait("the first panel", || {
        Ok(page.find("dialog #sheet")?.text()? == "Del eller gem beregningen")
    })?;
    page.wait_for_focus("dialog[open] #sheet")?;
    page.find(NEXT)?.click()?;
    page.wait("the second panel", || {
        Ok(page.find("dialog #sheet")?.text()? == "Kode til hjemmesiden")
    })?;
    assert_eq!(page.run(FOCUSED, &[])?, true);
    page.press(&[Key::Escape])?;
    wait_until_closed(&page)?;
    assert_eq!(page.console_errors()?, [""; 0]);
    assert_eq!(page.requests_elsewhere()?, [""; 0]);
    Ok(())
}

/// What hangs over the right edge of the screen.
const TOO_WIDE: &str = "
    const room = document.documentElement.clientWidth;
    const dialog = document.querySelector('dialog');
    const wide = [...document.querySelectorAll('dialog, dialog *')]
      .filter((e) => e.getBoundingClientRect().right > room + 1 && e.getClientRects().length > 0)
      .map((e) => e.outerHTML.slice(0, 120));
    if (dialog.scrollWidth > dialog.clientWidth) wide.push('the dialog scrolls sideways');
    return wide.slice(0, 5);";

fn the_dialog_is_accessible_and_no_wider_than_the_screen(engine: Engine) -> Result<()> {
    let page = engine.settings().start(Tools::from_env()?)?;
    for (width, theme, language) in [
        (1280, "light", "da"),
        (1280, "dark", "en"),
        (320, "dark", "da"),
        (320, "light", "en"),
    ] {
        page.resize(width, 800)?;
        page.go_file_anew(&format!(
            "#v=1&lang={language}&theme={theme}&name=Halv%20administration"
        ))?;
        open(&page)?;
        check(&page, &format!("share {width} {theme} {language}"))?;
        page.find(NEXT)?.click()?;
        // With everything that a choice brings up.
        page.find("dialog .sheet-field .check input")?.click()?;
        let colour = page.find("dialog input[type=color]")?;
        page.run(
            "const [field] = arguments;
             field.value = '#ffee00';
             field.dispatchEvent(new Event('input', { bubbles: true }));",
            &[colour.argument()],
        )?;
        page.wait("the sentence on the colour", || {
            let said = page.find_all("dialog .hint[role=status]")?;
            Ok(said
                .first()
                .is_some_and(|said| said.text().is_ok_and(|text| !text.is_empty())))
        })?;
        check(&page, &format!("embed {width} {theme} {language}"))?;
    }
    assert_eq!(page.requests_elsewhere()?, [""; 0]);
    assert_eq!(page.console_errors()?, [""; 0]);
    Ok(())
}

fn check(page: &Page, what: &str) -> Result<()> {
    if page.engine().in_full() {
        let found: Vec<String> = page.axe()?.iter().map(Violation::to_string).collect();
        assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
    }
    assert_eq!(page.run(TOO_WIDE, &[])?, json!([]), "{what}");
    page.keep_picture(&format!("{} {what}", page.engine()))
}

fn the_link_that_is_copied_opens_the_same_state(engine: Engine) -> Result<()> {
    let page = engine.open_http(LINK)?;
    let before = shown(&page)?;
    open(&page)?;
    let link = page.find(FIELD)?.value()?;
    assert_eq!(link, before[2]);
    button(&page, "Kopiér linket")?.click()?;
    assert_eq!(outcome(&page)?, "Kopieret.");
    assert_eq!(page.console_errors()?, [""; 0]);
    assert_eq!(pasted(&page)?, link);
    page.go(&link)?;
    assert_eq!(shown(&page)?, before);
    Ok(())
}

/// What is typed into the dialog is in the link at once.
fn the_name_is_in_the_link_the_title_and_the_page(engine: Engine) -> Result<()> {
    let page = engine.open_file("#v=1&lang=da")?;
    open(&page)?;
    page.find("#share-name")?
        .type_text("<i>Færre</i> & \"flere\"")?;
    page.wait("the name in the link", || {
        Ok(page
            .find(FIELD)?
            .value()?
            .ends_with("&name=%3Ci%3EF%C3%A6rre%3C%2Fi%3E%20%26%20%22flere%22"))
    })?;
    page.press(&[Key::Escape])?;
    wait_until_closed(&page)?;
    let named = page.find("#app .named")?;
    assert_eq!(named.text()?, "<i>Færre</i> & \"flere\"");
    let title = page.run("return document.title", &[])?;
    assert_eq!(title, "<i>Færre</i> & \"flere\" – Pladspris");
    page.wait_for_address("&name=")?;
    page.reload()?;
    assert_eq!(
        page.find("#app .named")?.text()?,
        "<i>Færre</i> & \"flere\""
    );
    Ok(())
}

/// A clipboard, and an older way to it, that behave as the root element says.
const CLIPBOARDS: &str = "
    const says = (name) => document.documentElement.getAttribute(name);
    Object.defineProperty(Navigator.prototype, 'clipboard', { configurable: true, get() {
      if (says('data-new-way') === 'missing') return undefined;
      return { writeText() {
        if (says('data-new-way') === 'throws') throw new DOMException('thrown', 'SecurityError');
        return Promise.reject(new DOMException('refused', 'NotAllowedError'));
      } };
    } });
    const command = Document.prototype.execCommand;
    Document.prototype.execCommand = function (...what) {
      if (says('data-old-way') === 'throws') throw new DOMException('thrown', 'SecurityError');
      return says('data-old-way') === 'works' && command.apply(this, what);
    };";

fn where_the_clipboard_is_refused_the_old_way_is_tried(engine: Engine) -> Result<()> {
    let page = engine
        .settings()
        .before(CLIPBOARDS)
        .start(Tools::from_env()?)?;
    for (new_way, old_way) in [
        ("missing", "works"),
        ("refuses", "works"),
        ("throws", "works"),
        ("missing", "refuses"),
        ("refuses", "throws"),
        ("throws", "refuses"),
    ] {
        page.go_file_anew(LINK)?;
        page.run(
            "const root = document.documentElement;
                 root.setAttribute('data-new-way', arguments[0]);
                 root.setAttribute('data-old-way', arguments[1]);",
            &[json!(new_way), json!(old_way)],
        )?;
        open(&page)?;
        let link = page.find(FIELD)?.value()?;
        button(&page, "Kopiér linket")?.click()?;
        let what = format!("{new_way}, {old_way}");
        let said = outcome(&page).with_context(|| what.clone())?;
        assert_eq!(page.console_errors()?, [""; 0], "{what}");
        if old_way == "works" {
            assert_eq!(said, "Kopieret.", "{what}");
            assert_eq!(pasted(&page)?, link, "{what}");
            continue;
        }
        assert!(said.contains("Teksten er markeret: Tryk Ctrl+C"), "{what}");
        // So it is: the reader's own Ctrl+C gets all of it.
        let marked = page.run(
            "const field = document.querySelector(arguments[0]);
                 return field.value.slice(field.selectionStart, field.selectionEnd)",
            &[json!(FIELD)],
        )?;
        assert_eq!(marked, link.as_str(), "{what}");
        assert!(page.find(FIELD)?.has_focus()?, "{what}");
        page.press(&[Key::Control, Key::Char('c')])?;
        assert_eq!(pasted(&page)?, link, "{what}");
    }
    Ok(())
}

/// A frame that may run scripts and nothing else: no origin, so no storage, and no
/// clipboard. What the browser lets it do it does, and all else it says.
fn in_a_sandboxed_frame_the_dialog_works(engine: Engine) -> Result<()> {
    let page = engine.settings().start(Tools::from_env()?)?;
    let html = std::fs::read_to_string(&page_file()?)?;
    page.go("about:blank")?;
    page.run(
        "const frame = document.createElement('iframe');
         frame.sandbox = 'allow-scripts';
         frame.style.cssText = 'width: 1200px; height: 850px';
         frame.srcdoc = arguments[0];
         document.body.append(frame);",
        &[json!(page.prepare(&html))],
    )?;
    page.enter(&page.find("iframe")?)?;
    page.wait("the app in the frame", || {
        let state = page.find("html")?.attribute("data-start")?;
        Ok(state.as_deref() == Some("ready"))
    })?;
    let refused = page.run(
        "try { return String(localStorage) } catch (refused) { return refused.name }",
        &[],
    )?;
    assert_eq!(refused, "SecurityError", "the frame has an origin");
    take_hold(&page)?;
    open(&page)?;
    button(&page, "Kopiér linket")?.click()?;
    let said = outcome(&page)?;
    assert!(
        said == "Kopieret." || said.contains("Teksten er markeret"),
        "{said}"
    );
    page.find(NEXT)?.click()?;
    page.find("dialog #embed-code")?;
    page.press(&[Key::Escape])?;
    wait_until_closed(&page)?;
    assert_eq!(page.console_errors()?, [""; 0]);
    Ok(())
}

fn page_file() -> Result<std::path::PathBuf> {
    Ok(Tools::from_env()?.page)
}

every_engine!(
    the_dialog_takes_the_focus_and_gives_it_back,
    the_dialog_is_accessible_and_no_wider_than_the_screen,
    the_link_that_is_copied_opens_the_same_state,
    the_name_is_in_the_link_the_title_and_the_page,
    where_the_clipboard_is_refused_the_old_way_is_tried,
    in_a_sandboxed_frame_the_dialog_works,
);
