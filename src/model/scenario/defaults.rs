//! That a data set's own figures make a scenario.

use std::rc::Rc;

use crate::model::clash::clash;
use crate::model::data_set::{self, DataSet, Definition};
use crate::model::error::{DefinitionFault, Fault};
use crate::model::inputs::{DefaultValue, Inputs};
use crate::model::key::{Key, Value};

impl DataSet {
    /// Resolves a definition.
    ///
    /// # Errors
    /// Refuses malformed, reserved or doubled ids, references to nothing, more
    /// than [`MOST_PROGRAMMES`] programmes, names over [`LONGEST_NAME`]
    /// characters, and figures outside their parameter's range or that clash.
    ///
    /// [`MOST_PROGRAMMES`]: crate::model::data_set::MOST_PROGRAMMES
    /// [`LONGEST_NAME`]: crate::model::data_set::LONGEST_NAME
    pub fn new(definition: Definition) -> Result<Rc<Self>, DefinitionFault> {
        let data = Rc::new(Self::resolve(definition)?);
        check_defaults(&data)?;
        check_presets(&data)?;
        Ok(data)
    }
}

/// Checks that every preset makes a scenario.
fn check_presets(data: &Rc<DataSet>) -> Result<(), DefinitionFault> {
    for (at, preset) in data.definition().presets.iter().enumerate() {
        let mut inputs = Inputs::new(Rc::clone(data));
        for (id, value) in &preset.changes {
            let key = data.find(id).map(|parameter| parameter.key);
            let key = key.filter(|&key| super::check_value(&inputs, key, *value).is_ok());
            let Some(key) = key else {
                return Err(DefinitionFault::Preset {
                    at,
                    id: id.to_string(),
                });
            };
            inputs.insert(key, *value);
        }
        if clash(&inputs).is_some() {
            let first = preset.changes.first();
            return Err(DefinitionFault::Preset {
                at,
                id: first.map_or_else(String::new, |(id, _)| id.to_string()),
            });
        }
    }
    Ok(())
}

/// Checks that a data set's own figures make a scenario, under every split.
fn check_defaults(data: &Rc<DataSet>) -> Result<(), DefinitionFault> {
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
    let mut inputs = Inputs::new(Rc::clone(data));
    for split in 0..data.definition().splits.len().max(1) {
        let at = u8::try_from(split).unwrap_or(u8::MAX);
        // The first as well, so that what does not fit is the split.
        inputs.insert(Key::Reconstruction, Value::Split(at));
        for parameter in data.parameters() {
            let key = parameter.key;
            let value = match inputs.default(key) {
                DefaultValue::Fixed(value) => value,
                DefaultValue::Follows => match data_set::stated(data, key) {
                    Some(stated) => stated.value,
                    None => continue,
                },
            };
            super::check_value(&inputs, key, value).map_err(|fault| named(fault, key))?;
        }
        if let Some(clash) = clash(&inputs) {
            return Err(named(clash.blame(&inputs, None), Key::Reconstruction));
        }
    }
    Ok(())
}
