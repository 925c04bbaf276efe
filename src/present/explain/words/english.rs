//! English: explanations of figures.

use super::ExplainWords;
use crate::model::figure::{Measure, OccupancyBasis, OutcomeMeasure, PayoffMeasure};

pub(super) const WORDS: ExplainWords = ExplainWords {
    measure,
    at_full: " at full occupancy",
    per,
    at: |programme| format!(" at {programme}"),
    sum_over: |count, what, pools| {
        let members = if pools { "pools" } else { "programmes" };
        format!("the sum over {count} {members} of {what}")
    },
    members: |count| format!("the number of programmes ({count})"),
    at_least: |figure, least| format!("{figure}, but at least {least}"),
    at_most: |figure, most| format!("{figure}, but at most {most}"),
    chance_low: |k, n| format!("the lowest share that chance allows for {k} of {n}"),
    chance_high: |k, n| format!("the highest share that chance allows for {k} of {n}"),
    share_of: |k, n| format!("the share behind {k} of {n}"),
    share: |place| format!("the share{place}"),
    more: |a, b| format!("the probability that {a} is higher than {b}, counting chance alone"),
    less: |a, b, times| {
        format!("the probability that {b} is less than {times} times {a}, counting chance alone")
    },
    within: |a, b, tolerance| {
        format!(
            "the probability that {a} and {b} lie at most {tolerance} apart, counting chance alone"
        )
    },
    over_years: |[years, kept, rate, first]| {
        format!(
            "the sum over the years ({years}): the first counts {first} of a full year, the second {kept} and each after it {kept} of the one before, from the second on discounted by {rate} a year"
        )
    },
    payback: |cost, benefit, years| {
        format!("the number of years at which {benefit} times {years} is {cost}")
    },
    chance_note: "A few courses say little about the share behind them. Chance allows the shares that the counted courses do not speak clearly against (in 95 of 100 cases the true one lies between). How the participants differ is not counted.",
    break_even: "break-even",
    break_even_rule: |a, b| format!("the occupancy at which {a} equals {b}"),
    break_even_at: "See for yourself: at that occupancy the two prices are",
    range: |figure| format!("range of the {figure}"),
    range_rule: |figure, count| {
        format!("the lowest and the highest {figure} under {count} splits of the places")
    },
    printed_price: "printed unit price",
    common_pool: "One common pool",
    scenario_note: |parameter, value| {
        format!("Worked out with {parameter}: {value}. All else is as now.")
    },
    as_report: "As in the report, without your changes.",
    nothing: "There is nothing to work out: the amount or number is nil in this calculation.",
    as_stated: " before the change",
    missing: "does not exist",
    before: |figure| format!("Before your changes: {figure}"),
    same_source: "Source: as above.",
    how: "How it is worked out",
    parts: "The figures in it",
    rounded: "Figures are rounded where they are shown. All decimals are kept for what follows.",
};

