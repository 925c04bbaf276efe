//! Tables that somebody keeps in a spreadsheet, as rows of programmes.
//!
//! In the order in which a table goes through:
//!
//! 1. [`open`] takes a file and [`paste`] a text. What kind of file it is, its bytes say and
//!    not its name. A text goes through `encoding` and `delimited`, a workbook through
//!    `workbook`; both give grids of cells, [`sheet::Sheet`]. A value shaped like a civil
//!    registration number, anywhere in them, ends it here.
//! 2. [`recognise()`] finds the row of headings and says what each column is taken for, in
//!    [`recognise::Recognised`]. Whoever takes the table may say otherwise.
//! 3. [`read()`] gives the rows, [`read::ReadTable`], with what is doubtful about them and what
//!    was left out.
//!
//! Nothing here knows the model's definitions; what a table says is not yet a data set.

mod delimited;
mod encoding;
pub mod fault;
mod figure;
pub mod guard;
mod heading;
pub mod notice;
mod persons;
pub mod read;
pub mod recognise;
mod registration;
pub mod role;
mod rows;
pub mod sheet;
mod totals;
mod words;
mod workbook;

pub use read::read;
pub use recognise::recognise;

use fault::{FileKind, TableFault};
use notice::{Notice, NoticeKind};
use read::ReadTable;
use recognise::Recognised;
use sheet::Sheet;

/// The largest file that is looked at, in bytes.
pub const MOST_BYTES: usize = 10 << 20;
/// The most that a workbook may unpack to, in bytes, all parts that are read together.
pub const MOST_INFLATED: usize = 64 << 20;
/// The most cells with something in them that are kept, all sheets together.
pub const MOST_CELLS: usize = 200_000;
/// The most text that is kept, in bytes: a workbook may name one long text from many cells.
pub const MOST_TEXT: usize = 32 << 20;

/// What a file or a text holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Tables {
    /// Its sheets, in their order; one for a text.
    pub sheets: Vec<Sheet>,
    /// What there is to know of them before one is chosen.
    pub notices: Vec<Notice>,
}

/// Opens a file.
///
/// # Errors
/// [`TableFault`], one variant a way to fail, each with a sentence on what to do.
///
/// # Examples
/// ```
/// use pladspris::exchange::table;
///
/// let file = "Tilbud;Budget (t.kr.);Pladser;Helårspersoner\nVærkstedet;2.400;30;24,5\n";
/// let tables = table::open(file.as_bytes()).unwrap();
/// let (_, _, read) = tables.first().unwrap();
/// assert_eq!(read.rows[0].budget, Some(2_400_000.0));
/// assert_eq!(read.rows[0].persons, Some(24.5));
/// ```
pub fn open(bytes: &[u8]) -> Result<Tables, TableFault> {
    if bytes.is_empty() {
        return Err(TableFault::Empty);
    }
    if bytes.len() > MOST_BYTES {
        return Err(TableFault::TooLarge { bytes: bytes.len() });
    }
    match bytes {
        [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ..] => Err(of_compound(bytes)),
        // Excel before 1997 wrote without a container around.
        [0x09, 0x00 | 0x02 | 0x04 | 0x08, _, 0x00, ..] => Err(TableFault::OldWorkbook),
        [b'P', b'K', 3 | 5 | 7, 4 | 6 | 8, ..] => {
            let sheets = workbook::read(bytes)?;
            checked(sheets, Vec::new())
        }
        _ => match of_signature(bytes) {
            Some(kind) => Err(TableFault::OtherFile { kind }),
            None => of_text(&encoding::decode(bytes)?),
        },
    }
}

/// Opens what was pasted.
///
/// # Errors
/// As [`open`].
pub fn paste(text: &str) -> Result<Tables, TableFault> {
    let bytes = text.len();
    if bytes > MOST_BYTES {
        return Err(TableFault::TooLarge { bytes });
    }
    of_text(text.trim_start_matches('\u{feff}'))
}

