//! English: costs and benefits over the years.

use super::{ThresholdText, Words};
use crate::model::alternatives::FrontierStatus;
use crate::model::sensitivity::{ParameterPair, SensitivityMeasure};
use crate::present::view::PayoffPart;

pub(super) const WORDS: Words = Words {
    question: "Does it pay for municipality and state?",
    short_name: "Does it pay?",
    parts: "Questions on the benefit",
    part_name: |part| match part {
        PayoffPart::Worth => "Worth",
        PayoffPart::Years => "Over the years",
        PayoffPart::Offers => "Several offers",
        PayoffPart::Matters => "What matters most",
        PayoffPart::Map => "Two figures",
    },
    part_question: |part| match part {
        PayoffPart::Worth => "What does a result have to be worth?",
        PayoffPart::Years => "What does it bring over the years?",
        PayoffPart::Offers => "Several offers at once",
        PayoffPart::Matters => "What matters most?",
        PayoffPart::Map => "Two figures at once",
    },
    paid: |f| {
        let cost = match (f.located[1], f.dearer) {
            (Some(other), true) => {
                format!(
                    "about {} more than as many full-year persons {other}",
                    f.cost
                )
            }
            (Some(other), false) => {
                format!(
                    "about {} less than as many full-year persons {other}",
                    f.cost
                )
            }
            (None, _) => format!("about {}", f.cost),
        };
        let more = if f.more { "more" } else { "fewer" };
        format!(
            "A year's activity {} costs {cost}, and {} {more} get {}.",
            f.located[0].unwrap_or_default(),
            f.results,
            f.into
        )
    },
    worth: |f, threshold| match threshold {
        ThresholdText::At(kroner, false) => format!(
            "Each extra result has to be worth about {kroner} a year for it to be earned back over the years counted ({}). The sum uses about {} a year.",
            f.years, f.assumed
        ),
        ThresholdText::At(kroner, true) => format!(
            "It costs less and brings fewer results. It pays if a result is worth about {kroner} a year at most. The sum uses about {} a year.",
            f.assumed
        ),
        ThresholdText::Always => {
            "It pays whatever a result is worth: no more is paid, and no benefit is lost."
                .to_owned()
        }
        ThresholdText::Never => {
            "No result can be worth so much that it pays: the extra cost brings no extra benefit."
                .to_owned()
        }
    },
    share: |f, threshold| match threshold {
        ThresholdText::At(share, _) => format!(
            "It breaks even if {share} of the courses succeed, with a result worth about {} a year. With the figures now it is {}.",
            f.assumed, f.share
        ),
        ThresholdText::Always => format!(
            "It would pay even if no course succeeded. With the figures now it is {}.",
            f.share
        ),
        ThresholdText::Never => format!(
            "Even if every course succeeded it would not be earned back, with a result worth about {} a year.",
            f.assumed
        ),
    },
    unknown: "There is nothing to work out: the result is not known on both sides. Choose another result.",
    against: "Compared with",
    against_other: |group| format!("Against {group}"),
    against_none: "Against no offer",
    worth_heading: "What a result has to be worth",
    needed_worth: "Has to be worth",
    at_most_worth: "May be worth at most",
    assumed_worth: "Value in the sum",
    a_year: "Kr a year per result",
    share_heading: "How many have to succeed",
    needed_share: "Have to succeed",
    seen_share: "Succeeded",
    of_courses: "Share of the courses",
    lede: "The report states nothing on the benefit. What a result is worth and how long it lasts you can change yourself.",
    refund: "State refund",
    left_out: "This is public finances, not welfare economics, in constant prices. Left out are tax on wages and benefits, equalisation and budget guarantee, the state's refund of operating cost, and what a job means to whoever gets it.",
    same_value: "Job and education are not known apart on both sides, so a job's value counts for both.",
    as_job: "Each result counts here as if it were worth a job. Anything but a job seldom saves the benefit.",
    as_education: "Each result has the value of an education here.",
    all_education: "Here every result was an education.",
    separate_values: "Job and education are known apart, each with its own value. A result counts for their mean, weighted by how many went into which.",
    net: |net, years, payback| {
        let sentence = match payback {
            Some(ThresholdText::At(at, _)) => {
                format!(" The extra cost is earned back after {at} years.")
            }
            Some(ThresholdText::Never) => {
                format!(" The extra cost is not earned back within the years counted ({years}).")
            }
            _ => String::new(),
        };
        format!(
            "The benefit over the years counted ({years}) less the extra cost, at today's value (net present value), is about {net} with these assumptions.{sentence}"
        )
    },
    steps_heading: "From extra cost to net present value",
    extra_cost: "Extra cost",
    saved_cost: "Cost saved",
    paid_back: "earned back",
    year: |year| format!("Year {year}"),
    benefit: "Benefit over the years",
    result: "Net present value",
    by_year_heading: "Cumulative, year by year",
    payers_heading: "Who pays and who saves",
    municipality: "Municipality",
    state: "State",
    together: "Municipality and state together",
    kroner: "Kr in present value",
    figure: "Figure",
    value_column: "Value",
    table_caption: "Cost and benefit of a year's activity, in present value",
    extra_results: "Extra results",
    annuity: "Full years that the benefit amounts to",
    per_krone: "Benefit per krone, kr",
    payback: "Years until the extra cost is earned back",
    threshold: |threshold| match threshold {
        ThresholdText::At(text, false) => text.to_owned(),
        ThresholdText::At(text, true) => format!("at most {text}"),
        ThresholdText::Always => "always".to_owned(),
        ThresholdText::Never => "never".to_owned(),
    },
    offers_lede: "Each offer costs something per full-year person and brings a number of results. One is worth considering where no other brings at least as much for no more.",
    offers_chart: "Cost and results per full-year person",
    offers_axis: "Vertical: extra cost per full-year person. Horizontal: extra results per 100 full-year persons. Both over what the comparison is with, which is where both are nothing. Filled dots are worth considering; the line goes through them.",
    offer: "Offer",
    cost: "Kr per full-year person",
    results_per_hundred: "Results per 100 full-year persons",
    ratio: "Extra cost per extra result, kr",
    standing_head: "Compared with the others",
    status: |status| match status {
        FrontierStatus::First => "cheapest",
        FrontierStatus::Next { .. } => "worth considering",
        FrontierStatus::Dominated => "another is at least as good",
        FrontierStatus::ExtendedlyDominated => "a mix of two others is better",
    },
    whole_groups: "The result is known for whole groups only.",
    best_heading: "Which offer is best?",
    best_lede: "That depends on what a result is worth in all over the years: its value a year times the full years it counts for. The probability counts chance alone.",
    best_now: |value, offer| {
        format!(
            "With the figures now a result is worth about {value} in all, and {offer} is the best, leaving chance aside."
        )
    },
    best_caption: "The probability of being best, by what a result is worth in all over the years",
    value: "Value of a result",
    matters_lede: "Each figure is moved alone: shares with the result as far as chance allows, other shares by ten percentage points, the value of a result by half (from nothing up to that of a job), the discount rate by two percentage points, the years by two, the rest by a tenth.",
    matters_chart: "How far each figure moves the one chosen",
    matters_thousand: "From one end to the other, thousand kr. The line is the figure now.",
    matters_count: "From one end to the other, number. The line is the figure now.",
    measure_label: "What is moved",
    measure: |measure| match measure {
        SensitivityMeasure::Difference => "Difference in price",
        SensitivityMeasure::Price => "Price per full-year person",
        SensitivityMeasure::CostPerOutcome => "Cost per result",
        SensitivityMeasure::ExtraOutcomes => "Extra results",
        SensitivityMeasure::NetPresentValue => "Net present value",
    },
    now: |figure| format!("With the figures now: about {figure}"),
    input: "Figure that is moved",
    from: "From",
    to: "To",
    map_heading: "Two figures at once",
    map_label: "The two figures",
    pair: |pair| match pair {
        ParameterPair::OccupancyAndPayment => "Occupancy and fixed share",
        ParameterPair::OccupancyAndAdministration => "Occupancy and administration",
        ParameterPair::ShareAndValue => "Share that succeeds, and value",
    },
    map_chart: |along, up| {
        format!("Horizontal: {along}. Vertical: {up}. The dot shows the figures now.")
    },
    map_price: "In the coloured area the place is cheaper than what it is compared with.",
    map_net: "In the coloured area it pays.",
    today: "now",
    searching: "Working it out …",
};
