//! Counts and shares of courses, written out.

use super::language::Language;
use super::number;
use super::span::mark;
use crate::model::data_set::{GroupKey, OutcomeKey};
use crate::model::evaluation::Evaluation;
use crate::model::figure::Figure;
use crate::model::outcome::OutcomeFigures;
use crate::present::words::counts::CountWords;

/// "7 of 51 courses (13.7%)": counts before per cent, and said where nobody
/// counted.
#[must_use]
pub fn share_with_counts(
    language: Language,
    figures: &Evaluation,
    group: GroupKey,
    outcome: OutcomeKey,
) -> String {
    let words = CountWords::of(language);
    let Some(known) = figures.outcomes().group(group, outcome) else {
        return number::MISSING.to_owned();
    };
    let share = number::percent(language, known.share.value, 1);
    // Marked as one, so that no line ends between a bracket and what is pressed.
    mark(&match known.counts {
        None => share,
        Some([k, n]) => {
            let write = if known.counted {
                words.counted
            } else {
                words.worked_back
            };
            // Nobody counts parts of a course.
            let whole = |x: Option<f64>| number::count(language, x.map(f64::round));
            write(&whole(k.value), &whole(n.value), &share)
        }
    })
}

/// A share to a tenth of a per cent at most: `14 %`, `0,9 %`.
#[must_use]
pub fn share_text(language: Language, share: impl Into<Option<f64>>) -> String {
    let tenths = |x: f64| match (x * 1_000.0).round() {
        tenths if tenths >= 100.0 => (x * 100.0).round() / 100.0,
        tenths => tenths / 1_000.0,
    };
    number::percent_exact(language, share.into().map(tenths))
}

/// Counts, written out; less than a half is not nothing.
#[must_use]
pub fn count_texts(language: Language, [k, n]: [Figure; 2]) -> [String; 2] {
    let decimals = u32::from(k.value.is_some_and(|k| k > 0.0 && k < 0.5));
    let k = number::decimal(
        language,
        k.value.map(|k| if k < 0.5 { k } else { k.round() }),
        decimals,
    );
    [k, number::count(language, n.value)]
}

/// How many of how many, or the share where that is all there is.
#[must_use]
pub fn counts_text(language: Language, of: &OutcomeFigures) -> String {
    let words = CountWords::of(language);
    match of.counts {
        Some(counts) => {
            let [k, n] = count_texts(language, counts);
            if of.counted {
                (words.of)(&k, &n)
            } else {
                (words.about)(&k, &n)
            }
        }
        None => (words.of_courses)(&share_text(language, of.share.value)),
    }
}
