//! What a frame does while the page in it starts: it keeps the height of the snippet
//! until the content stands.

use browser_harness::{Context as _, Engine, Page, Result, Tools};

use super::heights::fitted;
use super::{Site, assert_calm, enter_any, frame, host};

/// Keeps the heights that are reported, and those that the frame has.
const WATCHING: &str = "
    <script>
      window.told = [];
      window.heights = [];
      window.shifts = 0;
      addEventListener('message', (event) => told.push(event.data.height));
      new ResizeObserver(([entry]) => heights.push(entry.contentRect.height))
        .observe(document.querySelector('iframe'));
      if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
        new PerformanceObserver((list) => {
          for (const shift of list.getEntries()) shifts += shift.value;
        }).observe({ type: 'layout-shift', buffered: true });
      }
    </script>";

/// What was reported, the heights of the frame, and how much of what stands on the screen
/// has moved, as browsers count it.
fn watched(page: &Page) -> Result<(Vec<f64>, Vec<f64>, f64)> {
    let watched = page.run("return [told, heights, shifts]", &[])?;
    serde_json::from_value(watched).context("no heights")
}

/// A page with a frame higher than the screen and text below it.
fn page_around(source: &str) -> String {
    let frame = frame(source).replace("\"600\"", "\"1200\"");
    let text = "Lorem ipsum dolor sit amet. ".repeat(400);
    host(&format!(
        "{frame}{WATCHING}<p>{text}</p><script src=\"embed.js\"></script>"
    ))
}

fn a_frame_gets_no_lower_before_its_content_stands(engine: Engine) -> Result<()> {
    let page = engine.settings().with_layers().start(Tools::from_env()?)?;
    let links = [
        // Held until the app stands, as all that the dialog writes.
        "#v=1&lang=da&embed=1",
        "#v=1&lang=en&view=results&embed=1&show=&theme=dark",
        // The report's own figures meanwhile.
        "#v=1",
        "",
    ];
    let pages: Vec<(String, String)> = (0..)
        .zip(links)
        .map(|(at, link)| {
            let html = page_around(&format!("pladspris.html{link}"));
            (format!("{at}.html"), html)
        })
        .collect();
    let pages: Vec<(&str, &str)> = pages
        .iter()
        .map(|(n, h)| (n.as_str(), h.as_str()))
        .collect();
    let site = Site::start(&page, &pages, &[])?;
    for (name, link) in pages.iter().map(|(name, _)| name).zip(links) {
        page.go(&site.url(name))?;
        let height = fitted(&page, 0)?;
        let (told, heights, shifts) = watched(&page)?;
        let seen = format!("{link}: {told:?} told, {heights:?} high, {shifts} moved");
        // Charts may still find their width.
        let near = |told: f64| (told - height).abs() < 0.1 * height;
        assert!(
            !told.is_empty() && told.iter().all(|told| near(*told)),
            "{seen}"
        );
        assert!(heights.iter().all(|high| *high > 1199.5), "{seen}");
        // What is called good is less than a tenth.
        assert!(shifts < 0.1, "{seen}");
        assert_calm(&page)?;
    }
    Ok(())
}

/// A start that fails ends in the report's own figures, and the frame is as high as
/// these.
fn nor_where_the_start_fails(engine: Engine) -> Result<()> {
    let page = engine.settings().with_layers().start(Tools::from_env()?)?;
    let around = page_around("cut.html#v=1&lang=da&embed=1");
    let site = Site::start(&page, &[("host.html", &around)], &[])?;
    let html = std::fs::read_to_string(site.file("pladspris.html"))?;
    // Of a file that was cut short the first script is there, and the figures.
    let (cut, _) = html
        .split_once("<script type=\"application/octet-stream\"")
        .context("no program")?;
    std::fs::write(site.file("cut.html"), cut)?;
    page.go(&site.url("host.html"))?;
    assert_eq!(enter_any(&page, 0)?, "failed");
    page.leave()?;
    page.wait("the frame to fit", || {
        let (told, heights, _) = watched(&page)?;
        Ok(told.last().is_some() && told.last() == heights.last())
    })?;
    let (told, heights, _) = watched(&page)?;
    assert!(
        heights.iter().all(|high| *high > 1199.5),
        "{told:?} {heights:?}"
    );
    assert!(told.iter().all(|told| *told > 600.0), "{told:?}");
    Ok(())
}

every_engine!(
    a_frame_gets_no_lower_before_its_content_stands,
    nor_where_the_start_fails,
);
