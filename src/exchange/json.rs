//! JSON as a value: members in the order in which they stand, numbers as they are written.
//!
//! Numbers are read and written by the standard library, as in links, to the last bit. What
//! serde_json would take of the start in place of this stands in `docs/DESIGN.md`; a law holds
//! this to what it reads.

mod scan;

use crate::writing::number;
use std::fmt::{self, Write as _};

pub use scan::{Found, JsonFault};

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A number, as it is written.
    Number(String),
    /// A text.
    String(String),
    /// A list.
    List(Vec<Json>),
    /// An object.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// Reads a text.
    ///
    /// ```
    /// use pladspris::exchange::json::Json;
    ///
    /// let json = Json::read(r#"{"b": 0.10, "a": [true, null]}"#).unwrap();
    /// assert_eq!(json.to_string(), r#"{"b":0.10,"a":[true,null]}"#);
    /// assert_eq!(json.get("b").and_then(Json::as_f64), Some(0.1));
    /// let fault = Json::read("{\n\"a\": 1,}").unwrap_err();
    /// assert_eq!((fault.line, fault.column), (2, 8));
    /// ```
    ///
    /// # Errors
    /// For what is no JSON, and for more levels than any file has: where that is.
    pub fn read(text: &str) -> Result<Self, JsonFault> {
        scan::read(text)
    }

    /// A number, without a point where it is whole; nothing where it is none.
    #[must_use]
    pub fn number(x: f64) -> Self {
        if x.is_finite() {
            Self::Number(x.to_string())
        } else {
            Self::Null
        }
    }

    /// A text.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self::String(text.to_owned())
    }

    /// A member of an object.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(members) = self else {
            return None;
        };
        let found = members.iter().find(|(of, _)| of == name);
        found.map(|(_, value)| value)
    }

    /// The text that it is.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    /// The number that it is, infinite where no float holds what is written.
    #[must_use]
    pub fn as_f64(&self) -> Option<f64> {
        match self {
            Self::Number(written) => number(written),
            _ => None,
        }
    }

    /// The whole number that it is.
    #[must_use]
    pub fn as_u32(&self) -> Option<u32> {
        match self {
            Self::Number(written) => written.parse().ok(),
            _ => None,
        }
    }

    /// The same over several lines, each member and entry on its own.
    #[must_use]
    pub fn pretty(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, Some(0));
        out
    }

    fn write(&self, out: &mut String, indent: Option<usize>) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Flag(flag) => out.push_str(if *flag { "true" } else { "false" }),
            Self::Number(written) => out.push_str(written),
            Self::String(text) => quote(out, text),
            Self::List(list) => {
                let parts = list.iter().map(|value| (None, value));
                write_parts(out, indent, ['[', ']'], &mut parts.into_iter());
            }
            Self::Object(members) => {
                let parts = members.iter().map(|(name, value)| (Some(&**name), value));
                write_parts(out, indent, ['{', '}'], &mut parts.into_iter());
            }
        }
    }
}

/// Writes the entries of a list, or the members of an object, which have a name.
fn write_parts(
    out: &mut String,
    indent: Option<usize>,
    [open, close]: [char; 2],
    parts: &mut dyn Iterator<Item = (Option<&str>, &Json)>,
) {
    let line = |out: &mut String, indent: usize| {
        out.push('\n');
        out.extend(std::iter::repeat_n(' ', 2 * indent));
    };
    out.push(open);
    let mut any = false;
    for (name, value) in parts {
        if any {
            out.push(',');
        }
        any = true;
        if let Some(indent) = indent {
            line(out, indent + 1);
        }
        if let Some(name) = name {
            quote(out, name);
            out.push_str(if indent.is_some() { ": " } else { ":" });
        }
        value.write(out, indent.map(|indent| indent + 1));
    }
    if let (true, Some(indent)) = (any, indent) {
        line(out, indent);
    }
    out.push(close);
}

fn quote(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => drop(write!(out, "\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = String::new();
        self.write(&mut out, None);
        f.write_str(&out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_written_is_read_again() {
        for text in [
            r#"{}"#,
            r#"[]"#,
            r#"[1,-0.5,1e300,"a\"\\\n\u0007 æ🎈",{"a":{"b":[null,true,false]}}]"#,
        ] {
            let json = Json::read(text).unwrap();
            assert_eq!(json.to_string(), text);
            assert_eq!(Json::read(&json.pretty()).unwrap(), json);
        }
        assert_eq!(
            Json::read(" {\"a\" : [ 1 ] } ").unwrap().pretty(),
            "{\n  \"a\": [\n    1\n  ]\n}"
        );
    }

    #[test]
    fn what_is_no_json_is_refused() {
        for text in [
            "",
            "{",
            "{\"a\"}",
            "[1,]",
            "nul",
            "1.",
            "{\"a\":1}x",
            "\"\\ud800\"",
            "[1] 2",
        ] {
            assert!(Json::read(text).is_err(), "{text}");
        }
        assert!(Json::read(&"[".repeat(100_000)).is_err());
        let deep = format!("{}{}", "[".repeat(40), "]".repeat(40));
        assert!(Json::read(&deep).is_err());
    }

    proptest! {
        /// Invariant 61: what serde_json reads is read, and what it refuses is refused.
        #[test]
        fn it_reads_what_another_reader_reads(text in r#"[\[\]{}:,"\\\\0-9.eE+\-tfn ulasr]{0,14}"#) {
            let other = serde_json::from_str::<serde_json::Value>(&text);
            let ours = Json::read(&text);
            // Too large for a float is a number here, and refused where one is due.
            let range = other.as_ref().is_err_and(|e| e.to_string().contains("out of range"));
            prop_assert_eq!(ours.is_ok(), other.is_ok() || range, "{:?} {:?}", ours, other);
            if let (Ok(ours), Ok(other)) = (ours, other) {
                let again: serde_json::Value = serde_json::from_str(&ours.to_string()).unwrap();
                prop_assert_eq!(again, other);
            }
        }

        #[test]
        fn texts_come_back(text in any::<String>()) {
            let written = Json::text(&text).to_string();
            prop_assert_eq!(serde_json::from_str::<String>(&written).unwrap(), text.clone());
            let escaped: String = text.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect();
            prop_assert_eq!(Json::read(&format!("\"{escaped}\"")).unwrap(), Json::text(&text));
        }
    }

    #[test]
    fn numbers_come_back_to_the_last_bit() {
        for x in [
            0.1,
            39_038.674_246_957_91,
            5e-324,
            f64::MAX,
            -0.0,
            1e21,
            24.0,
        ] {
            let written = Json::number(x);
            assert_eq!(
                written.as_f64().map(f64::to_bits),
                Some(x.to_bits()),
                "{written}"
            );
            assert_eq!(Json::read(&written.to_string()).unwrap(), written);
        }
        assert_eq!(Json::number(24.0).to_string(), "24");
        assert_eq!(Json::number(f64::NAN), Json::Null);
        assert_eq!(Json::read("1e999").unwrap().as_f64(), Some(f64::INFINITY));
    }
}
