//! Pictures that are taken out of the page: as they stand on the screen, on light ground, with
//! what they are and whose figures they show.

use browser_harness::{Engine, Page, Result, ensure};
use serde_json::Value;

/// Keeps what would be handed to the reader.
const KEEP: &str = "
    window.taken = [];
    const made = URL.createObjectURL;
    URL.createObjectURL = (blob) => { window.blob = blob; return made.call(URL, blob); };
    HTMLAnchorElement.prototype.click = function () { window.taken.push([this.download, this.href]); };";

/// Marks and letters of a chart, in their order, and where they stand.
const DRAWN: &str = "
    const drawn = (chart) => [...chart.querySelectorAll('*')].map((part) => [part.tagName,
      ...['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'width', 'height', 'points', 'd', 'transform']
        .map((name) => part.getAttribute(name)),
      part.children.length ? '' : part.textContent]);";

/// Presses the first button with this text, and waits for the file: its name and address.
fn take(page: &Page, form: &str) -> Result<(String, String)> {
    page.run("window.taken.length = 0", &[])?;
    for found in page.find_all("#app .take-away button")? {
        if found.text()? == form {
            found.click()?;
            break;
        }
    }
    page.wait("the file", || {
        Ok(page.run("return window.taken.length", &[])? == 1)
    })?;
    Ok(serde_json::from_value(
        page.run("return window.taken[0]", &[])?,
    )?)
}

/// What is wrong with the file beside the chart on the screen.
fn differences(page: &Page) -> Result<Value> {
    page.run_until_called(
        &format!(
            "const [done] = arguments; {DRAWN}
             window.blob.text().then((text) => {{
               const file = new DOMParser().parseFromString(text, 'image/svg+xml');
               const wrong = [];
               if (file.querySelector('parsererror')) wrong.push('no XML');
               const screen = document.querySelector('#app .take-away').closest('figure');
               const here = JSON.stringify(drawn(screen.querySelector('.stage svg')));
               const there = JSON.stringify(drawn(file.querySelector('svg > svg')));
               if (here !== there) wrong.push(here, there);
               for (const what of ['var(', 'color(', 'rgba(', 'class=', '<script', 'href'])
                 if (text.includes(what)) wrong.push(what);
               const words = file.documentElement.textContent.replace(/\\s+/g, ' ');
               for (const said of [screen.querySelector('.unit-line'), ...screen.querySelectorAll('.key > li')])
                 if (!words.replace(/ /g, '').includes(said.textContent.replace(/\\s/g, ''))) wrong.push(said.textContent);
               for (const said of ['København 2015', 'copenhagen-2015.2', 'ændrede', 'Min', String(new Date().getFullYear())])
                 if (!words.includes(said)) wrong.push(said);
               const name = file.querySelector('svg > svg text');
               if (name.getAttribute('fill') !== 'rgb(22, 32, 42)' && name.getAttribute('fill') !== 'rgb(92, 103, 113)')
                 wrong.push(name.getAttribute('fill'));
               done(wrong);
             }});"
        ),
        &[],
    )
}

fn a_picture_is_taken_as_it_stands(engine: Engine) -> Result<()> {
    let link = "#v=1&lang=da&theme=dark&over30-trials.occupancy=0.82&name=Min";
    let page = engine.open_file(link)?;
    page.find("#app .take-away button")?;
    page.run(KEEP, &[])?;
    let (name, _) = take(&page, "SVG")?;
    ensure!(
        name == "pris-pr-plads-ved-fuld-belaegning-og-pr-copenhagen-2015.svg",
        "{name}"
    );
    let wrong = differences(&page)?;
    ensure!(wrong == serde_json::json!([]), "{wrong}");
    let theme = page.run("return document.documentElement.dataset.theme", &[])?;
    ensure!(theme == "dark", "{theme}");

    let (name, points) = take(&page, "PNG")?;
    ensure!(name.ends_with("-copenhagen-2015.png"), "{name}");
    let seen = page.run_until_called(
        "const [address, done] = arguments;
         const image = new Image();
         image.onload = () => {
           const canvas = document.createElement('canvas');
           [canvas.width, canvas.height] = [image.width, image.height];
           const context = canvas.getContext('2d');
           context.drawImage(image, 0, 0);
           const points = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
           const colours = new Set(points);
           const chart = document.querySelector('#app .stage svg');
           done([image.width - 2 * chart.getAttribute('width'), colours.size > 10, [0, 8, 16, 24].every((at) => (points[0] >>> at & 255) > 250)]);
         };
         image.src = address;",
        &[points.into()],
    )?;
    ensure!(seen == serde_json::json!([80, true, true]), "{seen}");
    ensure!(page.console_errors()?.is_empty(), "errors");
    Ok(())
}

fn a_frame_hands_over_no_pictures(engine: Engine) -> Result<()> {
    let page = engine.open_file("#v=1&lang=da&embed=1")?;
    page.find("#app .stage svg text")?;
    ensure!(page.find_all("#app .take-away")?.is_empty(), "buttons");
    Ok(())
}

every_engine!(a_picture_is_taken_as_it_stands);
chromium!(a_frame_hands_over_no_pictures);
