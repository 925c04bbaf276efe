//! Measurements, printed as tables. Nothing is held to a time: machines differ.

mod page;

use std::fmt;

use anyhow::{Context as _, Result};

use crate::workspace::Workspace;
use crate::{budget, dist, process, requirements};

/// Builds the page and prints what was measured on it.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let tools = requirements::browser_tools(workspace)?;
    budget::report(&dist::build(workspace)?.sizes()?);
    let mut table = Table::new(["time", "measured", "aim"]);
    native(workspace, &mut table)?;
    page::measure(&tools, &mut table)?;
    println!("\n{table}");
    Ok(())
}

/// Adds what the model takes outside of a browser, from the crate's example `timings`.
fn native(workspace: &Workspace, table: &mut Table<3>) -> Result<()> {
    let mut command = workspace.cargo();
    command
        .args(["run", "--quiet", "--release", "--package", "pladspris"])
        .args(["--no-default-features", "--example", "timings"]);
    for line in process::capture(&mut command)?.lines() {
        let (what, time) = line
            .split_once('\t')
            .context("the example timings prints other lines")?;
        let aim = if what.contains("every price") {
            "20 µs"
        } else {
            ""
        };
        table.row([
            format!("{what}, natively"),
            format!("{time} µs"),
            aim.to_owned(),
        ]);
    }
    Ok(())
}

/// Rows of text under headings; the first column is set left, figures right.
pub(crate) struct Table<const COLUMNS: usize> {
    /// The headings, then the rows.
    rows: Vec<[String; COLUMNS]>,
}

impl<const COLUMNS: usize> Table<COLUMNS> {
    /// An empty table with these headings.
    pub(crate) fn new(headings: [&str; COLUMNS]) -> Self {
        Self {
            rows: vec![headings.map(str::to_owned)],
        }
    }

    /// Adds a row.
    pub(crate) fn row(&mut self, cells: [String; COLUMNS]) {
        self.rows.push(cells);
    }
}

impl<const COLUMNS: usize> fmt::Display for Table<COLUMNS> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = |column: usize| {
            self.rows
                .iter()
                .filter_map(|row| row.get(column))
                .map(|cell| cell.chars().count())
                .max()
                .unwrap_or(0)
        };
        for (index, row) in self.rows.iter().enumerate() {
            if index > 0 {
                writeln!(out)?;
            }
            for (column, cell) in row.iter().enumerate() {
                let width = width(column);
                if column == 0 {
                    write!(out, "{cell:<width$}")?;
                } else {
                    write!(out, "  {cell:>width$}")?;
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up() {
        let mut table = Table::new(["what", "bytes"]);
        table.row(["a page".into(), "1".into()]);
        assert_eq!(table.to_string(), "what    bytes\na page      1");
    }
}
