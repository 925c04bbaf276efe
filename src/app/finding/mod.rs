//! The finding on top of the page: two plain sentences and a quieter third.

pub mod words;

use self::words::{AtFull, FindingFacts, OtherComparison, OtherEnd, Payment, Use, Words};
use crate::model::break_even::{BreakEven, Side};
use crate::model::data_set::{ComparisonKey, GroupKey, Knowledge};
use crate::model::definition::{Claim, Predicate};
use crate::model::evaluation::Evaluation;
use crate::model::parameter::{GroupField, Key, Value};
use crate::present::called::Called;
use crate::present::chance::{Grade, grade};
use crate::present::counts::counts_text;
use crate::present::difference::{BreakEvenText, Direction, PROSE, direction};
use crate::present::figures::{has_places, located, sides_without_price};
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

/// Why nothing is found: what it is all about, and the side that has no full-year persons.
#[must_use]
pub fn nothing_found(
    language: Language,
    figures: &Evaluation,
    comparison: ComparisonKey,
) -> (String, String) {
    let located = located(language, figures, &sides_without_price(figures, comparison));
    (
        about(language, figures),
        (Words::of(language).no_price)(&located),
    )
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
    let mut follow: Vec<String> = said_higher(language, figures, a).into_iter().collect();
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
            let apart = k.share.value?.total_cmp(&l.share.value?).is_ne();
            let compared = figures.outcomes().comparison(other, outcome);
            let more = compared.and_then(|of| of.more?.value);
            let likely = more.filter(|p| grade(*p) != Grade::Open);
            let into = language.pick(&data.outcome(outcome).into);
            let counts = [k, l].map(|of| counts_text(language, of));
            apart.then_some((likely.map(|p| p > 0.5), into, counts))
        });
    Some((Words::of(language).other_comparison)(&OtherComparison {
        changed: figures.scenario.changes().len() > 0,
        name_a: name(a),
        name_b: name(b),
        difference: &prose(language, gap),
        direction: direction(gap),
        per_course: per_course(language, figures, [a, b], gap),
        results,
    }))
}

/// What a course costs on either side, where the one with the dearer place is the cheaper.
fn per_course(
    language: Language,
    figures: &Evaluation,
    sides: [GroupKey; 2],
    gap: f64,
) -> Option<[String; 2]> {
    let of = |group| figures.results().group(group).costs.cost_per_course.value;
    let [x, y] = [of(sides[0])?, of(sides[1])?];
    let contrary = match direction(gap) {
        Direction::Dearer => direction(x - y) == Direction::Cheaper,
        Direction::Cheaper => direction(x - y) == Direction::Dearer,
        Direction::Same => false,
    };
    contrary.then(|| [x, y].map(|kroner| prose(language, kroner)))
}

/// That the source says itself that a group's price was not the one at full occupancy. Of
/// other figures than its own it says nothing.
fn said_higher(language: Language, figures: &Evaluation, group: GroupKey) -> Option<String> {
    let scenario = &figures.scenario;
    let data = scenario.data();
    let id = &data.group(group).id;
    let above =
        |claim: &Claim| matches!(&claim.predicate, Predicate::AboveFull { group } if group == id);
    if scenario.changes().len() > 0 || !data.definition().claims.iter().any(above) {
        return None;
    }
    let source = Called::of(language, data).name()?;
    Some((Words::of(language).said_higher)(source))
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
mod tests;
