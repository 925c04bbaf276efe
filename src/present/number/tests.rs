//! Figures written and read back, in both languages.

mod reading;
mod writing;

use super::*;
use crate::present::language::Language::{self, Danish, English};
use proptest::prelude::*;

const KINDS: [InputKind; 4] = [
    InputKind::Kroner,
    InputKind::Share,
    InputKind::Count,
    InputKind::Plain,
];

/// `_` stands for a non-breaking space and `~` for U+2212, to be seen.
fn shown(text: &str) -> String {
    text.replace('\u{a0}', "_").replace('\u{2212}', "~")
}

#[test]
fn fields_show_what_was_typed_and_round_what_was_computed() {
    for (kind, value, danish, english) in [
        (InputKind::Kroner, 1_300_000.0, "1.300.000", "1,300,000"),
        (InputKind::Kroner, 54_482.5, "54.482,5", "54,482.5"),
        (InputKind::Kroner, 54_482.123_4, "54.482", "54,482"),
        (InputKind::Kroner, 54.482, "54,48", "54.48"),
        (InputKind::Kroner, -2_000.0, "~2.000", "~2,000"),
        (InputKind::Share, 0.65, "65_%", "65%"),
        (InputKind::Share, 79.0 / 122.0, "64,75_%", "64.75%"),
        (InputKind::Share, 0.123_456, "12,3456_%", "12.3456%"),
        (InputKind::Share, 0.005, "0,5_%", "0.5%"),
        (InputKind::Share, 0.07, "7_%", "7%"),
        (InputKind::Count, 17.3, "17,3", "17.3"),
        (InputKind::Count, 1.234, "1,234", "1.234"),
        (InputKind::Plain, 1.0432, "1,0432", "1.0432"),
        (InputKind::Plain, f64::NAN, "", ""),
    ] {
        assert_eq!(shown(&for_field(Danish, kind, value)), danish);
        assert_eq!(shown(&for_field(English, kind, value)), english);
    }
}

/// Half a unit in the last decimal that a field's text shows.
fn half_a_unit(language: Language, text: &str) -> f64 {
    let mark = if language == Danish { ',' } else { '.' };
    let decimals = text.split_once(mark).map_or(0, |(_, decimals)| {
        decimals.chars().filter(char::is_ascii_digit).count()
    });
    0.5 / 10_f64.powi(i32::try_from(decimals).unwrap())
}

fn language() -> impl Strategy<Value = Language> {
    prop_oneof![Just(Danish), Just(English)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn parsing_never_panics(text in any::<String>(), language in language()) {
        for kind in KINDS {
            let _ = parse(language, kind, &text);
        }
    }

    #[test]
    fn near_figures_never_panic_and_are_finite(
        text in "[-–−+0-9., '\u{a0}\u{202f}%krmiotpc]{0,24}",
        language in language(),
    ) {
        for kind in KINDS {
            if let Ok(value) = parse(language, kind, &text) {
                prop_assert!(value.abs() <= 1e15);
                // What was read is shown, and reads the same again.
                let again = parse(language, kind, &for_field(language, kind, value));
                prop_assert!(again.is_ok());
            }
        }
    }

    #[test]
    fn fields_read_back_to_the_precision_shown(
        value in prop_oneof![-2.0..2.0, -1e5..1e5, -1e12..1e12_f64],
        language in language(),
    ) {
        for kind in KINDS {
            let value = if kind == InputKind::Share { value % 1e4 } else { value };
            let text = for_field(language, kind, value);
            let back = parse(language, kind, &text).unwrap();
            let unit = if kind == InputKind::Share { 100.0 } else { 1.0 };
            let tolerance = half_a_unit(language, &text) / unit * 1.001 + value.abs() * 1e-15;
            prop_assert!((back - value).abs() <= tolerance, "{text} {back} {value}");
            // A second time nothing moves.
            prop_assert_eq!(for_field(language, kind, back), text);
        }
    }

    #[test]
    fn few_decimals_read_back_exactly(cents in -100_000_000_i64..100_000_000, language in language()) {
        let value = cents as f64 / 100.0;
        for kind in [InputKind::Kroner, InputKind::Count, InputKind::Plain] {
            let back = parse(language, kind, &for_field(language, kind, value));
            prop_assert_eq!(back.map(f64::to_bits), Ok((value + 0.0).to_bits()));
        }
        let share = cents as f64 / 1e4;
        let back = parse(language, InputKind::Share, &for_field(language, InputKind::Share, share));
        prop_assert_eq!(back.map(f64::to_bits), Ok((share + 0.0).to_bits()));
    }

    #[test]
    fn writing_never_panics_and_rounds_to_the_nearest(x in any::<f64>(), small in -1e9..1e9_f64) {
        for language in Language::ALL {
            for decimals in [0, 1, 4, 9, 400] {
                prop_assert!(!decimal(language, x, decimals).is_empty());
                prop_assert!(!percent(language, x, decimals).is_empty());
            }
            for text in [thousand_kroner(language, x), chance(language, x)] {
                prop_assert!(!text.is_empty());
            }
            prop_assert!(!kroner_rounded(language, x, 100).is_empty());
            for kind in KINDS {
                let _ = for_field(language, kind, x);
            }
        }
        let whole = kroner_bare(Danish, small).replace('.', "").replace('\u{2212}', "-");
        prop_assert_eq!(whole, format!("{}", small.round() as i64));
    }
}
