//! Frames as high as what is in them, by `embed.js`.

use browser_harness::{Context as _, Engine, Page, Result, Tools};
use serde_json::json;

use super::{Site, assert_calm, bring, enter, frame, host, number};

/// Links to two of the views, in the frame.
const PRICE: &str = "#app nav.questions li:first-child a";
const OCCUPANCY: &str = "#app nav.questions li:nth-child(2) a";

/// Narrow enough for the levers to stand under the picture, not beside it: there
/// they make the page higher.
const COLUMN: (u32, u32) = (600, 800);

/// The levers that stand behind "more", in the frame.
const MORE: &str = "#app details.more > summary";

/// How high a frame is, how high what is in it, and by how much that scrolls down
/// and to the right.
fn measured(page: &Page, at: usize) -> Result<[f64; 4]> {
    let frame = bring(page, at)?;
    let outer = page.run("return arguments[0].clientHeight", &[frame.argument()])?;
    enter(page, at)?;
    let inner = page.run(
        "const root = document.documentElement;
         return [Math.ceil(document.body.getBoundingClientRect().height),
           root.scrollHeight - innerHeight, root.scrollWidth - innerWidth];",
        &[],
    )?;
    page.leave()?;
    let [height, down, right]: [f64; 3] = serde_json::from_value(inner)?;
    Ok([number(&outer)?, height, down, right])
}

/// Waits until a frame is as high as what is in it, so that nothing scrolls, and
/// says how high.
pub(super) fn fitted(page: &Page, at: usize) -> Result<f64> {
    fitted_to(page, at, |_| true)
}

/// The same, at a given height.
fn fitted_to(page: &Page, at: usize, wanted: impl Fn(f64) -> bool) -> Result<f64> {
    let mut seen = [0.0; 4];
    page.wait("the frame to fit", || {
        seen = measured(page, at)?;
        let [outer, inner, down, right] = seen;
        let fits = (outer - inner).abs() < 0.5 && down.abs() < 0.5 && right.abs() < 0.5;
        Ok(fits && wanted(outer))
    })
    .with_context(|| format!("frame {at}, its content and what scrolls: {seen:?}"))?;
    Ok(seen[0])
}

/// Whether two heights are the same.
fn same(a: f64) -> impl Fn(f64) -> bool {
    move |b| (a - b).abs() < 0.5
}

/// Clicks something in a frame, whoever else may want to hear of it.
fn click(page: &Page, at: usize, css: &str) -> Result<()> {
    enter(page, at)?;
    page.run("arguments[0].click()", &[page.find(css)?.argument()])?;
    page.leave()
}

fn three_frames_on_a_page_fit(engine: Engine) -> Result<()> {
    let page = engine.settings().with_layers().start(Tools::from_env()?)?;
    let site = Site::start(&page, &[], &[])?;
    for url in [
        site.url("example-host.html"),
        site.on_disk("example-host.html")?,
    ] {
        page.go(&url)?;
        let heights = [fitted(&page, 0)?, fitted(&page, 1)?, fitted(&page, 2)?];
        // The second and the third hold less than the first.
        assert!(heights.iter().all(|height| *height > 400.0), "{heights:?}");
        assert_calm(&page)?;
        for at in 0..3 {
            enter(&page, at)?;
            assert_calm(&page)?;
            page.leave()?;
        }
        page.keep_picture(&format!("{engine} example-host"))?;
    }
    // A narrower column makes the page in it higher, and back.
    let before = fitted(&page, 2)?;
    page.run(
        "document.querySelector('.half').style.maxWidth = '20rem'",
        &[],
    )?;
    fitted_to(&page, 2, |height| height > before)?;
    page.run("document.querySelector('.half').style.maxWidth = ''", &[])?;
    fitted_to(&page, 2, same(before))?;
    Ok(())
}

fn a_frame_grows_and_shrinks_with_its_page(engine: Engine) -> Result<()> {
    let (width, height) = COLUMN;
    let page = engine
        .settings()
        .with_layers()
        .size(width, height)
        .start(Tools::from_env()?)?;
    let body = frame("pladspris.html#v=1&lang=da&embed=1") + "<script src=\"embed.js\"></script>";
    let site = Site::start(&page, &[("host.html", &host(&body))], &[])?;
    page.go(&site.url("host.html"))?;
    let price = fitted(&page, 0)?;
    // Many sites count borders into a height, and then it is another one.
    page.run(
        "document.querySelector('iframe').style.cssText += '; box-sizing: border-box; border: 7px solid'",
        &[],
    )?;
    fitted(&page, 0)?;
    page.run(
        "const { style } = document.querySelector('iframe');
         style.boxSizing = style.border = ''",
        &[],
    )?;
    fitted_to(&page, 0, same(price))?;
    click(&page, 0, MORE)?;
    page.wait(
        "the frame to grow",
        || Ok(fitted(&page, 0)? > price + 100.0),
    )?;
    click(&page, 0, MORE)?;
    fitted_to(&page, 0, same(price))?;
    // Another view is of another height.
    click(&page, 0, OCCUPANCY)?;
    fitted_to(&page, 0, |height| (height - price).abs() > 50.0)?;
    click(&page, 0, PRICE)?;
    fitted_to(&page, 0, same(price))?;
    assert_calm(&page)
}

