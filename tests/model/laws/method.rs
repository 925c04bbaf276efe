//! What holds of every formula on the view `method`: its numbers give its figure, and
//! what it names is worked out there too.

use std::collections::BTreeSet;

use pladspris::data;
use pladspris::model::evaluation::Evaluation;
use pladspris::model::figure::Measure;
use pladspris::model::parameter::Value;
use pladspris::present::explain::{Term, explain};
use pladspris::present::figure_query::{FigureQuery, FigureRef};
use pladspris::present::language::Language;
use pladspris::present::number::MISSING;
use pladspris::present::reading::Example;
use pladspris::views::method::formulas::formulas;
use pladspris::views::method::words::FormulasWords;
use proptest::prelude::*;

use super::arbitrary::scenarios;
use super::cases;
use super::explained::{changed, value};

/// What a number may be that is written rounded, and so what is worked out of it.
#[derive(Clone, Copy, Debug)]
struct Interval {
    low: f64,
    high: f64,
}

impl Interval {
    fn of(ends: [f64; 4]) -> Self {
        let (low, high) = (f64::INFINITY, f64::NEG_INFINITY);
        Self {
            low: ends.into_iter().fold(low, f64::min),
            high: ends.into_iter().fold(high, f64::max),
        }
    }

    /// The ends of a step that rises or falls all the way in both parts.
    fn join(self, other: Self, step: fn(f64, f64) -> f64) -> Self {
        Self::of([
            step(self.low, other.low),
            step(self.low, other.high),
            step(self.high, other.low),
            step(self.high, other.high),
        ])
    }

    fn divided(self, by: Self) -> Self {
        if by.low <= 0.0 && by.high >= 0.0 {
            // It may be anything.
            return Self {
                low: f64::NEG_INFINITY,
                high: f64::INFINITY,
            };
        }
        self.join(by, |a, b| a / b)
    }

    fn holds(self, x: f64) -> bool {
        let slack = 1e-9 * x.abs().max(1e-9);
        self.low - slack <= x && x <= self.high + slack
    }

    fn meets(self, other: Self) -> bool {
        let slack = 1e-9 * self.low.abs().max(1.0);
        self.low - slack <= other.high && other.low - slack <= self.high
    }
}

/// Works a written sum out, knowing nothing of the expression behind it.
struct Reader<'t> {
    rest: &'t str,
    language: Language,
}

impl Reader<'_> {
    fn takes(&mut self, text: &str) -> bool {
        let rest = self.rest.strip_prefix(text);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// A bound, below sums and products.
    fn bounded(&mut self) -> Option<Interval> {
        let (least, most) = match self.language {
            Language::Danish => (", dog mindst ", ", dog højst "),
            Language::English => (", but at least ", ", but at most "),
        };
        let figure = self.sum()?;
        if self.takes(least) {
            return Some(figure.join(self.sum()?, f64::max));
        }
        if self.takes(most) {
            return Some(figure.join(self.sum()?, f64::min));
        }
        Some(figure)
    }

    fn sum(&mut self) -> Option<Interval> {
        let mut sum = self.product()?;
        loop {
            if self.takes(" + ") {
                sum = sum.join(self.product()?, |a, b| a + b);
            } else if self.takes(" − ") {
                sum = sum.join(self.product()?, |a, b| a - b);
            } else {
                return Some(sum);
            }
        }
    }

    fn product(&mut self) -> Option<Interval> {
        let mut product = self.one()?;
        loop {
            if self.takes(" × ") {
                product = product.join(self.one()?, |a, b| a * b);
            } else if self.takes(" ÷ ") {
                product = product.divided(self.one()?);
            } else {
                return Some(product);
            }
        }
    }

    fn one(&mut self) -> Option<Interval> {
        if self.takes("(") {
            let inner = self.bounded()?;
            return self.takes(")").then_some(inner);
        }
        self.number()
    }

    /// A number with its unit, and half of its last digit to both sides.
    fn number(&mut self) -> Option<Interval> {
        let sign = if self.takes("−") { -1.0 } else { 1.0 };
        let (thousands, point) = match self.language {
            Language::Danish => ('.', ','),
            Language::English => (',', '.'),
        };
        let mut digits = String::new();
        let mut decimals = None;
        while let Some(c) = self.rest.chars().next() {
            let next = self.rest.chars().nth(1);
            let within = next.is_some_and(|c| c.is_ascii_digit());
            match c {
                '0'..='9' => {
                    digits.push(c);
                    decimals = decimals.map(|count: i32| count + 1);
                }
                c if c == thousands && within => {}
                c if c == point && within => {
                    digits.push('.');
                    decimals = Some(0);
                }
                _ => break,
            }
            self.rest = &self.rest[c.len_utf8()..];
        }
        let x: f64 = digits.parse().ok()?;
        let decimals = decimals.unwrap_or_default();
        // Zeros at the end are left out, but for kroner.
        let (decimals, unit) = if self.takes("\u{a0}kr.") || self.takes("\u{a0}kr") {
            (decimals, 1.0)
        } else if self.takes("\u{a0}%") || self.takes("%") {
            (decimals.max(1), 0.01)
        } else {
            (decimals.max(if x < 1.0 { 3 } else { 2 }), 1.0)
        };
        let half = 0.5 * 0.1_f64.powi(decimals);
        Some(Interval {
            low: (sign * x - half) * unit,
            high: (sign * x + half) * unit,
        })
    }
}

