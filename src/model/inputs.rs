//! What each parameter is now: the data set's figure, the user's change of it, or nothing
//! of its own where it follows others.
//!
//! All arithmetic takes [`Inputs`] and asks nothing of whether they passed a check: a search
//! asks it of values that nobody may set. Inputs that passed every check are a
//! [`super::scenario::Scenario`].

mod valued;

use std::collections::BTreeMap;
use std::rc::Rc;

use super::data_set::{self, DataSet, GroupKey, Knowledge, OutcomeKey, PoolKey, ProgrammeKey};
use super::key::{AllocationBase, ComparisonField, GroupField, Key, PoolField, ProgrammeField};
use super::key::{Unit, Value};
use super::parameter::Parameter;

/// What a parameter is while nobody has changed it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum DefaultValue {
    /// A value of its own. Setting exactly this value is no change.
    Fixed(Value),
    /// It follows other figures. Setting it is a change, whatever the value,
    /// since it stops following.
    Follows,
}

/// A data set and what was changed in it, whether or not the changes go together.
#[derive(Clone, Debug)]
pub struct Inputs {
    data: Rc<DataSet>,
    changes: BTreeMap<Key, Value>,
}

impl PartialEq for Inputs {
    fn eq(&self, other: &Self) -> bool {
        let same = || Rc::ptr_eq(&self.data, &other.data) || self.data == other.data;
        self.changes == other.changes && same()
    }
}

impl Inputs {
    /// The data set as it stands.
    #[must_use]
    pub(super) fn new(data: Rc<DataSet>) -> Self {
        Self {
            data,
            changes: BTreeMap::new(),
        }
    }

    /// Sets one value without checking it, as for a search over many values of one
    /// parameter. As in [`super::scenario::Scenario::with`], a parameter's own default is no
    /// change: it displaces nothing.
    pub(super) fn set(&mut self, key: Key, value: Value) {
        if self.default(key) == DefaultValue::Fixed(value) {
            self.changes.remove(&key);
        } else {
            self.changes.insert(key, value);
        }
    }

    /// Makes one value a change, even where it is the default, until [`Self::normalise`].
    pub(super) fn insert(&mut self, key: Key, value: Value) {
        self.changes.insert(key, value);
    }

    /// Puts one parameter back at its default.
    pub(super) fn remove(&mut self, key: Key) {
        self.changes.remove(&key);
    }

    /// Drops changes that are none.
    pub(super) fn normalise(&mut self) {
        let probe = self.clone();
        self.changes.retain(|&key, value| match probe.default(key) {
            DefaultValue::Fixed(default) => default != *value,
            DefaultValue::Follows => true,
        });
    }

    /// The data set.
    #[must_use]
    pub fn data(&self) -> &Rc<DataSet> {
        &self.data
    }