const fn measure(measure: Measure, basis: OccupancyBasis) -> &'static str {
    use Measure as M;
    use OutcomeMeasure as O;
    use PayoffMeasure as P;
    match measure {
        M::Places => "places",
        M::Persons => "full-year persons",
        M::Occupancy => "occupancy",
        M::OccupancyToday => "the group's occupancy before the change",
        M::Courses => "courses",
        M::DirectCost => "direct cost",
        M::AllocationWeight => "weight in the allocation",
        M::Administration => "share of administration",
        M::TotalCost => "total cost",
        M::Price => match basis {
            OccupancyBasis::Full => "price per place",
            OccupancyBasis::Actual => "price per full-year person",
        },
        M::DirectPrice => match basis {
            OccupancyBasis::Full => "direct price per place",
            OccupancyBasis::Actual => "direct price per full-year person",
        },
        M::AdministrationPrice => match basis {
            OccupancyBasis::Full => "administration per place",
            OccupancyBasis::Actual => "administration per full-year person",
        },
        M::StepDirect => "what empty places add in direct cost",
        M::StepAdministration => "what empty places add in administration",
        M::IdlePlaces => "empty places",
        M::IdleCost => "payment for empty places",
        M::NextPerson => "direct cost of the next full-year person",
        M::CostPerCourse => "cost per course",
        M::WeeksPerCourse => "weeks per course",
        M::ParticipantHours => "planned participant-hours",
        M::CostPerHour => "cost per planned participant-hour",
        M::MeanPriceByPlaces => "mean price weighted by places",
        M::MeanPriceByPersons => "mean price weighted by persons",
        M::MeanPricePlain => "mean price without weights",
        M::PoolAmount => "the pool's amount",
        M::Allocated => "shared out to the programmes here",
        M::Outside => "shared out to programmes outside the table",
        M::Unallocated => "not shared out",
        M::Difference => match basis {
            OccupancyBasis::Full => "difference in price per place",
            OccupancyBasis::Actual => "difference in price per full-year person",
        },
        M::Buy => "the same places bought from what it is compared with",
        M::Close => "saved by closing and buying the places",
        M::Fill => "saved by filling the empty places",
        M::Outcome(outcome, _) => match outcome {
            O::Count => "number with the result",
            O::Courses => "courses counted",
            O::Share => "share with the result",
            O::ShareLow => "lowest share by chance",
            O::ShareHigh => "highest share by chance",
            O::ShareRoundedLow => "lowest share before rounding",
            O::ShareRoundedHigh => "highest share before rounding",
            O::Expected => "expected results",
            O::PerPerson => "results per full-year person",
            O::Cost => "cost per result",
            O::CostLow => "lowest cost per result by chance",
            O::CostHigh => "highest cost per result by chance",
            O::CostRoundedLow => "lowest cost per result before rounding",
            O::CostRoundedHigh => "highest cost per result before rounding",
            O::CostPrinted => "cost per result by the printed share",
            O::CostPrintedLow => "lowest cost per result by the printed share",
            O::CostPrintedHigh => "highest cost per result by the printed share",
            O::RatioPerPerson => "extra cost per extra result, by full-year person",
            O::RatioPerCourse => "extra cost per extra result, by course",
            O::More => "probability of a higher share",
            O::Fewer => "probability of a lower share",
            O::Cheaper => "probability of a lower cost per result",
            O::Within => "probability of about the same share",
        },
        M::Payoff(payoff) => match payoff {
            P::ExtraCost => "extra cost",
            P::ExpectedOutcomes => "results expected of the year's activity",
            P::CounterfactualOutcomes => "results expected otherwise",
            P::ExtraOutcomes => "extra results",
            P::Worth(_) => "value of a result a year",
            P::Annuity => "full years that the benefit amounts to",
            P::YearlyBenefit => "benefit in a full year",
            P::Benefit => "benefit over the years",
            P::NetPresentValue => "net present value",
            P::BenefitPerKrone => "benefit per krone",
            P::Payback => "years until the extra cost is earned back",
            P::BreakEvenJobValue => "what a job would have to be worth a year",
            P::BreakEvenOutcomeValue => "what a result would have to be worth a year",
            P::BreakEvenShare => "the share that would have to succeed",
            P::Municipality => "the municipality's net present value",
            P::State => "the state's benefit over the years",
            P::Ratio(..) => "extra cost per extra result over the offer before it",
        },
    }
}

const fn per(measure: Measure, basis: OccupancyBasis) -> &'static str {
    use Measure as M;
    use OutcomeMeasure as O;
    use PayoffMeasure as P;
    match measure {
        M::Occupancy | M::OccupancyToday => "of the places",
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
        | M::Fill => "a year",
        M::Price | M::DirectPrice | M::AdministrationPrice | M::Difference => match basis {
            OccupancyBasis::Full => "per place",
            OccupancyBasis::Actual => "per full-year person",
        },
        M::StepDirect | M::StepAdministration => "per full-year person",
        M::NextPerson => "for one full-year person more",
        M::CostPerCourse => "per course",
        M::ParticipantHours => "a year",
        M::CostPerHour => "per hour",
        M::MeanPriceByPlaces | M::MeanPriceByPersons | M::MeanPricePlain => "per place",
        M::Outcome(outcome, _) => match outcome {
            O::Expected => "a year",
            O::Cost
            | O::CostLow
            | O::CostHigh
            | O::CostRoundedLow
            | O::CostRoundedHigh
            | O::CostPrinted
            | O::CostPrintedLow
            | O::CostPrintedHigh => "per result",
            O::RatioPerPerson | O::RatioPerCourse => "per extra result",
            _ => "of the courses",
        },
        M::Payoff(payoff) => match payoff {
            P::BreakEvenJobValue | P::BreakEvenOutcomeValue | P::Worth(_) => "a year",
            P::Ratio(..) => "per extra result",
            P::BreakEvenShare => "of the courses",
            _ => "",
        },
    }
}
