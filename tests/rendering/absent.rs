//! What a data set does not have, no view of costs speaks of: a side without full-year persons,
//! another side, empty places, administration.

use std::rc::Rc;

use pladspris::model::data_set::DataSet;
use pladspris::present::language::Language;
use pladspris::present::view::View;

use crate::html::{assert_sound, elements, text};
use crate::other_sets::{page, pages};
use crate::sets;

const COSTS: [View; 3] = [View::Price, View::Occupancy, View::Administration];

/// What stands in sentences: not in the cells of tables, nor in pictures.
fn sentences(html: &str) -> Vec<String> {
    ["p", "dt", "dd", "desc", "h1", "h2", "h3"]
        .into_iter()
        .flat_map(|tag| elements(html, tag))
        .map(text)
        .collect()
}

/// The sentences that hold a dash where a figure should be.
fn dashes(html: &str) -> Vec<String> {
    let dash = |word: &str| word.trim_matches(['(', ')', ',', ';', '.']) == "–";
    let mut wrong = sentences(html);
    wrong.retain(|sentence| sentence.split_whitespace().any(dash));
    wrong
}

#[test]
fn no_sentence_has_a_dash_in_place_of_a_figure() {
    for set in [sets::lone(), sets::one(), sets::names()] {
        for (what, html) in pages(&set) {
            if !COSTS.iter().any(|view| what.contains(view.id())) {
                continue;
            }
            let found = dashes(&html);
            assert!(found.is_empty(), "{} {what}: {found:?}", set.full_id());
            assert_sound(&what, &html);
        }
    }
    // The same is found where it is.
    assert_eq!(dashes("<p>a × (– − b)</p><p>c – d</p><td>–</td>").len(), 2);
}

/// What the page with this data set says of one of its comparisons and does not say.
fn holds(
    set: &Rc<DataSet>,
    (view, comparison): (View, Option<&str>),
    said: [&[&str]; 2],
    unsaid: [&[&str]; 2],
) {
    for (language, (said, unsaid)) in Language::ALL.into_iter().zip(said.into_iter().zip(unsaid)) {
        let html = page(set, view, language, comparison);
        let text = text(&html);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for sentence in said {
            assert!(text.contains(sentence), "{sentence}: {text}");
        }
        // What can be tried stands beside it and is not said.
        let levers = elements(&html, "details")
            .into_iter()
            .map(crate::html::text);
        let levers: String = levers.collect();
        for sentence in unsaid {
            let found = text.matches(sentence).count() > levers.matches(sentence).count();
            assert!(!found, "{sentence}: {text}");
        }
    }
}

#[test]
fn a_side_without_persons_is_named_and_what_needs_them_left_out() {
    let names = sets::names();
    let occupancy = |comparison| (View::Occupancy, Some(comparison));
    let never: [&[&str]; 2] = [
        &[
            "sparer",
            "Fyld de",
            "pladser × (",
            "To valg",
            "direkte pris dér",
        ],
        &[
            "saves",
            "Fill the",
            "places × (",
            "Two choices",
            "direct price there",
        ],
    ];
    holds(
        &names,
        occupancy("a-b"),
        [
            &[
                "Der er ingen helårspersoner i ب og derfor ingen pris at regne med; antallet skrives i datafilen.",
                "Det kan ikke regnes ud, fordi der ikke er nogen helårspersoner i ب.",
                // The curve of the first side needs no other.
                "50,0 % (her) 400",
            ],
            &[
                "There are no full-year persons in ب, and so no price to compute with; their number is entered in the data file.",
                "It cannot be worked out, because there are no full-year persons in ب.",
                "50.0% (here) 400",
            ],
        ],
        never,
    );
    let html = page(&names, View::Occupancy, Language::Danish, Some("a-b"));
    assert!(html.contains("class=\"curve-a\""), "no curve");
    holds(
        &names,
        occupancy("b-c"),
        [
            &["Der er ingen helårspersoner i ب"],
            &["There are no full-year persons in ب"],
        ],
        never,
    );
}

#[test]
fn without_another_side_no_choice_is_spoken_of() {
    for set in [sets::lone(), sets::one()] {
        holds(
            &set,
            (View::Occupancy, None),
            [
                &[
                    "Her er ikke noget at sammenligne med, så det er ikke regnet ud; en sammenligning skrives i datafilen.",
                ],
                &[
                    "There is nothing here to compare with, so it is not worked out; a comparison is entered in the data file.",
                ],
            ],
            [
                &["To valg", "sammenligningstilbuddet", "Lukning sparer også"],
                &[
                    "Two choices",
                    "at what it is compared with",
                    "Closing also saves",
                ],
            ],
        );
    }
}

