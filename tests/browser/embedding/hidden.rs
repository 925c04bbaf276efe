//! Frames that are not laid out, that have lost their mark, that stand in shadow trees,
//! that come and go: in the end each is as high as its page, and none is anything else
//! on the way.
#![allow(
    clippy::float_cmp,
    reason = "what was scrolled or laid out is compared with itself"
)]

use browser_harness::{Context as _, Engine, Page, Result, Tools};
use serde_json::json;

use super::heights::fitted;
use super::{Site, assert_calm, enter, frame, host};

/// Keeps what each frame's window has reported, and every height that a frame was given.
const WATCHING: &str = "
    <script>
      window.told = new Map();
      addEventListener('message', (event) => told.set(event.source, event.data.height));
      window.given = [];
      new MutationObserver((records) => records.forEach(({ target }) => {
        if (target.tagName === 'IFRAME') given.push(target.style.height);
      })).observe(document, { subtree: true, attributeFilter: ['style'] });
    </script>";

/// What a page does with frames that are not to be seen yet: by class and style.
const HIDDEN: [(&str, &str); 5] = [
    ("none", ".none iframe { display: none }"),
    ("around", ".around { display: none }"),
    ("folded", ".folded { width: 0; overflow: hidden }"),
    ("flat", ".flat { height: 0; overflow: hidden }"),
    ("skipped", ".skipped { content-visibility: hidden }"),
];

/// The heights that frames were given so far, in pixels.
fn given(page: &Page) -> Result<Vec<f64>> {
    let given = page.run("return given.map(parseFloat)", &[])?;
    serde_json::from_value(given).context("no heights")
}

fn a_hidden_frame_is_left_alone_until_it_is_shown(engine: Engine) -> Result<()> {
    let page = engine.settings().with_layers().start(Tools::from_env()?)?;
    let styles: String = HIDDEN.iter().map(|(_, style)| *style).collect();
    let frame = frame("pladspris.html#v=1&lang=da&embed=1");
    let pages = HIDDEN.map(|(class, _)| {
        let body = format!(
            "<style>{styles}</style>{WATCHING}<div id=\"tab\" class=\"{class}\">{frame}</div>\
             <script src=\"embed.js\"></script>"
        );
        (class.to_owned() + ".html", host(&body))
    });
    let pages = pages
        .each_ref()
        .map(|(name, html)| (name.as_str(), html.as_str()));
    let site = Site::start(&page, &pages, &[])?;
    for (class, _) in HIDDEN {
        page.go(&site.url(&format!("{class}.html")))?;
        enter(&page, 0)?;
        page.leave()?;
        page.run_until_called("requestAnimationFrame(() => setTimeout(arguments[0]))", &[])?;
        if !["flat", "skipped"].contains(&class) {
            // The page in it stands, and has nowhere to stand: at most it was made a
            // little higher, so that it reports its height if it has one.
            for height in given(&page)? {
                assert!((600.0..=601.0).contains(&height), "{class}: {height}");
            }
        }
        page.run("document.querySelector('#tab').className = ''", &[])?;
        fitted(&page, 0).with_context(|| class.to_owned())?;
        for height in given(&page)? {
            assert!((600.0..=4000.0).contains(&height), "{class}: {height}");
        }
        assert_calm(&page)?;
    }
    Ok(())
}

/// Where no script runs in the frame, nothing reports a height, and it stays as the
/// snippet has it, hidden at first or not.
fn a_frame_without_script_keeps_its_height(engine: Engine) -> Result<()> {
    let page = engine.settings().with_layers().start(Tools::from_env()?)?;
    let mute = frame("pladspris.html#v=1&lang=da&embed=1")
        .replace("sandbox=\"allow-scripts\"", "sandbox=\"\"");
    let body =
        format!("<div id=\"tab\" hidden>{mute}</div>{mute}<script src=\"embed.js\"></script>");
    let site = Site::start(&page, &[("host.html", &host(&body))], &[])?;
    page.go(&site.url("host.html"))?;
    page.run("document.querySelector('#tab').hidden = false", &[])?;
    let heights = "return [...document.querySelectorAll('iframe')].map((f) => f.clientHeight)";
    page.wait("the frames to be seen", || {
        Ok(page.run(heights, &[])? == json!([601, 601]))
    })
    .with_context(|| {
        page.run(heights, &[])
            .map_or_else(|e| e.to_string(), |h| h.to_string())
    })
}

