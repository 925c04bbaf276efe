//! The product: one HTML file that holds everything.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use zopfli::{BlockType, GzipEncoder, Options};

use crate::budget::Sizes;
use crate::wasm::Program;
use crate::workspace::Workspace;
use crate::{ascii, glue, leaks, process, requirements, styles, template, wasm};

/// A page that was built and found free of the builder's paths.
pub(crate) struct Page {
    /// The file's content.
    pub(crate) html: String,
    /// How many bytes the program has before it is packed, without its glue.
    pub(crate) module_bytes: usize,
    /// How many bytes it has packed, before they are written as text.
    pub(crate) packed_bytes: usize,
}

impl Page {
    /// The sizes that the budget is about.
    pub(crate) fn sizes(&self) -> Result<Sizes> {
        Sizes::of(self)
    }
}

/// Builds `dist/pladspris.html`.
pub(crate) fn build(workspace: &Workspace) -> Result<Page> {
    requirements::wasm_target(workspace)?;
    let program = wasm::build(workspace, wasm::PAGE)?;
    let source = workspace.root.join("index.html");
    let source = fs::read_to_string(&source).context("cannot read index.html")?;
    let styles = styles::gather(workspace)?;
    let first_view = first_view(workspace)?;
    let page = assemble(
        workspace,
        &source,
        &program,
        &[
            ("styles", &styles),
            ("first-view", &first_view),
            ("data-set", &shown_set(&first_view)?),
        ],
    )?;

    let file = workspace.page();
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).context("cannot make dist/")?;
    }
    fs::write(&file, &page.html).with_context(|| format!("cannot write {}", file.display()))?;
    // What a web editor puts beside it.
    for name in ["embed.js", "example-host.html"] {
        let source = workspace.root.join("embed").join(name);
        fs::copy(&source, file.with_file_name(name))
            .with_context(|| format!("cannot copy {}", source.display()))?;
    }
    Ok(page)
}

/// Fills a template with a program, its glue and further parts, and looks for paths of
/// the builder in all of it.
pub(crate) fn assemble(
    workspace: &Workspace,
    template: &str,
    program: &Program,
    parts: &[(&'static str, &str)],
) -> Result<Page> {
    leaks::check(workspace, "the compiled program", &program.compiled)?;
    let packed = pack(&program.module)?;
    let text = BASE64.encode(&packed);
    let glue = ascii::script(&program.glue);
    let mut filled = BTreeMap::from([("program", text), ("glue", glue)]);
    for (name, part) in parts {
        let part = match *name {
            "styles" => ascii::style(part),
            _ => ascii::markup(part),
        };
        filled.insert(name, part);
    }
    // A checkout may have other line ends; the hashes and the bytes must not.
    let template = ascii::page(&plain_scripts(&template.replace("\r\n", "\n"))?)?;
    let html = template::fill(&template, &filled)?;
    if !html.is_ascii() {
        bail!("the page holds characters that are not ASCII");
    }
    // What is packed was looked at before. As text it could hold a short path by chance.
    let text = filled.get("program").map_or("", String::as_str);
    leaks::check(workspace, "the page", html.replace(text, "").as_bytes())?;
    Ok(Page {
        html,
        module_bytes: program.module.len(),
        packed_bytes: packed.len(),
    })
}

/// Into how many blocks at most the packed program is split, each with a code of its own.
const MOST_BLOCKS: u16 = 60;

/// Packs with gzip, the form that browsers unpack by themselves. It brings a checksum,
/// and this writer puts neither a time nor a name in, so equal input gives equal bytes.
fn pack(bytes: &[u8]) -> Result<Vec<u8>> {
    let options = Options {
        maximum_block_splits: MOST_BLOCKS,
        ..Options::default()
    };
    // In one piece: each further one starts with what it has not seen.
    let mut encoder = GzipEncoder::new(options, BlockType::Dynamic, Vec::new())
        .context("cannot pack the program")?;
    encoder
        .write_all(bytes)
        .context("cannot pack the program")?;
    encoder.finish().context("cannot pack the program")
}

/// The data set that the static first view is of, as a pattern: with its revision or
/// without, which is the latest.
fn shown_set(first_view: &str) -> Result<String> {
    let id = first_view
        .split_once("data-set=\"")
        .and_then(|(_, behind)| behind.split_once('"'))
        .and_then(|(id, _)| id.rsplit_once('.'));
    let (id, revision) = id.context("the static first view does not name its data set")?;
    Ok(format!("{id}(\\.{revision})?"))
}

/// The template with its scripts as `glue::shorten` leaves them.
fn plain_scripts(template: &str) -> Result<String> {
    const OPEN: &str = "<script data-own=\"\">\n";
    const CLOSE: &str = "</script>";
    let mut pieces = template.split(OPEN);
    let mut page = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (script, behind) = piece
            .split_once(CLOSE)
            .context("index.html: a script is not closed")?;
        page.push_str(OPEN);
        page.push_str(&glue::shorten(script)?);
        page.push('\n');
        page.push_str(CLOSE);
        page.push_str(behind);
    }
    Ok(page)
}

/// What the page shows without its program: rendered natively by the crate's
/// example of that name, so that xtask itself does not compile the app.
fn first_view(workspace: &Workspace) -> Result<String> {
    let mut command = workspace.cargo();
    command
        .args(["run", "--quiet", "--package", "pladspris"])
        .args(["--example", "first_view", "--target-dir"])
        .arg(&workspace.target);
    let html = process::capture(&mut command)?;
    let html = html.trim();
    if html.is_empty() {
        bail!("the example first_view printed nothing");
    }
    if html.contains("<script") || html.contains("<style") || html.contains(" style=") {
        bail!("the static first view holds a script or a style, which the policy would block");
    }
    Ok(html.to_owned())
}
