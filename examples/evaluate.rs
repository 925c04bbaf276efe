//! Evaluates a scenario file and prints every result as JSON.
//!
//! ```text
//! cargo run --release --example evaluate -- SCENARIO.json
//! echo '{"pladspris":1,"data_set":"copenhagen-2015"}' | cargo run --example evaluate -- -
//! ```
//!
//! A data file by itself is evaluated as a scenario that changes nothing in it.
//! `--data copenhagen-2015.1` prints the data file of a data set that ships.
//!
//! `--read TABLE` makes a data file of a table from a spreadsheet (`.csv`, tab-separated, `.xlsx`,
//! told by its content) and prints it; what was left out, doubtful or assumed stands on standard
//! error, a line each. `--year N` says the year of a table that names none, `--over DATA.json`
//! the data file of the year before, whose ids, groups and comparisons stay:
//!
//! ```text
//! cargo run --release --example evaluate -- --read "Byrum 2026.xlsx" --over byrum-2025.json > byrum-2026.json
//! ```
//!
//! `--workbook OUT.xlsx` writes the figures of a scenario as a workbook with live formulas,
//! `--results-csv OUT.csv` what its programmes cost and bring and `--data-csv OUT.csv` what the
//! data set states of them as tables, each in the language that the file names or `--lang da`
//! or `--lang en` says, else in Danish. Nothing is printed then:
//!
//! ```text
//! cargo run --release --example evaluate -- --workbook OUT.xlsx --lang en SCENARIO.json
//! ```
//!
//! A refused scenario prints one line on standard error that names the parameter
//! and the bound, nothing on standard output, and exits with 2; so does a table of
//! which no programme can be used.

use std::io::{self, Read, Write};
use std::process::ExitCode;
use std::time::SystemTime;

use pladspris::exchange::evaluate::{ExportKind, data, evaluate, export, one_line, read};
use pladspris::exchange::workbook::day_of;
use pladspris::present::language::Language;

const USAGE: &str = "usage: evaluate SCENARIO.json (or - for standard input), evaluate --data ID, \
    evaluate --read TABLE [--year N] [--over DATA.json], or \
    evaluate [--workbook OUT.xlsx] [--results-csv OUT.csv] [--data-csv OUT.csv] [--lang da|en] \
    SCENARIO.json";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            // Nothing is left to tell anybody if standard error is gone.
            let _ = writeln!(io::stderr(), "{}", one_line(&message));
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), String> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["--data", id] => print(&data(id)?),
        ["--read", table, options @ ..] => read_table(table, options),
        [path] if !path.starts_with("--") => print(&evaluate(&text_of(path)?)?),
        [options @ .., path] if !path.starts_with("--") => write_files(options, path),
        _ => Err(USAGE.to_owned()),
    }
}

/// Writes the files that are asked for of a scenario.
fn write_files(mut options: &[&str], path: &str) -> Result<(), String> {
    let mut language = None;
    let mut files = Vec::new();
    while let [option, value, rest @ ..] = options {
        match *option {
            "--lang" if language.is_none() => {
                let known = Language::from_code(value);
                language = Some(known.ok_or_else(|| format!("--lang: {value} is not da or en"))?);
            }
            "--workbook" => files.push((ExportKind::Workbook, *value)),
            "--results-csv" => files.push((ExportKind::ResultsTable, *value)),
            "--data-csv" => files.push((ExportKind::DataTable, *value)),
            _ => return Err(USAGE.to_owned()),
        }
        options = rest;
    }
    if !options.is_empty() || files.is_empty() {
        return Err(USAGE.to_owned());
    }
    let text = text_of(path)?;
    for (kind, file) in files {
        let bytes = export(&text, kind, language, today())?;
        std::fs::write(file, bytes).map_err(|e| format!("{file}: {e}"))?;
    }
    Ok(())
}

/// Today by the clock of this machine, in universal time.
fn today() -> Option<String> {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    now.ok().map(|since| day_of(since.as_secs()))
}

/// Prints the data file of a table, and what there is to know of it.
fn read_table(table: &str, mut options: &[&str]) -> Result<(), String> {
    let (mut year, mut over) = (None, None);
    while let [option, value, rest @ ..] = options {
        match *option {
            "--year" if year.is_none() => {
                let given = value.parse::<u16>();
                year = Some(given.map_err(|_| format!("--year: {value} is no year"))?);
            }
            "--over" if over.is_none() => over = Some((*value, text_of(value)?)),
            _ => return Err(USAGE.to_owned()),
        }
        options = rest;
    }
    if !options.is_empty() {
        return Err(USAGE.to_owned());
    }
    let over = over.as_ref().map(|(path, text)| (*path, text.as_str()));
    let made = read(&bytes_of(table)?, table, year, over)?;
    for line in &made.lines {
        // The data file is what was asked for, whether or not anybody hears of it.
        let _ = writeln!(io::stderr(), "{line}");
    }
    print(&made.data)
}

/// What a file holds, or standard input.
fn bytes_of(path: &str) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    if path == "-" {
        io::stdin().read_to_end(&mut bytes)
    } else {
        std::fs::File::open(path).and_then(|mut file| file.read_to_end(&mut bytes))
    }
    .map_err(|e| format!("{path}: {e}"))?;
    Ok(bytes)
}

/// The same as text.
fn text_of(path: &str) -> Result<String, String> {
    let mut text = String::new();
    if path == "-" {
        io::stdin().read_to_string(&mut text)
    } else {
        std::fs::File::open(path).and_then(|mut file| file.read_to_string(&mut text))
    }
    .map_err(|e| format!("{path}: {e}"))?;
    Ok(text)
}

fn print(json: &str) -> Result<(), String> {
    writeln!(io::stdout(), "{json}").map_err(|e| e.to_string())
}
