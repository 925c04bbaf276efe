//! How cells look.

/// How a value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// As it is.
    General,
    /// Whole kroner.
    Kroner,
    /// Per cent, one decimal.
    Share,
    /// One decimal.
    Count,
    /// Three decimals.
    Small,
}

/// What a cell is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    Plain,
    /// Of a group, or of all.
    Strong,
    /// A heading of a column, over several lines where need be.
    Heading,
    Title,
    /// A remark in grey.
    Note,
    /// What may be changed.
    Input,
    /// Worked out by the program: no formula follows.
    Program,
    /// A text over several lines.
    Wrapped,
    /// The name of one of several.
    Indented,
}

/// How a cell looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Style {
    pub(super) look: Look,
    pub(super) format: Format,
}

impl Style {
    pub(super) const fn new(look: Look, format: Format) -> Self {
        Self { look, format }
    }

    pub(super) const fn text(look: Look) -> Self {
        Self::new(look, Format::General)
    }

    /// Its place among the cell formats of [`sheet`].
    pub(super) const fn index(self) -> usize {
        self.look as usize * FORMATS.len() + self.format as usize
    }
}

/// The ids of the formats, in the order of [`Format`]. Those from 164 on are our own.
const FORMATS: [u16; 5] = [0, 3, 164, 165, 166];

/// Of each look, in the order of [`Look`]: font, fill, border, and how it is aligned.
const LOOKS: [(u8, u8, u8, &str); 9] = [
    (0, 0, 0, ""),
    (1, 0, 0, ""),
    (1, 0, 1, r#"<alignment vertical="bottom" wrapText="1"/>"#),
    (2, 0, 0, ""),
    (3, 0, 0, ""),
    (4, 2, 0, ""),
    (5, 0, 0, ""),
    (0, 0, 0, r#"<alignment vertical="bottom" wrapText="1"/>"#),
    (0, 0, 0, r#"<alignment horizontal="left" indent="1"/>"#),
];

/// The part of the package that holds all formats.
pub(super) fn sheet() -> String {
    let mut xml = String::from(
        r##"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="3"><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="#,##0.0"/><numFmt numFmtId="166" formatCode="#,##0.000"/></numFmts><fonts count="6">"##,
    );
    for (mark, size, colour) in [
        ("", 11, "FF1F1F1F"),
        ("<b/>", 11, "FF1F1F1F"),
        ("<b/>", 16, "FF1F1F1F"),
        ("", 11, "FF6B6B6B"),
        ("", 11, "FF1F4E9E"),
        ("<i/>", 11, "FF6B6B6B"),
    ] {
        xml.push_str(&format!(
            r#"<font>{mark}<sz val="{size}"/><color rgb="{colour}"/><name val="Calibri"/><family val="2"/></font>"#
        ));
    }
    xml.push_str(r#"</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEEF3FB"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF1F1F1F"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>"#);
    xml.push_str(&format!(
        r#"<cellXfs count="{}">"#,
        LOOKS.len() * FORMATS.len()
    ));
    for (font, fill, border, alignment) in LOOKS {
        for format in FORMATS {
            let mut given = String::new();
            for (name, so) in [
                ("applyNumberFormat", format > 0),
                ("applyFont", font > 0),
                ("applyFill", fill > 0),
                ("applyBorder", border > 0),
                ("applyAlignment", !alignment.is_empty() || format > 0),
            ] {
                if so {
                    given.push_str(&format!(r#" {name}="1""#));
                }
            }
            // Words in a column of figures stand where figures do.
            let alignment = match alignment.strip_prefix("<alignment") {
                Some(rest) if format > 0 && !rest.contains("horizontal") => {
                    format!(r#"<alignment horizontal="right"{rest}"#)
                }
                None if format > 0 => r#"<alignment horizontal="right"/>"#.to_owned(),
                _ => alignment.to_owned(),
            };
            let end = if alignment.is_empty() {
                "/>".to_owned()
            } else {
                format!(">{alignment}</xf>")
            };
            xml.push_str(&format!(
                r#"<xf numFmtId="{format}" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0"{given}{end}"#
            ));
        }
    }
    xml.push_str(r#"</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"#);
    xml
}
