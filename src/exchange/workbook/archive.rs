//! The parts of a workbook packed into one file.
//!
//! What reads archives ([`rawzip`]) writes them only to a stream of the standard library; a
//! workbook has a dozen parts in memory, and what has to stand around them is this much.

use miniz_oxide::deflate::compress_to_vec;

/// As usual between speed and size: a workbook is a few hundred kB of markup that is alike.
const LEVEL: u8 = 6;
/// The version of the format that can unpack this, 2.0.
const VERSION: u16 = 20;
/// Names are UTF-8.
const FLAGS: u16 = 1 << 11;
/// Packed as `deflate` does.
const METHOD: u16 = 8;
/// 1 January 1980, the first day that the format has: the same workbook is the same bytes.
const DAY: u16 = (1 << 5) | 1;

/// Packs parts, each a name and what it holds, in this order.
pub(super) fn pack(parts: &[(String, String)]) -> Vec<u8> {
    let mut file = Vec::new();
    let mut directory = Vec::new();
    for (name, content) in parts {
        let packed = compress_to_vec(content.as_bytes(), LEVEL);
        let mut header = Vec::new();
        for field in [VERSION, FLAGS, METHOD, 0, DAY] {
            header.extend(field.to_le_bytes());
        }
        let sizes = [
            rawzip::crc32(content.as_bytes()),
            size(&packed),
            size(content.as_bytes()),
        ];
        header.extend(sizes.into_iter().flat_map(u32::to_le_bytes));
        header.extend(short(name.as_bytes()).to_le_bytes());
        // No further fields.
        header.extend(0u16.to_le_bytes());
        let at = size(&file);
        file.extend(b"PK\x03\x04");
        file.extend(&header);
        file.extend(name.as_bytes());
        file.extend(packed);
        directory.extend(b"PK\x01\x02");
        directory.extend(VERSION.to_le_bytes());
        directory.extend(&header);
        // No comment, the first volume, nothing to say of the file as it was on a disk.
        directory.extend([0; 10]);
        directory.extend(at.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let at = size(&file);
    file.extend(&directory);
    file.extend(b"PK\x05\x06");
    file.extend([0; 4]);
    let count = u16::try_from(parts.len()).unwrap_or(u16::MAX).to_le_bytes();
    file.extend(count);
    file.extend(count);
    file.extend(size(&directory).to_le_bytes());
    file.extend(at.to_le_bytes());
    file.extend(0u16.to_le_bytes());
    file
}

/// A length; a workbook is far below what the fields hold.
fn size(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).unwrap_or(u32::MAX)
}

fn short(bytes: &[u8]) -> u16 {
    u16::try_from(bytes.len()).unwrap_or(u16::MAX)
}
