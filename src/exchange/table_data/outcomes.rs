//! Which outcomes a table's data set has.

use std::collections::BTreeSet;

use super::named::{is_called, key};
use super::notice::{Notice, NoticeKind};
use crate::data::standard_outcomes;
use crate::exchange::data_file::{Ids, made};
use crate::exchange::table::read::ProgrammeRow;
use crate::model::data_set::{Outcome, Text, Worth};

/// An outcome that is called nothing but this is worth what a job is.
const JOB: &str = "job";

/// Whether it can be stated of a programme.
fn is_of_programmes(outcome: &Outcome) -> bool {
    !outcome.groups_only && !outcome.partial
}

/// The outcome that a heading names.
pub(super) fn find<'a>(outcomes: &'a [Outcome], name: &str) -> Option<&'a Outcome> {
    let key = key(name);
    let mut usable = outcomes.iter().filter(|one| is_of_programmes(one));
    usable.find(|one| is_called(&one.name, &key))
}

/// The outcomes of the old set, if there is one; the usual ones that the table names, with
/// those that they are valued by; and those of its own. The usual ones where there are none.
pub(super) fn all(
    rows: &[ProgrammeRow],
    old: Vec<Outcome>,
    ids: &mut Ids,
    taken: &BTreeSet<&str>,
) -> (Vec<Outcome>, Vec<Notice>) {
    let mut names: Vec<&str> = Vec::new();
    for outcome in rows.iter().flat_map(|row| &row.outcomes) {
        if !names.contains(&outcome.name.as_str()) {
            names.push(&outcome.name);
        }
    }
    let usual = standard_outcomes();
    let mut all = old;
    let mut wanted: BTreeSet<&str> = BTreeSet::new();
    for name in &names {
        let found = find(&usual, name).filter(|_| find(&all, name).is_none());
        let Some(outcome) = found else { continue };
        let mut needed = vec![&*outcome.id];
        if let Worth::Either { job, education } = &outcome.worth {
            needed.extend([&**job, &**education]);
        }
        // Something else of the old set may have an id of theirs.
        let own = |id: &&str| all.iter().any(|one| one.id == *id);
        if needed.iter().all(|id| !taken.contains(id) || own(id)) && !own(&needed[0]) {
            wanted.extend(needed);
        }
    }
    let missing =
        |one: &&Outcome| wanted.contains(&*one.id) && all.iter().all(|other| other.id != one.id);
    let added: Vec<Outcome> = usual.iter().filter(missing).cloned().collect();
    all.extend(added);
    all.iter().for_each(|one| ids.given(&one.id));
    let mut notices = Vec::new();
    for name in names {
        if find(&all, name).is_some() {
            continue;
        }
        let job = key(name) == JOB;
        let worth = if job { Worth::Job } else { Worth::None };
        let id = ids.or_made(None, name);
        let mut outcome = made::bare_outcome(id, made::plain(name), worth);
        if job {
            outcome.into = Text::new(&[("da", "i job"), ("en", "into a job")]);
        }
        all.push(outcome);
        let name = name.to_owned();
        let kind = NoticeKind::OwnOutcome { name, job };
        notices.push(Notice { row: None, kind });
    }
    if all.is_empty() {
        usual.iter().for_each(|one| ids.given(&one.id));
        all = usual;
    }
    (all, notices)
}
