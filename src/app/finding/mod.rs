//! The finding on top of the page: two plain sentences and a quieter third.

pub mod words;

use self::words::{AtFull, FindingFacts, OtherComparison, OtherEnd, Payment, Use, Words};
use crate::model::break_even::{BreakEven, Side};
use crate::model::data_set::{ComparisonKey, GroupKey, Knowledge};
use crate::model::evaluation::Evaluation;
use crate::model::parameter::{GroupField, Key, Value};
use crate::present::called::Called;
use crate::present::counts::counts_text;
use crate::present::difference::{BreakEvenText, PROSE, direction};
use crate::present::figures::has_places;
use crate::present::language::Language;
use crate::present::number;
use crate::present::span::{TextSpan, spans, spans_with_queries};
use crate::present::table::deserves_mark;
use crate::present::words::stop;
use crate::views::claims::facts as claims;

/// What the page opens on.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What it is all about, in a line.
    pub about: String,
    /// The finding itself.
    pub lead: Vec<TextSpan>,
    /// What ends its sentence: what it would be were every place in use, where that is
    /// something else, or the full stop alone.
    pub ending: String,
    /// The finding in a line.
    pub brief: Vec<TextSpan>,
    /// What would turn it.
    pub turns: String,
    /// What it hangs on, and what else there is.
    pub follow: String,
    /// How the number of places and the payment are known, where that is to be said.
    pub known: [Option<Knowledge>; 2],
    /// How many of the report's conclusions hold; none where there are none.
    pub claims: Option<String>,
}

/// The finding about a comparison, or about a group that is assessed alone. `None` where a
/// side has no price: there is nothing to find then.
#[must_use]
pub fn finding(
    language: Language,
    figures: &Evaluation,
    comparison: ComparisonKey,
) -> Option<Finding> {
    let scenario = &figures.scenario;
    let data = scenario.data();
    let words = Words::of(language);
    let (a, b) = data.sides(comparison);
    let costs = figures.results().group(a).costs;
    let compared = figures.results().comparison(comparison);
    let marked_figure = compared.map_or(costs.price_actual, |of| of.difference_actual);
    let gap = marked_figure.value?;
    let other = other_end(figures, comparison).filter(|other| (other - gap).abs() >= 0.5);
    let price = prose(language, costs.price_actual.value?);
    let apart = prose(language, gap);
    let changed = scenario.changes().len() > 0;
    let payment = payment(figures, language, comparison);
    // Alone it is the empty places that a price may hang on.
    let alone = compared.is_none() && costs.idle_places.or_zero() > 0.0;
    let facts = FindingFacts {
        year: data.definition().year,
        changed,
        located_a: language.pick(&data.group(a).located),
        located_b: b.map(|b| language.pick(&data.group(b).located)),
        in_use: in_use(language, figures, a),
        price: &price,
        difference: &apart,
        direction: direction(gap),
        payment: payment.clone().filter(|_| other.is_some() || alone),
    };
    let marked = [
        facts.in_use.as_ref().map(|_| costs.persons),
        Some(marked_figure),
    ];
    let queries = marked
        .into_iter()
        .flatten()
        .map(|figure| figures.query(figure));
    let lead = spans_with_queries(&(words.lead)(&facts), queries);
    let turns = if compared.is_some() {
        let at = break_even(figures, language, comparison);
        at.map(|at| (words.break_even)(&at))
    } else {
        let idle = costs.idle_cost.value.filter(|idle| *idle >= 0.5);
        idle.map(|idle| (words.idle)(&prose(language, idle)))
    };
    let mut follow: Vec<String> = Vec::new();
    if let Some((other, payment)) = other.zip(payment.as_ref()) {
        follow.push((words.other_end)(&OtherEnd {
            changed,
            located_a: facts.located_a,
            payment,
            difference: &prose(language, other),
            direction: direction(other),
            actual: facts.direction,
        }));
    }
    follow.extend(other_comparison(language, figures, comparison));
    Some(Finding {
        about: about(language, figures),
        ending: at_full(language, figures, comparison).unwrap_or_else(|| {
            let last = lead.last().map_or("", |span| span.text.as_str());
            stop(last).to_owned()
        }),
        lead,
        brief: spans(&(words.brief)(&facts)),
        turns: turns.unwrap_or_default(),
        follow: follow.join(" "),
        known: known(figures, comparison, other.is_some() || alone),
        claims: claims::summary(language, figures),
    })
}

