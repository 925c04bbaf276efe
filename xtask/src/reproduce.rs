//! The same commit gives the same bytes, whoever builds it and where.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread;

use anyhow::{Context, Result, bail};

use crate::dist::{self, Page};
use crate::process;
use crate::requirements;
use crate::workspace::{Compiler, Workspace, cargo_home, rustup_home};

/// Builds the page here and elsewhere, and says that they are the same.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let page = build(workspace)?;
    println!("the same {} bytes from both", page.html.len());
    Ok(())
}

/// Builds the page here, and once more elsewhere. Fails if they are not the same, byte
/// for byte. Both at once: each leaves all processors but one idle while it links.
pub(crate) fn build(workspace: &Workspace) -> Result<Page> {
    // Before the other build, which has only what is there by then.
    requirements::wasm_target(workspace)?;
    let (page, there) = thread::scope(|scope| {
        let there = scope.spawn(|| elsewhere(workspace));
        (dist::build(workspace), there.join())
    });
    let page = page?;
    let Ok(there) = there else {
        bail!("the build elsewhere broke off");
    };
    compare(workspace, &page.html, &there?)?;
    Ok(page)
}

/// The page built from a copy of the sources: in another folder, from nothing, with
/// another home and another Cargo home, and without the network.
fn elsewhere(workspace: &Workspace) -> Result<String> {
    let elsewhere = tempfile::Builder::new()
        .prefix("pladspris-elsewhere-")
        .tempdir()
        .context("cannot make a folder for the second build")?;
    // Of another length and depth, and with a space, as homes have them.
    let copy = elsewhere.path().join("somebody else").join("checkout");
    let home = elsewhere.path().join("home");
    let downloads = home.join("downloaded");
    copy_sources(workspace, &copy)?;
    seed_downloads(workspace, &downloads)?;

    let mut build = std::process::Command::new(
        std::env::current_exe().context("cannot find this program itself")?,
    );
    build
        .arg("dist")
        .current_dir(&copy)
        .env("HOME", &home)
        .env("CARGO_HOME", &downloads)
        .env("CARGO_NET_OFFLINE", "true")
        // The build here says how far it is.
        .env("CARGO_TERM_QUIET", "true")
        .env_remove("CARGO_TARGET_DIR")
        .env_remove("CARGO_BUILD_TARGET_DIR")
        .stdout(Stdio::null());
    // The toolchain is the one thing that both builds share.
    if let Some(rustup) = rustup_home().filter(|folder| folder.is_dir()) {
        build.env("RUSTUP_HOME", rustup);
    }
    process::live(&mut build).context("the build elsewhere failed")?;
    fs::read_to_string(copy.join("dist").join("pladspris.html"))
        .context("the build elsewhere made no page")
}

/// Fails unless both are the same; keeps the other one to be looked at.
fn compare(workspace: &Workspace, here: &str, there: &str) -> Result<()> {
    if there == here {
        return Ok(());
    }
    let kept = workspace.target.join("pladspris-elsewhere.html");
    fs::write(&kept, there).context("cannot keep the other page")?;
    let first = here
        .bytes()
        .zip(there.bytes())
        .position(|(here, there)| here != there)
        .unwrap_or_else(|| here.len().min(there.len()));
    bail!(
        "the page differs from byte {first} on ({} and {} bytes); the other one is {}",
        here.len(),
        there.len(),
        kept.display()
    );
}

/// Copies what belongs to the commit, or would if it were made now.
fn copy_sources(workspace: &Workspace, to: &Path) -> Result<()> {
    let mut list = std::process::Command::new("git");
    list.args([
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ])
    .current_dir(&workspace.root);
    let list = process::capture(&mut list)?;
    for name in list.split('\0').filter(|name| !name.is_empty()) {
        let from = workspace.root.join(name);
        // A file may be deleted and not yet so in the index.
        if from.is_file() {
            copy_file(&from, &to.join(name))?;
        }
    }
    Ok(())
}

/// Gives the second Cargo home the downloads of the first, so that it needs no
/// network: the index, the settings, and the crates that the lock file names.
fn seed_downloads(workspace: &Workspace, to: &Path) -> Result<()> {
    let from = cargo_home().context("there is no Cargo home to take the downloads from")?;
    for settings in ["config.toml", "config"] {
        if from.join(settings).is_file() {
            copy_file(&from.join(settings), &to.join(settings))?;
        }
    }
    // The standard library is compiled too, and has a list of its own.
    let library = Compiler::find(workspace)?.library();
    let mut wanted = Vec::new();
    for folder in [&workspace.root, &library] {
        let lock = folder.join("Cargo.lock");
        let lock =
            fs::read_to_string(&lock).with_context(|| format!("cannot read {}", lock.display()))?;
        wanted.extend(locked_crates(&lock));
    }
    for part in ["index", "cache"] {
        let part = Path::new("registry").join(part);
        for file in files_below(&from.join(&part))? {
            let is_crate = file.extension().is_some_and(|ending| ending == "crate");
            let stem = file.file_stem().unwrap_or_default().to_string_lossy();
            if !is_crate || wanted.iter().any(|name| *name == stem) {
                let below = file
                    .strip_prefix(&from)
                    .context("a path outside its folder")?;
                copy_file(&file, &to.join(below))?;
            }
        }
    }
    Ok(())
}

/// The crates of a lock file, each as `name-version`.
fn locked_crates(lock: &str) -> Vec<String> {
    let value = |line: &str, key: &str| -> Option<String> {
        let text = line.strip_prefix(key)?.strip_prefix(" = \"")?;
        Some(text.strip_suffix('"')?.to_owned())
    };
    lock.split("[[package]]")
        .filter_map(|package| {
            let name = package.lines().find_map(|line| value(line, "name"))?;
            let version = package.lines().find_map(|line| value(line, "version"))?;
            Some(format!("{name}-{version}"))
        })
        .collect()
}

/// All files below a folder.
fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries =
            fs::read_dir(&folder).with_context(|| format!("cannot list {}", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    Ok(files)
}

/// Copies a file, making the folders above it.
fn copy_file(from: &Path, to: &Path) -> Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    fs::copy(from, to).with_context(|| format!("cannot copy {}", from.display()))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_file_names_its_crates() {
        let lock = "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"b-c\"\nversion = \"2.0.0+d\"\nsource = \"x\"\n";
        assert_eq!(locked_crates(lock), ["a-1.0.0", "b-c-2.0.0+d"]);
    }
}
