//! What a data set may state of worth, and what a scenario starts from.

use crate::model::data_set::{ComparisonKey, DataSet, Definition, OutcomeKey, Worth};
use crate::model::error::{DefinitionFault, Fault};
use crate::model::parameter::{ComparisonField, Key, Value};
use crate::model::scenario::DefaultValue;

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

/// What an input of a comparison is while nobody has changed it.
pub(in crate::model) fn default(
    data: &DataSet,
    key: ComparisonKey,
    field: ComparisonField,
) -> DefaultValue {
    use ComparisonField as F;
    let payoff = &data.comparison(key).payoff;
    let stated = match field {
        F::Outcome => {
            let outcome = payoff.outcome.as_ref().and_then(|id| data.find_outcome(id));
            return outcome.map_or(DefaultValue::Follows, |outcome| {
                DefaultValue::Fixed(Value::Outcome(outcome))
            });
        }
        F::CloseAdministration => return DefaultValue::Fixed(Value::Flag(false)),
        F::Baseline => return DefaultValue::Follows,
        F::Value => &payoff.value,
        F::EducationValue => &payoff.education_value,
        F::Years => &payoff.years,
        F::Retention => &payoff.retention,
        F::Discount => &payoff.discount,
        F::FirstYear => &payoff.first_year,
        F::StateShare => &payoff.state_share,
    };
    DefaultValue::Fixed(Value::Number(stated.value))
}
