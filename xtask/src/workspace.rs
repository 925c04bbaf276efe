//! Where the project, its build directory and its tools are on this machine.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::process;

/// The target triple of the page's program.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The folders that the commands work in.
pub(crate) struct Workspace {
    /// The folder with the workspace's `Cargo.toml`.
    pub(crate) root: PathBuf,
    /// Cargo's target directory, wherever the user's settings put it.
    pub(crate) target: PathBuf,
}

impl Workspace {
    /// Asks Cargo, so that `CARGO_TARGET_DIR` and the user's configuration count.
    pub(crate) fn find() -> Result<Self> {
        let listing =
            process::capture(cargo().args(["metadata", "--no-deps", "--format-version", "1"]))?;
        let listing: serde_json::Value =
            serde_json::from_str(&listing).context("cargo metadata did not print JSON")?;
        let folder = |key: &str| {
            listing[key]
                .as_str()
                .map(PathBuf::from)
                .with_context(|| format!("cargo metadata names no {key}"))
        };
        Ok(Self {
            root: folder("workspace_root")?,
            target: folder("target_directory")?,
        })
    }

    /// The product.
    pub(crate) fn page(&self) -> PathBuf {
        self.root.join("dist").join("pladspris.html")
    }

    /// The folder of the browser tests' settings.
    pub(crate) fn browser_tests(&self) -> PathBuf {
        self.root.join("tests").join("browser")
    }

    /// A `cargo` command that starts in the workspace's root.
    pub(crate) fn cargo(&self) -> std::process::Command {
        let mut command = cargo();
        command.current_dir(&self.root);
        command
    }
}

/// The Cargo that started this program, or the first one on the path.
fn cargo() -> std::process::Command {
    std::process::Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// The user's home folder, if the environment names one.
pub(crate) fn home() -> Option<PathBuf> {
    env::home_dir().filter(|home| home.parent().is_some())
}

/// Where Cargo keeps what it downloads.
pub(crate) fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| home().map(|home| home.join(".cargo")))
}

/// Where rustup keeps the toolchains.
pub(crate) fn rustup_home() -> Option<PathBuf> {
    env::var_os("RUSTUP_HOME")
        .map(PathBuf::from)
        .or_else(|| home().map(|home| home.join(".rustup")))
}

/// What the compiler says about itself.
pub(crate) struct Compiler {
    /// The folder the toolchain is installed in.
    pub(crate) sysroot: PathBuf,
    /// The commit it was built from: the standard library's virtual path.
    pub(crate) commit: String,
}

impl Compiler {
    /// Asks the compiler that Cargo would use in the workspace.
    pub(crate) fn find(workspace: &Workspace) -> Result<Self> {
        let sysroot = process::capture(rustc(workspace).args(["--print", "sysroot"]))?;
        let version = process::capture(rustc(workspace).args(["--version", "--verbose"]))?;
        let commit = version
            .lines()
            .find_map(|line| line.strip_prefix("commit-hash: "))
            .unwrap_or("unknown");
        Ok(Self {
            sysroot: PathBuf::from(sysroot.trim()),
            commit: commit.to_owned(),
        })
    }

    /// Where the sources that come with the toolchain are, if they are installed.
    pub(crate) fn sources(&self) -> PathBuf {
        self.sysroot.join("lib/rustlib/src/rust")
    }

    /// The workspace of the standard library among them.
    pub(crate) fn library(&self) -> PathBuf {
        self.sources().join("library")
    }
}

/// A `rustc` command that starts in the workspace's root.
pub(crate) fn rustc(workspace: &Workspace) -> std::process::Command {
    let mut command =
        std::process::Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    command.current_dir(&workspace.root);
    command
}

/// The first program of these names on the path.
pub(crate) fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    names.iter().find_map(|name| {
        env::split_paths(&path)
            .map(|folder| folder.join(name))
            .find(|file| is_program(file))
    })
}

/// Whether the file is there and, where that means something, may be run.
#[cfg(unix)]
fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    file.metadata()
        .is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}

/// Whether the file is there, with or without Windows' ending.
#[cfg(not(unix))]
fn is_program(file: &Path) -> bool {
    file.is_file() || file.with_extension("exe").is_file()
}
