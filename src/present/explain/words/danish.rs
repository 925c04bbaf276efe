//! Danish: explanations of figures.

use super::ExplainWords;
use crate::model::figure::{Measure, OccupancyBasis, OutcomeMeasure, PayoffMeasure};

pub(super) const WORDS: ExplainWords = ExplainWords {
    measure,
    at_full: " ved fuld belægning",
    per,
    at: |programme| format!(" hos {programme}"),
    sum_over: |count, what, pools| {
        let members = if pools { "puljer" } else { "tilbud" };
        format!("summen over {count} {members} af {what}")
    },
    members: |count| format!("antallet af tilbud ({count})"),
    at_least: |figure, least| format!("{figure}, dog mindst {least}"),
    at_most: |figure, most| format!("{figure}, dog højst {most}"),
    chance_low: |k, n| format!("den laveste andel, som tilfældet tillader ved {k} ud af {n}"),
    chance_high: |k, n| format!("den højeste andel, som tilfældet tillader ved {k} ud af {n}"),
    share_of: |k, n| format!("andelen bag {k} ud af {n}"),
    share: |place| format!("andelen{place}"),
    more: |a, b| {
        format!("sandsynligheden for, at {a} er højere end {b}, når kun tilfældet regnes med")
    },
    less: |a, b, times| {
        format!(
            "sandsynligheden for, at {b} er mindre end {times} gange {a}, når kun tilfældet regnes med"
        )
    },
    within: |a, b, tolerance| {
        format!(
            "sandsynligheden for, at {a} og {b} ligger højst {tolerance} fra hinanden, når kun tilfældet regnes med"
        )
    },
    over_years: |[years, kept, rate, first]| {
        format!(
            "summen over årene ({years}): det første tæller {first} af et fuldt år, det andet {kept} og hvert følgende {kept} af året før, fra det andet tilbageregnet med {rate} om året"
        )
    },
    payback: |cost, benefit, years| {
        format!("det antal år, hvor {benefit} ganget med {years} er lig med {cost}")
    },
    chance_note: "Få forløb siger kun lidt om den andel, der ligger bag. Tilfældet tillader de andele, som de optalte forløb ikke taler klart imod (i 95 af 100 tilfælde ligger den rigtige imellem). Forskelle på deltagerne er ikke regnet med.",
    break_even: "balancepunkt",
    break_even_rule: |a, b| format!("den belægning, hvor {a} er lig med {b}"),
    break_even_at: "Prøv selv efter: ved den belægning er de to priser",
    range: |figure| format!("spænd for {figure}"),
    range_rule: |figure, count| {
        format!("den laveste og den højeste {figure} i {count} fordelinger af pladserne")
    },
    printed_price: "trykt enhedspris",
    common_pool: "Én fælles pulje",
    scenario_note: |parameter, value| format!("Regnet med {parameter}: {value}. Resten er som nu."),
    as_report: "Som i rapporten, uden dine ændringer.",
    nothing: "Her er intet at regne ud: beløbet eller antallet er nul i dette regnestykke.",
    as_stated: " før ændringen",
    missing: "findes ikke",
    before: |figure| format!("Før dine ændringer: {figure}"),
    same_source: "Kilde: som ovenfor.",
    how: "Sådan er det regnet",
    parts: "Tallene i regnestykket",
    rounded: "Tallene er afrundet, når de vises. Der regnes videre med alle decimaler.",
};

