//! The program: compiled for the browser, bound to JavaScript, packed.
//!
//! Everything here aims at one property beside smallness: the bytes depend on
//! the commit and the toolchain, never on who builds or where.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::workspace::{Compiler, WASM_TARGET, Workspace, cargo_home};
use crate::{alike, glue, names, process};

/// The name that the glue code binds. It is part of what wasm-bindgen writes, so it is
/// fixed here.
const STEM: &str = "pladspris";

/// The program of the page.
pub(crate) const PAGE: &str = "pladspris";

/// The standard library is compiled with the program and for size, and a panic ends the
/// program without saying where it was: 28 kB packed, which a telephone waits 0.15 s for.
/// Tests and other builds have the usual library, whose panics do say it.
const WITH_STANDARD_LIBRARY: [&str; 6] = [
    "-Zbuild-std=std,panic_abort",
    "-Zbuild-std-features=optimize_for_size",
    "-Zpanic-immediate-abort",
    "--config",
    "profile.dist.panic=\"immediate-abort\"",
    "-Zprofile-rustflags",
];

/// Functions of the program that compile to the same are one: 3 kB packed, over all the
/// forms of generic functions.
const MERGE_FUNCTIONS: &str = "profile.dist.package.pladspris.rustflags=[\"-Cpasses=mergefunc\"]";

/// The program and the JavaScript that loads it.
pub(crate) struct Program {
    /// What the compiler wrote, before wasm-bindgen.
    pub(crate) compiled: Vec<u8>,
    /// The module that the browser instantiates.
    pub(crate) module: Vec<u8>,
    /// The code that connects it to the browser.
    pub(crate) glue: String,
}

/// Compiles one of the package's programs, as the page's is compiled, and binds it.
pub(crate) fn build(workspace: &Workspace, name: &str) -> Result<Program> {
    let mut command = workspace.cargo();
    command
        .args(["build", "--package", "pladspris", "--bin", name])
        .args(["--profile", "dist", "--target", WASM_TARGET])
        .args(WITH_STANDARD_LIBRARY)
        .args(["--config", MERGE_FUNCTIONS])
        // The toolchain is pinned, so what is unstable in it does not change either.
        .env("RUSTC_BOOTSTRAP", "1")
        .arg("--target-dir")
        .arg(&workspace.target)
        .env("CARGO_ENCODED_RUSTFLAGS", flags(workspace)?)
        // Either of these in the builder's environment would change the bytes.
        .env("CARGO_INCREMENTAL", "0")
        .env_remove("RUSTFLAGS");
    for (key, _) in env::vars_os() {
        if key.to_string_lossy().starts_with("CARGO_PROFILE_") {
            command.env_remove(key);
        }
    }
    process::live(&mut command)?;
    let file = workspace
        .target
        .join(WASM_TARGET)
        .join("dist")
        .join(format!("{name}.wasm"));
    let compiled = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let (module, glue) = bind(&compiled)?;
    Ok(Program {
        compiled,
        module,
        glue,
    })
}

/// The compiler flags, in Cargo's form for arguments that may hold spaces.
///
/// Panic messages name source files. Each folder that a builder chooses is
/// given a fixed name, the most specific last, since the last match counts.
/// (Cargo leaves these flags out of the hashes in symbol names, so they do not
/// change the bytes in a roundabout way.)
fn flags(workspace: &Workspace) -> Result<String> {
    let compiler = Compiler::find(workspace)?;
    let mut renames = vec![
        (workspace.root.clone(), "/pladspris".to_owned()),
        (workspace.target.clone(), "/target".to_owned()),
    ];
    renames.extend(cargo_home().map(|home| (home, "/cargo".to_owned())));
    renames.extend(dependencies(workspace)?);
    // Where the source of the standard library is installed, the compiler
    // names the file there; this is its name where it is not.
    let library = compiler.sources();
    renames.push((library, format!("/rustc/{}", compiler.commit)));

    let mut flags = Vec::new();
    for (from, to) in renames {
        for from in spellings(&from) {
            flags.push(format!("--remap-path-prefix={from}={to}"));
        }
    }
    Ok(flags.join("\u{1f}"))
}

/// The folder of each crate that the program is made of, with a fixed name:
/// the folders above it are named after the registry's address, which differs
/// where a mirror is used. Asking for them also unpacks them.
fn dependencies(workspace: &Workspace) -> Result<Vec<(PathBuf, String)>> {
    let mut list = workspace.cargo();
    list.args(["metadata", "--format-version", "1"])
        .args(["--filter-platform", WASM_TARGET]);
    let list: serde_json::Value = serde_json::from_str(&process::capture(&mut list)?)
        .context("cargo metadata did not print JSON")?;
    let packages = list["packages"]
        .as_array()
        .context("cargo metadata lists no packages")?;
    let mut folders = Vec::new();
    for package in packages
        .iter()
        .filter(|package| !package["source"].is_null())
    {
        let text = |key: &str| package[key].as_str().unwrap_or_default();
        let folder = Path::new(text("manifest_path"))
            .parent()
            .context("cargo metadata names no folder of a package")?;
        let name = format!("/crates/{}-{}", text("name"), text("version"));
        folders.push((folder.to_owned(), name));
    }
    Ok(folders)
}

/// The folder as given and as the file system resolves it.
fn spellings(path: &Path) -> Vec<String> {
    let given = path.display().to_string();
    let real = fs::canonicalize(path).map(|path| path.display().to_string());
    match real {
        Ok(real) if real != given => vec![given, real],
        _ => vec![given],
    }
}

/// Runs wasm-bindgen: the module for the browser, and its glue.
fn bind(compiled: &[u8]) -> Result<(Vec<u8>, String)> {
    let mut output = Bindgen::new()
        .input_bytes(STEM, compiled.to_vec())
        .no_modules(true)?
        .typescript(false)
        .remove_name_section(false)
        .remove_producers_section(true)
        .generate_output()
        .context("wasm-bindgen refused the program")?;
    let shorter = names::shortened(output.js());
    let glue = glue::prepare(&names::rename(output.js(), &shorter))?;
    let module = alike::side_by_side(&output.wasm_mut().emit_wasm(), &shorter)?;
    Ok((module, glue))
}
