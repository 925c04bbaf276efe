//! What next year's table keeps of this year's set.

use std::borrow::Cow;

use super::named::{is_called, key};
use super::notice::{Difference, What};
use crate::exchange::table::read::ProgrammeRow;
use crate::model::data_set::{Claim, Definition, Knowledge, Predicate, Programme, Stated, Text};

/// Which programme of the old set each row is, by name: first of those in the group that the
/// row names, then of any. None is two rows.
pub(super) fn matches<'a>(
    rows: &[ProgrammeRow],
    old: Option<&'a Definition>,
) -> Vec<Option<&'a Programme>> {
    let mut found: Vec<Option<&Programme>> = vec![None; rows.len()];
    let Some(old) = old else {
        return found;
    };
    let mut left: Vec<&Programme> = old.programmes.iter().collect();
    for by_group in [true, false] {
        for (row, found) in rows.iter().zip(&mut found) {
            let name = key(&row.name);
            let is_it = |p: &&Programme| {
                is_called(&p.name, &name) && (!by_group || is_in_group(row, p, old))
            };
            if found.is_none()
                && let Some(at) = left.iter().position(is_it)
            {
                *found = Some(left.remove(at));
            }
        }
    }
    found
}

fn is_in_group(row: &ProgrammeRow, programme: &Programme, old: &Definition) -> bool {
    let group = old.groups.iter().find(|group| group.id == programme.group);
    match (&row.group, group) {
        (Some(name), Some(group)) => {
            let key = key(name);
            is_called(&group.name, &key) || is_called(&group.short, &key)
        }
        _ => false,
    }
}

/// What the old set has that a table of this year can keep, under the new set's name and
/// without programmes.
pub(super) fn kept(old: &Definition, bare: &Definition) -> Definition {
    let mut kept = Definition {
        id: bare.id.clone(),
        revision: bare.revision,
        name: bare.name.clone(),
        year: bare.year,
        programmes: Vec::new(),
        // Budgets and places are those of the table.
        splits: Vec::new(),
        ..old.clone()
    };
    if kept.year == old.year {
        return kept;
    }
    kept.origin = None;
    kept.traits = Vec::new();
    kept.claims = Vec::new();
    kept.presets = Vec::new();
    kept.remarks = Vec::new();
    kept.assumptions = Vec::new();
    kept.limits = Vec::new();
    for group in &mut kept.groups {
        group.fixed_share.iter_mut().for_each(stand_in);
        group.printed_price = None;
        group.outcomes = Vec::new();
        group.printed_shares = Vec::new();
        group.people = Vec::new();
        group.several_courses = None;
    }
    for pool in &mut kept.pools {
        stand_in(&mut pool.amount);
        stand_in(&mut pool.outside_persons);
    }
    kept
}

/// A figure of another year is the nearest that there is.
pub(super) fn stand_in(stated: &mut Stated) {
    if stated.knowledge != Knowledge::Assumed {
        stated.knowledge = Knowledge::StandIn;
    }
}

/// Whether the old set has anything that [`kept`] leaves with its year.
pub(super) fn has_more(old: &Definition) -> bool {
    let of_group = old.groups.iter().any(|group| {
        group.printed_price.is_some() || !group.outcomes.is_empty() || !group.people.is_empty()
    });
    let printed = old.programmes.iter().any(|p| p.printed_price.is_some());
    let texts = old.remarks.len() + old.assumptions.len() + old.limits.len();
    of_group || printed || texts + old.claims.len() + old.presets.len() > 0
}

/// Takes out what nothing is left of: groups and pools without a programme, comparisons
/// without a group, and what was said of programmes that are gone.
pub(super) fn tidy(made: &mut Definition) {
    let programmes = &made.programmes;
    made.groups
        .retain(|group| programmes.iter().any(|p| p.group == group.id));
    made.pools
        .retain(|pool| programmes.iter().any(|p| p.pool.as_ref() == Some(&pool.id)));
    let groups = &made.groups;
    let group = |id: &str| groups.iter().any(|group| group.id == id);
    made.comparisons.retain(|c| group(&c.a) && group(&c.b));
    let known = |id: &Cow<str>| {
        made.programmes.iter().any(|p| p.id == *id)
            || group(id)
            || made.pools.iter().any(|pool| pool.id == *id)
    };
    made.remarks.retain(|remark| remark.about.iter().all(known));
    let claims = std::mem::take(&mut made.claims);
    made.claims = claims.into_iter().filter(|c| stands(c, made)).collect();
}

