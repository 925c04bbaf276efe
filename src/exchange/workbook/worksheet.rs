//! A sheet of a workbook as plain data, and its markup.

use std::fmt::Write;

use super::formula::number;
use super::style::{Look, Style};
use crate::model::figure::Name;
use crate::present::number::MISSING;

/// What a cell shows now.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shown {
    Number(f64),
    Text(String),
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Content {
    Text(String),
    Number(f64),
    /// A figure of the model's sheet, by its node; its formula is written in the end.
    Figure(u32),
    /// A formula with what it comes to now. A part in it that stands for a node is
    /// written in the end.
    Formula(Vec<Piece>, Shown),
    /// A formula that is written.
    Written(String, Shown),
    /// Nothing yet.
    Empty,
}

/// A piece of a formula.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Piece {
    Text(String),
    /// The cell of a node.
    Node(u32),
}

impl Content {
    /// A formula in which `{x}` stands for the cell of a node that is called so here.
    pub(super) fn formula(template: &str, nodes: &[(&str, u32)], now: Shown) -> Self {
        let mut pieces = Vec::new();
        for (at, part) in template.split(['{', '}']).enumerate() {
            let node = nodes.iter().find(|(name, _)| at % 2 == 1 && *name == part);
            pieces.push(match node {
                Some((_, node)) => Piece::Node(*node),
                None => Piece::Text(part.to_owned()),
            });
        }
        Self::Formula(pieces, now)
    }
}

impl Shown {
    /// A figure, or a dash where there is none.
    pub(super) fn figure(value: Option<f64>) -> Self {
        value.map_or_else(|| Self::Text(MISSING.to_owned()), Self::Number)
    }
}

/// A cell.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    pub(super) content: Content,
    pub(super) style: Style,
    /// What it is called, if anything.
    pub(super) name: Option<String>,
    /// The figure that a formula of the workbook's own comes to; it is called after that.
    pub(super) figure: Option<Name>,
}

impl Cell {
    pub(super) fn new(content: Content, style: Style) -> Self {
        Self {
            content,
            style,
            name: None,
            figure: None,
        }
    }

    pub(super) fn text(text: impl Into<String>, look: Look) -> Self {
        Self::new(Content::Text(text.into()), Style::text(look))
    }

    pub(super) fn empty() -> Self {
        Self::new(Content::Empty, Style::text(Look::Plain))
    }

    pub(super) fn of_figure(self, figure: Name) -> Self {
        Self {
            figure: Some(figure),
            ..self
        }
    }

    pub(super) fn named(self, name: impl Into<String>) -> Self {
        Self {
            name: Some(name.into()),
            ..self
        }
    }
}

/// Which values a cell of the inputs may take.
#[derive(Clone, Debug)]
pub(super) struct Allowed {
    /// Row and column, from zero.
    pub(super) at: (usize, usize),
    pub(super) values: Values,
}

#[derive(Clone, Debug)]
pub(super) enum Values {
    /// Between two bounds.
    Between(f64, f64),
    /// One of the cells of this name.
    OneOf(String),
}

/// A sheet of a workbook.
#[derive(Debug)]
pub(super) struct Worksheet {
    /// What its tab says.
    pub(super) name: String,
    /// Widths of its columns, in characters.
    pub(super) widths: Vec<f64>,
    pub(super) rows: Vec<Vec<Cell>>,
    /// How many rows and columns stay where the rest is scrolled.
    pub(super) frozen: (usize, usize),
    pub(super) allowed: Vec<Allowed>,
    /// What its lines on a refused value say.
    pub(super) refusal: String,
}

/// How high a line is, in points.
const HEIGHT: usize = 15;
/// Beyond this width, in characters, a sheet is printed on two pages side by side.
const WIDE: f64 = 260.0;
/// The most characters of what stands below a page.
const LONGEST_FOOTER: usize = 100;
/// The most characters of a text in a cell.
const LONGEST: usize = 32_000;

