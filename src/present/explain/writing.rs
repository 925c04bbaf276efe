//! A term written out: in words, and with the numbers put in.

use super::Source;
use super::names::{figure_name, input_name, located, notation_of_input, subject_of, value_text};
use super::term::Term;
use crate::model::figure::{
    Name, OccupancyBasis, ProbabilityQuestion, Step, Subject, YearsQuestion,
};
use crate::model::parameter::Key;
use crate::present::explain::words::ExplainWords;
use crate::present::measure::{Notation, entry_of};
use crate::present::number::MISSING;

/// The most terms of a sum that are written one by one with their numbers; a longer sum
/// is written as its total.
const ONE_BY_ONE: usize = 6;
/// The most terms of a sum that are named one by one in words; a longer sum is named by
/// what its terms have in common.
const NAMED: usize = 2;

/// How a leaf of a term is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum WritingStyle {
    /// Its name, and whose it is where that is not obvious.
    Words,
    /// Its name alone: what members of a sum have in common.
    Shape,
    /// Its value.
    Numbers,
}

/// The precedence of an expression: one weaker than its place requires gets brackets.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Precedence {
    Clause,
    Sum,
    Product,
    One,
}

/// Writes the terms of one figure.
#[derive(Clone, Copy)]
pub(super) struct Writer<'a> {
    pub(super) source: Source<'a>,
    /// Whose figure is explained.
    pub(super) about: Subject,
    /// At full or at actual occupancy.
    pub(super) basis: OccupancyBasis,
}

