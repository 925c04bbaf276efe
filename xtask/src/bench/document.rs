//! `docs/PERFORMANCE.md`, which keeps the latest table.

use std::fs;
use std::thread;

use anyhow::{Context as _, Result};

use super::table::Table;
use crate::workspace::Workspace;

/// What stands around the table in the document.
const MARKS: [&str; 2] = ["<!-- measured -->\n", "<!-- end -->\n"];

/// What was measured on, as a line of text: another machine has other times, and so has
/// this one when it has something else to do.
pub(super) fn machine() -> String {
    let processors = thread::available_parallelism().map_or(1, usize::from);
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().unwrap_or_default();
    let busy = if load.is_empty() {
        String::new()
    } else {
        format!(", load {load} at the beginning")
    };
    format!("Processors: {processors}{busy}.")
}

/// Puts the table into the document, in place of the one before.
pub(super) fn keep<const COLUMNS: usize>(
    workspace: &Workspace,
    table: &Table<COLUMNS>,
    machine: &str,
) -> Result<()> {
    let file = workspace.root.join("docs").join("PERFORMANCE.md");
    let text = fs::read_to_string(&file).context("cannot read docs/PERFORMANCE.md")?;
    let text = replaced(&text, &format!("{machine}\n\n{}", table.markdown()))
        .context("docs/PERFORMANCE.md has no place for the table")?;
    fs::write(&file, text).context("cannot write docs/PERFORMANCE.md")
}

/// The text with something else between the marks.
fn replaced(text: &str, between: &str) -> Option<String> {
    let [begin, end] = MARKS;
    let (before, rest) = text.split_once(begin)?;
    let (_, after) = rest.split_once(end)?;
    Some([before, begin, between, end, after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_takes_the_place_of_the_one_before() {
        let [begin, end] = MARKS;
        let text = format!("a\n{begin}old\n{end}b\n");
        let new = replaced(&text, "new\n").unwrap();
        assert_eq!(new, format!("a\n{begin}new\n{end}b\n"));
        assert_eq!(replaced(&new, "new\n").unwrap(), new);
        assert!(replaced("a\nb\n", "new\n").is_none());
    }
}
