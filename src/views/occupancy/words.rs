//! What the view of empty places says.

use crate::present::language::Language;

/// The view of empty places.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is named after where it stands")]
pub struct Words {
    /// The question that it answers, which heads it.
    pub question: &'static str,
    /// The same, short, for the row of links.
    pub short_name: &'static str,
    /// `(located a)`
    pub lede: fn(&str) -> String,
    /// `(located a, whether it has a share in administration)`: the lede where a person more
    /// is a rate more.
    pub lede_by_person: fn(&str, bool) -> String,
    /// `(where there is nobody, whether the data file says so)`
    pub nobody: fn(&str, bool) -> String,
    /// Behind the lede, where the lever can be moved.
    pub drag: &'static str,
    pub chart: &'static str,
    pub axis: &'static str,
    pub occupancy: &'static str,
    /// `(share)`
    pub here: fn(&str) -> String,
    pub today: fn(u16) -> String,
    /// `(share)`
    pub break_even: fn(&str) -> String,
    pub dearer: &'static str,
    pub cheaper: &'static str,
    pub less: &'static str,
    pub more: &'static str,
    pub table_caption: &'static str,
    /// The same where no administration is shared out.
    pub table_caption_direct: &'static str,
    pub difference: &'static str,
    pub next_heading: &'static str,
    pub next_lede: &'static str,
    pub next_while_idle: &'static str,
    pub next_none_idle: &'static str,
    /// `(whether several are paid so)`
    pub next_by_person: fn(bool) -> &'static str,
    pub next_note: &'static str,
    /// The same where no administration is shared out.
    pub next_note_direct: &'static str,
    /// The unit, where the average does say what one more costs but for administration.
    pub next_unit: &'static str,
    pub next_chart: &'static str,
    /// `(idle places)`
    pub idle_now: fn(&str) -> String,
    pub paid_by_person: &'static str,
    pub direct_there: &'static str,
    pub totals_heading: &'static str,
    pub two_choices: &'static str,
    pub fill_lede: &'static str,
    pub close_lede: &'static str,
    pub nothing_to_compare_with: &'static str,
    /// `(where there is nobody)`
    pub not_worked_out: fn(&str) -> String,
    pub totals_caption: &'static str,
    pub what: &'static str,
    pub kroner_a_year: &'static str,
    pub kroner_a_person: &'static str,
    /// `(group, persons)`
    pub costs_now: fn(&str, &str) -> String,
    /// `(group, persons)`
    pub buy: fn(&str, &str) -> String,
    pub idle_cost: &'static str,
    /// `(idle places)`
    pub fill: fn(&str) -> String,
    /// `(idle places, alternative's direct price, next person)`
    pub fill_how: fn(&str, &str, &str) -> String,
    /// `(alternative)`
    pub close: fn(&str) -> String,
    /// `(direct cost, administration if saved, buy)`
    pub close_how: fn(&str, Option<&str>, &str) -> String,
    /// `(direct cost, buy)`: where there is no administration to speak of.
    pub close_how_direct: fn(&str, &str) -> String,
    /// `(kroner)`
    pub saves: fn(&str) -> String,
    /// `(kroner)`
    pub costs: fn(&str) -> String,
    pub no_places: &'static str,
}

impl Words {
    /// These words in a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        language.words(&DANISH, &ENGLISH)
    }
}