fn read(language: Language, text: &str) -> Option<Interval> {
    let mut reader = Reader {
        rest: text,
        language,
    };
    let read = reader.bounded()?;
    reader.rest.is_empty().then_some(read)
}

fn examples(language: Language, figures: &Evaluation) -> Vec<Example> {
    let comparisons = figures.scenario.data().comparisons();
    comparisons
        .flat_map(|comparison| formulas(language, figures, comparison))
        .flat_map(|group| group.formulas)
        .flat_map(|formula| formula.cases)
        .flat_map(|case| case.examples)
        .collect()
}

/// Whether it or a part of it is 10^18 or more: it has no honest digits left then, and
/// is not written.
fn too_large(term: &Term) -> bool {
    let parts: &[Term] = match term {
        Term::Sum(terms) => terms,
        Term::Pair(_, parts) => &**parts,
        Term::Chance(_, parts) => &**parts,
        Term::Years(_, parts) => &**parts,
        Term::Figure(..) | Term::Input(..) | Term::Constant(_) => &[],
    };
    term.value().is_some_and(|x| x.abs() >= 1e18) || parts.iter().any(too_large)
}

/// Checks every formula. Returns how many were worked out from their text.
fn check(language: Language, figures: &Evaluation) -> usize {
    let mut count = 0;
    for Example { sum, query, .. } in examples(language, figures) {
        let figure = query.and_then(|query| Some((query, value(figures, query)?)));
        // What is explained in words has no sum.
        let Some((query, figure)) =
            figure.filter(|(query, _)| matches!(query.figure, FigureRef::Figure(_)))
        else {
            assert!(!sum.contains(" = "), "{sum}");
            continue;
        };
        let (numbers, result) = sum.rsplit_once(" = ").unwrap();
        let explanation = explain(language, figures, query).unwrap();
        if sum
            .split(' ')
            .any(|part| part.trim_matches(['(', ')']) == MISSING)
        {
            assert!(too_large(&explanation.term), "{sum}");
            continue;
        }
        let result = read(language, result).unwrap_or_else(|| panic!("{sum}"));
        assert!(result.holds(figure), "{sum} is not {figure}: {query:?}");
        if matches!(explanation.term, Term::Years(..)) {
            continue;
        }
        let worked = read(language, numbers).unwrap_or_else(|| panic!("{sum}"));
        assert!(worked.meets(result), "{sum} comes to {worked:?}: {query:?}");
        count += 1;
    }
    count
}

