//! The code that the dialog writes, and what it does in a page.

use browser_harness::{Context as _, Element, Engine, Page, Result, Tools};
use serde_json::{Value, json};

use super::heights::fitted;
use super::{Site, assert_calm, controls, enter, finding, host, number, painted, plain};

/// What an editor may call a frame.
const TITLE: &str = "Hvad <b>koster</b> en \"plads\"? & 'resten' --> 🎈";

/// Opens the dialog's second panel.
fn open_panel(page: &Page) -> Result<()> {
    page.find("#app .share > button")?.click()?;
    page.find("dialog[open] section[aria-labelledby=site] button")?
        .click()?;
    page.find("dialog #embed-code")?;
    Ok(())
}

/// Chooses an option by its place, as its event tells of it.
fn choose(page: &Page, select: &str, at: usize) -> Result<()> {
    page.run(
        "const [select, at] = arguments;
         select.selectedIndex = at;
         select.dispatchEvent(new Event('change', { bubbles: true }));",
        &[page.find(select)?.argument(), json!(at)],
    )?;
    Ok(())
}

/// Gives a field a value, which no driver can type: a colour, or an odd character.
fn set_field(page: &Page, field: &Element<'_>, value: &str) -> Result<()> {
    page.run(
        "const [field, value] = arguments;
         field.value = value;
         field.dispatchEvent(new Event('input', { bubbles: true }));",
        &[field.argument(), json!(value)],
    )?;
    Ok(())
}

/// The code, once it holds this.
fn code(page: &Page, part: &str) -> Result<String> {
    let mut code = String::new();
    let there = page.wait(part, || {
        code = page.find("dialog #embed-code")?.value()?;
        Ok(code.contains(part))
    });
    there.with_context(|| code.clone())?;
    Ok(code)
}

/// Waits until the preview shows this, looked at from inside.
fn preview(page: &Page, what: &str, shows: impl Fn(&Page) -> Result<bool>) -> Result<()> {
    page.wait(&format!("the preview: {what}"), || {
        page.enter(&page.find("dialog iframe.preview")?)?;
        let state = page.run("return document.documentElement?.dataset.start ?? ''", &[])?;
        let shown = state == "ready" && shows(page)?;
        page.leave()?;
        Ok(shown)
    })
}

/// The height that the code gives the frame.
fn height_in(code: &str) -> Result<f64> {
    let (_, rest) = code.split_once(" height=\"").context("no height")?;
    let (height, _) = rest.split_once('"').context("no height")?;
    Ok(height.parse()?)
}

/// How the page in a frame is dressed.
fn theme(page: &Page) -> Result<Value> {
    page.run("return document.documentElement.dataset.theme ?? ''", &[])
}

fn the_preview_shows_each_choice_and_the_code_does_the_same(engine: Engine) -> Result<()> {
    let page = engine.settings().with_layers().start(Tools::from_env()?)?;
    let site = Site::start(&page, &[], &[])?;
    page.go(
        &site.url("pladspris.html#v=1&lang=da&over30-trials.occupancy=0.9&trials.amount=900000")
    )?;
    let found = finding(&page)?;
    open_panel(&page)?;
    preview(&page, "the scenario", |page| Ok(finding(page)? == found))?;
    preview(&page, "no share button", |page| {
        Ok(page.find_all("#app .share > button")?.is_empty())
    })?;

    choose(&page, "#embed-theme", 2)?;
    code(&page, "&amp;theme=dark")?;
    preview(&page, "dark", |page| Ok(theme(page)? == "dark"))?;
    choose(&page, "#embed-theme", 1)?;
    preview(&page, "light", |page| Ok(theme(page)? == "light"))?;

    page.find("dialog .sheet-field > .check input")?.click()?;
    set_field(&page, &page.find("dialog input[type=color]")?, "#8a1538")?;
    code(&page, "&amp;accent=8a1538")?;
    preview(&page, "the colour", |page| {
        let links = painted(page, "#app .levers .foot-note a", "color")?;
        Ok(links == [0x8a, 0x15, 0x38])
    })?;

    choose(&page, "#embed-levers", 1)?;
    code(&page, "&amp;show=over30-trials.occupancy,trials.amount,")?;
    preview(&page, "the first levers", |page| {
        Ok(page.find_all("#app details.more")?.is_empty()
            && page.find_all("#lever-trials-amount")?.len() == 1)
    })?;
    page.find("dialog fieldset .check:nth-of-type(2) input")?
        .click()?;
    code(&page, "&amp;lock=trials.amount")?;
    preview(&page, "a fixed lever", |page| {
        let locked = page.find_all("#app .lever.locked")?;
        Ok(locked.len() == 1 && plain(&locked[0])?.contains("900.000"))
    })?;

    set_field(&page, &page.find("#embed-title")?, TITLE)?;
    let code = code(&page, "&lt;b&gt;koster")?;
    assert_calm(&page)?;

    // Script-free, as the code stands: a policy that lets no script run is met.
    std::fs::write(site.file("host.html"), host(&code))?;
    let strict = Site::start(
        &page,
        &[("host.html", &host(&code))],
        &[(
            "host.html",
            "Content-Security-Policy",
            &format!("script-src 'none'; frame-src {}", site.server.url()),
        )],
    )?;
    page.go(&strict.url("host.html"))?;
    assert!(!code.contains("<script"), "{code}");
    let frame = page.find("iframe")?;
    assert_eq!(frame.property("title")?, TITLE);
    assert_eq!(page.find_all("iframe *")?.len(), 0);
    enter(&page, 0)?;
    assert_eq!(finding(&page)?, found);
    assert_eq!(theme(&page)?, "light");
    let links = painted(&page, "#app .levers .foot-note a", "color")?;
    assert_eq!(links, [0x8a, 0x15, 0x38]);
    assert_eq!(page.find_all("#app .lever.locked")?.len(), 1);
    assert!(
        controls(&page)?
            .iter()
            .any(|id| id == "lever-over30-trials-occupancy")
    );
    assert_calm(&page)?;
    page.leave()?;
    let height = page.run("return document.querySelector('iframe').clientHeight", &[])?;
    assert_eq!(height.as_f64(), Some(height_in(&code)?));
    page.forget_logs()?;

    // With a name of its own and no levers, and a height that follows.
    page.go(&site.url("pladspris.html#v=1&lang=en&view=occupancy&name=Own%20figures"))?;
    open_panel(&page)?;
    choose(&page, "#embed-levers", 2)?;
    self::code(&page, "&amp;show=&amp;")?;
    preview(&page, "no levers", |page| {
        Ok(page.find_all("#app .levers")?.is_empty())
    })?;
    // Not that of the card, which stands further up.
    page.find("dialog .sheet-body > .check:last-of-type input")?
        .click()?;
    let code = self::code(&page, "<script src=")?;
    assert!(code.contains("title=\"Own figures – Pladspris\""), "{code}");
    std::fs::write(site.file("host.html"), host(&code))?;
    page.go(&site.url("host.html"))?;
    fitted(&page, 0)?;
    enter(&page, 0)?;
    assert_eq!(controls(&page)?, [""; 0]);
    assert_eq!(page.find("#app .named")?.text()?, "Own figures");
    assert_calm(&page)
}

