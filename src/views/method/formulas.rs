//! The formulas, each in words and with the present figures put in.
//!
//! What is written here is which figures stand under which heading (`listed`). How each
//! is worked out is read off the sheet by [`explain`], in the words of the dialog that
//! explains a figure: there is no second set of formulas. What no expression gives,
//! a break-even that is searched for or a range over the splits, is explained in words.
//!
//! The examples are of the comparison on screen: the first programme of its
//! first group, the first one of what it is compared with, and the groups.

mod listed;

use crate::model::break_even::{BreakEven, Side};
use crate::model::data_set::{ComparisonKey, GroupKey, ProgrammeKey};
use crate::model::evaluation::Evaluation;
use crate::model::figure::{Measure, OccupancyBasis, Subject};
use crate::model::range::Span;
use crate::present::called::Called;
use crate::present::difference::BreakEvenText;
use crate::present::explain::words::ExplainWords;
use crate::present::explain::{Explanation, Term, explain};
use crate::present::figure_query::{FigureQuery, FigureRef, ScenarioRef};
use crate::present::language::Language;
use crate::present::measure;
use crate::present::number;
use crate::present::reading::{Case, Example, Formula, FormulaGroup};
use crate::present::words::conclusions::ConclusionWords;
use crate::views::method::words::{FormulaGroupWords, FormulasWords};
use crate::writing::first_capital;

/// All formulas, in the order in which they build on each other; those of which there is an
/// example.
#[must_use]
pub fn formulas(
    language: Language,
    figures: &Evaluation,
    comparison: ComparisonKey,
) -> Vec<FormulaGroup> {
    let all = Examples::of(language, figures, comparison).map_or_else(Vec::new, Examples::all);
    // A heading whose figures the data set has not stands over nothing.
    let worked = |formula: &Formula| formula.cases.iter().any(|case| !case.examples.is_empty());
    all.into_iter()
        .filter(|group| group.formulas.iter().any(worked))
        .collect()
}

/// What the examples are taken from.
#[derive(Clone, Copy)]
struct Examples<'a> {
    language: Language,
    figures: &'a Evaluation,
    words: &'static FormulasWords,
    comparison: ComparisonKey,
    a: GroupKey,
    /// None where there is nothing to compare with.
    b: Option<GroupKey>,
    /// The first programme of the first group.
    first: ProgrammeKey,
}

/// A figure that is worked out as an example.
#[derive(Clone, Debug)]
struct ExampleFigure {
    query: FigureQuery,
    /// Whose it is and which case it shows, where that is more than its owner's name.
    whose: Option<String>,
}

impl From<FigureQuery> for ExampleFigure {
    fn from(query: FigureQuery) -> Self {
        Self { query, whose: None }
    }
}

impl<'a> Examples<'a> {
    /// `None` where the first group has no programme.
    fn of(language: Language, figures: &'a Evaluation, comparison: ComparisonKey) -> Option<Self> {
        let data = figures.scenario.data();
        let (a, b) = data.sides(comparison);
        Some(Self {
            language,
            figures,
            words: FormulasWords::of(language),
            comparison,
            a,
            b,
            first: *data.members(a).first()?,
        })
    }

    fn programme(self, key: ProgrammeKey) -> String {
        self.language
            .pick(&self.figures.scenario.data().programme(key).name)
            .to_owned()
    }

    fn group_name(self, key: GroupKey) -> String {
        let group = self.figures.scenario.data().group(key);
        self.language.pick(&group.name).to_owned()
    }

    /// Figures under one heading, those that share a formula beneath it together.
    fn group(self, words: FormulaGroupWords, figures: Vec<ExampleFigure>) -> FormulaGroup {
        let mut formulas: Vec<Formula> = Vec::new();
        for figure in figures {
            let Some((explanation, example)) = self.work_out(figure) else {
                continue;
            };
            let case = Case {
                words: in_words(&explanation.term, explanation.formula),
                examples: vec![example],
            };
            let Some(formula) = formulas.iter_mut().find(|one| one.name == explanation.name) else {
                let (name, cases) = (explanation.name, vec![case]);
                formulas.push(Formula { name, cases });
                continue;
            };
            let same = |one: &&mut Case| one.words == case.words;
            match formula.cases.iter_mut().find(same) {
                Some(same) => same.examples.extend(case.examples),
                None => formula.cases.push(case),
            }
        }
        headed(words, formulas)
    }

