//! A data set with what the user changed.
//!
//! A [`Scenario`] is valid by construction: every way to make or change one
//! checks ranges and the clashes between fields, and says what is wrong.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::allocation::AllocationBase;
use super::clash::clash;
use super::data_set::{DataSet, GroupKey, Knowledge, OutcomeKey, PoolKey, ProgrammeKey};
use super::error::{DefinitionFault, Fault};
use super::parameter::{
    Domain, GroupField, Key, Parameter, PoolField, ProgrammeField, Unit, Value,
};
use super::{occupancy, outcome, parameter, payoff};

/// What a parameter is while nobody has changed it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum DefaultValue {
    /// A value of its own. Setting exactly this value is no change.
    Fixed(Value),
    /// It follows other figures. Setting it is a change, whatever the value,
    /// since it stops following.
    Follows,
}

/// A data set and the changes made to it.
#[derive(Clone, Debug)]
pub struct Scenario {
    data: Rc<DataSet>,
    changes: BTreeMap<Key, Value>,
}

impl PartialEq for Scenario {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.data, &other.data) && self.changes == other.changes
    }
}

impl Scenario {
    /// The data set as it stands.
    #[must_use]
    pub fn new(data: Rc<DataSet>) -> Self {
        Self {
            data,
            changes: BTreeMap::new(),
        }
    }

    /// The data set with all of these changes at once.
    ///
    /// # Errors
    /// The first fault in the registry's order: a value outside its range, or a
    /// clash between two fields.
    pub fn with_changes(
        data: Rc<DataSet>,
        changes: impl IntoIterator<Item = (Key, Value)>,
    ) -> Result<Self, Fault> {
        let mut scenario = Self::new(data);
        for (key, value) in changes {
            scenario.check_value(key, value)?;
            scenario.changes.insert(key, value);
        }
        scenario.normalise();
        match clash(&scenario) {
            None => Ok(scenario),
            Some(clash) => Err(clash.blame(&scenario, None)),
        }
    }

    /// This scenario with one parameter set.
    ///
    /// # Errors
    /// A value outside its range, or a clash, naming this parameter and the one
    /// it clashes with.
    pub fn with(&self, key: Key, value: Value) -> Result<Self, Fault> {
        self.check_value(key, value)?;
        let mut changed = self.clone();
        changed.changes.insert(key, value);
        changed.validated(key)
    }

    /// This scenario with one parameter back at its default.
    ///
    /// # Errors
    /// A clash of the default with another change.
    pub fn without(&self, key: Key) -> Result<Self, Fault> {
        let mut changed = self.clone();
        changed.changes.remove(&key);
        changed.validated(key)
    }

    fn validated(mut self, changed: Key) -> Result<Self, Fault> {
        self.normalise();
        match clash(&self) {
            None => Ok(self),
            Some(clash) => Err(clash.blame(&self, Some(changed))),
        }
    }

    /// Drops changes that are none.
    fn normalise(&mut self) {
        let probe = self.clone();
        self.changes.retain(|&key, value| match probe.default(key) {
            DefaultValue::Fixed(default) => default != *value,
            DefaultValue::Follows => true,
        });
    }

    /// Writes one value without checking it, for a scan over many values of one
    /// parameter. Check [`Self::is_valid`] afterwards. As in [`Self::with`],
    /// a parameter's own default is no change: it displaces nothing.
    pub(super) fn overwrite(&mut self, key: Key, value: Value) {
        if self.default(key) == DefaultValue::Fixed(value) {
            self.changes.remove(&key);
        } else {
            self.changes.insert(key, value);
        }
    }

    pub(super) fn is_valid(&self) -> bool {
        clash(self).is_none()
    }

    /// Whether a value may stand for a parameter, on its own.
    ///
    /// # Errors
    /// A value of the wrong kind, not finite, or outside the bounds.
    pub fn check_value(&self, key: Key, value: Value) -> Result<(), Fault> {
        let Some(parameter) = self.data.parameter(key) else {
            return Err(Fault::UnknownParameter {
                // A key of another data set; its own id is not known here.
                id: "?".to_owned(),
            });
        };
        match (parameter.domain, value) {
            (
                Domain::Number {
                    least,
                    most,
                    above_least,
                    ..
                },
                Value::Number(given),
            ) => check_number(key, given, (least, most), above_least),
            (Domain::Flag, Value::Flag(_)) | (Domain::Base, Value::Base(_)) => Ok(()),
            (Domain::Split(count), Value::Split(at)) if at < count => Ok(()),
            (Domain::Outcome, Value::Outcome(outcome)) => {
                payoff::check_outcome(&self.data, key, outcome)
            }
            (Domain::Split(count), Value::Split(at)) => Err(Fault::TooHigh {
                parameter: key,
                given: f64::from(at),
                most: f64::from(count) - 1.0,
            }),
            (_, given) => Err(Fault::WrongKind {
                parameter: key,
                given,
            }),
        }
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
        self.data
            .parameter(key)
            .map_or(Knowledge::Assumed, |p| p.knowledge)
    }

