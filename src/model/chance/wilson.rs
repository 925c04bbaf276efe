//! The interval around a share.

use super::is_count;

/// The 97.5 % point of the normal distribution: 95 % lie within it on both sides.
const Z: f64 = 1.959_963_984_540_054;

/// The 95 % Wilson interval of a share of `k` in `n`, as fractions of 1.
///
/// `(k + z²/2 ± z·√(k(n-k)/n + z²/4)) ÷ (n + z²)` with `z` = 1.96. The lower end is
/// exactly 0 where nothing was observed, the upper one exactly 1 where nothing
/// failed. `k` need not be whole. `None` unless both are finite, `n` is above 0 and
/// `k` from 0 to `n`.
///
/// ```
/// use pladspris::model::chance::wilson;
///
/// // Seven of Go-For-It's 51 ended courses led to job or education.
/// let (low, high) = wilson(7.0, 51.0).unwrap();
/// assert!((low - 0.0681).abs() < 5e-5 && (high - 0.2572).abs() < 5e-5);
/// // None of Opzoomerne's eight did; up to 32 % is still possible.
/// let (low, high) = wilson(0.0, 8.0).unwrap();
/// assert!(low == 0.0 && (high - 0.3244).abs() < 5e-5);
/// ```
#[must_use]
pub fn wilson(k: f64, n: f64) -> Option<(f64, f64)> {
    if !is_count(k, n) {
        return None;
    }
    let square = Z * Z;
    let middle = k + square / 2.0;
    // Divided before it is multiplied, so that it stays finite for any count.
    let spread = Z * (k * ((n - k) / n) + square / 4.0).sqrt();
    let low = if k <= 0.0 {
        0.0
    } else {
        ((middle - spread) / (n + square)).max(0.0)
    };
    let high = if k >= n {
        1.0
    } else {
        ((middle + spread) / (n + square)).min(1.0)
    };
    Some((low, high))
}
