//! The parts of a packed workbook, unpacked one at a time and never beyond bounds.

use std::collections::BTreeMap;

use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use rawzip::{
    CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipSliceArchive, ZipVerification,
};

use crate::exchange::table::MOST_INFLATED;
use crate::exchange::table::encoding::decode;
use crate::exchange::table::fault::TableFault;

/// How many times its packed size a part may have. Thousands of rows that are alike, without
/// a figure in them, come to a hundred; zeros and nothing else to a thousand.
const MOST_RATIO: usize = 400;
/// Parts up to here may be of any ratio.
const SMALL: usize = 4 << 20;
/// How many parts a workbook may have.
const MOST_PARTS: usize = 10_000;

/// Where a part is, and how it is packed.
struct Part {
    place: ZipArchiveEntryWayfinder,
    method: CompressionMethod,
    encrypted: bool,
}

/// A packed file and what it holds.
pub(in crate::exchange::table) struct Archive<'a> {
    zip: ZipSliceArchive<&'a [u8]>,
    parts: BTreeMap<String, Part>,
    /// How much may still be unpacked.
    left: usize,
}

impl<'a> Archive<'a> {
    /// Reads the list of parts.
    pub(in crate::exchange::table) fn open(bytes: &'a [u8]) -> Result<Self, TableFault> {
        let zip = ZipArchive::from_slice(bytes).map_err(|_| TableFault::Damaged)?;
        let mut parts = BTreeMap::new();
        let mut entries = zip.entries();
        while let Some(entry) = entries.next_entry().map_err(|_| TableFault::Damaged)? {
            if parts.len() >= MOST_PARTS {
                return Err(TableFault::Bomb);
            }
            let part = Part {
                place: entry.wayfinder(),
                method: entry.compression_method(),
                encrypted: entry.flags().is_encrypted(),
            };
            let path = entry.file_path();
            let name = String::from_utf8_lossy(path.as_bytes());
            // Of two parts of a name the first counts.
            parts.entry(part_name(&name)).or_insert(part);
        }
        if parts.is_empty() {
            return Err(TableFault::Damaged);
        }
        Ok(Self {
            zip,
            parts,
            left: MOST_INFLATED,
        })
    }

    /// Whether there is a part of this name.
    pub(in crate::exchange::table) fn has(&self, name: &str) -> bool {
        self.parts.contains_key(&part_name(name))
    }

    /// Whether there is a part whose name begins so.
    pub(in crate::exchange::table) fn has_folder(&self, start: &str) -> bool {
        self.parts.keys().any(|name| name.starts_with(start))
    }

    /// Whether any part has a password on it.
    pub(in crate::exchange::table) fn is_encrypted(&self) -> bool {
        self.parts.values().any(|part| part.encrypted)
    }

    /// The text of a part; `None` if there is no such part.
    pub(in crate::exchange::table) fn text(
        &mut self,
        name: &str,
    ) -> Result<Option<String>, TableFault> {
        let Some(bytes) = self.bytes(name)? else {
            return Ok(None);
        };
        // What is no text is no part of a workbook either.
        decode(&bytes).map(Some).map_err(|_| TableFault::Damaged)
    }

    fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, TableFault> {
        let Some(part) = self.parts.get(&part_name(name)) else {
            return Ok(None);
        };
        let entry = self.zip.get_entry(part.place);
        let entry = entry.map_err(|_| TableFault::Damaged)?;
        let packed = entry.data();
        let bytes = match part.method {
            CompressionMethod::STORE if packed.len() > self.left => return Err(TableFault::Bomb),
            CompressionMethod::STORE => packed.to_vec(),
            CompressionMethod::DEFLATE => {
                let by_ratio = packed.len().saturating_mul(MOST_RATIO).max(SMALL);
                inflated(packed, by_ratio.min(self.left))?
            }
            _ => return Err(TableFault::Damaged),
        };
        self.left = self.left.saturating_sub(bytes.len());
        let found = ZipVerification {
            crc: rawzip::crc32(&bytes),
            uncompressed_size: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
        };
        let checked = entry.claim_verifier().valid(found);
        checked.map_err(|_| TableFault::Damaged)?;
        Ok(Some(bytes))
    }
}

fn inflated(packed: &[u8], limit: usize) -> Result<Vec<u8>, TableFault> {
    decompress_to_vec_with_limit(packed, limit).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => TableFault::Bomb,
        _ => TableFault::Damaged,
    })
}

/// A part's name as it is looked for: some writers use other slashes, put one in front, or
/// spell it in other letters than those that point to it.
fn part_name(name: &str) -> String {
    let name = name.replace('\\', "/").to_lowercase();
    name.trim_start_matches('/').to_owned()
}
