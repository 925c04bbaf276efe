//! English: costs and benefits over the years.

use std::cmp::Ordering;

use super::{AssumedText, Coloured, ThresholdText, Words};
use crate::model::alternatives::FrontierStatus;
use crate::model::sensitivity::{ParameterPair, SensitivityMeasure};
use crate::present::difference::Direction;
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
        let here = f.located[0].unwrap_or_default();
        let cost = match (f.located[1], f.direction) {
            (Some(other), Direction::Dearer) => {
                format!(
                    "about {} more than as many full-year persons {other}",
                    f.cost
                )
            }
            (Some(other), Direction::Cheaper) => {
                format!(
                    "about {} less than as many full-year persons {other}",
                    f.cost
                )
            }
            (Some(other), Direction::Same) => {
                format!("as much as the same number of full-year persons {other}")
            }
            (None, _) => format!("about {}", f.cost),
        };
        let into = f.into;
        let results = match f.more {
            Ordering::Greater => format!("{} more", f.results),
            Ordering::Less => format!("{} fewer", f.results),
            Ordering::Equal => "as many".to_owned(),
        };
        let Some(l) = f.lengths else {
            return format!("A year's activity {here} costs {cost}, and {results} get {into}.");
        };
        let ([a, b], [w, v], [p, q]) = (&l.located, &l.weeks, &l.shares);
        let apart = match l.more {
            Ordering::Greater => format!("{} more", l.apart),
            Ordering::Less => format!("{} fewer", l.apart),
            Ordering::Equal => "as many".to_owned(),
        };
        let how = if l.shorter { "shorter" } else { "longer" };
        format!(
            "A year's activity {here} costs {cost}. Counted over as many courses, {apart} get {into} ({p} of the courses against {q}). Counted over as many full-year persons it is {results} instead, because a course is {how} {b} ({v} weeks against {w}): {} full-year persons are {} courses there but {} {a}.",
            l.persons, l.courses[1], l.courses[0]
        )
    },
    same_cost: |more| {
        let (results, verdict) = match more {
            Ordering::Greater => ("more", "it pays whatever a result is worth"),
            Ordering::Less => ("fewer", "it does not pay, whatever a result is worth"),
            Ordering::Equal => ("as many", "it makes no difference what a result is worth"),
        };
        format!(
            "It costs the same and brings {results} results. With these figures {verdict}. Chance is not counted here; it stands under “Results”."
        )
    },
    worth: |f, threshold| {
        match threshold {
        ThresholdText::At(kroner, false) => format!(
            "Each extra result has to be worth about {kroner} a year for it to be earned back over the years counted ({}).{}",
            f.years,
            used(f.assumed)
        ),
        ThresholdText::At(kroner, true) => format!(
            "It costs less and brings fewer results. It pays if a result is worth about {kroner} a year at most.{}",
            used(f.assumed)
        ),
        ThresholdText::Always => {
            "With these figures it pays whatever a result is worth: it costs no more and brings no fewer results. Chance is not counted here; it stands under “Results”."
                .to_owned()
        }
        ThresholdText::Never => {
            "With these figures it does not pay, whatever a result is worth: it costs more and brings no more results. Chance is not counted here; it stands under “Results”."
                .to_owned()
        }
    }
    },
    share: |f, threshold| match threshold {
        ThresholdText::At(share, _) => format!(
            "It would break even if {share} of the courses succeeded, with {}. With the figures now it is {}.",
            valued_at(f.assumed),
            f.share
        ),
        ThresholdText::Always => format!(
            "It would pay even if no course succeeded. With the figures now it is {}.",
            f.share
        ),
        ThresholdText::Never => format!(
            "Even if every course succeeded it would not be earned back, with {}.",
            valued_at(f.assumed)
        ),
    },
    none_known: "There is nothing to work out: what came of the courses is not stated here. Numbers or shares with a result are entered in the data file.",
    unknown: |outcome, located| {
        format!(
            "There is nothing to work out: how many had the result “{outcome}” {located} is not stated."
        )
    },
    choose_another: "Choose another result.",
    enter_results: "Numbers or shares with a result are entered in the data file.",
    without_courses: |programmes| {
        format!(
            "There is nothing to work out: the year's number of courses is not stated for {programmes}. Without it the expected results cannot be worked out. The number of courses is entered in the data file."
        )
    },
    nothing_beside: "There is no other offer here to compare with. Choose “Against no offer”, and type which share of the courses would have succeeded anyway.",
    no_courses: "There is nothing to work out: there are no courses in the year on one side.",
    partial: "The result was measured for some participants or courses only. So it has a share but no number, and there is nothing to set against the cost. Choose another result.",
    no_value: "Nobody has put a value on a result of this kind, so there is no net present value. Type what one is worth under “Value of a result a year”.",
    against: "Compared with",
    against_other: |group| format!("Against {group}"),
    against_none: "Against no offer",
    worth_heading: "What a result has to be worth",
    needed_worth: "Has to be worth",
    at_most_worth: "May be worth at most",
    assumed_worth: "Value in the sum",
    assumed_job: "A job in the sum",
    assumed_education: "An education in the sum",
    a_year: "Kr a year per result",
    share_heading: "How many have to succeed",
    needed_share: "Have to succeed",
    seen_share: "Succeeded",
    of_courses: "Share of the courses",
    lede: "What a result is worth and how long it lasts you can change yourself.",
    refund: "State refund of the benefit",
    operating_refund: "State refund of operating cost",
    operating_refund_note: "In 2015 the state refunded half of the operating cost within a yearly ceiling per person. The ceiling takes no part in the sum, so the refund may be less.",
    left_out: "This is public finances, not welfare economics, in constant prices. Left out are tax on the wages earned, tax on the benefit saved (it is counted before tax), equalisation and budget guarantee, the ceiling on the refund of operating cost, and what a job means to whoever gets it.",
    both_ends: "Job and education are not known apart on both sides. So both ends are shown: as if every result were a job, and as if every one were an education.",
    if_jobs: "if all are jobs",
    if_education: "if all are education",
    named_if_jobs: |figure| format!("{figure}, if all are jobs"),
    named_if_education: |figure| format!("{figure}, if all are education"),
    as_education: "Each result has the value of an education here.",
    as_said: "By itself the result saves no benefit. It has the value that you typed.",
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
    net_pair: |[jobs, education], years, payback| {
        let sentence = match payback {
            Some(ThresholdText::At(at, _)) => {
                format!(" If all are jobs the extra cost is earned back after {at} years.")
            }
            Some(ThresholdText::Never) => {
                format!(
                    " Even if all are jobs the extra cost is not earned back within the years counted ({years})."
                )
            }
            _ => String::new(),
        };
        format!(
            "With these assumptions the benefit over the years counted ({years}) less the extra cost, at today's value (net present value), is about {jobs} if every result is a job, and about {education} if every one is an education. How many went into which is not known on both sides, so it lies somewhere in between.{sentence}"
        )
    },
    steps_heading: "From extra cost to net present value",
    extra_cost: "Extra cost",
    saved_cost: "Cost saved",
    paid_back: "earned back",
    paid_back_as_jobs: "earned back if all are jobs",
    year: |year| format!("Year {year}"),
    benefit: "Benefit over the years",
    result: "Net present value",
    by_year_heading: "Cumulative, year by year",
    payers_heading: "Who pays and who saves",
    municipality: "Municipality",
    state: "State",
    together: "Municipality and state together",
    kroner: "Kr in present value",
    thousand_between: "Thousand kr in present value. The bar goes from “all are education” to “all are jobs”; the line is nought.",
    between: |from, to| format!("{from} to {to}"),
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
            "With the figures now a result is worth about {value} in all. The best, leaving chance aside: {offer}."
        )
    },
    as_a_whole: |group| format!("{group}, taken together"),
    too_few: |offers, several, fewest, whole| {
        let many = if several {
            "each have fewer than"
        } else {
            "has fewer than"
        };
        let whole = if whole.is_empty() {
            String::new()
        } else {
            format!(" Taking part as a whole instead: {whole}.")
        };
        format!(
            "{offers} {many} {fewest} courses of which the result is known. That is too few to say whether an offer is the best.{whole}"
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
    now_pair: |jobs, education| {
        format!(
            "With the figures now: about {jobs} if all are jobs, and about {education} if all are education"
        )
    },
    counted_as_jobs: "Job and education are not known apart on both sides. Here every result counts as a job.",
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
    map_price: |coloured| match coloured {
        Coloured::Some => {
            "In the coloured area the place is cheaper than what it is compared with."
        }
        Coloured::All => {
            "Within the figures shown here the place is cheaper everywhere than what it is compared with."
        }
        Coloured::Nothing => {
            "Within the figures shown here the place is nowhere cheaper than what it is compared with."
        }
    },
    map_net: |coloured| match coloured {
        Coloured::Some => "In the coloured area it pays.",
        Coloured::All => "Within the figures shown here it pays everywhere.",
        Coloured::Nothing => "Within the figures shown here it pays nowhere.",
    },
    today: "now",
    searching: "Working it out …",
};

/// What the sum uses, in a sentence.
fn used(assumed: AssumedText<'_>) -> String {
    match assumed {
        AssumedText::One(value) => format!(" The sum uses about {value} a year."),
        AssumedText::Either(job, education) => {
            format!(" The sum uses about {job} a year for a job and {education} for an education.")
        }
        // That is said by itself.
        AssumedText::Unset => String::new(),
    }
}

/// What a result is worth, in a phrase.
fn valued_at(assumed: AssumedText<'_>) -> String {
    match assumed {
        AssumedText::One(value) => format!("a result worth about {value} a year"),
        AssumedText::Either(job, _) => {
            format!("each counted as a job at about {job} a year")
        }
        // Without a value there is no such share.
        AssumedText::Unset => String::new(),
    }
}
