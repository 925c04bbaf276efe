//! `cargo xtask run`: the page, served and opened.

use std::process::{Command, Stdio};
use std::thread;

use anyhow::Result;
use browser_harness::Server;

use crate::workspace::{Workspace, on_path};
use crate::{budget, dist};

/// The port to serve on, if it is free.
const PORT: u16 = 8080;

/// Builds the page, serves it until interrupted, and opens a browser.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    budget::report(&dist::build(workspace)?.sizes()?);
    let page = workspace.page();
    let server = Server::start(&page, PORT)?;
    let url = server.url();
    println!();
    println!("  {url}");
    println!("  {}", browser_harness::file_url(&page)?);
    println!();
    if open(&url) {
        println!("Opened in the browser. Ctrl+C ends the server.");
    } else {
        println!("Open either of them in a browser. Ctrl+C ends the server.");
    }
    loop {
        thread::park();
    }
}

/// Asks the desktop to open an address; false where there is none.
fn open(url: &str) -> bool {
    let (program, arguments): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/C", "start", ""])
    } else {
        let desktop = ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| std::env::var_os(name).is_some());
        if !desktop || on_path(&["xdg-open"]).is_none() {
            return false;
        }
        ("xdg-open", &[])
    };
    Command::new(program)
        .args(arguments)
        .arg(url)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .is_ok()
}