/// Says that the window's size has changed when the first scripts have run, and there
/// is no body yet.
const EARLY: &str = "
    new MutationObserver(() => {
      if (window.pladsprisStart && !document.body) {
        window.early = true;
        dispatchEvent(new Event('resize'));
      }
    }).observe(document, { attributes: true, childList: true, subtree: true });";

fn a_frame_may_change_before_it_has_a_body(engine: Engine) -> Result<()> {
    let page = engine
        .settings()
        .with_layers()
        .before(EARLY)
        .start(Tools::from_env()?)?;
    // Chromium keeps a sandboxed frame in a process of its own, which has no such script.
    let frame = frame("pladspris.html#v=1&lang=da&embed=1").replace("sandbox", "data-sandbox");
    let body = frame + "<script src=\"embed.js\"></script>";
    let site = Site::start(&page, &[("host.html", &host(&body))], &[])?;
    page.go(&site.url("host.html"))?;
    fitted(&page, 0)?;
    enter(&page, 0)?;
    assert_eq!(page.run("return window.early", &[])?, json!(true));
    assert_calm(&page)?;
    page.leave()
}

/// Counts who listens for messages, and is told of each that comes.
const COUNTING: &str = "
    <script>
      window.listeners = 0;
      const add = window.addEventListener;
      window.addEventListener = function (kind, ...rest) {
        if (kind === 'message') window.listeners += 1;
        return add.call(window, kind, ...rest);
      };
      window.heard = [];
      add.call(window, 'message', (event) => heard.push(event.data));
    </script>";

fn included_twice_it_listens_once(engine: Engine) -> Result<()> {
    let page = engine.settings().with_layers().start(Tools::from_env()?)?;
    let frames = frame("pladspris.html#v=1&lang=da&embed=1")
        + &frame("pladspris.html#v=1&lang=en&view=occupancy&embed=1");
    let twice = "<script src=\"embed.js\" defer></script><script src=\"embed.js\"></script>";
    let late = host(&frames);
    let pages = [
        ("twice.html", host(&format!("{COUNTING}{frames}{twice}"))),
        ("late.html", late),
    ];
    let pages = [
        (pages[0].0, pages[0].1.as_str()),
        (pages[1].0, pages[1].1.as_str()),
    ];
    let site = Site::start(&page, &pages, &[])?;
    page.go(&site.url("twice.html"))?;
    fitted(&page, 0)?;
    fitted(&page, 1)?;
    assert_eq!(page.run("return listeners", &[])?, json!(1));
    assert_calm(&page)?;

    // Without the script the frames stay as the snippet has them, and when it
    // comes at last they get their heights.
    page.go(&site.url("late.html"))?;
    for at in 0..2 {
        let [outer, inner, ..] = measured(&page, at)?;
        assert!(
            (outer - 600.0).abs() < 0.5 && inner > 600.0,
            "{outer} {inner}"
        );
    }
    page.run(
        "const script = document.createElement('script');
         script.src = 'embed.js';
         document.body.append(script);",
        &[],
    )?;
    fitted(&page, 0)?;
    fitted(&page, 1)?;
    assert_calm(&page)
}

/// A frame that reports the heights that it is given.
const TELLER: &str = "<!DOCTYPE html><title>x</title><script>
    addEventListener('message', (event) => parent.postMessage(eval(event.data), '*'));
    </script>";

/// Makes the frame at this place, or the page itself, tell something; waits
/// until it is heard.
fn tell(page: &Page, at: Option<usize>, what: &str) -> Result<()> {
    let heard = page.run("return heard.length", &[])?;
    let script = match at {
        Some(_) => "frames[arguments[0]].postMessage(arguments[1], '*')",
        None => "postMessage(eval(arguments[1]), '*')",
    };
    page.run(script, &[json!(at), json!(what)])?;
    page.wait("what was told", || {
        Ok(page.run("return heard.length", &[])? != heard)
    })
}

