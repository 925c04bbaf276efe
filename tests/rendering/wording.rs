//! The wording of all views: as an administration words it.

use pladspris::data;
use pladspris::model::parameter::Value;
use pladspris::model::scenario::Scenario;
use pladspris::present::language::Language;
use pladspris::present::view::{PayoffPart, View};

use crate::html::{elements, text, without_foreign};
use crate::{explaining, page, part_page, part_page_of};

/// What no view says, and what some view does: as an administration words it.
#[test]
fn the_views_are_worded_as_an_administration_words_it() {
    let never: [&[&str]; 2] = [
        &[
            "trykt",
            "trykker",
            "tilfældet",
            "henvis",
            "dommen",
            " endte ",
            "fået hjælp",
            "sluttede af",
            "uden vægte",
            "Tilbud ad gangen",
            "ingen har talt",
            "ud af 100",
        ],
        &[
            "nobody counted",
            "Upright",
            "prints",
            "printed",
            "trials over 30",
            "had support",
            "The cheapest of the two",
            "In all up to each year",
        ],
    ];
    let somewhere: [&[&str]; 2] = [
        &[
            "De fem forsøg for borgere over 30 år",
            "rapportens pris",
            "kom deltageren i job eller uddannelse",
            "undervejs eller inden for en måned i virksomhedspraktik eller løntilskud",
            "modtaget offentlig forsørgelse i",
            "en sag i Socialforvaltningen",
            "når man ser bort fra statistisk usikkerhed",
            "Sådan fordeles puljerne",
            "Rangorden efter pris",
            "rapporten konkluderede ud fra",
            "fører en større andel til job eller uddannelse",
            "Kun statistisk usikkerhed er regnet med",
            "antal ikke oplyst",
            "Diskonteringsrente",
            "Uvægtet",
            "visitere",
            "ikke-forsørger",
            "udeboende",
            "driftsrefusion",
            "Akkumuleret",
            "Flere tilbud på én gang",
            "De fem forsøg, samlet",
            "registreret for mangelfuldt til at regne på",
            "hvis de samme borgere ellers fik en plads",
            "fordi der ikke var et andet tilbud",
            "Opzoomerne, Fra kogekone til køkkenansat og Craftwomanship har hver færre end 30 forløb",
            "I stedet indgår samlet: De fem forsøg.",
            "Ved fuld belægning, som rapporten regner:",
            "billigere. Retningen holder, men det nævnte tal passer ikke.",
            "billigere, hvilket passer.",
            "det holder ved 12 af de 16 fordelinger",
            "Det handler om 2015, og det, du prøver af, ændrer det ikke.",
            "Tallet er ikke oplyst. Et andet, der ligger tæt på, træder i stedet",
            "De fem eksisterende tilbud er med i rammeaftalens 5.013 personer.",
            "Ingen valgt (regnet som a)",
        ],
        &[
            "The five trials for over-30s",
            "the report's price",
            "the participant got into a job or education",
            "during the course or within a month after",
            "received benefits for",
            "leaving chance aside",
            "How the pools are shared out",
            "number not stated",
            "Unweighted",
            "refund of operating cost",
            "Cumulative, year by year",
            "Several offers at once",
            "Vertical: ",
            "Horizontal: ",
            "registered too poorly to compute with",
            "only if the same people would otherwise be given a place",
            "Opzoomerne, Fra kogekone til køkkenansat and Craftwomanship each have fewer than 30 courses",
            "Taking part as a whole instead: The five trials.",
            "At full occupancy, as the report computes:",
            "cheaper. The direction holds, but the figure given is not right.",
            "cheaper, which is right.",
            "it holds under 12 of the 16 splits",
            "It is about 2015, and what you try out does not change it.",
            "The figure is not stated. Another that comes near stands in for it",
            "The five existing offers are among the framework agreement's 5,013 persons.",
            "None chosen (computed as a)",
        ],
    ];
    for (language, (never, somewhere)) in Language::ALL.into_iter().zip(never.iter().zip(somewhere))
    {
        let mut all = String::new();
        for comparison in ["over30", "youth"] {
            for view in View::ALL {
                all.push_str(&page(view, language, comparison, &[]));
            }
            for part in PayoffPart::ALL {
                all.push_str(&part_page(language, comparison, part));
            }
            for outcome in ["placement", "progression"] {
                let asked = Some(outcome);
                all.push_str(&explaining(
                    View::Results,
                    language,
                    comparison,
                    asked,
                    &[],
                    &[],
                ));
            }
        }
        let all = text(&without_foreign(&all, language)).replace('\u{ad}', "");
        let said: Vec<_> = never.iter().filter(|word| all.contains(**word)).collect();
        let unsaid: Vec<_> = somewhere
            .iter()
            .filter(|word| !all.contains(**word))
            .collect();
        assert!(
            said.is_empty() && unsaid.is_empty(),
            "{}: said {said:?}, not said {unsaid:?}",
            language.code()
        );
    }
}

/// What a view on whether it pays says, with these changes.
fn said(language: Language, part: PayoffPart, changes: &[(&str, Value)]) -> String {
    let set = data::latest();
    let comparison = if changes.iter().any(|(id, _)| id.contains("over30")) {
        "over30"
    } else {
        "youth"
    };
    let changes = changes
        .iter()
        .map(|&(id, x)| (set.find(id).unwrap().key, x));
    let scenario = Scenario::with_changes(set.clone(), changes).unwrap();
    let page = part_page_of(scenario, language, comparison, part);
    text(&page).replace('\u{a0}', " ").replace('\u{ad}', "")
}

