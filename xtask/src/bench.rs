//! Measurements, printed as one table: every row that the project has an aim for. Nothing
//! is held to a time: machines differ, and so do runs.
//!
//! [`bare`] builds what is measured against, [`device`] is what it is measured on;
//! [`start`], [`frame`], [`lever`], [`search`] and [`model`] measure; [`report`] gathers
//! the rows and [`document`] keeps them.

mod bare;
mod device;
mod document;
mod frame;
mod lever;
mod many;
mod model;
mod numbers;
mod report;
mod search;
mod start;
mod table;
#[path = "../../tests/counted/table.rs"]
mod table_of_steps;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use browser_harness::Tools;

use crate::budget::Sizes;
use crate::workspace::Workspace;
use crate::{dist, requirements};
use report::{Report, Row};

pub(crate) use table::Table;

/// What is measured, and with what.
struct Bench<'run> {
    workspace: &'run Workspace,
    tools: Tools,
    /// The page.
    page: PathBuf,
    /// The bare page, the baseline.
    bare: PathBuf,
    /// The page that times the model.
    timings: PathBuf,
}

/// Builds the page, measures it, and prints the table; keeps that in the documentation
/// too, if it is asked to.
pub(crate) fn run(workspace: &Workspace, keep: bool) -> Result<()> {
    let tools = requirements::browser_tools(workspace)?;
    let sizes = dist::build(workspace)?.sizes()?;
    let bench = Bench {
        workspace,
        tools,
        page: workspace.page(),
        bare: bare::build(workspace, "bare")?,
        timings: bare::build(workspace, "timings")?,
    };
    let machine = document::machine();
    let mut report = Report::new();
    start::times(&bench, &mut report)?;
    frame::shift(&bench, &mut report)?;
    lever::times(&bench, &mut report)?;
    model::counts(&bench, &mut report)?;
    lever::nodes(&bench, &mut report)?;
    model::times(&bench, &mut report)?;
    search::times(&bench, &mut report)?;
    let (longest, during) = report.longest();
    let longest = match longest {
        0.0 => Row::new("longest task on the main thread, phone").found("under 50 ms"),
        _ => Row::new(format!("longest task on the main thread, phone ({during})"))
            .milliseconds(&[longest]),
    };
    report.add(longest.aim("50 ms"));
    model::chance(&bench, &mut report)?;
    add_sizes(&mut report, &sizes);
    report.add(
        Row::new("the whole gate, from nothing on two cores")
            .found("see the gate's last lines")
            .aim("15 min"),
    );
    println!("\n{}\n\n{machine}", report.table());
    if keep {
        document::keep(workspace, &report.table(), &machine)?;
    }
    Ok(())
}

/// Prints how pages start that stand there already, such as those of another commit: each
/// of these files is a page and the next one the bare page that was packed the same way.
pub(crate) fn starts(workspace: &Workspace, files: &[&str]) -> Result<()> {
    let files: Vec<&Path> = files.iter().map(Path::new).collect();
    let names: BTreeSet<_> = files.iter().filter_map(|file| file.file_name()).collect();
    if files.is_empty() || files.len() % 2 == 1 || names.len() < files.len() {
        bail!("name pages, each with its bare one, and no two files alike");
    }
    let tools = requirements::browser_tools(workspace)?;
    let machine = document::machine();
    let mut report = Report::new();
    start::compare(&tools, &mut report, &files)?;
    println!("\n{}\n\n{machine}", report.table());
    Ok(())
}

/// Adds the sizes, of which the gate holds some.
fn add_sizes(report: &mut Report, sizes: &Sizes) {
    let kilo = |bytes: usize| format!("{} kB", bytes.div_ceil(1_000));
    for size in sizes.rows() {
        let mut row = Row::new(size.what).found(kilo(size.bytes));
        if let Some(aim) = size.aim {
            row = row.aim(kilo(aim));
        }
        if let Some(budget) = size.budget {
            row = row.budget(kilo(budget));
        }
        report.add(row);
    }
}
