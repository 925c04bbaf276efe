//! What is said where figures are missing, of which something else would have been false, and
//! where two sides cost the same.

use std::rc::Rc;

use pladspris::exchange::partial_state::PartialState;
use pladspris::exchange::{data_file, data_sets};
use pladspris::model::data_set::DataSet;
use pladspris::model::parameter::Value;
use pladspris::model::scenario::Scenario;
use pladspris::model::sensitivity::{Map, ParameterPair};
use pladspris::present::language::Language;
use pladspris::present::view::{PayoffPart, View};
use pladspris::views::payoff::picture::map_plot;
use pladspris::views::payoff::sensitivity::map_says;

use crate::html::{assert_sound, elements, text};
use crate::{part_page_of, sets, shown};

fn byrum() -> Rc<DataSet> {
    data_sets::example().unwrap()
}

/// A set's view, without soft hyphens and hard spaces.
fn said(html: &str) -> String {
    let words = text(html).replace('\u{ad}', "");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn payoff(scenario: Scenario, language: Language, comparison: &str, part: PayoffPart) -> String {
    let html = part_page_of(scenario, language, comparison, part);
    assert_sound(comparison, &html);
    html
}

fn results(set: &Rc<DataSet>, language: Language, comparison: &str, outcome: &str) -> String {
    let link = PartialState {
        view: Some(View::Results),
        language: Some(language),
        comparison: Some(comparison.to_owned()),
        outcome: Some(outcome.to_owned()),
        ..PartialState::default()
    };
    let html = shown(Scenario::new(set.clone()), link, &[]);
    assert_sound(comparison, &html);
    html
}

fn assert_says(html: &str, sentences: &[&str]) {
    let said = said(html);
    for sentence in sentences {
        assert!(said.contains(sentence), "{sentence}\n{said}");
    }
}

fn assert_never_says(html: &str, words: &[&str]) {
    let said = said(html);
    for word in words {
        assert!(!said.contains(word), "{word}\n{said}");
    }
}

/// The comparison of one set with these ids.
fn comparison(set: &DataSet, a: &str, b: &str) -> String {
    let [a, b] = [a, b].map(|id| set.find_group(id).unwrap());
    let found = set
        .comparisons()
        .find(|&key| set.both_sides(key) == Some((a, b)));
    set.comparison(found.unwrap()).id.to_string()
}

/// The results are known: what the payoff lacks is the year's courses of two programmes, and
/// neither another result nor no offer helps against that.
#[test]
fn a_payoff_without_courses_says_whose() {
    for (language, says, never) in [
        (
            Language::Danish,
            "Der er intet at regne på: årets antal forløb er ikke oplyst for Musikhuset og Produktionsskolen. Uden det kan de ventede resultater ikke regnes ud. Antallet af forløb skrives i datafilen.",
            [
                "kendes ikke på begge sider",
                "Vælg et andet resultat",
                "Mod intet tilbud",
            ],
        ),
        (
            Language::English,
            "There is nothing to work out: the year's number of courses is not stated for Musikhuset and Produktionsskolen. Without it the expected results cannot be worked out. The number of courses is entered in the data file.",
            [
                "not known on both sides",
                "Choose another result",
                "Against no offer",
            ],
        ),
    ] {
        let set = byrum();
        let html = payoff(
            Scenario::new(set.clone()),
            language,
            "de-unge",
            PayoffPart::Worth,
        );
        assert_says(&html, &[says]);
        assert_never_says(&html, &never);
        let head = elements(&html, "header").pop().unwrap();
        assert!(head.contains("view=data"), "{head}");
        // Beside no offer only the first side counts; and there is a way back.
        let key = set.find("payoff.de-unge.baseline").unwrap().key;
        let alone = Scenario::new(set).with(key, Value::Number(0.0)).unwrap();
        let html = payoff(alone, language, "de-unge", PayoffPart::Worth);
        assert_says(&html, &["Musikhuset.", never[2]]);
        assert_never_says(&html, &["Musikhuset og", "Musikhuset and"]);
    }
}

/// Another result is offered where one would help, no offer where that would; else it says
/// where what is missing is entered.
#[test]
fn a_payoff_without_a_result_offers_what_helps() {
    let file = |b: &str, outcomes: &str| {
        let file = format!(
            r#"{{"pladspris_data": 1, "id": "x", "name": "X", "year": 2024, "programmes": [
            {{"id": "pa", "name": "A", "group": "a", "rate": 6e4, "persons": 9, "courses": 40,
              "outcomes": {{"job": {{"k": 8, "n": 38}}, "ud": {{"k": 9, "n": 38}}}}}},
            {{"id": "pb", "name": "B", "group": "b", "rate": 5e4, "persons": 9, "courses": 50
              {b}}}],
            "groups": [{{"id": "a", "name": "A", "in": {{"da": "hos A", "en": "at A"}}}},
                       {{"id": "b", "name": "B", "in": {{"da": "hos B", "en": "at B"}}}}],
            "comparisons": [{{"id": "ab", "a": "a", "b": "b" {outcomes}}}],
            "outcomes": [{{"id": "job", "name": "Job", "worth": "job"}},
                         {{"id": "ud", "name": "Uddannelse", "worth": "education"}}]}}"#
        );
        Scenario::new(data_file::read(&file).unwrap())
    };
    let job = r#", "payoff": {"outcome": "job"}"#;
    let education = r#", "outcomes": {"ud": {"k": 5, "n": 45}}"#;
    let html = |scenario| payoff(scenario, Language::Danish, "ab", PayoffPart::Worth);
    let why = "hvor mange der opnåede resultatet „Job“ hos B, er ikke oplyst.";
    let another = html(file(education, job));
    assert_says(
        &another,
        &[why, "Vælg et andet resultat.", "Mod intet tilbud"],
    );
    let neither = html(file("", job));
    assert_says(
        &neither,
        &[
            why,
            "Antal eller andele med et resultat skrives i datafilen.",
            "Mod intet tilbud",
        ],
    );
    assert_never_says(&neither, &["Vælg et andet resultat"]);
    // Where none is stated, what is known on both sides is valued.
    assert_never_says(&html(file(education, "")), &["intet at regne på"]);
}

