//! The finding on top of the page: two plain sentences and a quieter third.

pub mod words;

use crate::app::finding::words::Words;
use crate::app::finding::words::{FindingFacts, Payment};
use crate::model::break_even::{BreakEven, Side};
use crate::model::data_set::ComparisonKey;
use crate::model::parameter::{GroupField, Key, Value};
use crate::present::difference::{BreakEvenText, PROSE, direction};
use crate::present::figures::Figures;
use crate::present::language::Language;
use crate::present::number;
use crate::present::span::{TextSpan, spans_with_queries};
use crate::views::claims::facts as claims;

/// What the page opens on.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The finding itself.
    pub lead: Vec<TextSpan>,
    /// The break-even, and the assumptions that the finding depends on.
    pub follow: String,
    /// How many of the report's conclusions hold; none where there are none.
    pub claims: Option<String>,
}

/// The finding about a comparison. `None` where one side has no price: there is
/// nothing to find then.
#[must_use]
pub fn finding(
    language: Language,
    figures: &Figures,
    comparison: ComparisonKey,
) -> Option<Finding> {
    let scenario = &figures.scenario;
    let data = scenario.data();
    let words = Words::of(language);
    let (a, b) = data.sides(comparison);
    let costs = figures.results.group(a).costs;
    let difference = figures.results.comparison(comparison).difference_actual;
    let gap = difference.value?;
    let price = costs.price_actual.value?;
    let used = costs.occupancy.value? * 100.0;
    let kroner = |x: f64| number::kroner_rounded(language, x.abs(), PROSE);
    let facts = FindingFacts {
        year: data.definition().year,
        changed: scenario.changes().len() > 0,
        located_a: language.pick(&data.group(a).located),
        located_b: language.pick(&data.group(b).located),
        used: &number::count(language, used.round()),
        over_full: used.round() > 100.0,
        price: &kroner(price),
        difference: &kroner(gap),
        direction: direction(gap),
        payment: payment(figures, language, comparison),
    };
    let marked = [costs.occupancy, difference].map(|figure| figures.query(figure));
    let lead = spans_with_queries(&(words.lead)(&facts), marked);
    let break_even = match figures.break_even(comparison) {
        None => None,
        Some(BreakEven::Always) => Some(BreakEvenText::Always),
        Some(BreakEven::Never) => Some(BreakEvenText::Never),
        Some(BreakEven::At { value, cheaper }) => Some(BreakEvenText::At {
            used: number::count(language, (value * 100.0).round()),
            cheaper_above: cheaper == Side::Above,
            over_full: value > 1.0,
            reached: costs.occupancy.value? >= value,
        }),
    };
    let mut follow =
        break_even.map_or_else(String::new, |break_even| (words.break_even)(&break_even));
    if let Some(other) = other_end(figures, comparison) {
        follow.push(' ');
        follow.push_str(&(words.other_end)(
            &facts.payment,
            &kroner(other),
            direction(other),
        ));
    }
    Some(Finding {
        lead,
        follow,
        claims: claims::summary(language, figures),
    })
}

fn fixed_share(figures: &Figures, comparison: ComparisonKey) -> Option<(Key, f64)> {
    let (a, _) = figures.scenario.data().sides(comparison);
    let key = Key::Group(a, GroupField::FixedShare);
    figures.scenario.data().parameter(key)?;
    Some((key, figures.scenario.number(key)?))
}

fn payment(figures: &Figures, language: Language, comparison: ComparisonKey) -> Payment {
    match fixed_share(figures, comparison) {
        Some((_, share)) if share >= 1.0 => Payment::Grant,
        Some((_, share)) if share <= 0.0 => Payment::PerUse,
        Some((_, share)) => Payment::Part(number::percent(language, share, 0)),
        None => Payment::Rate,
    }
}

/// The difference at the other end of how places can be paid: per use where the
/// scenario has a grant, else as a grant.
fn other_end(figures: &Figures, comparison: ComparisonKey) -> Option<f64> {
    let (key, share) = fixed_share(figures, comparison)?;
    let other = if share >= 1.0 { 0.0 } else { 1.0 };
    figures.difference_with(comparison, key, Value::Number(other))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;
    use crate::model::scenario::Scenario;

    fn lead_and_follow(language: Language, changes: &[(&str, f64)]) -> (String, String) {
        let set = data::latest();
        let changes = changes
            .iter()
            .map(|(id, x)| (set.find(id).unwrap().key, Value::Number(*x)));
        let scenario = Scenario::with_changes(set.clone(), changes).unwrap();
        let over30 = set.find_comparison("over30").unwrap();
        let found = finding(language, &Figures::of(scenario), over30).unwrap();
        let lead: Vec<String> = found.lead.into_iter().map(|p| p.text).collect();
        let plain = |text: String| text.replace('\u{a0}', " ");
        (plain(lead.concat()), plain(found.follow))
    }

    #[test]
    fn the_report_as_it_stands() {
        let (lead, follow) = lead_and_follow(Language::Danish, &[]);
        assert_eq!(
            lead,
            "I 2015 var 65 ud af 100 pladser i de fem forsøg i brug. Hvis de tomme pladser også \
             blev betalt, kostede en helårsperson ca. 82.300 kr., 25.700 kr. mere end hos Kofoeds \
             Skole og CAB."
        );
        assert_eq!(
            follow,
            "Prisen er først den samme, når 94 ud af 100 pladser er i brug. Betales kun de pladser, \
             der er i brug, er forskellen ca. 1.300 kr."
        );
        let (lead, follow) = lead_and_follow(Language::English, &[]);
        assert_eq!(
            lead,
            "In 2015, 65 of 100 places in the five trials were in use. If the empty places were paid \
             for too, a full-year person cost about 82,300 kr, 25,700 kr more than at Kofoeds Skole \
             and CAB."
        );
        assert_eq!(
            follow,
            "The price is the same only when 94 of 100 places are in use. If only the places in use \
             are paid for, the difference is about 1,300 kr."
        );
    }

    #[test]
    fn it_follows_the_levers() {
        let (lead, follow) = lead_and_follow(Language::Danish, &[("over30-trials.occupancy", 1.0)]);
        assert_eq!(
            lead,
            "Med dine ændringer er 100 ud af 100 pladser i de fem forsøg i brug. Når tomme pladser \
             også betales, koster en helårsperson ca. 53.300 kr., 3.300 kr. mindre end hos Kofoeds \
             Skole og CAB."
        );
        assert!(follow.starts_with("Prisen er den samme, når 94 ud af 100 pladser er i brug."));
        let (lead, _) = lead_and_follow(
            Language::English,
            &[
                ("over30-trials.occupancy", 1.1),
                ("over30-trials.fixed-share", 0.0),
            ],
        );
        assert!(lead.contains("110 persons for every 100 places"), "{lead}");
    }
}