fn only_the_frames_own_windows_are_listened_to(engine: Engine) -> Result<()> {
    let page = engine.settings().with_layers().start(Tools::from_env()?)?;
    let hostile = "<iframe src=\"teller.html\" title=\"hostile\"></iframe>";
    let marked =
        "<iframe data-pladspris src=\"teller.html\" title=\"liar\" height=\"333\"></iframe>";
    let body = format!(
        "{COUNTING}{}{hostile}{marked}<script src=\"embed.js\"></script>",
        frame("pladspris.html#v=1&lang=da&embed=1"),
    );
    let pages = [
        ("host.html", host(&body)),
        ("teller.html", TELLER.to_owned()),
    ];
    let pages = pages.each_ref().map(|(name, html)| (*name, html.as_str()));
    let site = Site::start(&page, &pages, &[])?;
    page.go(&site.url("host.html"))?;
    let height = fitted(&page, 0)?;
    let sizes = |page: &Page| {
        page.run(
            "return [...document.querySelectorAll('iframe')].map((frame) => frame.offsetHeight)",
            &[],
        )
    };
    let before = sizes(&page)?;
    // From a frame that is none of ours, and from the page's own window.
    for at in [Some(1), None] {
        tell(&page, at, "({ pladspris: 1, height: 5 })")?;
        tell(&page, at, "({ pladspris: 1, height: 5000 })")?;
        assert_eq!(sizes(&page)?, before);
    }
    // A marked frame moves nothing but itself, and that within reason. What is no height
    // moves nothing.
    for (told, height) in [
        ("{ pladspris: 1, height: 700 }", 700),
        ("{ pladspris: 1, height: NaN }", 700),
        ("{ pladspris: 1, height: 0 }", 700),
        ("{ pladspris: 1, height: 1 }", 700),
        ("{ pladspris: 1, height: -5 }", 700),
        ("{ pladspris: 1, height: 5 }", 150),
        ("{ pladspris: 1, height: 701 }", 701),
        ("{ pladspris: 1, height: 1e9 }", 20_000),
        ("{ pladspris: 1, height: 702 }", 702),
        ("{ pladspris: 1, height: Infinity }", 20_000),
        ("{ pladspris: 1, height: 703 }", 703),
        ("{ pladspris: 1, height: '500px; position: fixed' }", 703),
        ("{ pladspris: 1, height: '702' }", 703),
        ("{ pladspris: 1, height: {} }", 703),
        ("{ pladspris: 1, height: [702] }", 703),
        ("{ pladspris: 1, height: 702n }", 703),
        ("{ pladspris: 1 }", 703),
        ("{ pladspris: '1', height: 999 }", 703),
        ("{ pladspris: 2, height: 999 }", 703),
        ("null", 703),
        ("'{\"pladspris\":1,\"height\":999}'", 703),
        ("[]", 703),
        ("7", 703),
        ("{ pladspris: 1, height: null }", 703),
        ("{ pladspris: 1, height: 704 }", 704),
    ] {
        tell(&page, Some(2), &format!("({told})"))?;
        // With a border of 2 pixels on each side, outside of its height.
        assert_eq!(sizes(&page)?[2], height + 4, "{told}");
        assert_eq!(sizes(&page)?[0], before[0], "{told}");
        assert_eq!(sizes(&page)?[1], before[1], "{told}");
    }
    assert!((fitted(&page, 0)? - height).abs() < 0.5);
    assert_calm(&page)
}

/// A page under the strictest policy that the guide speaks of, and the frame
/// from another origin beside one from its own.
fn a_strict_policy_and_another_origin_are_no_hindrance(engine: Engine) -> Result<()> {
    let (width, height) = COLUMN;
    let page = engine
        .settings()
        .with_layers()
        .size(width, height)
        .start(Tools::from_env()?)?;
    let other = Site::start(&page, &[], &[])?;
    // By another name, which is another site. WebKitGTK asks its proxy for that
    // name, so there it is another port, which is another origin.
    let name = match engine {
        Engine::WebKit => "127.0.0.1",
        Engine::Chromium | Engine::Firefox => "localhost",
    };
    let other = format!("http://{name}:{}", other.server.port());
    let body = frame("pladspris.html#v=1&lang=da&embed=1")
        + &frame(&format!(
            "{other}/pladspris.html#v=1&lang=en&view=occupancy&embed=1"
        ))
        + "<script src=\"embed.js\" defer></script>";
    let policy =
        format!("default-src 'none'; frame-src 'self' {other}; script-src 'self'; img-src data:");
    let site = Site::start(
        &page,
        &[("host.html", &host(&body))],
        &[("host.html", "Content-Security-Policy", &policy)],
    )?;
    page.go(&site.url("host.html"))?;
    // The policy holds: it is the script from its own file that sets the heights.
    page.run(
        "const script = document.createElement('script');
         script.textContent = 'window.inline = true';
         document.body.append(script);",
        &[],
    )?;
    assert_eq!(page.run("return typeof window.inline", &[])?, "undefined");
    page.forget_logs()?;
    for at in 0..2 {
        let before = fitted(&page, at)?;
        click(&page, at, MORE)?;
        fitted_to(&page, at, |height| height > before + 100.0)?;
    }
    assert_calm(&page)
}

every_engine!(
    three_frames_on_a_page_fit,
    a_frame_grows_and_shrinks_with_its_page,
    a_frame_may_change_before_it_has_a_body,
    included_twice_it_listens_once,
    only_the_frames_own_windows_are_listened_to,
    a_strict_policy_and_another_origin_are_no_hindrance,
);