/// A single group has nothing beside it until somebody says what would have come anyway.
#[test]
fn a_payoff_of_a_single_group_is_against_no_offer() {
    let file = r#"{"pladspris_data": 1, "id": "x", "name": "X", "year": 2024, "programmes": [
        {"id": "pa", "name": "A", "group": "a", "rate": 60000, "persons": 9, "courses": 40,
         "outcomes": {"job": {"k": 8, "n": 38}}}],
        "groups": [{"id": "a", "name": "A"}],
        "outcomes": [{"id": "job", "name": "Job", "worth": "job"}]}"#;
    let set = data_file::read(file).unwrap();
    let alone = set.assessments().next().unwrap();
    let id = set.comparison(alone).id.to_string();
    for (language, says, button) in [
        (
            Language::Danish,
            "Her er ikke noget andet tilbud at sammenligne med. Vælg „Mod intet tilbud“",
            "Mod intet tilbud",
        ),
        (
            Language::English,
            "There is no other offer here to compare with. Choose “Against no offer”",
            "Against no offer",
        ),
    ] {
        let stated = Scenario::new(set.clone());
        let html = payoff(stated.clone(), language, &id, PayoffPart::Worth);
        assert_says(&html, &[says]);
        let buttons: Vec<String> = elements(&html, "button").into_iter().map(said).collect();
        assert!(buttons.contains(&button.to_owned()), "{buttons:?}");
        let key = set.find(&format!("payoff.{id}.baseline")).unwrap().key;
        let against = stated.with(key, Value::Number(0.1)).unwrap();
        let html = payoff(against, language, &id, PayoffPart::Worth);
        assert_never_says(&html, &[says]);
        assert_says(&html, &[button]);
    }
}

/// What cannot be worked out is said beside the chart, and no dash can be pressed.
#[test]
fn results_without_courses_say_why() {
    for (language, says, dash_at_mark) in [
        (
            Language::Danish,
            "Årets antal forløb er ikke oplyst for Musikhuset og Produktionsskolen, så ventede resultater og udgiften pr. resultat kan ikke regnes ud dér og heller ikke for en gruppe, de er med i.",
            "kan ikke regnes ud",
        ),
        (
            Language::English,
            "The year's number of courses is not stated for Musikhuset and Produktionsskolen, so expected results and the cost per result cannot be worked out there, nor for a group that they are part of.",
            "cannot be worked out",
        ),
    ] {
        let html = results(&byrum(), language, "de-unge", "job");
        assert_says(&html, &[says]);
        let charts = elements(&html, "svg");
        let chart = charts
            .iter()
            .find(|chart| chart.contains("results-picture"));
        let chart = said(chart.unwrap());
        // Both groups and two of their programmes: in marks, and in what is read out.
        assert!(chart.matches(dash_at_mark).count() >= 4, "{chart}");
        for button in elements(&html, "button") {
            assert_ne!(text(button).trim(), "–");
        }
        // Two ways to count that both lack a figure are not set beside each other.
        assert_never_says(
            &html,
            &[
                "Pr. helårsperson eller pr. forløb?",
                "Per full-year person or per course?",
            ],
        );
        let other = results(&byrum(), language, "voksne", "job");
        assert_never_says(&other, &[dash_at_mark]);
    }
}

