//! The baseline: a page in Yew with as good as nothing on it, packed as the page is.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::workspace::Workspace;
use crate::{dist, wasm};

/// What stands in it before its program does.
const STILL: &str = "<h1>Hello</h1>";

/// Builds the page around one of the programs that the bench has of its own, and says
/// where it is.
pub(super) fn build(workspace: &Workspace, program: &str) -> Result<PathBuf> {
    let built = wasm::build(workspace, program)?;
    let source = workspace.root.join("index.html");
    let source = fs::read_to_string(&source).context("cannot read index.html")?;
    let parts = [("styles", ""), ("first-view", STILL), ("data-set", "none")];
    let page = dist::assemble(workspace, &source, &built, &parts)?;
    let folder = workspace.target.join("bench");
    fs::create_dir_all(&folder).context("cannot make a folder for the bench's pages")?;
    let file = folder.join(format!("{program}.html"));
    fs::write(&file, page.html).with_context(|| format!("cannot write {}", file.display()))?;
    Ok(file)
}
