//! The largest error of any probability against the reference, which SciPy's quadrature
//! wrote: `tests/reference/chance.json`. `cargo xtask bench` prints it among its own.
#![allow(clippy::print_stdout, reason = "its output is the product")]

use pladspris::model::chance::{Posterior, cheaper, more, within};
use serde_json::Value;

/// The tolerance within which the reference calls two shares about equal.
const ABOUT: f64 = 0.01;

fn main() {
    let cases = include_str!("../tests/reference/chance.json");
    let cases: Vec<Value> = serde_json::from_str(cases).unwrap_or_default();
    let errors: Vec<f64> = cases.iter().filter_map(error).collect();
    // A case that is not read must not make it smaller.
    let all = !cases.is_empty() && errors.len() == cases.len();
    let largest = errors.into_iter().fold(0.0, f64::max);
    println!("{:e}", if all { largest } else { f64::INFINITY });
}

/// The larger of a case's three errors.
fn error(case: &Value) -> Option<f64> {
    let side = |name: &str| {
        let count = &case[name];
        Posterior::of(count[0].as_f64()?, count[1].as_f64()?)
    };
    let (a, b) = (side("a")?, side("b")?);
    let ours = [
        more(&a, &b),
        cheaper(&a, &b, case["factor"].as_f64()?),
        within(&a, &b, ABOUT),
    ];
    let theirs = ["more", "cheaper", "within"].map(|name| case[name].as_f64());
    let mut largest = 0.0_f64;
    for (ours, theirs) in ours.into_iter().zip(theirs) {
        largest = largest.max((ours - theirs?).abs());
    }
    Some(largest)
}
