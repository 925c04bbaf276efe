//! Repairs links that mail, chat or people have changed on their way.
//!
//! | on the way | read as |
//! |---|---|
//! | `&amp;`, `&#38;` | `&`, as often as it was escaped |
//! | `?fbclid=…`, `&utm_source=…` and their like | not there |
//! | everything encoded, once or more; `=3D` | what it was |
//! | `)` `>` `"` `.` and other ends of a sentence, blanks, marks that nobody sees | not there |
//! | `#english`, `#dansk`: places of the page | nothing at all |
//!
//! The one thing taken as it is written is a name, which may hold all of this.
//! The script at the start of the page (`index.html`) has the part of these rules that
//! tells whether a link changes anything; ends of sentences do not matter to that.

use crate::present::invisible::without_marks;

/// How often a link may have been percent-encoded.
const MAX_ENCODINGS: usize = 4;

/// Marks that end a sentence or close what is around a link. None of them is at the
/// end of a link as it is written.
const SENTENCE_ENDS: [char; 21] = [
    ')', '>', ']', '}', ',', ';', ':', '.', '!', '*', '|', '\\', '"', '\'', '`', '»', '«', '”',
    '“', '’', '‘',
];

/// The keys and values of a fragment, with or without its `#`; none where it is a
/// place on the page.
pub(super) fn pairs(fragment: &str) -> Vec<(String, String)> {
    // Old browsers leave in what tells new ones which words to mark.
    let text = fragment.split(":~:").next().unwrap_or_default();
    let mut text = trim_sentence_end(text).to_owned();
    for _ in 0..MAX_ENCODINGS {
        if text.contains(['&', '=']) {
            break;
        }
        text = trim_sentence_end(&decode(&text)).to_owned();
    }
    let mut found = ParsedPairs::default();
    for part in text.split(SEPARATORS) {
        found.read_part(part, MAX_ENCODINGS);
    }
    if !found.any_value {
        return Vec::new();
    }
    // The source of a mail writes `=` as `=3D`.
    if found
        .pairs
        .iter()
        .any(|(key, value)| key == "v" && value.starts_with("3D"))
    {
        for (_, value) in &mut found.pairs {
            if let Some(plain) = value.strip_prefix("3D") {
                *value = plain.to_owned();
            }
        }
    }
    found.pairs
}

/// What stands between two parameters.
const SEPARATORS: [char; 2] = ['&', '?'];

/// What has been read.
#[derive(Default)]
struct ParsedPairs {
    pairs: Vec<(String, String)>,
    /// Whether any of them was written as a key with a value.
    any_value: bool,
}

impl ParsedPairs {
    /// Reads what stands between two separators.
    fn read_part(&mut self, part: &str, depth: usize) {
        let part = trim_sentence_end(without_entity_rest(part));
        let plain = decode(part);
        let (key, value) = plain.split_once('=').unwrap_or((&plain, ""));
        let key = compact(key);
        let key = key.trim_start_matches(['#', '/', '!']);
        let has_value = plain.contains('=');
        if key == "name" && has_value {
            self.pairs.push((key.to_owned(), value.to_owned()));
            self.any_value = true;
        } else if depth > 0 && plain.contains(SEPARATORS) {
            for part in plain.split(SEPARATORS) {
                self.read_part(part, depth - 1);
            }
        } else if !(part.is_empty() || is_tracking_key(key) || (!has_value && is_entity(key))) {
            self.any_value |= has_value;
            let value = compact(value);
            self.pairs
                .push((key.to_owned(), trim_sentence_end(&value).to_owned()));
        }
    }
}

/// A text without the ends of sentences and blanks behind it.
fn trim_sentence_end(text: &str) -> &str {
    text.trim_end_matches(|c: char| c.is_whitespace() || SENTENCE_ENDS.contains(&c))
}

/// What follows an `&`, without what is left where that was escaped.
fn without_entity_rest(part: &str) -> &str {
    let mut rest = part;
    while let Some(less) = ["amp;", "#38;", "#038;", "#x26;"]
        .iter()
        .find_map(|escape| rest.strip_prefix(escape))
    {
        rest = less;
    }
    rest
}

/// Whether this is what is left of a mark that was escaped behind a link.
fn is_entity(text: &str) -> bool {
    matches!(
        text,
        "amp" | "quot" | "apos" | "gt" | "lt" | "nbsp" | "raquo" | "rdquo" | "34" | "39" | "039"
    )
}

/// Whether mail, chat and search add such keys to the links that they carry, to tell
/// who follows them.
fn is_tracking_key(key: &str) -> bool {
    ["utm_", "mc_", "_hs", "_ga", "_gl", "pk_", "mtm_"]
        .iter()
        .any(|start| key.starts_with(start))
        || key.ends_with("clid")
        || matches!(
            key,
            "msclkid"
                | "gbraid"
                | "wbraid"
                | "gad_source"
                | "gclsrc"
                | "igsh"
                | "igshid"
                | "mkt_tok"
                | "srsltid"
                | "li_fat_id"
        )
}

/// Without the blanks and marks that neither a key nor a value has.
fn compact(text: &str) -> String {
    let mut text = without_marks(text);
    text.retain(|c| !c.is_whitespace());
    text
}

/// Undoes percent-encoding; what is not valid stays as it is.
fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let hex = |i: usize| {
            bytes
                .get(i)
                .and_then(|&b| char::from(b).to_digit(16))
                .and_then(|d| u8::try_from(d).ok())
        };
        match (byte, hex(at + 1), hex(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                out.push(high * 16 + low);
                at += 3;
            }
            _ => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}
