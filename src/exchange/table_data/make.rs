//! From rows to what a data set states.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::named::{is_called, key};
use super::notice::{Difference, Notice, NoticeKind};
use super::{outcomes, over};
use crate::exchange::data_file::{Ids, made};
use crate::exchange::table::read::{OutcomeRow, ProgrammeRow, rounding_step};
use crate::model::allocation::AllocationBase;
use crate::model::data_set::{
    Definition, Frequency, Group, Knowledge, Outcome, Payment, Pool, Programme, Role, Stated,
    StatedOutcome,
};

/// What rows were made into, and what is said of it. What is new or gone is known once the
/// model has taken it.
pub(super) struct Made {
    pub(super) definition: Definition,
    pub(super) notices: Vec<Notice>,
    pub(super) differences: Vec<Difference>,
}

/// Rows that have what a programme needs, and why the others have not.
pub(super) fn usable(rows: &[ProgrammeRow]) -> (Vec<ProgrammeRow>, Vec<Notice>) {
    let (mut usable, mut notices) = (Vec::new(), Vec::new());
    for row in rows {
        let name = row.name.clone();
        let kind = if row.budget.is_none() && row.rate.is_none() {
            NoticeKind::NoPayment { name }
        } else if row.persons.is_none() {
            NoticeKind::NoPersons { name }
        } else if row.budget.is_some() && row.places.is_none() {
            NoticeKind::NoPlaces { name }
        } else {
            usable.push(row.clone());
            continue;
        };
        notices.push(Notice {
            row: Some(row.row),
            kind,
        });
    }
    (usable, notices)
}

/// A figure that stands in the table.
fn entered(value: f64) -> Stated {
    made::known(value, Knowledge::Entered)
}

/// What the rows state, under the name of `bare`, over the old set if there is one.
pub(super) fn made(rows: &[ProgrammeRow], bare: &Definition, old: Option<&Definition>) -> Made {
    let mut definition = old.map_or_else(|| bare.clone(), |old| over::kept(old, bare));
    let mut ids = Ids::default();
    let taken = old.map(taken).unwrap_or_default();
    taken.iter().for_each(|id| ids.given(id));
    // Before programmes get theirs: those of the usual outcomes are fixed.
    let known = old.map(|old| old.outcomes.clone()).unwrap_or_default();
    let (all, notices) = outcomes::all(rows, known, &mut ids, &taken);
    definition.outcomes.clone_from(&all);
    let mut maker = Maker {
        ids,
        outcomes: &all,
        only_group: match old.map(|old| &*old.groups) {
            Some([only]) => Some(only.id.clone()),
            _ => None,
        },
        same_year: old.is_some_and(|old| old.year == bare.year),
        groups: std::mem::take(&mut definition.groups),
        pools: std::mem::take(&mut definition.pools),
        notices,
    };
    let matched = over::matches(rows, old);
    let both = || rows.iter().zip(&matched);
    let of_rows: Vec<Cow<str>> = both()
        .map(|(row, matched)| match matched {
            Some(programme) => programme.id.clone(),
            None => maker.ids.or_made(None, &row.name),
        })
        .collect();
    definition.programmes = both()
        .zip(of_rows)
        .map(|((row, matched), id)| maker.programme(row, *matched, id))
        .collect();
    let Maker {
        mut ids,
        mut groups,
        pools,
        mut notices,
        ..
    } = maker;
    made::complete_groups(&mut definition.programmes, &mut groups);
    definition.groups = groups;
    definition.pools = pools;
    over::tidy(&mut definition);
    let none_wanted = old.is_some_and(|old| old.comparisons.is_empty());
    if let ([a, b], true) = (&*definition.groups, definition.comparisons.is_empty())
        && !none_wanted
    {
        let between = made::between(&mut ids, &a.id, &b.id);
        definition.comparisons.push(between);
    }
    if let Some(old) = old.filter(|old| old.year != bare.year) {
        let year = old.year;
        let mut kinds = Vec::new();
        for pool in &definition.pools {
            if old.pools.iter().any(|other| other.id == pool.id) {
                let name = pool.name.clone();
                kinds.push(NoticeKind::PoolOfYear { name, year });
            }
        }
        if over::has_more(old) {
            kinds.push(NoticeKind::OfOldYear { year });
        }
        let each = kinds.into_iter().map(|kind| Notice { row: None, kind });
        notices.extend(each);
    }
    Made {
        definition,
        notices,
        differences: Vec::new(),
    }
}

/// Every id of a set.
fn taken(of: &Definition) -> BTreeSet<&str> {
    let programmes = of.programmes.iter().map(|p| &*p.id);
    let groups = of.groups.iter().map(|group| &*group.id);
    let pools = of.pools.iter().map(|pool| &*pool.id);
    let comparisons = of.comparisons.iter().map(|c| &*c.id);
    let outcomes = of.outcomes.iter().map(|outcome| &*outcome.id);
    let claims = of.claims.iter().map(|claim| &*claim.id);
    let costs = programmes.chain(groups).chain(pools);
    costs
        .chain(comparisons)
        .chain(outcomes)
        .chain(claims)
        .collect()
}