fn prose(language: Language, kroner: f64) -> String {
    number::kroner_rounded(language, kroner.abs(), PROSE)
}

/// What the data are about, which year and where.
fn about(language: Language, figures: &Evaluation) -> String {
    let definition = figures.scenario.data().definition();
    let name = language.pick(&definition.name);
    match &definition.subject {
        Some(subject) => format!("{}, {name}", language.pick(subject)),
        None => name.to_owned(),
    }
}

/// How many places are in use; `None` where there are none apart from the persons.
fn in_use(language: Language, figures: &Evaluation, group: GroupKey) -> Option<Use> {
    let costs = figures.results().group(group).costs;
    let (persons, places) = (costs.persons.value?, costs.places.value?);
    let share = costs.occupancy.value?;
    let count = |x: f64| number::count(language, x.round());
    has_places(figures, group).then(|| Use {
        persons: count(persons),
        places: count(places),
        share: number::percent(language, share, 0),
        over_full: persons.round() > places.round(),
    })
}

/// What the comparison comes to with every place in use; `None` where that is what the
/// lead says already.
fn at_full(language: Language, figures: &Evaluation, comparison: ComparisonKey) -> Option<String> {
    let data = figures.scenario.data();
    let (a, _) = data.sides(comparison);
    let costs = figures.results().group(a).costs;
    let price = costs.price_full.value?;
    let Some(compared) = figures.results().comparison(comparison) else {
        let differ = (costs.price_actual.value? - price).abs() >= f64::from(PROSE) / 2.0;
        return differ.then(|| (Words::of(language).alone_at_full)(&prose(language, price)));
    };
    let (full, actual) = (
        compared.difference_full.value?,
        compared.difference_actual.value?,
    );
    if (full - actual).abs() < f64::from(PROSE) / 2.0 {
        return None;
    }
    let printed = match data.members(a) {
        [only] => data.programme(*only).printed_price.as_ref(),
        _ => data.group(a).printed_price.as_ref(),
    };
    let unchanged = figures.scenario.changes().len() == 0;
    let words = Words::of(language);
    Some((words.at_full)(&AtFull {
        price: &number::kroner(language, price),
        difference: &prose(language, full),
        direction: direction(full),
        actual: direction(actual),
        printed: unchanged && printed.is_some_and(|p| (p.value - price).abs() <= 0.5),
        whose: Called::of(language, data).genitive().as_deref(),
    }))
}

fn break_even(
    figures: &Evaluation,
    language: Language,
    comparison: ComparisonKey,
) -> Option<BreakEvenText> {
    let (a, _) = figures.scenario.data().sides(comparison);
    let now = figures.results().group(a).costs.occupancy.value?;
    Some(match figures.break_even(comparison)? {
        BreakEven::Always => BreakEvenText::Always,
        BreakEven::Never => BreakEvenText::Never,
        BreakEven::At { value, cheaper } => BreakEvenText::At {
            used: number::count(language, (value * 100.0).round()),
            cheaper_above: cheaper == Side::Above,
            over_full: value > 1.0,
            reached: now >= value,
        },
    })
}

/// What the next comparison of the data set comes to, in price and in the result that it
/// values.
fn other_comparison(
    language: Language,
    figures: &Evaluation,
    shown: ComparisonKey,
) -> Option<String> {
    let data = figures.scenario.data();
    let other = data.comparisons().find(|c| *c != shown)?;
    let (a, b) = data.both_sides(other)?;
    let gap = figures
        .results()
        .comparison(other)?
        .difference_actual
        .value?;
    let name = |group| language.pick(&data.group(group).short);
    let outcome = data.comparison(other).payoff.outcome.as_ref();
    let results = outcome
        .and_then(|id| data.find_outcome(id))
        .and_then(|outcome| {
            let [k, l] = [a, b].map(|group| figures.outcomes().group(group, outcome));
            let (k, l) = (k?, l?);
            let more = k.share.value?.total_cmp(&l.share.value?);
            let into = language.pick(&data.outcome(outcome).into);
            let counts = [k, l].map(|of| counts_text(language, of));
            more.is_ne().then_some((more.is_gt(), into, counts))
        });
    Some((Words::of(language).other_comparison)(&OtherComparison {
        changed: figures.scenario.changes().len() > 0,
        name_a: name(a),
        name_b: name(b),
        difference: &prose(language, gap),
        direction: direction(gap),
        results,
    }))
}

