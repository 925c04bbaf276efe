//! The page kept as a part of the page around it: "Save page as, complete".
//!
//! What is saved is a file for the page around and one for each frame, whose
//! address has lost its fragment; each frame has to know by itself what it was.

use std::path::{Path, PathBuf};

use browser_harness::{Engine, Key, Page, Result, Tools, file_url};
use serde_json::Value;

use super::heights::fitted;
use super::{Site, assert_calm, enter, frame, host, take_hold};

/// Saves the page in the browser's own way, and says where.
fn save(page: &Page, folder: &Path) -> Result<PathBuf> {
    match page.engine() {
        Engine::Chromium => {
            let file = folder.join("saved.html");
            page.save_by_dialog(&file)?;
            Ok(file)
        }
        Engine::Firefox => page.save_by_firefox(folder),
        // Its browser has no way to save a page with what belongs to it.
        Engine::WebKit => by_hand(page, folder),
    }
}

/// What stands in each document, written into files that refer to each other as
/// browsers do it.
fn by_hand(page: &Page, folder: &Path) -> Result<PathBuf> {
    const MARKUP: &str = "return '<!DOCTYPE html>' + document.documentElement.outerHTML";
    let text = |answer: &Value| answer.as_str().unwrap_or_default().to_owned();
    let beside = folder.join("saved_files");
    std::fs::create_dir(&beside)?;
    let script = Tools::from_env()?.page.with_file_name("embed.js");
    std::fs::copy(script, beside.join("embed.js"))?;
    for at in 0..page.find_all("iframe")?.len() {
        enter(page, at)?;
        let html = text(&page.run(MARKUP, &[])?);
        page.leave()?;
        std::fs::write(beside.join(format!("{at}.html")), html)?;
    }
    page.run(
        "document.querySelectorAll('iframe').forEach((frame, at) => {
           frame.setAttribute('src', 'saved_files/' + at + '.html');
         });
         document.querySelector('script').setAttribute('src', 'saved_files/embed.js');",
        &[],
    )?;
    let file = folder.join("saved.html");
    std::fs::write(&file, text(&page.run(MARKUP, &[])?))?;
    Ok(file)
}

/// What a frame shows. Its foot is left out: the link to the whole page is for
/// pages that have an address.
fn seen(page: &Page, at: usize) -> Result<Value> {
    enter(page, at)?;
    let seen = page.run(
        "const root = document.documentElement;
         const texts = ['.top', '.finding', '.questions', '.work']
           .map((part) => document.querySelector('#app ' + part).innerText);
         const controls = [...document.querySelectorAll('#app :is(input, select)')]
           .map((c) => [c.id, c.value, c.checked ?? null]);
         const colours = [getComputedStyle(document.body).backgroundColor,
           getComputedStyle(document.querySelector('#app .questions a')).color,
           getComputedStyle(document.querySelector('#app .finding a')).color];
         return [texts, controls, colours, root.dataset.theme ?? null, root.dataset.start,
           root.hasAttribute('data-embed'), root.lang, document.title,
           document.querySelectorAll('#app .locked').length,
           document.querySelector('#pladspris-state').textContent];",
        &[],
    )?;
    page.leave()?;
    Ok(seen)
}

fn saved_with_the_page_around_it_each_frame_is_as_it_was(engine: Engine) -> Result<()> {
    let settings = match engine {
        Engine::Chromium => engine.settings().with_layers().with_desktop(),
        Engine::Firefox | Engine::WebKit => engine.settings().with_layers(),
    };
    let page = settings.start(Tools::from_env()?)?;
    let body = frame(
        "pladspris.html#v=1&lang=da&view=occupancy&embed=1&theme=dark&accent=ffcc00\
         &show=over30-trials.occupancy,trials.amount&lock=trials.amount&trials.amount=900000\
         &name=Egne%20tal",
    ) + &frame(
        "pladspris.html#v=1&lang=en&view=administration&embed=1&theme=light&accent=8a1538&show=",
    ) + "<script src=\"embed.js\"></script>";
    let site = Site::start(&page, &[("host.html", &host(&body))], &[])?;
    page.go(&site.url("host.html"))?;
    // The reader has moved a lever: the frame's address never said so.
    enter(&page, 0)?;
    take_hold(&page)?;
    page.find("#lever-over30-trials-occupancy-slider")?
        .press(&[Key::End])?;
    page.wait("the lever", || {
        Ok(super::finding(&page)?.contains("146 helårspersoner"))
    })?;
    page.leave()?;
    let before = [seen(&page, 0)?, seen(&page, 1)?];
    assert_eq!(before[0][3], "dark");
    assert_eq!(before[1][6], "en");

    let folder = tempfile::tempdir()?;
    let saved = save(&page, folder.path())?;
    let html = std::fs::read_to_string(&saved)?;
    // The frames are files of their own now, and no fragment says what they show.
    assert!(!html.contains("pladspris.html#"), "{html}");
    let url = file_url(&saved)?;
    // Nobody can be asked any more.
    page.go("about:blank")?;
    drop(site);
    page.go_offline()?;
    page.forget_logs()?;
    page.go(&url)?;
    for (at, before) in before.iter().enumerate() {
        fitted(&page, at)?;
        assert_eq!(seen(&page, at)?, *before, "frame {at}");
    }
    assert_calm(&page)?;
    let mut requests = page.requests()?;
    requests.retain(|url| {
        !["file:", "data:", "about:", "blob:"]
            .iter()
            .any(|own| url.starts_with(own))
    });
    assert_eq!(requests, [""; 0]);
    // And it still computes.
    enter(&page, 0)?;
    take_hold(&page)?;
    page.find("#lever-over30-trials-occupancy-slider")?
        .press(&[Key::Home])?;
    page.wait("the lever", || {
        Ok(super::finding(&page)?.contains("12 af 122"))
    })?;
    assert_calm(&page)
}

every_engine!(saved_with_the_page_around_it_each_frame_is_as_it_was);