/// Makes an open shadow tree, and one in it, each with a frame.
const SHADOWS: &str = "
    <div id=\"shadow\"></div>
    <script>
      const html = document.querySelector('template').innerHTML;
      const outer = document.querySelector('#shadow').attachShadow({ mode: 'open' });
      outer.innerHTML = html + '<p></p>';
      const inner = outer.querySelector('p').attachShadow({ mode: 'open' });
      inner.innerHTML = html;
      window.all = () => [outer, inner, document].flatMap((tree) => [...tree.querySelectorAll('iframe')]);
    </script>";

/// Whether each frame is as high as its own page said.
const FIT: &str =
    "return all().map((frame) => [frame.clientHeight, told.get(frame.contentWindow) ?? 0])";

fn frames_are_found_by_their_windows(engine: Engine) -> Result<()> {
    let page = engine.settings().with_layers().start(Tools::from_env()?)?;
    let marked = frame("pladspris.html#v=1&lang=da&embed=1");
    // What some editors leave of the code.
    let unmarked = frame("pladspris.html#v=1&lang=en&view=occupancy&embed=1&show=")
        .replace("data-pladspris ", "");
    // Nobody says that this one is meant.
    let foreign = unmarked.replace("embed=1", "embed=10");
    let body = format!(
        "{WATCHING}<template>{marked}</template>{SHADOWS}{unmarked}{foreign}\
         <script src=\"embed.js\" defer></script>"
    );
    let site = Site::start(&page, &[("host.html", &host(&body))], &[])?;
    page.go(&site.url("host.html"))?;
    let mut seen: Vec<[f64; 2]> = Vec::new();
    page.wait("the frames to fit", || {
        seen = serde_json::from_value(page.run(FIT, &[])?)?;
        Ok(seen[..3]
            .iter()
            .all(|[is, told]| is == told && *told > 700.0)
            && seen[3][1] > 700.0)
    })
    .with_context(|| format!("{seen:?}"))?;
    assert!((seen[3][0] - 600.0).abs() < 0.5, "{seen:?}");
    assert_calm(&page)
}

/// A page around that moves its frames, takes them away, puts them in again, and makes
/// them higher in many small steps.
fn frames_may_come_go_and_grow_slowly(engine: Engine) -> Result<()> {
    let page = engine.settings().with_layers().start(Tools::from_env()?)?;
    let frame = frame("pladspris.html#v=1&lang=da&embed=1");
    let body = format!(
        "<style>iframe {{ transition: height 150ms; box-sizing: border-box; border: 7px solid }}</style>\
         {WATCHING}<main>{frame}</main><script src=\"embed.js\"></script>"
    );
    let site = Site::start(&page, &[("host.html", &host(&body))], &[])?;
    page.go(&site.url("host.html"))?;
    let height = fitted(&page, 0)?;
    page.run(
        "const frame = document.querySelector('iframe');
         frame.remove();
         document.querySelector('main').append(frame);",
        &[],
    )?;
    assert!((fitted(&page, 0)? - height).abs() < 0.5);
    // One more, from nowhere.
    page.run(
        "document.querySelector('main').append(document.querySelector('iframe').cloneNode())",
        &[],
    )?;
    assert!((fitted(&page, 1)? - height).abs() < 0.5);
    // On the way from 600 to its height none was meant to be higher.
    for given in given(&page)? {
        assert!(given < height + 100.0, "{given} of {height}");
    }
    assert_calm(&page)
}

every_engine!(
    a_hidden_frame_is_left_alone_until_it_is_shown,
    a_frame_without_script_keeps_its_height,
    frames_are_found_by_their_windows,
    frames_may_come_go_and_grow_slowly,
);
