//! The report's conclusions, in English.

use super::chance::{about, told};
use crate::model::claim::Verdict;
use crate::present::wording::claims::ClaimWords;

pub(super) const CLAIMS: ClaimWords = ClaimWords {
    lede: "What the report concluded from prices and results, worked out again with the figures as they stand now.",
    summary: |holds, fails, open| {
        let all = holds + fails + open;
        let do_not = if fails == 1 { "does not" } else { "do not" };
        let hold = if holds == 1 { "holds" } else { "hold" };
        format!(
            "Of the report’s {all} conclusions, {holds} {hold}, {fails} {do_not}, and {open} cannot be decided."
        )
    },
    verdict: |verdict| match verdict {
        Verdict::Holds => "Holds",
        Verdict::Fails => "Does not hold",
        Verdict::TooClose => "Cannot be decided",
    },
    untestable: "Cannot be tested",
    now: "The figures now:",
    prices: |a, price_a, b, price_b, gap, cheaper| {
        let than = if cheaper { "cheaper" } else { "dearer" };
        format!("{a} {price_a}, {b} {price_b} per full-year person: {gap} {than}.")
    },
    shares: |a, share_a, b, share_b| format!("{a} {share_a}, {b} {share_b}."),
    highest: |named, others| {
        format!(
            "The cheapest of the two costs {named} per full-year person, the dearest of the others {others}."
        )
    },
    above_full: |actual, full| {
        format!("{actual} per full-year person against {full} per place, were all in use.")
    },
    amount_right: "The figure named is right.",
    amount_wrong: "The figure named is not right.",
    no_counts: "The report prints no counts, so nobody can say what chance allows.",
    rounding: "The shares lie closer to each other than they were rounded.",
    likelihood: |grade, chance| {
        let (how, that) = told(grade);
        let chance = about(chance);
        format!("Counting chance alone, it is {how} ({chance}) {that} this is so.")
    },
    rests_on: "Rests on ",
    turns_heading: "What would turn it?",
    turns_caption: "The nearest value of each figure at which the verdict becomes another",
    input: "Figure",
    present: "Now",
    turns_at: "Turns at",
    turns: |at| format!("Turns at {at}"),
    never: "No single assumption turns it.",
    searching: "Looking for what turns it …",
    method_note: "Prices are compared at actual occupancy. A claim about shares holds when it is right with a probability of at least 95%, and does not hold at 5% or less. In between it cannot be decided.",
    see: "See the conclusions",
};
