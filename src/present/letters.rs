//! Large and small letters, of western Europe's languages.
//!
//! The standard library knows every alphabet, by tables of 25 kB. Which letters
//! belong together in the first 256 is arithmetic.

/// How far a small letter stands behind its large one.
const APART: u32 = 32;

/// The small letter of a large one; any other character as it is.
pub(super) fn small(letter: char) -> char {
    match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => moved(u32::from(letter) + APART, letter),
        _ => letter,
    }
}

/// The large letter of a small one; any other character as it is.
pub(super) fn large(letter: char) -> char {
    match letter {
        'a'..='z' | 'à'..='ö' | 'ø'..='þ' => moved(u32::from(letter) - APART, letter),
        _ => letter,
    }
}

/// The character of this number, or the one that is known.
fn moved(number: u32, known: char) -> char {
    char::from_u32(number).unwrap_or(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_the_standard_librarys() {
        for letter in '\0'..='\u{ff}' {
            assert!(letter.to_lowercase().eq([small(letter)]), "{letter}");
            // These three are written as something outside of the range.
            if !matches!(letter, 'µ' | 'ß' | 'ÿ') {
                assert!(letter.to_uppercase().eq([large(letter)]), "{letter}");
            }
        }
    }
}
