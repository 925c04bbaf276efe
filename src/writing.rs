//! Capitals, small letters and numbers as they are written: what every browser knows
//! already. The page asks it, and so carries no table of the letters of all languages and
//! none of the powers of five that reading a number takes; elsewhere the standard library
//! answers, with the same.

/// The text in small letters.
///
/// ```
/// use pladspris::writing::small_letters;
///
/// assert_eq!(small_letters("Ærø I"), "ærø i");
/// ```
#[must_use]
pub fn small_letters(text: &str) -> String {
    known::small_letters(text)
}

/// The text in capitals.
///
/// ```
/// use pladspris::writing::capitals;
///
/// assert_eq!(capitals("straße på Ærø"), "STRASSE PÅ ÆRØ");
/// ```
#[must_use]
pub fn capitals(text: &str) -> String {
    known::capitals(text)
}

/// The text with its first letter small.
///
/// ```
/// use pladspris::writing::first_small;
///
/// assert_eq!(first_small("Øvrige I alt"), "øvrige I alt");
/// ```
#[must_use]
pub fn first_small(text: &str) -> String {
    let (first, rest) = first_and_rest(text);
    small_letters(first) + rest
}

/// The text with its first letter a capital.
///
/// ```
/// use pladspris::writing::first_capital;
///
/// assert_eq!(first_capital("øvrige i alt"), "Øvrige i alt");
/// ```
#[must_use]
pub fn first_capital(text: &str) -> String {
    let (first, rest) = first_and_rest(text);
    capitals(first) + rest
}

fn first_and_rest(text: &str) -> (&str, &str) {
    let first = text.chars().next().map_or(0, char::len_utf8);
    text.split_at(first)
}

/// The float next to a number that is written with a point, without spaces and in either
/// form, `0.125` or `125e-3`; `inf` and `nan`, with a sign or without, are what they say.
/// `None` for anything else.
///
/// ```
/// use pladspris::writing::number;
///
/// assert_eq!(number("-6.5e3"), Some(-6500.0));
/// assert_eq!(number("0,5"), None);
/// assert_eq!(number(""), None);
/// ```
#[must_use]
pub fn number(text: &str) -> Option<f64> {
    known::number(text)
}

/// What the browser knows.
#[cfg(all(target_arch = "wasm32", feature = "ui"))]
mod known {
    use js_sys::JsString;
    use wasm_bindgen::JsValue;

    pub(super) fn small_letters(text: &str) -> String {
        JsString::from(text).to_lower_case().into()
    }

    pub(super) fn capitals(text: &str) -> String {
        JsString::from(text).to_upper_case().into()
    }

    pub(super) fn number(text: &str) -> Option<f64> {
        let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
        let sign = if text.starts_with('-') { -1.0 } else { 1.0 };
        if ["inf", "infinity"].map(|word| unsigned.eq_ignore_ascii_case(word)) != [false; 2] {
            return Some(sign * f64::INFINITY);
        }
        if unsigned.eq_ignore_ascii_case("nan") {
            return Some(f64::NAN);
        }
        // To a browser nothing is naught, and `0x10` a number.
        let digits = |c: u8| c.is_ascii_digit() || b"+-.eE".contains(&c);
        if text.is_empty() || !text.bytes().all(digits) {
            return None;
        }
        let number = JsValue::from_str(text).unchecked_into_f64();
        (!number.is_nan()).then_some(number)
    }
}

/// What the standard library knows.
#[cfg(not(all(target_arch = "wasm32", feature = "ui")))]
mod known {
    pub(super) fn small_letters(text: &str) -> String {
        text.to_lowercase()
    }

    pub(super) fn capitals(text: &str) -> String {
        text.to_uppercase()
    }

    pub(super) fn number(text: &str) -> Option<f64> {
        text.parse().ok()
    }
}
