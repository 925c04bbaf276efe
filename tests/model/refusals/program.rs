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
    for arguments in [
        &[][..],
        &["a", "b"],
        &["--read"],
        &["--read", "a.csv", "--year"],
        &["--read", "a.csv", "--month", "5"],
        &["--read", "a.csv", "--year", "2025", "--year", "2025"],
        &["--workbook", "a.xlsx"],
        &["--lang", "en", "-"],
        &["--workbook", "-"],
        &["--pdf", "a.pdf", "-"],
        &["--workbook", "a.xlsx", "--lang", "en", "--lang", "da", "-"],
    ] {
        let usage = "usage: evaluate SCENARIO.json (or - for standard input), evaluate --data ID, \
                     evaluate --read TABLE [--year N] [--over DATA.json], or \
                     evaluate [--workbook OUT.xlsx] [--results-csv OUT.csv] [--data-csv OUT.csv] \
                     [--lang da|en] SCENARIO.json";
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
fn what_goes_into_a_spreadsheet_is_written_to_files_alone() {
    let directory = tempfile::tempdir().unwrap();
    let at = |name: &str| directory.path().join(name).to_str().unwrap().to_owned();
    let (book, results, data) = (at("a.xlsx"), at("r.csv"), at("d.csv"));
    let arguments = [
        "--workbook",
        &book,
        "--results-csv",
        &results,
        "--data-csv",
        &data,
        "-",
    ];
    let state = r#"{"pladspris": 1, "data_set": "copenhagen-2015", "lang": "en"}"#;
    let output = run(&arguments, state);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert!(
        output.stdout.is_empty() && output.stderr.is_empty(),
        "{output:?}"
    );
    assert!(std::fs::read(&book).unwrap().starts_with(b"PK\x03\x04"));
    for file in [&results, &data] {
        let text = std::fs::read_to_string(file).unwrap();
        assert!(text.starts_with("\u{feff}Programme,Group,"), "{file}");
    }
    let refused =
        r#"{"pladspris": 1, "data_set": "copenhagen-2015", "changes": {"trials.amount": -1}}"#;
    let none = at("none.xlsx");
    assert!(line(&run(&["--workbook", &none, "-"], refused)).starts_with("trials.amount: "));
    assert!(!std::path::Path::new(&none).exists());
    let nowhere = at("no/such/folder.xlsx");
    assert!(line(&run(&["--workbook", &nowhere, "-"], state)).starts_with(&nowhere));
    let other = line(&run(&["--workbook", &none, "--lang", "sv", "-"], state));
    assert_eq!(other, "--lang: sv is not da or en");
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("scenario.json");
    std::fs::write(&path, [0xff, 0xfe, 0x00]).unwrap();
    let message = line(&run(&[path.to_str().unwrap()], ""));
    assert!(message.contains("UTF-8"), "{message}");
}

/// The data file alone stands on standard output, and is a file that the program takes;
/// what was left out stands on standard error, a line each.
#[test]
fn a_table_is_a_data_file_and_exit_code_0() {
    let directory = tempfile::tempdir().unwrap();
    let at = |name: &str| directory.path().join(name).to_str().unwrap().to_owned();
    let table = at("Byrum 2025.csv");
    let text = "Tilbud;Takst;Helårspersoner\nVærkstedet;54.482,50;20\nKøkkenet;61.500;\n";
    std::fs::write(&table, text).unwrap();
    let output = run(&["--read", &table, "--year", "2025"], "");
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.starts_with("Row 3: “Køkkenet” was left out: "),
        "{said}"
    );
    assert_eq!(said.lines().count(), 1, "{said}");
    let data = String::from_utf8(output.stdout).unwrap();
    assert!(data.contains("\"id\": \"byrum-2025\""), "{data}");
    assert_eq!(run(&["-"], &data).status.code(), Some(0));

    // By its content, whatever it is called, and over the data file of the year before.
    let (old, next) = (at("old.json"), at("next"));
    std::fs::write(&old, &data).unwrap();
    std::fs::write(
        &next,
        "Programme,Rate,Persons\nVærkstedet,55.5,20\nNew,7.5,1\n",
    )
    .unwrap();
    let output = run(&["--read", &next, "--over", &old, "--year", "2026"], "");
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.starts_with("New: the programme “New”.\n"), "{said}");
    let data = String::from_utf8(output.stdout).unwrap();
    assert!(data.contains("\"id\": \"vaerkstedet\""), "{data}");
    assert_eq!(run(&["-"], &data).status.code(), Some(0));
}

#[test]
fn a_table_of_no_use_is_one_line_and_exit_code_2() {
    let directory = tempfile::tempdir().unwrap();
    let at = |name: &str| directory.path().join(name).to_str().unwrap().to_owned();
    let good = "Tilbud;Takst;Helårspersoner\nA;54.482,50;20\n";
    let bad = at("bad.json");
    std::fs::write(&bad, "{}").unwrap();
    for (text, options, expected) in [
        ("", &["--year", "2025"][..], "t.csv: The file is empty."),
        ("%PDF-1.7", &["--year", "2025"], "t.csv: "),
        (good, &[], "t.csv: Which year are the figures of? "),
        (good, &["--year", "twenty"], "--year: twenty is no year"),
        (
            good,
            &["--year", "2025", "--over", &bad],
            "bad.json: pladspris_data: is missing",
        ),
        (good, &["--over", "no/such.json"], "no/such.json: "),
        (
            "Tilbud;Takst\nA;54.482,50\n",
            &["--year", "2025"],
            "t.csv: None of the table’s programmes can be used. ",
        ),
        ("Tilbud;Takst\nA;010170-1234\n", &[], "t.csv: "),
    ] {
        let table = at("t.csv");
        std::fs::write(&table, text).unwrap();
        let arguments = [&["--read", &table][..], options].concat();
        let line = line(&run(&arguments, ""));
        assert!(line.contains(expected), "{line}");
        assert!(!line.contains("1234"), "{line}");
    }
    let missing = line(&run(&["--read", "no/such.csv"], ""));
    assert!(missing.starts_with("no/such.csv: "), "{missing}");
}
