//! What the page opens on, word for word.

use super::*;
use crate::data;
use crate::model::scenario::Scenario;

fn found(language: Language, comparison: &str, changes: &[(&str, f64)]) -> Finding {
    let set = data::latest();
    let changes = changes
        .iter()
        .map(|(id, x)| (set.find(id).unwrap().key, Value::Number(*x)));
    let scenario = Scenario::with_changes(set.clone(), changes).unwrap();
    let comparison = set.find_comparison(comparison).unwrap();
    finding(language, &Evaluation::of(scenario), comparison).unwrap()
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn joined(spans: &[TextSpan]) -> String {
    let all: Vec<&str> = spans.iter().map(|span| span.text.as_str()).collect();
    plain(&all.concat())
}

/// The finding with what ends it, what would turn it, and what follows.
fn told(found: &Finding) -> [String; 3] {
    [
        joined(&found.lead) + &plain(&found.ending),
        plain(&found.turns),
        plain(&found.follow),
    ]
}

#[test]
fn the_report_as_it_stands() {
    let danish = found(Language::Danish, "over30", &[]);
    assert_eq!(
        danish.about,
        "Beskæftigelsesforsøg for udsatte borgere på offentlig forsørgelse, København 2015"
    );
    assert_eq!(
        told(&danish),
        [
            "I 2015 var 79 af 122 pladser (65 %) i de fem forsøg i brug. Hvis de tomme pladser \
             også blev betalt, kostede en helårsperson ca. 82.300 kr., 25.700 kr. mere end hos \
             Kofoeds Skole og CAB, og ikke 3.300 kr. mindre som ved fuld belægning (53.290 kr., \
             rapportens pris).",
            "Så er prisen først den samme, når 94 af 100 pladser er i brug.",
            "Rapporten oplyser selv, at den reelle pris var højere. \
             Hvis kun de brugte pladser blev betalt, var en helårsperson i de fem forsøg stadig ca. \
             1.300 kr. dyrere. Go-For-It var ca. 10.200 kr. billigere end Væksthuset, men dyrere pr. \
             forløb (15.600 kr. mod 13.000 kr.), og en større andel kom i job eller uddannelse: 7 af 51 forløb mod ca. 6 af 124.",
        ]
    );
    assert_eq!(
        joined(&danish.brief),
        "79 af 122 pladser i brug, hvis de tomme betales: 25.700 kr. dyrere end hos Kofoeds Skole og CAB"
    );
    let known = [Some(Knowledge::Reconstructed), Some(Knowledge::Assumed)];
    assert_eq!(danish.known, known);
    let english = found(Language::English, "over30", &[]);
    assert_eq!(
        english.about,
        "Employment trials for vulnerable people on benefits, Copenhagen 2015"
    );
    assert_eq!(
        told(&english),
        [
            "In 2015, 79 of 122 places (65%) in the five trials were in use. If the empty places \
             were paid for too, a full-year person cost about 82,300 kr, 25,700 kr more than at \
             Kofoeds Skole and CAB, and not 3,300 kr less as at full occupancy (53,290 kr, the \
             report's price).",
            "Then the price is the same only when 94 of 100 places are in use.",
            "The report says itself that the real price was higher. \
             If only the places in use were paid for, a full-year person in the five trials was \
             still about 1,300 kr dearer. Go-For-It was about 10,200 kr cheaper than \
             Væksthuset, but dearer per course (15,600 kr against 13,000 kr), and a larger share got into a job or education: 7 of 51 courses against about 6 \
             of 124.",
        ]
    );
    assert_eq!(
        joined(&english.brief),
        "79 of 122 places in use, if the empty ones are paid for: 25,700 kr dearer than at Kofoeds Skole and CAB"
    );
}

#[test]
fn another_comparison_says_whose_it_is() {
    let [lead, turns, follow] = told(&found(Language::Danish, "youth", &[]));
    assert_eq!(
        lead,
        "I 2015 var 21 af 22 pladser (95 %) i Go-For-It i brug. Hvis de tomme pladser også \
         blev betalt, kostede en helårsperson ca. 57.100 kr., 10.200 kr. mindre end hos Væksthuset; \
         ved fuld belægning 12.800 kr. mindre (54.482 kr., rapportens pris)."
    );
    assert_eq!(
        turns,
        "Prisen er den samme, når 81 af 100 pladser er i brug."
    );
    let ends = "De fem forsøg var ca. 25.700 kr. dyrere end Kofoeds Skole og CAB; 1 af 106 \
                forløb mod ca. 39 af 2.777 kom i job eller uddannelse.";
    assert!(follow.ends_with(ends), "{follow}");
}

#[test]
fn nothing_is_made_a_condition_of_nothing() {
    // With every place in use neither the payment nor another occupancy is left to tell.
    let full = found(
        Language::Danish,
        "over30",
        &[("over30-trials.occupancy", 1.0)],
    );
    assert_eq!(
        told(&full),
        [
            "Med ændrede forudsætninger er alle 122 pladser i de fem forsøg i brug. En helårsperson \
             koster ca. 53.300 kr., 3.300 kr. mindre end hos Kofoeds Skole og CAB.",
            "Prisen er den samme, når 94 af 100 pladser er i brug.",
            "Go-For-It er ca. 10.200 kr. billigere end Væksthuset, men dyrere pr. forløb (15.600 kr. mod \
             13.000 kr.), og en større andel kommer i job eller \
             uddannelse: 7 af 51 forløb mod ca. 6 af 124.",
        ]
    );
    assert_eq!(full.known, [Some(Knowledge::Reconstructed), None]);
    let english = found(
        Language::English,
        "over30",
        &[("over30-trials.occupancy", 1.0)],
    );
    let [lead, ..] = told(&english);
    assert_eq!(
        lead,
        "With changed assumptions, all 122 places in the five trials are in use. A full-year person \
         costs about 53,300 kr, 3,300 kr less than at Kofoeds Skole and CAB."
    );
}

#[test]
fn what_was_changed_is_no_longer_assumed() {
    let per_use = found(
        Language::Danish,
        "over30",
        &[("over30-trials.fixed-share", 0.0)],
    );
    let known = [Some(Knowledge::Reconstructed), Some(Knowledge::Yours)];
    assert_eq!(per_use.known, known);
    let [lead, _, follow] = told(&per_use);
    assert_eq!(
        lead,
        "Med ændrede forudsætninger er 79 af 122 pladser (65 %) i de fem forsøg i brug. Når kun de \
         brugte pladser betales, koster en helårsperson ca. 57.900 kr., 1.300 kr. mere end hos \
         Kofoeds Skole og CAB, og ikke 3.300 kr. mindre som ved fuld belægning (53.290 kr.)."
    );
    let starts = "Hvis de tomme pladser også betales, er en helårsperson i de fem forsøg stadig ca. \
                  25.700 kr. dyrere.";
    assert!(follow.starts_with(starts), "{follow}");
}

#[test]
fn more_persons_than_places_are_told() {
    let changes = [
        ("over30-trials.occupancy", 1.1),
        ("over30-trials.fixed-share", 0.0),
    ];
    let over = found(Language::English, "over30", &changes);
    let [lead, ..] = told(&over);
    assert!(
        lead.contains("134 full-year persons on 122 places"),
        "{lead}"
    );
}
