//! Which outcome is valued while neither the data set nor the user says.

use super::{DefaultValue, Inputs};
use crate::model::key::{ComparisonKey, GroupKey, Key, OutcomeField, OutcomeKey, Owner};

impl Inputs {
    /// Whether anything is known of an outcome of a group: of the group itself, or of every
    /// one of its members.
    ///
    /// It is known alike whether the data set states it or the user typed it.
    #[must_use]
    pub fn knows(&self, group: GroupKey, outcome: OutcomeKey) -> bool {
        let members = self.data.members(group);
        let member = |&member| self.knows_of_itself(Owner::Programme(member), outcome);
        self.knows_of_itself(Owner::Group(group), outcome)
            || (!members.is_empty() && members.iter().all(member))
    }

    /// The same of this programme or group alone: a share, or a count and its courses.
    fn knows_of_itself(&self, owner: Owner, outcome: OutcomeKey) -> bool {
        use OutcomeField as F;
        let has = |field| {
            let key = Key::Outcome(owner, outcome, field);
            self.is_changed(key) || self.default(key) != DefaultValue::Follows
        };
        has(F::Share) || (has(F::Count) && has(F::Courses))
    }

    /// The outcome that a comparison values by itself: the first that is known on both sides,
    /// else the first that is known on its own, else the first of all. What was measured only
    /// in part, of which nothing can be valued, comes after what was measured throughout.
    pub(super) fn outcome_by_itself(&self, comparison: ComparisonKey) -> Option<OutcomeKey> {
        let (a, b) = self.data.sides(comparison);
        let here = |&outcome: &OutcomeKey| self.knows(a, outcome);
        let both =
            |outcome: &OutcomeKey| here(outcome) && b.is_some_and(|b| self.knows(b, *outcome));
        let whole = |&outcome: &OutcomeKey| !self.data.outcome(outcome).partial;
        let first = |known: &dyn Fn(&OutcomeKey) -> bool| self.data.outcomes().find(known);
        first(&|outcome| both(outcome) && whole(outcome))
            .or_else(|| first(&both))
            .or_else(|| first(&|outcome| here(outcome) && whole(outcome)))
            .or_else(|| first(&here))
            .or_else(|| self.data.outcomes().next())
    }
}