    /// A figure's explanation, and the example that it gives. Where the present figures leave nothing to
    /// work out, such as what is paid for empty places when there are none, the report's
    /// own stand in.
    fn work_out(self, figure: ExampleFigure) -> Option<(Explanation, Example)> {
        let explanation = |query| {
            let explanation = explain(self.language, self.figures, query)?;
            (!explanation.formula.is_empty() && explanation.value.is_some()).then_some(explanation)
        };
        let example = |explanation: Explanation, whose, query| {
            let sum = explanation.sum.clone();
            let query = Some(query);
            Some((explanation, Example { whose, sum, query }))
        };
        // Whose a comparison's figure is stands above all examples.
        let of_comparison = matches!(
            figure.query.figure,
            FigureRef::Figure(name) if matches!(name.subject, Subject::Comparison(_))
        );
        let owner = |explanation: &Explanation| {
            if of_comparison {
                String::new()
            } else {
                explanation.whose.clone()
            }
        };
        if let Some(explanation) = explanation(figure.query) {
            let whose = figure.whose.unwrap_or_else(|| owner(&explanation));
            return example(explanation, whose, figure.query);
        }
        if figure.query.scenario != ScenarioRef::Current
            || self.figures.scenario.changes().len() == 0
        {
            return None;
        }
        let query = figure.query.in_scenario(ScenarioRef::Report);
        let explanation = explanation(query)?;
        let mut whose = owner(&explanation);
        if !whose.is_empty() {
            whose.push_str(", ");
        }
        let called = Called::of(self.language, self.figures.scenario.data());
        whose.push_str(&called.as_stated());
        example(explanation, whose, query)
    }

    /// Found by a search, and so explained in words.
    fn break_even(self) -> Option<FormulaGroup> {
        let break_even = match self.figures.break_even(self.comparison)? {
            BreakEven::Always => BreakEvenText::Always,
            BreakEven::Never => BreakEvenText::Never,
            BreakEven::At { value, cheaper } => BreakEvenText::At {
                used: number::percent(self.language, value, 1),
                cheaper_above: cheaper == Side::Above,
                over_full: value > 1.0,
                reached: true,
            },
        };
        let query = FigureQuery::from(FigureRef::BreakEven(self.comparison));
        let explanation = explain(self.language, self.figures, query);
        let found = Formula {
            name: first_capital(ExplainWords::of(self.language).break_even),
            cases: vec![Case {
                examples: vec![Example {
                    whose: String::new(),
                    sum: (ConclusionWords::of(self.language).break_even)(&break_even),
                    query: explanation.is_some().then_some(query),
                }],
                words: explanation.map_or_else(String::new, |explanation| explanation.formula),
            }],
        };
        Some(headed(self.words.break_even, vec![found]))
    }

    /// The lowest and the highest of many scenarios, and so explained in words. One split
    /// leaves no range.
    fn range(self) -> Option<FormulaGroup> {
        let splits = self.figures.splits();
        if splits.count() < 2 {
            return None;
        }
        let members = self.figures.scenario.data().members(self.a);
        let mut found: Vec<(String, Subject, Option<Span>)> = Vec::new();
        for &p in members {
            found.push((
                self.programme(p),
                Subject::Programme(p),
                splits.price_of_programme(p),
            ));
        }
        if members.len() > 1 {
            let group = splits.price_of_group(self.a);
            found.push((self.group_name(self.a), Subject::Group(self.a), group));
        }
        let examples = found.into_iter().filter_map(|(whose, subject, span)| {
            let span = span?;
            Some(Example {
                whose,
                sum: number::kroner_range(self.language, span.least, span.most),
                query: span.is_open().then(|| FigureRef::Range(subject).into()),
            })
        });
        let words = ExplainWords::of(self.language);
        let price = measure::entry_of(Measure::Price);
        let price = price.name(self.language, OccupancyBasis::Actual);
        let found = Formula {
            name: first_capital(&(words.range)(price)),
            cases: vec![Case {
                words: (words.range_rule)(price, splits.count()),
                examples: examples.collect(),
            }],
        };
        Some(headed(self.words.range, vec![found]))
    }
}

/// A formula in words. What is added up year by year is a sentence that says more with its
/// numbers than with their names; what the years mean stands above it.
fn in_words(term: &Term, formula: String) -> String {
    match term {
        Term::Years(..) => String::new(),
        _ => formula,
    }
}

fn headed(words: FormulaGroupWords, formulas: Vec<Formula>) -> FormulaGroup {
    FormulaGroup {
        name: words.name.to_owned(),
        note: words.note.to_owned(),
        formulas,
    }
}

#[cfg(test)]
mod tests;
