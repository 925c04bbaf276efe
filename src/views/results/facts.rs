//! What the view of results shows.

mod tables;
#[cfg(test)]
mod tests;

use crate::model::data_set::{ComparisonKey, GroupKey, OutcomeKey, ProgrammeKey};
use crate::model::evaluation::Evaluation;
use crate::model::figure::Figure;
use crate::model::order::sort_by;
use crate::model::outcome::OutcomeFigures;
use crate::present::chance::grade;
use crate::present::counts::{count_texts, share_text};
use crate::present::difference::PROSE;
use crate::present::language::Language;
use crate::present::missing_courses;
use crate::present::number;
use crate::present::people::people;
use crate::present::span::{TextSpan, mark, spans, spans_with_queries};
use crate::views::results::words::Words;
use crate::views::results::words::{ChanceQuestion, Observed};

pub use tables::{people_table, several, sides_table, table};

/// Fewer results than these are few.
const FEW: f64 = 10.0;

/// The kinds of outcome that there is anything to show of: of a side, or of one of its
/// programmes.
#[must_use]
pub fn kinds(figures: &Evaluation, comparison: ComparisonKey) -> Vec<OutcomeKey> {
    let data = figures.scenario.data();
    let (a, b) = data.sides(comparison);
    let known = |outcome: &OutcomeKey| {
        let mut sides = std::iter::once(a).chain(b);
        sides.any(|group| {
            let member =
                |&one: &ProgrammeKey| figures.outcomes().programme(one, *outcome).is_some();
            figures.outcomes().group(group, *outcome).is_some()
                || data.members(group).iter().any(member)
        })
    };
    data.outcomes().filter(known).collect()
}

/// Why some of the figures are not there, in a sentence: the courses of the year are not
/// stated of every programme. Nothing where they are.
#[must_use]
pub fn without_courses(
    language: Language,
    figures: &Evaluation,
    comparison: ComparisonKey,
) -> Option<String> {
    let data = figures.scenario.data();
    let (a, b) = data.sides(comparison);
    let missing = missing_courses::without_courses(figures, std::iter::once(a).chain(b));
    let names = missing_courses::named(language, data, &missing);
    (!missing.is_empty()).then(|| (Words::of(language).without_courses)(&names))
}

/// The kind that is shown: the one chosen, else the first that can be compared,
/// else the first of which anything is known.
#[must_use]
pub fn shown(
    figures: &Evaluation,
    comparison: ComparisonKey,
    chosen: Option<OutcomeKey>,
) -> Option<OutcomeKey> {
    let kinds = kinds(figures, comparison);
    let data = figures.scenario.data();
    chosen
        .filter(|outcome| kinds.contains(outcome))
        .or_else(|| figures.outcomes().compared(data, comparison).next())
        .or_else(|| kinds.first().copied())
}

/// What is said before the picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lead {
    /// What was observed on both sides, and what one result costs.
    pub observed: String,
    /// How sure the comparison is, with the queries that explain the probabilities; empty where
    /// there is none.
    pub likelihood: Vec<TextSpan>,
}

/// The lead for one kind of outcome.
#[must_use]
pub fn lead(
    language: Language,
    figures: &Evaluation,
    comparison: ComparisonKey,
    outcome: OutcomeKey,
) -> Lead {
    let words = Words::of(language);
    let data = figures.scenario.data();
    let (a, b) = data.sides(comparison);
    let both = std::iter::once(a).chain(b);
    let observed: Vec<String> = both
        .map(|group| observed(language, figures, group, outcome))
        .collect();
    let located = [a, b.unwrap_or(a)].map(|group| language.pick(&data.group(group).located));
    let likelihood = match figures.outcomes().comparison(comparison, outcome) {
        None => Vec::new(),
        Some(compared) => {
            let sentence = |probability: Option<Figure>, question| {
                let p = probability?.value?;
                let chance = mark(&number::chance(language, p));
                Some((words.chance)(grade(p), &chance, question, located))
            };
            let cheaper = sentence(compared.cheaper, ChanceQuestion::Cheaper);
            let more = sentence(compared.more, ChanceQuestion::More);
            let query = |figure: Option<Figure>| figure.and_then(|figure| figures.query(figure));
            let queries = [compared.cheaper, compared.more].map(query);
            let pulls = people(language, data, comparison).map(|people| people.brief);
            let alone = format!("{} {}", words.chance_alone, pulls.unwrap_or_default());
            let alone = alone.trim_end();
            match (cheaper, more) {
                (Some(cheaper), Some(more)) => {
                    spans_with_queries(&format!("{cheaper} {more} {alone}"), queries)
                }
                (None, Some(more)) => spans_with_queries(&format!("{more} {alone}"), [queries[1]]),
                _ => spans(words.no_counts),
            }
        }
    };
    Lead {
        observed: observed.join(" "),
        likelihood,
    }
}

/// What to know of an outcome that was measured only in part: what that leaves out, and of
/// what it was measured. Nothing for any other.
#[must_use]
pub fn partial(language: Language, figures: &Evaluation, outcome: OutcomeKey) -> Vec<&str> {
    let outcome = figures.scenario.data().outcome(outcome);
    if !outcome.partial {
        return Vec::new();
    }
    let coverage = outcome.coverage.as_ref().map(|text| language.pick(text));
    let what = Words::of(language).partial;
    [what].into_iter().chain(coverage).collect()
}

