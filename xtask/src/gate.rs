//! `cargo xtask test`: the one gate, the same here and in CI.
//!
//! The cheap checks come first, and the first step that fails ends the run.
//! Nothing is skipped: a tool that is missing, an ignored test or a run
//! without tests is a failure.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Command, ExitCode, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::bench::Table;
use crate::workspace::{WASM_TARGET, Workspace};
use crate::{budget, process, reproduce, requirements};

/// How much is checked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// Everything there is.
    Everything,
    /// What takes seconds: no page and no browser.
    Quick,
}

/// The crates of the workspace, apart: together they would have other features of what
/// both build on, and that would be built once more.
const PAGE: [&str; 4] = ["--package", "pladspris", "--package", "browser-harness"];
const BUILDER: [&str; 2] = ["--package", "xtask"];

/// Runs the gate and prints the count as the last line.
pub(crate) fn run(workspace: &Workspace, extent: Extent) -> ExitCode {
    let started = Instant::now();
    let mut gate = Gate {
        workspace,
        tally: Tally::default(),
        steps: Vec::new(),
    };
    let outcome = gate.steps(extent);
    println!("\n{}", times(&gate.steps, Instant::now()));
    println!("\n{} s", started.elapsed().as_secs());
    if let Err(error) = &outcome {
        let step = gate.steps.last().map_or("", |(step, _)| step);
        println!("failed at: {step}: {error:#}");
        // A step may fail without a failed test, by not compiling for one.
        gate.tally.failed = gate.tally.failed.max(1);
    }
    println!("{} passed, {} failed", gate.tally.passed, gate.tally.failed);
    if gate.tally.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// How long each step took, the last until `end`.
fn times(steps: &[(&'static str, Instant)], end: Instant) -> Table<2> {
    let mut table = Table::new(["step", "s"]);
    let ends = steps.iter().skip(1).map(|(_, began)| *began).chain([end]);
    for ((step, began), ended) in steps.iter().zip(ends) {
        let seconds = ended.duration_since(*began).as_secs_f64();
        table.row([(*step).to_owned(), format!("{seconds:.0}")]);
    }
    table
}

/// A run of the gate.
struct Gate<'run> {
    /// Where it runs.
    workspace: &'run Workspace,
    /// What has passed and failed so far.
    tally: Tally,
    /// The steps so far, each with when it began; the last is the one that it is at.
    steps: Vec<(&'static str, Instant)>,
}

impl Gate<'_> {
    /// All steps in order, up to the first that fails.
    fn steps(&mut self, extent: Extent) -> Result<()> {
        let workspace = self.workspace;
        self.begin("what the tests need");
        requirements::wasm_target(workspace)?;
        let tools = match extent {
            Extent::Everything => Some(requirements::browser_tools(workspace)?),
            Extent::Quick => None,
        };

        self.check("format", &["fmt", "--all", "--check"])?;
        self.lint("clippy", &[&PAGE[..], &["--all-targets"]].concat())?;
        // It is run by its name alone, and "all" leaves it out.
        self.lint(
            "clippy, the tests in the browser",
            &[&PAGE[..], &["--test", "browser"]].concat(),
        )?;
        self.lint(
            "clippy, what builds the page",
            &[&BUILDER[..], &["--all-targets"]].concat(),
        )?;
        self.lint(
            "clippy, the model alone",
            &["--package", "pladspris", "--lib", "--no-default-features"],
        )?;
        // With the profile of the page, which needs the same macros.
        let program = ["--lib", "--bins", "--target", WASM_TARGET];
        self.lint(
            "clippy for WebAssembly",
            &[
                &["--package", "pladspris", "--profile", "dist"],
                &program[..],
            ]
            .concat(),
        )?;
        self.documentation("documentation", &PAGE)?;
        self.documentation("documentation, what builds the page", &BUILDER)?;
        let Some(mut tools) = tools else {
            return self.native_tests();
        };

        // The page is built beside the tests: compilers and linkers keep one of two
        // processors waiting most of the time, here and there.
        let (tests, page) = thread::scope(|scope| {
            let page = scope.spawn(|| reproduce::build(workspace));
            (self.native_tests(), page.join())
        });
        tests?;
        self.begin("the page, without a path of its builder, and the same bytes elsewhere");
        let Ok(page) = page else {
            bail!("the build of the page broke off");
        };
        let page = page?;
        self.tally.passed += 2;

        self.begin("the page's size");
        let sizes = page.sizes()?;
        budget::report(&sizes);
        sizes.hold()?;
        self.tally.passed += 1;

        let scratch = Scratch::new()?;
        tools.compile_firefox(&scratch.folder("firefox")?)?;
        tools.keep_browsers = true;
        let mut browser = workspace.cargo();
        browser.env("TMPDIR", scratch.folder("files")?);
        // What went wrong is said in words; calls of the test runner would bury it.
        browser.env("RUST_BACKTRACE", "0");
        browser.arg("test").args(PAGE);
        browser.args(["--test", "browser", "--"]);
        browser.arg(format!("--test-threads={}", threads()));
        tools.hand_to(&mut browser);
        self.tests("tests in the browser", &mut browser)?;
        drop(scratch);
        Ok(())
    }

    /// The tests that need neither page nor browser.
    fn native_tests(&mut self) -> Result<()> {
        for (step, crates) in [
            ("tests", &PAGE[..]),
            ("tests, what builds the page", &BUILDER),
        ] {
            let mut command = self.workspace.cargo();
            command.args(["test", "--no-fail-fast"]).args(crates);
            self.tests(step, &mut command)?;
        }
        Ok(())
    }

    /// Says which step is next.
    fn begin(&mut self, step: &'static str) {
        self.steps.push((step, Instant::now()));
        println!("\n== {step}");
    }

    /// A Cargo command that counts as one check.
    fn check(&mut self, step: &'static str, arguments: &[&str]) -> Result<()> {
        self.begin(step);
        process::live(self.workspace.cargo().args(arguments))?;
        self.tally.passed += 1;
        Ok(())
    }

    /// Clippy on what the arguments select, with warnings denied.
    fn lint(&mut self, step: &'static str, selection: &[&str]) -> Result<()> {
        let arguments = [&["clippy"], selection, &["--", "--deny", "warnings"]].concat();
        self.check(step, &arguments)
    }

    /// The documentation, of private items too, with warnings denied.
    fn documentation(&mut self, step: &'static str, selection: &[&str]) -> Result<()> {
        self.begin(step);
        let mut command = self.workspace.cargo();
        command
            .args(["doc", "--no-deps", "--document-private-items"])
            .args(selection)
            .env("RUSTDOCFLAGS", "--deny warnings");
        process::live(&mut command)?;
        self.tally.passed += 1;
        Ok(())
    }

    /// A Cargo command that runs tests, each of which counts.
    fn tests(&mut self, step: &'static str, command: &mut Command) -> Result<()> {
        self.begin(step);
        let line = process::name(command);
        let mut child = command
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot start `{line}`"))?;
        let output = child.stdout.take().context("the tests are mute")?;
        let mut tally = Tally::default();
        for line in BufReader::new(output).lines() {
            let line = line.context("the tests' output broke off")?;
            println!("{line}");
            tally.add(&line);
        }
        let status = child.wait().context("the tests got lost")?;
        self.tally.passed += tally.passed;
        self.tally.failed += tally.failed + tally.ignored;
        if !status.success() {
            bail!("`{line}` failed ({status})");
        }
        if tally.ignored > 0 {
            bail!("{} tests are ignored", tally.ignored);
        }
        if tally.passed == 0 {
            bail!("`{line}` ran no test");
        }
        Ok(())
    }
}

/// What the browsers write. They end a moment after the tests, and go on writing until then.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> Result<Self> {
        let folder = tempfile::tempdir().context("cannot make a folder for the browsers")?;
        Ok(Self(folder.keep()))
    }

    /// A new folder in it.
    fn folder(&self, name: &str) -> Result<PathBuf> {
        let folder = self.0.join(name);
        fs::create_dir(&folder).context("cannot make a folder for the browsers")?;
        Ok(folder)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        for _ in 0..50 {
            drop(fs::remove_dir_all(&self.0));
            if !self.0.exists() {
                return;
            }
            thread::sleep(Duration::from_millis(100));
        }
        println!("{} is left behind", self.0.display());
    }
}

