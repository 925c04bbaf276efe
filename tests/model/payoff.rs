//! What pays, against an independent implementation in exact fractions and the worked
//! figures.
//!
//! Invariant 40: every figure of costs and benefits is that of the reference.

use pladspris::exchange::evaluate::figures;
use pladspris::model::payoff::Years;
use serde_json::{Value as Json, json};

/// Whether two results say the same: numbers within 1e-9 of their size.
fn same(found: &Json, expected: &Json) -> bool {
    match (found, expected) {
        (Json::Number(a), Json::Number(b)) => {
            let (a, b) = (a.as_f64().unwrap(), b.as_f64().unwrap());
            (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
        }
        (Json::Object(a), Json::Object(b)) => {
            a.len() == b.len()
                && b.iter()
                    .all(|(key, b)| a.get(key).is_some_and(|a| same(a, b)))
        }
        (a, b) => a == b,
    }
}

#[test]
fn every_figure_is_the_references() {
    let cases = include_str!("../reference/payoff.json");
    let cases: Vec<Json> = serde_json::from_str(cases).unwrap();
    assert!(cases.len() >= 160);
    for case in crate::first_cases(&cases) {
        let file = json!({
            "pladspris": 1, "data_set": case["data_set"], "changes": case["changes"],
        });
        let results: Json = serde_json::from_str(&figures(&file.to_string()).unwrap()).unwrap();
        let comparisons = results["comparisons"].as_array().unwrap();
        let found = comparisons.iter().find(|c| c["id"] == case["comparison"]);
        let found = &found.unwrap()["payoff"];
        assert!(
            same(found, &case["expect"]),
            "{}: {}\n{found:#}\nis not\n{:#}",
            case["name"],
            case["changes"],
            case["expect"]
        );
    }
}

/// The cases of the description, by hand: 130,188 kr a year over 5 years, of which 80 %
/// remain each year, at 4 %.
#[test]
fn the_worked_annuities_come_out() {
    let years = |first_year| Years {
        years: 5.0,
        retention: 0.8,
        discount: 0.04,
        first_year,
    };
    assert!((years(1.0).annuity() - 3.166_24).abs() < 5e-6);
    assert!((years(0.5).annuity() - 2.666_24).abs() < 5e-6);
    // 130,188 · S for one extra outcome, to the krone.
    assert!((130_188.0 * years(1.0).annuity() - 412_207.0).abs() <= 0.5);
    assert!((130_188.0 * years(0.5).annuity() - 347_113.0).abs() <= 0.5);
}

fn exactly(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-15, "{found}, not {expected}");
}

#[test]
fn years_at_their_edges() {
    let plain = Years {
        years: 4.0,
        retention: 1.0,
        discount: 0.0,
        first_year: 1.0,
    };
    exactly(plain.annuity(), 4.0);
    assert_eq!(plain.payback(4.0, 1.0), Some(4.0));
    assert_eq!(plain.payback(4.1, 1.0), None);
    assert_eq!(plain.payback(1.0, 0.0), None);
    assert_eq!(plain.payback(1.0, -1.0), None);
    assert_eq!(plain.payback(0.0, 0.0), None);
    let gone = Years {
        retention: 0.0,
        first_year: 0.0,
        ..plain
    };
    exactly(gone.annuity(), 0.0);
    let part = Years {
        years: 1.5,
        first_year: 0.5,
        ..plain
    };
    exactly(part.annuity(), 1.0);
    assert_eq!(part.payback(1.0, 1.0), Some(1.5));
    assert_eq!(part.payback(1.25, 1.0), None);
    exactly(
        Years {
            years: f64::INFINITY,
            ..plain
        }
        .annuity(),
        30.0,
    );
    for years in [0.0, -1.0, f64::NAN] {
        exactly(Years { years, ..plain }.annuity(), 0.0);
    }
}
