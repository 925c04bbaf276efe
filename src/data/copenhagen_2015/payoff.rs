//! What is assumed about the worth of a result. The report has no benefit side: nothing
//! here is in it.

use std::borrow::Cow;

use super::stated;
use crate::model::data_set::{Comparison, Knowledge, Payoff, Source, Stated, Text};

/// Saved benefit before tax, kroner a month in 2015: over 30 or from 25 on living on
/// one's own, without children.
const CASH_BENEFIT: f64 = 10_849.0;
/// Under 25, ready for activities, living on one's own, as revision 1 has it.
const YOUTH_BENEFIT: f64 = 6_990.0;
const MONTHS: f64 = 12.0;

/// The value of a year in work: a benefit of so many kroner a month that is saved.
pub(super) fn saved(month: f64, source: &'static str) -> Stated {
    stated(month * MONTHS, Knowledge::Assumed, source)
}

/// Two groups side by side; `benefit` is the source of what is saved.
pub(super) fn comparison(
    id: &'static str,
    [a, b]: [&'static str; 2],
    benefit: &'static str,
) -> Comparison {
    let assumed = |value, source| Some(stated(value, Knowledge::Assumed, source));
    let month = if benefit == "youth-benefit" {
        YOUTH_BENEFIT
    } else {
        CASH_BENEFIT
    };
    Comparison {
        id: Cow::Borrowed(id),
        a: Cow::Borrowed(a),
        b: Cow::Borrowed(b),
        before_closing: Some(Text::new(&[
            (
                "da",
                "Knap en tredjedel af sagsbehandlerne (32 %) svarede i rapportens spørgeskema, at \
                 de havde visiteret borgere til forsøgene, fordi der ikke var et andet tilbud til \
                 dem.",
            ),
            (
                "en",
                "Just under a third of the caseworkers (32%) told the report's survey that they \
                 had referred people to the trials because there was no other offer for them.",
            ),
        ])),
        payoff: Payoff {
            outcome: Some(Cow::Borrowed("job")),
            value: Some(saved(month, benefit)),
            education_value: assumed(0.0, "education-value"),
            years: assumed(5.0, "years"),
            retention: assumed(0.8, "retention"),
            discount: assumed(0.04, "discount"),
            first_year: assumed(0.5, "first-year"),
            state_share: assumed(0.3, "refund"),
            other_value: None,
            operating_refund: None,
            refunds: refunds(id),
            operating_refunds: vec![
                (Text::new(&[("da", "Ingen"), ("en", "None")]), 0.0),
                (
                    Text::new(&[
                        ("da", "50 % inden for loftet (2015)"),
                        ("en", "50% within the ceiling (2015)"),
                    ]),
                    0.5,
                ),
            ],
        },
    }
}

/// The state's share of the benefit: by what somebody did in 2015, and from 2016 by how long
/// the benefit had lasted, which for the young was mostly under a year.
fn refunds(comparison: &str) -> Vec<(Text, f64)> {
    let passive = if comparison == "youth" {
        Text::new(&[
            (
                "da",
                "30 % ved passiv ydelse (2015) og i uge 27-52 (fra 2016)",
            ),
            (
                "en",
                "30% on passive benefit (2015) and in weeks 27 to 52 (from 2016)",
            ),
        ])
    } else {
        Text::new(&[
            ("da", "30 % ved passiv ydelse (2015)"),
            ("en", "30% on passive benefit (2015)"),
        ])
    };
    vec![
        (passive, 0.3),
        (
            Text::new(&[
                ("da", "50 % i praktik eller løntilskud (2015)"),
                ("en", "50% in placement or wage subsidy (2015)"),
            ]),
            0.5,
        ),
        (
            Text::new(&[
                ("da", "20 % efter 52 uger (fra 2016)"),
                ("en", "20% after 52 weeks (from 2016)"),
            ]),
            0.2,
        ),
    ]
}

/// Where each assumption comes from: which rule, of which year.
pub(super) fn sources() -> Vec<Source> {
    let source = |id, text| Source {
        id: Cow::Borrowed(id),
        text: Text::new(text),
    };
    vec![
        source(
            "cash-benefit",
            &[
                (
                    "da",
                    "Antaget: sparet kontanthjælp før skat, 10.849 kr. om måneden efter satsen for \
                     2015 til en ikke-forsørger over 30 år, tolv gange",
                ),
                (
                    "en",
                    "Assumed: cash benefit saved, before tax, 10,849 kr a month by the rate of \
                     2015 for somebody over 30 without children, times twelve",
                ),
            ],
        ),
        source(
            "youth-benefit",
            &[
                (
                    "da",
                    "Antaget: sparet uddannelseshjælp før skat, 6.990 kr. om måneden efter satsen \
                     for 2015 til en udeboende, aktivitetsparat ikke-forsørger under 25 år, tolv \
                     gange. Fra 25 år var den 10.849 kr.",
                ),
                (
                    "en",
                    "Assumed: education benefit saved, before tax, 6,990 kr a month by the rate of \
                     2015 for somebody ready for activities, under 25 and living on their own, \
                     times twelve. From 25 it was 10,849 kr",
                ),
            ],
        ),
        source(
            "education-value",
            &[
                (
                    "da",
                    "Antaget: en uddannelse sparer ikke det offentlige noget i de første år, for \
                     staten betaler SU i stedet",
                ),
                (
                    "en",
                    "Assumed: an education saves no public money in its first years, since the \
                     state pays a student grant instead",
                ),
            ],
        ),
        source(
            "years",
            &[
                ("da", "Antaget: så mange år regnes med"),
                ("en", "Assumed: so many years are counted"),
            ],
        ),
        source(
            "retention",
            &[
                (
                    "da",
                    "Antaget: rapporten følger ingen længere end en måned efter forløbet",
                ),
                (
                    "en",
                    "Assumed: the report follows nobody for longer than a month after the course",
                ),
            ],
        ),
        source(
            "discount",
            &[
                (
                    "da",
                    "Antaget: Finansministeriets rente til samfundsøkonomiske analyser, fra 2013, \
                     i faste priser",
                ),
                (
                    "en",
                    "Assumed: the Ministry of Finance's rate for economic analyses, of 2013, in \
                     constant prices",
                ),
            ],
        ),
        source(
            "first-year",
            &[
                (
                    "da",
                    "Antaget: resultatet er målt en måned efter forløbet, så det første år er kun \
                     delvis et år i job",
                ),
                (
                    "en",
                    "Assumed: the result was measured one month after the course, so that the \
                     first year is only partly one in work",
                ),
            ],
        ),
        source(
            "price-level",
            &[
                (
                    "da",
                    "Antaget: alle kroner er i 2015-priser. Med indekset 1,1 bliver hvert beløb en \
                     tiendedel større",
                ),
                (
                    "en",
                    "Assumed: all kroner are at 2015 prices. With an index of 1.1 every amount is \
                     a tenth larger",
                ),
            ],
        ),
        source(
            "other-value",
            &[
                (
                    "da",
                    "Rapporten sætter ingen værdi på et resultat af denne slags, og her er heller \
                     ikke antaget nogen",
                ),
                (
                    "en",
                    "The report puts no value on a result of this kind, and none is assumed here",
                ),
            ],
        ),
        source(
            "operating-refund",
            &[
                (
                    "da",
                    "Antaget: staten refunderer ikke noget af merudgiften. I 2015 refunderede den \
                     50 % af driftsudgifter til aktivering inden for et årligt loft pr. person; \
                     loftet er ikke regnet med",
                ),
                (
                    "en",
                    "Assumed: the state refunds nothing of the extra cost. In 2015 it refunded 50% \
                     of the operating cost of such programmes within a yearly ceiling per person; \
                     the ceiling takes no part in the sum",
                ),
            ],
        ),
        source(
            "refund",
            &[
                (
                    "da",
                    "Antaget: i 2015 betalte staten 30 % af kontanthjælpen til den, der fik den \
                     passivt, og 50 %, mens man var i praktik eller løntilskud. Fra 2016 går satsen \
                     efter, hvor længe man har fået ydelser: 80, 40, 30 og efter 52 uger 20 %. \
                     Deltagerne over 30 år havde i gennemsnit modtaget ydelser i omkring fem år, de unge i omkring et",
                ),
                (
                    "en",
                    "Assumed: in 2015 the state paid 30% of cash benefit to those who received it \
                     passively, and 50% while somebody was in placement or wage subsidy. From 2016 \
                     the rate goes by how long somebody has received benefits: 80, 40, 30 and after \
                     52 weeks 20%. Those over 30 had received benefits for about five years on average, the young for about one",
                ),
            ],
        ),
    ]
}
