//! Danish: what a result costs.

use std::cmp::Ordering;

use super::{ChanceQuestion, Words};
use crate::present::difference::Direction;
use crate::present::words::{chance, stop};

pub(super) const WORDS: Words = Words {
    question: "Hvad koster et resultat?",
    short_name: "Resultater",
    none_known: "Hvad der kom ud af forløbene, er ikke oplyst her. Antal eller andele med et resultat skrives i datafilen.",
    observed: |o| {
        let (located, into, share) = (o.located, o.into, o.share);
        let seen = match o.counts {
            Some([k, n]) if o.counted => format!("I {k} af {n} afsluttede forløb ({share})"),
            Some([k, n]) => format!("I omkring {k} af {n} forløb ({share})"),
            None if o.partial => format!("I {share} af de målte forløb"),
            None => format!("I {share} af forløbene"),
        };
        let cost = match (o.cost, o.range) {
            (Some(cost), Some([low, high])) => format!(
                ", og et resultat koster ca. {cost} (med statistisk usikkerhed {low} til {high})."
            ),
            (Some(cost), None) => format!(", og et resultat koster ca. {cost}{}", stop(cost)),
            (None, _) => ".".to_owned(),
        };
        format!("{seen} {located} kom deltageren {into}{cost}")
    },
    none: |n, located, into, most, least| {
        format!(
            "I ingen af {n} afsluttede forløb {located} kom deltageren {into}. Med så få forløb kan det rigtige tal være op til {most}; et resultat koster altså mindst ca. {least}{}",
            stop(least)
        )
    },
    unknown: |located| format!("Hvor mange det er {located}, er ikke oplyst."),
    unknown_in_all: |located, into, members| {
        format!(
            "Hvor mange der i alt kom {into} {located}, er ikke oplyst: tallet mangler for {members}."
        )
    },
    without_courses: |programmes| {
        format!(
            "Årets antal forløb er ikke oplyst for {programmes}, så ventede resultater og udgiften pr. resultat kan ikke regnes ud dér og heller ikke for en gruppe, de er med i."
        )
    },
    not_computed: "kan ikke regnes ud",
    chance: |grade, chance, question, [a, b]| {
        let (how, that) = (chance::DANISH.likelihood)(grade);
        let chance = (chance::DANISH.about)(chance);
        match question {
            ChanceQuestion::Cheaper => format!(
                "Det er {how} ({chance}), {that} et resultat virkelig koster mindre {a} end {b}."
            ),
            ChanceQuestion::More => {
                format!(
                    "Det er {how} ({chance}), {that} en større del af forløbene når dertil {a} end {b}."
                )
            }
        }
    },
    chance_alone: "Kun statistisk usikkerhed er regnet med.",
    no_counts: "Det er ikke oplyst, hvor mange forløb andelene bygger på. Derfor kan den statistiske usikkerhed ikke regnes ud.",
    partial: "Resultatet er kun målt for nogle af deltagerne eller forløbene. Derfor er der en andel, men hverken et antal, en udgift pr. resultat eller et tal pr. helårsperson.",
    kinds: "Hvilket resultat?",
    chart: "Hvad ét resultat koster, og hvad statistisk usikkerhed og afrunding lader stå åbent",
    axis: "Kr. pr. resultat, {prices}, inkl. administration. Aksen vokser i gange: lige langt til højre er altid lige mange gange dyrere.",
    million: "\u{a0}mio.",
    key_cost: "udgift pr. resultat",
    key_stand_in: "antal ikke oplyst: tilnærmet",
    key_chance: "statistisk usikkerhed, 95\u{a0}%",
    key_open: "uden øvre grænse",
    key_rounding: "afrunding af andelen",
    none_at_mark: |counts| format!("ingen observeret ({counts})"),
    computed_note: "Ventede resultater er ikke talt, men beregnet: årets forløb × andelen.",
    stand_in_note: "Hvor der står „ca.“, er kun en afrundet andel oplyst. Årets forløb træder i stedet for de forløb, den er talt på.",
    printed: |share, name, cost, range, own| {
        format!(
            "For {name} under ét er der også oplyst {share}. Med den andel ville et resultat koste {cost} ({range}, fordi den er afrundet). Tilbuddenes egne andele lagt sammen giver de {own}, der vises her."
        )
    },
    table_caption: |outcome| {
        format!("{outcome}: observeret, beregnet og hvad et resultat koster, inkl. administration")
    },
    share_caption: |outcome| format!("{outcome}: andel af de forløb, hvor det er målt"),
    programme: "Tilbud",
    observed_column: "Observeret",
    expected: "Ventede resultater om året",
    computed: |courses, share| format!("beregnet: {courses} forløb × {share}"),
    cost: "Kr. pr. resultat",
    by_chance: "Statistisk usikkerhed (95\u{a0}%), kr.",
    by_rounding: "Hvad afrundingen lader stå åbent, kr.",
    upwards: |low| format!("{low} og opefter"),
    per_hundred_persons: "Resultater pr. 100 helårspersoner",
    cost_per_course: "Kr. pr. forløb",
    weeks_per_course: "Uger pr. forløb",
    sides_heading: "Pr. helårsperson eller pr. forløb?",
    sides_caption: |outcome| {
        format!("{outcome}: pris og resultater på begge sider, regnet på to måder")
    },
    counted_per: "Regnet pr.",
    per_person: "helårsperson",
    per_course: "forløb",
    price_of: |name| format!("{name}: kr."),
    results_of: |name| format!("{name}: resultater pr. 100"),
    ratio: "Merudgift pr. ekstra resultat, kr.",
    sides: |cost, results| match (cost, results) {
        (Direction::Cheaper, Ordering::Greater) => "billigere og flere",
        (Direction::Cheaper, Ordering::Less) => "billigere og færre",
        (Direction::Cheaper, Ordering::Equal) => "billigere og lige så mange",
        (Direction::Dearer, Ordering::Greater) => "dyrere og flere",
        (Direction::Dearer, Ordering::Less) => "dyrere og færre",
        (Direction::Dearer, Ordering::Equal) => "dyrere og lige så mange",
        (Direction::Same, Ordering::Greater) => "samme pris og flere",
        (Direction::Same, Ordering::Less) => "samme pris og færre",
        (Direction::Same, Ordering::Equal) => "samme pris og lige så mange",
    },
    dearer_and_more: "dyrere og flere",
    cheaper_and_fewer: "billigere og færre: sparet pr. mistet resultat",
    cost_comparison: |f| {
        let ([a, b], [c, d], [p, q], [w, v]) = (f.located, f.per_course, f.per_person, f.weeks);
        let (course, person) = if f.course_dearer {
            ("mere", "mindre")
        } else {
            ("mindre", "mere")
        };
        format!(
            "De to måder er uenige: Et forløb koster {course} {a} end {b} ({c} mod {d} kr.), men en helårsperson {person} ({p} mod {q} kr.). Forløbene er nemlig ikke lige lange: {w} uger mod {v}."
        )
    },
    agree: |direction, [a, b]| {
        let how = match direction {
            Direction::Cheaper => "mindre",
            Direction::Dearer => "mere",
            Direction::Same => return format!("Prisen er den samme {a} og {b}."),
        };
        format!("De to måder er enige: både et forløb og en helårsperson koster {how} {a} end {b}.")
    },
    people_heading: "Hvor ens er deltagerne?",
    people_caption: "Deltagerne på begge sider",
    people_corner: "Deltagere",
    several: |located, share| {
        format!(
            "{share} af deltagerne {located} havde mere end ét forløb. Forløbene er derfor ikke uafhængige af hinanden, og den statistiske usikkerhed er større, end båndene viser."
        )
    },
};
