//! What is known before anybody changes anything: programmes, groups,
//! administrative pools, comparisons, and where each figure comes from.
//!
//! A [`Definition`] is the plain statement, with ids as text. [`DataSet::new`]
//! resolves it once, beside [`super::scenario`], which sees to it that its own figures make
//! a scenario; a [`DataSet`] cannot refer to what does not exist.

mod check;
mod registry;

use std::borrow::Cow;

use super::error::DefinitionFault;
use super::parameter::{Key, Parameter};

pub(super) use registry::stated;

pub use super::definition::{
    Claim, Comparison, Definition, Frequency, Group, Harder, Knowledge, LONGEST_NAME,
    MOST_PROGRAMMES, Note, Outcome, Payment, Payoff, Pool, Predicate, Preset, Programme,
    RESERVED_IDS, Remark, Role, Source, Split, Stated, StatedOutcome, Text, Trait, Worth,
};
pub use super::key::{ComparisonKey, GroupKey, OutcomeKey, Owner, PoolKey, ProgrammeKey};

/// What is assessed: a group beside what it is compared with, or one that is the first side
/// of no comparison, alone.
#[derive(Clone, Debug)]
pub struct Assessment {
    /// The comparison's id, or the group's.
    pub id: Cow<'static, str>,
    /// The group that is looked at.
    pub a: GroupKey,
    /// The group it is compared with, if any.
    pub b: Option<GroupKey>,
    /// What to know before the first is closed and places are bought at the other.
    pub before_closing: Option<Text>,
    /// What is assumed where costs and benefits are set against each other.
    pub payoff: Payoff,
}

/// A definition whose references have been resolved, with its parameters.
#[derive(Debug)]
pub struct DataSet {
    definition: Definition,
    group_of: Vec<GroupKey>,
    pool_of: Vec<Option<PoolKey>>,
    members: Vec<Vec<ProgrammeKey>>,
    /// The comparisons, then the groups that are the first side of none.
    assessments: Vec<Assessment>,
    /// Budget and places by split, for the programmes that splits speak of.
    splits: Vec<Vec<Option<(f64, f64)>>>,
    parameters: Vec<Parameter>,
}

/// Two are the same that state the same, wherever they were made: all else follows.
impl PartialEq for DataSet {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other) || self.definition == other.definition
    }
}

impl DataSet {
    /// Resolves a definition; whether its figures make a scenario is seen to by
    /// [`DataSet::new`], since that takes arithmetic.
    pub(super) fn resolve(definition: Definition) -> Result<Self, DefinitionFault> {
        check::shape(&definition)?;
        check::shown(&definition)?;
        let group_at = |id: &str, from: &str| {
            position(definition.groups.iter().map(|g| &*g.id), id)
                .map(GroupKey)
                .ok_or_else(|| DefinitionFault::UnknownGroup {
                    id: id.to_owned(),
                    from: from.to_owned(),
                })
        };
        let mut group_of = Vec::new();
        let mut pool_of = Vec::new();
        let mut members = vec![Vec::new(); definition.groups.len()];
        for (index, programme) in (0u16..).zip(&definition.programmes) {
            let group = group_at(&programme.group, &programme.id)?;
            members[usize::from(group.0)].push(ProgrammeKey(index));
            group_of.push(group);
            pool_of.push(match &programme.pool {
                None => None,
                Some(id) => Some(
                    position(definition.pools.iter().map(|p| &*p.id), id)
                        .map(PoolKey)
                        .ok_or_else(|| DefinitionFault::UnknownPool {
                            id: id.to_string(),
                            from: programme.id.to_string(),
                        })?,
                ),
            });
        }
        let mut assessments = Vec::new();
        for c in &definition.comparisons {
            assessments.push(Assessment {
                id: c.id.clone(),
                a: group_at(&c.a, &c.id)?,
                b: Some(group_at(&c.b, &c.id)?),
                before_closing: c.before_closing.clone(),
                payoff: c.payoff.clone(),
            });
        }
        for (index, group) in (0u16..).zip(&definition.groups) {
            if !definition.comparisons.iter().any(|c| c.a == group.id) {
                assessments.push(Assessment {
                    id: group.id.clone(),
                    a: GroupKey(index),
                    b: None,
                    before_closing: None,
                    payoff: group.payoff.clone(),
                });
            }
        }
        let mut splits = Vec::new();
        for split in &definition.splits {
            let mut row = vec![None; definition.programmes.len()];
            for (id, budget, places) in &split.shares {
                let at = position(definition.programmes.iter().map(|p| &*p.id), id)
                    .ok_or_else(|| DefinitionFault::UnknownProgramme { id: id.to_string() })?;
                row[usize::from(at)] = Some((*budget, *places));
            }
            splits.push(row);
        }
        check::outcomes(&definition)?;
        check::claims(&definition)?;
        check::worth(&definition)?;
        let mut data = Self {
            definition,
            group_of,
            pool_of,
            members,
            assessments,
            splits,
            parameters: Vec::new(),
        };
        data.parameters = registry::register(&data);
        Ok(data)
    }

