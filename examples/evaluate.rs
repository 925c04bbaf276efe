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
//! A refused scenario prints one line on standard error that names the parameter
//! and the bound, nothing on standard output, and exits with 2.

use std::io::{self, Read, Write};
use std::process::ExitCode;

use pladspris::exchange::evaluate::{data, evaluate, one_line};

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
    let path = match arguments.as_slice() {
        ["--data", id] => return print(&data(id)?),
        [path] if !path.starts_with("--") => *path,
        _ => {
            let usage =
                "usage: evaluate SCENARIO.json (or - for standard input), or evaluate --data ID";
            return Err(usage.to_owned());
        }
    };
    let mut text = String::new();
    if path == "-" {
        io::stdin().read_to_string(&mut text)
    } else {
        std::fs::File::open(path).and_then(|mut file| file.read_to_string(&mut text))
    }
    .map_err(|e| format!("{path}: {e}"))?;
    print(&evaluate(&text)?)
}

fn print(json: &str) -> Result<(), String> {
    writeln!(io::stdout(), "{json}").map_err(|e| e.to_string())
}
