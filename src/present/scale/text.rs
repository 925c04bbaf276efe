//! How wide a text will be, without a browser to ask.
//!
//! The estimate is the width in DejaVu Sans, the widest face of the system stacks
//! (as wide as Verdana; Segoe UI, Roboto and San Francisco are 8 to 15 %
//! narrower). Erring wide moves a label or drops a tick too early; erring narrow
//! would print one over the other.

/// The estimated width in pixels of a text at a font size, in the regular weight.
///
/// # Examples
/// ```
/// use pladspris::present::scale::text_width;
///
/// let width = text_width("74.285", 12.0);
/// assert!(width > 38.0 && width < 52.0);
/// ```
#[must_use]
pub fn text_width(text: &str, font_px: f64) -> f64 {
    hundredths(text, |_, width| width) * font_px.max(0.0) / 100.0
}

/// The same in a semibold or bold weight.
#[must_use]
pub fn bold_width(text: &str, font_px: f64) -> f64 {
    // Letters and digits grow by a tenth, narrow letters by more.
    let bold = |c: char, width: u32| match c {
        'r' | 't' | 'f' => width + 9,
        '–' | '—' | '−' | '=' | '+' | '<' | '>' => width,
        _ if width <= 40 => width + 8,
        _ => width * 112 / 100,
    };
    hundredths(text, bold) * font_px.max(0.0) / 100.0
}

fn hundredths(text: &str, weight: impl Fn(char, u32) -> u32) -> f64 {
    let sum: u32 = text
        .chars()
        .map(|c| weight(c, advance(c)))
        .fold(0, u32::saturating_add);
    f64::from(sum)
}

/// The advance of a character in hundredths of the font size, rounded up within
/// its class.
const fn advance(c: char) -> u32 {
    match c {
        'i' | 'j' | 'l' | '\'' | 'I' | 'J' => 29,
        ' ' | '\u{a0}' | '.' | ',' | '·' | '’' => 32,
        'f' | '/' | ':' | ';' | '|' | '\\' => 35,
        '(' | ')' | '[' | ']' | 't' | '!' | '-' => 40,
        'r' => 42,
        's' | 'z' | 'c' | '–' | '?' | '*' | '"' | '_' => 55,
        'v' | 'x' | 'y' | 'k' | 'F' | 'L' => 59,
        'a' | 'b' | 'd' | 'e' | 'g' | 'h' | 'n' | 'o' | 'p' | 'q' | 'u' | 'ø' | 'å' | 'é' | 'ö' => {
            64
        }
        '0'..='9' | 'T' | 'Y' | 'P' | 'E' | 'S' | '$' => 64,
        'A' | 'B' | 'C' | 'K' | 'R' | 'V' | 'X' | 'Z' | 'Å' => 70,
        'D' | 'G' | 'H' | 'N' | 'O' | 'Q' | 'U' | 'Ø' => 79,
        'w' | '−' | '+' | '=' | '<' | '>' | '#' | '&' | '~' => 84,
        // m, æ, W, %, … and whatever is not known.
        _ => 100,
    }
}
