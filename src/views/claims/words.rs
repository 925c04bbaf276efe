//! What the view of the report's conclusions says.

use crate::model::claim::Verdict;
use crate::present::chance::Grade;
use crate::present::language::Language;
use crate::present::words::{chance, stop};

/// The view of the report's conclusions, and what the finding says of them.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is named after where it stands")]
pub struct Words {
    /// The question that it answers, which heads it.
    pub question: &'static str,
    /// The same, short, for the row of links.
    pub short_name: &'static str,
    pub lede: &'static str,
    /// `(how many hold, fail, cannot be decided)`
    pub summary: fn(usize, usize, usize) -> String,
    pub verdict: fn(Verdict) -> &'static str,
    pub untestable: &'static str,
    /// What stands before both figures.
    pub now: &'static str,
    /// The same where they are of the data set's year. `(year)`
    pub as_of: fn(u16) -> String,
    /// `(difference, whether the first is the cheaper)`
    pub gap: fn(&str, bool) -> String,
    /// `(cheapest of those named, cheapest and dearest of the others)`
    pub range_of_others: fn(&str, &str, &str) -> String,
    /// How what is claimed comes out with every place in use. `(verdict, whether the amount
    /// named is right)`
    pub at_full_verdict: fn(Verdict, Option<bool>) -> &'static str,
    /// `(whether nothing is changed, what the figures are, how it comes out)`
    pub at_full: fn(bool, &str, &str) -> String,
    /// Under how many splits a claim holds. `(holding, all)`
    pub splits: fn(&str, &str) -> String,
    /// `(a, its price, b, its price, difference, whether a is the cheaper)`
    pub prices: fn(&str, &str, &str, &str, &str, bool) -> String,
    /// `(a, its share, b, its share)`
    pub shares: fn(&str, &str, &str, &str) -> String,
    /// `(cheapest of those named, dearest of the others)`
    pub highest: fn(&str, &str) -> String,
    /// `(actual, every place in use)`
    pub above_full: fn(&str, &str) -> String,
    pub amount_right: &'static str,
    pub amount_wrong: &'static str,
    pub no_counts: &'static str,
    pub rounding: &'static str,
    /// `(grade, probability)`
    pub likelihood: fn(Grade, &str) -> String,
    pub verdict_inputs: &'static str,
    pub turns_heading: &'static str,
    pub turns_caption: &'static str,
    pub input: &'static str,
    pub present: &'static str,
    pub turns_at: &'static str,
    pub becomes: &'static str,
    /// `(value, value now, what the verdict becomes)`
    pub turns: fn(&str, &str, Verdict) -> String,
    /// `(persons, persons now, places, what the verdict becomes)`
    pub turns_places: fn(&str, &str, &str, Verdict) -> String,
    /// What the participants say of a price.
    pub people_and_price: &'static str,
    pub never: &'static str,
    /// The same of a claim about the year that was. `(year)`
    pub of_its_year: fn(u16) -> String,
    pub searching: &'static str,
    pub method_note: &'static str,
    pub see: &'static str,
}

impl Words {
    /// These words in a language.
    #[must_use]
    pub const fn of(language: Language) -> &'static Self {
        match language {
            Language::Danish => &DANISH,
            Language::English => &ENGLISH,
        }
    }
}

const DANISH: Words = Words {
    question: "Holder rapportens konklusioner?",
    short_name: "Konklusioner",
    lede: "Det, rapporten konkluderede ud fra priser og resultater, regnet efter med de tal, der står nu.",
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
    as_of: |year| format!("Tallene fra {year}:"),
    gap: |gap, cheaper| format!("{gap} {}", if cheaper { "billigere" } else { "dyrere" }),
    range_of_others: |named, least, most| {
        format!("den billigste af de to koster {named}, de andre fra {least} til {most}")
    },
    at_full_verdict: |verdict, right| match (verdict, right) {
        (Verdict::Holds, Some(true)) => ", hvilket passer.",
        (Verdict::Holds, Some(false)) => ". Det holder, men det nævnte beløb passer ikke.",
        (Verdict::Holds, None) => ". Det holder.",
        (Verdict::Fails, _) => ". Det holder ikke.",
        (Verdict::TooClose, _) => ". Det kan ikke afgøres.",
    },
    at_full: |unchanged, told, verdict| {
        let as_computed = if unchanged {
            ", som rapporten regner"
        } else {
            ""
        };
        full_stop(format!("Ved fuld belægning{as_computed}: {told}"), verdict)
    },
    splits: |holding, all| {
        format!(
            "Hvordan pladserne er fordelt, er ikke oplyst: det holder ved {holding} af de {all} fordelinger, der passer med det oplyste."
        )
    },
    prices: |a, price_a, b, price_b, gap, cheaper| {
        let than = if cheaper { "billigere" } else { "dyrere" };
        format!("{a} {price_a}, {b} {price_b} pr. helårsperson: {gap} {than}.")
    },
    shares: |a, share_a, b, share_b| format!("{a} {share_a}, {b} {share_b}."),
    highest: |named, others| {
        format!(
            "Den billigste af de to koster {named} pr. helårsperson, den dyreste af de andre {others}{}",
            stop(others)
        )
    },
    above_full: |actual, full| {
        format!("{actual} pr. helårsperson mod {full} pr. plads, hvis alle var i brug.")
    },
    amount_right: "Det nævnte beløb passer.",
    amount_wrong: "Det nævnte beløb passer ikke.",
    no_counts: "Rapporten oplyser ingen antal, så den statistiske usikkerhed kan ikke regnes ud.",
    rounding: "Andelene ligger tættere på hinanden, end de er afrundet.",
    likelihood: |grade, chance| {
        let (how, that) = (chance::DANISH.likelihood)(grade);
        let chance = (chance::DANISH.about)(chance);
        format!(
            "Når man kun ser på statistisk usikkerhed, er det {how} ({chance}), {that} det passer."
        )
    },
    verdict_inputs: "Hviler på ",
    turns_heading: "Hvad ville ændre vurderingen?",
    turns_caption: "Den nærmeste værdi af hvert tal, hvor vurderingen bliver en anden",
    input: "Tal",
    present: "Nu",
    turns_at: "Vender ved",
    becomes: "Vurderingen bliver",
    turns: |at, now, verdict| format!("Med {at} i stedet for {now} {}.", would_danish(verdict)),
    turns_places: |at, now, places, verdict| {
        format!(
            "Med {at} i stedet for {now} af {places} pladser i brug {}.",
            would_danish(verdict)
        )
    },
    people_and_price: "Om det også påvirker prisen på en plads, oplyser rapporten ikke.",
    never: "Ingen enkelt antagelse ændrer vurderingen.",
    of_its_year: |year| format!("Det handler om {year}, og det, du prøver af, ændrer det ikke."),
    searching: "Leder efter, hvad der ændrer vurderingen …",
    method_note: "Priser sammenlignes ved faktisk belægning, og ved siden af står det samme ved fuld belægning. Hænger vurderingen på, hvordan pladserne er fordelt, kan den ikke afgøres, før en fordeling er valgt. En påstand om andele holder, når den er rigtig med mindst 95 % sandsynlighed, og holder ikke ved højst 5 %. Derimellem kan den ikke afgøres.",
    see: "Se konklusionerne",
};

