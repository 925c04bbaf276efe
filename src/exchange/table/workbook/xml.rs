//! XML as a row of openings, texts and closings, by local names: writers differ in the
//! prefixes and in the namespaces, strict and transitional, that they use.

use std::borrow::Cow;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::exchange::table::fault::TableFault;

/// How deep elements stand in one another. Those of a workbook do ten deep.
const MOST_DEPTH: usize = 256;

/// A piece of a part.
pub(super) enum Piece<'a> {
    /// An element begins.
    Open(BytesStart<'a>),
    /// An element of this name ends.
    Close(String),
    /// Text, without escapes.
    Text(Cow<'a, str>),
}

/// A part that is read from its beginning.
pub(super) struct Pieces<'a> {
    reader: Reader<&'a [u8]>,
    depth: usize,
}

impl<'a> Pieces<'a> {
    /// The pieces of a text.
    pub(super) fn of(text: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        // `<v/>` is `<v></v>`.
        reader.config_mut().expand_empty_elements = true;
        Self { reader, depth: 0 }
    }

    /// The next piece; `None` at the end of a whole text.
    pub(super) fn next(&mut self) -> Result<Option<Piece<'a>>, TableFault> {
        loop {
            let event = self.reader.read_event().map_err(|_| TableFault::Damaged)?;
            let piece = match event {
                Event::Start(_) if self.depth >= MOST_DEPTH => return Err(TableFault::Damaged),
                Event::Start(tag) => {
                    self.depth += 1;
                    Piece::Open(tag)
                }
                Event::End(tag) => {
                    self.depth = self.depth.saturating_sub(1);
                    Piece::Close(tag.local_name().as_ref().to_owned())
                }
                Event::Text(text) => Piece::Text(Cow::Owned(text.xml10_content().into_owned())),
                Event::CData(text) => Piece::Text(Cow::Owned(text.xml10_content().into_owned())),
                Event::GeneralRef(reference) => {
                    let letter = reference.resolve_char_ref();
                    match letter.map_err(|_| TableFault::Damaged)? {
                        Some(letter) => Piece::Text(Cow::Owned(letter.to_string())),
                        None => {
                            let name: &str = &reference;
                            let text = quick_xml::escape::resolve_xml_entity(name);
                            Piece::Text(Cow::Borrowed(text.ok_or(TableFault::Damaged)?))
                        }
                    }
                }
                Event::Eof if self.depth == 0 => return Ok(None),
                // Half a part.
                Event::Eof => return Err(TableFault::Damaged),
                _ => continue,
            };
            return Ok(Some(piece));
        }
    }
}

/// An attribute's value, by its local name.
pub(super) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut found = tag.attributes();
    let found = found
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)?;
    let value = found.normalized_value(XmlVersion::Implicit1_0).ok()?;
    Some(value.into_owned())
}

/// Whether an attribute says yes.
pub(super) fn says_yes(tag: &BytesStart<'_>, name: &str) -> bool {
    attribute(tag, name).is_some_and(|value| matches!(value.as_str(), "1" | "true" | "on"))
}
