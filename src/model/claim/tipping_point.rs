//! What would change the verdict on a claim: the nearest value of each input at which it
//! does, its tipping point.

use super::judge::{is_of_its_year, judge, verdict, verdict_inputs};
use super::judgement::Verdict;
use super::moved::MovedVerdict;
use super::{Claim, Predicate};
use crate::model::allocation::AllocationBase;
use crate::model::data_set::GroupKey;
use crate::model::inputs::Inputs;
use crate::model::parameter::{Domain, GroupField, Key, PoolField, Value};
use crate::model::scan::{Resolution, Scan};
use crate::model::scenario::Scenario;

/// How finely a range is scanned: coarser than for a break-even, since a
/// claim may have dozens of inputs.
const RESOLUTION: Resolution = Resolution {
    even: 24,
    growth: 1.6,
    low: 16,
};

/// A verdict as a number. None of them is 0, which a scan takes as a tie.
fn number(verdict: Verdict) -> i8 {
    match verdict {
        Verdict::Fails => 1,
        Verdict::TooClose => 2,
        Verdict::Holds => 3,
    }
}

/// The groups whose occupancy a claim may depend on.
fn groups(scenario: &Scenario, claim: &Claim) -> Vec<GroupKey> {
    let data = scenario.data();
    match &claim.predicate {
        Predicate::Price { comparison, .. } | Predicate::Share { comparison, .. } => {
            let found = data.find_comparison(comparison);
            found.map_or_else(Vec::new, |c| {
                let (a, b) = data.sides(c);
                std::iter::once(a).chain(b).collect()
            })
        }
        Predicate::AboveFull { group } => data.find_group(group).into_iter().collect(),
        Predicate::Highest { named, others } => {
            let all = named.iter().chain(others);
            let found = all.filter_map(|id| data.find_programme(id));
            let theirs: Vec<GroupKey> = found.map(|p| data.group_of(p)).collect();
            data.groups()
                .filter(|group| theirs.contains(group))
                .collect()
        }
    }
}

/// The inputs that a claim depends on and that hold a number, in the registry's
/// order: those of its figures, and the occupancy of its groups.
#[must_use]
pub fn relevant(scenario: &Scenario, claim: &Claim) -> Vec<Key> {
    if is_of_its_year(claim) {
        return Vec::new();
    }
    let mut keys = verdict_inputs(scenario, claim);
    let levers = groups(scenario, claim)
        .into_iter()
        .map(|group| Key::Group(group, GroupField::Occupancy));
    keys.extend(levers.filter(|lever| scenario.number(*lever).is_some()));
    let numbers = |key: &Key| {
        let parameter = scenario.data().parameter(*key);
        parameter.is_some_and(|p| matches!(p.domain, Domain::Number { .. }))
    };
    keys.into_iter().filter(numbers).collect()
}

/// The value of one input, nearest to the present one, at which the verdict
/// changes; `None` where no value in its range changes it.
///
/// ```
/// use pladspris::data;
/// use pladspris::model::claim::tipping_point;
/// use pladspris::model::scenario::Scenario;
///
/// let report = data::latest();
/// let lever = report.find("over30-trials.occupancy").unwrap().key;
/// let claims = report.definition().claims.clone();
/// let cheaper = claims.iter().find(|c| c.id == "over30-cheaper").unwrap();
/// let at = tipping_point(&Scenario::new(report), cheaper, lever).unwrap();
/// assert!((at - 0.9413).abs() < 5e-5);
/// ```
#[must_use]
pub fn tipping_point(scenario: &Scenario, claim: &Claim, key: Key) -> Option<f64> {
    if is_of_its_year(claim) {
        return None;
    }
    let present = scenario.number(key)?;
    // Where a figure is missing there is no verdict to turn to.
    if let Predicate::Share { .. } = claim.predicate {
        return nearest(scenario, key, present, &|inputs| verdict(inputs, claim));
    }
    let all = MovedVerdict::under_all(scenario, claim, key);
    if all.settles(scenario, key, present) {
        return None;
    }
    let (least, most) = scenario.data().parameter(key)?.bounds()?;
    let mut asked = all.under_extremes(scenario, (key, present), (least, most));
    loop {
        let at = nearest(scenario, key, present, &|inputs| asked.at(inputs))?;
        // On both sides of it every split has its say; who was not heard is asked from here on.
        let step = (at.abs() * 1e-7).max(1e-12);
        let beside = [at - step, at + step].map(|x| {
            let mut inputs = scenario.inputs().clone();
            inputs.set(key, Value::Number(x.clamp(least, most)));
            inputs
        });
        let missed = all.not_heard(&asked, &beside);
        if missed.is_empty() {
            return Some(at);
        }
        asked.ask(missed);
    }
}