impl Worksheet {
    pub(super) fn new(name: &str, widths: &[f64]) -> Self {
        Self {
            name: name.to_owned(),
            widths: widths.to_vec(),
            rows: Vec::new(),
            frozen: (0, 0),
            allowed: Vec::new(),
            refusal: String::new(),
        }
    }

    pub(super) fn push(&mut self, row: Vec<Cell>) {
        self.rows.push(row);
    }

    /// A line with one text.
    pub(super) fn line(&mut self, text: impl Into<String>, look: Look) {
        self.push(vec![Cell::text(text, look)]);
    }

    pub(super) fn gap(&mut self) {
        self.push(Vec::new());
    }

    /// Its name where a formula or a defined name speaks of it.
    pub(super) fn quoted(&self) -> String {
        format!("'{}'", self.name.replace('\'', "''"))
    }

    /// The address of a cell from everywhere in the workbook.
    pub(super) fn address(&self, (row, column): (usize, usize)) -> String {
        format!("{}!${}${}", self.quoted(), letters(column), row + 1)
    }

    /// Its markup; `whose` stands below each page that is printed.
    pub(super) fn xml(&self, first: bool, whose: &str) -> String {
        let mut xml = String::from(
            r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>"#,
        );
        let last = self.rows.iter().map(Vec::len).max().unwrap_or(1).max(1) - 1;
        let end = format!("{}{}", letters(last), self.rows.len().max(1));
        // Writing to a text cannot fail.
        let _ = write!(xml, r#"<dimension ref="A1:{end}"/>"#);
        let selected = if first { r#" tabSelected="1""# } else { "" };
        let _ = write!(
            xml,
            r#"<sheetViews><sheetView showGridLines="0"{selected} workbookViewId="0">"#
        );
        self.write_frozen(&mut xml);
        xml.push_str(r#"</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>"#);
        for (at, width) in self.widths.iter().enumerate() {
            let at = at + 1;
            let _ = write!(
                xml,
                r#"<col min="{at}" max="{at}" width="{width}" customWidth="1"/>"#
            );
        }
        xml.push_str("</cols><sheetData>");
        for (at, row) in self.rows.iter().enumerate() {
            self.write_row(&mut xml, at, row);
        }
        xml.push_str("</sheetData>");
        self.write_allowed(&mut xml);
        let pages = if self.widths.iter().sum::<f64>() > WIDE {
            2
        } else {
            1
        };
        let _ = write!(
            xml,
            r#"<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="{pages}" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;C{}&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>"#,
            // What follows an ampersand is an order to the printer.
            escaped(
                &whose
                    .chars()
                    .take(LONGEST_FOOTER)
                    .collect::<String>()
                    .replace('&', "&&")
            )
        );
        xml
    }

    fn write_frozen(&self, xml: &mut String) {
        let (rows, columns) = self.frozen;
        let pane = match (rows, columns) {
            (0, 0) => return,
            (_, 0) => "bottomLeft",
            (0, _) => "topRight",
            _ => "bottomRight",
        };
        xml.push_str("<pane");
        for (name, count) in [("xSplit", columns), ("ySplit", rows)] {
            if count > 0 {
                let _ = write!(xml, r#" {name}="{count}""#);
            }
        }
        let corner = format!("{}{}", letters(columns), rows + 1);
        let _ = write!(
            xml,
            r#" topLeftCell="{corner}" activePane="{pane}" state="frozen"/><selection pane="{pane}"/>"#
        );
    }

    fn write_allowed(&self, xml: &mut String) {
        if self.allowed.is_empty() {
            return;
        }
        let _ = write!(xml, r#"<dataValidations count="{}">"#, self.allowed.len());
        let refusal = escaped(&self.refusal);
        for one in &self.allowed {
            let (row, column) = one.at;
            let at = format!("{}{}", letters(column), row + 1);
            // Warned of and not forbidden: ids and numbers do for a choice as well.
            let common = format!(
                r#"errorStyle="warning" allowBlank="1" showErrorMessage="1" error="{refusal}" sqref="{at}""#
            );
            let _ = match &one.values {
                Values::Between(least, most) => write!(
                    xml,
                    r#"<dataValidation type="decimal" {common}><formula1>{}</formula1><formula2>{}</formula2></dataValidation>"#,
                    number(*least),
                    number(*most)
                ),
                Values::OneOf(list) => write!(
                    xml,
                    r#"<dataValidation type="list" {common}><formula1>{}</formula1></dataValidation>"#,
                    escaped(list)
                ),
            };
        }
        xml.push_str("</dataValidations>");
    }
}

/// How high a row is, in lines: as its longest text needs that is written over several.
fn lines(widths: &[f64], row: &[Cell]) -> usize {
    let of_cell = |(width, cell): (&f64, &Cell)| match &cell.content {
        Content::Text(text) if matches!(cell.style.look, Look::Heading | Look::Wrapped) => {
            // Letters of a heading are wider, and words are not broken.
            let room = (width * 0.85).max(1.0);
            let letters: u32 = text.chars().map(|_| 1).sum();
            let lines = (f64::from(letters) / room).ceil();
            (1..10).take_while(|line| f64::from(*line) < lines).count() + 1
        }
        _ => 1,
    };
    widths.iter().zip(row).map(of_cell).max().unwrap_or(1)
}

impl Worksheet {
    fn write_row(&self, xml: &mut String, at: usize, row: &[Cell]) {
        let height = match lines(&self.widths, row) {
            1 => String::new(),
            lines => format!(r#" ht="{}" customHeight="1""#, lines * HEIGHT),
        };
        let _ = write!(xml, r#"<row r="{}"{height}>"#, at + 1);
        for (column, cell) in row.iter().enumerate() {
            let place = format!(
                r#"r="{}{}" s="{}""#,
                letters(column),
                at + 1,
                cell.style.index()
            );
            let _ = match &cell.content {
                Content::Empty if cell.style.look == Look::Plain => Ok(()),
                // A figure that was never written has nothing to show.
                Content::Empty | Content::Figure(_) | Content::Formula(..) => {
                    write!(xml, "<c {place}/>")
                }
                Content::Number(x) => write!(xml, "<c {place}><v>{}</v></c>", number(*x)),
                Content::Text(text) => write!(
                    xml,
                    r#"<c {place} t="inlineStr"><is><t>{}</t></is></c>"#,
                    escaped(text.trim())
                ),
                Content::Written(formula, Shown::Number(x)) => write!(
                    xml,
                    "<c {place}><f>{}</f><v>{}</v></c>",
                    escaped(formula),
                    number(*x)
                ),
                Content::Written(formula, Shown::Text(text)) => write!(
                    xml,
                    r#"<c {place} t="str"><f>{}</f><v>{}</v></c>"#,
                    escaped(formula),
                    escaped(text)
                ),
            };
        }
        xml.push_str("</row>");
    }
}

/// A column's letters.
pub(super) fn letters(column: usize) -> String {
    let mut left = column + 1;
    let mut found = Vec::new();
    while left > 0 {
        left -= 1;
        // A remainder of 26 is a letter.
        found.push(char::from(b'A' + (left % 26) as u8));
        left /= 26;
    }
    found.iter().rev().collect()
}

/// A text within markup, without what no XML can hold.
pub(super) fn escaped(text: &str) -> String {
    let mut found = String::with_capacity(text.len());
    for c in text.chars().take(LONGEST) {
        match c {
            '&' => found.push_str("&amp;"),
            '<' => found.push_str("&lt;"),
            '>' => found.push_str("&gt;"),
            '"' => found.push_str("&quot;"),
            '\n' => found.push_str("&#10;"),
            '\t' => found.push(' '),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => found.push(c),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_in_letters() {
        for (column, name) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(letters(column), name);
        }
    }
}
