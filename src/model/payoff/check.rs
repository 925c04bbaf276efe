//! What a data set may state of worth.

use crate::model::data_set::{DataSet, Definition, OutcomeKey, Worth};
use crate::model::error::{DefinitionFault, Fault};
use crate::model::parameter::{Key, Value};

/// Checks that what is valued exists; the bounds of each figure are the registry's.
pub(in crate::model) fn check(definition: &Definition) -> Result<(), DefinitionFault> {
    let known = |id: &str, from: &str| {
        let found = definition.outcomes.iter().any(|outcome| outcome.id == id);
        found
            .then_some(())
            .ok_or_else(|| DefinitionFault::UnknownOutcome {
                id: id.to_owned(),
                from: from.to_owned(),
            })
    };
    for outcome in &definition.outcomes {
        if let Worth::Either { job, education } = &outcome.worth {
            known(job, &outcome.id)?;
            known(education, &outcome.id)?;
        }
    }
    for comparison in &definition.comparisons {
        if let Some(outcome) = &comparison.payoff.outcome {
            known(outcome, &comparison.id)?;
        }
    }
    Ok(())
}

/// Whether a parameter may name this outcome.
pub(in crate::model) fn check_outcome(
    data: &DataSet,
    parameter: Key,
    outcome: OutcomeKey,
) -> Result<(), Fault> {
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
