//! An expression of the sheet as a small tree, down to what it is made of: the
//! figures that have a name, and the inputs.

use crate::model::figure::{Name, ProbabilityQuestion, Sheet, Step, YearsQuestion};
use crate::model::parameter::Key;

/// A term of an explanation. It carries the values of its leaves, so that it can
/// be worked out on its own; invariant 36 holds it to the figure.
#[derive(Clone, Debug, PartialEq)]
pub enum Term {
    /// Another named figure, with an explanation of its own.
    Figure(Name, Option<f64>),
    /// A parameter's value.
    Input(Key, Option<f64>),
    /// A constant of the method.
    Constant(f64),
    /// A sum, added up from the left.
    Sum(Vec<Term>),
    /// Any other step of two parts.
    Pair(Step, Box<[Term; 2]>),
    /// A probability: how many, of how many, on each side, and the factor or the
    /// tolerance.
    Chance(ProbabilityQuestion, Box<[Term; 5]>),
    /// A question about a benefit over the years: the years, the retention, the
    /// discount rate, the first year's part, the cost and the benefit a year.
    Years(YearsQuestion, Box<[Term; 6]>),
}

impl Term {
    /// The expression at a node, down to the next named figures. Nodes with `own_name`,
    /// the figure's own name, are read through: it may have been given several times.
    pub(super) fn of(sheet: &Sheet, at: u32, own_name: Option<Name>) -> Self {
        // Of a formula with branches, the one that is taken.
        let Some(node) = sheet.node(sheet.taken(at)) else {
            // Nodes refer to those before them; there is none to miss.
            return Self::Sum(Vec::new());
        };
        if let Some(name) = node.name.filter(|_| node.name != own_name) {
            return Self::Figure(name, node.value);
        }
        let part = |at| Self::of(sheet, at, own_name);
        match node.step {
            Step::Named | Step::RestingOn(_) => part(node.left),
            Step::Input(key) | Step::Stated(key) | Step::Changed(key) => {
                Self::Input(key, node.value)
            }
            Step::Nothing => Self::Constant(0.0),
            // A sum of nothing: a figure that there is none of.
            Step::Constant => node.value.map_or(Self::Sum(Vec::new()), Self::Constant),
            Step::Sum => {
                // A sum over many leans to the left: walked, not called.
                let mut parts = vec![node.right];
                let mut left = sheet.taken(node.left);
                while let Some(next) = sheet
                    .node(left)
                    .filter(|next| next.step == Step::Sum && next.name.is_none())
                {
                    parts.push(next.right);
                    left = sheet.taken(next.left);
                }
                parts.push(left);
                parts.reverse();
                // Members without a part in the sum are not written.
                let takes_part = |at: &u32| {
                    let node = sheet.node(sheet.taken(*at));
                    node.is_none_or(|node| node.step != Step::Nothing)
                };
                let mut terms: Vec<Self> = parts.into_iter().filter(takes_part).map(part).collect();
                match terms.len() {
                    0 => Self::Constant(0.0),
                    1 => terms.swap_remove(0),
                    _ => Self::Sum(terms),
                }
            }
            Step::Chance(question, counts) => {
                let ([ka, na], [kb, nb]) = (counts.a, counts.b);
                Self::Chance(question, Box::new([ka, na, kb, nb, node.left].map(part)))
            }
            Step::Years(question, [years, kept, rate, first]) => {
                let parts = [years, kept, rate, first, node.left, node.right];
                Self::Years(question, Box::new(parts.map(part)))
            }
            step => Self::Pair(step, Box::new([part(node.left), part(node.right)])),
        }
    }

    /// Works the term out from the values of its leaves.
    ///
    /// ```
    /// use pladspris::model::figure::Step;
    /// use pladspris::present::explain::Term;
    ///
    /// let pair = Box::new([Term::Constant(3.0), Term::Constant(2.0)]);
    /// assert_eq!(Term::Pair(Step::Quotient, pair).value(), Some(1.5));
    /// ```
    #[must_use]
    pub fn value(&self) -> Option<f64> {
        match self {
            Self::Figure(_, value) | Self::Input(_, value) => *value,
            Self::Constant(value) => Some(*value),
            Self::Sum(terms) => {
                let (first, rest) = terms.split_first()?;
                rest.iter().fold(first.value(), |sum, term| {
                    Step::Sum.apply(sum, term.value())
                })
            }
            Self::Pair(step, parts) => step.apply(parts[0].value(), parts[1].value()),
            Self::Chance(question, parts) => {
                let [ka, na, kb, nb, extra] = &**parts;
                let side = |k: &Self, n: &Self| [k.value(), n.value()];
                question.answer(side(ka, na), side(kb, nb), extra.value())
            }
            Self::Years(question, parts) => {
                let [years, kept, rate, first, cost, benefit] = &**parts;
                let horizon = [years, kept, rate, first].map(Self::value);
                question.answer(horizon, cost.value(), benefit.value())
            }
        }
    }

    /// The figures and inputs it is made of, each once, in the order of the
    /// expression.
    #[must_use]
    pub fn leaves(&self) -> Vec<&Self> {
        let mut found = Vec::new();
        self.gather(&mut found);
        found
    }

    fn gather<'t>(&'t self, found: &mut Vec<&'t Self>) {
        let parts: &[Self] = match self {
            Self::Constant(_) => return,
            Self::Figure(..) | Self::Input(..) => {
                if !found.contains(&self) {
                    found.push(self);
                }
                return;
            }
            Self::Sum(terms) => terms,
            Self::Pair(_, parts) => &**parts,
            Self::Chance(_, parts) => &**parts,
            Self::Years(YearsQuestion::Annuity, parts) => &parts[..4],
            Self::Years(YearsQuestion::Payback, parts) => &**parts,
        };
        for part in parts {
            part.gather(found);
        }
    }

    /// Whether it is a figure, an input or a number, and nothing is worked out.
    #[must_use]
    pub fn is_leaf(&self) -> bool {
        match self {
            Self::Figure(..) | Self::Input(..) | Self::Constant(_) => true,
            Self::Sum(terms) => terms.is_empty(),
            _ => false,
        }
    }

    /// Whether it contains a probability.
    pub(super) fn is_probability(&self) -> bool {
        match self {
            Self::Chance(..) | Self::Pair(Step::WilsonLow | Step::WilsonHigh, _) => true,
            Self::Pair(_, parts) => parts.iter().any(Self::is_probability),
            _ => false,
        }
    }
}
