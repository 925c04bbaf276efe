//! The program as it is run from a command line.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// The example beside this test. `cargo test` builds both; a run of this test
/// alone builds the example first.
fn evaluate() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let profile = test.parent().and_then(|deps| deps.parent()).unwrap();
    let name = format!("evaluate{}", std::env::consts::EXE_SUFFIX);
    let program = profile.join("examples").join(name);
    if !program.exists() {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args([
            "build",
            "--no-default-features",
            "--example",
            "evaluate",
            "--target-dir",
        ]);
        cargo
            .arg(profile.parent().unwrap())
            .current_dir(env!("CARGO_MANIFEST_DIR"));
        if profile.ends_with("release") {
            cargo.arg("--release");
        }
        assert!(cargo.status().unwrap().success(), "{cargo:?}");
    }
    program
}

fn run(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(evaluate())
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that refuses its arguments never reads; the pipe may be closed.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn line(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert!(output.stdout.is_empty(), "{output:?}");
    let line = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(line.matches('\n').count(), 1, "{line:?}");
    line.strip_suffix('\n').unwrap().to_owned()
}

/// Invariant 20: exit code 2, nothing on standard output, one line on standard
/// error, which is the line of the table.
#[test]
fn a_refused_scenario_is_one_line_and_exit_code_2() {
    let rows = super::table("files.json");
    for row in rows.iter().step_by(5) {
        let output = run(&["-"], row["file"].as_str().unwrap());
        assert_eq!(line(&output), super::text(row, "line"), "{}", row["why"]);
    }
    let clash =
        r#"{"pladspris":1,"data_set":"copenhagen-2015","changes":{"lokalvaerdi.persons":30}}"#;
    assert!(line(&run(&["-"], clash)).starts_with("lokalvaerdi.persons: "));
}

#[test]
fn arguments_and_files_that_are_none_are_refused() {
    for arguments in [&[][..], &["a", "b"]] {
        let usage =
            "usage: evaluate SCENARIO.json (or - for standard input), or evaluate --data ID";
        assert_eq!(line(&run(arguments, "")), usage);
    }
    let missing = line(&run(&["no/such/scenario.json"], ""));
    assert!(missing.starts_with("no/such/scenario.json: "), "{missing}");
    assert!(line(&run(&[env!("CARGO_MANIFEST_DIR")], "")).contains(": "));
}

#[test]
fn a_good_scenario_is_results_and_exit_code_0() {
    let good = r#"{"pladspris": 1, "data_set": "copenhagen-2015"}"#;
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("scenario.json");
    std::fs::write(&path, good).unwrap();
    for output in [run(&["-"], good), run(&[path.to_str().unwrap()], "")] {
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        assert!(output.stderr.is_empty(), "{output:?}");
        let expected = pladspris::exchange::evaluate::evaluate(good).unwrap() + "\n";
        assert_eq!(String::from_utf8(output.stdout).unwrap(), expected);
    }
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("scenario.json");
    std::fs::write(&path, [0xff, 0xfe, 0x00]).unwrap();
    let message = line(&run(&[path.to_str().unwrap()], ""));
    assert!(message.contains("UTF-8"), "{message}");
}
