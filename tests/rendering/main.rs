//! Every view renders natively, in both languages, to sound markup; the page
//! without script shows the worked figures.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a failed test is what a panic is for"
)]

mod absent;
mod compare;
mod html;
mod left_out;
mod missing;
mod other_sets;
mod sets;
mod wording;

use std::collections::BTreeSet;
use std::rc::Rc;

use pladspris::app::first_view;
use pladspris::app::page as whole;
use pladspris::data;
use pladspris::exchange::partial_state::PartialState;
use pladspris::model::evaluation::Evaluation;
use pladspris::model::figure::{Measure, Name, OccupancyBasis, Subject};
use pladspris::model::parameter::Value;
use pladspris::model::scenario::Scenario;
use pladspris::present::figure_query::FigureQuery;
use pladspris::present::language::Language;
use pladspris::present::number;
use pladspris::present::view::{PayoffPart, View};
use pladspris::present::words::SharedWords;
use pladspris::session::{Action, State};
use pladspris::ui::context::{Session, SessionProps};
use pladspris::ui::render::rendered;
use yew::prelude::*;

use html::{assert_sound, attributes, elements, text, without_foreign};

#[component]
fn Page(props: &SessionProps) -> Html {
    whole::page(&props.session)
}

fn page(view: View, language: Language, comparison: &str, changes: &[(&str, Value)]) -> String {
    explaining(view, language, comparison, None, changes, &[])
}

/// The page about one kind of outcome, with figures explained, each from within
/// the answer before it.
fn explaining(
    view: View,
    language: Language,
    comparison: &str,
    outcome: Option<&str>,
    changes: &[(&str, Value)],
    explained: &[FigureQuery],
) -> String {
    let set = data::latest();
    let changes = changes
        .iter()
        .map(|(id, x)| (set.find(id).unwrap().key, *x));
    let scenario = Scenario::with_changes(set.clone(), changes).unwrap();
    let link = PartialState {
        view: Some(view),
        language: Some(language),
        comparison: Some(comparison.to_owned()),
        outcome: outcome.map(str::to_owned),
        ..PartialState::default()
    };
    shown(scenario, link, explained)
}

/// The page about a scenario, opened by a link that names a language.
fn shown(scenario: Scenario, link: PartialState, explained: &[FigureQuery]) -> String {
    let language = link.language.unwrap();
    let opened = State::open(link, scenario.clone(), language);
    let state = explained.iter().fold(opened, |state, &query| {
        state.apply(Action::Explain(query)).unwrap()
    });
    let session = Session {
        state: Rc::new(state),
        figures: Rc::new(Evaluation::of(scenario)),
        dispatch: Callback::noop(),
    };
    rendered::<Page>(SessionProps { session })
}

/// Every view in a language, as the report has it and with all kinds of change.
fn pages(language: Language) -> Vec<(String, String)> {
    let n = Value::Number;
    let scenarios: [(&str, &[(&str, Value)]); 5] = [
        ("report", &[]),
        (
            "changed",
            &[
                ("over30-trials.occupancy", n(1.1)),
                ("trials.amount", n(900_000.0)),
                ("lokalvaerdi.places", n(30.0)),
                ("vaeksthuset.places", n(30.0)),
                ("cab-basis.rate", n(1_234.5)),
            ],
        ),
        (
            "common",
            &[
                ("pools.common", Value::Flag(true)),
                ("reconstruction", Value::Split(10)),
                ("over30-trials.fixed-share", n(0.5)),
            ],
        ),
        (
            "nobody",
            &[
                ("go-for-it.persons", n(0.0)),
                ("over30-trials.occupancy", n(0.1)),
                ("lokalvaerdi.hours", n(0.0)),
            ],
        ),
        (
            "nothing",
            &[
                ("trials.amount", n(0.0)),
                ("lokalvaerdi.budget", n(0.0)),
                ("vaeksthuset.persons", n(0.0)),
            ],
        ),
    ];
    let mut all = Vec::new();
    for (name, changes) in scenarios {
        for view in View::ALL {
            for comparison in ["over30", "youth"] {
                let html = page(view, language, comparison, changes);
                all.push((format!("{name} {} {comparison}", view.id()), html));
            }
        }
    }
    all
}

