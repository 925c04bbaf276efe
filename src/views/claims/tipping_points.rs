//! The tipping points of each of the report's conclusions, found step by step.
//!
//! There are a few dozen inputs to nine claims, each of which is scanned: too
//! much to do before the figures are on screen. So the search goes in steps,
//! each a few milliseconds, between two frames of the page.

use crate::model::claim::{Claim, Verdict, relevant, tipping_point, verdict};
use crate::model::parameter::{Key, OutcomeField, Value};
use crate::model::scenario::Scenario;

/// Where an input turns a claim.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TippingPoint {
    /// The input.
    pub key: Key,
    /// The value at which the verdict changes.
    pub at: f64,
    /// The nearest value beyond it that can be: a whole number of results, else next to it.
    pub beyond: f64,
    /// The verdict there.
    pub becomes: Verdict,
}

/// Whether an input counts results, of which there is no part.
#[must_use]
pub fn is_count(key: Key) -> bool {
    matches!(key, Key::Outcome(_, _, OutcomeField::Count))
}

/// To what an input turns a claim, and where, if at all.
fn turned(scenario: &Scenario, claim: &Claim, key: Key) -> Option<TippingPoint> {
    let at = tipping_point(scenario, claim, key)?;
    let (least, most) = scenario.data().parameter(key)?.bounds()?;
    let up = at > scenario.number(key)?;
    let beyond = match (is_count(key), up) {
        (true, true) => at.floor() + 1.0,
        (true, false) => at.ceil() - 1.0,
        (false, _) => {
            let step = (at.abs() * 1e-7).max(1e-12);
            if up { at + step } else { at - step }
        }
    };
    let beyond = beyond.clamp(least, most);
    let moved = scenario.with(key, Value::Number(beyond)).ok()?;
    let becomes = verdict(&moved, claim)?;
    Some(TippingPoint {
        key,
        at,
        beyond,
        becomes,
    })
}

/// The search, and what it has found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TippingPointSearch {
    /// Claim by claim, the inputs that turn it and where.
    found: Vec<Vec<TippingPoint>>,
    /// What is still to be scanned, the next one last.
    remaining: Vec<(usize, Key)>,
}

impl TippingPointSearch {
    /// A search that has not begun.
    #[must_use]
    pub fn of_scenario(scenario: &Scenario) -> Self {
        let claims = &scenario.data().definition().claims;
        let inputs = |(at, claim)| {
            let keys = relevant(scenario, claim);
            keys.into_iter().map(move |key| (at, key))
        };
        let mut remaining: Vec<(usize, Key)> = claims.iter().enumerate().flat_map(inputs).collect();
        remaining.reverse();
        Self {
            found: vec![Vec::new(); claims.len()],
            remaining,
        }
    }

    /// Scans one input; false where nothing is left to do.
    pub fn step(&mut self, scenario: &Scenario) -> bool {
        let Some((at, key)) = self.remaining.pop() else {
            return false;
        };
        let claim = scenario.data().definition().claims.get(at);
        let found = claim.and_then(|claim| turned(scenario, claim, key));
        if let (Some(found), Some(list)) = (found, self.found.get_mut(at)) {
            list.push(found);
        }
        true
    }

    /// The tipping points of a claim that are found so far.
    #[must_use]
    pub fn of(&self, claim: usize) -> &[TippingPoint] {
        self.found.get(claim).map_or(&[], Vec::as_slice)
    }

    /// Whether everything about a claim is known.
    #[must_use]
    pub fn is_done(&self, claim: usize) -> bool {
        self.remaining.iter().all(|(at, _)| *at != claim)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;

    #[test]
    fn step_by_step_everything_is_found() {
        let scenario = Scenario::new(data::latest());
        let mut search = TippingPointSearch::of_scenario(&scenario);
        let all = search.remaining.len();
        assert!(all > 40, "{all}");
        let steps = std::iter::from_fn(|| search.step(&scenario).then_some(())).count();
        assert_eq!(steps, all);
        assert!(search.remaining.is_empty());
        let data = data::latest();
        let mut claims = data.definition().claims.iter();
        let at = claims.position(|c| c.id == "over30-cheaper").unwrap();
        assert!(search.is_done(at));
        let lever = data::latest().find("over30-trials.occupancy").unwrap().key;
        let turns = search.of(at).iter().find(|of| of.key == lever).unwrap();
        assert!((turns.at - 0.9413).abs() < 5e-5, "{turns:?}");
        assert_eq!(turns.becomes, Verdict::Holds);
        assert!(!search.step(&scenario));
    }
}
