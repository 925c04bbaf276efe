//! What a fresh machine lacks: installed where that can be done, named in one
//! line where it cannot.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use browser_harness::Tools;

use crate::process;
use crate::workspace::{Compiler, WASM_TARGET, Workspace, on_path, rustc};

/// A program that the browser tests need.
struct Program {
    /// The variable that names another one.
    variable: &'static str,
    /// The names under which it is installed, the first of them on the path first.
    names: &'static [&'static str],
    /// The Debian packages that it comes in.
    packages: &'static [&'static str],
}

/// Chromium or a browser of its family.
const CHROMIUM: Program = Program {
    variable: "PLADSPRIS_CHROMIUM",
    names: &[
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
    ],
    packages: &["chromium", "fonts-liberation"],
};

/// Its driver, of the same version.
const CHROMEDRIVER: Program = Program {
    variable: "PLADSPRIS_CHROMEDRIVER",
    names: &["chromedriver"],
    packages: &["chromium-driver"],
};

/// Firefox, which brings its driver along.
const FIREFOX: Program = Program {
    variable: "PLADSPRIS_FIREFOX",
    names: &["firefox-esr", "firefox"],
    packages: &["firefox-esr"],
};

/// `WebKitGTK`'s driver.
const WEBKIT_DRIVER: Program = Program {
    variable: "PLADSPRIS_WEBKITDRIVER",
    names: &["WebKitWebDriver"],
    packages: &["webkit2gtk-driver"],
};

/// `WebKitGTK`'s browser. It is on no path: [`Program::find`] looks beside the
/// library.
const MINIBROWSER: Program = Program {
    variable: "PLADSPRIS_MINIBROWSER",
    names: &["MiniBrowser"],
    packages: &["webkit2gtk-driver"],
};

/// The X server without a screen, which `WebKitGTK` can not do without.
const XVFB: Program = Program {
    variable: "PLADSPRIS_XVFB",
    names: &["Xvfb"],
    packages: &["xvfb"],
};

/// The keyboard for a browser's own dialogs, which no driver reaches. The tests
/// call it by this name.
const XDOTOOL: Program = Program {
    variable: "PLADSPRIS_XDOTOOL",
    names: &["xdotool"],
    packages: &["xdotool"],
};

impl Program {
    /// What the environment names, or what is installed.
    fn find(&self) -> Option<PathBuf> {
        std::env::var_os(self.variable)
            .map(PathBuf::from)
            .or_else(|| on_path(self.names))
            .or_else(|| self.beside_a_library())
    }

    /// The program in WebKitGTK's own folder, which stands below a library
    /// folder that is called after the machine.
    fn beside_a_library(&self) -> Option<PathBuf> {
        let mut folders = vec![PathBuf::from("/usr/lib64"), PathBuf::from("/usr/libexec")];
        let machines = std::fs::read_dir("/usr/lib")
            .into_iter()
            .flatten()
            .flatten();
        folders.extend(machines.map(|folder| folder.path()));
        folders.sort();
        folders
            .iter()
            .flat_map(|folder| self.names.iter().map(|name| folder.join(WEBKIT).join(name)))
            .find(|file| file.is_file())
    }

    /// The program, which was installed if it could be.
    fn after_installation(&self) -> Result<PathBuf> {
        let name = self.names.first().copied().unwrap_or_default();
        self.find()
            .with_context(|| format!("{name} is still missing after its installation"))
    }
}

/// The folder of WebKitGTK's programs.
const WEBKIT: &str = "webkit2gtk-4.1";

/// Installs what the compiler lacks to build for the browser: the target, and the source of
/// the standard library, which is compiled with the page's program.
pub(crate) fn wasm_target(workspace: &Workspace) -> Result<()> {
    let mut libraries = rustc(workspace);
    libraries.args(["--print", "target-libdir", "--target", WASM_TARGET]);
    let libraries = process::capture(&mut libraries)?;
    if !Path::new(libraries.trim()).is_dir() {
        add_to_toolchain(workspace, ["target", "add", WASM_TARGET])?;
    }
    let library = Compiler::find(workspace)?.library();
    if !library.join("Cargo.lock").is_file() {
        add_to_toolchain(workspace, ["component", "add", "rust-src"])?;
    }
    // What it depends on, so that the build itself needs no network.
    let mut fetch = workspace.cargo();
    fetch
        .args(["fetch", "--quiet", "--locked", "--target", WASM_TARGET])
        .arg("--manifest-path")
        .arg(library.join("sysroot").join("Cargo.toml"))
        .env("RUSTC_BOOTSTRAP", "1");
    process::live(&mut fetch)
}

/// Has rustup install a part of the toolchain.
fn add_to_toolchain(workspace: &Workspace, part: [&str; 3]) -> Result<()> {
    let [.., name] = part;
    if on_path(&["rustup", "rustup.exe"]).is_none() {
        bail!("{name} is missing: install it with your Rust toolchain");
    }
    println!("installing {name}");
    let mut rustup = Command::new("rustup");
    rustup.args(part).current_dir(&workspace.root);
    process::live(&mut rustup)
}

/// Everything that the browser tests need.
pub(crate) fn browser_tools(workspace: &Workspace) -> Result<Tools> {
    let mut missing: Vec<&str> = [
        &CHROMIUM,
        &CHROMEDRIVER,
        &FIREFOX,
        &WEBKIT_DRIVER,
        &MINIBROWSER,
        &XVFB,
        &XDOTOOL,
    ]
    .iter()
    .filter(|program| program.find().is_none())
    .flat_map(|program| program.packages.iter().copied())
    .collect();
    if axe_version(workspace).is_none() && on_path(&["npm"]).is_none() {
        missing.push("npm");
    }
    missing.dedup();
    if !missing.is_empty() {
        install(&missing)?;
    }
    XDOTOOL.after_installation()?;
    Ok(Tools {
        page: workspace.page(),
        chromium: CHROMIUM.after_installation()?,
        chromedriver: CHROMEDRIVER.after_installation()?,
        firefox: FIREFOX.after_installation()?,
        webkit_driver: WEBKIT_DRIVER.after_installation()?,
        minibrowser: MINIBROWSER.after_installation()?,
        xvfb: XVFB.after_installation()?,
        axe: axe(workspace)?,
        firefox_code: None,
        keep_browsers: false,
    })
}

/// Installs Debian packages, where there is the right to.
fn install(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    if on_path(&["apt-get"]).is_none() || !is_root() {
        bail!(
            "the browser tests need {list}: install with `apt-get install {list}` as root, or the \
             like of your system (PLADSPRIS_CHROMIUM, PLADSPRIS_CHROMEDRIVER, PLADSPRIS_FIREFOX, \
             PLADSPRIS_WEBKITDRIVER, PLADSPRIS_MINIBROWSER and PLADSPRIS_XVFB name others)"
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
