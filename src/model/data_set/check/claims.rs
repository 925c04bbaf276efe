//! What a data set may state of a report's conclusions.

use std::borrow::Cow;

use crate::model::definition::{Amount, Claim, Definition, Predicate, Relation};
use crate::model::error::DefinitionFault;

/// Checks that every claim refers to things that the data set has.
pub(in crate::model::data_set) fn check(definition: &Definition) -> Result<(), DefinitionFault> {
    let d = definition;
    let comparison = |id: &str| d.comparisons.iter().any(|c| c.id == id);
    let programmes = |ids: &[Cow<'static, str>]| {
        let known = |id: &Cow<'static, str>| d.programmes.iter().any(|p| p.id == *id);
        !ids.is_empty() && ids.iter().all(known)
    };
    let sound = |claim: &Claim| {
        let about = match &claim.predicate {
            Predicate::Price { comparison: c, .. } => comparison(c),
            Predicate::Share {
                comparison: c,
                outcome,
                ..
            } => comparison(c) && d.outcomes.iter().any(|o| o.id == *outcome),
            Predicate::Highest { named, others } => programmes(named) && programmes(others),
            Predicate::AboveFull { group } => d.groups.iter().any(|g| g.id == *group),
        };
        let relation = match &claim.predicate {
            Predicate::Price { relation, .. } | Predicate::Share { relation, .. } => *relation,
            _ => Relation::More,
        };
        let tolerance = match relation {
            Relation::About(tolerance) => tolerance,
            Relation::Less | Relation::More => 0.0,
        };
        let amounts = match claim.amount {
            None => [0.0; 2],
            Some(Amount::Good(x)) => [x, x],
            Some(Amount::Shares(a, b) | Amount::Others(a, b)) => [a, b],
        };
        let figures = [tolerance, amounts[0], amounts[1]];
        about && figures.iter().all(|x| x.is_finite() && *x >= 0.0)
    };
    match d.claims.iter().find(|claim| !sound(claim)) {
        Some(claim) => Err(DefinitionFault::Claim {
            id: claim.id.to_string(),
        }),
        None => Ok(()),
    }
}