/// What was observed on one side.
fn observed(
    language: Language,
    figures: &Evaluation,
    group: GroupKey,
    outcome: OutcomeKey,
) -> String {
    let words = Words::of(language);
    let data = figures.scenario.data();
    let located = language.pick(&data.group(group).located);
    let into = language.pick(&data.outcome(outcome).into);
    let known = figures.outcomes().group(group, outcome);
    let Some((known, share)) = known.and_then(|of| Some((of, of.share.value?))) else {
        let members = data.members(group);
        let (there, missing): (Vec<ProgrammeKey>, Vec<ProgrammeKey>) = members
            .iter()
            .partition(|&&one| figures.outcomes().programme(one, outcome).is_some());
        if there.is_empty() || missing.is_empty() {
            return (words.unknown)(located);
        }
        let missing = missing_courses::named(language, data, &missing);
        return (words.unknown_in_all)(located, into, &missing);
    };
    let prose = |x: f64| number::kroner_rounded(language, x, PROSE);
    let counts = known.counts.map(|counts| count_texts(language, counts));
    let ends = known.interval.zip(known.cost_interval);
    if let (true, Some([_, of]), Some((shares, costs))) = (share <= 0.0, &counts, ends) {
        let most = share_text(language, shares[1].value);
        let least = costs[0].value.map(prose);
        let least = least.unwrap_or_else(|| number::MISSING.to_owned());
        return (words.none)(of, located, into, &most, &least);
    }
    // What rests on a few results is not told to the krone, nor without what chance allows.
    let few = known
        .counts
        .is_some_and(|[k, _]| k.value.is_some_and(|k| k < FEW));
    let about = |x: f64| number::kroner_about(language, x, 2);
    let range = known.cost_interval.filter(|_| few);
    let range = range.and_then(|[low, high]| Some([about(low.value?), about(high.value?)]));
    let cost = known
        .cost
        .value
        .map(|x| if few { about(x) } else { prose(x) });
    (words.observed)(&Observed {
        located,
        into,
        share: &share_text(language, share),
        cost: cost.as_deref(),
        range: range
            .as_ref()
            .map(|ends| ends.each_ref().map(String::as_str)),
        counts: counts.as_ref().map(|[k, n]| [k.as_str(), n.as_str()]),
        counted: known.counted,
        partial: data.outcome(outcome).partial,
    })
}

/// Whether none was observed.
pub(super) fn is_none(of: &OutcomeFigures) -> bool {
    of.share.value == Some(0.0)
}

/// A row of the picture or of its table.
pub(super) struct Line<'f> {
    pub(super) name: &'f str,
    pub(super) key: &'f str,
    pub(super) of: &'f OutcomeFigures,
    /// The group as a whole, else a programme.
    pub(super) member: Option<ProgrammeKey>,
    pub(super) group: GroupKey,
    pub(super) own: bool,
}

/// The lines of both sides, the group as a whole before its programmes, the
/// cheapest result first; those with none at the end.
pub(super) fn lines<'f>(
    language: Language,
    figures: &'f Evaluation,
    comparison: ComparisonKey,
    outcome: OutcomeKey,
) -> Vec<Line<'f>> {
    let data = figures.scenario.data();
    let outcomes = figures.outcomes();
    let (a, b) = data.sides(comparison);
    let mut lines = Vec::new();
    for group in std::iter::once(a).chain(b) {
        let own = group == a;
        let members = data.members(group);
        // A group of one is its only member, unless something is known of it alone.
        let mut found: Vec<Line<'f>> = members
            .iter()
            .filter_map(|&member| {
                Some(Line {
                    name: language.pick(&data.programme(member).name),
                    key: &data.programme(member).id,
                    of: outcomes.programme(member, outcome)?,
                    member: Some(member),
                    group,
                    own,
                })
            })
            .collect();
        let cost = |line: &Line| line.of.cost.value.unwrap_or(f64::INFINITY);
        sort_by(&mut found, |a, b| cost(a).total_cmp(&cost(b)));
        let whole = outcomes.group(group, outcome);
        if let Some(of) = whole.filter(|_| members.len() > 1 || found.is_empty()) {
            lines.push(Line {
                name: language.pick(&data.group(group).name),
                key: &data.group(group).id,
                of,
                member: None,
                group,
                own,
            });
        }
        lines.extend(found);
    }
    lines
}

/// What the picture cannot show: the share that is printed for a group as a
/// whole, beside what its members' own come to.
#[must_use]
pub fn printed_shares(
    language: Language,
    figures: &Evaluation,
    comparison: ComparisonKey,
    outcome: OutcomeKey,
) -> Vec<String> {
    let words = Words::of(language);
    let data = figures.scenario.data();
    let (a, b) = data.sides(comparison);
    let kroner = |figure: Figure| number::kroner(language, figure.value);
    std::iter::once(a)
        .chain(b)
        .filter_map(|group| {
            let printed = figures.outcomes().printed(group, outcome)?;
            let own = figures.outcomes().group(group, outcome)?;
            let ends = printed.cost_rounding;
            Some((words.printed)(
                &share_text(language, printed.share),
                language.pick(&data.group(group).name),
                &kroner(printed.cost),
                &tables::range(language, ends),
                &kroner(own.cost),
            ))
        })
        .collect()
}
