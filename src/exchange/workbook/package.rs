//! The parts of the package around the sheets.

use std::fmt::Write;

use super::style;
use super::worksheet::{Worksheet, escaped};

/// The beginning of every part.
const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// What a workbook says of itself.
pub(super) struct Properties {
    pub(super) title: String,
    /// A day as `2026-12-01`, if the writer knows it.
    pub(super) day: Option<String>,
    pub(super) language: &'static str,
}

/// A name and what it stands for.
pub(super) struct DefinedName {
    pub(super) name: String,
    pub(super) refers_to: String,
}

/// All parts of a workbook, each with its name, in the order in which they are packed.
pub(super) fn parts(
    sheets: &[Worksheet],
    names: &[DefinedName],
    properties: &Properties,
) -> Vec<(String, String)> {
    let mut parts = vec![
        (
            "[Content_Types].xml".to_owned(),
            content_types(sheets.len()),
        ),
        ("_rels/.rels".to_owned(), package_relations()),
        ("docProps/core.xml".to_owned(), core(properties)),
        ("xl/workbook.xml".to_owned(), workbook(sheets, names)),
        (
            "xl/_rels/workbook.xml.rels".to_owned(),
            workbook_relations(sheets.len()),
        ),
        ("xl/styles.xml".to_owned(), style::sheet()),
    ];
    let mut whose = properties.title.clone();
    if let Some(day) = &properties.day {
        whose = format!("{whose}, {day}");
    }
    for (at, sheet) in sheets.iter().enumerate() {
        let name = format!("xl/worksheets/sheet{}.xml", at + 1);
        parts.push((name, sheet.xml(at == 0, &whose)));
    }
    for (_, content) in &mut parts {
        content.insert_str(0, DECLARATION);
    }
    parts
}

fn content_types(sheets: usize) -> String {
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let mut xml = format!(
        r#"<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{kind}.styles+xml"/>"#
    );
    for at in 1..=sheets {
        let _ = write!(
            xml,
            r#"<Override PartName="/xl/worksheets/sheet{at}.xml" ContentType="{kind}.worksheet+xml"/>"#
        );
    }
    xml.push_str("</Types>");
    xml
}

fn package_relations() -> String {
    format!(
        r#"<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"#
    )
}

fn workbook_relations(sheets: usize) -> String {
    let mut xml = format!(r#"<Relationships xmlns="{PACKAGE}/relationships">"#);
    for at in 1..=sheets {
        let _ = write!(
            xml,
            r#"<Relationship Id="rId{at}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{at}.xml"/>"#
        );
    }
    let at = sheets + 1;
    let _ = write!(
        xml,
        r#"<Relationship Id="rId{at}" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>"#
    );
    xml
}

fn core(properties: &Properties) -> String {
    let Properties {
        title,
        day,
        language,
    } = properties;
    let title = escaped(title);
    let mut xml = format!(
        r#"<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title><dc:creator>Pladspris</dc:creator><dc:language>{language}</dc:language>"#
    );
    if let Some(day) = day {
        let _ = write!(
            xml,
            r#"<dcterms:created xsi:type="dcterms:W3CDTF">{}T00:00:00Z</dcterms:created>"#,
            escaped(day)
        );
    }
    xml.push_str("</cp:coreProperties>");
    xml
}

fn workbook(sheets: &[Worksheet], names: &[DefinedName]) -> String {
    let mut xml = format!(
        r#"<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><workbookPr defaultThemeVersion="124226"/><bookViews><workbookView activeTab="0"/></bookViews><sheets>"#
    );
    for (at, sheet) in sheets.iter().enumerate() {
        let at = at + 1;
        let _ = write!(
            xml,
            r#"<sheet name="{}" sheetId="{at}" r:id="rId{at}"/>"#,
            escaped(&sheet.name)
        );
    }
    xml.push_str("</sheets><definedNames>");
    let mut all: Vec<(String, String)> = names
        .iter()
        .map(|one| {
            let name = format!(r#"<definedName name="{}">"#, escaped(&one.name));
            (
                one.name.to_lowercase(),
                format!("{name}{}</definedName>", escaped(&one.refers_to)),
            )
        })
        .collect();
    for (at, sheet) in sheets.iter().enumerate() {
        let (rows, columns) = sheet.frozen;
        let quoted = sheet.quoted();
        let mut titles = Vec::new();
        if columns > 0 {
            let last = super::worksheet::letters(columns - 1);
            titles.push(format!("{quoted}!$A:${last}"));
        }
        if rows > 0 {
            titles.push(format!("{quoted}!$1:${rows}"));
        }
        if !titles.is_empty() {
            let titles = escaped(&titles.join(","));
            all.push((
                "_xlnm.print_titles".to_owned(),
                format!(
                    r#"<definedName name="_xlnm.Print_Titles" localSheetId="{at}">{titles}</definedName>"#
                ),
            ));
        }
    }
    // Spreadsheets keep them by the alphabet.
    all.sort_by(|a, b| a.0.cmp(&b.0));
    xml.extend(all.into_iter().map(|(_, one)| one));
    xml.push_str(r#"</definedNames><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>"#);
    xml
}
