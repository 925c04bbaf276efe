//! Figures written.

use super::super::*;
use super::shown;
use crate::present::language::Language::{Danish, English};

#[test]
fn kroner_are_whole_grouped_and_have_a_unit() {
    let table = [
        (0.0, "0_kr.", "0_kr"),
        (-0.0, "0_kr.", "0_kr"),
        (-0.4, "0_kr.", "0_kr"),
        (0.5, "1_kr.", "1_kr"),
        (-0.5, "~1_kr.", "~1_kr"),
        (999.499, "999_kr.", "999_kr"),
        (999.5, "1.000_kr.", "1,000_kr"),
        (54_481.5, "54.482_kr.", "54,482_kr"),
        (-1_300_000.0, "~1.300.000_kr.", "~1,300,000_kr"),
        (
            1e15,
            "1.000.000.000.000.000_kr.",
            "1,000,000,000,000,000_kr",
        ),
        (
            -999_999_999_999_999.0,
            "~999.999.999.999.999_kr.",
            "~999,999,999,999,999_kr",
        ),
        (1e18, "–", "–"),
        (f64::MAX, "–", "–"),
        (f64::MIN_POSITIVE, "0_kr.", "0_kr"),
        (f64::NAN, "–", "–"),
        (f64::INFINITY, "–", "–"),
        (f64::NEG_INFINITY, "–", "–"),
    ];
    for (x, danish, english) in table {
        assert_eq!(shown(&kroner(Danish, x)), danish);
        assert_eq!(shown(&kroner(English, x)), english);
    }
    assert_eq!(kroner(Danish, None), "–");
    assert_eq!(kroner_bare(Danish, Some(56_614.47)), "56.614");
}

#[test]
fn differences_have_a_sign_but_nought_has_none() {
    for (x, want) in [
        (25_700.0, "+25.700_kr."),
        (-1_300.2, "~1.300_kr."),
        (0.2, "0_kr."),
    ] {
        assert_eq!(shown(&kroner_signed(Danish, x)), want);
    }
    assert_eq!(decimal_signed(English, 2.5, 1), "+2.5");
    assert_eq!(shown(&decimal_signed(Danish, -2.50, 2)), "~2,5");
}

#[test]
fn prose_rounds_to_what_is_asked_and_less_for_small_amounts() {
    let table = [
        (82_345.0, "82.300_kr."),
        (82_350.0, "82.400_kr."),
        (-25_749.9, "~25.700_kr."),
        (1_257.0, "1.300_kr."),
        (826.0, "830_kr."),
        (34.2, "34_kr."),
        (-0.2, "0_kr."),
        (f64::NAN, "–"),
        (1e17, "100.000.000.000.000.000_kr."),
    ];
    for (x, want) in table {
        assert_eq!(shown(&kroner_rounded(Danish, x, 100)), want);
    }
    assert_eq!(
        kroner_rounded(Danish, 82_345.6, 0),
        kroner(Danish, 82_345.6)
    );
    assert_eq!(kroner_rounded(Danish, None, 100), "–");
}

#[test]
fn what_is_known_roughly_has_few_digits() {
    let table = [
        (2_620_332.0, "2,6_mio._kr."),
        (999_999.0, "1_mio._kr."),
        (-1_954_321.0, "~2_mio._kr."),
        (113_412.0, "110.000_kr."),
        (82.4, "82_kr."),
        (0.3, "0_kr."),
        (f64::NAN, "–"),
    ];
    for (x, want) in table {
        assert_eq!(shown(&kroner_about(Danish, x, 2)), want);
    }
    assert_eq!(kroner_about(Danish, None, 2), "–");
    assert_eq!(
        shown(&kroner_about(Danish, 2_028_900.0, 3)),
        "2,03_mio._kr."
    );
}

#[test]
fn axes_count_in_thousands() {
    for (x, want) in [
        (0.0, "0"),
        (2_500.0, "2,5"),
        (125_000.0, "125"),
        (-250.0, "~0,25"),
    ] {
        assert_eq!(shown(&thousand(Danish, x)), want);
    }
    assert_eq!(shown(&thousand_kroner(Danish, 125_000.0)), "125_t.kr.");
    assert_eq!(shown(&thousand_kroner(English, 125_000.0)), "125k_kr");
}

#[test]
fn shares_are_percent() {
    let table = [
        (0.2544, 1, "25,4_%", "25.4%"),
        (0.25, 1, "25,0_%", "25.0%"),
        (0.145, 0, "15_%", "15%"),
        (0.285, 0, "29_%", "29%"),
        (1.2, 0, "120_%", "120%"),
        (-0.004, 0, "0_%", "0%"),
        (0.000_049, 2, "0,00_%", "0.00%"),
        (f64::NAN, 1, "–", "–"),
    ];
    for (share, decimals, danish, english) in table {
        assert_eq!(shown(&percent(Danish, share, decimals)), danish);
        assert_eq!(shown(&percent(English, share, decimals)), english);
    }
}

#[test]
fn a_chance_is_never_certain_by_rounding() {
    let table = [
        (0.942, "94_%"),
        (0.999_6, "over_99_%"),
        (0.001, "under_1_%"),
        (1.0, "100_%"),
        (0.0, "0_%"),
        (0.99, "99_%"),
    ];
    for (p, want) in table {
        assert_eq!(shown(&chance(Danish, p)), want);
    }
    assert_eq!(chance(Danish, None), "–");
}

#[test]
fn ranges_have_one_unit() {
    assert_eq!(
        shown(&kroner_range(Danish, 56_999.6, 74_000.0)),
        "57.000–74.000_kr."
    );
    assert_eq!(shown(&kroner_range(English, 5.0, 5.2)), "5_kr");
    assert_eq!(shown(&kroner_range(Danish, -20.0, -5.0)), "~20_–_~5_kr.");
    assert_eq!(kroner_range(Danish, 1.0, f64::INFINITY), "–");
}

#[test]
fn plain_figures_lose_idle_decimals() {
    let table = [
        (2.5, "2,5"),
        (19.0, "19"),
        (1.044_4, "1,04"),
        (0.005, "0,01"),
        (-0.001, "0"),
    ];
    for (x, want) in table {
        assert_eq!(decimal(Danish, x, 2), want);
    }
    assert_eq!(decimal(Danish, 12_345.678, 40), "12.345,678");
    assert_eq!(decimal(Danish, 1e17, 9), "100.000.000.000.000.000");
    assert_eq!(count(Danish, 5_012.5), "5.013");
    assert_eq!(whole(English, u64::MAX), "18,446,744,073,709,551,615");
}
