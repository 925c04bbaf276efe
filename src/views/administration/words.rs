//! What the view of administration says.

use crate::present::language::Language;

/// The view of administration.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is named after where it stands")]
pub struct Words {
    /// The question that it answers, which heads it.
    pub question: &'static str,
    /// The same, short, for the row of links.
    pub short_name: &'static str,
    /// Where there is nothing to share out.
    pub none: &'static str,
    /// `(amount, base)`
    pub lede: fn(&str, &str) -> String,
    pub chart: &'static str,
    pub axis: &'static str,
    pub key_before: &'static str,
    pub key_after: &'static str,
    pub unchanged: &'static str,
    pub rises: &'static str,
    pub falls: &'static str,
    pub rank_head: &'static str,
    /// `(place before, place after)`
    pub rank: fn(usize, usize) -> String,
    pub no_rank: &'static str,
    pub table_caption: &'static str,
    pub programme: &'static str,
    pub share: &'static str,
    pub per_person_before: &'static str,
    pub per_person_after: &'static str,
    pub price: &'static str,
    pub rank_before: &'static str,
    pub rank_after: &'static str,
    pub bases_heading: &'static str,
    /// `(first side, difference to the other)`: under every base the same direction.
    pub bases_agree: fn(&str, BasesAgree<'_>) -> String,
    pub bases_differ: &'static str,
    /// `(first side, its administration, the other, its administration)`
    pub administration_each: fn(&str, &str, &str, &str) -> String,
    /// `(group)`
    pub bases_caption: fn(&str) -> String,
    pub base: &'static str,
    pub difference: &'static str,
    pub same_ranking: &'static str,
    /// `(count)`
    pub new_ranking: fn(usize) -> String,
    pub pools_heading: &'static str,
    pub pools_caption: &'static str,
    pub pool: &'static str,
    pub amount: &'static str,
    pub allocated: &'static str,
    pub outside: &'static str,
    pub unallocated: &'static str,
    pub common_pool: &'static str,
    pub common_note: &'static str,
}

/// By how much one side is dearer or cheaper, whatever the base.
#[derive(Clone, Copy, Debug)]
pub struct BasesAgree<'a> {
    /// Whether it is dearer.
    pub dearer: bool,
    /// The least difference.
    pub least: &'a str,
    /// The largest.
    pub most: &'a str,
}

impl Words {
    /// These words in a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        language.words(&DANISH, &ENGLISH)
    }
}

/// From the least difference to the largest, where they are not the same.
fn from_to(f: BasesAgree<'_>, to: &str) -> String {
    if f.least == f.most {
        f.least.to_owned()
    } else {
        format!("{} {to} {}", f.least, f.most)
    }
}

