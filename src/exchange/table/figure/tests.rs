use super::*;
use Language::{Danish, English};

#[test]
fn what_decides_is_told_from_what_does_not() {
    let table = [
        ("1.234,5", Evidence::Sure(Danish)),
        ("1.234.567", Evidence::Sure(Danish)),
        ("0,5", Evidence::Sure(Danish)),
        ("24,5", Evidence::Sure(Danish)),
        ("1234,567", Evidence::Sure(Danish)),
        ("0,650", Evidence::Sure(Danish)),
        ("kr. 54.482,50", Evidence::Sure(Danish)),
        ("1 234,567", Evidence::Sure(Danish)),
        (",5", Evidence::Sure(Danish)),
        ("1,234.5", Evidence::Sure(English)),
        ("1,234,567", Evidence::Sure(English)),
        ("24.5", Evidence::Sure(English)),
        (".5", Evidence::Sure(English)),
        ("1.234", Evidence::Either),
        ("kr.1.234", Evidence::Either),
        ("-1,234", Evidence::Either),
        ("54.482,-", Evidence::Sure(Danish)),
        ("1234", Evidence::None),
        ("1 234", Evidence::None),
        ("kr. 5", Evidence::None),
        ("01-02-2025", Evidence::None),
        ("", Evidence::None),
        ("Tilbud", Evidence::None),
    ];
    for (text, expected) in table {
        assert_eq!(evidence(text), expected, "{text}");
    }
}

fn kroner(power: i32) -> Measure {
    Measure {
        kind: InputKind::Kroner,
        style: Danish,
        power,
        percent: false,
    }
}

#[test]
fn amounts_are_read() {
    let table = [
        ("54.482", 0, 54_482.0),
        ("kr. 54.482,50", 0, 54_482.5),
        ("54.482,-", 0, 54_482.0),
        ("-1.234", 0, -1_234.0),
        ("\u{2212}1.234", 0, -1_234.0),
        ("1.234-", 0, -1_234.0),
        ("1.234,50- kr.", 0, -1_234.5),
        ("(1.234)", 0, -1_234.0),
        ("kr. (1.234)", 0, -1_234.0),
        ("(1.234) kr.", 0, -1_234.0),
        ("1,3 mio. kr.", 0, 1_300_000.0),
        ("1.300 t.kr.", 0, 1_300_000.0),
        ("1.300", 3, 1_300_000.0),
        ("1,1", 6, 1_100_000.0),
        ("1,3 mio. kr.", 3, 1_300_000.0),
        ("54\u{a0}482", 0, 54_482.0),
        ("54\u{202f}482", 0, 54_482.0),
        ("1.234*", 0, 1_234.0),
        ("0", 0, 0.0),
    ];
    for (text, power, expected) in table {
        assert_eq!(
            of_text(text, kroner(power)),
            Reading::Figure(expected),
            "{text}"
        );
    }
    assert_eq!(
        of_text("1.300 kr.", kroner(3)),
        Reading::FigureInKroner(1_300.0)
    );
}

#[test]
fn what_is_missing_is_never_nought() {
    let texts = [
        "", "-", "–", ".", "..", "…", "\u{2212}", "kr. -", "- kr.", "-  %", "n/a", "*",
    ];
    for text in texts {
        assert_eq!(of_text(text, kroner(3)), Reading::Missing, "{text}");
    }
}

#[test]
fn dates_and_words_are_no_figures() {
    for text in [
        "01-02-2025",
        "1. feb",
        "feb-25",
        "2025-02-01",
        "1-2",
        "12.05.2025",
        "1/2",
    ] {
        let date = Reading::Date(Err(text.to_owned()));
        assert_eq!(of_text(text, kroner(0)), date, "{text}");
    }
    for text in [
        "ca. 40",
        "se note",
        "10-12 pladser",
        "(-5)",
        "-5-",
        "5 stk",
        "93 %",
    ] {
        assert_eq!(
            of_text(text, kroner(0)),
            Reading::Text(text.to_owned()),
            "{text}"
        );
    }
}

#[test]
fn shares_are_read_as_their_column_is() {
    let table = [
        ("93 %", false, 0.93),
        ("93 pct.", false, 0.93),
        ("0,93", false, 0.93),
        ("1", false, 1.0),
        ("1,05", false, 1.05),
        ("93", true, 0.93),
        ("0,5", true, 0.005),
        ("0,5 %", true, 0.005),
        ("100", true, 1.0),
    ];
    for (text, percent, expected) in table {
        let measure = Measure {
            kind: InputKind::Share,
            percent,
            ..kroner(0)
        };
        assert_eq!(
            of_text(text, measure),
            Reading::Figure(expected),
            "{text} {percent}"
        );
    }
}

#[test]
fn cells_of_workbooks_count_as_they_are_shown() {
    let of = |value, format, shown, measure| of_number(value, format, shown, measure);
    let plain = NumberFormat::Plain;
    // Shown as 1,300 under a heading in thousands.
    assert_eq!(
        of(1_300_000.0, plain, 3, kroner(3)),
        Reading::Figure(1_300_000.0)
    );
    assert_eq!(
        of(1_300_000.0, plain, 3, kroner(0)),
        Reading::Figure(1_300_000.0)
    );
    assert_eq!(
        of(1_300.0, plain, 0, kroner(3)),
        Reading::Figure(1_300_000.0)
    );
    assert_eq!(
        of(0.93, NumberFormat::Percent, 0, kroner(0)),
        Reading::PercentInAmounts
    );
    let share = Measure {
        kind: InputKind::Share,
        percent: true,
        ..kroner(0)
    };
    assert_eq!(
        of(0.93, NumberFormat::Percent, 0, share),
        Reading::Figure(0.93)
    );
    assert_eq!(of(93.0, plain, 0, share), Reading::Figure(0.93));
}

#[test]
fn a_power_of_ten_loses_nothing() {
    for (value, power, expected) in [
        (1.1, 6, 1_100_000.0),
        (2.4, 6, 2_400_000.0),
        (0.07, 2, 7.0),
        (93.0, -2, 0.93),
        (-1.005, 3, -1_005.0),
        (0.0, 6, 0.0),
    ] {
        assert_eq!(
            shifted(value, power).to_bits(),
            f64::to_bits(expected),
            "{value}"
        );
    }
    assert!(shifted(f64::INFINITY, 3).is_infinite());
}
