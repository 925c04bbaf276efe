//! The product: one HTML file that holds everything.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;

use anyhow::{Context, Result, bail};
use lzma_rust2::{LzmaOptions, LzmaWriter};

use crate::budget::Sizes;
use crate::workspace::Workspace;
use crate::{apart, dense, glue, leaks, process, requirements, styles, template, wasm};

/// How far back the packer looks; more than the program is large.
const DICTIONARY: u32 = 1 << 21;

/// How many bytes of numbers stand in front of the glue.
const HEAD: usize = 20;

/// A page that was built and found free of the builder's paths.
pub(crate) struct Page {
    /// The file's content.
    pub(crate) html: String,
    /// How many bytes the program has before it is packed, without its glue.
    pub(crate) module_bytes: usize,
    /// How many bytes it has packed, with its glue, before they are written as text.
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
    let program = wasm::build(workspace)?;
    leaks::check(workspace, "the compiled program", &program.compiled)?;

    let glue = glue::prepare(&program.glue)?;
    leaks::check(workspace, "the program's glue", glue.as_bytes())?;
    let packed = pack(&joined(&glue, &program.module)?)?;
    let text = dense::encode(&packed);
    let styles = styles::gather(workspace)?;
    let first_view = first_view(workspace)?;
    let parts = BTreeMap::from([
        ("styles", styles.as_str()),
        ("first-view", first_view.as_str()),
        ("program", text.as_str()),
    ]);
    let source = workspace.root.join("index.html");
    let source = fs::read_to_string(&source).context("cannot read index.html")?;
    // A checkout may have other line ends; the hashes and the bytes must not.
    let source = glue::shorten_scripts(&source.replace("\r\n", "\n"))?;
    let html = template::fill(&source, &parts, &glue)?;
    // What is packed was looked at before. As text it could hold a short path by chance.
    let rest = html.replace(&text, "");
    leaks::check(workspace, "the page", rest.as_bytes())?;

    let file = workspace.page();
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).context("cannot make dist/")?;
    }
    fs::write(&file, &html).with_context(|| format!("cannot write {}", file.display()))?;
    // What a web editor puts beside it.
    for name in ["embed.js", "example-host.html"] {
        let source = workspace.root.join("embed").join(name);
        fs::copy(&source, file.with_file_name(name))
            .with_context(|| format!("cannot copy {}", source.display()))?;
    }
    Ok(Page {
        html,
        module_bytes: program.module.len(),
        packed_bytes: packed.len(),
    })
}

/// The glue and behind it the module, taken apart. In front stand how long both are
/// together again and where the module's parts begin, in four bytes each, the lowest
/// first. A module's first byte is zero: the glue ends at the first zero there is.
fn joined(glue: &str, module: &[u8]) -> Result<Vec<u8>> {
    if glue.contains('\0') || module.first() != Some(&0) {
        bail!("the page could not tell where the glue ends and the module begins");
    }
    let apart = apart::take(module).context("the module cannot be taken apart")?;
    let before = HEAD + glue.len();
    let mut bytes = Vec::with_capacity(before + apart.bytes.len());
    let places = apart.marks.map(|mark| before + mark);
    for number in [glue.len() + module.len()].iter().chain(&places) {
        let number = u32::try_from(*number).context("the program is too large")?;
        bytes.extend(number.to_le_bytes());
    }
    bytes.extend(glue.as_bytes());
    bytes.extend(apart.bytes);
    Ok(bytes)
}

/// Packs by LZMA: the length and the checksum in four bytes each, the lowest first,
/// and a bare stream.
///
/// It is a sixth smaller than the densest gzip, the only form that browsers unpack
/// by themselves. `index.html` reads it with `lc` 3 and `lp` and `pb` 0, which suit
/// a module best and make the reader short. Neither side writes a time or a name,
/// so equal input gives equal bytes.
fn pack(bytes: &[u8]) -> Result<Vec<u8>> {
    let options = LzmaOptions {
        dict_size: DICTIONARY,
        lc: 3,
        lp: 0,
        pb: 0,
        nice_len: LzmaOptions::NICE_LEN_MAX,
        depth_limit: 1000,
        ..LzmaOptions::with_preset(9)
    };
    let length = u32::try_from(bytes.len()).context("the program is too large")?;
    if length > DICTIONARY {
        bail!("the program is larger than the dictionary of {DICTIONARY} bytes");
    }
    let head = [length.to_le_bytes(), checksum(bytes).to_le_bytes()].concat();
    let mut writer = LzmaWriter::new_no_header(head, &options, false).context("no packer")?;
    writer.write_all(bytes).context("cannot pack the program")?;
    writer.finish().context("cannot pack the program")
}

/// What tells a program that was changed on its way: each byte added to 31 times
/// what came before.
fn checksum(bytes: &[u8]) -> u32 {
    let add = |sum: u32, byte: &u8| sum.wrapping_mul(31).wrapping_add(u32::from(*byte));
    bytes.iter().fold(0, add)
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
    // As browsers write it: so a copy that the page makes of itself is the same
    // file, byte for byte.
    Ok(html.replace('\u{a0}', "&nbsp;"))
}