const DANISH: Words = Words {
    question: "Hvordan fordeles administrationsudgifterne?",
    short_name: "Administration",
    none: "Tilbuddene her deler ingen administrationsudgifter. Puljer med fælles udgifter skrives i datafilen.",
    lede: |amount, base| {
        format!(
            "{amount} fordeles {base}. En anden nøgle flytter udgiften mellem tilbuddene; summen er den samme."
        )
    },
    chart: "Administration pr. helårsperson, uden ændringer og nu",
    axis: "kr. i administration pr. helårsperson",
    key_before: "uden ændringer",
    key_after: "nu",
    unchanged: "uændret",
    rises: "stiger",
    falls: "falder",
    rank_head: "Rangorden efter pris",
    rank: |before, after| {
        if before == after {
            format!("nr. {after}")
        } else {
            format!("nr. {before} → {after}")
        }
    },
    no_rank: "ingen pris",
    table_caption: "Administration og rangorden efter faktisk pris, billigst først",
    programme: "Tilbud",
    share: "Andel, kr. om året",
    per_person_before: "Uden ændringer, kr. pr. helårsperson",
    per_person_after: "Nu, kr. pr. helårsperson",
    price: "Faktisk pris, kr. pr. helårsperson",
    rank_before: "Rangorden uden ændringer",
    rank_after: "Rangorden nu",
    bases_heading: "Afgør nøglen sammenligningen?",
    bases_agree: |located, f| {
        let way = if f.dearer { "dyrere" } else { "billigere" };
        format!(
            "Nej: med hver af nøglerne er en helårsperson {located} {} {way}.",
            from_to(f, "til")
        )
    },
    bases_differ: "Ja: det afhænger af nøglen, hvad der er billigst.",
    administration_each: |a, of_a, b, of_b| {
        format!(
            "Med den valgte nøgle er {of_a} af prisen på en helårsperson {a} administration, og {of_b} {b}."
        )
    },
    bases_caption: |group| {
        format!(
            "{group}: faktisk pris og forskel til sammenligningstilbuddet, kr. pr. helårsperson"
        )
    },
    base: "Fordelingsnøgle",
    difference: "Forskel, kr. pr. helårsperson",
    same_ranking: "Rangordenen efter pris er den samme som uden ændringer.",
    new_ranking: |n| format!("{n} tilbud skifter plads i rangordenen efter pris."),
    pools_heading: "Sådan fordeles puljerne",
    pools_caption: "Hver pulje fordelt, kr. om året",
    pool: "Pulje",
    amount: "Beløb",
    allocated: "Til tilbuddene her",
    outside: "Til tilbud uden for tabellen",
    unallocated: "Ikke fordelt",
    common_pool: "Én fælles pulje",
    common_note: "Én fælles pulje er en prøve på følsomhed: den udvisker forskelle, der er virkelige. En pris ved fuld belægning betyder her, at alle puljens tilbud er fulde.",
};

const ENGLISH: Words = Words {
    question: "How is administration shared out?",
    short_name: "Administration",
    none: "The programmes here share no administrative cost. Pools of shared cost are entered in the data file.",
    lede: |amount, base| {
        format!(
            "{amount} is shared out {base}. Another base moves the cost between programmes; the sum stays the same."
        )
    },
    chart: "Administration per full-year person, without changes and now",
    axis: "kr of administration per full-year person",
    key_before: "without changes",
    key_after: "now",
    unchanged: "unchanged",
    rises: "rises",
    falls: "falls",
    rank_head: "Rank by price",
    rank: |before, after| {
        if before == after {
            format!("no. {after}")
        } else {
            format!("no. {before} → {after}")
        }
    },
    no_rank: "no price",
    table_caption: "Administration and rank by actual price, cheapest first",
    programme: "Programme",
    share: "Share, kr a year",
    per_person_before: "Without changes, kr per full-year person",
    per_person_after: "Now, kr per full-year person",
    price: "Actual price, kr per full-year person",
    rank_before: "Rank without changes",
    rank_after: "Rank now",
    bases_heading: "Does the base decide the comparison?",
    bases_agree: |located, f| {
        let way = if f.dearer { "dearer" } else { "cheaper" };
        format!(
            "No: under every base a full-year person {located} is {} {way}.",
            from_to(f, "to")
        )
    },
    bases_differ: "Yes: which is cheaper depends on the base.",
    administration_each: |a, of_a, b, of_b| {
        format!(
            "Under the chosen base {of_a} of the price of a full-year person {a} is administration, and {of_b} {b}."
        )
    },
    bases_caption: |group| {
        format!(
            "{group}: actual price and difference from what it is compared with, kr per full-year person"
        )
    },
    base: "Allocation base",
    difference: "Difference, kr per full-year person",
    same_ranking: "The ranking by price is the same as without changes.",
    new_ranking: |n| format!("{n} programmes change places in the ranking by price."),
    pools_heading: "How the pools are shared out",
    pools_caption: "Each pool shared out, kr a year",
    pool: "Pool",
    amount: "Amount",
    allocated: "To the programmes here",
    outside: "To programmes outside the table",
    unallocated: "Not shared out",
    common_pool: "One common pool",
    common_note: "One common pool is a test of sensitivity: it erases differences that are real. A price at full occupancy here means that every programme of the pool is full.",
};
