//! Pictures of the page for a person to look at.

use std::path::Path;

use anyhow::{Context, Result};
use browser_harness::{Engine, Page};

use crate::workspace::Workspace;
use crate::{dist, requirements};

/// The views that have a picture unless others are named.
const VIEWS: [&str; 6] = [
    "price",
    "occupancy",
    "administration",
    "data",
    "method",
    // The page without its program.
    "static",
];

/// A phone, a tablet, a desktop.
const WIDTHS: [(u32, u32); 3] = [(360, 740), (768, 1024), (1440, 900)];

/// Takes a picture of each view in each width and language.
///
/// A view may be followed by further parameters of the link, as in
/// `occupancy&over30-trials.occupancy=1`; `--dark` asks for the dark colours,
/// `--engine` with `firefox` or `webkit` for another browser than Chromium.
pub(crate) fn run(workspace: &Workspace, arguments: &[&str]) -> Result<()> {
    let mut views = Vec::new();
    let mut scheme = "light";
    let mut engine = Engine::Chromium;
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        match *word {
            "--dark" => scheme = "dark",
            "--engine" => {
                engine = Engine::by_name(words.next().context("--engine needs a name")?)?;
            }
            view => views.push(view),
        }
    }
    if views.is_empty() {
        views.extend(VIEWS);
    }
    let tools = requirements::browser_tools(workspace)?;
    dist::build(workspace)?;
    let folder = workspace.target.join("shots");
    let suffix = match engine {
        Engine::Chromium => String::new(),
        other => format!("-{other}"),
    };
    let mut faults = 0;
    for (width, height) in WIDTHS {
        let settings = || {
            engine
                .settings()
                .with_layers()
                .size(width, height)
                .media("prefers-color-scheme", scheme)
        };
        let page = settings().start(tools.clone())?;
        for view in &views {
            let name = view.replace(|c: char| !c.is_ascii_alphanumeric(), "-");
            let file = |language: &str| {
                folder.join(format!("{name}-{width}-{scheme}{suffix}{language}.png"))
            };
            if *view == "static" {
                let still = settings().without_script().start(tools.clone())?;
                still.go_file("")?;
                keep(&still, &file(""))?;
                continue;
            }
            for language in ["da", "en"] {
                page.go_file_anew(&format!(
                    "#v=1&set=copenhagen-2015.2&view={view}&lang={language}"
                ))?;
                keep(&page, &file(&format!("-{language}")))?;
            }
        }
        for error in page.console_errors()? {
            println!("console: {error}");
            faults += 1;
        }
    }
    anyhow::ensure!(faults == 0, "the console holds {faults} errors");
    Ok(())
}

/// Writes a picture and says where.
fn keep(page: &Page, file: &Path) -> Result<()> {
    page.picture_to(file)?;
    println!("{}", file.display());
    Ok(())
}