#[test]
fn a_written_sum_is_worked_out_as_it_stands() {
    let between = |text, low, high| {
        let read = read(Language::Danish, text).unwrap();
        assert!(
            low < read.low && read.high < high,
            "{text} comes to {read:?}"
        );
    };
    between("(2\u{a0}kr. + 4\u{a0}kr.) × 1.000", 4_900.0, 7_100.0);
    between("2 + 4 × 10", 41.9, 42.1);
    between("50\u{a0}% × (−8) − −2", -2.1, -1.9);
    between("3 − 5, dog mindst 0", -0.1, 0.1);
    assert!(read(Language::English, "1.5 + ").is_none());
    assert!(read(Language::English, "3 persons").is_none());
}

/// Invariant 36, of the formulas on the view `method`: in the data set and in scenarios
/// that bring other cases about.
#[test]
fn the_numbers_of_every_formula_give_its_figure() {
    let n = Value::Number;
    let scenarios: [&[(&str, Value)]; 5] = [
        &[],
        &[
            ("payoff.youth.baseline", n(0.05)),
            ("payoff.over30.baseline", n(0.0)),
            ("payoff.over30.years", n(7.5)),
            ("prices.index", n(1.2)),
        ],
        &[
            ("over30-trials.occupancy", n(0.8)),
            ("over30-trials.fixed-share", n(0.5)),
            ("youth-trials.occupancy", n(0.5)),
        ],
        &[
            ("pools.common", Value::Flag(true)),
            ("payoff.over30.close-administration", Value::Flag(true)),
            ("over30-trials.occupancy", n(1.1)),
        ],
        &[("go-for-it.persons", n(0.0)), ("trials.amount", n(0.0))],
    ];
    for (changes, language) in scenarios.into_iter().zip(Language::ALL.into_iter().cycle()) {
        let count = check(language, &changed(changes));
        assert!(count > 70, "{count} formulas under {changes:?}");
    }
}

/// A reader who wants to know more finds what a formula names on the same view.
#[test]
fn what_a_formula_names_is_worked_out_too() {
    let figures = changed(&[]);
    let explanation = |query| explain(Language::English, &figures, query).unwrap();
    let shown: Vec<FigureQuery> = examples(Language::English, &figures)
        .into_iter()
        .filter_map(|example| example.query)
        .collect();
    let measures: BTreeSet<Measure> = shown
        .iter()
        .filter_map(|query| match query.figure {
            FigureRef::Figure(name) => Some(name.measure),
            _ => None,
        })
        .collect();
    let mut named = 0;
    for &query in &shown {
        let formula = explanation(query);
        for leaf in formula.term.leaves() {
            let Term::Figure(name, _) = *leaf else {
                continue;
            };
            named += 1;
            let part = explanation(query.for_figure(FigureRef::Figure(name)));
            // That a group's members are added up, the view says in words.
            let sum = matches!(part.term, Term::Sum(_));
            let known = measures.contains(&name.measure) || sum || part.term.is_leaf();
            assert!(known, "{} names {}", formula.name, part.name);
        }
    }
    assert!(named > 100, "{named} named");
}

#[test]
fn the_report_stands_in_where_there_is_nothing_to_work_out() {
    let words = FormulasWords::of(Language::Danish);
    let stands_in = |changes: &[(&str, Value)]| -> Vec<String> {
        let figures = changed(changes);
        let over30 = data::latest().find_comparison("over30").unwrap();
        formulas(Language::Danish, &figures, over30)
            .into_iter()
            .filter(|group| {
                let mut cases = group.formulas.iter().flat_map(|f| &f.cases);
                cases.any(|case| {
                    let mut all = case.examples.iter();
                    all.any(|example| example.whose.ends_with("som i rapporten"))
                })
            })
            .map(|group| group.name)
            .collect()
    };
    assert!(stands_in(&[]).is_empty());
    let full = [("over30-trials.occupancy", Value::Number(1.0))];
    // With every place in use nothing hangs on the fixed share, and nothing is idle.
    assert_eq!(
        stands_in(&full),
        [words.direct_budget.name, words.idle_cost.name]
    );
}

proptest! {
    #![proptest_config(cases(8))]

    /// Invariant 36, of the formulas on the view `method`.
    #[test]
    fn the_numbers_of_any_formula_give_its_figure(scenario in scenarios()) {
        let figures = Evaluation::of(scenario);
        for language in Language::ALL {
            check(language, &figures);
        }
    }
}
