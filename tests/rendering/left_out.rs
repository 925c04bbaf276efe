//! What the views that are only read leave out where a data set has nothing of it, and what
//! they say of what it has.

use std::collections::BTreeSet;
use std::rc::Rc;

use pladspris::data;
use pladspris::exchange::data_sets;
use pladspris::model::data_set::DataSet;
use pladspris::present::language::Language;
use pladspris::present::number::MISSING;
use pladspris::present::view::View;

use crate::html::{elements, text};
use crate::other_sets::page;
use crate::sets;

fn byrum() -> Rc<DataSet> {
    data_sets::example().unwrap()
}

/// What a view of a data set says, about one of its comparisons.
fn said(set: &Rc<DataSet>, view: View, language: Language, comparison: Option<&str>) -> String {
    let html = page(set, view, language, comparison);
    plain(&html)
}

/// The text of markup with one space between words, and no other.
fn plain(html: &str) -> String {
    let text = text(html).replace('\u{a0}', " ").replace('\u{ad}', "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The rows of the tables whose headings have this one among them, cell by cell.
fn rows(set: &Rc<DataSet>, language: Language, heading: &str) -> Vec<Vec<String>> {
    let html = page(set, View::Data, language, None);
    let mut found = Vec::new();
    for table in elements(&html, "table") {
        let head = elements(table, "thead");
        let headings = head.first().map(|head| elements(head, "th"));
        let has = headings.is_some_and(|all| all.into_iter().any(|th| plain(th) == heading));
        let body = elements(table, "tbody");
        for row in body.into_iter().filter(|_| has) {
            for row in elements(row, "tr") {
                let cells = elements(row, "th").into_iter().chain(elements(row, "td"));
                found.push(cells.map(plain).collect());
            }
        }
    }
    found
}

#[test]
fn a_fixed_share_of_its_own_stands_with_its_programme() {
    let shares = |set: &Rc<DataSet>, language, heading| -> Vec<String> {
        let rows = rows(set, language, heading);
        let line = |row: Vec<String>| format!("{}: {}", row[0], row.last().unwrap());
        rows.into_iter().map(line).collect()
    };
    let da = "Fast andel af budgettet";
    let all = shares(&byrum(), Language::Danish, da);
    for line in [
        "Værkstedet: 100 % antaget",
        "Gartneriet: 70 % oplyst",
        "Aktør Nord: –",
        "Ungesporet: 85 %",
        "Musikhuset: 100 % antaget",
    ] {
        let found = all.iter().any(|one| one.starts_with(line));
        assert!(found, "{line}: {all:?}");
    }
    let lone = shares(
        &sets::lone(),
        Language::English,
        "Fixed share of the budget",
    );
    assert!(
        lone.iter()
            .any(|one| one.starts_with("Nettene: 60% own data")),
        "{lone:?}"
    );
    // Where no programme has one, the groups' own under the common assumptions are all.
    for set in [data::latest(), sets::one(), sets::names()] {
        assert_eq!(shares(&set, Language::Danish, da), [""; 0]);
    }
    for (language, except) in [
        (Language::Danish, "undtagen Gartneriet"),
        (Language::English, "except Gartneriet"),
    ] {
        let shown = said(&byrum(), View::Data, language, None);
        assert!(shown.contains(except), "{shown}");
    }
}

#[test]
fn no_heading_stands_over_nothing() {
    for set in [sets::lone(), sets::names(), sets::one()] {
        for (language, never) in [
            (
                Language::Danish,
                &[
                    "Kilder",
                    "hvor hver slags tal er hentet",
                    "Spænd over fordelingerne",
                    "0 fordelinger",
                    "Fordeling af pladserne",
                    "Andel af administrationen",
                    "Køb, fyld eller luk",
                    "Fordelingsnøgle",
                    "Nogle deltagere havde flere",
                    "Tallet er oplyst.",
                    "nummeret til sidst",
                    "får det et nyt nummer",
                ][..],
            ),
            (
                Language::English,
                &[
                    "Sources",
                    "each kind of figure was found",
                    "Range over the splits",
                    "0 splits",
                    "Split of the places",
                    "Share of administration",
                    "Buy, fill or close",
                    "Allocation base",
                    "Some participants had several",
                    "The figure is stated.",
                    "the number at the end",
                    "gets a new number",
                ],
            ),
        ] {
            for view in [View::Data, View::Method] {
                let shown = said(&set, view, language, None);
                for word in never {
                    assert!(!shown.contains(word), "{} {word}: {shown}", set.full_id());
                }
            }
        }
    }
    // Each stands where there is something to say.
    let report = said(&data::latest(), View::Method, Language::Danish, None)
        + &said(&data::latest(), View::Data, Language::Danish, None);
    for word in [
        "Kilder",
        "Spænd over fordelingerne",
        "Fordeling af pladserne",
        "Andel af administrationen",
        "Køb, fyld eller luk",
        "Fordelingsnøgle",
        "Nogle deltagere havde flere",
        "nummeret til sidst",
        "får det et nyt nummer",
    ] {
        assert!(report.contains(word), "{word}");
    }
}

#[test]
fn every_heading_of_formulas_has_a_sum() {
    for set in [
        byrum(),
        sets::lone(),
        sets::names(),
        sets::one(),
        sets::wide(),
        data::latest(),
    ] {
        for language in Language::ALL {
            let html = page(&set, View::Method, language, None);
            for (at, _) in html.match_indices("<div class=\"formulas\">") {
                let group = &html[at..];
                let group = &group[..group.find("</dl>").unwrap()];
                assert!(group.contains("class=\"sums\"><p"), "{}", text(group));
            }
        }
    }
}

#[test]
fn courses_and_chance_are_spoken_of_where_there_are_any() {
    for set in [sets::lone(), sets::one()] {
        for (language, never) in [
            (
                Language::Danish,
                [
                    "Et forløb har altid samme længde",
                    "Forløb er ikke",
                    "Jeffreys",
                    "Wilson",
                    "Afrunding vises",
                    "Forløbene følger personerne",
                    "Eksemplerne er fra sammenligningen",
                    "Balancepunkt",
                    "de tilbud, der sammenlignes",
                ],
            ),
            (
                Language::English,
                [
                    "A course always has the same length",
                    "Courses are not",
                    "Jeffreys",
                    "Wilson",
                    "Rounding is shown",
                    "Courses follow the persons",
                    "The examples are from the comparison",
                    "Break-even",
                    "programmes that are compared",
                ],
            ),
        ] {
            let shown = said(&set, View::Method, language, None);
            for word in never {
                assert!(!shown.contains(word), "{} {word}: {shown}", set.full_id());
            }
        }
    }
    // That some had several is known of the report's participants, and of no other's.
    for (set, known) in [(data::latest(), true), (byrum(), false)] {
        let shown = said(&set, View::Method, Language::Danish, None);
        assert_eq!(shown.contains("Nogle deltagere havde flere."), known);
        let may = "Den samme deltager kan have flere.";
        assert_eq!(shown.contains(may), !known, "{shown}");
    }
}

#[test]
fn a_column_of_dashes_is_left_out() {
    let mut wrong = Vec::new();
    for set in [byrum(), sets::lone(), sets::names(), sets::one()] {
        let html = page(&set, View::Data, Language::Danish, None);
        for table in elements(&html, "table") {
            let headings = elements(table, "thead");
            let headings = elements(headings[0], "th");
            let rows: Vec<Vec<&str>> = elements(elements(table, "tbody")[0], "tr")
                .into_iter()
                .map(|row| elements(row, "td"))
                .collect();
            for (at, heading) in headings.iter().skip(1).enumerate() {
                let mut cells = rows.iter().map(|row| text(row[at]));
                if cells.all(|cell| cell.trim() == MISSING || cell.trim().is_empty()) {
                    wrong.push(format!("{} {}", set.full_id(), text(heading)));
                }
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
    for set in [sets::lone(), sets::one()] {
        let shown = said(&set, View::Data, Language::Danish, None);
        assert!(!shown.contains("Timerne er dem"), "{shown}");
    }
    // Courses that are not known are not stated, as an occupancy is.
    let unknown = rows(&byrum(), Language::Danish, "Forløb om året");
    let of = |name: &str| {
        let row = unknown.iter().find(|row| row[0].starts_with(name));
        row.map(|row| row[4].clone())
    };
    assert_eq!(of("Musikhuset").as_deref(), Some("ikke oplyst"));
    assert_eq!(of("Produktionsskolen").as_deref(), Some("ikke oplyst"));
}

#[test]
fn sentences_end_and_sources_say_whose_figure_they_are_of() {
    let english = said(&byrum(), View::Data, Language::English, None);
    assert!(english.contains("but stated as 110,000 kr."), "{english}");
    assert!(!english.contains("Assumed: "), "{english}");
    for (language, whose) in [
        (
            Language::Danish,
            "Budget, Cykelværkstedet (startet i august) antaget Budgettet for hele året",
        ),
        (
            Language::English,
            "Budget, The bicycle workshop (started in August) assumed The budget of the whole year",
        ),
    ] {
        let shown = said(&byrum(), View::Data, language, None);
        assert!(shown.contains(whose), "{shown}");
    }
}

#[test]
fn names_read_on_inside_a_sentence() {
    for (language, never) in [
        (
            Language::Danish,
            [
                " end Købte",
                " end De tre",
                " end Egne tilbud",
                " hos De tre",
            ],
        ),
        (
            Language::English,
            [" at The ", " than Our ", " than The ", " in The "],
        ),
    ] {
        let set = byrum();
        let mut found = BTreeSet::new();
        for view in View::ALL {
            for comparison in ["voksne", "de-unge"] {
                let shown = said(&set, view, language, Some(comparison));
                let wrong = never.iter().filter(|words| shown.contains(**words));
                found.extend(wrong.map(|words| format!("{} {comparison} {words}", view.id())));
            }
        }
        assert_eq!(found, BTreeSet::new(), "{}", language.code());
    }
    for (language, comparison, sentence) in [
        (
            Language::Danish,
            "voksne",
            "dyrere end Daghøjskolen og Produktionsskolen",
        ),
        (Language::English, "de-unge", "Own provision was about"),
    ] {
        let shown = said(&byrum(), View::Price, language, Some(comparison));
        assert!(shown.contains(sentence), "{shown}");
    }
}