struct Maker<'a> {
    ids: Ids,
    outcomes: &'a [Outcome],
    /// The old set's group, where it has only one.
    only_group: Option<Cow<'static, str>>,
    /// Whether the old set is of the same year: what was printed of it is then still so.
    same_year: bool,
    groups: Vec<Group>,
    pools: Vec<Pool>,
    notices: Vec<Notice>,
}

impl Maker<'_> {
    fn notice(&mut self, row: Option<u32>, kind: NoticeKind) {
        self.notices.push(Notice { row, kind });
    }

    fn programme(
        &mut self,
        row: &ProgrammeRow,
        old: Option<&Programme>,
        id: Cow<'static, str>,
    ) -> Programme {
        let at = Some(row.row);
        let name = || row.name.clone();
        // A row is usable only with a budget and places, or with a rate.
        let payment = match (row.budget, row.places) {
            (Some(budget), Some(places)) => Payment::Budget {
                budget: entered(budget),
                places: if row.places_assumed {
                    made::assumed(places)
                } else {
                    entered(places)
                },
            },
            (_, places) => {
                if places.is_some() {
                    self.notice(at, NoticeKind::PlacesUnderRate { name: name() });
                }
                if row.fixed_share.is_some() {
                    self.notice(at, NoticeKind::FixedShareUnderRate { name: name() });
                }
                Payment::Rate {
                    rate: entered(row.rate.unwrap_or_default()),
                }
            }
        };
        let is_budget = matches!(payment, Payment::Budget { .. });
        let fixed_share = match (row.fixed_share, old.and_then(|p| p.fixed_share.as_ref())) {
            _ if !is_budget => None,
            (Some(share), _) => Some(entered(share)),
            (None, None) => None,
            (None, Some(stated)) => {
                let (name, share) = (name(), stated.value);
                self.notice(at, NoticeKind::FixedShareKept { name, share });
                let mut stated = stated.clone();
                over::stand_in(&mut stated);
                Some(stated)
            }
        };
        let group = match &row.group {
            Some(name) => self.group(name),
            None => old
                .map(|programme| programme.group.clone())
                .or_else(|| self.only_group.clone())
                .unwrap_or_default(),
        };
        let pool = match &row.pool {
            Some(name) => Some(self.pool(name)),
            None => old.and_then(|programme| programme.pool.clone()),
        };
        Programme {
            id,
            name: old.map_or_else(|| made::plain(&row.name), |old| old.name.clone()),
            role: old.map_or(Role::Trial, |old| old.role),
            group,
            pool,
            payment,
            fixed_share,
            persons: entered(row.persons.unwrap_or_default()),
            courses: row.courses.map(entered),
            hours: row.hours.map(entered),
            printed_price: old
                .filter(|_| self.same_year)
                .and_then(|old| old.printed_price.clone()),
            outcomes: self.outcomes(row),
        }
    }

    fn outcomes(&mut self, row: &ProgrammeRow) -> Vec<StatedOutcome> {
        let mut all: Vec<StatedOutcome> = Vec::new();
        for one in &row.outcomes {
            let Some(frequency) = frequency(one) else {
                continue;
            };
            let Some(outcome) = outcomes::find(self.outcomes, &one.name) else {
                continue;
            };
            if all.iter().any(|other| other.outcome == outcome.id) {
                let (name, outcome) = (row.name.clone(), one.name.clone());
                self.notice(Some(row.row), NoticeKind::OutcomeTwice { name, outcome });
                continue;
            }
            all.push(StatedOutcome {
                outcome: outcome.id.clone(),
                frequency,
            });
        }
        all
    }

    /// The id of the group of a name; a new one where there is none.
    fn group(&mut self, name: &str) -> Cow<'static, str> {
        let key = key(name);
        let mut groups = self.groups.iter();
        let known = groups.find(|g| is_called(&g.name, &key) || is_called(&g.short, &key));
        if let Some(group) = known {
            return group.id.clone();
        }
        let id = self.ids.or_made(None, name);
        self.groups
            .push(made::bare_group(id.clone(), made::plain(name)));
        id
    }

    /// The same of a pool. Its amount is known to nobody.
    fn pool(&mut self, name: &str) -> Cow<'static, str> {
        let key = key(name);
        let known = self.pools.iter().find(|pool| is_called(&pool.name, &key));
        if let Some(pool) = known {
            return pool.id.clone();
        }
        let id = self.ids.or_made(None, name);
        self.pools.push(Pool {
            id: id.clone(),
            name: made::plain(name),
            amount: made::assumed(0.0),
            base: made::known(AllocationBase::PerPlace, Knowledge::Assumed),
            outside_persons: made::assumed(0.0),
        });
        let name = name.to_owned();
        self.notice(None, NoticeKind::PoolWithoutAmount { name });
        id
    }
}

/// How often courses led to an outcome, as the row states it.
fn frequency(of: &OutcomeRow) -> Option<Frequency> {
    let courses = |n: f64| {
        if of.of_stands_in {
            made::known(n, Knowledge::StandIn)
        } else {
            entered(n)
        }
    };
    match (of.count, of.of, of.share) {
        (Some(k), Some(n), _) => Some(Frequency::Count {
            k: entered(k),
            n: courses(n),
        }),
        (_, n, Some(share)) => Some(Frequency::Share {
            share: entered(share),
            n: n.map(courses),
            step: rounding_step(share),
        }),
        _ => None,
    }
}
