//! What the view of a data set's conclusions says.

use crate::model::claim::Verdict;
use crate::present::chance::Grade;
use crate::present::language::Language;
use crate::present::words::{chance, stop};
use crate::writing::first_capital;

/// The view of a data set's conclusions, and what the finding says of them.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is named after where it stands")]
pub struct Words {
    /// The question that it answers, which heads it. `("the report's", where there is a name)`
    pub question: fn(Option<&str>) -> String,
    /// The same, short, for the row of links.
    pub short_name: &'static str,
    /// `(source, where it has a name)`
    pub lede: fn(Option<&str>) -> String,
    /// Where a data set has no conclusions.
    pub none: &'static str,
    /// `("the report's", where there is a name; how many hold, fail, cannot be decided)`
    pub summary: fn(Option<&str>, [usize; 3]) -> String,
    pub verdict: fn(Verdict) -> &'static str,
    pub untestable: &'static str,
    /// What stands before both figures.
    pub now: &'static str,
    /// The same where they are of the data set's year. `(year)`
    pub as_of: fn(u16) -> String,
    /// `(difference, whether the first is the cheaper)`
    pub gap: fn(&str, bool) -> String,
    /// `(how many are named, cheapest of them, cheapest and dearest of the others)`
    pub range_of_others: fn(usize, &str, &str, &str) -> String,
    /// How what is claimed comes out with every place in use. `(verdict, whether the amount
    /// named is right)`
    pub at_full_verdict: fn(Verdict, Option<bool>) -> &'static str,
    /// `(source, where it has a name and computes so; what the figures are, how it comes out)`
    pub at_full: fn(Option<&str>, &str, &str) -> String,
    /// Under how many splits a claim holds. `(holding, all)`
    pub splits: fn(&str, &str) -> String,
    /// `(a, its price, b, its price, difference, whether a is the cheaper)`
    pub prices: fn(&str, &str, &str, &str, &str, bool) -> String,
    /// `(a, its share, b, its share)`
    pub shares: fn(&str, &str, &str, &str) -> String,
    /// `(how many are named, cheapest of them, dearest of the others)`
    pub highest: fn(usize, &str, &str) -> String,
    /// `(actual, every place in use)`
    pub above_full: fn(&str, &str) -> String,
    pub amount_right: &'static str,
    pub amount_wrong: fn(bool) -> &'static str,
    pub no_counts: &'static str,
    pub rounding: &'static str,
    /// `(grade, probability)`
    pub likelihood: fn(Grade, &str) -> String,
    /// How far apart figures may be that are about the same.
    pub about: fn(&str) -> String,
    /// So many percentage points.
    pub points: fn(&str) -> String,
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
    pub fn of(language: Language) -> &'static Self {
        language.words(&DANISH, &ENGLISH)
    }
}

