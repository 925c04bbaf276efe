//! What is assumed about the worth of a result. The report has no benefit side: nothing
//! here is in it.

use std::borrow::Cow;

use super::stated;
use crate::model::data_set::{Comparison, Knowledge, Payoff, Source, Text};

/// Saved benefit before tax, kroner a month in 2015: over 30 or from 25 on living on
/// one's own, without children.
const CASH_BENEFIT: f64 = 10_849.0;
/// Under 25, ready for activities, living on one's own.
const YOUTH_BENEFIT: f64 = 6_990.0;
const MONTHS: f64 = 12.0;

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
            value: assumed(month * MONTHS, benefit),
            education_value: assumed(0.0, "education-value"),
            years: assumed(5.0, "years"),
            retention: assumed(0.8, "retention"),
            discount: assumed(0.04, "discount"),
            first_year: assumed(0.5, "first-year"),
            state_share: assumed(0.3, "refund"),
            refunds: vec![
                (
                    Text::new(&[("da", "30 % som i 2015"), ("en", "30% as in 2015")]),
                    0.3,
                ),
                (
                    Text::new(&[("da", "20 % som fra 2016"), ("en", "20% as from 2016")]),
                    0.2,
                ),
            ],
        },
    }
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
            "refund",
            &[
                (
                    "da",
                    "Antaget: i 2015 betalte staten 30 % af kontanthjælpen. Fra 2016 går satsen \
                     efter, hvor længe man har fået ydelser: 20 % efter 52 uger",
                ),
                (
                    "en",
                    "Assumed: in 2015 the state paid 30% of cash benefit. From 2016 the rate goes \
                     by how long somebody has received benefits: 20% after 52 weeks",
                ),
            ],
        ),
    ]
}
