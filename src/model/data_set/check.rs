//! What a data set may state, as far as it can be seen before anything is worked out.

mod claims;
mod outcomes;
mod worth;

use crate::model::definition::{
    Definition, LONGEST_NAME, MADE_GROUPS, MOST_PROGRAMMES, RESERVED_IDS,
};
use crate::model::error::DefinitionFault;

pub(super) use claims::check as claims;
pub(super) use outcomes::check as outcomes;
pub(super) use worth::check as worth;

/// Checks what can be seen without following a reference.
pub(super) fn shape(definition: &Definition) -> Result<(), DefinitionFault> {
    let most = definition.programmes.len();
    if most > MOST_PROGRAMMES {
        return Err(DefinitionFault::TooManyProgrammes { count: most });
    }
    if most == 0 {
        return Err(DefinitionFault::NoProgrammes);
    }
    let d = definition;
    let programmes = d
        .programmes
        .iter()
        .map(|p| (&*p.id, p.name.entries().map(|(_, name)| name).collect()));
    let groups = d
        .groups
        .iter()
        .map(|g| (&*g.id, g.name.entries().map(|(_, name)| name).collect()));
    let pools = d
        .pools
        .iter()
        .map(|p| (&*p.id, p.name.entries().map(|(_, name)| name).collect()));
    let comparisons = d.comparisons.iter().map(|c| (&*c.id, Vec::new()));
    let outcomes = d
        .outcomes
        .iter()
        .map(|o| (&*o.id, o.name.entries().map(|(_, name)| name).collect()));
    let claims = d.claims.iter().map(|c| (&*c.id, Vec::new()));
    let results = outcomes.chain(claims);
    let mut seen = std::collections::BTreeSet::new();
    check_id(&d.id)?;
    let is_group = |id: &str| d.groups.iter().any(|group| group.id == id);
    let costs = programmes.chain(groups).chain(pools).chain(comparisons);
    for (id, names) in costs.chain(results) {
        check_id(id)?;
        if RESERVED_IDS.contains(&id) && !(MADE_GROUPS.contains(&id) && is_group(id)) {
            return Err(DefinitionFault::ReservedId { id: id.to_owned() });
        }
        if !seen.insert(id.to_owned()) {
            return Err(DefinitionFault::DuplicateId { id: id.to_owned() });
        }
        if names.iter().any(|n| n.chars().count() > LONGEST_NAME) {
            return Err(DefinitionFault::NameTooLong { id: id.to_owned() });
        }
    }
    Ok(())
}

/// Checks the figures that are shown and never adjusted; the parameters see to
/// the others.
pub(super) fn shown(definition: &Definition) -> Result<(), DefinitionFault> {
    let bad = |x: f64| !x.is_finite() || x < 0.0;
    let programmes = definition.programmes.iter();
    let programmes = programmes.map(|p| (&p.id, &p.printed_price));
    let groups = definition.groups.iter().map(|g| (&g.id, &g.printed_price));
    for (id, price) in programmes.chain(groups) {
        if price.as_ref().is_some_and(|price| bad(price.value)) {
            return Err(DefinitionFault::PrintedPrice { id: id.to_string() });
        }
    }
    match definition.splits.iter().position(|split| bad(split.step)) {
        Some(at) => Err(DefinitionFault::SplitStep { at }),
        None => Ok(()),
    }
}

fn check_id(id: &str) -> Result<(), DefinitionFault> {
    let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if id.is_empty() || !id.chars().all(good) {
        return Err(DefinitionFault::MalformedId { id: id.to_owned() });
    }
    Ok(())
}