fn of_text(text: &str) -> Result<Tables, TableFault> {
    if let Some(fault) = of_markup(text) {
        return Err(fault);
    }
    let mended = encoding::mended(text);
    let sheet = delimited::read(mended.as_deref().unwrap_or(text))?;
    let mut notices = Vec::new();
    if mended.is_some() {
        notices.push(of_sheet(&sheet, NoticeKind::MendedLetters));
    }
    checked(vec![sheet], notices)
}

/// What a text is that is marked up and no table.
fn of_markup(text: &str) -> Option<TableFault> {
    let start: String = text.trim_start().chars().take(40).collect();
    let start = start.to_lowercase();
    let begins = |with: &[&str]| with.iter().any(|mark| start.starts_with(mark));
    let kind = if begins(&["<!doctype html", "<html", "<head", "<meta", "<table"]) {
        FileKind::WebPage
    } else if begins(&["{\\rtf"]) {
        FileKind::Document
    } else if begins(&["<?xml"]) && text.contains("opendocument") {
        return Some(TableFault::OpenDocument);
    } else if begins(&["<?xml"]) && text.contains("office:spreadsheet") {
        FileKind::Spreadsheet2003
    } else {
        return None;
    };
    Some(TableFault::OtherFile { kind })
}

/// What everything goes through last: no registration numbers, and what there is to know.
fn checked(sheets: Vec<Sheet>, mut notices: Vec<Notice>) -> Result<Tables, TableFault> {
    for sheet in &sheets {
        registration::check(sheet)?;
    }
    for sheet in sheets.iter().filter(|sheet| sheet.hidden) {
        notices.push(of_sheet(sheet, NoticeKind::HiddenSheet));
    }
    Ok(Tables { sheets, notices })
}

fn of_sheet(sheet: &Sheet, kind: NoticeKind) -> Notice {
    Notice {
        sheet: sheet.name.clone(),
        row: None,
        column: None,
        kind,
    }
}

/// What a file is that old Office programs wrote, or new ones with a password on it.
fn of_compound(bytes: &[u8]) -> TableFault {
    let holds = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|window| window == name)
    };
    if holds("EncryptedPackage") {
        TableFault::Locked
    } else if holds("WordDocument") || holds("PowerPoint Document") {
        TableFault::OtherFile {
            kind: FileKind::Document,
        }
    } else {
        TableFault::OldWorkbook
    }
}

/// What a file is by the bytes that it begins with.
fn of_signature(bytes: &[u8]) -> Option<FileKind> {
    const SIGNATURES: [(&[u8], FileKind); 9] = [
        (b"%PDF", FileKind::Pdf),
        (b"\x89PNG", FileKind::Picture),
        (b"\xff\xd8\xff", FileKind::Picture),
        (b"GIF8", FileKind::Picture),
        (b"RIFF", FileKind::Picture),
        (b"\x1f\x8b", FileKind::Archive),
        (b"7z\xbc\xaf", FileKind::Archive),
        (b"Rar!", FileKind::Archive),
        (b"{\\rtf", FileKind::Document),
    ];
    let mut signatures = SIGNATURES.iter();
    let found = signatures.find(|(signature, _)| bytes.starts_with(signature));
    found.map(|(_, kind)| *kind)
}

impl Tables {
    /// The first sheet that is not hidden and gives programmes, how it was recognised, and
    /// what it gives.
    ///
    /// # Errors
    /// What is wrong with the first sheet that is not hidden, where none gives any.
    pub fn first(&self) -> Result<(usize, Recognised, ReadTable), TableFault> {
        let mut first_fault = None;
        for (at, sheet) in self.sheets.iter().enumerate() {
            if sheet.hidden || sheet.rows.is_empty() {
                continue;
            }
            let found = recognise(sheet).and_then(|how| Ok((read(sheet, &how)?, how)));
            match found {
                Ok((table, how)) => return Ok((at, how, table)),
                Err(fault) => first_fault = first_fault.or(Some(fault)),
            }
        }
        Err(first_fault.unwrap_or(TableFault::NoSheets))
    }
}