    /// The definition it was made from.
    #[must_use]
    pub fn definition(&self) -> &Definition {
        &self.definition
    }

    /// Id and revision, as links and files write them: `copenhagen-2015.1`.
    #[must_use]
    pub fn full_id(&self) -> String {
        format!("{}.{}", self.definition.id, self.definition.revision)
    }

    /// Every adjustable input, in the order in which links write them.
    #[must_use]
    pub fn parameters(&self) -> &[Parameter] {
        &self.parameters
    }

    /// The parameter with this id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Parameter> {
        self.parameters.iter().find(|p| p.id == id)
    }

    /// The parameter behind a key.
    #[must_use]
    pub fn parameter(&self, key: Key) -> Option<&Parameter> {
        self.parameters
            .binary_search_by_key(&key, |p| p.key)
            .ok()
            .map(|at| &self.parameters[at])
    }

    /// Where a source id leads.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.definition.sources.iter().find(|s| s.id == id)
    }

    /// All programmes.
    pub fn programmes(&self) -> impl ExactSizeIterator<Item = ProgrammeKey> + use<> {
        (0..self.group_of.len() as u16).map(ProgrammeKey)
    }

    /// All groups.
    pub fn groups(&self) -> impl ExactSizeIterator<Item = GroupKey> + use<> {
        (0..self.members.len() as u16).map(GroupKey)
    }

    /// All pools.
    pub fn pools(&self) -> impl ExactSizeIterator<Item = PoolKey> + use<> {
        (0..self.definition.pools.len() as u16).map(PoolKey)
    }

    /// All comparisons.
    pub fn comparisons(&self) -> impl ExactSizeIterator<Item = ComparisonKey> + use<> {
        (0..self.definition.comparisons.len() as u16).map(ComparisonKey)
    }

    /// All comparisons, then the groups that are the first side of none.
    pub fn all_assessments(&self) -> impl ExactSizeIterator<Item = ComparisonKey> + use<> {
        (0..self.assessments.len() as u16).map(ComparisonKey)
    }

    /// The first comparison, or the first group where there is none.
    #[must_use]
    pub fn first_assessment(&self) -> ComparisonKey {
        ComparisonKey(0)
    }

    /// All comparisons, then the groups that take part in none: what is offered to look at.
    /// What others are compared with is looked at beside them.
    pub fn assessments(&self) -> impl Iterator<Item = ComparisonKey> {
        self.all_assessments().filter(|&key| {
            let (a, b) = self.sides(key);
            b.is_some() || self.assessments.iter().all(|other| other.b != Some(a))
        })
    }

    /// All outcomes.
    pub fn outcomes(&self) -> impl ExactSizeIterator<Item = OutcomeKey> + use<> {
        (0..self.definition.outcomes.len() as u16).map(OutcomeKey)
    }

    /// What the data set says an outcome is.
    #[must_use]
    pub fn outcome(&self, key: OutcomeKey) -> &Outcome {
        &self.definition.outcomes[usize::from(key.0)]
    }

    /// A trait's figure for a group's people.
    #[must_use]
    pub fn people(&self, key: GroupKey, of: &Trait) -> Option<f64> {
        let people = &self.group(key).people;
        people.iter().find(|(id, _)| *id == of.id).map(|(_, x)| *x)
    }

    /// How often an outcome came about, as it is stated for this programme or
    /// group itself.
    #[must_use]
    pub fn frequency(&self, owner: Owner, key: OutcomeKey) -> Option<&Frequency> {
        let stated = match owner {
            Owner::Group(group) => &self.group(group).outcomes,
            Owner::Programme(programme) => &self.programme(programme).outcomes,
        };
        let id = &self.outcome(key).id;
        let found = stated.iter().find(|stated| stated.outcome == *id)?;
        Some(&found.frequency)
    }

    /// A programme's statement.
    #[must_use]
    pub fn programme(&self, key: ProgrammeKey) -> &Programme {
        &self.definition.programmes[usize::from(key.0)]
    }

    /// A group's statement.
    #[must_use]
    pub fn group(&self, key: GroupKey) -> &Group {
        &self.definition.groups[usize::from(key.0)]
    }

    /// A pool's statement.
    #[must_use]
    pub fn pool(&self, key: PoolKey) -> &Pool {
        &self.definition.pools[usize::from(key.0)]
    }

    /// What a comparison is of, or a group that is assessed alone.
    #[must_use]
    pub fn comparison(&self, key: ComparisonKey) -> &Assessment {
        &self.assessments[usize::from(key.0)]
    }

    /// The group a programme belongs to.
    #[must_use]
    pub fn group_of(&self, key: ProgrammeKey) -> GroupKey {
        self.group_of[usize::from(key.0)]
    }

    /// The pool a programme has a share in.
    #[must_use]
    pub fn pool_of(&self, key: ProgrammeKey) -> Option<PoolKey> {
        self.pool_of[usize::from(key.0)]
    }

    /// A group's programmes.
    #[must_use]
    pub fn members(&self, key: GroupKey) -> &[ProgrammeKey] {
        &self.members[usize::from(key.0)]
    }

    /// The group that is looked at, and the one it is compared with, if any.
    #[must_use]
    pub fn sides(&self, key: ComparisonKey) -> (GroupKey, Option<GroupKey>) {
        let of = self.comparison(key);
        (of.a, of.b)
    }

    /// Both groups of a comparison; `None` for a group that is assessed alone.
    #[must_use]
    pub fn both_sides(&self, key: ComparisonKey) -> Option<(GroupKey, GroupKey)> {
        let (a, b) = self.sides(key);
        Some((a, b?))
    }

    /// Budget and places of a programme under a split, if it speaks of it.
    #[must_use]
    pub fn split_share(&self, split: usize, key: ProgrammeKey) -> Option<(f64, f64)> {
        *self.splits.get(split)?.get(usize::from(key.0))?
    }

    /// Whether any split speaks of the programme.
    #[must_use]
    pub fn is_split(&self, key: ProgrammeKey) -> bool {
        (0..self.splits.len()).any(|split| self.split_share(split, key).is_some())
    }

    /// The comparison with this id, or the group with this id that is assessed alone.
    #[must_use]
    pub fn find_comparison(&self, id: &str) -> Option<ComparisonKey> {
        position(self.assessments.iter().map(|c| &*c.id), id).map(ComparisonKey)
    }

    /// The outcome with this id.
    #[must_use]
    pub fn find_outcome(&self, id: &str) -> Option<OutcomeKey> {
        position(self.definition.outcomes.iter().map(|o| &*o.id), id).map(OutcomeKey)
    }

    /// The group with this id.
    #[must_use]
    pub fn find_group(&self, id: &str) -> Option<GroupKey> {
        position(self.definition.groups.iter().map(|g| &*g.id), id).map(GroupKey)
    }

    /// The programme with this id.
    #[must_use]
    pub fn find_programme(&self, id: &str) -> Option<ProgrammeKey> {
        position(self.definition.programmes.iter().map(|p| &*p.id), id).map(ProgrammeKey)
    }
}

fn position<'a>(mut ids: impl Iterator<Item = &'a str>, id: &str) -> Option<u16> {
    ids.position(|other| other == id)
        .and_then(|at| u16::try_from(at).ok())
}
