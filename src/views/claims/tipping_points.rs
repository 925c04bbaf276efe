//! The tipping points of each of the report's conclusions, found step by step.
//!
//! There are a few dozen inputs to nine claims, each of which is scanned: too
//! much to do before the figures are on screen. So the search goes in steps,
//! each a few milliseconds, between two frames of the page.

use crate::model::claim::{relevant, tipping_point};
use crate::model::parameter::Key;
use crate::model::scenario::Scenario;

/// The search, and what it has found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TippingPointSearch {
    /// Per claim, the inputs that have a tipping point, and its value.
    found: Vec<Vec<(Key, f64)>>,
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
        let found = claim.and_then(|claim| tipping_point(scenario, claim, key));
        if let (Some(found), Some(list)) = (found, self.found.get_mut(at)) {
            list.push((key, found));
        }
        true
    }

    /// The tipping points of a claim that are found so far.
    #[must_use]
    pub fn of(&self, claim: usize) -> &[(Key, f64)] {
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
        let (_, value) = search.of(at).iter().find(|(key, _)| *key == lever).unwrap();
        assert!((value - 0.9413).abs() < 5e-5, "{value}");
        assert!(!search.step(&scenario));
    }
}
