//! What a fresh machine lacks: installed where that can be done, named in one
//! line where it cannot.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use browser_harness::Tools;

use crate::process;
use crate::workspace::{WASM_TARGET, Workspace, on_path, rustc};

/// Names under which Chromium or a browser of its family is installed.
const CHROMIUM: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// Installs the compiler's target for the browser if it is missing.
pub(crate) fn wasm_target(workspace: &Workspace) -> Result<()> {
    let mut libraries = rustc(workspace);
    libraries.args(["--print", "target-libdir", "--target", WASM_TARGET]);
    let libraries = process::capture(&mut libraries)?;
    if Path::new(libraries.trim()).is_dir() {
        return Ok(());
    }
    if on_path(&["rustup", "rustup.exe"]).is_none() {
        bail!("the Rust target {WASM_TARGET} is missing: install it with your Rust toolchain");
    }
    println!("installing the Rust target {WASM_TARGET}");
    let mut add = Command::new("rustup");
    add.args(["target", "add", WASM_TARGET])
        .current_dir(&workspace.root);
    process::live(&mut add)
}

/// Everything that the browser tests need.
pub(crate) fn browser_tools(workspace: &Workspace) -> Result<Tools> {
    let mut missing = Vec::new();
    if chromium().is_none() {
        missing.extend(["chromium", "fonts-liberation"]);
    }
    if chromedriver().is_none() {
        missing.push("chromium-driver");
    }
    if axe_version(workspace).is_none() && on_path(&["npm"]).is_none() {
        missing.push("npm");
    }
    if !missing.is_empty() {
        install(&missing)?;
    }
    Ok(Tools {
        page: workspace.page(),
        chromium: chromium().context("Chromium is still missing after its installation")?,
        chromedriver: chromedriver()
            .context("chromedriver is still missing after its installation")?,
        axe: axe(workspace)?,
    })
}

/// Chromium, or what the environment names instead.
fn chromium() -> Option<PathBuf> {
    std::env::var_os("PLADSPRIS_CHROMIUM")
        .map(PathBuf::from)
        .or_else(|| on_path(&CHROMIUM))
}

/// The driver of the same version, or what the environment names instead.
fn chromedriver() -> Option<PathBuf> {
    std::env::var_os("PLADSPRIS_CHROMEDRIVER")
        .map(PathBuf::from)
        .or_else(|| on_path(&["chromedriver"]))
}

/// Installs Debian packages, where there is the right to.
fn install(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    if on_path(&["apt-get"]).is_none() || !is_root() {
        bail!(
            "the browser tests need {list}: install with `apt-get install {list}` as root, or the \
             like of your system (PLADSPRIS_CHROMIUM and PLADSPRIS_CHROMEDRIVER name others)"
        );
    }
    println!("installing {list}");
    let apt = || {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    process::live(apt().args(["-qq", "update"]))?;
    process::live(
        apt()
            .args(["-qq", "install", "-y", "--no-install-recommends"])
            .args(packages),
    )
}

/// Whether this process may install packages.
fn is_root() -> bool {
    process::capture(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

/// axe-core's script, fetched by npm if it is not there in the pinned version.
/// npm compares it with the checksum in the lock file; nothing runs in Node.
fn axe(workspace: &Workspace) -> Result<PathBuf> {
    let script = axe_folder(workspace).join("axe.min.js");
    if axe_version(workspace).is_none() {
        println!("fetching axe-core");
        let mut fetch = Command::new("npm");
        fetch
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
            .current_dir(workspace.browser_tests());
        process::live(&mut fetch)?;
    }
    if !script.is_file() {
        bail!("npm did not bring {}", script.display());
    }
    Ok(script)
}

/// The installed version of axe-core, if it is the one that is pinned.
fn axe_version(workspace: &Workspace) -> Option<String> {
    let read = |file: PathBuf| -> Option<serde_json::Value> {
        serde_json::from_str(&std::fs::read_to_string(file).ok()?).ok()
    };
    let lock = read(workspace.browser_tests().join("package-lock.json"))?;
    let pinned = lock["packages"]["node_modules/axe-core"]["version"].as_str()?;
    let installed = read(axe_folder(workspace).join("package.json"))?;
    (installed["version"].as_str() == Some(pinned)).then(|| pinned.to_owned())
}

/// The folder that npm puts axe-core into.
fn axe_folder(workspace: &Workspace) -> PathBuf {
    workspace
        .browser_tests()
        .join("node_modules")
        .join("axe-core")
}