impl Writer<'_> {
    /// The term in words.
    pub(super) fn words(self, term: &Term) -> String {
        self.write(term, WritingStyle::Words).0
    }

    /// The term with its numbers.
    pub(super) fn numbers(self, term: &Term) -> String {
        self.write(term, WritingStyle::Numbers).0
    }

    /// A part in its place, in brackets where its precedence is too low there.
    fn part(self, term: &Term, style: WritingStyle, least: Precedence) -> String {
        let (text, precedence) = self.write(term, style);
        bracketed(text, precedence < least)
    }

    fn write(self, term: &Term, style: WritingStyle) -> (String, Precedence) {
        let words = ExplainWords::of(self.source.language);
        let data = self.source.scenario.data();
        let part = |term: &Term, least| self.part(term, style, least);
        let clause = |text| (text, Precedence::Clause);
        match term {
            Term::Sum(terms) => self.sum(terms, style),
            Term::Pair(step, parts) => {
                let [a, b] = &**parts;
                match step {
                    Step::Difference => {
                        let [a, b] = [self.beside(a, b, style), self.beside(b, a, style)];
                        let text = format!(
                            "{} − {}",
                            bracket_if_weaker(a, Precedence::Sum),
                            bracket_if_weaker(b, Precedence::Product)
                        );
                        (text, Precedence::Sum)
                    }
                    // One by one is counted, not multiplied.
                    Step::Product if *b == Term::Constant(1.0) => self.write(a, style),
                    Step::Product | Step::Quotient => {
                        let sign = if *step == Step::Product { "×" } else { "÷" };
                        let [a, b] = [part(a, Precedence::Product), part(b, Precedence::One)];
                        (format!("{a} {sign} {b}"), Precedence::Product)
                    }
                    Step::Greater | Step::Lesser => {
                        let bound = if *step == Step::Greater {
                            words.at_least
                        } else {
                            words.at_most
                        };
                        let [a, b] = [self.beside(a, b, style), self.beside(b, a, style)];
                        clause(bound(
                            &bracket_if_weaker(a, Precedence::Sum),
                            &bracket_if_weaker(b, Precedence::Sum),
                        ))
                    }
                    Step::WilsonHigh => clause((words.chance_high)(
                        &part(a, Precedence::One),
                        &part(b, Precedence::One),
                    )),
                    // The other steps are not of two parts.
                    _ => clause((words.chance_low)(
                        &part(a, Precedence::One),
                        &part(b, Precedence::One),
                    )),
                }
            }
            Term::Chance(question, parts) => {
                let [ka, na, kb, nb, extra] = &**parts;
                let side = |k: &Term, n: &Term| match *k {
                    Term::Figure(name, _) if style == WritingStyle::Words => {
                        (words.share)(&located(self.source.language, data, name.subject))
                    }
                    _ => (words.share_of)(&part(k, Precedence::One), &part(n, Precedence::One)),
                };
                let (a, b) = (side(ka, na), side(kb, nb));
                clause(match question {
                    ProbabilityQuestion::More => (words.more)(&a, &b),
                    ProbabilityQuestion::Less => {
                        (words.less)(&a, &b, &part(extra, Precedence::One))
                    }
                    ProbabilityQuestion::Within => {
                        let (tolerance, _) = self.constant(extra, Notation::Share, style);
                        (words.within)(&a, &b, &tolerance)
                    }
                })
            }
            Term::Years(question, parts) => {
                let [years, kept, rate, first, cost, benefit] = &**parts;
                let part = |term| part(term, Precedence::One);
                let over = (words.over_years)(&[years, kept, rate, first].map(part));
                clause(match question {
                    YearsQuestion::Annuity => over,
                    YearsQuestion::Payback => (words.payback)(&part(cost), &part(benefit), &over),
                })
            }
            Term::Constant(_) => self.constant(term, Notation::Count, style),
            Term::Figure(..) | Term::Input(..) => self.leaf(term, style),
        }
    }

    /// A term beside another of a sum: a constant is written as the other is.
    fn beside(self, term: &Term, other: &Term, style: WritingStyle) -> (String, Precedence) {
        match term {
            Term::Constant(_) => self.constant(term, self.notation(other), style),
            _ => self.write(term, style),
        }
    }

    fn constant(
        self,
        term: &Term,
        notation: Notation,
        style: WritingStyle,
    ) -> (String, Precedence) {
        match term {
            Term::Constant(x) => (
                value_text(self.source.language, notation, Some(*x)),
                Precedence::One,
            ),
            _ => self.write(term, style),
        }
    }

    fn leaf(self, term: &Term, style: WritingStyle) -> (String, Precedence) {
        let language = self.source.language;
        let data = self.source.scenario.data();
        if style == WritingStyle::Numbers {
            let value = term.value();
            let text = value_text(language, self.notation(term), value);
            // A minus after a sign of its own runs into it.
            let negative = value.is_some_and(|x| x < 0.0);
            return (
                text,
                if negative {
                    Precedence::Sum
                } else {
                    Precedence::One
                },
            );
        }
        let (mut text, subject) = match *term {
            Term::Figure(name, _) => (
                figure_name(language, name, self.basis == OccupancyBasis::Actual),
                Some(name.subject),
            ),
            Term::Input(key, value) => (
                input_name(language, self.source.scenario, key, value),
                subject_of(key),
            ),
            _ => (MISSING.to_owned(), None),
        };
        let subject = subject.filter(|&s| style == WritingStyle::Words && !self.is_plain(s));
        if let Some(subject) = subject {
            text += &located(language, data, subject);
        }
        (text, Precedence::One)
    }

    /// Whether a part's owner is obvious from the figure that is explained.
    fn is_plain(self, subject: Subject) -> bool {
        let data = self.source.scenario.data();
        match (self.about, subject) {
            (about, subject) if about == subject => true,
            // A programme's group and pools are its own.
            (Subject::Programme(p), Subject::Group(g)) => data.group_of(p) == g,
            (Subject::Programme(p), Subject::Pool(pool)) => data.pool_of(p) == Some(pool),
            _ => false,
        }
    }

    /// A sum: members that are alike are named together.
    fn sum(self, terms: &[Term], style: WritingStyle) -> (String, Precedence) {
        let words = ExplainWords::of(self.source.language);
        let shape = |term: &Term| self.write(term, WritingStyle::Shape).0;
        let mut texts: Vec<(String, Precedence)> = Vec::new();
        let mut rest = terms;
        while let Some((first, others)) = rest.split_first() {
            let common = shape(first);
            let alike = 1 + others.iter().take_while(|t| shape(t) == common).count();
            let (run, after) = rest.split_at(alike);
            rest = after;
            let counted = first == &Term::Constant(1.0);
            let together = if style == WritingStyle::Numbers {
                alike > ONE_BY_ONE || counted
            } else {
                alike > NAMED
            };
            if !together {
                texts.extend(run.iter().map(|term| self.write(term, style)));
                continue;
            }
            texts.push(if style == WritingStyle::Numbers {
                let sum = Term::Sum(run.to_vec());
                let text = value_text(self.source.language, self.notation(&sum), sum.value());
                (text, Precedence::One)
            } else if counted {
                ((words.members)(alike), Precedence::One)
            } else {
                let common = self.part(first, WritingStyle::Shape, Precedence::Product);
                let pools = matches!(
                    first,
                    Term::Input(Key::Pool(..), _)
                        | Term::Figure(
                            Name {
                                subject: Subject::Pool(_),
                                ..
                            },
                            _
                        )
                );
                let text = (words.sum_over)(alike, &common, pools);
                (text, Precedence::Clause)
            });
        }
        if texts.len() == 1 {
            return texts.swap_remove(0);
        }
        let mut least = Precedence::Sum;
        let mut all = String::new();
        for text in texts {
            if least != Precedence::Sum {
                all.push_str(" + ");
            }
            all.push_str(&bracket_if_weaker(text, least));
            least = Precedence::Product;
        }
        (all, Precedence::Sum)
    }

    /// How the value of a term is written.
    pub(super) fn notation(self, term: &Term) -> Notation {
        match term {
            Term::Figure(name, _) => entry_of(name.measure).notation,
            Term::Input(key, _) => notation_of_input(self.source.scenario.data(), *key),
            Term::Constant(_) => Notation::Count,
            Term::Chance(..) => Notation::Chance,
            Term::Years(..) => Notation::Count,
            Term::Sum(terms) => terms
                .first()
                .map_or(Notation::Count, |term| self.notation(term)),
            Term::Pair(step, parts) => {
                let [a, b] = &**parts;
                let notations = (self.notation(a), self.notation(b));
                match (step, notations) {
                    (Step::WilsonLow | Step::WilsonHigh, _) => Notation::Share,
                    (Step::Quotient, (a, b)) if a == b => match a {
                        Notation::Kroner => Notation::Count,
                        _ => Notation::Share,
                    },
                    (_, (Notation::Kroner, _) | (_, Notation::Kroner)) => Notation::Kroner,
                    (Step::Product, (Notation::Share, Notation::Share)) => Notation::Share,
                    (Step::Product | Step::Quotient, _) => Notation::Count,
                    (_, (Notation::Count, other)) => other,
                    (_, (own, _)) => own,
                }
            }
        }
    }
}

fn bracket_if_weaker((text, precedence): (String, Precedence), least: Precedence) -> String {
    bracketed(text, precedence < least)
}

fn bracketed(text: String, brackets: bool) -> String {
    if brackets { format!("({text})") } else { text }
}
