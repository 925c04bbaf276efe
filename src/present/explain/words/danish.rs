//! Danish: explanations of figures.

use super::ExplainWords;

pub(super) const WORDS: ExplainWords = ExplainWords {
    at_full: " ved fuld belægning",
    at: |programme| format!(" hos {programme}"),
    sum_over: |count, what, pools| {
        let members = if pools { "puljer" } else { "tilbud" };
        format!("summen over {count} {members} af {what}")
    },
    members: |count| format!("antallet af tilbud ({count})"),
    at_least: |figure, least| format!("{figure}, dog mindst {least}"),
    at_most: |figure, most| format!("{figure}, dog højst {most}"),
    chance_low: |k, n| {
        format!("den laveste andel, som den statistiske usikkerhed tillader ved {k} af {n}")
    },
    chance_high: |k, n| {
        format!("den højeste andel, som den statistiske usikkerhed tillader ved {k} af {n}")
    },
    share_of: |k, n| format!("andelen bag {k} ud af {n}"),
    share: |place| format!("andelen{place}"),
    more: |a, b| {
        format!(
            "sandsynligheden for, at {a} er højere end {b}, når kun statistisk usikkerhed regnes med"
        )
    },
    less: |a, b, times| {
        format!(
            "sandsynligheden for, at {b} er mindre end {times} gange {a}, når kun statistisk usikkerhed regnes med"
        )
    },
    within: |a, b, tolerance| {
        format!(
            "sandsynligheden for, at {a} og {b} ligger højst {tolerance} fra hinanden, når kun statistisk usikkerhed regnes med"
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
    chance_note: "Få forløb siger kun lidt om den andel, der ligger bag. Den statistiske usikkerhed tillader de andele, som de optalte forløb ikke taler klart imod (i 95 af 100 tilfælde ligger den rigtige imellem). Forskelle på deltagerne er ikke regnet med.",
    break_even: "balancepunkt",
    break_even_rule: |a, b| format!("den belægning, hvor {a} er lig med {b}"),
    break_even_at: "Prøv selv efter: ved den belægning er de to priser",
    range: |figure| format!("spænd for {figure}"),
    range_rule: |figure, count| {
        format!("den laveste og den højeste {figure} i {count} fordelinger af pladserne")
    },
    printed_price: "oplyst enhedspris",
    common_pool: "Én fælles pulje",
    scenario_note: |parameter, value| format!("Regnet med {parameter}: {value}. Resten er som nu."),
    unchanged: |as_stated| format!("{as_stated}, uden ændringerne."),
    nothing: "Her er intet at regne ud: beløbet eller antallet er nul i dette regnestykke.",
    as_stated: " før ændringen",
    missing: "findes ikke",
    before: |figure| format!("Før ændringerne: {figure}"),
    same_source: "Kilde: som ovenfor.",
    how: "Sådan er det regnet",
    parts: "Tallene i regnestykket",
    rounded: "Tallene er afrundet, når de vises. Der regnes videre med alle decimaler.",
};
