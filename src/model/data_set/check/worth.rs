//! What a data set may state of the worth of an outcome.

use crate::model::definition::{Definition, Worth};
use crate::model::error::DefinitionFault;

/// Checks that what is valued exists; the bounds of each figure are the registry's.
pub(in crate::model::data_set) fn check(definition: &Definition) -> Result<(), DefinitionFault> {
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
