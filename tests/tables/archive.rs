//! A packed file, written part by part: what no library would write can be tested too.

/// A part of a packed file, as its bytes stand there.
pub(crate) struct Part<'a> {
    pub(crate) name: &'a str,
    /// 0 where the bytes are stored as they are, 8 where they are deflated.
    pub(crate) method: u16,
    pub(crate) packed: Vec<u8>,
    /// The checksum and the size of what was packed.
    pub(crate) crc: u32,
    pub(crate) size: usize,
}

impl<'a> Part<'a> {
    /// A part that is stored as it is.
    pub(crate) fn stored(name: &'a str, content: &[u8]) -> Self {
        Self {
            name,
            method: 0,
            packed: content.to_vec(),
            crc: crc_32(content),
            size: content.len(),
        }
    }
}

/// The packed file of these parts.
pub(crate) fn pack(parts: &[Part]) -> Vec<u8> {
    let mut file = Vec::new();
    let mut directory = Vec::new();
    for part in parts {
        let at = small(file.len());
        // Version, flags, method, time and day, which the directory repeats.
        let mut common = vec![20, 0, 0, 8];
        common.extend(part.method.to_le_bytes());
        common.extend([0, 0, 0x21, 0x5a]);
        common.extend(part.crc.to_le_bytes());
        common.extend(small(part.packed.len()));
        common.extend(small(part.size));
        common.extend(short(part.name.len()));
        common.extend([0, 0]);
        file.extend(b"PK\x03\x04");
        file.extend(&common);
        file.extend(part.name.as_bytes());
        file.extend(&part.packed);
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&common);
        // No remark, first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(at);
        directory.extend(part.name.as_bytes());
    }
    let at = small(file.len());
    let count = short(parts.len());
    file.extend(&directory);
    file.extend(b"PK\x05\x06\0\0\0\0");
    file.extend(count);
    file.extend(count);
    file.extend(small(directory.len()));
    file.extend(at);
    file.extend([0, 0]);
    file
}

fn small(size: usize) -> [u8; 4] {
    u32::try_from(size).unwrap_or(u32::MAX).to_le_bytes()
}

fn short(size: usize) -> [u8; 2] {
    u16::try_from(size).unwrap_or(u16::MAX).to_le_bytes()
}

/// The checksum of ZIP, bit by bit.
fn crc_32(content: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 {
                (crc >> 1) ^ 0xedb8_8320
            } else {
                crc >> 1
            }
        })
    };
    !content.iter().fold(!0, step)
}

/// The parts that every workbook of one sheet has around it.
pub(crate) fn around_one_sheet() -> Vec<Part<'static>> {
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relations = |kind: &str, target: &str| {
        format!(
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>\
             <Relationship Id='rId1' Type='{OFFICE}/{kind}' Target='{target}'/></Relationships>"
        )
    };
    let workbook = format!(
        "<workbook xmlns:r='{OFFICE}'><sheets><sheet name='Ark1' r:id='rId1'/></sheets></workbook>"
    );
    vec![
        Part::stored(
            "_rels/.rels",
            relations("officeDocument", "xl/workbook.xml").as_bytes(),
        ),
        Part::stored("xl/workbook.xml", workbook.as_bytes()),
        Part::stored(
            "xl/_rels/workbook.xml.rels",
            relations("worksheet", "worksheets/sheet1.xml").as_bytes(),
        ),
    ]
}

/// A workbook of one sheet with this in its part.
pub(crate) fn workbook(sheet: &str) -> Vec<u8> {
    let mut parts = around_one_sheet();
    parts.push(Part::stored("xl/worksheets/sheet1.xml", sheet.as_bytes()));
    pack(&parts)
}
