//! What the report concludes from its costs and results. In our own words.

use std::borrow::Cow;

use crate::model::claim::{Amount, Claim, Predicate, Relation};
use crate::model::data_set::Text;

const TRIALS: &str = "over30-trials";

/// The report's nine conclusions, in its order.
pub(super) fn claims() -> Vec<Claim> {
    let price = |comparison| Predicate::Price {
        comparison: Cow::Borrowed(comparison),
        relation: Relation::Less,
    };
    let share = |comparison, outcome, relation| Predicate::Share {
        comparison: Cow::Borrowed(comparison),
        outcome: Cow::Borrowed(outcome),
        relation,
    };
    let ids = |ids: &[&'static str]| ids.iter().map(|id| Cow::Borrowed(*id)).collect();
    vec![
        claim(
            "youth-cheaper",
            &[
                (
                    "da",
                    "En plads i Go-For-It er godt 13.000 kr. billigere end i Væksthuset.",
                ),
                (
                    "en",
                    "A place in Go-For-It is a good 13,000 kr cheaper than at Væksthuset.",
                ),
            ],
            price("youth"),
            Some(Amount::Good(13_000.0)),
            vec![first_year()],
        ),
        claim(
            "youth-more-jobs",
            &[
                (
                    "da",
                    "Go-For-It fører en større andel til job eller uddannelse end Væksthuset, 14 \
                     mod 5 %.",
                ),
                (
                    "en",
                    "Go-For-It leads a larger share to a job or education than Væksthuset, 14 \
                     against 5%.",
                ),
            ],
            share("youth", "job", Relation::More),
            Some(Amount::Shares(0.14, 0.05)),
            vec![first_year()],
        ),
        claim(
            "youth-more-placements",
            &[
                (
                    "da",
                    "I Go-For-It kom en større andel undervejs eller inden for en måned i \
                     virksomhedspraktik eller løntilskud, 45 mod 3 %.",
                ),
                (
                    "en",
                    "In Go-For-It a larger share got into a company placement or wage subsidy \
                     during the course or within a month, 45 against 3%.",
                ),
            ],
            share("youth", "placement", Relation::More),
            Some(Amount::Shares(0.45, 0.03)),
            vec![first_year()],
        ),
        claim(
            "over30-cheaper",
            &[
                (
                    "da",
                    "En plads i de fem forsøg er i gennemsnit godt 3.000 kr. billigere end hos \
                     Kofoeds Skole og CAB.",
                ),
                (
                    "en",
                    "A place in the five trials is a good 3,000 kr cheaper on average than at \
                     Kofoeds Skole and CAB.",
                ),
            ],
            price("over30"),
            Some(Amount::Good(3_000.0)),
            Vec::new(),
        ),
        claim(
            "over30-equal-jobs",
            &[
                (
                    "da",
                    "De fem forsøg fører omtrent lige så mange til job eller uddannelse, 1 % begge \
                     steder.",
                ),
                (
                    "en",
                    "The five trials lead about as many to a job or education, 1% in both.",
                ),
            ],
            share("over30", "job", Relation::About(0.01)),
            Some(Amount::Shares(0.01, 0.01)),
            Vec::new(),
        ),
        claim(
            "over30-fewer-placements",
            &[
                (
                    "da",
                    "Færre i de fem forsøg kom undervejs eller inden for en måned i \
                     virksomhedspraktik eller løntilskud, 7 mod 10 %.",
                ),
                (
                    "en",
                    "Fewer in the five trials got into a company placement or wage subsidy during \
                     the course or within a month, 7 against 10%.",
                ),
            ],
            share("over30", "placement", Relation::Less),
            Some(Amount::Shares(0.07, 0.10)),
            Vec::new(),
        ),
        claim(
            "dearest-two",
            &[
                (
                    "da",
                    "Opzoomerne og Craftwomanship er de dyreste; de fire andre ligger fra 44.028 \
                     til 54.861 kr.",
                ),
                (
                    "en",
                    "Opzoomerne and Craftwomanship are the dearest; the other four lie from 44,028 \
                     to 54,861 kr.",
                ),
            ],
            Predicate::Highest {
                named: ids(&["opzoomerne", "craftwomanship"]),
                others: ids(&["lokalvaerdi", "vesterbrobyggerne", "kogekone", "go-for-it"]),
            },
            Some(Amount::Others(44_028.0, 54_861.0)),
            vec![first_year()],
        ),
        claim(
            "over30-more-progression",
            &[
                (
                    "da",
                    "Flere borgere over 30 år kom tættere på job eller uddannelse i forsøgene, 27 \
                     mod 12 %.",
                ),
                (
                    "en",
                    "More over-30s came closer to a job or education in the trials, 27 against \
                     12%.",
                ),
            ],
            share("over30", "progression", Relation::More),
            Some(Amount::Shares(0.27, 0.12)),
            vec![rated()],
        ),
        claim(
            "real-price-higher",
            &[
                (
                    "da",
                    "Den reelle pris for en plads i de fem forsøg var højere end den, rapporten \
                     oplyser, fordi ikke alle pladser var i brug.",
                ),
                (
                    "en",
                    "The real price of a place in the five trials was higher than the one that the \
                     report states, since not all places were in use.",
                ),
            ],
            Predicate::AboveFull {
                group: Cow::Borrowed(TRIALS),
            },
            None,
            Vec::new(),
        ),
    ]
}

fn claim(
    id: &'static str,
    text: &'static [(&'static str, &'static str)],
    predicate: Predicate,
    amount: Option<Amount>,
    cautions: Vec<Text>,
) -> Claim {
    Claim {
        id: Cow::Borrowed(id),
        text: Text::new(text),
        predicate,
        amount,
        cautions,
    }
}

fn first_year() -> Text {
    Text::new(&[
        (
            "da",
            "Tallene er fra det første år for Go-For-It, Fra kogekone og Craftwomanship.",
        ),
        (
            "en",
            "The figures are from the first year of Go-For-It, Fra kogekone and Craftwomanship.",
        ),
    ])
}

fn rated() -> Text {
    Text::new(&[
        (
            "da",
            "Kun tre af de fem forsøg er målt, og de vurderede sammen med projektets folk; i de \
             andre tilbud var det sagsbehandleren.",
        ),
        (
            "en",
            "Only three of the five trials were measured, and rated together with project staff; \
             in the other offers the caseworker did.",
        ),
    ])
}
