//! The project's own commands: `cargo xtask run | test | dist | …`.
//!
//! In reading order: [`workspace`] and [`process`] say where things are and
//! how a command is run; [`requirements`] sees to what a fresh machine lacks;
//! [`dist`] builds the single file out of [`wasm`], [`glue`], [`styles`],
//! [`mod@ascii`] and [`template`], and [`leaks`] and [`budget`] judge it; [`gate`] is the one test
//! command and [`reproduce`] its costliest check; [`mod@fuzz`] looks for inputs
//! that no test has and [`mutants`] for changes that none notices; [`serve`], [`shots`] and [`mod@bench`] are for people to
//! look at.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command-line tool speaks on its standard streams"
)]

mod alike;
mod ascii;
mod bench;
mod budget;
mod dist;
mod fuzz;
mod gate;
mod glue;
mod leaks;
mod mutants;
mod names;
mod process;
mod reproduce;
mod requirements;
mod serve;
mod shots;
mod soak;
mod styles;
mod template;
mod wasm;
mod workspace;

use std::process::ExitCode;

use anyhow::{Result, bail};
use workspace::Workspace;

/// What `cargo xtask` says when it is not told what to do.
const USAGE: &str = "\
usage: cargo xtask COMMAND

  run          build dist/pladspris.html, serve it on 127.0.0.1 and open a browser
  test         the one gate: everything, in one count (--quick: no page, no browser)
  dist         build dist/pladspris.html
  reproduce    build it again elsewhere, with another home, and compare the bytes
  shots        screenshots of every view into target/shots (or: shots [--dark] VIEW…)
  fuzz         fuzz what comes in (or: fuzz [TARGET] [--seconds N], fuzz --slowest)
  soak         test the laws on ever new cases, for ten minutes (or: soak --minutes N)
  mutants      change the model and see which tests notice (arguments go to cargo-mutants)
  bench        measure everything and print one table (--keep: in docs/PERFORMANCE.md too;
               --starts PAGE BARE…: only how pages start that are there already)";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs the command that the arguments name.
fn dispatch(arguments: &[String]) -> Result<ExitCode> {
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", arguments),
    };
    let rest: Vec<&str> = rest.iter().map(String::as_str).collect();
    match (command, rest.as_slice()) {
        ("help" | "--help" | "-h", _) => println!("{USAGE}"),
        ("run", []) => serve::run(&Workspace::find()?)?,
        ("test", []) => return Ok(gate::run(&Workspace::find()?, gate::Extent::Everything)),
        ("test", ["--quick"]) => return Ok(gate::run(&Workspace::find()?, gate::Extent::Quick)),
        ("dist", []) => budget::report(&dist::build(&Workspace::find()?)?.sizes()?),
        ("reproduce", []) => reproduce::run(&Workspace::find()?)?,
        ("shots", views) => shots::run(&Workspace::find()?, views)?,
        ("fuzz", rest) => fuzz::run(&Workspace::find()?, rest)?,
        ("soak", rest) => soak::run(&Workspace::find()?, rest)?,
        ("mutants", rest) => mutants::run(&Workspace::find()?, rest)?,
        ("bench", []) => bench::run(&Workspace::find()?, false)?,
        ("bench", ["--keep"]) => bench::run(&Workspace::find()?, true)?,
        ("bench", ["--starts", files @ ..]) => bench::starts(&Workspace::find()?, files)?,
        (other, rest) => bail!("no such command: {other} {}\n\n{USAGE}", rest.join(" ")),
    }
    Ok(ExitCode::SUCCESS)
}
