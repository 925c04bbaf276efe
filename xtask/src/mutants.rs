//! `cargo xtask mutants`: changes the model in every small way that cargo-mutants knows
//! and says which changes no test notices.
//!
//! What is changed, which tests have to notice, and which changes nothing can notice
//! stands in `.cargo/mutants.toml`, and in which order they are asked in
//! `.config/nextest.toml`. It takes hours; a run that was broken off goes on with
//! `--iterate`, and `--re PATTERN` picks files or functions. Whatever is given is
//! handed on.

use std::process::{Command, Stdio};

use anyhow::Result;

use crate::process;
use crate::workspace::Workspace;

/// The versions that are installed where there is none.
const TOOLS: [(&str, &str); 2] = [("mutants", "27.1.0"), ("nextest", "0.9.143")];

/// Laws are asked of fewer cases than in the gate: what breaks one breaks it soon.
const CASES: &str = "32";

/// Runs cargo-mutants with these arguments.
pub(crate) fn run(workspace: &Workspace, arguments: &[&str]) -> Result<()> {
    for (tool, version) in TOOLS {
        let mut asked = workspace.cargo();
        asked.args([tool, "--version"]);
        asked.stdout(Stdio::null()).stderr(Stdio::null());
        if !asked.status().is_ok_and(|status| status.success()) {
            println!("installing cargo-{tool} {version}");
            let mut install = workspace.cargo();
            let name = format!("cargo-{tool}");
            install.args(["install", &name, "--locked", "--version", version]);
            process::live(&mut install)?;
        }
    }
    let mut command: Command = workspace.cargo();
    command
        .args(["mutants", "--no-shuffle", "--output"])
        .arg(&workspace.target)
        .args(arguments)
        .env("NEXTEST_PROFILE", "mutants")
        .env("PROPTEST_CASES", CASES);
    process::live(&mut command)
}
