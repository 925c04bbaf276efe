//! Answers and dialogs in frames as high as their content: beside what was pressed,
//! on the screen, and the page around does not move.
#![allow(
    clippy::float_cmp,
    reason = "what was scrolled or laid out is compared with itself"
)]

use browser_harness::{Context as _, Engine, Key, Page, Result, Tools};
use serde_json::json;

use super::heights::fitted;
use super::{Site, assert_calm, enter, frame, host, take_hold, wait_until_settled};

/// The difference in the finding, at the top of the frame: worked out from other figures.
const FINDING: &str = "#app .finding b ~ b button.figure";

/// A figure of a conclusion, far below it.
const CONCLUSION: &str = "#app .claims button.figure";

/// The button of the share dialog, where the frame has one.
const SHARE: &str = "#app .share > button";

/// A host with more above and below than the screen holds.
fn tall(frames: &str) -> String {
    let blank = "<div style=\"height: 1500px\"></div>";
    host(&format!(
        "{blank}{frames}{blank}<script src=\"embed.js\"></script>"
    ))
}

/// How far the page around is scrolled, its height on the screen, where the frame
/// begins and how much of the page in it makes one of its pixels.
fn around(page: &Page) -> Result<[f64; 4]> {
    page.leave()?;
    let seen = page.run(
        "const frame = document.querySelector('iframe');
         const { top, height } = frame.getBoundingClientRect();
         return [scrollY, innerHeight, top, height / frame.offsetHeight];",
        &[],
    )?;
    page.enter(&page.find("iframe")?)?;
    serde_json::from_value(seen).context("no place")
}

/// Top and bottom of an element of the frame in it, and how far that is scrolled.
fn within(page: &Page, css: &str) -> Result<[f64; 3]> {
    let seen = page.run(
        "const { top, bottom } = document.querySelector(arguments[0]).getBoundingClientRect();
         return [top, bottom, scrollY];",
        &[json!(css)],
    )?;
    serde_json::from_value(seen).context("no place")
}

/// Scrolls the page around until the middle of something in the frame is at this
/// height of the screen.
fn scroll_to(page: &Page, css: &str, height: f64) -> Result<()> {
    let [top, bottom, _] = within(page, css)?;
    let [scrolled, _, frame, scale] = around(page)?;
    page.leave()?;
    page.run(
        "scrollTo({ top: arguments[0], behavior: 'instant' })",
        &[json!(
            scrolled + frame + (top + bottom) / 2.0 * scale - height
        )],
    )?;
    page.enter(&page.find("iframe")?)?;
    wait_until_settled(page)
}

/// Presses something in the frame, by the pointer or by a key.
fn press(page: &Page, css: &str, key: Option<Key>) -> Result<()> {
    let Some(key) = key else {
        return page.find(css)?.click();
    };
    page.run(
        "document.querySelector(arguments[0]).focus({ preventScroll: true })",
        &[json!(css)],
    )?;
    page.press(&[key])
}

/// The least height of a dialog, and the room that it has above and below.
const LEAST: f64 = 240.0 + 2.0 * 16.0;

/// Waits until the open dialog, with the focus on its heading, is on the screen from
/// its first line to its last, while the page around has not moved from `scrolled`.
/// Where the screen shows less of the frame than it needs, its first line is enough.
fn assert_on_screen(page: &Page, what: &str, scrolled: f64) -> Result<[f64; 2]> {
    let mut seen = String::new();
    let mut found = [0.0; 2];
    page.wait(what, || {
        let focus = page.run(
            "const [dialog] = document.querySelectorAll('dialog[open]');
             const heading = dialog?.querySelector('h2');
             return !!heading && document.activeElement === heading
               && heading.getBoundingClientRect().top > dialog.getBoundingClientRect().top;",
            &[],
        )?;
        if focus != true {
            seen = "no focus".to_owned();
            return Ok(false);
        }
        let [top, bottom, _] = within(page, "dialog")?;
        let [now, screen, frame, scale] = around(page)?;
        found = [top, bottom];
        let shown = (screen - frame.max(0.0)) / scale;
        seen = format!("{top} to {bottom} at {frame} x {scale} on {screen}, scrolled {now}");
        Ok(frame + top * scale >= -0.5
            && (frame + bottom * scale <= screen + 0.5 || shown < LEAST)
            && (now - scrolled).abs() < 0.5)
    })
    .with_context(|| format!("{what}: {seen}, and it was scrolled {scrolled}"))?;
    Ok(found)
}

