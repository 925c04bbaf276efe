use super::*;
use crate::data;
use crate::model::parameter::Value;
use crate::model::scenario::Scenario;
use crate::present::chance::Grade;
use crate::present::table::Table;
use crate::views::results::picture::{self, tick};
use crate::views::results::words::Words;

fn figures(changes: &[(&str, f64)]) -> Evaluation {
    let set = data::latest();
    let changes = changes
        .iter()
        .map(|(id, x)| (set.find(id).unwrap().key, Value::Number(*x)));
    Evaluation::of(Scenario::with_changes(set.clone(), changes).unwrap())
}

fn keys(figures: &Evaluation, comparison: &str, outcome: &str) -> (ComparisonKey, OutcomeKey) {
    let data = figures.scenario.data();
    (
        data.find_comparison(comparison).unwrap(),
        data.find_outcome(outcome).unwrap(),
    )
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn lead_of(language: Language, comparison: &str, outcome: &str) -> (String, String) {
    let figures = figures(&[]);
    let (comparison, outcome) = keys(&figures, comparison, outcome);
    let lead = lead(language, &figures, comparison, outcome);
    let likelihood: String = lead
        .likelihood
        .iter()
        .map(|span| span.text.as_str())
        .collect();
    (plain(&lead.observed), plain(&likelihood))
}

fn cells(table: &Table, heading: &str) -> Vec<String> {
    let row = table.rows.iter().find(|row| row.heading == heading);
    row.unwrap().cells.iter().map(|c| plain(&c.text)).collect()
}

#[test]
fn the_lead_has_counts_before_percentages() {
    let (observed, likelihood) = lead_of(Language::Danish, "youth", "job");
    assert_eq!(
        observed,
        "I 7 af 51 afsluttede forløb (14 %) i Go-For-It kom deltageren i job eller uddannelse, og \
         et resultat koster ca. 110.000 kr. (med statistisk usikkerhed 61.000 kr. til 230.000 kr.). \
         I omkring 6 af 124 forløb (5 %) hos Væksthuset kom deltageren i job eller uddannelse, og \
         et resultat koster ca. 260.000 kr. (med statistisk usikkerhed 130.000 kr. til 560.000 kr.)."
    );
    assert!(
        likelihood.contains("et resultat virkelig koster mindre i Go-For-It end hos Væksthuset.")
    );
    assert!(likelihood.ends_with(
        "Kun statistisk usikkerhed er regnet med. Deltagerne i Go-For-It var tættere på job eller \
         uddannelse, og det trækker resultaterne op; det er ikke regnet med."
    ));
    let (seen, _) = lead_of(Language::English, "over30", "job");
    assert!(seen.starts_with(
        "In 1 of 106 ended courses (0.9%) in the five trials the participant got into a job or \
         education, and a result costs about 2.6 million kr (chance allows 480,000 kr to 15 million \
         kr). In about 39 of 2,777 courses (1.4%) at Kofoeds Skole and CAB"
    ));
}

#[test]
fn what_is_not_known_is_said() {
    let (seen, sure) = lead_of(Language::Danish, "over30", "ordinary-job");
    assert!(seen.starts_with(
        "I ingen af 106 afsluttede forløb i de fem forsøg kom deltageren i ordinært job. Med så få \
         forløb kan det rigtige tal være op til 3,5 %; et resultat koster altså mindst ca. "
    ));
    assert!(seen.ends_with("Hvor mange det er hos Kofoeds Skole og CAB, er ikke oplyst."));
    assert_eq!(sure, "");
    let (seen, sure) = lead_of(Language::English, "over30", "progression");
    assert!(seen.starts_with(
        "In 27% of the courses measured in the five trials the participant got closer to"
    ));
    assert!(sure.starts_with("How many courses the shares rest on is not stated"));
}

#[test]
fn chance_is_graded_in_words() {
    let grades = [
        (1.0, Grade::VeryLikely),
        (0.95, Grade::VeryLikely),
        (0.9437, Grade::Likely),
        (0.8, Grade::Likely),
        (0.799, Grade::Open),
        (0.392, Grade::Open),
        (0.2, Grade::Unlikely),
        (0.051, Grade::Unlikely),
        (0.05, Grade::VeryUnlikely),
        (0.0, Grade::VeryUnlikely),
    ];
    for (p, expected) in grades {
        assert_eq!(grade(p), expected, "{p}");
    }
    for language in Language::ALL {
        let chance = Words::of(language).chance;
        let sentence = chance(
            Grade::Likely,
            "94 %",
            ChanceQuestion::Cheaper,
            ["in A", "in B"],
        );
        assert!(sentence.contains("(ca. 94 %)") || sentence.contains("(about 94 %)"));
        let sentence = chance(
            Grade::VeryLikely,
            "over 99 %",
            ChanceQuestion::More,
            ["in A", "in B"],
        );
        assert!(sentence.contains("(over 99 %)"));
    }
}

#[test]
fn the_picture_shows_the_worked_figures() {
    let figures = figures(&[]);
    let (youth, job) = keys(&figures, "youth", "job");
    let rows = picture::rows(Language::English, &figures, youth, job);
    let [go, vaekst] = &rows[..] else {
        panic!("{rows:?}")
    };
    assert_eq!(
        (go.values.label.as_str(), go.sub.as_str()),
        ("113,412", "7 of 51")
    );
    assert!(!go.values.stand_in && go.values.rounding.is_none() && go.values.own);
    assert_eq!(vaekst.values.label, "260,450");
    assert_eq!(vaekst.sub, "about 6 of 124");
    assert!(vaekst.values.stand_in && vaekst.values.parted && !vaekst.values.own);
    let ends = vaekst.values.rounding.unwrap();
    assert_eq!(ends.low.map(f64::round), Some(236_773.0));
    assert_eq!(ends.high.map(f64::round), Some(289_389.0));

    let (over30, _) = keys(&figures, "over30", "job");
    let rows = picture::rows(Language::Danish, &figures, over30, job);
    let named = |key: &str| rows.iter().find(|row| row.key == key).unwrap();
    assert_eq!(rows[0].values.label, "2.620.332");
    assert!(rows[0].emphasised);
    assert_eq!(named("over30-existing").values.label, "637.094");
    assert_eq!(named("over30-existing").sub, "ca. 39 af 2.777");
    let none = named("lokalvaerdi");
    assert_eq!(none.values.label, "ingen observeret (0 af 32)");
    assert!(none.values.cost.is_none() && none.sub.is_empty());
    let open = none.values.chance.unwrap();
    assert!(open.low.is_some() && open.high.is_none());
}

#[test]
fn the_tables_show_the_worked_figures() {
    let figures = figures(&[]);
    let (youth, job) = keys(&figures, "youth", "job");
    let (over30, _) = keys(&figures, "over30", "job");
    let of = |comparison| table(Language::Danish, &figures, comparison, job);
    let go = cells(&of(youth), "Go-For-It");
    assert_eq!(
        (go[0].as_str(), go[2].as_str()),
        ("7 af 51 (14 %)", "113.412")
    );
    assert_eq!(go[6], "15.566");
    let vaekst = cells(&of(youth), "Væksthuset");
    assert_eq!(vaekst[2], "260.450");
    assert_eq!(
        (vaekst[4].as_str(), vaekst[6].as_str()),
        ("236.773–289.389", "13.023")
    );
    let five = cells(&of(over30), "De fem forsøg for borgere over 30 år");
    assert_eq!(
        (five[2].as_str(), five[6].as_str()),
        ("2.620.332", "24.720")
    );
    let others = cells(&of(over30), "Kofoeds Skole og CAB");
    assert_eq!(
        (others[2].as_str(), others[6].as_str()),
        ("637.094", "8.970")
    );
    assert_eq!((five[7].as_str(), others[7].as_str()), ("15,6", "8,2"));
    let none = cells(&of(over30), "Lokalværdi");
    assert!(none[3].ends_with(" og opefter"), "{none:?}");
    let printed = printed_shares(Language::Danish, &figures, over30, job);
    assert_eq!(printed.len(), 1);
    let sentence = plain(&printed[0]);
    for expected in ["897.024 kr. (598.016–1.794.049,", "637.094 kr."] {
        assert!(sentence.contains(expected), "{sentence}");
    }
}

#[test]
fn both_ways_of_counting_stand_side_by_side() {
    let figures = figures(&[]);
    let (youth, job) = keys(&figures, "youth", "job");
    let (table, sentence) = sides_table(Language::Danish, &figures, youth, job).unwrap();
    let sentence = plain(&sentence);
    assert!(
        sentence.contains("koster mere i Go-For-It end hos Væksthuset (15.566 mod 13.023 kr.)")
    );
    assert!(sentence.contains("en helårsperson mindre (57.077 mod 67.283 kr.)"));
    assert_eq!(cells(&table, "helårsperson")[4], "billigere og flere");
    let course = &table.rows[1].cells[4];
    assert_eq!(course.note, "dyrere og flere");
    let (over30, placement) = keys(&figures, "over30", "placement");
    let (_, sentence) = sides_table(Language::English, &figures, over30, placement).unwrap();
    assert!(sentence.contains("agree"), "{sentence}");
    let (_, ordinary) = keys(&figures, "over30", "ordinary-job");
    assert!(sides_table(Language::English, &figures, over30, ordinary).is_none());
}

#[test]
fn the_people_of_both_sides_are_compared() {
    let figures = figures(&[]);
    let (over30, _) = keys(&figures, "over30", "job");
    let (table, sentence) = people_table(Language::Danish, &figures, over30).unwrap();
    assert_eq!(cells(&table, "Kvinder"), ["59 %", "42 %"]);
    let years = cells(&table, "År på offentlig forsørgelse i gennemsnit");
    assert_eq!(years, ["5,1", "4,2"]);
    assert!(
        plain(&sentence).contains("52 % var over 50 år mod 41 %"),
        "{sentence}"
    );
    let several = |comparison| {
        let (comparison, _) = keys(&figures, comparison, "job");
        several(Language::Danish, &figures, comparison)
    };
    for (comparison, starts) in [
        ("over30", "27 % af deltagerne i de fem forsøg havde"),
        ("youth", "12 % af deltagerne i Go-For-It havde"),
    ] {
        let told = several(comparison);
        assert_eq!(told.len(), 1);
        assert!(plain(&told[0]).starts_with(starts), "{told:?}");
    }
}

#[test]
fn the_kind_falls_back_to_one_that_is_known() {
    let figures = figures(&[]);
    let (youth, job) = keys(&figures, "youth", "job");
    let (over30, progression) = keys(&figures, "over30", "progression");
    assert_eq!(kinds(&figures, over30).len(), 5);
    assert_eq!(kinds(&figures, youth).len(), 4);
    assert_eq!(
        shown(&figures, over30, Some(progression)),
        Some(progression)
    );
    assert_eq!(shown(&figures, youth, Some(progression)), Some(job));
    assert_eq!(shown(&figures, youth, None), Some(job));
}

#[test]
fn the_axis_is_written_in_kroner_and_millions() {
    let written = |x| plain(&tick(Language::Danish, x));
    assert_eq!(written(50_000.0), "50.000");
    assert_eq!(written(2e6), "2 mio.");
    assert_eq!(tick(Language::English, 1e7), "10m");
    assert_eq!(written(0.05), "0,05");
}