/// How the number of places and, where the price depends on it, the payment are known; a
/// printed number needs no word.
fn known(figures: &Evaluation, comparison: ComparisonKey, paid: bool) -> [Option<Knowledge>; 2] {
    let (a, _) = figures.scenario.data().sides(comparison);
    let places = figures.results().group(a).costs.places;
    let places = has_places(figures, a).then(|| figures.knowledge(places));
    let payment = fixed_share(figures, comparison)
        .filter(|_| paid)
        .map(|(key, _)| figures.scenario.knowledge(key));
    [places, payment].map(|known| known.filter(|known| deserves_mark(*known)))
}

fn fixed_share(figures: &Evaluation, comparison: ComparisonKey) -> Option<(Key, f64)> {
    let (a, _) = figures.scenario.data().sides(comparison);
    let key = Key::Group(a, GroupField::FixedShare);
    figures.scenario.data().parameter(key)?;
    Some((key, figures.scenario.number(key)?))
}

fn payment(figures: &Evaluation, language: Language, comparison: ComparisonKey) -> Option<Payment> {
    let (_, share) = fixed_share(figures, comparison)?;
    Some(if share >= 1.0 {
        Payment::Grant
    } else if share <= 0.0 {
        Payment::PerUse
    } else {
        Payment::Part(number::percent(language, share, 0))
    })
}

