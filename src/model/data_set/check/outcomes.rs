//! What a data set may state of outcomes.

use crate::model::definition::{Definition, Frequency, StatedOutcome};
use crate::model::error::DefinitionFault;

/// Checks what a data set states of outcomes and of people; the bounds of each
/// figure are the registry's.
pub(in crate::model::data_set) fn check(definition: &Definition) -> Result<(), DefinitionFault> {
    for programme in &definition.programmes {
        check_stated(definition, &programme.id, &programme.outcomes, false)?;
    }
    for group in &definition.groups {
        check_stated(definition, &group.id, &group.outcomes, true)?;
        for (outcome, share) in &group.printed_shares {
            known(definition, &group.id, outcome)?;
            if !is_share(share.value) {
                return Err(DefinitionFault::Frequency {
                    from: group.id.to_string(),
                    id: outcome.to_string(),
                });
            }
        }
        for (id, x) in &group.people {
            let known = definition.traits.iter().find(|of| of.id == *id);
            let fits = |x: f64, share: bool| if share { is_share(x) } else { x >= 0.0 };
            if !known.is_some_and(|of| x.is_finite() && fits(*x, of.share)) {
                return Err(DefinitionFault::People {
                    id: group.id.to_string(),
                    of: id.to_string(),
                });
            }
        }
    }
    Ok(())
}

fn is_share(x: f64) -> bool {
    (0.0..=1.0).contains(&x)
}

/// The position of an outcome among those of the data set.
fn known(definition: &Definition, from: &str, id: &str) -> Result<bool, DefinitionFault> {
    let found = definition.outcomes.iter().find(|o| o.id == id);
    found
        .map(|outcome| outcome.groups_only)
        .ok_or_else(|| DefinitionFault::UnknownOutcome {
            id: id.to_owned(),
            from: from.to_owned(),
        })
}

fn check_stated(
    definition: &Definition,
    from: &str,
    stated: &[StatedOutcome],
    group: bool,
) -> Result<(), DefinitionFault> {
    for (at, one) in stated.iter().enumerate() {
        let groups_only = known(definition, from, &one.outcome)?;
        let twice = stated[..at]
            .iter()
            .any(|other| other.outcome == one.outcome);
        let sensible = match &one.frequency {
            // No number is not in order with any.
            Frequency::Count { k, n } => k.value <= n.value,
            Frequency::Share { step, .. } => is_share(*step),
        };
        if twice || !sensible || (groups_only && !group) {
            return Err(DefinitionFault::Frequency {
                from: from.to_owned(),
                id: one.outcome.to_string(),
            });
        }
    }
    Ok(())
}
