//! A figure is one expression on a sheet.
//!
//! The expression gives the figure's value now. It stays on the sheet as data,
//! so that the same expression can say which inputs it depends on, how they are
//! known and, walked again, give its explanation or a workbook's formula.
//!
//! ```
//! use pladspris::model::figure::Sheet;
//!
//! let sheet = Sheet::new();
//! let price = sheet.constant(1_100_000.0) / sheet.constant(24.0);
//! assert_eq!(price.value().map(f64::round), Some(45_833.0));
//!
//! // Nothing is divided by nobody: the figure does not exist.
//! let nobody = sheet.constant(1_100_000.0) / sheet.constant(0.0);
//! assert_eq!(nobody.value(), None);
//! ```

mod branch;
mod name;
mod step;
mod varied;
mod walk;

use std::cell::RefCell;
use std::ops::{Add, Div, Mul, Sub};

use super::data_set::Knowledge;
use super::inputs::Inputs;
use super::key::Key;

pub use name::{Measure, Name, OccupancyBasis, OutcomeMeasure, PayoffMeasure, Subject};
pub use step::{CountNodes, Options, ProbabilityQuestion, Step, YearsQuestion};
pub(in crate::model) use varied::Varied;

/// One node of a sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Node {
    /// How it is made.
    pub step: Step,
    /// Index of the left part, for steps that have one.
    pub left: u32,
    /// Index of the right part, for steps that have two.
    pub right: u32,
    /// Its value; `None` where it does not exist.
    pub value: Option<f64>,
    /// What it is called, if it is a figure.
    pub name: Option<Name>,
}

impl Node {
    /// Whether it is worked out of nothing else on the sheet.
    fn is_leaf(&self) -> bool {
        matches!(
            self.step,
            Step::Constant | Step::Nothing | Step::Input(_) | Step::Stated(_) | Step::Changed(_)
        )
    }

    /// Whether it holds as a condition: it is neither zero nor missing.
    fn holds(&self) -> bool {
        self.value.is_some_and(|value| value.abs() > 0.0)
    }

    /// Visits the nodes that it is worked out of, those of every branch. `options` are the
    /// sheet's.
    fn each_part(&self, options: &[u32], visit: &mut dyn FnMut(u32)) {
        if self.is_leaf() {
            return;
        }
        match self.step {
            Step::If(condition) => visit(condition),
            Step::Choose(of) => of.all(options).iter().copied().for_each(&mut *visit),
            Step::Chance(_, CountNodes { a, b }) => a.into_iter().chain(b).for_each(&mut *visit),
            Step::Years(_, years) => years.into_iter().for_each(&mut *visit),
            _ => {}
        }
        visit(self.left);
        visit(self.right);
    }
}

/// The expressions of one evaluation.
#[derive(Debug, Default)]
pub struct Sheet {
    nodes: RefCell<Vec<Node>>,
    /// The options of all choices, one choice after the other.
    options: RefCell<Vec<u32>>,
    /// Whether only values are computed and no expression is kept.
    values_only: bool,
    /// Whether figures are written that there are none of under these inputs.
    all_cases: bool,
}

/// An expression that is being written.
#[derive(Clone, Copy, Debug)]
pub struct Quantity<'s> {
    sheet: &'s Sheet,
    at: u32,
    value: Option<f64>,
}

/// A finished figure: its value, and where on the sheet its expression is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// The value; `None` where the figure does not exist, never NaN or infinity.
    pub value: Option<f64>,
    /// Index of its node.
    pub at: u32,
}

impl Figure {
    /// The value, or zero where there is none. For counts and kroner that are
    /// added up, not for prices.
    #[must_use]
    pub fn or_zero(self) -> f64 {
        self.value.unwrap_or_default()
    }
}

impl Sheet {
    /// An empty sheet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A sheet for a scan, which needs thousands of values and none of their
    /// expressions: the same arithmetic, and nothing is kept of it. Its figures cannot
    /// be found, nor what they depend on.
    pub(super) fn for_scan() -> Self {
        Self {
            nodes: RefCell::default(),
            options: RefCell::default(),
            values_only: true,
            all_cases: false,
        }
    }

    /// A sheet for whoever goes on to change inputs: it has the figures that there may be under
    /// any of them, those that there are none of now included.
    pub(super) fn for_all_cases() -> Self {
        Self {
            all_cases: true,
            ..Self::default()
        }
    }

    /// Whether it has figures that there are none of under the inputs as they are.
    pub(super) fn has_all_cases(&self) -> bool {
        self.all_cases
    }