    /// What was changed, in the registry's order.
    pub fn changes(&self) -> impl ExactSizeIterator<Item = (Key, Value)> + '_ {
        self.changes.iter().map(|(&k, &v)| (k, v))
    }

    /// Whether the user changed this parameter.
    #[must_use]
    pub fn is_changed(&self, key: Key) -> bool {
        self.changes.contains_key(&key)
    }

    /// How the present value of a parameter is known.
    #[must_use]
    pub fn knowledge(&self, key: Key) -> Knowledge {
        if self.is_changed(key) {
            return Knowledge::Yours;
        }
        let registered = self.data.parameter(key).map(|p| p.knowledge);
        // What nobody can change may be stated all the same.
        let stated = || data_set::stated(&self.data, key).map(|stated| stated.knowledge);
        registered.or_else(stated).unwrap_or(Knowledge::Assumed)
    }

    /// What a parameter is while nobody changes it. Budgets and places follow
    /// the chosen split.
    #[must_use]
    pub fn default(&self, key: Key) -> DefaultValue {
        use DefaultValue::{Fixed, Follows};
        if key.follows_though_stated() {
            return Follows;
        }
        let Some(stated) = data_set::stated(&self.data, key) else {
            return key.kind().default.map_or(Follows, Fixed);
        };
        let split = |programme| self.data.split_share(self.split(), programme);
        let chosen = match key {
            Key::Programme(programme, ProgrammeField::Budget) => split(programme).map(|s| s.0),
            Key::Programme(programme, ProgrammeField::Places) => split(programme).map(|s| s.1),
            _ => None,
        };
        Fixed(chosen.map_or(stated.value, Value::Number))
    }

    /// The value set by the user, or the default if it has one of its own; which outcome is
    /// valued follows what is known of outcomes.
    pub(super) fn own(&self, key: Key) -> Option<Value> {
        self.changes
            .get(&key)
            .copied()
            .or_else(|| match (self.default(key), key) {
                (DefaultValue::Fixed(value), _) => Some(value),
                (DefaultValue::Follows, Key::Comparison(of, ComparisonField::Outcome)) => {
                    self.outcome_by_itself(of).map(Value::Outcome)
                }
                (DefaultValue::Follows, _) => None,
            })
    }

    /// The user's number, or the default if it has one of its own; `None` where it follows
    /// others, for which see [`super::scenario::Scenario::number`].
    #[must_use]
    pub fn own_number(&self, key: Key) -> Option<f64> {
        match self.own(key) {
            Some(Value::Number(x)) => Some(x),
            _ => None,
        }
    }

    /// A parameter's own value as a number of the sheet: one for yes, its place among all for
    /// a base, a split or an outcome. `None` where it has none of its own.
    #[must_use]
    pub fn as_number(&self, key: Key) -> Option<f64> {
        Some(match self.own(key)? {
            Value::Number(x) => x,
            Value::Flag(yes) => f64::from(u8::from(yes)),
            Value::Base(base) => f64::from(base.place()),
            Value::Split(at) => f64::from(at),
            Value::Outcome(outcome) => f64::from(outcome.0),
        })
    }

    /// The number the user set for a programme, if any.
    #[must_use]
    pub fn set_number(&self, programme: ProgrammeKey, field: ProgrammeField) -> Option<f64> {
        self.changed_number(Key::Programme(programme, field))
    }

    /// The value of the group's occupancy lever, if the user moved it.
    #[must_use]
    pub fn lever(&self, group: GroupKey) -> Option<f64> {
        self.changed_number(Key::Group(group, GroupField::Occupancy))
    }

    /// Places of a programme, if it has any apart from its persons.
    #[must_use]
    pub fn places(&self, programme: ProgrammeKey) -> Option<f64> {
        self.own_number(Key::Programme(programme, ProgrammeField::Places))
    }

    /// The number the user set, if any.
    #[must_use]
    pub fn changed_number(&self, key: Key) -> Option<f64> {
        match self.changes.get(&key) {
            Some(Value::Number(x)) => Some(*x),
            _ => None,
        }
    }

    /// The index of the split in use, counted from zero.
    #[must_use]
    pub fn split(&self) -> usize {
        match self.changes.get(&Key::Reconstruction) {
            Some(Value::Split(at)) => usize::from(*at),
            _ => 0,
        }
    }

    /// A value of a parameter at the price level that was chosen: what is kroner is
    /// multiplied by [`Self::price_index`].
    #[must_use]
    pub fn at_level(&self, key: Key, value: Value) -> Value {
        match value {
            Value::Number(x) => Value::Number(x * self.level(key)),
            other => other,
        }
    }

    /// By what a parameter's own value is multiplied: the price index, where it is in
    /// kroner.
    #[must_use]
    pub fn level(&self, key: Key) -> f64 {
        match self.data.parameter(key).and_then(Parameter::unit) {
            Some(Unit::Kroner) => self.price_index(),
            _ => 1.0,
        }
    }

    /// By what all kroner of the data set's year are multiplied.
    #[must_use]
    pub fn price_index(&self) -> f64 {
        self.changed_number(Key::PriceIndex).unwrap_or(1.0)
    }

    /// Whether a flag is set.
    #[must_use]
    pub fn flag(&self, key: Key) -> bool {
        matches!(self.changes.get(&key), Some(Value::Flag(true)))
    }

    /// The outcome that a parameter holds.
    pub(super) fn outcome(&self, key: Key) -> Option<OutcomeKey> {
        match self.own(key) {
            Some(Value::Outcome(outcome)) => Some(outcome),
            _ => None,
        }
    }

    /// The base a pool is shared out by; the common pool's for `None`.
    #[must_use]
    pub fn base(&self, pool: Option<PoolKey>) -> AllocationBase {
        let key = pool.map_or(Key::CommonBase, |p| Key::Pool(p, PoolField::Base));
        match self.own(key) {
            Some(Value::Base(base)) => base,
            _ => AllocationBase::None,
        }
    }
}