/// Closes the dialog, and waits until what was pressed has the focus again; the page
/// around has not moved.
fn close(page: &Page, css: &str, scrolled: f64) -> Result<()> {
    page.press(&[Key::Escape])?;
    page.wait("the focus to come back", || {
        Ok(page.find_all("dialog")?.is_empty()
            && page.run(
                "return document.activeElement === document.querySelector(arguments[0])",
                &[json!(css)],
            )? == true)
    })?;
    assert_eq!(around(page)?[0], scrolled, "{css}");
    Ok(())
}

/// Starts a host around one frame, as high as its content, and goes into that.
fn start(page: &Page, html: &str) -> Result<Site> {
    let site = Site::start(page, &[("host.html", html)], &[])?;
    page.go(&site.url("host.html"))?;
    fitted(page, 0)?;
    enter(page, 0)?;
    take_hold(page)?;
    Ok(site)
}

/// Opens a figure's explanation, and another from within it, wherever on the screen
/// the figure was pressed.
fn explain_from_everywhere(page: &Page, key: Option<Key>) -> Result<()> {
    let [_, screen, ..] = around(page)?;
    for css in [FINDING, CONCLUSION] {
        for height in [30.0, screen / 2.0, screen - 30.0] {
            scroll_to(page, css, height)?;
            let [scrolled, ..] = around(page)?;
            let [pressed, below, _] = within(page, css)?;
            press(page, css, key)?;
            let what = format!("{css} at {height} by {key:?}");
            let [top, bottom] = assert_on_screen(page, &what, scrolled)?;
            // Beside it or above it, not elsewhere on the screen.
            assert!(
                top < below + 40.0 && bottom > pressed - 40.0,
                "{what}: pressed {pressed} to {below}, answered {top} to {bottom}"
            );
            // In the answer another, and back.
            press(page, "dialog .parts button", Some(Key::Enter))?;
            page.wait("the part", || {
                Ok(page.find_all("dialog .sheet-body > button")?.len() == 1)
            })?;
            assert_on_screen(page, &format!("{what}: the part"), scrolled)?;
            press(page, "dialog .sheet-body > button", Some(Key::Enter))?;
            page.wait("the answer", || {
                Ok(page.find_all("dialog .sheet-body > button")?.is_empty())
            })?;
            assert_on_screen(page, &format!("{what}: back"), scrolled)?;
            close(page, css, scrolled)?;
        }
    }
    Ok(())
}

fn an_answer_stands_beside_what_was_pressed(engine: Engine) -> Result<()> {
    let page = engine.settings().with_layers().start(Tools::from_env()?)?;
    let site = start(&page, &tall(&frame("pladspris.html#v=1&lang=da&embed=1")))?;
    explain_from_everywhere(&page, None)?;
    explain_from_everywhere(&page, Some(Key::Enter))?;
    // What a copy of the page would carry along, and no policy lets it show.
    assert_eq!(page.find_all("[style]")?.len(), 0);
    assert_calm(&page)?;
    drop(site);
    Ok(())
}

