//! Measures of costs and benefits over the years.

use super::Notation::{Count, Kroner, Share};
use super::{A_YEAR, Entry, NOTHING, OF_COURSES, PER_EXTRA_RESULT, entry};
use crate::model::figure::PayoffMeasure;

pub(super) const fn entry_of(payoff: PayoffMeasure) -> Entry {
    use PayoffMeasure as P;
    match payoff {
        P::ExtraCost => entry(Kroner, ["merudgift", "extra cost"], NOTHING),
        P::ExpectedOutcomes => entry(
            Count,
            [
                "ventede resultater af årets aktivitet",
                "results expected of the year's activity",
            ],
            NOTHING,
        ),
        P::CounterfactualOutcomes => entry(
            Count,
            ["ventede resultater ellers", "results expected otherwise"],
            NOTHING,
        ),
        P::ExtraOutcomes => entry(Count, ["ekstra resultater", "extra results"], NOTHING),
        P::Worth(_) => entry(
            Kroner,
            ["værdi af et resultat pr. år", "value of a result a year"],
            A_YEAR,
        ),
        P::Annuity => entry(
            Count,
            [
                "fulde år, som gevinsten svarer til",
                "full years that the benefit amounts to",
            ],
            NOTHING,
        ),
        P::YearlyBenefit => entry(
            Kroner,
            ["gevinst i et fuldt år", "benefit in a full year"],
            NOTHING,
        ),
        P::Benefit => entry(
            Kroner,
            ["gevinst over årene", "benefit over the years"],
            NOTHING,
        ),
        P::NetPresentValue => entry(Kroner, ["nettonutidsværdi", "net present value"], NOTHING),
        P::BenefitPerKrone => entry(Count, ["gevinst pr. krone", "benefit per krone"], NOTHING),
        P::Payback => entry(
            Count,
            [
                "år, før merudgiften er tjent ind",
                "years until the extra cost is earned back",
            ],
            NOTHING,
        ),
        P::BreakEvenJobValue => entry(
            Kroner,
            [
                "det, et job skulle være værd pr. år",
                "what a job would have to be worth a year",
            ],
            A_YEAR,
        ),
        P::BreakEvenOutcomeValue => entry(
            Kroner,
            [
                "det, et resultat skulle være værd pr. år",
                "what a result would have to be worth a year",
            ],
            A_YEAR,
        ),
        P::BreakEvenShare => entry(
            Share,
            [
                "den andel, der skulle lykkes",
                "the share that would have to succeed",
            ],
            OF_COURSES,
        ),
        P::Municipality => entry(
            Kroner,
            [
                "kommunens nettonutidsværdi",
                "the municipality's net present value",
            ],
            NOTHING,
        ),
        P::State => entry(
            Kroner,
            ["statens nettonutidsværdi", "the state's net present value"],
            NOTHING,
        ),
        P::EducationBenefit => entry(
            Kroner,
            [
                "gevinst over årene, hvis alle er uddannelse",
                "benefit over the years if all are education",
            ],
            NOTHING,
        ),
        P::EducationNet => entry(
            Kroner,
            [
                "nettonutidsværdi, hvis alle er uddannelse",
                "net present value if all are education",
            ],
            NOTHING,
        ),
        P::EducationMunicipality => entry(
            Kroner,
            [
                "kommunens nettonutidsværdi, hvis alle er uddannelse",
                "the municipality's net present value if all are education",
            ],
            NOTHING,
        ),
        P::EducationState => entry(
            Kroner,
            [
                "statens nettonutidsværdi, hvis alle er uddannelse",
                "the state's net present value if all are education",
            ],
            NOTHING,
        ),
        P::Ratio(..) => entry(
            Kroner,
            [
                "merudgift pr. ekstra resultat over for det foregående tilbud",
                "extra cost per extra result over the offer before it",
            ],
            PER_EXTRA_RESULT,
        ),
    }
}
