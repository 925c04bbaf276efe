//! A thin reader of `.xlsx`: cells with their values and formats, and nothing else.
//!
//! A workbook is a ZIP archive of XML parts. [`archive`] unpacks a part, [`xml`] reads it;
//! [`styles`], [`strings`] and [`worksheet`] know what the parts say.

pub(super) mod archive;
mod dates;
mod strings;
mod styles;
mod worksheet;
mod xml;

use std::collections::BTreeMap;

use archive::Archive;
use worksheet::{Room, Shared};
use xml::{Piece, Pieces, attribute, says_yes};

use super::fault::{FileKind, TableFault};
use super::notice::shortened;
use super::sheet::Sheet;

/// The sheets of a packed file.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, TableFault> {
    let mut archive = Archive::open(bytes)?;
    if archive.is_encrypted() {
        return Err(TableFault::Locked);
    }
    let main = main_part(&mut archive)?;
    let Some(text) = archive.text(&main)? else {
        return Err(kind_of(&mut archive));
    };
    if main.ends_with(".bin") {
        return Err(TableFault::BinaryWorkbook);
    }
    let book = Book::read(&text)?;
    let related = relations(&mut archive, &main)?;
    let of_kind = |kind: &str| {
        let mut found = related.values().filter(|related| related.is(kind));
        found.next().map(|related| related.part.clone())
    };
    let mut shared = Shared {
        strings: Vec::new(),
        formats: Vec::new(),
        from_1904: book.from_1904,
        to_be_computed: book.to_be_computed,
    };
    // A part that is referred to and not there is half a workbook: without its formats a
    // date would be a number.
    if let Some(part) = of_kind("sharedStrings") {
        let text = archive.text(&part)?.ok_or(TableFault::Damaged)?;
        shared.strings = strings::read(&text)?;
    }
    if let Some(part) = of_kind("styles") {
        let text = archive.text(&part)?.ok_or(TableFault::Damaged)?;
        shared.formats = styles::read(&text)?;
    }
    let mut room = Room::default();
    let mut sheets = Vec::new();
    for listed in book.sheets {
        let part = related.get(&listed.id).filter(|part| part.is("worksheet"));
        // A sheet with a chart and nothing else has no cells.
        let Some(part) = part else { continue };
        let text = archive.text(&part.part)?.ok_or(TableFault::Damaged)?;
        let mut sheet = Sheet {
            name: listed.name,
            hidden: listed.hidden,
            ..Sheet::default()
        };
        worksheet::read(&text, &shared, &mut room, &mut sheet)?;
        sheets.push(sheet);
    }
    if sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        return Err(TableFault::NoSheets);
    }
    Ok(sheets)
}

/// The part that lists the sheets.
fn main_part(archive: &mut Archive<'_>) -> Result<String, TableFault> {
    let related = relations(archive, "")?;
    let mut main = related.into_values().filter(|r| r.is("officeDocument"));
    Ok(main
        .next()
        .map(|related| related.part)
        .filter(|part| part.contains("workbook"))
        .unwrap_or_else(|| "xl/workbook.xml".to_owned()))
}

/// What a packed file is in which no workbook is found.
fn kind_of(archive: &mut Archive<'_>) -> TableFault {
    if archive.has("xl/workbook.bin") {
        return TableFault::BinaryWorkbook;
    }
    let declared = archive.text("mimetype").ok().flatten().unwrap_or_default();
    if declared.contains("opendocument.spreadsheet") {
        return TableFault::OpenDocument;
    }
    let kind = if archive.has_folder("word/") || declared.contains("opendocument") {
        FileKind::Document
    } else if archive.has("[Content_Types].xml") {
        // A workbook without its main part, or another of its family.
        FileKind::Other
    } else {
        FileKind::Archive
    };
    TableFault::OtherFile { kind }
}

/// A part that another one refers to.
struct Related {
    /// The end of the type, by which strict and transitional workbooks agree.
    kind: String,
    part: String,
}

impl Related {
    fn is(&self, kind: &str) -> bool {
        self.kind.eq_ignore_ascii_case(kind)
    }
}

/// What a part refers to, by id. The file itself is the part of no name.
fn relations(
    archive: &mut Archive<'_>,
    part: &str,
) -> Result<BTreeMap<String, Related>, TableFault> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let text = archive.text(&format!("{folder}/_rels/{file}.rels"))?;
    let mut found = BTreeMap::new();
    let Some(text) = text else { return Ok(found) };
    let mut pieces = Pieces::of(&text);
    while let Some(piece) = pieces.next()? {
        let Piece::Open(tag) = piece else { continue };
        if tag.local_name().as_ref() != "Relationship" {
            continue;
        }
        let (id, kind) = (attribute(&tag, "Id"), attribute(&tag, "Type"));
        if let (Some(id), Some(kind), Some(target)) = (id, kind, attribute(&tag, "Target")) {
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            let part = resolved(folder, &target);
            found.insert(id, Related { kind, part });
        }
    }
    Ok(found)
}

/// A part's name from where it is referred to.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut names: Vec<&str> = Vec::new();
    if !target.starts_with('/') {
        names.extend(folder.split('/'));
    }
    for name in target.split('/') {
        match name {
            "." => {}
            ".." => drop(names.pop()),
            name => names.push(name),
        }
    }
    names.retain(|name| !name.is_empty());
    names.join("/")
}

/// A sheet as the workbook lists it.
struct Listed {
    name: String,
    id: String,
    hidden: bool,
}

/// What the main part says.
#[derive(Default)]
struct Book {
    sheets: Vec<Listed>,
    from_1904: bool,
    to_be_computed: bool,
}

impl Book {
    fn read(text: &str) -> Result<Self, TableFault> {
        let mut book = Self::default();
        let mut pieces = Pieces::of(text);
        while let Some(piece) = pieces.next()? {
            let Piece::Open(tag) = piece else { continue };
            match tag.local_name().as_ref() {
                "workbookPr" => book.from_1904 = says_yes(&tag, "date1904"),
                "calcPr" => book.to_be_computed = says_yes(&tag, "fullCalcOnLoad"),
                "sheet" => {
                    let hidden = attribute(&tag, "state").is_some_and(|state| state != "visible");
                    book.sheets.push(Listed {
                        name: shortened(&attribute(&tag, "name").unwrap_or_default()),
                        id: attribute(&tag, "id").unwrap_or_default(),
                        hidden,
                    });
                }
                _ => {}
            }
        }
        Ok(book)
    }
}
