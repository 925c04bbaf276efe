//! The texts of a workbook, which its cells name by number.

use super::xml::{Piece, Pieces};
use crate::exchange::table::fault::TableFault;

/// The shared texts, in order.
pub(super) fn read(text: &str) -> Result<Vec<String>, TableFault> {
    let mut all = Vec::new();
    let mut rich = RichText::default();
    let mut pieces = Pieces::of(text);
    while let Some(piece) = pieces.next()? {
        match piece {
            Piece::Open(tag) => match tag.local_name().as_ref() {
                "si" => rich = RichText::default(),
                name => rich.open(name),
            },
            Piece::Text(text) => rich.text(&text),
            Piece::Close(name) if name == "si" => all.push(std::mem::take(&mut rich).finish()),
            Piece::Close(name) => rich.close(&name),
        }
    }
    Ok(all)
}

/// A text as it is put together: from runs of one face each, without what says how it is
/// spoken.
#[derive(Default)]
pub(super) struct RichText {
    text: String,
    in_text: bool,
    /// How deep within a guide to how the text is spoken.
    phonetic: usize,
}

impl RichText {
    pub(super) fn open(&mut self, name: &str) {
        match name {
            "t" => self.in_text = true,
            "rPh" => self.phonetic += 1,
            _ => {}
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        if self.in_text && self.phonetic == 0 {
            self.text.push_str(text);
        }
    }

    pub(super) fn close(&mut self, name: &str) {
        match name {
            "t" => self.in_text = false,
            "rPh" => self.phonetic = self.phonetic.saturating_sub(1),
            _ => {}
        }
    }

    pub(super) fn finish(self) -> String {
        unescaped(&self.text)
    }
}

/// A text without `_x000D_` and its like, by which workbooks write what XML cannot.
pub(super) fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, escape) = rest.split_at(at);
        out.push_str(before);
        let code = escape.get(2..6).filter(|_| escape.get(6..7) == Some("_"));
        let code = code.filter(|code| code.bytes().all(|b| b.is_ascii_hexdigit()));
        let letter = code.and_then(|code| u32::from_str_radix(code, 16).ok());
        match letter.map(char::from_u32) {
            Some(letter) => {
                // A half of a pair stands for no letter.
                out.extend(letter);
                rest = escape.get(7..).unwrap_or_default();
            }
            None => {
                out.push_str("_x");
                rest = escape.get(2..).unwrap_or_default();
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_put_together() {
        let xml = "<x:sst xmlns:x='a'><x:si><x:t>Tilbud &amp; &#230;</x:t></x:si>\
            <x:si><x:r><x:rPr><x:b/></x:rPr><x:t xml:space='preserve'>Hel</x:t></x:r>\
            <x:r><x:t>års</x:t></x:r><x:rPh sb='0' eb='1'><x:t>no</x:t></x:rPh></x:si>\
            <x:si/><x:si><x:t><![CDATA[<a>]]></x:t></x:si></x:sst>";
        assert_eq!(read(xml).unwrap(), ["Tilbud & æ", "Helårs", "", "<a>"]);
        let no_parts = [
            "<sst><si>",
            "<sst><si></sst>",
            "<sst>&nbsp;</sst>",
            "<sst>&#0;</sst>",
        ];
        for xml in no_parts {
            assert_eq!(read(xml), Err(TableFault::Damaged), "{xml}");
        }
    }

    #[test]
    fn escapes_are_undone() {
        for (text, expected) in [
            ("a_x000D_\nb", "a\r\nb"),
            ("_x005F_x000D_", "_x000D_"),
            ("_x00e6_", "æ"),
            ("a_x", "a_x"),
            ("_xZZZZ_", "_xZZZZ_"),
            ("_x000Då_", "_x000Då_"),
            ("_xD800_", ""),
        ] {
            assert_eq!(unescaped(text), expected, "{text}");
        }
    }
}
