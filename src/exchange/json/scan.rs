//! Reads JSON, by RFC 8259.

use std::fmt;

use super::Json;

/// Deeper than this nothing is read; the forms of files go down to six.
const MOST_LEVELS: u32 = 24;

/// Why a text is no JSON, and where that shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JsonFault {
    /// What is there instead.
    pub found: Found,
    /// The line, from one.
    pub line: usize,
    /// The character in it, from one.
    pub column: usize,
}

/// What is where something else is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// The end of the text.
    End,
    /// A character that cannot stand there.
    Character(char),
    /// One level too many.
    TooDeep,
}

impl fmt::Display for JsonFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (line, column) = (self.line, self.column);
        match self.found {
            Found::End => write!(f, "the end, at line {line} column {column}"),
            Found::Character(c) => write!(f, "{c}, at line {line} column {column}"),
            Found::TooDeep => write!(f, "too many levels, at line {line} column {column}"),
        }
    }
}

/// Reads one value and nothing behind it.
pub(super) fn read(text: &str) -> Result<Json, JsonFault> {
    let mut scan = Scan { text, at: 0 };
    let read = scan.value(MOST_LEVELS).and_then(|value| {
        scan.blank();
        match scan.next() {
            None => Ok(value),
            Some(_) => Err(scan.here()),
        }
    });
    read.map_err(|found| {
        let before = text.get(..scan.at).unwrap_or(text);
        let line = before.rsplit('\n').next().unwrap_or(before);
        JsonFault {
            found,
            line: before.matches('\n').count() + 1,
            column: line.chars().count() + 1,
        }
    })
}

/// A text, and how far it is read.
struct Scan<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scan<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The next character, which is not passed.
    fn next(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// What is here instead of what is due.
    fn here(&self) -> Found {
        self.next().map_or(Found::End, Found::Character)
    }

    /// Passes characters while they are of a kind, and says which they were.
    fn pass(&mut self, of: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let length = rest.find(|c| !of(c)).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    fn blank(&mut self) {
        self.pass(|c| matches!(c, ' ' | '\t' | '\n' | '\r'));
    }

    /// Passes a word, if it is the next.
    fn take(&mut self, word: &str) -> bool {
        let there = self.rest().starts_with(word);
        if there {
            self.at += word.len();
        }
        there
    }

    fn due(&mut self, word: &str) -> Result<(), Found> {
        if self.take(word) {
            Ok(())
        } else {
            Err(self.here())
        }
    }

    fn value(&mut self, levels: u32) -> Result<Json, Found> {
        let levels = levels.checked_sub(1).ok_or(Found::TooDeep)?;
        self.blank();
        match self.next() {
            Some('{') => {
                let mut members = Vec::new();
                self.parts("}", &mut |scan| {
                    scan.blank();
                    let name = scan.string()?;
                    scan.blank();
                    scan.due(":")?;
                    members.push((name, scan.value(levels)?));
                    Ok(())
                })?;
                Ok(Json::Object(members))
            }
            Some('[') => {
                let mut list = Vec::new();
                self.parts("]", &mut |scan| {
                    list.push(scan.value(levels)?);
                    Ok(())
                })?;
                Ok(Json::List(list))
            }
            Some('"') => Ok(Json::String(self.string()?)),
            Some('-' | '0'..='9') => self.number(),
            _ if self.take("null") => Ok(Json::Null),
            _ if self.take("true") => Ok(Json::Flag(true)),
            _ if self.take("false") => Ok(Json::Flag(false)),
            _ => Err(self.here()),
        }
    }

    /// Reads what stands between brackets, each part behind a comma but the first.
    fn parts(
        &mut self,
        close: &str,
        part: &mut dyn FnMut(&mut Self) -> Result<(), Found>,
    ) -> Result<(), Found> {
        self.at += 1;
        self.blank();
        if self.take(close) {
            return Ok(());
        }
        loop {
            part(self)?;
            self.blank();
            if self.take(close) {
                return Ok(());
            }
            self.due(",")?;
        }
    }

    fn number(&mut self) -> Result<Json, Found> {
        let from = self.at;
        let digits = |scan: &mut Self| match scan.pass(|c| c.is_ascii_digit()) {
            "" => Err(scan.here()),
            found => Ok(found),
        };
        self.take("-");
        // Nothing but a point or an exponent stands behind a nought at the start.
        if !self.take("0") {
            digits(self)?;
        }
        if self.take(".") {
            digits(self)?;
        }
        if self.take("e") || self.take("E") {
            let _signed = self.take("+") || self.take("-");
            digits(self)?;
        }
        let written = self.text.get(from..self.at).unwrap_or_default();
        Ok(Json::Number(written.to_owned()))
    }

    fn string(&mut self) -> Result<String, Found> {
        self.due("\"")?;
        let mut text = String::new();
        loop {
            text += self.pass(|c| c != '"' && c != '\\' && c >= ' ');
            if self.take("\"") {
                return Ok(text);
            }
            self.due("\\")?;
            text.push(self.escaped()?);
        }
    }

    /// The character that stands behind a backslash.
    fn escaped(&mut self) -> Result<char, Found> {
        let plain = match self.next() {
            Some('u') => return self.by_number(),
            Some(c @ ('"' | '\\' | '/')) => c,
            Some('n') => '\n',
            Some('t') => '\t',
            Some('r') => '\r',
            Some('b') => '\u{8}',
            Some('f') => '\u{c}',
            _ => return Err(self.here()),
        };
        self.at += 1;
        Ok(plain)
    }

    /// A character by its number, or by the two that stand for it.
    fn by_number(&mut self) -> Result<char, Found> {
        let first = self.unit()?;
        let mut units = vec![first];
        if (0xd800..0xdc00).contains(&first) {
            if !self.take("\\") {
                return Err(self.here());
            }
            units.push(self.unit()?);
        }
        let decoded = char::decode_utf16(units).next();
        decoded.and_then(Result::ok).ok_or(self.here())
    }

    fn unit(&mut self) -> Result<u16, Found> {
        self.due("u")?;
        let hex = self.rest().get(..4).unwrap_or_default();
        let plain = hex.chars().all(|c| c.is_ascii_hexdigit());
        let unit = u16::from_str_radix(hex, 16).ok().filter(|_| plain);
        let unit = unit.ok_or(self.here())?;
        self.at += 4;
        Ok(unit)
    }
}