/// The value of an input, nearest to the present one, at which a verdict becomes another.
fn nearest(
    scenario: &Scenario,
    key: Key,
    present: f64,
    verdict_of: &dyn Fn(&Inputs) -> Option<Verdict>,
) -> Option<f64> {
    let domain = scenario.data().parameter(key)?.domain;
    let mut inputs = scenario.inputs().clone();
    let mut verdict_at = |x| {
        inputs.set(key, Value::Number(x));
        verdict_of(&inputs).map(number)
    };
    let mut scan = Scan::new(&mut verdict_at);
    let answers = scan.answers(domain, present, RESOLUTION)?;
    Some(scan.nearest(&answers, present)?.at)
}

/// The choices under which the verdict is another: other allocation bases, one
/// common pool, other splits.
#[must_use]
pub fn tipping_choices(scenario: &Scenario, claim: &Claim) -> Vec<(Key, Value)> {
    let Some(now) = judge(scenario, claim).filter(|_| !is_of_its_year(claim)) else {
        return Vec::new();
    };
    let choices = scenario.data().parameters().iter().flat_map(|parameter| {
        let bases = || AllocationBase::ALL.map(Value::Base).to_vec();
        let values = match (parameter.key, parameter.domain) {
            (Key::Pool(_, PoolField::Base) | Key::CommonBase, _) => bases(),
            (Key::CommonPool, _) => vec![Value::Flag(!scenario.flag(Key::CommonPool))],
            (_, Domain::Split(count)) => (0..count).map(Value::Split).collect(),
            _ => Vec::new(),
        };
        values.into_iter().map(|value| (parameter.key, value))
    });
    choices
        .filter(|&(key, value)| {
            let other = scenario.with(key, value).ok();
            let other = other.and_then(|other| Some(judge(&other, claim)?.verdict));
            other.is_some_and(|other| other != now.verdict)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;

    /// Some of the inputs, as each takes thousands of evaluations.
    const STRIDE: usize = 7;

    /// Asked of every split at every value, the nearest tipping point is the same as that
    /// found by the splits that lie the farthest apart.
    #[test]
    fn the_farthest_splits_find_what_all_do() {
        let set = data::latest();
        let moved = ["over30-trials.occupancy", "over30-trials.fixed-share"];
        for lever in [None, Some((moved[0], 0.9)), Some((moved[1], 0.2))] {
            let scenario = Scenario::new(set.clone());
            let scenario = lever.map_or(Ok(scenario.clone()), |(id, x)| {
                scenario.with(set.find(id).unwrap().key, Value::Number(x))
            });
            let scenario = scenario.unwrap();
            for claim in &set.definition().claims {
                if matches!(claim.predicate, Predicate::Share { .. }) {
                    continue;
                }
                for key in relevant(&scenario, claim).into_iter().step_by(STRIDE) {
                    let all = MovedVerdict::under_all(&scenario, claim, key);
                    let present = scenario.number(key).unwrap();
                    let expected = if all.settles(&scenario, key, present) {
                        None
                    } else {
                        nearest(&scenario, key, present, &|inputs| all.at(inputs))
                    };
                    let found = tipping_point(&scenario, claim, key);
                    let id = &set.parameter(key).unwrap().id;
                    let same = match (found, expected) {
                        (Some(a), Some(b)) => (a - b).abs() <= 1e-9 * b.abs(),
                        (a, b) => a == b,
                    };
                    assert!(same, "{} {id} {lever:?}: {found:?} {expected:?}", claim.id);
                }
            }
        }
    }
}