fn on_a_phone_too(engine: Engine) -> Result<()> {
    let page = engine
        .settings()
        .with_layers()
        .size(360, 740)
        .start(Tools::from_env()?)?;
    let _site = start(&page, &tall(&frame("pladspris.html#v=1&lang=da&embed=1")))?;
    explain_from_everywhere(&page, None)?;
    // The phone is turned while the answer stands.
    scroll_to(&page, CONCLUSION, 600.0)?;
    let [scrolled, ..] = around(&page)?;
    press(&page, CONCLUSION, None)?;
    assert_on_screen(&page, "upright", scrolled)?;
    page.leave()?;
    page.resize(740, 360)?;
    page.enter(&page.find("iframe")?)?;
    let [mut scrolled, ..] = around(&page)?;
    page.wait("the page around to come to rest", || {
        let before = scrolled;
        page.run_until_called("requestAnimationFrame(() => setTimeout(arguments[0]))", &[])?;
        [scrolled, ..] = around(&page)?;
        Ok(before == scrolled)
    })?;
    assert_on_screen(&page, "turned", scrolled)?;
    assert_calm(&page)
}

fn an_undo_leaves_the_answer_where_it_is(engine: Engine) -> Result<()> {
    let page = engine.settings().with_layers().start(Tools::from_env()?)?;
    let _site = start(&page, &tall(&frame("pladspris.html#v=1&lang=da&embed=1")))?;
    let slider = page.find("#lever-over30-trials-occupancy-slider")?;
    slider.press(&[Key::End])?;
    page.wait("the lever", || {
        Ok(super::finding(&page)?.contains("146 helårspersoner"))
    })?;
    fitted_again(&page)?;
    let changed = page.find(CONCLUSION)?.text()?;
    scroll_to(&page, CONCLUSION, 450.0)?;
    let [scrolled, ..] = around(&page)?;
    press(&page, CONCLUSION, None)?;
    assert_on_screen(&page, "the answer", scrolled)?;
    for (key, same) in [('z', false), ('y', true)] {
        page.press(&[Key::Control, Key::Char(key)])?;
        page.wait("another answer", || {
            Ok((page.find(CONCLUSION)?.text()? == changed) == same)
        })?;
        fitted_again(&page)?;
        assert_on_screen(&page, "the answer again", scrolled)?;
    }
    close(&page, CONCLUSION, scrolled)?;
    assert_calm(&page)
}

/// Waits until the frame is as high as its content again, from inside.
fn fitted_again(page: &Page) -> Result<()> {
    page.wait("the frame to fit", || {
        let stands_apart = page.run(
            "return Math.abs(document.body.getBoundingClientRect().height - innerHeight) < 1",
            &[],
        )?;
        Ok(stands_apart == true)
    })
}

/// A frame of the whole page has the button, whoever embeds it.
fn the_share_dialog_does_too(engine: Engine) -> Result<()> {
    let page = engine.settings().with_layers().start(Tools::from_env()?)?;
    let _site = start(&page, &tall(&frame("pladspris.html#v=1&lang=da")))?;
    for (height, key) in [(30.0, None), (450.0, Some(Key::Enter)), (600.0, None)] {
        scroll_to(&page, SHARE, height)?;
        let [scrolled, ..] = around(&page)?;
        press(&page, SHARE, key)?;
        assert_on_screen(&page, &format!("at {height}"), scrolled)?;
        let next = "dialog section[aria-labelledby=site] button";
        press(&page, next, Some(Key::Enter))?;
        page.find("dialog #embed-code")?;
        assert_on_screen(&page, &format!("the code, at {height}"), scrolled)?;
        close(&page, SHARE, scrolled)?;
    }
    assert_calm(&page)
}

/// `WebKitGTK` 2.50 measures what is made larger in pixels of its own, and tells the
/// frame something else of what is on the screen: then beside it is all there is.
fn beside(page: &Page) -> Result<()> {
    for css in [FINDING, CONCLUSION] {
        let [pressed, below, _] = within(page, css)?;
        let [scrolled, ..] = around(page)?;
        press(page, css, Some(Key::Enter))?;
        page.run_until_called("requestAnimationFrame(() => setTimeout(arguments[0]))", &[])?;
        let [top, bottom, _] = within(page, "dialog[open]")?;
        assert!(
            top < below + 40.0 && bottom > pressed - 40.0,
            "{css}: pressed {pressed} to {below}, answered {top} to {bottom}"
        );
        close(page, css, scrolled)?;
    }
    Ok(())
}

