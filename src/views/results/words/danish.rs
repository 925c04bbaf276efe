//! Danish: what a result costs.

use super::{ChanceQuestion, Words};
use crate::present::difference::Direction;
use crate::present::words::chance;

pub(super) const WORDS: Words = Words {
    question: "Hvad koster et resultat?",
    short_name: "Resultater",
    observed: |o| {
        let (located, into, share) = (o.located, o.into, o.share);
        let observed = match o.counts {
            Some([k, n]) if o.counted => format!("{k} af {n} afsluttede forløb ({share})"),
            Some([k, n]) => format!("Omkring {k} af {n} forløb ({share})"),
            None => format!("{share} af forløbene"),
        };
        let cost = match o.cost {
            Some(cost) => format!(", og et resultat koster ca. {cost}"),
            None => ".".to_owned(),
        };
        format!("{observed} {located} endte {into}{cost}")
    },
    none: |n, located, into, most, least| {
        format!(
            "Ingen af {n} afsluttede forløb {located} endte {into}. Med så få forløb kan det rigtige tal være op til {most}; et resultat koster altså mindst ca. {least}"
        )
    },
    unknown: |located| format!("Hvor mange det er {located}, kendes ikke."),
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
    chance_alone: "Kun tilfældet er regnet med, ikke forskelle mellem deltagerne.",
    no_counts: "Hvor mange forløb andelene bygger på, er ikke trykt. Derfor kan ingen sige, hvad tilfældet betyder.",
    kinds: "Hvilket resultat?",
    chart: "Hvad ét resultat koster, og hvad tilfældet og afrundingen lader stå åbent",
    axis: "Kr. pr. resultat, 2015-priser, inkl. administration. Aksen vokser i gange: lige langt til højre er altid lige mange gange dyrere.",
    million: "\u{a0}mio.",
    key_cost: "udgift pr. resultat",
    key_stand_in: "ingen har talt: tilnærmet antal",
    key_chance: "hvad tilfældet tillader",
    key_open: "uden øvre grænse",
    key_rounding: "hvad afrundingen tillader",
    none_at_mark: |counts| format!("ingen observeret ({counts})"),
    computed_note: "Ventede resultater er ikke talt, men beregnet: årets forløb × andelen.",
    stand_in_note: "Hvor der står „ca.“, trykker rapporten kun en afrundet andel. Årets forløb træder i stedet for de forløb, den er talt på.",
    printed: |share, name, cost, range, own| {
        format!(
            "Rapporten trykker også {share} for {name} samlet. Med den andel ville et resultat koste {cost} ({range}, fordi den er afrundet). Tilbuddenes egne andele lagt sammen giver de {own}, der vises her."
        )
    },
    table_caption: |outcome| {
        format!("{outcome}: observeret, beregnet og hvad et resultat koster, inkl. administration")
    },
    programme: "Tilbud",
    observed_column: "Observeret",
    expected: "Ventede resultater om året",
    computed: |courses, share| format!("beregnet: {courses} forløb × {share}"),
    cost: "Kr. pr. resultat",
    by_chance: "Hvad tilfældet tillader, kr.",
    by_rounding: "Hvad afrundingen tillader, kr.",
    upwards: |low| format!("{low} og opefter"),
    per_hundred_persons: "Resultater pr. 100 helårs\u{ad}personer",
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
    cheaper_and_more: "billigere og flere",
    dearer_and_fewer: "dyrere og færre",
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
    people: |name, a, b| {
        format!(
            "De to sider har ikke de samme deltagere, og det er ikke regnet med. Størst forskel: {name}, {a} mod {b}."
        )
    },
    people_caption: "Deltagerne på begge sider, fra rapportens tabel 6",
    people_corner: "Deltagere",
    several: "27\u{a0}% af deltagerne i forsøgene havde mere end ét forløb. Forløbene er derfor ikke uafhængige af hinanden, og tilfældet betyder mere, end båndene viser.",
};
