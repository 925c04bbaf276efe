//! `cargo xtask soak`: tests the laws on ever new cases, for a given time.
//!
//! The gate draws its cases from one seed, so that a commit gives one result. Here every
//! round has a seed of its own and many more cases. The tests are built once, optimised,
//! and run as they are: the laws of the model and of the charts, those of inputs from
//! outside with what is kept of them, and with them the tests that draw nothing.

use std::collections::BTreeMap;
use std::collections::hash_map::RandomState;
use std::fs;
use std::hash::{BuildHasher as _, Hasher as _};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread::{self, ScopedJoinHandle};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::process;
use crate::workspace::Workspace;

/// How long it runs unless told otherwise.
const USUAL_MINUTES: u64 = 10;
/// What Cargo builds: the library's own tests, and those that draw their cases.
const TESTS: &str = "--profile soak --package pladspris --no-default-features \
                     --lib --test model --test fuzzed --test contrast";
/// What a round tests: of each part what takes less than a minute of a core.
const PARTS: [Part; 5] = [
    Part {
        test: LIBRARY,
        only: &[],
        cases: 5_000,
    },
    Part {
        test: "contrast",
        only: &[],
        cases: 5_000,
    },
    Part {
        test: "fuzzed",
        only: &[],
        cases: 1_500,
    },
    Part {
        test: "model",
        // The explanations are tested apart. The program that evaluates files stands
        // beside the tests only where the gate builds it, and draws nothing.
        only: &["--skip", "laws::explained", "--skip", "refusals::program"],
        cases: 800,
    },
    Part {
        test: "model",
        only: &["laws::explained::any_figure"],
        cases: 60,
    },
];
/// How the library's own tests are called here.
const LIBRARY: &str = "";

/// Tests of one program, and how many cases of each law they test.
struct Part {
    /// The program's name.
    test: &'static str,
    /// Which of its tests, as the program takes it.
    only: &'static [&'static str],
    cases: u32,
}

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
    let programs = build(workspace)?;
    let (started, time) = (Instant::now(), Duration::from_secs(minutes * 60));
    let mut rounds = 0;
    // At least one, and the last one to its end.
    while rounds == 0 || started.elapsed() < time {
        rounds += 1;
        let round = Round {
            workspace,
            programs: &programs,
            seed: RandomState::new().build_hasher().finish(),
        };
        let begun = Instant::now();
        let result = round.run_tests()?;
        println!(
            "round {rounds}: seed {}, {} tests, {} s",
            round.seed,
            result.tests_run,
            begun.elapsed().as_secs()
        );
        if !result.failed.is_empty() {
            bail!(
                "seed {} fails in round {rounds}. Again:\n{}",
                round.seed,
                result.failed.join("\n")
            );
        }
    }
    let cases = PARTS.map(|part| u64::from(part.cases) * rounds);
    println!(
        "nothing failed in {rounds} rounds, {} minutes: {} to {} cases of each law",
        started.elapsed().as_secs() / 60,
        cases.iter().min().unwrap_or(&0),
        cases.iter().max().unwrap_or(&0)
    );
    Ok(())
}

/// Programs of tests by their names.
type Programs = BTreeMap<String, PathBuf>;

/// Builds the tests and finds out where they are.
fn build(workspace: &Workspace) -> Result<Programs> {
    let mut cargo = workspace.cargo();
    cargo.arg("test").args(TESTS.split(' ')).args([
        "--no-run",
        "--message-format",
        "json-render-diagnostics",
    ]);
    programs(&process::capture(&mut cargo)?)
}

/// Reads what Cargo says that it built.
fn programs(output: &str) -> Result<Programs> {
    let mut found = Programs::new();
    for line in output.lines() {
        let message: Value = serde_json::from_str(line)
            .with_context(|| format!("Cargo told something else than JSON: {line}"))?;
        let tests = message["profile"]["test"] == Value::Bool(true);
        let Some(program) = message["executable"].as_str().filter(|_| tests) else {
            continue;
        };
        let target = &message["target"];
        let name = match (target["kind"][0].as_str(), target["name"].as_str()) {
            (Some("test"), Some(name)) => name,
            _ => LIBRARY,
        };
        found.insert(name.to_owned(), PathBuf::from(program));
    }
    Ok(found)
}

/// What tests said.
#[derive(Default)]
struct PartResult {
    /// How many there are.
    tests_run: usize,
    /// Those that failed, each with the command that repeats it.
    failed: Vec<String>,
}

/// Everything under one seed.
struct Round<'run> {
    workspace: &'run Workspace,
    programs: &'run Programs,
    seed: u64,
}