/// How many browsers are driven at once: one for each processor and one more, since each
/// waits now and then, and so few that a machine with many still has the memory for all.
fn threads() -> usize {
    thread::available_parallelism()
        .map_or(1, usize::from)
        .saturating_add(1)
        .min(8)
}

/// Tests and checks, counted.
#[derive(Debug, Default, PartialEq, Eq)]
struct Tally {
    /// Those that passed.
    passed: usize,
    /// Those that failed.
    failed: usize,
    /// Those that were not run, which counts as failing.
    ignored: usize,
}

impl Tally {
    /// Adds the counts of a line, if it is one that ends a run of tests.
    fn add(&mut self, line: &str) {
        let Some(counts) = line.strip_prefix("test result: ") else {
            return;
        };
        let words: Vec<&str> = counts.split([' ', ';']).collect();
        for pair in words.windows(2) {
            let [number, word] = pair else { continue };
            let Ok(number) = number.parse::<usize>() else {
                continue;
            };
            match *word {
                "passed" => self.passed += number,
                "failed" => self.failed += number,
                "ignored" => self.ignored += number,
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_step_lasts_until_the_next() {
        let start = Instant::now();
        let at = |seconds| start + Duration::from_secs(seconds);
        let table = times(&[("one", at(0)), ("two", at(3))], at(10));
        assert_eq!(table.to_string(), "step  s\none   3\ntwo   7");
    }

    #[test]
    fn the_last_line_of_a_run_counts() {
        let mut tally = Tally::default();
        tally.add("running 3 tests");
        tally.add("test a ... ok");
        tally.add("test result: FAILED. 11 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.05s");
        tally.add("test result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out");
        assert_eq!(
            tally,
            Tally {
                passed: 12,
                failed: 2,
                ignored: 1
            }
        );
    }
}
