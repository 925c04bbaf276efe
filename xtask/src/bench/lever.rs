//! A lever that is moved: how long until the changed figures are painted, and how much of
//! the document that touches.

use std::path::Path;

use anyhow::{Context as _, Result};
use browser_harness::{Engine, Page};
use serde_json::{Value, json};

use super::Bench;
use super::device::Device;
use super::many;
use super::numbers::{numbers, rank, several};
use super::report::{Report, Row};
use super::table_of_steps::{self, Step};

/// Moves a lever, or presses the button of the bare page, again and again.
const MOVES: &str = concat!(
    include_str!("../../../tests/counted/move.js"),
    include_str!("scripts/moves.js")
);

/// Counts the nodes that one step touches.
const NODES: &str = concat!(
    include_str!("../../../tests/counted/move.js"),
    include_str!("../../../tests/counted/nodes.js")
);

/// So many moves of each lever.
const MOVES_EACH: u32 = 30;

/// Adds how long a moved lever takes on the desktop and on the phone.
pub(super) fn times(bench: &Bench<'_>, report: &mut Report) -> Result<()> {
    let steps = table_of_steps::steps();
    let mut desk = Vec::new();
    for engine in Engine::ALL {
        report.begin(format_args!("levers, {engine}"));
        desk.push(Times::measure(bench, engine, Device::Desk, &steps)?);
    }
    add(report, "desktop", "8 ms", &steps, &desk);
    report.begin("levers, phone");
    let phone = Times::measure(bench, Engine::Chromium, Device::Phone, &steps)?;
    for (step, longest) in steps.iter().zip(&phone.longest) {
        report.note_longest(*longest, format!("a lever, {}", step.view));
    }
    add(report, "phone", "16 ms", &steps, &[phone]);
    with_many(bench, report)
}

/// Views in which every programme has a row, or fields that belong to it.
const CROWDED: [&str; 3] = ["price", "occupancy", "administration"];

/// Adds how long a lever takes on the phone with as many programmes as there may be.
fn with_many(bench: &Bench<'_>, report: &mut Report) -> Result<()> {
    report.begin("levers with 500 programmes, phone");
    let (_folder, file) = many::copy(bench)?;
    let page = Device::Phone.open(Engine::Chromium, &bench.tools)?;
    for view in CROWDED {
        open(&page, &file, &format!("#v=1&set=own&lang=da&view={view}"))?;
        longest(&page)?;
        // Not from where the lever stands: a move that changes nothing is never painted.
        let taken = [json!(many::LEVER), json!(places(0.5, 0.51))];
        let found = page.run_until_called(MOVES, &taken)?;
        let what = format!("the same with {} programmes, phone: {view}", many::MOST);
        report.add(
            Row::new(what)
                .milliseconds(&[slowest(&found)?])
                .aim("50 ms"),
        );
        report.note_longest(longest(&page)?, format!("a lever, {view}, 500 programmes"));
    }
    Ok(())
}

/// The 95th percentiles of one browser, in milliseconds.
struct Times {
    /// Of the bare page's button.
    bare: f64,
    /// Of each step.
    steps: Vec<f64>,
    /// The longest task meanwhile, step by step.
    longest: Vec<f64>,
}

impl Times {
    fn measure(bench: &Bench<'_>, engine: Engine, device: Device, steps: &[Step]) -> Result<Self> {
        let page = device.open(engine, &bench.tools)?;
        open(&page, &bench.bare, "")?;
        let pressed = page.run_until_called(MOVES, &[Value::Null, json!(places(0.0, 1.0))])?;
        let mut times = Self {
            bare: slowest(&pressed)?,
            steps: Vec::new(),
            longest: Vec::new(),
        };
        for step in steps {
            open(&page, &bench.page, &link(&step.view))?;
            longest(&page)?;
            let taken = [json!(step.lever), json!(places(step.from, step.to))];
            let found = page.run_until_called(MOVES, &taken)?;
            times.steps.push(slowest(&found)?);
            times.longest.push(longest(&page)?);
        }
        Ok(times)
    }
}

/// A row for each step, with the engines beside each other.
fn add(
    report: &mut Report,
    device: &'static str,
    aim: &'static str,
    steps: &[Step],
    found: &[Times],
) {
    let beside = |of: &dyn Fn(&Times) -> f64| found.iter().map(of).collect::<Vec<f64>>();
    for (at, step) in steps.iter().enumerate() {
        let time = |times: &Times| times.steps.get(at).copied().unwrap_or(f64::NAN);
        let what = format!(
            "a lever moved to the figures painted, 95 %, {device}: {}",
            step.view
        );
        report.add(
            Row::new(what)
                .milliseconds(&beside(&time))
                .times(&beside(&|times| time(times) / times.bare))
                .aim(aim),
        );
    }
}

/// Adds how many nodes one step touches in each view.
pub(super) fn nodes(bench: &Bench<'_>, report: &mut Report) -> Result<()> {
    report.begin("nodes of the document");
    let page = Device::Desk.open(Engine::Chromium, &bench.tools)?;
    for step in table_of_steps::steps() {
        open(&page, &bench.page, &link(&step.view))?;
        let taken = [json!(step.lever), json!(step.from), json!(step.to)];
        let [touched, differing] = several(&page.run_until_called(NODES, &taken)?)?;
        report.add(
            Row::new(format!("nodes touched by a lever's step: {}", step.view))
                .found(touched)
                .aim(format!("{differing} differ"))
                .budget(step.nodes.to_string()),
        );
    }
    Ok(())
}

/// The fragment of a view.
pub(super) fn link(view: &str) -> String {
    format!("#v=1&lang=da&view={view}")
}

/// Opens a page as if for the first time, and waits until it is in use.
pub(super) fn open(page: &Page, file: &Path, fragment: &str) -> Result<()> {
    let address = page.address_of(file)?;
    page.go("about:blank")?;
    page.go(&format!("{address}{fragment}"))
}

/// The longest task since the last time this was asked; zero for none over 50 ms.
pub(super) fn longest(page: &Page) -> Result<f64> {
    let script = "
        const done = arguments[0];
        const seen = window.pladsprisBench;
        // What is seen is told a little later.
        setTimeout(() => { done(seen.longest); seen.longest = 0; }, 100);";
    let found = page.run_until_called(script, &[])?;
    found.as_f64().context("no longest task")
}

/// Where a lever is put: to and fro, never twice at the same place.
fn places(from: f64, to: f64) -> Vec<f64> {
    let places = (0..MOVES_EACH).map(|at| f64::from(at * 7 % 30));
    places.map(|steps| from + steps * (to - from)).collect()
}

/// The 95th percentile of what was measured.
fn slowest(found: &Value) -> Result<f64> {
    rank(numbers(found)?, 0.95)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lever_never_stays_where_it_is() {
        let places = places(0.7, 0.71);
        assert!(places.windows(2).all(|two| (two[0] - two[1]).abs() > 0.005));
        assert!(places.iter().all(|place| (0.7..1.0).contains(place)));
    }
}
