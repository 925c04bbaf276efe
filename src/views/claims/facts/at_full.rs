//! What a claim comes to with every place in use.

use std::borrow::Cow;

use crate::model::claim::{AtFull, Claim, Predicate};
use crate::model::data_set::{DataSet, GroupKey, ProgrammeKey};
use crate::model::evaluation::Evaluation;
use crate::model::figure::Figure;
use crate::present::called::Called;
use crate::present::language::Language;
use crate::present::number;
use crate::present::span::{TextSpan, mark, spans_with_queries};
use crate::views::claims::words::Words;

/// What the figures say with every place in use, and whether what is claimed is right there;
/// nothing where a price is missing.
pub(super) fn sentence(
    language: Language,
    figures: &Evaluation,
    words: &Words,
    claim: &Claim,
    at_full: &AtFull,
) -> Vec<TextSpan> {
    let [Some(first), Some(second)] = at_full.figures.map(|figure| figure.value) else {
        return Vec::new();
    };
    let kroner = |x: f64| mark(&number::kroner(language, Some(x)));
    let data = figures.scenario.data();
    let (told, queries) = match &claim.predicate {
        Predicate::Price { comparison, .. } => {
            let gap = first - second;
            let key = data.find_comparison(comparison);
            let gap_query = key
                .and_then(|key| figures.query(figures.results().comparison(key)?.difference_full));
            let told = (words.gap)(&kroner(gap.abs()), gap < 0.0);
            (told, vec![gap_query])
        }
        Predicate::Highest {
            named: said,
            others,
        } => {
            let full = |id: &Cow<'_, str>| {
                let programme = data.find_programme(id)?;
                Some(figures.results().programme(programme).price_full)
            };
            let lowest = others
                .iter()
                .filter_map(full)
                .filter(|price| price.value.is_some())
                .reduce(|a: Figure, b| if b.or_zero() < a.or_zero() { b } else { a });
            let Some(lowest) = lowest else {
                return Vec::new();
            };
            let told = (words.range_of_others)(
                said.len(),
                &kroner(first),
                &kroner(lowest.or_zero()),
                &kroner(second),
            );
            let named = at_full.figures.map(|figure| Some(figure.name.into()));
            (told, vec![named[0], figures.query(lowest), named[1]])
        }
        Predicate::Share { .. } | Predicate::AboveFull { .. } => return Vec::new(),
    };
    // A source that states prices states them with every place in use.
    let unchanged = figures.scenario.changes().len() == 0;
    let source = Called::of(language, data).name();
    let source = source.filter(|_| unchanged && states_prices(data, &claim.predicate));
    let right = (words.at_full_verdict)(at_full.verdict, at_full.amount_right);
    let told = (words.at_full)(source, &told, right);
    spans_with_queries(&told, queries)
}

/// Whether the data set states the prices that a claim is about.
fn states_prices(data: &DataSet, predicate: &Predicate) -> bool {
    let programme = |p: ProgrammeKey| data.programme(p).printed_price.is_some();
    let group = |g: GroupKey| {
        data.group(g).printed_price.is_some() || data.members(g).iter().all(|&p| programme(p))
    };
    match predicate {
        Predicate::Price { comparison, .. } => data
            .find_comparison(comparison)
            .and_then(|key| data.both_sides(key))
            .is_some_and(|(a, b)| group(a) && group(b)),
        Predicate::Highest { named, others } => named
            .iter()
            .chain(others)
            .all(|id| data.find_programme(id).is_some_and(programme)),
        Predicate::Share { .. } | Predicate::AboveFull { .. } => false,
    }
}
