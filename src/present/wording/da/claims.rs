//! The report's conclusions, in Danish.

use super::chance::{about, told};
use crate::model::claim::Verdict;
use crate::present::wording::claims::ClaimWords;

pub(super) const CLAIMS: ClaimWords = ClaimWords {
    lede: "Det, rapporten sluttede af priser og resultater, regnet efter med de tal, der står nu.",
    summary: |holds, fails, open| {
        let all = holds + fails + open;
        format!(
            "Af rapportens {all} konklusioner holder {holds}, {fails} holder ikke, og {open} kan ikke afgøres."
        )
    },
    verdict: |verdict| match verdict {
        Verdict::Holds => "Holder",
        Verdict::Fails => "Holder ikke",
        Verdict::TooClose => "Kan ikke afgøres",
    },
    untestable: "Kan ikke efterprøves",
    now: "Tallene nu:",
    prices: |a, price_a, b, price_b, gap, cheaper| {
        let than = if cheaper { "billigere" } else { "dyrere" };
        format!("{a} {price_a}, {b} {price_b} pr. helårsperson: {gap} {than}.")
    },
    shares: |a, share_a, b, share_b| format!("{a} {share_a}, {b} {share_b}."),
    highest: |named, others| {
        format!(
            "Den billigste af de to koster {named} pr. helårsperson, den dyreste af de andre {others}"
        )
    },
    above_full: |actual, full| {
        format!("{actual} pr. helårsperson mod {full} pr. plads, hvis alle var i brug.")
    },
    amount_right: "Det nævnte tal passer.",
    amount_wrong: "Det nævnte tal passer ikke.",
    no_counts: "Rapporten trykker ingen antal, så det kan ikke siges, hvad tilfældet betyder.",
    rounding: "Andelene ligger tættere på hinanden, end de er afrundet.",
    likelihood: |grade, chance| {
        let (how, that) = told(grade);
        let chance = about(chance);
        format!("Med tilfældet alene er det {how} ({chance}), {that} det passer.")
    },
    rests_on: "Hviler på ",
    turns_heading: "Hvad ville vende den?",
    turns_caption: "Den nærmeste værdi af hvert tal, hvor dommen bliver en anden",
    input: "Tal",
    present: "Nu",
    turns_at: "Vender ved",
    turns: |at| format!("Vender ved {at}"),
    never: "Ingen enkelt antagelse vender den.",
    searching: "Leder efter, hvad der vender den …",
    method_note: "Priser sammenlignes ved faktisk belægning. En påstand om andele holder, når den er rigtig med mindst 95 % sandsynlighed, og holder ikke ved højst 5 %. Derimellem kan den ikke afgøres.",
    see: "Se konklusionerne",
};
