//! What is said of tables that give something, and what a caller may change.

use std::collections::BTreeSet;

use pladspris::exchange::table::role::ColumnRole;
use pladspris::exchange::table::{self, read, recognise};
use pladspris::present::language::Language::{self, Danish, English};

use super::{sections, summary};

/// Everything that is said of all the cases is one line in each language, and not the same in
/// both.
#[test]
fn everything_said_is_a_sentence_in_each_language() {
    let mut kinds = BTreeSet::new();
    for (name, input, _) in sections("cases.txt") {
        let tables = table::open(input.as_bytes()).unwrap();
        let (_, _, found) = tables.first().unwrap();
        let notices = tables.notices.iter().chain(&found.notices);
        let notices = notices.map(|notice| {
            let said = Language::ALL.map(|language| notice.sentence(language));
            (summary::kind(&notice.kind), said)
        });
        let left_out = found.left_out.iter().map(|left_out| {
            let said = Language::ALL.map(|language| left_out.sentence(language));
            (summary::kind(&left_out.reason), said)
        });
        for (kind, [danish, english]) in notices.chain(left_out) {
            assert_ne!(danish, english, "{name}");
            for said in [danish, english] {
                assert!(said.ends_with('.') && !said.contains(['\n', '{']), "{said}");
                assert!(said.starts_with(char::is_uppercase), "{said}");
            }
            kinds.insert(kind);
        }
    }
    assert!(kinds.len() > 30, "{kinds:?}");
}

#[test]
fn sentences_name_the_cell() {
    let text = "Tilbud;Budget (t.kr.);Pladser;Job antal;Job af\n\
        A;2.400;ca. 20;6;71\nB;1.350;01-02-2025;7;5\nI alt;3.751;;;";
    let tables = table::paste(text).unwrap();
    let (_, _, found) = tables.first().unwrap();
    let said = |language| -> Vec<String> {
        let notices = found.notices.iter().map(|notice| notice.sentence(language));
        let left_out = found
            .left_out
            .iter()
            .map(|left_out| left_out.sentence(language));
        notices.chain(left_out).collect()
    };
    assert_eq!(
        said(Danish),
        [
            "Celle B2: „2.400“ under „Budget (t.kr.)“ kan være både tusinder og decimaler. Kolonnen er \
             læst som danske tal, altså tusinder: 2.400.000.",
            "Celle C2: „ca. 20“ er ikke et tal, der kan bruges under „Pladser“; tallet mangler.",
            "Celle C3: „01-02-2025“ ligner en dato under „Pladser“, måske fordi regnearket har lavet et \
             tal om; tallet mangler.",
            "Celle D3: „Job“ er 7 af 5 forløb, altså flere end der er; resultatet er udeladt.",
            "Celle B4: summen under „Budget (t.kr.)“ er angivet til 3.751.000, men rækkerne giver \
             3.750.000.",
            "Række 4: „I alt“ er en sum og er udeladt.",
        ]
    );
    assert_eq!(
        said(English),
        [
            "Cell B2: “2.400” under “Budget (t.kr.)” may be thousands or decimals. The column was read as \
             Danish numbers, that is as thousands: 2,400,000.",
            "Cell C2: “ca. 20” is no figure that can be used under “Pladser”; the figure is missing.",
            "Cell C3: “01-02-2025” looks like a date under “Pladser”, perhaps because the spreadsheet made \
             one of a number; the figure is missing.",
            "Cell D3: “Job” is 7 of 5 courses, more than there are; the result was left out.",
            "Cell B4: the total under “Budget (t.kr.)” is stated as 3,751,000, but the rows add up to \
             3,750,000.",
            "Row 4: “I alt” is a total and was left out.",
        ]
    );
}

/// What the preview's selects do.
#[test]
fn a_column_can_be_taken_for_something_else() {
    let text = "Aktør;Beløb;Antal\nA;1.234;10\nB;2.345;20\n";
    let tables = table::paste(
        &format!("Tilbud;{text}")
            .replace("\nA", "\nx;A")
            .replace("\nB", "\ny;B"),
    );
    let sheet = &tables.unwrap().sheets[0];
    let mut how = recognise(sheet).unwrap();
    assert!(read(sheet, &how).is_err());
    how.columns[0].take_for(ColumnRole::LeftOut);
    how.columns[1].take_for(ColumnRole::Name);
    how.columns[2].take_for(ColumnRole::Budget);
    how.columns[3].take_for(ColumnRole::Places);
    assert!(how.columns[2].asks() && !how.columns[3].asks());
    let danish = read(sheet, &how).unwrap();
    assert_eq!(danish.rows[0].name, "A");
    assert_eq!(danish.rows[0].budget, Some(1_234.0));
    assert_eq!(danish.rows[0].places, Some(10.0));
    assert!(
        danish
            .left_out
            .iter()
            .any(|out| out.sentence(English).ends_with("by choice."))
    );
    how.columns[2].style = English;
    assert_eq!(read(sheet, &how).unwrap().rows[0].budget, Some(1.234));
    how.columns[2].power = 3;
    assert_eq!(read(sheet, &how).unwrap().rows[0].budget, Some(1_234.0));
}

#[test]
fn roles_have_names() {
    let names: BTreeSet<String> = ColumnRole::PLAIN
        .iter()
        .map(|role| role.name(Danish))
        .collect();
    assert_eq!(names.len(), ColumnRole::PLAIN.len());
    let outcome = ColumnRole::OutcomeCount("Job".to_owned());
    assert_eq!(outcome.name(English), "Job, count");
}

/// The sheet is the user's to choose, a hidden one too.
#[test]
fn another_sheet_can_be_chosen() {
    let bytes = std::fs::read(super::folder().join("several.xlsx")).unwrap();
    let tables = table::open(&bytes).unwrap();
    let names: Vec<(&str, bool)> = tables
        .sheets
        .iter()
        .map(|sheet| (sheet.name.as_str(), sheet.hidden))
        .collect();
    assert_eq!(
        names,
        [("Skjult", true), ("Ark1", false), ("Budget", false)]
    );
    assert_eq!(tables.first().unwrap().0, 2);
    let hidden = &tables.sheets[0];
    let found = read(hidden, &recognise(hidden).unwrap()).unwrap();
    assert_eq!(found.rows.len(), 3);
    assert_eq!(
        tables.notices[0].sentence(Danish),
        "Arket „Skjult“: arket er skjult i projektmappen og tages kun med, hvis det vælges."
    );
}

#[test]
fn persons_from_occupancy_are_as_anybody_would_write_them() {
    let text = "Tilbud;Budget;Pladser;Belægning\nA;1;30;93 %\nB;1;7;81,4 %\n";
    let (_, _, found) = table::paste(text).unwrap().first().unwrap();
    let persons: Vec<_> = found.rows.iter().map(|row| row.persons).collect();
    assert_eq!(persons, [Some(27.9), Some(5.698)]);
}
