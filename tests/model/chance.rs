//! Invariant 35. Chance: against an independent implementation,
//! `tests/reference/chance.py`, against the report's notes, and against the laws
//! of probability.

use crate::cases;
use pladspris::model::chance::{Posterior, cheaper, more, wilson, within};
use proptest::prelude::*;
use serde_json::Value as Json;

/// Absolute error allowed against the reference.
const ERROR: f64 = 1e-9;
/// What a law of probability may be off by, in rounding and quadrature.
const LAW: f64 = 2e-12;

fn posterior(k: f64, n: f64) -> Posterior {
    Posterior::of(k, n).unwrap_or_else(|| panic!("{k} of {n}"))
}

fn number(json: &Json) -> f64 {
    json.as_f64().unwrap()
}

fn near(what: &str, ours: f64, theirs: f64, error: f64) {
    assert!(
        (ours - theirs).abs() <= error,
        "{what}: {ours}, not {theirs}"
    );
    assert!((0.0..=1.0).contains(&ours), "{what}: {ours}");
}

#[test]
fn every_case_of_the_reference() {
    // Holds the accuracy of all four functions, extremes included: nothing and
    // everything observed, one course and 100,000, costs six orders apart.
    let path = format!("{}/tests/reference/chance.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let cases: Vec<Json> = serde_json::from_str(&text).unwrap();
    assert!(cases.len() >= 300, "only {} cases", cases.len());
    for case in &cases {
        let sides = ["a", "b"].map(|side| {
            let count = &case[side];
            (number(&count[0]), number(&count[1]))
        });
        let [a, b] = sides.map(|(k, n)| posterior(k, n));
        let factor = number(&case["factor"]);
        let name = format!("{} {} {factor}", case["a"], case["b"]);
        near(&name, more(&a, &b), number(&case["more"]), ERROR);
        near(
            &name,
            cheaper(&a, &b, factor),
            number(&case["cheaper"]),
            ERROR,
        );
        near(&name, within(&a, &b, 0.01), number(&case["within"]), ERROR);
        for ((k, n), theirs) in sides.into_iter().zip(case["wilson"].as_array().unwrap()) {
            let (low, high) = wilson(k, n).unwrap();
            near(&name, low, number(&theirs[0]), ERROR);
            near(&name, high, number(&theirs[1]), ERROR);
        }
    }
}

/// Printed to this many decimals in the report's notes, rounded.
const THREE_DECIMALS: f64 = 5e-4;

#[test]
fn the_figures_of_the_notes() {
    let go_for_it = posterior(7.0, 51.0);
    let vaeksthuset = posterior(6.2, 124.0);
    near("share", more(&go_for_it, &vaeksthuset), 0.9725, 5e-5);
    near(
        "whole",
        more(&go_for_it, &posterior(6.0, 124.0)),
        0.9753,
        5e-5,
    );
    let cost = |price: f64, persons: f64, courses: f64| price * persons / courses;
    // Go-For-It: a grant of a million and 22 of 144 parts of the administration.
    let of_trial = (1_000_000.0 + 1_300_000.0 * 22.0 / 144.0) / 77.0;
    let of_existing = cost(67_283.0, 24.0, 124.0);
    let per_job = cheaper(&go_for_it, &vaeksthuset, of_existing / of_trial);
    near("per job", per_job, 0.9437, 5e-5);

    let five = posterior(1.0, 106.0);
    let existing = posterior(0.02 * 1902.0 + 0.01 * 106.0, 2777.0);
    near("five", more(&five, &existing), 0.392, THREE_DECIMALS);
    let per_job = cheaper(&five, &existing, 8_970.0 / 24_720.0);
    near("five, per job", per_job, 0.044, THREE_DECIMALS);
    near("about equal", within(&five, &existing, 0.01), 0.66, 5e-3);

    let placed = posterior(11.0, 151.0);
    let existing = posterior(0.01 * 515.0 + 0.14 * 1902.0 + 0.03 * 106.0, 2777.0);
    near("placement", more(&existing, &placed), 0.855, THREE_DECIMALS);
}

#[test]
fn what_is_no_count_is_refused() {
    let (nan, infinity) = (f64::NAN, f64::INFINITY);
    for (k, n) in [
        (0.0, 0.0),
        (0.0, -0.0),
        (0.0, -1.0),
        (-1.0, 8.0),
        (-1e-300, 8.0),
        (8.1, 8.0),
        (nan, 8.0),
        (1.0, nan),
        (nan, nan),
        (1.0, infinity),
        (infinity, infinity),
        (infinity, 8.0),
        (-infinity, 8.0),
        (1.0, -infinity),
    ] {
        assert_eq!(wilson(k, n), None, "{k} of {n}");
        assert_eq!(Posterior::of(k, n), None, "{k} of {n}");
    }
}

#[test]
fn factors_and_tolerances_of_any_kind() {
    let (a, b) = (posterior(7.0, 51.0), posterior(6.2, 124.0));
    for (factor, expected) in [
        (0.0, 0.0),
        (-1.0, 0.0),
        (f64::NEG_INFINITY, 0.0),
        (f64::MIN_POSITIVE, 0.0),
        (f64::MAX, 1.0),
        (f64::INFINITY, 1.0),
        (f64::NAN, 0.5),
    ] {
        near("factor", cheaper(&a, &b, factor), expected, 0.0);
    }
    for (tolerance, expected) in [
        (0.0, 0.0),
        (-0.01, 0.0),
        (f64::NEG_INFINITY, 0.0),
        (f64::NAN, 0.0),
        (1.0, 1.0),
        (f64::INFINITY, 1.0),
    ] {
        near("tolerance", within(&a, &b, tolerance), expected, 0.0);
    }
    near("tiny", within(&a, &b, f64::MIN_POSITIVE), 0.0, LAW);
}

#[test]
fn more_courses_than_doubles_can_tell_apart() {
    // Beyond a billion the share alone counts, and nothing becomes infinite.
    let few = posterior(5.0, 100.0);
    for n in [1e9, 1e12, 1e100, f64::MAX] {
        for k in [0.0, f64::MIN_POSITIVE, n / 4.0, n] {
            let many = posterior(k, n);
            let sum = more(&few, &many) + more(&many, &few);
            near("sum", sum.min(1.0), 1.0, 1e-9);
            let (low, high) = wilson(k, n).unwrap();
            assert!(0.0 <= low && low <= high && high <= 1.0);
        }
    }
    near(
        "sure",
        more(&posterior(3e14, 1e15), &posterior(2e14, 1e15)),
        1.0,
        LAW,
    );
}

#[test]
fn wilson_ends_exactly_where_nothing_was_seen() {
    for n in [0.5, 1.0, 8.0, 1e5, 1e300] {
        assert_eq!(wilson(0.0, n).unwrap().0.to_bits(), 0.0_f64.to_bits());
        assert_eq!(wilson(n, n).unwrap().1.to_bits(), 1.0_f64.to_bits());
    }
}

/// The exact bits of `more`, `cheaper` and `within` 0.01 for a few pairs and
/// factors. They are the same natively and in WebAssembly, since the only
/// functions beside arithmetic are `libm`'s: a run in the browser is to be
/// compared with this table.
const GOLDEN: [(f64, f64, f64, f64, f64, [u64; 3]); 5] = [
    (
        7.0,
        51.0,
        6.2,
        124.0,
        0.8,
        [
            4_606_934_546_434_507_494,
            4_606_583_007_883_725_605,
            4_584_721_538_336_415_520,
        ],
    ),
    (
        1.0,
        106.0,
        39.1,
        2777.0,
        0.36,
        [
            4_600_729_298_533_568_645,
            4_586_331_115_421_870_712,
            4_604_124_727_728_119_516,
        ],
    ),
    (
        0.0,
        1.0,
        50_000.0,
        100_000.0,
        1e6,
        [
            4_595_714_153_862_466_575,
            4_607_174_309_482_377_820,
            4_578_493_874_163_199_168,
        ],
    ),
    (
        0.3,
        20.0,
        99_999.0,
        100_000.0,
        1e-3,
        [0, 0, 4_416_214_841_241_370_624],
    ),
    (
        5.0,
        5.0,
        0.0,
        8.0,
        3.0,
        [
            4_607_182_103_634_271_350,
            4_607_182_418_166_500_994,
            4_532_388_516_012_556_288,
        ],
    ),
];

#[test]
fn the_same_bits_everywhere() {
    let found = GOLDEN.map(|(k, n, l, m, factor, _)| {
        let (a, b) = (posterior(k, n), posterior(l, m));
        let all = [more(&a, &b), cheaper(&a, &b, factor), within(&a, &b, 0.01)];
        (k, n, l, m, factor, all.map(f64::to_bits))
    });
    assert_eq!(found, GOLDEN);
}

/// Counts of 1 to 100,000 courses, nothing and everything observed included.
fn counts() -> impl Strategy<Value = (f64, f64)> {
    let share = prop_oneof![
        Just(0.0),
        Just(1.0),
        0.0..1.0,
        (0.0..4.0).prop_map(|x: f64| 10_f64.powf(-x))
    ];
    let whole = (0.0..5.0).prop_map(|x: f64| 10_f64.powf(x).round());
    (share, whole).prop_map(|(share, n)| (share * n, n))
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn one_of_two_has_more((k, n) in counts(), (l, m) in counts()) {
        let (a, b) = (posterior(k, n), posterior(l, m));
        near("sum", (more(&a, &b) + more(&b, &a)).min(1.0), 1.0, LAW);
        prop_assert!((more(&a, &a) - 0.5).abs() <= LAW);
        prop_assert_eq!(cheaper(&a, &b, 1.0).to_bits(), more(&a, &b).to_bits());
    }

    #[test]
    fn one_of_two_is_cheaper((k, n) in counts(), (l, m) in counts(), log in -6.0..6.0) {
        let (a, b) = (posterior(k, n), posterior(l, m));
        let factor = 10_f64.powf(log);
        let sum = cheaper(&a, &b, factor) + cheaper(&b, &a, 1.0 / factor);
        prop_assert!((sum - 1.0).abs() <= LAW, "{}", sum);
    }

    #[test]
    fn a_larger_factor_or_tolerance_takes_nothing_away(
        (k, n) in counts(),
        (l, m) in counts(),
        log in -6.0..6.0,
        step in 0.0..1.0,
        tolerance in 0.0..1.0,
    ) {
        let (a, b) = (posterior(k, n), posterior(l, m));
        let factor = 10_f64.powf(log);
        prop_assert!(cheaper(&a, &b, factor) <= cheaper(&a, &b, factor * (1.0 + step)) + LAW);
        let wider = tolerance + step * (1.0 - tolerance);
        prop_assert!(within(&a, &b, tolerance) <= within(&a, &b, wider) + LAW);
        // From either side two shares are as close.
        prop_assert_eq!(
            within(&a, &b, tolerance).to_bits(),
            within(&b, &a, tolerance).to_bits()
        );
    }

    #[test]
    fn swapping_success_and_failure_reverses_the_verdict((k, n) in counts(), (l, m) in counts()) {
        let turned = more(&posterior(n - k, n), &posterior(m - l, m));
        let plain = more(&posterior(l, m), &posterior(k, n));
        // The two counts differ by the rounding of n - k.
        prop_assert!((turned - plain).abs() <= 1e-10, "{} {}", turned, plain);
    }

    #[test]
    fn any_bits_are_answered(bits in any::<[u64; 6]>()) {
        // Holds that nothing panics, and that what is answered is a probability.
        let [k, n, l, m, factor, tolerance] = bits.map(f64::from_bits);
        let (k, n) = (k.abs(), n.abs());
        if let (Some(a), Some(b)) = (Posterior::of(k.min(n), n), Posterior::of(l, m)) {
            for found in [more(&a, &b), cheaper(&a, &b, factor), within(&a, &b, tolerance)] {
                prop_assert!((0.0..=1.0).contains(&found));
            }
        }
        if let Some((low, high)) = wilson(k.min(n), n) {
            prop_assert!(0.0 <= low && low <= high && high <= 1.0);
        }
    }

    #[test]
    fn the_share_lies_in_its_interval((k, n) in counts()) {
        let (low, high) = wilson(k, n).unwrap();
        prop_assert!(low <= k / n + 1e-15 && k / n <= high + 1e-15);
    }
}
