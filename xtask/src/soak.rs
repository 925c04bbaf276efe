//! `cargo xtask soak`: asks the laws about ever new cases, for as long as it is told to.
//!
//! The gate draws its cases from one seed, so that a commit gives one result. Here every
//! round has a seed of its own and many more cases. The tests are built once, optimised,
//! and run as they are: the laws of the model and of the charts, those of inputs from
//! outside with what is kept of them, and with them the tests that draw nothing.

use std::collections::hash_map::RandomState;
use std::fs;
use std::hash::{BuildHasher as _, Hasher as _};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::process;
use crate::workspace::Workspace;

/// How long it runs unless told otherwise.
const USUAL_MINUTES: u64 = 10;
/// How many cases of each law a round has.
const CASES: &str = "400";
/// What Cargo builds: the library's own tests, and the tests that draw their cases.
const TESTS: &str = "--profile soak --package pladspris --no-default-features \
                     --lib --test model --test fuzzed --test contrast";

/// Runs rounds for the minutes that the arguments name; fails after the first round in
/// which a test does.
pub(crate) fn run(workspace: &Workspace, arguments: &[&str]) -> Result<()> {
    let minutes = match *arguments {
        [] => USUAL_MINUTES,
        ["--minutes", minutes] => minutes
            .parse()
            .with_context(|| format!("not a number of minutes: {minutes}"))?,
        _ => bail!("soak takes [--minutes N]"),
    };
    println!("building the tests");
    let tests = build(workspace)?;
    let (started, time) = (Instant::now(), Duration::from_secs(minutes * 60));
    let mut rounds = 0;
    // At least one, and the last one to its end.
    while rounds == 0 || started.elapsed() < time {
        rounds += 1;
        let seed = RandomState::new().build_hasher().finish();
        let begun = Instant::now();
        let round = Round { workspace, seed };
        let mut asked = 0;
        let mut broken = Vec::new();
        for test in &tests {
            let told = round.ask(test)?;
            asked += told.asked;
            broken.extend(told.broken);
        }
        println!(
            "round {rounds}: seed {seed}, {asked} tests, {CASES} cases of each law, {} s",
            begun.elapsed().as_secs()
        );
        if !broken.is_empty() {
            bail!(
                "seed {seed} fails in round {rounds}. Again:\n{}",
                broken.join("\n")
            );
        }
    }
    println!(
        "nothing failed in {rounds} rounds and {} minutes: {CASES} cases of each law under \
         each of {rounds} seeds",
        started.elapsed().as_secs() / 60
    );
    Ok(())
}

/// A program of tests.
struct Test {
    /// How Cargo is told to run it: `--lib`, or `--test` and its name.
    choice: Vec<String>,
    program: PathBuf,
}

/// Builds the tests and finds out where they are.
fn build(workspace: &Workspace) -> Result<Vec<Test>> {
    let mut cargo = workspace.cargo();
    cargo.arg("test").args(TESTS.split(' ')).args([
        "--no-run",
        "--message-format",
        "json-render-diagnostics",
    ]);
    let told = process::capture(&mut cargo)?;
    let mut tests = Vec::new();
    for line in told.lines() {
        let message: serde_json::Value = serde_json::from_str(line)
            .with_context(|| format!("Cargo told something else than JSON: {line}"))?;
        let Some(program) = message["executable"].as_str() else {
            continue;
        };
        let target = &message["target"];
        let choice = match (target["kind"][0].as_str(), target["name"].as_str()) {
            (Some("test"), Some(name)) => vec!["--test".to_owned(), name.to_owned()],
            _ => vec!["--lib".to_owned()],
        };
        tests.push(Test {
            choice,
            program: PathBuf::from(program),
        });
    }
    if tests.is_empty() {
        bail!("Cargo built no tests");
    }
    Ok(tests)
}

/// What a program of tests said.
struct Told {
    /// How many tests it has.
    asked: usize,
    /// For each that failed, a command that asks it again.
    broken: Vec<String>,
}

/// All tests under one seed.
struct Round<'run> {
    workspace: &'run Workspace,
    seed: u64,
}

impl Round<'_> {
    /// Runs a program of tests. What it says is kept where a test failed.
    fn ask(&self, test: &Test) -> Result<Told> {
        let output = Command::new(&test.program)
            .current_dir(&self.workspace.root)
            .env("PROPTEST_RNG_SEED", self.seed.to_string())
            .env("PROPTEST_CASES", CASES)
            .env("PROPTEST_DISABLE_FAILURE_PERSISTENCE", "true")
            .stdin(Stdio::null())
            .output()
            .with_context(|| format!("cannot start {}", test.program.display()))?;
        let said = String::from_utf8_lossy(&output.stdout);
        let mut told = read(&said);
        told.broken = told
            .broken
            .iter()
            .map(|name| self.again(test, name))
            .collect();
        if output.status.success() {
            return Ok(told);
        }
        let log = format!("{}-{}.txt", self.seed, test.choice.join(""));
        let log = self.workspace.target.join("soak").join(log);
        let complaints = String::from_utf8_lossy(&output.stderr);
        fs::write(&log, format!("{said}\n{complaints}"))
            .with_context(|| format!("cannot write {}", log.display()))?;
        println!("{} says what failed", log.display());
        // A program that broke down altogether names no test.
        if told.broken.is_empty() {
            told.broken.push(self.again(test, ""));
        }
        Ok(told)
    }

    /// A command that asks one test under this seed again.
    fn again(&self, test: &Test, name: &str) -> String {
        let seed = self.seed;
        let choice = test.choice.join(" ");
        let command = format!(
            "PROPTEST_RNG_SEED={seed} PROPTEST_CASES={CASES} cargo test --profile soak \
             --no-default-features {choice} {name}"
        );
        command.trim_end().to_owned()
    }
}

/// Reads what a program of tests prints: how many there are, and which failed.
fn read(said: &str) -> Told {
    let asked = said.lines().find_map(|line| {
        let count = line.strip_prefix("running ")?;
        count.split(' ').next()?.parse().ok()
    });
    let broken = said.lines().filter_map(|line| {
        let name = line.strip_prefix("test ")?.strip_suffix(" ... FAILED")?;
        Some(name.to_owned())
    });
    Told {
        asked: asked.unwrap_or_default(),
        broken: broken.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_failed_is_read_from_what_is_printed() {
        let told = read(
            "\nrunning 3 tests\ntest laws::a ... ok\n\
            test laws::b has been running for over 60 seconds\n\
            test laws::b ... FAILED\ntest laws::c ... ok\n\nfailures:\n    laws::b\n",
        );
        assert_eq!(told.asked, 3);
        assert_eq!(told.broken, ["laws::b"]);
    }

    #[test]
    fn what_failed_can_be_asked_again() {
        let workspace = Workspace {
            root: PathBuf::new(),
            target: PathBuf::new(),
        };
        let round = Round {
            workspace: &workspace,
            seed: 7,
        };
        let test = Test {
            choice: vec!["--test".to_owned(), "model".to_owned()],
            program: PathBuf::new(),
        };
        assert_eq!(
            round.again(&test, "laws::b"),
            "PROPTEST_RNG_SEED=7 PROPTEST_CASES=400 cargo test --profile soak \
             --no-default-features --test model laws::b"
        );
    }
}
