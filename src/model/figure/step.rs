//! The steps that expressions are made of.

use crate::model::chance::{self, Posterior};
use crate::model::key::Key;
use crate::model::years::Years;

/// One step of an expression.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    /// A constant of the method, such as the weeks of a year.
    Constant,
    /// A parameter's value.
    Input(Key),
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

/// The nodes of the counts from which a probability is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountNodes {
    /// The first side's count and its number of courses: two nodes.
    pub a: [u32; 2],
    /// The same on the second.
    pub b: [u32; 2],
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
    pub fn apply(self, left: Option<f64>, right: Option<f64>) -> Option<f64> {
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
            Self::Constant | Self::Input(_) | Self::Chance(..) | Self::Years(..) | Self::Named => {
                return None;
            }
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
