//! Every view with data sets of somebody else: nothing in it belongs to the built-in one,
//! and what a view cannot say it says.

use std::rc::Rc;

use pladspris::data;
use pladspris::exchange::partial_state::PartialState;
use pladspris::exchange::{data_file, data_sets};
use pladspris::model::data_set::DataSet;
use pladspris::model::evaluation::Evaluation;
use pladspris::model::scenario::Scenario;
use pladspris::present::explain::explain;
use pladspris::present::figure_query::ScenarioRef;
use pladspris::present::language::Language;
use pladspris::present::view::View;

use crate::html::{assert_sound, elements, text};
use crate::{sets, shown};

/// The page with this data set, as it is first shown.
pub(crate) fn page(
    set: &Rc<DataSet>,
    view: View,
    language: Language,
    comparison: Option<&str>,
) -> String {
    let link = PartialState {
        view: Some(view),
        language: Some(language),
        comparison: comparison.map(str::to_owned),
        ..PartialState::default()
    };
    shown(Scenario::new(set.clone()), link, &[])
}

/// Every view of a data set, with what it was.
pub(crate) fn pages(set: &Rc<DataSet>) -> Vec<(String, String)> {
    let comparisons: Vec<Option<&str>> = set
        .assessments()
        .map(|comparison| Some(&*set.comparison(comparison).id))
        .collect();
    let mut pages = Vec::new();
    for language in Language::ALL {
        for view in View::ALL {
            for &comparison in &comparisons {
                let what = format!("{} {} {comparison:?}", language.code(), view.id());
                pages.push((what, page(set, view, language, comparison)));
            }
        }
    }
    pages
}

/// Words that are true of Copenhagen's report alone.
const COPENHAGEN: [&str; 30] = [
    "2015",
    "2016",
    "København",
    "Københavns",
    "Copenhagen",
    "Go-For-It",
    "mploy",
    "Lokalværdi",
    "over 30",
    "over-30s",
    "de fem",
    "De fem",
    "the five",
    "The five",
    "16 fordelinger",
    "16 splits",
    "27 %",
    "27%",
    "unge",
    "young",
    "evaluering",
    "evaluation",
    "CAB",
    "Væksthuset",
    "forsøg",
    "forsøgene",
    "forsøgs",
    "trial",
    "trials",
    "Trials",
];

/// What the source of Copenhagen's figures is called, and no other's.
const REPORT: [&str; 14] = [
    "rapport",
    "Rapport",
    "rapporten",
    "Rapporten",
    "rapportens",
    "Rapportens",
    "report",
    "Report",
    "reports",
    "Reports",
    "evaluering",
    "Evaluering",
    "evalueringen",
    "Evalueringen",
];

/// Where a text says one of the words, with what is around it.
fn said(text: &str, words: &[&str]) -> Vec<String> {
    let mut said = Vec::new();
    for &word in words {
        for (at, _) in text.match_indices(word) {
            let (before, behind) = (&text[..at], &text[at + word.len()..]);
            let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            if inside(before.chars().next_back()) || inside(behind.chars().next()) {
                continue;
            }
            let before: Vec<char> = before.chars().rev().take(50).collect();
            let before: String = before.into_iter().rev().collect();
            let behind: String = behind.chars().take(50).collect();
            said.push(format!("{word}: …{before}{word}{behind}…"));
        }
    }
    said
}