    #[inline]
    fn push(&self, step: Step, left: u32, right: u32, value: Option<f64>) -> Quantity<'_> {
        let value = value.filter(|v| v.is_finite());
        if self.values_only {
            return Quantity {
                sheet: self,
                at: 0,
                value,
            };
        }
        self.keep(step, left, right, value)
    }

    fn keep(&self, step: Step, left: u32, right: u32, value: Option<f64>) -> Quantity<'_> {
        let mut nodes = self.nodes.borrow_mut();
        // A sheet holds a few dozen nodes per programme; 2^32 is out of reach.
        let at = u32::try_from(nodes.len()).unwrap_or(u32::MAX);
        nodes.push(Node {
            step,
            left,
            right,
            value,
            name: None,
        });
        Quantity {
            sheet: self,
            at,
            value,
        }
    }

    /// A constant of the method.
    pub fn constant(&self, value: f64) -> Quantity<'_> {
        self.push(Step::Constant, 0, 0, Some(value))
    }

    /// A parameter's own value.
    pub fn input(&self, key: Key, value: Option<f64>) -> Quantity<'_> {
        self.push(Step::Input(key), 0, 0, value)
    }

    /// The data set's own figure of a parameter, whatever the user changed; `None` where it
    /// states none.
    pub(super) fn stated(&self, key: Key, value: Option<f64>) -> Quantity<'_> {
        self.push(Step::Stated(key), 0, 0, value)
    }

    /// A sum, zero where there is nothing to add.
    pub fn sum<'s>(&'s self, parts: impl IntoIterator<Item = Quantity<'s>>) -> Quantity<'s> {
        parts
            .into_iter()
            .reduce(|a, b| a + b)
            .unwrap_or_else(|| self.constant(0.0))
    }

    /// A finished figure of this sheet, to go on writing with.
    #[must_use]
    pub fn quantity(&self, figure: Figure) -> Quantity<'_> {
        Quantity {
            sheet: self,
            at: figure.at,
            value: figure.value,
        }
    }

    /// The probability that answers the question, of two counts `[k, n]`; `extra` is the
    /// factor or the tolerance, and takes no part in [`ProbabilityQuestion::More`].
    pub fn chance<'s>(
        &'s self,
        question: ProbabilityQuestion,
        a: [Quantity<'s>; 2],
        b: [Quantity<'s>; 2],
        extra: Quantity<'s>,
    ) -> Quantity<'s> {
        let values = |side: [Quantity<'s>; 2]| side.map(Quantity::value);
        let value = question.answer(values(a), values(b), extra.value);
        let counts = CountNodes {
            a: a.map(|q| q.at),
            b: b.map(|q| q.at),
        };
        self.push(Step::Chance(question, counts), extra.at, extra.at, value)
    }

    /// How many undiminished years a benefit over these years is worth: the years, the
    /// retention, the discount rate and the first year's part.
    pub fn annuity<'s>(&'s self, years: [Quantity<'s>; 4]) -> Quantity<'s> {
        // Neither cost nor benefit takes part.
        self.over_years(YearsQuestion::Annuity, years, [years[0]; 2])
    }

    /// After how many of these years `cost` is earned back by `benefit` a year.
    pub fn payback<'s>(
        &'s self,
        years: [Quantity<'s>; 4],
        cost: Quantity<'s>,
        benefit: Quantity<'s>,
    ) -> Quantity<'s> {
        self.over_years(YearsQuestion::Payback, years, [cost, benefit])
    }

    fn over_years<'s>(
        &'s self,
        question: YearsQuestion,
        years: [Quantity<'s>; 4],
        [cost, benefit]: [Quantity<'s>; 2],
    ) -> Quantity<'s> {
        let value = question.answer(years.map(Quantity::value), cost.value, benefit.value);
        let step = Step::Years(question, years.map(|q| q.at));
        self.push(step, cost.at, benefit.at, value)
    }

    /// The figure of this name, if it is on the sheet.
    #[must_use]
    pub fn find(&self, name: Name) -> Option<Figure> {
        let nodes = self.nodes.borrow();
        let at = nodes.iter().rposition(|node| node.name == Some(name))?;
        Some(Figure {
            value: nodes[at].value,
            at: u32::try_from(at).ok()?,
        })
    }

    /// A copy of a node.
    #[must_use]
    pub fn node(&self, at: u32) -> Option<Node> {
        self.nodes.borrow().get(at as usize).copied()
    }

    /// How the least certain input of a figure is known.
    #[must_use]
    pub fn knowledge(&self, figure: Figure, inputs: &Inputs) -> Knowledge {
        let keys = self.inputs(figure.at);
        let loosest = keys.iter().map(|&key| inputs.knowledge(key)).max();
        // What is worked out of printed figures alone is derived.
        loosest
            .unwrap_or(Knowledge::Derived)
            .max(Knowledge::Derived)
    }
}

impl<'s> Quantity<'s> {
    // Inlined with a known step, the arithmetic of a scan is that of plain numbers.
    #[inline]
    fn join(self, step: Step, other: Self) -> Self {
        let value = step.apply(self.value, other.value);
        self.sheet.push(step, self.at, other.at, value)
    }

    /// The value; `None` where it does not exist.
    #[must_use]
    pub fn value(self) -> Option<f64> {
        self.value
    }

    /// The greater of both.
    #[must_use]
    pub fn at_least(self, other: Self) -> Self {
        self.join(Step::Greater, other)
    }

    /// The lesser of both.
    #[must_use]
    pub fn at_most(self, other: Self) -> Self {
        self.join(Step::Lesser, other)
    }

    /// Wilson's interval for this many of so many.
    #[must_use]
    pub fn wilson(self, of: Self) -> (Self, Self) {
        (
            self.join(Step::WilsonLow, of),
            self.join(Step::WilsonHigh, of),
        )
    }

    /// Names the expression: from here on it is a figure.
    #[must_use]
    pub fn named(self, subject: Subject, measure: Measure, basis: OccupancyBasis) -> Self {
        if self.sheet.values_only {
            return self;
        }
        let named = self.sheet.push(Step::Named, self.at, self.at, self.value);
        let name = Name {
            subject,
            measure,
            basis,
        };
        if let Some(node) = self.sheet.nodes.borrow_mut().last_mut() {
            node.name = Some(name);
        }
        named
    }

    /// Ends an expression: its value and where it stands on the sheet, without a lifetime.
    #[must_use]
    pub fn figure(self) -> Figure {
        Figure {
            value: self.value,
            at: self.at,
        }
    }
}

impl Add for Quantity<'_> {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        self.join(Step::Sum, other)
    }
}

impl Sub for Quantity<'_> {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self.join(Step::Difference, other)
    }
}

impl Mul for Quantity<'_> {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        self.join(Step::Product, other)
    }
}

impl Div for Quantity<'_> {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        self.join(Step::Quotient, other)
    }
}
