//! What each comparison comes to, in a line.

use super::difference::{BreakEvenText, Direction, direction};
use super::figure_query::{FigureQuery, FigureRef};
use super::language::Language;
use super::number;
use super::span::{TextSpan, mark, spans_with_queries};
use super::words::conclusions::ConclusionWords;
use crate::model::break_even::{BreakEven, Side};
use crate::model::data_set::ComparisonKey;
use crate::model::evaluation::Evaluation;

/// What a comparison comes to, in a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Conclusion {
    /// Cheaper, dearer or the same.
    pub direction: Direction,
    /// The word for it.
    pub verdict: &'static str,
    /// The sentence with its figures.
    pub text: Vec<TextSpan>,
    /// The occupancy at which both sides cost the same; nothing where the first group has no places
    /// of its own.
    pub break_even: Vec<TextSpan>,
}

impl Conclusion {
    /// The sentence as plain text.
    #[must_use]
    pub fn plain(&self) -> String {
        self.text.iter().map(|span| span.text.as_str()).collect()
    }
}

/// One line for each comparison that has a price on both sides.
#[must_use]
pub fn conclusions(language: Language, figures: &Evaluation) -> Vec<Conclusion> {
    let data = figures.scenario.data();
    data.comparisons()
        .filter_map(|c| conclusion(language, figures, c))
        .collect()
}

fn conclusion(
    language: Language,
    figures: &Evaluation,
    comparison: ComparisonKey,
) -> Option<Conclusion> {
    let words = ConclusionWords::of(language);
    let data = figures.scenario.data();
    let (a, b) = data.both_sides(comparison)?;
    let compared = figures.results().comparison(comparison)?;
    let gap = compared.difference_actual.value?;
    let direction = direction(gap);
    let kroner = |x: f64| mark(&number::kroner(language, x.abs()));
    let break_even = figures.break_even(comparison).map(|found| match found {
        BreakEven::Always => BreakEvenText::Always,
        BreakEven::Never => BreakEvenText::Never,
        BreakEven::At { value, cheaper } => BreakEvenText::At {
            used: mark(&number::percent(language, value, 0)),
            cheaper_above: cheaper == Side::Above,
            over_full: value > 1.0,
            reached: true,
        },
    });
    let name = |group| language.pick(&data.group(group).name);
    let sentence = (words.conclusion)(name(a), name(b), &kroner(gap), direction);
    let mut text = spans_with_queries(&sentence, [figures.query(compared.difference_actual)]);
    if let Some(full) = compared.difference_full.value {
        let sentence = (words.at_full)(&kroner(full), self::direction(full));
        text.extend(spans_with_queries(
            &sentence,
            [figures.query(compared.difference_full)],
        ));
    }
    let query = FigureQuery::from(FigureRef::BreakEven(comparison));
    Some(Conclusion {
        direction,
        verdict: (words.verdict)(direction),
        text,
        break_even: break_even.map_or_else(Vec::new, |break_even| {
            spans_with_queries(&(words.break_even)(&break_even), [Some(query)])
        }),
    })
}

/// The same as plain text, one after the other: what an assistive technology says of a
/// picture of prices.
#[must_use]
pub fn spoken(language: Language, figures: &Evaluation) -> String {
    conclusions(language, figures)
        .into_iter()
        .map(|line| line.plain())
        .collect::<Vec<_>>()
        .join(" ")
}