/// What is known of some programmes is offered, and it says of which it is missing.
#[test]
fn a_result_of_some_programmes_is_offered_and_says_of_which_it_is_missing() {
    for (language, name, says) in [
        (
            Language::Danish,
            "Virksomhedspraktik",
            [
                "Hvor mange der i alt kom i virksomhedspraktik i kommunens egne tilbud, er ikke oplyst: tallet mangler for Genbrugsbutikken og Cykelværkstedet (startet i august).",
                "Hvor mange der i alt kom i virksomhedspraktik hos de tre aktører, er ikke oplyst: tallet mangler for Aktør Øst.",
            ],
        ),
        (
            Language::English,
            "Company placement",
            [
                "How many in all got into a company placement in the municipality's own programmes is not stated: the number is missing for Genbrugsbutikken and The bicycle workshop (started in August).",
                "How many in all got into a company placement at the three suppliers is not stated: the number is missing for Aktør Øst.",
            ],
        ),
    ] {
        let html = results(&byrum(), language, "voksne", "praktik");
        assert_says(&html, &says);
        let count = match language {
            Language::Danish => "31 af 88",
            Language::English => "31 of 88",
        };
        assert_says(&html, &[count]);
        let buttons: Vec<String> = elements(&html, "button").into_iter().map(said).collect();
        assert!(buttons.contains(&name.to_owned()), "{buttons:?}");
        // Of the young nothing is known of it.
        let html = results(&byrum(), language, "de-unge", "job");
        let buttons: Vec<String> = elements(&html, "button").into_iter().map(said).collect();
        assert!(!buttons.contains(&name.to_owned()), "{buttons:?}");
    }
}

/// Two sides of one price are never called dearer or cheaper, whatever the last bit says.
#[test]
fn sides_that_cost_the_same_are_said_to() {
    let set = sets::names();
    let compared = comparison(&set, "e", "f");
    for (language, worth, paid, table) in [
        (
            Language::Danish,
            "Det koster det samme og giver færre resultater. Med tallene her kan det ikke betale sig, uanset hvad et resultat er værd.",
            "koster det samme som lige så mange helårspersoner",
            "samme pris og færre",
        ),
        (
            Language::English,
            "It costs the same and brings fewer results. With these figures it does not pay, whatever a result is worth.",
            "costs as much as the same number of full-year persons",
            "same price and fewer",
        ),
    ] {
        let scenario = Scenario::new(set.clone());
        let html = payoff(scenario.clone(), language, &compared, PayoffPart::Worth);
        assert_says(&html, &[worth, paid]);
        let false_ones = [
            "ca. 0 kr.",
            "about 0 kr",
            "billigere, men",
            "costs less",
            "højst",
            "at most",
            "tjent ind",
            "earned back",
        ];
        assert_never_says(&html, &false_ones);
        let html = results(&set, language, &compared, "r");
        assert_says(&html, &[table]);
        assert_never_says(&html, &["dyrere og færre", "dearer and fewer"]);
        // The other way round there are more.
        let typed = scenario.data().find("e.r.share").unwrap().key;
        let fewer = scenario.data().find("x.r.share");
        let more = scenario.with(typed, Value::Number(1.0)).unwrap();
        let more = more.with(fewer.unwrap().key, Value::Number(0.5)).unwrap();
        let html = payoff(more, language, &compared, PayoffPart::Worth);
        assert_says(
            &html,
            &[if language == Language::Danish {
                "Det koster det samme og giver flere resultater. Med tallene her kan det betale sig, uanset hvad et resultat er værd."
            } else {
                "It costs the same and brings more results. With these figures it pays whatever a result is worth."
            }],
        );
    }
}

