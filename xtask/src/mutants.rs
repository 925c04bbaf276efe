//! `cargo xtask mutants`: changes the model in every small way that cargo-mutants knows
//! and says which changes no test notices.
//!
//! What is changed, which tests have to notice, and which changes nothing can notice
//! stands in `.cargo/mutants.toml`, and in which order they run in
//! `.config/nextest.toml`. First only quick tests run, and then all of them on
//! what those did not notice. It takes hours; a run that was broken off goes on with
//! `--iterate`, and `--re PATTERN` picks files or functions. Whatever is given is
//! handed on.

use std::process::{Command, Stdio};

use anyhow::{Result, bail};

use crate::process;
use crate::workspace::Workspace;

/// The versions that are installed where there is none.
const TOOLS: [(&str, &str); 2] = [("mutants", "27.1.0"), ("nextest", "0.9.143")];

/// Laws are tested on fewer cases than in the gate: what breaks one breaks it soon.
const CASES: &str = "32";

/// Runs cargo-mutants with these arguments.
pub(crate) fn run(workspace: &Workspace, arguments: &[&str]) -> Result<()> {
    for (tool, version) in TOOLS {
        let mut version_command = workspace.cargo();
        version_command.args([tool, "--version"]);
        version_command.stdout(Stdio::null()).stderr(Stdio::null());
        if !version_command
            .status()
            .is_ok_and(|status| status.success())
        {
            println!("installing cargo-{tool} {version}");
            let mut install = workspace.cargo();
            let name = format!("cargo-{tool}");
            install.args(["install", &name, "--locked", "--version", version]);
            process::live(&mut install)?;
        }
    }
    let mut quick = mutants_command(workspace, "quick", arguments);
    let line = process::name(&quick);
    match quick.status()?.code() {
        Some(0) => return Ok(()),
        Some(code) if SOME_LEFT.contains(&code) => {}
        _ => bail!("`{line}` could not run the quick tests"),
    }
    let mut all = mutants_command(workspace, "default", arguments);
    if !arguments.contains(&"--iterate") {
        all.arg("--iterate");
    }
    process::live(&mut all)
}

/// cargo-mutants' answers where changes were not noticed, or took too long.
const SOME_LEFT: [i32; 2] = [2, 3];

/// cargo-mutants, running the tests of a profile of `.config/nextest.toml`.
fn mutants_command(workspace: &Workspace, profile: &str, arguments: &[&str]) -> Command {
    let mut command = workspace.cargo();
    command
        .args(["mutants", "--no-shuffle", "--output"])
        .arg(&workspace.target)
        .args(arguments)
        .env("NEXTEST_PROFILE", profile)
        .env("PROPTEST_CASES", CASES);
    command
}
