//! A workbook as it is packed, read without the program's own reader.

use std::collections::{BTreeMap, BTreeSet};

use miniz_oxide::inflate::decompress_to_vec;
use rawzip::{CompressionMethod, ZipArchive};

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    Number(f64),
    Text(String),
    Flag(bool),
    Blank,
    Error,
}

#[derive(Clone, Debug)]
pub(crate) struct Cell {
    pub(crate) formula: Option<String>,
    pub(crate) value: Value,
}

/// Sheet, row and column, from zero.
pub(crate) type Place = (usize, usize, usize);

#[derive(Clone, Debug)]
pub(crate) struct Book {
    pub(crate) sheets: Vec<String>,
    pub(crate) cells: BTreeMap<Place, Cell>,
    /// Name in small letters: first and last cell.
    pub(crate) names: BTreeMap<String, (Place, Place)>,
    /// All parts as text.
    pub(crate) parts: BTreeMap<String, String>,
}

/// The parts of a packed file; each is checked against its checksum and its length.
fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let archive = ZipArchive::from_slice(bytes).unwrap();
    let mut found = BTreeMap::new();
    let mut entries = archive.entries();
    while let Some(entry) = entries.next_entry().unwrap() {
        let name = String::from_utf8(entry.file_path().as_bytes().to_vec()).unwrap();
        assert_eq!(entry.compression_method(), CompressionMethod::DEFLATE);
        let place = entry.wayfinder();
        let part = archive.get_entry(place).unwrap();
        let content = decompress_to_vec(part.data()).unwrap();
        let verification = rawzip::ZipVerification {
            crc: rawzip::crc32(&content),
            uncompressed_size: content.len() as u64,
        };
        part.claim_verifier().valid(verification).unwrap();
        let text = String::from_utf8(content).unwrap();
        assert!(found.insert(name, text).is_none());
    }
    found
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#10;", "\n")
        .replace("&amp;", "&")
}

/// What stands between two marks.
fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(before)?;
    Some(rest.split_once(after)?.0)
}

/// Row and column of `$B$12` or `B12`.
pub(crate) fn address(text: &str) -> Option<(usize, usize)> {
    let text = text.replace('$', "");
    let at = text.find(|c: char| c.is_ascii_digit())?;
    let (letters, digits) = text.split_at(at);
    let alone = letters.bytes().all(|b| b.is_ascii_uppercase());
    if !alone || !(1..=3).contains(&letters.len()) {
        return None;
    }
    let column = letters
        .bytes()
        .fold(0, |sum, b| sum * 26 + usize::from(b - b'@'));
    let row: usize = digits.parse().ok()?;
    (row > 0).then(|| (row - 1, column - 1))
}

impl Book {
    pub(crate) fn read(bytes: &[u8]) -> Self {
        let parts = parts(bytes);
        let workbook = &parts["xl/workbook.xml"];
        let sheets: Vec<String> = workbook
            .split("<sheet ")
            .skip(1)
            .map(|one| unescaped(between(one, "name=\"", "\"").unwrap()))
            .collect();
        let mut cells = BTreeMap::new();
        for at in 0..sheets.len() {
            let xml = &parts[&format!("xl/worksheets/sheet{}.xml", at + 1)];
            for piece in xml.split("<c ").skip(1) {
                let (attributes, rest) = piece.split_once('>').unwrap();
                let (row, column) = address(between(attributes, "r=\"", "\"").unwrap()).unwrap();
                let content = if attributes.ends_with('/') {
                    ""
                } else {
                    rest.split_once("</c>").unwrap().0
                };
                let formula = between(content, "<f>", "</f>").map(unescaped);
                let value = if let Some(text) = between(content, "<t>", "</t>") {
                    Value::Text(unescaped(text))
                } else if let Some(text) = between(content, "<v>", "</v>") {
                    if attributes.contains("t=\"str\"") {
                        Value::Text(unescaped(text))
                    } else {
                        Value::Number(text.parse().unwrap())
                    }
                } else {
                    Value::Blank
                };
                cells.insert((at, row, column), Cell { formula, value });
            }
        }
        let mut names = BTreeMap::new();
        for piece in workbook.split("<definedName ").skip(1) {
            let name = unescaped(between(piece, "name=\"", "\"").unwrap());
            if name.starts_with("_xlnm") {
                continue;
            }
            let target = unescaped(between(piece, ">", "<").unwrap());
            let (sheet, range) = target.rsplit_once('!').unwrap();
            let sheet = sheet.trim_matches('\'').replace("''", "'");
            let sheet = sheets.iter().position(|one| *one == sheet).unwrap();
            let (first, last) = range.split_once(':').unwrap_or((range, range));
            let place = |text| {
                let (row, column) = address(text).unwrap();
                (sheet, row, column)
            };
            let found = names.insert(name.to_lowercase(), (place(first), place(last)));
            assert!(found.is_none(), "{name} twice");
        }
        Self {
            sheets,
            cells,
            names,
            parts,
        }
    }

    /// The cell of a name.
    pub(crate) fn named(&self, name: &str) -> Option<&Cell> {
        let (place, _) = self.names.get(&name.to_lowercase())?;
        self.cells.get(place)
    }

    /// Types a value into the cell of a name.
    pub(crate) fn set(&mut self, name: &str, value: Value) {
        let (place, _) = self.names[&name.to_lowercase()];
        let formula = None;
        self.cells.insert(place, Cell { formula, value });
    }

    /// The names that a formula speaks of, without functions and cells.
    pub(crate) fn spoken_of(formula: &str) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        for (at, piece) in formula.split('"').enumerate() {
            if at % 2 == 1 {
                continue;
            }
            let marks = |c: char| !(c.is_alphanumeric() || matches!(c, '_' | '.'));
            for (start, word) in piece
                .match_indices(|c| !marks(c))
                .map(|(at, _)| at)
                .fold(Vec::<(usize, usize)>::new(), |mut words, at| {
                    match words.last_mut() {
                        Some((_, end)) if *end == at => *end += 1,
                        _ => words.push((at, at + 1)),
                    }
                    words
                })
                .into_iter()
                .filter_map(|(start, end)| Some((start, piece.get(start..end)?)))
            {
                let called = piece[start + word.len()..].starts_with('(');
                let number = word.starts_with(|c: char| c.is_ascii_digit() || c == '.');
                let known = matches!(word, "TRUE" | "FALSE") || address(word).is_some();
                if !called && !number && !known {
                    found.insert(word.to_lowercase());
                }
            }
        }
        found
    }
}
