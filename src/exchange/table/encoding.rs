//! Which letters the bytes of a text stand for.
//!
//! In order: the mark that a file begins with; zeros in every other byte, which are UTF-16
//! without its mark; UTF-8 if it is that throughout; else Windows-1252, which every other
//! text of a Danish Excel is, or Mac Roman where the letters say so.

use super::fault::TableFault;

/// Windows-1252 from 0x80 to 0x9f, where it is not Latin-1. The five bytes without a letter
/// are 0 and make a file none of ours.
const WINDOWS_1252: [char; 32] = [
    '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '‘',
    '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
];

/// How many bytes tell whether a text without a mark is UTF-16.
const SAMPLE: usize = 2_048;

/// The text of a file.
///
/// # Errors
/// [`TableFault::Damaged`] where it ends within a letter, [`TableFault::NotText`] where it
/// holds what no text holds.
pub(super) fn decode(bytes: &[u8]) -> Result<String, TableFault> {
    let text = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => utf_8(rest)?,
        [0xff, 0xfe, rest @ ..] => utf_16(rest, u16::from_le_bytes)?,
        [0xfe, 0xff, rest @ ..] => utf_16(rest, u16::from_be_bytes)?,
        _ => match zeros(bytes) {
            Zeros::Even => utf_16(bytes, u16::from_be_bytes)?,
            Zeros::Odd => utf_16(bytes, u16::from_le_bytes)?,
            Zeros::None => match str::from_utf8(bytes) {
                Ok(text) => text.to_owned(),
                Err(e) if cut_off(bytes, e) => return Err(TableFault::Damaged),
                Err(_) => windows_1252(bytes)?,
            },
        },
    };
    // A tab, line ends, and a page end that old programs put at the end of a text.
    let odd = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}' | '\u{85}');
    if text.contains(odd) {
        return Err(TableFault::NotText);
    }
    Ok(text)
}

/// Whether a text is UTF-8 up to a letter that its end cuts off. One such letter alone may as
/// well be a letter of Windows-1252.
fn cut_off(bytes: &[u8], error: std::str::Utf8Error) -> bool {
    let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
    error.error_len().is_none() && !before.is_ascii()
}

fn utf_8(bytes: &[u8]) -> Result<String, TableFault> {
    match str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(e) if e.error_len().is_none() => Err(TableFault::Damaged),
        Err(_) => Err(TableFault::NotText),
    }
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, TableFault> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return Err(TableFault::Damaged);
    }
    let units = pairs.iter().map(|pair| unit(*pair));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    text.map_err(|_| TableFault::NotText)
}

/// The Danish letters of Mac Roman, in which Excel on a Mac saves plain CSV. As
/// Windows-1252 they would be `¾`, `¿`, `Œ` and nothing at all.
const MAC_ROMAN: [(u8, char); 12] = [
    (0xbe, 'æ'),
    (0xbf, 'ø'),
    (0x8c, 'å'),
    (0xae, 'Æ'),
    (0xaf, 'Ø'),
    (0x81, 'Å'),
    (0x8e, 'é'),
    (0x8a, 'ä'),
    (0x9a, 'ö'),
    (0x9f, 'ü'),
    (0xca, '\u{a0}'),
    (0xd0, '–'),
];

/// Whether a letter of Mac Roman stands within a word, and none of Windows-1252 anywhere.
fn is_mac_roman(bytes: &[u8]) -> bool {
    let mac = |byte: u8| matches!(byte, 0xbe | 0xbf | 0x8c);
    let within = bytes.windows(2).any(|pair| match pair {
        &[before, byte] => mac(byte) && before.is_ascii_alphabetic(),
        _ => false,
    });
    let windows = [0xe6, 0xf8, 0xe5, 0xc6, 0xd8, 0xc5];
    within && !bytes.iter().any(|byte| windows.contains(byte))
}

fn windows_1252(bytes: &[u8]) -> Result<String, TableFault> {
    if is_mac_roman(bytes) {
        let letter = |&byte: &u8| match MAC_ROMAN.iter().find(|(mac, _)| *mac == byte) {
            Some((_, letter)) => *letter,
            None if byte.is_ascii() => char::from(byte),
            None => char::REPLACEMENT_CHARACTER,
        };
        return Ok(bytes.iter().map(letter).collect());
    }
    let letter = |&byte: &u8| match byte {
        0x80..=0x9f => match WINDOWS_1252[usize::from(byte - 0x80)] {
            '\0' => Err(TableFault::NotText),
            letter => Ok(letter),
        },
        byte => Ok(char::from(byte)),
    };
    bytes.iter().map(letter).collect()
}