/// Whether all that a conclusion speaks of is still there.
fn stands(claim: &Claim, made: &Definition) -> bool {
    let comparison = |id: &str| made.comparisons.iter().any(|c| c.id == id);
    match &claim.predicate {
        Predicate::Price { comparison: id, .. } => comparison(id),
        Predicate::Share {
            comparison: id,
            outcome,
            ..
        } => comparison(id) && made.find_outcome(outcome).is_some(),
        Predicate::Highest { named, others } => named
            .iter()
            .chain(others)
            .all(|id| made.programmes.iter().any(|p| p.id == *id)),
        Predicate::AboveFull { group } => made.groups.iter().any(|g| g.id == *group),
    }
}

/// Everything with an id, and what it is called.
fn things(of: &Definition) -> Vec<(What, &str, Text)> {
    let group = |id: &str| of.groups.iter().find(|group| group.id == id);
    let both = |a: &str, b: &str| {
        let name = |id: &str, code: &str| {
            group(id).map_or(id.to_owned(), |group| group.name.get(code).to_owned())
        };
        let entry = |code: &str| {
            let text = format!("{} – {}", name(a, code), name(b, code));
            (code.to_owned(), text)
        };
        Text::owned(vec![entry("da"), entry("en")])
    };
    let programmes = of.programmes.iter();
    let programmes = programmes.map(|p| (What::Programme, &*p.id, p.name.clone()));
    let groups = of.groups.iter();
    let groups = groups.map(|group| (What::Group, &*group.id, group.name.clone()));
    let pools = of.pools.iter();
    let pools = pools.map(|pool| (What::Pool, &*pool.id, pool.name.clone()));
    let comparisons = of.comparisons.iter();
    let comparisons = comparisons.map(|c| (What::Comparison, &*c.id, both(&c.a, &c.b)));
    let outcomes = of.outcomes.iter();
    let outcomes = outcomes.map(|one| (What::Outcome, &*one.id, one.name.clone()));
    let costs = programmes.chain(groups).chain(pools);
    costs.chain(comparisons).chain(outcomes).collect()
}

/// What is new and what is gone, what is new first. Of another year, conclusions, buttons and
/// remarks are gone as a whole.
pub(super) fn differences(old: &Definition, new: &Definition) -> Vec<Difference> {
    let (before, after) = (things(old), things(new));
    let missing = |among: &[(What, &str, Text)], all: &[(What, &str, Text)], new: bool| {
        let lacks = |(what, id, _): &&(What, &str, Text)| {
            !among.iter().any(|(other, is, _)| (other, is) == (what, id))
        };
        let all = all.iter().filter(lacks);
        let each = all.map(|(what, _, name)| Difference {
            new,
            what: *what,
            name: name.clone(),
        });
        each.collect::<Vec<_>>()
    };
    let mut found = missing(&before, &after, true);
    found.extend(missing(&after, &before, false));
    if old.year == new.year {
        let gone = |what, name: &Text| Difference {
            new: false,
            what,
            name: name.clone(),
        };
        let claims = old.claims.iter().filter(|one| !new.claims.contains(one));
        found.extend(claims.map(|one| gone(What::Claim, &one.text)));
        let remarks = old.remarks.iter().filter(|one| !new.remarks.contains(one));
        found.extend(remarks.map(|one| gone(What::Remark, &one.text)));
        let presets = old.presets.iter().filter(|one| !new.presets.contains(one));
        found.extend(presets.map(|one| gone(What::Preset, &one.name)));
    }
    found
}