const DANISH: Words = Words {
    question: |whose| match whose {
        Some(whose) => format!("Holder {whose} konklusioner?"),
        None => "Holder konklusionerne?".to_owned(),
    },
    short_name: "Konklusioner",
    lede: |source| {
        let concluded = source.map_or_else(
            || "der er konkluderet".to_owned(),
            |source| format!("{source} konkluderede"),
        );
        format!(
            "Det, {concluded} ud fra priser og resultater, regnet efter med de tal, der står nu."
        )
    },
    none: "Dette datasæt har ingen konklusioner at regne efter. De kan skrives i dets datafil.",
    summary: |whose, [holds, fails, open]| {
        let all = holds + fails + open;
        if all == 1 {
            let it = match (holds, fails) {
                (1, _) => "holder",
                (_, 1) => "holder ikke",
                _ => "kan ikke afgøres",
            };
            return format!(
                "{} ene konklusion {it}.",
                first_capital(whose.unwrap_or("den"))
            );
        }
        let whose = whose.map_or_else(String::new, |whose| format!("{whose} "));
        format!(
            "Af {whose}{all} konklusioner holder {holds}, {fails} holder ikke, og {open} kan ikke afgøres."
        )
    },
    verdict: |verdict| match verdict {
        Verdict::Holds => "Holder",
        Verdict::Fails => "Holder ikke",
        Verdict::TooClose => "Kan ikke afgøres",
    },
    untestable: "Kan ikke afgøres: kan ikke efterprøves",
    now: "Tallene nu:",
    as_of: |year| format!("Tallene fra {year}:"),
    gap: |gap, cheaper| format!("{gap} {}", if cheaper { "billigere" } else { "dyrere" }),
    range_of_others: |count, named, least, most| {
        let named_one = cheapest_danish(count);
        format!("{named_one} koster {named}, de andre fra {least} til {most}")
    },
    at_full_verdict: |verdict, right| match (verdict, right) {
        (Verdict::Holds, Some(true)) => ", hvilket passer.",
        (Verdict::Holds, Some(false)) => ". Retningen holder, men det nævnte tal passer ikke.",
        (Verdict::Holds, None) => ". Det holder.",
        (Verdict::Fails, _) => ". Det holder ikke.",
        (Verdict::TooClose, _) => ". Det kan ikke afgøres.",
    },
    at_full: |source, told, verdict| {
        let as_computed =
            source.map_or_else(String::new, |source| format!(", som {source} regner"));
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
    highest: |count, named, others| {
        let named_one = first_capital(&cheapest_danish(count));
        format!(
            "{named_one} koster {named} pr. helårsperson, den dyreste af de andre {others}{}",
            stop(others)
        )
    },
    above_full: |actual, full| {
        format!("{actual} pr. helårsperson mod {full} pr. plads, hvis alle var i brug.")
    },
    amount_right: "Tallet i konklusionen passer.",
    amount_wrong: |holds| {
        if holds {
            "Retningen holder, men tallet i konklusionen passer ikke."
        } else {
            "Tallet i konklusionen passer ikke."
        }
    },
    no_counts: "Der er ingen antal oplyst, så den statistiske usikkerhed kan ikke regnes ud.",
    rounding: "Andelene ligger tættere på hinanden, end de er afrundet.",
    likelihood: |grade, chance| {
        let (how, that) = (chance::DANISH.likelihood)(grade);
        let chance = (chance::DANISH.about)(chance);
        format!(
            "Når man kun ser på statistisk usikkerhed, er det {how} ({chance}), {that} det passer."
        )
    },
    about: |gap| format!("„Omtrent det samme“ er her højst {gap} fra hinanden."),
    points: |number| format!("{number} procentpoint"),
    verdict_inputs: "Hviler på ",
    turns_heading: "Hvad ville ændre vurderingen?",
    turns_caption: "Den nærmeste værdi af hvert tal, hvor vurderingen bliver en anden",
    input: "Tal",
    present: "Nu",
    turns_at: "Skifter ved",
    becomes: "Vurderingen bliver",
    turns: |at, now, verdict| format!("Med {at} i stedet for {now} {}.", would_danish(verdict)),
    turns_places: |at, now, places, verdict| {
        format!(
            "Med {at} i stedet for {now} af {places} pladser i brug {}.",
            would_danish(verdict)
        )
    },
    people_and_price: "Om det også påvirker prisen på en plads, er ikke oplyst.",
    never: "Ingen enkelt antagelse ændrer vurderingen.",
    of_its_year: |year| format!("Det handler om {year}, og det, du prøver af, ændrer det ikke."),
    searching: "Leder efter, hvad der ændrer vurderingen …",
    method_note: "Priser sammenlignes ved faktisk belægning, og ved siden af står det samme ved fuld belægning. Hænger vurderingen på, hvordan pladserne er fordelt, kan den ikke afgøres, før en fordeling er valgt. En påstand om andele holder, når den er rigtig med mindst 95 % sandsynlighed, og holder ikke ved højst 5 %. Derimellem kan den ikke afgøres.",
    see: "Se konklusionerne",
};

/// The cheapest of those that are said to be the dearest; of one, that one.
fn cheapest_danish(count: usize) -> String {
    match count {
        1 => "det nævnte tilbud".to_owned(),
        2 => "den billigste af de to".to_owned(),
        _ => format!("den billigste af de {count}"),
    }
}

fn cheapest_english(count: usize) -> String {
    match count {
        1 => "the programme named".to_owned(),
        2 => "the cheaper of the two".to_owned(),
        _ => format!("the cheapest of the {count}"),
    }
}

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
    question: |whose| match whose {
        Some(whose) => format!("Do {whose} conclusions hold?"),
        None => "Do the conclusions hold?".to_owned(),
    },
    short_name: "Conclusions",
    lede: |source| {
        let concluded = source.map_or_else(
            || "was concluded".to_owned(),
            |source| format!("{source} concluded"),
        );
        format!(
            "What {concluded} from prices and results, worked out again with the figures as they stand now."
        )
    },
    none: "This data set has no conclusions to work out again. They can be written in its data file.",
    summary: |whose, [holds, fails, open]| {
        let all = holds + fails + open;
        if all == 1 {
            let it = match (holds, fails) {
                (1, _) => "holds",
                (_, 1) => "does not hold",
                _ => "cannot be decided",
            };
            return format!(
                "{} one conclusion {it}.",
                first_capital(whose.unwrap_or("the"))
            );
        }
        let whose = whose.map_or_else(String::new, |whose| format!("{whose} "));
        let do_not = if fails == 1 { "does not" } else { "do not" };
        let hold = if holds == 1 { "holds" } else { "hold" };
        format!(
            "Of {whose}{all} conclusions, {holds} {hold}, {fails} {do_not}, and {open} cannot be decided."
        )
    },
    verdict: |verdict| match verdict {
        Verdict::Holds => "Holds",
        Verdict::Fails => "Does not hold",
        Verdict::TooClose => "Cannot be decided",
    },
    untestable: "Cannot be decided: cannot be tested",
    now: "The figures now:",
    as_of: |year| format!("The figures of {year}:"),
    gap: |gap, cheaper| format!("{gap} {}", if cheaper { "cheaper" } else { "dearer" }),
    range_of_others: |count, named, least, most| {
        let named_one = cheapest_english(count);
        format!("{named_one} costs {named}, the others from {least} to {most}")
    },
    at_full_verdict: |verdict, right| match (verdict, right) {
        (Verdict::Holds, Some(true)) => ", which is right.",
        (Verdict::Holds, Some(false)) => {
            ". The direction holds, but the figure given is not right."
        }
        (Verdict::Holds, None) => ". It holds.",
        (Verdict::Fails, _) => ". It does not hold.",
        (Verdict::TooClose, _) => ". It cannot be decided.",
    },
    at_full: |source, told, verdict| {
        let as_computed = source.map_or_else(String::new, |source| {
            let plural = source.ends_with('s');
            let computes = if plural { "compute" } else { "computes" };
            format!(", as {source} {computes}")
        });
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
    highest: |count, named, others| {
        let named_one = first_capital(&cheapest_english(count));
        format!(
            "{named_one} costs {named} per full-year person, the dearest of the others {others}."
        )
    },
    above_full: |actual, full| {
        format!("{actual} per full-year person against {full} per place, were all in use.")
    },
    amount_right: "The figure in the conclusion is right.",
    amount_wrong: |holds| {
        if holds {
            "The direction holds, but the figure in the conclusion is not right."
        } else {
            "The figure in the conclusion is not right."
        }
    },
    no_counts: "No counts are stated, so chance cannot be computed.",
    rounding: "The shares lie closer to each other than they were rounded.",
    likelihood: |grade, chance| {
        let (how, that) = (chance::ENGLISH.likelihood)(grade);
        let chance = (chance::ENGLISH.about)(chance);
        format!("Counting chance alone, it is {how} ({chance}) {that} this is so.")
    },
    about: |gap| format!("“About the same” is at most {gap} apart here."),
    points: |number| match number {
        "1" => "1 percentage point".to_owned(),
        _ => format!("{number} percentage points"),
    },
    verdict_inputs: "Rests on ",
    turns_heading: "What would change the verdict?",
    turns_caption: "The nearest value of each figure at which the verdict becomes another",
    input: "Figure",
    present: "Now",
    turns_at: "Changes at",
    becomes: "The verdict becomes",
    turns: |at, now, verdict| format!("With {at} instead of {now} {}.", would_english(verdict)),
    turns_places: |at, now, places, verdict| {
        format!(
            "With {at} instead of {now} of {places} places in use {}.",
            would_english(verdict)
        )
    },
    people_and_price: "Whether it affects the price of a place as well is not stated.",
    never: "No single assumption changes the verdict.",
    of_its_year: |year| format!("It is about {year}, and what you try out does not change it."),
    searching: "Looking for what changes the verdict …",
    method_note: "Prices are compared at actual occupancy, and beside it stands the same at full occupancy. Where the verdict hangs on how the places are split, it cannot be decided until a split is chosen. A claim about shares holds when it is right with a probability of at least 95%, and does not hold at 5% or less. In between it cannot be decided.",
    see: "See the conclusions",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_that_are_said_to_be_the_dearest_are_counted() {
        let told = |words: &Words, count| (words.highest)(count, "2 kr.", "1 kr.");
        assert!(told(&DANISH, 1).starts_with("Det nævnte tilbud koster 2 kr."));
        assert!(told(&DANISH, 2).starts_with("Den billigste af de to koster"));
        assert!(told(&ENGLISH, 3).starts_with("The cheapest of the 3 costs"));
        let at_full = (ENGLISH.range_of_others)(1, "2", "0", "1");
        assert_eq!(
            at_full,
            "the programme named costs 2, the others from 0 to 1"
        );
    }
}