/// A clause and how it ends, with no second full stop after an abbreviation.
fn full_stop(clause: String, end: &str) -> String {
    match end.strip_prefix('.') {
        Some(rest) => format!("{clause}{}{rest}", stop(&clause)),
        None => clause + end,
    }
}

const fn would_danish(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Holds => "ville det holde",
        Verdict::Fails => "ville det ikke holde",
        Verdict::TooClose => "kunne det ikke afgøres",
    }
}

const fn would_english(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Holds => "it would hold",
        Verdict::Fails => "it would not hold",
        Verdict::TooClose => "it could not be decided",
    }
}

const ENGLISH: Words = Words {
    question: "Do the report’s conclusions hold?",
    short_name: "Conclusions",
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
    as_of: |year| format!("The figures of {year}:"),
    gap: |gap, cheaper| format!("{gap} {}", if cheaper { "cheaper" } else { "dearer" }),
    range_of_others: |named, least, most| {
        format!("the cheaper of the two costs {named}, the others from {least} to {most}")
    },
    at_full_verdict: |verdict, right| match (verdict, right) {
        (Verdict::Holds, Some(true)) => ", which is right.",
        (Verdict::Holds, Some(false)) => ". It holds, but the figure named is not right.",
        (Verdict::Holds, None) => ". It holds.",
        (Verdict::Fails, _) => ". It does not hold.",
        (Verdict::TooClose, _) => ". It cannot be decided.",
    },
    at_full: |unchanged, told, verdict| {
        let as_computed = if unchanged {
            ", as the report computes"
        } else {
            ""
        };
        full_stop(format!("At full occupancy{as_computed}: {told}"), verdict)
    },
    splits: |holding, all| {
        format!(
            "How the places are split is not stated: it holds under {holding} of the {all} splits that fit what is stated."
        )
    },
    prices: |a, price_a, b, price_b, gap, cheaper| {
        let than = if cheaper { "cheaper" } else { "dearer" };
        format!("{a} {price_a}, {b} {price_b} per full-year person: {gap} {than}.")
    },
    shares: |a, share_a, b, share_b| format!("{a} {share_a}, {b} {share_b}."),
    highest: |named, others| {
        format!(
            "The cheaper of the two costs {named} per full-year person, the dearest of the others {others}."
        )
    },
    above_full: |actual, full| {
        format!("{actual} per full-year person against {full} per place, were all in use.")
    },
    amount_right: "The figure named is right.",
    amount_wrong: "The figure named is not right.",
    no_counts: "The report states no counts, so chance cannot be computed.",
    rounding: "The shares lie closer to each other than they were rounded.",
    likelihood: |grade, chance| {
        let (how, that) = (chance::ENGLISH.likelihood)(grade);
        let chance = (chance::ENGLISH.about)(chance);
        format!("Counting chance alone, it is {how} ({chance}) {that} this is so.")
    },
    verdict_inputs: "Rests on ",
    turns_heading: "What would turn it?",
    turns_caption: "The nearest value of each figure at which the verdict becomes another",
    input: "Figure",
    present: "Now",
    turns_at: "Turns at",
    becomes: "The verdict becomes",
    turns: |at, now, verdict| format!("With {at} instead of {now} {}.", would_english(verdict)),
    turns_places: |at, now, places, verdict| {
        format!(
            "With {at} instead of {now} of {places} places in use {}.",
            would_english(verdict)
        )
    },
    people_and_price: "Whether it affects the price of a place as well, the report does not say.",
    never: "No single assumption turns it.",
    of_its_year: |year| format!("It is about {year}, and nothing that you try changes that."),
    searching: "Looking for what turns it …",
    method_note: "Prices are compared at actual occupancy, and beside it stands the same at full occupancy. Where the verdict hangs on how the places are split, it cannot be decided until a split is chosen. A claim about shares holds when it is right with a probability of at least 95%, and does not hold at 5% or less. In between it cannot be decided.",
    see: "See the conclusions",
};
