//! What gives nothing, each with what is said of it.

use pladspris::exchange::table::fault::{FileKind, TableFault};
use pladspris::exchange::table::{self, MOST_BYTES, MOST_INFLATED};
use pladspris::present::language::Language::{Danish, English};

use super::archive::{Part, around_one_sheet, pack, workbook};
use super::sections;

/// Why bytes give nothing.
fn fault(bytes: &[u8]) -> TableFault {
    let opened = table::open(bytes).and_then(|tables| tables.first().map(|_| ()));
    opened.expect_err("it gives programmes")
}

#[test]
fn each_text_gets_its_message() {
    let texts = sections("refused.txt");
    assert!(texts.len() > 15, "{} texts", texts.len());
    for (name, input, parts) in texts {
        let fault = fault(input.as_bytes());
        for (language, expected) in parts {
            let language = if language == "da" { Danish } else { English };
            assert_eq!(fault.sentence(language), expected, "{name}");
        }
    }
}

/// A table of so many programmes.
fn programmes(count: usize) -> String {
    let rows = (1..=count).map(|at| format!("Tilbud {at};{at}00;1,5\n"));
    let rows: String = rows.collect();
    format!("Tilbud;Budget;Helårspersoner\n{rows}")
}

#[test]
fn five_hundred_programmes_are_the_most() {
    let most = table::open(programmes(500).as_bytes()).unwrap();
    assert_eq!(most.first().unwrap().2.rows.len(), 500);
    for count in [501, 10_000] {
        let fault = fault(programmes(count).as_bytes());
        let expected = TableFault::TooManyProgrammes {
            sheet: String::new(),
            row: 502,
            column: 1,
            count,
        };
        assert_eq!(fault, expected);
    }
    assert_eq!(
        fault(programmes(501).as_bytes()).sentence(Danish),
        "Tabellen har 501 tilbud; der kan højst være 500. Det første for meget står i række 502, \
         kolonne A. Er hver række en person eller et forløb, så gør tabellen op pr. tilbud først."
    );
}

#[test]
fn files_of_other_kinds_are_told_by_their_bytes() {
    let compound = |names: &[&str]| {
        let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
        bytes.extend([0; 512]);
        for name in names {
            bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
            bytes.extend([0; 64]);
        }
        bytes
    };
    let packed = |parts: &[(&str, &str)]| {
        let parts = parts.iter();
        let parts: Vec<Part> = parts
            .map(|(name, text)| Part::stored(name, text.as_bytes()))
            .collect();
        pack(&parts)
    };
    let other = |kind| TableFault::OtherFile { kind };
    let spreadsheet = "application/vnd.oasis.opendocument.spreadsheet";
    let mut encrypted = workbook("<worksheet/>");
    // The flag of a password, in the directory's first entry.
    let directory = encrypted
        .windows(4)
        .position(|w| w == b"PK\x01\x02")
        .unwrap();
    encrypted[directory + 8] |= 1;
    let table = [
        (Vec::new(), TableFault::Empty),
        (
            compound(&["Root Entry", "Workbook"]),
            TableFault::OldWorkbook,
        ),
        (compound(&["Root Entry", "Book"]), TableFault::OldWorkbook),
        (vec![9, 8, 16, 0, 0, 6, 5, 0], TableFault::OldWorkbook),
        (
            compound(&["Root Entry", "EncryptionInfo", "EncryptedPackage"]),
            TableFault::Locked,
        ),
        (encrypted, TableFault::Locked),
        (compound(&["WordDocument"]), other(FileKind::Document)),
        (
            packed(&[("mimetype", spreadsheet), ("content.xml", "<a/>")]),
            TableFault::OpenDocument,
        ),
        (
            format!("<?xml version='1.0'?><office:document office:mimetype='{spreadsheet}'>")
                .into(),
            TableFault::OpenDocument,
        ),
        (
            packed(&[("[Content_Types].xml", ""), ("xl/workbook.bin", "")]),
            TableFault::BinaryWorkbook,
        ),
        (
            packed(&[("[Content_Types].xml", ""), ("word/document.xml", "")]),
            other(FileKind::Document),
        ),
        (packed(&[("photo.txt", "")]), other(FileKind::Archive)),
        (b"%PDF-1.7\n\xe2\xe3".to_vec(), other(FileKind::Pdf)),
        (b"\x89PNG\r\n\x1a\n\0\0".to_vec(), other(FileKind::Picture)),
        (
            b"\xff\xd8\xff\xe0\0\x10JFIF".to_vec(),
            other(FileKind::Picture),
        ),
        (b"\x1f\x8b\x08\0\0\0".to_vec(), other(FileKind::Archive)),
        (b"{\\rtf1\\ansi Tilbud}".to_vec(), other(FileKind::Document)),
        (b"PK\x03\x04".to_vec(), TableFault::Damaged),
        ((0..=255).collect(), TableFault::NotText),
        (vec![0; 4_096], TableFault::NotText),
    ];
    for (bytes, expected) in table {
        let found = fault(&bytes);
        assert_eq!(found, expected, "{:?}", &bytes[..bytes.len().min(40)]);
    }
    let too_large = TableFault::TooLarge {
        bytes: MOST_BYTES + 1,
    };
    assert_eq!(fault(&vec![b'a'; MOST_BYTES + 1]), too_large);
    assert_eq!(
        too_large.sentence(Danish),
        "Filen fylder 10,1 MB; der læses højst 10 MB. Gem arket med tilbuddene som en fil for sig."
    );
}