#[test]
fn every_view_is_sound_in_both_languages() {
    for language in Language::ALL {
        for (name, html) in pages(language) {
            assert_sound(&format!("{name} {}", language.code()), &html);
        }
    }
}

#[test]
fn each_language_keeps_to_itself() {
    // Whole words that the other language does not have.
    let danish: &[&str] = &[
        "og",
        "ikke",
        "pladser",
        "tallene",
        "helårsperson",
        "belægning",
        "hvad",
        "pris",
        "fordeling",
        "udgift",
        "forløb",
        "takst",
        "antaget",
        "rekonstrueret",
        "hvis",
    ];
    let english: &[&str] = &[
        "and",
        "the",
        "places",
        "figures",
        "occupancy",
        "what",
        "price",
        "course",
        "cost",
        "rate",
        "assumed",
        "reconstructed",
        "printed",
        "not",
        "shared",
        "with",
    ];
    for language in Language::ALL {
        let foreign: &[&str] = match language {
            Language::Danish => english,
            Language::English => danish,
        };
        for (name, html) in pages(language) {
            let html = without_foreign(&html, language);
            let mut words = text(&html).to_lowercase();
            for attribute in ["aria-label", "title", "aria-valuetext", "placeholder"] {
                words.push(' ');
                words.push_str(&attributes(&html, attribute).join(" ").to_lowercase());
            }
            let edge = |c: char| !c.is_alphanumeric() && c != '.' && c != '-';
            let words: BTreeSet<&str> = words.split(edge).collect();
            for word in foreign {
                let found = words.contains(word);
                assert!(!found, "{name} {}: “{word}”", language.code());
            }
        }
    }
}

/// The page at a question of the view on whether it pays.
fn part_page(language: Language, comparison: &str, part: PayoffPart) -> String {
    part_page_of(Scenario::new(data::latest()), language, comparison, part)
}

fn part_page_of(
    scenario: Scenario,
    language: Language,
    comparison: &str,
    part: PayoffPart,
) -> String {
    let link = PartialState {
        view: Some(View::SPLIT),
        part: Some(part),
        language: Some(language),
        comparison: Some(comparison.to_owned()),
        ..PartialState::default()
    };
    shown(scenario, link, &[])
}

#[test]
fn who_the_participants_are_stands_beside_verdicts_odds_and_net_present_values() {
    for (language, pulls) in [
        (Language::Danish, "trækker resultaterne"),
        (Language::English, "lifts the results"),
    ] {
        let comparison = "youth";
        let shown = [
            page(View::Claims, language, comparison, &[]),
            page(View::Results, language, comparison, &[]),
            part_page(language, comparison, PayoffPart::Worth),
            part_page(language, comparison, PayoffPart::Years),
            part_page(language, comparison, PayoffPart::Offers),
        ];
        for html in shown {
            assert_sound("a part", &html);
            assert!(text(&html).contains(pulls), "{}", text(&html));
        }
    }
}

#[component]
fn Paper(props: &SessionProps) -> Html {
    let paper: Html = pladspris::app::brief::paper(&props.session).into();
    html! { <main><h1>{ "1" }</h1><h2>{ "2" }</h2>{ paper }</main> }
}

/// A session about one change, opened by a link with these options.
fn session(options: &str) -> Session {
    let link =
        pladspris::exchange::link::read(&format!("v=1&over30-trials.occupancy=0.82&{options}"));
    assert_eq!(link.notices, []);
    let scenario = Scenario::new(data::latest());
    let state = Rc::new(State::open(link, scenario, Language::Danish));
    Session {
        figures: Rc::new(Evaluation::of(state.scenario.clone())),
        state,
        dispatch: Callback::noop(),
    }
}