/// One result has one value: where there is no telling job from education both ends are said,
/// against the other side and against no offer alike, in sentence and picture.
#[test]
fn both_ends_of_a_net_present_value_are_said_whatever_it_is_set_beside() {
    let ends = [
        ["hvis alle resultater er job", "hvis alle er uddannelse"],
        ["if every result is a job", "if every one is an education"],
    ];
    for (language, ends) in Language::ALL.into_iter().zip(ends) {
        for changes in [&[][..], &[("payoff.youth.baseline", Value::Number(0.0))]] {
            let years = said(language, PayoffPart::Years, changes);
            for end in ends {
                assert!(years.contains(end), "{end}: {years}");
            }
        }
    }
    let years = said(Language::English, PayoffPart::Years, &[]);
    // Sentence, steps, years and payers.
    for figure in [
        "+1.4 million kr",
        "+210,000 kr",
        "+1,365,004 kr",
        "+214,332 kr",
        "214 to 1,365",
        "+1,019,802 kr",
    ] {
        assert!(years.contains(figure), "{figure}: {years}");
    }
    // Where both are known apart on both sides there is one value, of both.
    let known = ["ordinary-job", "education"].map(|id| match id {
        "education" => ("youth-existing.education.share", Value::Number(0.02)),
        _ => ("youth-existing.ordinary-job.share", Value::Number(0.03)),
    });
    let years = said(Language::English, PayoffPart::Years, &known);
    assert!(!years.contains("if every result is a job"), "{years}");
}

/// What has no value says so in place of a figure, and so does what was measured in part.
#[test]
fn what_has_no_net_present_value_says_why() {
    let set = data::latest();
    let outcome = |id: &str| Value::Outcome(set.find_outcome(id).unwrap());
    let placement = [("payoff.youth.outcome", outcome("placement"))];
    let progression = [("payoff.over30.outcome", outcome("progression"))];
    let whys = [
        ["Ingen har sat en værdi", "kun målt for nogle"],
        ["Nobody has put a value", "measured for some participants"],
    ];
    for (language, [no_value, partial]) in Language::ALL.into_iter().zip(whys) {
        for part in [PayoffPart::Worth, PayoffPart::Years, PayoffPart::Matters] {
            let shown = said(language, part, &placement);
            assert!(shown.contains(no_value), "{shown}");
            let typed = [
                placement[0],
                ("payoff.youth.other-value-per-year", Value::Number(9e3)),
            ];
            assert!(!said(language, part, &typed).contains(no_value));
        }
        for part in PayoffPart::ALL {
            let shown = said(language, part, &progression);
            assert!(
                shown.contains(partial) && shown.contains("Craftwomanship"),
                "{shown}"
            );
        }
        let asked = Some("progression");
        let results = explaining(View::Results, language, "over30", asked, &[], &[]);
        let results = text(&results);
        assert!(
            results.contains(partial) && results.contains("Craftwomanship"),
            "{results}"
        );
    }
}

/// What the state refunds is a press away: of the benefit and of operating cost.
#[test]
fn the_rules_on_refunds_are_buttons() {
    for (language, buttons) in Language::ALL.into_iter().zip([
        [
            "30 % ved passiv ydelse (2015)",
            "50 % i praktik eller løntilskud (2015)",
            "20 % efter 52 uger (fra 2016)",
            "50 % inden for loftet (2015)",
            "skat af den ydelse, der spares",
        ],
        [
            "30% on passive benefit (2015)",
            "50% in placement or wage subsidy (2015)",
            "20% after 52 weeks (from 2016)",
            "50% within the ceiling (2015)",
            "tax on the benefit saved",
        ],
    ]) {
        for comparison in ["over30", "youth"] {
            let shown = text(&part_page(language, comparison, PayoffPart::Years));
            let shown = shown.replace('\u{a0}', " ");
            for button in buttons {
                assert!(shown.contains(button), "{button}: {shown}");
            }
        }
    }
}

/// How many of an offer's places are in use is not known where its places are its persons:
/// no row of a table says that all are.
#[test]
fn an_occupancy_that_is_not_known_is_not_stated() {
    for (language, not_stated) in [
        (Language::Danish, "ikke oplyst"),
        (Language::English, "not stated"),
    ] {
        for view in [View::Price, View::Data] {
            let html = page(view, language, "over30", &[]);
            let rows: Vec<String> = elements(&html, "tr").into_iter().map(text).collect();
            for offer in ["Kofoeds Skole, basis-kombi", "CAB, basis-kombi med tolk"] {
                let of_offer = || rows.iter().filter(|row| row.contains(offer));
                let stated = of_offer().any(|row| row.contains(not_stated));
                assert!(stated, "{offer} {view:?}");
                let full = of_offer().find(|row| row.contains("100 %") || row.contains("100%"));
                assert_eq!(full, None, "{view:?}");
            }
        }
    }
}

/// The parts of a price carry their mark as the price does.
#[test]
fn the_parts_of_a_price_carry_their_mark() {
    let html = page(View::Price, Language::English, "over30", &[]);
    let table = elements(&html, "table");
    let parts = table
        .iter()
        .find(|table| text(table).contains("Direct, all places in use"));
    let rows = elements(parts.unwrap(), "tr");
    let local = rows
        .iter()
        .find(|row| text(row).contains("Lokalværdi"))
        .unwrap();
    // Both parts of the full price, and then both of the step, the price and what is idle.
    for (mark, times) in [("reconstructed", 2), ("assumed", 4)] {
        assert_eq!(
            local.matches(&format!("title=\"{mark}\"")).count(),
            times,
            "{mark}: {local}"
        );
    }
}
