//! Every view with data sets of somebody else: nothing in it belongs to the built-in one,
//! and what a view cannot say it says.

use std::rc::Rc;

use pladspris::data;
use pladspris::exchange::data_sets;
use pladspris::exchange::partial_state::PartialState;
use pladspris::model::data_set::DataSet;
use pladspris::model::scenario::Scenario;
use pladspris::present::language::Language;
use pladspris::present::view::View;

use crate::html::{assert_sound, text};
use crate::{sets, shown};

/// The page with this data set, as it is first shown.
fn page(set: &Rc<DataSet>, view: View, language: Language, comparison: Option<&str>) -> String {
    let link = PartialState {
        view: Some(view),
        language: Some(language),
        comparison: comparison.map(str::to_owned),
        ..PartialState::default()
    };
    shown(Scenario::new(set.clone()), link, &[])
}

/// Every view of a data set, with what it was.
fn pages(set: &Rc<DataSet>) -> Vec<(String, String)> {
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

/// Where a text says one of the words, with what is around it.
fn said(text: &str) -> Vec<String> {
    let mut said = Vec::new();
    for word in COPENHAGEN {
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
            let found = said(&own).into_iter();
            wrong.extend(found.map(|said| format!("{} {what}: {said}", set.full_id())));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // The same is found where it is.
    let own = page(&data::latest(), View::Data, Language::Danish, None);
    assert!(!said(&text(&own)).is_empty());
}

#[test]
fn every_view_of_another_data_set_is_sound() {
    let byrum = data_sets::example().unwrap();
    for set in [
        sets::wide(),
        sets::lone(),
        sets::one(),
        sets::names(),
        byrum,
    ] {
        for (what, html) in pages(&set) {
            assert_sound(&format!("{} {what}", set.full_id()), &html);
        }
    }
}

#[test]
fn every_view_of_five_hundred_programmes_is_sound() {
    let many = sets::many();
    for view in View::ALL {
        let html = page(&many, view, Language::Danish, None);
        assert_sound(view.id(), &html);
    }
}
