//! The page's byte budget, and the sizes as a table.

use std::io::Write as _;

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::bench::Table;
use crate::dist::Page;

/// The bytes of a page, as they lie on a disk and as they travel.
pub(crate) struct Sizes {
    /// Each thing measured.
    rows: Vec<Size>,
}

/// One thing measured, with what it should and what it must not exceed.
pub(crate) struct Size {
    /// What was measured.
    pub(crate) what: &'static str,
    /// Its bytes.
    pub(crate) bytes: usize,
    /// Reported.
    pub(crate) aim: Option<usize>,
    /// Held.
    pub(crate) budget: Option<usize>,
}

impl Sizes {
    /// Measures a page.
    pub(crate) fn of(page: &Page) -> Result<Self> {
        let mut sent = GzEncoder::new(Vec::new(), Compression::best());
        sent.write_all(page.html.as_bytes())
            .context("cannot compress the page")?;
        let sent = sent.finish().context("cannot compress the page")?.len();
        let part = |what, bytes| Size {
            what,
            bytes,
            aim: None,
            budget: None,
        };
        Ok(Self {
            rows: vec![
                Size {
                    what: "dist/pladspris.html",
                    bytes: page.html.len(),
                    aim: Some(600_000),
                    budget: Some(800_000),
                },
                Size {
                    what: "the same, gzip -9",
                    bytes: sent,
                    aim: Some(420_000),
                    budget: Some(560_000),
                },
                part("of it the program, packed", page.packed_bytes),
                part("the program, unpacked", page.module_bytes),
            ],
        })
    }

    /// Each thing measured.
    pub(crate) fn rows(&self) -> &[Size] {
        &self.rows
    }

    /// Fails if a budget is exceeded.
    pub(crate) fn hold(&self) -> Result<()> {
        for row in &self.rows {
            if let Some(budget) = row.budget
                && row.bytes > budget
            {
                bail!(
                    "{} has {} bytes, more than its budget of {budget}",
                    row.what,
                    row.bytes
                );
            }
        }
        Ok(())
    }
}

/// Prints the sizes.
pub(crate) fn report(sizes: &Sizes) {
    let mut table = Table::new(["what", "bytes", "aim", "budget"]);
    let limit = |limit: Option<usize>| limit.map_or_else(String::new, |bytes| bytes.to_string());
    for row in &sizes.rows {
        table.row([
            row.what.to_owned(),
            row.bytes.to_string(),
            limit(row.aim),
            limit(row.budget),
        ]);
    }
    println!("{table}");
}