#[test]
fn a_brief_has_the_table_what_was_changed_reservations_and_assumptions() {
    for (language, said) in [
        (
            "da",
            [
                "64.988",
                "64,8 %",
                "Forudsætninger",
                "Uoverensstemmelser og forbehold",
            ],
        ),
        (
            "en",
            ["64,988", "64.8%", "Assumptions", "copenhagen-2015.2"],
        ),
    ] {
        let what = format!("brief, {language}");
        let session = session(&format!("lang={language}"));
        let html = rendered::<Paper>(SessionProps { session });
        assert_sound(&what, &html);
        assert_eq!(elements(&html, "table").len(), 2);
        assert_eq!(elements(&html, "input").len(), 0);
        let text = text(&html).replace('\u{a0}', " ");
        for said in said {
            assert!(text.contains(said), "{said}: {text}");
        }
    }
}

#[test]
fn a_card_has_one_finding_one_picture_and_the_first_lever_that_is_shown() {
    for (options, levers) in [
        ("", 1),
        ("&show=trials.amount,over30-trials.occupancy", 1),
        ("&view=payoff", 1),
        ("&lock=over30-trials.occupancy", 0),
        ("&show=", 0),
    ] {
        for language in Language::ALL {
            let what = format!("card, {options}");
            let session = session(&format!("embed=card&lang={}{options}", language.code()));
            let html = rendered::<Page>(SessionProps { session });
            assert_sound(&what, &html);
            assert_eq!(elements(&html, "h1").len(), 1, "{options}");
            assert_eq!(elements(&html, "figure").len(), 1, "{options}");
            assert_eq!(elements(&html, "label").len(), levers, "{options}");
        }
    }
}

#[test]
fn each_view_but_the_first_has_the_finding_as_a_line_that_leads_back() {
    for view in View::ALL {
        let html = page(view, Language::Danish, "over30", &[]);
        let finding = elements(&html, "section")[0];
        let heading = text(elements(finding, "h1")[0]);
        let first = view == View::default();
        assert_eq!(heading.contains("rapportens pris"), first, "{heading}");
        assert_eq!(heading.trim().starts_with("79 af 122 pladser"), !first);
        assert!(text(finding).contains("Beskæftigelsesforsøg for udsatte borgere"));
        assert_eq!(elements(finding, "h1")[0].contains("view=price"), !first);
    }
}