#[test]
fn a_bomb_of_zeros_is_not_unpacked() {
    for (size, byte) in [(MOST_INFLATED + 1, 0), (8 << 20, b' ')] {
        let mut parts = around_one_sheet();
        let packed = miniz_oxide::deflate::compress_to_vec(&vec![byte; size], 6);
        parts.push(Part {
            name: "xl/worksheets/sheet1.xml",
            method: 8,
            packed,
            crc: 0,
            size,
        });
        assert_eq!(fault(&pack(&parts)), TableFault::Bomb);
    }
    // One long text that ten thousand cells name.
    let shared = format!("<sst><si><t>{}</t></si></sst>", "a".repeat(30_000));
    let cell = "<c t='s'><v>0</v></c>";
    let row = format!("<row>{}</row>", cell.repeat(10));
    let sheet = format!(
        "<worksheet><sheetData>{}</sheetData></worksheet>",
        row.repeat(1_000)
    );
    let relations = "<Relationships><Relationship Id='rId1' Type='x/worksheet' \
        Target='worksheets/sheet1.xml'/><Relationship Id='rId2' Type='x/sharedStrings' \
        Target='sharedStrings.xml'/></Relationships>";
    let mut parts = around_one_sheet();
    parts.pop();
    parts.push(Part::stored(
        "xl/_rels/workbook.xml.rels",
        relations.as_bytes(),
    ));
    parts.push(Part::stored("xl/sharedStrings.xml", shared.as_bytes()));
    parts.push(Part::stored("xl/worksheets/sheet1.xml", sheet.as_bytes()));
    assert_eq!(fault(&pack(&parts)), TableFault::Bomb);
}

#[test]
fn too_many_cells_are_refused() {
    let text = "1;2;3;4\n".repeat(50_001);
    assert_eq!(fault(text.as_bytes()), TableFault::TooManyCells);
    let row = format!("<row>{}</row>", "<c><v>1</v></c>".repeat(100));
    let sheet = format!(
        "<worksheet><sheetData>{}</sheetData></worksheet>",
        row.repeat(2_001)
    );
    assert_eq!(fault(&workbook(&sheet)), TableFault::TooManyCells);
}

/// Invariant 53.
#[test]
fn registration_numbers_stop_a_workbook_wherever_they_are() {
    let sheet = |cell: &str| {
        format!(
            "<worksheet><cols><col min='3' max='3' hidden='1'/></cols><sheetData>\
             <row><c t='str'><v>Tilbud</v></c><c t='str'><v>Budget</v></c></row>\
             <row hidden='1'><c t='str'><v>A</v></c><c><v>1</v></c>{cell}</row>\
             </sheetData></worksheet>"
        )
    };
    assert!(table::open(&workbook(&sheet("<c><v>3112991234.5</v></c>"))).is_ok());
    for cell in [
        "<c><v>3112991234</v></c>",
        "<c><v>3.112991234E9</v></c>",
        "<c t='str'><v>311299-1234</v></c>",
        "<c t='inlineStr'><is><r><t>3112</t></r><r><t>99-1234</t></r></is></c>",
        "<c t='e'><v>311299-1234</v></c>",
        "<c><v>101991234</v></c>",
    ] {
        let found = fault(&workbook(&sheet(cell)));
        let TableFault::RegistrationNumber { sheet, at, heading } = &found else {
            panic!("{found:?}");
        };
        let at = at.map(|at| at.to_string());
        assert_eq!((sheet.as_str(), at.as_deref()), ("Ark1", Some("C2")));
        assert_eq!(*heading, None);
        for language in [Danish, English] {
            let said = found.sentence(language);
            assert!(!said.contains("1234") && !said.contains("3112"), "{said}");
        }
    }
}
