//! What browsers answer as numbers, and what of several counts.

use anyhow::{Context as _, Result};
use serde_json::Value;

/// An answer that has to be a list of numbers.
pub(super) fn numbers(found: &Value) -> Result<Vec<f64>> {
    let list = found
        .as_array()
        .with_context(|| format!("{found} is no list of numbers"))?;
    let number = |one: &Value| one.as_f64().with_context(|| format!("{one} is no number"));
    list.iter().map(number).collect()
}

/// The same for a list of so many.
pub(super) fn several<const COUNT: usize>(found: &Value) -> Result<[f64; COUNT]> {
    numbers(found)?
        .try_into()
        .map_err(|list| anyhow::anyhow!("{COUNT} numbers were expected, not {list:?}"))
}

/// The value that this share of them does not exceed.
pub(super) fn rank(mut values: Vec<f64>, share: f64) -> Result<f64> {
    values.sort_by(f64::total_cmp);
    let at = ((values.len() as f64 * share).ceil() as usize).saturating_sub(1);
    values.get(at).copied().context("nothing was measured")
}

/// The one in the middle.
pub(super) fn median(values: Vec<f64>) -> Result<f64> {
    rank(values, 0.5)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn ranks_are_the_nearest() {
        let values: Vec<f64> = (1..=20).rev().map(f64::from).collect();
        assert!((rank(values.clone(), 0.95).unwrap() - 19.0).abs() < 1e-9);
        assert!((median(values).unwrap() - 10.0).abs() < 1e-9);
        assert!(rank(Vec::new(), 0.5).is_err());
    }

    #[test]
    fn what_is_no_list_of_numbers_is_said() {
        let [one, two] = several(&json!([1, 2.5])).unwrap();
        assert!((one - 1.0).abs() < 1e-9 && (two - 2.5).abs() < 1e-9);
        let fault = several::<2>(&json!("it did not start")).unwrap_err();
        assert!(fault.to_string().contains("it did not start"));
        assert!(several::<2>(&json!([1])).is_err());
    }
}