/// Frames that scroll by themselves, a frame in a frame, and pages around that are
/// made larger or smaller.
fn whatever_is_around(engine: Engine) -> Result<()> {
    let page = engine.settings().with_layers().start(Tools::from_env()?)?;
    let plain = frame("pladspris.html#v=1&lang=da&embed=1");
    let larger = tall(&format!("<div style=\"zoom: 1.25\">{plain}</div>"));
    let smaller = tall(&format!(
        "<div style=\"transform: scale(0.8); transform-origin: 0 0\">{plain}</div>"
    ));
    let scrolling = tall(&plain).replace("embed.js", "none.js");
    let pages = [
        ("larger.html", larger.as_str()),
        ("smaller.html", &smaller),
        ("none.js", ""),
        ("scrolling.html", &scrolling),
    ];
    let site = Site::start(&page, &pages, &[])?;
    for name in ["larger.html", "smaller.html"] {
        page.go(&site.url(name))?;
        fitted(&page, 0)?;
        enter(&page, 0)?;
        take_hold(&page)?;
        if engine == Engine::WebKit && name == "larger.html" {
            beside(&page)?;
        } else {
            explain_from_everywhere(&page, Some(Key::Enter)).context(name)?;
        }
        assert_calm(&page)?;
    }
    page.go(&site.url("scrolling.html"))?;
    enter(&page, 0)?;
    take_hold(&page)?;
    for css in [FINDING, CONCLUSION] {
        let [top, ..] = within(&page, css)?;
        page.run(
            "scrollBy({ top: arguments[0] - 400, behavior: 'instant' })",
            &[json!(top)],
        )?;
        scroll_to(&page, css, 450.0)?;
        let [scrolled, ..] = around(&page)?;
        let [.., inside] = within(&page, css)?;
        // A driver's click would scroll.
        press(&page, css, Some(Key::Enter))?;
        assert_on_screen(&page, css, scrolled)?;
        assert_eq!(within(&page, css)?[2], inside, "{css}");
        close(&page, css, scrolled)?;
        assert_eq!(within(&page, css)?[2], inside, "{css}");
    }
    assert_calm(&page)
}

/// Beside a picture that stays in sight on a phone, levers keep clear of it; here no
/// picture does, and most of a frame's height is no distance to keep.
fn a_lever_reached_by_key_stays_where_it_is(engine: Engine) -> Result<()> {
    let page = engine
        .settings()
        .with_layers()
        .size(600, 800)
        .start(Tools::from_env()?)?;
    let _site = start(&page, &tall(&frame("pladspris.html#v=1&lang=da&embed=1")))?;
    let first = "#lever-over30-trials-occupancy-slider";
    scroll_to(&page, first, 400.0)?;
    page.run(
        "document.querySelector(arguments[0]).focus({ preventScroll: true })",
        &[json!(first)],
    )?;
    let [scrolled, ..] = around(&page)?;
    for key in [&[Key::Tab][..], &[Key::Shift, Key::Tab]] {
        let before = page.run("return document.activeElement.id", &[])?;
        page.press(key)?;
        page.wait("another control", || {
            Ok(page.run("return document.activeElement.id", &[])? != before)
        })?;
        page.run_until_called("requestAnimationFrame(() => setTimeout(arguments[0]))", &[])?;
        assert_eq!(around(&page)?[0], scrolled, "{key:?}");
    }
    assert_calm(&page)
}

every_engine!(
    a_lever_reached_by_key_stays_where_it_is,
    an_answer_stands_beside_what_was_pressed,
    on_a_phone_too,
    an_undo_leaves_the_answer_where_it_is,
    the_share_dialog_does_too,
    whatever_is_around,
);
