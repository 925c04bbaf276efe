//! What is searched for between two frames: the tornado, which takes the longest.

use anyhow::Result;
use browser_harness::Engine;

use super::Bench;
use super::device::Device;
use super::lever::{link, longest, open};
use super::numbers::several;
use super::report::{Report, Row};

/// Opens the view and waits for the end of its search.
const SEARCH: &str = include_str!("scripts/search.js");

/// The comparisons that are searched.
const COMPARISONS: [&str; 2] = ["over30", "youth"];

/// Adds how long it takes in each engine, and on the phone.
pub(super) fn times(bench: &Bench<'_>, report: &mut Report) -> Result<()> {
    let mut found = vec![Vec::new(); COMPARISONS.len()];
    for engine in Engine::ALL {
        report.begin(format_args!("the search, {engine}"));
        for (search, found) in measure(bench, engine, Device::Desk)?
            .into_iter()
            .zip(&mut found)
        {
            found.push(search.all);
        }
    }
    for (comparison, found) in COMPARISONS.iter().zip(&found) {
        report.add(
            Row::new(format!("tornado found and shown: {comparison}"))
                .milliseconds(found)
                .aim("200 ms"),
        );
    }
    report.begin("the search, phone");
    for (comparison, search) in
        COMPARISONS
            .iter()
            .zip(measure(bench, Engine::Chromium, Device::Phone)?)
    {
        report.add(
            Row::new(format!("the same on a phone: {comparison}")).milliseconds(&[search.all]),
        );
        report.note_longest(search.longest, format!("opening payoff, {comparison}"));
    }
    Ok(())
}

/// A search, in milliseconds.
struct Search {
    /// From the first picture until all is found and painted.
    all: f64,
    /// The longest task meanwhile.
    longest: f64,
}

fn measure(bench: &Bench<'_>, engine: Engine, device: Device) -> Result<Vec<Search>> {
    let page = device.open(engine, &bench.tools)?;
    let search = |comparison: &&str| {
        let fragment = format!("{}&comparison={comparison}&part=matters", link("price"));
        open(&page, &bench.page, &fragment)?;
        longest(&page)?;
        let [_, all] = several(&page.run_until_called(SEARCH, &[])?)?;
        let longest = longest(&page)?;
        Ok(Search { all, longest })
    };
    COMPARISONS.iter().map(search).collect()
}
