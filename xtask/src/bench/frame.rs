//! The page in a frame of another page: what moves while it starts.

use std::fs;

use anyhow::{Context as _, Result};
use browser_harness::{Engine, Server};

use super::Bench;
use super::device::{Device, slow_network};
use super::numbers::{median, several};
use super::report::{Report, Row};

/// A page with the snippet that the guide for web editors gives, between two paragraphs.
/// Without the sandbox, so that the frame can be asked too.
const HOST: &str = include_str!("scripts/host.html");

/// Waits for the start in the frame, and says what moved around it and in it.
const SHIFT: &str = "
    const done = arguments[0];
    const around = window.pladsprisBench;
    const inside = document.querySelector('iframe').contentWindow.pladsprisBench;
    inside.done.then(
      () => setTimeout(() => done([around.shift, inside.shift]), 800),
      (problem) => done(String(problem)));";

/// So many starts.
const STARTS: usize = 3;

/// Adds what moves while a frame starts.
pub(super) fn shift(bench: &Bench<'_>, report: &mut Report) -> Result<()> {
    let folder = tempfile::tempdir().context("cannot make a folder for the page around")?;
    let write_file = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes);
    write_file("host.html", HOST.as_bytes())?;
    for name in ["pladspris.html", "embed.js"] {
        let file = bench.page.with_file_name(name);
        write_file(
            name,
            &fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?,
        )?;
    }
    let server = Server::folder(folder.path(), &[])?;
    for (device, name) in [(Device::Desk, "desktop"), (Device::Phone, "phone, network")] {
        report.begin(format_args!("a frame that starts, {name}"));
        let page = device.open(Engine::Chromium, &bench.tools)?;
        if device == Device::Phone {
            slow_network(&page)?;
        }
        let mut found = Vec::new();
        for _ in 0..STARTS {
            page.go_still("about:blank")?;
            page.go_still(&format!("{}host.html", server.url()))?;
            found.push(several::<2>(&page.run_until_called(SHIFT, &[])?)?);
        }
        let around = median(found.iter().map(|found| found[0]).collect())?;
        let inside = median(found.iter().map(|found| found[1]).collect())?;
        report.add(
            Row::new(format!(
                "layout shift while a frame starts, {name}: around it + in it"
            ))
            .found(format_args!("{around:.2} + {inside:.2}"))
            .aim("0.01"),
        );
    }
    Ok(())
}
