//! Bytes as text that stands in a page: 13 bits to two characters.
//!
//! The alphabet is what ASCII prints, without the space and without `<`, `>` and
//! `&`: 91 characters, none of which a browser that saves the page writes as
//! anything else. 91² is 8,281 and 2¹³ is 8,192, so a pair holds 13 bits with next
//! to nothing to spare, and the text is 23 % longer than the bytes; base64 makes it
//! 33 %. The page reads it by arithmetic, without a table: see `index.html`.

/// How many characters there are.
const BASE: u32 = 91;

/// The bits of a pair.
const PAIR: u32 = 13;

/// The bits that one character holds by itself, at the end.
const SINGLE: u32 = 6;

/// Writes bytes as text.
///
/// The first byte comes lowest. What is left in the end are fewer bits than a
/// pair's: one character if it holds them, else a pair. Either adds less than a
/// byte of zeros, so that a reader that drops what is no whole byte has the bytes
/// that were written, and no length has to be told.
pub(crate) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 16 / 13 + 2);
    let mut bits = 0;
    let mut count = 0;
    for byte in bytes {
        bits |= u32::from(*byte) << count;
        count += 8;
        if count >= PAIR {
            let pair = bits & ((1 << PAIR) - 1);
            text.extend([character(pair % BASE), character(pair / BASE)]);
            bits >>= PAIR;
            count -= PAIR;
        }
    }
    if count > SINGLE {
        text.extend([character(bits % BASE), character(bits / BASE)]);
    } else if count > 0 {
        text.push(character(bits));
    }
    text
}

/// The character of a digit: in the order of their codes, past those left out.
fn character(digit: u32) -> char {
    let code = match digit {
        // `!` to `%`, then `'` to `;`, then `=`, then `?` to `~`.
        0..=4 => 33 + digit,
        5..=25 => 34 + digit,
        26 => 35 + digit,
        _ => 36 + digit,
    };
    char::from_u32(code).unwrap_or('?')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the page does, line by line.
    fn decode(text: &str) -> Vec<u8> {
        let mut bytes = Vec::new();
        let (mut bits, mut count, mut low) = (0_u32, 0, None);
        for code in text.bytes().map(u32::from).filter(|code| *code > 32) {
            let past = |left_out: u32| u32::from(code > left_out);
            let digit = code - 33 - past(38) - past(60) - past(62);
            let Some(first) = low.take() else {
                low = Some(digit);
                continue;
            };
            bits |= (first + digit * BASE) << count;
            count += PAIR;
            while count > 7 {
                bytes.push((bits & 255) as u8);
                bits >>= 8;
                count -= 8;
            }
        }
        if let Some(last) = low {
            bits |= last << count;
            if count + SINGLE > 7 {
                bytes.push((bits & 255) as u8);
            }
        }
        bytes
    }

    /// Bytes without a pattern, the same each time.
    fn noise(length: usize) -> Vec<u8> {
        let mut state = 0x2545_f491_u32;
        let mut next = || {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            (state >> 11) as u8
        };
        (0..length).map(|_| next()).collect()
    }

    #[test]
    fn bytes_come_back() {
        for length in 0..300 {
            for bytes in [vec![0; length], vec![255; length], noise(length)] {
                assert_eq!(decode(&encode(&bytes)), bytes);
            }
        }
        for first in 0..=255 {
            assert_eq!(decode(&encode(&[first])), [first]);
            for second in 0..=255 {
                assert_eq!(decode(&encode(&[first, second])), [first, second]);
            }
        }
        let long = noise(250_000);
        let text = encode(&long);
        assert_eq!(decode(&text), long);
        assert!(text.len() * 13 <= long.len() * 16 + 26, "{}", text.len());
        // As Firefox has written long lines into files.
        let lines: Vec<String> = text
            .as_bytes()
            .chunks(80)
            .map(|line| String::from_utf8_lossy(line).into_owned())
            .collect();
        assert_eq!(decode(&format!("\n{}\r\n ", lines.join("\r\n"))), long);
    }

    #[test]
    fn every_character_is_one_that_markup_leaves_alone() {
        let characters: Vec<char> = (0..BASE).map(character).collect();
        let allowed: Vec<char> = ('!'..='~').filter(|c| !"<>&".contains(*c)).collect();
        assert_eq!(characters, allowed);
        // Every value of a pair has its two characters.
        const { assert!(1 << PAIR <= BASE * BASE && 1 << SINGLE <= BASE) };
        assert!(encode(&noise(10_000)).chars().all(|c| allowed.contains(&c)));
    }
}