#[test]
fn no_view_of_another_data_set_speaks_of_copenhagen() {
    let mut wrong = Vec::new();
    for set in [sets::wide(), sets::lone(), sets::one()] {
        for (what, html) in pages(&set) {
            // The way back names what it leads to.
            let report = data::latest();
            let name = &report.definition().name;
            let own = Language::ALL.iter().fold(text(&html), |text, language| {
                text.replace(language.pick(name), "")
            });
            let found = said(&own, &COPENHAGEN).into_iter();
            wrong.extend(found.map(|said| format!("{} {what}: {said}", set.full_id())));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // The same is found where it is.
    let own = page(&data::latest(), View::Data, Language::Danish, None);
    assert!(!said(&text(&own), &COPENHAGEN).is_empty());
}

/// The example, with more members: the source under another name or none, a claim. It states
/// the prices of two groups.
fn byrum(members: &str) -> Rc<DataSet> {
    let file = std::fs::read_to_string("examples/byrum-2025.json").unwrap();
    let called = r#"  "called": {"da": "regnskabet", "en": "the accounts"},"#;
    assert!(file.contains(called));
    let mut file = file.replace(called, members);
    for located in ["i kommunens egne tilbud", "hos de tre aktører"] {
        let located = format!(r#""in": {{"da": "{located}""#);
        assert!(file.contains(&located));
        file = file.replace(&located, &format!(r#""printed-price": 100000, {located}"#));
    }
    data_file::read(&file).unwrap()
}

const ACCOUNTS: &str = r#""called": {"da": "regnskabet", "en": "the accounts"},"#;
const CLAIM: &str = r#""claims": [{"id": "dearer", "claim": "dearer", "comparison": "voksne",
    "text": {"da": "Egne tilbud er dyrest.", "en": "Our own are the dearer."}}],"#;

#[test]
fn a_data_set_is_spoken_of_as_it_is_called() {
    let called = byrum(&format!("{ACCOUNTS}{CLAIM}"));
    let uncalled = byrum(CLAIM);
    for (set, language, sentences) in [
        (
            &called,
            Language::Danish,
            [
                "Holder regnskabets konklusioner?",
                "Det, regnskabet konkluderede ud fra priser og resultater",
                "Regnskabets ene konklusion holder.",
                "Ved fuld belægning, som regnskabet regner:",
            ],
        ),
        (
            &called,
            Language::English,
            [
                "Do the accounts' conclusions hold?",
                "What the accounts concluded from prices and results",
                "The accounts' one conclusion holds.",
                "At full occupancy, as the accounts compute:",
            ],
        ),
        (
            &uncalled,
            Language::Danish,
            [
                "Holder konklusionerne?",
                "Det, der er konkluderet ud fra priser og resultater",
                "Den ene konklusion holder.",
                "Ved fuld belægning:",
            ],
        ),
        (
            &uncalled,
            Language::English,
            [
                "Do the conclusions hold?",
                "What was concluded from prices and results",
                "The one conclusion holds.",
                "At full occupancy:",
            ],
        ),
    ] {
        let of = |view| text(&page(set, view, language, None));
        let text = of(View::Claims) + &of(View::Price);
        for sentence in sentences {
            assert!(text.contains(sentence), "{sentence}: {text}");
        }
    }
    // An explanation of a figure as it was is of the data set too.
    let figures = Evaluation::of(Scenario::new(called.clone()));
    let plain = Evaluation::of(Scenario::new(uncalled.clone()));
    for (figures, language, note) in [
        (
            &figures,
            Language::Danish,
            "Som i regnskabet, uden ændringerne.",
        ),
        (
            &figures,
            Language::English,
            "As in the accounts, without the changes.",
        ),
        (&plain, Language::Danish, "Som indtastet, uden ændringerne."),
        (
            &plain,
            Language::English,
            "As entered, without the changes.",
        ),
    ] {
        let programme = figures.scenario.data().programmes().next().unwrap();
        let price = figures.results().programme(programme).price_actual;
        let query = figures.query(price).unwrap();
        let query = query.in_scenario(ScenarioRef::Report);
        let explanation = explain(language, figures, query).unwrap();
        assert_eq!(explanation.scenario_note, note);
    }
}

#[test]
fn a_view_with_nothing_to_show_says_what_is_missing_and_where_it_is_entered() {
    let lone = sets::lone();
    for (language, view, missing) in [
        (
            Language::Danish,
            View::Administration,
            "Tilbuddene her deler ingen administrationsudgifter.",
        ),
        (
            Language::English,
            View::Administration,
            "The programmes here share no administrative cost.",
        ),
        (
            Language::Danish,
            View::Results,
            "Hvad der kom ud af forløbene, er ikke oplyst her.",
        ),
        (
            Language::English,
            View::Results,
            "What came of the courses is not stated here.",
        ),
        (
            Language::Danish,
            View::Payoff,
            "Der er intet at regne på: hvad der kom ud af forløbene, er ikke oplyst her.",
        ),
        (
            Language::English,
            View::Payoff,
            "There is nothing to work out: what came of the courses is not stated here.",
        ),
        (
            Language::Danish,
            View::Claims,
            "Dette datasæt har ingen konklusioner at regne efter.",
        ),
        (
            Language::English,
            View::Claims,
            "This data set has no conclusions to work out again.",
        ),
    ] {
        let html = page(&lone, view, language, None);
        let head = elements(&html, "header").pop().unwrap();
        assert!(!elements(head, "h2").is_empty(), "{head}");
        assert!(text(head).contains(missing), "{head}");
        assert!(head.contains("view=data"), "{head}");
    }
}

#[test]
fn every_view_of_another_data_set_is_sound_and_speaks_of_no_report() {
    let mut wrong = Vec::new();
    for set in [
        sets::wide(),
        sets::lone(),
        sets::one(),
        sets::names(),
        data_sets::example().unwrap(),
        byrum(CLAIM),
    ] {
        for (what, html) in pages(&set) {
            let what = format!("{} {what}", set.full_id());
            assert_sound(&what, &html);
            let found = said(&text(&html), &REPORT).into_iter();
            wrong.extend(found.map(|said| format!("{what}: {said}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // The same is found where it is.
    let own = page(&data::latest(), View::Claims, Language::Danish, None);
    assert!(!said(&text(&own), &REPORT).is_empty());
}

#[test]
fn every_view_of_five_hundred_programmes_is_sound() {
    let many = sets::many();
    for view in View::ALL {
        let html = page(&many, view, Language::Danish, None);
        assert_sound(view.id(), &html);
    }
}