    /// What a parameter is while nobody changes it. Budgets and places follow
    /// the chosen split.
    #[must_use]
    pub fn default(&self, key: Key) -> DefaultValue {
        use DefaultValue::{Fixed, Follows};
        if key.follows_though_stated() {
            return Follows;
        }
        let Some(stated) = parameter::stated(&self.data, key) else {
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

    /// The value set by the user, or the default if it has one of its own.
    fn own(&self, key: Key) -> Option<Value> {
        self.changes
            .get(&key)
            .copied()
            .or_else(|| match self.default(key) {
                DefaultValue::Fixed(value) => Some(value),
                DefaultValue::Follows => None,
            })
    }

    /// A parameter's value now: the user's value, the default, or what
    /// it follows. `None` where nothing gives it one.
    #[must_use]
    pub fn value(&self, key: Key) -> Option<Value> {
        self.number(key)
            .map(Value::Number)
            .or_else(|| self.own(key))
    }

    /// The user's number, or the default if it has one of its own.
    pub(super) fn own_number(&self, key: Key) -> Option<f64> {
        match self.own(key) {
            Some(Value::Number(x)) => Some(x),
            _ => None,
        }
    }

    /// A parameter's number now: the user's, the default, or
    /// what it follows. `None` for a parameter that holds no number.
    #[must_use]
    pub fn number(&self, key: Key) -> Option<f64> {
        if let Key::Outcome(owner, outcome, field) = key
            && !self.is_changed(key)
            // A count that was displaced by a share is the share's, and the reverse.
            && let Some(known) = outcome::following(self, owner, outcome, field)
        {
            return Some(known);
        }
        self.own_number(key).or_else(|| match key {
            Key::Group(group, GroupField::Occupancy) => occupancy::today(self, group),
            Key::Programme(p, ProgrammeField::FixedShare) => {
                self.own_number(Key::Group(self.data.group_of(p), GroupField::FixedShare))
            }
            Key::Programme(p, ProgrammeField::Places) => {
                self.number(Key::Programme(p, ProgrammeField::Persons))
            }
            Key::Programme(p, ProgrammeField::Persons) => occupancy::persons(self, p),
            Key::Programme(p, ProgrammeField::Courses) => occupancy::courses(self, p),
            _ => None,
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

fn check_number(
    parameter: Key,
    given: f64,
    (least, most): (f64, f64),
    above: bool,
) -> Result<(), Fault> {
    if !given.is_finite() {
        return Err(Fault::NotFinite { parameter });
    }
    if given < least || (above && given <= least) {
        return Err(Fault::TooLow {
            parameter,
            given,
            least,
            above,
        });
    }
    if given > most {
        return Err(Fault::TooHigh {
            parameter,
            given,
            most,
        });
    }
    Ok(())
}

/// Checks that a data set's own figures make a scenario, under every split.
pub(super) fn check_defaults(data: &Rc<DataSet>) -> Result<(), DefinitionFault> {
    // A split is named by the programme that it does not fit.
    let at_fault = |fault: &Fault| match *fault {
        Fault::Overfull {
            parameter: Key::Reconstruction,
            clashes_with,
            ..
        } => Some(clashes_with),
        _ => fault.parameter(),
    };
    let named = |fault: Fault, fallback: Key| DefinitionFault::Figure {
        parameter: data
            .parameter(at_fault(&fault).unwrap_or(fallback))
            .map_or_else(String::new, |p| p.id.clone()),
        fault,
    };
    let mut scenario = Scenario::new(Rc::clone(data));
    for split in 0..data.definition().splits.len().max(1) {
        let at = u8::try_from(split).unwrap_or(u8::MAX);
        // The first as well, so that what does not fit is the split.
        scenario
            .changes
            .insert(Key::Reconstruction, Value::Split(at));
        for parameter in data.parameters() {
            let key = parameter.key;
            let value = match scenario.default(key) {
                DefaultValue::Fixed(value) => value,
                DefaultValue::Follows => match parameter::stated(data, key) {
                    Some(stated) => stated.value,
                    None => continue,
                },
            };
            scenario
                .check_value(key, value)
                .map_err(|fault| named(fault, key))?;
        }
        if let Some(clash) = clash(&scenario) {
            return Err(named(clash.blame(&scenario, None), Key::Reconstruction));
        }
    }
    Ok(())
}
