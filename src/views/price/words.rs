//! What the view of a place's price says.

use crate::present::language::Language;

/// The view of a place's price.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is named after where it stands")]
pub struct Words {
    /// The question that it answers, which heads it.
    pub question: &'static str,
    /// The same, short, for the row of links.
    pub short_name: &'static str,
    pub lede: &'static str,
    /// The same where no price is another at full occupancy.
    pub lede_of_points: &'static str,
    /// `(persons, places)`
    pub persons_of_places: fn(&str, &str) -> String,
    /// `(persons)`
    pub persons: fn(&str) -> String,
    pub as_persons: &'static str,
    pub chart: &'static str,
    pub key_full: &'static str,
    pub key_actual: &'static str,
    pub key_idle: &'static str,
    pub key_other: &'static str,
    pub key_range: &'static str,
    pub table_caption: &'static str,
    /// The same where no administration is shared out.
    pub table_caption_direct: &'static str,
    pub programme: &'static str,
    pub places: &'static str,
    pub persons_head: &'static str,
    pub occupancy: &'static str,
    pub price_full: &'static str,
    pub price_actual: &'static str,
    /// `(splits)`
    pub range: fn(usize) -> String,
    pub parts_heading: &'static str,
    pub parts_lede: &'static str,
    /// The same where no empty place adds to a price.
    pub parts_lede_none_idle: &'static str,
    pub parts_caption: &'static str,
    pub parts_chart: &'static str,
    pub saved: &'static str,
    pub direct_full: &'static str,
    pub administration_full: &'static str,
    pub step_direct: &'static str,
    pub step_administration: &'static str,
    pub idle_cost: &'static str,
    pub conclusions: &'static str,
    /// `(group)`
    pub all_group: fn(&str) -> String,
    pub per: &'static str,
    /// The same where no administration is shared out.
    pub per_direct: &'static str,
    /// How administration moves with occupancy.
    pub step_note: &'static str,
}

impl Words {
    /// These words in a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        language.words(&DANISH, &ENGLISH)
    }
}

const DANISH: Words = Words {
    question: "Hvad koster en plads?",
    short_name: "Hvad koster en plads?",
    lede: "Hver linje går fra prisen, hvis alle pladser var i brug, til prisen for hver helårsperson, der faktisk var der. En helårsperson er et helt års deltagelse, oftest delt af flere borgere.",
    lede_of_points: "Hvert punkt er prisen for hver helårsperson, der faktisk var der. En helårsperson er et helt års deltagelse, oftest delt af flere borgere.",
    persons_of_places: |persons, places| format!("{persons} af {places} pladser"),
    persons: |persons| format!("{persons} helårspersoner"),
    as_persons: "som\u{a0}personer",
    chart: "Pris pr. plads ved fuld belægning og pr. helårsperson ved faktisk belægning",
    key_full: "alle pladser i brug",
    key_actual: "faktisk belægning",
    key_idle: "betalt for tomme pladser",
    key_other: "sammenligningstilbud",
    key_range: "spænd over de mulige fordelinger af pladserne",
    table_caption: "Kr. pr. plads ved fuld belægning og pr. helårsperson ved faktisk belægning, inkl. administration, {prices}",
    table_caption_direct: "Kr. pr. plads ved fuld belægning og pr. helårsperson ved faktisk belægning, {prices}",
    programme: "Tilbud",
    places: "Pladser",
    persons_head: "Helårspersoner",
    occupancy: "Belægning",
    price_full: "Alle pladser i brug, kr. pr. plads",
    price_actual: "Faktisk, kr. pr. helårsperson",
    range: |count| format!("Spænd over {count} fordelinger, kr. pr. helårsperson"),
    parts_heading: "Hvad prisen består af",
    parts_lede: "Første del af hver søjle er, hvad en plads koster, når alle er i brug. Resten er det, de tomme pladser lægger oven i.",
    parts_lede_none_idle: "Hver søjle er prisen for en helårsperson. Ingen tomme pladser lægger noget oven i.",
    parts_caption: "Prisen pr. helårsperson delt op, kr.; tomme pladser i alt, kr. om året",
    parts_chart: "Prisen pr. helårsperson i sine dele",
    saved: "sparet ved flere personer end pladser",
    direct_full: "Direkte, alle pladser i brug",
    administration_full: "Administration, alle pladser i brug",
    step_direct: "Tomme pladser, direkte",
    step_administration: "Tomme pladser, administration",
    idle_cost: "Betalt for tomme pladser, kr. om året",
    conclusions: "Hvad det betyder",
    all_group: |group| format!("{group}, samlet"),
    per: "Kr. pr. helårsperson om året, {prices}, inkl. administration",
    per_direct: "Kr. pr. helårsperson om året, {prices}",
    step_note: "Fordeles administrationen efter personer, bærer de fyldte tilbud mere af den end de halvtomme. Den forskel er også i den sidste del.",
};

const ENGLISH: Words = Words {
    question: "What does a place cost?",
    short_name: "What does a place cost?",
    lede: "Each line goes from the price if every place were in use to the price of each full-year person who was actually there. A full-year person is a whole year of taking part, mostly shared by several people.",
    lede_of_points: "Each point is the price of each full-year person who was actually there. A full-year person is a whole year of taking part, mostly shared by several people.",
    persons_of_places: |persons, places| format!("{persons} of {places} places"),
    persons: |persons| format!("{persons} full-year persons"),
    as_persons: "as\u{a0}persons",
    chart: "Price per place at full occupancy and per full-year person at actual occupancy",
    key_full: "all places in use",
    key_actual: "actual occupancy",
    key_idle: "paid for empty places",
    key_other: "compared with",
    key_range: "range over the possible splits of the places",
    table_caption: "Kr per place at full occupancy and per full-year person at actual occupancy, administration included, {prices}",
    table_caption_direct: "Kr per place at full occupancy and per full-year person at actual occupancy, {prices}",
    programme: "Programme",
    places: "Places",
    persons_head: "Full-year persons",
    occupancy: "Occupancy",
    price_full: "All places in use, kr per place",
    price_actual: "Actual, kr per full-year person",
    range: |count| format!("Range over {count} splits, kr per full-year person"),
    parts_heading: "What the price is made of",
    parts_lede: "The first part of each bar is what a place costs when all are in use. The rest is what the empty places add.",
    parts_lede_none_idle: "Each bar is the price of a full-year person. No empty places add to it.",
    parts_caption: "The price per full-year person in its parts, kr; empty places in all, kr a year",
    parts_chart: "The price per full-year person in its parts",
    saved: "saved by more persons than places",
    direct_full: "Direct, all places in use",
    administration_full: "Administration, all places in use",
    step_direct: "Empty places, direct",
    step_administration: "Empty places, administration",
    idle_cost: "Paid for empty places, kr a year",
    conclusions: "What it means",
    all_group: |group| format!("{group}, taken together"),
    per: "Kr per full-year person a year, {prices}, administration included",
    per_direct: "Kr per full-year person a year, {prices}",
    step_note: "Where administration is shared out by persons, full programmes carry more of it than half-empty ones. That difference is in the last part too.",
};
