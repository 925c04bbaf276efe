//! The model alone: how long, how often, how wrong.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, bail};
use browser_harness::Engine;

use super::Bench;
use super::device::Device;
use super::lever::open;
use super::report::{Report, Row};
use super::table_of_steps;
use crate::process;

/// Microseconds, by what takes them: what the package's program `timings` says.
type Timings = BTreeMap<String, f64>;

/// The least and the greatest number of programmes at which the growth is measured.
const GROWTH: (u32, u32) = (10, 500);

/// Adds how often the model is evaluated for one step of a lever.
pub(super) fn counts(bench: &Bench<'_>, report: &mut Report) -> Result<()> {
    report.begin("evaluations");
    // With debug assertions: no other build counts.
    let mut command = bench.workspace.cargo();
    command.args([
        "run",
        "--quiet",
        "--package",
        "pladspris",
        "--example",
        "lever_steps",
    ]);
    let lines = process::capture(&mut command)?;
    let steps = table_of_steps::steps();
    for (line, step) in lines.lines().zip(&steps) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [_, _, shown, searched, filled_in] = cells[..] else {
            bail!("the example lever_steps prints other lines");
        };
        let both = |shown: &str, searched: &str| match searched {
            "0" => shown.to_owned(),
            _ => format!("{shown} + {searched} searched"),
        };
        let budget = both(&step.evaluations.to_string(), &step.searched.to_string());
        report.add(
            Row::new(format!(
                "model evaluations for a lever's step: {}",
                step.view
            ))
            .found(both(shown, searched))
            .aim("what it shows")
            .budget(budget),
        );
        report.add(
            Row::new(format!(
                "  values filled in, search included: {}",
                step.view
            ))
            .found(filled_in)
            .budget(step.filled_in.to_string()),
        );
    }
    Ok(())
}

/// Adds how long the model takes natively and in WebAssembly, and how that grows.
pub(super) fn times(bench: &Bench<'_>, report: &mut Report) -> Result<()> {
    report.begin("the model, natively");
    let mut native = natively(bench)?;
    let mut times = Vec::new();
    for engine in Engine::ALL {
        report.begin(format_args!("the model, {engine}"));
        times.push(in_browser(bench, engine)?);
    }
    // Once more after the browsers: the faster counts, whatever else the machine did.
    for (what, time) in natively(bench)? {
        let before = native.entry(what).or_insert(time);
        *before = before.min(time);
    }
    let of = |timings: &Timings, what: &str| {
        let found = timings.get(what).copied();
        found.with_context(|| format!("the program timings says nothing of {what}"))
    };
    for (key, what, aims) in [
        (
            "prices",
            "every price of the built-in scenario",
            ["15 µs", "1.5x"],
        ),
        (
            "outcomes",
            "its results, with all intervals and probabilities",
            ["", ""],
        ),
        ("payoff", "its costs and benefits over the years", ["", ""]),
    ] {
        let natively = of(&native, key)?;
        report.add(
            Row::new(format!("{what}, natively"))
                .found(format_args!("{natively:.1} µs"))
                .aim(aims[0]),
        );
        let ratios: Result<Vec<f64>> = times
            .iter()
            .map(|times| Ok(of(times, key)? / natively))
            .collect();
        let ratios: Vec<String> = ratios?.iter().map(|ratio| format!("{ratio:.1}")).collect();
        report.add(
            Row::new("  the same in WebAssembly, against native")
                .found(format_args!("{}x", ratios.join(" / ")))
                .aim(aims[1]),
        );
    }
    let (few, many) = GROWTH;
    let programmes = |count: u32| of(&native, &format!("programmes {count}"));
    let growth = programmes(many)? / programmes(few)? / (f64::from(many) / f64::from(few));
    report.add(
        Row::new(format!(
            "growth of one evaluation from {few} to {many} programmes, per programme"
        ))
        .found(format_args!("{growth:.2}x"))
        .aim("1x: linear"),
    );
    Ok(())
}

/// Adds the largest error of a probability.
pub(super) fn chance(bench: &Bench<'_>, report: &mut Report) -> Result<()> {
    let error = program(bench, "chance_error")?;
    let error: f64 = error.trim().parse().context("no error of a probability")?;
    report.add(
        Row::new("error of each probability against SciPy quadrature")
            .found(format_args!("{error:.0e}"))
            .aim("1e-9")
            .budget("1e-6 (the tests hold 1e-9)"),
    );
    Ok(())
}

/// What one of the package's programs prints, built for speed.
fn program(bench: &Bench<'_>, name: &str) -> Result<String> {
    let mut command = bench.workspace.cargo();
    command
        .args(["run", "--quiet", "--release", "--package", "pladspris"])
        .args(["--no-default-features", "--bin", name]);
    process::capture(&mut command)
}

fn natively(bench: &Bench<'_>) -> Result<Timings> {
    read(&program(bench, "timings")?)
}

fn in_browser(bench: &Bench<'_>, engine: Engine) -> Result<Timings> {
    let page = Device::Desk.open(engine, &bench.tools)?;
    open(&page, &bench.timings, "")?;
    let found = page.run("return document.getElementById('app').textContent", &[])?;
    read(found.as_str().unwrap_or_default())
}

/// Reads the lines of the program `timings`.
fn read(lines: &str) -> Result<Timings> {
    let line = |line: &str| {
        let (what, time) = line.split_once('\t')?;
        Some((what.to_owned(), time.parse().ok()?))
    };
    lines
        .lines()
        .map(line)
        .collect::<Option<Timings>>()
        .context("the program timings prints other lines")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_and_others_refused() {
        let timings = read("prices\t28.100\nprogrammes 10\t30\n").unwrap();
        assert_eq!(timings.len(), 2);
        assert!((timings["programmes 10"] - 30.0).abs() < 1e-9);
        assert!(read("prices 28").is_err());
        assert!(read("prices\tfast").is_err());
    }
}
