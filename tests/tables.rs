#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a failed test is what a panic is for"
)]
//! Tables from spreadsheets: what files and texts give, and what is said of those that give
//! nothing.
//!
//! `tests/tables/` holds files made by LibreOffice Calc, by two Python libraries and by hand,
//! with the scripts that made them, and texts. What each is expected to give was written by
//! hand or by the script, never by the reader.

mod tables {
    pub(crate) mod archive;
    mod data;
    mod data_laws;
    mod files;
    mod laws;
    mod over;
    mod refused;
    mod reported;
    mod said;
    pub(crate) mod summary;
    mod texts;

    use std::path::{Path, PathBuf};

    /// The folder of the test data.
    pub(crate) fn folder() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tables")
    }

    /// A section of a file: a name, what comes in, and the parts behind `---` by their names.
    pub(crate) type Section = (String, String, Vec<(String, String)>);

    /// The sections of a file.
    pub(crate) fn sections(file: &str) -> Vec<Section> {
        let text = std::fs::read_to_string(folder().join(file)).unwrap();
        let sections = text.split("\n=== ").skip(1);
        let section = |section: &str| {
            let (name, rest) = section.split_once('\n').unwrap();
            let mut parts = rest.split("\n--- ");
            let input = parts.next().unwrap().to_owned();
            let named = parts.map(|part| {
                let (name, text) = part.split_once('\n').unwrap();
                (name.to_owned(), text.trim_end().to_owned())
            });
            (name.to_owned(), input, named.collect())
        };
        sections.map(section).collect()
    }
}
