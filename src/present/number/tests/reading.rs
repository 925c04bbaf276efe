//! Figures read.

use super::super::*;
use crate::present::language::Language::{self, Danish, English};

#[test]
fn kroner_are_read_as_people_write_them() {
    // The same in both languages.
    for text in [
        "54482",
        "54 482 kr.",
        "kr. 54 482",
        "54\u{a0}482",
        "54\u{202f}482",
        "54'482",
        "54\u{2019}482",
        "54482,00",
        "54482.00",
        "  54482\n",
        "DKK 54482",
        "54482dkk",
        "54482 Kroner",
        "54482,-",
        "kr 54482.-",
        "+54482",
        "54482,",
        "0054482",
        "54.482,00",
        "54,482.00",
        "54 482,00",
        "54,482 t.kr. ",
        "54,482tkr",
    ] {
        // The two in thousands need the reader's own decimal mark.
        let language = if text.contains('t') { Danish } else { English };
        for language in [Danish, language] {
            assert_eq!(
                parse(language, InputKind::Kroner, text),
                Ok(54_482.0),
                "{text}"
            );
        }
    }
    let table: [(&str, f64, f64); 17] = [
        ("54.482", 54_482.0, 54.482),
        ("54,482", 54.482, 54_482.0),
        ("54.48", 54.48, 54.48),
        ("54,48", 54.48, 54.48),
        ("1.234,5", 1_234.5, 1_234.5),
        ("54,482.50", 54_482.5, 54_482.5),
        ("1.300.000", 1.3e6, 1.3e6),
        ("1,300,000", 1.3e6, 1.3e6),
        ("0.650", 0.65, 0.65),
        ("1234.567", 1_234.567, 1_234.567),
        ("1,3 mio.", 1.3e6, 1.3e6),
        ("1.3 million", 1.3e6, 1.3e6),
        ("0,07 mio. kr.", 70_000.0, 70_000.0),
        ("1300 t.kr.", 1.3e6, 1.3e6),
        ("1,3 mia.", 1.3e9, 1.3e9),
        ("\u{2212}1 300,5", -1_300.5, -1_300.5),
        ("kr. –.5", -0.5, -0.5),
    ];
    for (text, danish, english) in table {
        assert_eq!(parse(Danish, InputKind::Kroner, text), Ok(danish), "{text}");
        assert_eq!(
            parse(English, InputKind::Kroner, text),
            Ok(english),
            "{text}"
        );
    }
    assert_eq!(parse(English, InputKind::Kroner, "1.3m"), Ok(1.3e6));
    assert_eq!(parse(Danish, InputKind::Kroner, "2 billioner"), Ok(2e12));
    assert_eq!(parse(English, InputKind::Kroner, "2 billion kr"), Ok(2e9));
}

#[test]
fn a_percent_field_takes_percent_and_fractions() {
    let table = [
        ("65", 0.65),
        ("65 %", 0.65),
        ("65%", 0.65),
        ("65 pct.", 0.65),
        ("65 procent", 0.65),
        ("65 per cent", 0.65),
        ("% 65", 0.65),
        ("0,65", 0.65),
        ("0.65", 0.65),
        (",65", 0.65),
        ("0,5 %", 0.005),
        ("1", 0.01),
        ("1,2", 0.012),
        ("3,5", 0.035),
        ("28,7", 0.287),
        ("12.345", 0.123_45),
        ("12,345", 0.123_45),
        ("120", 1.2),
        ("0", 0.0),
        ("0,0", 0.0),
        ("~5", -0.05),
        ("1.200,5", 12.005),
    ];
    for (text, want) in table {
        let text = text.replace('~', "\u{2212}");
        for language in Language::ALL {
            assert_eq!(parse(language, InputKind::Share, &text), Ok(want), "{text}");
        }
    }
}

