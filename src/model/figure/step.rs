//! The steps that expressions are made of.

use std::cmp::Ordering;

use crate::model::chance::{self, Posterior};
use crate::model::key::Key;
use crate::model::years::Years;

/// One step of an expression.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    /// A constant of the method, such as the weeks of a year.
    Constant,
    /// Nothing: what a member adds to a sum in which it has no part.
    Nothing,
    /// A parameter's own value: the user's, or a default of its own. A choice is a number:
    /// one for yes, its place among [`AllocationBase::ALL`] for a base.
    ///
    /// [`AllocationBase::ALL`]: crate::model::key::AllocationBase::ALL
    Input(Key),
    /// The data set's own figure of a parameter, whatever the user changed.
    Stated(Key),
    /// One where the user changed the parameter, else zero.
    Changed(Key),
    /// Left plus right.
    Sum,
    /// Left less right.
    Difference,
    /// Left times right.
    Product,
    /// Left divided by right; nothing where right is zero.
    Quotient,
    /// The greater of both.
    Greater,
    /// The lesser of both.
    Lesser,
    /// One where left is more than right, zero where it is not or where one is missing.
    Exceeds,
    /// One where left is right, zero where it is not or where one is missing.
    Equals,
    /// One where left exists, else zero.
    Exists,
    /// Left where the node of the condition is neither zero nor missing, else right. Both
    /// sides stand on the sheet; what explains a figure, and what it depends on, is the side
    /// taken.
    If(u32),
    /// That of several options which left counts to, from zero.
    Choose(Options),
    /// The low end of Wilson's interval for left of right.
    WilsonLow,
    /// Its high end.
    WilsonHigh,
    /// A probability about two shares of which counts are known.
    Chance(ProbabilityQuestion, CountNodes),
    /// A question about a benefit over the years: nodes of the years, the retention,
    /// the discount rate and the first year's part. Left is a cost and right a benefit a
    /// year, where the question needs them.
    Years(YearsQuestion, [u32; 4]),
    /// The left part unchanged, which rests on what the data set states of a parameter that
    /// takes no part in it: how an offer is paid where nothing of its cost is fixed.
    RestingOn(Key),
    /// The left part unchanged: the node that gives it the name of a figure.
    Named,
}

/// A probability statement about two shares, each estimated from a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProbabilityQuestion {
    /// Whether the first is greater.
    More,
    /// Whether the second is less than a given factor times the first.
    Less,
    /// Whether they differ by no more than a given tolerance.
    Within,
}

/// A question about a benefit that lasts for several years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearsQuestion {
    /// How many undiminished years all years together are worth.
    Annuity,
    /// After how many years the cost is earned back.
    Payback,
}

impl YearsQuestion {
    /// The answer; `None` where a part that it takes is missing, or where the cost is not
    /// earned back within the years that are counted.
    #[must_use]
    pub fn answer(
        self,
        [years, retention, discount, first_year]: [Option<f64>; 4],
        cost: Option<f64>,
        benefit: Option<f64>,
    ) -> Option<f64> {
        let years = Years {
            years: years?,
            retention: retention?,
            discount: discount?,
            first_year: first_year?,
        };
        match self {
            Self::Annuity => Some(years.annuity()),
            Self::Payback => years.payback(cost?, benefit?),
        }
    }
}

/// The options of a choice: so many of the sheet's, from the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// Index of the first in the sheet's list of options.
    pub(super) first: u32,
    /// How many there are.
    pub(super) count: u32,
}

impl Options {
    /// The nodes that may be taken, of all options on the sheet.
    pub(super) fn all(self, options: &[u32]) -> &[u32] {
        let first = self.first as usize;
        let all = options.get(first..first + self.count as usize);
        all.unwrap_or_default()
    }

    /// The same choice of other nodes, which are added to a list of options.
    pub(super) fn moved_to(self, options: &mut Vec<u32>, nodes: &[u32]) -> Self {
        let first = u32::try_from(options.len()).unwrap_or(u32::MAX);
        options.extend(nodes);
        Self { first, ..self }
    }
}

/// The nodes of the counts from which a probability is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountNodes {
    /// The first side's count and its number of courses: two nodes.
    pub a: [u32; 2],
    /// The same on the second.
    pub b: [u32; 2],
}

impl CountNodes {
    /// The same counts where they stand elsewhere.
    pub(super) fn map(self, mut to: impl FnMut(u32) -> u32) -> Self {
        Self {
            a: self.a.map(&mut to),
            b: self.b.map(to),
        }
    }
}

impl Step {
    /// What a step of two parts gives; `None` where that does not exist, where a
    /// part is missing, or where the step is not one of two parts.
    ///
    /// ```
    /// use pladspris::model::figure::Step;
    /// assert_eq!(Step::Quotient.apply(Some(3.0), Some(2.0)), Some(1.5));
    /// assert_eq!(Step::Quotient.apply(Some(3.0), Some(0.0)), None);
    /// ```
    #[must_use]
    #[inline]
    pub fn apply(self, left: Option<f64>, right: Option<f64>) -> Option<f64> {
        let one_if = |so: bool| Some(f64::from(u8::from(so)));
        match self {
            Self::Exceeds => return one_if(left.zip(right).is_some_and(|(a, b)| a > b)),
            Self::Equals => {
                let order = left.zip(right).and_then(|(a, b)| a.partial_cmp(&b));
                return one_if(order == Some(Ordering::Equal));
            }
            Self::Exists => return one_if(left.is_some()),
            _ => {}
        }
        let (a, b) = (left?, right?);
        let value = match self {
            Self::Sum => a + b,
            Self::Difference => a - b,
            Self::Product => a * b,
            // A quotient by zero is not finite, and so dropped below.
            Self::Quotient => a / b,
            Self::Greater => a.max(b),
            Self::Lesser => a.min(b),
            Self::WilsonLow => chance::wilson(a, b)?.0,
            Self::WilsonHigh => chance::wilson(a, b)?.1,
            _ => return None,
        };
        Some(value).filter(|v| v.is_finite())
    }
}

impl ProbabilityQuestion {
    /// The probability that answers the question, of two counts `[k, n]`; `extra` is the
    /// factor or the tolerance. `None` where a part is missing.
    #[must_use]
    pub fn answer(
        self,
        a: [Option<f64>; 2],
        b: [Option<f64>; 2],
        extra: Option<f64>,
    ) -> Option<f64> {
        let posterior = |[k, n]: [Option<f64>; 2]| Posterior::of(k?, n?);
        let (a, b, extra) = (posterior(a)?, posterior(b)?, extra?);
        Some(match self {
            Self::More => chance::more(&a, &b),
            Self::Less => chance::cheaper(&a, &b, extra),
            Self::Within => chance::within(&a, &b, extra),
        })
    }
}