/// A job needs no word on what it is valued like.
#[test]
fn a_job_is_not_said_to_be_valued_as_one() {
    let html = payoff(
        Scenario::new(byrum()),
        Language::Danish,
        "voksne",
        PayoffPart::Worth,
    );
    assert_never_says(&html, &["som om det var værd", "Andet end et job"]);
}

/// The count per course stands first, and why that per full-year person is another with it.
#[test]
fn results_per_course_and_per_person_stand_in_one_paragraph() {
    for (language, says) in [
        (
            Language::Danish,
            "Regnet på lige mange forløb kommer der 1,2 færre i job eller uddannelse (0,9 % af forløbene mod 1,4 %). Regnet på lige mange helårspersoner er det i stedet 4,5 færre, fordi et forløb er kortere hos Kofoeds Skole og CAB (8,2 uger mod 15,6): 79 helårspersoner er 499 forløb dér, men 263 i de fem forsøg.",
        ),
        (
            Language::English,
            "Counted over as many courses, 1.2 fewer get into a job or education (0.9% of the courses against 1.4%). Counted over as many full-year persons it is 4.5 fewer instead, because a course is shorter at Kofoeds Skole and CAB (8.2 weeks against 15.6): 79 full-year persons are 499 courses there but 263 in the five trials.",
        ),
    ] {
        let scenario = Scenario::new(pladspris::data::latest());
        let html = payoff(scenario, language, "over30", PayoffPart::Worth);
        let paragraphs = elements(&html, "p");
        let spaceless = |text: &str| text.replace(' ', "");
        let found = paragraphs
            .iter()
            .any(|paragraph| spaceless(&said(paragraph)).contains(&spaceless(says)));
        assert!(found, "{}", said(&html));
    }
}

/// A map of which no field is coloured says so, and so does one that is coloured all over; the
/// point of today lies within the frame.
#[test]
fn a_map_says_where_it_is_coloured() {
    let set = byrum();
    let compared = set.find_comparison("voksne").unwrap();
    let map_of = |scenario: &Scenario, pair: ParameterPair| {
        let mut map = Map::new(scenario, compared, pair, 12).unwrap();
        while map.step(scenario) {}
        map
    };
    let pair = ParameterPair::OccupancyAndPayment;
    let stated = Scenario::new(set.clone());
    let rates = ["nord", "syd", "oest"].map(|id| format!("{id}.rate"));
    let rated = |rate: f64| {
        rates.iter().fold(stated.clone(), |scenario, id| {
            let key = set.find(id).unwrap().key;
            scenario.with(key, Value::Number(rate)).unwrap()
        })
    };
    let dearest = rated(1_000_000.0);
    for (scenario, sentences) in [
        (
            &stated,
            [
                "Inden for de tal, der vises her, er pladsen ingen steder billigere end det, den sammenlignes med.",
                "Within the figures shown here the place is nowhere cheaper than what it is compared with.",
            ],
        ),
        (
            &dearest,
            [
                "Inden for de tal, der vises her, er pladsen overalt billigere end det, den sammenlignes med.",
                "Within the figures shown here the place is cheaper everywhere than what it is compared with.",
            ],
        ),
    ] {
        let map = map_of(scenario, pair);
        for (language, sentence) in Language::ALL.into_iter().zip(sentences) {
            assert_eq!(map_says(language, &map, pair), sentence);
            let plot = map_plot(language, &map, pair);
            let (x, y) = plot.points[0].at;
            assert!(plot.along.0 < x && x < plot.along.1, "{x} {:?}", plot.along);
            assert!(plot.up.0 < y && y < plot.up.1, "{y} {:?}", plot.up);
            // What is coloured all over is coloured to the frame.
            assert_eq!(
                plot.areas.is_empty(),
                sentence.contains("nowhere") || sentence.contains("ingen")
            );
            for area in &plot.areas {
                assert_eq!(area[0], plot.along);
            }
        }
    }
    // In part, and before it is worked out.
    let between = rated(150_000.0);
    let map = map_of(&between, pair);
    let field = "In the coloured area the place is cheaper than what it is compared with.";
    assert_eq!(map_says(Language::English, &map, pair), field);
    let begun = Map::new(&stated, compared, pair, 12).unwrap();
    assert_eq!(map_says(Language::English, &begun, pair), field);
}