#[test]
fn marks_that_nobody_sees_are_passed_over() {
    let marks = "\u{ad}\u{61c}\u{180e}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\
                 \u{202d}\u{202e}\u{2060}\u{2066}\u{2067}\u{2068}\u{2069}\u{feff}";
    for mark in marks.chars() {
        for (kind, plain) in [
            (InputKind::Kroner, "kr. -1.300.000,5 "),
            (InputKind::Kroner, "1,3 mio. kr."),
            (InputKind::Share, "0,65"),
            (InputKind::Share, "65 %"),
            (InputKind::Count, "17,3 pladser"),
            (InputKind::Plain, "+5 uger"),
        ] {
            let want = parse(Danish, kind, plain);
            assert!(want.is_ok(), "{plain}");
            // Before, behind and between any two characters.
            for at in 0..=plain.len() {
                if let Some((before, after)) = plain.split_at_checked(at) {
                    let text = format!("{before}{mark}{after}");
                    assert_eq!(parse(Danish, kind, &text), want, "{text:?}");
                }
            }
        }
        let alone = parse(Danish, InputKind::Kroner, &mark.to_string());
        assert_eq!(alone, Err(InputFault::Empty), "{mark:?}");
        // What is refused is told without them.
        let fault = InputFault::NotANumber {
            text: "ti".to_owned(),
        };
        let text = format!("{mark}t{mark}i{mark}");
        assert_eq!(parse(Danish, InputKind::Kroner, &text), Err(fault));
    }
    // From a calculator, and from a chat.
    for text in [
        "\u{202d}54482\u{202c}",
        "\u{2068}54.482\u{2069}\u{200b} kr.",
    ] {
        assert_eq!(parse(Danish, InputKind::Kroner, text), Ok(54_482.0));
    }
}

#[test]
fn counts_take_decimals_and_nouns() {
    for (kind, text, want) in [
        (InputKind::Count, "19", 19.0),
        (InputKind::Count, "17,3 pladser", 17.3),
        (InputKind::Count, "5.013", 5_013.0),
        (InputKind::Count, "12 helårspersoner", 12.0),
        (InputKind::Plain, "5 uger", 5.0),
        (InputKind::Plain, "3 ÅR", 3.0),
        (InputKind::Count, "24 FORLØB", 24.0),
        (InputKind::Plain, "1,0432", 1.0432),
    ] {
        assert_eq!(parse(Danish, kind, text), Ok(want), "{text}");
    }
}

#[test]
fn what_is_no_figure_is_refused_with_a_reason() {
    for text in ["", " ", "\u{a0}\u{202f}\t\n"] {
        assert_eq!(
            parse(Danish, InputKind::Kroner, text),
            Err(InputFault::Empty)
        );
    }
    for text in [
        "kr.",
        "ti",
        "-",
        "+",
        ".",
        ",",
        "%",
        "--5",
        "- kr. -5",
        "5-",
        "12-34",
        "79 af 122",
        "1e5",
        "1.2.3",
        "1,2,3",
        "1.234.56",
        "12.34.567",
        "54 48",
        "5 4482",
        "54\t482",
        "1 300\n2 400",
        "1.234,567.8",
        "1,234.5,6",
        "54 482'000",
        "０６５",
        "½",
        "∞",
        "NaN5x6",
        "1.300,000.000",
        "0.123.456",
        ".-",
    ] {
        let fault = InputFault::NotANumber {
            text: text.to_owned(),
        };
        assert_eq!(parse(Danish, InputKind::Kroner, text), Err(fault), "{text}");
    }
    for (kind, text, unit) in [
        (InputKind::Kroner, "65 %", "%"),
        (InputKind::Kroner, "5 t", "t"),
        (InputKind::Kroner, "5 øre", "øre"),
        (InputKind::Kroner, "1,3 m", "m"),
        (InputKind::Kroner, "€ 500", "€"),
        (InputKind::Share, "500 kr.", "kr."),
        (InputKind::Count, "5 mio.", "mio."),
        (InputKind::Plain, "5 %", "%"),
    ] {
        let fault = InputFault::WrongUnit {
            unit: unit.to_owned(),
        };
        assert_eq!(parse(Danish, kind, text), Err(fault), "{text}");
    }
    for text in [
        "1000000000000001",
        "1e9",
        "2.000.000 mia.",
        &"9".repeat(400),
    ] {
        if text != "1e9" {
            assert_eq!(
                parse(Danish, InputKind::Kroner, text),
                Err(InputFault::TooLarge),
                "{text}"
            );
        }
    }
    assert_eq!(
        parse(Danish, InputKind::Kroner, "1.000.000.000.000.000"),
        Ok(1e15)
    );
}
