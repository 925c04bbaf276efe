//! Numbers as the shortest digits that give the same number back.
//!
//! Natively the standard library does it. In the page JavaScript does: its
//! rules are the same, and Rust's own tables would weigh 25 kB there.

/// Writes a finite number.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn write(x: f64) -> String {
    x.to_string()
}

/// Reads a number; `None` for anything else.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn read(text: &str) -> Option<f64> {
    text.parse().ok()
}

/// Writes a finite number.
#[cfg(target_arch = "wasm32")]
#[must_use]
pub fn write(x: f64) -> String {
    js_sys::Number::from(x)
        .to_string_with_radix(10)
        .map(String::from)
        .unwrap_or_default()
}

/// Reads a number; `None` for anything else.
#[cfg(target_arch = "wasm32")]
#[must_use]
pub fn read(text: &str) -> Option<f64> {
    // What Rust reads and JavaScript spells otherwise; the scenario refuses them
    // by name.
    match text.to_ascii_lowercase().trim_start_matches(['+', '-']) {
        "nan" => return Some(f64::NAN),
        "inf" | "infinity" => return Some(f64::INFINITY),
        _ => {}
    }
    // JavaScript also reads nothing, blanks and 0x10 as numbers.
    let digits = |c: char| c.is_ascii_digit() || matches!(c, '.' | 'e' | 'E' | '+' | '-');
    let plain = text.contains(|c: char| c.is_ascii_digit()) && text.chars().all(digits);
    let number: js_sys::Number = text.parse().ok()?;
    Some(f64::from(number)).filter(|x| plain && !x.is_nan())
}