/// Where the zeros of a text are.
enum Zeros {
    None,
    Even,
    Odd,
}

/// Latin letters in UTF-16 have a zero in every pair of bytes, before or behind.
fn zeros(bytes: &[u8]) -> Zeros {
    let sample = bytes.get(..SAMPLE.min(bytes.len())).unwrap_or_default();
    let (pairs, _) = sample.as_chunks::<2>();
    let (even, odd) = pairs.iter().fold((0, 0), |(even, odd), pair| {
        (
            even + usize::from(pair[0] == 0),
            odd + usize::from(pair[1] == 0),
        )
    });
    // Some of the pairs may be a dash or a euro sign.
    let most = |zeros: usize| zeros > 0 && zeros * 10 >= pairs.len() * 7;
    match (most(even), most(odd)) {
        (true, false) => Zeros::Even,
        (false, true) => Zeros::Odd,
        _ => Zeros::None,
    }
}

/// A text whose `æ` arrived as `Ã¦`, as it was meant: UTF-8 that somebody read as
/// Windows-1252 and saved again. `None` where it is not that.
pub(super) fn mended(text: &str) -> Option<String> {
    if !text.contains(['Ã', 'Â']) {
        return None;
    }
    let byte = |c: char| match c {
        '\0'..='\u{7f}' | '\u{a0}'..='\u{ff}' => u8::try_from(c).ok(),
        _ => {
            let at = WINDOWS_1252.iter().position(|letter| *letter == c)?;
            u8::try_from(at + 0x80).ok()
        }
    };
    let bytes: Option<Vec<u8>> = text.chars().map(byte).collect();
    String::from_utf8(bytes?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Tilbud;Belægning\r\nVærkstedet – Øst;93 %\r\n";

    fn both(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn each_encoding_gives_the_same_text() {
        let windows: Vec<u8> = TEXT
            .chars()
            .map(|c| {
                if c == '–' {
                    0x96
                } else {
                    u8::try_from(c).unwrap()
                }
            })
            .collect();
        let marked = format!("\u{feff}{TEXT}");
        for bytes in [
            TEXT.as_bytes().to_vec(),
            marked.as_bytes().to_vec(),
            both(&marked, u16::to_le_bytes),
            both(&marked, u16::to_be_bytes),
            both(TEXT, u16::to_le_bytes),
            both(TEXT, u16::to_be_bytes),
            windows,
        ] {
            assert_eq!(decode(&bytes).as_deref(), Ok(TEXT), "{bytes:?}");
        }
    }

    #[test]
    fn letters_of_a_mac_are_told_from_those_of_windows() {
        let mac = b"Tilbud;Bel\xbegning;Hel\x8crspersoner\rK\xbfkkenet \xd0 \xafst;1;\x81";
        let expected = "Tilbud;Belægning;Helårspersoner\rKøkkenet – Øst;1;Å";
        assert_eq!(decode(mac).as_deref(), Ok(expected));
        let windows = b"Tilbud;Plads p\xe5 \xbe tid;a\xbe";
        assert_eq!(decode(windows).as_deref(), Ok("Tilbud;Plads på ¾ tid;a¾"));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        let half = "Værkstedet Ø".as_bytes();
        let table: [(&[u8], TableFault); 6] = [
            (&half[..half.len() - 1], TableFault::Damaged),
            (&[0xef, 0xbb, 0xbf, b'a', 0xc3], TableFault::Damaged),
            (&[0xef, 0xbb, 0xbf, 0xff, b'a'], TableFault::NotText),
            (&[0xff, 0xfe, b'a', 0, b'b'], TableFault::Damaged),
            (&[0xff, 0xfe, 0, 0xd8, b'b', 0], TableFault::NotText),
            (&[b'a', 0x81, b'b'], TableFault::NotText),
        ];
        for (bytes, fault) in table {
            assert_eq!(decode(bytes), Err(fault), "{bytes:?}");
        }
        assert_eq!(decode(&[0; 64]), Err(TableFault::NotText));
        assert_eq!(decode(b"a\x01b"), Err(TableFault::NotText));
    }

    #[test]
    fn letters_that_were_read_wrongly_are_mended() {
        assert_eq!(mended("HelÃ¥rspersoner").as_deref(), Some("Helårspersoner"));
        assert_eq!(
            mended("BelÃ¦gning i VÃ¦rlÃ¸se").as_deref(),
            Some("Belægning i Værløse")
        );
        assert_eq!(mended("Helårspersoner"), None);
        assert_eq!(mended("São Ã"), None);
    }
}
