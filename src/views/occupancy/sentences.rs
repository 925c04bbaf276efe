//! What the view of empty places says of a comparison in whole sentences: each where it is so.

use super::facts::{Choice, Way};
use super::words::Words;
use crate::model::data_set::{ComparisonKey, GroupKey};
use crate::model::evaluation::Evaluation;
use crate::present::figures::{
    located, paid_by_person, shares_administration, sides_without_price,
};
use crate::present::language::Language;

/// What occupancy does to the price, and where there is nobody to have one.
#[must_use]
pub fn lede(language: Language, figures: &Evaluation, comparison: ComparisonKey) -> String {
    let words = Words::of(language);
    let data = figures.scenario.data();
    let (a, _) = data.sides(comparison);
    let located = language.pick(&data.group(a).located);
    if paid_by_person(figures, a) {
        (words.lede_by_person)(located, shares_administration(figures, [a]))
    } else {
        (words.lede)(located)
    }
}

/// Which side has no full-year persons, and where they are entered.
#[must_use]
pub fn nobody(
    language: Language,
    figures: &Evaluation,
    comparison: ComparisonKey,
) -> Option<String> {
    let empty = sides_without_price(figures, comparison);
    if empty.is_empty() {
        return None;
    }
    let stated = empty.iter().any(|&group| {
        figures
            .before()
            .group(group)
            .costs
            .price_actual
            .value
            .is_none()
    });
    let located = located(language, figures, &empty);
    Some((Words::of(language).nobody)(&located, stated))
}

/// What the next full-year person costs, and what that depends on.
#[must_use]
pub fn next_lede(language: Language, figures: &Evaluation, comparison: ComparisonKey) -> String {
    let words = Words::of(language);
    let data = figures.scenario.data();
    let (a, _) = data.sides(comparison);
    let why = if paid_by_person(figures, a) {
        (words.next_by_person)(data.members(a).len() > 1)
    } else if any_idle(figures, a) {
        words.next_while_idle
    } else {
        words.next_none_idle
    };
    format!("{} {why}", words.next_lede)
}

/// Under the picture of it: whether the average says it too.
#[must_use]
pub fn next_note(
    language: Language,
    figures: &Evaluation,
    comparison: ComparisonKey,
) -> &'static str {
    let words = Words::of(language);
    let (a, b) = figures.scenario.data().sides(comparison);
    let administered = shares_administration(figures, std::iter::once(a).chain(b));
    // Where no place is paid for in vain it is administration alone that parts the two.
    let apart = !paid_by_person(figures, a) && any_idle(figures, a);
    match (apart, administered) {
        (true, true) => words.next_note,
        (true, false) => words.next_note_direct,
        (false, true) => words.next_unit,
        (false, false) => words.kroner_a_person,
    }
}

fn any_idle(figures: &Evaluation, group: GroupKey) -> bool {
    let costs = figures.results().group(group).costs;
    costs.idle_places.value.is_some_and(|idle| idle > 0.0)
}

/// What the choices come from, or why there is none.
#[must_use]
pub fn totals_lede(
    language: Language,
    figures: &Evaluation,
    comparison: ComparisonKey,
    choices: &[Choice],
) -> String {
    let words = Words::of(language);
    let ways: Vec<&str> = choices
        .iter()
        .map(|choice| match choice.way {
            Way::Fill => words.fill_lede,
            Way::Close => words.close_lede,
        })
        .collect();
    match ways[..] {
        [] if figures.scenario.data().both_sides(comparison).is_none() => {
            words.nothing_to_compare_with.to_owned()
        }
        [] => match sides_without_price(figures, comparison)[..] {
            [] => String::new(),
            ref empty => (words.not_worked_out)(&located(language, figures, empty)),
        },
        [one] => one.to_owned(),
        [..] => format!("{} {}", words.two_choices, ways.join(" ")),
    }
}