/// The frame is as high as what it shows needs, in a column as wide as the preview.
fn the_code_has_the_height_that_the_preview_needs(engine: Engine) -> Result<()> {
    let page = engine.settings().with_layers().start(Tools::from_env()?)?;
    let site = Site::start(&page, &[], &[])?;
    let mut heights = Vec::new();
    // What is still being looked for when the preview stands is no part of these.
    for (view, levers) in [
        ("occupancy", 0),
        ("occupancy", 2),
        ("results", 0),
        ("method", 0),
    ] {
        page.go(&site.url(&format!("pladspris.html#v=1&lang=da&view={view}")))?;
        open_panel(&page)?;
        choose(&page, "#embed-levers", levers)?;
        preview(&page, "the levers", |page| {
            let given = page.find_all("#app .levers")?.len();
            Ok(given == usize::from(levers == 0 && view != "method"))
        })?;
        let [mut needed, mut wide] = [0.0, 0.0];
        let mut code = String::new();
        page.wait("the height", || {
            page.enter(&page.find("dialog iframe.preview")?)?;
            let size = page.run(
                "return [Math.ceil(document.body.getBoundingClientRect().height),
                   document.documentElement.clientWidth]",
                &[],
            )?;
            page.leave()?;
            [needed, wide] = serde_json::from_value(size)?;
            code = page.find("dialog #embed-code")?.value()?;
            let room = height_in(&code)? - needed * 1.02;
            Ok((39.0..60.0).contains(&room))
        })
        .with_context(|| format!("{view}, {levers}: {needed} in {code}"))?;
        heights.push(height_in(&code)?);
        // Without a script on the page around, all of it is there.
        let column = format!("<div style=\"width: {wide}px\">{code}</div>");
        std::fs::write(site.file("host.html"), host(&column))?;
        page.go(&site.url("host.html"))?;
        enter(&page, 0)?;
        page.wait("the frame to fit", || {
            needed = number(&page.run("return document.documentElement.scrollHeight", &[])?)?;
            Ok(needed <= number(&page.run("return innerHeight", &[])?)?)
        })
        .with_context(|| format!("{view}, {levers}: {needed} at {wide} by {code}"))?;
        assert_calm(&page)?;
        page.leave()?;
    }
    heights.dedup();
    assert_eq!(heights.len(), 4, "{heights:?}");
    Ok(())
}

/// The code goes where the editor's hand puts it, with the address that they say.
fn the_code_is_copied_with_the_editors_own_address(engine: Engine) -> Result<()> {
    let page = engine.settings().with_layers().open_file("#v=1&lang=da")?;
    open_panel(&page)?;
    // A file's own address means nothing on a web server.
    let address = page.find("#embed-address")?;
    assert_eq!(
        address.value()?,
        "https://www.kommune.example/pladspris.html"
    );
    address.replace_text("https://x.example/a b/\"><script>/p.html")?;
    // The preview reports its height once it stands, and the code follows.
    page.wait("the height", || {
        let code = page.find("dialog #embed-code")?.value()?;
        Ok(!code.contains("height=\"1200\""))
    })?;
    let code = code(
        &page,
        "src=\"https://x.example/a b/&quot;&gt;&lt;script&gt;/p.html#v=1&amp;",
    )?;
    page.find("dialog .sheet-field > .btn.primary")?.click()?;
    page.wait("what came of copying", || {
        Ok(page
            .find("dialog .sheet-field > .btn.primary ~ [role=status]")?
            .text()?
            == "Kopieret.")
    })?;
    page.go("about:blank")?;
    page.run(
        "document.body.innerHTML = '<textarea></textarea>'; document.body.firstChild.focus()",
        &[],
    )?;
    page.press(&[
        browser_harness::Key::Control,
        browser_harness::Key::Char('v'),
    ])?;
    page.wait("the code", || Ok(page.find("textarea")?.value()? == code))
}

every_engine!(
    the_preview_shows_each_choice_and_the_code_does_the_same,
    the_code_has_the_height_that_the_preview_needs,
    the_code_is_copied_with_the_editors_own_address,
);
