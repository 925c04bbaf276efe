//! Measures of what came of the courses.

use super::Notation::{Chance, Count, Kroner, Share};
use super::{A_YEAR, Entry, NOTHING, OF_COURSES, PER_EXTRA_RESULT, PER_RESULT, entry};
use crate::model::figure::OutcomeMeasure;

pub(super) const fn entry_of(outcome: OutcomeMeasure) -> Entry {
    use OutcomeMeasure as O;
    match outcome {
        O::Count => entry(
            Count,
            ["antal med resultatet", "number with the result"],
            NOTHING,
        ),
        O::Courses => entry(Count, ["optalte forløb", "courses counted"], NOTHING),
        O::Share => entry(
            Share,
            ["andel med resultatet", "share with the result"],
            OF_COURSES,
        ),
        O::ShareLow => entry(
            Share,
            [
                "laveste andel efter statistisk usikkerhed",
                "lowest share by chance",
            ],
            OF_COURSES,
        ),
        O::ShareHigh => entry(
            Share,
            [
                "højeste andel efter statistisk usikkerhed",
                "highest share by chance",
            ],
            OF_COURSES,
        ),
        O::ShareRoundedLow => entry(
            Share,
            [
                "laveste andel før afrunding",
                "lowest share before rounding",
            ],
            OF_COURSES,
        ),
        O::ShareRoundedHigh => entry(
            Share,
            [
                "højeste andel før afrunding",
                "highest share before rounding",
            ],
            OF_COURSES,
        ),
        O::Expected => entry(Count, ["forventede resultater", "expected results"], A_YEAR),
        O::PerPerson => entry(
            Count,
            [
                "resultater pr. helårsperson",
                "results per full-year person",
            ],
            NOTHING,
        ),
        O::Cost => entry(
            Kroner,
            ["udgift pr. resultat", "cost per result"],
            PER_RESULT,
        ),
        O::CostLow => entry(
            Kroner,
            [
                "laveste udgift pr. resultat efter statistisk usikkerhed",
                "lowest cost per result by chance",
            ],
            PER_RESULT,
        ),
        O::CostHigh => entry(
            Kroner,
            [
                "højeste udgift pr. resultat efter statistisk usikkerhed",
                "highest cost per result by chance",
            ],
            PER_RESULT,
        ),
        O::CostRoundedLow => entry(
            Kroner,
            [
                "laveste udgift pr. resultat før afrunding",
                "lowest cost per result before rounding",
            ],
            PER_RESULT,
        ),
        O::CostRoundedHigh => entry(
            Kroner,
            [
                "højeste udgift pr. resultat før afrunding",
                "highest cost per result before rounding",
            ],
            PER_RESULT,
        ),
        O::CostPrinted => entry(
            Kroner,
            [
                "udgift pr. resultat efter gruppens oplyste andel",
                "cost per result by the group's stated share",
            ],
            PER_RESULT,
        ),
        O::CostPrintedLow => entry(
            Kroner,
            [
                "laveste udgift pr. resultat efter gruppens oplyste andel",
                "lowest cost per result by the group's stated share",
            ],
            PER_RESULT,
        ),
        O::CostPrintedHigh => entry(
            Kroner,
            [
                "højeste udgift pr. resultat efter gruppens oplyste andel",
                "highest cost per result by the group's stated share",
            ],
            PER_RESULT,
        ),
        O::RatioPerPerson => entry(
            Kroner,
            [
                "merudgift pr. ekstra resultat, regnet pr. helårsperson",
                "extra cost per extra result, by full-year person",
            ],
            PER_EXTRA_RESULT,
        ),
        O::RatioPerCourse => entry(
            Kroner,
            [
                "merudgift pr. ekstra resultat, regnet pr. forløb",
                "extra cost per extra result, by course",
            ],
            PER_EXTRA_RESULT,
        ),
        O::More => entry(
            Chance,
            [
                "sandsynlighed for en højere andel",
                "probability of a higher share",
            ],
            NOTHING,
        ),
        O::Fewer => entry(
            Chance,
            [
                "sandsynlighed for en lavere andel",
                "probability of a lower share",
            ],
            NOTHING,
        ),
        O::Cheaper => entry(
            Chance,
            [
                "sandsynlighed for en lavere udgift pr. resultat",
                "probability of a lower cost per result",
            ],
            NOTHING,
        ),
        O::Within => entry(
            Chance,
            [
                "sandsynlighed for omtrent samme andel",
                "probability of about the same share",
            ],
            NOTHING,
        ),
    }
}
