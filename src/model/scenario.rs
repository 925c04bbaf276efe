//! A data set with what the user changed.
//!
//! A [`Scenario`] is valid by construction: every way to make or change one
//! checks ranges and the clashes between fields, and says what is wrong.

mod defaults;

use std::ops::Deref;
use std::rc::Rc;

use super::clash::clash;
use super::data_set::DataSet;
use super::error::Fault;
use super::following;
use super::inputs::Inputs;
use super::key::{Key, OutcomeKey, Value};
use super::parameter::Domain;

pub use super::inputs::DefaultValue;

/// Inputs that passed every check: a data set and changes that go together.
///
/// It can be read as the [`Inputs`] that it is, and not written to.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    inputs: Inputs,
}

impl Deref for Scenario {
    type Target = Inputs;

    fn deref(&self) -> &Inputs {
        &self.inputs
    }
}

impl Scenario {
    /// The data set as it stands.
    #[must_use]
    pub fn new(data: Rc<DataSet>) -> Self {
        Self {
            inputs: Inputs::new(data),
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
        let mut inputs = Inputs::new(data);
        for (key, value) in changes {
            check_value(&inputs, key, value)?;
            inputs.insert(key, value);
        }
        Self::checked(inputs, None)
    }

    /// This scenario with one parameter set.
    ///
    /// # Errors
    /// A value outside its range, or a clash, naming this parameter and the one
    /// it clashes with.
    pub fn with(&self, key: Key, value: Value) -> Result<Self, Fault> {
        self.check_value(key, value)?;
        let mut inputs = self.inputs.clone();
        inputs.insert(key, value);
        Self::checked(inputs, Some(key))
    }

    /// This scenario with one parameter back at its default.
    ///
    /// # Errors
    /// A clash of the default with another change.
    pub fn without(&self, key: Key) -> Result<Self, Fault> {
        let mut inputs = self.inputs.clone();
        inputs.remove(key);
        Self::checked(inputs, Some(key))
    }

    fn checked(mut inputs: Inputs, changed: Option<Key>) -> Result<Self, Fault> {
        inputs.normalise();
        match clash(&inputs) {
            None => Ok(Self { inputs }),
            Some(clash) => Err(clash.blame(&inputs, changed)),
        }
    }

    /// Whether a value may stand for a parameter, on its own.
    ///
    /// # Errors
    /// A value of the wrong kind, not finite, or outside the bounds.
    pub fn check_value(&self, key: Key, value: Value) -> Result<(), Fault> {
        check_value(&self.inputs, key, value)
    }

    /// The inputs with one more change, whose clashes with others are not looked for yet;
    /// `None` for a value that the parameter cannot take.
    pub(super) fn inputs_with(&self, key: Key, value: Value) -> Option<Inputs> {
        self.check_value(key, value).ok()?;
        let mut inputs = self.inputs.clone();
        inputs.set(key, value);
        Some(inputs)
    }

    /// What each parameter is now.
    #[must_use]
    pub fn inputs(&self) -> &Inputs {
        &self.inputs
    }

    /// A parameter's value now: the user's value, the default, or what
    /// it follows. `None` where nothing gives it one.
    #[must_use]
    pub fn value(&self, key: Key) -> Option<Value> {
        let split = || {
            let asked = key == Key::Reconstruction && self.data().parameter(key).is_some();
            // Where none is chosen, the first is computed with.
            asked.then(|| u8::try_from(self.split()).map(Value::Split).ok())
        };
        self.number(key)
            .map(Value::Number)
            .or_else(|| self.own(key))
            .or_else(|| split().flatten())
    }

    /// A parameter's number now: the user's, the default, or
    /// what it follows. `None` for a parameter that holds no number.
    #[must_use]
    pub fn number(&self, key: Key) -> Option<f64> {
        following::number(&self.inputs, key)
    }
}

/// Whether a value may stand for a parameter, on its own.
///
/// # Errors
/// A value of the wrong kind, not finite, or outside the bounds.
fn check_value(inputs: &Inputs, key: Key, value: Value) -> Result<(), Fault> {
    let Some(parameter) = inputs.data().parameter(key) else {
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
        (Domain::Outcome, Value::Outcome(outcome)) => check_outcome(inputs.data(), key, outcome),
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

/// Whether a parameter may name this outcome.
fn check_outcome(data: &DataSet, parameter: Key, outcome: OutcomeKey) -> Result<(), Fault> {
    if usize::from(outcome.0) < data.outcomes().len() {
        Ok(())
    } else {
        // A key of another data set.
        Err(Fault::WrongKind {
            parameter,
            given: Value::Outcome(outcome),
        })
    }
}
