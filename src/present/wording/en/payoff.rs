//! English: costs and benefits over the years.

use crate::model::alternatives::Standing;
use crate::model::sensitivity::{Asked, Pair};
use crate::present::wording::payoff::{Needed, PayoffWords};

pub(super) const PAYOFF: PayoffWords = PayoffWords {
    paid: |f| {
        let cost = match (f.located[1], f.dearer) {
            (Some(other), true) => format!("{} more than as many places {other}", f.cost),
            (Some(other), false) => format!("{} less than as many places {other}", f.cost),
            (None, _) => f.cost.to_owned(),
        };
        let more = if f.more { "more" } else { "fewer" };
        format!(
            "A year's places {} cost {cost}, and {} {more} get {}.",
            f.located[0].unwrap_or_default(),
            f.results,
            f.into
        )
    },
    worth: |f, needed| {
        match needed {
        Needed::At(kroner, false) => format!(
            "Each extra result has to be worth {kroner} a year for it to be earned back in {} years. The sum assumes {} a year.",
            f.years, f.assumed
        ),
        Needed::At(kroner, true) => format!(
            "It costs less and brings fewer results. It pays if a result is worth {kroner} a year at most. The sum assumes {} a year.",
            f.assumed
        ),
        Needed::Always => {
            "It pays whatever a result is worth: no more is paid, and no fewer results come of it.".to_owned()
        }
        Needed::Never => {
            "No result can be worth so much that it pays: more is paid, and no more results come of it.".to_owned()
        }
    }
    },
    share: |f, needed| match needed {
        Needed::At(share, _) => format!(
            "It breaks even if {share} of the courses succeed, with a result worth {} a year. Today it is {}.",
            f.assumed, f.share
        ),
        Needed::Always => format!(
            "It would break even if no course succeeded at all. Today it is {}.",
            f.share
        ),
        Needed::Never => format!(
            "Even if every course succeeded it would not be earned back, with a result worth {} a year.",
            f.assumed
        ),
    },
    against: "Compared with",
    against_other: |group| format!("As many places: {group}"),
    against_none: "No offer",
    worth_heading: "What a result has to be worth",
    needed_worth: "Has to be worth",
    assumed_worth: "Assumed value",
    a_year: "Kr a year per result",
    share_heading: "How many have to succeed",
    needed_share: "Have to succeed",
    seen_share: "Succeed today",
    of_courses: "Share of the courses",
    lede: "The report says nothing of the benefit. All of this is assumed and can be changed.",
    refund: "State refund",
    refund_2015: "30% as in 2015",
    refund_2016: "20% as from 2016",
    left_out: "This is about public money, in constant prices. Left out are tax on the wages, equalisation and budget guarantee, the state's refund of the offer itself, and what a job means to whoever gets it.",
    alike: "Job and education are not known apart on both sides, so a job's value counts for both.",
    apart: "Job and education are known apart, and each has its own value.",
    net: |net, years, payback| {
        let told = match payback {
            Some(Needed::At(at, _)) => format!(" The extra cost is earned back in {at} years."),
            Some(Needed::Never) => {
                format!(" The extra cost is not earned back within {years} years.")
            }
            _ => String::new(),
        };
        format!("The net present value is {net} over {years} years, with these assumptions.{told}")
    },
    net_heading: "What it brings over the years",
    steps_heading: "From cost to result",
    extra_cost: "Extra cost",
    saved_cost: "Cost saved",
    paid_back: "earned back",
    year: |year| format!("Year {year}"),
    benefit: "Benefit over the years",
    result: "Net present value",
    by_year_heading: "In all up to each year",
    payers_heading: "Who pays and who saves",
    municipality: "Municipality",
    state: "State",
    together: "Together",
    kroner: "Kr in present value",
    figure: "Figure",
    table_caption: "Cost and benefit",
    extra_results: "Extra results",
    annuity: "Whole years that the benefit counts for",
    per_krone: "Benefit per krone, kr",
    payback: "Years until the extra cost is earned back",
    needed: |needed| match needed {
        Needed::At(text, false) => text.to_owned(),
        Needed::At(text, true) => format!("at most {text}"),
        Needed::Always => "always".to_owned(),
        Needed::Never => "never".to_owned(),
    },
    offers_heading: "Several offers at once",
    offers_lede: "Each offer costs something per full-year person and brings a number of results. One is worth considering where no other brings at least as much for no more.",
    offers_chart: "Cost and results per full-year person",
    offers_axis: "Up: kr per full-year person. Along: results per 100 full-year persons.",
    offer: "Offer",
    cost: "Kr per full-year person",
    results_per_hundred: "Results per 100 full-year persons",
    ratio: "Extra cost per extra result, kr",
    standing_head: "Beside the others",
    standing: |standing| match standing {
        Standing::First => "cheapest",
        Standing::Next { .. } => "worth considering",
        Standing::Dominated => "another is at least as good",
        Standing::Extended => "two others are better together",
    },
    best_heading: "Which offer is best?",
    best_lede: "That depends on what a result is worth. The probability counts chance alone, not how the participants differ.",
    best_caption: "The probability of being best, by what a result is worth",
    value: "Value of a result",
    matters_heading: "What matters most?",
    matters_lede: "Each figure is moved alone: shares with the result as far as chance allows, other shares by ten percentage points, the value of a result by half, the rate by two percentage points, the years by two, the rest by a tenth.",
    matters_chart: "How far each figure moves the result",
    matters_thousand: "From one end to the other, thousand kr. The line is today.",
    matters_count: "From one end to the other, number. The line is today.",
    asked_label: "What is moved",
    asked: |asked| match asked {
        Asked::Difference => "Difference in price",
        Asked::Price => "Price per full-year person",
        Asked::CostPerOutcome => "Cost per result",
        Asked::ExtraOutcomes => "Extra results",
        Asked::NetPresentValue => "Net present value",
    },
    now: |figure| format!("Today: {figure}"),
    input: "Figure that is moved",
    from: "From",
    to: "To",
    map_heading: "Two figures at once",
    map_label: "The two figures",
    pair: |pair| match pair {
        Pair::OccupancyAndPayment => "Occupancy and fixed share",
        Pair::OccupancyAndAdministration => "Occupancy and administration",
        Pair::ShareAndValue => "Share that succeeds, and value",
    },
    map_chart: |along, up| format!("Along: {along}. Up: {up}. The dot is today."),
    map_price: "In the coloured area the place is cheaper than what it is compared with.",
    map_net: "In the coloured area the extra cost is earned back.",
    today: "today",
    searching: "Working it out …",
};
