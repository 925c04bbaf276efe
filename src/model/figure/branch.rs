//! Formulas of several branches, of which the inputs take one.
//!
//! All branches stand on the sheet, so that an expression holds for every valid input and
//! not only for those it was written under. A sheet that keeps values only writes the one
//! that is taken.

use super::{Quantity, Sheet, Step};
use crate::model::figure::step::Options;
use crate::model::inputs::Inputs;
use crate::model::key::Key;

impl Sheet {
    /// Whether the user changed a parameter: one or zero.
    pub(in crate::model) fn changed(&self, inputs: &Inputs, key: Key) -> Quantity<'_> {
        let changed = f64::from(u8::from(inputs.is_changed(key)));
        self.push(Step::Changed(key), 0, 0, Some(changed))
    }

    /// Zero, for a member that has no part in a sum. It is not written out.
    pub(in crate::model) fn nothing(&self) -> Quantity<'_> {
        self.push(Step::Nothing, 0, 0, Some(0.0))
    }

    /// A figure that there is none of.
    pub(in crate::model) fn missing(&self) -> Quantity<'_> {
        self.push(Step::Constant, 0, 0, None)
    }

    /// A quantity where the condition holds, else none.
    pub(in crate::model) fn only_if<'s>(
        &'s self,
        condition: Quantity<'s>,
        quantity: Quantity<'s>,
    ) -> Quantity<'s> {
        self.branch(condition, || quantity, || self.missing())
    }

    /// Whether expressions are kept, and so all branches written.
    pub(in crate::model) fn keeps_expressions(&self) -> bool {
        !self.values_only
    }

    /// Whether the branch under a condition has to be written.
    pub(in crate::model) fn needs(&self, condition: Quantity<'_>) -> bool {
        !self.values_only || condition.holds()
    }

    /// `then` where the condition holds, else `otherwise`.
    #[inline]
    pub(in crate::model) fn branch<'s>(
        &'s self,
        condition: Quantity<'s>,
        then: impl FnOnce() -> Quantity<'s>,
        otherwise: impl FnOnce() -> Quantity<'s>,
    ) -> Quantity<'s> {
        if self.values_only {
            return if condition.holds() {
                then()
            } else {
                otherwise()
            };
        }
        let (then, otherwise) = (then(), otherwise());
        let taken = if condition.holds() { then } else { otherwise };
        self.push(Step::If(condition.at), then.at, otherwise.at, taken.value)
    }

    /// A quantity where the condition holds; where not, it has no part in a sum.
    pub(in crate::model) fn part<'s>(
        &'s self,
        condition: Quantity<'s>,
        quantity: impl FnOnce() -> Quantity<'s>,
    ) -> Quantity<'s> {
        self.branch(condition, quantity, || self.nothing())
    }

    /// That option which `which` counts to, of those counted from zero.
    pub(in crate::model) fn choose<'s>(
        &'s self,
        which: Quantity<'s>,
        of: &[u8],
        option: impl Fn(u8) -> Quantity<'s>,
    ) -> Quantity<'s> {
        let counts_to = |at: u8| which.value.is_some_and(|w| (w - f64::from(at)).abs() < 0.5);
        let taken = of.iter().copied().find(|&at| counts_to(at));
        if self.values_only {
            let Some(at) = taken else {
                return self.push(Step::Nothing, 0, 0, None);
            };
            return option(at);
        }
        let all: Vec<Quantity<'s>> = of.iter().map(|&at| option(at)).collect();
        let value = taken.and_then(|at| all.get(usize::from(at))?.value);
        let mut options = self.options.borrow_mut();
        let first = u32::try_from(options.len()).unwrap_or(u32::MAX);
        options.extend(all.iter().map(|option| option.at));
        drop(options);
        let count = u32::try_from(all.len()).unwrap_or(u32::MAX);
        let step = Step::Choose(Options { first, count });
        self.push(step, which.at, which.at, value)
    }
}

impl Quantity<'_> {
    /// The same, resting on what the data set states of a parameter that takes no part in it.
    #[must_use]
    pub(in crate::model) fn resting_on(self, key: Key) -> Self {
        self.sheet
            .push(Step::RestingOn(key), self.at, self.at, self.value)
    }

    /// Whether it holds as a condition: it is neither zero nor missing.
    #[must_use]
    pub fn holds(self) -> bool {
        self.value.is_some_and(|value| value.abs() > 0.0)
    }

    /// One where this is more than the other, else zero.
    #[must_use]
    pub fn exceeds(self, other: Self) -> Self {
        self.join(Step::Exceeds, other)
    }

    /// One where this is the other, else zero.
    #[must_use]
    pub fn equals(self, other: Self) -> Self {
        self.join(Step::Equals, other)
    }

    /// One where this exists, else zero.
    #[must_use]
    pub fn exists(self) -> Self {
        self.join(Step::Exists, self)
    }
}
