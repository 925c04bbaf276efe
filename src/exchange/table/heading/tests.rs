use super::ColumnRole::*;
use super::*;

#[test]
fn headings_say_what_their_column_is() {
    let outcome = |role: OfOutcome, name: &str| role(name.to_owned());
    let table: [(&str, ColumnRole, i32, bool); 48] = [
        ("Tilbud", Name, 0, false),
        ("  NAVN ", Name, 0, false),
        ("Programme", Name, 0, false),
        ("Målgruppe", Group, 0, false),
        ("Pulje", Pool, 0, false),
        ("Budget", Budget, 0, false),
        ("Budget (kr.)", Budget, 0, false),
        ("Budget, t.kr.", Budget, 3, false),
        ("Budget i t. kr.", Budget, 3, false),
        ("Budget (1.000 kr.)", Budget, 3, false),
        ("Budget i 1000 kr", Budget, 3, false),
        ("Budget 1 000 kr.", Budget, 3, false),
        ("Budget (DKK '000)", Budget, 3, false),
        ("Budget (DKK 1,000)", Budget, 3, false),
        ("Budget, thousand kr", Budget, 3, false),
        ("Bevilling (mio. kr.)", Budget, 6, false),
        ("Bevilling\nmio.kr.", Budget, 6, false),
        ("Budget (DKKm)", Budget, 6, false),
        ("Budget 2025", Budget, 0, false),
        ("Budget 2024/25 (t.kr.)", Budget, 3, false),
        ("Budget i alt", Budget, 0, false),
        ("Takst pr. helårsperson", Rate, 0, false),
        ("Rate per full-year person (kr)", Rate, 0, false),
        ("Takst pr. uge", LeftOut, 0, false),
        ("Budget pr. plads", LeftOut, 0, false),
        ("Pladser", Places, 0, false),
        ("Antal pladser", Places, 0, false),
        ("Pladser (antal)", Places, 0, false),
        ("Helårspersoner", Persons, 0, false),
        ("Helårs-\npersoner", Persons, 0, false),
        ("Hel\u{ad}års\u{ad}personer", Persons, 0, false),
        ("Full-year persons", Persons, 0, false),
        ("Belægning", Occupancy, 0, false),
        ("Belægning i pct.", Occupancy, 0, true),
        ("Occupancy (%)", Occupancy, 0, true),
        ("Forløb", Courses, 0, false),
        ("Timer pr. uge", Hours, 0, false),
        ("Fast andel", FixedShare, 0, false),
        ("Fast andel (pct.)", FixedShare, 0, true),
        ("Job, antal", outcome(OutcomeCount, "Job"), 0, false),
        (
            "Job eller uddannelse (k)",
            outcome(OutcomeCount, "Job eller uddannelse"),
            0,
            false,
        ),
        ("Job n", outcome(OutcomeOf, "Job"), 0, false),
        ("Job – af", outcome(OutcomeOf, "Job"), 0, false),
        ("Job share", outcome(OutcomeShare, "Job"), 0, false),
        ("Job andel (pct.)", outcome(OutcomeShare, "Job"), 0, true),
        ("Antal i job", outcome(OutcomeCount, "Job"), 0, false),
        ("Andel kvinder", LeftOut, 0, false),
        ("Kvinder andel", LeftOut, 0, false),
    ];
    for (text, role, power, percent) in table {
        let heading = Heading::of(text);
        assert_eq!(heading.role, role, "{text}");
        if role != LeftOut {
            assert_eq!((heading.power, heading.percent), (power, percent), "{text}");
        }
        assert!(!heading.only_unit, "{text}");
    }
}

#[test]
fn years_persons_and_units_are_found() {
    assert_eq!(Heading::of("Budget 2025").year, Some(2025));
    assert_eq!(Heading::of("Budget 2024/25").year, Some(2024));
    assert_eq!(Heading::of("Budget 1.000 kr.").year, None);
    assert_eq!(
        years("Regnskab 2024 og budget 2025, 2024-priser"),
        [2024, 2025]
    );
    assert!(Heading::of("Deltager").persons && Heading::of("CPR-nr.").persons);
    assert!(!Heading::of("Personer").persons);
    for unit in [
        "t.kr.",
        "(kr.)",
        "pct.",
        "%",
        "antal",
        "1.000 kr.",
        "i pct.",
    ] {
        assert!(Heading::of(unit).only_unit, "{unit}");
    }
    for text in ["", "Kr. Hansen", "2025", "Antal pladser"] {
        assert!(!Heading::of(text).only_unit, "{text}");
    }
}
