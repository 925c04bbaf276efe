//! From the address to the page in use.

use std::path::Path;

use anyhow::{Context as _, Result};
use browser_harness::{Engine, Page, Server, Tools};
use serde_json::json;

use super::Bench;
use super::device::{Device, slow_network};
use super::numbers::{median, several};
use super::report::{Report, Row};

/// So many starts of each page, of which the median counts.
const STARTS: usize = 5;

/// Waits for the end of a start.
const STARTED: &str = include_str!("scripts/started.js");

/// Milliseconds after the start in which something may still move.
const LATER: u32 = 400;

/// How a page starts, in milliseconds from the beginning of the navigation.
#[derive(Clone, Copy, Debug)]
struct Start {
    /// Until the app says that it listens, and that is painted.
    painted: f64,
    /// Until anything is painted, where the engine says so.
    first_paint: f64,
    /// How much moved by itself, as layout shift.
    shift: f64,
    /// The longest that nothing else had a turn, if that was over 50 ms.
    longest: f64,
}

/// Starts on every device, each of all pages.
struct AllStarts {
    /// On the desktop from disk, engine by engine.
    desk: Vec<Vec<Start>>,
    /// On the phone from disk.
    phone: Vec<Start>,
    /// On the phone over its network.
    network: Vec<Start>,
}

/// Adds how long a start takes, on the desktop and on the phone, and what moves meanwhile.
pub(super) fn times(bench: &Bench<'_>, report: &mut Report) -> Result<()> {
    let taken = take(&bench.tools, report, &[&bench.bare, &bench.page])?;
    add(report, &taken, [0, 1])?;
    Ok(())
}

/// Adds the same of several pages, each followed by the bare page that was packed the same
/// way, all in turns.
pub(super) fn compare(tools: &Tools, report: &mut Report, files: &[&Path]) -> Result<()> {
    let taken = take(tools, report, files)?;
    for (at, file) in files.iter().enumerate().step_by(2) {
        report.add(Row::new(file.display().to_string()));
        add(report, &taken, [at + 1, at])?;
    }
    Ok(())
}

fn take(tools: &Tools, report: &Report, files: &[&Path]) -> Result<AllStarts> {
    let mut desk = Vec::new();
    for engine in Engine::ALL {
        report.begin(format_args!("starts, {engine}"));
        desk.push(from_disk(tools, engine, Device::Desk, files)?);
    }
    report.begin("starts, phone");
    let phone = from_disk(tools, Engine::Chromium, Device::Phone, files)?;
    report.begin("starts, phone and its network");
    let network = over_network(tools, files)?;
    Ok(AllStarts {
        desk,
        phone,
        network,
    })
}

/// Adds the rows of one page, against its bare one.
fn add(report: &mut Report, taken: &AllStarts, at: [usize; 2]) -> Result<()> {
    let both = |starts: &[Start]| {
        let of = |at: usize| starts.get(at).copied().context("a page was not started");
        Ok::<_, anyhow::Error>([of(at[0])?, of(at[1])?])
    };
    let desk: Result<Vec<StartPair>> = taken.desk.iter().map(|starts| both(starts)).collect();
    let (desk, phone, network) = (desk?, both(&taken.phone)?, both(&taken.network)?);
    let mut row = |what: &str, aim, starts: &[StartPair]| {
        let times = starts.iter().map(|[_, page]| page.painted);
        let ratios = starts
            .iter()
            .map(|[bare, page]| page.painted / bare.painted);
        report.add(
            Row::new(what)
                .milliseconds(&times.collect::<Vec<f64>>())
                .times(&ratios.collect::<Vec<f64>>())
                .aim(aim),
        );
    };
    row(
        "from the address to the page in use, from disk",
        "1.3x",
        &desk,
    );
    row("the same on a phone, from disk", "1.3x", &[phone]);
    row("the same on a phone, over the network", "1.6x", &[network]);
    let [bare, page] = network;
    report.add(
        Row::new("first contentful paint on a phone, over the network")
            .milliseconds(&[page.first_paint])
            .times(&[page.first_paint / bare.first_paint])
            .aim("300 ms"),
    );
    let chromium = desk.first().context("no engine was started")?;
    for (device, [_, page]) in [
        ("desktop", *chromium),
        ("phone", phone),
        ("phone, network", network),
    ] {
        report.add(
            Row::new(format!(
                "layout shift from the static view to the app, {device}"
            ))
            .found(format_args!("{:.2}", page.shift))
            .aim("0.01"),
        );
    }
    report.note_longest(phone[1].longest, "a start from disk");
    report.note_longest(network[1].longest, "a start over the network");
    Ok(())
}

/// The start of the bare page and that of the page.
type StartPair = [Start; 2];

/// The starts from the disk.
fn from_disk(tools: &Tools, engine: Engine, device: Device, files: &[&Path]) -> Result<Vec<Start>> {
    let page = device.open(engine, tools)?;
    let addresses: Result<Vec<String>> = files.iter().map(|file| page.address_of(file)).collect();
    interleaved(&page, &addresses?)
}

/// The starts from a server, over a phone's network.
fn over_network(tools: &Tools, files: &[&Path]) -> Result<Vec<Start>> {
    let page = Device::Phone.open(Engine::Chromium, tools)?;
    slow_network(&page)?;
    let servers: Result<Vec<Server>> = files.iter().map(|file| Server::packed(file)).collect();
    let servers = servers?;
    let addresses: Vec<String> = servers.iter().map(Server::url).collect();
    interleaved(&page, &addresses)
}

/// Opens one after the other, so that what else the machine does concerns all.
fn interleaved(page: &Page, addresses: &[String]) -> Result<Vec<Start>> {
    let mut starts = vec![Vec::new(); addresses.len()];
    // The first round only warms up.
    for round in 0..=STARTS {
        for (address, starts) in addresses.iter().zip(&mut starts) {
            page.go_still("about:blank")?;
            page.go_still(address)?;
            let found = page.run_until_called(STARTED, &[json!(LATER)])?;
            if round > 0 {
                starts.push(several::<4>(&found)?);
            }
        }
    }
    starts.iter().map(|starts| middle(starts)).collect()
}

/// The median of each figure.
fn middle(starts: &[[f64; 4]]) -> Result<Start> {
    let figure = |at: usize| median(starts.iter().map(|start| start[at]).collect());
    Ok(Start {
        painted: figure(0)?,
        first_paint: figure(1)?,
        shift: figure(2)?,
        longest: figure(3)?,
    })
}