const DANISH: Words = Words {
    question: "Hvad betyder tomme pladser?",
    short_name: "Tomme pladser",
    lede: |located| {
        format!("Jo flere pladser {located} der er i brug, jo mindre koster hver helårsperson.")
    },
    lede_by_person: |located, administered| {
        let what = if administered {
            "den direkte udgift til hver helårsperson"
        } else {
            "prisen"
        };
        format!(
            "Der betales pr. person {located}, så belægningen ændrer ikke {what}: den næste koster taksten."
        )
    },
    nobody: |located, stated| {
        let entered = if stated {
            "; antallet skrives i datafilen"
        } else {
            ""
        };
        format!("Der er ingen helårspersoner {located} og derfor ingen pris at regne med{entered}.")
    },
    drag: "Træk i punktet, eller brug skyderen.",
    chart: "Pris pr. helårsperson ved forskellig belægning",
    axis: "Belægning: helårspersoner i forhold til pladser",
    occupancy: "Belægning",
    here: |share| format!("{share} (her)"),
    today: |year| format!("I {year}"),
    break_even: |share| format!("Samme pris ved {share}"),
    dearer: "dyrere",
    cheaper: "billigere",
    less: "Et procentpoint ned",
    more: "Et procentpoint op",
    table_caption: "Kr. pr. helårsperson ved forskellig belægning, inkl. administration",
    table_caption_direct: "Kr. pr. helårsperson ved forskellig belægning",
    difference: "Forskel",
    next_heading: "Hvad koster den næste?",
    next_lede: "Den direkte udgift til én helårsperson mere.",
    next_while_idle: "Mens der er tomme pladser, som er betalt, koster den næste mindre end gennemsnittet.",
    next_none_idle: "Ingen pladser er tomme, så den næste koster, hvad en plads koster ved fuld belægning.",
    next_by_person: |several| {
        if several {
            "Der betales pr. person, så det er taksten, i gennemsnit for alle helårspersoner."
        } else {
            "Der betales pr. person, så det er taksten."
        }
    },
    next_note: "Uden administration. Derfor siger gennemsnitsprisen ikke, hvad en borger mere koster.",
    next_note_direct: "Gennemsnitsprisen siger derfor ikke, hvad en borger mere koster.",
    next_unit: "Kr. pr. helårsperson, uden administration",
    next_chart: "Direkte udgift til den næste helårsperson",
    idle_now: |idle| format!("{idle} tomme pladser"),
    paid_by_person: "betalt pr. person",
    direct_there: "direkte pris dér",
    totals_heading: "Hvad kunne kommunen gøre?",
    two_choices: "To valg med hver sit udgangspunkt.",
    fill_lede: "At fylde pladserne sparer kun noget, hvis de samme borgere ellers fik en plads i sammenligningstilbuddet.",
    close_lede: "At lukke sparer tilbuddets udgift, men pladserne skal så købes.",
    nothing_to_compare_with: "Her er ikke noget at sammenligne med, så det er ikke regnet ud; en sammenligning skrives i datafilen.",
    not_worked_out: |located| {
        format!("Det kan ikke regnes ud, fordi der ikke er nogen helårspersoner {located}.")
    },
    totals_caption: "Kroner i alt om året",
    what: "Hvad",
    kroner_a_year: "Kr. om året",
    kroner_a_person: "Kr. pr. helårsperson",
    costs_now: |group, persons| format!("{group}: {persons} helårspersoner"),
    buy: |group, persons| format!("De samme {persons} helårspersoner hos {group}"),
    idle_cost: "Heraf betalt for tomme pladser; kan ikke uden videre spares",
    fill: |idle| {
        format!(
            "Fyld de {idle} tomme pladser med borgere, der ellers fik plads i sammenligningstilbuddet"
        )
    },
    fill_how: |idle, other, next| {
        format!(
            "{idle} pladser × ({other} − {next}): den direkte pris, der så ikke betales i sammenligningstilbuddet, minus den direkte udgift til den næste person her. Havde de ellers ikke fået noget tilbud, spares der ikke noget."
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
    close_how_direct: |direct, buy| {
        format!("{direct} i direkte udgift − {buy} for at købe pladserne.")
    },
    saves: |kroner| format!("sparer {kroner} om året"),
    costs: |kroner| format!("koster {kroner} mere om året"),
    no_places: "Tilbuddet har ingen pladser ud over sine personer, så der er ingen belægning at ændre.",
};

const ENGLISH: Words = Words {
    question: "What do empty places mean?",
    short_name: "Empty places",
    lede: |located| {
        format!("The more places {located} are in use, the less each full-year person costs.")
    },
    lede_by_person: |located, administered| {
        let what = if administered {
            "the direct cost of each full-year person"
        } else {
            "the price"
        };
        format!(
            "Payment is by the person {located}, so occupancy does not change {what}: the next one costs the rate."
        )
    },
    nobody: |located, stated| {
        let entered = if stated {
            "; their number is entered in the data file"
        } else {
            ""
        };
        format!(
            "There are no full-year persons {located}, and so no price to compute with{entered}."
        )
    },
    drag: "Drag the point, or use the slider.",
    chart: "Price per full-year person at different occupancies",
    axis: "Occupancy: full-year persons as a share of places",
    occupancy: "Occupancy",
    here: |share| format!("{share} (here)"),
    today: |year| format!("In {year}"),
    break_even: |share| format!("Same price at {share}"),
    dearer: "dearer",
    cheaper: "cheaper",
    less: "One percentage point down",
    more: "One percentage point up",
    table_caption: "Kr per full-year person at different occupancies, administration included",
    table_caption_direct: "Kr per full-year person at different occupancies",
    difference: "Difference",
    next_heading: "What does the next one cost?",
    next_lede: "The direct cost of one full-year person more.",
    next_while_idle: "While places that are paid for stand empty, the next one costs less than the average.",
    next_none_idle: "No place is empty, so the next one costs what a place costs at full occupancy.",
    next_by_person: |several| {
        if several {
            "Payment is by the person, so it is the rate, averaged over all full-year persons."
        } else {
            "Payment is by the person, so it is the rate."
        }
    },
    next_note: "Administration not included. So the average price does not say what one more person costs.",
    next_note_direct: "So the average price does not say what one more person costs.",
    next_unit: "Kr per full-year person, administration not included",
    next_chart: "Direct cost of the next full-year person",
    idle_now: |idle| format!("{idle} empty places"),
    paid_by_person: "paid by the person",
    direct_there: "direct price there",
    totals_heading: "What could the municipality do?",
    two_choices: "Two choices, each seen from its own starting point.",
    fill_lede: "Filling the places saves only if the same people would otherwise be given a place at what it is compared with.",
    close_lede: "Closing saves the offer's cost, but then the places have to be bought.",
    nothing_to_compare_with: "There is nothing here to compare with, so it is not worked out; a comparison is entered in the data file.",
    not_worked_out: |located| {
        format!("It cannot be worked out, because there are no full-year persons {located}.")
    },
    totals_caption: "Kroner in all a year",
    what: "What",
    kroner_a_year: "Kr a year",
    kroner_a_person: "Kr per full-year person",
    costs_now: |group, persons| format!("{group}: {persons} full-year persons"),
    buy: |group, persons| format!("The same {persons} full-year persons at {group}"),
    idle_cost: "Of which paid for empty places; not simply to be saved",
    fill: |idle| {
        format!(
            "Fill the {idle} empty places with people who would otherwise get a place at what it is compared with"
        )
    },
    fill_how: |idle, other, next| {
        format!(
            "{idle} places × ({other} − {next}): the direct price that is then not paid at what it is compared with, less the direct cost of the next person here. Had they got no offer otherwise, nothing is saved."
        )
    },
    close: |other| format!("Close, and buy the places at {other}"),
    close_how: |direct, administration, buy| match administration {
        Some(a) => {
            format!("{direct} of direct cost + {a} of administration − {buy} to buy the places.")
        }
        None => {
            format!("{direct} of direct cost − {buy} to buy the places. The administration stays.")
        }
    },
    close_how_direct: |direct, buy| format!("{direct} of direct cost − {buy} to buy the places."),
    saves: |kroner| format!("saves {kroner} a year"),
    costs: |kroner| format!("costs {kroner} more a year"),
    no_places: "The offer has no places apart from its persons, so there is no occupancy to change.",
};
