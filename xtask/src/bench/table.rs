//! Rows of text under headings, for a terminal and for a document.

use std::fmt;

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

    /// The same in Markdown.
    pub(super) fn markdown(&self) -> String {
        let line = |cells: Vec<&str>| format!("| {} |\n", cells.join(" | "));
        let mut out = String::new();
        for (index, row) in self.rows.iter().enumerate() {
            out.push_str(&line(row.iter().map(String::as_str).collect()));
            if index == 0 {
                let rule = (0..COLUMNS).map(|column| if column == 0 { "---" } else { "---:" });
                out.push_str(&line(rule.collect()));
            }
        }
        out
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

    #[test]
    fn a_document_gets_the_same_rows() {
        let mut table = Table::new(["what", "bytes"]);
        table.row(["a page".into(), "1".into()]);
        let expected = "| what | bytes |\n| --- | ---: |\n| a page | 1 |\n";
        assert_eq!(table.markdown(), expected);
    }
}