/// The difference at the other end of how places can be paid: per use where the
/// scenario has a grant, else as a grant.
fn other_end(figures: &Evaluation, comparison: ComparisonKey) -> Option<f64> {
    let (key, share) = fixed_share(figures, comparison)?;
    let other = if share >= 1.0 { 0.0 } else { 1.0 };
    let (a, b) = figures.scenario.data().both_sides(comparison)?;
    let prices = figures.prices_with(key, Value::Number(other))?;
    Some(prices.group(a).price? - prices.group(b).price?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;
    use crate::model::scenario::Scenario;

    fn found(language: Language, comparison: &str, changes: &[(&str, f64)]) -> Finding {
        let set = data::latest();
        let changes = changes
            .iter()
            .map(|(id, x)| (set.find(id).unwrap().key, Value::Number(*x)));
        let scenario = Scenario::with_changes(set.clone(), changes).unwrap();
        let comparison = set.find_comparison(comparison).unwrap();
        finding(language, &Evaluation::of(scenario), comparison).unwrap()
    }

    fn plain(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    fn joined(spans: &[TextSpan]) -> String {
        let all: Vec<&str> = spans.iter().map(|span| span.text.as_str()).collect();
        plain(&all.concat())
    }

    /// The finding with what ends it, what would turn it, and what follows.
    fn told(found: &Finding) -> [String; 3] {
        [
            joined(&found.lead) + &plain(&found.ending),
            plain(&found.turns),
            plain(&found.follow),
        ]
    }

    #[test]
    fn the_report_as_it_stands() {
        let danish = found(Language::Danish, "over30", &[]);
        assert_eq!(
            danish.about,
            "Beskæftigelsesforsøg for udsatte borgere på offentlig forsørgelse, København 2015"
        );
        assert_eq!(
            told(&danish),
            [
                "I 2015 var 79 af 122 pladser (65 %) i de fem forsøg i brug. Blev de tomme pladser \
                 også betalt, kostede en helårsperson ca. 82.300 kr., 25.700 kr. mere end hos \
                 Kofoeds Skole og CAB, og ikke 3.300 kr. mindre som ved fuld belægning (53.290 kr., \
                 rapportens pris).",
                "Prisen er først den samme, når 94 af 100 pladser er i brug.",
                "Blev kun de brugte pladser betalt, var en helårsperson i de fem forsøg stadig ca. \
                 1.300 kr. dyrere. Go-For-It var ca. 10.200 kr. billigere end Væksthuset, og flere \
                 kom i job eller uddannelse: 7 af 51 forløb mod ca. 6 af 124.",
            ]
        );
        assert_eq!(
            joined(&danish.brief),
            "79 af 122 pladser i brug: 25.700 kr. dyrere"
        );
        let known = [Some(Knowledge::Reconstructed), Some(Knowledge::Assumed)];
        assert_eq!(danish.known, known);
        let english = found(Language::English, "over30", &[]);
        assert_eq!(
            english.about,
            "Employment trials for vulnerable people on benefits, Copenhagen 2015"
        );
        assert_eq!(
            told(&english),
            [
                "In 2015, 79 of 122 places (65%) in the five trials were in use. If the empty places \
                 were paid for too, a full-year person cost about 82,300 kr, 25,700 kr more than at \
                 Kofoeds Skole and CAB, and not 3,300 kr less as at full occupancy (53,290 kr, the \
                 report's price).",
                "The price is the same only when 94 of 100 places are in use.",
                "If only the places in use were paid for, a full-year person in the five trials was \
                 still about 1,300 kr dearer. Go-For-It was about 10,200 kr cheaper than \
                 Væksthuset, and more got into a job or education: 7 of 51 courses against about 6 \
                 of 124.",
            ]
        );
        assert_eq!(
            joined(&english.brief),
            "79 of 122 places in use: 25,700 kr dearer"
        );
    }

    #[test]
    fn another_comparison_says_whose_it_is() {
        let [lead, turns, follow] = told(&found(Language::Danish, "youth", &[]));
        assert_eq!(
            lead,
            "I 2015 var 21 af 22 pladser (95 %) i Go-For-It i brug. Blev de tomme pladser også \
             betalt, kostede en helårsperson ca. 57.100 kr., 10.200 kr. mindre end hos Væksthuset; \
             ved fuld belægning 12.800 kr. mindre (54.482 kr., rapportens pris)."
        );
        assert_eq!(
            turns,
            "Prisen er den samme, når 81 af 100 pladser er i brug."
        );
        let ends = "De fem forsøg var ca. 25.700 kr. dyrere end Kofoeds Skole og CAB, og færre kom \
                    i job eller uddannelse: 1 af 106 forløb mod ca. 39 af 2.777.";
        assert!(follow.ends_with(ends), "{follow}");
    }

    #[test]
    fn nothing_is_made_a_condition_of_nothing() {
        // With every place in use neither the payment nor another occupancy is left to tell.
        let full = found(
            Language::Danish,
            "over30",
            &[("over30-trials.occupancy", 1.0)],
        );
        assert_eq!(
            told(&full),
            [
                "Med dine ændringer er alle 122 pladser i de fem forsøg i brug. En helårsperson \
                 koster ca. 53.300 kr., 3.300 kr. mindre end hos Kofoeds Skole og CAB.",
                "Prisen er den samme, når 94 af 100 pladser er i brug.",
                "Go-For-It er ca. 10.200 kr. billigere end Væksthuset, og flere kommer i job eller \
                 uddannelse: 7 af 51 forløb mod ca. 6 af 124.",
            ]
        );
        assert_eq!(full.known, [Some(Knowledge::Reconstructed), None]);
        let english = found(
            Language::English,
            "over30",
            &[("over30-trials.occupancy", 1.0)],
        );
        let [lead, ..] = told(&english);
        assert_eq!(
            lead,
            "With your changes, all 122 places in the five trials are in use. A full-year person \
             costs about 53,300 kr, 3,300 kr less than at Kofoeds Skole and CAB."
        );
    }

    #[test]
    fn what_was_changed_is_no_longer_assumed() {
        let per_use = found(
            Language::Danish,
            "over30",
            &[("over30-trials.fixed-share", 0.0)],
        );
        let known = [Some(Knowledge::Reconstructed), Some(Knowledge::Yours)];
        assert_eq!(per_use.known, known);
        let [lead, _, follow] = told(&per_use);
        assert_eq!(
            lead,
            "Med dine ændringer er 79 af 122 pladser (65 %) i de fem forsøg i brug. Når kun de \
             brugte pladser betales, koster en helårsperson ca. 57.900 kr., 1.300 kr. mere end hos \
             Kofoeds Skole og CAB, og ikke 3.300 kr. mindre som ved fuld belægning (53.290 kr.)."
        );
        let starts = "Betales de tomme pladser også, er en helårsperson i de fem forsøg stadig ca. \
                      25.700 kr. dyrere.";
        assert!(follow.starts_with(starts), "{follow}");
    }

    #[test]
    fn more_persons_than_places_are_told() {
        let changes = [
            ("over30-trials.occupancy", 1.1),
            ("over30-trials.fixed-share", 0.0),
        ];
        let over = found(Language::English, "over30", &changes);
        let [lead, ..] = told(&over);
        assert!(
            lead.contains("134 full-year persons on 122 places"),
            "{lead}"
        );
    }
}