#[test]
fn a_price_by_the_person_is_not_said_to_fall_with_occupancy() {
    let never: [&[&str]; 2] = [
        &[
            "Jo flere pladser",
            "Træk i punktet",
            "0 tomme pladser",
            "Mens der er tomme",
            "betalt for tomme pladser; ",
        ],
        &[
            "The more places",
            "Drag the point",
            "0 empty places",
            "stand empty",
            "paid for empty places; ",
        ],
    ];
    for (set, comparison, located) in [
        (sets::one(), None, ["i alle tilbud", "in all programmes"]),
        (sets::names(), Some("e-f"), ["i E", "in E"]),
    ] {
        let danish = format!(
            "Der betales pr. person {}, så belægningen ændrer ikke prisen: den næste koster taksten.",
            located[0]
        );
        let english = format!(
            "Payment is by the person {}, so occupancy does not change the price: the next one costs the rate.",
            located[1]
        );
        holds(
            &set,
            (View::Occupancy, comparison),
            [
                &[&danish, "Der betales pr. person, så det er taksten."],
                &[&english, "Payment is by the person, so it is the rate."],
            ],
            never,
        );
    }
    // Nor is one to fill where each is full.
    holds(
        &sets::names(),
        (View::Occupancy, Some("d-e")),
        [
            &[
                "Ingen pladser er tomme, så den næste koster, hvad en plads koster ved fuld belægning.",
            ],
            &["No place is empty, so the next one costs what a place costs at full occupancy."],
        ],
        [&["Fyld de", "To valg"], &["Fill the", "Two choices"]],
    );
}

#[test]
fn administration_is_spoken_of_only_where_some_is_shared_out() {
    let unsaid: [&[&str]; 2] = [
        &[
            "inkl. administration",
            "Fordeles administrationen efter",
            "Administrationen bliver",
            "Uden administration",
        ],
        &[
            "administration included",
            "Where administration is shared out",
            "The administration stays",
            "Administration not included",
        ],
    ];
    for set in [sets::lone(), sets::one(), sets::names()] {
        let comparisons: Vec<_> = set.assessments().collect();
        for comparison in comparisons {
            let comparison = &*set.comparison(comparison).id;
            for view in COSTS {
                holds(&set, (view, Some(comparison)), [&[], &[]], unsaid);
                // Nor is saving it offered among the assumptions.
                let html = page(&set, view, Language::English, Some(comparison));
                assert!(!text(&html).contains("Closing also saves"), "{comparison}");
            }
        }
        for language in Language::ALL {
            let html = page(&set, View::Price, language, None);
            for legend in elements(&html, "ul") {
                let text = text(legend);
                assert!(!text.contains("dministration"), "{text}");
            }
        }
    }
    // Where it is, the chart of its parts is explained, and no table that has none.
    let note: [&[&str]; 2] = [
        &["Fordeles administrationen efter personer"],
        &["Where administration is shared out by persons"],
    ];
    for set in [sets::wide(), pladspris::data::latest()] {
        holds(&set, (View::Price, None), note, [&[], &[]]);
        holds(&set, (View::Administration, None), [&[], &[]], note);
        let html = page(&set, View::Occupancy, Language::English, None);
        assert!(text(&html).contains("Closing also saves"));
    }
}

#[test]
fn a_picture_of_prices_is_described_as_it_is() {
    let lines: [&[&str]; 2] = [
        &[
            "Hver linje går fra",
            "Resten er det, de tomme pladser",
            "betalt for tomme pladser",
        ],
        &[
            "Each line goes from",
            "The rest is what the empty places",
            "paid for empty places",
        ],
    ];
    let points: [&[&str]; 2] = [
        &[
            "Hvert punkt er prisen for hver helårsperson",
            "Hver søjle er prisen for en helårsperson.",
        ],
        &[
            "Each point is the price of each full-year person",
            "Each bar is the price of a full-year person.",
        ],
    ];
    holds(&sets::one(), (View::Price, None), points, lines);
    holds(&sets::lone(), (View::Price, None), lines, points);
}

#[test]
fn comparisons_are_offered_where_one_of_them_has_something_to_show() {
    let offered = |set: &Rc<DataSet>| {
        let html = page(set, View::Administration, Language::Danish, None);
        html.contains("presets comparison")
    };
    for set in [sets::lone(), sets::one(), sets::names()] {
        assert!(!offered(&set), "{}", set.full_id());
    }
    assert!(offered(&sets::wide()));
    assert!(offered(&pladspris::data::latest()));
}

#[test]
fn a_single_base_that_cannot_be_used_is_named() {
    let byrum = pladspris::exchange::data_sets::example().unwrap();
    holds(
        &byrum,
        (View::Administration, None),
        [
            &[
                "Nøglen „pr. forløb“ kan ikke bruges: antallet af forløb mangler for et af tilbuddene.",
            ],
            &[
                "The base “per course” cannot be used: the number of courses of one of the programmes is not known.",
            ],
        ],
        [&[], &[]],
    );
}