#[test]
fn each_sum_of_the_method_can_be_pressed() {
    let shown = page(View::Method, Language::English, "over30", &[]);
    let sums: Vec<&str> = shown.split(r#"<dd class="sums">"#).skip(1).collect();
    assert!(sums.len() > 40, "{} sums", sums.len());
    for sum in sums {
        let (sum, _) = sum.split_once("</dd>").unwrap();
        let answers = sum.contains(r#"class="figure""#) && sum.contains("aria-haspopup");
        assert!(answers, "{sum}");
    }
}

#[test]
fn the_static_view_shows_the_worked_figures_in_both_languages() {
    let html = first_view::render();
    assert_sound("static", &html);
    assert!(!html.contains("<main"), "it stands in a main of its own");
    let figures = [
        (54_861, 69_298),
        (49_028, 74_285),
        (70_139, 126_250),
        (44_028, 73_380),
        (59_028, 118_056),
        (54_482, 57_077),
        (53_290, 82_296),
        (56_614, 56_614),
        (67_283, 67_283),
    ];
    let parts = elements(&html, "section");
    assert_eq!(parts.len(), Language::ALL.len());
    for (part, language) in parts.into_iter().zip(Language::ALL) {
        let words = text(part);
        for figure in figures
            .into_iter()
            .flat_map(|(full, actual)| [full, actual])
        {
            let written = number::whole(language, figure);
            assert!(words.contains(&written), "{written}");
        }
        assert_eq!(elements(part, "table").len(), 1);
    }
    for target in attributes(&html, "href") {
        let id = target.strip_prefix('#').unwrap();
        assert!(html.contains(&format!(" id=\"{id}\"")), "{id}");
    }
}

#[test]
fn the_figures_behind_show_what_was_changed_beside_what_it_was() {
    let changes = [
        ("lokalvaerdi.persons", Value::Number(21.0)),
        (
            "trials.base",
            Value::Base(pladspris::model::allocation::AllocationBase::Equal),
        ),
    ];
    let html = page(View::Data, Language::Danish, "over30", &changes);
    let words = text(&html);
    let words: String = words.split_whitespace().collect::<Vec<_>>().join(" ");
    for expected in [
        "Helårspersoner, Lokalværdi 21 (eget tal) 19",
        "21 eget tal · før: 19",
        "ligeligt eget tal · før: pr. plads",
    ] {
        assert!(words.contains(expected), "{expected}\n{words}");
    }
    let report = page(View::Data, Language::Danish, "over30", &[]);
    assert!(text(&report).contains("oplyst: 56.615"));
    assert!(!text(&report).contains("før: "));
}

#[test]
fn results_are_shown_for_every_kind_in_both_languages() {
    let set = data::latest();
    for language in Language::ALL {
        for comparison in ["over30", "youth"] {
            for outcome in set.outcomes() {
                let outcome = &*set.outcome(outcome).id;
                let html = explaining(View::Results, language, comparison, Some(outcome), &[], &[]);
                let what = format!("{comparison} {outcome} {}", language.code());
                assert_sound(&what, &html);
                let kinds = html.split_once("presets kinds").unwrap().1;
                let kinds = kinds.split_once("</div>").unwrap().0;
                let pressed = attributes(kinds, "aria-pressed");
                let on = pressed.iter().filter(|on| **on == "true").count();
                assert_eq!(on, 1, "{what}");
            }
        }
    }
    let worked: [(&str, &[&str]); 2] = [
        (
            "youth",
            &["113.412", "260.450", "236.773–289.389", "15.566", "13.023"],
        ),
        (
            "over30",
            &[
                "2.620.332",
                "637.094",
                "897.024",
                "598.016–1.794.049",
                "24.720",
                "8.970",
            ],
        ),
    ];
    for (comparison, figures) in worked {
        let danish = page(View::Results, Language::Danish, comparison, &[]);
        let english = page(View::Results, Language::English, comparison, &[]);
        for figure in figures {
            assert!(text(&danish).contains(figure), "{figure}");
            assert!(
                text(&english).contains(&figure.replace('.', ",")),
                "{figure}"
            );
        }
        for html in [danish, english] {
            for jargon in [
                "Wilson",
                "Jeffreys",
                "posterior",
                "confidence",
                "konfidens",
                "Beta(",
            ] {
                assert!(!text(&html).contains(jargon), "{jargon}");
            }
        }
    }
}

#[test]
fn a_figure_is_explained_in_a_dialog() {
    let set = data::latest();
    let local = set.find_programme("lokalvaerdi").unwrap();
    let of = |measure| {
        FigureQuery::from(Name {
            subject: Subject::Programme(local),
            measure,
            basis: OccupancyBasis::Actual,
        })
    };
    for language in Language::ALL {
        let explained = [of(Measure::Price), of(Measure::TotalCost)];
        let first = explaining(View::Price, language, "over30", None, &[], &explained[..1]);
        assert_sound("one answer", &first);
        let dialogs = elements(&first, "dialog");
        let [dialog] = dialogs[..] else {
            panic!("one dialog, not {}", dialogs.len())
        };
        let words = text(dialog);
        let expected = match language {
            Language::Danish => "1.316.667 kr. ÷ 19 = 69.298 kr.",
            Language::English => "1,316,667 kr ÷ 19 = 69,298 kr",
        };
        assert!(words.contains(expected), "{words}");
        let back = SharedWords::of(language).back;
        assert!(!words.contains(back), "there is nowhere to go back to");
        let second = explaining(View::Price, language, "over30", None, &[], &explained);
        assert_sound("an answer within an answer", &second);
        assert!(text(elements(&second, "dialog")[0]).contains(back));
    }
    // A page on which nothing is explained has no dialog.
    let page = page(View::Price, Language::Danish, "over30", &[]);
    assert!(elements(&page, "dialog").is_empty());
    assert!(page.contains("class=\"figure\""));
    let still = first_view::render();
    assert!(!still.contains("<button"), "no program answers there");
}
