//! Danish.

mod chance;
mod claims;
mod explain;
mod inputs;
mod method;
mod payoff;
mod reading;
mod results;
mod share;

use super::shape::*;
use crate::present::difference::{Direction, Turn};
use crate::present::number::InputFault;

pub(super) const WORDS: Words = Words {
    page: PageWords {
        brand: "Pladspris",
        tagline: "Hvad koster en plads?",
        skip: "Gå til indholdet",
        undo: "Fortryd",
        redo: "Gentag",
        views: "Spørgsmål",
        price: "Hvad koster en plads?",
        occupancy: "Hvad betyder tomme pladser?",
        administration: "Hvordan fordeles administrationsudgifterne?",
        price_short: "Hvad koster en plads?",
        occupancy_short: "Tomme pladser",
        results: "Hvad koster et resultat?",
        payoff: "Kan det betale sig for kommune og stat?",
        claims: "Holder rapportens konklusioner?",
        administration_short: "Administration",
        results_short: "Resultater",
        payoff_short: "Betaler det sig?",
        claims_short: "Konklusioner",
        data: "Tallene bag",
        method: "Metode",
        notices: "Noget i linket eller filen kunne ikke bruges",
        dismiss: "Luk beskeden",
        later_version: |v| {
            format!("Linket er lavet i en nyere udgave ({v}); det, der kendes, er taget med.")
        },
        unknown_data_set: |id| format!("Datasættet „{id}“ kendes ikke; de seneste tal vises."),
        unknown_key: |key| format!("„{key}“ kendes ikke og er sprunget over."),
        bad_value: |key, value| {
            format!("„{value}“ kan ikke bruges for {key}; rapportens tal bruges.")
        },
        more_notices: |n| format!("Og {n} mere."),
        too_long: "Linket er for langt til at blive læst; rapportens tal vises.",
        unreadable: "Det, der var gemt i filen, kunne ikke læses; rapportens tal vises.",
        versus: |a, b| format!("{a} og {b}"),
        scroll_hint: "Rul til siden for at se resten",
        show_table: "Vis som tabel",
        comparison: "Hvilken sammenligning?",
        per: "Kr. pr. helårsperson om året, 2015-priser, inkl. administration",
        prices: "2015-priser",
        privacy: "Alt regnes i din browser. Intet, du skriver, forlader siden.",
        no_price: "Der er ingen pris at vise: der er ingen helårspersoner på den ene side.",
        static_heading: |set| format!("{set}: rapportens tal"),
        other_language: "In English",
    },
    finding: FindingWords {
        lead: |f| {
            let (used, a, b, price) = (f.used, f.located_a, f.located_b, f.price);
            let than = match f.direction {
                Direction::Dearer => format!("⟦{} mere⟧ end {b}", f.difference),
                Direction::Cheaper => format!("⟦{} mindre⟧ end {b}", f.difference),
                Direction::Same => format!("⟦det samme⟧ som {b}"),
            };
            let year = f.year;
            let first = match (f.changed, f.over_full) {
                (false, false) => format!("I {year} var ⟦{used} ud af 100 pladser⟧ {a} i brug."),
                (false, true) => format!("I {year} var der ⟦{used} personer pr. 100 pladser⟧ {a}."),
                (true, false) => {
                    format!("Med dine ændringer er ⟦{used} ud af 100 pladser⟧ {a} i brug.")
                }
                (true, true) => {
                    format!("Med dine ændringer er der ⟦{used} personer pr. 100 pladser⟧ {a}.")
                }
            };
            let second = match (f.changed, &f.payment) {
                (false, Payment::Grant) => {
                    "Hvis de tomme pladser også blev betalt, kostede".to_owned()
                }
                (false, Payment::PerUse) => {
                    "Hvis kun pladser i brug blev betalt, kostede".to_owned()
                }
                (false, Payment::Part(p)) => {
                    format!("Hvis {p} af budgettet blev betalt uanset brugen, kostede")
                }
                (false, Payment::Rate) => "Dér kostede".to_owned(),
                (true, Payment::Grant) => "Når tomme pladser også betales, koster".to_owned(),
                (true, Payment::PerUse) => "Når kun pladser i brug betales, koster".to_owned(),
                (true, Payment::Part(p)) => {
                    format!("Når {p} af budgettet betales uanset brugen, koster")
                }
                (true, Payment::Rate) => "Dér koster".to_owned(),
            };
            format!("{first} {second} en helårsperson ca. {price}, {than}.")
        },
        turn: |turn| match turn {
            Turn::At {
                used,
                cheaper_above,
                over_full,
                reached,
            } => {
                let at = if *over_full {
                    format!("når der er {used} personer pr. 100 pladser")
                } else {
                    format!("når {used} ud af 100 pladser er i brug")
                };
                if *cheaper_above && !*reached {
                    format!("Prisen er først den samme, {at}.")
                } else {
                    format!("Prisen er den samme, {at}.")
                }
            }
            Turn::Always => {
                "Prisen er lavest her ved enhver belægning fra 10 til 120 %.".to_owned()
            }
            Turn::Never => "Prisen er højest her ved enhver belægning fra 10 til 120 %.".to_owned(),
        },
        other_end: |payment, difference, direction| {
            let condition = match payment {
                Payment::Grant => "Betales kun de pladser, der er i brug,",
                _ => "Betales tomme pladser også,",
            };
            match direction {
                Direction::Same => format!("{condition} er prisen den samme."),
                Direction::Dearer => format!(
                    "{condition} er forskellen ca. {difference}{}",
                    stop(difference)
                ),
                Direction::Cheaper => {
                    format!("{condition} er en plads her ca. {difference} billigere.")
                }
            }
        },
        places_known: "Antallet af pladser er",
        payment_known: ", og hvordan de blev betalt, er",
        how: "Se tallene bag",
    },
    levers: LeverWords {
        heading: "Hvad hvis …",
        computed_with: "Regnet med",
        presets: "Hurtige valg",
        changed: "Ændret.",
        reset: "Nulstil",
        default_was: |value| format!("Før: {value}"),
        input_fault: |fault| match fault {
            InputFault::Empty => "Skriv et tal.".to_owned(),
            InputFault::NotANumber { text } => format!("„{text}“ kan ikke læses som ét tal."),
            InputFault::WrongUnit { unit } => format!("„{unit}“ hører ikke til i dette felt."),
            InputFault::TooLarge => {
                "Tallet er større end 10¹⁵ og kan ikke regnes nøjagtigt.".to_owned()
            }
        },
        greyed: |reason| format!("De grå nøgler {reason}."),
        split_option: |letter, step| format!("{letter}: budgetter i trin på {step}"),
        more: "Flere antagelser",
        more_hint: "Hvert tal i regnestykket kan ændres.",
        general: "Fælles",
        today: |year, persons, places| format!("I {year}: {persons} af {places} pladser"),
        per_place: |each| format!("Fordelt pr. plads: {each} for hver"),
        fixed_share_hint: "Den del, der betales, også når pladsen er tom",
        follows: "følger de andre tal",
        same_price_at: |at| format!("Samme pris ved {at}"),
        reconstructed: "Budgetter og pladser er regnet baglæns af rapportens priser.",
        how: "Sådan",
        kroner: "kr.",
        share: "",
        places: "pladser",
        persons: "personer",
        courses: "forløb",
        hours: "timer",
        weeks: "uger",
        years: "år",
    },
    price: PriceWords {
        lede: "Hver linje går fra prisen, hvis alle pladser var i brug, til prisen for hver helårsperson, der faktisk var der.",
        load: |persons, places| format!("{persons} af {places} pladser"),
        persons: |persons| format!("{persons} helårspersoner"),
        as_persons: "som\u{a0}personer",
        chart: "Pris pr. plads ved fuld belægning og pr. helårsperson ved faktisk belægning",
        axis: "kr. pr. helårsperson",
        key_full: "alle pladser i brug",
        key_actual: "faktisk belægning",
        key_idle: "betalt for tomme pladser",
        key_other: "sammenligningstilbud",
        key_range: "spænd: hvad de trykte tal lader stå åbent",
        table_caption: "Kr. pr. plads ved fuld belægning og pr. helårsperson ved faktisk belægning, inkl. administration, 2015-priser",
        programme: "Tilbud",
        places: "Pladser",
        persons_head: "Helårs\u{ad}personer",
        occupancy: "Belægning",
        price_full: "Alle pladser i brug, kr. pr. plads",
        price_actual: "Faktisk, kr. pr. helårsperson",
        range: "Spænd over 16 fordelinger, kr. pr. helårsperson",
        parts_heading: "Hvad prisen består af",
        parts_lede: "Den første del koster en plads, hvis alle er i brug. Resten er det, de tomme pladser lægger oven i.",
        parts_caption: "Prisen pr. helårsperson delt op, kr.; tomme pladser i alt, kr. om året",
        parts_chart: "Prisen pr. helårsperson i sine dele",
        saved: "sparet ved flere personer end pladser",
        direct_full: "Direkte, alle pladser i brug",
        administration_full: "Administration, alle pladser i brug",
        step_direct: "Tomme pladser, direkte",
        step_administration: "Tomme pladser, administration",
        step_note: "Følger administrationen personerne, er noget af den sidste del flyttet mellem tilbuddene.",
        idle_cost: "Betalt for tomme pladser, kr. om året",
        conclusions: "Hvad det betyder",
        verdict: |direction| match direction {
            Direction::Cheaper => "Billigere",
            Direction::Dearer => "Dyrere",
            Direction::Same => "Samme pris",
        },
        conclusion: |a, b, kroner, direction| match direction {
            Direction::Cheaper => format!("{a} koster {kroner} mindre pr. helårsperson end {b}."),
            Direction::Dearer => format!("{a} koster {kroner} mere pr. helårsperson end {b}."),
            Direction::Same => format!("{a} koster det samme pr. helårsperson som {b}."),
        },
        at_full: |kroner, direction| match direction {
            Direction::Cheaper => format!(" Med alle pladser i brug: {kroner} mindre."),
            Direction::Dearer => format!(" Med alle pladser i brug: {kroner} mere."),
            Direction::Same => " Med alle pladser i brug: det samme.".to_owned(),
        },
        turns: |turn| match turn {
            Turn::At { used, .. } => format!("skifter ved {used} belægning"),
            Turn::Always => "billigst ved enhver belægning".to_owned(),
            Turn::Never => "dyrest ved enhver belægning".to_owned(),
        },
        all_group: "Samlet",
    },
    occupancy: OccupancyWords {
        lede: |located| {
            format!("Jo flere pladser {located} der er i brug, jo mindre koster hver helårsperson.")
        },
        drag: "Træk i punktet, eller brug skyderen.",
        chart: "Pris pr. helårsperson ved forskellig belægning",
        axis: "Belægning: helårspersoner i forhold til pladser",
        occupancy: "Belægning",
        here: |share| format!("{share} (her)"),
        today: "I 2015",
        break_even: |share| format!("Samme pris ved {share}"),
        dearer: "dyrere",
        cheaper: "billigere",
        handle: "Belægning",
        less: "Et procentpoint ned",
        more: "Et procentpoint op",
        table_caption: "Kr. pr. helårsperson ved forskellig belægning, inkl. administration",
        difference: "Forskel",
        next_heading: "Hvad koster den næste?",
        next_lede: "Den direkte udgift til én helårsperson mere. Mens der er tomme pladser, som er betalt, koster den næste mindre end gennemsnittet.",
        next_note: "Uden administration. Gennemsnitsprisen ville alene tale for at henvise færre.",
        next_chart: "Direkte udgift til den næste helårsperson",
        idle_now: |idle| format!("{idle} tomme pladser"),
        direct_there: "direkte pris dér",
        totals_heading: "Hvad kunne kommunen gøre?",
        totals_lede: "Sparet om året i alt, set mod at købe de samme pladser i sammenligningstilbuddet.",
        totals_caption: "Kroner i alt om året",
        what: "Hvad",
        kroner_a_year: "Kr. om året",
        kroner_a_person: "Kr. pr. helårsperson",
        costs_now: |group, persons| format!("{group}: {persons} helårspersoner"),
        buy: |group, persons| format!("De samme {persons} helårspersoner hos {group}"),
        idle_cost: "Heraf betalt for tomme pladser (kan ikke uden videre spares)",
        fill: |idle| format!("Fyld de {idle} tomme pladser"),
        fill_how: |idle, other, next| {
            format!(
                "{idle} pladser × ({other} − {next}): den direkte pris i sammenligningstilbuddet minus den direkte udgift til den næste person her."
            )
        },
        close: |other| format!("Luk, og køb pladserne hos {other}"),
        close_how: |direct, administration, buy| match administration {
            Some(a) => format!(
                "{direct} i direkte udgift + {a} i administration − {buy} for at købe pladserne."
            ),
            None => format!(
                "{direct} i direkte udgift − {buy} for at købe pladserne. Administrationen bliver."
            ),
        },
        saves: |kroner| format!("sparer {kroner}"),
        costs: |kroner| format!("koster {kroner} mere"),
        no_places: "Tilbuddet har ingen pladser ud over sine personer, så der er ingen belægning at ændre.",
    },
    administration: AdministrationWords {
        lede: |amount, base| {
            format!(
                "{amount} fordeles {base}. En anden nøgle flytter udgiften mellem tilbuddene; summen er den samme."
            )
        },
        chart: "Administration pr. helårsperson, i rapporten og nu",
        axis: "kr. i administration pr. helårsperson",
        key_before: "som i rapporten",
        key_after: "nu",
        unchanged: "uændret",
        rises: "stiger",
        falls: "falder",
        rank_head: "Plads i rækken efter pris",
        rank: |before, after| {
            if before == after {
                format!("nr. {after}")
            } else {
                format!("nr. {before} → {after}")
            }
        },
        table_caption: "Administration og plads i rækken efter faktisk pris, billigst først",
        programme: "Tilbud",
        share: "Andel, kr. om året",
        per_person_before: "Som i rapporten, kr. pr. helårsperson",
        per_person_after: "Nu, kr. pr. helårsperson",
        price: "Faktisk pris, kr. pr. helårsperson",
        rank_before: "Plads i rækken i rapporten",
        rank_after: "Plads i rækken nu",
        bases_heading: "Afgør nøglen sammenligningen?",
        bases_lede: "Den samme sammenligning under hver fordelingsnøgle.",
        bases_caption: |group| {
            format!(
                "{group}: faktisk pris og forskel til sammenligningstilbuddet, kr. pr. helårsperson"
            )
        },
        base: "Fordelingsnøgle",
        difference: "Forskel, kr. pr. helårsperson",
        same_ranking: "Rækkefølgen efter pris er den samme som i rapportens fordeling.",
        new_ranking: |n| format!("{n} tilbud skifter plads i rækken efter pris."),
        pools_heading: "Hvor blev pengene af?",
        pools_caption: "Hver pulje fordelt, kr. om året",
        pool: "Pulje",
        amount: "Beløb",
        allocated: "Til tilbuddene her",
        outside: "Til tilbud uden for tabellen",
        unallocated: "Ikke fordelt",
        common_pool: "Én fælles pulje",
        common_note: "Én fælles pulje er en prøve på følsomhed: den udvisker forskelle, der er virkelige. En pris ved fuld belægning betyder her, at alle puljens tilbud er fulde.",
    },
    results: results::RESULTS,
    payoff: payoff::PAYOFF,
    knowledge: KnowledgeWords {
        printed: "fra rapporten",
        derived: "afledt",
        reconstructed: "rekonstrueret",
        stand_in: "tilnærmet",
        assumed: "antaget",
        yours: "eget tal",
    },
    parameters: inputs::PARAMETERS,
    bases: inputs::BASES,
    refusals: inputs::REFUSALS,
    reading: reading::READING,
    claims: claims::CLAIMS,
    share: share::SHARE,
    explain: explain::EXPLAIN,
};

/// The full stop after a figure: „kr.“ has one of its own.
const fn stop(figure: &str) -> &'static str {
    match figure.as_bytes().last() {
        Some(b'.') => "",
        _ => ".",
    }
}
