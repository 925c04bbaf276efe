//! Text in a link: deflated, then base64 with the letters that addresses take.

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// How hard is tried to make it short: a link is written when a control is let go.
const LEVEL: u8 = 8;

/// The letters of base64url, in order.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// A text as a link carries it.
///
/// ```
/// use pladspris::exchange::packed::{pack, unpack};
///
/// let packed = pack("{\"name\": \"Værkstedet\"}");
/// assert!(packed.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_'));
/// assert_eq!(unpack(&packed, 100).as_deref(), Some("{\"name\": \"Værkstedet\"}"));
/// // Nothing longer than is asked for is unpacked, however short it was packed.
/// assert_eq!(unpack(&pack(&" ".repeat(1_000_000)), 1_000), None);
/// ```
#[must_use]
pub fn pack(text: &str) -> String {
    encode(&compress_to_vec(text.as_bytes(), LEVEL))
}

/// The text that was packed; `None` where it is none, or longer than `most` bytes.
#[must_use]
pub fn unpack(packed: &str, most: usize) -> Option<String> {
    let bytes = decode(packed)?;
    let inflated = decompress_to_vec_with_limit(&bytes, most).ok()?;
    String::from_utf8(inflated).ok()
}

fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let at = |index: usize| u32::from(three.get(index).copied().unwrap_or_default());
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        // So many bytes are one letter more.
        for letter in 0..=three.len() {
            let six = bits >> (18 - 6 * letter) & 0x3f;
            text.push(char::from(LETTERS[six as usize]));
        }
    }
    text
}

fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    // Some that pass links on pad them.
    let letters = text.trim_end_matches('=').as_bytes();
    for four in letters.chunks(4) {
        let mut bits = 0_u32;
        for (at, &letter) in four.iter().enumerate() {
            bits |= six_of(letter)? << (18 - 6 * at);
        }
        let all = bits.to_be_bytes();
        bytes.extend_from_slice(all.get(1..four.len())?);
        if four.len() == 1 {
            return None;
        }
    }
    Some(bytes)
}

fn six_of(letter: u8) -> Option<u32> {
    Some(u32::from(match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'-' | b'+' => 62,
        b'_' | b'/' => 63,
        _ => return None,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_packed_comes_back(text in ".{0,300}") {
            prop_assert_eq!(unpack(&pack(&text), 2_000), Some(text));
        }

        #[test]
        fn nothing_panics(text in "\\PC{0,80}") {
            let _unpacked = unpack(&text, 1_000);
        }

        #[test]
        fn bytes_are_base64url(bytes in proptest::collection::vec(any::<u8>(), 0..60)) {
            prop_assert_eq!(decode(&encode(&bytes)), Some(bytes));
        }
    }

    /// The examples of RFC 4648, without padding.
    #[test]
    fn the_letters_are_those_of_the_standard() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg"),
            ("fo", "Zm8"),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg"),
            ("fooba", "Zm9vYmE"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(encode(bytes.as_bytes()), text);
            assert_eq!(decode(text).as_deref(), Some(bytes.as_bytes()));
        }
        assert_eq!(encode(&[0xfb, 0xff]), "-_8");
    }
}
