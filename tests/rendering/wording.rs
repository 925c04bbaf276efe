//! The wording of all views: as an administration words it.

use pladspris::present::language::Language;
use pladspris::present::view::{PayoffPart, View};

use crate::html::{text, without_foreign};
use crate::{explaining, page, part_page};

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