const fn measure(measure: Measure, basis: OccupancyBasis) -> &'static str {
    use Measure as M;
    use OutcomeMeasure as O;
    use PayoffMeasure as P;
    match measure {
        M::Places => "pladser",
        M::Persons => "helårspersoner",
        M::Occupancy => "belægning",
        M::OccupancyToday => "gruppens belægning før ændringen",
        M::Courses => "forløb",
        M::DirectCost => "direkte udgift",
        M::AllocationWeight => "vægt i fordelingen",
        M::Administration => "del af administrationen",
        M::TotalCost => "samlet udgift",
        M::Price => match basis {
            OccupancyBasis::Full => "pris pr. plads",
            OccupancyBasis::Actual => "pris pr. helårsperson",
        },
        M::DirectPrice => match basis {
            OccupancyBasis::Full => "direkte pris pr. plads",
            OccupancyBasis::Actual => "direkte pris pr. helårsperson",
        },
        M::AdministrationPrice => match basis {
            OccupancyBasis::Full => "administration pr. plads",
            OccupancyBasis::Actual => "administration pr. helårsperson",
        },
        M::StepDirect => "de tomme pladsers tillæg i direkte udgift",
        M::StepAdministration => "de tomme pladsers tillæg i administration",
        M::IdlePlaces => "tomme pladser",
        M::IdleCost => "betaling for tomme pladser",
        M::NextPerson => "direkte udgift til den næste helårsperson",
        M::CostPerCourse => "udgift pr. forløb",
        M::WeeksPerCourse => "uger pr. forløb",
        M::ParticipantHours => "planlagte deltagertimer",
        M::CostPerHour => "udgift pr. planlagt deltagertime",
        M::MeanPriceByPlaces => "gennemsnitspris vægtet med pladser",
        M::MeanPriceByPersons => "gennemsnitspris vægtet med personer",
        M::MeanPricePlain => "gennemsnitspris uden vægte",
        M::PoolAmount => "puljens beløb",
        M::Allocated => "fordelt til tilbuddene her",
        M::Outside => "fordelt til tilbud uden for tabellen",
        M::Unallocated => "ikke fordelt",
        M::Difference => match basis {
            OccupancyBasis::Full => "forskel i pris pr. plads",
            OccupancyBasis::Actual => "forskel i pris pr. helårsperson",
        },
        M::Buy => "køb af de samme pladser i sammenligningstilbuddet",
        M::Close => "sparet ved at lukke og købe pladserne",
        M::Fill => "sparet ved at fylde de tomme pladser",
        M::Outcome(outcome, _) => match outcome {
            O::Count => "antal med resultatet",
            O::Courses => "optalte forløb",
            O::Share => "andel med resultatet",
            O::ShareLow => "laveste andel efter tilfældet",
            O::ShareHigh => "højeste andel efter tilfældet",
            O::ShareRoundedLow => "laveste andel før afrunding",
            O::ShareRoundedHigh => "højeste andel før afrunding",
            O::Expected => "forventede resultater",
            O::PerPerson => "resultater pr. helårsperson",
            O::Cost => "udgift pr. resultat",
            O::CostLow => "laveste udgift pr. resultat efter tilfældet",
            O::CostHigh => "højeste udgift pr. resultat efter tilfældet",
            O::CostRoundedLow => "laveste udgift pr. resultat før afrunding",
            O::CostRoundedHigh => "højeste udgift pr. resultat før afrunding",
            O::CostPrinted => "udgift pr. resultat efter den trykte andel",
            O::CostPrintedLow => "laveste udgift pr. resultat efter den trykte andel",
            O::CostPrintedHigh => "højeste udgift pr. resultat efter den trykte andel",
            O::RatioPerPerson => "merudgift pr. ekstra resultat, regnet pr. helårsperson",
            O::RatioPerCourse => "merudgift pr. ekstra resultat, regnet pr. forløb",
            O::More => "sandsynlighed for en højere andel",
            O::Fewer => "sandsynlighed for en lavere andel",
            O::Cheaper => "sandsynlighed for en lavere udgift pr. resultat",
            O::Within => "sandsynlighed for omtrent samme andel",
        },
        M::Payoff(payoff) => match payoff {
            P::ExtraCost => "merudgift",
            P::ExpectedOutcomes => "ventede resultater af årets aktivitet",
            P::CounterfactualOutcomes => "ventede resultater ellers",
            P::ExtraOutcomes => "ekstra resultater",
            P::Worth(_) => "værdi af et resultat pr. år",
            P::Annuity => "fulde år, som gevinsten svarer til",
            P::YearlyBenefit => "gevinst i et fuldt år",
            P::Benefit => "gevinst over årene",
            P::NetPresentValue => "nettonutidsværdi",
            P::BenefitPerKrone => "gevinst pr. krone",
            P::Payback => "år, før merudgiften er tjent ind",
            P::BreakEvenJobValue => "det, et job skulle være værd pr. år",
            P::BreakEvenOutcomeValue => "det, et resultat skulle være værd pr. år",
            P::BreakEvenShare => "den andel, der skulle lykkes",
            P::Municipality => "kommunens nettonutidsværdi",
            P::State => "statens gevinst over årene",
            P::Ratio(..) => "merudgift pr. ekstra resultat over for det foregående tilbud",
        },
    }
}

const fn per(measure: Measure, basis: OccupancyBasis) -> &'static str {
    use Measure as M;
    use OutcomeMeasure as O;
    use PayoffMeasure as P;
    match measure {
        M::Occupancy | M::OccupancyToday => "af pladserne",
        // The name says what is counted.
        M::Places
        | M::IdlePlaces
        | M::Persons
        | M::Courses
        | M::WeeksPerCourse
        | M::AllocationWeight
        | M::Outcome(
            O::Count | O::Courses | O::More | O::Fewer | O::Cheaper | O::Within | O::PerPerson,
            _,
        ) => "",
        M::DirectCost
        | M::Administration
        | M::TotalCost
        | M::IdleCost
        | M::PoolAmount
        | M::Allocated
        | M::Outside
        | M::Unallocated
        | M::Buy
        | M::Close
        | M::Fill => "om året",
        M::Price | M::DirectPrice | M::AdministrationPrice | M::Difference => match basis {
            OccupancyBasis::Full => "pr. plads",
            OccupancyBasis::Actual => "pr. helårsperson",
        },
        M::StepDirect | M::StepAdministration => "pr. helårsperson",
        M::NextPerson => "for én helårsperson mere",
        M::CostPerCourse => "pr. forløb",
        M::ParticipantHours => "om året",
        M::CostPerHour => "pr. time",
        M::MeanPriceByPlaces | M::MeanPriceByPersons | M::MeanPricePlain => "pr. plads",
        M::Outcome(outcome, _) => match outcome {
            O::Expected => "om året",
            O::Cost
            | O::CostLow
            | O::CostHigh
            | O::CostRoundedLow
            | O::CostRoundedHigh
            | O::CostPrinted
            | O::CostPrintedLow
            | O::CostPrintedHigh => "pr. resultat",
            O::RatioPerPerson | O::RatioPerCourse => "pr. ekstra resultat",
            _ => "af forløbene",
        },
        M::Payoff(payoff) => match payoff {
            P::BreakEvenJobValue | P::BreakEvenOutcomeValue | P::Worth(_) => "om året",
            P::Ratio(..) => "pr. ekstra resultat",
            P::BreakEvenShare => "af forløbene",
            _ => "",
        },
    }
}
