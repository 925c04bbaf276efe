//! Which column is which, looked up once for all rows.

use std::collections::BTreeMap;

use crate::exchange::table::recognise::Column;
use crate::exchange::table::role::ColumnRole;

/// A column and its place among all.
pub(super) type Placed<'a> = (usize, &'a Column);

/// The columns by what they are taken for. Of two that are taken for the same, which whoever
/// takes the table may choose, the first counts.
pub(super) struct Roles<'a> {
    plain: BTreeMap<&'a ColumnRole, Placed<'a>>,
    /// The outcomes, in the order of their first columns.
    pub(super) outcomes: Vec<Outcome<'a>>,
}

/// An outcome's columns.
pub(super) struct Outcome<'a> {
    pub(super) name: &'a str,
    pub(super) count: Option<Placed<'a>>,
    pub(super) of: Option<Placed<'a>>,
    pub(super) share: Option<Placed<'a>>,
}

impl<'a> Roles<'a> {
    pub(super) fn of(columns: &'a [Column]) -> Self {
        let mut plain = BTreeMap::new();
        let mut outcomes: Vec<Outcome> = Vec::new();
        let mut by_name: BTreeMap<String, usize> = BTreeMap::new();
        for placed in columns.iter().enumerate() {
            let role = &placed.1.role;
            let Some(name) = role.outcome() else {
                plain.entry(role).or_insert(placed);
                continue;
            };
            let at = *by_name.entry(name.to_lowercase()).or_insert_with(|| {
                outcomes.push(Outcome {
                    name,
                    count: None,
                    of: None,
                    share: None,
                });
                outcomes.len() - 1
            });
            let Some(outcome) = outcomes.get_mut(at) else {
                continue;
            };
            let part = match role {
                ColumnRole::OutcomeCount(_) => &mut outcome.count,
                ColumnRole::OutcomeOf(_) => &mut outcome.of,
                _ => &mut outcome.share,
            };
            *part = part.or(Some(placed));
        }
        Self { plain, outcomes }
    }

    /// The column that is taken for this.
    pub(super) fn get(&self, role: &ColumnRole) -> Option<Placed<'a>> {
        self.plain.get(role).copied()
    }
}