impl Round<'_> {
    /// Asks all parts, side by side: one of them is a single test.
    fn run_tests(&self) -> Result<PartResult> {
        let parts = thread::scope(|scope| {
            let threads = PARTS.map(|part| scope.spawn(move || self.part(&part)));
            threads.map(ScopedJoinHandle::join)
        });
        let mut all = PartResult::default();
        for part in parts {
            let Ok(result) = part else {
                bail!("a part of the round broke down");
            };
            let result = result?;
            all.tests_run += result.tests_run;
            all.failed.extend(result.failed);
        }
        Ok(all)
    }

    /// Asks one part. What it says is kept where a test fails.
    fn part(&self, part: &Part) -> Result<PartResult> {
        let Some(program) = self.programs.get(part.test) else {
            bail!("Cargo built no tests of the name {:?}", part.test);
        };
        let output = Command::new(program)
            .args(part.only)
            .current_dir(&self.workspace.root)
            .env("PROPTEST_RNG_SEED", self.seed.to_string())
            .env("PROPTEST_CASES", part.cases.to_string())
            .env("PROPTEST_DISABLE_FAILURE_PERSISTENCE", "true")
            .stdin(Stdio::null())
            .output()
            .with_context(|| format!("cannot start {}", program.display()))?;
        let said = String::from_utf8_lossy(&output.stdout);
        let mut result = read(&said);
        if output.status.success() {
            return Ok(result);
        }
        let log = format!("{}-{}-{}.txt", self.seed, part.test, part.cases);
        let logs = self.workspace.target.join("soak");
        fs::create_dir_all(&logs)?;
        let log = logs.join(log);
        let complaints = String::from_utf8_lossy(&output.stderr);
        fs::write(&log, format!("{said}\n{complaints}"))
            .with_context(|| format!("cannot write {}", log.display()))?;
        println!("{} says what failed", log.display());
        // A program that broke down altogether names no test.
        if result.failed.is_empty() {
            result.failed.push(String::new());
        }
        result.failed = result
            .failed
            .iter()
            .map(|name| again(self.seed, part, name))
            .collect();
        Ok(result)
    }
}

/// The command that repeats a test of a part.
fn again(seed: u64, part: &Part, name: &str) -> String {
    let test = match part.test {
        LIBRARY => "--lib".to_owned(),
        name => format!("--test {name}"),
    };
    let cases = part.cases;
    let command = format!(
        "PROPTEST_RNG_SEED={seed} PROPTEST_CASES={cases} cargo test --profile soak \
         --no-default-features {test} {name}"
    );
    command.trim_end().to_owned()
}

/// Reads what a program of tests prints: how many tests it runs, and which failed.
fn read(said: &str) -> PartResult {
    let tests_run = said.lines().find_map(|line| {
        let count = line.strip_prefix("running ")?;
        count.split(' ').next()?.parse().ok()
    });
    let failed = said.lines().filter_map(|line| {
        let name = line.strip_prefix("test ")?.strip_suffix(" ... FAILED")?;
        Some(name.to_owned())
    });
    PartResult {
        tests_run: tests_run.unwrap_or_default(),
        failed: failed.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_failed_is_read_from_what_is_printed() {
        let result = read(
            "\nrunning 3 tests\ntest laws::a ... ok\n\
             test laws::b has been running for over 60 seconds\n\
             test laws::b ... FAILED\ntest laws::c ... ok\n\nfailures:\n    laws::b\n",
        );
        assert_eq!(result.tests_run, 3);
        assert_eq!(result.failed, ["laws::b"]);
    }

    #[test]
    fn what_failed_can_be_repeated() {
        let part = |test, cases| Part {
            test,
            only: &[],
            cases,
        };
        assert_eq!(
            again(7, &part("model", 80), "laws::b"),
            "PROPTEST_RNG_SEED=7 PROPTEST_CASES=80 cargo test --profile soak \
             --no-default-features --test model laws::b"
        );
        assert!(again(7, &part(LIBRARY, 80), "").ends_with(" --no-default-features --lib"));
    }

    #[test]
    fn programs_of_tests_are_told_from_others() {
        let result = r#"
            {"reason":"compiler-artifact","target":{"kind":["lib"],"name":"pladspris"},"profile":{"test":false},"executable":null}
            {"reason":"compiler-artifact","target":{"kind":["lib"],"name":"pladspris"},"profile":{"test":true},"executable":"/t/pladspris-1"}
            {"reason":"compiler-artifact","target":{"kind":["example"],"name":"evaluate"},"profile":{"test":false},"executable":"/t/evaluate"}
            {"reason":"compiler-artifact","target":{"kind":["test"],"name":"model"},"profile":{"test":true},"executable":"/t/model-2"}
            {"reason":"build-finished","success":true}"#;
        let found = programs(result.trim()).unwrap();
        let expected = [(LIBRARY, "/t/pladspris-1"), ("model", "/t/model-2")];
        let expected = expected.map(|(name, program)| (name.to_owned(), PathBuf::from(program)));
        assert_eq!(found, Programs::from(expected));
        assert!(programs("warning: something").is_err());
    }

    #[cfg(unix)]
    #[test]
    fn a_part_fails_with_its_program() {
        let folder = tempfile::tempdir().unwrap();
        let workspace = Workspace {
            root: folder.path().to_owned(),
            target: folder.path().to_owned(),
        };
        let part = |said: &str, code: u8| {
            let programs = Programs::from([("model".to_owned(), PathBuf::from("sh"))]);
            let round = Round {
                workspace: &workspace,
                programs: &programs,
                seed: 7,
            };
            let script = format!("echo '{said}'; echo $PROPTEST_CASES >&2; exit {code}");
            let only: &'static [&'static str] = Box::leak(Box::new(["-c", script.leak()]));
            let test = "model";
            let result = round.part(&Part {
                test,
                only,
                cases: 9,
            });
            result.unwrap()
        };
        let passed = part("running 2 tests", 0);
        assert_eq!((passed.tests_run, passed.failed.len()), (2, 0));
        let failed = part("running 2 tests\ntest a ... FAILED\ntest b ... ok", 101);
        assert!(failed.failed[0].ends_with("--test model a"));
        assert_eq!((failed.tests_run, failed.failed.len()), (2, 1));
        let log = fs::read_to_string(folder.path().join("soak/7-model-9.txt")).unwrap();
        assert!(log.contains("test a ... FAILED") && log.ends_with("9\n"));
        // A program that is ended from outside names no test.
        let ended = part("running 2 tests", 134);
        assert!(ended.failed[0].ends_with("--test model") && ended.failed.len() == 1);
    }
}
